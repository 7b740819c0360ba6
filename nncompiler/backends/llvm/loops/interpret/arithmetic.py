"""The arithmetic of the loop IR in numpy, bit for bit what code generation emits.

Operands are numpy scalars or arrays of one element a lane. f16 and bf16 are held as float32.
"""

from __future__ import annotations

from fractions import Fraction
from typing import Any

import numpy as np

from nncompiler.ir.dtype import DType
from nncompiler.ir.errors import InternalError
from nncompiler.ops.base.arithmetic import COMPARE, fused_multiply_add, shifted

Array = Any
"""A numpy scalar or array."""


def held(dtype: DType) -> np.dtype[Any]:
    """The numpy dtype in which values of `dtype` are computed."""
    return np.dtype(np.float32) if dtype.is_float and dtype.bits == 16 else dtype.numpy


def rounded(x: Array, dtype: DType) -> Array:
    """float32 values rounded to a 16-bit float type, still as float32."""
    return x.astype(dtype.numpy).astype(np.float32)


def unary(op: str, x: Array, dtype: DType) -> Array:
    """A unary operation on arrays, as emitted code computes it."""
    match op:
        case "neg":
            return np.negative(x)
        case "abs":
            return np.abs(x)
        case "not":
            return np.logical_not(x) if dtype.name == "bool" else np.invert(x)
        case "sqrt" if dtype.is_float:
            return np.sqrt(x)
        case "floor" | "ceil" | "round" | "trunc":
            return getattr(np, {"round": "rint"}.get(op, op))(x) if dtype.is_float else x
    raise InternalError(f"no meaning for {op} of {dtype}")


_BOOL = {
    "and": np.logical_and, "or": np.logical_or, "xor": np.logical_xor, "min": np.logical_and, "max": np.logical_or,
    "add": np.logical_or, "mul": np.logical_and, "sub": np.logical_xor,
}  # fmt: skip
_PLAIN = {"add": np.add, "sub": np.subtract, "mul": np.multiply}
_BITS = {"and": np.bitwise_and, "or": np.bitwise_or, "xor": np.bitwise_xor}


def binary(op: str, x: Array, y: Array, dtype: DType, *, swap: bool = False) -> Array:
    """x op y. `swap` exchanges the sides of a float min or max."""
    if dtype.name == "bool":
        return _BOOL[op](x, y)
    if op in _PLAIN:
        return _PLAIN[op](x, y)
    if dtype.is_float:
        return _float_binary(op, x, y, swap)
    if op in _BITS:
        return _BITS[op](x, y)
    if op in ("min", "max"):
        return np.minimum(x, y) if op == "min" else np.maximum(x, y)
    if op in ("shl", "shr"):
        return shifted(op, x, y)
    return _divide(op, x, y, dtype)


def _float_binary(op: str, x: Array, y: Array, swap: bool) -> Array:
    match op:
        case "div":
            return np.divide(x, y)
        case "min" | "max":
            if swap:
                x, y = y, x
            best = np.where(x > y if op == "max" else x < y, x, y)
            return np.where(np.isnan(x), x, best).astype(x.dtype)
        case "floordiv":
            return np.floor(np.divide(x, y))
        case "rem":
            return np.fmod(x, y)
        case "mod":
            return np.mod(x, y)
    raise InternalError(f"no meaning for {op} of floats")


def _divide(op: str, x: Array, y: Array, dtype: DType) -> Array:
    zero = y == 0
    divisor = np.where(zero, 1, y).astype(y.dtype)
    minus = (divisor == -1) if dtype.kind == "int" else np.zeros(np.shape(y), bool)
    safe = np.where(minus, 1, divisor).astype(y.dtype)
    floor, modulo = np.floor_divide(x, safe), np.mod(x, safe)
    if op in ("div", "rem"):
        exact = modulo == 0
        truncate = (floor < 0) & ~exact
        floor = np.where(truncate, floor + 1, floor).astype(x.dtype)
        modulo = np.where(truncate, modulo - safe, modulo).astype(x.dtype)
        # A negative remainder of two negative operands has already the dividend's sign.
        modulo = (x - floor * safe).astype(x.dtype)
    quotient = np.where(minus, np.negative(x), floor)
    remainder = np.where(minus, 0, modulo)
    return np.where(zero, 0, quotient if op in ("div", "floordiv") else remainder).astype(x.dtype)


def compare(op: str, x: Array, y: Array) -> Array:
    """A comparison of arrays."""
    return COMPARE[op](x, y)


def fma(x: Array, y: Array, z: Array, dtype: DType, fused: bool) -> Array:
    """x * y + z with one rounding where `fused`, else with two."""
    if not dtype.is_float or not fused:
        return x * y + z
    if held(dtype) == np.float32:
        return fused_multiply_add(x, y, z)[()]
    return np.vectorize(_fma64, otypes=[np.float64])(x, y, z)[()]


def _fma64(x: float, y: float, z: float) -> float:
    direct = x * y + z
    if not np.isfinite([x, y, z]).all():
        return direct
    exact = Fraction(float(x)) * Fraction(float(y)) + Fraction(float(z))
    if exact == 0:
        return direct if x * y == 0 else 0.0
    try:
        return float(exact)
    except OverflowError:
        return float("inf") if exact > 0 else float("-inf")


def dot4(a: Array, b: Array, c: Array, signed: bool) -> Array:
    """c and the products of the four bytes of a and b, those of a signed or not."""

    def byte(x: Array, k: int, signed: bool) -> Array:
        low = (np.asarray(x, np.int64) >> (8 * k)) & 0xFF
        return (low ^ 0x80) - 0x80 if signed else low

    total = np.asarray(c, np.int64) + sum(byte(a, k, signed) * byte(b, k, True) for k in range(4))
    return total.astype(np.int32)[()]


def cast(x: Array, source: DType, to: DType) -> Array:
    """The value conversion of Cast, in the held types."""
    if source.name == to.name:
        return x
    if to.name == "bool":
        return x != 0
    if to.is_float:
        y = x.astype(np.float64) if source.name == "f64" else x
        if to.bits == 16:
            # numpy rounds f64 to f16 once; bf16 is reached through float32 everywhere.
            return y.astype(np.float16).astype(np.float32) if (source.name, to.name) == ("f64", "f16") else rounded(
                y.astype(np.float32), to
            )
        return y.astype(to.numpy)
    if not source.is_float:
        return x.astype(to.numpy)
    info = np.iinfo(to.numpy)
    whole = np.trunc(np.asarray(x, np.float64))
    # The limits as floats: 2**63 and 2**64 are exact, max itself would be rounded up to them.
    low, high = whole <= float(info.min), whole >= float(info.max)
    inside = np.where(low | high | np.isnan(whole), 0.0, whole).astype(to.numpy)
    limited = np.where(low, info.min, np.where(high, np.asarray(info.max, to.numpy), inside))
    return np.where(np.isnan(whole), 0, limited).astype(to.numpy)[()]


def bitcast(x: Array, source: DType, to: DType) -> Array:
    """The bits of x as another type of the same size, in the held types."""
    raw = x.astype(source.numpy) if source.is_float and source.bits == 16 else np.asarray(x)
    seen = np.asarray(raw).view(to.numpy)
    return (seen.astype(np.float32) if to.is_float and to.bits == 16 else seen)[()]
