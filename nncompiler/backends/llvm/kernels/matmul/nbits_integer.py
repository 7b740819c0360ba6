"""Matrix products of 8-bit codes with weights of 2, 4 or 8 bits in blocks, which stay packed in memory.

    for each task = (panel of columns, tile of rows):
        for each block of k:
            acc[row, j] = -zero * a_sum[row]            for the zero point that is absent; else it is taken off below
            for each word of the block, for each quad of codes in it:
                acc[row, j] += dot4(quad[j], a[row, quad])
            total[row, j] += (acc[row, j] - zero[j] * a_sum[row]) * scale[j] * a_scale[row]
        result[row, j] = epilogue(total[row, j])

A word holds the codes of one column: quad q, the codes 4 q to 4 q + 3 of the word, are bits q * bits and up of its four
bytes, so that a shift and a mask give the bytes that `dot4` multiplies. Codes of weights are the unsigned operand, those of
a the signed one. Where the instruction takes two signed ones, weights of 8 bits are packed less 128, and so are zero points.

Sums of a block are exact in i32 and in f32.
"""

from __future__ import annotations

from dataclasses import dataclass
from math import prod
from typing import TYPE_CHECKING

import numpy as np

from nncompiler.ir import dtype as dt
from nncompiler.ir.expr import Const, Expr, Var, binary, cast, const, fma, var
from nncompiler.ir.extents import hint, is_symbolic
from nncompiler.ir.graph import Value
from nncompiler.ir.weights import Array
from nncompiler.ops.contraction.matmul_nbits import MatMulNBitsInteger, PackedWeights, unpacked

from ...emission.epilogue import Epilogue
from ...loops.ir import Assign, Declare, Dot4, For, Let, Quad, Read, Stmt
from ..cost import CostModel, Work
from ..inner_product import ONES, QUAD, of_codes
from ..operands import Panels
from ..tiles import Tile
from . import nbits
from .cut import ProductCut
from .gemm import GemmKernel, name_of
from .nbits import PLANNED_ROWS, Chunk, Codes, words_of
from .operands import Ending, Panel, Terms
from .product import Product

if TYPE_CHECKING:
    from ...emission.builder import KernelBuilder, NewKernel
    from ...emission.contraction import Contraction
    from ...machine import Machine

BLOCK = 32
"""Terms of a block that the cost is for."""
MOST_ROWS = 8
"""Rows of a tile, at most."""


def describe(c: Contraction, machine: Machine, probe: KernelBuilder) -> Product | str:
    """The product, or why these kernels do not serve it: weights that are computed, layouts."""
    _, b, scale, a_scale, a_sum, zero = (*c.operands, None)[:6]
    if any(v is not None and v.type.layout is not None for v in (a_scale, a_sum)):
        return "scales or sums of codes are not row-major"
    return nbits.geometry(c, machine, probe, (b, scale, zero))


def unsuitable(p: Product) -> str:
    """Why it does not make the product: it makes all that `describe` does."""
    return ""


