"""Latency and throughput: several engines, a process each, that take turns in short bursts so that all see the same machine.

    round 1     llvm ▁▁▁▁  openvino ▁▁▁▁  onnxruntime ▁▁▁▁      the order is drawn anew in every round
    round 2     openvino ▁▁▁▁  llvm ▁▁▁▁  onnxruntime ▁▁▁▁
    ...         half-way all processes are started anew: where memory lies is part of a time, and one life has one draw of it
    time of a round     the median of the burst's runs; in throughput mode the inverse of its rate
    time of an engine   the median over rounds: the one figure that tables, documents and baselines show as its time
    ratio               the quotient of two engines' times, with an interval over paired rounds (`intervals`)
    percentiles         of all runs, every round weighing alike; the 50th is the time
"""

from __future__ import annotations

import multiprocessing
import random
import statistics
import tempfile
import time
from collections.abc import Callable, Mapping, Sequence
from contextlib import ExitStack
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import numpy as np

from ...accuracy import relative_error
from ...ir.errors import InternalError
from ...ir.op import Array
from ...peers import Job
from ..show import Shown, Table
from .conditions import Conditions, Watch, conditions, warnings
from .intervals import ENOUGH, Interval, median_interval, ratio_interval
from .worker import Burst, Failure, MeasuringTask, serve

SAME = 1e-3
"""The largest rms difference of two engines' answers over the answer's rms: float32 of deep networks stays far below."""
SAME_HALF = 3e-2
"""The same where an output has 16 bits."""
UNQUIET = 1.3
"""The 90th percentile over the median above which the samples are said to scatter."""


@dataclass(frozen=True)
class Setup:
    """How to measure. seconds: of measuring, a name; rounds: turns that it is divided into; processes: lives that the rounds
    are divided into; warmup: runs before measuring, in each; threads: workers of a run; throughput: whether the rate counts,
    not the time of a run; streams: runs in progress at the same time (1 for latency); seed: of the turns' order."""

    seconds: float = 3.0
    rounds: int = 10
    processes: int = 2
    warmup: int = 2
    threads: int = 1
    throughput: bool = False
    streams: int = 1
    seed: int = 0
    percentiles: tuple[float, ...] = (50.0, 90.0, 99.0)

    @property
    def mode(self) -> str:
        """The name of what counts."""
        return "throughput" if self.throughput else "latency"


@dataclass
class Measured:
    """One engine's figures in seconds. bursts: a round each; begins: when each began, from the start of measuring;
    difference: of its answer from the first engine's (rms over rms); None where the shapes differ."""

    load: float
    first: float
    settings: Mapping[str, str]
    difference: float | None = 0.0
    bursts: list[Burst] = field(default_factory=list)
    begins: list[float] = field(default_factory=list)

    @property
    def samples(self) -> Array:
        """Every run, round after round."""
        return np.concatenate([b.samples for b in self.bursts])

    def rounds(self, throughput: bool) -> list[float]:
        """The time of each round: what ratios and intervals are made of."""
        return [1 / b.rate if throughput else statistics.median(b.samples) for b in self.bursts]

    @property
    def rate(self) -> float:
        """Runs a second: the inverse of the median over rounds."""
        return 1 / statistics.median(self.rounds(True))

    @property
    def phases(self) -> tuple[float, float, float] | None:
        """Medians of copying inputs to the device, computing, and copying outputs back; None for engines that tell none."""
        rows = [row for b in self.bursts for row in b.phases]
        return None if not rows else tuple(statistics.median(column) for column in zip(*rows))

    def percentiles(self, wanted: Sequence[float]) -> list[float]:
        """Seconds of a run at each percentile: of all runs, every round weighing alike however many runs it had; the 50th is
        the median over rounds of the rounds' medians."""
        samples = self.samples
        weights = np.concatenate([np.full(len(b.samples), 1 / len(b.samples)) for b in self.bursts])
        order = np.argsort(samples, kind="stable")
        samples, weights = samples[order], weights[order]
        at = 100 * (np.cumsum(weights) - weights / 2) / weights.sum()
        middle = statistics.median(self.rounds(False))
        return [middle if p == 50 else float(np.interp(p, at, samples)) for p in wanted]


