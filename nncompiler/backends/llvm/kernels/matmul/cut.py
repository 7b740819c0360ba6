"""How a matrix product is cut into tasks, panels, tiles and chunks: numbers, of which kernels make loops."""

from __future__ import annotations

from dataclasses import dataclass
from math import prod

from nncompiler.ir.extents import hint, is_symbolic, surely_one

from ..tiles import Tile
from .product import Product

CHUNK = 128
"""Terms that are summed in one accumulator before they are added to a total."""
STAGED_TASKS = 16
"""Tasks that a product is cut into, about, where each copies its panel."""


@dataclass(frozen=True)
class ProductCut:
    """Panels of `tile.vectors` vectors of `lanes` columns by tiles of `tile.pixels` rows. The sums of `chunks` chunks of k
    are added in memory, 1 for none. `staged`: a task copies its panel and makes several tiles of rows with it."""

    p: Product
    tile: Tile
    lanes: int
    chunks: int = 1
    staged: bool = False

    @property
    def one_row(self) -> bool:
        return surely_one(self.p.m)

    @property
    def width(self) -> int:
        """Columns of a panel."""
        columns = self.tile.vectors * self.lanes
        return columns if is_symbolic(self.p.n) else min(self.p.n, columns)

    @property
    def panels(self) -> int:
        return -(-self.p.n // self.width)

    @property
    def row_tiles(self) -> int:
        return -(-self.p.m // self.tile.pixels)

    @property
    def columns(self) -> int:
        """Panels of the whole batch."""
        return prod(self.p.shape[a] for a in self.p.batch) * self.panels

    @property
    def span(self) -> int:
        """Row tiles of a task."""
        if not self.staged:
            return 1
        parts = -(-STAGED_TASKS // max(1, hint(self.columns)))
        return -(-hint(self.row_tiles) // parts)

    @property
    def spans(self) -> int:
        return -(-self.row_tiles // self.span)

    @property
    def tasks(self) -> int:
        return self.columns * self.spans

    @property
    def total(self) -> int:
        """Elements of the totals of a tile."""
        return self.tile.pixels * self.tile.vectors * self.lanes


def chunks_of(p: Product) -> int:
    """The chunks of k of floats, whose rounding errors should stay small."""
    return 1 if surely_one(p.m) or (not is_symbolic(p.k) and p.k <= CHUNK * 4 // 3) else -(-p.k // CHUNK)
