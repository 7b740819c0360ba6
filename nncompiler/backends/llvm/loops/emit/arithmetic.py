"""Arithmetic of every compute type but index sums: unary, binary, compare, select and fma on scalars or whole vectors."""

from __future__ import annotations

import math

from nncompiler.ir.dtype import DType
from nncompiler.ir.errors import InternalError

from .builder import Builder, Value, literal, mangled, scalar_type, vector

_FLOAT = {"add": "fadd", "sub": "fsub", "mul": "fmul", "div": "fdiv"}
_INT = {"add": "add", "sub": "sub", "mul": "mul", "and": "and", "or": "or", "xor": "xor"}
_BOOL = {"and": "and", "or": "or", "xor": "xor", "min": "and", "max": "or", "add": "or", "mul": "and", "sub": "xor"}
_ORDERED = {"lt": "olt", "le": "ole", "gt": "ogt", "ge": "oge", "eq": "oeq", "ne": "une"}
_SIGNED = {"lt": "slt", "le": "sle", "gt": "sgt", "ge": "sge", "eq": "eq", "ne": "ne"}
_UNSIGNED = {"lt": "ult", "le": "ule", "gt": "ugt", "ge": "uge", "eq": "eq", "ne": "ne"}


def unary(b: Builder, op: str, x: str, dtype: DType, n: int) -> str:
    """Emits a unary operation on n lanes; the name of its result."""
    t = scalar_type(dtype)
    v = vector(t, n)
    if dtype.is_float:
        match op:
            case "neg":
                return b.op(f"fneg {v} {x}", "neg")
            case "abs" | "sqrt":
                return b.call(f"llvm.{'fabs' if op == 'abs' else op}.{mangled(t, n)}", v, (v, x))
            case "floor" | "ceil" | "round" | "trunc":
                return _to_integral(b, op, x, t, n)
    elif op in ("floor", "ceil", "round", "trunc"):
        return x
    elif op == "not":
        return b.op(f"xor {v} {x}, {b.splat('true' if t == 'i1' else '-1', t, n)}", "not")
    elif op == "neg" and t != "i1":
        return b.op(f"sub {v} {b.splat('0', t, n)}, {x}", "neg")
    elif op == "abs":
        if dtype.kind != "int":
            return x
        name = f"llvm.abs.{mangled(t, n)}"
        b.declare(name, v, v, "i1 immarg")
        return b.op(f"call {v} @{name}({v} {x}, i1 false)", "abs")
    raise InternalError(f"no meaning for {op} of {dtype}")


def _to_integral(b: Builder, op: str, x: str, t: str, n: int) -> str:
    """floor, ceil, round (to even) and trunc, by adding and subtracting 2**23 (2**52) where there is no instruction."""
    v = vector(t, n)
    name = {"round": "roundeven"}.get(op, op)
    if b.machine.has_native_rounding:
        return b.call(f"llvm.{name}.{mangled(t, n)}", v, (v, x))
    magic = b.splat(literal(2.0**23 if t == "float" else 2.0**52, t), t, n)
    size = b.call(f"llvm.fabs.{mangled(t, n)}", v, (v, x))
    near = b.op(f"fsub {v} {b.op(f'fadd {v} {size}, {magic}', 'near')}, {magic}", "near")
    one, zero = (b.splat(literal(c, t), t, n) for c in (1.0, 0.0))
    copysign = f"llvm.copysign.{mangled(t, n)}"

    def step(predicate: str, y: str, z: str) -> str:
        too_far = b.op(f"fcmp {predicate} {v} {y}, {z}", "far")
        return b.op(f"select {vector('i1', n)} {too_far}, {v} {one}, {v} {zero}", "step")

    if op == "trunc":
        near = b.op(f"fsub {v} {near}, {step('ogt', near, size)}", "near")
    near = b.call(copysign, v, (v, near), (v, x))
    if op == "floor":
        near = b.op(f"fsub {v} {near}, {step('ogt', near, x)}", "near")
    elif op == "ceil":
        near = b.op(f"fadd {v} {near}, {step('olt', near, x)}", "near")
    near = b.call(copysign, v, (v, near), (v, x))
    small = b.op(f"fcmp olt {v} {size}, {magic}", "small")
    return b.op(f"select {vector('i1', n)} {small}, {v} {near}, {v} {x}", "whole")


