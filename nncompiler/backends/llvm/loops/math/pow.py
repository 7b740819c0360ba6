"""pow, with IEEE's special cases. Errors: at most 1 ulp in f32 (computed in f64), 2 ulp in f64.

f64 takes the logarithm as an unevaluated sum of two numbers, since e^y multiplies its absolute error; the exact products are
by splitting, so that machines without fused multiply-add get them too.
"""

from __future__ import annotations

from .....ir import dtype as dt
from .....ir.expr import Cast, Expr, fma, select, unary
from . import coefficients as c
from .build import F64, INF, NAN, absolute, from_bits, number, polynomial, to_bits
from .exp_log import exp, log, split

Pair = tuple[Expr, Expr]
"""high + low, with |low| at most half an ulp of high."""


def power(x: Expr, y: Expr) -> Expr:
    """x^y: NaN for negative x and fractional y, the sign of x for odd y, 1 for y = 0 or x = 1 whatever the other is."""
    if x.dtype == dt.f32:
        base, exponent = Cast(dt.f64, x), Cast(dt.f64, y)
        magnitude = exp(exponent * log(absolute(base), c.LOG_SHORT), table=c.EXP_SHORT)
        return Cast(dt.f32, _special(base, exponent, magnitude))
    high, low = _times(_log_pair(absolute(x)), y)
    finite = absolute(high) < 1e4
    return _special(x, y, exp(high, low=select(finite, low, number(0.0, x))))


def _special(x: Expr, y: Expr, magnitude: Expr) -> Expr:
    """The result from |x|^y."""
    half = y * 0.5
    integral = unary("floor", y).eq(y)
    odd = integral & unary("floor", half).ne(half)
    sign = to_bits(x) & F64.sign_bit
    signed = from_bits(to_bits(magnitude) | select(odd, sign, sign & 0))
    invalid = (x < 0.0) & (x > -INF) & unary("not", integral)
    result = select(invalid, number(NAN, x), signed)
    one = number(1.0, x)
    unit = x.eq(1.0) | (x.eq(-1.0) & absolute(y).eq(INF)) | y.eq(0.0)
    return select(unit, one, result)


def _log_pair(x: Expr) -> Pair:
    """log(x) as a pair, good to about 2^-66, for x >= 0.

        log(1 + f) = 2s + 2/3 s^3 + s^5 T(s^2),  s = f / (2 + f);  the first two terms as pairs
    """
    k, f = split(x)
    g = f + 2.0
    g_low = f - (g - 2.0)
    s = f / g
    product, error = _product(s, g)
    s_low = ((f - product) - error - s * g_low) / g
    z, z_low = _product(s, s)
    z_low = fma(s * 2.0, s_low, z_low)
    cube, cube_low = _times((z, z_low), s)
    cube_low = fma(z, s_low, cube_low)
    third, third_low = _times((cube, cube_low), number(2.0 / 3.0, x))
    third_low = fma(cube, number(3.700743415417188e-17, x), third_low)  # 2/3 less its rounding
    tail = cube * z * polynomial(z, c.LOG_TAIL_F64)
    high, low = _fast_sum(s * 2.0, third)
    low = low + (fma(s_low, number(2.0, x), third_low) + tail)
    whole, rest = _sum(k * F64.ln2_hi, high)
    rest = rest + fma(k, number(F64.ln2_lo, x), low)
    whole, rest = _fast_sum(whole, rest)
    limit = select(x.eq(0.0), number(-INF, x), x)
    regular = (number(0.0, x) < x) & (x < INF)
    return select(regular, whole, limit), select(regular, rest, number(0.0, x))


def _halves(x: Expr) -> Pair:
    """x = high + low with 26 and 27 significant bits."""
    high = from_bits(to_bits(x) & ~((1 << 27) - 1) % (1 << 64))
    return high, x - high


def _product(a: Expr, b: Expr) -> Pair:
    """a * b and its rounding error."""
    p = a * b
    (ah, al), (bh, bl) = _halves(a), _halves(b)
    return p, (((ah * bh - p) + ah * bl) + al * bh) + al * bl


def _times(a: Pair, b: Expr) -> Pair:
    p, e = _product(a[0], b)
    return p, e + a[1] * b


def _sum(a: Expr, b: Expr) -> Pair:
    """a + b and its rounding error."""
    s = a + b
    t = s - a
    return s, (a - (s - t)) + (b - t)


def _fast_sum(a: Expr, b: Expr) -> Pair:
    """a + b and its rounding error, for |a| >= |b| or a = 0."""
    s = a + b
    return s, b - (s - a)
