# SPDX-License-Identifier: GPL-3.0-or-later
"""What the tests of reminders share: a desk with its own bus, its own data and the real
agent, which the bus starts when it is asked for. Runs inside session.sh, all times UTC.

FOOTING, FOOTING_AGENT and FOOTING_AGENT_SERVICE in the environment name the programs and
the agent's service file."""

import datetime
import json
import math
import os
import re
import shutil
import signal
import sqlite3
import subprocess
import tempfile
import time
import unittest
import uuid
from pathlib import Path

from bus import PATIENCE, Bus, Monitor, is_gone, kill_quietly, wait_for
from gi.repository import GLib

APP = "io.github.footing_app.Footing"
AGENT = APP + ".Agent"
PATHS = {name: "/" + name.replace(".", "/") for name in (APP, AGENT)}
TEST_TITLE = "Reminders reach you"
BLINK_TITLE = "Footing"  # what makes notification-daemon let go of one
TITLE = "Time for your weekly reflection"
MOMENT_TITLE = "Something you’re preparing for is coming up"
PLAN = "Plan of the test"

DONE, SNOOZE, SKIP = "Done", "Snooze", "Skip"
TROUBLE = re.compile(r"Sanitizer|runtime error:|footing[^\n]*-(?:CRITICAL|WARNING|ERROR)")


def utc(instant):
    return datetime.datetime.fromtimestamp(instant, datetime.timezone.utc)


def wake_ups(pid):
    """How often each thread has left the processor by itself."""
    counts = {}
    for status in Path(f"/proc/{pid}/task").glob("*/status"):
        for line in status.read_text().splitlines():
            if line.startswith("voluntary_ctxt_switches:"):
                counts[status.parent.name] = int(line.split()[1])
    return counts


def queued(pids):
    """For how long all threads of these processes have waited for a processor, in seconds,
    where the kernel counts that."""
    total = 0
    for pid in pids:
        for path in Path(f"/proc/{pid}/task").glob("*/schedstat"):
            try:
                total += int(path.read_text().split()[1])
            except OSError:  # the thread has ended
                pass
    return total / 1e9


class Agent:
    """The agent on @bus, and the file that it reads."""

    def __init__(self, bus, database):
        self.bus = bus
        self.database = database

    def query(self, sql, *values):
        """All rows of @sql; what it changes is committed."""
        connection = sqlite3.connect(self.database, timeout=PATIENCE)
        connection.row_factory = sqlite3.Row
        try:
            with connection:
                return connection.execute(sql, values).fetchall()
        finally:
            connection.close()

    def occurrence(self, number):
        return dict(self.query("SELECT * FROM occurrence WHERE id = ?", number)[0])

    def add(self, ritual, state, date, **columns):
        """Adds an occurrence; its id."""
        now = int(time.time())
        row = {"id": str(uuid.uuid4()), "ritual": ritual, "date": date, "state": state,
               "created_at": now, "changed_at": now, **columns}
        self.query(f"INSERT INTO occurrence ({', '.join(row)}) "
                   f"VALUES ({', '.join('?' * len(row))})", *row.values())
        return row["id"]

    def moment(self, number):
        return dict(self.query("SELECT * FROM moment WHERE id = ?", number)[0])

    def add_moment(self, title):
        """Adds a moment that is a day from now to the one plan; its id."""
        now = int(time.time())
        row = {"id": str(uuid.uuid4()), "title": title, "date": utc(now + 86400).strftime("%Y-%m-%d"),
               "time": utc(now).strftime("%H:%M"), "created_at": now, "changed_at": now}
        self.query(f"INSERT INTO moment (recovery, {', '.join(row)}) "
                   f"SELECT id, {', '.join('?' * len(row))} FROM recovery", *row.values())
        return row["id"]

    def ring(self, ritual, after=0.6):
        """Adds an occurrence that rings at the first full second in @after seconds, tells
        the agent, and gives back its id and that instant."""
        count = self.query("SELECT count(*) FROM occurrence WHERE ritual = ?", ritual)[0][0]
        date = utc(time.time() - (count + 1) * 86400).strftime("%Y-%m-%d")
        at = math.ceil(time.time() + after)
        number = self.add(ritual, "snoozed", date, due_at=at - 3600, snoozed_until=at)
        self.refresh()
        return number, at

    def ring_late(self, ritual, minutes=10):
        """Moves @ritual to so many minutes ago: one that came due then, and was not shown."""
        due = int(time.time() - minutes * 60) // 60 * 60
        self.query("DELETE FROM occurrence WHERE ritual = ? AND state = 'due' AND due_at > ?",
                   ritual, due)
        self.query("UPDATE ritual SET days = ?, time = ? WHERE id = ?",
                   utc(due).strftime("%a").lower(), utc(due).strftime("%H:%M"), ritual)
        return self.add(ritual, "due", utc(due).strftime("%Y-%m-%d"), due_at=due)

    def act(self, action, signature=None, value=None, timeout=PATIENCE):
        """An action of the agent, which is started for it."""
        parameter = [GLib.Variant(signature, value)] if signature else []
        self.bus.call("Activate", "(sava{sv})", (action, parameter, {}), name=AGENT,
                      path=PATHS[AGENT], interface="org.gtk.Actions", timeout=timeout)

    def refresh(self):
        self.act("refresh")

    def status(self, timeout=PATIENCE):
        """What the agent says of itself."""
        answer = self.bus.call("Describe", "(s)", ("status",), name=AGENT, path=PATHS[AGENT],
                               interface="org.gtk.Actions", timeout=timeout)
        ((_enabled, _type, state),) = answer
        return state[0]

    def pid(self):
        return self.bus.pid(AGENT)

    def kill_agent(self):
        pid = self.pid()
        if pid:
            kill_quietly(pid)
            wait_for(lambda: self.pid() != pid, "the agent off the bus")

    def end_agent(self, how=signal.SIGTERM):
        """Asks it to end, and waits until it is gone with all that it does then."""
        pid = self.pid()
        if pid:
            os.kill(pid, how)
            wait_for(lambda: is_gone(pid) and self.pid() != pid, "the agent's end")

    def shown(self, number):
        return self.occurrence(number)["shown_at"] is not None


