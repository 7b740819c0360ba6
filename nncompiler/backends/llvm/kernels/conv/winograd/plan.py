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
from ...cost import L2_ALONE, L2_SHARED, CostModel, Work
from ...tiles import fits, tile_work
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
L2_SHARE = 0.6
"""The share of L2 that V and M of a block may take: weights, input and output pass through it, too."""
MIN_TASKS = 4
"""Parallel tasks that a layer should have."""
IMBALANCE_WEIGHT = 0.15
"""Weight of load imbalance in the cost: of the time that two workers lose to an odd number of tasks."""
SPLIT_COST = 1 / 16
"""The share of a layer's work that splitting it by output channels may add, as every split transforms the input again."""
INPUT_CYCLES = {4: 90.0, 6: 220.0}
"""Cycles of transforming the input of one tile of a block of channels, by tile size n. Measured, Zen 4."""
OUTPUT_CYCLES = {4: 70.0, 6: 170.0}
"""Cycles of transforming and storing the output of one tile of a block of channels. Measured, Zen 4."""
POOLED_OUTPUT = 0.7
"""The share of that which is left where the output is pooled before it is stored."""


@dataclass(frozen=True)
class WinogradPlan:
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


def unsuitable(p: Convolution, n: int) -> str:
    """Why Winograd with input tiles of n x n does not make the layer, "" where it does: a convolution of stride 1 with
    enough channels, blocked, that the policy allows."""
    if not policy.current().winograd:
        return "algorithms with fewer multiplications are switched off"
    if p.dtype != dt.f32 or not p.blocked:
        return "it makes f32 in blocks of channels"
    if p.kh != p.kw or p.kh not in KERNELS[n]:
        return f"it makes kernels of {', '.join(f'{r}x{r}' for r in KERNELS[n])}"
    if p.stride != (1, 1) or p.dilation != (1, 1):
        return "there is a stride or a dilation"
    if p.group > 1 and (p.cg % p.block or p.mg % p.block):
        return f"groups of {p.cg} input and {p.mg} output channels are not multiples of the block of {p.block}"
    if min(p.cg, p.mg) < LEAST_CHANNELS:
        return f"there are fewer than {LEAST_CHANNELS} input or output channels"
    return "" if min(p.oh, p.ow) > n - p.kh else "the image is smaller than a tile"


def plans(p: Convolution, machine: Machine, n: int, share: float = 1.0) -> list[WinogradPlan]:
    """Every plan with input tiles of n x n, cheapest first. share: how much of the products is made, where some are left out
    because filters are zero (`ConvolutionSource.part`)."""
    schedule = policy.current().schedule
    layer = _Layer(n - p.kh + 1, p.kh, p.n, *p.needed, p.cg, p.mg, p.group, p.block, p.cold, p.pooled, share)
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
    share: float

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
        return 4.0 * self.transform.products * self.share * self.c * self.k

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
def _plans(layer: _Layer, machine: Machine) -> list[WinogradPlan]:
    """Every plan of a layer with its cost."""
    found = []
    for pixels, vectors in TILES:
        if vectors > layer.k_blocks or not fits(pixels, vectors, machine.registers, machine.has_fma):
            continue
        most = -(-layer.tiles // pixels)
        tile = tile_work(pixels, vectors, layer.c, -(-layer.c // CHUNK))
        products = tile * (layer.share * layer.transform.products * -(-layer.k_blocks // vectors) * most)
        found += _fused(layer, machine, pixels, vectors, products)
        found.append(_phased(layer, machine, pixels, vectors, products))
    return found


def _fused(layer: _Layer, machine: Machine, pixels: int, vectors: int, products: Work) -> list[WinogradPlan]:
    """The largest blocks of tiles whose V and M fit L2, and the largest blocks of all."""
    cost, found = CostModel.of(machine), []
    most, groups = -(-layer.tiles // pixels), -(-layer.k_blocks // vectors)
    results = vectors * layer.block  # of one group
    near = max(1, int(L2_SHARE * machine.l2_bytes) // (4 * layer.transform.products * (layer.c + results) * pixels))
    near_again = layer.weights <= machine.l2_bytes // 4  # weights pass from L2 after the first block
    cold_again = layer.cold and layer.weights > machine.l3_share / 2
    least = {-(-most // min(most, limit)) for limit in (near, max(1, MAX_TILES // pixels))}
    counts = {-(-most // min(most, blocks)) for b in least for blocks in (b, b + b % 2, MIN_TASKS) if blocks >= b}
    for count in sorted(counts):
        blocks = -(-most // count)
        streamed = products.traffic(layer.weights, layer.cold)
        streamed = streamed.traffic((blocks - 1) * layer.weights / (L2_SHARED if near_again else 1.0), cold_again)
        if count > near:  # for every group V comes from L3, and M goes there and back
            size = groups * layer.tiles * 4.0 * layer.transform.products * (layer.c + 2 * results)
            streamed = streamed.traffic(size, False)
        work = cost.cycles(streamed) + layer.outputs
        splits = _splits(blocks * layer.group, groups, layer.inputs, work)
        tasks = blocks * layer.group * splits
        uneven = -(-tasks // 2) * 2 / tasks - 1
        cycles = layer.group * (work + layer.inputs * splits) * (1 + IMBALANCE_WEIGHT * uneven)
        found.append(WinogradPlan(layer.m, layer.r, pixels, vectors, count, splits, cycles))
    return found


def _phased(layer: _Layer, machine: Machine, pixels: int, vectors: int, products: Work) -> WinogradPlan:
    """All tiles at once."""
    cost, count = CostModel.of(machine), -(-layer.tiles // pixels)
    v = 4.0 * layer.transform.products * count * pixels * layer.c_blocks * layer.block
    m = v / layer.c_blocks * layer.k_blocks
    far = v + m > machine.l3_share / 2  # V and M go through memory
    if v + m <= machine.l2_bytes * 3 // 4:
        v, m = v / L2_ALONE, m / L2_ALONE
    steps = (
        products.traffic(layer.weights, layer.cold).traffic(v + 2 * m, far),
        Work(known=layer.inputs).traffic(2 * v, far),
        Work(known=layer.outputs).traffic(m, far),
    )
    cycles = layer.group * sum(map(cost.cycles, steps)) + cost.cycles(Work(steps=1))
    return WinogradPlan(layer.m, layer.r, pixels, vectors, count, 1, cycles, True)


def _splits(blocks: int, groups: int, inputs: float, work: float) -> int:
    """Ranges of output channels: as many as give MIN_TASKS tasks, fewer where transforming the input again costs too much;
    two at least where a layer would be one task."""
    wanted = min(groups, -(-MIN_TASKS // blocks))
    while wanted > 1 and (wanted - 1) * inputs > SPLIT_COST * (work + inputs):
        wanted -= 1
    wanted = max(wanted, min(groups, 2) if blocks == 1 else 1)
    return -(-groups // -(-groups // wanted))  # none of them empty
