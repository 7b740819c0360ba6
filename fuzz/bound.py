"""How long a process may work before it has to answer, measured so that a loaded machine raises no alarm.

    bound = Bound(pid, seconds)
    while bound.poll(pipe): ...          True: something can be read; False: the time is over

The time is over once `seconds` have passed and the process, with those that it started, has used so many seconds of
processors; where it uses none, for example in a deadlock, WALL times as many seconds have to pass. Where the system has no
/proc, the clock alone decides, WALL times as late.
"""

from __future__ import annotations

import os
import time
from pathlib import Path
from typing import Any

WALL = 20
"""How many times as long as it may work a process may take to answer, by the clock."""

SOON = 0.1
"""Seconds after which a process that has not answered is looked at, which takes longer than most answers."""


class Bound:
    """The time of one question to a process."""

    def __init__(self, pid: int, seconds: float):
        self.pid, self.seconds = pid, seconds
        self._began = time.monotonic()
        self._before: float | None = None

    @property
    def over(self) -> bool:
        """Whether the process has had its time."""
        passed = time.monotonic() - self._began
        used = processor_seconds(self.pid)
        if self._before is None:
            self._before = used
        worked = used is not None and self._before is not None and used - self._before >= self.seconds
        return passed >= self.seconds and (worked or passed >= WALL * self.seconds)

    def poll(self, pipe: Any) -> bool:
        """Waits until `pipe` has something to read, or its other end is closed; False where the time is over before."""
        while not pipe.poll(SOON if self._before is None else min(1.0, self.seconds)):
            if self.over:
                return False
        return True


def processor_seconds(pid: int) -> float | None:
    """What a process and those that it started have used of all processors, those that it has waited for included; None
    where the system does not tell."""
    parents: dict[int, int] = {}
    used: dict[int, float] = {}
    try:
        tick = os.sysconf("SC_CLK_TCK")
        for entry in Path("/proc").iterdir():
            if entry.name.isdigit() and (found := _times(entry)) is not None:
                parents[int(entry.name)], ticks = found
                used[int(entry.name)] = ticks / tick
    except (OSError, ValueError, AttributeError):
        return None
    if pid not in used:
        return None
    return sum(seconds for one, seconds in used.items() if _descends(one, pid, parents))


def _times(entry: Path) -> tuple[int, int] | None:
    """(parent, ticks of its own and of children that it has waited for) of a process; None where it has ended."""
    try:
        fields = (entry / "stat").read_text().rpartition(")")[2].split()
    except OSError:
        return None
    return int(fields[1]), sum(map(int, fields[11:15]))


def _descends(pid: int, ancestor: int, parents: dict[int, int]) -> bool:
    seen: set[int] = set()
    while pid and pid not in seen:
        if pid == ancestor:
            return True
        seen.add(pid)
        pid = parents.get(pid, 0)
    return False
