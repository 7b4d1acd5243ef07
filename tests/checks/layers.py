#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Who may include what, who may ask for the time, and who knows the codes of records."""

import re

from offences import main, source_files, without_comments, without_comments_and_strings

INCLUDE = re.compile(r'^\s*#\s*include\s*([<"])([^>"]+)[>"]')

# Our layers, and those that each may build on.
LAYERS = {
    "src/core": (),
    "src/documents": ("src/core",),
    "src/app": ("src/core", "src/documents"),
    "src/agent": ("src/core",),
}

WINDOW = r"gtk/|gdk/|gsk/|graphene|adwaita\.h|adw-"
FOREIGN_HEADERS = {
    "src/core": re.compile(rf"(?:{WINDOW}|pango/|cairo|json-glib/|libical/|libnotify/)"),
    "src/documents": re.compile(rf"(?:{WINDOW}|libnotify/)"),
    "src/agent": re.compile(rf"(?:{WINDOW})"),
}

DATABASE = "src/core/store/"
CLOCK = ("src/core/clock.c",)

TIME_CALL = re.compile(
    r"\b(g_get_real_time|g_get_monotonic_time|g_get_current_time|g_date_time_new_now\w*"
    r"|g_date_set_time_val|gettimeofday|clock_gettime|timespec_get|time)\s*\("
)
TIME_SQL = re.compile(r"'now'|\b(?:current_(?:time|date|timestamp)|unixepoch)\b", re.I)

RECORDS = "src/core/store/records/"
CODE_FIELD = re.compile(r'FOOTING_FIELD_OF\s*\(\s*\w+,\s*(\w+),\s*CODES?,\s*"([^"]*)"')
COMPARISON = re.compile(
    r"\b(?:g_|g_ascii_)?(?:str(?:n|case|ncase)?cmp0?|str(?:n|case|ncase)?_?equal)\s*\("
)


def layer_of(path):
    return next((layer for layer in LAYERS if path.as_posix().startswith(layer + "/")), None)


def system_offence(path, layer, header):
    """Why @path in @layer may not include a library's @header, or None."""
    foreign = FOREIGN_HEADERS.get(layer)
    if foreign and foreign.match(header):
        return f"{layer} does not use <{header}>; move this to a layer that may"
    if header == "sqlite3.h" and not path.as_posix().startswith(DATABASE):
        return "only src/core/store includes sqlite3.h; ask the store"
    return None


def resolve(root, path, layer, header, headers):
    """The header of ours that @header names in @path: as the compiler finds it from
    @layer, or else the one in another layer that is meant."""
    for folder in (path.parent, layer, *LAYERS[layer]):
        if (root / folder / header).is_file():
            return (root / folder / header).resolve().relative_to(root)
    return next((own for own in headers if own.match(header.lstrip("./"))), None)


def own_offence(root, path, layer, header, headers):
    """Why @path in @layer may not include a @header of ours, or None."""
    target = resolve(root, path, layer, header, headers)
    if target is None or layer_of(target) in (None, layer, *LAYERS[layer]):
        return None
    below = " and ".join(LAYERS[layer]) or "libraries only"
    return f"{layer} may not include {target}; it builds on {below}"


def include_offences(root, path, layer, text, headers):
    for number, line in enumerate(without_comments(text).splitlines(), 1):
        found = INCLUDE.match(line)
        if not found:
            continue
        offence = system_offence(path, layer, found[2])
        if offence is None and found[1] == '"':
            offence = own_offence(root, path, layer, found[2], headers)
        if offence:
            yield path, number, offence


def time_offences(path, text):
    if path.as_posix() in CLOCK:
        return
    if path.suffix != ".sql":
        for number, line in enumerate(without_comments_and_strings(text).splitlines(), 1):
            found = TIME_CALL.search(line)
            if found:
                yield path, number, f"{found[1]} reads the time itself; take it from the clock"
    for number, line in enumerate(without_comments(text).splitlines(), 1):
        found = TIME_SQL.search(line)
        if found:
            yield path, number, f"{found[0]} lets SQLite read the time; bind it from the clock"


def read_codes(root):
    """The codes that the records allow, by the name of the field."""
    codes = {}
    for path in source_files(root, ".c"):
        if path.as_posix().startswith(RECORDS):
            for field, words in CODE_FIELD.findall((root / path).read_text()):
                codes.setdefault(field, set()).update(words.split())
    return codes


def arguments(text, start):
    """What stands between the commas of a call, the bracket of which ends at @start."""
    found, depth, begin = [], 1, start
    for match in re.compile(r'"(?:\\.|[^"\\])*"|[(),]').finditer(text, start):
        depth += {"(": 1, ")": -1}.get(match[0], 0)
        if depth == 0 or (match[0] == "," and depth == 1):
            found.append(text[begin : match.start()].strip())
            begin = match.end()
        if depth == 0:
            break
    return found


def compared_code(codes, compared):
    """The code among @compared, when another of them is named as its field is: in a
    record, or in a variable that was taken from one."""
    for literal in compared:
        for field, words in codes.items():
            if literal[1:-1] in words and literal[:1] == literal[-1:] == '"':
                if any(re.search(rf"(?:\b|_){field}\b", other) for other in compared):
                    return literal[1:-1]
    return None


def code_offences(path, text, codes):
    if path.as_posix().startswith(RECORDS):
        return
    text = without_comments(text)
    for found in COMPARISON.finditer(text):
        code = compared_code(codes, arguments(text, found.end()))
        if code:
            number = text.count("\n", 0, found.start()) + 1
            yield path, number, f"“{code}” is a record's code; ask a predicate in {RECORDS}"


def check(root):
    headers = source_files(root, ".h")
    codes = read_codes(root)
    for path in source_files(root, ".c", ".h", ".sql"):
        layer = layer_of(path)
        if layer is None:
            continue
        text = (root / path).read_text()
        yield from include_offences(root, path, layer, text, headers)
        yield from time_offences(path, text)
        yield from code_offences(path, text, codes)


if __name__ == "__main__":
    main(check)
