#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""size.py FOLDER: what it takes to show each view with 300 people, 10,000 steps, 2,000
plans, 500 rituals and 5,000 progress notes, against the same view of a plan that has just
begun (D35). Fails over 200 ms or 40 MB."""

import os
import statistics
import subprocess
import sys
import tempfile

ROUNDS = 5
LIMIT_MS = 200
LIMIT_MB = 40
VIEWS = ["today", "plan", "history", "timeline", "signs", "people", "plans", "rituals", "entry",
         "check-in", "section-outcomes", "section-people", "section-moves", "section-rhythm",
         "section-review", "session-outreach", "session-progress-update"]


def measure(program, view, file, environment):
    done = subprocess.run([program, view, file], env=environment, capture_output=True, text=True,
                          check=True)
    return [float(number) for number in done.stdout.split()]


def medians(program, view, file, environment):
    rounds = [measure(program, view, file, environment) for _ in range(ROUNDS)]
    return [statistics.median(numbers) for numbers in zip(*rounds)]


def main():
    program = f"{sys.argv[1]}/bench-size"
    views = sys.argv[2:] or VIEWS
    too_much = []
    with tempfile.TemporaryDirectory() as data:
        environment = dict(os.environ, FOOTING_DATA_DIR=data)
        for kind in ("empty", "huge"):
            subprocess.run([program, "fill", f"{data}/{kind}.db", kind], check=True)
        print(f"{'view':17} {'empty':>21}   {'huge':>21}   {'more':>16}")
        for view in views:
            empty = medians(program, view, f"{data}/empty.db", environment)
            huge = medians(program, view, f"{data}/huge.db", environment)
            time, memory = huge[0] - empty[0], huge[2] - empty[2]
            print(f"{view:17} {empty[0]:6.0f} ms ({empty[1]:4.0f}) {empty[2]:5.1f} MB   "
                  f"{huge[0]:6.0f} ms ({huge[1]:4.0f}) {huge[2]:5.1f} MB   "
                  f"{time:6.0f} ms {memory:6.1f} MB", flush=True)
            if time > LIMIT_MS or memory > LIMIT_MB:
                too_much.append(view)
    print(f"medians of {ROUNDS}, (processor); limits {LIMIT_MS} ms and {LIMIT_MB} MB more than "
          f"empty: {'over in ' + ', '.join(too_much) if too_much else 'held'}")
    return bool(too_much)


if __name__ == "__main__":
    sys.exit(main())
