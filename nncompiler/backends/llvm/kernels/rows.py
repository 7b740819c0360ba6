"""Tasks that are one row each: all indices but those of one axis."""

from __future__ import annotations

from collections.abc import Sequence
from math import prod
from typing import TYPE_CHECKING

from nncompiler.ir.expr import Expr, Var, binary, const, var
from nncompiler.ir.extents import literally

from ..loops.ir import Let

if TYPE_CHECKING:
    from ..emission.builder import KernelBuilder


def row_index(k: KernelBuilder, task: Expr, extents: Sequence[int]) -> tuple[list[Let], tuple[Expr, ...], int]:
    """The statements that take a task's number apart into an index below `extents`, the index, and how many tasks there
    are. The last axis is the fastest."""
    head: list[Let] = []
    index: list[Expr] = []
    rest: Expr = task
    for axis in reversed(range(len(extents))):
        if literally(extents[axis], 1):
            index.append(const(0))
            continue
        at: Var = var(f"row{axis}")
        extent = k.param(f"rows{axis}", extents[axis])
        outermost = all(literally(d, 1) for d in extents[:axis])
        head.append(Let(at, rest if outermost else binary("mod", rest, extent)))
        k.bound(at, 0, extents[axis])
        index.append(at)
        if not outermost:
            before = var(f"rest{axis}")
            head.append(Let(before, binary("floordiv", rest, extent)))
            rest = before
    return head, tuple(reversed(index)), prod(extents)
