# SPDX-License-Identifier: GPL-3.0-or-later
"""Notification servers, and how a person (or a test) presses what each of them shows."""

import signal
import subprocess
from pathlib import Path

from bus import NOTIFICATIONS, OBJECT, PATIENCE, wait_for
from gi.repository import GLib

HERE = Path(__file__).resolve().parent
LIBRARIES = Path("/usr/lib")


def find_program(pattern):
    """The one file below /usr/lib that matches: its folder has the machine's name."""
    return str(next(LIBRARIES.glob(pattern), pattern))


class Server:
    """A server that runs on the bus of @desk. @services are those that it needs there."""

    services = ()

    def __init__(self, desk):
        self.desk = desk
        self.process = None
        for name in self.services if desk.bus.folder else ():
            path = Path(f"/usr/share/dbus-1/services/{name}.service")
            (desk.bus.folder / "services" / path.name).write_bytes(path.read_bytes())

    def command(self):
        raise NotImplementedError

    def environment(self):
        """Ours, without what is meant for our own programs."""
        own = ("G_DEBUG", "ASAN_OPTIONS", "LSAN_OPTIONS", "GSETTINGS_SCHEMA_DIR")
        return {key: value for key, value in self.desk.environment.items() if key not in own}

    def start(self):
        log = (self.desk.folder / "server.log").open("ab")
        self.process = subprocess.Popen(
            self.command(), env=self.environment(), stdout=log, stderr=log)
        log.close()
        wait_for(self.is_there, f"{type(self).__name__} on the bus")
        return self

    def is_there(self):
        return self.desk.bus.pid(NOTIFICATIONS) == self.process.pid

    def stop(self):
        """As when it crashes."""
        if self.process:
            self.process.kill()
            self.process.wait()
            wait_for(lambda: self.desk.bus.pid(NOTIFICATIONS) != self.process.pid, "its end")

    def hang(self):
        self.process.send_signal(signal.SIGSTOP)

    def go_on(self):
        self.process.send_signal(signal.SIGCONT)

    def _call(self, interface, method, signature=None, arguments=()):
        return self.desk.bus.call(method, signature, arguments, name=NOTIFICATIONS, path=OBJECT,
                                  interface=interface, start=False)

    def close(self, number):
        """The notification goes, as when it is dismissed."""
        self._call(NOTIFICATIONS, "CloseNotification", "(u)", (number,))


class Dunst(Server):
    """Draws its own window. An action is pressed through the menu that it hands to another
    program: here one that picks the line with our label."""

    CONFIG = """[global]
  dmenu = {menu}
  mouse_left_click = do_action
  idle_threshold = 0
  font = Sans 10
  frame_width = 1
  width = 300
  offset = 20x20
"""
    DMENU = "#!/bin/sh\ngrep -F -m 1 \"#$(cat {choice}) (\"\n"

    def command(self):
        self.choice = self.desk.folder / "choice"
        menu = self.desk.folder / "menu.sh"
        menu.write_text(self.DMENU.format(choice=self.choice))
        menu.chmod(0o755)
        config = self.desk.folder / "dunstrc"
        config.write_text(self.CONFIG.format(menu=menu))
        return ["dunst", "-conf", str(config)]

    def _command(self, method, signature=None, arguments=()):
        return self._call("org.dunstproject.cmd0", method, signature, arguments)

    def texts(self):
        """What is on the screen, as the agent sent it: dunst gives only their number."""
        (count,) = self._call("org.freedesktop.DBus.Properties", "Get", "(ss)",
                              ("org.dunstproject.cmd0", "displayedLength"))
        titles = {show.id: show.title for show in self.desk.monitor.every_show() if show.id}
        return list(titles.values())[-count:] if count else []

    def press(self, label):
        self.choice.write_text(label)
        self._command("ContextMenuCall")

    def click(self, _title):
        window = subprocess.run(["xdotool", "search", "--onlyvisible", "--class", "Dunst"],
                                capture_output=True, text=True, check=True).stdout.split()[0]
        subprocess.run(["xdotool", "mousemove", "--window", window, "20", "20", "click", "1"],
                       check=True)


