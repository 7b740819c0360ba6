"""The commands as functions with result objects, which a notebook shows as tables and pictures.

    nnc.inspect(model)          Summary           nnc.profile(model, feeds)   Profile        nnc.plan(model)     MemoryReport
    nnc.verify(model, feeds)    Verification      nnc.bench(model, vs=...)    Result         nnc.diff(a, b)      Difference
    nnc.report(model, path)     the page's path

A model is whatever `compile` takes. Dimensions that `dims` leaves open are 1, as in the commands. Errors are `ir.errors`.
"""

from __future__ import annotations

import os
import tempfile
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from ..driver.options import CompileOptions
from ..inputs import random_feeds
from ..ir.errors import UsageError
from ..ir.graph import Graph
from ..sources import Init, initialized, one_program, open_source
from .show import Shown, Table

if TYPE_CHECKING:
    from .analysis import Summary
    from .bench.measure import Result
    from .diagnose.checks import OutputCheck
    from .diff.compare import Difference
    from .memory.report import MemoryReport
    from .profile.steps import Profile
    from .stages import Opened, Outline
    from .stages.plans import ProgramPlans

Dims = Mapping[str, int] | None
Feeds = Mapping[str, Any] | None


def inspect(model: Any, *, dims: Dims = None, init_from: Init = None, optimized: bool = False) -> Summary | Outline:
    """A model in numbers, one row per layer. optimized: after the portable passes. Of a model in stages, its programs and
    what is done between them."""
    from ..driver.pipeline import optimize_portable
    from .analysis import summarize

    found = _stages(model, dims, init_from)
    if found.graph is None and not optimized:
        from .stages import outline

        return outline(*found.block(CompileOptions()))
    graph = one_program(_static(model, dims, init_from), "inspect")
    return summarize(optimize_portable(graph) if optimized else graph)


def profile(
    model: Any, feeds: Feeds = None, *, dims: Dims = None, runs: int = 20, threads: int | None = None, mcpu: str = "native"
) -> Profile:
    """Time of every step and node beside this machine's limits. `model` may be an executable of target llvm, too; inputs
    that are not given are random."""
    from ..driver.compile import compile as compile_
    from .profile.steps import profile as measured

    if hasattr(model, "session"):
        given = feeds or _drawn(model)
        return measured(model.session, given, runs, None, model.session.name)
    found = _stages(model, dims, None)
    if found.graph is None:
        from .stages import walk
        from .stages.times import times_of

        settings = CompileOptions(mcpu)
        with walk(found, found.drawn() | dict(feeds) if feeds else None, settings, threads) as run:
            return times_of(found, run, run.met, settings, threads, runs, found.source.signature.name)
    graph = found.graph
    given = random_feeds(graph) | dict(feeds or {})
    with compile_(graph, threads=threads, mcpu=mcpu) as executable:
        session: Any = executable.session
        return measured(session, given, runs, None, graph.name)


def plan(
    model: Any, feeds: Feeds = None, *, dims: Dims = None, mcpu: str = "native"
) -> MemoryReport | ProgramPlans:
    """The memory plan: what is alive when, where it lies, what sets the peak. Of a model in stages, the plan of every
    program that a run of `feeds` meets; inputs that are not given are random."""
    from .memory.report import memory_report

    found = _stages(model, dims, None)
    if found.graph is None:
        from .stages import walk
        from .stages.plans import plans_of

        with walk(found, found.drawn() | dict(feeds) if feeds else None, CompileOptions(mcpu)) as run:
            return plans_of(found.source.signature.name, run.met, CompileOptions(mcpu))
    return memory_report(found.graph, CompileOptions(mcpu))


def diff(left: Any, right: Any, *, dims: Dims = None) -> Difference:
    """What differs between two models."""
    from .diff.compare import compare

    return compare(_static(left, dims, None), _static(right, dims, None), _name(left), _name(right))


def report(
    model: Any, path: str | os.PathLike[str], *, dims: Dims = None, time: bool = True, runs: int = 20,
    threads: int | None = None, mcpu: str = "native", overwrite: bool = False,
) -> Path:  # fmt: skip
    """Writes a page with graph, passes, layers, times, roofline and memory; its path. time: whether the model is run.
    Raises UsageError where the extra `report` is not installed, and for a file that nncompiler did not write, unless
    `overwrite`."""
    from ..runtime import write_files
    from ..runtime.files import writer
    from .page import required
    from .profile.steps import profile as measured

    target = Path(path)
    if target.suffix not in (".html", ".htm"):
        raise UsageError(f"the page's name ends in .html, got {target.name!r}")
    required()
    from .page.html import page
    from .page.trace import follow

    opened, settings = _stages(model, dims, None), CompileOptions(mcpu)
    if opened.graph is None:
        from .page.programs import page_of_run
        from .stages import walk

        with walk(opened, None, settings, threads, reference=not time) as run:
            text, _ = page_of_run(opened, run, run.met, settings, _name(model), time, runs, threads)
        write_files([(target, writer(text.encode("utf-8", "xmlcharrefreplace")), 0o666)], overwrite)
        return target
    graph = opened.graph
    feeds = random_feeds(graph) if time else {}
    trace = follow(graph, settings, _name(model), native=time)
    found = None
    if trace.compiled is not None:
        with trace.compiled.open(threads) as executable:
            found = measured(executable.session, feeds, runs, None, _name(model))
    write_files([(target, writer(page(trace, found).encode("utf-8", "xmlcharrefreplace")), 0o666)], overwrite)
    return target


