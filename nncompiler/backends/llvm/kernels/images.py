"""Which images kernels of single operators take: blocked by channels, of floats that are a vector a block."""

from __future__ import annotations

from typing import TYPE_CHECKING

from nncompiler.ir.extents import is_symbolic
from nncompiler.ir.types import TensorType

from .conv.problem import is_blocked

if TYPE_CHECKING:
    from ..machine import Machine


def not_blocked(x: TensorType, y: TensorType, machine: Machine) -> str:
    """Why x and y are no blocked images of f32 or f64, "" where they are."""
    dtype, block = x.dtype, machine.channel_block(x.dtype)
    if x.rank != 4:
        return f"kernels serve images of two spatial axes, x has rank {x.rank}"
    if not dtype.is_float or dtype.bits < 32 or block < 2 or block != machine.lanes(dtype):
        return f"kernels serve f32 and f64 in vectors, x is {dtype}"
    if not all(is_blocked(t.physical_layout, block) for t in (x, y)):
        return f"x lies as {x.physical_layout}, the result as {y.physical_layout}"
    if any(not is_symbolic(d) and d < 1 for d in (*x.dims, *y.dims)):
        return "there are no elements"
    return ""
