"""Measures which kernels make a model's layers fastest on this machine, and keeps what was found.

    for rank in 1, 2, ...: compile the model with every layer's variant of that rank by predicted cycles
                           run it and the model of rank 0 in turn, with a clock at every step
    for each layer: the variant of the smallest time, as a multiple of rank 0's in the same round

Layers are measured inside the network, with the caches as their neighbours leave them. A record is (layer, variant); it
holds for every model that has such a layer, on this machine and with this compiler.
"""

from __future__ import annotations

import json
import os
import statistics
import time
from collections.abc import Callable, Mapping
from contextlib import suppress
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

from .inputs import random_feeds
from .ir.boundary import boundary
from .ir.errors import CompilerError, ModelError, UsageError
from .runtime.files import write_files, writer

if TYPE_CHECKING:
    from .backends.llvm.machine import Machine
    from .driver.options import CompileOptions
    from .ir.graph import Graph

SECONDS = 20.0
"""How long measuring goes on, about, where nobody says: the round under way is finished."""
RUNS = 9
"""Runs of a round, each of both models."""
GAIN = 0.03
"""What a variant must gain over the predicted best to be recorded."""
FORMAT = "nncompiler-records 1"


@dataclass(frozen=True)
class Records:
    """Variants by layer, for one machine (its key)."""

    machine: str
    layers: Mapping[str, str] = field(default_factory=dict)

    @property
    def pairs(self) -> tuple[tuple[str, str], ...]:
        """As the policy takes them."""
        return tuple(sorted(self.layers.items()))

    def merged(self, other: Mapping[str, str]) -> Records:
        return replace(self, layers={**self.layers, **other})

    def write(self, path: str | os.PathLike[str], overwrite: bool = False) -> None:
        """Writes them as JSON; the file appears whole. Raises UsageError where it cannot, or, unless `overwrite`, where a
        file is there that nncompiler did not write."""
        document = {"format": FORMAT, "machine": self.machine, "layers": dict(self.pairs)}
        text = json.dumps(document, indent=1) + "\n"
        write_files([(Path(path), writer(text.encode()), 0o666)], overwrite)

    @classmethod
    def read(cls, path: str | os.PathLike[str], machine: Machine) -> Records:
        """Reads what `write` wrote. Raises UsageError for a file that is not there or is for another machine, ModelError
        for one that does not hold records."""
        try:
            document = json.loads(Path(path).read_text(encoding="utf-8"))
        except OSError as e:
            raise UsageError(f"{os.fspath(path)} cannot be read: {e.strerror}") from e
        except (ValueError, RecursionError) as e:
            raise ModelError(f"{os.fspath(path)} holds no records: {e}") from e
        layers = document.get("layers") if isinstance(document, dict) else None
        if not isinstance(layers, dict) or document.get("format") != FORMAT:
            hint = "write some with nnc compile --tune --save-records FILE"
            raise ModelError(f"{os.fspath(path)} holds no records", hint=hint)
        if document.get("machine") != machine.key:
            message = f"{os.fspath(path)} was measured on another machine: {str(document.get('machine'))[:60]}"
            raise UsageError(message, hint="measure on this one with --tune, or name the machine with --mcpu")
        return cls(machine.key, {str(k): str(v) for k, v in layers.items()})


@dataclass(frozen=True)
class MeasuredVariant:
    """A layer in one variant: `relative` is its time as a multiple of the predicted best's in the same round, `seconds` the
    median time of all nodes that are such a layer, `nodes` their names."""

    layer: str
    variant: str
    seconds: float
    relative: float
    nodes: tuple[str, ...]


@dataclass(frozen=True)
class Tuning:
    """What was measured, and the records that follow from it. `rounds` of how many there could have been."""

    records: Records
    measured: tuple[MeasuredVariant, ...]
    rounds: int
    possible: int

    @property
    def found(self) -> dict[str, MeasuredVariant]:
        """The best variant of every layer."""
        best: dict[str, MeasuredVariant] = {}
        for m in self.measured:
            if m.layer not in best or m.relative < best[m.layer].relative:
                best[m.layer] = m
        return best


