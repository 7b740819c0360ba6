"""exp, expm1, log, log1p, sigmoid and rsqrt.

Errors (measured, with fused multiply-add): at most 1 ulp for exp and log, 2 ulp for the others, in f32 and f64. Subnormal
arguments and results are right.
"""

from __future__ import annotations

from collections.abc import Sequence

from .....ir import dtype as dt
from .....ir.expr import Cast, Expr, fma, select
from . import coefficients as c
from .build import (
    F32,
    INF,
    LOG2E,
    NAN,
    absolute,
    at_least,
    at_most,
    format_of,
    from_bits,
    keep_zero,
    number,
    polynomial,
    power_of_two,
    round_biased,
    scale,
    shift_right,
    square_root,
    to_bits,
)


def _exp_table(x: Expr) -> Sequence[float]:
    return c.EXP_F32 if x.dtype == dt.f32 else c.EXP_F64


def _reduce(x: Expr) -> tuple[Expr, Expr]:
    """(k, r) with x = k ln 2 + r, k integral, |r| <= ln(2)/2."""
    f = format_of(x.dtype)
    k = fma(x, number(LOG2E, x), number(f.magic, x)) - f.magic
    r = fma(k, number(-f.ln2_hi, x), x)
    return k, fma(k, number(-f.ln2_lo, x), r)


def exp(x: Expr, shift: int = 0, low: Expr | None = None, table: Sequence[float] | None = None) -> Expr:
    """2^shift * e^(x + low), for a `low` below an ulp of x.

        k = round(x / ln 2);  r = x - k ln 2;  e^x = 2^k (1 + r + r^2 q(r))
    """
    f = format_of(x.dtype)
    x = at_least(at_most(x, f.exp_high), f.exp_low)
    k, r = _reduce(x)
    if low is not None:
        r = r + low
    p = fma(r * r, polynomial(r, table or _exp_table(x)), r) + 1.0
    return scale(p, k + float(shift) if shift else k)


def expm1(x: Expr) -> Expr:
    """e^x - 1, accurate near 0.

        e^x - 1 = 2 (2^(k-1) (e^r - 1) + (2^(k-1) - 1/2))
    """
    f = format_of(x.dtype)
    clamped = at_least(at_most(x, f.exp_high), -(f.mantissa + 4.0))
    k, r = _reduce(clamped)
    e = fma(r * r, polynomial(r, _exp_table(x)), r)
    limit = number(float(f.bias + 1), x)  # larger k only occur beyond the overflow
    y = power_of_two(round_biased(select(limit < k, limit, k) - 1.0))
    result = select(limit < k, number(INF, x), fma(y, e, y - 0.5) * 2.0)
    return keep_zero(x, result)


def sigmoid(x: Expr) -> Expr:
    """1 / (1 + e^-x), from e^-|x| so that neither side overflows."""
    e = exp(-absolute(x))
    return select(x < 0.0, e, number(1.0, x)) / (e + 1.0)


def rsqrt(x: Expr) -> Expr:
    """1 / sqrt(x), each rounded."""
    return number(1.0, x) / square_root(x)


def split(x: Expr) -> tuple[Expr, Expr]:
    """(k, f) with x = 2^k (1 + f), sqrt(1/2) <= 1 + f < sqrt(2), for positive finite x; k as a float."""
    f = format_of(x.dtype)
    tiny = x < f.tiny
    grown = select(tiny, x * 2.0 ** (f.mantissa + 2), x)
    root_half = 0x3F3504F3 if f is F32 else 0x3FE6A09E667F3BCD
    one = f.bias << f.mantissa
    moved = to_bits(grown) + (one - root_half)
    fraction = from_bits((moved & ((1 << f.mantissa) - 1)) + root_half) - 1.0
    if f is F32:
        exponent: Expr = Cast(dt.f32, Cast(dt.i32, shift_right(moved, f.mantissa)))
    else:  # 2^52 + integer, written as bits: there is no vector conversion from 64-bit integers before AVX-512
        exponent = from_bits(shift_right(moved, f.mantissa) | (0x433 << 52)) - 2.0**52
    bias = number(float(f.bias), x)
    return exponent - select(tiny, bias + float(f.mantissa + 2), bias), fraction


def _log_of_split(k: Expr, f: Expr, low: Expr | None, table: Sequence[float] | None) -> Expr:
    """k ln 2 + log(1 + f) + low."""
    fmt = format_of(f.dtype)
    tail = k * fmt.ln2_lo
    if low is not None:
        tail = tail + low
    square = f * f
    if fmt is F32:
        rest = fma(square, fma(f, polynomial(f, c.LOG_F32), number(-0.5, f)), tail)
        return fma(k, number(fmt.ln2_hi, k), f + rest)
    s = f / (f + 2.0)
    z = s * s
    half = square * 0.5
    rest = half - fma(s, fma(z, polynomial(z, table or c.LOG_F64), half), tail)
    return fma(k, number(fmt.ln2_hi, k), f - rest)


def _log_limits(x: Expr, y: Expr) -> Expr:
    """y, with log's values at x = 0, inf, NaN and below 0."""
    y = select(x < INF, y, x)  # inf and NaN
    y = select(x.eq(0.0), number(-INF, x), y)
    return select(x < 0.0, number(NAN, x), y)


def log(x: Expr, table: Sequence[float] | None = None) -> Expr:
    """The natural logarithm.

        x = 2^k (1 + f);  s = f / (2 + f);  log(1 + f) = f - f^2/2 + s (f^2/2 + R(s^2))     (f64)
                                            log(1 + f) = f - f^2/2 + f^3 P(f)               (f32)
    """
    k, f = split(x)
    return _log_limits(x, _log_of_split(k, f, None, table))


def log1p(x: Expr) -> Expr:
    """log(1 + x), accurate near 0: the rounding error c of u = 1 + x comes back as c/u."""
    u = x + 1.0
    t = u - x
    error = (x - (u - t)) + (number(1.0, x) - t)
    k, f = split(u)
    y = _log_limits(u, _log_of_split(k, f, error / u, None))
    return keep_zero(x, y)
