#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Each delivered feature is named, by its number, in a test; each case in a test's path.

Cases are the bugs that others shipped (D: data, N, T, S: reminders), what a hand must be
able to rely on (U), and what was found by using the program: its hand (H) and its content
(C). One that is in no path any more has lost its test."""

import re
from pathlib import Path

from offences import main, source_files

TABLE = Path("tests/checks/features.txt")
FEATURE = re.compile(r"\bF[1-9]\d*\b")
STRING = re.compile(r'"([^"\n]*)"')
SENTENCE_CASE = re.compile(r"\bD[1-9]\d*\b")
CASE = re.compile(r"\b[NTSDUHC][1-9]\d*\b")


def named(root):
    """The numbers named in tests; the checks themselves do not count."""
    found = set()
    for path in source_files(root, ".c", ".h", ".py", ".sh", ".build"):
        if path.parts[0] != "tests" or path.parts[1] == "checks":
            continue
        text = (root / path).read_text()
        found.update(FEATURE.findall(text))
        # Tests in Python have no paths, but a sentence each.
        if path.suffix == ".py":
            found.update(SENTENCE_CASE.findall(text))
        if path.suffix == ".c":
            for string in STRING.findall(text):
                found.update(CASE.findall(string))
    return found


def check(root):
    found = named(root)
    for number, line in enumerate((root / TABLE).read_text().splitlines(), 1):
        item = line.partition("#")[0].strip()
        where = "the test" if item.startswith("F") else "the path of the test"
        if item and item not in found:
            yield TABLE, number, f"name {item} in {where} that shows it"


if __name__ == "__main__":
    main(check)
