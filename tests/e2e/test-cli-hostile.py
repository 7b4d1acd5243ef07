#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""F81, D6, D40: whatever is written into any text of any record goes in and comes out as it
was, or as the one line that it is.

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
           "restores": "step", "seen_by": "person", "answers": "entry", "against": "entry",
           "reach": "person", "reader": "person", "part": "plan_line", "agreement": "agreement",
           "moment": "moment", "entry": "entry"}
CODES = {"trigger": "comparison", "move": "track-wins", "code": "outreach",
         "drivers": "no-plan", "signs": "reactive", "group": "risk", "sign": "micromanaged"}

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

# As one line, where that is another; None where there is nothing to see.
LINES = {
    "right to left": "evil \u05e9\u05dc\u05d5\u05dd \u0627\u0644\u0633 \u2067x\u2069",
    "emoji": "\U0001f469\u200d\U0001f4bb \U0001f1e9\U0001f1ea e\u0301  \U0010fffd",
    "lines": "first second third",
    "spaces": None,
    "controls": "\ufffe\uffff",
    "markdown": "# head * list |a|b| [x](javascript:y) =1+1",
    "one megabyte": " ".join(["0123456789abcde"] * 65536),
}


class Filling:
    """A document of the export with one of each record, @text in every text and @line in
    every one of one line."""

    def __init__(self, text, line, ids=None):
        self.text = text
        self.line = line
        self.ids = ids or {name: str(uuid.uuid4()) for name in DEFINITIONS}
        self.n_texts = 0

    def value(self, schema, key, record):
        reference = schema.get("$ref", "").rpartition("/")[2]
        if reference == "id":
            return self.ids[record if key == "id" else TARGETS[key]]
        if reference == "code":
            return CODES[key]
        if reference == "sign":
            return self.ids["own_sign"]
        if reference in ("day", "date"):
            return "2026-03-05"
        if reference == "time":
            return "09:30"
        if reference == "instant":
            return "2026-03-05T09:30:00Z"
        if reference == "line":
            self.n_texts += 1
            return self.line
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
        # There is one of each, which cannot belong to itself.
        return {key: self.value(value, key, record)
                for key, value in schema["properties"].items() if key not in ("restores", "task", "follows")}

    def record(self, name):
        return self.object(DEFINITIONS[name], name)

    def document(self):
        return {"format": "footing", "version": 1, "recoveries": [self.record("recovery")]}


class Hostile(CliCase):
    def assert_holds(self, exported, given, place):
        """That @exported has all of @given, and nothing where that is None."""
        if isinstance(given, dict):
            for key, value in given.items():
                if value is None:
                    self.assertNotIn(key, exported, place)
                    continue
                self.assertIn(key, exported, place)
                self.assert_holds(exported[key], value, f"{place}.{key}")
        elif isinstance(given, list):
            self.assertEqual(len(exported), len(given), place)
            for a, b in zip(exported, given):
                self.assert_holds(a, b, place)
        elif exported != given:
            self.fail(f"{place}: {str(exported)[:100]!r} is not {str(given)[:100]!r}")

    def take(self, path, data, name):
        """Imports @path; where there is nothing to see, that is said in one line."""
        result = self.run_cli("--import", path, data=data)
        self.assertEqual(result.returncode, 0, result)
        self.assertRegex(
            result.stderr,
            r"\Afooting: \d+ texts without visible characters were left out: [^\n]+\n\Z"
            if LINES.get(name, "") is None else r"\A\Z")
        return result.stdout

    def test_in_every_field(self):
        for name, text in HOSTILE.items():
            with self.subTest(name):
                data = self.folder / name
                filling = Filling(text, text)
                path = self.write("in.json", filling.document())
                self.assertGreater(filling.n_texts, 45)
                expected = Filling(text, LINES.get(name, text), filling.ids).document()
                self.assertIn("Changed: 0. Unchanged: 0.", self.take(path, data, name))
                self.assert_holds(self.export(data), expected, "")
                self.assertIn("sound", self.done("--check", data=data))
                self.assertIn("Added: 0. Changed: 0.", self.take(path, data, name))


if __name__ == "__main__":
    cli.main()
