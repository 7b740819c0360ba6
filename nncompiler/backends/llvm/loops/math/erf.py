"""The error function, and GELU by it. Errors of erf: at most 3 ulp in f32, 2 ulp in f64; of GELU in f32: at most 8 ulp from
-2 on, and 1.5e-7 below, where it is nearly 0."""

from __future__ import annotations

from math import sqrt

from .....ir import dtype as dt
from .....ir.expr import Expr, fma, select
from ..ir import Pick
from . import coefficients as c
from .build import (
    absolute,
    at_most,
    format_of,
    number,
    odd_rational,
    polynomial,
    to_bits,
    with_sign,
)
from .exp_log import exp


def erf(x: Expr) -> Expr:
    """f32: x (1/4 + P(x^2)/Q(x^2)), which is 1 from x = 3.9 on. f64: |x| < 0.9: x + x P(x^2); else
    1 - e^(-x^2) Q((|x|-2)/(|x|+2)), which is 1 from |x| = 6 on."""
    if x.dtype == dt.f32:
        return odd_rational(x, 3.9, 0.25, c.ERF_OVER_F32, c.ERF_UNDER_F32)
    a = absolute(x)
    z = a * a
    near = fma(a, polynomial(z, c.ERF_NEAR_F64), a)
    b = at_most(a, 6.0)
    q = polynomial((b - 2.0) / (b + 2.0), c.ERF_FAR_F64)
    far = number(1.0, x) - exp(-(b * b)) * q
    return with_sign(select(a < 0.9, near, far), x)


def gelu(x: Expr) -> Expr:
    """x (1 + erf(x/sqrt 2))/2."""
    return x * 0.5 * (erf(x * sqrt(0.5)) + 1.0)


def gelu_by_pieces(x: Expr) -> Expr:
    """f32, where tables are read by a permutation: max(x, 0) - P(r) with |x| = k h + r, the coefficients of P those of k.
    Half as many multiplications, and no division; without the cancellation of 1 + erf below 0. The maximum is (x + |x|)/2,
    which is NaN at -infinity, as the product of x and 0 is there."""
    limit = 15 * c.GELU_STEP_F32
    size, magic = absolute(x), number(format_of(x.dtype).magic, x)
    a = at_most(size, limit)
    biased = fma(a, number(1 / c.GELU_STEP_F32, x), magic)
    r = fma(biased - magic, number(-c.GELU_STEP_F32, x), a)
    at = to_bits(biased)
    pieces: list[Expr] = [Pick(x.dtype, row, at) for row in c.GELU_PIECES_F32]
    total = pieces.pop()
    while pieces:
        total = fma(total, r, pieces.pop())
    return fma(size, number(0.5, x), x * 0.5) - total
