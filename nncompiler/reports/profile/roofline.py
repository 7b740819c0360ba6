"""What this machine can do at best: float32 multiply-adds a second, and bytes a second from each level of memory.

    roof(threads).flops                   twice the multiply-adds a second of `threads` cores at once
    roof(threads).bandwidth(bytes)        bytes read a second when so many are read over and over
    roof(threads).seconds(flops, bytes)   no step that does that much can take less
    rate_now(threads)                     FLOP/s that the machine gives at this moment: less while others use it

The limits are measured by kernels in the loop IR, once in a process, in about a second. What a cache promises is not
believed: the bandwidth is sampled at working sets that double from the L2 on, because a large L3 may be shared, sliced or
cut short by a hypervisor, and then reads at the speed of memory long before it is full.
"""

from __future__ import annotations

import threading
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import cache
from math import inf
from typing import Any

import numpy as np

from ...backends.llvm import description
from ...ir.dtype import f32

TRIALS = 25
"""Measurements of which the best counts: other work on the machine can only slow one down."""

TRIAL_SECONDS = 0.001
BUDGET_SECONDS = 0.1
"""What the trials of one rate may take together, once there are LEAST_TRIALS."""
LEAST_TRIALS = 5
ROUNDS = 1 << 12
"""Times the multiply-adds of all chains of a call."""
OVERLAP = 0.8
"""The part of a trial in which all threads must run: where one is late, the others have the memory for themselves."""
LARGEST = 128 << 20
"""Bytes above which all working sets count as one, read from memory: few layers move more at once."""
INSIDE = 1.5
"""Where between a level's bounds (a factor 2 apart) it is measured: near the smaller, as the roof is a limit from above."""
SAME_LEVEL = 0.15
"""Levels whose bandwidths differ by less are shown as one."""


@dataclass(frozen=True)
class Roof:
    """The limits for a number of threads: FLOP/s in float32, and (largest working set in bytes, bytes/s) of every measured
    level of memory, smallest first; the last level, main memory, holds everything."""

    threads: int
    flops: float
    levels: tuple[tuple[float, float], ...]

    @property
    def memory(self) -> float:
        """Bytes a second from main memory."""
        return self.levels[-1][1]

    def bandwidth(self, size: int) -> float:
        """Bytes a second of the smallest level that holds `size` bytes."""
        return next(rate for capacity, rate in self.levels if size <= capacity)

    @property
    def shown(self) -> tuple[tuple[float, float], ...]:
        """The levels with those joined that are about as fast as the first of them."""
        joined: list[tuple[float, float]] = []
        for size, rate in self.levels:
            if joined and rate > (1 - SAME_LEVEL) * joined[-1][1]:
                joined[-1] = (size, joined[-1][1])
            else:
                joined.append((size, rate))
        return tuple(joined)

    def seconds(self, flops: int, size: int) -> float:
        """The least time of a step: arithmetic and memory overlap, so the longer of both."""
        return max(flops / self.flops, size / self.bandwidth(size) if size else 0.0)


def level_text(capacity: float, rate: float) -> str:
    """A level of memory for people: "28 GB/s within 16 MiB"."""
    if capacity == inf:
        return f"{rate / 1e9:.0f} GB/s from memory"
    held = f"{capacity / (1 << 20):.0f} MiB" if capacity >= 1 << 20 else f"{capacity / 1024:.0f} KiB"
    return f"{rate / 1e9:.0f} GB/s within {held}"


