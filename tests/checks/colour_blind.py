#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""What a chart draws in one shape is told apart with protanopia, deuteranopia and tritanopia,
too: by its colour as it is seen then, or else by its dashes. The shapes, colours and dashes
are read from the code that makes the charts, the colours from the stylesheets, in light, dark
and high contrast. And each kind of entry has a mark of its own shape.

The colours are simulated as Machado, Oliveira and Fernandes (2009) have it, at full severity,
and compared by CIEDE2000.

With -v it prints the figures."""

import itertools
import math
import re
import sys
from pathlib import Path

from contrast import BACKGROUNDS, COMMENT, DEFINITION, MODES, over, parse

# From here on two areas or lines side by side are seen as two colours.
LEAST = 12.0

VISION = {
    "protanopia": (
        (0.152286, 1.052583, -0.204868),
        (0.114503, 0.786281, 0.099216),
        (-0.003882, -0.048116, 1.051998),
    ),
    "deuteranopia": (
        (0.367322, 0.860646, -0.227968),
        (0.280085, 0.672501, 0.047413),
        (-0.011820, 0.042940, 0.968881),
    ),
    "tritanopia": (
        (1.255528, -0.076749, -0.178779),
        (-0.078411, 0.930809, 0.147602),
        (0.004733, 0.691367, 0.303900),
    ),
}

CALL = re.compile(r"footing_chart_model_add_(series|upright|mark|mark_above)\s*\(([^;]*)\);", re.S)
COLOURS = re.compile(r'\bcolours\[\] = \{([^}]*)\}')
STYLES = re.compile(r"\bstyles\[\] = \{([^}]*)\}")
NAME = re.compile(r'"(\w+)"')
BARS = re.compile(r'add_bars \(\w+, \w+, "(\w+)", (\w+),')
# A function draws one picture, and so does each track of momentum.
PICTURE = re.compile(r"^(?=\w+ \()|^ +case ", re.M)
STRENGTH = re.compile(r"#define FAINT ([0-9.]+)")


def linear(value):
    return value / 12.92 if value <= 0.04045 else ((value + 0.055) / 1.055) ** 2.4


def seen(colour, matrix):
    """Linear red, green and blue as somebody with that vision sees @colour."""
    rgb = [linear(c) for c in colour[:3]]
    return [min(max(sum(m * c for m, c in zip(row, rgb)), 0), 1) for row in matrix]


def lab(rgb):
    x = (0.4124564 * rgb[0] + 0.3575761 * rgb[1] + 0.1804375 * rgb[2]) / 0.95047
    y = 0.2126729 * rgb[0] + 0.7151522 * rgb[1] + 0.0721750 * rgb[2]
    z = (0.0193339 * rgb[0] + 0.1191920 * rgb[1] + 0.9503041 * rgb[2]) / 1.08883
    f = [c ** (1 / 3) if c > 216 / 24389 else (24389 / 27 * c + 16) / 116 for c in (x, y, z)]
    return 116 * f[1] - 16, 500 * (f[0] - f[1]), 200 * (f[1] - f[2])


def hue(a, b):
    return math.degrees(math.atan2(b, a)) % 360


def difference(one, two):
    """CIEDE2000 of two colours in CIELAB."""
    (l1, a1, b1), (l2, a2, b2) = one, two
    mean_c = (math.hypot(a1, b1) + math.hypot(a2, b2)) / 2
    g = 0.5 * (1 - math.sqrt(mean_c**7 / (mean_c**7 + 25**7)))
    a1, a2 = a1 * (1 + g), a2 * (1 + g)
    c1, c2 = math.hypot(a1, b1), math.hypot(a2, b2)
    h1, h2 = hue(a1, b1), hue(a2, b2)
    dh = (h2 - h1 + 180) % 360 - 180 if c1 * c2 else 0
    h = (h1 + dh / 2) % 360 if c1 * c2 else h1 + h2
    dl, dc = l2 - l1, c2 - c1
    dbig = 2 * math.sqrt(c1 * c2) * math.sin(math.radians(dh) / 2)
    l, c = (l1 + l2) / 2, (c1 + c2) / 2
    t = (
        1
        - 0.17 * math.cos(math.radians(h - 30))
        + 0.24 * math.cos(math.radians(2 * h))
        + 0.32 * math.cos(math.radians(3 * h + 6))
        - 0.20 * math.cos(math.radians(4 * h - 63))
    )
    sl = 1 + 0.015 * (l - 50) ** 2 / math.sqrt(20 + (l - 50) ** 2)
    sc, sh = 1 + 0.045 * c, 1 + 0.015 * c * t
    turn = math.radians(60 * math.exp(-(((h - 275) / 25) ** 2)))
    rt = -2 * math.sqrt(c**7 / (c**7 + 25**7)) * math.sin(turn)
    return math.sqrt(
        (dl / sl) ** 2 + (dc / sc) ** 2 + (dbig / sh) ** 2 + rt * (dc / sc) * (dbig / sh)
    )


def least_difference(one, two, grounds):
    """The least over all kinds of vision: (difference, which)."""
    return min(
        (difference(lab(seen(over(one, ground), m)), lab(seen(over(two, ground), m))), name)
        for name, m in VISION.items()
        for ground in grounds
    )


def elements(text, faint):
    """What a picture draws: (shape, style, colour, strength), each once."""
    colours = [NAME.findall(found) for found in COLOURS.findall(text)]
    styles = [re.findall(r"FOOTING_STEPS_\w+", found) for found in STYLES.findall(text)]
    found = set()
    for kind, arguments in CALL.findall(text):
        shape, style = kind, ""
        if kind == "series":
            shape = re.search(r"FOOTING_SERIES_(\w+)", arguments)[1].lower()
        elif kind == "mark":
            shape = "outline" if arguments.rstrip().endswith("FALSE") else "mark"
        named = NAME.findall(arguments)
        if named:
            found.add((shape, style, named[0], 1.0))
        elif "colours[" in arguments:
            for i, name in enumerate(colours[0]):
                found.add((shape, styles[0][i] if styles else "", name, 1.0))
    for name, strength in BARS.findall(text):
        found.add(("bars", "", name, faint if strength == "FAINT" else float(strength)))
    return sorted(found)


def read_sheets(root):
    sheets = {}
    for path in sorted((root / "ui").glob("*.css")):
        text = COMMENT.sub("", path.read_text())
        sheets[path.name] = {name: parse(value) for name, value in DEFINITION.findall(text)}
    return sheets


def pictures(text):
    """What each picture of a file draws, where it draws any."""
    faint = float((STRENGTH.search(text) or [0, 1])[1])
    return [drawn for part in PICTURE.split(text) if (drawn := elements(part, faint))]


def find_offences(path, drawn, mode, colours):
    grounds = [parse(text) for text in BACKGROUNDS[mode.partition(",")[0]]]
    for one, two in itertools.combinations(drawn, 2):
        if one[0] != two[0] or one[1] != two[1] or (one[2] == two[2] and one[3] == two[3]):
            continue
        sides = [(*colours[e[2]][:3], colours[e[2]][3] * e[3]) for e in (one, two)]
        found, vision = least_difference(*sides, grounds)
        if "-v" in sys.argv:
            print(f"{path.name}: {mode}: {one[0]} {one[2:]} and {two[2:]}: {found:.1f} ({vision})")
        if found < LEAST:
            yield (
                f"{path}: {mode}: {one[0]} in {one[2]} and {two[2]} differ by {found:.1f} with"
                f" {vision}, needs {LEAST}: give one of them other dashes"
            )


def prove():
    """The figures that Sharma, Wu and Dalal (2005) give for CIEDE2000; and an orange and an
    olive that only tritanopia tells apart."""
    for one, two, expected in (
        ((50, 2.6772, -79.7751), (50, 0, -82.7485), 2.0425),
        ((22.7233, 20.0904, -46.6940), (23.0331, 14.9730, -42.5619), 2.0373),
        ((50, 2.5, 0), (73, 25, -18), 27.1492),
        ((50, 2.5, 0), (56, -27, -3), 31.9030),
    ):
        assert abs(difference(one, two) - expected) < 0.0001, (one, two)
    red, green = parse("#a05a2c"), parse("#6b6f2c")
    nearest, vision = least_difference(red, green, [parse("#ffffff")])
    assert nearest < LEAST and vision != "tritanopia", (nearest, vision)


def find_same_marks(root):
    """Kinds of entries whose marks have one shape."""
    shapes = {}
    for path in sorted((root / "ui/drawings").glob("footing-mark-*.svg")):
        shape = " ".join(re.findall(r"<(?:path|circle|rect|g)[^>]*>", path.read_text()))
        if shape in shapes:
            yield f"{path}: the same shape as {shapes[shape]}"
        shapes[shape] = path.name
    if len(shapes) < 8:
        yield f"ui/drawings: {len(shapes)} marks, 8 kinds of entries"


def main():
    prove()
    root = Path(sys.argv[1])
    sheets = read_sheets(root)
    offences = list(find_same_marks(root))
    charts = 0

    for path in sorted((root / "src/app").rglob("*.c")):
        drawn = pictures(path.read_text()) if path.name != "chart-model.c" else []
        charts += len(drawn)
        for mode, names in MODES.items():
            colours = {"fg": parse("#000000" if mode.startswith("light") else "#ffffff")}
            for name in names:
                colours.update(sheets[name])
            for picture in drawn:
                offences += find_offences(path.relative_to(root), picture, mode, colours)
    if charts < 8:
        offences.append(f"src/app: {charts} pictures: this check no longer reads them")

    for offence in offences:
        print(offence, file=sys.stderr)
    sys.exit(bool(offences))


if __name__ == "__main__":
    main()
