#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""test-summary.py TESTLOG.JSON

Reads the record that `meson test` keeps and ends with "N passed, N failed". A test that
timed out, was interrupted or passed against its word has failed, and so has one that
skipped itself or a part without saying why. Fails when anything failed or nothing ran.
"""

import json
import re
import sys
from pathlib import Path

PASSED = ("OK", "EXPECTEDFAIL")
SKIPPED = ("SKIP", "IGNORED")
TAP_SKIP = re.compile(r"^(?:ok\b|not ok\b|1\.\.0).*?# SKIP\b *(.*)$", re.M | re.I)


def skips(test):
    """The reason of each skip that the test tells of; "" where it gives none."""
    output = test.get("stdout") or ""
    found = [reason.strip() for reason in TAP_SKIP.findall(output)]
    if not found and test["result"] in SKIPPED:
        found = output.strip().splitlines()[-1:] or [""]
    return found


def outcome(test):
    """Whether the test "passed", "failed" or was "skipped"; says what is not plain."""
    reasons = skips(test)
    for reason in reasons:
        print(f"Skipped: {test['name']}: {reason or 'no reason given, which is a failure'}")
    if "" in reasons:
        return "failed"
    if test["result"] in PASSED:
        return "passed"
    if test["result"] in SKIPPED:
        return "skipped"
    print(f"Failed: {test['name']} ({test['result'].lower()})")
    return "failed"


def main(path):
    lines = path.read_text().splitlines() if path.exists() else []
    outcomes = [outcome(json.loads(line)) for line in lines if line]
    passed, failed, skipped = map(outcomes.count, ("passed", "failed", "skipped"))

    if not outcomes:
        print("No test ran.")
    tail = f", {skipped} skipped" if skipped else ""
    print(f"{passed} passed, {failed} failed{tail}")
    return 0 if passed and not failed else 1


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1])))
