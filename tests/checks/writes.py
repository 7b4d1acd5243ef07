#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""A rule is one function in src/core, which the window calls: src/app writes a record by
itself only where writes.txt says so, and that list only shrinks."""

import re

from offences import main, source_files, without_comments_and_strings

LIST = "tests/checks/writes.txt"
ROW = re.compile(r"^(src/app/\S+) (\d+)$")
WRITE = re.compile(
    r"\bfooting_store_(?:save|change|change_values|remove|restore|erase|set_\w+)\s*\("
)


def read_list(root):
    """(line, count) by file."""
    rows = enumerate((root / LIST).read_text().splitlines(), 1)
    return {row[1]: (n, int(row[2])) for n, text in rows if (row := ROW.match(text))}


def find_writes(root, path):
    text = without_comments_and_strings((root / path).read_text())
    return [text.count("\n", 0, found.start()) + 1 for found in WRITE.finditer(text)]


def check(root):
    allowed = read_list(root)
    for path in source_files(root, ".c"):
        if not path.as_posix().startswith("src/app/"):
            continue
        lines = find_writes(root, path)
        number, most = allowed.pop(path.as_posix(), (0, 0))
        if len(lines) > most:
            yield path, lines[-1], "this writes a record by itself; make it a rule in src/core"
        elif len(lines) < most:
            yield LIST, number, f"{path} writes {len(lines)} times by now; say so here"
    for name, (number, _) in allowed.items():
        yield LIST, number, f"{name} is not there; take it out"


if __name__ == "__main__":
    main(check)
