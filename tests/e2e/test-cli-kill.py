#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""D19, F21: killed at any moment of --log-win, the file is whole, and every win that was
acknowledged is in it, once.

test-cli-kill.py PROGRAM [TEST…]
"""

import os
import random
import subprocess
import time

import cli
from cli import CliCase

KILLS = 200
FRESH = 20  # so many of them while there is no file yet


class Kill(CliCase):
    def log(self, title):
        return subprocess.Popen(
            [cli.PROGRAM, "--log-win", title], env=cli.environment(self.data),
            stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True)

    def typical_time(self):
        """How long one takes from start to end, in seconds."""
        times = []
        for i in range(5):
            start = time.monotonic()
            self.assertEqual(self.log(f"Measured {i}").communicate()[0], f"Logged: Measured {i}\n")
            times.append(time.monotonic() - start)
        return sorted(times)[2]

    def kill_one(self, title, delay):
        """Logs @title and kills that after @delay; whether it was acknowledged."""
        process = self.log(title)
        try:
            process.wait(delay)
        except subprocess.TimeoutExpired:
            process.kill()
        output, _ = process.communicate()
        killed = process.returncode == -9
        self.assertIn(output, ("", f"Logged: {title}\n"))
        self.assertIn(process.returncode, (0, -9))
        return output != "", killed

    def test_kill(self):
        seed = int.from_bytes(os.urandom(4), "big")
        chance = random.Random(seed)
        longest = 2 * self.typical_time()
        acknowledged = {"Measured 0", "Measured 1", "Measured 2", "Measured 3", "Measured 4"}
        n_killed = n_lost = runs = 0
        while n_killed < KILLS:
            runs += 1
            self.assertLess(runs, 10 * KILLS, "it ends before it can be killed")
            if runs % (KILLS // FRESH) == 0:
                self.data = self.folder / f"data-{runs}"
                self.database = self.data / "footing.db"
                acknowledged = set()
            title = f"Win {runs}"
            done, killed = self.kill_one(title, chance.uniform(0, longest))
            if done:
                acknowledged.add(title)
            # So that about two in three are killed, however fast this machine is just now.
            longest *= 1.05 if killed else 0.9
            n_killed += killed
            n_lost += not done
            if self.database.exists():
                self.assertIn("sound", self.done("--check"), seed)
                found = self.titles()
                self.assertEqual(len(found), len(set(found)), seed)
                self.assertLessEqual(acknowledged, set(found), seed)
            else:
                self.assertEqual(acknowledged, set(), seed)
        print(f"{runs} runs, {n_killed} killed, {n_lost} before they said so, seed {seed}")
        # Else nothing was shown: both ends must have been met.
        self.assertGreater(n_lost, KILLS // 10)
        self.assertGreater(runs - n_lost, KILLS // 20)


if __name__ == "__main__":
    cli.main()
