#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Getting at one's data when something is wrong: where nothing may be written (D26, B6,
R5, R11), when it is damaged (D27, R4), with targets of all kinds (D28), and each refusal
by its true cause (D39, B14).

test-cli-rescue.py PROGRAM [TEST…]
"""

import json
import os
import shutil
import sqlite3
import stat
import subprocess
import time
from pathlib import Path

import cli
from cli import CliCase, Tmpfs, snapshot

SELF = cli.SOURCE / "data" / "examples" / "self.json"
NOBODY = {"user": 65534, "group": 65534, "extra_groups": []} if os.geteuid() == 0 else {}


class Reading(CliCase):
    """D26: what only reads needs nothing but the right to read."""

    def setUp(self):
        super().setUp()
        self.out = self.folder / "out"
        self.out.mkdir()
        self.folder.chmod(0o755)

    def fill(self):
        self.done("--import", SELF)
        self.done("--log-win", "In the log")
        expected = self.export()
        (self.folder / "out.json").unlink()
        return expected

    def leave_log(self):
        """Logs a win whose log stays, as after a kill."""
        reader = sqlite3.connect(self.database)
        reader.execute("SELECT count(*) FROM entry").fetchall()
        self.done("--log-win", "Only in the log")
        copies = {path: path.read_bytes() for path in self.data.iterdir() if not path.name.endswith("-shm")}
        expected = self.export()
        (self.folder / "out.json").unlink()
        reader.close()
        for path in self.data.iterdir():
            path.unlink()
        for path, content in copies.items():
            path.write_bytes(content)
            path.chmod(0o600)
        self.assertGreater(Path(f"{self.database}-wal").stat().st_size, 0)
        return expected

    def assert_all_read(self, expected, **more):
        """Checks, exports and backs up; @expected is what is in it."""
        self.assertIn("sound", self.done("--check", **more))
        export = self.out / "out.json"
        backup = self.out / "out.db"
        self.done("--export", export, **more)
        self.done("--backup", backup, **more)
        strip = lambda document: {**document, "exported_at": None}
        self.assertEqual(strip(json.loads(export.read_text(encoding="utf-8"))), strip(expected))
        other = self.folder / "other"
        self.done("--restore", backup, data=other, **{**more, "user": None, "group": None, "extra_groups": None}
                  if "user" in more else more)
        self.assertEqual(strip(self.export(other)), strip(expected))
        shutil.rmtree(other)
        export.unlink()
        backup.unlink()

    def give_out(self, limits):
        if "user" in limits:
            os.chown(self.out, limits["user"], limits["group"])

    def test_read_only_file_and_folder(self):
        """B6; R11: and nothing is left that locks the person out."""
        expected = self.fill()
        cli.give_away(self.data, NOBODY)
        self.give_out(NOBODY)
        for with_log in (False, True):
            if with_log:
                expected = self.leave_log()
                cli.give_away(self.data, NOBODY)
            for path in self.data.iterdir():
                path.chmod(0o400)
            for mode in (0o700, 0o500):
                self.data.chmod(mode)
                before = snapshot(self.data)
                with self.subTest(f"log {with_log}, folder {mode:o}"):
                    self.assert_all_read(expected, **NOBODY)
                    complaint = self.refused("--log-win", "x", **NOBODY)
                    self.assertIn("may not write", complaint)
                    self.assertIn("footing.db", complaint)
                    self.assertEqual(snapshot(self.data), before)
            self.data.chmod(0o700)
            for path in self.data.iterdir():
                path.chmod(0o600)
            self.done("--log-win", f"Writable again {with_log}", **NOBODY)

    def test_index_that_locks_out(self):
        """R11: what an older version has left."""
        self.fill()
        index = Path(f"{self.database}-shm")
        index.write_bytes(b"")
        index.chmod(0o400)
        cli.give_away(self.data, NOBODY)
        self.done("--log-win", "Not locked out", **NOBODY)
        self.assertIn("Not locked out", self.titles())

    def test_read_only_disk(self):
        disk = Tmpfs(self.folder / "disk", 4096)
        self.addCleanup(disk.close)
        self.data = disk.folder / "data"
        self.database = self.data / "footing.db"
        expected = self.fill()
        self.give_out(NOBODY if not cli.MAY_MOUNT else {})
        disk.set_read_only()
        self.assert_all_read(expected, **disk.limits())
        self.assertRegex(self.refused("--log-win", "x", **disk.limits()), "can only be read|may not write")

    def test_full_disk(self):
        """R5: SQLite's own index beside the file takes 32 KB."""
        if not cli.MAY_MOUNT:
            self.skipTest("needs a disk of its own")
        disk = Tmpfs(self.folder / "disk", 1024)
        self.addCleanup(disk.close)
        self.data = disk.folder / "data"
        self.database = self.data / "footing.db"
        expected = self.fill()
        for room in (0, 4096, 28 * 1024):
            with self.subTest(room):
                self.fill_disk(disk.folder, room)
                self.assert_all_read(expected)
                complaint = self.refused("--log-win", "x" * 40_000)
                self.assertIn("full", complaint)
                self.assertIn(str(self.data), complaint)

    def fill_disk(self, folder, room):
        filler = folder / "filler"
        fd = os.open(filler, os.O_WRONLY | os.O_CREAT | os.O_TRUNC)
        size = 0
        try:
            while True:
                size += os.write(fd, b"x" * 4096)
        except OSError:
            os.ftruncate(fd, max(0, size - room))
        os.close(fd)

    def test_while_another_writes(self):
        """R5: also in the middle of a long change; what is read is from before it."""
        expected = self.fill()
        writer = sqlite3.connect(self.database, isolation_level=None)
        self.addCleanup(writer.close)
        for lock in ("BEGIN IMMEDIATE", "BEGIN EXCLUSIVE"):
            writer.execute(lock)
            writer.execute("UPDATE recovery SET title = 'Not yet'")
            self.assert_all_read(expected)
            self.assertIn("Another program", self.refused("--log-win", "x"))
            writer.execute("ROLLBACK")

    def test_during_an_import(self):
        """D26, D36: all that is read while an import goes on is from before or after it."""
        self.fill()
        template = json.loads(SELF.read_text(encoding="utf-8"))["recoveries"][0]
        entries = [{"id": f"00000000-0000-4000-8000-{i:012d}", "kind": "win", "date": "2026-01-05",
                    "title": f"Win {i}", "body": "x" * 200} for i in range(20_000)]
        path = self.write("many.json", {"format": "footing", "version": 1,
                                        "recoveries": [], "entries": entries})
        self.assertTrue(template["id"])
        before = len(self.titles())
        process = subprocess.Popen([cli.PROGRAM, "--import", path], env=cli.environment(self.data),
                                   stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        reads = 0
        while process.poll() is None:
            printed = self.done("--check")
            self.assertRegex(printed, rf"entries: ({before}|{before + 20_000})\.")
            reads += 1
        self.assertEqual(process.returncode, 0)
        self.assertGreater(reads, 0)


class Damaged(CliCase):
    """D27, R4: no success over damage, and what can be read is not lost."""

    def setUp(self):
        super().setUp()
        self.done("--import", SELF)
        self.good = self.database.read_bytes()
        exported = self.export()
        self.all = self.ids(exported)
        self.plan = exported["recoveries"][0]["title"]
        (self.folder / "out.json").unlink()

    def ids(self, node):
        found = set()
        if isinstance(node, dict):
            found |= {node["id"]} if "id" in node else set()
            node = list(node.values())
        if isinstance(node, list):
            for child in node:
                found |= self.ids(child)
        return found

    def rescue(self):
        """The export of the damaged file; that it says what it is."""
        result = self.run_cli("--export", "out.json")
        self.assertEqual((result.returncode, result.stdout), (3, ""), result)
        self.assertRegex(result.stderr, r"\Afooting: “[^”]+footing\.db” is damaged: \d+ records? could be read "
                         r"and (is|are) in “out\.json”, others may be missing\. [^\n]+\n\Z")
        document = json.loads((self.folder / "out.json").read_text(encoding="utf-8"))
        other = self.folder / "other"
        self.done("--import", "out.json", data=other)
        self.assertIn("sound", self.done("--check", data=other))
        shutil.rmtree(other)
        return self.ids(document)

    def test_half(self):
        self.database.write_bytes(self.good[: len(self.good) // 2])
        self.assertGreater(len(self.rescue() & self.all), 10)

    def test_last_page(self):
        self.database.write_bytes(self.good[:-4096])
        self.assertGreater(len(self.rescue() & self.all), len(self.all) * 3 // 4)

    def test_index_only(self):
        """Where only an index is bad, nothing is missing."""
        connection = sqlite3.connect(self.database)
        root, = connection.execute("SELECT rootpage FROM sqlite_schema WHERE name = 'entry_order'").fetchone()
        connection.close()
        content = bytearray(self.good)
        content[(root - 1) * 4096 + 8 : root * 4096] = b"\0" * 4088
        self.database.write_bytes(content)
        self.assertEqual(self.rescue(), self.all)

    def test_each_page(self):
        """One page after the other is lost: of most, little is missing."""
        most = refused = 0
        pages = range(1, len(self.good) // 4096, 4)
        for page in pages:
            content = bytearray(self.good)
            content[page * 4096 : (page + 1) * 4096] = b"\xa5" * 4096
            self.database.write_bytes(content)
            with self.subTest(page + 1):
                result = self.run_cli("--export", "out.json")
                self.assertIn(result.returncode, (0, 1, 3), result)
                refused += result.returncode == 1
                if result.returncode != 1:
                    found = self.ids(json.loads((self.folder / "out.json").read_text(encoding="utf-8")))
                    self.assertTrue(result.returncode == 3 or found == self.all)
                    most += len(found & self.all) >= len(self.all) * 3 // 4
        # Those on which it is written what there is at all.
        self.assertLess(refused, 4)
        self.assertGreater(most, len(pages) * 3 // 4)

    def test_text(self):
        """What is no text any more is found, though every page is in order."""
        title = self.plan.encode()[:9]
        for wrong in (b"\0" * 9, b"\xff" * 9):
            with self.subTest(wrong):
                self.assertTrue(title in self.good)
                self.database.write_bytes(self.good.replace(title, wrong))
                self.refused("--check")
                self.refused("--log-win", "x")
                self.assertEqual(self.rescue(), self.all)

    def test_words(self):
        """A word of an entry that is another one now: the index knows better."""
        title = self.titles()[0].encode()
        content = self.good.replace(title, bytes([title[0] ^ 3]) + title[1:])
        self.database.write_bytes(content)
        self.refused("--check")
        self.assertEqual(self.rescue(), self.all)

    def test_nothing_left(self):
        self.database.write_bytes(self.good[:4096])
        before = snapshot(self.folder)
        self.assertIn("damaged", self.refused("--export", "out.json"))
        self.assertEqual(snapshot(self.folder), before)


class Targets(CliCase):
    """D28, B8, R6."""

    def setUp(self):
        super().setUp()
        self.done("--log-win", "x")

    def write_to(self, path):
        name = str(path)
        return ("--export" if name.endswith(".json") else "--backup"), path

    def test_links(self):
        for name in ("a.json", "a.db"):
            there = self.write(f"there-{name}", "old")
            link = self.folder / name
            link.symlink_to(there.name)
            self.done(*self.write_to(link))
            self.assertEqual(os.readlink(link), there.name)
            self.assertNotEqual(there.read_bytes(), b"old")

    def test_no_files(self):
        for suffix in (".json", ".db"):
            os.mkfifo(self.folder / f"pipe{suffix}")
            (self.folder / f"folder{suffix}").mkdir()
            (self.folder / f"null{suffix}").symlink_to("/dev/null")
            before = sorted(self.folder.iterdir())
            for name, says in (("pipe", "not a file"), ("folder", "is a folder"), ("null", "not a file")):
                with self.subTest(name + suffix):
                    self.assertIn(says, self.refused(*self.write_to(self.folder / (name + suffix))))
            self.assertEqual(sorted(self.folder.iterdir()), before)
            self.assertTrue(stat.S_ISFIFO((self.folder / f"pipe{suffix}").stat().st_mode))
        self.assertTrue(stat.S_ISCHR(os.stat("/dev/null").st_mode))

    def test_beside(self):
        """R6: what belongs to a file of somebody's."""
        for name in ("notes-wal", "notes-shm", "notes-journal"):
            self.write(name, f"somebody's {name}")
        before = snapshot(self.folder)
        self.assertIn("notes-wal", self.refused("--backup", "notes"))
        self.assertEqual(snapshot(self.folder), before)
        for name in ("notes-wal", "notes-journal"):
            (self.folder / name).unlink()
        self.done("--backup", "notes")
        self.assertEqual((self.folder / "notes-shm").read_text(), "somebody's notes-shm")

    def test_own_files(self):
        backups = self.data / "backups"
        backups.mkdir()
        self.write("data/backups/footing-2026-03-03.db", b"a backup")
        before = snapshot(self.folder)
        for name in ("footing.db", "footing.db-wal", "footing.db-shm", "footing.db-journal",
                     "footing.db.before-restore-1", "backups/footing-2026-03-03.db", "backups/new.db"):
            with self.subTest(name):
                self.assertIn("own files", self.refused("--backup", self.data / name))
                self.assertEqual(snapshot(self.folder), before)
        os.link(self.database, self.folder / "same.db")
        self.assertIn("own files", self.refused("--backup", "same.db"))


class Places(CliCase):
    """D37, B13, R12."""

    def environment(self, **changed):
        env = cli.environment(self.data)
        for name in ("FOOTING_DATA_DIR", "XDG_DATA_HOME"):
            env.pop(name, None)
        env.update(HOME=str(self.folder / "home"), **changed)
        return env

    def run_in(self, env, *arguments):
        return subprocess.run([cli.PROGRAM, *arguments], env=env, cwd=self.folder, text=True, capture_output=True,
                              timeout=cli.PATIENCE)

    def test_relative_folder(self):
        (self.folder / "home").mkdir()
        result = self.run_in(self.environment(FOOTING_DATA_DIR="mine"), "--log-win", "x")
        self.assertEqual((result.returncode, result.stderr), (0, ""))
        self.assertEqual(self.titles(self.folder / "mine" / "footing.db"), ["x"])
        self.assertEqual(list((self.folder / "home").iterdir()), [])

    def test_relative_data_home(self):
        (self.folder / "home").mkdir()
        result = self.run_in(self.environment(XDG_DATA_HOME="mine"), "--log-win", "x")
        self.assertEqual(result.returncode, 0)
        self.assertRegex(result.stderr, r"\Afooting: XDG_DATA_HOME is ignored[^\n]+/home/\.local/share/footing”\.\n\Z")
        self.assertEqual(self.titles(self.folder / "home" / ".local/share/footing/footing.db"), ["x"])
        self.assertFalse((self.folder / "mine").exists())


class Causes(CliCase):
    """D39, B14: the sentence names the file or folder, and what is true of it."""

    def setUp(self):
        super().setUp()
        self.done("--import", SELF)
        self.folder.chmod(0o755)
        self.backup = self.folder / "good.db"
        self.done("--backup", self.backup)
        self.done("--export", self.folder / "good.json")

    def make_versionless(self):
        path = self.write("versionless.db", self.backup.read_bytes())
        connection = sqlite3.connect(path)
        connection.execute("PRAGMA user_version = 0")
        connection.commit()
        connection.close()
        return path

    def test_what_was_given(self):
        """Each command with each wrong thing."""
        self.write("empty.json", "")
        self.write("empty.db", b"")
        self.write("text.db", "Dear diary")
        self.write("nul.json", b'{"format": "foot\0ing"}')
        self.write("tail.db", self.backup.read_bytes() + b"")
        self.make_versionless()
        (self.folder / "sub.json").mkdir()
        (self.folder / "round.json").symlink_to("round.json")
        (self.folder / "nowhere.json").symlink_to("missing/there.json")
        cases = [
            (["--restore", "good.json"], "good.json", "import it"),
            (["--import", "good.db"], "good.db", "restore it"),
            (["--restore", "missing.db"], "missing.db", "does not exist"),
            (["--import", "missing.json"], "missing.json", "does not exist"),
            (["--restore", "missing/deeper/x.db"], "missing”", "does not exist"),
            (["--import", "missing/deeper/x.json"], "missing”", "does not exist"),
            (["--restore", "text.db"], "text.db", "not made by Footing"),
            (["--restore", "empty.db"], "empty.db", "damaged or cut short"),
            (["--restore", "versionless.db"], "versionless.db", "not made by Footing"),
            (["--restore", "."], "“.”", "not made by Footing"),
            (["--restore", "/dev/zero"], "/dev/zero", "not made by Footing"),
            (["--import", "empty.json"], "empty.json", "empty"),
            (["--import", "nul.json"], "nul.json", "NUL"),
            (["--import", "sub.json"], "sub.json", "not a file"),
            (["--import", "text.db"], "text.db", "not JSON"),
            (["--import", "round.json"], "round.json", "symbolic links"),
            (["--export", "round.json"], "round.json", "symbolic links"),
            (["--export", "nowhere.json"], "missing”", "does not exist"),
            (["--export", "missing/x.json"], "missing”", "does not exist"),
            (["--export", "good.db/x.json"], "good.db/x.json", "Not a directory"),
            (["--export", "sub.json"], "sub.json", "is a folder"),
            (["--backup", "missing/x.db"], "missing”", "does not exist"),
            (["--backup", "good.db/x.db"], "good.db/x.db", "Not a directory"),
            (["--backup", "."], "“.”", "is a folder"),
        ]
        before = snapshot(self.folder)
        for arguments, names, says in cases:
            with self.subTest(arguments):
                complaint = self.refused(*arguments)
                self.assertIn(names, complaint)
                self.assertIn(says, complaint)
                self.assertEqual(snapshot(self.folder), before)

    def test_long_names(self):
        for arguments in (["--export", "x" * 300 + ".json"], ["--backup", "x" * 300 + ".db"]):
            result = self.run_cli(*arguments)
            self.assertEqual((result.returncode, result.stdout), (1, ""))
            self.assertRegex(result.stderr, r"\Afooting: “[^”\n]+/x{300}\.[a-z]+” [^\n]+too long[^\n]+\n\Z")

    def test_what_is_closed(self):
        closed = self.folder / "closed"
        closed.mkdir()
        shutil.copy(self.backup, closed / "x.db")
        shutil.copy(self.folder / "good.json", closed / "x.json")
        unreadable = self.folder / "unreadable.db"
        shutil.copy(self.backup, unreadable)
        shutil.copy(self.folder / "good.json", self.folder / "unreadable.json")
        cli.give_away(self.folder, NOBODY)
        unreadable.chmod(0)
        (self.folder / "unreadable.json").chmod(0)
        closed.chmod(0)
        self.addCleanup(closed.chmod, 0o700)
        cases = [
            (["--restore", "unreadable.db"], "unreadable.db", "may not read"),
            (["--import", "unreadable.json"], "unreadable.json", "may not read"),
            (["--restore", "closed/x.db"], "closed”", "may not open the folder"),
            (["--import", "closed/x.json"], "closed”", "may not open the folder"),
            (["--export", "closed/y.json"], "closed”", "may not open the folder"),
            (["--backup", "closed/y.db"], "closed”", "may not open the folder"),
        ]
        for arguments, names, says in cases:
            with self.subTest(arguments):
                complaint = self.refused(*arguments, **NOBODY)
                self.assertIn(names, complaint)
                self.assertIn(says, complaint)

    def test_what_is_kept(self):
        """The file itself, for each command that asks for it."""
        commands = (["--check"], ["--export", "out.json"], ["--backup", "out.db"], ["--log-win", "x"],
                    ["--import", SELF])
        cli.give_away(self.folder, NOBODY)
        self.folder.chmod(0o755)
        for what, mode, says in (("file", 0, "may not read"), ("folder", 0, "may not open the folder")):
            place = self.database if what == "file" else self.data
            before = place.stat().st_mode
            place.chmod(mode)
            for arguments in commands:
                with self.subTest(f"{what} {arguments}"):
                    complaint = self.refused(*arguments, **NOBODY)
                    self.assertIn(says, complaint)
                    self.assertIn(str(place), complaint)
            place.chmod(before)

    def test_no_folder_can_be_made(self):
        blocked = self.write("blocked", "a file")
        for arguments in (["--log-win", "x"], ["--import", SELF], ["--restore", self.backup]):
            with self.subTest(arguments):
                complaint = self.refused(*arguments, data=blocked / "data")
                self.assertIn("blocked", complaint)
                self.assertIn("Not a directory", complaint)


class Waiting(CliCase):
    """R11: another process makes the file, and does not come to an end."""

    def test_folder_is_held(self):
        import fcntl
        self.data.mkdir(mode=0o700)
        fd = os.open(self.data, os.O_RDONLY | os.O_DIRECTORY)
        self.addCleanup(os.close, fd)
        fcntl.flock(fd, fcntl.LOCK_EX)
        start = time.monotonic()
        complaint = self.refused("--log-win", "x")
        self.assertIn(str(self.data), complaint)
        self.assertIn("Another program", complaint)
        print(f"waited {time.monotonic() - start:.1f} s")
        self.assertEqual(list(self.data.iterdir()), [])


class Together(CliCase):
    """R11: restores at the same time do not take each other's side files."""

    def test_restores(self):
        for name, titles in (("a", ["A"]), ("b", ["B1", "B2"])):
            for title in titles:
                self.done("--log-win", title, data=self.folder / name)
            self.done("--backup", f"{name}.db", data=self.folder / name)
        for _ in range(5):
            running = [
                subprocess.Popen([cli.PROGRAM, "--restore", f"{name}.db"], env=cli.environment(self.data),
                                 cwd=self.folder, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)
                for name in "abab"]
            for process in running:
                output, complaint = process.communicate(timeout=cli.PATIENCE)
                if process.returncode != 0:
                    self.assertRegex(complaint, r"\Afooting: Another program is using “[^”]+”[^\n]+\n\Z")
            self.assertIn(sorted(self.titles()), (["A"], ["B1", "B2"]))
            left = [path.name for path in self.data.iterdir() if "part" in path.name or "restoring" in path.name]
            self.assertEqual(left, [])


if __name__ == "__main__":
    cli.main()
