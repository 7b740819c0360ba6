"""A model followed through the pipeline for its report: every stage, the program, and all that the page says of them.

    follow(graph, settings, title)   -> Trace    (no machine code unless `native`)
    document(trace, profile or None) -> what the page's script reads, ready for JSON
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import asdict, dataclass
from math import isfinite
from typing import TYPE_CHECKING, Any

from ...backends.llvm import description
from ...driver.pipeline import native_pipeline, optimize
from ...ir.graph import Graph
from ...passes.analysis.pointwise_conv import one_by_one
from ..analysis import Summary, summarize
from ..low_rank.pointwise_conv import proposals
from ..memory.report import MemoryReport, memory_of
from ..profile.steps import Profile, ProfileRow
from .stages import Stages

if TYPE_CHECKING:
    from ...backends.llvm.description import CompiledGraph, Machine, Program
    from ...driver.options import CompileOptions

REDUCTION = 64
"""Channels of the 1x1 reductions that are tried, as in `inspect --1x1`."""

SAVED = {
    "in place": "written over {}", "part": "written into its slice of {}", "concat": "made by its parts, in place: {}",
    "pooled": "never stored: its kernels pool it in registers for {}",
}  # fmt: skip


@dataclass(frozen=True)
class Point:
    """A node in the roofline plot: what it reaches (FLOP/s) at so many FLOPs a byte, for `share` of the time. A Winograd
    convolution counts the arithmetic that it does, so that no point can lie above the roof that limits it."""

    node: str
    intensity: float
    flops: float
    share: float


@dataclass(frozen=True)
class PageTrace:
    """`compiled` is None where no machine code was made; `summary` and `one_by_one` are those of the model as read."""

    title: str
    machine: Machine
    summary: Summary
    one_by_one: dict[str, Any]
    stages: Stages
    program: Program
    memory: MemoryReport
    compiled: CompiledGraph | None


def follow(graph: Graph, settings: CompileOptions, title: str, native: bool = False) -> PageTrace:
    """Runs the pipeline on a graph with static shapes (which is rewritten) and lowers it; `native` makes machine code, too.

    Raises UsageError where the extra `report` is not installed, UnsupportedError for a node without native code.
    """
    machine, stages = settings.machine(), Stages()
    summary, reductions = summarize(graph), _one_by_one(graph)
    stages.see("import", graph)
    passes, see = native_pipeline(machine), [lambda s: stages.see(s.what.name, s.graph)]
    optimize(graph, passes, settings.verify, see, settings.tell)
    compiled = description.compiled(graph, machine, cache=settings.cache, tell=settings.tell) if native else None
    if compiled is not None:
        program, plan = compiled.program, compiled.memory
    else:
        settings.tell("lowering")
        program, plan = description.lowered(graph, machine)
    memory = memory_of(graph, program, plan, title)
    return PageTrace(title, machine, summary, reductions, stages, program, memory, compiled)


def points(profile: Profile) -> list[Point]:
    """The nodes that compute, by falling time."""
    found = []
    for row in profile.nodes:
        steps = [s for s in profile.steps if s.node == row.node]
        work = sum(s.flops / description.saving(s.kernel) for s in steps)
        if work and row.bytes and row.seconds:
            found.append(Point(row.node, work / row.bytes, work / row.seconds, row.share))
    return found


def document(trace: PageTrace, profile: Profile | None) -> dict[str, Any]:
    """Everything that the page's script reads. Numbers are FLOPs, bytes and seconds."""
    from importlib.metadata import version

    return {
        "title": trace.title,
        "about": f"nncompiler {version('nncompiler')}, for {trace.machine.cpu}"
        + ("" if profile is None else f", {profile.threads} thread{'s' * (profile.threads != 1)}"),
        "facts": _facts(trace, profile),
        **trace.stages.document(),
        "steps": _steps(trace.program, profile),
        "times": {} if profile is None else {row.node: _times(row) for row in profile.nodes},
        "points": [] if profile is None else [p.node for p in points(profile)],
        "memory": {
            **{s.name: SAVED.get(s.kind, f"a view ({s.kind}) of {{}}").format(s.of) for s in trace.memory.saved},
            **{s.of: f"made by the kernels of {s.name}" for s in trace.memory.saved if s.kind == "pooled"},
        },
        "advice": [asdict(a) for a in trace.memory.advice],
        "one_by_one": trace.one_by_one,
    }


def _facts(trace: PageTrace, profile: Profile | None) -> list[list[str]]:
    s = trace.summary
    facts = [
        ["inputs", ", ".join(f"{name} {type_}" for name, type_ in s.inputs)],
        ["outputs", ", ".join(f"{name} {type_}" for name, type_ in s.outputs)],
        ["parameters", _short(s.parameters)],
        ["multiply-adds", _short(s.total.macs)],
        ["FLOPs", _short(s.total.flops)],
        ["arena", _short(trace.memory.peak, "B")],
    ]
    if profile is None:
        return facts
    run, steps = _duration(profile.run_seconds), _duration(profile.steps_seconds)
    return [*facts, ["a run", run if run == steps else f"{run}, the sum of its steps with clocks {steps}"]]


def _duration(seconds: float) -> str:
    return f"{seconds * 1e3:.3g} ms" if seconds >= 1e-3 else f"{seconds * 1e6:.3g} µs"


def _steps(program: Program, profile: Profile | None) -> dict[str, list[dict[str, Any]]]:
    """Every node's steps in the order of execution."""
    found: dict[str, list[dict[str, Any]]] = {}
    for i, step in enumerate(program.steps):
        entry = {"kernel": step.kernel, "algorithm": description.algorithm(step.kernel), "tasks": step.tasks}
        seconds = {} if profile is None else {"seconds": profile.steps[i].seconds}
        found.setdefault(step.node, []).append(entry | seconds)
    return found


def _times(row: ProfileRow) -> dict[str, Any]:
    return {
        "seconds": row.seconds, "share": row.share, "gflops": row.gflops, "gbytes": row.gbytes, "roof": row.roof,
        "bound": row.bound,
    }  # fmt: skip


def _one_by_one(graph: Graph) -> dict[str, Any]:
    report = one_by_one(graph)
    return {
        "channels": REDUCTION,
        "multiplications": report.multiplications,
        "saved": report.saved,
        "reduced": report.multiplications - sum(p.saves for p in proposals(graph, report, REDUCTION)),
        "larger": [
            [c.name, _x(c.kernel), c.channels, c.maps, c.multiplications, c.reduced(REDUCTION), _finite(c.break_even)]
            for c in report.convolutions if c.group == 1
        ],
        "present": [
            [o.convolution.name, o.kind, o.convolution.channels, o.convolution.maps, o.convolution.multiplications, o.saves,
             ", ".join(o.feeds)]
            for o in report.one_by_ones
        ],
    }  # fmt: skip


def _x(numbers: Iterable[int]) -> str:
    return "x".join(map(str, numbers))


def _finite(x: float) -> float:
    return round(x, 1) if isfinite(x) else 0.0


def _short(n: float, of: str = "") -> str:
    """Three digits, a prefix of ten and the unit: 15.5 G, 4.82 MB."""
    prefixes = iter(("", "k", "M", "G", "T", "P"))
    prefix = next(prefixes)
    while n >= 999.5 and prefix != "P":
        n, prefix = n / 1000, next(prefixes)
    return f"{n:.3g} {prefix}{of}".rstrip()
