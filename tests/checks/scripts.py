#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Shell scripts parse, may be executed, and satisfy shellcheck where it is installed;
Python scripts parse; and each command of ./dev is there, is called and is explained."""

import ast
import os
import pathlib
import re
import shutil
import subprocess

from offences import main, source_files

SHELL = re.compile(r"#!(?:/bin/|/usr/bin/env )((?:ba)?sh)\b")


def first_line(path):
    with path.open(errors="replace") as file:
        return file.readline()


def shell_offences(root, path, shell):
    parsed = subprocess.run([shell, "-n", path], cwd=root, capture_output=True, text=True)
    if parsed.returncode:
        number = re.search(r"(?:line |: )(\d+):", parsed.stderr)
        yield path, number[1] if number else 1, f"make this parse: {parsed.stderr.strip()}"
    elif shutil.which("shellcheck"):
        checked = subprocess.run(
            ["shellcheck", "--format=gcc", path], cwd=root, capture_output=True, text=True
        )
        for line in checked.stdout.splitlines():
            _, number, advice = line.split(":", 2)
            yield path, number, advice.partition(":")[2].strip()


def python_offences(root, path):
    try:
        ast.parse((root / path).read_text())
    except SyntaxError as error:
        yield path, error.lineno, f"make this parse: {error.msg}"


def command_offences(root):
    dev = pathlib.Path("dev")
    if not (root / dev).exists():
        return
    text = (root / dev).read_text()
    there = set(re.findall(r"^command_(\w+) \(\)", text, re.M))
    called = set(re.search(r"^  ([\w |]+)\)\s+\"command_\$command\"", text, re.M)[1].split(" | "))
    explained = set(re.findall(r"^  (\w+) \[", text[: text.index("\nEND")], re.M))
    for name in there ^ called | there ^ explained:
        yield dev, 1, f"{name}: have it as a function, in usage and among what is called"


def check(root):
    yield from command_offences(root)
    for path in source_files(root, ".sh", ".py", ""):
        opening = first_line(root / path)
        if opening.startswith("#!") and not os.access(root / path, os.X_OK):
            yield path, 1, "make this executable (chmod +x)"
        shell = SHELL.match(opening)
        if shell:
            yield from shell_offences(root, path, shell[1])
        elif path.suffix == ".py":
            yield from python_offences(root, path)


if __name__ == "__main__":
    main(check)
