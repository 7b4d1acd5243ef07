#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""clang-format 14 decides. Other versions decide otherwise, so without it this is skipped."""

import shutil
import subprocess
import sys
from pathlib import Path

from offences import source_files


def main():
    root = Path(sys.argv[1]).resolve()
    if shutil.which("clang-format-14") is None:
        print("clang-format 14 is not installed")
        sys.exit(77)
    paths = source_files(root, ".c", ".h")
    if not paths:
        sys.exit("There is no C file to check.")
    result = subprocess.run(
        ["clang-format-14", "--dry-run", "-Werror", *paths],
        cwd=root,
        capture_output=True,
        text=True,
    )
    for line in result.stderr.splitlines():
        path, separator, _ = line.partition(": error: code should be clang-formatted")
        if separator:
            print(f"{path.rpartition(':')[0]}: run ./dev format")
    if result.returncode:
        sys.exit(result.stderr)


if __name__ == "__main__":
    main()
