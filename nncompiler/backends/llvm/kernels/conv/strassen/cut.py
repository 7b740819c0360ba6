"""How a 1x1 convolution is cut by one level of Strassen's algorithm: numbers of which kernels make loops."""

from __future__ import annotations

from dataclasses import dataclass

from nncompiler.ir.extents import hint

from ...strassen import PRODUCTS
from ...tiles import Part, Tile
from ..problem import Convolution

CHUNK = 384
"""Terms that are summed in one accumulator, at most (768 of two products)."""


@dataclass(frozen=True)
class PixelHalvesCut:
    """How a layer is cut: tiles of pixels of the first half by `tile.vectors` output vectors of the first half."""

    p: Convolution
    part: Part

    @property
    def tile(self) -> Tile:
        return self.part.tile

    @property
    def pixels(self) -> int:
        return self.p.oh * self.p.ow

    @property
    def half(self) -> int:
        """Pixels of the first half."""
        return -(-self.pixels // 2)

    @property
    def blocks(self) -> int:
        """Blocks of the first half of the input channels."""
        return -(-self.p.c // (2 * self.p.block))

    @property
    def rows(self) -> int:
        """Output channels of the first half."""
        return -(-self.p.m // (2 * self.p.block)) * self.p.block

    @property
    def tiles(self) -> int:
        return -(-self.half // self.tile.pixels)

    @property
    def padded(self) -> int:
        """Pixels of whole tiles."""
        return self.tiles * self.tile.pixels

    @property
    def share(self) -> int:
        """Elements of S of one tile and product."""
        return self.blocks * self.tile.pixels * self.p.block

    @property
    def tile_size(self) -> int:
        """Elements of S of one tile."""
        return PRODUCTS * self.share

    @property
    def image_size(self) -> int:
        """Elements of S of one image."""
        return self.tile_size * self.tiles

    @property
    def chunks(self) -> int:
        return chunks_of(self.blocks * self.p.block)

    @property
    def width(self) -> int:
        """Output channels of a tile."""
        return self.tile.vectors * self.p.block

    @property
    def panel(self) -> int:
        """Elements of T of a group of output vectors."""
        return PRODUCTS * self.blocks * self.p.block * self.width

    @property
    def pace(self) -> int:
        """Elements of the next group's weights that a tile fetches each step."""
        return -(-self.width // hint(self.tiles))


def chunks_of(depth: int) -> int:
    """Chunks that products of so many terms are summed in."""
    return -(-depth // CHUNK)
