#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The line that "./dev test" ends with, for each way a test may end."""

import json
import subprocess
import sys
import tempfile
from pathlib import Path

# (result, what the test printed) …, the line, the exit status
CASES = [
    ([], "0 passed, 0 failed", 1),
    ([("OK", "")], "1 passed, 0 failed", 0),
    ([("OK", "ok 1 - a # SKIP as root\n1..1")], "1 passed, 0 failed", 0),
    ([("OK", "ok 1 - a # SKIP\nok 2\n1..2")], "0 passed, 1 failed", 1),
    ([("EXPECTEDFAIL", "")], "1 passed, 0 failed", 0),
    ([("OK", ""), ("SKIP", "no such tool")], "1 passed, 0 failed, 1 skipped", 0),
    ([("OK", ""), ("SKIP", "1..0 # SKIP no tool")], "1 passed, 0 failed, 1 skipped", 0),
    ([("OK", ""), ("SKIP", "")], "1 passed, 1 failed", 1),
    ([("SKIP", "no such tool")], "0 passed, 0 failed, 1 skipped", 1),
    *(
        ([("OK", ""), (result, "")], "1 passed, 1 failed", 1)
        for result in ("FAIL", "ERROR", "TIMEOUT", "INTERRUPT", "UNEXPECTEDPASS")
    ),
]


def main():
    program = Path(sys.argv[1]) / "build-aux" / "test-summary.py"
    failures = 0
    for tests, line, status in CASES:
        with tempfile.NamedTemporaryFile("w", suffix=".json") as log:
            for result, output in tests:
                print(json.dumps({"name": "a", "result": result, "stdout": output}), file=log)
            log.flush()
            run = subprocess.run(
                [sys.executable, program, log.name], capture_output=True, text=True
            )
        last = run.stdout.splitlines()[-1:]
        if last != [line] or run.returncode != status:
            failures += 1
            print(f"{tests}: expected “{line}” and {status}, got {last} and {run.returncode}")
    print(f"{len(CASES)} cases, {failures} failures")
    sys.exit(1 if failures else 0)


if __name__ == "__main__":
    main()
