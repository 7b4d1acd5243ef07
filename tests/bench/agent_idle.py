#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""agent_idle.py [SECONDS]: what the agent costs while it waits with rituals ahead, after it
has shown one: its memory (PSS), its time on the processor, and how often any of its threads
woke up in SECONDS (60). Fails over 6 MB, or when it woke up at all."""

import shutil
import sys
import time
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "e2e"))

from bus import wait_for  # noqa: E402 - from there
from reminders import Desk, wake_ups  # noqa: E402
from servers import Dunst  # noqa: E402

LIMIT_WAKE_UPS = 0
LIMIT_MB = 6.0
RITUALS = 5
SETTLE = 20  # seconds: until its worker threads are gone, which GLib keeps for 15


def processor_time(pid):
    """In clock ticks, user and system."""
    fields = Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()
    return int(fields[11]) + int(fields[12])


def pss(pid):
    for line in Path(f"/proc/{pid}/smaps_rollup").read_text().splitlines():
        if line.startswith("Pss:"):
            return int(line.split()[1]) / 1024
    raise AssertionError("no Pss in smaps_rollup")


def measure(desk, seconds):
    rituals = desk.seed(*[""] * RITUALS)
    server = Dunst(desk).start()
    try:
        number, _ = desk.ring(rituals[0])
        wait_for(lambda: desk.shown(number), "a reminder that was shown")
        pid = desk.pid()
        time.sleep(SETTLE)
        before, ticks = wake_ups(pid), processor_time(pid)
        time.sleep(seconds)
        after = wake_ups(pid)
        woke = sum(after[thread] - before.get(thread, 0) for thread in after)
        return woke, processor_time(pid) - ticks, pss(pid), len(after)
    finally:
        server.stop()


def main():
    seconds = int(sys.argv[1]) if len(sys.argv) > 1 else 60
    desk = Desk().start()
    try:
        woke, ticks, memory, threads = measure(desk, seconds)
    finally:
        desk.stop()
        shutil.rmtree(desk.folder)
    print(f"agent, {RITUALS} rituals ahead, {seconds} s: {woke} wake-ups of {threads} threads "
          f"(limit {LIMIT_WAKE_UPS}), {ticks} ticks of processor time, "
          f"PSS {memory:.1f} MB (limit {LIMIT_MB:.0f})")
    return woke > LIMIT_WAKE_UPS or memory > LIMIT_MB


if __name__ == "__main__":
    sys.exit(main())
