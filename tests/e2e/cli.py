# SPDX-License-Identifier: GPL-3.0-or-later
"""What the tests of the command line share: running it, and looking at what it left."""

import hashlib
import json
import os
import resource
import shutil
import signal
import sqlite3
import subprocess
import sys
import tempfile
import unittest
from pathlib import Path

PROGRAM = None  # set by main()
SOURCE = Path(__file__).resolve().parents[2]
PATIENCE = 300

# Whether this process may mount, in a namespace that is gone with it.
MAY_MOUNT = "FOOTING_TEST_NAMESPACE" in os.environ


def environment(data):
    """No display, no session bus, and @data as the only place for data."""
    env = {key: value for key, value in os.environ.items()
           if key not in ("DISPLAY", "WAYLAND_DISPLAY", "DBUS_SESSION_BUS_ADDRESS")}
    env.update(FOOTING_DATA_DIR=str(data), XDG_RUNTIME_DIR="/nonexistent", LC_ALL="C.UTF-8")
    return env


def snapshot(folder):
    """Every file below @folder with the checksum of what is in it."""
    return {
        str(path.relative_to(folder)): hashlib.sha256(path.read_bytes()).hexdigest()
        for path in sorted(Path(folder).rglob("*"))
        if path.is_file()
    }


def mount(*arguments):
    subprocess.run(["mount", *map(str, arguments)], check=True)


class CliCase(unittest.TestCase):
    """A test with a folder of its own."""

    longMessage = True
    maxDiff = 2000

    def setUp(self):
        self.folder = Path(tempfile.mkdtemp(prefix="footing-cli-"))
        self.addCleanup(shutil.rmtree, self.folder)
        self.data = self.folder / "data"
        self.database = self.data / "footing.db"

    def run_cli(self, *arguments, data=None, **more):
        with tempfile.TemporaryDirectory(prefix="footing-counts-") as counts:
            # Where it was built to count lines, another user may not write to those counts
            # and would be told so.
            os.chmod(counts, 0o777)
            other = {"GCOV_PREFIX": counts} if "user" in more else {}
            return subprocess.run(
                [PROGRAM, *map(str, arguments)], env={**environment(data or self.data), **other},
                text=True, encoding="utf-8", errors="strict", capture_output=True,
                timeout=PATIENCE, cwd=self.folder, **more)

    def done(self, *arguments, **more):
        """Runs it, and gives back what it printed."""
        result = self.run_cli(*arguments, **more)
        self.assertEqual((result.returncode, result.stderr), (0, ""), arguments)
        return result.stdout

    def refused(self, *arguments, status=1, **more):
        """That it ends with @status and one line of complaint, which is given back."""
        result = self.run_cli(*arguments, **more)
        self.assertEqual(result.returncode, status, (arguments, result))
        self.assertEqual(result.stdout, "", arguments)
        self.assertRegex(result.stderr, r"\Afooting: [^\n]{10,300}\n\Z", arguments)
        return result.stderr

    def write(self, name, content):
        path = self.folder / name
        if isinstance(content, bytes):
            path.write_bytes(content)
        elif isinstance(content, str):
            path.write_text(content, encoding="utf-8")
        else:
            path.write_text(json.dumps(content), encoding="utf-8")
        return path

    def export(self, data=None):
        path = self.folder / "out.json"
        self.done("--export", path, data=data)
        return json.loads(path.read_text(encoding="utf-8"))

    def titles(self, database=None):
        """The titles of all entries, read past Footing."""
        connection = sqlite3.connect(database or self.database)
        try:
            self.assertEqual(
                connection.execute("PRAGMA integrity_check").fetchall(), [("ok",)])
            return [title for title, in connection.execute("SELECT title FROM entry")]
        finally:
            connection.close()


def give_away(folder, limits):
    """Makes @folder belong to the user that @limits say, if they do."""
    if "user" in limits:
        for path in (*folder.rglob("*"), folder):
            os.chown(path, limits["user"], limits["group"])


class Tmpfs:
    """A small disk at @folder. Where one may not mount, the same by other means: writes
    fail past a size, a folder is closed to an ordinary user."""

    def __init__(self, folder, kilobytes):
        self.folder = Path(folder)
        self.kilobytes = kilobytes
        self.read_only = False
        self.folder.mkdir()
        if MAY_MOUNT:
            mount("-t", "tmpfs", "-o", f"size={kilobytes}k,mode=700", "tmpfs", self.folder)

    def set_read_only(self):
        self.read_only = True
        if MAY_MOUNT:
            mount("-o", "remount,bind,ro", self.folder)
            return
        give_away(self.folder, self.limits())
        for path in (*self.folder.rglob("*"), self.folder):
            path.chmod(0o500 if path.is_dir() else 0o400)

    def limits(self):
        """What to pass to run_cli()."""
        if MAY_MOUNT:
            return {}
        if self.read_only and os.geteuid() == 0:
            return {"user": 65534, "group": 65534, "extra_groups": []}
        if self.read_only:
            return {}

        def limit():
            signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
            size = self.kilobytes * 1024
            resource.setrlimit(resource.RLIMIT_FSIZE, (size, size))

        return {"preexec_fn": limit, "restore_signals": False}

    def close(self):
        if MAY_MOUNT:
            subprocess.run(["umount", self.folder], check=True)
        elif self.read_only:
            for path in (self.folder, *self.folder.rglob("*")):
                path.chmod(0o700)


def enter_namespace():
    """Starts this test again where it may mount, if the system allows that."""
    if MAY_MOUNT or "FOOTING_TEST_NO_NAMESPACE" in os.environ:
        return
    unshare = ["unshare", "-m"] if os.geteuid() == 0 else ["unshare", "-Urm"]
    probe = [*unshare, "sh", "-c", "mount -t tmpfs tmpfs /mnt"]
    if shutil.which("unshare") and subprocess.run(probe, capture_output=True).returncode == 0:
        os.environ["FOOTING_TEST_NAMESPACE"] = "1"
        os.execvp(unshare[0], [*unshare, sys.executable, *sys.argv])


def main():
    """Runs the tests of the script that was started, on the program that is its first
    argument."""
    global PROGRAM
    enter_namespace()
    PROGRAM = str(Path(sys.argv.pop(1)).resolve())
    print(f"mounting: {MAY_MOUNT}")
    unittest.main(verbosity=2)
