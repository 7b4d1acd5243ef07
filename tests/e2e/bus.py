# SPDX-License-Identifier: GPL-3.0-or-later
"""A session bus with exactly the services that a test wants, and a monitor that sees what
passes on it."""

import itertools
import os
import signal
import subprocess
import threading
import time
from dataclasses import dataclass, field
from pathlib import Path

import gi

gi.require_version("Gio", "2.0")
from gi.repository import Gio, GLib  # noqa: E402 - the version comes first

PATIENCE = 120  # seconds until something that should happen counts as missing
NOTIFICATIONS = "org.freedesktop.Notifications"
OBJECT = "/org/freedesktop/Notifications"

CONFIG = """<busconfig>
  <type>session</type>
  <listen>unix:dir={folder}</listen>
  <servicedir>{folder}/services</servicedir>
  <policy context="default">
    <allow send_destination="*" eavesdrop="true"/>
    <allow eavesdrop="true"/>
    <allow own="*"/>
  </policy>
</busconfig>
"""


def wait_for(look, what, patience=PATIENCE):
    """What look() returns, as soon as that is true."""
    end = time.monotonic() + patience
    while True:
        found = look()
        if found:
            return found
        if time.monotonic() > end:
            raise AssertionError(f"after {patience} s still missing: {what}")
        time.sleep(0.01)


def kill_quietly(pid):
    """SIGKILL to a process that may be gone."""
    try:
        os.kill(pid, signal.SIGKILL)
        return True
    except ProcessLookupError:
        return False


def is_gone(pid):
    """Whether the process has ended, be it that nobody has asked how."""
    return not Path(f"/proc/{pid}/exe").exists()


class Bus:
    """A message bus whose files are in @folder and whose services get @environment, or the
    one that is there (without @folder)."""

    def __init__(self, folder=None, environment=os.environ):
        self.folder = folder
        self.process = None
        self.connection = None
        if folder is None:
            self.address = environment["DBUS_SESSION_BUS_ADDRESS"]
            self.connection = self.connect()
            return
        self.environment = environment
        (folder / "services").mkdir()
        (folder / "bus.conf").write_text(CONFIG.format(folder=folder))
        self.log = folder / "bus.log"

    def offer(self, name, command):
        """Lets the bus start @command when somebody asks for @name."""
        path = self.folder / "services" / f"{name}.service"
        path.write_text(f"[D-BUS Service]\nName={name}\nExec={command}\n")

    def start(self):
        with self.log.open("ab") as log:
            self.process = subprocess.Popen(
                ["dbus-daemon", f"--config-file={self.folder}/bus.conf", "--nofork",
                 "--print-address=1"],
                env=self.environment, stdout=subprocess.PIPE, stderr=log, text=True)
        self.address = self.process.stdout.readline().strip()
        self.environment["DBUS_SESSION_BUS_ADDRESS"] = self.address
        self.connection = self.connect()
        self.call("UpdateActivationEnvironment", "(a{ss})",
                  ({"DBUS_SESSION_BUS_ADDRESS": self.address},))

    def connect(self):
        flags = Gio.DBusConnectionFlags
        return Gio.DBusConnection.new_for_address_sync(
            self.address, flags.AUTHENTICATION_CLIENT | flags.MESSAGE_BUS_CONNECTION, None, None)

    def call(self, method, signature=None, arguments=(), name="org.freedesktop.DBus",
             path="/org/freedesktop/DBus", interface=None, timeout=PATIENCE, start=True):
        """What @method answers."""
        parameters = GLib.Variant(signature, arguments) if signature else None
        flags = Gio.DBusCallFlags.NONE if start else Gio.DBusCallFlags.NO_AUTO_START
        answer = self.connection.call_sync(
            name, path, interface or name, method, parameters, None, flags,
            int(timeout * 1000), None)
        return answer.unpack()

    def pid(self, name):
        """The process that owns @name, or None."""
        try:
            return self.call("GetConnectionUnixProcessID", "(s)", (name,))[0]
        except GLib.Error:
            return None

    def others(self):
        """The processes on the bus but for itself and this one."""
        (names,) = self.call("ListNames")
        pids = {self.pid(name) for name in names if name.startswith(":")}
        return pids - {None, os.getpid(), self.process.pid}

    def stop(self):
        """Ends it with all that is on it: none of it writes to a file after that."""
        others = self.others() if self.process and self.connection else ()
        if self.connection:
            self.connection.close_sync(None)
        if self.process:
            self.process.kill()
            self.process.wait()
            self.process.stdout.close()
        for pid in others:
            kill_quietly(pid)
            wait_for(lambda pid=pid: is_gone(pid), f"the end of process {pid}")


