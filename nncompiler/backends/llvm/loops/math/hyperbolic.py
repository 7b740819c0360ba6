"""sinh, cosh, tanh and their inverses.

Errors: at most 3 ulp; the f32 inverses are computed in f64.
"""

from __future__ import annotations

from .....ir import dtype as dt
from .....ir.expr import Expr, fma, select
from . import coefficients as c
from .build import (
    absolute,
    at_most,
    narrowed,
    number,
    odd_rational,
    polynomial,
    square_root,
    widened,
    with_sign,
)
from .exp_log import exp, expm1, log1p

LN2 = 0.6931471805599453
LARGE = 2.0**28
"""Above it, x^2 + 1 = x^2 in f64 to the last bit that counts in asinh and acosh."""


def sinh(x: Expr) -> Expr:
    """|x| < 1: a polynomial; else h - 1/(4h) with h = e^|x| / 2."""
    a = absolute(x)
    z = a * a
    near = fma(a * z, polynomial(z, c.SINH_F32 if x.dtype == dt.f32 else c.SINH_F64), a)
    h = exp(a, shift=-1)
    far = h - number(0.25, x) / h
    return with_sign(select(a < 1.0, near, far), x)


def cosh(x: Expr) -> Expr:
    """h + 1/(4h) with h = e^|x| / 2, which overflows only where the result does."""
    h = exp(absolute(x), shift=-1)
    return h + number(0.25, x) / h


def tanh(x: Expr) -> Expr:
    """f32: x (0.12 + P(x^2)/Q(x^2)), which is 1 from x = 8.6 on. f64: -e/(e + 2) with e = e^(-2|x|) - 1."""
    if x.dtype == dt.f32:
        return odd_rational(x, 8.6, 0.12, c.TANH_OVER_F32, c.TANH_UNDER_F32)
    a = absolute(x)
    e = expm1(a * -2.0)
    return with_sign(absolute(e / (e + 2.0)), x)


def asinh(x: Expr) -> Expr:
    """log(1 + (a + a^2 / (1 + sqrt(a^2 + 1)))) with a = |x|; log(a) + ln 2 for large a."""
    wide = widened(x)
    a = absolute(wide)
    square = a * a
    grown = a > LARGE
    y = log1p(select(grown, a - 1.0, a + square / (square_root(square + 1.0) + 1.0)))
    y = y + select(grown, number(LN2, wide), number(0.0, wide))
    return narrowed(with_sign(absolute(y), wide), x)


def acosh(x: Expr) -> Expr:
    """log(1 + (t + sqrt(2t + t^2))) with t = x - 1; log(x) + ln 2 for large x. NaN below 1."""
    wide = widened(x)
    t = wide - 1.0
    grown = wide > LARGE
    y = log1p(select(grown, t, t + square_root(fma(t, t, t + t))))
    y = y + select(grown, number(LN2, wide), number(0.0, wide))
    return narrowed(select(wide < 1.0, number(float("nan"), wide), y), x)


def atanh(x: Expr) -> Expr:
    """log(1 + 2a/(1-a)) / 2 with a = |x|; inf at 1, NaN beyond."""
    wide = widened(x)
    a = absolute(wide)
    one = number(1.0, wide)
    y = log1p((a + a) / (one - at_most(a, 2.0))) * 0.5
    return narrowed(with_sign(absolute(y), wide), x)
