"""Conversion of arrays between element types, as ONNX Cast and the expression Cast define it.

float -> int         truncates; out of range saturates, NaN gives 0 (ONNX leaves both open)
float -> i4 u4 i2 u2 as float -> i32 -> the narrower type
int -> int           wraps
anything -> bool     x != 0 (true for NaN)
float -> f16, bf16   rounds to nearest even, overflows to infinity
float -> f8          rounds to nearest even; what rounds beyond the greatest value, infinities too, saturates. Without
                     `saturate` it is an infinity, NaN where there is none
float -> f4e2m1      rounds to nearest even and saturates always; NaN gives 0
float -> f8e8m0      clamps to 2^-127 .. 2^127 and rounds to a power of two: `round_mode` up, down, or nearest (by value,
                     ties up). Without `saturate` what lies outside of that range is NaN. NaN and negative numbers are NaN

Every conversion to a float type rounds once, from whatever type.
"""

from __future__ import annotations

import numpy as np

from nncompiler.ir import dtype as dt
from nncompiler.ir.dtype import DType, of_numpy
from nncompiler.ir.op import Array

ROUND_MODES = ("up", "down", "nearest")
_FLOAT8 = ("f8e4m3fn", "f8e4m3fnuz", "f8e5m2", "f8e5m2fnuz")


def convert(array: Array, to: DType, *, saturate: bool = True, round_mode: str = "up") -> Array:
    """The array as `to`; the same array where that is its type already."""
    array = np.asarray(array)
    if array.dtype == to.numpy:
        return array
    source = of_numpy(array.dtype)
    with np.errstate(all="ignore"):
        if source.numpy_name.startswith("ml:"):  # through a type that numpy knows and that holds every value
            array = _widened(array, source)
        if to == dt.boolean:
            return np.asarray(array != 0)
        if to.is_int and to.bits < 8:
            return _low_bits(_truncate(array, dt.i32) if source.is_float else array, to)
        if to.is_int and source.is_float:
            return _truncate(array, to)
        if to.name in _FLOAT8:
            return _float8(_to_f32(array, source), to, saturate)
        if to == dt.f4e2m1:
            narrow = _to_f32(array, source)
            return np.where(np.isnan(narrow), np.float32(0), narrow).astype(to.numpy)
        if to == dt.f8e8m0:
            return _power_of_two(array, source, saturate, round_mode)
        if to == dt.bf16:
            return _to_f32(array, source).astype(to.numpy)
        return array.astype(to.numpy)


def _widened(array: Array, source: DType) -> Array:
    if source.is_float:
        return array.astype(np.float32)
    raw = array.view(np.uint8) & np.uint8((1 << source.bits) - 1)
    sign = 1 << (source.bits - 1)
    return np.asarray(((raw ^ sign).astype(np.int8) - np.int8(sign)) if source.kind == "int" else raw)


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


def _to_f32(array: Array, source: DType) -> Array:
    """f32 from which one more rounding, to fewer digits, gives what rounding once would."""
    return _odd_rounded(array) if source in (dt.f64, dt.i32, dt.i64, dt.u32, dt.u64) else array.astype(np.float32)


def _float8(array: Array, to: DType, saturate: bool) -> Array:
    import ml_dtypes

    if saturate:
        highest = float(ml_dtypes.finfo(to.numpy).max)
        array = np.clip(array, -highest, highest)
    return array.astype(to.numpy)


def _power_of_two(array: Array, source: DType, saturate: bool, round_mode: str) -> Array:
    """2^-127 .. 2^127, from exact fractions and exponents: a 64-bit integer is halved into parts that f64 holds."""
    if source in (dt.i64, dt.u64):
        sticky = (array & array.dtype.type(0x7FF)) != 0
        coarse = (array >> array.dtype.type(11)) | sticky.astype(array.dtype)
        near = array.astype(np.float64)
        array = np.where(np.abs(near) < 2.0**52, near, coarse.astype(np.float64) * 2048)
    wide = array.astype(np.float64)
    outside = ~((wide >= 2.0**-127) & (wide <= 2.0**127))
    fraction, exponent = np.frexp(np.clip(wide, 2.0**-127, 2.0**127))
    up = {"up": fraction > 0.5, "down": np.zeros_like(fraction, bool), "nearest": fraction >= 0.75}[round_mode]
    value = np.ldexp(1.0, exponent - 1 + up)
    lost = np.isnan(wide) | (wide < 0) | (outside & (not saturate))
    return np.where(lost, np.nan, value).astype(dt.f8e8m0.numpy)


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
    """The byte that ml_dtypes holds: the low bits, zeros above."""
    low = array.astype(np.int64) & ((1 << to.bits) - 1)
    return np.atleast_1d(low.astype(np.uint8)).view(to.numpy).reshape(low.shape)


def int_range(dtype: DType) -> tuple[int, int]:
    """The least and the greatest value of an integer type."""
    if dtype.kind == "uint":
        return 0, (1 << dtype.bits) - 1
    return -(1 << (dtype.bits - 1)), (1 << (dtype.bits - 1)) - 1
