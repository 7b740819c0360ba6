"""How a product is cut by one level of Strassen's algorithm (`product.py`): numbers of which two kernels make loops."""

from __future__ import annotations

from dataclasses import dataclass
from math import prod
from typing import TYPE_CHECKING

from nncompiler.ir.extents import hint

from ...strassen import PRODUCTS
from ...tiles import Tile
from ..product import Product

if TYPE_CHECKING:
    from ....machine import Machine

LINE = 16
"""Elements that rows of S begin at multiples of."""
CHUNK = 192
"""Terms that are summed in one accumulator, at most."""
TASKS = 16
"""Tasks of a product at least, where panels of T are larger than L2 and it has row tiles enough."""
SPAN_BYTES = 128 << 10
"""Room for the quarters of a span, which should stay in L2 beside a chunk of T."""


@dataclass(frozen=True)
class HalvesCut:
    """Panels of `tile.vectors` vectors of `lanes` columns of a half by tiles of `tile.pixels` rows of a half; a task makes
    `span` row tiles."""

    p: Product
    tile: Tile
    lanes: int
    span: int = 1

    @property
    def depth(self) -> int:
        """Terms of a half of k."""
        return self.p.k // 2

    @property
    def columns(self) -> int:
        """Columns of a half."""
        return self.p.n // 2

    @property
    def half(self) -> int:
        """Rows of the upper half."""
        return -(-self.p.m // 2)

    @property
    def row_tiles(self) -> int:
        return -(-self.half // self.tile.pixels)

    @property
    def padded(self) -> int:
        """Rows of whole tiles."""
        return self.row_tiles * self.tile.pixels

    @property
    def width(self) -> int:
        """Columns of a panel."""
        return min(self.columns, self.tile.vectors * self.lanes)

    @property
    def panels(self) -> int:
        return -(-self.columns // self.width)

    @property
    def batch(self) -> int:
        return prod(self.p.shape[a] for a in self.p.batch)

    @property
    def size(self) -> int:
        """Terms of a chunk."""
        return chunk_of(self.depth)

    @property
    def chunks(self) -> int:
        return -(-self.depth // self.size)

    @property
    def stride(self) -> int:
        """Elements from one row of a tile of S to the next."""
        return -(-self.size // LINE) * LINE

    @property
    def block(self) -> int:
        """Elements of a tile of S of one product and chunk."""
        return self.tile.pixels * self.stride

    @property
    def sums(self) -> int:
        """Elements of S."""
        return self.batch * self.chunks * self.row_tiles * PRODUCTS * self.block

    @property
    def tile_size(self) -> int:
        """Elements of the four quarters of a tile."""
        return 4 * self.tile.pixels * self.tile.vectors * self.lanes

    @property
    def spans(self) -> int:
        return -(-self.row_tiles // self.span)

    @property
    def tasks(self) -> int:
        return self.batch * self.panels * self.spans

    def tiles_of_task(self, machine: Machine) -> int:
        """Row tiles of a task: one where a panel of T stays in L2, else as many as leave TASKS tasks."""
        size, rows = self.p.dtype.size, hint(self.row_tiles)
        if PRODUCTS * self.depth * self.width * size <= machine.l2_bytes * 3 // 10:
            return 1
        most = max(1, SPAN_BYTES // (self.tile_size * size))
        parts = max(-(-TASKS // max(1, hint(self.batch * self.panels))), -(-rows // most))
        return -(-rows // min(parts, rows))


def chunk_of(depth: int) -> int:
    """Terms of a chunk of a half's k: chunks of like size, at most CHUNK."""
    return -(-depth // -(-depth // CHUNK))
