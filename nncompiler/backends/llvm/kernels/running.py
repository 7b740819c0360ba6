"""Running products: one after the other along every row, as a product of products might overflow where these do not.

    for each task = a row:      total = 1;  for i along the axis:  total = total * x[i];  y[i] = total
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from nncompiler.ir import dtype as dt
from nncompiler.ir.expr import Expr, cast, const, var
from nncompiler.ir.graph import Node
from nncompiler.ops.scan import CumProd

from ..loops.ir import Assign, Block, Declare, For, Read, Store
from .rows import row_index

if TYPE_CHECKING:
    from ..emission.builder import KernelBuilder


def lower_cum_prod(node: Node, new_kernel: Callable[[str], KernelBuilder]) -> bool:
    """Builds the kernel; False for other nodes."""
    op, source = node.op, node.inputs[0] if node.inputs else None
    if not isinstance(op, CumProd) or source is None:
        return False
    k = new_kernel("cum_prod")
    x, y = k.tensor(source), k.tensor(node.output, written=True)
    dtype, a, dims = source.type.dtype, op.axis, source.type.dims
    wide = dt.f64 if dtype.is_float else dtype
    task, i = var("task"), var("i")
    head, row, tasks = row_index(k, task, (*dims[:a], *dims[a + 1 :]))
    length = k.param("length", dims[a])
    place: Expr = length - const(1) - i if op.reverse else i
    index = (*row[:a], place, *row[a:])
    total = Read(wide, "total")
    multiply = Assign("total", (), total * cast(x.load(index), wide))
    store = Store(y.buffer, y.offset(index), cast(total, dtype))
    step: Block = (store, multiply) if op.exclusive else (multiply, store)
    one = const(1.0 if wide.is_float else 1, wide)
    k.emit(task, tasks, (*head, Declare("total", wide, one), For(i, const(0), length, step)), flops=source.type.size)
    return True
