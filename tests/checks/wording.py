#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""What is said keeps to the tone and to its space, in each language: no exclamation
marks, and no more characters than the comment for translators allows ("at most 40
characters")."""

import re
import sys
from pathlib import Path

LIMIT = re.compile(r"at most (\d+) characters")
STRING = re.compile(r'"((?:[^"\\]|\\.)*)"')
FIELD = re.compile(r'^(msgid|msgid_plural|msgstr(?:\[\d\])?) ((?:".*"\n?)+)', re.M)


def messages(text):
    """(comment, English, texts of the message, English among them) of each message."""
    for block in text.split("\n\n"):
        fields = [(name, "".join(STRING.findall(quoted))) for name, quoted in FIELD.findall(block)]
        lines = [line for line in block.splitlines() if not line.startswith("#~")]
        comment = " ".join(line[3:] for line in lines if line.startswith("#. "))
        if fields and fields[0][1] and len(lines) > 1:
            yield comment, fields[0][1], [said for _, said in fields if said]


def check(root):
    for path in sorted((root / "po").glob("*.po")):
        for comment, english, texts in messages(path.read_text()):
            limits = [int(number) for number in LIMIT.findall(comment)]
            for said in texts:
                if "!" in said:
                    yield f"{path.name}: “{said}”: no exclamation mark"
                if limits and len(said) > min(limits):
                    yield f"{path.name}: “{said}”: {len(said)} characters, at most {min(limits)}"


if __name__ == "__main__":
    problems = sorted(set(check(Path(sys.argv[1]))))
    for problem in problems:
        print(f"po/{problem}", file=sys.stderr)
    sys.exit(1 if problems else 0)
