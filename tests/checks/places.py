#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Each window over another is among the places that the tests go through: whatever opens
one takes its parent."""

import re
from pathlib import Path

from offences import main, source_files, without_comments

PLACES = Path("tests/app/places.c")
FURTHER = (PLACES, Path("tests/app/plan-places.c"), Path("tests/app/prepare-places.c"))
OPENS = re.compile(r"\b(\w+) \(([^()]*\bGtkWi(?:ndow|dget) \*parent\b[^()]*)\)")


def check(root):
    paths = [root / path for path in FURTHER if (root / path).is_file()]
    visited = "".join(path.read_text() for path in paths)
    for path in source_files(root, ".h"):
        if path.parts[:2] != ("src", "app"):
            continue
        text = without_comments((root / path).read_text())
        for found in OPENS.finditer(text):
            if not re.search(rf"\b{found[1]} \(", visited):
                line = text.count("\n", 0, found.start()) + 1
                yield path, line, f"call {found[1]} in {PLACES}"


if __name__ == "__main__":
    main(check)
