#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""F41: the agent is killed 200 times at random moments, when a reminder comes due, when it
starts with one that is overdue, and when an answer was pressed. Each reminder is shown,
once; once more where the agent died between showing and writing that down. No answer that
stood in the file is lost, and what was pressed in vain waits for another press.

test-reminders-kill.py [TEST…]
"""

import os
import random
import subprocess
import time
from concurrent.futures import ThreadPoolExecutor

import tap
from bus import wait_for
from reminders import DONE, ReminderCase
from servers import Mock

KILLS = 200
LANES = 4  # desks at a time: most of the time is spent waiting for the next full second
ROUNDS = -(-KILLS // (LANES * 4))  # each has two reminders, each with two kills


class Delay:
    """Random moments, such that what they wait for has happened at about half of them,
    however fast this machine is just now."""

    def __init__(self, chance, longest):
        self.chance = chance
        self.longest = longest
        self.early = self.late = 0

    def draw(self):
        return self.chance.uniform(0, self.longest)

    def learn(self, happened):
        self.longest *= 0.85 if happened else 1.2
        self.late += happened
        self.early += not happened


def name(index):
    return f"Ritual {index}"


class Lane:
    """One desk and what is done at it."""

    def __init__(self, case, desk, mock, rituals, delays):
        self.case = case
        self.desk = desk
        self.mock = mock
        self.rituals = list(enumerate(rituals))
        self.due, self.start, self.press = delays.values()
        self.answers = {}
        self.kills = self.twice = 0

    def fresh(self, title):
        """How often it was shown as something new."""
        return len([show for show in self.desk.monitor.shows(title) if not show.replaces])

    def kill(self):
        self.desk.kill_agent()
        self.kills += 1

    def run(self):
        for _ in range(ROUNDS):
            for ring in (self.ring_in_time, self.ring_at_start):
                index, ritual = self.rituals.pop()
                number = ring(ritual)
                self.check_shown(number, name(index))
                self.answer(number, name(index))
                self.check_answers()
        return self

    def ring_in_time(self, ritual):
        """Killed around the instant at which it is due."""
        number, at = self.desk.ring(ritual, 0.2)
        time.sleep(max(0, at - 0.02 + self.due.draw() - time.time()))
        self.kill()
        self.due.learn(self.desk.shown(number))
        self.desk.refresh()
        return number

    def ring_at_start(self, ritual):
        """Killed while it starts and finds one that came due before."""
        self.desk.end_agent()
        number = self.desk.ring_late(ritual)
        agent = subprocess.Popen(self.desk.command, env=self.desk.environment,
                                 stderr=subprocess.DEVNULL)
        time.sleep(self.start.draw())
        agent.kill()
        agent.wait()
        self.kills += 1
        self.start.learn(self.desk.shown(number))
        wait_for(lambda: self.desk.pid() != agent.pid, "the agent off the bus")
        self.desk.refresh()
        return number

    def check_shown(self, number, title):
        wait_for(lambda: self.desk.shown(number), f"{title} to be shown")
        self.case.settle(self.desk)
        fresh = self.fresh(title)
        self.case.assertIn(fresh, (1, 2), f"{title}: {self.desk.monitor.shows(title)}")
        self.case.assertLessEqual(len(self.desk.monitor.shows(title)), 2, title)
        self.twice += fresh == 2

    def answer(self, number, title):
        """Pressed, and killed around that. What the file does not have is pressed again."""
        before = len(self.desk.monitor.accepted(title))
        self.mock.press(self.desk.monitor.accepted(title)[-1], DONE)
        time.sleep(self.press.draw())
        self.kill()
        row = self.desk.occurrence(number)
        self.press.learn(row["state"] == "done")
        self.desk.refresh()
        if row["state"] == "snoozed":  # S2: not shown again, but it waits in the window
            self.desk.act("answer", "(ss)", (number, "done"))
        elif row["state"] == "due":
            wait_for(lambda: len(self.desk.monitor.accepted(title)) > before,
                     f"{title} again, to be pressed again")
            self.mock.press(self.desk.monitor.accepted(title)[-1], DONE)
        self.answers[number] = self.case.wait_state(self.desk, number, "done")["answered_at"]

    def check_answers(self):
        for number, answered_at in self.answers.items():
            row = self.desk.occurrence(number)
            self.case.assertEqual((row["state"], row["answered_at"]), ("done", answered_at))


class Kill(ReminderCase):
    def make_lane(self, delays):
        desk = self.make_desk(details=True)
        mock = self.start_server(Mock, desk)
        rituals = desk.seed(*map(name, range(2 * ROUNDS)))
        return Lane(self, desk, mock, rituals, delays)

    def test_kill(self):
        seed = int.from_bytes(os.urandom(4), "big")
        tap.comment(f"seed {seed}")
        chance = random.Random(seed)
        delays = {"due": Delay(chance, 0.1), "start": Delay(chance, 0.2),
                  "press": Delay(chance, 0.03)}
        lanes = [self.make_lane(delays) for _ in range(LANES)]
        with ThreadPoolExecutor(LANES) as pool:
            for lane in [pool.submit(lane.run) for lane in lanes]:
                lane.result()
        self.tell(lanes, delays)

    def tell(self, lanes, delays):
        kills = sum(lane.kills for lane in lanes)
        shown = [show for lane in lanes for show in lane.desk.monitor.shows()]
        tap.comment(f"{kills} kills, {sum(len(lane.answers) for lane in lanes)} reminders, "
                    f"{len(shown)} shows, {sum(lane.twice for lane in lanes)} shown twice")
        for what, delay in delays.items():
            tap.comment(f"killed around {what}: {delay.early} before it was written, "
                        f"{delay.late} after")
            # Else nothing was shown: both ends must have been met.
            self.assertGreater(min(delay.early, delay.late), KILLS // 40, what)
        self.assertGreaterEqual(kills, KILLS)
        for lane in lanes:
            (sound,) = lane.desk.query("PRAGMA integrity_check")
            self.assertEqual(tuple(sound), ("ok",))


if __name__ == "__main__":
    tap.main()
