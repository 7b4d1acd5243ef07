# SPDX-License-Identifier: GPL-3.0-or-later
"""What the checks on the source share.

A check is a function of the source root that yields (path, line, what to do); paths are
relative to the root. `main` prints each offence as `path:line: what to do`.
"""

import re
import subprocess
import sys
from pathlib import Path

COMMENT_OR_STRING = re.compile(
    r'(?P<comment>/\*.*?\*/|//[^\n]*)|"(?:\\.|[^"\\\n])*"|\'(?:\\.|[^\'\\\n])*\'', re.S
)


def source_files(root, *suffixes):
    """The files that git knows or would add, in order; all files where there is no git."""
    listed = subprocess.run(
        ["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard"],
        cwd=root,
        capture_output=True,
        text=True,
    )
    if listed.returncode == 0:
        paths = {Path(name) for name in listed.stdout.split("\0") if name}
    else:
        paths = {
            path.relative_to(root)
            for path in root.rglob("*")
            if not path.relative_to(root).parts[0].startswith(("_build", ".git"))
        }
    return sorted(
        path for path in paths if path.suffix in suffixes and (root / path).is_file()
    )


def blank(match):
    return re.sub(r"[^\n]", " ", match.group())


def without_comments(text):
    """C source with spaces in place of comments; lines and columns stay."""
    return COMMENT_OR_STRING.sub(
        lambda match: blank(match) if match["comment"] else match.group(), text
    )


def without_comments_and_strings(text):
    """C source with spaces in place of comments and strings."""
    return COMMENT_OR_STRING.sub(blank, text)


def main(check):
    root = Path(sys.argv[1]).resolve()
    count = 0
    for path, line, what_to_do in check(root):
        print(f"{path}:{line}: {what_to_do}")
        count += 1
    sys.exit(1 if count else 0)
