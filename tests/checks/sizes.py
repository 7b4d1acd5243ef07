#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Files, functions and lines end somewhere. Functions over the habit are only named."""

import re

from offences import main, source_files

FILE_LINES = {".c": 800, ".h": 800, ".ui": 300}
SOURCE_LINES = 500
FUNCTION_LINES = 100
FUNCTION_HABIT = 40
COLUMNS = 90

NAME = re.compile(r"^(\w+) \(")


def functions(lines):
    """(name, first line, count of lines) of each function: its braces stand in column 0."""
    name, first = None, 0
    for number, line in enumerate(lines, 1):
        found = NAME.match(line)
        if found:
            name, first = found[1], number
        elif line == "}" and name:
            yield name, first, number - first + 1
            name = None
        elif line and not line[0].isspace() and line != "{":
            name = None


def function_offences(path, lines):
    for name, first, count in functions(lines):
        if name.endswith("_class_init"):
            continue
        if count > FUNCTION_LINES:
            yield path, first, f"{name} has {count} lines; split it, {FUNCTION_LINES} is the end"
        elif count > FUNCTION_HABIT:
            print(f"{path}:{first}: note: {name} has {count} lines, the habit is {FUNCTION_HABIT}")


def check(root):
    for path in source_files(root, *FILE_LINES):
        lines = (root / path).read_text().splitlines()
        most = SOURCE_LINES if path.parts[0] == "src" else FILE_LINES[path.suffix]
        if len(lines) > most:
            yield path, most + 1, f"{len(lines)} lines; split the file, {most} is the end"
        if path.suffix == ".ui":
            continue
        for number, line in enumerate(lines, 1):
            if len(line) > COLUMNS:
                yield path, number, f"{len(line)} columns; wrap it, {COLUMNS} is the end"
        yield from function_offences(path, lines)


if __name__ == "__main__":
    main(check)
