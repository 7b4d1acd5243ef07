#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""F22: the search of the desktop starts Footing by its service, is told of wins when that
is switched on and of nothing when it is not, and leaves no window, no file and no process
behind. Runs inside session.sh.

FOOTING, FOOTING_SERVICE and FOOTING_SEARCH in the environment name the program, its service
file and what GNOME reads of it; FIXTURES is the folder of files of earlier versions."""

import configparser
import hashlib
import json
import os
import re
import shutil
import signal
import sqlite3
import subprocess
import tempfile
import unittest
import uuid
from pathlib import Path

import tap
from bus import Bus, is_gone, wait_for

APP = "io.github.footing_app.Footing"
PATH = "/" + APP.replace(".", "/")
INTERFACE = "org.gnome.Shell.SearchProvider2"
WIN, SETBACK = (str(uuid.uuid4()) for _ in range(2))
TROUBLE = re.compile(r"Sanitizer|runtime error:|footing[^\n]*-(?:CRITICAL|WARNING|ERROR)")


def look(folder):
    """The names of the files in @folder, with what is in them."""
    return {path.name: hashlib.sha256(path.read_bytes()).hexdigest()
            for path in folder.iterdir()}


class SearchProvider(unittest.TestCase):
    longMessage = True

    def setUp(self):
        self.folder = Path(tempfile.mkdtemp(prefix="footing-search-"))
        self.addCleanup(shutil.rmtree, self.folder)
        for name in ("run", "data", "config", "home", "bus"):
            (self.folder / name).mkdir(mode=0o700)
        self.data = self.folder / "data"
        self.settings = self.folder / "config" / "glib-2.0" / "settings" / "keyfile"
        self.settings.parent.mkdir(parents=True)
        self.environment = {
            **os.environ, "HOME": str(self.folder / "home"),
            "XDG_RUNTIME_DIR": str(self.folder / "run"),
            "XDG_CONFIG_HOME": str(self.folder / "config"),
            "FOOTING_DATA_DIR": str(self.data), "GSETTINGS_BACKEND": "keyfile",
            "GTK_A11Y": "test", "LC_ALL": "C.UTF-8", "TZ": "UTC"}
        self.bus = Bus(self.folder / "bus", self.environment)
        self.bus.offer(APP, self.read_command())
        self.bus.start()
        self.addCleanup(self.bus.stop)

    @staticmethod
    def read_command():
        """That of the service file, with the program where it was built."""
        service = Path(os.environ["FOOTING_SERVICE"]).read_text()
        assert f"\nName={APP}\n" in service, service
        _, *arguments = re.search(r"^Exec=(.*)$", service, re.M)[1].split()
        return " ".join([os.environ["FOOTING"], *arguments])

    def switch(self, on):
        self.settings.write_text(f"[{PATH[1:]}]\ndesktop-search={'true' if on else 'false'}\n")

    def seed(self):
        entries = [{"id": WIN, "kind": "win", "date": "2026-03-03", "title": "Shipped the report"},
                   {"id": SETBACK, "kind": "setback", "date": "2026-03-04",
                    "title": "The report was wrong"}]
        path = self.folder / "seed.json"
        path.write_text(json.dumps({
            "format": "footing", "version": 1, "exported_at": "2026-03-05T09:00:00Z",
            "recoveries": [], "entries": entries}))
        alone = {key: value for key, value in self.environment.items()
                 if key not in ("DBUS_SESSION_BUS_ADDRESS", "DISPLAY")}
        subprocess.run([os.environ["FOOTING"], "--import", path], check=True, env=alone,
                       stdout=subprocess.DEVNULL)

    def ask(self, method, signature, *arguments):
        """As GNOME does it, by what it reads of Footing."""
        described = configparser.ConfigParser()
        described.read(os.environ["FOOTING_SEARCH"])
        provider = described["Shell Search Provider"]
        answer = self.bus.call(method, signature, arguments, name=provider["BusName"],
                               path=provider["ObjectPath"], interface=INTERFACE)
        return answer[0] if answer else None

    def search(self, *terms):
        return self.ask("GetInitialResultSet", "(as)", list(terms))

    def has_window(self):
        (xml,) = self.bus.call("Introspect", name=APP, path=PATH + "/window",
                               interface="org.freedesktop.DBus.Introspectable")
        return "<node name=" in xml

    def await_end(self, why="by itself"):
        """It ends, and says nothing."""
        pid = self.bus.pid(APP)
        if pid:
            wait_for(lambda: is_gone(pid), f"the end of the program, {why}")
        log = self.bus.log.read_text(errors="replace")
        self.assertNotRegex(log, TROUBLE)

    def test_F22_off(self):
        self.seed()
        before = look(self.data)
        self.assertEqual(self.search("report"), [])
        self.assertEqual(self.ask("GetResultMetas", "(as)", [WIN]), [])
        self.ask("ActivateResult", "(sasu)", WIN, ["report"], 1)
        self.ask("LaunchSearch", "(asu)", ["report"], 1)
        self.assertFalse(self.has_window())
        self.assertIsNotNone(self.bus.pid(APP))
        self.await_end()
        self.assertEqual(look(self.data), before)

    def test_F22_on(self):
        self.switch(True)
        self.seed()
        before = look(self.data)
        self.assertEqual(self.search("report"), [WIN])
        self.assertEqual(self.ask("GetSubsearchResultSet", "(asas)", [WIN], ["report", "ship"]),
                         [WIN])
        (meta,) = self.ask("GetResultMetas", "(as)", [SETBACK, WIN])
        self.assertEqual({**meta, "description": ""},
                         {"id": WIN, "name": "Shipped the report", "description": ""})
        self.assertRegex(meta["description"], r"^Tue, 3 March")
        self.assertFalse(self.has_window())
        self.assertIsNotNone(self.bus.pid(APP))
        self.await_end()
        self.assertEqual(look(self.data), before)

    def test_F22_no_file(self):
        self.switch(True)
        self.assertEqual(self.search("report"), [])
        self.assertEqual(look(self.data), {})
        os.kill(self.bus.pid(APP), signal.SIGTERM)
        self.await_end("told to end while it waits for the next letter")

    def test_F22_earlier_version(self):
        """It is read as it is; whoever opens the window has it migrated, with a copy kept."""
        self.switch(True)
        shutil.copy(Path(os.environ["FIXTURES"]) / "v1.db", self.data / "footing.db")
        connection = sqlite3.connect(self.data / "footing.db")
        with connection:
            connection.execute("UPDATE entry SET title = 'Shipped the first version' "
                               "WHERE kind = 'win' AND deleted_at IS NULL")
        connection.close()
        before = look(self.data)
        self.assertEqual(len(self.search("version", "first")), 3)
        self.assertEqual(look(self.data), before)

    def test_F22_activate(self):
        self.switch(True)
        self.seed()
        self.assertEqual(self.search("report"), [WIN])
        self.ask("ActivateResult", "(sasu)", WIN, ["report"], 0)
        wait_for(self.has_window, "the window")
        self.assertEqual(self.search("report"), [WIN], "also beside the window")

    def test_F22_launch(self):
        """The search goes on in the window; a second one goes there, too."""
        self.switch(True)
        self.seed()
        self.assertEqual(self.search("report"), [WIN])
        self.ask("LaunchSearch", "(asu)", ["shipped", "report"], 0)
        wait_for(self.has_window, "the window")
        pid = self.bus.pid(APP)
        self.ask("LaunchSearch", "(asu)", ["<b>&", "\u05e9"], 0)
        self.ask("ActivateResult", "(sasu)", "no-entry", [], 0)
        self.assertEqual(self.search("report"), [WIN], "it answers on")
        self.assertEqual(self.bus.pid(APP), pid)
        self.assertNotRegex(self.bus.log.read_text(errors="replace"), TROUBLE)


if __name__ == "__main__":
    tap.main()
