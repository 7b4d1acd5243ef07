#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The check-in, through a real accessibility client, in the language of the session: from
Today to done in at most twenty-five key presses (F30), and a sign that becomes a step of the
plan and is taken off it again (F32). Runs inside session.sh."""

import datetime

import tap
from case import BUTTONS, Case, _
from driver import extents, wait_for, walk

TODAY = datetime.date.today()
N_SIGNS, MOST = 18, 25


def day(days):
    return (TODAY + datetime.timedelta(days)).isoformat()


def identity(number):
    return f"00000000-0000-4000-8000-0000000000{number:02}"


PLAN = {
    "id": identity(1), "state": "active", "title": "After the demo", "started_on": day(-20),
    "checkins": [{"id": identity(2), "date": day(-7), "signs": {"reactive": 3}}],
}


class CheckIn(Case):
    DOCUMENT = {"format": "footing", "version": 1, "exported_at": "2026-03-20T12:00:00Z", "recoveries": [PLAN]}

    def setUp(self):
        super().setUp()
        self.pressed = 0

    def key(self, name):
        self.pressed += 1
        self.program.key(name)

    def signs_of_today(self):
        return next((checkin.get("signs", {}) for checkin in self.export()["checkins"]
                     if checkin["date"] == day(0)), {})

    def is_on_timeline(self):
        return any(entry.get("kind") == "check-in" and entry["date"] == day(0)
                   for entry in self.export().get("entries", []))

    def steps(self):
        return self.export().get("steps", [])

    def test_F30_check_in(self):
        """Every sign is answered by its number, which leads on to the next one."""
        self.key("alt+4")
        self.says(_("New _Check-in").replace("_", ""))
        self.pressed += 1  # the letter that is underlined differs from language to language
        self.press("New _Check-in")
        self.says(_("How often in the last week?"))
        for i in range(N_SIGNS):
            self.key(str(i % 5))
        wait_for(lambda: len(self.signs_of_today()) == N_SIGNS, "every sign to be answered")
        self.key("ctrl+Return")
        self.says_no_more(_("How often in the last week?"))
        wait_for(self.is_on_timeline, "the check-in on the timeline")
        self.assertLessEqual(self.pressed, MOST)
        self.assertEqual(sorted(self.signs_of_today().values()), sorted(i % 5 for i in range(N_SIGNS)))

    def test_F32_counter_move(self):
        """What helps against a sign is added by one press, and known by that sign."""
        # GTK 4.18 calls a button by what stands on it.
        names = _("Add to plan: %s").split("%s")[0], _("Add to Plan")

        def find():
            return next((node for node in walk(self.program.frame) if node.getRole() in BUTTONS
                         and node.name.startswith(names) and extents(node)
                         and node.queryAction().nActions > 0), None)

        self.program.key("alt+4")
        wait_for(find, "a button that adds what helps").queryAction().doAction(0)
        wait_for(self.steps, "the step")
        self.assertEqual(self.steps()[0]["because"]["signs"], ["reactive"])
        self.program.key("ctrl+z")
        wait_for(lambda: not self.steps(), "the step to be off the plan again")


if __name__ == "__main__":
    tap.main()
