#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""F41, N and S cases: whatever the notification server does, and whenever something is
pressed, a reminder is shown once and answered once. The server is python-dbusmock.

test-reminders-faults.py [TEST…]
"""

import sqlite3
import subprocess
import time

import tap
from bus import NOTIFICATIONS, PATIENCE, wait_for
from reminders import DONE, SKIP, SNOOZE, TEST_TITLE, TITLE, ReminderCase, utc, wake_ups
from servers import Mock


class Faults(ReminderCase):
    def prepare(self, capabilities=Mock.ALL, server=True, **more):
        self.desk = self.make_desk(**more)
        self.monitor = self.desk.monitor
        if server:
            self.mock = self.start_server(Mock, self.desk, capabilities)

    def ring(self, count=1, title=TITLE):
        number, _ = self.desk.ring(self.ritual)
        return number, self.wait_shown(self.desk, number, count, title)

    def history(self):
        """What stands in the file of all occurrences but the ones ahead."""
        return [tuple(row) for row in self.desk.query(
            "SELECT id, state, snoozed_until, answered_at FROM occurrence"
            " WHERE shown_at IS NOT NULL OR answered_at IS NOT NULL ORDER BY id")]

    def seed(self, *title):
        (self.ritual,) = self.desk.seed(*title)


class Answers(Faults):
    def test_twice(self):
        """S8: pressed twice, and something else after it: once."""
        self.prepare()
        self.seed()
        number, show = self.ring()
        self.mock.press(show, DONE)
        self.wait_state(self.desk, number, "done")
        first = self.history()
        for label in (DONE, SKIP, SNOOZE, None):
            self.mock.press(show, label)
        self.settle(self.desk)
        self.assertEqual(self.history(), first)

    def test_quick_double_press(self):
        """S8: both presses arrive before anything was written."""
        self.prepare()
        self.seed()
        number, show = self.ring()
        before = int(time.time())
        self.mock.press(show, SNOOZE)
        self.mock.press(show, SNOOZE)
        self.settle(self.desk)
        row = self.desk.occurrence(number)
        self.assertIn(row["snoozed_until"] - 3600, range(before, int(time.time()) + 1))
        self.assertIsNone(row["shown_at"])

    def test_own_occurrence(self):
        """S1: of two on the screen, each press answers its own; N7: so does a dismissal."""
        self.prepare()
        self.seed()
        first, one = self.ring()
        second, two = self.ring(2)
        self.assertNotEqual(one.id, two.id)
        self.mock.press(two, SKIP)
        self.wait_state(self.desk, second, "skipped")
        self.assertEqual(self.desk.occurrence(first)["state"], "snoozed")
        self.mock.emit("NotificationClosed", "uu", two.id, 2)
        self.mock.press(one, DONE)
        self.wait_state(self.desk, first, "done")

    def test_dismissed(self):
        """N7: what is dismissed is not shown again, and still waits."""
        self.prepare()
        self.seed()
        number, show = self.ring()
        self.mock.emit("NotificationClosed", "uu", show.id, 2)
        self.settle(self.desk)
        self.settle(self.desk)
        self.assertEqual(len(self.monitor.shows()), 1)
        self.assertEqual(self.desk.occurrence(number)["state"], "snoozed")

    def test_after_restart(self):
        """A press on what an earlier agent has shown counts, once."""
        self.prepare()
        self.seed()
        number = self.desk.ring_late(self.ritual)
        self.desk.refresh()
        show = self.wait_shown(self.desk, number)
        self.desk.kill_agent()
        self.desk.refresh()
        self.wait_shown(self.desk, number, 2)
        self.mock.press(show, DONE)
        self.wait_state(self.desk, number, "done")
        first = self.history()
        self.desk.end_agent()
        self.settle(self.desk)
        self.mock.press(show, DONE)
        self.mock.press(show, SNOOZE)
        self.settle(self.desk)
        self.assertEqual(self.history(), first)
        self.assertEqual(len(self.monitor.shows()), 2)

    def test_late(self):
        """S1: pressed eleven hours after it was due, it marks its own day."""
        self.prepare()
        self.seed()
        number = self.desk.ring_late(self.ritual, 11 * 60)
        date = self.desk.occurrence(number)["date"]
        self.desk.refresh()
        self.mock.press(self.wait_shown(self.desk, number), DONE)
        row = self.wait_state(self.desk, number, "done")
        self.assertEqual(row["date"], date)
        self.settle(self.desk)
        self.assertEqual(len(self.history()), 1)

    def test_in_vain(self):
        """Pressed while no agent runs: at its start it is there to be pressed again."""
        self.prepare()
        self.seed()
        number = self.desk.ring_late(self.ritual)
        self.desk.refresh()
        show = self.wait_shown(self.desk, number)
        self.desk.kill_agent()
        self.mock.press(show, DONE)
        self.mock.emit("NotificationClosed", "uu", show.id, 2)
        self.desk.refresh()
        again = self.wait_shown(self.desk, number, 2)
        self.mock.press(again, DONE)
        self.wait_state(self.desk, number, "done")

    def test_strangers(self):
        """Presses on notifications that are not ours, and of unknown actions."""
        self.prepare()
        self.seed()
        number, show = self.ring()
        self.mock.emit("ActionInvoked", "us", show.id + 77, "done")
        self.mock.emit("ActionInvoked", "us", show.id, "<no such>\u202e")
        self.mock.emit("NotificationClosed", "uu", show.id + 77, 99)
        for wrong in ("", "x", "0" * 100_000, "'; DROP TABLE occurrence; --"):
            self.desk.act("answer", "(ss)", (wrong, "done"))
            self.desk.act("answer", "(ss)", (number, wrong))
            self.desk.act("start", "s", wrong)
        self.settle(self.desk)
        self.assertEqual(self.desk.occurrence(number)["state"], "snoozed")

    def test_elsewhere(self):
        """N4, S5: answered in the window, paused or deleted: the notification goes."""
        self.prepare()
        self.seed()
        changes = (
            lambda number: self.desk.act("answer", "(ss)", (number, "done")),
            lambda number: self.desk.query(
                "UPDATE occurrence SET state = 'skipped' WHERE id = ?", number),
            lambda number: self.desk.query("UPDATE recovery SET state = 'paused'"),
        )
        for count, change in enumerate(changes, 1):
            number, show = self.ring(count)
            change(number)
            self.desk.refresh()
            wait_for(lambda: show.id in [call.arguments[0] for call in
                                         self.monitor.calls("CloseNotification")],
                     f"change {count} to withdraw it")


class Late(Faults):
    def test_snooze_that_expired(self):
        """S2: it ended while nothing ran: one late notice, and not at the next start."""
        self.prepare()
        self.seed()
        until = int(time.time()) - 300
        number = self.desk.add(self.ritual, "snoozed", "2026-01-01", due_at=until - 3600,
                               snoozed_until=until)
        self.desk.refresh()
        self.wait_shown(self.desk, number)
        for _ in range(2):
            self.desk.end_agent()
            self.settle(self.desk)
        self.assertEqual(len(self.monitor.shows()), 1)

    def test_older_than_its_grace(self):
        """S3: twelve hours later it is missed, and nothing rings."""
        self.prepare()
        self.seed()
        old = int(time.time()) - 13 * 3600
        date = utc(time.time() - 4 * 86400).strftime("%Y-%m-%d")  # a day of its week
        number = self.desk.add(self.ritual, "snoozed", date, due_at=old - 3600,
                               snoozed_until=old)
        self.desk.refresh()
        self.wait_state(self.desk, number, "missed")
        self.settle(self.desk)
        self.assertEqual(self.monitor.shows(), [])

    def test_several(self):
        """N2: several that are late are one notification, and each was shown."""
        self.prepare()
        rituals = self.desk.seed(*[""] * 12)
        numbers = [self.desk.ring_late(ritual, 5 + i) for i, ritual in enumerate(rituals)]
        self.desk.refresh()
        for number in numbers:
            wait_for(lambda number=number: self.desk.shown(number), "that it was shown")
        self.settle(self.desk)
        (show,) = self.monitor.shows()
        self.assertEqual([key for key in show.actions.values() if key != "default"], [])
        self.mock.press(show, None)
        wait_for(lambda: ("show", ["today"]) in [
            call.arguments[:2] for call in self.monitor.calls("ActivateAction")], "Today")

    def test_switched_off(self):
        """F41: with reminders switched off the agent ends, and does not ring."""
        self.prepare()
        self.seed()
        self.desk.refresh()
        pid = self.desk.pid()
        self.desk.set("reminders", False)
        wait_for(lambda: not self.desk.status()["running"], "the agent to know of it")
        number, _ = self.desk.ring(self.ritual)
        wait_for(lambda: self.desk.pid() != pid, "the agent's end")
        self.assertEqual(self.monitor.shows(), [])
        self.desk.set("reminders", True)
        self.desk.refresh()
        self.wait_shown(self.desk, number)


class Wording(Faults):
    TITLE = "Look at <b>wins</b> & more \U0001f331"

    def check(self, capabilities, details):
        self.prepare(capabilities, details=details)
        self.seed(self.TITLE)
        number, _ = self.desk.ring(self.ritual)
        wait_for(lambda: self.desk.shown(number), "that it was shown")
        self.monitor.catch_up()
        (show,) = self.monitor.accepted()
        return show

    def test_discreet(self):
        """F41: nothing of what one wrote is in it."""
        show = self.check(Mock.ALL, False)
        for word in ("wins", "Look", "Plan"):
            self.assertNotIn(word, show.title + show.body)

    def test_details(self):
        """N5: when allowed, its title, never escaped there."""
        show = self.check(Mock.ALL, True)
        self.assertEqual(show.title, self.TITLE)
        self.assertNotIn("<b>", show.body)

    def test_no_markup(self):
        """N5: nothing is escaped for a server that does not ask for it."""
        show = self.check("actions body", True)
        self.assertEqual(show.title, self.TITLE)
        self.assertNotRegex(show.title + show.body, "&amp;|&lt;")


class Servers(Faults):
    def problem(self):
        return self.desk.status()["problem"]

    def test_without_actions(self):
        """N6: a server that knows no actions is given none, and reminders arrive."""
        self.prepare("body")
        self.seed()
        number, show = self.ring()
        self.assertEqual([key for key in show.actions.values() if key != "default"], [])
        self.assertEqual(list(self.desk.status()["capabilities"]), ["body"])

    def test_none(self):
        """N6: no server: the agent goes on and says so; when one comes, it is shown."""
        self.prepare(server=False)
        self.seed()
        number, _ = self.desk.ring(self.ritual)
        wait_for(self.problem, "a word about it")
        tap.comment(self.problem())
        self.assertFalse(self.desk.shown(number))
        self.start_server(Mock, self.desk)
        self.desk.refresh()
        self.wait_shown(self.desk, number)
        wait_for(lambda: self.problem() == "", "that all is well")

    def test_that_dies(self):
        """N6: it crashes with a reminder on the screen: the next one shows it again,
        quietly, and what is pressed there counts."""
        self.prepare()
        self.seed()
        first, one = self.ring()
        self.mock.stop()
        self.mock = self.start_server(Mock, self.desk)
        self.desk.refresh()
        again = self.wait_shown(self.desk, first, 2)
        self.assertEqual((again.replaces, again.hints.get("suppress-sound")), (0, True))
        second, two = self.ring(3)
        self.assertNotEqual(again.id, two.id)
        self.mock.press(again, DONE)
        self.wait_state(self.desk, first, "done")
        self.assertEqual(self.desk.occurrence(second)["state"], "snoozed")

    def test_that_hangs(self):
        """N6: it accepts calls and never answers: nothing waits for it, nothing is lost."""
        self.prepare()
        self.seed()
        self.settle(self.desk)
        self.mock.hang()
        number, due = self.desk.ring(self.ritual)
        wait_for(self.problem, "a word about it")
        tap.comment(f"{time.time() - due:.1f} s after it was due: {self.problem()}")
        # It answers meanwhile, and not only when libnotify gives up, after 25 seconds.
        self.desk.act("answer", "(ss)", ("nobody", "done"), timeout=20)
        self.desk.status(timeout=20)
        self.mock.go_on()
        self.desk.refresh()
        wait_for(lambda: self.desk.shown(number), "that it was shown")
        self.settle(self.desk)
        fresh = [show for show in self.monitor.shows() if not show.replaces]
        self.assertLessEqual(len(fresh), 2, "at most once more")

    def test_that_never_comes(self):
        """N6: a server that the bus starts and that never answers: as with a dead one."""
        self.prepare(server=False)
        self.desk.bus.offer(NOTIFICATIONS, "/bin/sleep 3600")
        self.desk.bus.call("ReloadConfig")
        self.seed()
        number, due = self.desk.ring(self.ritual)
        wait_for(self.problem, "a word about it")
        tap.comment(f"{time.time() - due:.1f} s after it was due: {self.problem()}")
        self.assertFalse(self.desk.shown(number))


class File(Faults):
    def hold(self, seconds):
        """Another process writes for so long when a reminder comes due: it is shown, once,
        and that is written down afterwards. How late it was then, in seconds."""
        self.prepare()
        self.seed()
        number, due = self.desk.ring(self.ritual)
        connection = sqlite3.connect(self.desk.database, isolation_level=None, timeout=PATIENCE)
        self.addCleanup(connection.close)
        wait_for(lambda: time.time() > due - 0.2, "almost its time")
        connection.execute("BEGIN IMMEDIATE")
        wait_for(lambda: time.time() > due - 0.2 + seconds, "the end of that time")
        connection.execute("ROLLBACK")
        released = time.time()
        show = self.wait_shown(self.desk, number)
        self.settle(self.desk)
        self.assertEqual(len(self.monitor.shows()), 1)
        late = show.at - released
        tap.comment(f"shown {late:.1f} s after the file was free")
        return late

    def test_locked(self):
        """For a second, which SQLite waits for."""
        self.hold(1)

    def test_held(self):
        """For longer than that: it is not the next minute that brings it. (By how much it
        is late, test-retry shows.)"""
        self.assertLess(self.hold(5), 30)

    def test_broken(self):
        """D1: a file that cannot be read is left as it is, and the agent says so."""
        self.prepare()
        self.desk.database.write_bytes(b"not a database " * 1000)
        self.desk.refresh()
        wait_for(lambda: self.desk.status()["problem"], "a word about it")
        tap.comment(self.desk.status()["problem"])
        self.assertEqual(self.desk.database.read_bytes(), b"not a database " * 1000)


class Process(Faults):
    def test_two(self):
        """S7: a second agent leaves at once; one of them shows."""
        self.prepare()
        self.seed()
        self.settle(self.desk)
        pid = self.desk.pid()
        by_hand, by_bus = self.desk.command[:1], self.desk.command
        for command in (by_hand, by_bus):
            second = subprocess.run(command, env=self.desk.environment, timeout=PATIENCE,
                                    stderr=subprocess.PIPE)
            self.assertEqual(second.returncode, 0 if command == by_hand else 1)
            self.assertEqual(self.desk.pid(), pid)
        self.ring()
        self.settle(self.desk)
        self.assertEqual(len(self.monitor.shows()), 1)

    def test_activation(self):
        """F41: whoever asks for the agent starts it; it ends when it is told to."""
        self.prepare()
        self.seed()
        self.assertIsNone(self.desk.pid())
        self.assertIn("next", self.desk.status())
        self.assertIsNotNone(self.desk.pid())
        self.desk.end_agent()
        self.assertIsNone(self.desk.pid())

    def test_idle(self):
        """Waiting costs nothing: with a ritual ahead no thread wakes up by itself."""
        self.prepare()
        self.seed()
        self.ring()
        self.settle(self.desk)
        pid = self.desk.pid()
        wait_for(lambda: self.is_quiet(pid, 0.5), "that it has sent its last answer")
        before = wake_ups(pid)
        time.sleep(5)  # what is measured
        after = wake_ups(pid)
        self.assertEqual({thread: after[thread] - before.get(thread, 0) for thread in after},
                         {thread: 0 for thread in after})

    @staticmethod
    def is_quiet(pid, seconds):
        before = wake_ups(pid)
        time.sleep(seconds)
        return wake_ups(pid) == before

    def test_status(self):
        """F45: the server, what it can, the next ones, the last one shown."""
        self.prepare()
        self.seed()
        number, show = self.ring()
        status = self.desk.status()
        self.assertIn("mock-notify", status["server"])
        self.assertEqual(sorted(status["capabilities"]), sorted(Mock.ALL.split()))
        self.assertEqual(status["problem"], "")
        self.assertAlmostEqual(status["last-shown"], show.at, delta=2)
        self.assertGreater(status["next"][0][1], time.time())

    def test_test(self):
        """F45: the test button's notification, which leaves no trace in the file."""
        self.prepare()
        self.seed()
        self.settle(self.desk)
        before = self.history()
        self.desk.act("test")
        show, *_ = wait_for(lambda: self.monitor.accepted(TEST_TITLE), "the test notification")
        for key in show.actions.values():
            self.mock.emit("ActionInvoked", "us", show.id, key)
        self.settle(self.desk)
        self.assertEqual(self.history(), before)

    def test_no_data(self):
        """Nobody has used Footing yet: the agent has nothing to do and nothing to say."""
        self.prepare()
        self.assertIn("next", self.desk.status())
        self.assertEqual(list(self.desk.status()["next"]), [])
        self.assertEqual(self.monitor.shows(), [])


if __name__ == "__main__":
    tap.main()
