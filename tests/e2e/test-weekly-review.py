#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The weekly review, through a real accessibility client, in the language of the session: from
Today to a week that is planned, in at most twelve key presses (F43). Runs inside session.sh."""

import datetime

import tap
from case import Case, _
from driver import wait_for

TODAY = datetime.date.today()
MOST = 12


def day(days):
    return (TODAY + datetime.timedelta(days)).isoformat()


def identity(number):
    return f"00000000-0000-4000-8000-0000000000{number:02}"


MIRA, JONAS, STEP, WIN = identity(2), identity(3), identity(4), "Halved the nightly run"
PLAN = {
    "id": identity(1), "state": "active", "title": "After the demo", "started_on": day(-20),
    "people": [{"id": MIRA, "name": "Mira", "rhythm_days": 7, "last_contact_on": day(-30)},
               {"id": JONAS, "name": "Jonas", "rhythm_days": 7, "last_contact_on": day(-9)}],
    "steps": [{"id": STEP, "kind": "step", "title": "Ask for the slot", "due_on": day(-1)}],
    # One of them is in the week that is looked back on, whatever day it is.
    "entries": [{"id": identity(40 + i), "kind": "win", "date": day(-i), "title": WIN, "seen_by": [JONAS]}
                for i in range(3)],
    "rituals": [{"id": identity(5), "code": "outreach", "days": ["tue"], "time": "10:00", "starts_on": day(-20)}],
}


class WeeklyReview(Case):
    DOCUMENT = {"format": "footing", "version": 1, "exported_at": "2026-03-20T12:00:00Z", "recoveries": [PLAN]}

    def setUp(self):
        super().setUp()
        self.pressed = 0

    def key(self, name):
        self.pressed += 1
        self.program.key(name)

    def reviews(self):
        return self.export().get("reviews", [])

    def test_F43_review(self):
        """What moved is read, what is proposed is confirmed, and it is taken back by Ctrl+Z."""
        self.key("ctrl+shift+r")
        self.says(_("What Moved"))
        self.says(WIN)
        self.says(_("Be in Touch"))
        self.says("Mira")
        self.key("ctrl+Return")
        review, = wait_for(self.reviews, "the week to be planned")
        self.assertLessEqual(self.pressed, MOST)
        self.assertEqual((review["reach"], review["step"]), (MIRA, STEP))
        self.assertEqual(self.export()["steps"][0]["due_on"], review["step_on"])

        self.come_back()
        self.program.key("ctrl+z")
        wait_for(lambda: not self.reviews(), "the week to be as it was before")
        self.assertEqual(self.export()["steps"][0]["due_on"], day(-1))


if __name__ == "__main__":
    tap.main()
