"""The measured side of `bench`: a process that holds one loaded model and times bursts of its runs.

A process each keeps thread pools, allocators and settings of engines apart. Times are taken around the calls, here; what
goes through the pipe between bursts is part of no figure.

    parent                          worker
    start(task)              -->    imports, opens the model, runs once, warms up
                             <--    Ready
    Ask(seconds)             -->    spin loop, one run, then runs for so long
                             <--    Burst
    None                     -->    closes and ends
    (anything that fails is sent in place of the answer)
"""

from __future__ import annotations

import gc
import os
import sys
import threading
import time
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from multiprocessing.connection import Connection
from typing import Any

from ...ir.errors import CompilerError
from ...ir.op import Array
from ...peers import Feeds, Job, Opened, Run, find
from ...peers.isolation import isolate
from .conditions import spin

LEAST = 3
"""Runs of a burst at least, however long they take."""

PHASED = 3
"""Runs after a burst whose phases are timed apart."""


@dataclass(frozen=True)
class MeasuringTask:
    """What one process measures. kind: "target" (`source` is any model's name and `options` go to `compile`), "artifact"
    (`source` is its path) or "peer" (called `engine`; `source` is an ONNX file)."""

    name: str
    kind: str
    source: str
    engine: str = ""
    options: Mapping[str, Any] = field(default_factory=dict)


@dataclass(frozen=True)
class Ready:
    """Seconds to load and of the first run, the outputs of that run, and the settings that the engine really has."""

    load: float
    first: float
    outputs: tuple[Array, ...]
    settings: Mapping[str, str]


@dataclass(frozen=True)
class Burst:
    """samples: seconds of every run, in order (streams one after another); rate: runs a second, all streams together; spin:
    seconds of the fixed loop just before; cpu: processor seconds spent since the last answer; phases: of further runs, for
    engines that tell them (`Opened.phases`)."""

    samples: tuple[float, ...]
    rate: float
    spin: float
    cpu: float
    phases: tuple[tuple[float, float, float], ...] = ()


@dataclass(frozen=True)
class Failure:
    """Why an engine gave up: a message, and the error itself where it is one of ours."""

    message: str
    error: CompilerError | None = None


def serve(connection: Connection, task: MeasuringTask, job: Job, warmup: int, log: str) -> None:
    """The worker's life. What the engine prints goes to the file `log`, not among the results."""
    _redirect(log)
    os.environ["OMP_NUM_THREADS"] = str(job.threads)  # before the engine's library is loaded
    try:
        if task.kind == "peer":
            isolate(job.folder)
        variants = [_scaled(job.feeds, 1 - 0.03 * i) for i in range(4)]
        opened, ready = _ready(task, job)
        for i in range(warmup):
            for run in opened.runs:
                run(variants[i % 4])
        connection.send(ready)
        spent = time.process_time()
        while (seconds := connection.recv()) is not None:
            clock = spin()
            samples, rate = _burst(opened.runs, variants, seconds)
            phased = opened.phases
            phases = () if phased is None else tuple(phased(variants[i % 4]) for i in range(PHASED))
            now = time.process_time()
            connection.send(Burst(samples, rate, clock, now - spent, phases))
            spent = now
    except EOFError:  # the parent has gone
        return
    except CompilerError as e:
        connection.send(Failure(str(e), e))
    except Exception as e:  # an engine may raise anything
        connection.send(Failure(f"{type(e).__name__}: {e}".partition("\n")[0]))


def _ready(task: MeasuringTask, job: Job) -> tuple[Opened, Ready]:
    prepared = find(task.engine).convert(job) if task.kind == "peer" else task.source
    start = time.perf_counter()
    opened = OPEN[task.kind](task, prepared, job)
    loaded = time.perf_counter()
    outputs = opened.runs[0](job.feeds)
    first = time.perf_counter() - loaded
    return opened, Ready(loaded - start, first, tuple(outputs), dict(opened.settings))


def _open_target(task: MeasuringTask, source: str, job: Job) -> Opened:
    from ...driver.compile import compile as compile_

    executable = compile_(source, threads=job.threads, **task.options)
    return Opened([_ordered(executable.run, job)] * job.streams, phases=_phases(executable))


def _phases(executable: Any) -> Callable[[Feeds], tuple[float, float, float]] | None:
    """Of a session of onnxruntime whose values stay on its device."""
    if not getattr(getattr(executable, "options", None), "bound", False):
        return None

    def phases(feeds: Feeds) -> tuple[float, float, float]:
        timed = executable.timed(feeds)
        return timed.upload, timed.compute, timed.download

    return phases


def _open_artifact(task: MeasuringTask, source: str, job: Job) -> Opened:
    from ...driver.compile import load

    return Opened([_ordered(load(source, threads=job.threads).run, job)] * job.streams)


def _open_peer(task: MeasuringTask, source: str, job: Job) -> Opened:
    return find(task.engine).open(source, job)


OPEN: dict[str, Callable[[MeasuringTask, str, Job], Opened]] = {
    "target": _open_target, "artifact": _open_artifact, "peer": _open_peer,
}  # fmt: skip


def _ordered(run: Callable[[Feeds], Mapping[str, Array]], job: Job) -> Run:
    """A run of ours, whose outputs come by name and in order."""
    return lambda feeds: tuple(run(feeds).values())


def _burst(runs: Sequence[Run], variants: Sequence[Feeds], seconds: float) -> tuple[tuple[float, ...], float]:
    """Runs every stream for so many seconds at the same time; the samples and the rate."""
    runs[0](variants[-1])  # the caches were another engine's a moment ago
    gc.collect()
    gc.disable()
    try:
        if len(runs) == 1:
            samples, elapsed = _stream(runs[0], variants, seconds)
            return tuple(samples), len(samples) / elapsed
        return _together(runs, variants, seconds)
    finally:
        gc.enable()


def _together(runs: Sequence[Run], variants: Sequence[Feeds], seconds: float) -> tuple[tuple[float, ...], float]:
    results: list[tuple[list[float], float] | BaseException] = [RuntimeError("a stream did not end")] * len(runs)
    gate = threading.Barrier(len(runs))

    def body(i: int) -> None:
        gate.wait()
        try:
            results[i] = _stream(runs[i], variants, seconds)
        except Exception as e:
            results[i] = e

    threads = [threading.Thread(target=body, args=(i,)) for i in range(len(runs))]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    samples: list[float] = []
    rate = 0.0
    for result in results:
        if isinstance(result, BaseException):
            raise result
        samples += result[0]
        rate += len(result[0]) / result[1]
    return tuple(samples), rate


def _stream(run: Run, variants: Sequence[Feeds], seconds: float) -> tuple[list[float], float]:
    """Seconds of every run, and of all: no run sees the input of the one before it."""
    samples: list[float] = []
    clock = time.perf_counter
    start = clock()
    end = start + seconds
    while True:
        feeds = variants[len(samples) & 3]
        t = clock()
        run(feeds)
        now = clock()
        samples.append(now - t)
        if now > end and len(samples) >= LEAST:
            return samples, now - start


def _scaled(feeds: Feeds, factor: float) -> Feeds:
    return {k: (v * v.dtype.type(factor)).astype(v.dtype) if v.dtype.kind == "f" else v for k, v in feeds.items()}


def _redirect(log: str) -> None:
    """Lets both output streams, those of native code included, end in a file."""
    sys.stdout.flush()
    sys.stderr.flush()
    file = os.open(log, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
    os.dup2(file, 1)
    os.dup2(file, 2)
    os.close(file)
