"""The error function. Errors: at most 3 ulp in f32, 2 ulp in f64."""

from __future__ import annotations

from .....ir import dtype as dt
from .....ir.expr import Expr, fma, select
from . import coefficients as c
from .build import absolute, at_most, number, odd_rational, polynomial, with_sign
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
