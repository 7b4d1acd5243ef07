#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""F41: the real agent, which the bus starts, and a real notification server, named by
FOOTING_TEST_SERVER: shown within a second of its time, and pressed as a person does. All
the while the agent opens no socket but local ones.

test-reminders.py [TEST…]
"""

import os
import re
import signal
import subprocess
import threading
import time

import tap
from bus import wait_for
from reminders import (APP, DONE, MOMENT_TITLE, PATHS, PLAN, SKIP, SNOOZE, TITLE,
                       ReminderCase, queued)
from servers import REAL

SERVER = REAL[os.environ.get("FOOTING_TEST_SERVER", "dunst")]
LIMIT = 1.0  # seconds from due to shown, beyond what this machine lets processes wait
URGENT = 2


# Whether this process may look on what another one does.
MAY_TRACE = subprocess.run(["strace", "-o", "/dev/null", "true"]).returncode == 0


class AlarmClock(threading.Thread):
    """Wakes at @due, as near as this machine can just now, and knows from then on for how
    long @pids have waited for a processor."""

    def __init__(self, due, pids):
        super().__init__()
        self.due = due
        self.pids = pids
        self.start()

    def run(self):
        time.sleep(max(0, self.due - time.time()))
        self.woke = time.time()
        self.queued = queued(self.pids)

    def lateness(self):
        self.join()
        return max(0, self.woke - self.due) + queued(self.pids) - self.queued


class Real(ReminderCase):
    def setUp(self):
        self.desk = self.make_desk(trace=MAY_TRACE)
        (self.ritual,) = self.desk.seed()
        self.server = self.start_server(SERVER, self.desk)

    def tearDown(self):
        """In each of these tests the agent opened no socket but local ones."""
        self.desk.end_agent()
        if not MAY_TRACE:
            return
        opened = re.findall(r"(?:socket|connect)\(.*", self.desk.trace.read_text())
        self.assertTrue(opened, "strace saw the agent connect to the bus")
        for call in opened:
            self.assertRegex(call, r"socket\(AF_UNIX|connect\(\d+, \{sa_family=AF_UNIX")
        tap.comment(f"{len(opened)} calls of socket and connect, all AF_UNIX")

    def ring(self, count=1):
        """Rings one, checks how it is shown; the occurrence and its notification."""
        number, due = self.desk.ring(self.ritual)
        clock = AlarmClock(due, {self.desk.pid(), *self.desk.bus.others(), os.getpid(),
                                 self.desk.bus.process.pid})
        show = self.wait_shown(self.desk, number, count)
        late = show.accepted - due - clock.lateness()
        tap.comment(f"{SERVER.__name__}: shown {late * 1000:.0f} ms after it was due")
        self.assertGreaterEqual(show.at, due, "not before its time")
        self.assertLessEqual(late, LIMIT)
        wait_for(lambda: TITLE in self.server.texts(), "the title on the screen")
        return number, show

    def wait_gone(self):
        wait_for(lambda: TITLE not in self.server.texts(), "an empty screen")

    def assert_ahead(self):
        """S6: its next one is there, once, and rings later."""
        ahead = self.desk.query("SELECT * FROM occurrence WHERE ritual = ? AND state = 'due'",
                                self.ritual)
        self.assertEqual(len(ahead), 1, [dict(row) for row in ahead])
        self.assertGreater(ahead[0]["due_at"], time.time() + 86400)

    def test_answers(self):
        """Done, Snooze and Skip, each once in the file; S4: a snooze counts from now."""
        number, show = self.ring()
        self.assertIn("default", show.actions.values())
        self.assertEqual([label for label, key in show.actions.items() if key != "default"],
                         [DONE, SNOOZE, SKIP])
        self.assertLess(show.hints.get("urgency", 1), URGENT, "N3")
        self.assertNotIn(PLAN, show.title + show.body, "nothing private")
        self.server.press(DONE)
        row = self.wait_state(self.desk, number, "done")
        self.assertAlmostEqual(row["answered_at"], time.time(), delta=20)
        self.wait_gone()
        self.assert_ahead()

        number, show = self.ring(2)
        self.server.press(SKIP)
        self.wait_state(self.desk, number, "skipped")
        self.wait_gone()

        number, show = self.ring(3)
        before = int(time.time())
        self.server.press(SNOOZE)
        wait_for(lambda: not self.desk.shown(number), "the snooze in the file")
        row = self.desk.occurrence(number)
        self.assertEqual(row["state"], "snoozed")
        self.assertIn(row["snoozed_until"] - 3600, range(before, int(time.time()) + 1))
        self.wait_gone()
        self.assert_ahead()
        self.assertEqual(len(self.desk.monitor.shows()), 3, "each was shown once")

    def test_sockets(self):
        """Started, asked, testing its server and ended: what tearDown() looks at."""
        if not MAY_TRACE:
            self.skipTest("this system does not let strace look at a process of one's own")
        self.settle(self.desk)

    def test_click(self):
        """The click asks the app for the session of this occurrence: its window opens."""
        self.desk.bus.offer(APP, f"{os.environ['FOOTING']} --gapplication-service")
        self.desk.bus.call("ReloadConfig")
        number, show = self.ring()
        self.server.click(TITLE)
        (call,) = wait_for(
            lambda: [call for call in self.desk.monitor.calls("ActivateAction")
                     if call.arguments[0] == "start-ritual"], "a call of the app")
        self.assertEqual((call.destination, call.arguments[1]), (APP, [number]))
        wait_for(lambda: call.answered, "the app's answer")
        self.assertEqual(call.failed, "")
        wait_for(self.sees_window, "the window")
        self.assertEqual(self.desk.occurrence(number)["state"], "snoozed", "not yet answered")
        self.end_app()

    def test_moment(self):
        """F94: of a moment one is reminded once, the day before, discreetly; the click asks
        the app for its page, and its window opens."""
        self.desk.bus.offer(APP, f"{os.environ['FOOTING']} --gapplication-service")
        self.desk.bus.call("ReloadConfig")
        number = self.desk.add_moment("Demo to the board")
        self.desk.refresh()
        wait_for(lambda: self.desk.monitor.accepted(MOMENT_TITLE), "the reminder")
        wait_for(lambda: self.desk.moment(number)["day_shown_at"], "that the file says so")
        (show,) = self.desk.monitor.accepted(MOMENT_TITLE)
        self.assertLess(show.hints.get("urgency", 1), URGENT, "N3")
        self.assertNotIn("board", show.title + show.body, "nothing private")
        self.assertTrue(show.body.startswith("Tomorrow, "), show.body)
        wait_for(lambda: MOMENT_TITLE in self.server.texts(), "the title on the screen")
        self.settle(self.desk)
        self.assertEqual(len(self.desk.monitor.accepted(MOMENT_TITLE)), 1, "once")

        self.server.click(MOMENT_TITLE)
        (call,) = wait_for(
            lambda: [call for call in self.desk.monitor.calls("ActivateAction")
                     if call.arguments[0] == "prepare"], "a call of the app")
        self.assertEqual((call.destination, call.arguments[1]), (APP, [f"moment {number}"]))
        wait_for(lambda: call.answered, "the app's answer")
        self.assertEqual(call.failed, "")
        wait_for(self.sees_window, "the window")
        self.desk.query("UPDATE moment SET state = 'held'")
        self.desk.refresh()
        wait_for(lambda: MOMENT_TITLE not in self.server.texts(), "an empty screen")
        self.end_app()

    def end_app(self):
        self.desk.bus.call("Activate", "(sava{sv})", ("quit", [], {}), name=APP,
                           path=PATHS[APP], interface="org.gtk.Actions")
        wait_for(lambda: not self.desk.bus.pid(APP), "the end of the app")

    @staticmethod
    def sees_window():
        found = subprocess.run(["xdotool", "search", "--onlyvisible", "--class", "footing"],
                               capture_output=True, text=True)
        return found.stdout.split()

    def test_again(self):
        """N1: after a restart what still waits is shown again, in its place, quietly."""
        number = self.desk.ring_late(self.ritual)
        self.desk.refresh()
        first = self.wait_shown(self.desk, number)
        self.desk.end_agent(signal.SIGKILL)
        self.desk.refresh()
        second = self.wait_shown(self.desk, number, 2)
        self.assertEqual((second.replaces, second.id), (first.id, first.id))
        self.assertTrue(second.hints.get("suppress-sound"), "quietly")
        self.assertEqual(self.server.texts().count(TITLE), 1)
        self.server.press(DONE)
        self.wait_state(self.desk, number, "done")
        self.desk.end_agent()
        self.settle(self.desk)
        self.wait_gone()
        self.assertEqual(len(self.desk.monitor.shows()), 2, "not again")


if __name__ == "__main__":
    tap.main()
