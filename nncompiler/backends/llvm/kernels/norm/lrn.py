"""Local response normalization of a channel-blocked tensor.

    for each task = (image, row, some of its pixels):
        for each block of channels, pixel:      squares[pixel, channel] = x²          in scratch, channels side by side
        for each block of channels, pixel:      fetch x of the next pixels
                                                total = sum of squares[pixel, channel + k] over the window
                                                y = epilogue(x / (bias + alpha/size total)^beta)

Blocks of one pixel lie far apart in memory; in scratch a window is one load a channel, wherever blocks end. All
blocks of a few pixels are made before the next pixels, so that x is read from memory once.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from nncompiler.ir.expr import Expr, Var, binary, const, minimum, var
from nncompiler.ir.extents import hint
from nncompiler.ir.graph import Node
from nncompiler.ops.normalization.local import Lrn

from ...emission.contraction import Contraction, behind
from ...emission.epilogue import Epilogue
from ...emission.task_grid import task_grid
from ...loops.ir import Block, For, Let, Load, Prefetch, Stmt, Store
from ..conv.problem import strides_of
from ..images import not_blocked

if TYPE_CHECKING:
    from ...emission.builder import KernelBuilder

SCRATCH_BYTES = 16 << 10
"""Squares of the pixels of one task: a third of a first-level cache, beside what is read and written."""


def unsuitable(node: Node, new_kernel: Callable[[str], KernelBuilder]) -> str:
    """Why there is no kernel, "" where there is."""
    c = behind(node)
    if c is None:
        return "it does not read what it normalizes from memory"
    op, x = c.anchor.op, c.operands[0]
    assert isinstance(op, Lrn) and x is not None
    why = not_blocked(x.type, node.type, new_kernel("probe").machine)
    return why or ("" if op.size <= 2 * x.type.physical_layout.block(1) else "the window is longer than two blocks")


def build(node: Node, new_kernel: Callable[[str], KernelBuilder]) -> None:
    """Emits the kernel."""
    c = behind(node)
    assert c is not None
    op, x = c.anchor.op, c.operands[0]
    assert isinstance(op, Lrn) and x is not None
    block, probe = x.type.physical_layout.block(1), new_kernel("probe")
    emit(new_kernel(f"lrn_window_{op.size}"), c, op, block, [strides_of(probe, v) for v in (x, node.output)])


def emit(k: KernelBuilder, c: Contraction, op: Lrn, block: int, strides: list[tuple[int, ...]]) -> None:
    """Emits the kernel of a local response normalization over blocked channels, and of what stands behind it."""
    source, node = c.operands[0], c.node
    assert source is not None
    dtype, (n, channels, height, width) = source.type.dtype, source.type.dims
    if all(s[2] == width * s[3] for s in strides):
        height, width = 1, height * width
    x, y = k.tensor(source), k.tensor(node.output, written=True)
    blocks = -(-channels // block)
    row = (blocks + 2) * block  # a block of zeros on either side
    pixels = max(1, min(hint(width), SCRATCH_BYTES // (row * dtype.size)))
    chunks = -(-width // pixels)
    squares = k.scratch("squares", dtype, pixels * row)
    task, begin, cb, q, lane = map(var, ("task", "begin", "cb", "q", "lane"))
    for v, extent in ((cb, blocks), (q, pixels), (lane, block)):
        k.bound(v, 0, extent)
    grid = task_grid(k, task, [("image", n), ("row", height), ("chunk", chunks)])
    image, oh, chunk = grid.index
    step = k.param("pixels", pixels)
    channel, length = cb * block + lane, k.param("row_size", row)
    index = (image, channel, oh, begin + q)
    real: Expr | None = channel < k.param("channels", channels) if channels % block else None
    here = q * length + (cb * block + block) + lane

    def each(body: list[Stmt], over_blocks: bool = True) -> Stmt:
        count = minimum(step, k.param("width", width) - begin)
        inner: Block = (For(q, const(0), count, (For(lane, const(0), const(block), tuple(body), "vector", block, block),)),)
        return For(cb, const(0), k.param("blocks", blocks), inner) if over_blocks else inner[0]

    value = Load(dtype, x.buffer, x.offset(index), real)
    zero, quotient = const(0.0, dtype), Var(dtype, "quotient")
    edges: list[Stmt] = [Store(squares, q * length + at + lane, zero) for at in (const(0), length - block)]
    total: Expr = zero
    for at in range(op.size):
        term = Load(dtype, squares, here + (at - (op.size - 1) // 2))
        total = total + term if at else term
    body: Block = (
        *grid.head,
        Let(begin, binary("mul", chunk, step)),
        each(edges, over_blocks=False),
        each([Store(squares, here, value * value)]),
        each([
            Prefetch(x.buffer, x.offset((image, channel, oh, begin + step + q))),
            Let(quotient, op.quotient(Load(dtype, x.buffer, x.offset(index)), total)),
            *Epilogue(c, k, y).store(quotient, index),
        ]),
    )
    work = op.cost((source.type,), node.types).flops
    k.emit(task, grid.tasks, body, flops=work)
