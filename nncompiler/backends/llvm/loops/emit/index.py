"""Index arithmetic (i64) at emission: constants fold, offsets stay apart, and what is linear in the lane stays linear.

A vector loop's variable is `text + lane`. Sums, differences and uniform multiples of it are `text + k + c * lane`. What `//`
and `%` become is found by `analysis/lanes.py`: they stay linear, become uniform, jump at the lane that crosses a multiple of
the divisor, or are linear in groups of lanes (`spread`). All else becomes a vector.
"""

from __future__ import annotations

from dataclasses import replace
from math import gcd

from nncompiler.ir import dtype as dt
from nncompiler.ir.affine import Bounds, compared, minus, plus, quotient, scale, times

from ..analysis.lanes import Division, Quotients, divided
from .builder import Builder, Value, int_const

_LIMIT = 1 << 62


def bounded(v: Value) -> Value:
    """v without bounds that i64 arithmetic might have wrapped around."""
    if v.lo is not None and not -_LIMIT < v.lo < _LIMIT:
        v.lo = None
    if v.hi is not None and not -_LIMIT < v.hi < _LIMIT:
        v.hi = None
    return v


def index(text: str, lo: int | None = None, hi: int | None = None, multiple: int = 1) -> Value:
    """A uniform i64 held in `text`."""
    return Value(dt.i64, text, lo=lo, hi=hi, multiple=multiple)


def _constant(v: Value) -> int | None:
    return v.k if v.const is not None else None


def _make(text: str, k: int, c: int, known: Bounds, multiple: int) -> Value:
    if not text and not c:
        return int_const(_wrapped(k))
    return bounded(Value(dt.i64, text, 1, _wrapped(k), _wrapped(c), *known, multiple))


def _wrapped(x: int) -> int:
    return (x + (1 << 63)) % (1 << 64) - (1 << 63)


def add(b: Builder, x: Value, y: Value) -> Value | None:
    """x + y, or None where it must be a vector operation."""
    if x.lanes > 1 or y.lanes > 1 or _clash(x, y):
        return None
    if (x.jump is not None and y.jump is not None and x.split != y.split) or (x.stride and y.stride):
        return None
    text = b.op(f"add i64 {x.text}, {y.text}", "i") if x.text and y.text else x.text or y.text
    known = plus(x.bounds, y.bounds)
    total = _make(text, x.k + y.k, x.coefficient + y.coefficient, known, gcd(x.multiple, y.multiple))
    total = _spreading(total, max(x.spread, y.spread))
    jump = x.jump if y.jump is None else y.jump if x.jump is None else add(b, x.jump, y.jump)
    return _striding(_jumping(total, x.split or y.split, jump), x.stride or y.stride)


def _clash(x: Value, y: Value) -> bool:
    """Whether indices vary from lane to lane in ways that are not written as one."""
    if x.spread == y.spread == 1:
        return False
    uneven = x.jump is not None or y.jump is not None or x.stride != "" or y.stride != ""
    return uneven or bool(x.coefficient and y.coefficient and x.spread != y.spread)


def _spreading(v: Value, spread: int) -> Value:
    """v, whose coefficient counts groups of lanes."""
    return replace(v, spread=spread) if spread > 1 and v.coefficient else v


def _striding(v: Value, stride: str) -> Value:
    """v with a run-time multiple of the lane added."""
    if not stride:
        return v
    if v.const is not None:  # the bounds of a constant are those of lane 0
        v = replace(v, lo=None, hi=None, const=None)
    return replace(v, stride=stride)


def _jumping(v: Value, split: str, jump: Value | None) -> Value:
    """v with a jump at lane `split`, unless it is none."""
    if jump is None or jump.const == 0:
        return v
    lo, hi = v.lo, v.hi
    if v.const is not None:  # the bounds of a constant are those of lane 0
        lo = None if jump.lo is None else v.k + min(0, jump.lo)
        hi = None if jump.hi is None else v.k + max(0, jump.hi)
    return replace(v, split=split, jump=jump, const=None, lo=lo, hi=hi)


def sub(b: Builder, x: Value, y: Value) -> Value | None:
    """x - y where the analysis can follow it, else None."""
    if x.lanes > 1 or y.lanes > 1 or _clash(x, y):
        return None
    if y.jump is not None or y.stride:
        negative = mul(b, y, int_const(-1))
        return None if negative is None else add(b, x, negative)
    multiple = gcd(x.multiple, y.multiple)
    if x.text == y.text:
        text, multiple = "", 0
    elif y.text:
        text = b.op(f"sub i64 {x.text or '0'}, {y.text}", "i")
    else:
        text = x.text
    known = minus(x.bounds, y.bounds)
    difference = _make(text, x.k - y.k, x.coefficient - y.coefficient, known, multiple)
    difference = _spreading(difference, max(x.spread, y.spread))
    return _striding(_jumping(difference, x.split, x.jump), x.stride)