def tune(
    graph: Graph, settings: CompileOptions, threads: int | None, seconds: float = SECONDS,
    known: Mapping[str, str] | None = None, runs: int = RUNS,
) -> Tuning:  # fmt: skip
    """Measures the variants of a graph with static shapes, for `seconds` or until none is left, each in `runs` runs beside
    as many of the predicted best. The graph is not changed. Layers that `known` has records of keep them. A layer for which
    time ran out is recorded only if it gained. Raises UsageError where the settings are for another machine."""
    from .backends.llvm import policy

    machine = settings.machine()
    if not machine.is_host:
        raise UsageError(f"kernels are measured on the machine they are for, got {machine.cpu}", hint="leave out --mcpu")
    feeds = random_feeds(graph)
    end = time.monotonic() + seconds

    def model(rank: int) -> _Model:
        with policy.using(replace(policy.current(), rank=rank)):
            return _Model(graph, replace(settings, tell=_silent), threads, feeds)

    base = model(0)
    todo = {c.layer for c in base.choices.values()} - set(known or {})
    possible = max((c.of for c in base.choices.values() if c.layer in todo), default=1) - 1
    measured = [m for m in base.rows(base, runs) if m.layer in todo]
    rank = 0
    while rank < possible and time.monotonic() < end:
        rank += 1
        settings.tell("tuning", rank, possible)
        other = model(rank)
        done = {(m.layer, m.variant) for m in measured}
        measured += [m for m in other.rows(base, runs) if m.layer in todo and (m.layer, m.variant) not in done]
        other.close()
    base.close()
    result = Tuning(Records(machine.key), tuple(measured), rank, possible)
    best = {m.layer: m.variant for m in result.found.values() if m.relative < 1 - GAIN}
    through = {c.layer: c.variant for c in base.choices.values() if c.layer in todo and rank >= c.of - 1}
    return replace(result, records=Records(machine.key, {**(known or {}), **through, **best}))


def _silent(stage: str, done: int = 0, total: int = 0) -> None:
    pass


class _Model:
    """A model compiled under the policy of the moment, open in this process."""

    def __init__(self, graph: Graph, settings: CompileOptions, threads: int | None, feeds: dict[str, Any]) -> None:
        from .driver.native import compile_graph

        compiled = compile_graph(graph.copy(), settings)
        self.choices = compiled.program.choices
        self.nodes = [step.node for step in compiled.program.steps]
        executable = compiled.open(threads)
        self.session, self.close, self.feeds = executable.session, executable.close, feeds

    def variant(self, layer: str) -> str:
        """The variant that a layer has here."""
        return next(c.variant for c in self.choices.values() if c.layer == layer)

    def times(self) -> list[int]:
        """Nanoseconds of every step of one run."""
        return self.session.profile(self.feeds)[1]

    def rows(self, base: _Model, runs: int) -> list[MeasuredVariant]:
        """The layers of this model, measured in turn with those of `base`."""
        self.times()
        mine: list[list[int]] = []
        theirs: list[list[int]] = []
        for _ in range(runs):
            theirs.append(base.times())
            mine.append(self.times())
        layers: dict[str, list[str]] = {}
        steps: dict[str, list[str]] = {}  # the nodes whose steps make a layer: a pooling may have one of its own
        for node, choice in self.choices.items():
            layers.setdefault(choice.layer, []).append(node)
            steps.setdefault(choice.layer, []).extend(filter(None, (node, choice.pooling)))
        found = []
        for layer, nodes in layers.items():
            seconds, other = self.seconds(mine, steps[layer]), base.seconds(theirs, steps[layer])
            found.append(MeasuredVariant(layer, self.variant(layer), seconds, seconds / max(other, 1e-12), tuple(nodes)))
        return found

    def seconds(self, runs: list[list[int]], nodes: list[str]) -> float:
        """The median over runs of the time of some nodes together."""
        steps = [i for i, node in enumerate(self.nodes) if node in nodes]
        return statistics.median(sum(run[i] for i in steps) for run in runs) * 1e-9


Report = Callable[[Tuning], None]


def spelled(layer: str, variant: str) -> str:
    """A variant of the kernels of a layer, as reports call it."""
    from .backends.llvm.kernels.naming import spelled_for

    return spelled_for(layer, variant)


@dataclass(frozen=True)
class Request:
    """What a user asks of tuning: `seconds` of measuring (None: none), records to begin with, a listener."""

    seconds: float | None = None
    records: str | os.PathLike[str] | None = None
    report: Report = lambda tuning: None

    def answer(self, graph: Graph, settings: CompileOptions, threads: int | None) -> tuple[tuple[str, str], ...]:
        """The records to compile with. What is measured is kept in the cache, and not measured again."""
        from . import cache as disk

        machine = settings.machine()
        known = Records(machine.key) if self.records is None else Records.read(self.records, machine)
        if self.seconds is None:
            return known.pairs
        with settings.policy():
            key = _key(machine, threads)
            before: dict[str, str] = {}
            kept = disk.get_bytes(key) if settings.cache and disk.enabled() else None
            with suppress(CompilerError), boundary("a damaged entry of the cache"):
                before = dict(json.loads(kept)) if kept is not None else {}
            tuning = tune(graph, settings, threads, self.seconds, {**before, **known.layers})
            if settings.cache and disk.enabled():
                disk.put_bytes(key, json.dumps(dict(tuning.records.layers)).encode())
        self.report(tuning)
        return tuning.records.pairs


def _key(machine: Machine, threads: int | None) -> str:
    """Of the kept records: the machine, the compiler, what the policy allows, and the threads that were measured."""
    from . import cache
    from .backends.llvm import codegen, policy
    from .driver import model_cache

    parts = (machine.key, policy.current().key, codegen.versions(), model_cache.fingerprint(), repr(threads))
    return cache.make_key("records", *parts)
