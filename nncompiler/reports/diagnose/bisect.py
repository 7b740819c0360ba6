"""From a model that is compiled wrongly to the smallest part of it that is, and to the one rewrite that does it.

    bisect(graph, feeds, laboratory)  -> Finding, or None where nothing is wrong
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace

from ...driver.options import CompileOptions, silent
from ...ir.graph import Graph
from ...ir.op import Array
from ..history.text import describe
from .extract_subgraph import operators
from .faults import BACKEND, Culprit, Fault, Feeds, Laboratory, Native, culprit, fails, find
from .isolated import isolated
from .shrink import Shrinker


@dataclass(frozen=True)
class Finding:
    """`graph` is the smallest part with the fault and `feeds` its inputs; it has `nodes` operators, the model had
    `model_nodes`. `culprit` is the guilty rewrite where a pass is at fault, `did` what that does; `kernels` are those of the
    part where the backend is. `trials` parts were tried."""

    fault: Fault
    graph: Graph
    feeds: dict[str, Array]
    nodes: int
    model_nodes: int
    trials: int
    culprit: Culprit | None = None
    did: str = ""
    kernels: tuple[str, ...] = ()


def bisect(graph: Graph, feeds: Feeds, lab: Laboratory) -> Finding | None:
    """Finds the first fault of a graph with static shapes and shrinks the graph to it."""
    from ...backends.reference import evaluate

    lab = lab.judging(graph)
    first = find(graph, feeds, lab)
    if first is None:
        return None
    fault = first
    quiet = replace(lab, tell=silent)
    values = evaluate(graph, feeds, all_values=True)
    whole = len(operators(graph))
    shrinker = Shrinker(
        graph, values, lambda g, f: fails(g, f, quiet, first), lambda left: lab.tell("shrinking", whole - left, whole)
    )
    small, inputs = shrinker.shrink()
    if not fails(small, inputs, quiet, fault):  # it needs the whole model
        small, inputs = graph, dict(feeds)
    again = find(small, inputs, quiet if fault.stage == BACKEND else replace(quiet, native=None))
    if again is not None and again.number == fault.number:  # how wrong the small one is
        fault = again
    finding = Finding(fault, small, inputs, len(operators(small)), whole, shrinker.trials)
    if fault.stage == BACKEND:
        return replace(finding, kernels=_kernels(small, lab))
    guilty = culprit(small, inputs, quiet, fault)
    did = ""
    if guilty.rewrite is not None:
        did = describe(guilty.rewrite, [*guilty.rewrite.before, *guilty.rewrite.added])
    return replace(finding, culprit=guilty, did=did)


def native(settings: CompileOptions, threads: int | None = None, seconds: float = 600.0) -> Native:
    """The LLVM backend in a process of its own, which may die of what it compiles."""
    from ...backends.llvm.description import compiled

    machine = settings.machine()

    def run(graph: Graph, feeds: Mapping[str, Array]) -> Mapping[str, Array]:
        def work() -> Mapping[str, Array]:
            with settings.policy(), compiled(graph, machine, cache=False).open(threads) as executable:
                return executable.run(feeds)

        answer: Mapping[str, Array] = isolated(work, seconds)
        return answer

    return run


def _kernels(graph: Graph, lab: Laboratory) -> tuple[str, ...]:
    """The kernels that a graph is made of on this machine, with their nodes; none where it cannot be lowered."""
    from ...backends.llvm.description import host, lowered

    work = graph.copy()
    try:
        for what in lab.passes:
            what.apply(work)
        program, _ = lowered(work, host())
    except Exception:  # lowering may be what is at fault
        return ()
    return tuple(dict.fromkeys(f"{s.kernel} for {s.node}" for s in program.steps))