def binary(b: Builder, op: str, p: Value, q: Value, dtype: DType, n: int) -> str:
    """p op q as an operand in n lanes."""
    x, y = b.operand(p, n), b.operand(q, n)
    t = scalar_type(dtype)
    v = vector(t, n)
    if t == "i1":
        if op not in _BOOL:
            raise InternalError(f"no meaning for {op} of {dtype}")
        return b.op(f"{_BOOL[op]} {v} {x}, {y}", op)
    if dtype.is_float:
        if op in _FLOAT:
            return b.op(f"{_FLOAT[op]} {v} {x}, {y}", op)
        if op in ("min", "max"):
            return _extreme(b, op, p, q, t, n)
        if op == "floordiv":
            return unary(b, "floor", b.op(f"fdiv {v} {x}, {y}", "div"), dtype, n)
        if op in ("rem", "mod"):
            return _float_rem(b, op, x, y, t, n)
        raise InternalError(f"no meaning for {op} of {dtype}")
    if op in _INT:
        return b.op(f"{_INT[op]} {v} {x}, {y}", op)
    if op in ("min", "max"):
        return b.call(f"llvm.{'s' if dtype.kind == 'int' else 'u'}{op}.{mangled(t, n)}", v, (v, x), (v, y))
    if op in ("shl", "shr"):
        how = "shl" if op == "shl" else "ashr" if dtype.kind == "int" else "lshr"
        width = b.splat(str(dtype.bits), t, n)
        if q.is_int_const and 0 <= int(q.const or 0) < dtype.bits:
            return b.op(f"{how} {v} {x}, {y}", op)
        inside = b.op(f"icmp ult {v} {y}, {width}", "inside")
        zero = b.splat("0", t, n)
        amount = b.op(f"select {vector('i1', n)} {inside}, {v} {y}, {v} {zero}", "amount")
        return b.op(f"select {vector('i1', n)} {inside}, {v} {b.op(f'{how} {v} {x}, {amount}', op)}, {v} {zero}", op)
    return _divide(b, op, x, y, q, dtype, n)


def _extreme(b: Builder, op: str, p: Value, q: Value, t: str, n: int) -> str:
    """min or max that propagates NaN; one instruction where one side is a number that is not NaN.

    max(x, y) = x if x is NaN, else x if x > y, else y. A constant x cannot be NaN; a constant y changes places with x.
    The intrinsic (which of two zeros it gives is free) makes y's NaN cost nothing: only x is compared with itself, so
    that an accumulator as y waits for one instruction and a blend.
    """
    if _is_number(q) and not _is_number(p):
        p, q = q, p
    x, y, v, c = b.operand(p, n), b.operand(q, n), vector(t, n), vector("i1", n)
    if not _is_number(p):
        name = f"llvm.{op}imum.{mangled(t, n)}"
        b.declare(name, v, v, v)
        return b.op(f"call nsz {v} @{name}({v} {x}, {v} {y})", op)
    wins = b.op(f"fcmp {'ogt' if op == 'max' else 'olt'} {v} {x}, {y}", op)
    return b.op(f"select {c} {wins}, {v} {x}, {v} {y}", op)


def _is_number(v: Value) -> bool:
    return v.const is not None and not math.isnan(v.const)


def _divide(b: Builder, op: str, x: str, y: str, q: Value, dtype: DType, n: int) -> str:
    """div, rem, floordiv, mod of integers that never trap: a divisor of 0 gives 0, the quotient MIN / -1 wraps."""
    t, signed = scalar_type(dtype), dtype.kind == "int"
    v, c, s = vector(t, n), vector("i1", n), "s" if signed else "u"
    zero, one = b.splat("0", t, n), b.splat("1", t, n)
    safe = q.is_int_const and q.const not in (0, -1)
    is_zero = minus = ""
    divisor = y
    if not safe:
        is_zero = b.op(f"icmp eq {v} {y}, {zero}", "zero")
        divisor = b.op(f"select {c} {is_zero}, {v} {one}, {v} {y}", "divisor")
        if signed:
            minus = b.op(f"icmp eq {v} {y}, {b.splat('-1', t, n)}", "minus")
            divisor = b.op(f"select {c} {minus}, {v} {one}, {v} {divisor}", "divisor")
    quotient = remainder = ""
    exact = _quotient(b, x, divisor, dtype, n) if n > 1 and dtype.bits <= 32 and not q.is_int_const else ""
    if op in ("div", "floordiv"):
        quotient = exact or b.op(f"{s}div {v} {x}, {divisor}", "q")
        if minus:
            quotient = b.op(f"select {c} {minus}, {v} {b.op(f'sub {v} {zero}, {x}', 'q')}, {v} {quotient}", "q")
    if exact:
        remainder = b.op(f"sub {v} {x}, {b.op(f'mul {v} {exact}, {divisor}', 'r')}", "r")
    elif op in ("rem", "mod") or signed:
        remainder = b.op(f"{s}rem {v} {x}, {divisor}", "r")
    if op in ("floordiv", "mod") and signed:
        off = b.op(f"icmp slt {v} {b.op(f'xor {v} {remainder}, {y}', 'sign')}, {zero}", "off")
        some = b.op(f"icmp ne {v} {remainder}, {zero}", "some")
        fix = b.op(f"and {c} {off}, {some}", "fix")
        if op == "mod":
            remainder = b.op(f"add {v} {remainder}, {b.op(f'select {c} {fix}, {v} {y}, {v} {zero}', 'r')}", "r")
        else:
            quotient = b.op(f"sub {v} {quotient}, {b.op(f'zext {c} {fix} to {v}', 'q')}", "q")
    result = quotient if op in ("div", "floordiv") else remainder
    if not result:
        raise InternalError(f"no meaning for {op} of {dtype}")
    return b.op(f"select {c} {is_zero}, {v} {zero}, {v} {result}", op) if is_zero else result


