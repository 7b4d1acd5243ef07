#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""F81, F73, F97: exports, the worked examples and what is handed over are as the schemas say.

test-schema.py SCHEMA HAND-OVER-SCHEMA WRITE-EXPORTS EXAMPLE…
"""

import json
import subprocess
import sys
import tempfile
from pathlib import Path

from jsonschema import Draft202012Validator


def offences(validator, path):
    for error in validator.iter_errors(json.loads(path.read_text())):
        place = "/".join(map(str, error.absolute_path))
        yield f"{path.name}: {place}: {error.message[:200]}"


def check_refusals(validator, full):
    """That the schema is able to refuse: each of these has one thing wrong."""
    first = full["recoveries"][0]
    for change in (
        lambda: full.update(version=2),
        lambda: full.update(mood=1),
        lambda: first.update(mood=1),
        lambda: first.update(state="busy"),
        lambda: first.update(happened_on="5 March"),
        lambda: first["drivers"].update({"no-plan": 4}),
        lambda: first["steps"][0]["because"].update(weather=[]),
        lambda: first["entries"][0].pop("date"),
        lambda: first["people"][0].update(id="1"),
        lambda: first["rituals"][0].update(time="24:00"),
        lambda: first["entries"][0].update(changed_at="yesterday"),
        lambda: first["entries"][0].update(title="two\nlines"),
    ):
        before = json.dumps(full)
        change()
        if validator.is_valid(full):
            yield f"the schema allows {json.dumps(full)[:200]}"
        restored = json.loads(before)
        full.clear()
        full.update(restored)
        first = full["recoveries"][0]


def read_schema(path):
    schema = json.loads(Path(path).read_text())
    Draft202012Validator.check_schema(schema)
    return Draft202012Validator(schema)


def check_hand_over(validator, export_validator, path):
    """That neither is the other, and that a hand-over has no place for anything more."""
    yield from offences(validator, path)
    text = path.read_text()
    if export_validator.is_valid(json.loads(text)):
        yield f"{path.name} is an export as well"
    for place in ([], ["recoveries", 0], ["recoveries", 0, "outcomes", 0]):
        document = found = json.loads(text)
        for key in place:
            found = found[key]
        found["story"] = "private"
        if validator.is_valid(document):
            yield f"the schema allows more in a hand-over at {place}"


def main(schema_path, hand_over_path, write_exports, *examples):
    validator = read_schema(schema_path)
    found = []
    with tempfile.TemporaryDirectory() as folder:
        subprocess.run([write_exports, folder], check=True)
        hand_over = Path(folder) / "support.handover.json"
        found += check_hand_over(read_schema(hand_over_path), validator, hand_over)
        hand_over.unlink()
        exports = sorted(Path(folder).iterdir())
        for path in [*exports, *map(Path, examples)]:
            found += offences(validator, path)
        full = json.loads((Path(folder) / "full.json").read_text())
        found += check_refusals(validator, full)
    print(*found, f"{len(exports) + len(examples)} files", sep="\n")
    return 1 if found or len(exports) < 4 else 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
