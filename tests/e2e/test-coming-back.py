#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Seeing it come back, through a real accessibility client, in the language of the session:
what is next on Today and what is for later, a step that is done and taken back, momentum in
words, and the end of a plan with what it has brought. Runs inside session.sh."""

import datetime

import tap
from case import C_, CATALOGUE, Case, _
from driver import wait_for

TODAY = datetime.date.today()


def day(days):
    return (TODAY + datetime.timedelta(days)).isoformat()


def identity(number):
    return f"00000000-0000-4000-8000-0000000000{number:02}"


STEPS = [f"Step of day {i}" for i in range(7)]
OUTCOME, WIN, FEET = "The nightly run is done by six", "Halved the nightly run", "I speak first in the review"
FEARED = "They say no in front of everybody"
PLAN = {
    "id": identity(1), "state": "active", "title": "After the demo", "started_on": day(-20),
    "happened_on": day(-25), "back_on_my_feet": FEET,
    "outcomes": [{"id": identity(10), "title": OUTCOME, "unit": "min", "from": 50, "to": 25, "due_on": day(40),
                  "progress": [{"id": identity(11), "date": day(-10), "value": 30}]}],
    "steps": [{"id": identity(20 + i), "kind": "step", "title": title, "due_on": day(i)}
              for i, title in enumerate(STEPS)] +
             [{"id": identity(30), "kind": "step", "title": "Ask for the slot", "state": "done",
               "done_on": day(-6), "rung": "pair", "feared": FEARED, "likelihood": 60, "came_true": "no"}],
    "people": [{"id": identity(2), "name": "Mira"}],
    "entries": [{"id": identity(40), "kind": "win", "date": day(-8), "title": WIN,
                 "metric": {"value": -25, "unit": "min"}, "seen_by": [identity(2)]}],
}


def later(n):
    return CATALOGUE.ngettext("%d More for Later", "%d More for Later", n) % n


def document(**more):
    return {"format": "footing", "version": 1, "exported_at": "2026-03-20T12:00:00Z", "recoveries": [PLAN | more]}


class ComingBack(Case):
    DOCUMENT = document()

    def step(self, title):
        return next(step for step in self.export()["steps"] if step["title"] == title)

    def test_F70_today(self):
        """One thing first, four more, and the rest when it is asked for; a step is done by its
        check box, and open again by Ctrl+Z."""
        # The outcome is for later, too.
        for title in STEPS[:5]:
            self.says(title)
        self.assertIsNone(self.look_for(STEPS[5]))
        self.press_called(later(3))
        self.says(STEPS[6])
        self.says_no_more(later(3))

        self.toggle(STEPS[2])
        wait_for(lambda: self.step(STEPS[2])["state"] == "done", "the step to be done")
        self.program.key("ctrl+z")
        wait_for(lambda: self.step(STEPS[2]).get("state", "open") == "open", "the step to be open again")

    def test_F71_momentum(self):
        """Each track has its sentence, at a glance and in the window of its own."""
        self.press("Momentum")
        for title in ("Priorities", "Wins", "Visibility", "Risk"):
            self.program.find(C_("momentum", title))
        self.says(_("Seemed %d%% likely.") % 60)


class End(Case):
    DOCUMENT = document(back_on_my_feet_on=day(-1), outcomes=[outcome | {"state": "delivered"}
                                                              for outcome in PLAN["outcomes"]])

    def test_F46_end(self):
        """A plan that is closed says so and leads to what it has brought."""
        self.press("_Close This Plan")
        self.says(_("This One Is Behind You"))
        self.assertEqual(self.export()["state"], "recovered")
        look_back = next(ritual for ritual in self.export()["rituals"] if ritual["code"] == "look-back")
        self.assertEqual((look_back["every_weeks"], look_back["starts_on"]), (4, day(28)))

        self.press("Look _Back")
        self.says(_("Looking Back"))
        for text in (OUTCOME, WIN, FEARED, "Mira", FEET):
            self.says(text)
        self.program.key("Escape")
        self.says_no_more(OUTCOME)
        self.come_back()
        self.program.key("ctrl+z")
        wait_for(lambda: self.export()["state"] == "active", "the plan to go on")


if __name__ == "__main__":
    tap.main()