def _quotient(b: Builder, x: str, divisor: str, dtype: DType, n: int) -> str:
    """Quotients of a vector of integers of up to 32 bits, truncated: no machine divides vectors of integers, and a quotient
    of floats that have two bits for each of theirs is no nearer to the next integer than it rounds to."""
    v, s = vector(scalar_type(dtype), n), "s" if dtype.kind == "int" else "u"
    f = vector("float" if dtype.bits <= 8 else "double", n)
    wide, by = (b.op(f"{s}itofp {v} {e} to {f}", "f") for e in (x, divisor))
    return b.op(f"fpto{s}i {f} {b.op(f'fdiv {f} {wide}, {by}', 'q')} to {v}", "q")


def _float_rem(b: Builder, op: str, x: str, y: str, t: str, n: int) -> str:
    b.module.helpers["nnc.fmod"] = _FMOD
    lanes = []
    for i in range(n):
        p, q = (z if n == 1 else b.op(f"extractelement {vector(t, n)} {z}, i64 {i}", "lane") for z in (x, y))
        if t == "float":
            p, q = (b.op(f"fpext float {z} to double", "d") for z in (p, q))
        r = b.op(f"call double @nnc.fmod(double {p}, double {q})", "rem")
        lanes.append(b.op(f"fptrunc double {r} to float", "rem") if t == "float" else r)
    r, v, c = lanes[0], vector(t, n), vector("i1", n)
    if n > 1:
        r = "poison"
        for i, lane in enumerate(lanes):
            r = b.op(f"insertelement {v} {r}, {t} {lane}, i64 {i}", "rem")
    if op == "rem":
        return r
    zero = b.splat(literal(0.0, t), t, n)
    negative = [b.op(f"fcmp olt {v} {z}, {zero}", "negative") for z in (r, y)]
    other = b.op(f"xor {c} {negative[0]}, {negative[1]}", "other")
    nonzero = b.op(f"fcmp une {v} {r}, {zero}", "nonzero")
    fix = b.op(f"and {c} {other}, {nonzero}", "fix")
    moved = b.op(f"select {c} {fix}, {v} {b.op(f'fadd {v} {r}, {y}', 'mod')}, {v} {r}", "mod")
    signed = b.call(f"llvm.copysign.{mangled(t, n)}", v, (v, moved), (v, y))
    return b.op(f"select {c} {nonzero}, {v} {moved}, {v} {signed}", "mod")