@cache
def roof(threads: int) -> Roof:
    """The limits of this machine, measured at the first call of a process for this number of threads."""
    kernels = description.peak_kernels()
    lanes, stream = kernels.lanes, kernels.stream
    flops = _peak_rate(threads, kernels.peak, 2 * kernels.chains * lanes * ROUNDS, 8 * lanes)
    step = 8 * lanes * f32.size
    levels: list[tuple[float, float]] = []
    for capacity, size in working_sets(description.host().l2_bytes * threads):
        count = max(1, size // threads // step)
        rate = _rate(threads, stream, step, count, count * 8 * lanes)
        levels.append((capacity, min(rate, levels[-1][1]) if levels else rate))  # a larger set is never read faster
    if threads > 1:  # a core that others keep busy does not make the rest slower than one alone
        one = roof(1)
        flops = max(flops, one.flops)
        alone = [one.memory if size == inf else one.bandwidth(int(size)) for size, _ in levels]
        levels = [(size, max(rate, other)) for (size, rate), other in zip(levels, alone)]
    return Roof(threads, flops, tuple(levels))


def rate_now(threads: int, seconds: float = TRIAL_SECONDS) -> float:
    """FLOP/s of `threads` threads together in about so many seconds from now, the last one's end counting, as in a step of a
    model: where one waits for a processor, all do."""
    kernels = description.peak_kernels()
    call = _caller(threads, kernels.peak, ROUNDS, 8 * kernels.lanes)
    unit = ROUNDS * 2 * kernels.chains * kernels.lanes
    times = max(1, int(seconds * roof(threads).flops / threads / unit))
    return threads * times * unit / _span(_together(threads, lambda i: call(i, times)))


def working_sets(l2_bytes: int) -> list[tuple[float, int]]:
    """(largest set of the level, set that is read to measure it) in bytes, from the L2 to memory."""
    found: list[tuple[float, int]] = [(float(l2_bytes), l2_bytes // 2)]
    least = l2_bytes
    while least < LARGEST:
        found.append((2.0 * least, int(INSIDE * least)))
        least *= 2
    return [*found, (inf, int(INSIDE * least))]


def _caller(threads: int, kernel: Callable[..., int], count: int, elements: int) -> Callable[[int, int], None]:
    """call(thread, times) runs a kernel on that thread's own buffer."""
    arrays = [_buffer(elements) for _ in range(threads)]
    params = np.array([count], np.int64)
    pointers = [np.array([a.ctypes.data, a.ctypes.data], np.uint64) for a in arrays]

    def call(i: int, times: int, kept: object = arrays) -> None:
        kernel(pointers[i].ctypes.data, params.ctypes.data, 0, times, None)

    return call


def _peak_rate(threads: int, kernel: Callable[..., int], unit: int, elements: int) -> float:
    """FLOP/s of `threads` threads that compute in registers, `unit` FLOPs a call: each counts by the time that it had a
    processor, which a thread that waits for one, or two that share one, does not shorten."""
    call = _caller(threads, kernel, ROUNDS, elements)
    call(0, 1)
    times = max(1, int(TRIAL_SECONDS / max(1e-9, _timed(lambda: call(0, 1)).busy)))
    best, spent, trials = 0.0, 0.0, 0
    while trials < TRIALS and (spent <= BUDGET_SECONDS or trials < LEAST_TRIALS):
        spans = _together(threads, lambda i: call(i, times))
        best = max(best, sum(times * unit / s.busy for s in spans))
        spent, trials = spent + _span(spans), trials + 1
    return best


def _rate(threads: int, kernel: Callable[..., int], unit: int, count: int, elements: int) -> float:
    """Units a second that `threads` threads do together; a call of the kernel does `count` times `unit`. Trials in which the
    threads did not run at the same time count only where there are no others."""
    call = _caller(threads, kernel, count, elements)
    call(0, 1)
    t = time.perf_counter()
    call(0, 1)
    times = max(1, int(TRIAL_SECONDS / max(1e-9, time.perf_counter() - t)))
    best, apart, spent, trials = inf, inf, 0.0, 0
    while trials < TRIALS and (spent <= BUDGET_SECONDS or trials < LEAST_TRIALS):
        spans = _together(threads, lambda i: call(i, times))
        seconds = _span(spans)
        shared = min(s.end for s in spans) - max(s.begin for s in spans)
        if shared >= OVERLAP * seconds:
            best = min(best, seconds)
        apart = min(apart, seconds)
        spent, trials = spent + seconds, trials + 1
    return threads * times * count * unit / (best if best < inf else apart)


@dataclass(frozen=True)
class _Work:
    """When a thread began and ended its work, and for how many seconds it had a processor."""

    begin: float
    end: float
    busy: float


def _timed(work: Callable[[], None]) -> _Work:
    begin, had = time.perf_counter(), time.thread_time()
    work()
    had = time.thread_time() - had
    return _Work(begin, time.perf_counter(), max(had, 1e-9))


def _together(threads: int, work: Callable[[int], None]) -> list[_Work]:
    """Work that all threads begin at the same time, as far as they get processors."""
    if threads == 1:
        return [_timed(lambda: work(0))]
    spans = [_Work(0.0, 0.0, 0.0)] * threads
    gate = threading.Barrier(threads)

    def body(i: int) -> None:
        gate.wait()
        spans[i] = _timed(lambda: work(i))

    workers = [threading.Thread(target=body, args=(i,)) for i in range(threads)]
    for w in workers:
        w.start()
    for w in workers:
        w.join()
    return spans


def _span(spans: Sequence[_Work]) -> float:
    """Seconds from the first begin to the last end."""
    return max(s.end for s in spans) - min(s.begin for s in spans)


def _buffer(elements: int) -> np.ndarray[Any, np.dtype[np.float32]]:
    """Ones at a multiple of 64 bytes."""
    raw = np.ones(elements + 16, np.float32)
    return raw[-raw.ctypes.data % 64 // 4 :][:elements]
