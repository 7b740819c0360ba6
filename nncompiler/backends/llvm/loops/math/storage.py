"""Conversions from and to the storage types, and to bf16, as expressions of primitives; `ops.convert` has their rules.

A storage type is held as the byte that lies in memory, and only Bitcast looks into it. A float of 8 or 4 bits is decoded by
placing its exponent and mantissa where f32 has them, one exact product then corrects the bias; encoding rounds by an integer
addition, subnormals by a float one, as for f16. All sources wider than f32 come through f32 rounded to odd, so that every
result is rounded once.
"""

from __future__ import annotations

from dataclasses import dataclass

from .....ir import dtype as dt
from .....ir.expr import Bitcast, Cast, Expr, binary, cast, compare, const, select
from .build import absolute

_MAGNITUDE = 0x7FFFFFFF
_INFINITY = 0x7F800000
_TINY = 1 << 22
"""2^-127 in f32."""


@dataclass(frozen=True)
class _Small:
    """A float format of sign, exponent and mantissa.

    greatest: the code of the largest finite value. nan: that of NaN, 0 where there is none. beyond: what overflow gives
    without saturation. unsigned_zero: the sign bit alone is NaN.
    """

    bits: int
    mantissa: int
    bias: int
    greatest: int
    nan: int
    beyond: int
    unsigned_zero: bool = False

    @property
    def magnitude(self) -> int:
        return (1 << (self.bits - 1)) - 1


_SMALL = {
    "f8e4m3fn": _Small(8, 3, 7, 0x7E, 0x7F, 0x7F),
    "f8e4m3fnuz": _Small(8, 3, 8, 0x7F, 0x80, 0x80, unsigned_zero=True),
    "f8e5m2": _Small(8, 2, 15, 0x7B, 0x7E, 0x7C),
    "f8e5m2fnuz": _Small(8, 2, 16, 0x7F, 0x80, 0x80, unsigned_zero=True),
    "f4e2m1": _Small(4, 1, 1, 0x7, 0, 0x7),
}
_WIDE = (dt.f64, dt.i32, dt.u32, dt.i64, dt.u64)


def expand_cast(e: Cast) -> Expr | None:
    """The cast by primitives and plainer casts; None for one that code generation knows."""
    source, to = e.x.dtype, e.dtype
    if source == to:
        return e.x
    if source in dt.STORAGE:
        return Cast(to, decoded(e.x), e.saturate, e.round_mode)
    if to in (dt.i4, dt.u4, dt.i2, dt.u2):
        whole = Cast(dt.i32, e.x) if source.is_float else e.x
        return Bitcast(to, Cast(dt.u8, whole) & ((1 << to.bits) - 1))
    if to == dt.f8e8m0:
        return _power_of_two(to_f32(e.x), e.saturate, e.round_mode)
    if to in dt.STORAGE:
        code = _encoded(to_f32(e.x), _SMALL[to.name], e.saturate)
        return Bitcast(to, Cast(dt.u8, code))
    if to == dt.bf16 and source in _WIDE:
        return Cast(to, to_f32(e.x))
    return None


def decoded(x: Expr) -> Expr:
    """The value of a storage type in f32, i8 or u8."""
    code = Bitcast(dt.u8, x)
    if x.dtype.kind == "uint":
        return code & ((1 << x.dtype.bits) - 1)
    if x.dtype.kind == "int":
        up = binary("shl", Bitcast(dt.i8, x), 8 - x.dtype.bits)
        return binary("shr", up, 8 - x.dtype.bits)
    wide = Cast(dt.u32, code)
    if x.dtype == dt.f8e8m0:
        power = binary("shl", wide, 23)
        bits = select(wide.eq(0), const(_TINY, dt.u32), select(wide.eq(255), const(_INFINITY | _TINY, dt.u32), power))
        return Bitcast(dt.f32, bits)
    f = _SMALL[x.dtype.name]
    magnitude = wide & f.magnitude
    sign = binary("shl", wide, 32 - f.bits) & (1 << 31)
    scaled = Bitcast(dt.f32, binary("shl", magnitude, 23 - f.mantissa)) * const(2.0 ** (127 - f.bias), dt.f32)
    bits = Bitcast(dt.u32, scaled)
    if f.unsigned_zero:
        return Bitcast(dt.f32, select(wide.eq(f.nan), const(_INFINITY | _TINY, dt.u32), bits | sign))
    if f.beyond != f.greatest:  # 0x7c of f8e5m2 is infinity, every code above the largest finite one else NaN
        special: Expr = const(_INFINITY | _TINY, dt.u32)
        if f.beyond != f.nan:
            special = select(magnitude.eq(f.beyond), const(_INFINITY, dt.u32), special)
        bits = select(compare("gt", magnitude, f.greatest), special, bits)
    return Bitcast(dt.f32, bits | sign)