@dataclass(repr=False)
class Result(Shown):
    """engines: by name, the first is what `ratios` are to; failures: names that gave up, and why."""

    setup: Setup
    conditions: Conditions
    engines: dict[str, Measured] = field(default_factory=dict)
    times: dict[str, Interval] = field(default_factory=dict)
    ratios: dict[str, Interval] = field(default_factory=dict)
    failures: dict[str, str] = field(default_factory=dict)
    warnings: list[str] = field(default_factory=list)

    def table(self) -> Table:
        first = next(iter(self.engines))
        rows = [
            [name, f"{self.times[name].value * 1e3:.4f}", f"{m.rate:.1f}", f"{self.ratios[name].value:.2f}",
             "" if name == first else f"{self.ratios[name].low:.2f} to {self.ratios[name].high:.2f}", str(len(m.samples))]
            for name, m in self.engines.items()
        ]  # fmt: skip
        columns = ("engine", "median ms", "runs/s", f"time / {first}", "interval", "runs")
        return Table(f"{self.setup.mode} on {self.setup.threads} threads", columns, rows, self.warnings)


def measure(
    tasks: Sequence[MeasuringTask], feeds: Mapping[str, Array], outputs: Sequence[str], setup: Setup,
    tell: Callable[..., None],
) -> Result:  # fmt: skip
    """Measures every task on `feeds` and three sets of inputs a little smaller, so that no run sees the one before it.

    A peer that fails is left out and its reason kept; where one of ours fails, its error is raised.
    """
    result = Result(setup, conditions())
    answers: dict[str, tuple[Array, ...]] = {}
    order, watch, spins = random.Random(setup.seed), Watch(), list[float]()
    begin = time.perf_counter()
    lives = min(setup.processes, setup.rounds)
    for life in range(lives):
        with ExitStack() as stack:
            workers: dict[str, _Worker] = {}
            for task in tasks:
                if task.name in result.failures:
                    continue
                tell(f"loading {task.name}")
                folder = stack.enter_context(tempfile.TemporaryDirectory(prefix="nnc-bench-"))
                job = Job(task.source, feeds, tuple(outputs), setup.threads, setup.streams, folder)
                worker = stack.enter_context(_Worker(task, job, setup.warmup))
                ready = worker.hear()
                if isinstance(ready, Failure):
                    _failed(result, task, ready)
                    continue
                workers[task.name] = worker
                if task.name not in result.engines:
                    result.engines[task.name] = Measured(ready.load, ready.first, ready.settings)
                    answers[task.name] = ready.outputs
            with watch:
                for number in range(life * setup.rounds // lives, (life + 1) * setup.rounds // lives):
                    tell("measuring", number, setup.rounds)
                    for name in order.sample(list(workers), len(workers)):
                        spins += _turn(result, workers, name, watch, time.perf_counter() - begin)
    result.warnings += warnings(result.conditions, watch, setup.threads * setup.streams, spins)
    _judge(result, answers)
    return result


def _turn(result: Result, workers: dict[str, _Worker], name: str, watch: Watch, at: float) -> list[float]:
    """One burst; the time of the fixed loop before it. An engine that fails leaves the measurement with all its rounds."""
    measured, worker = result.engines[name], workers[name]
    burst = worker.ask(result.setup.seconds / result.setup.rounds)
    if isinstance(burst, Failure):
        del workers[name]
        _failed(result, worker.task, burst)
        return []
    measured.begins.append(at)
    measured.bursts.append(burst)
    watch.own += burst.cpu
    return [burst.spin]


def _judge(result: Result, answers: Mapping[str, tuple[Array, ...]]) -> None:
    """Intervals, ratios, and what must be said of the samples."""
    throughput = result.setup.throughput
    first = next(iter(result.engines))
    same = SAME if all(a.dtype.itemsize > 2 for a in answers[first]) else SAME_HALF
    if result.setup.rounds < ENOUGH:
        reached = 1 - 2 * 0.5**result.setup.rounds
        result.warnings.append(f"{result.setup.rounds} rounds give intervals of {reached:.0%}; 95 % takes {ENOUGH}")
    need = 100 / (100 - max((p for p in result.setup.percentiles if p < 100), default=0.0))
    for name, measured in result.engines.items():
        rounds = measured.rounds(throughput)
        result.times[name] = median_interval(rounds)
        result.ratios[name] = ratio_interval(rounds, result.engines[first].rounds(throughput))
        measured.difference = _difference(answers[name], answers[first])
        if measured.difference is None or not measured.difference <= same:
            what = "have other shapes" if measured.difference is None else f"differ by {measured.difference:.1e} rms"
            result.warnings.append(f"{name}: its answers {what} from {first}'s: the times are not of the same work")
        samples = measured.samples
        if len(samples) < need:
            result.warnings.append(f"{name}: {len(samples)} samples are too few for percentile {100 - 100 / need:g}")
        middle, high = np.percentile(samples, [50, 90])
        if high > UNQUIET * middle:
            scatter = f"the 90th percentile is {high / middle:.1f} times the median"
            result.warnings.append(f"{name}: {scatter}; the machine is not quiet")


def _difference(mine: Sequence[Array], theirs: Sequence[Array]) -> float | None:
    """The largest relative rms difference of float outputs; None where the shapes do not agree."""
    if [a.shape for a in mine] != [b.shape for b in theirs]:
        return None
    worst = 0.0
    for a, b in zip(mine, theirs):
        if a is not b and b.dtype.kind == "f":
            worst = max(worst, relative_error(a, b.astype(np.float64)))
    return worst


def _failed(result: Result, task: MeasuringTask, failure: Failure) -> None:
    """Keeps a peer's reason; raises ours."""
    if task.kind != "peer":
        raise failure.error or InternalError(f"{task.name}: {failure.message}")
    result.engines.pop(task.name, None)
    result.failures[task.name] = failure.message
    result.warnings.append(f"{task.name} is left out: {failure.message}")


class _Worker:
    """A process that serves one task; leaving `with` ends it."""

    def __init__(self, task: MeasuringTask, job: Job, warmup: int) -> None:
        self.task = task
        self._log = Path(job.folder) / "log"
        context = multiprocessing.get_context("spawn")
        self._connection, theirs = context.Pipe()
        self._process = context.Process(
            target=serve, args=(theirs, task, job, warmup, str(self._log)), name=f"bench {task.name}", daemon=True
        )
        self._process.start()
        theirs.close()

    def ask(self, seconds: float) -> Burst | Failure:
        """One burst."""
        try:
            self._connection.send(seconds)
        except OSError:
            return self._died()
        answer: Burst | Failure = self.hear()
        return answer

    def hear(self) -> Any:
        """The next answer: Ready, Burst or Failure."""
        try:
            return self._connection.recv()
        except (EOFError, OSError):
            return self._died()

    def _died(self) -> Failure:
        self._process.join(5)
        lines = self._log.read_text(errors="replace").split("\n") if self._log.exists() else []
        said = next((line for line in reversed(lines) if line.strip()), "it said nothing")
        return Failure(f"its process ended with {self._process.exitcode}: {said}")

    def __enter__(self) -> _Worker:
        return self

    def __exit__(self, kind: object, *rest: object) -> None:
        if kind is None:
            try:
                self._connection.send(None)
                self._process.join(10)
            except OSError:
                pass
        if self._process.is_alive():
            self._process.kill()
            self._process.join()
        self._connection.close()
