#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""--import: what it says it did and what it keeps (F81, B5, D31), what others can do
meanwhile (D36), and that killed at any moment all of it is there or nothing (D19).

test-cli-import.py PROGRAM [TEST…]
"""

import os
import random
import subprocess
import time
import uuid

import cli
from cli import CliCase

KILLS = 20
ENTRIES = 3000  # more than what is written in one go


def make_document(n, **more):
    """An export of @n entries."""
    return {
        "format": "footing", "version": 1, "exported_at": "2026-03-05T12:00:00Z", "recoveries": [],
        "entries": [{"id": str(uuid.UUID(int=i + 1)), "date": f"2026-03-{1 + i % 28:02}",
                     "title": f"Imported {i}", **more} for i in range(n)]}


class Import(CliCase):
    def start_import(self, path):
        return subprocess.Popen(
            [cli.PROGRAM, "--import", str(path)], env=cli.environment(self.data),
            stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)

    def copies(self):
        return sorted(path.name for path in self.data.glob("footing.db.before-import-*"))

    def test_report(self):
        """B5, D31: both ways are named, and a copy is kept."""
        older = self.write("older.json", make_document(2, changed_at="2026-03-05T11:00:00Z"))
        newer = make_document(2, changed_at="2026-03-05T13:00:00Z")
        for entry in newer["entries"]:
            entry["title"] = entry["title"].replace("Imported", "<b>Changed\u202e</b>")
        newer = self.write("newer.json", newer)

        self.assertEqual(
            self.done("--import", older), "Imported. Added: 2. Changed: 0. Unchanged: 0.\n"
                                          "2 items were added: “Imported 0”, “Imported 1”\n")
        self.assertEqual(self.copies(), [])
        printed = self.done("--import", newer).splitlines()
        self.assertEqual(printed[0], "Imported. Added: 0. Changed: 2. Unchanged: 0.")
        self.assertRegex(
            printed[1], r"\A2 items were replaced by newer text: “Imported \d”, “Imported \d”\Z")
        copy = printed[2].split("“")[1].split("”")[0]
        self.assertCountEqual(self.titles(copy), ["Imported 0", "Imported 1"])
        self.assertEqual(os.stat(copy).st_mode & 0o777, 0o600)

        printed = self.done("--import", older).splitlines()
        self.assertEqual(printed[0], "Imported. Added: 0. Changed: 0. Unchanged: 0.")
        self.assertRegex(
            printed[1], r"\A2 items here are newer and stayed as they were: “<b>Changed</b> \d”, ")
        self.assertEqual(len(printed), 2)
        self.assertEqual(self.copies(), ["footing.db.before-import-1"])

    def test_copies_are_limited(self):
        for i in range(6):
            path = self.write("in.json", make_document(1 + i))
            self.done("--import", path)
        self.assertEqual(
            self.copies(), [f"footing.db.before-import-{i}" for i in (3, 4, 5)])

    def test_many_unknown_fields(self):
        """R12."""
        document = {"format": "footing", "version": 1, **{f"unknown-{i}": i for i in range(100_000)}}
        result = self.run_cli("--import", self.write("in.json", document))
        self.assertEqual(result.returncode, 0)
        self.assertRegex(
            result.stderr, r"\Afooting: 100000 unknown fields were left out: “unknown-0”[^\n]+\n\Z")

    def test_chain(self):
        """R8: a chain of 3,000 steps, each restoring the next."""
        ids = [str(uuid.UUID(int=i + 1)) for i in range(3001)]
        steps = [{"id": own, "restores": other} for own, other in zip(ids[1:-1], ids[2:])]
        steps.append({"id": ids[-1]})
        document = {"format": "footing", "version": 1, "recoveries": [{"id": ids[0], "steps": steps}]}
        self.done("--import", self.write("in.json", document))
        exported = self.export()["recoveries"][0]["steps"]
        self.assertEqual([step.get("restores") for step in exported],
                         [step.get("restores") for step in steps])
        steps[-1]["restores"] = ids[1]
        document["exported_at"] = "2999-01-01T00:00:00Z"
        self.assertIn("leads back", self.refused("--import", self.write("in.json", document)))

    def test_others_meanwhile(self):
        """D36: others read and write during an import, and see none of it or all."""
        self.done("--log-win", "Win 0")
        process = self.start_import(self.write("in.json", make_document(ENTRIES)))
        n = rounds = 0
        while process.poll() is None or rounds == 0:
            n += 1
            rounds += 1
            self.done("--log-win", f"Win {n}")
            titles = [entry["title"] for entry in self.export()["entries"]]
            imported = sum(title.startswith("Imported") for title in titles)
            self.assertIn(imported, (0, ENTRIES))
            self.assertEqual(len(titles) - imported, n + 1)
            self.assertIn("sound", self.done("--check"))
        output, complaint = process.communicate()
        self.assertEqual((process.returncode, complaint), (0, ""))
        self.assertIn(f"Added: {ENTRIES}.", output)
        titles = self.titles()
        self.assertEqual(len(titles), ENTRIES + n + 1)
        for i in range(n + 1):
            self.assertIn(f"Win {i}", titles)

    def kill_one(self, path, delay):
        """Imports @path and kills that after @delay; whether it said that it was done, and
        whether it was killed."""
        process = self.start_import(path)
        try:
            process.wait(delay)
        except subprocess.TimeoutExpired:
            process.kill()
        output, _ = process.communicate()
        self.assertIn(process.returncode, (0, -9))
        return output.startswith("Imported."), process.returncode == -9

    def kill(self, n):
        seed = int.from_bytes(os.urandom(4), "big")
        chance = random.Random(seed)
        path = self.write("in.json", make_document(n))
        n_killed = n_none = runs = 0
        longest = None
        while n_killed < KILLS:
            runs += 1
            self.assertLess(runs, 10 * KILLS, "it ends before it can be killed")
            self.data = self.folder / f"data-{n}-{runs}"
            self.database = self.data / "footing.db"
            self.done("--log-win", "Mine")
            if longest is None:
                start = time.monotonic()
                self.done("--import", path)
                longest = time.monotonic() - start
                continue
            done, killed = self.kill_one(path, chance.uniform(0, longest))
            # So that most are killed, however fast this machine is just now.
            longest *= 1.05 if killed else 0.9
            n_killed += killed
            self.assertIn("sound", self.done("--check"), seed)
            titles = self.titles()
            self.assertIn("Mine", titles, seed)
            self.assertIn(len(titles), (1, n + 1), seed)
            n_none += len(titles) == 1
            if done:
                self.assertEqual(len(titles), n + 1, seed)
            self.assertRegex(self.done("--import", path), r"\AImported\. Added: (0|%d)\." % n, seed)
            self.assertEqual(len(self.titles()), n + 1, seed)
        print(f"{runs} runs of {n}, {n_killed} killed, {n_none} with nothing, seed {seed}")
        self.assertGreater(n_none, 0)

    def test_kill_large(self):
        """D19."""
        self.kill(ENTRIES)

    def test_kill_small(self):
        """D19."""
        self.kill(100)


if __name__ == "__main__":
    cli.main()
