"""How a layer is cut for the Winograd kernels, and what that costs in cycles of one core.

    products         sum over n*n of a GEMM tiles x C x K, register tile pixels x vectors
    transforms       each input tile once a split, each output tile once
    weights          n*n*C*K floats, streamed once a block of tiles
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

from nncompiler.ir import dtype as dt

from .. import policy
from .problem import Convolution
from .tiles import fits, iteration_cycles
from .winograd_transform import Transform, transform

if TYPE_CHECKING:
    from ..machine import Machine

KERNELS: dict[int, tuple[int, ...]] = {4: (3,), 6: (3, 5)}
"""Kernel sizes served by each size n of input tiles: F(2x2,3x3); F(4x4,3x3) and F(2x2,5x5)."""
TILES = ((14, 2), (10, 2), (8, 3), (8, 2), (6, 2), (4, 4), (4, 2), (28, 1), (12, 1), (8, 1))
"""Register tiles, tiles by output vectors: few, because every one is another kernel to compile."""
CHUNK = 64
"""Input channels that are summed in one accumulator, about: the error of a sum grows with the root of its length."""
LEAST_CHANNELS = 16
"""Input and output channels of a group below which the transforms cost more than they save."""
MAX_TILES = 224
"""Tiles of a block at most."""
MIN_TASKS = 4
"""Parallel tasks that a layer should have."""
SPLIT_COST = 1 / 16
"""The share of a layer's work that splitting it by output channels may add, as every split transforms the input again."""
TILE_CYCLES = 40.0
"""What starting a chunk of a register tile costs, beside storing its vectors."""
WEIGHT_CYCLES = 0.4
"""What loading one vector of weights adds to an inner iteration: they never come from L1."""
INPUT_CYCLES = {4: 90.0, 6: 220.0}
"""Transforming the input of one tile of a block of channels, by tile size n."""
OUTPUT_CYCLES = {4: 70.0, 6: 170.0}
"""Transforming and storing the output of one tile of a block of channels."""
L3_BYTES_PER_CYCLE = 20.0
DRAM_BYTES_PER_CYCLE = 8.0
CROWDED = 0.9
"""How much slower weights stream that are larger than the L3 and drive all else from it."""
HIDDEN = 0.75
"""The share of the shorter of products and traffic that the longer one hides."""


@dataclass(frozen=True)
class Plan:
    """F(m x m, r x r) in blocks of `count` times `pixels` tiles, `vectors` output vectors at a time, the groups of output
    vectors cut into `splits` ranges."""

    m: int
    r: int
    pixels: int
    vectors: int
    count: int
    splits: int
    cycles: float

    @property
    def transform(self) -> Transform:
        return transform(self.m, self.r)

    @property
    def tiles(self) -> int:
        """Tiles of a block."""
        return self.count * self.pixels


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


def plan(p: Convolution, machine: Machine, n: int) -> Plan:
    """The cheapest plan with input tiles of n x n."""
    return _plan(
        n - p.kh + 1, p.kh, p.n, p.oh, p.ow, p.cg, p.mg, p.group, p.block, machine.registers, machine.has_fma,
        machine.l2_bytes, machine.l3_bytes,
    )  # fmt: skip


@cache
def _plan(
    m: int, r: int, n: int, oh: int, ow: int, c: int, k: int, group: int, block: int, registers: int, fma: bool,
    l2: int, l3: int,
) -> Plan:  # fmt: skip
    t = transform(m, r)
    total = n * -(-oh // m) * -(-ow // m)
    c_blocks, k_blocks = -(-c // block), -(-k // block)
    weights = 4.0 * t.products * c * k
    first = DRAM_BYTES_PER_CYCLE * (1.0 if weights <= l3 else CROWDED)
    again = L3_BYTES_PER_CYCLE if weights <= l3 / 2 else first
    inputs, outputs = total * c_blocks * INPUT_CYCLES[t.n], total * k_blocks * OUTPUT_CYCLES[t.n]
    found = []
    for pixels, vectors in TILES:
        if vectors > k_blocks or not fits(pixels, vectors, registers, fma):
            continue
        groups, most = -(-k_blocks // vectors), -(-total // pixels)
        one = c * (iteration_cycles(pixels, vectors) + WEIGHT_CYCLES * vectors)
        one += -(-c // CHUNK) * (2.0 * pixels * vectors + TILE_CYCLES)
        products = t.products * groups * most * one
        results = vectors * block  # of one group
        near = max(1, l2 * 3 // 4 // (4 * t.products * (c + results) * pixels))  # register tiles whose V and M fit L2
        for limit in (near, MAX_TILES // pixels):
            blocks = -(-most // min(most, limit))
            count = -(-most // blocks)
            traffic = weights / first + (blocks - 1) * weights / again
            if count > near:  # for every group V comes from L3, and M goes there and back
                traffic += groups * total * 4.0 * t.products * (c + 2 * results) / L3_BYTES_PER_CYCLE
            work = max(products, traffic) + (1 - HIDDEN) * min(products, traffic) + outputs
            splits = _splits(blocks * group, groups, inputs, work)
            found.append(Plan(m, r, pixels, vectors, count, splits, group * (work + inputs * splits)))
    return min(found, key=lambda plan: plan.cycles)


def _splits(blocks: int, groups: int, inputs: float, work: float) -> int:
    """Ranges of output channels: as many as give MIN_TASKS tasks, fewer where transforming the input again costs too much;
    two at least where a layer would be one task."""
    wanted = min(groups, -(-MIN_TASKS // blocks))
    while wanted > 1 and (wanted - 1) * inputs > SPLIT_COST * (work + inputs):
        wanted -= 1
    wanted = max(wanted, min(groups, 2) if blocks == 1 else 1)
    return -(-groups // -(-groups // wanted))  # none of them empty
