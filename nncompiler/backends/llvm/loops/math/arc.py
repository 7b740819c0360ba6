"""asin, acos and atan. Errors: at most 2 ulp."""

from __future__ import annotations

from .....ir import dtype as dt
from .....ir.expr import Expr, fma, select
from . import coefficients as c
from .build import absolute, number, polynomial, square_root, with_sign

PIO2 = {dt.f32: (1.57079637, -4.37113883e-08), dt.f64: (1.5707963267948966, 6.123233995736766e-17)}
"""pi/2 as the nearest number and the rest."""


def atan(x: Expr) -> Expr:
    """|x| <= tan(pi/8): a polynomial in x; up to 3 pi/8: pi/4 + atan((x-1)/(x+1)); above: pi/2 - atan(1/x)."""
    table = c.ATAN_F32 if x.dtype == dt.f32 else c.ATAN_F64
    high, low = PIO2[x.dtype]
    one, zero = number(1.0, x), number(0.0, x)
    a = absolute(x)
    middle, far = number(0.4142135623730950, x) < a, number(2.414213562373095, x) < a
    numerator = select(far, -one, select(middle, a - 1.0, a))
    denominator = select(far, a, select(middle, a + 1.0, one))
    t = numerator / denominator
    z = t * t
    base = select(far, number(high, x), select(middle, number(high / 2, x), zero))
    rest = select(far, number(low, x), select(middle, number(low / 2, x), zero))
    y = base + (t + fma(t * z, polynomial(z, table), rest))
    return with_sign(absolute(y), x)


def _asin_core(x: Expr) -> tuple[Expr, Expr, Expr]:
    """(near, t, e) with t + e = asin(|x|) where near (|x| <= 1/2), else asin(sqrt((1-|x|)/2))."""
    table = c.ASIN_F32 if x.dtype == dt.f32 else c.ASIN_F64
    a = absolute(x)
    near = a <= 0.5
    half = (number(1.0, x) - a) * 0.5
    z = select(near, a * a, half)
    t = select(near, a, square_root(half))
    return near, t, t * z * polynomial(z, table)


def asin(x: Expr) -> Expr:
    """Near 0 a polynomial; elsewhere pi/2 - 2 asin(sqrt((1-|x|)/2)). NaN outside [-1, 1]."""
    near, t, e = _asin_core(x)
    high, low = PIO2[x.dtype]
    twice = t * 2.0
    d = number(high, x) - twice
    far = d + (((number(high, x) - d) - twice) - (e * 2.0 - low))
    return with_sign(absolute(select(near, t + e, far)), x)


def acos(x: Expr) -> Expr:
    """pi/2 - asin(x) near 0; 2 asin(sqrt((1-x)/2)) for x > 1/2; pi less that for x < -1/2. NaN outside [-1, 1]."""
    near, t, e = _asin_core(x)
    high, low = PIO2[x.dtype]
    negative = x < 0.0
    signed_t, signed_e = select(negative, -t, t), select(negative, -e, e)
    middle = number(high, x) - (signed_t - (number(low, x) - signed_e))
    twice = (t + e) * 2.0
    return select(near, middle, select(negative, number(2 * high, x) - (twice - 2 * low), twice))
