"""The tasks of a kernel as a grid: a task is one number, which statements take apart into an index for each axis.

    grid = task_grid(k, task, [("image", n), ("block", blocks), ("row", rows)])         the last axis is the fastest
    image, block, row = grid.index
    k.emit(task, grid.tasks, (*grid.head, ...))

    row   = task mod rows                           head
    block = (task floordiv rows) mod blocks
    image = (task floordiv rows) floordiv blocks

Extents are run-time parameters, so that layers share the kernel. An axis that is surely 1 long has the constant 0 as its
index.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from nncompiler.ir.expr import Expr, Var, binary, const, var
from nncompiler.ir.extents import surely_one

from ..loops.ir import Let
from .builder import KernelBuilder


@dataclass(frozen=True)
class TaskGrid:
    """`head` takes the number apart, `index` has a variable (or 0) for every axis, `tasks` is how many there are."""

    head: tuple[Let, ...]
    index: tuple[Expr, ...]
    tasks: int


def task_grid(k: KernelBuilder, task: Expr, axes: Sequence[tuple[str, int]]) -> TaskGrid:
    """The grid of some named axes, the last one the fastest; the variables have the axes' names."""
    head: list[Let] = []
    index: list[Expr] = []
    rest, tasks = task, 1
    outermost = next((i for i, (_, extent) in enumerate(axes) if not surely_one(extent)), 0)
    for i, (name, extent) in reversed(list(enumerate(axes))):
        tasks *= extent
        if surely_one(extent):
            index.append(const(0))
            continue
        v: Var = var(name)
        k.bound(v, 0, extent)
        index.append(v)
        if i == outermost:
            head.append(Let(v, rest))
            continue
        size = k.param(f"{name}s", extent)
        head.append(Let(v, binary("mod", rest, size)))
        rest = binary("floordiv", rest, size)
    return TaskGrid(tuple(head), tuple(reversed(index)), tasks)


def row_grid(k: KernelBuilder, task: Expr, extents: Sequence[int]) -> TaskGrid:
    """The grid of tasks that are one row each: all indices but those along the row, whose axes are named by number."""
    return task_grid(k, task, [(f"row{axis}", extent) for axis, extent in enumerate(extents)])
