"""How a layer is cut for the Winograd kernels, and what that costs in cycles of one core.

    products         sum over n*n of a GEMM tiles x C x K, register tile pixels x vectors
    transforms       each input tile once a split, each output tile once
    weights          n*n*C*K floats, streamed once a block of tiles (fused), or once (phased)
    V and M          in L2 (fused, where a block is small enough), or through memory (phased)
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

from nncompiler.ir import dtype as dt

from .... import policy
from ...tiles import STEP_CYCLES, TILE_CYCLES, fits, iteration_cycles, overlapped
from ..problem import Convolution
from .transform import Transform, transform

if TYPE_CHECKING:
    from ....machine import Machine

KERNELS: dict[int, tuple[int, ...]] = {4: (2, 3), 6: (3, 4, 5)}
"""Kernel sizes r served by each size n of input tiles, as F(m x m, r x r) with m = n + 1 - r. F(5x5,2x2) errs by more than
1e-6 where there are 2048 channels."""
TILES = (
    (14, 2), (13, 2), (12, 2), (10, 2), (9, 3), (8, 3), (7, 3), (8, 2), (6, 4), (6, 2), (4, 4), (4, 2),
    (28, 1), (12, 1), (8, 1),
)  # fmt: skip
"""Register tiles, tiles by output vectors: few, because every one is another kernel to compile."""
CHUNK = 64
"""Input channels that are summed in one accumulator, about: the error of a sum grows with the root of its length, and a
chunk of weights should stay in L1."""
LEAST_CHANNELS = 8
"""Input and output channels of a group below which the transforms cost more than they save."""
MAX_TILES = 224
"""Tiles of a block at most."""
ROOMY = 0.6
"""The share of L2 that V and M of a block may take: weights, input and output pass through it, too."""
MIN_TASKS = 4
"""Parallel tasks that a layer should have."""
EVEN = 0.15
"""The share of what two workers would lose to an uneven number of tasks that counts as a cost."""
SPLIT_COST = 1 / 16
"""The share of a layer's work that splitting it by output channels may add, as every split transforms the input again."""
INPUT_CYCLES = {4: 90.0, 6: 220.0}
"""Transforming the input of one tile of a block of channels, by tile size n."""
OUTPUT_CYCLES = {4: 70.0, 6: 170.0}
"""Transforming and storing the output of one tile of a block of channels."""
POOLED_OUTPUT = 0.7
"""The share of that which is left where the output is pooled before it is stored."""


@dataclass(frozen=True)
class Plan:
    """F(m x m, r x r) in blocks of `count` times `pixels` tiles, `vectors` output vectors at a time, the groups of output
    vectors cut into `splits` ranges. `phased`: in three steps over all tiles (one block, no splits)."""

    m: int
    r: int
    pixels: int
    vectors: int
    count: int
    splits: int
    cycles: float
    phased: bool = False

    @property
    def transform(self) -> Transform:
        return transform(self.m, self.r)

    @property
    def tiles(self) -> int:
        """Tiles of a block."""
        return self.count * self.pixels

    @property
    def schedule(self) -> str:
        return "phased" if self.phased else "fused"

    def __str__(self) -> str:
        return f"{self.schedule} {self.pixels}x{self.vectors} by {self.count}"


def applies(p: Convolution, n: int) -> bool:
    """Whether the layer is a dense convolution of stride 1 with enough channels, blocked, and the policy allows it; `n` is
    the edge of an input tile."""
    if not policy.current().winograd or p.dtype != dt.f32 or not p.blocked:
        return False
    if p.kh != p.kw or p.kh not in KERNELS[n] or p.stride != (1, 1) or p.dilation != (1, 1):
        return False
    if p.group > 1 and (p.cg % p.block or p.mg % p.block):
        return False
    return min(p.cg, p.mg) >= LEAST_CHANNELS and min(p.oh, p.ow) > n - p.kh


def plans(p: Convolution, machine: Machine, n: int) -> list[Plan]:
    """Every plan with input tiles of n x n, cheapest first."""
    schedule = policy.current().schedule
    layer = _Layer(n - p.kh + 1, p.kh, p.n, *p.needed, p.cg, p.mg, p.group, p.block, p.cold, p.pooled)
    return sorted((c for c in _plans(layer, machine) if schedule in ("", c.schedule)), key=lambda c: c.cycles)


