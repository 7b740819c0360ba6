"""Running the passes on a graph: the portable ones, and those for a target that compiles groups and layouts itself."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import TYPE_CHECKING, Any

from .options import ProgressCallback, silent

if TYPE_CHECKING:
    from ..backends.llvm.machine import Machine
    from ..ir.graph import Graph
    from ..passes import Observer, Pass

See = Callable[[str, "Graph"], None]
Read = Callable[[Mapping[str, int]], "Graph"]
"""Reads a model with these dimensions bound."""


def optimize(
    graph: Graph, passes: Sequence[Pass], verify: bool = False, observers: Sequence[Observer] = (),
    tell: ProgressCallback = silent,
) -> Graph:
    """Runs passes on a graph in place."""
    from ..passes import run_pipeline, verifying

    tell("passes", 0, len(passes))
    watching: list[Observer] = [*observers, lambda stage: tell("passes", stage.number + 1, len(passes))]
    run_pipeline(graph, passes, [verifying, *watching] if verify else watching)
    return graph


def optimize_portable(graph: Graph) -> Graph:
    """The portable passes on a copy."""
    return optimize(graph.copy(), portable_passes())


def pipeline(target: Any) -> tuple[Pass, ...]:
    """All passes for a target that compiles groups and layouts itself."""
    from ..passes import PORTABLE, cpu

    return (*PORTABLE, *cpu(target))


def native_pipeline(machine: Machine) -> tuple[Pass, ...]:
    """All passes for native code of a processor."""
    from ..backends.llvm.target import LlvmTarget

    return pipeline(LlvmTarget(machine))


def run_stages(
    graph: Graph, see: See, *, mcpu: str = "native", portable: bool = False, passes: Sequence[Pass] | None = None,
    verify: bool = False,
) -> Graph:  # fmt: skip
    """Runs the pipeline (or `passes`) on a copy and shows the graph before it ("import") and after every pass by the pass's
    name."""
    from ..backends.llvm.machine import of

    graph = graph.copy()
    see("import", graph)
    if passes is None:
        passes = portable_passes() if portable else native_pipeline(of(mcpu))
    return optimize(graph, passes, verify, observers=[lambda stage: see(stage.what.name, stage.graph)])


def onnxruntime_passes(target: str, merge: bool = True) -> tuple[Pass, ...]:
    """The passes for a session of onnxruntime. `merge` siblings on CUDA, where launching a kernel costs more than a copy."""
    from ..passes import onnxruntime

    return onnxruntime(merge and target == "ort-cuda")


def portable_passes() -> tuple[Pass, ...]:
    """The passes that every backend's pipeline begins with."""
    from ..passes import PORTABLE

    return PORTABLE
