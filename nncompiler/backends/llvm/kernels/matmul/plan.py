"""How matrix products are cut into register tiles, and what that costs."""

from __future__ import annotations

from dataclasses import dataclass, replace
from math import prod
from typing import TYPE_CHECKING

from nncompiler.ir.dtype import DType
from nncompiler.ir.extents import hint, is_symbolic, surely_one

from ..cost import COLLISION, CostModel
from ..inner_product import InnerProduct, multiply_add
from ..tiles import Tile, tile_work, tiles
from .product import Product

if TYPE_CHECKING:
    from ...machine import Machine

STAGE_BYTES = 512 * 1024
"""Largest panel of b in scratch memory."""
STAGE_ROWS = 8
"""Rows below which copying a panel costs more than it brings."""
L1_WAYS = 8


def unsuitable(p: Product) -> str:
    """Why it does not make the product, "" where it does: b is constant, or its columns lie side by side, or transposing it
    by panels pays."""
    small = not is_symbolic(p.k) and p.k * 4 * 16 * p.dtype.size <= STAGE_BYTES
    if p.b.weight is not None or not p.transposed_b or (hint(p.m) >= STAGE_ROWS and small):
        return ""
    return f"b is transposed, and a has fewer than {STAGE_ROWS} rows or is too long for panels of {STAGE_BYTES >> 10} KiB"


def staged(p: Product, tile: Tile, machine: Machine) -> bool:
    """Whether panels of b are copied: a transposed b, and one that its rows' distance or size keeps out of the caches."""
    if p.b.weight is not None or surely_one(p.m) or is_symbolic(p.k):
        return False
    row = hint(p.b_strides[-2]) * p.dtype.size
    size = p.k * p.dtype.size
    far = size * hint(p.n) > machine.l2_bytes // 4 or (row % 4096 == 0 and size * 16 > machine.l1_bytes)
    fits = size * tile.vectors * machine.lanes(p.dtype) <= STAGE_BYTES
    return p.transposed_b or (far and fits and hint(p.m) >= STAGE_ROWS)


@dataclass(frozen=True)
class ProductExtents:
    """What the cost of a product depends on: the extents of one of `batch` products, the elements from one row of a to the
    next, and whether weights come from memory at every run."""

    dtype: DType
    m: int
    k: int
    n: int
    batch: int = 1
    row_distance: int = 0
    cold: bool = False
    constant: bool = True


def extents_of(p: Product) -> ProductExtents:
    """Those of a product, at the representative sizes."""
    batch = prod(hint(p.shape[a]) for a in p.batch)
    distance, constant = hint(p.row_distance), p.b.weight is not None
    return ProductExtents(p.a.type.dtype, hint(p.m), hint(p.k), hint(p.n), batch, distance, p.cold, constant)


def plans(p: Product, machine: Machine, inner: InnerProduct | None = None) -> list[tuple[Tile, float]]:
    """Tiles of rows by vectors of columns with the cycles that they cost, cheapest first; a tile is never larger than the
    result. A product of one row has one."""
    return costs(extents_of(p), machine, inner or multiply_add(p.dtype), surely_one(p.m))


def costs(e: ProductExtents, machine: Machine, inner: InnerProduct, one_row: bool) -> list[tuple[Tile, float]]:
    """The same for extents alone."""
    lanes = machine.lanes(inner.dtype)
    depth = -(-e.k // inner.depth)
    size = e.k * e.n * e.dtype.size
    far = e.constant and (e.cold or size > machine.l2_bytes // 2)
    cost = CostModel.of(machine, inner)

    def cycles(t: Tile) -> float:
        count = e.batch * -(-e.m // t.pixels) * -(-e.n // (t.vectors * lanes))
        work = tile_work(t.pixels, t.vectors, depth)
        if collide(t.pixels, e.row_distance * e.dtype.size, machine):
            again = COLLISION - 1.0
            work = replace(work, known=again * cost.compute(replace(work, moves=0.0, tiles=0.0)))
        work *= count
        return cost.cycles(work.traffic(size, e.cold) if far else work)

    if one_row:
        tile = Tile(1, 1, max(v for v in (1, 2, 4) if v == 1 or e.n >= 8 * v * lanes))
        return [(tile, cycles(tile))]
    able = (t for t in tiles(machine.registers - inner.spare, machine.has_fma, 1, e.m))
    found = [(t, cycles(t)) for t in able if t.vectors == 1 or t.vectors * lanes <= e.n]
    return sorted(found, key=lambda f: f[1])


def collide(rows: int, distance: int, machine: Machine) -> bool:
    """Whether rows of a that lie `distance` bytes apart push each other out of L1: too many for one set, as b passes too."""
    way = machine.l1_bytes // L1_WAYS
    sets = [r * distance % way // machine.line_bytes for r in range(rows)]
    return max(map(sets.count, sets)) >= L1_WAYS - 1
