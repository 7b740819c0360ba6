"""Why a node runs as it does: its source, the rewrites of it, its kernels and what they were chosen from, its time.

    why(graph, "conv1", settings)  -> Why
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from ...backends.llvm import description
from ...driver.options import CompileOptions
from ...driver.pipeline import native_pipeline
from ...ir.graph import Graph, Node
from ...ops.movement.reorder import Reorder
from ..profile.steps import Profile, ProfileRow, profile
from .events import Event, Origin, history
from .reorders import Left, reorder_left

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from ...backends.llvm.description import Explained, Explanation, Program
    from ...ir.op import Array


@dataclass(frozen=True)
class KernelStep:
    """A step of the node; `others` are the nodes that the same kernel serves, too."""

    name: str
    algorithm: str
    tasks: int
    others: tuple[str, ...]


@dataclass(frozen=True)
class FinalNode:
    """A node of the final graph that was asked for. `note` says where its work went if it has no kernel, or what else its
    kernels do. `choice` is there for operators that the table of kernels knows, `reorder` for reorders, `time` where it was
    measured."""

    name: str
    op: str
    members: tuple[str, ...]
    types: tuple[str, ...]
    note: str
    kernels: tuple[KernelStep, ...]
    choice: Explained | None
    reorder: Left | None
    time: ProfileRow | None


@dataclass(frozen=True)
class Why:
    """`origins` are nodes of the model, `events` the rewrites in order, `parts` what is left of it in the final graph;
    `profile` the measurement of the whole model."""

    node: str
    origins: tuple[Origin, ...]
    events: tuple[Event, ...]
    parts: tuple[FinalNode, ...]
    profile: Profile | None


def why(
    graph: Graph,
    name: str,
    settings: CompileOptions,
    feeds: Callable[[], Mapping[str, Array]] | None = None,
    threads: int | None = None,
    runs: int = 20,
) -> Why:
    """The story of a node, given by its name in the model or in the final graph. With `feeds` the model is run and its time
    measured. Raises UsageError with near matches for an unknown name."""
    machine = settings.machine()
    with settings.policy():
        settings.tell("passes")
        told = history(graph, native_pipeline(machine))
        trace = told.find(name)
        explained = description.explanation(told.final, machine)
        measured = None
        if feeds is None:
            program = explained.program()
        else:
            compiled = description.compiled(told.final, machine, cache=settings.cache, tell=settings.tell)
            program = compiled.program
            with compiled.open(threads) as executable:
                measured = profile(executable.session, feeds(), runs, settings.tell)
        choices = {node: explained.choice(node, program) for node in trace.finals}
    parts = tuple(_part(program, explained, node, choices[node], measured) for node in trace.finals)
    return Why(name, trace.origins, trace.events, parts, measured)


def _part(program: Program, explained: Explanation, node: Node, choice: Explained | None, p: Profile | None) -> FinalNode:
    steps = [s for s in program.steps if s.node == node.name]
    kernels = tuple(
        KernelStep(s.kernel, description.algorithm(s.kernel), s.tasks, _others(program, s.kernel, node.name)) for s in steps
    )
    reorder = None
    if isinstance(node.op, Reorder):
        reorder = reorder_left(explained.graph, node, description.target(explained.machine))
    members = () if not node.is_group else tuple(f"{n.name} {n.op.name}" for n in node.body.order() if n.inputs)
    op = "weight" if node.weight is not None else node.op.name
    time = None if p is None else next((r for r in p.nodes if r.node == node.name), None)
    note = explained.pooled(node) or ("" if kernels else explained.without_kernel(node))
    return FinalNode(node.name, op, members, tuple(map(str, node.types)), note, kernels, choice, reorder, time)


def _others(program: Program, kernel: str, name: str) -> tuple[str, ...]:
    return tuple(dict.fromkeys(s.node for s in program.steps if s.kernel == kernel and s.node != name))