def to_f32(x: Expr) -> Expr:
    """x in f32, exactly or rounded to odd: one more rounding, to fewer digits, is then right."""
    if x.dtype in (dt.i64, dt.u64):
        x = _coarse(x)
    if x.dtype not in _WIDE:
        return cast(x, dt.f32)
    wide = cast(x, dt.f64)
    near = Cast(dt.f32, wide)
    back = Cast(dt.f64, near)
    inexact = binary("or", back < wide, back > wide)
    over = absolute(back) > absolute(wide)
    bits = Bitcast(dt.u32, near) - select(over, const(1, dt.u32), const(0, dt.u32))
    return Bitcast(dt.f32, bits | select(inexact, const(1, dt.u32), const(0, dt.u32)))


def _coarse(x: Expr) -> Expr:
    """A 64-bit integer in f64, rounded to odd at bit 11 where f64 does not hold it."""
    t = x.dtype
    low = binary("and", x, const(0x7FF, t))
    sticky = select(low.eq(0), const(0, t), const(0x800, t))
    odd = binary("or", binary("and", x, const(-0x800 if t == dt.i64 else (1 << 64) - 0x800, t)), sticky)
    large = x > const(1 << 53, t)
    if t == dt.i64:
        large = binary("or", large, x < const(-(1 << 53), t))
    return Cast(dt.f64, select(large, odd, x))


def _encoded(x: Expr, f: _Small, saturate: bool) -> Expr:
    """The code, in u32, of the nearest value of the format."""
    bits = Bitcast(dt.u32, x)
    a = bits & _MAGNITUDE
    drop = 23 - f.mantissa
    odd = binary("shr", a, drop) & 1
    rounding = (1 << (drop - 1)) - 1 - ((127 - f.bias) << 23)
    normal = binary("shr", a + (rounding & 0xFFFFFFFF) + odd, drop)
    # The sum with a power of two whose unit is that of the subnormals is rounded to even by the addition itself.
    unit = 2.0 ** (23 + 1 - f.bias - f.mantissa)
    total = Bitcast(dt.f32, a) + const(unit, dt.f32)
    small = Bitcast(dt.u32, total) - Bitcast(dt.u32, const(unit, dt.f32))
    code = select(a < const((127 + 1 - f.bias) << 23, dt.u32), small, normal)
    top = const(f.greatest, dt.u32)
    code = select(code > top, top if saturate else const(f.beyond, dt.u32), code)
    nan = a > const(_INFINITY, dt.u32)
    sign = binary("shr", bits, 32 - f.bits) & (1 << (f.bits - 1))
    if not f.nan:
        return select(nan, const(0, dt.u32), code | sign)
    if not f.unsigned_zero:
        return select(nan, const(f.nan, dt.u32), code) | sign
    return select(nan, const(f.nan, dt.u32), select(code.eq(0), code, code | sign))


def _power_of_two(x: Expr, saturate: bool, round_mode: str) -> Expr:
    bits = Bitcast(dt.u32, x)
    a = bits & _MAGNITUDE
    if round_mode == "down":
        power = binary("shr", a, 23)
    elif round_mode == "up":
        power = select(a <= const(_TINY, dt.u32), const(0, dt.u32), binary("shr", a + 0x7FFFFF, 23))
    else:
        above = select(a >= const(_TINY + _TINY // 2, dt.u32), const(1, dt.u32), const(0, dt.u32))
        power = select(a < const(1 << 23, dt.u32), above, binary("shr", a + _TINY, 23))
    power = binary("min", power, 254)
    lost = binary("or", a > const(_INFINITY, dt.u32), x < const(0.0, dt.f32))
    if not saturate:
        outside = binary("or", a < const(_TINY, dt.u32), a > const(254 << 23, dt.u32))
        lost = binary("or", lost, outside)
    code = select(lost, const(255, dt.u32), power)
    return Bitcast(dt.f8e8m0, Cast(dt.u8, code))
