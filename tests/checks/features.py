#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Each delivered feature is named, by its number, in a test."""

import re
from pathlib import Path

from offences import main, source_files

TABLE = Path("tests/checks/features.txt")


def named_features(root):
    """The numbers named in tests; the checks themselves do not count."""
    named = set()
    for path in source_files(root, ".c", ".h", ".py", ".sh", ".build"):
        if path.parts[0] == "tests" and path.parts[1] != "checks":
            named.update(re.findall(r"\bF[1-9]\d*\b", (root / path).read_text()))
    return named


def check(root):
    named = named_features(root)
    for number, line in enumerate((root / TABLE).read_text().splitlines(), 1):
        feature = line.partition("#")[0].strip()
        if feature and feature not in named:
            yield TABLE, number, f"name {feature} in the test that shows it"


if __name__ == "__main__":
    main(check)
