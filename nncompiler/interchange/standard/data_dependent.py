"""Rows of the operators whose results are as large as the data say: NonZero, Compress, Unique, NonMaxSuppression.

How much is found is counted first, and measured; what is found is then computed in its place.

    flags  0 1 1 0 1        places (running sum before)  0 0 1 2 2        scattered to   [1, 2, 4]
"""

from __future__ import annotations

from math import prod

from ...ir.dims import Dim, run_time_symbol, symbol
from ...ir.dtype import boolean, i64, u8
from ...ir.errors import ModelError
from ...ir.graph import Value
from ...ir.types import TensorType
from ...ops.control_flow import Extents
from ...ops.elementwise.binary import Add, And, Div, Equal, Less, Maximum, Mod, Mul, Or, Sub
from ...ops.elementwise.cast import Cast
from ...ops.indexing.gather import Gather
from ...ops.indexing.scatter import ScatterElements
from ...ops.indexing.top_k import TopK
from ...ops.movement.arrange import Concat, Expand, Reshape, Transpose
from ...ops.movement.formula import Iota
from ...ops.movement.slice import Window
from ...ops.reduction.reduce import ReduceMax, ReduceSum
from ...ops.reduction.scan import CumSum
from ...ops.vision.suppression import NonMaxSuppression
from ..rules import Call, Results, Row
from ..run_sizes import Arithmetic


class Found(Arithmetic):
    """Arithmetic on flags and places."""

    def extent(self, dim: Dim) -> Value:
        """A dimension as an i64 scalar."""
        if isinstance(dim, int):
            return self.number(dim)
        self.count += 1
        return self.call.step(f"n{self.count}", Extents((dim,), scalar=True))

    def nonzero(self, x: Value) -> Value:
        """Which elements are not 0, as flags."""
        if x.type.dtype == boolean:
            return x
        return self.step(Cast(boolean), x)

    def flat(self, x: Value) -> Value:
        return x if x.type.rank == 1 else self.step(Reshape((prod(x.type.shape),)), x)

    def first(self, x: Value, count: Dim) -> Value:
        """The first `count` elements of a vector."""
        return self.step(Window((0,), (count,), (0,), (1,)), x)

    def before(self, x: Value, length: Dim) -> Value:
        """For each of the `length` slices of axis 0 the one before it; for the first itself."""
        at = self.step(Sub(), self.step(Iota(i64, length)), self.number(1))
        return self.step(Gather(axis=0), x, self.step(Maximum(), at, self.number(0)))

    def fill(self, number: int, count: Dim) -> Value:
        return self.step(Expand((count,)), self.number(number))

    def positions(self, flags: Value) -> tuple[Value, Dim]:
        """Where a vector of flags is true, as i64, and how often that is."""
        (length,) = flags.type.shape
        ones = self.step(Cast(i64), flags)
        total = self.step(ReduceSum(axes=(0,), keepdims=False), ones)
        (count,) = self.call.measured(total, "the number of results")
        before = self.step(CumSum(axis=0, exclusive=True), ones)
        place = self.where(flags, before, self.extent(count))
        room = self.fill(0, count + 1)
        filled = self.step(ScatterElements(axis=0, reduction="none"), room, place, self.step(Iota(i64, length)))
        return self.first(filled, count), count


def read_non_zero(call: Call) -> Results:
    """The coordinates of the elements that are not 0, a column each, in row-major order."""
    x = call.value(0)
    a = Found(call)
    at, count = a.positions(a.flat(a.nonzero(x)))
    if not x.type.rank:
        return call.emit(Reshape((0, count)), a.first(a.fill(0, 0), 0)).outputs
    rows = []
    for axis, extent in enumerate(x.type.shape):
        inner = prod(x.type.shape[axis + 1 :])
        whole = a.step(Div(), at, a.extent(inner))
        row = whole if axis == 0 else a.step(Mod(), whole, a.extent(extent))
        rows.append(a.step(Reshape((1, count)), row))
    return call.emit(Concat(axis=0), *rows).outputs


