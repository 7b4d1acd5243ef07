# SPDX-License-Identifier: GPL-3.0-or-later
"""What tests have in common that use the real program through a real accessibility client, in
the language of the session: a file made from a document, and what one does with words on the
screen. Runs inside session.sh."""

import gettext
import json
import os
import pathlib
import shutil
import subprocess
import tempfile
import unittest

import pyatspi
from driver import BUTTON, CHECK_BOX, Program, extents, wait_for, walk

FOOTING = os.environ.get("FOOTING", "footing")
CATALOGUE = gettext.translation("footing", os.environ["TRANSLATIONS"],
                                [os.environ.get("LANGUAGE", "en")], fallback=True)
_, C_ = CATALOGUE.gettext, CATALOGUE.pgettext

SIZE = (900, 800)
BUTTONS = BUTTON, pyatspi.ROLE_TOGGLE_BUTTON


def label(node):
    """What @node is called; since GTK 4.12 an item of a menu is by the label in it."""
    targets = [relation.getTarget(0) for relation in node.getRelationSet()
               if relation.getRelationType() == pyatspi.RELATION_LABELLED_BY]
    return node.name or (Program.read(targets[0]) if targets else "")


class Case(unittest.TestCase):
    DOCUMENT = None  # as `footing --import` reads it

    def setUp(self):
        self.folder = pathlib.Path(tempfile.mkdtemp())
        self.addCleanup(shutil.rmtree, self.folder)
        os.environ["FOOTING_DATA_DIR"] = str(self.folder / "data")
        document = self.folder / "plan.json"
        document.write_text(json.dumps(self.DOCUMENT), encoding="utf-8")
        subprocess.run([FOOTING, "--import", document], check=True, stdout=subprocess.DEVNULL)
        self.program = Program(program=FOOTING)
        self.addCleanup(self.program.process.wait)
        self.addCleanup(self.program.process.kill)
        self.program.resize(*SIZE)
        self.program.put_pointer_away()
        self.program.find(_("Timeline"))

    def explain(self):
        return "\n".join(self.program.describe())

    # What is read.

    def look_for(self, text):
        """What can be seen and says @text, or None."""
        return next((node for node in walk(self.program.frame)
                     if text in (node.name or "") and extents(node)), None)

    def says(self, text):
        return wait_for(lambda: self.look_for(text), f"“{text}”")

    def says_no_more(self, text):
        wait_for(lambda: self.look_for(text) is None, f"“{text}” to go")

    def export(self):
        """The plan as `footing --export` has it."""
        path = self.folder / "export.json"
        subprocess.run([FOOTING, "--export", path], check=True, stdout=subprocess.DEVNULL)
        return json.loads(path.read_text(encoding="utf-8"))["recoveries"][0]

    # What is done.

    def press(self, msgid, context=None):
        """Presses the button that is called so, of those of that name the one that can be pressed:
        a menu button is one in GTK 4.8 and two since."""
        self.press_called((C_(context, msgid) if context else _(msgid)).replace("_", ""))

    def press_called(self, name):
        def find():
            return next((node for role in BUTTONS for node in self.program.all(name, role)
                         if node.queryAction().nActions > 0), None)
        wait_for(find, f"a button called “{name}”").queryAction().doAction(0)

    def choose(self, *names):
        """Chooses @names one after the other from a menu that is open, by the arrow keys."""
        for name in names:
            def there(name=name):
                focus = self.program.focused()
                if focus is not None and label(focus) == name:
                    return True
                self.program.key("Down")
                return False
            wait_for(there, f"the focus on “{name}”")
            self.program.key("Return")

    def toggle(self, name):
        """Goes on with Tab to the check box that is called so, and presses Space."""
        def there():
            node = self.program.focused()
            if node is not None and node.getRole() == CHECK_BOX and node.name == name:
                return True
            self.program.key("Tab")
            return False
        wait_for(there, f"the check box “{name}” within reach of Tab")
        self.program.key("space")

    def come_back(self):
        """The window has the keys again: no window manager gives them back."""
        self.program.resize(*SIZE)
