"""Pieces that the functions are built from: the two float formats, polynomials, powers of two, selections.

The expressions rely on IEEE arithmetic as written: an emitter may evaluate Fma as a multiplication and an addition, but must
not reassociate, contract or otherwise relax the rest.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from .....ir import dtype as dt
from .....ir.dtype import DType
from .....ir.expr import Bitcast, Cast, Const, Expr, binary, call, const, fma, select, unary


@dataclass(frozen=True)
class Format:
    """A float format and the constants by which its bits are taken apart.

    `magic` is 1.5 * 2^mantissa: adding it to a float of magnitude below 2^(mantissa-2) rounds that to an integer, which then
    stands in the low bits of the sum. `ln2_hi` times any exponent is exact.
    """

    dtype: DType
    bits: DType
    mantissa: int
    bias: int
    magic: float
    tiny: float
    ln2_hi: float
    ln2_lo: float
    exp_low: float
    exp_high: float

    @property
    def sign_bit(self) -> int:
        return 1 << (self.dtype.bits - 1)


F32 = Format(
    dt.f32, dt.u32, 23, 127, 1.5 * 2.0**23, 2.0**-126, 0.693145751953125, 1.42860677e-06, -104.0, 95.0
)  # fmt: skip
F64 = Format(
    dt.f64, dt.u64, 52, 1023, 1.5 * 2.0**52, 2.0**-1022, 0.6931471805598903, 5.497923018708371e-14, -746.0, 720.0
)  # fmt: skip

LOG2E = 1.4426950408889634
INF = float("inf")
NAN = float("nan")


def format_of(dtype: DType) -> Format:
    """The Format of f32 or f64."""
    return F32 if dtype == dt.f32 else F64


def number(x: float, like: Expr) -> Const:
    """x in the type of `like`."""
    return const(x, like.dtype)


def polynomial(x: Expr, coefficients: Sequence[float]) -> Expr:
    """coefficients[0] + coefficients[1] x + ..., by Horner's rule."""
    total: Expr = number(coefficients[-1], x)
    for c in reversed(coefficients[:-1]):
        total = fma(total, x, number(c, x))
    return total


def odd_rational(x: Expr, limit: float, offset: float, over: Sequence[float], under: Sequence[float]) -> Expr:
    """x (offset + over(x^2)/under(x^2)), the same beyond |x| = limit. With an offset near the value at the limit, divided by
    the limit, the quotient is small where its rounding errors are largest."""
    x = at_least(at_most(x, limit), -limit)
    z = x * x
    return fma(x, polynomial(z, over) / polynomial(z, under), x * offset)


def absolute(x: Expr) -> Expr:
    """|x|."""
    return unary("abs", x)


def square_root(x: Expr) -> Expr:
    """The square root, correctly rounded."""
    return unary("sqrt", x)


def widened(x: Expr) -> Expr:
    """x in f64, where f32 is computed in twice its digits."""
    return Cast(dt.f64, x) if x.dtype == dt.f32 else x


def narrowed(y: Expr, x: Expr) -> Expr:
    """The result y of such a computation, in the type of its argument x."""
    return Cast(dt.f32, y) if x.dtype == dt.f32 else y


def at_most(x: Expr, limit: float) -> Expr:
    """min(x, limit); a NaN stays (one minps)."""
    bound = number(limit, x)
    return select(bound < x, bound, x)


def at_least(x: Expr, limit: float) -> Expr:
    """max(x, limit); a NaN stays (one maxps)."""
    bound = number(limit, x)
    return select(x < bound, bound, x)


def to_bits(x: Expr) -> Expr:
    """A float as the unsigned integer of its bits."""
    return Bitcast(format_of(x.dtype).bits, x)


def from_bits(x: Expr) -> Expr:
    """The float whose bits an unsigned integer holds."""
    return Bitcast(dt.f32 if x.dtype == dt.u32 else dt.f64, x)


def shift_left(x: Expr, count: int) -> Expr:
    """Bits shifted left by a constant."""
    return binary("shl", x, count)


def shift_right(x: Expr, count: int) -> Expr:
    """Bits shifted right by a constant, zeros from the left for unsigned integers."""
    return binary("shr", x, count)


def xor(x: Expr, y: Expr) -> Expr:
    """Exclusive or of bits."""
    return binary("xor", x, y)


def with_sign(magnitude: Expr, sign: Expr) -> Expr:
    """`magnitude` (sign bit clear) with the sign bit of `sign`."""
    return from_bits(to_bits(magnitude) | (to_bits(sign) & format_of(sign.dtype).sign_bit))


def keep_zero(x: Expr, y: Expr) -> Expr:
    """y, but x itself where x is a zero: for odd functions, whose zeros keep their sign."""
    return select(x.eq(0.0), x, y)


def round_biased(x: Expr) -> Expr:
    """x + magic: the nearest integer to x in the low bits. Subtract `magic` for its value."""
    return x + format_of(x.dtype).magic


def power_of_two(biased: Expr) -> Expr:
    """2^k for the k in the low bits of `biased` (see round_biased), k within the normal exponents."""
    f = format_of(biased.dtype)
    return from_bits(shift_left(to_bits(biased) + f.bias, f.mantissa))


def scale(x: Expr, k: Expr) -> Expr:
    """x * 2^k for an integral k up to twice beyond the exponent range: overflow and underflow come out as IEEE has them."""
    return call("ldexp", x, k)


def ldexp(x: Expr, k: Expr) -> Expr:
    """`scale` by two exact powers, of which one product rounds."""
    f = format_of(x.dtype)
    half = fma(k, number(0.5, k), number(f.magic, k))
    rest = round_biased(k - (half - f.magic))
    return x * power_of_two(half) * power_of_two(rest)