def bench(
    model: Any, *, vs: Sequence[str] = (), targets: Sequence[str] = ("llvm",), dims: Dims = None, seconds: float = 3.0,
    rounds: int = 10, threads: int | None = None, throughput: bool = False, mcpu: str = "native", seed: int = 0,
) -> Result:  # fmt: skip
    """Latency, or throughput, beside other engines. A model that is neither a file nor a name is written to a file first, as
    every engine has a process of its own."""
    from ..inputs import random_inputs
    from ..interchange.writer import save as save_onnx
    from ..peers import find
    from .bench.conditions import conditions
    from .bench.measure import Setup, measure
    from .bench.prepare import prepare

    usable = conditions().usable
    workers = threads or (1 if throughput else usable)
    streams = max(1, usable // workers) if throughput else 1
    setup = Setup(seconds, rounds, min(2, rounds), 2, workers, throughput, streams, seed)
    with tempfile.TemporaryDirectory(prefix="nnc-bench-") as folder:
        graph, bound = _static_and_dims(model, dims)
        source = os.fspath(model) if isinstance(model, str | os.PathLike) else ""
        if not source:
            source, bound = str(Path(folder) / "given.onnx"), {}
            save_onnx(graph, source)
        peers = [find(name).name for name in vs]
        p = prepare(source, graph, bound, list(targets), peers, Path(folder) / "model.onnx", mcpu=mcpu)
        drawn = random_inputs(p.inputs, seed, drawings=p.drawings)
        return measure(p.tasks, drawn, p.outputs, setup, lambda *told: None)


@dataclass(frozen=True, repr=False)
class Verification(Shown):
    """Whether the compiled model agrees with a float64 evaluation of the graph and with what onnxruntime makes of the
    original. `outputs` has the errors and the verdict on each, `said` is why onnxruntime did not answer."""

    ok: bool
    outputs: tuple[OutputCheck, ...]
    said: str = ""

    def __bool__(self) -> bool:
        return self.ok

    def table(self) -> Table:
        rows = [
            [c.name, c.type, f"{c.error:.2e}", "" if c.ort_error is None else f"{c.ort_error:.2e}", f"{c.limit:.1e}",
             c.verdict]
            for c in self.outputs
        ]  # fmt: skip
        title = "agrees with float64" if self.ok else "DOES NOT AGREE with float64"
        return Table(title, ("output", "type", "rms error", "onnxruntime's", "limit", "verdict"), rows)


def verify(
    model: Any, feeds: Feeds = None, *, dims: Dims = None, rtol: float | None = None, threads: int | None = None,
    mcpu: str = "native", seed: int = 0,
) -> Verification:  # fmt: skip
    """Compares the compiled model with onnxruntime and with float64 by the rule of `accuracy.tolerance`, or by `rtol`.
    Inputs that are not given are random."""
    from ..driver.compile import compile as compile_
    from .diagnose.checks import compare, has_nan, reference_outputs
    from .diagnose.original import Original

    graph = _static(model, dims, None)
    given = random_feeds(graph, seed) | dict(feeds or {})
    with compile_(graph, threads=threads, mcpu=mcpu) as executable:
        outputs = executable.run(given)
    want = reference_outputs(graph, given)
    theirs = Original(os.fspath(model) if isinstance(model, str | os.PathLike) else "", graph, graph).onnxruntime(given)
    checks = compare(graph, outputs, want, theirs.outputs, rtol, None, has_nan(given))
    return Verification(all(c.ok for c in checks), tuple(checks), "" if theirs.outputs is not None else theirs.said)


def _stages(model: Any, dims: Dims, init_from: Init) -> Opened:
    """The model as reports look at it; dimensions that `dims` leaves open are 1."""
    from .stages import opened

    source = open_source(initialized(model, init_from), dict(dims or {}))
    return opened(source, dict.fromkeys(source.signature.symbols, 1))


def _static(model: Any, dims: Dims, init_from: Init) -> Graph:
    return _static_and_dims(model, dims, init_from)[0]


def _static_and_dims(model: Any, dims: Dims, init_from: Init = None) -> tuple[Graph, dict[str, int]]:
    """The graph with every dimension bound, and what it was bound with."""
    given = dict(dims or {})
    graph, ones = open_source(initialized(model, init_from), given).with_ones()
    return graph, given | ones


def _drawn(executable: Any) -> dict[str, Any]:
    from ..inputs import random_inputs

    found = executable.session.description.get("drawings", {})
    drawings = {name: d if isinstance(d, str) else (d[0], d[1]) for name, d in found.items()}
    return random_inputs(executable.inputs, drawings=drawings)


def _name(model: Any) -> str:
    if isinstance(model, str | os.PathLike):
        return os.path.basename(os.fspath(model))
    return str(getattr(model, "__name__", None) or getattr(model, "name", None) or type(model).__name__)
