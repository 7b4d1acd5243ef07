#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The plan as it is lived with (F11), through a real accessibility client, in the language of
the session: progress is noted, a step is moved, put off and dropped with a reason, and each of
it is taken back. Runs inside session.sh."""

import datetime

import tap
from case import Case, _
from driver import wait_for

TODAY = datetime.date.today()


def day(days):
    return (TODAY + datetime.timedelta(days)).isoformat()


def identity(number):
    return f"00000000-0000-4000-8000-0000000000{number:02}"


FIRST, SECOND, REASON = "Ask for the slot", "Write the errata", "Jonas has written them"
OUTCOME = "The nightly run is done by six"
PLAN = {
    "id": identity(1), "state": "active", "title": "After the demo", "started_on": day(-20),
    "outcomes": [{"id": identity(10), "title": OUTCOME, "unit": "min", "from": 50, "to": 25, "due_on": day(40)}],
    "steps": [{"id": identity(20 + i), "kind": "step", "position": i, "title": title, "due_on": day(1)}
              for i, title in enumerate((FIRST, SECOND))],
}


class LivingPlan(Case):
    DOCUMENT = {"format": "footing", "version": 1, "exported_at": "2026-03-20T12:00:00Z", "recoveries": [PLAN]}

    def setUp(self):
        super().setUp()
        self.program.key("alt+2")
        self.says(OUTCOME)

    def steps(self):
        return [step["title"] for step in sorted(self.export()["steps"], key=lambda step: step.get("position", 0))]

    def step(self, title):
        return next(step for step in self.export()["steps"] if step["title"] == title)

    def choose_for(self, title, *names):
        self.press_called(_("More actions for “%s”") % title)
        self.choose(*(_(name).replace("_", "") for name in names))

    def test_F11_progress(self):
        """How far an outcome has come is noted where it stands."""
        self.press("_Add Progress")
        self.program.write(_("Where it is now, in %s") % "min", "40")
        wait_for(lambda: [progress.get("value") for progress in self.export()["outcomes"][0].get("progress", [])] == [40],
                 "the progress")

    def test_F11_move(self):
        """A step changes its place, and its day."""
        self.choose_for(FIRST, "Move _Down")
        wait_for(lambda: self.steps() == [SECOND, FIRST], "the step to be below")
        self.program.key("ctrl+z")
        wait_for(lambda: self.steps() == [FIRST, SECOND], "the step to be in its place")
        self.choose_for(FIRST, "In a _Week")
        wait_for(lambda: self.step(FIRST)["due_on"] == day(7), "the step to be put off")
        self.program.key("ctrl+z")
        wait_for(lambda: self.step(FIRST)["due_on"] == day(1), "the step to be on its day")

    def test_F11_drop(self):
        """A step is dropped with a reason, and is back as it was."""
        self.choose_for(SECOND, "_Drop…")
        self.program.write(_("Why, if you like to note it"), REASON)
        self.press("_Drop")
        wait_for(lambda: self.step(SECOND).get("state") == "dropped", "the step to be dropped")
        self.assertEqual(self.step(SECOND)["dropped_why"], REASON)
        self.come_back()
        self.program.key("ctrl+z")
        wait_for(lambda: self.step(SECOND).get("state", "open") == "open", "the step to be back")


if __name__ == "__main__":
    tap.main()
