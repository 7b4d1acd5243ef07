#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""H14: what the keys of the views do is not done to the window behind a dialog."""

import os
import tempfile
import unittest

import tap
from driver import BUTTON, Program, wait_for

FOOTING = os.environ["FOOTING"]


class DialogKeys(unittest.TestCase):

    def setUp(self):
        os.environ["FOOTING_DATA_DIR"] = tempfile.mkdtemp()
        self.program = Program(program=FOOTING)
        self.program.resize(1000, 880)

    def tearDown(self):
        self.program.process.kill()
        self.program.process.wait()

    def explain(self):
        return "\n".join(self.program.describe())

    def test_H14_window_behind(self):
        program = self.program
        program.find("Start a Plan", BUTTON)
        program.key("ctrl+n")
        program.find("Log a Win")
        program.key("alt+3")
        program.key("Escape")
        wait_for(lambda: program.look("Start a Plan", BUTTON), "Today, as it was")


if __name__ == "__main__":
    tap.main()
