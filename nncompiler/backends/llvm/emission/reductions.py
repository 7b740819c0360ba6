"""Loops of reductions: which of their axes are one, and whether lanes run over the innermost."""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass, replace

from nncompiler.ir.expr import Element, Expr, Reduce, Var, const, rebuild, substitute, var, walk
from nncompiler.ir.extents import hint, surely_one, surely_zero

from .axes import Axis
from .simplify import Linear
from .stages import StageGraph
from .tensor import Tensor

Reductions = list[tuple[Linear, str]]
"""The offsets of loads inside reductions, with the variable of the innermost loop."""


@dataclass(frozen=True)
class Reduced:
    """A reduction of a stage, and the variables of the loops that a kernel has for its axes; none where a loop is shorter
    than its axis, as at the border of an image."""

    reduction: Reduce
    loops: tuple[Var, ...]


def joined(
    graph: StageGraph, reduced: Sequence[Reduced], offsets: Sequence[Linear], pinned: Collection[str]
) -> StageGraph:
    """The graph with neighbouring axes of reductions, which every access steps through as one, made one: the outer variable
    is then zero and the inner one runs over both. The graph itself where there are none."""
    changed: dict[Reduce, Reduce | None] = {}
    for r in reduced:
        found = _joined(r, offsets, pinned)
        changed[r.reduction] = found if changed.get(r.reduction, found) == found else None
    new = {old: to for old, to in changed.items() if to is not None and to != old}
    if not new:
        return graph

    def of(e: Expr) -> Expr:
        return new.get(e) or rebuild(e, of) if isinstance(e, Reduce) else rebuild(e, of)

    return replace(graph, stages=[replace(s, value=of(s.value)) for s in graph.stages])


def _joined(r: Reduced, offsets: Sequence[Linear], pinned: Collection[str]) -> Reduce:
    if not r.loops:
        return r.reduction
    axes, gone = [r.reduction.axes[0]], dict[str, Expr]()
    for (outer, inner), (variable, extent) in zip(zip(r.loops, r.loops[1:]), r.reduction.axes[1:], strict=True):
        if surely_one(extent):
            gone[variable.name] = const(0)
            continue
        free = not {outer.name, inner.name} & set(pinned)
        if free and all(surely_zero(f.coefficient(outer) - extent * f.coefficient(inner)) for f in offsets):
            before, others = axes.pop()
            gone[before.name] = const(0)
            extent = others * extent
        axes.append((variable, extent))
    return replace(r.reduction, axes=tuple(axes), body=substitute(r.reduction.body, gone))


def reduced_extents(graph: StageGraph, number: int, tensors: Callable[[int], Tensor | None]) -> list[int]:
    """The innermost extents of the reductions that an element of the stage computes, those of stages inlined included."""
    extents: list[int] = []
    asked, seen = [number], {number}  # a stage may be read in several places, and what it reads in several again
    while asked:
        for e in walk(graph.stages[asked.pop()].value):
            if isinstance(e, Reduce):
                extents.append(e.axes[-1][1])
            elif isinstance(e, Element) and tensors(e.operand) is None:
                stage = e.operand - len(graph.operands)
                if stage not in seen:
                    seen.add(stage)
                    asked.append(stage)
    return extents


def over_lanes(innermost: list[int], axes: list[Axis], reductions: Reductions, lanes: int) -> bool:
    """Whether lanes run over the innermost reduction axis: its loads are contiguous there and not along the result."""
    if not innermost or min(map(hint, innermost)) < lanes or not reductions:
        return False
    wide = bool(axes) and hint(axes[-1].extent) >= lanes // 2
    gathers = sum(not in_lanes(f, var(loop)) for f, loop in reductions)
    others = sum(not wide or not in_lanes(f, axes[-1].var) for f, _ in reductions)
    return gathers < others and any(surely_one(f.coefficient(var(loop))) for f, loop in reductions)


def in_lanes(form: Linear, variable: Var) -> bool:
    """Whether the lanes of a vector along the variable read neighbours, or all one element."""
    step = form.coefficient(variable)
    return surely_zero(step) or surely_one(step)
