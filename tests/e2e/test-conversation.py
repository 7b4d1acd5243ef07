#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Conversations, through a real accessibility client, in the language of the session: a door leads
to words, they are rehearsed, the talk is asked for, held and thanked for; and whoever supports
somebody leads the debrief, holds the one-on-one, and hands over what was agreed. Runs inside
session.sh."""

import datetime
import os
import subprocess

import tap
from case import C_, FOOTING, Case, _
from driver import TEXT, Program, wait_for

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
PERSON, CHANGE, SAID = "Noor", "Rehearse with the data of the client", "She wants to present the next demo herself"
SUPPORT = {
    "id": identity(3), "perspective": "support", "state": "active", "title": TITLE, "person": PERSON,
    "trigger": "presentation-failed", "started_on": day(-10), "happened_on": day(-12),
    "rituals": [{"id": identity(5), "code": "one-on-one", "days": ["wed"], "time": "11:00", "starts_on": day(-10)}],
}


def document(plan):
    return {"format": "footing", "version": 1, "exported_at": "2026-03-20T12:00:00Z", "recoveries": [plan]}


class Conversation(Case):
    DOCUMENT = document(PLAN)

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
        self.says(_("This was hard last time."))
        self.program.key("Escape")
        self.says_no_more(_("This was hard last time."))
        self.come_back()

        self.program.key("alt+5")
        self.press_called(_("Talk to %s") % "Mira")
        self.says(C_("path", "Clear the air"))
        for button, state in (("I’ve Asked", "requested"), ("We’ve Talked", "held"), ("I’ve Said Thank You", "thanked")):
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


class Support(Case):
    DOCUMENT = document(SUPPORT)

    def hand_over(self):
        """What was agreed, and the plan that it becomes in a folder of somebody else."""
        path = self.folder / "noor.handover.json"
        subprocess.run([FOOTING, "--export", path, "--only", "hand-over"], check=True, stdout=subprocess.DEVNULL)
        os.environ["FOOTING_DATA_DIR"] = str(self.folder / "theirs")
        subprocess.run([FOOTING, "--import", path], check=True, stdout=subprocess.DEVNULL)
        return path.read_text(encoding="utf-8"), self.export()

    def test_F60_debrief_to_hand_over(self):
        """What is agreed in the debrief is on the agenda, and what was said stays here."""
        self.program.key("alt+2")
        self.press("_Lead the Debrief")
        self.program.write(_("One technical change"), CHANGE)
        self.press("Follow Up on the _Technical Change")
        wait_for(lambda: self.export().get("steps"), "the commitment")
        self.program.key("Escape")
        self.says_no_more(_("To Begin"))
        self.come_back()

        self.press("One-o_n-Ones")
        self.press("_Begin a One-on-One")
        agenda = self.program.find(_("Agenda"), TEXT)
        wait_for(lambda: CHANGE in Program.read(agenda), "what was agreed on the agenda")
        self.program.write(_("What was said"), SAID)
        self.press("_Finish")
        wait_for(lambda: any(SAID in talk.get("notes", "") for talk in self.export().get("conversations", [])),
                 "what was said to be kept")

        text, plan = self.hand_over()
        self.assertNotIn(SAID, text)
        self.assertNotIn(TITLE, text)
        self.assertEqual((plan.get("perspective", "self"), plan["title"]),
                         ("self", _("A talk or demo went wrong")))
        self.assertEqual((plan["state"], plan["technical_change"]), ("draft", CHANGE))
        self.assertEqual((plan["conversations"], plan["people"]), ([], []))


if __name__ == "__main__":
    tap.main()
