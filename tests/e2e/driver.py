# SPDX-License-Identifier: GPL-3.0-or-later
"""Drives the real program through a real accessibility client, as a person uses it: names
on the screen, keys, and what can be pressed. Runs inside session.sh."""

import os
import subprocess
import time

import pyatspi
from gi.repository import Atspi

PATIENCE = 60  # seconds until something that should appear counts as missing

# A program that is busy answers late, not never; AT-SPI alone waits for less than a second.
Atspi.set_timeout(PATIENCE * 1000, PATIENCE * 1000)

# By their value: their names change ("push button" is "button" since AT-SPI 2.56).
BUTTON = pyatspi.ROLE_PUSH_BUTTON
CHECK_BOX = pyatspi.ROLE_CHECK_BOX
FRAME = pyatspi.ROLE_FRAME
HEADING = pyatspi.ROLE_HEADING
IMAGE = pyatspi.ROLE_IMAGE
LIST = pyatspi.ROLE_LIST
LIST_ITEM = pyatspi.ROLE_LIST_ITEM
RADIO_BUTTON = pyatspi.ROLE_RADIO_BUTTON  # a check button of a group, since GTK 4.12
TEXT = pyatspi.ROLE_TEXT

# What says nothing of its own.
DULL = (
    pyatspi.ROLE_CHECK_BOX, pyatspi.ROLE_FILLER, pyatspi.ROLE_GROUPING, pyatspi.ROLE_IMAGE,
    pyatspi.ROLE_LABEL, pyatspi.ROLE_PAGE_TAB, pyatspi.ROLE_PANEL, pyatspi.ROLE_SCROLL_BAR,
    pyatspi.ROLE_SCROLL_PANE, pyatspi.ROLE_SEPARATOR,
)


def wait_for(look, what):
    """What look() returns, as soon as that is true."""
    end = time.monotonic() + PATIENCE
    while True:
        trouble = ""
        try:
            found = look()
        except Exception as problem:  # the widget went away meanwhile
            found, trouble = None, f" ({problem})"
        if found:
            return found
        if time.monotonic() > end:
            raise AssertionError(f"after {PATIENCE} s still missing: {what}{trouble}")
        time.sleep(0.03)


def walk(root):
    """All accessibles below root, breadth first."""
    level = [root]
    while level:
        following = []
        for node in level:
            yield node
            following += [node.getChildAtIndex(i) for i in range(node.childCount)]
        level = [node for node in following if node is not None]


def is_called(node, name):
    """GTK 4.8 reads the label of a button, or of a field, after the name that it was given."""
    return node.name == name or (
        node.getRole() in (BUTTON, TEXT) and node.name.endswith(f" {name}"))


def extents(node):
    """Where node is in the window, or None where it has no place on the screen."""
    try:
        place = node.queryComponent().getExtents(pyatspi.WINDOW_COORDS)
    except NotImplementedError:
        return None
    return place if place.width > 0 and place.height > 0 else None


