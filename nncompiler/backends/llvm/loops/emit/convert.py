"""Conversions between element types: Cast, Bitcast, and the 16-bit floats in memory.

f16 and bf16 are computed as float. Rounding to them is to nearest even, by instructions where the machine has them and by
integer arithmetic elsewhere: LLVM's own lowering would call helpers that no C library has.
"""

from __future__ import annotations

from nncompiler.ir.dtype import DType
from nncompiler.ir.errors import InternalError

from .builder import Builder, Value, literal, mangled, scalar_type, vector


def convert(b: Builder, v: Value, to: DType, lanes: int) -> Value:
    """v as a value of dtype `to`, in the lanes that it has."""
    n = lanes if v.varying else 1
    x, source = b.operand(v, n), v.dtype
    if source.name == to.name:
        return v
    if to.name == "bool":
        return Value(to, _truth(b, x, source, n), n)
    if to.is_float:
        return _to_float(b, x, source, to, n)
    if source.is_float:
        return Value(to, _saturated(b, x, source, to, n), n)
    if source.name == "bool":
        return _bounded_index(Value(to, b.op(f"zext {vector('i1', n)} {x} to {vector(scalar_type(to), n)}", "w"), n), 0, 1)
    if to.bits == source.bits:
        return Value(to, x, n)
    how = "trunc" if to.bits < source.bits else "sext" if source.kind == "int" else "zext"
    wide = Value(to, b.op(f"{how} {vector(scalar_type(source), n)} {x} to {vector(scalar_type(to), n)}", "w"), n)
    if to.name != "i64":
        return wide
    if source.kind == "int":
        return _bounded_index(wide, -(1 << (source.bits - 1)), (1 << (source.bits - 1)) - 1)
    return _bounded_index(wide, 0, (1 << source.bits) - 1)


def _bounded_index(v: Value, lo: int, hi: int) -> Value:
    if v.dtype.name == "i64":
        v.lo, v.hi = lo, hi
    return v


def _truth(b: Builder, x: str, source: DType, n: int) -> str:
    t = scalar_type(source)
    if source.is_float:
        return b.op(f"fcmp une {vector(t, n)} {x}, {b.splat(literal(0.0, t), t, n)}", "b")
    return b.op(f"icmp ne {vector(t, n)} {x}, {b.splat('0', t, n)}", "b")


def _to_float(b: Builder, x: str, source: DType, to: DType, n: int) -> Value:
    target = vector(scalar_type(to), n)
    if source.is_float:
        if to.name == "f64":
            return Value(to, b.op(f"fpext {vector('float', n)} {x} to {target}", "f"), n)
        if source.name == "f64":
            x = narrow_odd(b, x, n) if to.name == "f16" else b.op(f"fptrunc {vector('double', n)} {x} to {target}", "f")
        if to.name == "f32":
            return Value(to, x, n)
        return rounded(b, x, to, n)
    how = "sitofp" if source.kind == "int" else "uitofp"
    y = b.op(f"{how} {vector(scalar_type(source), n)} {x} to {target}", "f")
    return Value(to, y, n) if to.bits >= 32 else rounded(b, y, to, n)


def _saturated(b: Builder, x: str, source: DType, to: DType, n: int) -> str:
    s, t = scalar_type(source), scalar_type(to)
    if n > 1 and b.machine.arch == "x86_64":
        return _clamped(b, x, s, to, n)
    name = f"llvm.fpto{'s' if to.kind == 'int' else 'u'}i.sat.{mangled(t, n)}.{mangled(s, n)}"
    return b.call(name, vector(t, n), (vector(s, n), x))


