#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""What is said keeps to the tone and to its space, in each language: no exclamation
marks, and no more characters than the comment for translators allows ("at most 40
characters"), no full stop after what has been done. English that was once here and reads
as translated does not come back, in the program or in what is written about it."""

import html
import re
import sys
from pathlib import Path

LIMIT = re.compile(r"at most (\d+) characters")
STRING = re.compile(r'"((?:[^"\\]|\\.)*)"')
FIELD = re.compile(r'^(msgid|msgid_plural|msgstr(?:\[\d\])?) ((?:".*"\n?)+)', re.M)

# What must not return, and what to write instead.
PHRASES = [
    (r"\bone['’]s\b|\boneself\b", "“your own”, “yourself”"),
    (r"\b(what|that|as|which|when|things|ones) one (can|could|says|likes|types|has|"
     r"knows|sees|forgets|supports|observes)\b", "“you” or “people”"),
    (r"a page for the rest", "“Feelings come next”"),
    (r"[Gg]ive it a short title", "“Say in a few words what happened”: as the field does"),
    (r"so that you (can )?find it", "“so you can find it later”"),
    (r"\bWhat is (not )?known\b|\bKnown yet:", "“What I know”, “What I don’t know yet”"),
    (r"makes one time last", "“turns one time into every time”"),
    (r"takes in everyone", "“Who, or what, exactly?”"),
    (r"This is about who someone is", "“That’s a verdict on you”"),
    (r"of these are at work|strongly at work", "“What’s holding you back?”"),
    (r"What you leave open|\bLeft open\b", "“Skip anything you like”, “Skipped”"),
    (r"anything near it", "“anything close to it”"),
    (r"Quick fixes (over|come before)", "“Firefighting instead of progress”"),
    (r"tasks (that )?do(n’t| not) add up$", "“Busy, but nothing builds up”"),
    (r"on known ground", "“with familiar work”"),
    (r"[Aa] convention, and a good one", "“a convention, not a rule”"),
    (r"how you will measure it", "“Add a number”"),
    (r"\bOne decision to ask about", "“A question for them”"),
    (r"\b[Rr]epair (talk|conversation)", "“Clear the air”, “talk”"),
    (r"\bRelation to\b", "“How you work together”"),
    (r"Suggest a Beginning|Start With This", "“Draft It for Me”, “Use This Outline”"),
    (r"with a prediction", "“with a note of what you expect”"),
    (r"smaller for a (time|while)|the scope for a while", "“for now”"),
    (r"\b[Tt]ell of a\b|told of\b", "“share”, “tell … about”"),
    (r"Debrief on the facts", "“Write a short debrief”"),
    (r"Size of the risk|[Nn]ot on the ladder", "“How exposed is this?”, “No risk”"),
    (r"When and where: when", "“When will you do it?”"),
    (r"\b[Tt]ime of [Yy]our [Oo]wn|Remove This _?Time", "“ritual”"),
    (r"At its hour", "“at each time”"),
    (r"and among your wins", "“Added to your wins”"),
    (r"Take Up Again", "“Resume”"),
    (r"How It Stands|Where It Is$|\bWhere it stands", "“Status”, “Location”, “where it is”"),
    (r"Nobody else is sent", "“Nothing leaves this computer”"),
    (r"takes the place of what", "“This replaces …”"),
    (r"\bdue a word", "“should hear from you”"),
    (r"Measured, as a number|Evidence: link", "“Result”, “Link or file”"),
    (r"Why it came to", "“Why it happened”"),
    (r"Page before|Take an answer back", "“Previous page”, “Clear an answer”"),
    (r"would be fine to read", "“you’d be happy for them to read”"),
    (r"Personnel staff|Human resources", "“HR”"),
    (r"\bIt (did not concern|concerned) …", "“This was about …”"),
    (r"helps? (most|more) with this", "“A direct answer to this: …”"),
    (r"is no medical device", "“isn’t a medical device”"),
    (r"\bsuch a one\b|offered no longer", "“a name like that”, “no longer offered”"),
    (r"before many eyes", "“Many people saw it”"),
    (r"is to be done\b", "“There’s nothing else to do”"),
    (r"[Tt]ick whom\b", "“who”"),
    (r"\b[Tt]he talk\b", "“the conversation”"),
    (r"[Rr]ecoveries: %d", "“Plans: %d”: what the window calls them"),
]
# What the catalogue says is said aloud: contracted as one would speak.
SPOKEN = [
    (r"\b[Dd](o|oes|id) not \w|\b(is|are|was|were) not [a-z]|\bcannot\b", "contract it"),
    (r"\bI (would like|will|am) |\bLet us\b|\bthat is fine\b", "contract it"),
]
STRAIGHT = (r"\w'\w", "’, not '")

# What is said after a deed is no sentence: it has no full stop.
SAID = re.compile(r"\bfooting_(?:context_(?:toast|offer_undo|added|remove)|step_done|"
                  r"entry_log_added|declined_decline) \(([^;]*);")
LITERALS = r'((?:"(?:[^"\\]|\\.)*"\s*)+)'
CALL = re.compile(r"\b(?:N?_|N?C_|ngettext) \(\s*" + LITERALS + r"(?:,\s*" + LITERALS + ")?")
PROPERTY = re.compile(r'translatable="yes"[^>]*>([^<]*)<')
ELEMENT = re.compile(r"<(\w[\w-]*)[^>/]*>([^<]+)</\1>")
CATALOGUES = ["guidance/guidance.xml", "footing.metainfo.xml.in"]
WRITTEN = ["README.md", "NEWS", "CONTRIBUTING.md"]


def messages(text):
    """(comment, English, texts of the message, English among them) of each message."""
    for block in text.split("\n\n"):
        fields = [(name, "".join(STRING.findall(quoted))) for name, quoted in FIELD.findall(block)]
        lines = [line for line in block.splitlines() if not line.startswith("#~")]
        comment = " ".join(line[3:] for line in lines if line.startswith("#. "))
        if fields and fields[0][1] and len(lines) > 1:
            yield comment, fields[0][1], [said for _, said in fields if said]


def check(root):
    for path in sorted((root / "po").glob("*.po")):
        for comment, english, texts in messages(path.read_text()):
            limits = [int(number) for number in LIMIT.findall(comment)]
            for said in texts:
                if "!" in said.replace("(?!", ""):  # of a pattern, which nobody reads
                    yield f"po/{path.name}: “{said}”: no exclamation mark"
                if limits and len(said) > min(limits):
                    yield f"po/{path.name}: “{said}”: {len(said)} characters, at most {min(limits)}"


def check_deeds(root):
    for path in sorted((root / "src").rglob("*.c")):
        text = path.read_text()
        for call in SAID.finditer(text):
            for found in CALL.finditer(call.group(1)):
                said = "".join(STRING.findall(found.group(1)))
                if said.endswith("."):
                    line = line_of(text, call.start())
                    yield f"{path.relative_to(root)}:{line}: “{said}”: no full stop in a toast"


def line_of(text, start):
    return text.count("\n", 0, start) + 1


def english(root):
    """(path, line, text) of all English that somebody reads; the lists of the story check,
    which are what people write, are left out."""
    for path in sorted((root / "src").rglob("*.c")):
        if path.name.startswith("story-lists-"):
            continue
        text = path.read_text()
        for found in CALL.finditer(text):
            for part in filter(None, found.groups()):
                yield path, line_of(text, found.start()), "".join(STRING.findall(part))
    files = [(path, PROPERTY) for path in sorted((root / "ui").rglob("*.ui"))]
    files += [(root / "data" / name, ELEMENT) for name in CATALOGUES]
    for path, pattern in files:
        text = path.read_text() if path.exists() else ""
        for found in pattern.finditer(text):
            said = " ".join(html.unescape(found.groups()[-1]).split())
            yield path, line_of(text, found.start()), said


def check_english(root):
    for path, line, said in english(root):
        rules = PHRASES + [STRAIGHT] + (SPOKEN if path.name == "guidance.xml" else [])
        for phrase, instead in rules:
            if re.search(phrase, said):
                yield f"{path.relative_to(root)}:{line}: “{said}”: {instead}"
    for path in (root / name for name in WRITTEN):
        text = path.read_text() if path.exists() else ""
        for phrase, instead in PHRASES:
            for found in re.finditer(phrase.replace(" ", r"\s+"), text):
                line = line_of(text, found.start())
                yield f"{path.name}:{line}: “{found.group()}”: {instead}"


if __name__ == "__main__":
    top = Path(sys.argv[1])
    problems = sorted(set(check(top)) | set(check_english(top)) | set(check_deeds(top)))
    for problem in problems:
        print(problem)
    sys.exit(1 if problems else 0)
