#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The order of rooms in CONTRIBUTING.md holds: a file includes only files of its own room
and of the lines below it, and no two files include each other, however far around."""

import re
from pathlib import Path

from layers import INCLUDE, LAYERS, layer_of, resolve
from offences import main, source_files, without_comments

TABLE = "CONTRIBUTING.md"
ROW = re.compile(r"^\| ((?:`src/[^`]+`(?:, )?)+) \|")


def expand(name):
    """`src/app/{main,window}` names both files."""
    braces = re.match(r"(.*)\{(.*)\}(.*)", name)
    if not braces:
        return [name]
    return [braces[1] + part + braces[3] for part in braces[2].split(",")]


def read_order(root):
    """Rank by room or file; the bottom line of the table has the highest rank."""
    ranks, lines = {}, {}
    for number, line in enumerate((root / TABLE).read_text().splitlines(), 1):
        row = ROW.match(line)
        for quoted in re.findall(r"`(src/[^`]+)`", row[1]) if row else ():
            for name in expand(quoted):
                ranks[name] = lines[name] = number
    return ranks, lines


def unit_of(path):
    """A .c is one unit with its .h, its -private.h and its -struct.h."""
    stem = path.with_suffix("").as_posix()
    return stem.removesuffix("-private").removesuffix("-struct")


def place_of(path, ranks):
    """What the table calls the place of @path: the file itself, or its room. Folders in a
    room are part of it."""
    stem = unit_of(path)
    room = "/".join(path.parts[: min(len(path.parts) - 1, 3)]) + "/"
    return next((place for place in (stem, room) if place in ranks), None)


def includes(root, path, headers):
    layer = layer_of(path)
    for number, line in enumerate(without_comments((root / path).read_text()).splitlines(), 1):
        found = INCLUDE.match(line)
        target = found and resolve(root, path, layer, found[2], headers)
        if target:
            yield number, target


def order_offences(root, path, headers, ranks):
    own = place_of(path, ranks)
    if own is None:
        yield path, 1, f"{path.parent} has no line in {TABLE}; say there what it is for"
        return
    for number, target in includes(root, path, headers):
        other = place_of(target, ranks)
        if other is None or other == own or layer_of(target) not in LAYERS:
            continue
        if ranks[other] == ranks[own]:
            yield path, number, f"{own} and {other} stand side by side; move what both need below"
        elif ranks[other] < ranks[own]:
            yield path, number, f"{other} is above {own}; move what it needs below, or this up"


def find_circle(graph):
    """A circle of units, the first one again at its end, or None."""
    finished, way = set(), []

    def visit(unit):
        if unit in way:
            return way[way.index(unit) :] + [unit]
        if unit in finished:
            return None
        way.append(unit)
        for other in sorted(graph.get(unit, ())):
            circle = visit(other)
            if circle:
                return circle
        finished.add(way.pop())
        return None

    return next(filter(None, map(visit, sorted(graph))), None)


def circle_offences(root, paths, headers):
    graph = {}
    for path in paths:
        unit = unit_of(path)
        for _, target in includes(root, path, headers):
            other = unit_of(target)
            if other != unit:
                graph.setdefault(unit, set()).add(other)
    circle = find_circle(graph)
    if circle:
        for unit in circle[1:]:
            yield Path(unit + ".h"), 1, "in a circle of includes: " + " → ".join(circle)


def check(root):
    headers = source_files(root, ".h")
    paths = [path for path in source_files(root, ".c", ".h") if layer_of(path)]
    ranks, lines = read_order(root)
    for path in paths:
        yield from order_offences(root, path, headers, ranks)
    for name, line in lines.items():
        there = root / name if name.endswith("/") else root / f"{name}.c"
        if not there.exists():
            yield TABLE, line, f"{name} is not there"
    yield from circle_offences(root, paths, headers)


if __name__ == "__main__":
    main(check)
