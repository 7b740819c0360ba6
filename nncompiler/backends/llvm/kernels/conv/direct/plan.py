"""How direct convolutions are planned, what that costs, and their weights as the kernels read them."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from nncompiler.ir.extents import is_symbolic
from nncompiler.ir.weights import Weight

from ....program import Packing
from ... import pack
from ...cost import CostModel, Work
from ...inner_product import multiply_add
from ...tiles import Plan
from ...tiles import plans as tile_plans
from ..problem import Convolution

if TYPE_CHECKING:
    from ....machine import Machine

CHUNK = 128
"""Terms that are summed in one accumulator, about, before they are added to a total."""
LEAST_ROW = 8
"""Pixels of a row from which on a kernel may count across rows that do not join: a tile reaches few of them."""
ROW_CYCLES = 0.5
"""Cycles of finding a pixel's row, by vectors of it."""


def unsuitable(p: Convolution, machine: Machine) -> str:
    """Why it does not make the layer, "" where it does: groups are whole blocks of input and output channels."""
    if p.group == 1 or ((p.cg % p.block == 0 or not p.blocked) and p.mg % p.block == 0):
        return ""
    return f"groups of {p.cg} input and {p.mg} output channels are not multiples of the block of {p.block}"


def plans(p: Convolution, machine: Machine) -> list[tuple[Plan, float]]:
    """Plans with the cycles that they cost, cheapest first."""
    found = list(_tiled(p, machine))
    if p.joined and p.pointwise and p.blocked and not p.before and not is_symbolic(p.ow) and p.ow >= LEAST_ROW:
        tiled = _tiled(replace(p, across=True), machine)
        found += [replace(plan, cycles=plan.cycles * (1 + ROW_CYCLES / p.steps), across=True) for plan in tiled]
    return sorted(((plan, _cycles(p, plan, machine)) for plan in found), key=lambda pair: pair[1])


def _tiled(p: Convolution, machine: Machine) -> tuple[Plan, ...]:
    oh, ow = p.image
    return tile_plans(machine, multiply_add(p.dtype), p.output_blocks, oh, ow, p.steps)


def _cycles(p: Convolution, plan: Plan, machine: Machine) -> float:
    """Weights come from L3, or from memory in a model that has more of them than L3 keeps."""
    return tile_cycles(p, plan, p.dtype.size * p.taps * p.m, machine)


def tile_cycles(p: Convolution, plan: Plan, weights: int, machine: Machine) -> float:
    """Cycles of the register tiles of a plan, while `weights` bytes pass once."""
    work = Work(known=plan.cycles * p.group * p.n * _made(p, plan))
    if p.cold or weights > machine.l2_bytes // 2:
        work = work.traffic(weights, p.cold)
    return CostModel.of(machine).cycles(work)


def _made(p: Convolution, plan: Plan) -> float:
    """The share of the products that are made: taps are skipped where a whole tile reads padding."""
    rows = p.share_inside(0) if p.blocked and p.skips(0) and plan.main.rows == 1 else 1.0
    wide = p.blocked and p.skips(1) and plan.main.columns <= p.dilation[1] // 2
    return rows * (p.share_inside(1) if wide else 1.0)


def pack_weights(p: Convolution, w: Weight, first_block: int, count: int, vectors: int) -> Packing:
    """The weight streams of output blocks `first_block` ... of every group: [group * count][taps][vectors * block]."""
    inner = p.block if p.blocked else 1
    return pack.conv_panels(w, p.group, first_block * p.block, count, vectors * p.block, inner)


def pack_bias(p: Convolution, b: Weight, first_block: int, count: int, vectors: int) -> Packing:
    """The biases of the same output blocks: [group * count][vectors * block]."""
    return pack.bias(b, p.group, first_block * p.block, count * vectors * p.block)


def chunk_blocks(p: Convolution) -> int:
    """Input blocks of a chunk: all where the reduction is short, else chunks of about CHUNK terms and of even size."""
    blocks, terms = p.input_blocks, p.block * p.kh * p.kw
    if p.taps <= CHUNK * 4 // 3:
        return blocks
    chunks = -(-blocks // max(1, CHUNK // terms))
    return -(-blocks // chunks)
