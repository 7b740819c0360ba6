"""How a direct convolution is cut into tasks, tiles and chunks: numbers, of which kernels make loops."""

from __future__ import annotations

from dataclasses import dataclass

from nncompiler.ir.extents import hint, same, surely_zero

from ...tiles import Part, Tile
from ..problem import Convolution

RANGE_TILES = 8
"""Tiles that pass over a chunk of weights, about, where there are tiles enough."""
TASKS = 8
"""Tasks of a layer at least, where it has two tiles for each: an uneven share of few tasks costs much."""
TOTAL_BYTES = 64 << 10
"""Room for the totals of a range of tiles, which should stay in L1 or near it."""


@dataclass(frozen=True)
class DirectCut:
    """A task makes `range` tiles of `share` streams, groups of output vectors; sums of `chunk` input blocks stay in
    registers. `streams_first`: tasks of one stream follow each other, as its weights come from afar."""

    p: Convolution
    part: Part
    chunk: int
    streams_first: bool
    range: int = 1
    share: int = 1

    @property
    def tile(self) -> Tile:
        return self.part.tile

    @property
    def image(self) -> tuple[int, int]:
        """Rows and columns of the output as tiles count them."""
        return self.p.image

    @property
    def flat(self) -> bool:
        """Whether pixels are counted across rows."""
        return not same(self.image, (self.p.oh, self.p.ow))

    @property
    def width(self) -> int:
        """Output channels of a tile."""
        return self.tile.vectors * self.p.block

    @property
    def chunked(self) -> bool:
        return self.chunk < self.p.input_blocks

    @property
    def rows(self) -> int:
        """Rows of tiles."""
        return -(-self.image[0] // self.tile.rows)

    @property
    def columns(self) -> int:
        """Columns of tiles."""
        return -(-self.image[1] // self.tile.columns)

    @property
    def spans(self) -> int:
        """Ranges of tiles of an image."""
        return -(-self.rows * self.columns // self.range)

    @property
    def streams(self) -> int:
        """Shares of the groups of output vectors."""
        return -(-self.p.group * self.part.count // self.share)

    @property
    def tasks(self) -> int:
        return self.streams * self.p.n * self.spans

    @property
    def total(self) -> int:
        """Elements of the totals of a task."""
        return self.share * self.range * self.tile.pixels * self.width

    def steps_back(self) -> tuple[str, ...]:
        """The axes along which the last tile steps back over its neighbour."""
        sizes = {"row": self.image[0] % self.tile.rows, "column": self.image[1] % self.tile.columns}
        return tuple(name for name, rest in sizes.items() if not surely_zero(rest))

    def tiles_of_task(self) -> int:
        """Tiles of a task: of a row, or one where rows join; where weights pass in chunks, enough of them that a chunk pays,
        and as many as their totals allow where weights do not stay in L2."""
        tiles = hint(self.rows) * hint(self.columns)
        if not self.chunked:
            return max(1, tiles // 64) if self.flat else hint(self.columns)
        most = max(1, TOTAL_BYTES // (self.tile.pixels * self.width * self.p.dtype.size))
        spans = max(-(-tiles // most), 1 if self.streams_first else tiles // RANGE_TILES)
        spans = max(1, spans, min(-(-TASKS // (hint(self.p.n) * self.p.group * self.part.count)), tiles // 2))
        return -(-tiles // spans)