class Accessible(Server):
    """One with real buttons."""

    program = None
    services = ("org.a11y.Bus",)

    def environment(self):
        """With the accessibility bus of this desk. GTK 3 looks for it on the display first,
        where the address that the desk before has left is that of a bus which is gone."""
        (address,) = self.desk.bus.call("GetAddress", name="org.a11y.Bus", path="/org/a11y/bus")
        return super().environment() | {"AT_SPI_BUS_ADDRESS": address}

    def _on_screen(self, *arguments):
        return subprocess.run(
            [HERE / "on-screen.py", self.program, *arguments], env=self.environment(), text=True,
            capture_output=True, timeout=PATIENCE)

    def _do(self, *arguments):
        last = None

        def attempt():
            nonlocal last
            last = self._on_screen(*arguments)
            return last.returncode == 0

        try:
            wait_for(attempt, arguments)
        except AssertionError as problem:
            raise AssertionError(f"{problem}: {last.stderr}") from None

    def texts(self):
        return self._on_screen("texts").stdout.splitlines()

    def press(self, label):
        self._do("press", label)

    def click(self, name):
        self._do("click", name)


class Xfce(Accessible):
    program = "xfce4-notifyd"
    services = ("org.a11y.Bus", "org.xfce.Xfconf")

    # Below the window of the tour: at the bottom, on the right.
    SETTINGS = """<?xml version="1.0" encoding="UTF-8"?>
<channel name="xfce4-notifyd" version="1.0">
  <property name="notify-location" type="uint" value="3"/>
</channel>
"""

    def command(self):
        config = Path(self.desk.environment["XDG_CONFIG_HOME"])
        channels = config / "xfce4" / "xfconf" / "xfce-perchannel-xml"
        channels.mkdir(parents=True)
        (channels / "xfce4-notifyd.xml").write_text(self.SETTINGS)
        return [find_program("*/xfce4/notifyd/xfce4-notifyd")]

    def click(self, title):
        """Some of its versions have a button for the default action."""
        label = self.desk.monitor.accepted(title)[-1].label("default")
        self._do(*(("press", label) if label in self.texts() else ("click", title)))


class NotificationDaemon(Accessible):
    """Its buttons answer to the pointer only."""

    program = "notification-daemon"

    def press(self, label):
        self.click(label)

    def command(self):
        return [find_program("notification-daemon/notification-daemon")]


class Mock(Server):
    """Shows nothing, and says that what we want was pressed, as often and as late as we
    want."""

    ALL = "actions body body-markup persistence"

    def __init__(self, desk, capabilities=ALL):
        super().__init__(desk)
        self.capabilities = capabilities

    def command(self):
        return ["/usr/bin/python3", "-m", "dbusmock", "--session", "--template",
                "notification_daemon", "--parameters",
                f'{{"capabilities": "{self.capabilities}"}}']

    def start(self):
        super().start()
        wait_for(self._is_ready, "the mock's methods")
        return self

    def _is_ready(self):
        try:
            return self._call(NOTIFICATIONS, "GetServerInformation")
        except GLib.Error:
            return None

    def emit(self, signal_name, signature, *arguments):
        values = [GLib.Variant(kind, value) for kind, value in zip(signature, arguments)]
        self._call("org.freedesktop.DBus.Mock", "EmitSignal", "(sssav)",
                   (NOTIFICATIONS, signal_name, signature, values))

    def press(self, show, label):
        """As a server does that keeps what was pressed on the screen."""
        key = show.actions[label] if label else "default"
        self.emit("ActionInvoked", "us", show.id, key)


REAL = {"dunst": Dunst, "xfce4-notifyd": Xfce, "notification-daemon": NotificationDaemon}
