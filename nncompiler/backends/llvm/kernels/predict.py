"""Predicted cycles of convolutions and matrix products before layouts and fusion are known: what passes weigh rewrites by.

The layouts are taken to be those that `layouts.py` asks for, and the algorithm is the one that `select.py` would take.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from nncompiler.ir.op import Op
from nncompiler.ir.types import TensorType
from nncompiler.ops.contraction import Gemm, MatMul
from nncompiler.ops.conv import Conv

from .conv.problem import foreseen
from .layouts import PLAIN_CHANNELS
from .select import select
from .tiles import STEP_CYCLES, TILE_CYCLES, iteration_cycles, tiles

if TYPE_CHECKING:
    from ..machine import Machine


def predicted_cycles(op: Op, operands: tuple[TensorType | None, ...], result: TensorType, machine: Machine) -> float | None:
    """Cycles of one core for one run of the operator with constant weights, the start of a step included; None where no
    kernel of this package serves it."""
    x, w = operands[:2]
    if x is None or w is None or not all(t.is_static for t in (x, w, result)):
        return None
    if not x.dtype.is_float or x.dtype.bits < 32 or machine.channel_block(x.dtype) < 2:
        return None
    if isinstance(op, Conv):
        return _convolution(op, x, w, result, machine)
    if isinstance(op, Gemm | MatMul) and w.rank == 2 and x.rank >= 2:
        k = x.dims[0] if isinstance(op, Gemm) and op.trans_a else x.dims[-1]
        n = result.dims[-1]
        return _product(result.size // n, k, n, x, machine) if n > 1 and k and result.size else None
    return None


def _convolution(op: Conv, x: TensorType, w: TensorType, y: TensorType, machine: Machine) -> float | None:
    if x.rank != 4 or min((*x.dims, *y.dims)) < 1:
        return None
    layer = foreseen(op, x, w, y, machine.channel_block(x.dtype), blocked=x.dims[1] > PLAIN_CHANNELS)
    variant = select(layer, machine)
    return None if variant is None else variant.cycles + STEP_CYCLES


def _product(m: int, k: int, n: int, x: TensorType, machine: Machine) -> float:
    """m x k times a constant k x n: arithmetic in register tiles, or the weights' way from memory where that is longer."""
    lanes = machine.lanes(x.dtype)
    work = min(
        -(-m // t.pixels) * -(-n // (t.vectors * lanes))
        * (iteration_cycles(t.pixels, t.vectors, machine.rates) * k + 2.0 * t.pixels * t.vectors + TILE_CYCLES)
        for t in tiles(machine.registers, machine.has_fma, 1, m)
    )  # fmt: skip
    size = k * n * x.dtype.size
    rate = machine.rates.l3 if size <= machine.l3_share // 2 else machine.rates.memory
    return max(work, size / rate) + STEP_CYCLES