def _clamped(b: Builder, x: str, s: str, to: DType, n: int) -> str:
    """The integers of a vector of floats, clamped before: LLVM's own saturating conversion is one of each lane on x86-64."""
    floats, t = vector(s, n), scalar_type(to)
    signed, digits = to.kind == "int", 24 if s == "float" else 53
    bits = to.bits - signed
    low, top = -(2.0**bits) if signed else 0.0, (1 << bits) - 1
    exact = bits <= digits
    high = float(top) if exact else float((1 << bits) - (1 << (bits - digits)))  # the largest below 2 ** bits
    constant = {value: b.splat(literal(value, s), s, n) for value in (0.0, low, high, 2.0**bits)}

    def choose(compare: str, y: str, otherwise: float) -> str:
        """y where the comparison holds, a number elsewhere."""
        holds = b.op(f"fcmp {compare}", "holds")
        return b.op(f"select {vector('i1', n)} {holds}, {floats} {y}, {floats} {constant[otherwise]}", "clamped")

    y = choose(f"ord {floats} {x}, {x}", x, 0.0)
    y = choose(f"ogt {floats} {y}, {constant[low]}", y, low)
    y = choose(f"olt {floats} {y}, {constant[high]}", y, high)
    if to.bits < 32:
        wide = b.op(f"fptosi {floats} {y} to {vector('i32', n)}", "whole")
        return b.op(f"trunc {vector('i32', n)} {wide} to {vector(t, n)}", "whole")
    whole = b.op(f"fpto{'s' if signed else 'u'}i {floats} {y} to {vector(t, n)}", "whole")
    if exact:
        return whole
    beyond = b.op(f"fcmp oge {floats} {x}, {constant[2.0**bits]}", "beyond")
    most = b.splat(literal(top, t), t, n)
    return b.op(f"select {vector('i1', n)} {beyond}, {vector(t, n)} {most}, {vector(t, n)} {whole}", "whole")


def bitcast(b: Builder, v: Value, to: DType, lanes: int) -> Value:
    """The bits of v as a value of dtype `to`."""
    n = lanes if v.varying else 1
    if v.dtype.size != to.size or "bool" in (v.dtype.name, to.name):
        raise InternalError(f"a bitcast needs two types of one size, got {v.dtype} to {to}")
    x, source, target = b.operand(v, n), scalar_type(v.dtype), scalar_type(to)
    if v.dtype.bits == 16 and v.dtype.is_float:
        x, source = pattern(b, v, n), "i16"
    if to.bits == 16 and to.is_float:
        return from_pattern(b, x, to, n)
    if source == target:
        return Value(to, x, n)
    return Value(to, b.op(f"bitcast {vector(source, n)} {x} to {vector(target, n)}", "bits"), n)


def rounded(b: Builder, x: str, to: DType, n: int) -> Value:
    """The float operand x rounded to f16 or bf16."""
    raw = _bf16_pattern(b, x, n) if to.name == "bf16" else _f16_pattern(b, x, n)
    return from_pattern(b, raw, to, n)


def pattern(b: Builder, v: Value, n: int) -> str:
    """The i16 pattern, in n lanes, of a value of dtype f16 or bf16, rounding it where it is not yet rounded."""
    if not v.varying and n > 1:
        return b.splat(pattern(b, v, 1), "i16", n)
    if v.raw:
        return v.raw
    raw = rounded(b, b.operand(v, n), v.dtype, n).raw
    return raw


def from_pattern(b: Builder, raw: str, dtype: DType, n: int) -> Value:
    """The value of an i16 pattern of dtype f16 or bf16."""
    i16, i32, f32 = vector("i16", n), vector("i32", n), vector("float", n)
    if dtype.name == "bf16":
        wide = b.op(f"shl {i32} {b.op(f'zext {i16} {raw} to {i32}', 'h')}, {b.splat('16', 'i32', n)}", "h")
        return Value(dtype, b.op(f"bitcast {i32} {wide} to {f32}", "h"), n, raw=raw)
    if b.machine.has_native_half:
        half = b.op(f"bitcast {i16} {raw} to {vector('half', n)}", "h")
        return Value(dtype, b.op(f"fpext {vector('half', n)} {half} to {f32}", "h"), n, raw=raw)
    i = _Ints(b, n)
    h = b.op(f"zext {i16} {raw} to {i32}", "h")
    magnitude = i.op("and", h, 0x7FFF)
    # A subnormal or normal f16 as a float whose exponent is 112 too small; the product is exact.
    scaled = i.bits(i.float_op("fmul", i.as_float(i.op("shl", magnitude, 13)), 2.0**112))
    special = i.op("or", scaled, 0x7F800000)
    value = i.select(i.compare("uge", magnitude, 0x7C00), special, scaled)
    sign = i.op("shl", i.op("and", h, 0x8000), 16)
    return Value(dtype, i.as_float(i.op("or", value, sign)), n, raw=raw)


