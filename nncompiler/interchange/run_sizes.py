"""Shape operands that are computed while the model runs: brought into a form in which no sign or 0 has a meaning of its own,
by operators of the graph, so that what is measured is an extent or a position.
"""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from ..ir.dtype import DType, boolean, f64, i64
from ..ir.errors import ModelError
from ..ir.graph import Value
from ..ops.control_flow import Require
from ..ops.elementwise.binary import Add, Div, Equal, Less, LessEqual, Maximum, Minimum, Mul, Or, Sub, Where
from ..ops.elementwise.cast import Cast
from ..ops.elementwise.unary import Ceil
from ..ops.indexing.gather import Gather
from ..ops.movement.arrange import Concat, Expand, Reshape
from ..ops.movement.formula import Iota
from ..ops.movement.shape import Shape
from ..ops.movement.slice import Slice, Window
from ..ops.reduction.reduce import ReduceProd, ReduceSum
from .rules import Call, Results


class Arithmetic:
    """Arithmetic on small integer tensors, as nodes beside the one that is read."""

    def __init__(self, call: Call):
        self.call = call
        self.count = 0

    def step(self, op: object, *values: Value) -> Value:
        self.count += 1
        return self.call.step(f"n{self.count}", op, *values)  # type: ignore[arg-type]

    def number(self, x: int | Sequence[int], dtype: DType = i64) -> Value:
        self.count += 1
        return self.call.constant(f"n{self.count}", np.asarray(x, dtype.numpy))

    def cast(self, value: Value, dtype: DType = i64) -> Value:
        return value if value.type.dtype == dtype else self.step(Cast(dtype), value)

    def where(self, condition: Value, a: Value, b: Value) -> Value:
        return self.step(Where(), condition, a, b)

    def equal(self, a: Value, b: int | Value) -> Value:
        return self.step(Equal(), a, b if isinstance(b, Value) else self.number(b))

    def clamp(self, a: Value, low: Value, high: Value) -> Value:
        return self.step(Minimum(), self.step(Maximum(), a, low), high)

    def hidden(self, a: Value) -> Value:
        """The extents of a value as f64: numbers of which nothing is known, or assumed, before the model runs."""
        return self.cast(a, f64)

    def unknown(self, a: Value) -> Value:
        """A value as i64 of which nothing is known, or assumed, where symbols are in it; numbers stay."""
        known = a.known
        return self.cast(a) if known is None or known.dtype != object else self.cast(self.hidden(a))

    def first(self, a: Value, count: int) -> Value:
        """The first elements of a vector."""
        return self.step(Slice((0,), (count,), (0,), (1,)), a)

    def product(self, a: Value) -> Value:
        return self.step(ReduceProd(axes=(0,), keepdims=True), a)

    def require(self, condition: Value, message: str) -> None:
        """Ends a run with a ModelError where a bool of the condition is false."""
        self.call.graph.add(Require(message), [condition], f"{self.call.name}.check", self.call.location)

    def ceiling(self, a: Value, b: Value) -> Value:
        """a / b rounded up, as i64. Exact below 2^53."""
        wide = self.step(Div(), self.cast(a, f64), self.cast(b, f64))
        return self.cast(self.step(Ceil(), wide))


def vector(call: Call, index: int, what: str) -> Value:
    """A one-dimensional integer operand of static length."""
    value = call.value(index)
    if not value.type.dtype.is_int:
        raise ModelError(f"{what} must be integers, not {value.type.dtype}")
    if value.type.rank != 1:
        raise ModelError(f"{what} must have one dimension, it has {value.type.rank}")
    return value


def extents(call: Call, x: Value) -> Value:
    """The extents of a tensor as a vector of i64, which is computed while the model runs."""
    return call.step("extents", Shape(), x)


def reshape(call: Call, allowzero: bool) -> Results:
    """A Reshape to a shape that is computed while the model runs: 0 and -1 are replaced before it is measured."""
    x, target = call.value(0), vector(call, 1, "the shape")
    a = Arithmetic(call)
    (rank,) = call.static(1, "the shape")
    wanted = a.unknown(target)
    if not rank:
        return call.emit(Reshape(()), x).outputs
    source = a.unknown(extents(call, x))
    if not allowzero:
        same = min(rank, x.type.rank)
        own = a.first(source, same) if same < x.type.rank else source
        if same < rank:
            own = a.step(Concat(axis=0), own, a.number([0] * (rank - same)))
        wanted = a.where(a.equal(wanted, 0), own, wanted)
    open_ = a.equal(wanted, -1)
    total = a.product(source) if x.type.rank else a.number([1])
    taken = a.product(a.where(open_, a.number(1), wanted))
    rest = a.step(Div(), total, a.step(Maximum(), taken, a.number(1)))
    shape = a.where(open_, rest, wanted)
    a.require(a.equal(a.product(shape), total), "the shape has another number of elements than the operand")
    return call.emit(Reshape(call.measured(shape, "the shape")), x).outputs


