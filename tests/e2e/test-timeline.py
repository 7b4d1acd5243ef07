#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The timeline through a real accessibility client, in the language of the session: each
entry and each week of the chart is read, what is shown is filtered and searched, an entry is
opened, changed, deleted, brought back, and restored from the bin; and a thought is answered by
a win. Runs inside session.sh."""

import pyatspi
import tap
from case import C_, CATALOGUE, Case, _
from driver import LIST_ITEM, extents, wait_for, walk

ROWS = pyatspi.ROLE_PANEL, pyatspi.ROLE_GROUPING  # a group is the one in GTK 4.8, the other since
WIN, SETBACK, TALK = "Sent the errata on the same day", "The demo stopped half way", "Coffee with Jonas"
THOUGHT, FAIRER = "Even my errata come too late", "One demo stopped half way"


def entry(number, kind, date, title, **more):
    return {"id": f"00000000-0000-4000-8000-0000000000{number:02}", "kind": kind, "date": date, "title": title,
            **more}


PLAN = "00000000-0000-4000-8000-000000000001"
MIRA = "00000000-0000-4000-8000-000000000002"
DOCUMENT = {
    "format": "footing", "version": 1, "exported_at": "2026-03-20T12:00:00Z",
    "recoveries": [{
        "id": PLAN, "state": "active", "title": "After the demo", "started_on": "2026-03-01",
        "people": [{"id": MIRA, "name": "Mira"}],
        "entries": [
            entry(11, "win", "2026-03-12", WIN, metric={"value": 2, "unit": "pages"}, seen_by=[MIRA]),
            entry(12, "conversation", "2026-03-10", TALK),
            entry(13, "setback", "2026-03-03", SETBACK),
        ],
    }],
}


class Timeline(Case):
    DOCUMENT = DOCUMENT

    def setUp(self):
        super().setUp()
        self.program.key("alt+3")
        self.row(WIN)

    # What is read.

    def look_row(self, title):
        """The row of the timeline that is read as the entry called @title, or None."""
        for node in walk(self.program.frame):
            if node.getRole() in ROWS and f": {title}, " in node.name and extents(node):
                return node
        return None

    def row(self, title):
        return wait_for(lambda: self.look_row(title), f"the entry “{title}”")

    def wait_gone(self, title):
        wait_for(lambda: self.look_row(title) is None, f"“{title}” to go")

    def titles(self):
        return {entry["title"] for entry in self.export()["entries"]}

    # What is done.

    def focused_names(self):
        """What is read in what has the focus; None where nothing has it."""
        focus = self.program.focused()
        return focus and tuple(node.name for node in walk(focus))

    def focus_row(self, title):
        """Moves to the row of @title as one does: from the search to the first one, and on."""
        name = self.row(title).name
        self.program.key("ctrl+f")
        self.program.key("Down")
        self.program.key("Home")
        while name not in (self.focused_names() or ()):
            before = self.focused_names()
            self.program.key("Down")
            wait_for(lambda: self.focused_names() not in (before, None), f"what comes after {before}")

    def test_F20_is_read(self):
        for kind, title in (("Win", WIN), ("Setback", SETBACK), ("Conversation", TALK)):
            name = self.row(title).name
            self.assertTrue(name.startswith(f"{C_('entry', kind)}: {title}, "), name)
        name = self.row(WIN).name
        self.assertIn("2 pages", name)
        self.assertIn("Mira", name)
        # Each week of the chart, by its table.
        self.press("All", "range")
        self.press("Show as a table")
        win = CATALOGUE.ngettext("%d win", "%d wins", 1) % 1
        none = CATALOGUE.ngettext("%d win", "%d wins", 0) % 0
        setback = CATALOGUE.ngettext("%d setback", "%d setbacks", 1) % 1
        wait_for(lambda: self.program.look(win), "the week of the win")
        wait_for(lambda: self.program.look(C_("weeks", "%s, %s") % (none, setback)), "the week of the setback")

    def test_F22_filter_and_search(self):
        self.program.key("ctrl+f")
        self.program.type("errat")
        self.wait_gone(TALK)
        self.row(WIN)
        self.program.key("ctrl+a", "BackSpace")
        self.row(TALK)
        self.program.type("mira page")
        self.wait_gone(TALK)
        self.row(WIN)
        self.program.key("ctrl+a", "BackSpace")
        self.row(TALK)

        self.press("_Filter")
        self.choose(_("Kind"))
        self.choose(C_("entry", "Setback"))
        self.wait_gone(WIN)
        self.row(SETBACK)

    def test_F23_edit_delete_restore(self):
        self.focus_row(WIN)
        self.program.key("Return")
        self.program.find(_("Edit Entry"))
        self.program.write(_("What went well?"), WIN + " again")
        self.press("_Save")
        self.row(WIN + " again")
        wait_for(lambda: not self.program.all(_("Edit Entry")), "the window to close")
        self.come_back()

        self.focus_row(TALK)
        self.program.key("Delete")
        self.wait_gone(TALK)
        self.program.key("ctrl+z")
        self.row(TALK)

        self.focus_row(TALK)
        self.program.key("Delete")
        self.wait_gone(TALK)
        self.press("Main menu")
        self.choose(_("_Bin").replace("_", ""))
        self.press("_Restore", "bin")
        wait_for(lambda: TALK in self.titles(), "the entry to be restored")
        self.assertEqual(self.titles(), {WIN + " again", TALK, SETBACK})

    def test_F24_answer_a_thought(self):
        self.press("Main menu")
        self.choose(_("A _Thought Is Bothering Me").replace("_", ""))
        self.program.write(_("What is the thought?"), THOUGHT)
        self.press("Show What Counts _Against It")
        self.program.find(WIN, LIST_ITEM)
        self.program.write(_("What would be fairer?"), FAIRER)
        self.press("_Keep")
        name = wait_for(lambda: next((node.name for node in walk(self.program.frame)
                                      if FAIRER in (node.name or "") and THOUGHT in node.name), None),
                        "what is fairer on the timeline")
        self.assertIn(_("“%s”, instead of “%s”") % (FAIRER, THOUGHT), name)
        kept = next(entry for entry in self.export()["entries"] if entry["title"] == FAIRER)
        self.assertEqual((kept["thought"], len(kept["against"])), (THOUGHT, 1))


if __name__ == "__main__":
    tap.main()
