#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""D34: what somebody has written is in the data folder and in the export that was asked
for, and nowhere else: not in temporary files, caches, settings, lists of recent files or
what the programs say, also after a signal. Runs inside session.sh."""

import json
import os
import pathlib
import shutil
import signal
import subprocess
import tempfile
import unittest

import tap
from driver import TEXT, Program, wait_for

FOOTING = os.environ["FOOTING"]
AGENT = os.environ["FOOTING_AGENT"]
FIELD = "What went well?"
MARK = "zqprivatequz"

PLAN = {
    "format": "footing", "version": 1, "exported_at": "2026-03-03T14:05:00Z",
    "recoveries": [{
        "id": "1ec18802-89cf-5774-9f69-420800537cfd", "perspective": "self", "state": "active",
        "title": f"{MARK} plan",
        "people": [{"id": "1f8b166d-4ae3-5b3a-8143-05eb14148f3e", "name": f"{MARK} name"}],
        "rituals": [{"id": "47341287-2a0b-5716-8f18-a191999ff788", "code": "outreach",
                     "title": f"{MARK} ritual", "days": ["tue"], "time": "10:00", "every_weeks": 1}],
    }],
}

# Where programs leave things.
PLACES = ("HOME", "XDG_RUNTIME_DIR", "TMPDIR")


def find_mark(folders, allowed):
    """The files below @folders that hold the mark, but those in @allowed."""
    found = []
    for folder in folders:
        for path in pathlib.Path(folder).rglob("*"):
            if any(path.is_relative_to(place) for place in allowed) or not path.is_file():
                continue
            if MARK.encode() in path.read_bytes() or MARK in path.name:
                found.append(path)
    return found


class Private(unittest.TestCase):
    def setUp(self):
        self.folder = pathlib.Path(tempfile.mkdtemp())
        self.addCleanup(shutil.rmtree, self.folder)
        self.data = self.folder / "data"
        self.said = self.folder / "said"
        self.export = self.folder / "export.json"
        os.environ["FOOTING_DATA_DIR"] = str(self.data)
        plan = self.data / "plan.json"
        self.data.mkdir()
        plan.write_text(json.dumps(PLAN))
        self.run_program("--import", plan)

    def run_program(self, *arguments):
        with self.said.open("ab") as said:
            subprocess.run([FOOTING, *arguments], check=True, stdout=subprocess.DEVNULL, stderr=said)

    def use_window(self, end):
        """Types something, and ends the window by the signal @end."""
        with self.said.open("ab") as said:
            program = Program(program=FOOTING, errors=said)
        field = program.find(FIELD, TEXT)
        program.write(FIELD, f"{MARK} typed")
        wait_for(lambda: Program.read(field) != "", "what was typed")
        program.process.send_signal(end)
        program.process.wait()

    def test_D34_nowhere_else(self):
        agent = subprocess.Popen([AGENT], stderr=self.said.open("ab"))
        try:
            for end in (signal.SIGKILL, signal.SIGTERM, signal.SIGINT):
                self.use_window(end)
            self.run_program("--log-win", f"{MARK} win")
            self.run_program("--check")
            self.run_program("--export", self.export)
        finally:
            agent.terminate()
            agent.wait()
        self.assertIn(MARK, self.export.read_text(), "the mark is found where it should be")
        found = find_mark([os.environ[place] for place in PLACES] + [self.folder],
                          (self.data, self.export))
        self.assertEqual(found, [])


if __name__ == "__main__":
    tap.main()
