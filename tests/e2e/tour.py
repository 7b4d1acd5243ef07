#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""tour.py --prefix DIR --output DIR: the installed program through its main job, as
somebody uses it: the wizard from its first page to Start (F1), a win (F21), a check-in
(F30), the reminder of a ritual and its session (F41, F42). Then the export must hold exactly what was typed (F81). Pictures and a summary are
left in the output folder."""

import argparse
import datetime
import json
import os
import pathlib

from bus import Bus, Monitor
from driver import BUTTON, CHECK_BOX, HEADING, RADIO_BUTTON, TEXT, Program, export, wait_for
from reminders import TITLE, Agent
from servers import Xfce

TODAY = datetime.date.today()


def day(days):
    return (TODAY + datetime.timedelta(days)).isoformat()


# What the visitor types, by the name on the screen.
HAPPENED = {
    "What happened, in a few words": "The <pilot> missed its “key figures” & 100% of the client saw it 🌱",
    "When": day(-12),
    "Who saw it": "The client, and my team",
    "What I know": "Two of five figures were missed.\nThe import failed twice.",
    "What I don’t know yet": "Whether the client stays",
}
STORY = {
    "What you tell yourself": "I always fail at this",
    "How it felt": "Heavy",
    "What went through your mind": "They will not ask me again",
    "What you did or avoided": "I left the steering meeting early",
    "Another way to put it": "This import failed twice. Next I test it with real data.",
}
OUTCOMES = [
    {"What will be different": "Imports run without a person", "Measured from": "40", "Measured to": "95",
     "Unit of the measure": "percent", "By when": day(45)},
    {"What will be different": "The client reports less waiting", "Measured from": "48", "Measured to": "24",
     "Unit of the measure": "hours", "By when": day(60)},
]
FIRST_WIN = {
    "The first win": "Publish the cleaned-up report",
    "Done by": day(3),
    "Who will see it": "Mira",
}
PERSON = "Mira"
REFLECTION = {
    "What moved?": "The import ran twice without me",
    "What did I learn?": "Real data shows it on the first day",
    "One next experiment": "Show Mira the report before the meeting",
}
OWN_FEET = "I present a demo again"
WIN = "Cut the nightly job from 50 to 9 minutes"


def fill(program, fields, which=0):
    for name, text in fields.items():
        program.write(name, text, which)


def go_on(program, number, question):
    """Turns to the page with this question, by the keyboard, and keeps a picture."""
    program.key("ctrl+Return")
    program.find(question, HEADING)
    program.shot(f"wizard-{number}")


def walk_wizard(program):
    program.key("ctrl+shift+n")
    program.find("What happened?", HEADING)
    program.key("ctrl+Return")
    program.find("Say in a few words what happened.")
    program.shot("quick-start-hint")
    program.press("Plan in Full")
    # Both pages ask the same; this one has it all, once the other has gone.
    wait_for(lambda: not program.look("Plan in Full", BUTTON), "that the short page goes")
    program.find("What I know", TEXT)
    fill(program, HAPPENED)
    program.shot("wizard-1")
    go_on(program, 2, "What do you tell yourself about it?")
    fill(program, STORY)
    program.shot("wizard-2-marked")
    go_on(program, 3, "What’s holding you back?")
    program.key("Right", "Right")  # the first driver, from its first choice: clearly
    program.shot("wizard-3-rated")
    go_on(program, 4, "What have you noticed in the last two weeks?")
    program.key("Right", "Right", "Right")  # the first sign: often
    go_on(program, 5, "What will be different in 30 to 90 days?")
    for number, outcome in enumerate(OUTCOMES):
        if number > 0:
            program.press("Add an Outcome")
        fill(program, outcome, number)
    program.shot("wizard-5-filled")
    go_on(program, 6, "What’s one small thing you can finish within a week?")
    for name, text in FIRST_WIN.items():
        program.write(name, text, -1)
    go_on(program, 7, "Whose view matters?")
    program.press("Add a Person")
    program.write("Name or initials", PERSON, -1)
    go_on(program, 8, "What will you try?")
    program.press("Add to Plan")
    wait_for(lambda: len(export_now()["recoveries"][0]["steps"]) == 2, "the step in the export")
    program.shot("wizard-8-added")
    go_on(program, 9, "When will you take time for it?")
    go_on(program, 10, "Here’s your plan")
    program.write("What would “back on my feet” look like?", OWN_FEET)
    program.key("ctrl+Return")
    wait_for(lambda: export_now()["recoveries"][0]["state"] == "active", "the plan to start")
    program.shot("today")


def export_now():
    return export(os.path.join(os.environ["TMPDIR"], "tour.json"))


def log_win(program):
    program.write("What went well?", WIN)
    program.press("Log Win")
    wait_for(lambda: any(entry["title"] == WIN for entry in entries(export_now())), "the win in the export")


def entries(data):
    return [entry for recovery in data["recoveries"] for entry in recovery.get("entries", [])]


def check_in(program):
    program.key("alt+4")
    program.shot("signs")
    program.press("New Check-in")
    program.find("Done", BUTTON)
    program.tab_to(CHECK_BOX, RADIO_BUTTON)
    program.key("Right")
    program.shot("check-in")
    program.press("Done")
    wait_for(lambda: len(export_now()["recoveries"][0]["checkins"]) == 2, "the check-in in the export")


class Visit(Agent):
    """The desk that the tour sits at."""

    def __init__(self):
        super().__init__(Bus(), pathlib.Path(os.environ["XDG_DATA_HOME"]) / "footing/footing.db")
        self.folder = pathlib.Path(os.environ["TMPDIR"])
        self.environment = dict(os.environ)
        self.monitor = Monitor(self.bus)


def be_reminded(program, agent, server):
    """The agent shows a reminder on a real server; a click on it opens the session."""
    (ritual,) = agent.query("SELECT id FROM ritual WHERE code = 'reflection'")
    number, _ = agent.ring(ritual["id"])
    wait_for(lambda: agent.shown(number), "the reminder")
    program.shot("reminder")
    server.click(TITLE)
    program.find("How was the week?", HEADING)
    fill(program, REFLECTION)
    program.shot("session")
    program.press("Finish")
    wait_for(lambda: agent.occurrence(number)["state"] == "done", "the session in the file")
    wait_for(lambda: TITLE not in server.texts(), "that the reminder is gone")
    program.shot("session-done")


def look_around(program):
    for number, view in enumerate(("today", "plan", "timeline", "signs", "people"), 1):
        program.key(f"alt+{number}")
        program.shot(f"view-{view}")
    program.resize(360, 640)
    for number, view in enumerate(("today", "plan", "timeline", "signs", "people"), 1):
        program.key(f"alt+{number}")
        program.shot(f"narrow-{view}")


def check_export(data):
    """Exactly what was typed, and what follows from it."""
    (recovery,) = data["recoveries"]
    typed = {
        "title": HAPPENED["What happened, in a few words"], "happened_on": HAPPENED["When"],
        "seen_by": HAPPENED["Who saw it"], "known": HAPPENED["What I know"],
        "unknown": HAPPENED["What I don’t know yet"], "story": STORY["What you tell yourself"],
        "feelings": STORY["How it felt"], "thoughts": STORY["What went through your mind"],
        "behaviour": STORY["What you did or avoided"], "reframe": STORY["Another way to put it"],
        "back_on_my_feet": OWN_FEET, "state": "active", "started_on": day(0), "perspective": "self",
    }
    for key, value in typed.items():
        assert recovery[key] == value, (key, recovery.get(key), value)
    assert recovery["drivers"] == {"attribution": 2}, recovery["drivers"]
    outcomes = [(o["title"], o["from"], o["to"], o["unit"], o["due_on"]) for o in recovery["outcomes"]]
    assert outcomes == [(o["What will be different"], float(o["Measured from"]), float(o["Measured to"]),
                         o["Unit of the measure"], o["By when"]) for o in OUTCOMES], outcomes
    (win,) = [step for step in recovery["steps"] if step.get("kind") == "first-win"]
    assert (win["title"], win["due_on"], win["seen_by"]) == tuple(FIRST_WIN.values()), win
    step, experiment = [step for step in recovery["steps"] if step.get("kind") != "first-win"]
    assert step["move"] and step["because"]["drivers"] == ["attribution"], step
    assert experiment["title"] == REFLECTION["One next experiment"], experiment
    assert [person["name"] for person in recovery["people"]] == [PERSON]
    assert all(ritual["occurrences"] for ritual in recovery["rituals"] if ritual.get("enabled", True))
    baseline, regular = recovery["checkins"]
    assert baseline["signs"] == {"seen-less": 3}, baseline
    assert regular["date"] == day(0) and regular["signs"], regular
    kinds = sorted(entry.get("kind", "win") for entry in entries(data))
    assert kinds == ["check-in", "check-in", "reflection", "setback", "win"], kinds


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--prefix", required=True)
    parser.add_argument("--output", required=True)
    output = pathlib.Path(parser.parse_args().output).resolve()
    output.mkdir(parents=True, exist_ok=True)

    agent = Visit()
    server = Xfce(agent).start()
    program = Program(output=output)
    program.resize(1000, 700)
    program.shot("empty")
    try:
        walk_wizard(program)
        log_win(program)
        check_in(program)
        be_reminded(program, agent, server)
        look_around(program)
    except AssertionError:
        program.shot("failed")
        print("On the screen:", *program.describe(), sep="\n  ")
        raise
    program.close()

    data = export_now()
    check_export(data)
    (output / "export.json").write_text(json.dumps(data, ensure_ascii=False, indent=2), encoding="utf-8")
    summary = f"The tour went through: a plan started, a win, a check-in, a reminder and its session; {len(list(output.glob('*.png')))} pictures."
    (output / "summary.txt").write_text(summary + "\n", encoding="utf-8")
    print(summary)


if __name__ == "__main__":
    main()