def expand(call: Call) -> Results:
    """An Expand to a shape that is computed while the model runs."""
    x, target = call.value(0), vector(call, 1, "the shape")
    a = Arithmetic(call)
    (length,) = call.static(1, "the shape")
    rank = max(length, x.type.rank)
    if not rank:
        return [x]
    own, wanted = extents(call, x), a.cast(target)
    if x.type.rank < rank:
        own = a.step(Concat(axis=0), a.number([1] * (rank - x.type.rank)), own) if x.type.rank else a.number([1] * rank)
    if length < rank:
        wanted = a.step(Concat(axis=0), a.number([1] * (rank - length)), wanted) if length else a.number([1] * rank)
    own, wanted, one = a.hidden(own), a.hidden(wanted), a.number(1, f64)
    shape = a.where(a.equal(wanted, one), own, wanted)
    fits = a.step(Or(), a.step(Or(), a.equal(wanted, one), a.equal(own, one)), a.equal(own, wanted))
    a.require(fits, "the shape does not broadcast with the operand's")
    dims = call.measured(a.cast(shape), "the shape")
    kept = list(dims)
    for i, d in enumerate(x.type.shape):  # an extent that is not 1 stays
        if isinstance(d, int) and d != 1:
            kept[rank - x.type.rank + i] = d
    return call.emit(Expand(tuple(kept), exact=True), x).outputs


def slice_(call: Call, axes: tuple[int, ...] | None, steps: tuple[int, ...] | None) -> Results:
    """A Slice whose bounds are computed while the model runs: clipped first, then measured, start and length."""
    x = call.value(0)
    starts, ends = vector(call, 1, "starts"), vector(call, 2, "ends")
    (count,) = call.static(1, "starts")
    chosen = call.axes_in_order(tuple(range(count)) if axes is None else axes, x.type.rank)
    strides = (1,) * count if steps is None else steps
    if len(chosen) != count or len(strides) != count or call.static(2, "ends") != (count,) or 0 in strides:
        raise ModelError(f"starts, ends, axes and steps must be as long, and no step 0: {count}, {len(chosen)}, {strides}")
    if not count:
        return [x]
    a = Arithmetic(call)
    whole = a.unknown(extents(call, x))
    extent = a.step(Gather(axis=0), whole, a.number(list(chosen)))
    down = np.asarray(strides) < 0
    step = a.number(list(strides))
    low = a.number([-1 if d else 0 for d in down])
    high = a.step(Sub(), extent, a.number([1 if d else 0 for d in down]))
    first = a.clamp(_from_front(a, a.unknown(starts), extent), a.number(0), high)
    last = a.clamp(_from_front(a, a.unknown(ends), extent), low, high)
    length = a.step(Maximum(), a.ceiling(a.step(Sub(), last, first), step), a.number(0))
    if not any(down):
        begin = call.measured(a.step(Minimum(), first, extent), "starts")
        size = call.measured(length, "sizes")
        return call.emit(Window(begin, size, chosen, strides), x).outputs
    size = call.measured(length, "sizes")
    for i, axis in enumerate(chosen):
        begin_i = a.step(Slice((i,), (i + 1,), (0,), (1,)), first)
        scaled = a.step(Mul(), a.step(Iota(i64, size[i])), a.number(strides[i]))
        at = a.step(Add(), scaled, begin_i)
        last_one = i + 1 == count
        x = call.emit(Gather(axis=axis), x, at).output if last_one else a.step(Gather(axis=axis), x, at)
    return [x]


def _from_front(a: Arithmetic, at: Value, extent: Value) -> Value:
    return a.where(a.step(Less(), at, a.number(0)), a.step(Add(), at, extent), at)


def range_(call: Call, dtype: DType) -> Results:
    """A Range whose bounds are computed while the model runs."""
    a = Arithmetic(call)
    start, limit, delta = (_scalar(a, call.value(i)) for i in range(3))
    wide = f64 if dtype.is_float else i64
    first, end, by = (a.cast(v, wide) for v in (start, limit, delta))
    zero = a.number(0, wide)
    a.require(_not(a, a.step(Equal(), by, zero)), "delta is 0")
    count = a.step(Maximum(), a.ceiling(a.step(Sub(), end, first), by), a.number(0))
    (length,) = call.measured(count, "the length")
    at = a.cast(a.step(Iota(i64, length)), wide)
    found = a.step(Add(), a.step(Mul(), at, by), first)
    return call.emit(Cast(dtype), found).outputs


def check_split(call: Call, x: Value, axis: int) -> None:
    """That the sizes of a Split, which are computed while the model runs, add up to the extent."""
    a = Arithmetic(call)
    total = a.step(ReduceSum(axes=(0,), keepdims=True), a.cast(vector(call, 1, "the sizes")))
    whole = a.step(Shape(axis, axis + 1), x)
    a.require(a.equal(total, whole), f"the sizes do not add up to the extent of axis {axis}")


def check_k(call: Call, x: Value, axis: int) -> None:
    """That an axis has as many elements as a TopK takes, whose k is computed while the model runs."""
    a = Arithmetic(call)
    whole = a.step(Shape(axis, axis + 1), x)
    k = _scalar(a, call.value(1))
    a.require(a.step(LessEqual(), a.cast(k), whole), f"k is greater than the extent of axis {axis}")


def _scalar(a: Arithmetic, value: Value) -> Value:
    return value if value.type.rank == 0 else a.step(Reshape(()), value)


def _not(a: Arithmetic, value: Value) -> Value:
    return a.step(Equal(), value, a.number(0, boolean))
