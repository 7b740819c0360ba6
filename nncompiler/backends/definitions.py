"""Definitions interpreted by numpy: a whole box of result elements at a time.

An index variable is an arange along an axis of its own, so an expression becomes numpy arrays that broadcast; a Reduce
adds axes at the end and reduces them again. Boxes are cut so that no array has more than LIMIT elements.
"""

from __future__ import annotations

import itertools
import math
from collections.abc import Callable, Sequence
from math import prod
from typing import Any

import numpy as np

from nncompiler.ir.definition import Definition, Stage
from nncompiler.ir.dtype import DType
from nncompiler.ir.errors import InternalError, UsageError
from nncompiler.ir.expr import (
    CALLS,
    Binary,
    Bitcast,
    Call,
    Cast,
    Checked,
    Compare,
    Const,
    Element,
    Expr,
    Fma,
    Lookup,
    Reduce,
    Select,
    Unary,
    Var,
    children,
)
from nncompiler.ir.op import Array
from nncompiler.ops.base.arithmetic import COMPARE, fused_multiply_add, shifted
from nncompiler.ops.base.convert import convert, int_range
from nncompiler.ops.base.element_types import working
from nncompiler.ops.base.special import erf
from nncompiler.ops.elementwise.unary import TABLE

LIMIT = 1 << 21
"""Elements of the largest intermediate array."""


def evaluate_definition(definition: Definition, arrays: Sequence[Array | None]) -> tuple[Array, ...]:
    """The results for the given operands (None where one is absent).

    Raises UsageError where a Checked index is out of range, InternalError where any other index is.
    """
    if len(arrays) != definition.operands:
        raise InternalError(f"the definition has {definition.operands} operands, got {len(arrays)}")
    known: list[Array | None] = list(arrays)
    with np.errstate(all="ignore"):
        for stage in definition.stages:
            known.append(_stage(stage, known))
    results = [known[definition.operands + k] for k in definition.outputs]
    return tuple(r for r in results if r is not None)


