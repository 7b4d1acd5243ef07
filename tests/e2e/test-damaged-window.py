#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""D1, D21, D27, B16: damaged files, and a program whose settings are not installed,
through the real window. It opens or says in a sentence why not; every view can be looked
at; a win is added or stays in its field; nothing crashes or hangs, and what is refused is
left as it was. Runs inside session.sh.

Eight damaged files; with DAMAGED_WINDOWS in the environment that many.
"""

import os
import pathlib
import random
import shutil
import sqlite3
import subprocess
import tempfile
import unittest

import tap
from driver import BUTTON, TEXT, Program, wait_for

FOOTING = os.environ["FOOTING"]
SELF = pathlib.Path(__file__).resolve().parents[2] / "data" / "examples" / "self.json"
SYSTEM = pathlib.Path("/usr/share")
FIELD = "What went well?"
WIN = "found again"
TRY_AGAIN = "Try Again"
HANG = 5  # seconds of processor time beyond what a sound file takes
PAGE = 4096


def flip(content, chance):
    for _ in range(chance.randint(1, 8)):
        content[chance.randrange(len(content))] ^= 1 << chance.randrange(8)


def spoil_header(content, chance):
    content[chance.randrange(100)] = chance.randrange(256)


def scribble(content, chance):
    at = chance.randrange(len(content))
    n = min(chance.randint(1, 700), len(content) - at)
    content[at : at + n] = chance.randbytes(n)


def zero(content, chance):
    at = chance.randrange(len(content) // PAGE) * PAGE
    content[at : at + PAGE] = bytes(PAGE)


def exchange(content, chance):
    a, b = (chance.randrange(len(content) // PAGE) * PAGE for _ in range(2))
    content[a : a + PAGE], content[b : b + PAGE] = content[b : b + PAGE], content[a : a + PAGE]


def cut(content, chance):
    del content[chance.randrange(2 * PAGE, len(content)) :]


DAMAGES = (flip, spoil_header, scribble, zero, exchange, cut)


def damage(content, seed):
    chance = random.Random(seed)
    spoiled = bytearray(content)
    for _ in range(chance.randint(1, 3)):
        chance.choice(DAMAGES)(spoiled, chance)
    return bytes(spoiled)


class Window(unittest.TestCase):
    def setUp(self):
        self.folder = pathlib.Path(tempfile.mkdtemp(prefix="footing-damaged-"))
        self.addCleanup(shutil.rmtree, self.folder)
        self.data = self.folder / "data"
        self.file = self.data / "footing.db"
        os.environ["FOOTING_DATA_DIR"] = str(self.data)
        subprocess.run([FOOTING, "--import", SELF], check=True, stdout=subprocess.DEVNULL)
        self.n_opened = self.n_refused = 0

    def explain(self):
        return f"in sight: {getattr(self, 'seen', 'nothing')}"

    def look_around(self, program, sound):
        """Every view, and back; then a win, which is added or stays where it was typed. A
        button that is pressed from without waits a moment before it acts."""
        for key in ("alt+2", "alt+3", "alt+4", "alt+5", "alt+1"):
            program.key(key)
        program.find(FIELD, TEXT)
        program.write(FIELD, WIN)
        program.press("Log Win")
        if sound:
            wait_for(lambda: self.read(program) == "", "the win's being added")
        self.assertIn(self.read(program), ("", WIN))

    @staticmethod
    def read(program):
        """What the field holds; a row that is drawn again has another."""
        return wait_for(lambda: [Program.read(program.look(FIELD, TEXT))], "the field's text")[0]

    def use(self, environment=None, errors=None, sound=False):
        """Whether the file was opened, and the seconds of processor time it took."""
        before = os.times()
        program = Program(program=FOOTING, environment=environment, errors=errors)
        try:
            opened = wait_for(
                lambda: program.look(FIELD, TEXT) or program.look(TRY_AGAIN, BUTTON),
                "a field or a problem").getRole() == TEXT
            if opened:
                self.look_around(program, sound)
            self.seen = wait_for(program.describe, "what is in sight")
        except Exception:
            self.seen = wait_for(program.describe, "what is in sight")
            raise
        finally:
            program.process.terminate()
            status = program.process.wait()
        self.assertIn(status, (0, -15), "the window has failed")
        after = os.times()
        return opened, (after.children_user + after.children_system
                        - before.children_user - before.children_system)

    def titles(self):
        database = sqlite3.connect(self.file)
        try:
            return {row[0] for row in database.execute("SELECT title FROM entry")}
        finally:
            database.close()

    def try_file(self, content, limit):
        for path in self.data.iterdir():
            if path.is_file():
                path.unlink()
        self.file.write_bytes(content)
        opened, seconds = self.use()
        self.assertLess(seconds, limit)
        if opened:
            self.n_opened += 1
        else:
            self.n_refused += 1
            self.assertEqual(self.file.read_bytes(), content, "what was refused was changed")

    def test_D1_D21_D27_damaged(self):
        good = self.file.read_bytes()
        opened, seconds = self.use(sound=True)
        self.assertTrue(opened)
        self.assertIn(WIN, self.titles())
        n = int(os.environ.get("DAMAGED_WINDOWS", "8"))
        for seed in range(n):
            with self.subTest(seed=seed):
                self.try_file(damage(good, seed), seconds + HANG)
        tap.comment(f"of {n} damaged files {self.n_opened} opened, {self.n_refused} refused")
        self.assertGreater(self.n_refused, 0)
        self.assertGreater(self.n_opened, 0)

    def test_B16_no_settings(self):
        environment = {key: value for key, value in os.environ.items() if key != "GSETTINGS_SCHEMA_DIR"}
        environment["XDG_DATA_DIRS"] = str(SYSTEM)
        if list(SYSTEM.glob("glib-2.0/schemas/*.Footing.gschema.xml")):
            self.skipTest("Footing is installed on this system")
        said = self.folder / "said"
        with said.open("wb") as errors:
            opened, _ = self.use(environment, errors, sound=True)
        self.assertTrue(opened)
        self.assertIn("The settings are not installed", said.read_text())


if __name__ == "__main__":
    tap.main()
