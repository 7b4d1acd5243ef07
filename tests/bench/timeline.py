#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""timeline.py FOLDER [ENTRIES [ROUNDS]]: what it takes to open the timeline, to go to the
day in the middle and to reach the end, with 1,000 and with 1,000,000 entries in turn; a
letter in its search, with 100,000; and to log a win. Fails over the limits."""

import os
import shutil
import statistics
import subprocess
import sys
import tempfile

FEW = 1_000
SEARCHED = 100_000
ROUNDS = 9
TIME_LIMIT = 2
MEMORY_LIMIT = 1.3
MAX_DAYS = 20 * 365  # as in bench-seed.c
STEPS = ["open, painted", "open, all read", "to the middle", "to the end"]
NO_LIMIT = "open, all read"  # nobody waits for it


def seed(folder, data, entries):
    file = f"{data}/{entries}.db"
    subprocess.run([f"{folder}/bench-seed", file, str(entries)], check=True)
    return file


def measure(folder, file, entries, environment):
    days = entries // max(4, entries // MAX_DAYS + 1) // 2
    done = subprocess.run([f"{folder}/bench-timeline", file, str(days)], env=environment,
                          capture_output=True, text=True, check=True)
    return [[float(number) for number in line.split()] for line in done.stdout.splitlines()]


def compare(folder, files, rounds, environment):
    runs = {entries: [] for entries in files}
    for number in range(rounds + 1):
        for entries, file in files.items():
            run = measure(folder, file, entries, environment)
            if number > 0:  # the first one warms the caches
                runs[entries].append(run)
    few, many = ([[statistics.median(run[step][what] for run in runs[entries])
                   for what in range(3)] for step in range(len(STEPS))] for entries in files)
    held = True
    print(f"timeline, medians of {rounds}: " + " against ".join(f"{n:,}" for n in files) + " entries")
    for name, a, b in zip(STEPS, few, many):
        wall, processor, memory = (y / x for x, y in zip(a, b))
        print(f"{name:15} {a[0]:6.0f} ms ({a[1]:4.0f}) {a[2]:5.1f} MB   {b[0]:6.0f} ms ({b[1]:4.0f}) "
              f"{b[2]:5.1f} MB   {wall:5.2f} ({processor:4.2f}) {memory:5.2f}", flush=True)
        if name != NO_LIMIT:
            held = held and wall <= TIME_LIMIT and processor <= TIME_LIMIT
        held = held and memory <= MEMORY_LIMIT
    print(f"(processor); limits {TIME_LIMIT} × the time and {MEMORY_LIMIT} × the memory: "
          f"{'held' if held else 'over'}")
    return held


def main():
    folder = sys.argv[1]
    entries = int(sys.argv[2]) if len(sys.argv) > 2 else 1_000_000
    rounds = int(sys.argv[3]) if len(sys.argv) > 3 else ROUNDS
    with tempfile.TemporaryDirectory() as data:
        environment = dict(os.environ, FOOTING_DATA_DIR=data)
        files = {n: seed(folder, data, n) for n in (FEW, entries)}
        held = compare(folder, files, rounds, environment)
        searched = seed(folder, data, SEARCHED)
        held &= subprocess.run([f"{folder}/bench-search", searched], env=environment).returncode == 0
        other = f"{data}/other.db"
        shutil.copyfile(files[FEW], other)
        held &= subprocess.run([f"{folder}/bench-win", files[FEW], other], env=environment).returncode == 0
    return not held


if __name__ == "__main__":
    sys.exit(main())
