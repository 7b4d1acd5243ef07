#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""From the question to the thanks, through a real accessibility client, in the language of the
session: a door leads to words, they are rehearsed, the conversation is asked for, held and
thanked for, and stands on the timeline once. Runs inside session.sh."""

import datetime

import tap
from case import C_, Case, _
from driver import extents, wait_for, walk

TODAY = datetime.date.today()


def day(days):
    return (TODAY + datetime.timedelta(days)).isoformat()


def identity(number):
    return f"00000000-0000-4000-8000-0000000000{number:02}"


N_QUESTIONS = 5
MIRA, TITLE, WIN = identity(2), "The demo failed & the client saw it", "Halved the nightly run"
PLAN = {
    "id": identity(1), "state": "active", "title": TITLE, "trigger": "presentation-failed",
    "started_on": day(-20), "happened_on": day(-25),
    "technical_change": "I rehearse on real data", "communication_change": "I say on Monday what is not ready",
    "people": [{"id": MIRA, "name": "Mira", "role": "manager", "repair": "wanted"}],
    "entries": [{"id": identity(40), "kind": "win", "date": day(-8), "title": WIN}],
}


class Conversation(Case):
    DOCUMENT = {"format": "footing", "version": 1, "exported_at": "2026-03-20T12:00:00Z", "recoveries": [PLAN]}

    def talk(self):
        return next(iter(self.export().get("conversations", [])), {})

    def talks_on_timeline(self):
        return [entry for entry in self.export()["entries"] if entry["kind"] == "conversation"]

    def rehearse(self):
        """Each question once: the first one was hard."""
        self.press("_Begin")
        self.says(_("Answer aloud, then go on."))
        for number in range(1, N_QUESTIONS + 1):
            self.says(_("%d of %u") % (number, N_QUESTIONS))
            self.press("That Was _Hard" if number == 1 else "That Went _Well")
        self.says(_("How sure are you now?"))

    def test_F92_door_to_thanks(self):
        """Each step leads to the next one, and nothing is noted twice."""
        self.press("Main menu")
        self.choose(_("What Brought _You Here?").replace("_", ""))
        self.choose(_("What do I say to my manager?"))
        self.press("_Other Readers and Lengths…")
        self.says(C_("reader", "Your manager"))

        self.press("_Rehearse")
        self.says(_("Before they ask"))
        self.rehearse()
        self.press("Once _More")
        self.says(_("It was hard the last time."))
        self.program.key("Escape")
        self.says_no_more(_("It was hard the last time."))
        self.come_back()

        self.program.key("alt+5")
        self.press_called(_("Talk to %s") % "Mira")
        self.says(C_("path", "Clear the air"))
        for button, state in (("Plan This", "planned"), ("I’ve Asked", "requested"), ("We’ve Talked", "held"),
                              ("I’ve Said Thank You", "thanked")):
            self.press(button)
            wait_for(lambda state=state: self.talk().get("state", "planned") == state, f"the talk to be {state}")
        talk = self.talk()
        self.assertEqual([talk[name] for name in ("requested_on", "date", "thanked_on")], [day(0)] * 3)
        (entry,) = self.talks_on_timeline()
        self.assertEqual((entry["date"], entry["seen_by"]), (day(0), [MIRA]))

        self.come_back()
        self.program.key("ctrl+z", "ctrl+z")
        wait_for(lambda: not self.talks_on_timeline(), "the entry to go with the talk")
        self.assertEqual(self.talk()["state"], "requested")


if __name__ == "__main__":
    tap.main()