def read_compress(call: Call) -> Results:
    """The slices of an axis (the elements, where none is given) whose condition is true; those without one are left out."""
    x, condition = call.value(0), call.value(1)
    a = Found(call)
    given = call.attr("axis")
    if condition.type.rank != 1 or condition.type.dtype != boolean:
        raise ModelError(f"the condition must be a vector of bools, it is {condition.type}")
    axis = 0 if given is None else call.axis(given, x.type.rank)
    source = a.flat(x) if given is None else x
    at, _ = a.positions(condition)
    return call.emit(Gather(axis=axis), source, at).outputs


def read_unique(call: Call) -> Results:
    """Sorted, or by first occurrence; of elements, or of the slices of an axis compared element by element."""
    x = call.value(0)
    a = Found(call)
    given = call.attr("axis")
    keys = call.cast("keys", u8, x) if x.type.dtype == boolean else x
    if given is None:
        source, keys = a.flat(x), a.flat(keys)
        (length,) = source.type.shape
        ordered, order = call.graph.add(
            TopK(axis=0, k=length, largest=False), [keys], f"{call.name}.sorted", call.location
        ).outputs
        axis = 0
        same = a.step(Equal(), ordered, a.before(ordered, length))
    else:
        axis = call.axis(given, x.type.rank)
        source = x
        length = x.type.shape[axis]
        order, same = _sorted_slices(a, keys, axis)
    starts = a.step(Or(), a.equal(a.step(Iota(i64, length)), 0), a.step(Equal(), same, a.number(0, boolean)))
    group = a.step(Sub(), a.step(CumSum(axis=0), a.step(Cast(i64), starts)), a.number(1))
    at, count = a.positions(starts)
    counts = a.step(ScatterElements(axis=0, reduction="add"), a.fill(0, count), group, a.fill(1, length))
    firsts = a.step(Gather(axis=0), order, at)
    inverse = a.step(ScatterElements(axis=0, reduction="none"), a.fill(0, length), order, group)
    if not call.attr("sorted", 1):
        _, chosen = call.graph.add(
            TopK(axis=0, k=count, largest=False), [firsts], f"{call.name}.occurrence", call.location
        ).outputs
        firsts, counts = (a.step(Gather(axis=0), v, chosen) for v in (firsts, counts))
        rank = a.step(ScatterElements(axis=0, reduction="none"), a.fill(0, count), chosen, a.step(Iota(i64, count)))
        inverse = a.step(Gather(axis=0), rank, inverse)
    return [call.emit(Gather(axis=axis), source, firsts).output, firsts, inverse, counts]


def _sorted_slices(a: Found, x: Value, axis: int) -> tuple[Value, Value]:
    """The order of an axis' slices, and which of them is equal to the one before (the first is so to itself)."""
    rank, length = x.type.rank, x.type.shape[axis]
    width = prod(n for i, n in enumerate(x.type.shape) if i != axis)
    perm = (axis, *(i for i in range(rank) if i != axis))
    rows = a.step(Reshape((length, width)), a.step(Transpose(perm), x))
    return _ranked_rows(a, rows, width) if isinstance(width, int) and width > 0 else _compared_rows(a, rows)


