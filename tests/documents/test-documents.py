#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""F81, D10, D11: what is exported is read back by programs that are not ours, identical:
Markdown by cmark, HTML by html.parser and xmllint, PDF by pdftotext, CSV by csv, calendars
by icalendar.

test-documents.py WRITE-DOCUMENTS
"""

import csv
import datetime
import io
import re
import subprocess
import sys
import tempfile
import unicodedata
import unittest
from html.parser import HTMLParser
from pathlib import Path

import icalendar

PROGRAM = None

LATIN = [
    "Shipped the fix",
    "Größe, naïve, Łódź, Đà Nẵng, İstanbul",
    "two\nlines",
    "one\n\ntwo paragraphs\nof two lines",
]
HOSTILE = [
    "# heading", "## x ##", "x #", "- item", "+ item", "* item", "1. one", "1) one", "> quote",
    "=====", "-----", "***", "___", "~~~", "```", "`code`", "*em* **strong** _em_ __strong__",
    "[link](http://example.org)", "![image](x.png)", "<script>alert(1)</script>",
    "<https://example.org>", "&amp; &lt; &copy; &#65;", "a | b | c", "\\ \\\\ \\n trailing \\",
    "https://example.org/a_b_c?x=1&y=2", "line\\\nline", "a\n- b\n# c\n1. d\n> e\n===",
    "=1+1", "+1", "-1+2", "@SUM(A1)", "'quoted'", '"quoted", "again"', "a,b;c\td",
    "x\r\ny", "[x]: http://example.org", "[^1]: note", "</p><p onclick='x'>", "<!-- -->",
    "]]>", "a\u2028b", "\u200bzero\u200b", "a\u0007b", "\ufffe end", "1.2.3", "2026-03-05",
    "BEGIN:VEVENT", "END:VCALENDAR\nBEGIN:VALARM", "a\\;b\\,c\\:d", "😀 👩‍👩‍👧 e\u0301",
    "x" * 300, "word " * 400,
]
OTHER_SCRIPTS = [
    "أصلحت الخطأ وأخبرت الفريق",
    "خطأ 42 في النظام (تم إصلاحه)",
    "エラーを直して、チームに伝えた。",
    "会議の前に一度練習する",
    "English في وسط النص",
]


class Html(HTMLParser):
    """The texts of the elements that hold text, as (element, text)."""

    PARAGRAPH = "\x1d"  # begins in an item
    HOLDERS = {"h1", "h2", "h3", "p", "li", "th", "td"}

    def __init__(self, text):
        super().__init__(convert_charrefs=True)
        self.found, self.open, self.elements = [], None, set()
        self.feed(text)
        self.close()

    def handle_starttag(self, tag, attrs):
        self.elements.add(tag)
        if tag == "p" and self.open:
            self.open[1] += self.PARAGRAPH
        elif tag in self.HOLDERS:
            self.open = [tag, ""]
        elif tag == "br" and self.open:
            self.open[1] += "\n"

    def handle_endtag(self, tag):
        if self.open and self.open[0] == tag:
            text = re.sub(r"\n\n", "\n", self.open[1].strip("\n " + self.PARAGRAPH))
            text = re.sub(rf"\n*{self.PARAGRAPH}\n*", "\n\n", text)
            self.found.append((tag, text))
            self.open = None

    def handle_data(self, data):
        if self.open:
            self.open[1] += data


def squeeze(text):
    """Without white space and direction marks, and in one form of its letters."""
    text = unicodedata.normalize("NFKC", text)
    return re.sub(r"[\s\u200b-\u200f\u202a-\u202e\u2066-\u2069\xad]+", "", text)


class Documents(unittest.TestCase):
    maxDiff = 3000

    def write(self, texts):
        folder = tempfile.TemporaryDirectory(prefix="footing-documents-")
        self.addCleanup(folder.cleanup)
        self.folder = Path(folder.name)
        # What belongs to a store is kept in fields of one line where it is a title.
        (self.folder / "in").write_text("\x1e".join(texts), newline="")
        subprocess.run([PROGRAM, self.folder, self.folder / "in"], check=True)

    def read(self, name):
        with open(self.folder / name, encoding="utf-8", newline="") as file:
            return file.read()

    def texts(self, stem):
        """What the document holds: (level, "item" or "cell", text)."""
        return [tuple(part.split("\x1f")) for part in self.read(f"{stem}.texts").split("\x1e")
                if part]

    def expected(self, stem):
        names = {"0": "p", "1": "h1", "2": "h2", "3": "h3", "item": "li"}
        return [(names.get(kind, kind), text) for kind, text in self.texts(stem)]

    def run_tool(self, *command):
        result = subprocess.run(command, capture_output=True, cwd=self.folder, check=False)
        self.assertEqual(result.returncode, 0, result.stderr)
        return result.stdout.decode()

    # --- Text ----------------------------------------------------------------------

    def test_markdown(self):
        self.write(LATIN + HOSTILE + OTHER_SCRIPTS)
        found = Html(self.run_tool("cmark", "whole.md")).found
        self.assertEqual(found, self.expected("whole"))

    def test_html(self):
        self.write(LATIN + HOSTILE + OTHER_SCRIPTS)
        page = Html(self.read("whole.html"))
        self.assertEqual(page.found, self.expected("whole"))
        self.assertFalse(page.elements & {"script", "link", "img", "iframe", "object"})
        cells = [text for tag, text in Html(self.read("table.html")).found if tag != "h1"]
        self.assertEqual(cells, [text for kind, text in self.texts("table") if kind == "cell"])

    def test_html_is_whole(self):
        self.write(LATIN + HOSTILE)
        result = subprocess.run(["xmllint", "--html", "--noout", "whole.html"],
                                capture_output=True, text=True, cwd=self.folder, check=True)
        # It knows HTML 4: of HTML 5 only "main" is new to it.
        complaints = [line for line in result.stderr.splitlines() if "error" in line]
        self.assertEqual([line for line in complaints if "Tag main invalid" not in line], [])
        self.assertRegex(self.read("whole.html"), r'<html lang="en" dir="ltr">')
        self.assertNotRegex(self.read("whole.html"), r'(src|href)=')

    # --- PDF -----------------------------------------------------------------------

    def pdf_text(self, stem):
        text = self.run_tool("pdftotext", "-raw", f"{stem}.pdf", "-")
        return re.sub(r"Page \d+ of \d+\s*\f", "", text).replace("•", "")

    def test_pdf(self):
        self.write(LATIN + ["word " * 3000] + [f"Text {n}, of many" for n in range(200)])
        expected = squeeze("".join(text for _, text in self.texts("whole")))
        self.assertEqual(squeeze(self.pdf_text("whole")), expected)

    def test_pdf_in_other_scripts(self):
        """Each text on its own: where one ends is seen by nobody who reads from right to left."""
        for script in OTHER_SCRIPTS[:4]:
            self.write([script])
            text = squeeze(self.pdf_text("whole"))
            for word in script.split():
                # pdftotext takes the letters of this ligature the wrong way round.
                word = re.sub("ل([اأإآ])", r"\1ل", word.strip("()"))
                self.assertIn(squeeze(word), text, script)

    def test_pdf_keeps_items_together(self):
        """What is below an item that is read from right to left stands on its side of the page."""
        self.write(["أرسل التقرير\nFriday"])
        boxes = self.run_tool("pdftotext", "-bbox", "whole.pdf", "-")
        words = re.findall(r'xMax="([0-9.]+)"[^>]*>([^<]+)<', boxes)
        margin = max(float(x) for x, _ in words)
        self.assertTrue(any(word == "Friday" and float(x) > margin - 20 for x, word in words),
                        boxes)

    def test_pdf_is_tagged(self):
        self.write(LATIN + [f"Text {n}" for n in range(200)])
        info = self.run_tool("pdfinfo", "whole.pdf")
        self.assertRegex(info, r"Title: +The whole of it")
        self.assertRegex(info, r"Tagged: +yes")
        self.assertGreater(int(re.search(r"Pages: +(\d+)", info)[1]), 5)
        structure = self.run_tool("pdfinfo", "-struct", "whole.pdf")
        for tag in ("Document", "H1", "H2", "H3", "P", "L", "LI", "Lbl", "LBody"):
            self.assertRegex(structure, rf"(?m)^ *{tag}\b", tag)
        structure = self.run_tool("pdfinfo", "-struct", "table.pdf")
        for tag in ("Table", "TR", "TH", "TD"):
            self.assertRegex(structure, rf"(?m)^ *{tag}\b", tag)

    def test_pdf_repeats_the_head_of_a_table(self):
        self.write([f"Text {n}" for n in range(200)])
        pages = self.run_tool("pdftotext", "-layout", "table.pdf", "-").split("\f")[:-1]
        self.assertGreater(len(pages), 2)
        for page in pages[1:]:
            self.assertRegex(page.lstrip(), r"^First +Second +Third\n")
        self.assertEqual(sum(page.count("Text") for page in pages), 400)

    def test_pdf_of_hostile_text(self):
        """A row as high as the page, a word as wide, and what is no text: all of it stands there."""
        self.write(["word " * 2000, "x" * 5000, "\u0007", "", "a\u2029b"])
        for stem, times in (("whole", 3), ("table", 2)):
            text = squeeze(self.pdf_text(stem))
            self.assertEqual(text.count("word"), times * 2000, stem)
            self.assertEqual(text.count("x"), times * 5000, stem)
            self.assertNotIn("-", text, stem)

    # --- Tables and calendars ------------------------------------------------------

    def test_csv(self):
        texts = LATIN + HOSTILE + OTHER_SCRIPTS
        self.write(texts)
        data = (self.folder / "wins.csv").read_bytes()
        self.assertTrue(data.startswith(b"\xef\xbb\xbf"))
        rows = list(csv.reader(io.StringIO(data.decode("utf-8-sig"), newline="")))
        self.assertEqual({len(row) for row in rows}, {7})
        self.assertEqual(len(rows), len(texts) + 1)
        self.assertEqual({row[3] for row in rows[1:]}, {"-1234.5"})
        bodies = {row[2] for row in rows[1:]}
        for text in texts:
            self.assertIn("'" + text if text[0] in "=+-@\t\r" else text, bodies)
        for row in rows[1:]:
            self.assertNotRegex(row[1], r"\A[=+@\t\r]")

    def summaries(self, name):
        """As RFC 5545 has it: the reader takes a backslash before an "n" for a line's end."""
        lines = re.sub(r"\r\n[ \t]", "", self.read(name)).split("\r\n")
        return [re.sub(r"\\(.)", lambda found: "\n" if found[1] in "nN" else found[1],
                       line.split(":", 1)[1]) for line in lines if line.startswith("SUMMARY:")]

    def events(self, name):
        calendar = icalendar.Calendar.from_ical((self.folder / name).read_bytes())
        return calendar, calendar.walk("VEVENT")

    def test_calendar(self):
        texts = [text for text in HOSTILE if "\n" not in text and len(text) < 200] + OTHER_SCRIPTS
        texts = [text for text in texts if text.isprintable()] + ["paused", "off"]
        self.write(texts)
        for line in self.read("Europe-Berlin.ics").split("\r\n"):
            self.assertLessEqual(len(line.encode()), 75)
        calendar, events = self.events("Europe-Berlin.ics")
        self.assertEqual(calendar["VERSION"], "2.0")
        self.assertEqual(len(events), len(texts) - 1)
        self.assertEqual(self.summaries("Europe-Berlin.ics"), texts[:-1])
        self.assertEqual(len({str(event["UID"]) for event in events}), len(events))
        zones = [str(zone["TZID"]) for zone in calendar.walk("VTIMEZONE")]
        self.assertEqual(zones, ["Europe/Berlin"])
        for event, text in zip(events, texts):
            start = event["DTSTART"]
            self.assertEqual(start.params["TZID"], "Europe/Berlin")
            self.assertEqual(start.dt.strftime("%Y-%m-%d %H:%M"),
                             "2026-04-03 10:00" if text == "paused" else "2026-03-06 10:00")
            self.assertEqual(event["DURATION"].dt, datetime.timedelta(minutes=25))
            self.assertEqual(event["RRULE"]["BYDAY"], ["TU", "FR"])
            self.assertEqual(event["RRULE"]["INTERVAL"], [2])
            alarms = event.walk("VALARM")
            self.assertEqual([alarm["ACTION"] for alarm in alarms], ["DISPLAY"])
            self.assertEqual(alarms[0]["TRIGGER"].dt, datetime.timedelta(0))

    def test_calendar_in_other_zones(self):
        self.write(["a", "b", "c"])
        calendar, events = self.events("America-Sao_Paulo.ics")
        self.assertEqual(str(calendar.walk("VTIMEZONE")[0]["TZID"]), "America/Sao_Paulo")
        self.assertEqual(events[0]["DTSTART"].dt.strftime("%H:%M"), "10:00")
        calendar, events = self.events("UTC.ics")
        self.assertEqual(calendar.walk("VTIMEZONE"), [])
        self.assertEqual(events[0]["DTSTART"].to_ical(), b"20260306T100000Z")

    @staticmethod
    def days(value):
        """The days of EXDATE, which may come once or more often."""
        values = value if isinstance(value, list) else [value]
        return [day.dt.strftime("%m-%d %H:%M") for one in values for day in one.dts]

    def test_calendar_of_days(self):
        """What is moved is on its day; what is done, skipped or agreed for later isn't."""
        self.write(["a", "b", "c"])
        _, events = self.events("days.ics")
        ruled = [event for event in events if "RRULE" in event]
        moved = [event for event in events if "RRULE" not in event]
        self.assertEqual([self.days(event["EXDATE"]) for event in ruled],
                         [["03-06 10:00", "03-13 10:00"], ["03-11 10:00"]])
        self.assertEqual([event["DTSTART"].dt.strftime("%m-%d %H:%M") for event in ruled],
                         ["03-06 10:00", "03-11 10:00"])
        found = {}
        for event in moved:
            replaces = event.get("RECURRENCE-ID")
            uids = [str(other["UID"]) for other in ruled]
            self.assertEqual(str(event["UID"]) in uids, replaces is not None)
            self.assertEqual(event["DTSTART"].params["TZID"], "Europe/Berlin")
            self.assertEqual(len(event.walk("VALARM")), 1)
            found[event["DTSTART"].dt.strftime("%m-%d %H:%M")] = (
                replaces and replaces.dt.strftime("%m-%d %H:%M"))
        self.assertEqual(found, {"03-12 10:00": None, "03-11 15:30": "03-10 10:00",
                                 "03-14 10:00": None})


if __name__ == "__main__":
    PROGRAM = sys.argv.pop(1)
    unittest.main()
