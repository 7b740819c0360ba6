"""What a measurement ran on and what disturbed it: processor, clock, other work, limits of the container.

    conditions()               the machine as this process sees it
    with Watch() as watch      what others did meanwhile
    warnings(...)              what a reader should know before believing the numbers
"""

from __future__ import annotations

import math
import os
import platform
import statistics
import time
from collections.abc import Sequence
from dataclasses import dataclass, field
from importlib.metadata import PackageNotFoundError, version
from itertools import repeat

SLOWER = 0.03
"""The rise of the fixed loop's time across a run above which the clock is said to have dropped."""
OTHERS = 0.1
"""Processors that other work may keep busy before it is worth a warning."""
STOLEN = 0.01
"""The share of processor time that a hypervisor may take before it is worth a warning."""
PACKAGES = ("nncompiler", "llvmlite", "numpy")


@dataclass(frozen=True)
class Conditions:
    """processor: the model's name. governor: of the clock; None where the system does not show it. affinity: the processors
    this process may use; `total` those there are. quota: processors that the control group grants; None without one. load:
    the average of runnable tasks in the last minute."""

    processor: str
    governor: str | None
    affinity: tuple[int, ...]
    total: int
    quota: float | None
    load: float
    system: str
    versions: dict[str, str]

    @property
    def usable(self) -> int:
        """Threads that can run at the same time."""
        return max(1, len(self.affinity) if self.quota is None else min(len(self.affinity), math.ceil(self.quota)))


def conditions() -> Conditions:
    """The machine as this process sees it now."""
    total = os.cpu_count() or 1
    affinity = tuple(sorted(os.sched_getaffinity(0))) if hasattr(os, "sched_getaffinity") else tuple(range(total))
    versions = {"python": platform.python_version()}
    for package in PACKAGES:
        try:
            versions[package] = version(package)
        except PackageNotFoundError:
            continue
    return Conditions(
        _processor(), _text(f"/sys/devices/system/cpu/cpu{affinity[0]}/cpufreq/scaling_governor"), affinity, total, quota(),
        os.getloadavg()[0] if hasattr(os, "getloadavg") else 0.0,
        f"{platform.system()} {platform.release().partition('-')[0]}", versions,
    )  # fmt: skip


def quota() -> float | None:
    """Processors that this process's control group may use, in version 2 or 1; None where there is no limit."""
    groups = dict(line.split(":", 2)[1:] for line in (_text("/proc/self/cgroup") or "").splitlines() if line.count(":") >= 2)
    found = []
    group = groups.get("", "/")
    while True:  # every group above limits, too
        limit, _, period = (_text(f"/sys/fs/cgroup{group.rstrip('/')}/cpu.max") or "max 1").partition(" ")
        if limit != "max":
            found.append(int(limit) / int(period))
        if group in ("/", ""):
            break
        group = os.path.dirname(group)
    own = next((path for names, path in groups.items() if "cpu" in names.split(",")), "/")
    for path in {own, "/"}:
        folder = f"/sys/fs/cgroup/cpu{path.rstrip('/')}"
        limit, period = _text(f"{folder}/cpu.cfs_quota_us") or "-1", _text(f"{folder}/cpu.cfs_period_us") or "100000"
        if int(limit) > 0:
            found.append(int(limit) / int(period))
    return min(found, default=None)


@dataclass
class Watch:
    """What the machine's processors did while it was open, from /proc/stat; it may be opened again and goes on counting.
    `own`: processor seconds of the measured processes, to be added by whoever knows. All 0 where that is missing."""

    own: float = 0.0
    seconds: float = 0.0
    busy: float = 0.0
    stolen: float = 0.0
    _start: tuple[float, float, float, float] = field(default=(0.0,) * 4, repr=False)

    def __enter__(self) -> Watch:
        self._start = (time.perf_counter(), time.process_time(), *_jiffies())
        return self

    def __exit__(self, *exc: object) -> None:
        now = (time.perf_counter(), time.process_time(), *_jiffies())
        seconds, mine, busy, stolen = (b - a for a, b in zip(self._start, now))
        self.seconds += seconds
        self.own += mine
        self.busy += busy
        self.stolen += stolen

    @property
    def others(self) -> float:
        """Processors that other work kept busy, on average."""
        return max(0.0, self.busy - self.own) / self.seconds if self.busy and self.seconds else 0.0


def warnings(at: Conditions, watch: Watch, wanted: int, spins: Sequence[float]) -> list[str]:
    """What makes a measurement doubtful. wanted: threads that run at the same time; spins: seconds of a fixed loop, in the
    order of the rounds."""
    found = []
    if wanted > len(at.affinity):
        found.append(f"{wanted} threads shared {_processors(len(at.affinity))} (affinity)")
    if at.quota is not None and wanted > at.quota:
        found.append(f"{wanted} threads had a cgroup quota of {at.quota:.2f} processors: runs are stopped when it is spent")
    if at.governor not in (None, "performance"):
        found.append(f"the clock's governor is {at.governor!r}; 'performance' holds the clock")
    if at.load > 0.5 * at.total:
        found.append(f"other work was running (load {at.load:.1f} on {_processors(at.total)})")
    if watch.others > OTHERS:
        found.append(f"other work kept {watch.others:.1f} of {_processors(at.total)} busy while measuring")
    if watch.seconds and watch.stolen / watch.seconds / at.total > STOLEN:
        found.append(f"the hypervisor took {watch.stolen / watch.seconds / at.total:.0%} of the time for other guests")
    third = len(spins) // 3
    if third:
        first, last = statistics.median(spins[:third]), statistics.median(spins[-third:])
        if last / first - 1 > SLOWER:
            text = f"a fixed loop took {first * 1e6:.0f} us at first and {last * 1e6:.0f} us at the end"
            found.append(f"the clock dropped: {text} (heat, power limit, or a neighbour)")
    return found


def spin() -> float:
    """Seconds of a fixed loop, the best of five: the inverse of the clock, whatever is measured beside it."""
    best = math.inf
    for _ in range(5):
        start = time.perf_counter()
        for _ in repeat(None, 20_000):  # makes no objects: memory has no part in it
            pass
        best = min(best, time.perf_counter() - start)
    return best


def _processors(n: int) -> str:
    return "1 processor" if n == 1 else f"{n} processors"


def _processor() -> str:
    for line in (_text("/proc/cpuinfo") or "").splitlines():
        if line.startswith(("model name", "Model\t", "cpu model")):
            return line.partition(":")[2].strip()
    return platform.processor() or platform.machine()


def _jiffies() -> tuple[float, float]:
    """Seconds that all processors were busy since the start of the machine, and that a hypervisor took from them."""
    line = (_text("/proc/stat") or "").partition("\n")[0].split()
    if not line or line[0] != "cpu":
        return 0.0, 0.0
    tick = os.sysconf("SC_CLK_TCK")
    user, nice, system, _idle, _wait, irq, softirq, steal = (int(x) / tick for x in line[1:9])
    return user + nice + system + irq + softirq, steal


def _text(path: str) -> str | None:
    try:
        with open(path, encoding="utf-8", errors="replace") as file:
            return file.read().strip()
    except OSError:
        return None