def _stage(stage: Stage, operands: Sequence[Array | None]) -> Array:
    result = np.empty(stage.shape, stage.dtype.numpy)
    if not result.size:
        return result
    rank = len(stage.shape)
    steps = _steps(stage.shape, max(1, LIMIT // _volume(stage.value)))
    for corner in itertools.product(*(range(0, d, s) for d, s in zip(stage.shape, steps, strict=True))):
        box = [range(c, min(c + s, d)) for c, s, d in zip(corner, steps, stage.shape, strict=True)]
        variables = {
            v.name: np.arange(r.start, r.stop).reshape([-1 if k == axis else 1 for k in range(rank)])
            for axis, (v, r) in enumerate(zip(stage.index, box, strict=True))
        }
        scope = ArrayEvaluator(operands, variables, rank)
        value = convert(np.asarray(scope(stage.value)), stage.dtype)
        result[tuple(slice(r.start, r.stop) for r in box)] = value
    return result


def _steps(shape: Sequence[int], budget: int) -> list[int]:
    """Extents of boxes with at most `budget` elements, whole along the inner axes."""
    steps: list[int] = []
    for d in reversed(shape):
        steps.append(max(1, min(d, budget)))
        budget //= steps[-1]
    return steps[::-1]


def _volume(e: Expr) -> int:
    """How many values of reduced variables one element sees at once; deep reductions are cut when they are met."""
    inner = max(map(_volume, children(e)), default=1)
    return min(LIMIT, inner * max(1, prod(n for _, n in e.axes))) if isinstance(e, Reduce) else inner


class ArrayEvaluator:
    """Evaluates expressions for given arrays of the variables, each of `rank` axes. Values of f16 and bf16 are in f32."""

    def __init__(self, operands: Sequence[Array | None], variables: dict[str, Array], rank: int):
        self.operands = operands
        self.variables = variables
        self.rank = rank
        self.done: dict[int, Any] = {}

    def __call__(self, e: Expr) -> Any:
        """The values of e; common subexpressions are evaluated once."""
        found = self.done.get(id(e))
        if found is None:
            found = self.done[id(e)] = self.visit(e)
        return found

    def visit(self, e: Expr) -> Any:
        match e:
            case Const(dtype=t, value=v):
                return np.asarray(v).astype(working(t).numpy)
            case Var(name=name):
                return self.variables[name]
            case Unary(dtype=t, op=op, x=x):
                return _UNARY[op](self(x))
            case Binary(op=op, a=a, b=b):
                return _binary(op, self(a), self(b))
            case Compare(op=op, a=a, b=b):
                return COMPARE[op](self(a), self(b))
            case Select(cond=c, a=a, b=b):
                return np.where(self(c), self(a), self(b))
            case Fma(a=a, b=b, c=c):
                return _fma(self(a), self(b), self(c))
            case Cast(dtype=t, x=x, saturate=saturate, round_mode=mode):
                return _load(convert(np.asarray(self(x)), t, saturate=saturate, round_mode=mode), t)
            case Bitcast(dtype=t, x=x):
                return _load(np.atleast_1d(convert(self(x), x.dtype)).view(t.numpy).reshape(np.shape(self(x))), t)
            case Call(fn=fn, args=args):
                return _CALLS[fn](*map(self, args))
            case Lookup(dtype=t, table=bytes() as table, x=x):
                return _load(np.frombuffer(table, t.numpy)[np.asarray(self(x)).astype(np.uint8)], t)
            case Element():
                return self.element(e)
            case Reduce():
                return self.reduce(e)
            case Checked(index=index, extent=extent):
                at = self(index)
                bad = (at < 0) | (at >= extent)
                if np.any(bad):
                    wrong = np.asarray(at)[np.asarray(bad)].flat[0]
                    raise UsageError(f"an index must be in [0, {extent}), got {wrong}")
                return at
        raise InternalError(f"{type(e).__name__} has no place in a definition")

    def element(self, e: Element) -> Any:
        array = self.operands[e.operand]
        if array is None:
            raise InternalError(f"the definition reads operand {e.operand}, which is absent")
        if len(e.index) != array.ndim:
            raise InternalError(f"operand {e.operand} of rank {array.ndim} is read by {len(e.index)} indices")
        index = [np.asarray(self(i)) for i in e.index]
        guard = None if e.guard is None else np.asarray(self(e.guard))
        if guard is not None:
            if not guard.any():
                return self(_default(e))
            index = [np.where(guard, i, 0) for i in index]
        for i, extent in zip(index, array.shape, strict=True):
            if i.size and not (i.min() >= 0 and i.max() < extent):
                raise InternalError(f"operand {e.operand} is read at {i.min()}..{i.max()} of an axis of {extent}")
        if index:
            value = _load(array[tuple(index)], e.dtype)
        else:
            value = _load(array.reshape((1,) * self.rank), e.dtype)
        return value if guard is None else np.where(guard, value, self(_default(e)))

    def reduce(self, e: Reduce) -> Any:
        """Reduces in parts of at most LIMIT elements."""
        extents = [n for _, n in e.axes]
        held = np.broadcast_shapes(*(v.shape for v in self.variables.values()), ())
        steps = _steps(extents, max(1, LIMIT // max(1, prod(held))))
        total = _identity(e.op, e.dtype)
        inner = self.rank + len(extents)
        outer = {name: v.reshape(v.shape + (1,) * len(extents)) for name, v in self.variables.items()}
        for corner in itertools.product(*(range(0, d, s) for d, s in zip(extents, steps, strict=True))):
            box = [range(c, min(c + s, d)) for c, s, d in zip(corner, steps, extents, strict=True)]
            added = {
                v.name: np.arange(r.start, r.stop).reshape([-1 if k == self.rank + i else 1 for k in range(inner)])
                for i, ((v, _), r) in enumerate(zip(e.axes, box, strict=True))
            }
            body = np.asarray(ArrayEvaluator(self.operands, outer | added, inner)(e.body))
            body = body.reshape((1,) * (inner - body.ndim) + body.shape)
            body = np.broadcast_to(body, (*body.shape[: self.rank], *map(len, box)))
            part = _fold(e.op, body, tuple(range(self.rank, inner)))
            total = _binary(e.op, total, part)
        return np.asarray(total).astype(working(e.dtype).numpy)


def _default(e: Element) -> Expr:
    if e.default is None:
        raise InternalError(f"operand {e.operand} is read with a guard and no default")
    return e.default


def _load(array: Array, dtype: DType) -> Array:
    return array.astype(working(dtype).numpy)


def _fold(op: str, body: Array, axes: tuple[int, ...]) -> Array:
    """Floats add and multiply in f64, so that the result does not depend on an order."""
    fold: Any = _FOLD[op]
    wide = np.float64 if body.dtype.kind == "f" else body.dtype
    return np.asarray(fold(body.astype(wide), axis=axes, **({"dtype": wide} if op in ("add", "mul") else {})))


def _identity(op: str, dtype: DType) -> Any:
    kind = np.float64 if dtype.is_float else dtype.numpy.type
    if op in ("add", "or"):
        return kind(0)
    if op == "mul":
        return kind(1)
    if op == "and":
        return kind(True) if dtype.kind == "bool" else kind(int_range(dtype)[1] if dtype.kind == "uint" else -1)
    if dtype.is_float:
        return kind(np.inf if op == "min" else -np.inf)
    if dtype.kind == "bool":
        return kind(op == "min")
    return kind(int_range(dtype)[op == "min"])


def _binary(op: str, a: Any, b: Any) -> Any:
    if op in ("div", "floordiv", "mod", "rem") and np.asarray(a).dtype.kind in "iu":
        if np.any(np.asarray(b) == 0):
            raise InternalError(f"integer {op} by zero in a definition")
        if op == "div":
            return np.asarray(np.floor_divide(a - np.fmod(a, b), b))
    if op in ("shl", "shr"):
        return shifted(op, np.asarray(a), np.asarray(b))
    return _BINARY[op](a, b)


def _fma(a: Any, b: Any, c: Any) -> Any:
    """Rounded once for f32."""
    return fused_multiply_add(a, b, c) if np.asarray(a).dtype == np.float32 else a * b + c


def _sigmoid(x: Array) -> Array:
    small = np.exp(-np.abs(x))
    return np.asarray(np.where(np.signbit(x), small, np.ones_like(x)) / (1 + small))


_UNARY: dict[str, Callable[[Any], Any]] = {
    "neg": np.negative, "abs": np.abs, "not": np.invert, "floor": np.floor, "ceil": np.ceil, "round": np.rint,
    "trunc": np.trunc, "sqrt": np.sqrt,
}  # fmt: skip
_BINARY: dict[str, Callable[[Any, Any], Any]] = {
    "add": np.add, "sub": np.subtract, "mul": np.multiply, "div": np.true_divide, "floordiv": np.floor_divide,
    "mod": np.mod, "rem": np.fmod, "min": np.minimum, "max": np.maximum, "and": np.bitwise_and, "or": np.bitwise_or,
    "xor": np.bitwise_xor,
}  # fmt: skip
_CALLS: dict[str, Callable[..., Any]] = {
    **{fn: TABLE[fn].compute for fn in CALLS if fn in TABLE},
    "expm1": np.expm1, "log1p": np.log1p, "pow": np.power,
    "inverse_three_quarters": lambda x: np.power(x, x.dtype.type(-0.75)),
    "gelu": lambda x: x * x.dtype.type(0.5) * (1 + erf(x * x.dtype.type(math.sqrt(0.5)))),
    "rsqrt": lambda x: (1 / np.sqrt(np.float64(x))).astype(x.dtype), "sigmoid": _sigmoid,
    "ldexp": lambda x, k: np.ldexp(x, k.astype(np.int32)),
}  # fmt: skip
_FOLD: dict[str, Any] = {
    "add": np.add.reduce, "mul": np.multiply.reduce, "min": np.minimum.reduce, "max": np.maximum.reduce,
    "and": np.bitwise_and.reduce, "or": np.bitwise_or.reduce,
}  # fmt: skip
