#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The command line: backups that only a passphrase opens (F82, D14).

test-cli-encrypted.py PROGRAM [TEST…]
"""

import os
import pty
import re
import signal
import subprocess
import termios

import cli
from cli import CliCase, snapshot

SELF = cli.SOURCE / "data" / "examples" / "self.json"
PHRASE = "a quiet week by the sea"


class Encrypted(CliCase):
    def setUp(self):
        super().setUp()
        self.done("--import", SELF)
        self.backup = self.folder / "mine.footing-backup"

    def make(self):
        printed = self.done("--backup", self.backup, input=PHRASE + "\n")
        self.assertIn("mine.footing-backup", printed)

    def test_round_trip(self):
        before = self.export()
        self.make()
        other = self.folder / "other"
        printed = self.done("--restore", self.backup, data=other, input=PHRASE + "\n")
        self.assertRegex(printed, r"Restored\. Plans: [1-9]")
        after = self.export(other)
        before.pop("exported_at"), after.pop("exported_at")
        self.assertEqual(before, after)
        self.assertEqual([name for name in os.listdir(other) if "part" in name], [])

    def test_nothing_can_be_read(self):
        self.make()
        content = self.backup.read_bytes()
        for title in self.titles():
            self.assertNotIn(title.encode(), content)
        self.assertNotIn(b"SQLite", content)
        self.assertEqual(self.backup.stat().st_mode & 0o777, 0o600)
        first = content
        self.make()
        self.assertNotEqual(first, self.backup.read_bytes())

    def test_refused(self):
        """Each in one sentence, and nothing is changed."""
        self.make()
        content = self.backup.read_bytes()
        self.write("cut.footing-backup", content[:-100])
        self.write("changed.footing-backup", content[:500] + bytes([content[500] ^ 1]) + content[501:])
        self.write("header.footing-backup", content[:20] + b"\x09" + content[21:])
        self.write("text.footing-backup", "Dear diary")
        before = snapshot(self.folder)
        for name, phrase, said in (
            (self.backup, "another passphrase", "doesn’t open"),
            (self.backup, PHRASE + " ", "doesn’t open"),
            (self.backup, "short", "too short"),
            (self.backup, "", "No passphrase"),
            (self.backup, "x" * 5000, "too long"),
            ("cut.footing-backup", PHRASE, "damaged"),
            ("changed.footing-backup", PHRASE, "damaged"),
            ("header.footing-backup", PHRASE, "damaged"),
            ("text.footing-backup", PHRASE, "text.footing-backup"),
        ):
            with self.subTest(name=name, phrase=phrase[:20]):
                self.assertIn(said, self.refused("--restore", name, input=phrase + "\n"))
        for phrase, said in (("", "No passphrase"), ("seven77", "too short")):
            with self.subTest(phrase=phrase):
                self.assertIn(said, self.refused("--backup", "new.footing-backup", input=phrase + "\n"))
        self.assertEqual(snapshot(self.folder), before)


class Terminal(CliCase):
    """As one types it."""

    def start(self, *arguments):
        self.master, slave = pty.openpty()
        self.addCleanup(os.close, self.master)
        self.program = subprocess.Popen(
            [cli.PROGRAM, *map(str, arguments)], env=cli.environment(self.data), cwd=self.folder, stdin=slave,
            stdout=subprocess.PIPE, stderr=subprocess.PIPE, start_new_session=True)
        os.close(slave)

    def wait_for(self, prompt):
        """What is said so far ends with @prompt; then nothing that is typed is shown."""
        said = b""
        while not said.decode().endswith(prompt + " "):
            piece = os.read(self.program.stderr.fileno(), 1000)
            self.assertTrue(piece, said)
            said += piece
        self.assertFalse(termios.tcgetattr(self.master)[3] & termios.ECHO)

    def end(self):
        out, err = self.program.communicate(timeout=cli.PATIENCE)
        self.assertTrue(termios.tcgetattr(self.master)[3] & termios.ECHO)
        return self.program.returncode, out.decode(), err.decode()

    def type(self, *phrases):
        for prompt, phrase in zip(("Passphrase:", "The same again:"), phrases):
            self.wait_for(prompt)
            os.write(self.master, phrase.encode() + b"\n")
        return self.end()

    def setUp(self):
        super().setUp()
        self.done("--import", SELF)

    def test_typed_twice(self):
        self.start("--backup", "mine.footing-backup")
        status, out, err = self.type(PHRASE, PHRASE)
        self.assertEqual((status, err.strip()), (0, ""))
        self.assertIn("mine.footing-backup", out)
        self.start("--restore", "mine.footing-backup")
        status, out, err = self.type(PHRASE)
        self.assertEqual((status, err.strip()), (0, ""))
        self.assertIn("Restored", out)

    def test_differ(self):
        self.start("--backup", "mine.footing-backup")
        status, out, err = self.type(PHRASE, PHRASE + "s")
        self.assertEqual((status, out), (1, ""))
        self.assertIn("differ", err)
        self.assertFalse((self.folder / "mine.footing-backup").exists())

    def test_not_where_others_look(self):
        """Not in what a process tells others, and in no core dump."""
        self.start("--backup", "mine.footing-backup")
        self.wait_for("Passphrase:")
        os.write(self.master, PHRASE.encode() + b"\n")
        self.wait_for("The same again:")
        process = f"/proc/{self.program.pid}"
        with open(f"{process}/limits", encoding="ascii") as limits:
            self.assertTrue(re.search(r"^Max core file size +0 +0 ", limits.read(), re.M))
        for name in "cmdline", "environ":
            with open(f"{process}/{name}", "rb") as content:
                self.assertNotIn(PHRASE.encode(), content.read())
        os.write(self.master, PHRASE.encode() + b"\n")
        self.assertEqual(self.end()[0], 0)

    def test_interrupted(self):
        """The terminal shows again what is typed. On one core the signal comes at once after
        the prompt, before the wait for a key."""
        cores = os.sched_getaffinity(0)
        self.addCleanup(os.sched_setaffinity, 0, cores)
        os.sched_setaffinity(0, {min(cores)})
        for number in signal.SIGINT, signal.SIGTERM, signal.SIGHUP, signal.SIGQUIT:
            with self.subTest(number=number):
                # Whoever started the tests may have had it ignored, as nohup does.
                before = signal.signal(number, signal.SIG_DFL)
                self.addCleanup(signal.signal, number, before)
                self.start("--backup", "mine.footing-backup")
                self.wait_for("Passphrase:")
                self.program.send_signal(number)
                self.assertEqual(self.end()[0], -number)
                self.assertFalse((self.folder / "mine.footing-backup").exists())


if __name__ == "__main__":
    cli.main()
