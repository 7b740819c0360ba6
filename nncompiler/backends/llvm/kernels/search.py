"""Binary search: elements in the lanes, every one takes as many steps.

    for each vector of elements:
        place = 0
        for step = the largest power of two up to the number of keys, ..., 2, 1:
            place += step  if the key before it is less than x
        y = place if its key is x, else the number of keys
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from nncompiler.ir.expr import INDEX, Expr, Var, binary, const, minimum, select, var
from nncompiler.ir.graph import Node

from ..loops.ir import Assign, Block, Declare, For, Let, Load, Read, Store

if TYPE_CHECKING:
    from ..emission.builder import KernelBuilder

PIECE = 256
"""Elements of a task."""


def unsuitable(node: Node, new_kernel: Callable[[str], KernelBuilder]) -> str:
    """Why there is no kernel, "" where there is."""
    values = [v for v in (*node.inputs, node.output) if v is not None]
    return "" if all(v.type.physical_layout.is_row_major for v in values) else "an operand or the result is not row-major"


def build(node: Node, new_kernel: Callable[[str], KernelBuilder]) -> None:
    """Emits the kernel."""
    source, keys = node.inputs
    assert source is not None and keys is not None
    k = new_kernel(node.op.name)
    x, sorted_, y = k.tensor(source), k.tensor(keys), k.tensor(node.output, written=True)
    count, dtype = keys.type.dims[0], source.type.dtype
    size = k.param("size", source.type.size)
    task, i, step = var("task"), var("i"), var("step")
    lanes = k.machine.lanes(dtype)
    place: Expr = Read(INDEX, "place")
    number = Var(dtype, "x")
    levels = count.bit_length()
    jump, after = var("jump"), var("after")

    def key(at: Expr, guard: Expr) -> Expr:
        return Load(dtype, sorted_.buffer, at, guard)

    narrow: Block = (
        Let(jump, binary("shl", const(1), const(levels - 1) - step)),
        Let(after, place + jump),
        Assign("place", (), select((after <= count) & (key(after - 1, after <= count) < number), after, place)),
    )
    there = (place < count) & key(place, place < count).eq(number)
    body: Block = (
        Let(number, Load(dtype, x.buffer, i)),
        Declare("place", INDEX, const(0)),
        For(step, const(0), const(levels), narrow),
        Store(y.buffer, i, select(there, place, const(count))),
    )
    end = minimum(task * PIECE + PIECE, size)
    loop = For(i, task * PIECE, end, body, "vector", lanes, lanes)
    k.emit(task, -(-source.type.size // PIECE), (loop,), flops=source.type.size * (levels + 1))