def mul(b: Builder, x: Value, y: Value) -> Value | None:
    """x * y where the analysis can follow it, else None."""
    if x.lanes > 1 or y.lanes > 1:
        return None
    if _constant(y) is None:
        x, y = y, x
    c = _constant(y)
    if c is None:
        if y.varying:
            x, y = y, x
        if y.varying or x.stride or x.spread > 1 or (x.jump is not None and x.coefficient):
            return None
        if x.coefficient:
            near, far = mul(b, x.first, y), mul(b, int_const(x.coefficient), y)
            return None if near is None or far is None else _striding(replace(near, lo=None, hi=None), b.scalar(far))
        if x.jump is not None:
            near, jump = mul(b, x.first, y), mul(b, x.jump, y)
            return None if near is None else _jumping(near, x.split, jump)
        multiple = _known_multiple(x) * _known_multiple(y)
        return _make(b.op(f"mul i64 {b.scalar(x)}, {b.scalar(y)}", "i"), 0, 0, times(x.bounds, y.bounds), multiple)
    if c == 0:
        return int_const(0)
    text = b.op(f"mul i64 {x.text}, {c}", "i") if x.text and c != 1 else x.text
    jump = None if x.jump is None else mul(b, x.jump, y)
    stride = b.op(f"mul i64 {x.stride}, {c}", "stride") if x.stride and c != 1 else x.stride
    product = _make(text, x.k * c, x.coefficient * c, scale(x.bounds, c), x.multiple * abs(c))
    return _striding(_jumping(_spreading(product, x.spread), x.split, jump), stride)


def _known_multiple(v: Value) -> int:
    """What text + k is surely a multiple of."""
    return gcd(v.multiple, v.k) or 1


