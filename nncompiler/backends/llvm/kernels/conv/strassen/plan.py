"""Which 1x1 convolutions are made by Strassen's algorithm, in which tiles, and what that costs."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from nncompiler.ir import dtype as dt

from .... import policy
from ...cost import CostModel, Work
from ...strassen import PRODUCTS, recombination_cycles
from ...tiles import Plan, tile_work, tiles
from ..problem import Convolution
from .cut import chunks_of

if TYPE_CHECKING:
    from ....machine import Machine


LEAST = 128
"""Input and output channels below which the sums cost more than they save."""
PIXELS = 40
"""Pixels below which they do."""
GAIN = 0.02
"""The share of a layer's cycles that it must save: its weights take 1.75 times the room, and layers seldom share kernels."""
FUSED_TASKS = 16
"""Tiles of a layer from which on a task may make the sums of its own tile: an uneven share of fewer tasks costs more."""
SUM_CYCLES = 38.0
"""Cycles of the sums of a pixel of four quarters of a block: four loads and seven stores, mostly to L2. Measured, Zen 4."""
NEAR_CYCLES = 20.0
"""The same where a task makes the sums of its tile, which stay in L2."""


def unsuitable(p: Convolution, machine: Machine) -> str:
    """Why the algorithm does not make the layer, "" where it does."""
    if not policy.current().winograd:
        return "algorithms with fewer multiplications are switched off"
    if not (p.pointwise and p.blocked and p.group == 1) or p.dtype != dt.f32:
        return "it makes dense 1x1 convolutions of f32, of stride 1, in blocks"
    if p.output_blocks % 2 or min(p.c, p.m) < LEAST:
        return f"halves of the output channels must be whole blocks, and channels {LEAST} at least"
    if p.oh * p.ow < PIXELS:
        return f"fewer than {PIXELS} pixels"
    return ""


@dataclass(frozen=True)
class StrassenPlan:
    """Tiles of the whole groups of output vectors of a half, and of those that remain; `fused`: a task makes the sums of its
    tile."""

    tiles: Plan
    fused: bool

    def __str__(self) -> str:
        return f"{self.tiles} fused" if self.fused else f"{self.tiles}"


def plans(p: Convolution, machine: Machine) -> list[tuple[StrassenPlan, float]]:
    """Tiles of pixels by vectors of output channels with the cycles that they cost, the cheapest first."""
    half, vectors = -(-p.oh * p.ow // 2), p.output_blocks // 2
    depth = -(-p.c // (2 * p.block)) * p.block
    chunks = chunks_of(depth)
    size = 1.75 * p.c * p.m * p.dtype.size
    ends = recombination_cycles(chunks)
    far = p.cold or size > machine.l2_bytes // 2
    found = []
    for tile in tiles(machine.registers, machine.has_fma, 1, half):
        if tile.vectors > vectors:
            continue
        rest = replace(tile, vectors=vectors % tile.vectors) if vectors % tile.vectors else None
        plan, count = Plan(tile, rest, 0.0), p.n * -(-half // tile.pixels)
        work = []
        for part in plan.parts(vectors):
            products = tile_work(tile.pixels, part.tile.vectors, depth, chunks) * (PRODUCTS * count * part.count)
            share = size * part.count * part.tile.vectors / vectors
            work.append(products.traffic(share, p.cold) if far else products)
            work.append(Work(known=count * part.count * tile.pixels * part.tile.vectors * ends))
            work.append(Work(steps=1 if part.first_block else 0))
        pixels = p.n * half * (depth // p.block)
        apart = CostModel.of(machine).cycles(*work, Work(known=SUM_CYCLES * pixels, steps=1))
        found.append((StrassenPlan(plan, False), apart))
        if rest is None and count >= FUSED_TASKS:
            found.append((StrassenPlan(plan, True), CostModel.of(machine).cycles(*work, Work(known=NEAR_CYCLES * pixels))))
    return sorted(found, key=lambda f: f[1])


def multiplications(p: Convolution) -> float:
    """How many one run makes."""
    return p.multiply_adds() * PRODUCTS / 8
