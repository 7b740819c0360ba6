"""Latency measurement: several ways to run one model, interleaved in short bursts so that all see the same machine."""

from __future__ import annotations

import os
import statistics
import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any

from ..ir.op import Array

Feeds = Mapping[str, Array]


@dataclass(frozen=True)
class Latency:
    """Milliseconds. `first` is the first call after loading; the rest describes the steady state."""

    load: float
    first: float
    samples: int
    min: float
    median: float
    mean: float
    p90: float
    p99: float


@dataclass
class Result:
    """Latencies by name; `ratios` are medians over rounds of (median of a name / median of the first name) in a round."""

    latencies: dict[str, Latency] = field(default_factory=dict)
    ratios: dict[str, float] = field(default_factory=dict)
    warnings: list[str] = field(default_factory=list)


def measure(
    makers: Mapping[str, Callable[[], Callable[[Feeds], Any]]],
    feeds: Feeds,
    *,
    seconds: float = 3.0,
    rounds: int = 5,
    warmup: int = 2,
    progress: Callable[[str], None] = lambda text: None,
) -> Result:
    """Times every maker's callable on `feeds`.

    Each gets a burst of seconds/rounds in every round, in turn; floats are scaled slightly from call to call so that no
    engine sees the same input twice in a row. `seconds` is per name.
    """
    variants: list[Feeds] = [_scaled(feeds, 1 - 0.03 * i) for i in range(4)]
    result = Result()
    runs: dict[str, Callable[[Feeds], Any]] = {}
    loads: dict[str, tuple[float, float]] = {}
    for name, make in makers.items():
        progress(f"loading {name}")
        t0 = time.perf_counter()
        run = make()
        t1 = time.perf_counter()
        run(feeds)
        loads[name] = (t1 - t0, time.perf_counter() - t1)
        for i in range(warmup):
            run(variants[i % 4])
        runs[name] = run
    times: dict[str, list[list[float]]] = {name: [] for name in runs}
    load_before = os.getloadavg()[0] if hasattr(os, "getloadavg") else 0.0
    for r in range(rounds):
        for name, run in runs.items():
            progress(f"round {r + 1} of {rounds}: {name}")
            times[name].append(_burst(run, variants, seconds / rounds))
    first = next(iter(runs))
    for name, bursts in times.items():
        everything = sorted(t for burst in bursts for t in burst)
        result.latencies[name] = _latency(*loads[name], everything)
        medians = [statistics.median(b) / statistics.median(a) for a, b in zip(times[first], bursts, strict=True)]
        result.ratios[name] = statistics.median(medians)
        if len(everything) < 20:
            result.warnings.append(f"{name}: only {len(everything)} samples; percentiles mean little")
        spread = everything[int(len(everything) * 0.9)] / everything[len(everything) // 2]
        if spread > 1.3:
            result.warnings.append(f"{name}: the 90th percentile is {spread:.1f} times the median; the machine is not quiet")
    processors = os.cpu_count() or 1
    if load_before > processors * 0.5:
        result.warnings.append(f"other work was running (load {load_before:.1f} on {processors} processors)")
    return result


def _burst(run: Callable[[Feeds], Any], variants: list[Feeds], seconds: float) -> list[float]:
    samples: list[float] = []
    end = time.perf_counter() + seconds
    while True:
        feeds = variants[len(samples) % 4]
        t = time.perf_counter()
        run(feeds)
        now = time.perf_counter()
        samples.append(now - t)
        if now > end and len(samples) >= 3:
            return samples


def _scaled(feeds: Feeds, factor: float) -> dict[str, Array]:
    return {k: (v * v.dtype.type(factor)).astype(v.dtype) if v.dtype.kind == "f" else v for k, v in feeds.items()}


def _latency(load: float, first: float, ordered: list[float]) -> Latency:
    def at(q: float) -> float:
        return ordered[min(len(ordered) - 1, int(q * len(ordered)))] * 1e3

    return Latency(
        load * 1e3, first * 1e3, len(ordered), ordered[0] * 1e3, at(0.5), statistics.fmean(ordered) * 1e3, at(0.9), at(0.99)
    )
