"""Conversion of arrays between element types, as ONNX Cast and the expression Cast define it.

float -> int        truncates; out of range saturates, NaN gives 0 (ONNX leaves both open)
int -> int          wraps
anything -> bool    x != 0 (true for NaN)
float -> f16, bf16  rounds to nearest even, overflows to infinity
float -> f8, f4     rounds to nearest even and saturates, infinities too (Cast's saturate = 1); NaN stays where there is one
float -> f8e8m0     the next power of two above (Cast's round_mode = "up"), saturating
"""

from __future__ import annotations

import numpy as np

from nncompiler.ir import dtype as dt
from nncompiler.ir.dtype import DType, of_numpy
from nncompiler.ir.op import Array

_SMALL = ("f8e4m3fn", "f8e4m3fnuz", "f8e5m2", "f8e5m2fnuz", "f4e2m1")


def convert(array: Array, to: DType) -> Array:
    """The array as `to`; the same array where that is its type already."""
    array = np.asarray(array)
    if array.dtype == to.numpy:
        return array
    source = of_numpy(array.dtype)
    with np.errstate(all="ignore"):
        if source.numpy_name.startswith("ml:"):  # through a type that numpy knows and that holds every value
            array = array.astype(np.float32 if source.is_float else np.int8 if source.kind == "int" else np.uint8)
        if to == dt.boolean:
            return np.asarray(array != 0)
        if to.is_int and source.is_float:
            return _truncate(array, to)
        if to.name in _SMALL:
            return _saturate(array, to)
        if to == dt.f8e8m0:
            return _power_of_two(array)
        if to == dt.bf16 and source in (dt.f64, dt.i32, dt.i64, dt.u32, dt.u64):
            return _odd_rounded(array).astype(to.numpy)
        if to.is_int and to.bits < 8:
            return _low_bits(array, to)
        return array.astype(to.numpy)


def _truncate(array: Array, to: DType) -> Array:
    low, high = int_range(to)
    array = array.astype(np.float64)
    inside = (array > low - 1.0) & (array < high + 1.0)
    if to.bits == 64:  # float64 rounds 2^63 - 1 and 2^64 - 1 up to the first value outside
        inside = (array >= low) & (array < float(high + 1))
    wide = np.uint64 if to.kind == "uint" else np.int64
    whole = np.where(inside, array, 0.0).astype(wide)
    whole = np.where(inside | np.isnan(array), whole, np.where(array > 0, wide(high), wide(low)))
    return whole.astype(to.numpy)


def _saturate(array: Array, to: DType) -> Array:
    import ml_dtypes

    highest = float(ml_dtypes.finfo(to.numpy).max)
    return np.clip(array.astype(np.float32), -highest, highest).astype(to.numpy)


def _power_of_two(array: Array) -> Array:
    fraction, exponent = np.frexp(array.astype(np.float64))
    exponent = np.where(fraction == 0.5, exponent - 1, exponent)
    exponent = np.where(fraction == 0, -127, np.where(np.isposinf(fraction), 127, exponent))
    value = np.ldexp(1.0, np.clip(exponent, -127, 127).astype(np.int32))
    return np.where(np.isnan(array) | (array < 0), np.nan, value).astype(dt.f8e8m0.numpy)


def _odd_rounded(array: Array) -> Array:
    """f32 rounded to odd, so that rounding it again to bf16 gives what rounding once would."""
    if array.dtype == np.float64:
        near = array.astype(np.float32)
        exact = near.astype(np.float64) == array
        over = np.abs(near.astype(np.float64)) > np.abs(array)
    else:
        near = array.astype(np.float32)
        back = near.astype(np.longdouble)
        exact = back == array.astype(np.longdouble)
        over = np.abs(back) > np.abs(array.astype(np.longdouble))
    bits = np.atleast_1d(near).view(np.uint32).reshape(near.shape)
    toward_zero = np.where(over, bits - np.uint32(1), bits)
    odd = np.where(exact | np.isnan(near), bits, toward_zero | np.uint32(1)).astype(np.uint32)
    return np.atleast_1d(odd).view(np.float32).reshape(near.shape)


def _low_bits(array: Array, to: DType) -> Array:
    mask = (1 << to.bits) - 1
    low = array.astype(np.int64) & mask
    if to.kind == "int":
        low = np.where(low > mask >> 1, low - mask - 1, low)
    return low.astype(np.int8).astype(to.numpy)


def int_range(dtype: DType) -> tuple[int, int]:
    """The least and the greatest value of an integer type."""
    if dtype.kind == "uint":
        return 0, (1 << dtype.bits) - 1
    return -(1 << (dtype.bits - 1)), (1 << (dtype.bits - 1)) - 1