@dataclass(frozen=True)
class _Layer:
    m: int
    r: int
    n: int
    oh: int
    ow: int
    c: int
    k: int
    group: int
    block: int
    cold: bool
    pooled: bool

    @property
    def transform(self) -> Transform:
        return transform(self.m, self.r)

    @property
    def tiles(self) -> int:
        return self.n * -(-self.oh // self.m) * -(-self.ow // self.m)

    @property
    def c_blocks(self) -> int:
        return -(-self.c // self.block)

    @property
    def k_blocks(self) -> int:
        return -(-self.k // self.block)

    @property
    def weights(self) -> float:
        """Bytes of U of a group."""
        return 4.0 * self.transform.products * self.c * self.k

    @property
    def inputs(self) -> float:
        """Cycles of the input transforms of a group."""
        return self.tiles * self.c_blocks * INPUT_CYCLES[self.transform.n]

    @property
    def outputs(self) -> float:
        """Cycles of the output transforms of a group."""
        cycles = OUTPUT_CYCLES[self.transform.n] * (POOLED_OUTPUT if self.pooled else 1)
        return self.tiles * self.k_blocks * cycles


@cache
def _plans(layer: _Layer, machine: Machine) -> list[Plan]:
    """Every plan of a layer with its cost."""
    found = []
    for pixels, vectors in TILES:
        if vectors > layer.k_blocks or not fits(pixels, vectors, machine.registers, machine.has_fma):
            continue
        most = -(-layer.tiles // pixels)
        one = layer.c * iteration_cycles(pixels, vectors, machine.rates)
        one += -(-layer.c // CHUNK) * (2.0 * pixels * vectors + TILE_CYCLES)
        products = layer.transform.products * -(-layer.k_blocks // vectors) * most * one
        found += _fused(layer, machine, pixels, vectors, products)
        found.append(_phased(layer, machine, pixels, vectors, products))
    return found


def _fused(layer: _Layer, machine: Machine, pixels: int, vectors: int, products: float) -> list[Plan]:
    """The largest blocks of tiles whose V and M fit L2, and the largest blocks of all."""
    rates, found = machine.rates, []
    most, groups = -(-layer.tiles // pixels), -(-layer.k_blocks // vectors)
    results = vectors * layer.block  # of one group
    near = max(1, int(ROOMY * machine.l2_bytes) // (4 * layer.transform.products * (layer.c + results) * pixels))
    first = rates.memory if layer.cold else rates.l3
    again = rates.l3 if layer.weights <= machine.l3_share / 2 else first
    again = 2 * rates.l3 if layer.weights <= machine.l2_bytes // 4 else again
    least = {-(-most // min(most, limit)) for limit in (near, max(1, MAX_TILES // pixels))}
    counts = {-(-most // min(most, blocks)) for b in least for blocks in (b, b + b % 2, MIN_TASKS) if blocks >= b}
    for count in sorted(counts):
        blocks = -(-most // count)
        traffic = layer.weights / first + (blocks - 1) * layer.weights / again
        if count > near:  # for every group V comes from L3, and M goes there and back
            traffic += groups * layer.tiles * 4.0 * layer.transform.products * (layer.c + 2 * results) / rates.l3
        work = overlapped(products, traffic) + layer.outputs
        splits = _splits(blocks * layer.group, groups, layer.inputs, work)
        tasks = blocks * layer.group * splits
        uneven = -(-tasks // 2) * 2 / tasks - 1
        cycles = layer.group * (work + layer.inputs * splits) * (1 + EVEN * uneven)
        found.append(Plan(layer.m, layer.r, pixels, vectors, count, splits, cycles))
    return found


def _phased(layer: _Layer, machine: Machine, pixels: int, vectors: int, products: float) -> Plan:
    """All tiles at once."""
    rates, count = machine.rates, -(-layer.tiles // pixels)
    v = 4.0 * layer.transform.products * count * pixels * layer.c_blocks * layer.block
    m = v / layer.c_blocks * layer.k_blocks
    rate = rates.l3 if v + m <= machine.l3_share / 2 else rates.memory
    if v + m <= machine.l2_bytes * 3 // 4:
        rate = 4 * rates.l3
    traffic = layer.weights / (rates.memory if layer.cold else rates.l3) + (v + 2 * m) / rate
    cycles = overlapped(products, traffic) + overlapped(layer.inputs, 2 * v / rate) + overlapped(layer.outputs, m / rate)
    return Plan(layer.m, layer.r, pixels, vectors, count, 1, layer.group * cycles + STEP_CYCLES, True)


def _splits(blocks: int, groups: int, inputs: float, work: float) -> int:
    """Ranges of output channels: as many as give MIN_TASKS tasks, fewer where transforming the input again costs too much;
    two at least where a layer would be one task."""
    wanted = min(groups, -(-MIN_TASKS // blocks))
    while wanted > 1 and (wanted - 1) * inputs > SPLIT_COST * (work + inputs):
        wanted -= 1
    wanted = max(wanted, min(groups, 2) if blocks == 1 else 1)
    return -(-groups // -(-groups // wanted))  # none of them empty
