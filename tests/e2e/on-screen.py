#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""on-screen.py PROGRAM texts | press NAME | click NAME

What an accessible program shows: prints its texts, presses a button through its action, or
clicks with the pointer in the middle of a text or button. Fails (1) when it is not there."""

import subprocess
import sys

import pyatspi

# By their value: their names change ("push button" is "button" since AT-SPI 2.56).
BUTTON = pyatspi.ROLE_PUSH_BUTTON
ROLES = (pyatspi.ROLE_LABEL, BUTTON)


def walk(node):
    if node is not None:
        yield node
        for i in range(node.childCount):
            yield from walk(node.getChildAtIndex(i))


def nodes(program, *roles):
    for application in pyatspi.Registry.getDesktop(0):
        if application is not None and application.name == program:
            yield from (node for node in walk(application) if node.getRole() in roles)


def place(node):
    """Where it can be seen, or None."""
    if not node.getState().contains(pyatspi.STATE_SHOWING):
        return None
    area = node.queryComponent().getExtents(pyatspi.DESKTOP_COORDS)
    return area if area.width > 0 and area.x >= 0 else None


def find(program, name, *roles):
    for node in nodes(program, *roles):
        if node.name == name and place(node):
            return node
    print(f"{program} shows no {' or '.join(map(str, roles))} called “{name}”.", file=sys.stderr)
    sys.exit(1)


def main(program, what, name=None):
    if what == "texts":
        for node in nodes(program, *ROLES):
            if node.name and place(node):
                print(node.name)
    elif what == "press":
        find(program, name, BUTTON).queryAction().doAction(0)
    else:
        area = place(find(program, name, *ROLES))
        x, y = area.x + area.width // 2, area.y + area.height // 2
        subprocess.run(["xdotool", "mousemove", str(x), str(y), "click", "1"], check=True)


if __name__ == "__main__":
    main(*sys.argv[1:])
