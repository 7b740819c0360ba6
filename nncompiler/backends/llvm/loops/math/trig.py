"""sin, cos and tan.

Arguments are reduced by pi/2 in f64 with a constant of 119 bits in three parts (Cody and Waite), for f32 as well. With fused
multiply-add the reduction is exact enough for |x| < 2^50, without it for |x| < 2^20; beyond 2^50 the results stay within
[-1, 1] but are not meaningful. Errors: 1 ulp for sin and cos, 3 ulp for tan in f64; f32 is correctly rounded but for rare
ties.
"""

from __future__ import annotations

from .....ir import dtype as dt
from .....ir.expr import Const, Expr, binary, fma, select
from . import coefficients as c
from .build import (
    F64,
    at_least,
    at_most,
    from_bits,
    keep_zero,
    narrowed,
    number,
    polynomial,
    shift_left,
    to_bits,
    widened,
    xor,
)

TWO_OVER_PI = 0.6366197723675814
PIO2_1, PIO2_2, PIO2_3 = 1.5707963267341256, 6.077100506303966e-11, 2.0222662487959506e-21


def _reduce(x: Expr) -> tuple[Expr, Expr, Expr]:
    """(q, r, low): the quadrant in q's low bits, and x = q pi/2 + r + low with |r| <= pi/4. x: f64."""
    biased = fma(x, number(TWO_OVER_PI, x), number(F64.magic, x))
    k = biased - F64.magic
    a = fma(k, number(-PIO2_1, x), x)
    t = k * PIO2_2
    b = a - t
    t = k * PIO2_3 - ((a - b) - t)
    r = b - t
    return to_bits(biased), at_least(at_most(r, 0.786), -0.786), (b - r) - t


def _sin_kernel(r: Expr, low: Expr, short: bool) -> Expr:
    z = r * r
    if short:
        return fma(r * z, polynomial(z, c.SIN_SHORT), r)
    rest = fma(r * z, polynomial(z, c.SIN_F64), low - z * low * 0.5)
    return r + rest


def _cos_kernel(r: Expr, low: Expr, short: bool) -> Expr:
    z = r * r
    half = z * 0.5
    one = number(1.0, r)
    if short:
        return fma(z * z, polynomial(z, c.COS_SHORT), one - half)
    w = one - half
    return w + fma(z * z, polynomial(z, c.COS_F64), ((one - w) - half) - r * low)


def _is_set(quadrant: Expr, bit: int) -> Expr:
    return (quadrant & bit).ne(0)


def _both(x: Expr, short: bool) -> tuple[Expr, Expr, Expr]:
    """(quadrant bits, sin r, cos r)."""
    q, r, low = _reduce(x)
    return q, _sin_kernel(r, low, short), _cos_kernel(r, low, short)


def _flip(y: Expr, quadrant: Expr) -> Expr:
    """y, negated where bit 1 of the quadrant is set."""
    return from_bits(xor(to_bits(y), shift_left(quadrant & 2, 62)))


def sin(x: Expr) -> Expr:
    """The sine, by reduction to a quarter of a turn and polynomials."""
    short = x.dtype == dt.f32
    wide = widened(x)
    q, s, co = _both(wide, short)
    return narrowed(keep_zero(wide, _flip(select(_is_set(q, 1), co, s), q)), x)


def cos(x: Expr) -> Expr:
    """The cosine, by reduction to a quarter of a turn and polynomials."""
    short = x.dtype == dt.f32
    q, s, co = _both(widened(x), short)
    return narrowed(_flip(select(_is_set(q, 1), s, co), binary("add", q, Const(dt.u64, 1))), x)


def tan(x: Expr) -> Expr:
    """The tangent, as sine over cosine of the reduced argument."""
    short = x.dtype == dt.f32
    wide = widened(x)
    q, s, co = _both(wide, short)
    odd = _is_set(q, 1)
    return narrowed(keep_zero(wide, select(odd, -co, s) / select(odd, s, co)), x)
