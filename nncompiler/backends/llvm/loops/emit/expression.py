"""Expressions of the loop IR to LLVM: one value for all lanes where possible, else one a lane."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

import numpy as np

from nncompiler.ir import dtype as dt
from nncompiler.ir import expr as ex
from nncompiler.ir.affine import Bounds, bounds_of, compared, either
from nncompiler.ir.dtype import DType
from nncompiler.ir.errors import InternalError
from nncompiler.ir.expr import Expr, Number

from ..ir import Dot4, Horizontal, Load, Pick, Quad, Read
from ..math import expand_cast
from . import arithmetic, dot, lookup, memory
from . import index as idx
from .access import Pointer
from .builder import Builder, Value, int_const, literal, scalar_type, vector
from .convert import bitcast, convert
from .scope import LoopScope

_INT32 = 1 << 31


@dataclass(slots=True)
class Register:
    """A declared register or tile: the operand that each element holds at this point."""

    dtype: DType
    shape: tuple[int, ...]
    lanes: int
    values: list[str]

    @property
    def type(self) -> str:
        return vector(scalar_type(self.dtype), self.lanes)


class Function(LoopScope):
    """The state of one function's emission; `eval` turns an expression into a value at the current place."""

    def __init__(self, builder: Builder) -> None:
        super().__init__(builder)
        self.env: dict[str, Value] = {}
        self.registers: dict[str, Register] = {}
        self.pointers: dict[str, Pointer] = {}
        self._memo: dict[int, tuple[Expr, Value]] = {}

    def eval(self, e: Expr) -> Value:
        """The value of e; an expression object that occurs several times in one statement is evaluated once."""
        known = self._memo.get(id(e))
        if known is not None:
            return known[1]
        try:
            rule = _RULES[type(e)]
        except KeyError:
            raise InternalError(f"{type(e).__name__} may not reach code generation") from None
        value = rule(self, e)
        self._memo[id(e)] = (e, value)
        return value

    def root(self, e: Expr) -> Value:
        """The value of an expression of a new statement."""
        self._memo.clear()
        return self.eval(e)

    def lanes_of(self, *values: Value) -> int:
        return self.width if any(v.varying for v in values) else 1

    def _const(self, e: ex.Const) -> Value:
        return constant(e.value, e.dtype)

    def _var(self, e: ex.Var) -> Value:
        try:
            return self.env[e.name]
        except KeyError:
            raise InternalError(f"variable {e.name!r} has no value here") from None

    def _unary(self, e: ex.Unary) -> Value:
        x = self.eval(e.x)
        if e.dtype.name == "i64" and e.op == "neg":
            index = idx.sub(self.b, int_const(0), x)
            if index is not None:
                return index
        if e.dtype.name == "bool" and x.const is not None:
            return constant(not x.const, e.dtype)
        n = self.lanes_of(x)
        return Value(e.dtype, arithmetic.unary(self.b, e.op, self.b.operand(x, n), e.dtype, n), n)

    def _binary(self, e: ex.Binary) -> Value:
        x, y, op = self.eval(e.a), self.eval(e.b), e.op
        if e.dtype.name == "i64":
            return self._integers(op, x, y)
        if e.dtype.name == "bool" and op in ("and", "or"):
            for p, q in ((x, y), (y, x)):
                if p.const is not None:
                    return q if bool(p.const) == (op == "and") else p
        n = self.lanes_of(x, y)
        return Value(e.dtype, arithmetic.binary(self.b, op, x, y, e.dtype, n), n)

    def _integers(self, op: str, x: Value, y: Value) -> Value:
        """Binary operations of i64: as an index where it is one, in 32 bits where vectors allow, else in full."""
        b, value = self.b, None
        if op == "add":
            value = idx.add(b, x, y)
        elif op == "sub":
            value = idx.sub(b, x, y)
        elif op == "mul":
            value = idx.mul(b, x, y)
        elif op == "floordiv" or (op == "div" and x.lo is not None and x.lo >= 0):
            value = idx.floordiv(b, x, y, self.width)
        elif op == "mod" or (op == "rem" and x.lo is not None and x.lo >= 0):
            value = idx.mod(b, x, y, self.width)
        elif op in ("min", "max"):
            value = _decided_extreme(op, x, y)
        if value is not None:
            return value
        n = self.lanes_of(x, y)
        lo, hi = _bounds(op, x, y)
        reach = _reach(op, x, y)
        if n > 1 and op in ("floordiv", "div", "mod", "rem") and y.is_int_const and y.k > 0 and _fits32(x, y):
            wide, narrow = vector("i64", n), vector("i32", n)
            small = b.op(f"trunc {wide} {b.operand(x, n)} to {narrow}", "n")
            how = "udiv" if op in ("floordiv", "div") else "urem"
            divided = b.op(f"{how} {narrow} {small}, {b.splat(str(y.k), 'i32', n)}", "n")
            text = b.op(f"zext {narrow} {divided} to {wide}", "w")
            reach = idx.reach(x, y.k, n) if how == "udiv" else None
        else:
            text = arithmetic.binary(b, op, x, y, dt.i64, n)
        return idx.bounded(Value(dt.i64, text, n, lo=lo, hi=hi, reach=reach))

    def _compare(self, e: ex.Compare) -> Value:
        x, y = self.eval(e.a), self.eval(e.b)
        operand = e.a.dtype
        if operand.name == "i64":
            value = idx.compare(self.b, e.op, x, y, self.width)
            if value is not None:
                return value
        n = self.lanes_of(x, y)
        text = arithmetic.compare(self.b, e.op, self.b.operand(x, n), self.b.operand(y, n), operand, n)
        return Value(dt.boolean, text, n)

    def _select(self, e: ex.Select) -> Value:
        c = self.eval(e.cond)
        if c.const is not None:
            return self.eval(e.a if c.const else e.b)
        x, y = self.eval(e.a), self.eval(e.b)
        n = self.lanes_of(c, x, y)
        p, q = self.b.operand(x, n), self.b.operand(y, n)
        t = vector(scalar_type(e.dtype), n)
        ct, cond = (vector("i1", n), self.b.operand(c, n)) if c.varying else ("i1", c.text)
        text = p if p == q else self.b.op(f"select {ct} {cond}, {t} {p}, {t} {q}", "s")
        lo, hi = either(x.bounds, y.bounds)
        raw = ""
        if x.raw and y.raw and x.lanes == y.lanes == n:
            h = vector("i16", n)
            raw = self.b.op(f"select {ct} {cond}, {h} {x.raw}, {h} {y.raw}", "s")
        return Value(e.dtype, text, n, lo=lo, hi=hi, raw=raw)

    def _fma(self, e: ex.Fma) -> Value:
        x, y, z = self.eval(e.a), self.eval(e.b), self.eval(e.c)
        if e.dtype.name == "i64":
            return self._integers("add", self._integers("mul", x, y), z)
        n = self.lanes_of(x, y, z)
        p, q, r = (self.b.operand(v, n) for v in (x, y, z))
        return Value(e.dtype, arithmetic.fma(self.b, p, q, r, e.dtype, n), n)

    def _cast(self, e: ex.Cast) -> Value:
        plain = expand_cast(e)
        return convert(self.b, self.eval(e.x), e.dtype, self.width) if plain is None else self.eval(plain)

    def _bitcast(self, e: ex.Bitcast) -> Value:
        return bitcast(self.b, self.eval(e.x), e.dtype, self.width)

    def _call(self, e: ex.Call) -> Value:
        if e.fn == "ldexp":
            x, k = (self.eval(a) for a in e.args)
            n = self.lanes_of(x, k)
            if arithmetic.scales(self.b, e.dtype, n):
                return Value(e.dtype, arithmetic.ldexp(self.b, self.b.operand(x, n), self.b.operand(k, n), e.dtype, n), n)
        picks = self.b.machine.permutes_floats and self.width % 16 == 0 and any(self.eval(a).varying for a in e.args)
        return self.eval(expand(e, picks))

    def _load(self, e: Load) -> Value:
        p = self.pointers[e.buffer]
        guard = None if e.guard is None else self.eval(e.guard)
        default = None if e.default is None else self.eval(e.default)
        if guard is not None and guard.const is not None:
            if not guard.const:
                return default or constant(0, e.dtype)
            guard = None
        offset = self.eval(e.offset)
        if guard is None:
            return memory.load(self, p, offset, self.mask if offset.varying else "", None)
        if not guard.varying:
            inner = self.mask if offset.varying else ""
            return self._guarded(guard.text, e.dtype, lambda: memory.load(self, p, offset, inner, None), default)
        mask = self._masked(guard)
        if offset.varying:
            return memory.load(self, p, offset, mask, default)
        some = memory.mask_any(self, mask)
        one = self._guarded(some, e.dtype, lambda: memory.load(self, p, offset, "", None), None)
        return memory.broadcast_guarded(self, one, mask, default)

    def _masked(self, guard: Value) -> str:
        """The mask of the active lanes for which a varying guard holds."""
        text = self.b.operand(guard, self.width)
        return self.b.op(f"and <{self.width} x i1> {text}, {self.mask}", "m") if self.mask else text

    def _guarded(self, cond: str, dtype: DType, read: Callable[[], Value], default: Value | None) -> Value:
        """br cond, read, join; the value read, or the default."""
        b = self.b
        other = default or constant(0, dtype)
        varying = other.varying
        yes, join = b.name("read"), b.name("join")
        before = b.block
        # The number of lanes is known only after the load is written, the default's operand must stand before the branch.
        operands = {n: b.operand(other, n) for n in {1, self.width} if n > 1 or not varying}
        before_end = b.reserve()
        b.fill(before_end, f"br i1 {cond}, label %{yes}, label %{join}")
        b.label(yes)
        with b.scope():
            value = read()
            n = self.width if varying or value.varying else 1
            text = b.operand(value, n)
        after = b.block
        b.effect(f"br label %{join}")
        b.label(join)
        t = vector(scalar_type(dtype), n)
        merged = b.fresh(f"phi {t} [ {text}, %{after} ], [ {operands[n]}, %{before} ]", "guarded")
        return Value(dtype, merged, n)

    def _read(self, e: Read) -> Value:
        register = self.registers[e.register]
        text = register.values[self.element(e.register, e.index)]
        return Value(register.dtype, text, register.lanes)

    def element(self, name: str, index: tuple[Expr, ...]) -> int:
        """The position of a register tile's element; the index must be constant by now."""
        register = self.registers[name]
        position = 0
        if len(index) != len(register.shape):
            raise InternalError(f"register {name!r} has {len(register.shape)} axes, got {len(index)} indices")
        for e, extent in zip(index, register.shape):
            v = self.eval(e)
            if v.const is None or not 0 <= int(v.const) < extent:
                raise InternalError(f"an index of register {name!r} must be a constant below {extent}")
            position = position * extent + int(v.const)
        return position

    def _quad(self, e: Quad) -> Value:
        return memory.load_quad(self, self.pointers[e.buffer], self.eval(e.offset), e.stride)

    def _dot4(self, e: Dot4) -> Value:
        x, y, z = self.eval(e.a), self.eval(e.b), self.eval(e.c)
        n = self.lanes_of(x, y, z)
        p, q, r = (self.b.operand(v, n) for v in (x, y, z))
        return Value(dt.i32, dot.dot4(self.b, p, q, r, e.signed, n), n)

    def _lookup(self, e: ex.Lookup) -> Value:
        if not isinstance(e.table, str):
            raise InternalError("a table without a buffer may not reach code generation")
        return lookup.lookup(self, self.pointers[e.table], self.eval(e.x))

    def _pick(self, e: Pick) -> Value:
        at = self.eval(e.at)
        return Value(dt.f32, lookup.pick(self.b, e.table, at.text, at.lanes), at.lanes)

    def _horizontal(self, e: Horizontal) -> Value:
        x = self.eval(e.x)
        return Value(e.dtype, arithmetic.reduce_lanes(self.b, e.op, x.text, e.dtype, x.lanes))


