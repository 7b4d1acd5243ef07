#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Each C file names its licence in the first line."""

from offences import main, source_files

FIRST_LINE = "/* SPDX-License-Identifier: GPL-3.0-or-later */"


def check(root):
    for path in source_files(root, ".c", ".h"):
        if (root / path).read_text().partition("\n")[0] != FIRST_LINE:
            yield path, 1, f"begin with {FIRST_LINE}"


if __name__ == "__main__":
    main(check)
