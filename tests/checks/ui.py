#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Each template has its class beside it; a window goes with its parent; what shows only an
icon has a name (point 33); what a person reads can be translated."""

import re
from dataclasses import dataclass, field
from pathlib import Path
from xml.parsers import expat

from offences import main, source_files

BUTTONS = ("GtkButton", "GtkToggleButton", "GtkMenuButton")
WORDS = (
    "body",
    "description",
    "heading",
    "label",
    "placeholder-text",
    "subtitle",
    "title",
    "tooltip-text",
)


@dataclass
class Node:
    tag: str
    attributes: dict
    line: int
    children: list = field(default_factory=list)
    text: str = ""

    def each(self):
        yield self
        for child in self.children:
            yield from child.each()

    def properties(self):
        """Name to node of the node's own properties, spelt with hyphens."""
        return {
            child.attributes.get("name", "").replace("_", "-"): child
            for child in self.children
            if child.tag == "property"
        }


def parse(path):
    """The root node of an XML file, each node with its line."""
    top = Node("", {}, 0)
    stack = [top]
    parser = expat.ParserCreate()

    def start(tag, attributes):
        node = Node(tag, attributes, parser.CurrentLineNumber)
        stack[-1].children.append(node)
        stack.append(node)

    def text(data):
        stack[-1].text += data

    parser.StartElementHandler = start
    parser.EndElementHandler = lambda tag: stack.pop()
    parser.CharacterDataHandler = text
    parser.Parse(path.read_bytes(), True)
    return top.children[0]


def template_offences(root, path, tree):
    source = Path("src/app") / Path(*path.parts[1:]).with_suffix(".c")
    for node in tree.children:
        if node.tag == "template" and path.parts[0] == "ui" and not (root / source).is_file():
            yield path, node.line, f"the class of this template belongs in {source}"


def window_offences(path, tree):
    for node in tree.children:
        if node.attributes.get("parent") == "AdwWindow" and "modal" in node.properties():
            if "destroy-with-parent" not in node.properties():
                yield path, node.line, "destroy this window with its parent"


def has_accessible_name(node):
    return any(
        child.attributes.get("name") in ("label", "labelled-by")
        for part in node.children
        if part.tag == "accessibility"
        for child in part.children
    )


def button_offences(path, tree):
    for node in tree.each():
        if node.tag != "object" or node.attributes.get("class") not in BUTTONS:
            continue
        properties = node.properties()
        if "icon-name" in properties and "label" not in properties:
            if not has_accessible_name(node):
                yield path, node.line, "give this icon-only button an accessible label"


def translation_offences(path, tree):
    for node in tree.each():
        name = node.attributes.get("name", "").replace("_", "-")
        if (
            node.tag in ("property", "attribute")
            and name in WORDS
            and re.search(r"[^\W\d_]", node.text)
            and "translatable" not in node.attributes
            and not node.children
        ):
            yield path, node.line, f'mark {name} with translatable="yes" (or "no")'


def check(root):
    for path in source_files(root, ".ui"):
        try:
            tree = parse(root / path)
        except expat.ExpatError as error:
            yield path, error.lineno, f"make this valid XML: {expat.ErrorString(error.code)}"
            continue
        yield from template_offences(root, path, tree)
        yield from window_offences(path, tree)
        yield from button_offences(path, tree)
        yield from translation_offences(path, tree)


if __name__ == "__main__":
    main(check)
