"""x^(-3/4) in f32 without division or square root, which take three times as long as all of this.

Error: at most 3 ulp. Special values are those of pow.
"""

from __future__ import annotations

from .....ir import dtype as dt
from .....ir.expr import Expr, const, fma, select
from . import coefficients as c
from .build import INF, NAN, absolute, from_bits, number, polynomial, shift_right, to_bits

MAGIC = 0x4F581890
"""y = MAGIC - bits(x)/4, read as a float, is within 3 % of x^(-1/4): |1 - x y^4| < 0.1236."""

SMALL = 2.0**-96
"""Numbers below this are scaled up first."""


def inverse_three_quarters(x: Expr) -> Expr:
    """x^(-3/4).

        y = x^(-1/4) (1 + e);  r = 1 - x y^4;  y' = y P(r) with P(r) ~ (1 - r)^(-1/4)
        x^(-3/4) = y'^3 (1 - r')^(-3/4) = y'^3 + 3/4 r' y'^3,  as r' = 1 - x y'^4 is below 2e-5
    """
    size = absolute(x)
    small = size < SMALL
    s = select(small, size * 2.0**64, size)
    one = number(1.0, x)
    y = from_bits(const(MAGIC, dt.u32) - shift_right(to_bits(s), 2))
    square = y * y
    y = y * polynomial(fma(s * square, square * -1.0, one), c.INVERSE_ROOT4)
    square = y * y
    cube = square * y
    r = fma(s * square, square * -1.0, one)
    power = fma(cube * r, number(0.75, x), cube)
    power = power * select(small, number(2.0**48, x), one)
    power = select(size < INF, power, select(size.eq(INF), number(0.0, x), size))
    power = select(size.eq(0.0), number(INF, x), power)
    return select((x < 0.0) & (size < INF), number(NAN, x), power)