def plans(p: Product, machine: Machine) -> list[tuple[Tile, float]]:
    """Tiles with the cycles that they cost, cheapest first."""
    lanes, batch = machine.lanes(dt.i32), prod(hint(p.shape[a]) for a in p.batch)
    inner = of_codes(dt.i8, machine)
    cost = CostModel.of(machine, inner)
    m = max(hint(p.m), PLANNED_ROWS) if is_symbolic(p.m) else p.m
    quads, blocks = p.k // QUAD, p.k // BLOCK

    def cycles(tile: Tile) -> float:
        rows, vectors = tile.pixels, tile.vectors
        one = Work(
            macs=rows * vectors * quads, loads=rows * quads, l2_loads=vectors * quads / 2, iterations=quads / 2,
            known=1.5 * rows * vectors * blocks + 0.75 * vectors * quads, tiles=1,
        )  # fmt: skip
        work = one * (batch * -(-m // rows) * -(-p.n // (vectors * lanes)))
        return cost.cycles(work.traffic(p.b.type.nbytes, p.cold))

    able = [
        Tile(1, rows, vectors)
        for rows in range(1, min(m, MOST_ROWS) + 1)
        for vectors in (1, 2, 4)
        if 2 * rows * vectors + 2 * vectors + 2 + inner.spare <= machine.registers
        and (vectors == 1 or vectors * lanes <= p.n)
    ]
    return sorted(((t, cycles(t)) for t in able), key=lambda found: found[1])


def build(c: Contraction, p: Product, tile: Tile, new_kernel: NewKernel) -> None:
    """Emits the kernels of a product of codes."""
    op, machine = c.anchor.op, new_kernel("probe").machine
    assert isinstance(op, MatMulNBitsInteger)
    cut = ProductCut(p, tile, machine.lanes(dt.i32))
    k = new_kernel(name_of(cut, f"codes_{op.bits}bit_"))
    a, epilogue = k.tensor(p.a, params=False), Epilogue(c, k, k.tensor(c.result, written=True))
    lane = k.lane(cut.lanes)
    _, b, scale, a_scale, a_sum, zero = (*c.operands, None)[:6]
    dot = machine.dot_product
    signed = dot is not None and dot.signed
    codes = Codes.packed(k, op, cut, lane, (b, scale, zero), signed_quads_of if signed and op.bits == 8 else quads_of)
    inner = of_codes(dt.i8, machine)
    b_terms = Chunk(Panels("", dt.i32, dt.i32, lane, cut.lanes), cut.width)
    assert a_scale is not None and a_sum is not None
    rows = RowCodes(k, a_scale, a_sum)
    BitsIntegerGemm(k, cut, lane, Terms(p, inner, a, b_terms), Ending(k, p, epilogue), "", codes, rows, signed).emit()


def quads_of(op: PackedWeights, b: Array) -> Array:
    """The words [N, words] of operand b, quad after quad."""
    words = words_of(op, b)
    found: Array
    if op.bits == 4:
        found = spread(words & np.uint32(0xFFFF)) | spread(words >> np.uint32(16)) << np.uint32(4)
        return found
    quads = unpacked(words.view(np.uint8), op.bits).reshape(op.n, -1, 8 // op.bits, QUAD)
    bytes_ = np.zeros((*quads.shape[:2], QUAD), np.uint8)
    for q in range(8 // op.bits):
        bytes_ |= quads[:, :, q] << np.uint8(op.bits * q)
    found = bytes_.view("<u4")[..., 0]
    return found


def spread(x: Array) -> Array:
    """The four lowest codes of 4 bits as the low halves of four bytes."""
    x = (x | x << np.uint32(8)) & np.uint32(0x00FF00FF)
    found: Array = (x | x << np.uint32(4)) & np.uint32(0x0F0F0F0F)
    return found


def signed_quads_of(op: PackedWeights, b: Array) -> Array:
    """The same of codes of 8 bits, less 128."""
    return quads_of(op, b) ^ np.uint32(0x80808080)


@dataclass(frozen=True)
class RowCodes:
    """What the codes of a row of a are multiplied by, and their sum, of each block."""

    k: KernelBuilder
    scale: Value
    total: Value

    def read(self, value: Value, place: tuple[Expr, ...], block: Expr) -> Expr:
        """That of the row of an element of the result."""
        return self.k.tensor(value).load((*place[:-1], block))


@dataclass(frozen=True)
class BitsIntegerGemm(GemmKernel):
    """The kernel; `signed`: weights are signed where they are multiplied."""

    codes: Codes | None = None
    rows_of_a: RowCodes | None = None
    signed: bool = False

    def gemv(self, panel: Panel) -> list[Stmt]:
        return self.tile_body(panel, const(0))

    def tile_body(self, panel: Panel, row: Expr) -> list[Stmt]:
        codes, rows, count = self.codes, self.tile.pixels, self.tile.vectors
        assert codes is not None
        block, word = var("block"), var("word")
        per_block = codes.op.block // codes.per_word

        def sum_of(j: int, r: int) -> Read:
            return Read(dt.i32, f"acc{j}", (const(r),))

        def total_of(j: int, r: int) -> Read:
            return Read(dt.f32, f"total{j}", (const(r),))

        inner = [*codes.block(panel, block, count), *self.of_rows(panel, row, block)]
        for j in range(count):
            inner.append(Declare(f"acc{j}", dt.i32, Const(dt.i32, 0), (rows,)))
            if codes.zeros is None:
                inner += [Assign(f"acc{j}", (const(r),), Var(dt.i32, f"less_{r}")) for r in range(rows)]
        begin = block * per_block
        inner.append(For(word, begin, begin + per_block, tuple(self.multiply_word(panel, row, word))))
        for j in range(count):
            scale, zero = Var(dt.f32, f"scale{j}"), Var(dt.f32, f"zero{j}") - float(self.shift)
            for r in range(rows):
                x = cast(sum_of(j, r), dt.f32)
                if codes.zeros is not None:
                    x = fma(-zero, Var(dt.f32, f"sum_{r}"), x)
                inner.append(Assign(f"total{j}", (const(r),), fma(x * scale, Var(dt.f32, f"a_scale_{r}"), total_of(j, r))))
        body: list[Stmt] = [Declare(f"total{j}", dt.f32, start, (rows,)) for j, start in enumerate(self.starts(panel))]
        body.append(For(block, const(0), self.k.param("blocks", codes.op.blocks), tuple(inner)))
        for j in range(count):
            for r in range(rows):
                body += self.finish(total_of(j, r), panel.place(row + r, j), const(r))
        return body

    def of_rows(self, panel: Panel, row: Expr, block: Expr) -> list[Stmt]:
        """a_scale_{r} of a block, and less_{r}, what sums start from, or sum_{r}, where there are zero points."""
        codes, of_a = self.codes, self.rows_of_a
        assert codes is not None and of_a is not None
        found: list[Stmt] = []
        for r in range(self.tile.pixels):
            place = panel.place(row + r, 0)
            found.append(Let(Var(dt.f32, f"a_scale_{r}"), of_a.read(of_a.scale, place, block)))
            total = of_a.read(of_a.total, place, block)
            if codes.zeros is None:
                start = (1 << (codes.op.bits - 1)) - self.shift
                found.append(Let(Var(dt.i32, f"less_{r}"), total * -start))
            else:
                x = cast(total, dt.f32)
                found.append(Let(Var(dt.f32, f"sum_{r}"), x))
        return found

    @property
    def shift(self) -> int:
        """What codes of weights are packed less."""
        return 128 if self.signed and self.codes is not None and self.codes.op.bits == 8 else 0

    def multiply_word(self, panel: Panel, row: Expr, word: Expr) -> list[Stmt]:
        """acc += the products of a word of each column."""
        codes, count, a = self.codes, self.tile.vectors, self.terms.a
        assert codes is not None
        bits, quads = codes.op.bits, 8 // codes.op.bits
        found: list[Stmt] = [codes.word(panel, word, j, False)[0] for j in range(count)]
        mask = Const(dt.u32, ((1 << bits) - 1) * ONES)
        for q in range(quads):
            names = [Var(dt.i32, f"quad{q}_{j}") for j in range(count)]
            for j, name in enumerate(names):
                x: Expr = Var(dt.u32, f"word{j}_0")
                if q:
                    x = binary("shr", x, Const(dt.u32, bits * q))
                if bits < 8:
                    x = binary("and", x, mask)
                found.append(Let(name, cast(x, dt.i32)))
            at = word * codes.per_word + q * QUAD
            for r in range(self.tile.pixels):
                terms = Var(dt.i32, f"x{q}_{r}")
                place = self.p.a_index(panel.place(row + r, 0), at)
                found.append(Let(terms, Quad(dt.i32, a.buffer, a.offset(place))))
                for j, name in enumerate(names):
                    acc = Read(dt.i32, f"acc{j}", (const(r),))
                    found.append(Assign(f"acc{j}", (const(r),), Dot4(dt.i32, self.signed, name, terms, acc)))
        return found
