"""The sums S of the quarters of a convolution's input, which Strassen's algorithm multiplies (`convolution.py`)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from nncompiler.ir.expr import Expr, Var, binary, compare, const, minimum, select, var
from nncompiler.ir.extents import hint, is_symbolic

from ....emission.task_grid import task_grid
from ....loops.ir import For, Let, Stmt, Store
from ...strassen import LEFT, signed_sum
from ..problem import Convolution
from .cut import PixelHalvesCut

if TYPE_CHECKING:
    from ....emission.builder import KernelBuilder
    from ....emission.contraction import Contraction
    from ....emission.places import Root

SUM_TASKS = 16
"""Tasks of the sums, about."""


def emit_sums(c: Contraction, k: KernelBuilder, cut: PixelHalvesCut, root: Root) -> None:
    """S of every pixel of the first half; those beyond it repeat the last."""
    p = cut.p
    target = k.workspace(root, p.dtype, written=True)
    parts = min(cut.blocks, -(-SUM_TASKS // max(1, hint(p.n) * hint(cut.tiles))))
    size = -(-cut.blocks // parts)
    grid = task_grid(k, task := var("task"), [("image", p.n), ("tile", cut.tiles), ("part", parts)])
    image, tile, part = grid.index
    first, cb, begin = var("first"), var("cb"), binary("mul", part, k.param("part_size", size))
    k.bound(first, 0, cut.padded)
    k.bound(cb, 0, cut.blocks)
    s0 = image * k.param("image_size", cut.image_size) + tile * k.param("tile_size", cut.tile_size)
    body = sums_of_block(c, k, cut, target, s0, image, cb, first)
    loop = For(cb, begin, minimum(begin + k.param("part_size", size), k.param("blocks", cut.blocks)), (body,))
    head = (*grid.head, Let(first, tile * k.param("tile_pixels", cut.tile.pixels)))
    k.emit(task, grid.tasks, (*head, loop), flops=2 * p.n * p.c * cut.pixels)


def sums_of_block(
    c: Contraction, k: KernelBuilder, cut: PixelHalvesCut, target: str, s0: Expr, image: Expr, cb: Expr, first: Expr
) -> For:
    """S of an input block of the tile that begins with pixel `first`, whose sums lie at s0 of `target`."""
    p, source = cut.p, c.operands[0]
    assert source is not None
    x, lane = k.tensor(source), k.lane(p.block)
    i, upper, lower = var("i"), var("upper"), var("lower")
    size = k.param("tile_pixels", cut.tile.pixels)
    k.bound(i, 0, cut.tile.pixels)
    k.bound(upper, 0, cut.half)
    k.bound(lower, 0, cut.pixels)
    body: list[Stmt] = [
        Let(upper, minimum(first + i, k.param("last_upper", cut.half - 1))),
        Let(lower, minimum(first + i + k.param("half", cut.half), k.param("last", cut.pixels - 1))),
    ]
    inner: list[Stmt] = []
    quarters = []
    partial = p.c != 2 * cut.blocks * p.block
    for at in range(4):
        blocks: Expr = cb + k.param("half_blocks", cut.blocks) if at % 2 else cb
        channel = blocks * p.block + lane
        there = minimum(blocks, k.param("last_block", p.input_blocks - 1)) if partial and at % 2 else blocks
        index = (image, there * p.block + lane, *place_of_input(p, k, lower if at // 2 else upper))
        value = c.first_operand(k, index, inner) if p.before else x.load(index)
        if partial and at % 2:  # lanes past the last channel hold anything
            value = select(compare("lt", channel, k.param("channels", p.c)), value, const(0.0, p.dtype))
        quarters.append(Var(p.dtype, f"quarter{at}"))
        inner.append(Let(quarters[at], value))
    at_block = s0 + (cb * size + i) * p.block + lane
    for number, factors in enumerate(LEFT):
        inner.append(Store(target, at_block + k.param("share", cut.share) * number, signed_sum(quarters, factors)))
    body.append(For(lane, const(0), const(p.block), tuple(inner), "vector", p.block, p.block))
    return For(i, const(0), size, tuple(body))


def joins(p: Convolution) -> bool:
    """Whether pixels of x may be counted across its rows; what else a prologue reads differs from channel to channel."""
    return p.flat or (p.joined and not is_symbolic(p.w) and p.w > 1)


def place_of_input(p: Convolution, k: KernelBuilder, pixel: Expr) -> tuple[Expr, Expr]:
    """The logical row and column of a pixel of x: those of one row of all pixels where its rows join."""
    if joins(p):
        return p.place(const(0), pixel) if p.flat else (const(0), pixel)
    columns = k.param("columns", p.ow)
    return binary("floordiv", pixel, columns), binary("mod", pixel, columns)