class Desk(Agent):
    """What belongs to one person: a bus, a folder, a file of data."""

    def __init__(self, details=False, trace=False):
        self.folder = Path(tempfile.mkdtemp(prefix="footing-desk-"))
        for name in ("run", "data", "config", "cache", "state", "home", "bus"):
            (self.folder / name).mkdir(mode=0o700)
        self.environment = self._make_environment()
        self.settings = self.folder / "config" / "glib-2.0" / "settings" / "keyfile"
        self.settings.parent.mkdir(parents=True)
        self.trace = self.folder / "trace" if trace else None
        self.set("reminder-details", details)
        super().__init__(Bus(self.folder / "bus", self.environment),
                         self.folder / "data" / "footing.db")
        self.command = self._agent_command()
        self.bus.offer(AGENT, " ".join(self.command))
        self.monitor = None

    def _make_environment(self):
        # With "none" for GTK_A11Y, GTK 4.18 leaks the list of each label with a mnemonic.
        home = {f"XDG_{name.upper()}_HOME": str(self.folder / name)
                for name in ("config", "cache", "state")}
        home.update(
            HOME=str(self.folder / "home"), XDG_RUNTIME_DIR=str(self.folder / "run"),
            XDG_DATA_HOME=str(self.folder / "home" / "share"), LC_ALL="C.UTF-8", TZ="UTC",
            FOOTING_DATA_DIR=str(self.folder / "data"), GSETTINGS_BACKEND="keyfile",
            GTK_A11Y="test")
        return {**os.environ, **home}

    def _agent_command(self):
        """That of the service file, with the program where it was built."""
        service = Path(os.environ["FOOTING_AGENT_SERVICE"]).read_text()
        assert f"\nName={AGENT}\n" in service, service
        _, *arguments = re.search(r"^Exec=(.*)$", service, re.M)[1].split()
        command = [os.environ["FOOTING_AGENT"], *arguments]
        if not self.trace:
            return command
        # A traced process cannot look for its leaks.
        script = self.folder / "traced-agent"
        script.write_text(
            '#!/bin/sh\nexport ASAN_OPTIONS="$ASAN_OPTIONS:detect_leaks=0"\n'
            f'exec strace -f -qq -A -o {self.trace} -e trace=socket,connect -e signal=none "$@"\n')
        script.chmod(0o755)
        return [str(script), *command]

    def start(self):
        self.bus.start()
        self.monitor = Monitor(self.bus)
        self.monitor.ignored.update((TEST_TITLE, BLINK_TITLE))
        return self

    def set(self, key, value):
        """Writes a setting."""
        group = PATHS[APP].lstrip("/")
        lines = self.settings.read_text().splitlines() if self.settings.exists() else [f"[{group}]"]
        lines = [line for line in lines if not line.startswith(f"{key}=")]
        lines.append(f"{key}={'true' if value is True else 'false' if value is False else value}")
        replaced = self.settings.with_suffix(".new")
        replaced.write_text("\n".join(lines) + "\n")
        replaced.rename(self.settings)

    def seed(self, *titles):
        """A plan with a ritual of one's own for each of @titles, or with the reflection;
        none is due by itself for days. Their ids."""
        day = utc(time.time() + 3 * 86400).strftime("%a").lower()
        made = [{"id": str(uuid.uuid4()), "code": "" if title else "reflection", "title": title,
                 "days": [day], "time": "03:00"} for title in titles or [""]]
        document = {"format": "footing", "version": 1, "exported_at": "2026-03-05T09:00:00Z",
                    "recoveries": [{"id": str(uuid.uuid4()), "perspective": "self",
                                    "state": "active", "title": PLAN,
                                    "happened_on": "2026-01-07", "rituals": made}]}
        path = self.folder / "seed.json"
        path.write_text(json.dumps(document))
        subprocess.run([os.environ["FOOTING"], "--import", path], check=True, timeout=PATIENCE * 3,
                       stdout=subprocess.DEVNULL, env=self._without_bus())
        return [ritual["id"] for ritual in made]

    def _without_bus(self):
        return {key: value for key, value in self.environment.items()
                if key not in ("DBUS_SESSION_BUS_ADDRESS", "DISPLAY")}

    def stop(self):
        """Ends all of it."""
        try:
            self.end_agent()
        finally:
            if self.monitor:
                self.monitor.stop()
            self.bus.stop()

    def describe(self):
        """What was said and seen at it, for messages."""
        seen = map(str, self.monitor.everything())
        return "\n".join((self.log()[-8000:], *seen))

    def log(self):
        return self.bus.log.read_text(errors="replace") if self.bus.log.exists() else ""


