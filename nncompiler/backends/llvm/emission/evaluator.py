"""Turns stage expressions at concrete indices into loop IR."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field, replace
from math import prod
from typing import Literal

from nncompiler.ir import dtype as dt
from nncompiler.ir.dtype import DType
from nncompiler.ir.expr import (
    INDEX,
    Binary,
    Cast,
    Checked,
    Compare,
    Const,
    Element,
    Expr,
    Lookup,
    Reduce,
    Select,
    Var,
    binary,
    cast,
    compare,
    const,
    fma,
    maximum,
    minimum,
    rebuild,
    select,
    var,
    walk,
)  # fmt: skip
from nncompiler.ir.extents import hint, is_symbolic

from ..loops.ir import INDEX_ERROR, Assign, Block, Check, Declare, For, Horizontal, If, Let, Load, Read, Stmt
from .reductions import Reduced
from .simplify import Simplifier, depends
from .stages import StageGraph
from .tensor import Tensor

PARTIAL_SUM = 4
"""An innermost summation of at least this many terms gets a register of its own, which keeps rounding errors small."""

EXTREMES = 4
"""Registers of a minimum or maximum over a long row: a test for NaN and the choice behind it wait for one another."""

UNROLLED = 25
"""Windows of at most this many terms are unrolled where they do not hang over the border, which hides their latency."""

Memo = dict[tuple[int | Reduce, tuple[Expr, ...], Expr | None], Expr]


@dataclass
class Evaluator:
    """Computes elements of stages inside one kernel.

    `tensors` maps operand and stored-stage numbers to memory, `table` gives the table of a lookup a buffer; `given`
    overrides stages by a function of the index (a contraction's accumulator). `prefix` starts the names of new
    variables; without `named`, nothing is bound to a name and the value is one expression. `horizontal` is the vector
    width for reductions whose innermost axis runs over lanes, 0 where lanes run over results. `inside` says where an
    operand may be read at an index, None for everywhere. `reduced` notes the reductions that were met. Statements go to
    the block that is passed along.
    """

    graph: StageGraph
    tensors: Callable[[int], Tensor | None]
    simplify: Simplifier
    table: Callable[[Lookup], Lookup]
    horizontal: int = 0
    vector_variable: str = ""
    given: dict[int, Callable[[tuple[Expr, ...]], Expr]] = field(default_factory=dict)
    prefix: str = ""
    named: bool = True
    inside: Callable[[int, tuple[Expr, ...]], Expr | None] = lambda number, index: None
    reduced: list[Reduced] = field(default_factory=list)
    _names: int = 0

    def stage(self, number: int, index: tuple[Expr, ...], block: list[Stmt], memo: Memo, guard: Expr | None = None) -> Expr:
        """The element of stage `number` (counted from 0) at `index`."""
        if number in self.given:
            return self.given[number](index)
        key = (number, index, guard)
        if key not in memo:
            stage = self.graph.stages[number]
            env = {v.name: x for v, x in zip(stage.index, index, strict=True)}
            value = self.expr(stage.value, env, block, memo, guard)
            if stage.dtype in (dt.f16, dt.bf16) and not isinstance(value, Load):
                value = cast(Cast(dt.f32, value), stage.dtype)
            memo[key] = self._name(value, block)
        return memo[key]

    def expr(self, e: Expr, env: dict[str, Expr], block: list[Stmt], memo: Memo, guard: Expr | None = None) -> Expr:
        """e with index variables replaced by `env`; loads below it happen only where `guard` holds."""
        match e:
            case Var():
                return env.get(e.name, e)
            case Const():
                return e
            case Element():
                return self._element(e, env, block, memo, guard)
            case Reduce():
                key = (e, tuple(env.values()), guard)
                if key not in memo:
                    memo[key] = self._reduce(e, env, block, memo, guard)
                return memo[key]
            case Lookup():
                return replace(self.table(e), x=self.expr(e.x, env, block, memo, guard))
            case Checked(index=index, extent=extent):
                return self._checked(self.expr(index, env, block, memo, guard), extent, block, guard)
        result = rebuild(e, lambda x: self.expr(x, env, block, memo, guard))
        if isinstance(result, Binary) and result.op in ("add", "mul") and _is_load(result.a) and not _is_load(result.b):
            result = replace(result, a=result.b, b=result.a)  # layers print alike, whichever operand they name first
        if result.dtype == INDEX or isinstance(result, Compare | Select | Binary):
            return self.simplify(result)
        return result

    # -- elements -----------------------------------------------------------------------------------------------------

    def _element(self, e: Element, env: dict[str, Expr], block: list[Stmt], memo: Memo, guard: Expr | None) -> Expr:
        index = tuple(self.simplify(self.expr(i, env, block, memo, guard)) for i in e.index)
        own = None if e.guard is None else self.simplify(self.expr(e.guard, env, block, memo, guard))
        if isinstance(own, Const):
            if not own.value:
                assert e.default is not None
                return self.expr(e.default, env, block, memo, guard)
            own = None
        both = conjunction(guard, own)
        tensor = self.tensors(e.operand)
        default = None if own is None or e.default is None else self.expr(e.default, env, block, memo, guard)
        if tensor is not None:
            both = conjunction(both, self.inside(e.operand, index))
            return tensor.load(index, both, default if guard is None else None) if guard is None or own is None else select(
                own, tensor.load(index, both), default if default is not None else Const(e.dtype, 0)
            )
        value = self.stage(e.operand - len(self.graph.operands), index, block, memo, both)
        return value if own is None else select(own, value, default if default is not None else Const(e.dtype, 0))

    def _checked(self, index: Expr, extent: int, block: list[Stmt], guard: Expr | None) -> Expr:
        index = self._name(index, block)
        ok = binary("and", compare("ge", index, const(0)), compare("lt", index, const(extent)))
        wanted = ok if guard is None else binary("or", ok, Binary(dt.boolean, "xor", guard, Const(dt.boolean, True)))
        block.append(Check(wanted, INDEX_ERROR))
        return self._name(select(ok, index, const(0)), block)

    # -- reductions ---------------------------------------------------------------------------------------------------

    def _reduce(self, e: Reduce, env: dict[str, Expr], block: list[Stmt], memo: Memo, guard: Expr | None) -> Expr:
        acc_type = dt.f32 if e.dtype in (dt.f16, dt.bf16) else e.dtype
        axes = [(self._fresh("r"), n) for _, n in e.axes]
        inner_env = {**env, **{old.name: new for (old, _), (new, _) in zip(e.axes, axes)}}
        for v, n in axes:
            self.simplify.bound(v, 0, (1 << 62) if is_symbolic(n) else max(n, 1))
        bounds, body = self._clip(e, axes, inner_env, block, memo, guard)
        whole = all(bound == (const(0), const(n)) for bound, (_, n) in zip(bounds, axes))
        self.reduced.append(Reduced(e, tuple(v for v, _ in axes) if whole else ()))
        lanes = self.horizontal
        if lanes and hint(axes[-1][1]) < lanes:
            lanes = 0
        register = self._fresh("acc").name
        start = identity(e.op, acc_type)
        block.append(Declare(register, acc_type, start, lanes=lanes))
        partial = register
        split = e.op == "add" and acc_type.is_float and len(axes) > 1 and hint(axes[-1][1]) >= PARTIAL_SUM
        if split:
            partial = self._fresh("part").name
        inner: list[Stmt] = []
        partials = [partial]
        if lanes and e.op in ("min", "max") and acc_type.is_float and _long(axes[-1][1], bounds[-1], lanes):
            partials += [self._fresh("part").name for _ in range(EXTREMES - 1)]
            block.extend(Declare(name, acc_type, start, lanes=lanes) for name in partials[1:])
            bounds[-1] = const(0), const(axes[-1][1] // EXTREMES)
        for i, name in enumerate(partials):
            (old, _), (v, n) = e.axes[-1], axes[-1]
            env_ = {**inner_env, old.name: v + const(i * (n // EXTREMES))} if i else inner_env
            value = cast(self.expr(body, env_, inner, dict(memo), guard), acc_type)
            inner.append(Assign(name, (), _combine(e.op, Read(acc_type, name), value)))
        total = binary("add", Read(acc_type, register), Read(acc_type, partial))
        add: Stmt = Assign(register, (), total)
        if lanes:  # registers with lanes change only inside vector loops of that width
            lane = self._fresh("lane")
            add = For(lane, const(0), const(lanes), (add,), "vector", lanes, lanes)

        def nest(bounds: list[tuple[Expr, Expr]], kind: Literal["serial", "unrolled"]) -> Block:
            (v, _), (low, high) = axes[-1], bounds[-1]
            loop: Block = (For(v, low, high, tuple(inner), "vector" if lanes else kind, max(lanes, 1), lanes),)
            if split:
                loop = (Declare(partial, acc_type, start, lanes=lanes), *loop, add)
            for (v, _), (low, high) in reversed(list(zip(axes[:-1], bounds[:-1]))):
                loop = (For(v, low, high, loop, kind),)
            return loop

        if lanes or any(is_symbolic(n) for _, n in axes) or prod(max(n, 1) for _, n in axes) > UNROLLED:
            block.extend(nest(bounds, "serial"))
        else:
            block.extend(_interior(bounds, axes, nest))
        result: Expr = Read(acc_type, register)
        if len(partials) > 1:
            lane = self._fresh("lane")
            each = [Read(acc_type, name) for name in partials]
            joined = tuple(Assign(register, (), _combine(e.op, each[0], other)) for other in each[1:])
            block.append(For(lane, const(0), const(lanes), joined, "vector", lanes, lanes))
        if lanes:
            result = self._name(Horizontal(acc_type, e.op, result), block)
        return cast(result, e.dtype)

    def _clip(
        self, e: Reduce, axes: list[tuple[Var, int]], env: dict[str, Expr], block: list[Stmt], memo: Memo, guard: Expr | None
    ) -> tuple[list[tuple[Expr, Expr]], Expr]:
        """Loop bounds, and the body, with those conditions of the body's guard turned into bounds that say when the body
        is the identity: a window that hangs over the border just gets fewer iterations."""
        bounds: list[tuple[Expr, Expr]] = [(const(0), const(n)) for _, n in axes]
        element = _null_guarded(e.body, e.op)
        if element is None or element.guard is None:
            return bounds, e.body
        kept: Expr | None = None
        own = {v.name for v, _ in e.axes}
        for condition in _conjuncts(element.guard):
            inner = any(isinstance(x, Element | Checked | Reduce) and depends(x, own) for x in walk(condition))
            limit = None if inner else self._limit(self.expr(condition, env, block, memo, guard), axes)
            if limit is None:
                kept = conjunction(kept, condition)
                continue
            axis, low, high = limit
            old_low, old_high = bounds[axis]
            bounds[axis] = (
                old_low if low is None else self.simplify(maximum(old_low, low)),
                old_high if high is None else self.simplify(minimum(old_high, high)),
            )
        default = element.default if kept is not None else None
        replacement = Element(element.dtype, element.operand, element.index, kept, default)
        return bounds, _swap(e.body, element, replacement)

    def _limit(self, condition: Expr, axes: list[tuple[Var, int]]) -> tuple[int, Expr | None, Expr | None] | None:
        """(axis, low, high): the condition as a bound of one reduction variable with coefficient 1, else None."""
        if not isinstance(condition, Compare) or condition.a.dtype != INDEX or condition.op in ("eq", "ne"):
            return None
        if self.vector_variable and depends(condition, {self.vector_variable}):
            return None
        difference = self.simplify.linear(condition.a).plus(self.simplify.linear(condition.b), -1)
        names = {v.name for v, _ in axes}
        used = [(a, c) for a, c in difference.terms if depends(a, names)]
        if len(used) != 1 or not isinstance(used[0][0], Var) or used[0][1] != 1:
            return None
        axis = next(i for i, (v, _) in enumerate(axes) if v == used[0][0])
        if self.horizontal and axis == len(axes) - 1:
            return None
        rest = type(difference)(-difference.constant, tuple((a, -c) for a, c in difference.terms if a != used[0][0])).expr()
        match condition.op:  # variable OP rest
            case "ge":
                return axis, rest, None
            case "gt":
                return axis, binary("add", rest, const(1)), None
            case "lt":
                return axis, None, rest
            case _:
                return axis, None, binary("add", rest, const(1))

    # -- names --------------------------------------------------------------------------------------------------------

    def _fresh(self, hint: str) -> Var:
        self._names += 1
        return var(f"{self.prefix}{hint}{self._names}")

    def _name(self, value: Expr, block: list[Stmt]) -> Expr:
        if isinstance(value, Var | Const) or not self.named:
            return value
        name = Var(value.dtype, self._fresh("t").name)
        block.append(Let(name, value))
        return name


def _interior(
    bounds: list[tuple[Expr, Expr]], axes: list[tuple[Var, int]],
    nest: Callable[[list[tuple[Expr, Expr]], Literal["serial", "unrolled"]], Block],
) -> Block:  # fmt: skip
    """The loops unrolled where no bound cuts them, rolled where one does; the terms and their order are the same."""
    whole: list[tuple[Expr, Expr]] = [(const(0), const(n)) for _, n in axes]
    inside: Expr | None = None
    for (low, high), (first, last) in zip(bounds, whole):
        if low != first:
            inside = conjunction(inside, compare("le", low, first))
        if high != last:
            inside = conjunction(inside, compare("ge", high, last))
    unrolled = nest(whole, "unrolled")
    return unrolled if inside is None else (If(inside, unrolled, nest(bounds, "serial")),)


def conjunction(a: Expr | None, b: Expr | None) -> Expr | None:
    """a and b, None standing for true."""
    if a is None or b is None:
        return b if a is None else a
    return binary("and", a, b)


def identity(op: str, dtype: DType) -> Const:
    """The neutral element of a reduction."""
    if op in ("add", "or"):
        return Const(dtype, False if dtype.kind == "bool" else 0)
    if op == "mul":
        return Const(dtype, True if dtype.kind == "bool" else 1)
    if op == "and":
        return Const(dtype, True if dtype.kind == "bool" else -1 if dtype.is_signed else (1 << dtype.bits) - 1)
    low = op == "max"
    if dtype.kind == "bool":
        return Const(dtype, not low)
    if dtype.is_float:
        return Const(dtype, float("-inf") if low else float("inf"))
    if dtype.kind == "uint":
        return Const(dtype, 0 if low else (1 << dtype.bits) - 1)
    return Const(dtype, -(1 << (dtype.bits - 1)) if low else (1 << (dtype.bits - 1)) - 1)


def _long(extent: int, bounds: tuple[Expr, Expr], lanes: int) -> bool:
    """Whether a row has whole vectors for several registers, and no bound of its own."""
    whole = bounds == (const(0), const(extent))
    return whole and not is_symbolic(extent) and extent % (EXTREMES * lanes) == 0 and extent >= 2 * EXTREMES * lanes


def _combine(op: str, acc: Expr, value: Expr) -> Expr:
    if op == "add" and isinstance(value, Binary) and value.op == "mul" and value.dtype in (dt.f32, dt.f64):
        return fma(value.a, value.b, acc)
    if op in ("max", "min") and value.dtype.is_float:  # the second operand is the one whose NaN costs nothing
        return binary(op, value, acc)
    return binary(op, acc, value) if acc.dtype != INDEX else Binary(INDEX, op, acc, value)


def _conjuncts(e: Expr) -> list[Expr]:
    if isinstance(e, Binary) and e.op == "and":
        return [*_conjuncts(e.a), *_conjuncts(e.b)]
    return [e]


def _null_guarded(body: Expr, op: str) -> Element | None:
    """The element of `body` whose guard, where false, makes the body the identity of `op`."""
    if isinstance(body, Element) and body.guard is not None:
        default = body.default if body.default is not None else Const(body.dtype, 0)
        return body if isinstance(default, Const) and default.value == identity(op, body.dtype).value else None
    if op == "add" and isinstance(body, Binary) and body.op == "mul":
        return _null_guarded(body.a, op) or _null_guarded(body.b, op)
    if isinstance(body, Cast) and op == "add":
        return _null_guarded(body.x, op)
    return None


def _swap(e: Expr, old: Element, new: Element) -> Expr:
    return new if e is old else rebuild(e, lambda x: _swap(x, old, new))


def _is_load(e: Expr) -> bool:
    return isinstance(e, Load)
