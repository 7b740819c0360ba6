"""Axes of loops over a result, in the order in which it lies in memory."""

from __future__ import annotations

from dataclasses import dataclass

from nncompiler.ir.expr import Expr, Var, binary, const, minimum, var
from nncompiler.ir.extents import at_most_one
from nncompiler.ir.types import Layout, TensorType


@dataclass
class Axis:
    """One loop over the result: a variable, its extent, whether it counts the lanes of a block, and the bound when the last
    block of channels is partial."""

    var: Var
    extent: int
    lane: bool = False
    partial: Expr | None = None


@dataclass
class IterationSpace:
    """The iteration space of a stage: axes outermost first, and the logical index in terms of their variables."""

    axes: list[Axis]
    index: tuple[Expr, ...]
    split: Axis | None = None
    """The lanes of an axis that is blocked in an operand and not in the result; the loop inside which lanes are visited
    tile by tile."""


def iteration_space(type_: TensorType, split: tuple[int, int] | None = None) -> IterationSpace:
    """Axes in physical order of the result; axes of extent 1 are dropped. `split` is an axis (and its block) to be
    iterated as blocks and lanes although the result is not blocked."""
    layout, shape = type_.physical_layout, type_.dims
    if split is not None:
        driver = iteration_space(type_.with_layout(Layout(layout.order, (split,))))
        return IterationSpace(driver.axes[:-1], driver.index, driver.axes[-1])
    axes: list[Axis] = []
    outer: dict[int, Expr] = {}
    inner: dict[int, Expr] = {}
    for a in layout.order:
        block = layout.block(a)
        extent = -(-shape[a] // block)
        v = var(f"i{a}")
        outer[a] = const(0) if at_most_one(extent) else v
        if not at_most_one(extent):
            axes.append(Axis(v, extent))
    for a, block in layout.blocks:
        v = var(f"i{a}_lane")
        inner[a] = v
        partial = None
        if shape[a] % block:
            partial = minimum(const(block), binary("sub", const(shape[a]), binary("mul", outer[a], const(block))))
        axes.append(Axis(v, block, True, partial))
    index = tuple(
        binary("add", binary("mul", outer[a], const(layout.block(a))), inner[a]) if a in inner else outer[a]
        for a in range(type_.rank)
    )
    return IterationSpace(axes, index)
