"""Which images kernels of single operators take: blocked by channels, a block a vector of floats."""

from __future__ import annotations

from typing import TYPE_CHECKING

from nncompiler.ir.dtype import f32
from nncompiler.ir.extents import is_symbolic
from nncompiler.ir.types import TensorType

from .conv.problem import is_blocked

if TYPE_CHECKING:
    from ..machine import Machine


def not_blocked(x: TensorType, y: TensorType, machine: Machine, codes: bool = False) -> str:
    """Why x and y are no blocked images of f32 or f64, or of 8-bit `codes` in blocks of as many channels as f32 has; ""
    where they are."""
    dtype = f32 if codes and x.dtype.is_int and x.dtype.bits == 8 else x.dtype
    block = machine.channel_block(dtype)
    if x.rank != 4:
        return f"kernels serve images of two spatial axes, x has rank {x.rank}"
    if not dtype.is_float or dtype.bits < 32 or block < 2 or block != machine.lanes(dtype):
        return f"kernels serve f32 and f64 in vectors, x is {dtype}"
    if not all(is_blocked(t.physical_layout, block) for t in (x, y)):
        return f"x lies as {x.physical_layout}, the result as {y.physical_layout}"
    if any(not is_symbolic(d) and d < 1 for d in (*x.dims, *y.dims)):
        return "there are no elements"
    return ""
