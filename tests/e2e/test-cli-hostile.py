#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""F81, D6: whatever is written into any text of any record goes in and comes out as it was.

test-cli-hostile.py PROGRAM [TEST…]
"""

import json
import uuid

import cli
from cli import CliCase

SCHEMA = json.loads((cli.SOURCE / "data" / "footing-export.schema.json").read_text())
DEFINITIONS = SCHEMA["$defs"]

# Which record a reference leads to, and codes of the catalogue.
TARGETS = {"outcome": "outcome", "occurrence": "occurrence", "step": "step", "checkin": "checkin", "person": "person",
           "restores": "step", "seen_by": "person"}
CODES = {"trigger": "comparison", "move": "track-wins", "code": "outreach",
         "drivers": "no-plan", "signs": "reactive"}

HOSTILE = {
    "markup": "<b>&amp;</b><script>alert(1)</script> &#x41; <!-- --> ]]>",
    "quotes": "\"double\" 'single' `back` “curly” \\ \\\" \\u0041 */ -- ;",
    "formats": "%s %d %n %1$s %% {0} {{x}} $HOME $(id) %(name)s",
    "right to left": "\u202eevil\u202c \u05e9\u05dc\u05d5\u05dd \u0627\u0644\u0633 \u2067x\u2069",
    "emoji": "\U0001f469\u200d\U0001f4bb \U0001f1e9\U0001f1ea e\u0301 \ufe0f \U0010fffd",
    "lines": "\n\nfirst\r\nsecond\u2028third\u2029\x0b\x0c\n  \n",
    "spaces": "  \t\u00a0\u200b\ufeff  ",
    "controls": "".join(map(chr, range(1, 32))) + "\x7f\x85\ufffe\uffff",
    "code": "'); DROP TABLE entry; -- \" OR 1=1 NEAR(a b) col:x ^y* AND",
    "json": "{\"format\": \"footing\"}, [null]",
    "markdown": "# head\n* list\n|a|b|\n[x](javascript:y)\n=1+1",
    "one megabyte": "0123456789abcde\n" * 65536,
}


class Filling:
    """A document of the export with one of each record, and @text in every text."""

    def __init__(self, text):
        self.text = text
        self.ids = {name: str(uuid.uuid4()) for name in DEFINITIONS}
        self.n_texts = 0

    def value(self, schema, key, record):
        reference = schema.get("$ref", "").rpartition("/")[2]
        if reference == "id":
            return self.ids[record if key == "id" else TARGETS[key]]
        if reference == "code":
            return CODES[key]
        if reference in ("day", "date"):
            return "2026-03-05"
        if reference == "time":
            return "09:30"
        if reference == "instant":
            return "2026-03-05T09:30:00Z"
        if reference:
            return self.record(reference)
        if "enum" in schema:
            return schema["enum"][-1]
        if schema["type"] == "string":
            self.n_texts += 1
            return self.text
        if schema["type"] == "array":
            return [self.value(schema["items"], key, record)]
        if schema["type"] == "object" and "properties" in schema:
            return self.object(schema, record)
        if schema["type"] == "object":
            return {CODES[key]: 1}
        return {"integer": 1, "number": 0.5, "boolean": True}[schema["type"]]

    def object(self, schema, record):
        return {key: self.value(value, key, record)
                for key, value in schema["properties"].items()}

    def record(self, name):
        return self.object(DEFINITIONS[name], name)

    def document(self):
        return {"format": "footing", "version": 1, "recoveries": [self.record("recovery")]}


class Hostile(CliCase):
    def assert_holds(self, exported, given, place):
        """That @exported has all of @given."""
        if isinstance(given, dict):
            for key, value in given.items():
                self.assertIn(key, exported, place)
                self.assert_holds(exported[key], value, f"{place}.{key}")
        elif isinstance(given, list):
            self.assertEqual(len(exported), len(given), place)
            for a, b in zip(exported, given):
                self.assert_holds(a, b, place)
        elif exported != given:
            self.fail(f"{place}: {str(exported)[:100]!r} is not {str(given)[:100]!r}")

    def test_in_every_field(self):
        for name, text in HOSTILE.items():
            with self.subTest(name):
                data = self.folder / name
                filling = Filling(text)
                document = filling.document()
                self.assertGreater(filling.n_texts, 45)
                path = self.write("in.json", document)
                self.assertIn("Changed: 0. Unchanged: 0.", self.done("--import", path, data=data))
                self.assert_holds(self.export(data), document, "")
                self.assertIn("sound", self.done("--check", data=data))
                self.assertIn("Added: 0. Changed: 0.", self.done("--import", path, data=data))


if __name__ == "__main__":
    cli.main()