def _ranked_rows(a: Found, rows: Value, width: int) -> tuple[Value, Value]:
    """The order of rows, and which of them is equal to the one before, for a known number of columns: a column is sorted,
    and its elements become their ranks; ranks of two neighbouring columns are one number, which is ranked in turn."""
    length = rows.type.shape[0]
    first = a.step(Reshape((length, 1)), a.equal(a.step(Iota(i64, length)), 0))
    while True:
        a.count += 1
        sort = TopK(axis=0, k=length, largest=False)
        ordered, order = a.call.graph.add(sort, [rows], f"{a.call.name}.n{a.count}", a.call.location).outputs
        same = a.step(Equal(), ordered, a.before(ordered, length))
        if width == 1:
            return a.step(Reshape((length,)), order), a.step(Reshape((length,)), same)
        starts = a.step(Or(), first, a.step(Equal(), same, a.number(0, boolean)))
        group = a.step(Sub(), a.step(CumSum(axis=0), a.step(Cast(i64), starts)), a.number(1))
        room = a.step(Expand((length, width)), a.number(0))
        ranks = a.step(ScatterElements(axis=0, reduction="none"), room, order, group)
        pairs = width // 2
        left, right = (a.step(Window((i,), (pairs,), (1,), (2,)), ranks) for i in (0, 1))
        rows = a.step(Add(), a.step(Mul(), left, a.extent(length)), right)
        if width % 2:
            rows = a.step(Concat(axis=1), rows, a.step(Window((width - 1,), (1,), (1,), (1,)), ranks))
        width -= pairs


def _compared_rows(a: Found, rows: Value) -> tuple[Value, Value]:
    """The order of rows, and which of them is equal to the one before. Every pair is compared."""
    length, width = rows.type.shape
    one = a.step(Reshape((length, 1, width)), rows)
    other = a.step(Reshape((1, length, width)), rows)
    differs = a.step(Equal(), a.step(Equal(), one, other), a.number(0, boolean))
    seen = a.step(CumSum(axis=2, exclusive=True), a.step(Cast(i64), differs))
    decides = a.step(And(), differs, a.step(Equal(), seen, a.number(0)))
    below = a.step(And(), decides, a.step(Less(), other, one))  # the other slice comes first
    less = a.step(ReduceMax(axes=(2,), keepdims=False), a.step(Cast(i64), below))
    unequal = a.step(ReduceMax(axes=(2,), keepdims=False), a.step(Cast(i64), differs))
    index = a.step(Iota(i64, length))
    earlier = a.step(Less(), a.step(Reshape((1, length)), index), a.step(Reshape((length, 1)), index))
    tie = a.step(And(), a.equal(unequal, 0), earlier)
    before = a.step(Or(), a.equal(less, 1), tie)
    place = a.step(ReduceSum(axes=(1,), keepdims=False), a.step(Cast(i64), before))
    order = a.step(ScatterElements(axis=0, reduction="none"), a.fill(0, length), place, index)
    ordered = a.step(Gather(axis=0), rows, order)
    changes = a.step(Cast(i64), a.step(Equal(), a.step(Equal(), ordered, a.before(ordered, length)), a.number(0, boolean)))
    changed = a.equal(a.step(ReduceMax(axes=(1,), keepdims=False), changes), 1)
    return order, a.step(Equal(), changed, a.number(0, boolean))


def read_non_max_suppression(call: Call) -> Results:
    """NonMaxSuppression (opset 10 and later). boxes: [N, B, 4]; scores: [N, C, B]; result: [selected, 3], where `selected`
    is a symbol that running gives its value."""
    boxes, scores = call.value(0), call.value(1)
    if boxes.type.rank != 3 or scores.type.rank != 3:
        raise ModelError(f"boxes and scores must have three axes, they are {boxes.type} and {scores.type}")
    given = [call.optional(i) for i in (2, 3, 4)]
    center = call.attr("center_point_box", 0)
    if center not in (0, 1):
        raise ModelError(f"center_point_box must be 0 or 1, it is {center}")
    result = TensorType(i64, (symbol(run_time_symbol(call.name, "selected")), 3))
    return call.emit(NonMaxSuppression((result,), bool(center)), boxes, scores, *given).outputs


ROWS = (
    Row("NonZero", 9, read=read_non_zero),
    Row("Compress", 9, read=read_compress),
    Row("Unique", 11, read=read_unique),
    Row("NonMaxSuppression", 10, read=read_non_max_suppression),
)