class Program:
    """A running Footing."""

    def __init__(self, *arguments, output=None, program="footing", environment=None, errors=None):
        self.output = output
        self.process = subprocess.Popen([program, *arguments], env=environment, stderr=errors)
        self.frame = wait_for(self._find_frame, "the window")

    def _find_frame(self):
        for application in pyatspi.Registry.getDesktop(0):
            if application and application.get_process_id() == self.process.pid and application.childCount:
                return application
        return None

    def find(self, name, role=None):
        """The accessible called name, waited for."""
        return wait_for(lambda: self.look(name, role), f"{role or 'anything'} called “{name}”")

    def look(self, name, role=None):
        """The accessible called name that can be seen now, or None."""
        for node in walk(self.frame):
            if is_called(node, name) and role in (None, node.getRole()) and extents(node):
                return node
        return None

    def all(self, name, role=None):
        """Every accessible called name that can be seen now."""
        return [node for node in walk(self.frame)
                if is_called(node, name) and role in (None, node.getRole()) and extents(node)]

    def press(self, name, role=BUTTON):
        """Presses what is called name through its action."""
        self.find(name, role).queryAction().doAction(0)

    def write(self, name, text, which=0):
        """Puts text into the field called name; of several the one with that number."""
        def find():
            fields = self.all(name, TEXT)
            return fields[which] if len(fields) > max(which, 0) else None

        field = wait_for(find, f"field {which} called “{name}”")
        field.queryEditableText().setTextContents(text)
        wait_for(lambda: self.read(field) == text, f"“{text}” in {name}")

    @staticmethod
    def read(field):
        text = field.queryText()
        return text.getText(0, text.characterCount)

    def click(self, node):
        """Presses at the middle of a widget that exposes no action. GTK 4.18 counts from the
        window's border, as it says of the window itself, and leaves out some of the padding
        around a widget: what is smaller than a row may be missed there."""
        place, corner = extents(node), extents(self.frame[0])
        x, y = place.x - corner.x + place.width // 2, place.y - corner.y + place.height // 2
        subprocess.run(["xdotool", "mousemove", str(x), str(y), "click", "1"], check=True)

    @staticmethod
    def put_pointer_away():
        """Outside of the window, where what opens does not open below it."""
        subprocess.run(["xdotool", "mousemove", "1279", "899"], check=True)

    def turn_wheel(self, x, y):
        """One notch down, with the pointer at that place."""
        subprocess.run(["xdotool", "mousemove", str(x), str(y), "click", "5"], check=True)

    def click_in_popover(self, node):
        """The same in a popover, which has a window of its own: of that the display knows where
        it is, GTK only how large."""
        outer = node
        while outer is not None:
            size = extents(outer)
            window = size and self._window_of_size(size.width, size.height)
            if window:
                break
            outer = outer.parent
        assert outer is not None, "the popover is no window"
        place, around = extents(node), extents(outer)
        x = window[0] + place.x - around.x + place.width // 2
        y = window[1] + place.y - around.y + place.height // 2
        subprocess.run(["xdotool", "mousemove", str(x), str(y), "click", "1"], check=True)

    def _window_of_size(self, width, height):
        """Where the program has a window of that size, or None."""
        for window in subprocess.run(["xdotool", "search", "--onlyvisible", "--pid", str(self.process.pid)],
                                     capture_output=True, text=True, check=True).stdout.split():
            shell = subprocess.run(["xdotool", "getwindowgeometry", "--shell", window],
                                   capture_output=True, text=True).stdout
            has = dict(line.split("=") for line in shell.splitlines())
            if (has.get("WIDTH"), has.get("HEIGHT")) == (str(width), str(height)):
                return int(has["X"]), int(has["Y"])
        return None

    def key(self, *keys):
        subprocess.run(["xdotool", "key", *keys], check=True)

    def type(self, text):
        subprocess.run(["xdotool", "type", "--delay", "10", text], check=True)

    def windows(self):
        """Its windows, the one in front first."""
        return [self.frame[i] for i in reversed(range(self.frame.childCount))]

    def focused(self):
        """The accessible that has the focus, or None."""
        for window in self.windows():
            for node in walk(window):
                if node.getState().contains(pyatspi.STATE_FOCUSED) and node.getRole() != FRAME:
                    return node
        return None

    def tab_to(self, *roles):
        """Moves on with Tab until something of one of these roles has the focus."""
        def there():
            node = self.focused()
            if node is not None and node.getRole() in roles:
                return True
            self.key("Tab")
            return False
        wait_for(there, f"{roles} within reach of Tab")

    def resize(self, width, height):
        window = subprocess.run(["xdotool", "search", "--onlyvisible", "--pid", str(self.process.pid)],
                                capture_output=True, text=True, check=True).stdout.split()[-1]
        subprocess.run(["xdotool", "windowsize", window, str(width), str(height), "windowmove", window, "0", "0",
                        "windowfocus", window], check=True)
        time.sleep(0.3)  # for the picture only: nothing is asserted on it

    def shot(self, name):
        """Keeps a picture of the screen."""
        if self.output:
            time.sleep(0.4)  # for the picture only: what moves comes to rest
            subprocess.run(["scrot", "--overwrite", f"{self.output}/{name}.png"], check=True)

    def close(self):
        """Closes the window as its button does, and waits for the end."""
        self.key("ctrl+w")
        status = self.process.wait(PATIENCE)
        assert status == 0, f"the program ended with {status}"

    def describe(self):
        """What can be seen and has a name, for messages."""
        return [f"{node.getRoleName()} “{node.name}”" for node in walk(self.frame)
                if node.name and node.getRole() not in DULL and extents(node)]


def export(path):
    """What `footing --export` writes."""
    import json
    subprocess.run(["footing", "--export", path], check=True, stdout=subprocess.DEVNULL)
    with open(path, encoding="utf-8") as file:
        return json.load(file)
