#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The command line: F21, F73, F80, F81, and that it refuses in one clear sentence what it
cannot do and leaves everything as it was (D1, D4, D5, D19).

test-cli.py PROGRAM [TEST…]
"""

import datetime
import json
import sqlite3
import subprocess

import cli
from cli import CliCase, Tmpfs, snapshot

EXAMPLES = cli.SOURCE / "data" / "examples"
SELF = EXAMPLES / "self.json"
SUPPORT = EXAMPLES / "support.json"


class Usage(CliCase):
    def test_version(self):
        self.assertRegex(self.done("--version"), r"\AFooting \d+\.\d+\.\d+\n\Z")
        self.assertFalse(self.data.exists())

    def test_help(self):
        text = self.done("--help")
        for option in ("log-win", "export", "import", "check", "backup", "restore", "demo"):
            self.assertIn(f"--{option}", text)

    def test_misused(self):
        for arguments in (
            ["--log-win"],
            ["--log-win", ""],
            ["--log-win", " \n\t "],
            ["--log-win", "\u00a0\u200b\u3000"],
            ["--log-win", b"caf\xe9"],
            ["--export"],
            ["--export", ""],
            ["--import"],
            ["--import", ""],
            ["--backup"],
            ["--restore"],
            ["--check", "--version"],
            ["--log-win", "x", "--export", "x.json"],
            ["--demo", "--check"],
            # D37, R12: the second would silently take the place of the first.
            ["--log-win", "a", "--log-win", "b"],
            ["--log-win=a", "--log-win", "b"],
            ["--export", "a.json", "--export", "b.json"],
            ["--import", "a.json", "--import", "a.json"],
            ["--backup", "a.db", "--backup=b.db"],
            ["--restore", "a.db", "--restore", "b.db"],
            ["--check", "--check"],
            ["--version", "--version"],
            ["--demo", "--demo=support"],
            ["--demo=self", "--demo=support"],
            ["--demo=nobody"],
            ["--nonsense"],
            ["-x"],
            ["file.json"],
            ["--check", "file.json"],
        ):
            with self.subTest(arguments):
                result = subprocess.run(
                    [cli.PROGRAM, *arguments], env=cli.environment(self.data), cwd=self.folder,
                    capture_output=True, timeout=cli.PATIENCE)
                self.assertEqual(result.returncode, 2, result)
                self.assertEqual(result.stdout, b"")
                self.assertRegex(result.stderr.decode(), r"\Afooting: [^\n]{10,}\n\Z")
        self.assertFalse(self.data.exists())

    def test_nothing_stored_yet(self):
        for arguments in (["--check"], ["--export", "x.json"], ["--backup", "x.db"]):
            self.assertIn("Nothing has been stored", self.refused(*arguments))
        self.assertEqual(snapshot(self.folder), {})


class LogWin(CliCase):
    """F21."""

    def entries(self):
        return self.export()["entries"]

    def test_without_recovery(self):
        before = datetime.date.today()
        self.assertEqual(self.done("--log-win", "Shipped it"), "Logged: Shipped it\n")
        (entry,) = self.entries()
        self.assertEqual((entry["kind"], entry["title"]), ("win", "Shipped it"))
        self.assertNotIn("body", entry)
        self.assertIn(entry["date"], (str(before), str(datetime.date.today())))
        self.assertEqual(self.database.stat().st_mode & 0o777, 0o600)
        self.assertEqual(self.data.stat().st_mode & 0o777, 0o700)

    def test_first_line_is_the_title(self):
        self.done("--log-win", "\n  Title  \n\n  Body, line 1\nline 2\n\n")
        (entry,) = self.entries()
        self.assertEqual(entry["title"], "Title")
        self.assertEqual(entry["body"], "Body, line 1\nline 2")

    def test_hostile(self):
        """D40: a title is one line without what cannot be seen; the rest stays as typed."""
        texts = [
            "<b>bold</b> & \"quoted\" 'single' \\ %s %n %1$s {0} $(id) `id`",
            "\u202eright to left\u202c \u05e9\u05dc\u05d5\u05dd",
            "\U0001f469\u200d\U0001f4bb \ufeff e\u0301 \U0010fffd",
            "--check",
            "-",
            "\x01\x1b[31mred\x7f",
            "x" * 100_000,
        ]
        titles = dict(zip(texts, texts))
        titles[texts[1]] = "right to left \u05e9\u05dc\u05d5\u05dd"
        titles[texts[2]] = "\U0001f469\u200d\U0001f4bb  e\u0301 \U0010fffd"
        titles[texts[5]] = "[31mred"
        for text in texts:
            self.done(f"--log-win={text}")
        self.assertCountEqual(
            [entry["title"] for entry in self.entries()], titles.values()
        )

    def test_goes_to_the_newest_active_recovery(self):
        uuid = "00000000-0000-4000-8000-00000000000"
        states = ["active", "active", "paused", "draft", "recovered"]
        self.done("--import", self.write("in.json", {
            "format": "footing", "version": 1,
            "recoveries": [
                {"id": uuid + str(i), "title": "x", "state": state,
                 "created_at": f"2026-01-0{i + 1}T00:00:00Z"}
                for i, state in enumerate(states)]}))
        self.done("--log-win", "Shipped it")
        exported = self.export()
        self.assertEqual(exported["entries"], [])
        self.assertEqual(
            [[entry["title"] for entry in recovery["entries"]]
             for recovery in exported["recoveries"]],
            [[], ["Shipped it"], [], [], []])

    def test_all_at_once(self):
        """D13: many write at the same time, into a file that is not there yet."""
        titles = [f"Win {i}" for i in range(12)]
        running = [
            subprocess.Popen(
                [cli.PROGRAM, "--log-win", title], env=cli.environment(self.data),
                stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)
            for title in titles]
        acknowledged = []
        for title, process in zip(titles, running):
            output, complaint = process.communicate(timeout=cli.PATIENCE)
            if process.returncode == 0:
                self.assertEqual(output, f"Logged: {title}\n")
                acknowledged.append(title)
            else:
                self.assertEqual((process.returncode, output), (1, ""))
                self.assertIn("Another program", complaint)
        self.assertCountEqual(self.titles(), acknowledged)
        self.assertGreater(len(acknowledged), 0)


class Files(CliCase):
    def test_round_trip(self):
        """F81, F73, D6: there and back again is the same, and twice is as once."""
        other = self.folder / "other"
        self.assertIn("Changed: 0. Unchanged: 0.", self.done("--import", SELF))
        self.done("--import", SUPPORT)
        self.assertRegex(
            self.done("--import", SELF), r"Added: 0\. Changed: 0\. Unchanged: [1-9]\d+\.")
        self.done("--export", "a.json")
        self.done("--import", "a.json", data=other)
        self.done("--export", "b.json", data=other)
        a = (self.folder / "a.json").read_text().splitlines()
        b = (self.folder / "b.json").read_text().splitlines()
        self.assertEqual(
            [line for line in a if "exported_at" not in line],
            [line for line in b if "exported_at" not in line])
        self.assertEqual((self.folder / "a.json").stat().st_mode & 0o777, 0o600)

    def test_unknown_field(self):
        path = self.write("in.json", {"format": "footing", "version": 1, "mood": 3})
        result = self.run_cli("--import", path)
        self.assertEqual(result.returncode, 0)
        self.assertRegex(result.stderr, r"\Afooting: “mood”[^\n]+\n\Z")

    def test_other_endings(self):
        self.done("--log-win", "x")
        before = snapshot(self.folder)
        for name in ("plan.txt", "plan", "plan.json.txt", "json"):
            self.assertIn(".json", self.refused("--export", name))
        self.assertEqual(snapshot(self.folder), before)

    def test_check(self):
        self.done("--import", SELF)
        self.assertIn("Plans: 1. Timeline entries: 40.", self.done("--check"))

    def test_backup_and_restore(self):
        """F80, D4: what was there before is kept, and named."""
        self.done("--log-win", "Before")
        self.assertIn("copy.db", self.done("--backup", "copy.db"))
        self.done("--log-win", "After")
        backup = snapshot(self.folder)["copy.db"]
        printed = self.done("--restore", "copy.db")
        self.assertIn("Timeline entries: 1.", printed)
        self.assertEqual(self.titles(), ["Before"])
        self.assertEqual(snapshot(self.folder)["copy.db"], backup)
        kept = printed.split("“")[1].split("”")[0]
        self.assertCountEqual(self.titles(kept), ["Before", "After"])

    def test_restore_over_what_is_damaged(self):
        self.done("--log-win", "Before")
        self.done("--backup", "copy.db")
        self.database.write_bytes(b"no database at all")
        printed = self.done("--restore", "copy.db")
        kept = printed.split("“")[1].split("”")[0]
        with open(kept, "rb") as file:
            self.assertEqual(file.read(), b"no database at all")
        self.assertEqual(self.titles(), ["Before"])


class BadDatabase(CliCase):
    """D1, D5: what is not ours, or not whole, is refused and left as it is."""

    def setUp(self):
        super().setUp()
        self.done("--import", SELF)
        self.good = self.database.read_bytes()
        self.bad = {
            "text": (b"Dear diary, " * 1000, "not made by Footing"),
            "empty": (b"", "damaged or cut short"),
            "foreign": (self.make_foreign(), "not made by Footing"),
            "newer": (self.make_newer(), "newer version"),
            "half": (self.good[: len(self.good) // 2], "damaged or cut short"),
            "one page short": (self.good[:-4096], "damaged or cut short"),
            "a header": (self.good[:100], "damaged or cut short"),
            "half a header": (self.good[:50], "damaged or cut short"),
        }
        # Of these test-cli-rescue.py shows what an export makes.
        self.rescued = ("half", "one page short")

    def make_foreign(self):
        path = self.folder / "foreign.db"
        connection = sqlite3.connect(path)
        connection.execute("CREATE TABLE diary (text)")
        connection.commit()
        connection.close()
        return path.read_bytes()

    def make_newer(self):
        path = self.write("newer.db", self.good)
        connection = sqlite3.connect(path)
        connection.execute("PRAGMA user_version = 99")
        connection.commit()
        connection.execute("PRAGMA wal_checkpoint (TRUNCATE)")
        connection.close()
        return path.read_bytes()

    def test_as_the_file(self):
        for name, (content, says) in self.bad.items():
            self.database.write_bytes(content)
            before = snapshot(self.folder)
            for arguments in (
                ["--log-win", "x"],
                ["--check"],
                ["--export", "out.json"],
                ["--import", SUPPORT],
                ["--backup", "out.db"],
            ):
                if arguments[0] == "--export" and name in self.rescued:
                    continue
                with self.subTest(f"{name} {arguments}"):
                    self.assertIn(says, self.refused(*arguments))
                    self.assertEqual(snapshot(self.folder), before)

    def test_as_a_backup(self):
        for name, (content, says) in self.bad.items():
            backup = self.write("bad.db", content)
            before = snapshot(self.folder)
            with self.subTest(name):
                self.assertIn(says, self.refused("--restore", backup))
                self.assertEqual(snapshot(self.folder), before)
        self.refused("--restore", "nowhere.db")
        self.assertEqual(self.database.read_bytes(), self.good)

    def damage(self, content):
        """@content with every third page but the first two half overwritten."""
        pages = bytearray(content)
        for at in range(8192, len(pages), 3 * 4096):
            pages[at : at + 2048] = b"\xa5" * 2048
        return bytes(pages)

    def test_damage_inside(self):
        """Found by the check, and never passed on."""
        self.database.write_bytes(self.damage(self.good))
        before = snapshot(self.folder)
        for arguments in (["--check"], ["--log-win", "x"], ["--import", SUPPORT], ["--backup", "out.db"]):
            self.assertIn("damaged", self.refused(*arguments))
            self.assertEqual(snapshot(self.folder), before)

    def test_damage_inside_a_backup(self):
        self.done("--backup", "good.db")
        backup = self.write("bad.db", self.damage((self.folder / "good.db").read_bytes()))
        before = snapshot(self.folder)
        self.refused("--restore", backup)
        self.assertEqual(snapshot(self.folder), before)


class BadJson(CliCase):
    """F81: what cannot be taken in whole is not taken in at all."""

    def refuse_import(self, content, *says):
        path = self.write("in.json", content)
        before = snapshot(self.folder)
        complaint = self.refused("--import", path)
        for part in says:
            self.assertIn(part, complaint)
        self.assertEqual(snapshot(self.folder), before)

    def test_refused(self):
        self.done("--log-win", "x")
        text = SELF.read_text(encoding="utf-8")
        document = json.loads(text)

        def changed(change):
            copy = json.loads(text)
            change(copy["recoveries"][0])
            return copy

        cases = [
            ("", "empty"),
            ("Dear diary,", "not JSON"),
            (text[: len(text) // 2], "too early"),
            (text[:-3], "too early"),
            (text.encode("utf-16"), "not UTF-8"),
            (b"\xff" + text.encode(), "not UTF-8"),
            (text.encode().replace(b"Mira", b"Mi\x00ra", 1), "NUL"),
            (text.replace("Mira", "Mi\\u0000ra", 1), "NUL"),
            ("[" * 1_000_000, "too deeply"),
            ('{"a":' * 1_000_000, "too deeply"),
            ("[1e999]", "too large"),
            ("{}", "not exported by Footing"),
            ("[]", "not exported by Footing"),
            ("null", "not exported by Footing"),
            ({"name": "package", "version": "1.0.0"}, "not exported by Footing"),
            ({**document, "version": 2}, "newer version"),
            (changed(lambda r: r["drivers"].update(xyz=1)), "recoveries[0]", "unknown driver “xyz”"),
            (changed(lambda r: r.update(trigger="fate")), "unknown trigger “fate”"),
            (changed(lambda r: r["steps"][0].update(move="rest")), "steps[0]", "unknown move “rest”"),
            (changed(lambda r: r["rituals"][0].update(code="tea")), "unknown ritual “tea”"),
            (changed(lambda r: r["checkins"][0]["signs"].update(yawns=1)), "unknown sign “yawns”"),
            (changed(lambda r: r["entries"][0].update(kind="loss")), "entries[0].kind", "“loss”"),
            (changed(lambda r: r["entries"][0].update(date="2026-02-30")), "2026-02-30"),
            (changed(lambda r: r["steps"].append(r["steps"][0])), "same id"),
            (changed(lambda r: r["people"].clear()), "nowhere"),
        ]
        for content, *says in cases:
            with self.subTest(says):
                self.refuse_import(content, *says)
        self.assertEqual(self.titles(), ["x"])

    def test_not_a_file(self):
        self.done("--log-win", "x")
        for path in (self.folder, "/dev/zero", "nowhere.json"):
            self.refused("--import", path)


class Disk(CliCase):
    """D19: a disk that may not be written, or is full."""

    def make_disk(self, kilobytes):
        disk = Tmpfs(self.folder / "disk", kilobytes)
        self.addCleanup(disk.close)
        self.data = disk.folder / "data"
        self.database = self.data / "footing.db"
        return disk

    def test_read_only_file(self):
        disk = self.make_disk(4096)
        self.done("--log-win", "Before")
        self.folder.chmod(0o755)
        disk.set_read_only()
        before = snapshot(disk.folder) if cli.MAY_MOUNT else None
        for arguments in (
            ["--log-win", "x"],
            ["--import", SELF],
            ["--restore", SELF],
            ["--export", disk.folder / "out.json"],
            ["--backup", disk.folder / "out.db"],
        ):
            with self.subTest(arguments):
                self.refused(*arguments, **disk.limits())
        if cli.MAY_MOUNT:
            self.assertEqual(snapshot(disk.folder), before)

    def test_read_only_target(self):
        disk = self.make_disk(4096)
        data = self.folder / "data"
        self.done("--log-win", "Before", data=data)
        target = disk.folder / "out.json"
        target.write_text("old")
        disk.set_read_only()
        self.folder.chmod(0o755)
        cli.give_away(data, disk.limits())
        for arguments in (["--export", target], ["--backup", disk.folder / "out.db"]):
            complaint = self.refused(*arguments, data=data, **disk.limits())
            self.assertRegex(complaint, "may not write|can only be read" if cli.MAY_MOUNT else "may not write")
        self.assertEqual(target.read_text(), "old")
        self.assertEqual([path.name for path in disk.folder.iterdir()], ["out.json"])

    def test_no_room_for_a_file(self):
        disk = self.make_disk(32)
        self.refused("--log-win", "x", **disk.limits())
        self.assertEqual(snapshot(disk.folder), {})

    def test_full(self):
        """Wins until there is no room: each acknowledged one is there, and there is one
        sentence for the rest."""
        disk = self.make_disk(1024)
        body = "x" * 50_000
        acknowledged = []
        refusals = 0
        while refusals < 3:
            title = f"Win {len(acknowledged)}"
            result = self.run_cli("--log-win", f"{title}\n{body}", **disk.limits())
            if result.returncode == 0:
                acknowledged.append(title)
                self.assertLess(len(acknowledged), 100)
            else:
                refusals += 1
                self.assertEqual((result.returncode, result.stdout), (1, ""))
                self.assertRegex(result.stderr, r"\Afooting: [^\n]+\n\Z")
                if cli.MAY_MOUNT:
                    self.assertIn("full", result.stderr)
        self.assertGreater(len(acknowledged), 3)
        self.assertCountEqual(self.titles(), acknowledged)

    def test_no_room_for_an_export(self):
        disk = self.make_disk(64)
        data = self.folder / "data"
        self.done("--import", SELF, data=data)
        self.done("--log-win", "x\n" + "x" * 100_000, data=data)
        target = disk.folder / "out.json"
        target.write_text("old")
        before = snapshot(disk.folder)
        for arguments in (["--export", target], ["--backup", disk.folder / "out.db"]):
            with self.subTest(arguments):
                self.refused(*arguments, data=data, **disk.limits())
                self.assertEqual(snapshot(disk.folder), before)


if __name__ == "__main__":
    cli.main()
