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
from driver import (
    BUTTON, CHECK_BOX, FRAME, IMAGE, LIST_ITEM, TEXT, Program, extents, is_called, wait_for, walk,
)

FOOTING = os.environ.get("FOOTING", "footing")
CATALOGUE = gettext.translation("footing", os.environ["TRANSLATIONS"],
                                [os.environ.get("LANGUAGE", "en")], fallback=True)
_, C_ = CATALOGUE.gettext, CATALOGUE.pgettext

SIZE = (900, 800)
BUTTONS = BUTTON, pyatspi.ROLE_TOGGLE_BUTTON


def label(node):
    """What @node is called; since GTK 4.12 an item of a menu is by the label in it, and what one
    chooses from in a row never has another name."""
    targets = [relation.getTarget(0) for relation in node.getRelationSet()
               if relation.getRelationType() == pyatspi.RELATION_LABELLED_BY]
    if node.name or targets or node.getRole() != LIST_ITEM:
        return node.name or (Program.read(targets[0]) if targets else "")
    return next((inner.name for inner in walk(node) if inner.name), "")


def is_row(node):
    """Whether it is a row in which one types."""
    return node.getRole() == TEXT and node.childCount > 0


def has_focus(node):
    """Whether the focus is on @node. Of a row that somebody types in GTK 4.8 does not say so: its
    pencil has gone then."""
    if node.getState().contains(pyatspi.STATE_FOCUSED):
        return True
    return is_row(node) and not any(
        inner.getRole() == IMAGE and extents(inner) and inner.parent.getRole() not in BUTTONS
        for inner in walk(node))


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

    # By keys alone, in the window in front.

    def find_here(self, name):
        """All that is called @name in the window in front."""
        return [node for node in walk(self.program.windows()[0]) if is_called(node, name) and extents(node)]

    def is_at(self, name):
        """Whether the focus is on what is called @name."""
        rows = []
        for node in walk(self.program.windows()[0]):
            if node.getState().contains(pyatspi.STATE_FOCUSED) and node.getRole() != FRAME:
                return is_called(node, name) or label(node) == name
            if is_row(node) and is_called(node, name) and extents(node):
                rows.append(node)
        return any(has_focus(row) for row in rows)

    def go_to(self, name, key="Tab"):
        """Goes on with @key to what is called @name. (To look for what has the focus takes long
        in a large window: what is gone to is asked, where it can tell.)"""
        targets = []

        def arrived():
            nonlocal targets
            try:
                if not any(is_row(node) or has_focus(node) for node in targets):
                    return False
            except Exception:  # it was made anew meanwhile
                targets = self.find_here(name)
            return self.is_at(name)

        def there():
            nonlocal targets
            targets = targets or self.find_here(name)
            if not targets or arrived():
                return bool(targets)
            self.program.key(key)
            return False
        wait_for(there, f"“{name}” within reach of {key}")

    def use(self, name, key="Return"):
        """Goes to what is called @name and presses @key there."""
        self.go_to(name)
        self.program.key(key)

    def fill_in(self, name, text):
        """Goes to the field that is called @name and types @text in place of what it says."""
        self.go_to(name)
        self.program.key("ctrl+a")
        self.program.type(text)

    def pick(self, name, *choices):
        """Goes to the menu or list that is called @name, opens it, and chooses from it."""
        self.use(name, "space")
        wait_for(lambda: not self.is_at(name), f"the choices of “{name}”")
        self.program.key("Home")
        self.choose(*choices)

    def come_back(self):
        """The window has the keys again: no window manager gives them back."""
        self.program.resize(*SIZE)