class ReminderCase(unittest.TestCase):
    """A test with desks of its own."""

    longMessage = True
    maxDiff = 2000

    def __init__(self, *arguments):
        super().__init__(*arguments)
        self.desks = []

    def explain(self):
        """What was said and seen at each desk that is still there."""
        return "\n".join(desk.describe() for desk in self.desks if desk.folder.exists())

    def make_desk(self, **more):
        desk = Desk(**more)
        self.desks.append(desk)
        self.addCleanup(shutil.rmtree, desk.folder)
        self.addCleanup(self._leave, desk)
        return desk.start()

    def start_server(self, server, *more):
        made = server(*more)
        self.addCleanup(made.stop)
        return made.start()

    def _leave(self, desk):
        desk.stop()
        said = desk.log()
        self.assertIsNone(TROUBLE.search(said), said)

    def settle(self, desk):
        """Until the agent has looked at the file, and shown and withdrawn all that was to
        be: its notifications go out in their order, and the last is one for a test."""
        before = desk.status()["tests"]
        desk.refresh()
        desk.act("test")
        wait_for(lambda: desk.status()["tests"] > before, "the agent to settle")
        desk.monitor.catch_up()

    def wait_shown(self, desk, number, count=1, title=TITLE):
        """Until it was shown so often and the file says so; the last Notify."""
        wait_for(lambda: len(desk.monitor.accepted(title)) >= count, f"“{title}”, {count} ×")
        wait_for(lambda: desk.shown(number), "that the file says it was shown")
        return desk.monitor.accepted(title)[-1]

    def wait_state(self, desk, number, state):
        """Until the occurrence has that state; its row."""
        wait_for(lambda: desk.occurrence(number)["state"] == state, f"“{state}”")
        return desk.occurrence(number)