def _f16_pattern(b: Builder, x: str, n: int) -> str:
    i16 = vector("i16", n)
    if b.machine.has_native_half and n == 1 and b.machine.arch == "x86_64":
        # LLVM folds a rounding to half into the copysign before it, whose f64 operand it would round by a helper, too.
        four = b.op(f"insertelement <4 x float> poison, float {x}, i64 0", "one")
        eight = b.call("llvm.x86.vcvtps2ph.128", "<8 x i16>", ("<4 x float>", four), ("i32", "0"))
        return b.op(f"extractelement <8 x i16> {eight}, i64 0", "h")
    if b.machine.has_native_half:
        half = b.op(f"fptrunc {vector('float', n)} {x} to {vector('half', n)}", "h")
        return b.op(f"bitcast {vector('half', n)} {half} to {i16}", "h")
    i = _Ints(b, n)
    bits = i.bits(x)
    a = i.op("and", bits, 0x7FFFFFFF)
    odd = i.op("and", i.op("lshr", a, 13), 1)
    normal = i.op("lshr", i.op("add", i.op("add", a, 0xFFF - (112 << 23)), odd), 13)
    # Adding 0.5 leaves a multiple of 2**-24, the unit of f16's subnormals, rounded to even by the addition itself.
    small = i.op("sub", i.bits(i.float_op("fadd", i.as_float(a), 0.5)), 0x3F000000)
    finite = i.select(i.compare("ult", a, 0x38800000), small, normal)
    infinite = i.select(i.compare("uge", a, 0x47800000), i.const(0x7C00), finite)
    quiet = i.op("or", i.op("and", i.op("lshr", a, 13), 0x3FF), 0x7E00)
    value = i.select(i.compare("ugt", a, 0x7F800000), quiet, infinite)
    sign = i.op("and", i.op("lshr", bits, 16), 0x8000)
    return b.op(f"trunc {vector('i32', n)} {i.op('or', value, sign)} to {i16}", "h")


def _bf16_pattern(b: Builder, x: str, n: int) -> str:
    i = _Ints(b, n)
    bits = i.bits(x)
    odd = i.op("and", i.op("lshr", bits, 16), 1)
    nearest = i.op("lshr", i.op("add", i.op("add", bits, 0x7FFF), odd), 16)
    quiet = i.op("or", i.op("lshr", bits, 16), 0x40)
    t = vector("float", n)
    value = i.select(b.op(f"fcmp uno {t} {x}, {x}", "nan"), quiet, nearest)
    return b.op(f"trunc {vector('i32', n)} {value} to {vector('i16', n)}", "h")


def narrow_odd(b: Builder, x: str, n: int) -> str:
    """double to float, rounded to odd: a second rounding to 11 bits or fewer is then correct."""
    i = _Ints(b, n)
    f64, f32 = vector("double", n), vector("float", n)
    near = b.op(f"fptrunc {f64} {x} to {f32}", "near")
    back = b.op(f"fpext {f32} {near} to {f64}", "back")
    inexact = b.op(f"fcmp one {f64} {back}, {x}", "inexact")
    fabs = f"llvm.fabs.{mangled('double', n)}"
    size, goal = b.call(fabs, f64, (f64, back)), b.call(fabs, f64, (f64, x))
    over = b.op(f"zext {vector('i1', n)} {b.op(f'fcmp ogt {f64} {size}, {goal}', 'over')} to {vector('i32', n)}", "over")
    bits = b.op(f"sub {vector('i32', n)} {i.bits(near)}, {over}", "odd")
    sticky = b.op(f"zext {vector('i1', n)} {inexact} to {vector('i32', n)}", "sticky")
    return i.as_float(b.op(f"or {vector('i32', n)} {bits}, {sticky}", "odd"))


class _Ints:
    """Short forms of i32 arithmetic in n lanes."""

    def __init__(self, b: Builder, n: int) -> None:
        self.b, self.n = b, n
        self.i32, self.f32 = vector("i32", n), vector("float", n)

    def const(self, x: int) -> str:
        return self.b.splat(literal(x, "i32"), "i32", self.n)

    def op(self, name: str, x: str, y: int | str) -> str:
        return self.b.op(f"{name} {self.i32} {x}, {self.const(y) if isinstance(y, int) else y}", "n")

    def compare(self, predicate: str, x: str, y: int) -> str:
        return self.b.op(f"icmp {predicate} {self.i32} {x}, {self.const(y)}", "c")

    def select(self, c: str, x: str, y: str) -> str:
        return self.b.op(f"select {vector('i1', self.n)} {c}, {self.i32} {x}, {self.i32} {y}", "n")

    def bits(self, x: str) -> str:
        return self.b.op(f"bitcast {self.f32} {x} to {self.i32}", "bits")

    def as_float(self, x: str) -> str:
        return self.b.op(f"bitcast {self.i32} {x} to {self.f32}", "f")

    def float_op(self, name: str, x: str, y: float) -> str:
        return self.b.op(f"{name} {self.f32} {x}, {self.b.splat(literal(y, 'float'), 'float', self.n)}", "f")
