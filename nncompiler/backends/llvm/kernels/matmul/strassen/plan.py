"""Which products Strassen's algorithm makes, and by which tiles at which cost."""

from __future__ import annotations

from math import prod
from typing import TYPE_CHECKING

from nncompiler.ir import dtype as dt
from nncompiler.ir.extents import hint, is_symbolic
from nncompiler.ops.elementwise.cast import Cast

from .... import policy
from ...cost import CostModel, Work
from ...strassen import PRODUCTS, recombination_cycles
from ...tiles import Tile, tile_work, tiles
from ..product import Product
from .cut import CHUNK

if TYPE_CHECKING:
    from ....machine import Machine

LEAST = 128
"""Terms and columns below which the sums cost more than they save."""
ROWS = 64
"""Rows below which they do."""


def unsuitable(p: Product) -> str:
    """Why the algorithm does not make the product, "" where it does."""
    if not policy.current().winograd:
        return "algorithms with fewer multiplications are switched off"
    if p.dtype != dt.f32 or p.a.type.dtype != dt.f32:
        return f"operands are {p.a.type.dtype}, it multiplies f32"
    b = p.b.weight
    if b is None or b.dtype != dt.f32 or prod(b.shape[:-2]) != 1:
        return "the second operand is no constant matrix of f32"
    if b.sources and isinstance(b.formula, Cast):
        return "the second operand is stored in 16 bits"
    if p.row is None or hint(p.m) < ROWS:
        return f"fewer than {ROWS} rows"
    if is_symbolic(p.k) or is_symbolic(p.n) or p.k % 2 or p.n % 2 or p.k < LEAST or p.n < LEAST:
        return f"columns and terms must be even numbers from {LEAST} on, they are {p.n} and {p.k}"
    return ""


def plans(p: Product, machine: Machine) -> list[tuple[Tile, float]]:
    """Tiles of rows by vectors of columns with the cycles that they cost, the cheapest first."""
    lanes, rows, depth = machine.lanes(p.dtype), -(-hint(p.m) // 2), p.k // 2
    batch = prod(hint(p.shape[a]) for a in p.batch)
    chunks = -(-depth // CHUNK)
    size = 1.75 * p.k * p.n * p.dtype.size
    sums = Work(known=12.0 * batch * rows * depth / lanes, steps=1)

    def cycles(t: Tile) -> float:
        count = batch * -(-rows // t.pixels) * -(-(p.n // 2) // (t.vectors * lanes))
        products = tile_work(t.pixels, t.vectors, depth) * PRODUCTS
        updates = Work(known=recombination_cycles(chunks) * t.pixels * t.vectors)
        far = p.cold or size > machine.l2_bytes // 2
        work = products * count
        return CostModel.of(machine).cycles(work.traffic(size, p.cold) if far else work, updates * count, sums)

    able = (t for t in tiles(machine.registers, machine.has_fma, 1, rows) if t.vectors * lanes <= p.n // 2)
    return sorted(((t, cycles(t)) for t in able), key=lambda f: f[1])
