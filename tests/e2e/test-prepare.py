#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""What is prepared, through a real accessibility client, by keys alone, in the language of the
session: from the move, the day or the sign that leads there to the win on the timeline. Runs
inside session.sh."""

import datetime

import tap
from case import C_, CATALOGUE, Case, _
from driver import TEXT, Program, wait_for

TODAY = datetime.date.today()


def day(days):
    return (TODAY + datetime.timedelta(days)).isoformat()


def identity(number):
    return f"00000000-0000-4000-8000-0000000000{number:02}"


def document(**parts):
    """A plan that has been begun, with @parts."""
    plan = {
        "id": identity(1), "state": "active", "title": "The demo failed & the client saw it",
        "trigger": "presentation-failed", "started_on": day(-20), "happened_on": day(-25),
        "people": [{"id": MIRA, "name": "Mira", "role": "manager", "repair": "wanted"}], **parts,
    }
    return {"format": "footing", "version": 1, "exported_at": "2026-03-20T12:00:00Z", "recoveries": [plan]}


def step(move, title):
    return {"id": identity(10), "kind": "step", "move": move, "title": title, "due_on": day(3), "position": 0}


def plain(msgid):
    """What a button of that label is called."""
    return _(msgid).replace("_", "")


MIRA, MOMENT = identity(2), identity(20)
HOW_TO, DONE = "How to do this: %s", "Done: %s"
AGREE, EXPECTED = "Agree on what counts", "Planners use the new view"
SHOWN = " ".join(word.partition("|")[0] for word in (
    C_("measure, words before two figures", "from"), "6", C_("measure, words between", "to"), "14 planners"))
DEMO, FEARED, RISK, FALLBACK = "Demo for Dana", "It stops again", "The network is gone", "The recorded run"
HAPPENED, AGAIN = "It ran to the end", "Rehearse with real data"
APART, TASK = "Take the demo apart", "The demo for the client"
PARTS = "Set up the environment, and a fallback", "Open with the one thing it shows"
SIGN, DECISION = "Being checked on everything", "Approving a small purchase"


class Prepare(Case):
    def all(self, kind):
        return self.export().get(kind, [])

    def waits_for(self, look, what):
        wait_for(lambda: look(self.export()), what)

    def wins(self):
        return [entry for entry in self.all("entries") if entry["kind"] == "win"]

    def one(self, records, **values):
        """The one of @records with these @values, waited for."""
        def look():
            found = [record for record in self.all(records)
                     if all(record.get(name, "") == value for name, value in values.items())]
            return found[0] if len(found) == 1 else None
        try:
            return wait_for(look, f"one of {records} with {values}")
        except AssertionError as problem:
            raise AssertionError(f"{problem}; there are {self.all(records)}") from None

    def open_window(self, title):
        """The window of that title is in front, and has the keys."""
        wait_for(lambda: self.program.windows()[0].name == title, f"the window “{title}”")
        self.come_back()

    def close_window(self):
        before = self.program.windows()[0].name
        self.program.key("Escape")
        wait_for(lambda: self.program.windows()[0].name != before, f"“{before}” to close")
        self.come_back()

    def undo(self, gone, what):
        self.program.key("ctrl+z")
        wait_for(gone, what)

    def ends_on_timeline(self, title):
        """The win can be read there."""
        self.program.key("alt+3")
        self.says(f"{C_('entry', 'Win')}: {title}")


class Good(Prepare):
    DOCUMENT = document(steps=[step("agree-what-good-looks-like", AGREE)])

    def write_line(self):
        self.use(plain("_Add a Line"))
        self.fill_in(_("What’s expected"), EXPECTED)
        self.fill_in(_("What would show it"), SHOWN)
        self.fill_in(_("By when"), _("tomorrow"))
        self.one("lines", title=EXPECTED, detail=SHOWN, due_on=day(1))

    def agree(self):
        self.pick(plain("_Send"), plain("_Copy as Text"))
        self.one("agreements", person=MIRA, sent_on=day(0))
        self.use(plain("Mark as A_greed"))
        self.one("agreements", agreed_on=day(0))
        self.fill_in(_("To be checked on"), _("tomorrow"))
        self.one("agreements", check_on=day(1))

    def test_F93_move_to_win(self):
        """What counts is agreed, becomes an outcome, is delivered and checked."""
        self.program.key("alt+2")
        self.use(_(HOW_TO) % AGREE)
        self.use(_("Write Down What Good Looks Like"))
        self.open_window(_("What Good Looks Like"))
        self.use(plain("_Begin a Page"))
        self.pick(_("Who you agree it with"), "Mira")
        self.write_line()
        self.use(plain("Make It an _Outcome"))
        outcome = self.one("outcomes", title=EXPECTED)
        self.assertEqual((outcome["from"], outcome["to"], outcome["due_on"]), (6, 14, day(1)))
        self.undo(lambda: not self.all("outcomes"), "the outcome to go")
        self.use(plain("Make It an _Outcome"))
        self.one("lines", outcome=self.one("outcomes", title=EXPECTED)["id"])
        self.agree()
        self.close_window()

        self.use(_("Delivered: %s") % EXPECTED, "space")
        self.one("outcomes", state="delivered")
        self.use(_("What Good Looks Like"))
        self.open_window(_("What Good Looks Like"))
        self.says(_("Delivered on %s").partition("%")[0])
        self.use(plain("Mark as C_hecked"))
        self.one("agreements", checked_on=day(0))
        self.close_window()

        self.use(_(DONE) % AGREE, "space")
        self.one("steps", state="done", done_on=day(0))
        self.one("entries", kind="win", date=day(0), title=AGREE, step=identity(10))
        self.ends_on_timeline(AGREE)


class Moment(Prepare):
    DOCUMENT = document(moments=[{"id": MOMENT, "title": DEMO, "date": day(0), "feared": FEARED, "likelihood": 70,
                                  "rung": "pair"}])

    def prepare(self):
        self.use(plain("Add a R_isk"))
        self.fill_in(_("What could go wrong"), RISK)
        self.one("lines", kind="risk", moment=MOMENT, title=RISK)
        self.fill_in(_("If it stops"), FALLBACK)
        self.one("moments", fallback=FALLBACK)

    def look_back(self):
        self.pick(_("Did it come true?"), C_("came true", "No"))
        self.fill_in(_("What happened"), HAPPENED)
        self.one("moments", came_true="no", happened=HAPPENED)
        self.use(plain("A _Win"))
        win = self.one("entries", kind="win", title=DEMO, date=day(0))
        self.one("moments", state="held", entry=win["id"])

    def test_F94_today_to_win(self):
        """Its day has come: it is looked back at, is a win, and the next one follows from it."""
        self.use(DEMO)
        self.open_window(_("Next Exposed Moment"))
        self.prepare()
        self.look_back()
        self.go_to(plain("_Plan the Next One"))
        self.undo(lambda: not self.wins(), "the win to go")
        self.one("moments", state="ahead", happened=HAPPENED)
        self.use(plain("A _Win"))
        self.fill_in(_("What to do again"), AGAIN)
        wait_for(lambda: AGAIN in str(self.wins()), "what is answered, on the timeline")
        self.says(_("It didn’t come true: the next one can be a little larger."))
        self.use(plain("_Plan the Next One"))
        self.one("moments", follows=MOMENT, rung="own")
        self.close_window()
        self.ends_on_timeline(DEMO)


class Task(Prepare):
    DOCUMENT = document(steps=[step("development-plan", APART)])

    def mark(self, part, before, after):
        """Marks @part, which is marked so, otherwise."""
        self.pick(_("“%s”: %s") % (part, C_("part", before)), C_("part", after))

    def marks(self, part):
        line = self.one("lines", kind="part", title=part)
        return [mark["code"] for mark in line.get("marks", [])]

    def take_apart(self):
        self.use(plain("_Take a Task Apart"))
        self.fill_in(_("What failed"), TASK)
        self.pick(_("What kind of task it is"), C_("task", "A demo"))
        task = self.one("lines", kind="task", title=TASK, task_kind="demo")
        for part in PARTS:
            self.use(C_("part of a task", part))
            self.one("lines", kind="part", task=task["id"], title=C_("part of a task", part))

    def practise(self, part):
        self.use(part)
        self.use(plain("_Practise This Part"))
        self.use(_("How often: %s") % C_("practice", "every day"))
        self.fill_in(_("Until"), _("tomorrow"))
        line = self.one("lines", kind="part", title=part)
        self.one("steps", kind="practice", part=line["id"], often=C_("practice", "every day"), until_on=day(1))
        self.use(plain("_Log Practice"))
        self.says(plain("_Undo Today’s Practice"))

    def test_F95_move_to_win(self):
        """Parts, marks, practice; and when each part stands at can, a win."""
        first, second = (C_("part of a task", part) for part in PARTS)
        self.program.key("alt+2")
        self.use(_(HOW_TO) % APART)
        self.use(_("Take the Task Apart"))
        self.open_window(_("The Task Taken Apart"))
        self.take_apart()
        self.mark(first, "Not marked", "Can")
        self.mark(second, "Not marked", "With help")
        wait_for(lambda: (self.marks(first), self.marks(second)) == (["can"], ["with-help"]), "the marks")
        self.says(_("Can: %u · With help: %u · Not yet: %u").replace("%u", "%d") % (1, 1, 0))
        self.undo(lambda: self.marks(second) == [], "the mark to go")
        self.mark(second, "Not marked", "With help")
        self.practise(second)
        self.mark(second, "With help", "Can")
        self.says(_("You can do every part of it now."))
        title = _("I can do every part of it now: %s") % TASK
        self.use(plain("_Log It as a Win"))
        self.one("entries", kind="win", date=day(0), title=title)
        self.undo(lambda: title not in str(self.wins()), "the win to go")
        self.use(plain("_Log It as a Win"))
        self.one("entries", kind="win", date=day(0), title=title)
        self.one("lines", kind="task", done_on=day(0))
        self.close_window()
        self.ends_on_timeline(title)


class Room(Prepare):
    DOCUMENT = document(checkins=[{"id": identity(30), "kind": "regular", "date": day(-1), "signs": {"micromanaged": 3}}])

    def agree(self):
        self.fill_in(_("With whom you agree it"), "Mira")
        self.fill_in(_("Agreed on"), _("today"))
        self.one("lines", kind="decision", who="Mira", agreed_on=day(0), latitude="ask")

    def runs(self):
        return [mark["code"] for mark in self.one("lines", kind="decision").get("marks", [])]

    def run_three_times(self):
        """One after the other, and one of them taken back."""
        for n in range(1, 4):
            self.use(plain("C_lean Run Today"))
            wait_for(lambda n=n: self.runs() == ["clean"] * n, f"{n} clean runs")
        self.undo(lambda: len(self.runs()) == 2, "the run to go")
        self.use(plain("C_lean Run Today"))
        self.says(CATALOGUE.ngettext("%u clean run, as agreed. Move it up?",
                                     "%u clean runs in a row, as agreed. Move it up?", 3).replace("%u", "3"))

    def test_F96_sign_to_win(self):
        """From the sign to the ladder: agreed, run three times, moved up."""
        self.program.key("alt+4")
        self.use(_("What helps: %s") % _(SIGN))
        self.use(_("Sort Your Decisions"))
        self.open_window(_("Room to Decide"))
        self.use(_(DECISION))
        self.one("lines", kind="decision", title=_(DECISION), runs=3)
        self.program.key("Return")
        self.open_window(_("Decision"))
        self.agree()
        self.run_three_times()
        self.use(_("Move to Propose"))
        self.open_window(_("Room to Decide"))
        self.one("lines", kind="decision", latitude="propose", moved_on=day(0))
        self.says(_("“%s” moved to %s, as agreed. Keep that as a win?") % (_(DECISION), C_("latitude", "Propose")))
        self.use(plain("_Log It as a Win"))
        (win,) = wait_for(self.wins, "the win")
        self.assertEqual(win["date"], day(0))
        self.assertIn(_(DECISION), win["title"])
        self.undo(lambda: not self.wins(), "the win to go")


if __name__ == "__main__":
    tap.main()