def floordiv(b: Builder, x: Value, y: Value, lanes: int) -> Value | None:
    """x // y for a positive constant y where the analysis can follow it, else None."""
    m = _constant(y)
    if m is None or m <= 0:
        return None
    division, known = divided(x, m, lanes), quotient(x.bounds, m)
    match division.kind:
        case Quotients.KNOWN:
            return int_const(division.number)
        case Quotients.LINEAR:
            return _linear_quotient(b, x, m, division, known)
        case Quotients.GROUPS:
            return _spreading(_make(_exact(b, x.text, m), x.k // m, 1, known, x.multiple // m), m)
        case Quotients.CROSSING:
            first, _, split = _crossing(b, x, y)
            return _bounds(_jumping(first, split, int_const(1)), known)
        case Quotients.NEAR:
            return _narrow_quotients(b, x, y, known, lanes)
    return None


def _linear_quotient(b: Builder, x: Value, m: int, division: Division, known: Bounds) -> Value:
    """x // m, linear in the lane."""
    rest, step = _uniform(x, division), division.step
    if rest.multiple % m == 0:
        text = _exact(b, rest.text, m)
        return _make(text, rest.k // m, step, known, rest.multiple // m)
    whole = b.scalar(rest)
    if m & (m - 1) == 0:
        text = b.op(f"ashr i64 {whole}, {m.bit_length() - 1}", "q")
    elif rest.lo is not None and rest.lo >= 0:
        text = b.op(f"udiv i64 {whole}, {m}", "q")
    else:
        towards_zero = b.op(f"sdiv i64 {whole}, {m}", "q")
        back = b.op(f"mul i64 {towards_zero}, {m}", "q")
        over = b.op(f"icmp sgt i64 {back}, {whole}", "q")
        text = b.op(f"sub i64 {towards_zero}, {b.op(f'zext i1 {over} to i64', 'q')}", "q")
    return _make(text, 0, step, known, 1)


def mod(b: Builder, x: Value, y: Value, lanes: int) -> Value | None:
    """x mod y for a positive constant y where the analysis can follow it, else None."""
    m = _constant(y)
    if m is None or m <= 0:
        return None
    division = divided(x, m, lanes)
    match division.kind:
        case Quotients.KNOWN:
            return sub(b, x, int_const(division.number * m))
        case Quotients.LINEAR:
            return _linear_remainder(b, x, m, division)
        case Quotients.CROSSING:
            _, first, split = _crossing(b, x, y)
            row = replace(first, coefficient=1, const=None)
            return _bounds(_jumping(row, split, int_const(-m)), (0, m - 1))
    return None


def _linear_remainder(b: Builder, x: Value, m: int, division: Division) -> Value:
    """x % m, linear in the lane."""
    rest, shift = _uniform(x, division), division.past
    step = 0 if x.coefficient % m == 0 else x.coefficient
    if rest.multiple % m == 0:
        return _make("", rest.k % m + shift, step, (0, m - 1), 0)
    whole = b.scalar(rest)
    if m & (m - 1) == 0:
        text = b.op(f"and i64 {whole}, {m - 1}", "r")
    elif rest.lo is not None and rest.lo >= 0:
        text = b.op(f"urem i64 {whole}, {m}", "r")
    else:
        part = b.op(f"srem i64 {whole}, {m}", "r")
        wrapped = b.op(f"add i64 {part}, {m}", "r")
        text = b.op(f"select i1 {b.op(f'icmp slt i64 {part}, 0', 'r')}, i64 {wrapped}, i64 {part}", "r")
    return _make(text, shift, step, (0, m - 1), gcd(_known_multiple(rest), m))


def _uniform(x: Value, division: Division) -> Value:
    """What is divided of a linear quotient, the same for all lanes."""
    if not x.coefficient:
        return x
    lo = x.lo if division.step or x.lo is None else None if x.lo < 0 else 0
    return Value(dt.i64, x.text, 1, x.k - division.past, 0, lo, None, x.multiple)


def _narrow_quotients(b: Builder, x: Value, y: Value, known: Bounds, lanes: int) -> Value:
    """x // m for each lane, x // m of lane 0 and a division of 32 bits from there on."""
    start = replace(x.first, lo=0)
    quotient_, rest = floordiv(b, start, y, 1), mod(b, start, y, 1)
    assert quotient_ is not None and rest is not None
    t = f"<{lanes} x i32>"
    near = b.splat(b.op(f"trunc i64 {b.scalar(rest)} to i32", "r"), "i32", lanes)
    steps = b.constants([x.coefficient * i for i in range(lanes)], "i32")
    few = b.op(f"udiv {t} {b.op(f'add {t} {near}, {steps}', 'terms')}, {b.splat(str(y.k), 'i32', lanes)}", "few")
    wide = b.op(f"zext {t} {few} to <{lanes} x i64>", "few")
    total = b.op(f"add <{lanes} x i64> {b.operand(quotient_, lanes)}, {wide}", "quotients")
    return Value(dt.i64, total, lanes, lo=known[0], hi=known[1], reach=reach(x, y.k, lanes))


def reach(x: Value, m: int, lanes: int) -> int | None:
    """By how much x // m rises from the first lane to the last at most, where x rises evenly; None where it may not."""
    if x.lanes > 1 or x.jump is not None or x.stride or x.spread > 1 or x.coefficient < 0 or m <= 0:
        return None
    return (x.coefficient * (lanes - 1) + m - 1) // m


def _exact(b: Builder, text: str, m: int) -> str:
    return b.op(f"sdiv exact i64 {text}, {m}", "q") if text and m != 1 else text


def _crossing(b: Builder, x: Value, y: Value) -> tuple[Value, Value, str]:
    """(x // m, x % m, lanes to the next multiple of m) for lane 0."""
    start = replace(x.first, lo=0 if x.lo is not None and x.lo >= 0 else None)
    first, remainder = floordiv(b, start, y, 1), mod(b, start, y, 1)
    assert first is not None and remainder is not None
    left = sub(b, y, remainder)
    assert left is not None
    return first, remainder, b.scalar(left)


def _bounds(v: Value, known: Bounds) -> Value:
    return bounded(replace(v, lo=known[0], hi=known[1]))


def compare(b: Builder, op: str, x: Value, y: Value, lanes: int) -> Value | None:
    """x op y: a constant where the bounds decide, a scalar, or one narrow compare of the lane number; None otherwise."""
    known = compared(op, x.bounds, y.bounds)
    if known is not None:
        return _bool(known)
    if x.lanes > 1 or y.lanes > 1 or x.jump is not None or y.jump is not None or x.stride or y.stride:
        return None
    if x.spread > 1 or y.spread > 1:
        return None
    if not x.coefficient and not y.coefficient:
        if x.text == y.text:
            known = compared(op, (x.k, x.k), (y.k, y.k))
            if known is not None:
                return _bool(known)
        return Value(dt.boolean, b.op(f"icmp {PREDICATES[op]} i64 {b.scalar(x)}, {b.scalar(y)}", "c"))
    if op in ("eq", "ne"):
        return None
    if y.coefficient:
        x, y, op = y, x, {"lt": "gt", "gt": "lt", "le": "ge", "ge": "le"}[op]
    far = _constant(y)
    if x.coefficient != 1 or y.coefficient or (far is not None and abs(far) > _LIMIT):
        return None
    return _lane_compare(b, op, x, y, lanes)


def _lane_compare(b: Builder, op: str, x: Value, y: Value, lanes: int) -> Value:
    """base + lane op bound --> lane < clamp(bound - base) in i32, negated for ge and gt."""
    room = sub(b, y, x.first)
    assert room is not None
    if op in ("le", "gt"):
        room = add(b, room, int_const(1))
        assert room is not None
    i64 = ("i64", b.scalar(room))
    low = b.call("llvm.smax.i64", "i64", i64, ("i64", "0"))
    clamped = b.call("llvm.smin.i64", "i64", ("i64", low), ("i64", str(lanes)))
    narrow = b.splat(b.op(f"trunc i64 {clamped} to i32", "n"), "i32", lanes)
    lane = b.constants(list(range(lanes)), "i32")
    predicate = "slt" if op in ("lt", "le") else "sge"
    return Value(dt.boolean, b.op(f"icmp {predicate} <{lanes} x i32> {lane}, {narrow}", "m"), lanes)


PREDICATES = {"lt": "slt", "le": "sle", "gt": "sgt", "ge": "sge", "eq": "eq", "ne": "ne"}


def _bool(value: bool) -> Value:
    return Value(dt.boolean, "true" if value else "false", const=value)
