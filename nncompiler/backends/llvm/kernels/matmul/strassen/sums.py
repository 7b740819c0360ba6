"""The sums S of the quarters of a product's first operand, which Strassen's algorithm multiplies (`product.py`)."""

from __future__ import annotations

from dataclasses import dataclass
from math import prod
from typing import TYPE_CHECKING

from nncompiler.ir.expr import Expr, Var, binary, const, minimum, var
from nncompiler.ir.extents import hint

from ....loops.ir import For, Let, Stmt, Store
from ...strassen import LEFT, PRODUCTS, signed_sum
from ..product import Product
from .cut import HalvesCut

if TYPE_CHECKING:
    from ....emission.builder import KernelBuilder


@dataclass(frozen=True)
class Sums:
    """The sums S of the quarters of a, in memory, as the kernel `k` writes or reads them."""

    k: KernelBuilder
    cut: HalvesCut
    buffer: str

    def emit(self) -> None:
        """S of every row of the halves; rows beyond the last repeat it."""
        k, cut, p = self.k, self.cut, self.cut.p
        a = k.tensor(p.a)
        task, lane, chunk, low = var("task"), var("term"), var("chunk"), var("low")
        k.bound(lane, 0, cut.size)
        k.bound(chunk, 0, cut.chunks)
        k.bound(low, 0, cut.depth)
        stmts, index, number = places(k, p, task, cut.padded)
        row = index.pop()
        upper, lower, tile, inside = var("upper"), var("lower"), var("tile"), var("inside")
        k.bound(tile, 0, cut.row_tiles)
        k.bound(inside, 0, cut.tile.pixels)
        k.bound(upper, 0, p.m)
        k.bound(lower, 0, p.m)
        stmts += [
            Let(upper, minimum(row, k.param("last_upper", cut.half - 1))),
            Let(lower, minimum(row + k.param("half", cut.half), k.param("last", p.m - 1))),
            Let(tile, binary("floordiv", row, const(cut.tile.pixels))), Let(inside, row - tile * cut.tile.pixels),
        ]  # fmt: skip
        body: list[Stmt] = []
        quarters = []
        for at in range(4):
            place = p.place(index, lower if at // 2 else upper, const(0))
            value = a.load(p.a_index(place, low + lane + (cut.depth if at % 2 else 0)))
            quarters.append(Var(p.dtype, f"quarter{at}"))
            body.append(Let(quarters[at], value))
        for i, factors in enumerate(LEFT):
            begin = self.at(number, chunk, tile, i)
            body.append(Store(self.buffer, begin + inside * cut.stride + lane, signed_sum(quarters, factors)))
        past = minimum(const(cut.depth) - low, const(cut.size)) if cut.depth % cut.size else const(cut.size)
        loop = For(lane, const(0), past, tuple(body), "vector", cut.lanes, cut.lanes)
        chunks = For(chunk, const(0), const(cut.chunks), (Let(low, chunk * cut.size), loop))
        tasks = cut.batch * cut.padded
        k.emit(task, tasks, (*stmts, chunks), flops=hint(p.m) * p.k * 2)

    def at(self, number: Expr, chunk: Expr, tile: Expr, i: int) -> Expr:
        """Where S of a product, a tile and a chunk begins: rows of terms, in the order of their use."""
        cut, tiles_ = self.cut, self.k.param("sum_tiles", self.cut.row_tiles)
        if cut.span > 1:
            place = (number * cut.chunks + chunk) * tiles_ + tile
        else:
            place = (number * tiles_ + tile) * cut.chunks + chunk
        return (place * PRODUCTS + i) * cut.block


def places(k: KernelBuilder, p: Product, rest: Expr, last: int) -> tuple[list[Stmt], list[Expr], Expr]:
    """Takes a task's number apart: (statements, the index of the batch and behind it a number below `last`, the number
    of the batch)."""
    stmts: list[Stmt] = []
    row, number = var("row"), var("batch")
    k.bound(row, 0, last)
    k.bound(number, 0, prod(p.shape[a] for a in p.batch))
    size = k.param("rows", last)
    index: list[Expr] = [const(0)] * len(p.shape)
    if not p.batch:
        stmts.append(Let(row, rest))
        return stmts, [*index, row], const(0)
    stmts += [Let(row, binary("mod", rest, size)), Let(number, binary("floordiv", rest, size))]
    rest = number
    for axis in reversed(p.batch):
        extent, v = k.param(f"extent{axis}", p.shape[axis]), var(f"batch{axis}")
        k.bound(v, 0, p.shape[axis])
        stmts.append(Let(v, binary("mod", rest, extent)))
        rest, index[axis] = binary("floordiv", rest, extent), v
    return stmts, [*index, row], number
