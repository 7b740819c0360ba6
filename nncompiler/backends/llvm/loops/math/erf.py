"""The error function. Errors: at most 2 ulp."""

from __future__ import annotations

from .....ir import dtype as dt
from .....ir.expr import Expr, fma, select
from . import coefficients as c
from .build import absolute, at_most, number, polynomial, with_sign
from .exp_log import exp


def erf(x: Expr) -> Expr:
    """|x| < 0.9: x + x P(x^2); else 1 - e^(-x^2) Q((|x|-2)/(|x|+2)), which is 1 from |x| = 4 (f32) or 6 (f64) on."""
    single = x.dtype == dt.f32
    a = absolute(x)
    z = a * a
    near = fma(a, polynomial(z, c.ERF_NEAR_F32 if single else c.ERF_NEAR_F64), a)
    b = at_most(a, 4.0 if single else 6.0)
    q = polynomial((b - 2.0) / (b + 2.0), c.ERF_FAR_F32 if single else c.ERF_FAR_F64)
    far = number(1.0, x) - exp(-(b * b)) * q
    return with_sign(select(a < 0.9, near, far), x)