_FMOD = """\
; C's fmod, exact: the remainder of the significands, eleven bits of the exponents' difference at a time
define internal double @nnc.fmod(double %x, double %y) nounwind memory(none) {
entry:
  %xb = bitcast double %x to i64
  %yb = bitcast double %y to i64
  %xa = and i64 %xb, 9223372036854775807
  %ya = and i64 %yb, 9223372036854775807
  %x.special = icmp uge i64 %xa, 9218868437227405312
  %y.nan = icmp ugt i64 %ya, 9218868437227405312
  %y.zero = icmp eq i64 %ya, 0
  %any = or i1 %x.special, %y.nan
  %bad = or i1 %any, %y.zero
  br i1 %bad, label %invalid, label %check
invalid:
  ret double 0x7FF8000000000000
check:
  %small = icmp ult i64 %xa, %ya
  br i1 %small, label %same, label %start
same:
  ret double %x
start:
  %xe.raw = lshr i64 %xa, 52
  %ye.raw = lshr i64 %ya, 52
  %xf = and i64 %xa, 4503599627370495
  %yf = and i64 %ya, 4503599627370495
  %x.normal = icmp ne i64 %xe.raw, 0
  %y.normal = icmp ne i64 %ye.raw, 0
  %x.hidden = or i64 %xf, 4503599627370496
  %y.hidden = or i64 %yf, 4503599627370496
  %xm = select i1 %x.normal, i64 %x.hidden, i64 %xf
  %ym = select i1 %y.normal, i64 %y.hidden, i64 %yf
  %xe = call i64 @llvm.umax.i64(i64 %xe.raw, i64 1)
  %ye = call i64 @llvm.umax.i64(i64 %ye.raw, i64 1)
  %difference = sub i64 %xe, %ye
  %first = urem i64 %xm, %ym
  br label %loop
loop:
  %left = phi i64 [ %difference, %start ], [ %left.next, %step ]
  %r = phi i64 [ %first, %start ], [ %r.next, %step ]
  %more = icmp ne i64 %left, 0
  br i1 %more, label %step, label %done
step:
  %bits = call i64 @llvm.umin.i64(i64 %left, i64 11)
  %shifted = shl i64 %r, %bits
  %r.next = urem i64 %shifted, %ym
  %left.next = sub i64 %left, %bits
  br label %loop
done:
  %e = sub i64 %ye, 1
  %tiny = icmp ult i64 %e, 52
  %e.tiny = and i64 %e, 63
  %unit.tiny = shl i64 1, %e.tiny
  %e.field = sub i64 %e, 51
  %unit.normal = shl i64 %e.field, 52
  %unit.bits = select i1 %tiny, i64 %unit.tiny, i64 %unit.normal
  %unit = bitcast i64 %unit.bits to double
  %whole = uitofp i64 %r to double
  %size = fmul double %whole, %unit
  %result = call double @llvm.copysign.f64(double %size, double %x)
  ret double %result
}
"""
HELPER_DECLARES = {
    "llvm.umax.i64": "declare i64 @llvm.umax.i64(i64, i64)",
    "llvm.umin.i64": "declare i64 @llvm.umin.i64(i64, i64)",
    "llvm.copysign.f64": "declare double @llvm.copysign.f64(double, double)",
}


def compare(b: Builder, op: str, x: str, y: str, dtype: DType, n: int) -> str:
    """Emits a comparison of n lanes; NaN is ordered with nothing and equal to nothing."""
    v = vector(scalar_type(dtype), n)
    if dtype.is_float:
        return b.op(f"fcmp {_ORDERED[op]} {v} {x}, {y}", op)
    return b.op(f"icmp {(_SIGNED if dtype.kind == 'int' else _UNSIGNED)[op]} {v} {x}, {y}", op)


def fma(b: Builder, x: str, y: str, z: str, dtype: DType, n: int) -> str:
    """x * y + z; two roundings where the machine has no fused multiply-add."""
    t = scalar_type(dtype)
    v = vector(t, n)
    if not dtype.is_float:
        return b.op(f"add {v} {b.op(f'mul {v} {x}, {y}', 'mul')}, {z}", "fma")
    if not b.machine.has_fma:
        return b.op(f"fadd {v} {b.op(f'fmul {v} {x}, {y}', 'mul')}, {z}", "fma")
    return b.call(f"llvm.fma.{mangled(t, n)}", v, (v, x), (v, y), (v, z))


def scales(b: Builder, dtype: DType, n: int) -> bool:
    """Whether the machine has an instruction for `ldexp` of n lanes: vscalefps, vscalefpd."""
    return b.machine.vector_bits == 512 and dtype.bits * n in (128, 256, 512)


def ldexp(b: Builder, x: str, k: str, dtype: DType, n: int) -> str:
    """x * 2^k, rounded once, for integral k."""
    v, bits, mask = vector(scalar_type(dtype), n), dtype.bits * n, "i16" if n == 16 else "i8"
    rounding = (("i32", "4"),) if bits == 512 else ()
    name = f"llvm.x86.avx512.mask.scalef.{'ps' if dtype.bits == 32 else 'pd'}.{bits}"
    return b.call(name, v, (v, x), (v, k), (v, "zeroinitializer"), (mask, "-1"), *rounding)


def reduce_lanes(b: Builder, op: str, x: str, dtype: DType, n: int) -> str:
    """The reduction of n lanes (a power of two) by halves: lane i with lane i + n/2."""
    t = scalar_type(dtype)
    while n > 1:
        half = n // 2
        parts = []
        for first in (0, half):
            order = ", ".join(f"i32 {first + i}" for i in range(half))
            whole = f"<{n} x {t}>"
            parts.append(b.op(f"shufflevector {whole} {x}, {whole} poison, <{half} x i32> <{order}>", "half"))
        if half == 1:
            parts = [b.op(f"extractelement <1 x {t}> {p}, i64 0", "lane") for p in parts]
        x = binary(b, op, Value(dtype, parts[0], half), Value(dtype, parts[1], half), dtype, half)
        n = half
    return x


def any_lane(b: Builder, mask: str, n: int) -> str:
    """Whether any of n lanes of an i1 vector is set."""
    if n == 1:
        return mask
    return b.call(f"llvm.vector.reduce.or.v{n}i1", "i1", (f"<{n} x i1>", mask))
