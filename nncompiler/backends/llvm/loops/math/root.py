"""x^(-3/4) in f32 without division or square root, which take three times as long as all of this: the power of local
response normalization.

Error: at most 3 ulp, for numbers from `SMALLEST_POWER` on; 0 for infinity, NaN for NaN.
"""

from __future__ import annotations

from .....ir import dtype as dt
from .....ir.expr import Expr, const, fma, select
from . import coefficients as c
from .build import INF, from_bits, number, polynomial, shift_right, to_bits

MAGIC = 0x4F581890
"""y = MAGIC - bits(x)/4, read as a float, is within 3 % of x^(-1/4): |1 - x y^4| < 0.1236."""


def inverse_three_quarters(x: Expr) -> Expr:
    """x^(-3/4).

        y = x^(-1/4) (1 + e);  r = 1 - x y^4;  y' = y P(r) with P(r) ~ (1 - r)^(-1/4)
        x^(-3/4) = y'^3 (1 - r')^(-3/4) = y'^3 + 3/4 r' y'^3,  as r' = 1 - x y'^4 is below 2e-5

    Raises TypeError for other types than f32.
    """
    if x.dtype != dt.f32:
        raise TypeError(f"inverse_three_quarters of {x.dtype}")
    one = number(1.0, x)
    y = from_bits(const(MAGIC, dt.u32) - shift_right(to_bits(x), 2))
    square = y * y
    y = y * polynomial(fma(x * square, square * -1.0, one), c.INVERSE_ROOT4)
    square = y * y
    cube = square * y
    r = fma(x * square, square * -1.0, one)
    return select(x.eq(INF), number(0.0, x), fma(cube * r, number(0.75, x), cube))