_RULES: dict[type, Callable[[Function, Any], Value]] = {
    ex.Const: Function._const,
    ex.Var: Function._var,
    ex.Unary: Function._unary,
    ex.Binary: Function._binary,
    ex.Compare: Function._compare,
    ex.Select: Function._select,
    ex.Fma: Function._fma,
    ex.Cast: Function._cast,
    ex.Bitcast: Function._bitcast,
    ex.Call: Function._call,
    ex.Lookup: Function._lookup,
    Load: Function._load,
    Quad: Function._quad,
    Dot4: Function._dot4,
    Pick: Function._pick,
    Read: Function._read,
    Horizontal: Function._horizontal,
}


def expand(e: ex.Call, picks: bool) -> Expr:
    """The primitives that compute a call, Pick among them or not. Raises InternalError for a function that the math package
    lacks."""
    from .. import math

    rule = getattr(math, "expand", None)
    if rule is None:
        raise InternalError(f"no expansion of {e.fn} for {e.dtype}")
    result = rule(e, picks)
    if not isinstance(result, Expr) or result.dtype != e.dtype:
        raise InternalError(f"the expansion of {e.fn} must be an expression of {e.dtype}")
    return result


def constant(value: Number, dtype: DType) -> Value:
    """A constant of any type; floats below 32 bits are rounded first."""
    if dtype.name == "i64":
        return int_const(int(literal(value, "i64")))
    if dtype.name == "bool":
        return Value(dtype, "true" if value else "false", const=bool(value))
    if dtype not in dt.COMPUTE:
        element = np.asarray(value, dtype.numpy).tobytes()
        return Value(dtype, literal(int.from_bytes(element, "little"), scalar_type(dtype)), const=value)
    raw = ""
    if dtype.is_float and dtype.bits == 16:
        with np.errstate(over="ignore"):
            small = np.asarray(value, np.float32).astype(dtype.numpy)
        raw, value = literal(int(small.view(np.int16)), "i16"), float(small)
    return Value(dtype, literal(value, scalar_type(dtype)), const=value, raw=raw)


def _decided_extreme(op: str, x: Value, y: Value) -> Value | None:
    """The one of x and y that bounds say is always the smaller (larger)."""
    for p, q in ((x, y), (y, x)):
        if compared("le", p.bounds, q.bounds):
            return p if op == "min" else q
    return None


def _fits32(x: Value, y: Value) -> bool:
    return x.lo is not None and x.lo >= 0 and x.hi is not None and x.hi < _INT32 and y.k < _INT32


def _reach(op: str, x: Value, y: Value) -> int | None:
    """How far the lanes of x op y rise, where one of them is the same in all."""
    if op in ("add", "min", "max") and not x.varying:
        x, y = y, x
    return x.reach if op in ("add", "sub", "min", "max") and x.lanes > 1 and not y.varying else None


def _bounds(op: str, x: Value, y: Value) -> Bounds:
    """What is known of x op y from the bounds of x and y. Truncating division floors where x is not negative."""
    if op in ("div", "rem"):
        op = {"div": "floordiv", "rem": "mod"}[op] if x.lo is not None and x.lo >= 0 else op
    return bounds_of(op, x.bounds, y.bounds)
