"""Quantized models: codes of 8 or 16 bits, and the numbers that they stand for.

A code q stands for (q - zero_point) * scale. Between `dequantize` of weights and inputs and the `quantize` behind a layer,
the compiler computes with the codes (docs/architecture.md, "Quantized models").
"""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from nncompiler.ir.dtype import DType, f32
from nncompiler.ops.base.convert import int_range
from nncompiler.ops.quantization import CODES, DEQUANTIZED, Dequantize, Quantize

from .functions import axes_of
from .trace import LayerPlace, Tensor, place

Numbers = float | Sequence[float] | Tensor
"""One number, one an index of an axis, or a tensor that broadcasts."""


def quantize(
    x: Tensor, scale: Numbers, zero_point: Numbers = 0, *, dtype: str | DType = "u8", axis: int = 1, name: str | None = None
) -> Tensor:
    """The codes saturate(round(x / scale) + zero_point), halves to even; "u8", "i8", "u16" or "i16". Several scales and zero
    points are those of the indices of `axis`. ONNX QuantizeLinear."""
    at = place("quantize", name)
    kind = at.dtype(dtype)
    at.require(x.dtype == f32, f"numbers of f32 are required, got {x.type}", hint='cast(x, "f32")')
    at.require(kind in CODES, f"codes are {', '.join(map(str, CODES))}, got {kind}")
    return at.emit(Quantize(kind), x, _spread(scale, f32, x, axis, at, "scale"), _zero(zero_point, kind, x, axis, at))


def dequantize(
    x: Tensor, scale: Numbers, zero_point: Numbers = 0, *, axis: int = 1, name: str | None = None
) -> Tensor:
    """The numbers (x - zero_point) * scale that codes stand for. ONNX DequantizeLinear."""
    at = place("dequantize", name)
    at.require(x.dtype in DEQUANTIZED, f"codes of {', '.join(map(str, DEQUANTIZED))} are required, got {x.type}")
    return at.emit(Dequantize(), x, _spread(scale, f32, x, axis, at, "scale"), _zero(zero_point, x.dtype, x, axis, at))


def fake_quantize(
    x: Tensor, scale: Numbers, zero_point: Numbers = 0, *, dtype: str | DType = "u8", axis: int = 1, name: str | None = None
) -> Tensor:
    """x as its codes hold it: dequantize(quantize(x))."""
    at = place("fake_quantize", name)
    kind = at.dtype(dtype)
    at.require(x.dtype == f32, f"numbers of f32 are required, got {x.type}", hint='cast(x, "f32")')
    at.require(kind in CODES, f"codes are {', '.join(map(str, CODES))}, got {kind}")
    step, zero = _spread(scale, f32, x, axis, at, "scale"), _zero(zero_point, kind, x, axis, at)
    return at.emit(Dequantize(), at.emit(Quantize(kind), x, step, zero, suffix="codes"), step, zero)


def _zero(value: Numbers, kind: DType, x: Tensor, axis: int, at: LayerPlace) -> Tensor | None:
    if isinstance(value, int | float) and value == 0:
        return None
    if not isinstance(value, Tensor):
        low, high = int_range(kind)
        numbers = np.asarray(value)
        fits = bool((numbers == np.rint(numbers)).all() and (numbers >= low).all() and (numbers <= high).all())
        at.require(fits, f"zero points of {kind} are integers from {low} to {high}, got {value}")
    return _spread(value, kind, x, axis, at, "zero point")


def _spread(value: Numbers, kind: DType, x: Tensor, axis: int, at: LayerPlace, what: str) -> Tensor:
    """Numbers, shaped so that they broadcast against x."""
    if isinstance(value, Tensor):
        at.require(value.dtype == kind, f"the {what} must be {kind}, got {value.type}")
        return value
    numbers = np.asarray(value, kind.numpy)
    at.require(numbers.ndim <= 1, f"the {what} must be one number, or one an index of an axis, got {list(numbers.shape)}")
    if kind == f32:
        at.require((numbers > 0).all(), f"scales must be above 0, got {value}")
    if numbers.ndim == 0:
        return at.trace.constant(numbers, kind)
    (where,) = axes_of(x, axis)
    extent = x.shape[where]
    at.require(extent == numbers.size, f"axis {where} of {x.type} needs one {what} an index, got {numbers.size}")
    return at.trace.constant(numbers.reshape(-1, *(1,) * (x.rank - where - 1)), kind)