@dataclass
class Show:
    """A call of Notify."""

    at: float
    serial: int
    sender: str
    replaces: int
    title: str
    body: str
    actions: dict
    hints: dict
    timeout: int
    accepted: float = 0
    id: int = 0

    def label(self, action):
        """What the button for @action says."""
        return next(label for label, key in self.actions.items() if key == action)


@dataclass
class Call:
    """Any other call of a method."""

    at: float
    serial: int
    sender: str
    destination: str
    member: str
    arguments: tuple
    failed: str = ""
    answered: bool = field(default=False)


class Monitor:
    """Notes what passes on @bus, with the time (seconds since 1970, UTC)."""

    def __init__(self, bus):
        self._bus = bus
        self.ignored = set()  # titles
        self._marks = itertools.count()
        self._lock = threading.Lock()
        self._shows = []
        self._calls = []
        self._signals = []
        self._waiting = {}
        self._connection = bus.connect()
        self._filter = self._connection.add_filter(self._note_cb)
        message = Gio.DBusMessage.new_method_call(
            "org.freedesktop.DBus", "/org/freedesktop/DBus", "org.freedesktop.DBus.Monitoring",
            "BecomeMonitor")
        message.set_body(GLib.Variant("(asu)", ([], 0)))
        self._connection.send_message(message, Gio.DBusSendMessageFlags.NONE)
        wait_for(self._hears, "the monitor")

    def _hears(self):
        """Whether it has noticed that another connection was made."""
        self._bus.connect().close_sync(None)
        return self.signals("NameOwnerChanged")

    def catch_up(self):
        """Until it has noted all that passed before."""
        mark = f"footing.mark{next(self._marks)}"
        self._bus.call("NameHasOwner", "(s)", (mark,))
        wait_for(lambda: (mark,) in [call.arguments for call in self.calls("NameHasOwner")],
                 "the monitor to catch up")

    def stop(self):
        self._connection.remove_filter(self._filter)
        self._connection.close_sync(None)

    def _note_cb(self, _connection, message, incoming):
        if not incoming:
            return message
        now = time.time()
        kinds = Gio.DBusMessageType
        with self._lock:
            kind = message.get_message_type()
            if kind == kinds.METHOD_CALL:
                self._note_call(now, message)
            elif kind == kinds.SIGNAL:
                body = message.get_body()
                self._signals.append(
                    (now, message.get_member(), body.unpack() if body else ()))
            else:
                self._note_answer(now, message)
        return None

    def _note_call(self, now, message):
        body = message.get_body()
        arguments = body.unpack() if body else ()
        serial, sender = message.get_serial(), message.get_sender()
        if message.get_member() == "Notify" and message.get_interface() == NOTIFICATIONS:
            _, replaces, _, title, text, actions, hints, timeout = arguments
            labels = dict(zip(actions[1::2], actions[0::2]))
            call = Show(now, serial, sender, replaces, title, text, labels, hints, timeout)
            self._shows.append(call)
        else:
            call = Call(now, serial, sender, message.get_destination(), message.get_member(),
                        arguments)
            self._calls.append(call)
        self._waiting[(sender, serial)] = call

    def _note_answer(self, now, message):
        call = self._waiting.pop((message.get_destination(), message.get_reply_serial()), None)
        if call is None:
            return
        if isinstance(call, Call):
            call.answered = True
            call.failed = message.get_error_name() or ""
        elif message.get_body():
            call.accepted = now
            (call.id,) = message.get_body().unpack()

    def shows(self, title=None):
        """Every Notify so far that is not ignored, or those with this title."""
        with self._lock:
            return [show for show in self._shows
                    if show.title == title or title is None and show.title not in self.ignored]

    def every_show(self):
        with self._lock:
            return list(self._shows)

    def accepted(self, title=None):
        """Those that a server has answered with an id."""
        return [show for show in self.shows(title) if show.id]

    def calls(self, member):
        with self._lock:
            return [call for call in self._calls if call.member == member]

    def signals(self, member):
        """(time, arguments) of each signal of this name."""
        with self._lock:
            return [(at, body) for at, name, body in self._signals if name == member]

    def everything(self):
        """All that has to do with notifications and actions, in its order, for messages."""
        calls = ("Activate", "ActivateAction", "CloseNotification")
        signals = ("ActionInvoked", "NotificationClosed")
        found = [(show.at, show) for show in self.shows()]
        found += [(call.at, call) for name in calls for call in self.calls(name)]
        found += [(at, (name, body)) for name in signals for at, body in self.signals(name)]
        return [what for _, what in sorted(found, key=lambda pair: pair[0])]
