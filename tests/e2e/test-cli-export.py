#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""F81: documents, by the command line: each kind in each format, what cannot be is refused
in one sentence (D37), and a target is whole, private and all that is written (D19, D28).

test-cli-export.py PROGRAM [TEST…]
"""

import datetime
import itertools
import json
import stat
import unittest

import cli
from cli import CliCase, Tmpfs, snapshot

EXAMPLES = cli.SOURCE / "data" / "examples"
TEXTS = ("md", "html", "pdf")
FORMATS = {
    "plan": TEXTS,
    "story": TEXTS,
    "one-on-one": TEXTS,
    "review": TEXTS,
    "wins": (*TEXTS, "csv"),
    "rituals": ("ics",),
}
ENDINGS = ("json", *TEXTS, "csv", "ics")
BEGINS = {"md": b"# ", "html": b"<!DOCTYPE html>", "pdf": b"%PDF-", "csv": b"\xef\xbb\xbf",
          "ics": b"BEGIN:VCALENDAR\r\n"}


class Documents(CliCase):
    def fill(self, name="self"):
        self.done("--import", EXAMPLES / f"{name}.json")

    def read(self, name):
        return (self.folder / name).read_text(encoding="utf-8")

    def test_each_kind_in_each_format(self):
        for name in ("self", "support"):
            self.data = self.folder / name
            self.database = self.data / "footing.db"
            self.fill(name)
            before = snapshot(self.data)
            for kind, ending in itertools.product(FORMATS, ENDINGS):
                target = self.folder / f"{name}-{kind}.{ending}"
                arguments = ["--export", target.name, "--only", kind]
                with self.subTest(arguments):
                    if ending in FORMATS[kind]:
                        self.done(*arguments)
                        self.assertTrue(target.read_bytes().startswith(BEGINS[ending]))
                        self.assertEqual(stat.S_IMODE(target.stat().st_mode), 0o600)
                    else:
                        self.refused(*arguments, status=2)
                        self.assertFalse(target.exists())
            self.assertEqual(snapshot(self.data), before)

    def test_what_an_ending_means(self):
        self.fill()
        for ending, kind in (("md", "plan"), ("html", "plan"), ("csv", "wins")):
            self.done("--export", f"a.{ending}")
            self.done("--export", f"b.{ending}", "--only", kind)
            self.assertEqual(self.read(f"a.{ending}"), self.read(f"b.{ending}"))
        self.done("--export", "a.MD")
        self.assertEqual(self.read("a.MD"), self.read("a.md"))

    def test_days(self):
        self.fill()
        self.done("--export", "all.md", "--only", "wins")
        self.done("--export", "some.md", "--only", "wins",
                  "--from", "2026-02-01", "--to", "2026-02-28")
        headings = [line for line in self.read("some.md").splitlines() if line.startswith("#")]
        self.assertEqual(headings, ["# Wins", "## February 2026"])
        self.assertIn("## March 2026", self.read("all.md"))
        said = self.done("--export", "story.md", "--only", "story", "--from", "1 March 2026")
        self.assertEqual(said, "“1 March 2026” is taken as Sun, 1 March 2026.\n"
                               "Exported to “story.md”.\n")
        self.assertIn("2 March 2026", self.read("story.md"))
        self.assertNotIn("27 February 2026", self.read("story.md"))
        self.done("--export", "none.csv", "--to", "1990-01-01")
        self.assertEqual(self.read("none.csv").count("\n"), 1)
        self.done("--export", "none.pdf", "--only", "wins", "--to", "1990-01-01")
        self.done("--export", "none.md", "--only", "wins", "--to", "1990-01-01")
        self.assertIn("no wins", self.read("none.md"))

    def test_misused(self):
        self.fill()
        before = snapshot(self.folder)
        for arguments in (
            ["--only", "plan"],
            ["--from", "2026-01-01"],
            ["--check", "--to", "2026-01-01"],
            ["--import", "x.json", "--only", "plan"],
            ["--export", "x.md", "--only"],
            ["--export", "x.md", "--only", ""],
            ["--export", "x.md", "--only", "everything"],
            ["--export", "x.md", "--only", "plan", "--only", "story"],
            ["--export", "x.json", "--only", "plan"],
            ["--export", "x.json", "--from", "2026-01-01"],
            ["--export", "x.md", "--from", "2026-01-01"],
            ["--export", "x.ics", "--to", "2026-01-01"],
            ["--with-signs"],
            ["--check", "--with-signs"],
            ["--export", "x.md", "--with-signs"],
            ["--export", "x.json", "--with-signs"],
            ["--export", "x.md", "--only", "wins", "--with-signs"],
            ["--export", "x.md", "--only", "review", "--with-signs", "--with-signs"],
            ["--export", "x.csv", "--from", "2026-02-30"],
            ["--export", "x.csv", "--from", "soon"],
            ["--export", "x.csv", "--from", ""],
            ["--export", "x.csv", "--from", "2026-02-02", "--to", "2026-02-01"],
            ["--export", "x.csv", "--from", "2026-02-02", "--from", "2026-02-01"],
        ):
            with self.subTest(arguments):
                self.refused(*arguments, status=2)
        self.assertEqual(snapshot(self.folder), before)

    def test_without_a_plan(self):
        self.done("--log-win", "Shipped the fix")
        for name in ("x.md", "x.html", "x.pdf", "x.ics"):
            self.assertIn("no plan", self.refused("--export", name))
        self.done("--export", "x.csv")
        self.assertIn("Shipped the fix", self.read("x.csv"))
        self.done("--export", "review.md", "--only", "review")
        self.assertFalse((self.folder / "x.md").exists())

    def fill_week(self):
        """The example with its last check-ins of today and of the weeks before: whichever
        week is reviewed, signs have changed in it."""
        example = json.loads((EXAMPLES / "self.json").read_text(encoding="utf-8"))
        checkins = example["recoveries"][0]["checkins"]
        today = datetime.date.today()
        for weeks, checkin in enumerate(reversed(checkins[-3:])):
            checkin["date"] = (today - datetime.timedelta(weeks=weeks)).isoformat()
        signs = [checkin["signs"] for checkin in checkins[-3:]]
        for earlier, later in itertools.pairwise(signs):
            self.assertTrue(any(later.get(sign, answer) != answer
                                for sign, answer in earlier.items()))
        self.done("--import", self.write("weeks.json", example))

    def test_signs(self):
        """The signs that changed are told only when that is asked for, each in a line."""
        self.fill_week()
        for ending, heading, item in (("md", "## Signs That Changed", "- "),
                                      ("html", ">Signs That Changed</h2>", "<li ")):
            self.done("--export", f"without.{ending}", "--only", "review")
            self.done("--export", f"with.{ending}", "--only", "review", "--with-signs")
            without = self.read(f"without.{ending}").splitlines()
            told = [line.strip() for line in self.read(f"with.{ending}").splitlines()
                    if line not in without]
            self.assertNotIn(heading, "\n".join(without))
            self.assertIn(heading, "\n".join(told))
            self.assertGreater(len([line for line in told if line.startswith(item)]), 2, told)

    def test_private(self):
        """What only the person reads is in no file of the example."""
        self.fill()
        plan = self.export()["recoveries"][0]
        private = [plan["story"]["thoughts"]] if "thoughts" in plan.get("story", {}) else []
        private += [person["needs"] for person in plan["people"] if person.get("needs")]
        private += [step["feared"] for step in plan["steps"] if step.get("feared")]
        self.assertGreater(len(private), 3)
        for kind in FORMATS:
            if "md" in FORMATS[kind]:
                self.done("--export", "x.md", "--only", kind)
                for text in private:
                    self.assertNotIn(text.splitlines()[0], self.read("x.md"))

    def test_hand_over(self):
        """F97: what was agreed becomes a plan of the other person's own."""
        self.fill()
        self.assertIn("supports", self.refused("--export", "x.handover.json"))
        self.data = self.folder / "theirs"
        self.fill("support")
        self.done("--export", "x.handover.json")
        self.refused("--export", "x.json", "--only", "hand-over", status=2)
        self.data = self.folder / "mine"
        self.assertIn("Added: 3.", self.done("--import", "x.handover.json"))
        plan = self.export()["recoveries"][0]
        self.assertEqual((plan["perspective"], plan["state"]), ("self", "draft"))
        again = self.done("--import", "x.handover.json")
        self.assertIn("Added: 0.", again)
        self.assertIn(plan["title"], again)
        self.assertNotIn("proposes", again)
        self.assertNotIn("known", plan)
        file = json.loads(self.read("x.handover.json"))
        file["recoveries"][0]["title"] = "Another title"
        file["recoveries"][0]["outcomes"].append(
            {"id": "00000000-0000-4000-8000-000000000001", "title": "One more result"})
        newer = self.write("z.handover.json", file)
        printed = self.done("--import", newer).splitlines()
        self.assertEqual(printed[0], "Imported. Added: 1. Changed: 0. Unchanged: 2.")
        self.assertIn("1 item was added: “One more result”", printed)
        self.assertIn(f"For “{plan['title']}” the file proposes “Another title”. "
                      "What you have stays.", printed)
        file = json.loads(self.read("x.handover.json"))
        file["recoveries"][0]["story"] = "private"
        (self.folder / "y.handover.json").write_text(json.dumps(file))
        self.assertIn("“story” may not be", self.refused("--import", "y.handover.json"))

    def test_refused_target(self):
        self.fill()
        (self.folder / "there.md").mkdir()
        self.refused("--export", "there.md")
        self.refused("--export", self.folder / "nowhere" / "x.pdf")
        (self.folder / "old.html").write_text("old")
        self.done("--export", "old.html")
        self.assertIn("<h1", self.read("old.html"))

    def test_read_only_disk(self):
        disk = Tmpfs(self.folder / "disk", 4096)
        self.addCleanup(disk.close)
        self.data = disk.folder / "data"
        self.database = self.data / "footing.db"
        self.fill()
        self.folder.chmod(0o777)
        disk.set_read_only()
        for ending in ENDINGS:
            self.done("--export", self.folder / f"x.{ending}", **disk.limits())
            self.refused("--export", disk.folder / f"x.{ending}", **disk.limits())

    def test_full_disk(self):
        self.fill()
        disk = Tmpfs(self.folder / "disk", 8)
        self.addCleanup(disk.close)
        target = disk.folder / "x.pdf"
        target.write_text("old")
        self.refused("--export", target, **disk.limits())
        self.assertEqual(target.read_text(), "old")
        self.assertEqual([path.name for path in disk.folder.iterdir()], ["x.pdf"])


if __name__ == "__main__":
    cli.main()
