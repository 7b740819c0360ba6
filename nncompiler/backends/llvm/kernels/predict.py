"""Predicted cycles of convolutions and matrix products before layouts and fusion are known: what passes weigh rewrites by.

The layouts are taken to be those that `layouts.py` asks for, and the algorithm is the one that `select.py` would take.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from nncompiler.ir import dtype as dt
from nncompiler.ir.extents import hint
from nncompiler.ir.op import Op
from nncompiler.ir.types import TensorType
from nncompiler.ops.contraction.conv import Conv
from nncompiler.ops.contraction.matmul import Gemm, MatMul
from nncompiler.ops.quantization import ConvInteger, MatMulInteger

from .conv.problem import foreseen
from .layouts import PLAIN_CHANNELS
from .select import select
from .tiles import STEP_CYCLES, TILE_CYCLES, iteration_cycles, tiles

if TYPE_CHECKING:
    from ..machine import Machine


def multiplies_codes(op: Op, operands: tuple[TensorType, TensorType], result: TensorType, machine: Machine) -> bool:
    """Whether there is a kernel for an integer convolution or product with a constant second operand."""
    a, b = operands
    if isinstance(op, MatMulInteger):
        return b.rank == 2 and b.dims[-1] > 1 and machine.lanes(dt.i32) >= 2
    if isinstance(op, ConvInteger) and a.rank == 4 and a.is_static and result.is_static and all(map(hint, result.dims)):
        block = machine.channel_block(dt.f32)
        layer = foreseen(op, a, b, result, block, blocked=a.dims[1] > PLAIN_CHANNELS)
        return block > 1 and select(layer, machine) is not None
    return False


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
