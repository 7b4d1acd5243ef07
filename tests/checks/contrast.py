#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Every text colour of the stylesheets can be read on every background it may stand on:
contrast of at least 4.5 (7 in high contrast), 3 for the parts of controls, as WCAG 2
computes it. And no rule holds a colour of its own: colours are named.

With -v it prints the figures."""

import re
import sys
from pathlib import Path

# The stylesheets in the order in which libadwaita lays them over one another.
MODES = {
    "light": ["style.css"],
    "dark": ["style.css", "style-dark.css"],
    "light, high contrast": ["style.css", "style-hc.css"],
    "dark, high contrast": ["style.css", "style-dark.css", "style-hc.css", "style-hc-dark.css"],
}
# libadwaita's own, 1.2 and 1.7: window, view, dialog and popover, card.
BACKGROUNDS = {
    "light": ["#fafafa", "#fafafb", "#ffffff"],
    "dark": ["#242424", "#222226", "#1e1e1e", "#1d1d20", "#383838", "#363636"],
}
TEXT = [
    "accent_color",
    "footing_win",
    "footing_setback",
    "footing_reflection",
    "footing_people",
    "footing_experiment",
    "footing_quiet",
]
GRAPHICS = ["footing_line", "footing_choice_bg"]
# (text, background that is laid over a window, view or card)
PAIRS = [
    *((name, "footing_suggestion_bg") for name in TEXT),
    ("footing_reflection", "footing_story_bg"),
    ("footing_choice_fg", "footing_choice_bg"),
    ("accent_fg_color", "accent_bg_color"),
    ("footing_toast_fg", "footing_toast_bg"),
]

DEFINITION = re.compile(r"@define-color\s+(\w+)\s+([^;]+);")
COMMENT = re.compile(r"/\*.*?\*/", re.S)
LITERAL = re.compile(r"#[0-9a-fA-F]{3,8}\b|rgba?\(")


def parse(text):
    """(red, green, blue, opacity), each 0-1, of #rrggbb or alpha(#rrggbb, n)."""
    match = re.fullmatch(r"(?:alpha\()?#([0-9a-fA-F]{6})(?:, ?([0-9.]+)\))?", text.strip())
    if not match:
        raise ValueError(f"{text}: write #rrggbb or alpha(#rrggbb, n)")
    value = int(match[1], 16)
    return (
        (value >> 16) / 255,
        (value >> 8 & 255) / 255,
        (value & 255) / 255,
        float(match[2] or 1),
    )


def over(front, back):
    return (*(f * front[3] + b * (1 - front[3]) for f, b in zip(front[:3], back[:3])), 1.0)


def luminance(colour):
    linear = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in colour[:3]]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(front, back):
    lighter, darker = sorted((luminance(over(front, back)), luminance(back)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


def lowest(front, backs):
    return min(contrast(front, back) for back in backs)


def check_mode(mode, colours):
    """(what, contrast, least allowed) for each pair of the mode."""
    grounds = [parse(text) for text in BACKGROUNDS[mode.partition(",")[0]]]
    needed = 7.0 if "high" in mode else 4.5
    for name in TEXT:
        yield name, lowest(colours[name], grounds), needed
    for name in GRAPHICS:
        yield name, lowest(colours[name], grounds), 3.0
    for name, tint in PAIRS:
        tinted = [over(colours[tint], ground) for ground in grounds]
        yield f"{name} on {tint}", lowest(colours[name], tinted), needed


def main():
    root = Path(sys.argv[1]) / "ui"
    failed = False
    sheets = {}
    for path in sorted(root.glob("*.css")):
        text = COMMENT.sub("", path.read_text())
        sheets[path.name] = {name: parse(value) for name, value in DEFINITION.findall(text)}
        for literal in LITERAL.findall(DEFINITION.sub("", text)):
            print(f"ui/{path.name}: {literal} in a rule: give it a name", file=sys.stderr)
            failed = True

    for mode, names in MODES.items():
        colours = {}
        for name in names:
            colours.update(sheets[name])
        for what, found, needed in check_mode(mode, colours):
            if "-v" in sys.argv:
                print(f"{mode}: {what}: {found:.2f}")
            if found < needed:
                print(f"{mode}: {what}: {found:.2f}, needs {needed}", file=sys.stderr)
                failed = True
    sys.exit(failed)


if __name__ == "__main__":
    main()
