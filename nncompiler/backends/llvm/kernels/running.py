"""Running sums and products along an axis.

    along any axis but the last:    for each task = some columns of the other axes, a vector at a time:
                                        total = neutral;  for i along the axis:  total = total * x[i];  y[i] = total
    along the last:                 for each task = some rows:  the same, several rows at once, so that one does not wait
                                    for the other

Floats are totalled in f64: one after the other, a long row would lose digits; a product of products might overflow where
these do not.
"""

from __future__ import annotations

from collections.abc import Callable
from math import prod
from typing import TYPE_CHECKING

from nncompiler.ir import dtype as dt
from nncompiler.ir.expr import Expr, binary, cast, compare, const, minimum, substitute, var
from nncompiler.ir.extents import hint, is_symbolic, literally
from nncompiler.ir.graph import Node
from nncompiler.ops.reduction.scan import CumProd, CumSum

from ..emission.task_grid import row_grid, task_grid
from ..loops.ir import Assign, Block, Declare, For, If, Let, Read, Stmt, Store

if TYPE_CHECKING:
    from ..emission.builder import KernelBuilder

ROWS = 8
"""Rows that are totalled at once."""
COLUMNS = 4
"""Vectors of columns of a task."""


def unsuitable(node: Node, new_kernel: Callable[[str], KernelBuilder]) -> str:
    """Why there is no kernel, "" where there is."""
    return "there are no elements" if any(literally(d, 0) for d in node.type.dims) else ""


def build(node: Node, new_kernel: Callable[[str], KernelBuilder]) -> None:
    """Emits the kernel."""
    op, source = node.op, node.inputs[0]
    assert isinstance(op, CumSum | CumProd) and source is not None
    k = new_kernel(op.name)
    x, y = k.tensor(source), k.tensor(node.output, written=True)
    dtype, a, dims = source.type.dtype, op.axis, source.type.dims
    wide = dt.f64 if dtype.is_float else dtype
    last, task, i, lane = len(dims) - 1, var("task"), var("i"), var("column")
    lanes = k.machine.lanes(dtype)
    length = k.param("length", dims[a])
    k.bound(i, 0, dims[a])
    place: Expr = length - const(1) - i if op.reverse else i
    neutral = const(float(op.start) if wide.is_float else op.start, wide)

    def step(index: tuple[Expr, ...], slot: tuple[Expr, ...]) -> Block:
        total, element = Read(wide, "total", slot), cast(x.load(index), wide)
        moved = Assign("total", slot, total + element if isinstance(op, CumSum) else total * element)
        store = Store(y.buffer, y.offset(index), cast(Read(wide, "total", slot), dtype))
        return (store, moved) if op.exclusive else (moved, store)

    if a < last:
        outer = (*dims[:a], *dims[a + 1 : last])
        width = lanes * COLUMNS
        axes = [(f"row{axis}", extent) for axis, extent in enumerate(outer)]
        grid = task_grid(k, task, [*axes, ("part", -(-dims[last] // width))])
        *rest, part = grid.index
        k.bound(lane, 0, dims[last])
        index = (*rest[:a], place, *rest[a:], lane)
        single: Block = (Declare("total", wide, neutral), For(i, const(0), length, step(index, ())))
        begin, end = binary("mul", part, const(width)), k.param("columns", dims[last])
        columns: Stmt = For(lane, begin, minimum(begin + width, end), single, "vector", lanes, lanes)
        if hint(dims[last]) >= width:  # neighbours in a row of several vectors lie in lines side by side
            several = [s for v in range(COLUMNS) for s in step((*index[:-1], lane + v * lanes), (const(v),))]
            whole: Block = (Declare("total", wide, neutral, (COLUMNS,)), For(i, const(0), length, tuple(several)))
            fast = For(lane, begin, begin + lanes, whole, "vector", lanes, lanes)
            columns = If(compare("le", begin + width, end), (fast,), (columns,))
        k.emit(task, grid.tasks, (*grid.head, columns), flops=source.type.size)
        return
    rows = prod(dims[:a])
    count = ROWS if not is_symbolic(rows) and rows >= ROWS else 1
    start: Expr = binary("mul", task, const(count))
    if count > 1 and rows % count:
        start = minimum(start, k.param("last_rows", rows - count))  # the last task makes some rows of the one before again
    grid = row_grid(k, var("row"), dims[:a])
    head, row = grid.head, grid.index
    heads: list[Stmt] = [Let(var("first"), start)]
    steps: list[Stmt] = []
    for r in range(count):
        names: dict[str, Expr] = {name: var(f"{name}_{r}") for name in ("row", *(let.var.name for let in head))}
        heads.append(Let(var(f"row_{r}"), var("first") + r))
        heads += [Let(var(f"{let.var.name}_{r}"), substitute(let.value, names)) for let in head]
        at = (*(substitute(e, names) for e in row), place)
        steps += step(at, (const(r),) if count > 1 else ())
    registers = Declare("total", wide, neutral, (count,) if count > 1 else ())
    k.emit(task, -(-rows // count), (*heads, registers, For(i, const(0), length, tuple(steps))), flops=source.type.size)
