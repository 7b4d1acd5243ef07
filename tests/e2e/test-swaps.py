#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The real window and the real agent while their file is replaced, overwritten, moved,
emptied, deleted and brought back (B1, B2, R2, D23, D25): the window says so in one
sentence, nothing is written to what is there, what was typed stays in sight, and it is
saved once there is a file again. What was acknowledged is in the file that it was meant
for, and in no other.

Each event once, one after the other; with SWAP_HISTORIES in the environment, that many
random histories.
"""

import json
import os
import pathlib
import random
import shutil
import sqlite3
import subprocess
import tempfile
import unittest

import tap
from driver import BUTTON, TEXT, Program, walk, wait_for

FOOTING = os.environ["FOOTING"]
AGENT = os.environ["FOOTING_AGENT"]
FIELD = "What went well?"
DONE = "Added to your timeline"

# A plan with something for the agent to do, and little to look at.
PLAN = {
    "format": "footing", "version": 1, "exported_at": "2026-03-03T14:05:00Z",
    "recoveries": [{
        "id": "1ec18802-89cf-5774-9f69-420800537cfd", "perspective": "self", "state": "active",
        "title": "A plan",
        "rituals": [{"id": "47341287-2a0b-5716-8f18-a191999ff788", "code": "outreach",
                     "title": "Outreach", "days": ["tue"], "time": "10:00", "every_weeks": 1}],
        "entries": [{"id": "1f8b166d-4ae3-5b3a-8143-05eb14148f3e", "kind": "win",
                     "date": "2026-03-04", "title": "a win of the plan"}],
    }],
}


class World:
    """A data folder, a window on it, and files to put in the place of its own."""

    def __init__(self, folder):
        self.folder = pathlib.Path(folder)
        self.data = self.folder / "data"
        self.file = self.data / "footing.db"
        self.away = self.folder / "away"
        os.environ["FOOTING_DATA_DIR"] = str(self.data)
        self.n = 0
        plan = self.folder / "plan.json"
        plan.write_text(json.dumps(PLAN))
        self.run("--import", plan)
        self.others = self.titles()
        self.elsewhere = self.folder / "elsewhere"
        self.elsewhere.mkdir()
        shutil.copy(self.file, self.elsewhere)
        self.run("--log-win", "the rest")
        self.expected = self.titles()
        assert self.expected == self.others | {"the rest"}
        self.agent = subprocess.Popen([AGENT])
        self.program = Program(program=FOOTING)
        self.program.find(FIELD, TEXT)

    def run(self, *arguments, data=None):
        environment = os.environ | {"FOOTING_DATA_DIR": str(data or self.data)}
        subprocess.run([FOOTING, *arguments], env=environment, check=True, stdout=subprocess.DEVNULL)

    def other(self):
        """What the file is on another computer by now."""
        self.n += 1
        title = f"elsewhere {self.n}."
        self.run("--log-win", title, data=self.elsewhere)
        self.others.add(title)
        return (self.elsewhere / "footing.db").read_bytes()

    def titles(self):
        """What the file holds, together with its log."""
        database = sqlite3.connect(f"file:{self.file}?mode=ro", uri=True)
        try:
            assert database.execute("PRAGMA integrity_check").fetchone() == ("ok",)
            return {row[0] for row in database.execute("SELECT title FROM entry")}
        finally:
            database.close()

    def field(self):
        return Program.read(self.program.find(FIELD, TEXT))

    def names(self):
        return [node.name for node in walk(self.program.frame)]

    def type_win(self):
        self.n += 1
        title = f"win number {self.n}."
        self.program.write(FIELD, title)
        self.program.press("Log Win")
        return title

    def add_win(self):
        title = self.type_win()
        self.check_added(title)

    def check_added(self, title):
        """The toast may be gone by now: what counts is the file."""
        wait_for(lambda: self.field() == "", "the field to be empty")
        self.expected.add(title)
        assert self.titles() == self.expected
        self.dismiss()

    def dismiss(self):
        """Until no toast says any more that something was done."""
        def is_gone():
            button = self.program.look("Dismiss", BUTTON)
            if button is not None:
                button.queryAction().doAction(0)
            return button is None and not says(self, DONE)
        wait_for(is_gone, "the toasts to go")

    def bytes_there(self):
        """What is at the path, as it is, and what is beside it."""
        return {path.name: path.read_bytes() for path in sorted(self.data.glob("footing.db*"))
                if not path.name.endswith("-shm")}

    def end(self):
        """Both end as they are told to."""
        self.program.process.terminate()
        self.agent.terminate()
        assert self.program.process.wait() in (0, -15), "the window has failed"
        assert self.agent.wait() in (0, -15), "the agent has failed"


def put(world, content):
    """As a sync client does."""
    passing = world.data / ".passing"
    passing.write_bytes(content)
    passing.rename(world.file)


def replace(world):
    put(world, world.other())


def replace_by_foreign(world):
    path = world.folder / "foreign.db"
    path.unlink(missing_ok=True)
    with sqlite3.connect(path) as database:
        database.execute("CREATE TABLE cookies (host)")
    database.close()
    put(world, path.read_bytes())


def overwrite(world):
    world.file.write_bytes(world.other())


def empty(world):
    os.truncate(world.file, 0)


def cut(world):
    os.truncate(world.file, 8192)


def delete(world):
    world.file.unlink()


def delete_folder(world):
    shutil.rmtree(world.data)


def move_folder(world):
    shutil.rmtree(world.away, ignore_errors=True)
    world.data.rename(world.away)


def delete_log(world):
    (world.data / "footing.db-wal").unlink()


class Says:
    """A step that waits for words."""

    def __init__(self, words):
        self.words = words

    def __call__(self, world):
        wait_for(lambda: says(world, self.words), f"“{self.words}”")


# What the file holds in the end.
ALL, OTHER, NONE, SOME = "all", "the other's", "none", "some"

# What happens, what the sentence says, what is pressed then, more than once where it takes
# more than one step, and what of all that was acknowledged is there in the end.
EVENTS = [
    (replace, "was replaced by another file", ["Open It"], OTHER),
    (replace_by_foreign, "was replaced by another file", ["Open It", Says("was not made by Footing"), replace, "Open It"], OTHER),
    (overwrite, "was overwritten", ["Open It"], OTHER),
    (empty, "was emptied", ["Start New"], NONE),
    (cut, "was overwritten", ["Open It", Says("is damaged or cut short"), replace, "Try Again"], OTHER),
    (delete, "was moved or deleted", ["Put It Back"], ALL),
    (delete, "was moved or deleted", ["Start New"], NONE),
    (delete_folder, "The folder", ["Put It Back"], ALL),
    (move_folder, "The folder", ["Start New"], NONE),
    (delete_log, "The files beside", ["Open It"], SOME),
]

# What is put there is none of ours, so that nobody writes to it.
STRANGE = (replace_by_foreign, empty, cut)


def says(world, words):
    return any(words in name for name in world.names())


def check_content(world, held):
    """What was acknowledged for the file is in it, and nothing else."""
    titles = world.titles()
    if held == SOME:  # what was in the log is gone with it, which was said
        assert titles <= world.expected, titles - world.expected
    else:
        expected = {ALL: world.expected, OTHER: world.others, NONE: set()}[held]
        assert titles == expected, titles ^ expected
    world.expected = set(titles)


def happen(world, event):
    act, words, steps, held = event
    world.add_win()
    act(world)
    before = world.bytes_there()
    title = world.type_win()
    wait_for(lambda: says(world, words), f"“{words}”")
    assert not says(world, DONE), "said that it was added"
    assert world.field() == title, "what was typed is gone"
    after = world.bytes_there()
    assert not any(title.encode() in content for content in after.values()), "something was written"
    assert act not in STRANGE or after == before, "something was written to what is not ours"

    for step in steps:
        if callable(step):
            step(world)
        else:
            world.program.press(step)
    # Also what was said on the way, as that a file is damaged: until then it is not open.
    said = [words] + [step.words for step in steps if isinstance(step, Says)]
    wait_for(lambda: not any(says(world, each) for each in said), "the bar to go")
    assert world.field() == title, "what was typed is gone"
    check_content(world, held)
    world.program.press("Log Win")
    world.check_added(title)


class Swaps(unittest.TestCase):
    def run_history(self, events):
        with tempfile.TemporaryDirectory() as folder:
            self.world = World(folder)
            try:
                for event in events:
                    happen(self.world, event)
            except Exception:
                self.seen = wait_for(self.world.program.describe, "what is in sight")
                raise
            finally:
                self.world.end()

    def explain(self):
        return f"in sight: {getattr(self, 'seen', 'nothing')}"


def add_tests():
    n = int(os.environ.get("SWAP_HISTORIES", "0"))
    chance = random.Random(7)
    histories = [[chance.choice(EVENTS) for _ in range(4)] for _ in range(n)] or [EVENTS]
    for number, events in enumerate(histories):
        name = "_".join(act.__name__ for act, *_ in events) if n else "each"
        setattr(Swaps, f"test_D23_{number:02}_{name}", lambda self, events=events: self.run_history(events))


add_tests()

if __name__ == "__main__":
    tap.main()
