"""Register tiles: how many pixels by how many vectors of output channels a kernel keeps in registers, and what it costs.

An inner iteration loads `vectors` weight vectors, broadcasts one input scalar a pixel, does pixels x vectors multiply-adds:

    live registers = pixels*vectors accumulators + vectors weights + 1 broadcast (+ 1 product without a fused multiply-add)

A single vector of weights lets AVX-512 take the broadcast as a memory operand of the multiply-add. A weight vector comes
from L2.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

from .cost import CostModel, Work
from .inner_product import InnerProduct

if TYPE_CHECKING:
    from ..machine import Machine
    from ..rates import Rates

MAX_VECTORS = 6
MAX_ROWS = 8


@dataclass(frozen=True)
class Tile:
    """rows x columns output pixels by `vectors` vectors of output channels."""

    rows: int
    columns: int
    vectors: int

    @property
    def pixels(self) -> int:
        return self.rows * self.columns

    def __str__(self) -> str:
        rows = f"{self.rows}x" if self.rows > 1 else ""
        return f"{rows}{self.columns}x{self.vectors}"


def fits(pixels: int, vectors: int, registers: int, fma: bool) -> bool:
    """Whether a tile lives in registers, with one to spare on machines with 32."""
    spare = 1 if registers >= 32 else 0
    return pixels * vectors + vectors + 1 + (0 if fma else 1) + spare <= registers


def tile_work(pixels: int, vectors: int, iterations: float, chunks: float = 1.0) -> Work:
    """The work of one register tile: `iterations` inner ones, whose sums are started and stored `chunks` times."""
    return Work(
        macs=pixels * vectors * iterations, loads=pixels * iterations, l2_loads=vectors * iterations, iterations=iterations,
        moves=2.0 * pixels * vectors * chunks, tiles=chunks,
    )  # fmt: skip


@dataclass(frozen=True)
class Part:
    """What one kernel makes of each group of a layer: `count` times `tile.vectors` output blocks, from `first_block` on."""

    tile: Tile
    first_block: int
    count: int


@dataclass(frozen=True)
class Plan:
    """The tile for the whole groups of `vectors` output blocks, and the tile for the blocks that remain (None when none).
    `across`: pixels are counted across rows that do not join in the result, so that the kernel looks for each one's row."""

    main: Tile
    rest: Tile | None
    cycles: float
    across: bool = False

    def parts(self, blocks: int) -> list[Part]:
        """The kernels that make `blocks` output blocks: of whole groups of vectors, and of those that remain."""
        count = blocks // self.main.vectors
        found = [Part(self.main, 0, count)] if count else []
        return found if self.rest is None else [*found, Part(self.rest, count * self.main.vectors, 1)]

    def __str__(self) -> str:
        tiles = f"{self.main}" if self.rest is None else f"{self.main}+{self.rest}"
        return f"{tiles} across rows" if self.across else tiles


@cache
def tiles(registers: int, fma: bool, oh: int, ow: int) -> tuple[Tile, ...]:
    """Every tile that fits the registers and the image; several rows only where one row of tiles would be a whole row."""
    return tuple(
        Tile(rows, columns, vectors)
        for vectors in range(1, MAX_VECTORS + 1)
        for columns in range(1, min(ow, registers) + 1)
        for rows in range(1, min(oh, MAX_ROWS) + 1 if columns == ow else 2)
        if fits(rows * columns, vectors, registers, fma)
    )


def layer_cycles(tile: Tile, groups: int, oh: int, ow: int, taps: int, rates: Rates) -> float:
    """Cycles of `groups` groups of output blocks over one image."""
    count = -(-oh // tile.rows) * -(-ow // tile.columns) * groups
    return CostModel(rates).cycles(tile_work(tile.pixels, tile.vectors, taps) * count)


def plans(machine: Machine, inner: InnerProduct, blocks: int, oh: int, ow: int, taps: int) -> tuple[Plan, ...]:
    """The cheapest plan for each number of vectors, cheapest first."""
    return _plans(machine.registers - inner.spare, machine.has_fma, blocks, oh, ow, taps, inner.rates(machine))


@cache
def _plans(registers: int, fma: bool, blocks: int, oh: int, ow: int, taps: int, rates: Rates) -> tuple[Plan, ...]:
    candidates = [t for t in tiles(registers, fma, oh, ow) if t.vectors <= blocks]
    best_of: dict[int, tuple[float, Tile]] = {}
    for tile in candidates:
        cycles = layer_cycles(tile, 1, oh, ow, taps, rates)
        if tile.vectors not in best_of or cycles < best_of[tile.vectors][0]:
            best_of[tile.vectors] = (cycles, tile)
    found = []
    for vectors, (cycles, tile) in best_of.items():
        rest = blocks % vectors
        if rest and rest not in best_of:
            continue
        total = cycles * (blocks // vectors)
        if rest:
            total += best_of[rest][0] + CostModel(rates).cycles(Work(steps=1))
        found.append(Plan(tile, best_of[rest][1] if rest else None, total))
    return tuple(sorted(found, key=lambda p: p.cycles))
