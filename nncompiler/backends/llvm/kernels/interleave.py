"""Phases of an image as the image, by whole blocks of channels.

    for each task = (image, block of channels, row of y):
        the row's phase and its row in x
        for each phase of columns:      a loop over y's columns of that phase, one vector each
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from nncompiler.ir.expr import binary, const, var
from nncompiler.ir.graph import Node
from nncompiler.ops.movement.space import Interleave

from ..emission.task_grid import task_grid
from ..loops.ir import Block, For, Let, Load, Store
from .images import not_blocked

if TYPE_CHECKING:
    from ..emission.builder import KernelBuilder

MOST_COLUMNS = 16
"""Column phases that have a loop each; more are left to generic loops."""


def unsuitable(node: Node, new_kernel: Callable[[str], KernelBuilder]) -> str:
    """Why there is no kernel, "" where there is."""
    op, x = node.op, node.inputs[0]
    assert isinstance(op, Interleave) and x is not None
    if op.factors[1] > MOST_COLUMNS:
        return f"there are more than {MOST_COLUMNS} phases of columns"
    why = not_blocked(x.type, node.type, new_kernel("probe").machine)
    if why:
        return why
    block = x.type.physical_layout.block(1)
    inner, each = x.type.dims[1] // (op.phases * op.group), op.channels // op.group
    whole = inner % block == 0 and (op.group == 1 or each % block == 0)
    return "" if whole else f"channels of a phase or a group are not multiples of the block of {block}"


def build(node: Node, new_kernel: Callable[[str], KernelBuilder]) -> None:
    """Emits the kernel."""
    op, x = node.op, node.inputs[0]
    assert isinstance(op, Interleave) and x is not None
    block, dtype = x.type.physical_layout.block(1), x.type.dtype
    inner, each = x.type.dims[1] // (op.phases * op.group), op.channels // op.group
    k = new_kernel(f"interleave_{op.factors[0]}x{op.factors[1]}")
    source, result = k.tensor(x), k.tensor(node.output, written=True)
    (n, channels, height, width), (down, across), (top, left) = node.type.dims, op.factors, op.offsets
    blocks = -(-channels // block)
    task, lane, j, from_, base = map(var, ("task", "lane", "j", "from", "base"))
    k.bound(lane, 0, block)
    grid = task_grid(k, task, [("image", n), ("cb", blocks), ("row", height)])
    image, cb, row = grid.index
    per_phase = k.param("inner", inner // block)
    place = row + k.param("top", top)
    phase = binary("mod", place, const(down))
    if op.group > 1:
        of_group = k.param("group_blocks", each // block)
        first = binary("mul", binary("floordiv", cb, of_group), per_phase * op.phases) + binary("mod", cb, of_group)
    else:
        first = cb
    strides = source.strides
    body: list[Let | For] = []
    for b in range(across):
        begin = (b - left) % across  # the first column of y that the phase makes, and its column in x
        column = (begin + left) // across
        at = var(f"x{b}")
        skipped = (phase * across + b) * per_phase * strides[1]
        body.append(Let(at, base + skipped + column * strides[3]))
        count = k.param("columns", (width - begin + across - 1) // across)
        to = result.offset((image, cb * block, row, const(begin)))
        y_at = var(f"y{b}")
        move = Store(
            result.buffer, y_at + j * (result.strides[3] * across) + lane,
            Load(dtype, source.buffer, at + j * strides[3] + lane),
        )  # fmt: skip
        vector = For(lane, const(0), const(block), (move,), "vector", block, block)
        body += [Let(y_at, to), For(j, const(0), count, (vector,))]
    head: Block = (
        *grid.head,
        Let(from_, binary("floordiv", place, const(down))),
        Let(base, image * strides[0] + first * strides[1] + from_ * strides[2]),
    )
    k.emit(task, grid.tasks, (*head, *body), flops=node.type.size)
