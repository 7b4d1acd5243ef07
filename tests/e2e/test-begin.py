#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""F98, H2: from the first start to a plan that has begun with a first win in at most twelve
presses besides typing two texts, by the keyboard alone and by the pointer alone. Runs inside
session.sh."""

import datetime
import json
import os
import pathlib
import shutil
import subprocess
import tempfile
import unittest

import tap
from driver import BUTTON, IMAGE, LIST, LIST_ITEM, TEXT, Program, extents, wait_for, walk

FOOTING = os.environ["FOOTING"]
MOST = 12
SIZE = (900, 700)
HAPPENED = "The demo failed & the client saw it"
WHO = "Mira"
TITLE = "What happened, in a few words"
KIND = "What kind of event was it?"
# The first two that are suggested to somebody who was passed over.
WINS = ("Take one task from that role, do a small version of it, and show it.",
        "Get feedback on one small piece, change it, and show the new version.")
WIN = "The first win"
SEEN_BY = "Who will see it"


def day(days):
    return (datetime.date.today() + datetime.timedelta(days)).isoformat()


def is_within(inner, outer):
    return inner is not None and (
        outer.x <= inner.x and inner.x + inner.width <= outer.x + outer.width and
        outer.y <= inner.y and inner.y + inner.height <= outer.y + outer.height)


class Visitor:
    """Somebody at the program, whose presses are counted."""

    def __init__(self, folder):
        self.folder = folder
        self.presses = []
        self.program = Program(program=FOOTING)
        self.program.resize(*SIZE)

    # What is pressed.

    def key(self, key):
        self.presses.append(key)
        self.program.key(key)

    def move_focus(self, key):
        """Presses @key, and waits until the focus is elsewhere."""
        before = self.focus()
        self.key(key)
        wait_for(lambda: self.focus() not in (before, None), f"the focus after {key}")

    def click(self, node, what):
        self.presses.append(f"click on {what}")
        self.program.click(node)

    def scroll_to(self, find):
        """Turns the wheel until what find() returns is above the bar at the bottom."""
        while extents(find()).y + extents(find()).height > extents(self.program.find("Start", BUTTON)).y:
            before = extents(find()).y
            self.presses.append("wheel")
            self.program.turn_wheel(SIZE[0] // 2, SIZE[1] // 2)
            wait_for(lambda: extents(find()).y < before, "that the page moves")

    def type_into(self, name, text):
        """Types @text into the field called @name, where the cursor is already."""
        wait_for(lambda: self.is_written_in(name), f"the cursor in {name}")
        self.program.type(text)
        self.wait_for_text(name, text)

    # What is seen.

    def focus(self):
        """What has the focus, and where that is."""
        node = self.program.focused()
        place = node and extents(node)
        return node and place and (node.getRole(), node.name, place.x, place.y)

    def is_written_in(self, name):
        """Whether the cursor is in the row called @name: then it has no pencil. (Of a row that
        somebody types in GTK 4.8 does not say that it has the focus.)"""
        row, focus = self.program.look(name, TEXT), self.program.focused()
        if row is None or focus is not None:
            return row is not None and is_within(extents(focus), extents(row))
        return not any(node.getRole() == IMAGE and extents(node) for node in walk(row))

    def wait_for_text(self, name, text):
        wait_for(lambda: Program.read(self.program.look(name, TEXT)) == text, f"“{text}” in {name}")

    def suggestion(self, win):
        """The row of that suggestion."""
        return wait_for(
            lambda: next(row for row in walk(self.program.look("Suggestions", LIST))
                         if row.getRole() == LIST_ITEM and any(node.name == win for node in walk(row))),
            f"the suggestion “{win}”")

    def is_at(self, node):
        """Whether @node has the focus."""
        place = extents(node)
        return (self.focus() or ())[2:] == (place.x, place.y)

    def names_on_today(self):
        """What can be read, once it speaks of a first win."""
        names = [node.name for node in walk(self.program.frame) if extents(node)]
        return names if any(name.startswith("First win") for name in names) else None

    def plan(self):
        """The plan in the file, as the command line exports it."""
        path = self.folder / "export.json"
        subprocess.run([FOOTING, "--export", path], check=True, stdout=subprocess.DEVNULL)
        plans = json.loads(path.read_text(encoding="utf-8"))["recoveries"]
        return plans[0] if plans else {}


class Begin(unittest.TestCase):
    def setUp(self):
        self.folder = pathlib.Path(tempfile.mkdtemp())
        self.addCleanup(shutil.rmtree, self.folder)
        os.environ["FOOTING_DATA_DIR"] = str(self.folder / "data")
        self.visitor = Visitor(self.folder)
        self.program = self.visitor.program
        self.addCleanup(self.program.process.wait)
        self.addCleanup(self.program.process.kill)

    def explain(self):
        return "\n".join(["Presses: " + ", ".join(self.visitor.presses), *self.program.describe()])

    def check_plan(self, win, happened_on, due_on):
        """That the plan is real, and how it came about."""
        wait_for(lambda: self.visitor.plan().get("state") == "active", "the plan to start")
        plan = self.visitor.plan()
        self.assertEqual((plan["title"], plan["trigger"], plan["happened_on"], plan["started_on"]),
                         (HAPPENED, "passed-over", happened_on, day(0)))
        (step,) = plan["steps"]
        self.assertEqual((step["kind"], step["title"], step["seen_by"]), ("first-win", win, WHO))
        self.assertIn(step["due_on"], due_on)
        names = wait_for(self.visitor.names_on_today, "the first win on Today")
        self.assertTrue(any(win in name for name in names), names)
        tap.comment(f"{len(self.visitor.presses)} presses: {', '.join(self.visitor.presses)}")
        self.assertLessEqual(len(self.visitor.presses), MOST)

    def test_F98_by_keyboard(self):
        visitor = self.visitor
        self.program.put_pointer_away()
        self.program.find("Start a Plan", BUTTON)
        while not visitor.is_at(self.program.find("Start a Plan", BUTTON)):
            visitor.move_focus("Tab")
        visitor.key("Return")
        visitor.type_into(TITLE, HAPPENED)

        visitor.key("Return")
        wait_for(lambda: visitor.is_at(self.program.find(KIND)), "the focus on the kind of event")
        for key in ("Return", "Down", "Down"):
            visitor.move_focus(key)
        visitor.key("Return")
        wait_for(lambda: visitor.is_at(self.program.find(KIND)), "the focus back on the kind of event")

        win = WINS[0]
        visitor.key("Tab")
        wait_for(lambda: visitor.is_at(visitor.suggestion(win)), "the focus on the first suggestion")
        visitor.key("Return")
        visitor.type_into(SEEN_BY, WHO)
        visitor.wait_for_text(WIN, win)
        visitor.key("Return")
        self.check_plan(win, day(0), [day(n) for n in range(1, 8)])

        # H1: whoever types on does so on Today.
        self.program.type("Told Mira")
        visitor.wait_for_text("What went well?", "Told Mira")

    def test_F98_by_pointer(self):
        visitor = self.visitor
        visitor.click(self.program.find("Start a Plan", BUTTON), "Start a Plan")
        visitor.type_into(TITLE, HAPPENED)
        visitor.click(self.program.find(KIND), KIND)
        item = wait_for(lambda: self.program.look("Passed over for a role"), "the kinds of events")
        visitor.presses.append("click on a kind of event")
        self.program.click_in_popover(item)

        win = WINS[1]
        visitor.scroll_to(lambda: visitor.suggestion(win))
        visitor.click(visitor.suggestion(win), win)
        visitor.type_into(SEEN_BY, WHO)
        visitor.wait_for_text(WIN, win)
        visitor.click(self.program.find("Start", BUTTON), "Start")
        self.check_plan(win, day(0), [day(n) for n in range(1, 8)])


if __name__ == "__main__":
    tap.main()
