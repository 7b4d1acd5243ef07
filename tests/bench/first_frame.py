#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""first_frame.py FOLDER: from the start of the process to the first painted frame, an
empty window and Footing with 10,000 entries in turn, in the same run. Fails over 1.25."""

import os
import statistics
import subprocess
import sys
import tempfile

ROUNDS = 30
ENTRIES = 10_000
LIMIT = 1.25


def measure(program, environment):
    done = subprocess.run([program], env=environment, capture_output=True, text=True, check=True)
    return float(done.stdout.split()[-1])


def main():
    folder = sys.argv[1]
    with tempfile.TemporaryDirectory() as data:
        environment = dict(os.environ, FOOTING_DATA_DIR=data)
        subprocess.run([f"{folder}/bench-seed", f"{data}/footing.db", str(ENTRIES)], check=True)
        empty, footing = [], []
        for number in range(ROUNDS + 2):
            pair = [measure(f"{folder}/bench-{name}", environment) for name in ("empty", "footing")]
            if number >= 2:  # the first two warm the caches
                empty.append(pair[0])
                footing.append(pair[1])
    a, b = statistics.median(empty), statistics.median(footing)
    print(f"first frame, {ENTRIES} entries, median of {ROUNDS}: "
          f"empty window {a:.0f} ms, Footing {b:.0f} ms, ratio {b / a:.2f} (limit {LIMIT})")
    return b / a > LIMIT


if __name__ == "__main__":
    sys.exit(main())
