"""Rows of the operators that make constants."""

from __future__ import annotations

import numpy as np

from ...ir.dims import larger
from ...ir.dtype import DType, f32, f64, i16, i32, i64
from ...ir.errors import ModelError
from ...ir.graph import Value
from ...ir.limits import current
from ...ir.weights import Weight
from ...ops.elementwise.binary import Add, Equal
from ...ops.elementwise.cast import Cast
from ...ops.movement.arrange import Expand
from ...ops.movement.formula import Iota, weight_of
from ...ops.reduction.scan import CumSum
from .. import run_sizes
from ..elements import BY_NUMBER, NUMBER
from ..rules import Call, Emit, Results, Row


def read_constant(call: Call) -> Results:
    """Constant (opset 1 and later): a weight from the one attribute that is given, value, sparse_value, value_float(s) and
    so on."""
    if len(call.attributes) != 1:
        raise ModelError(f"exactly one value must be given, there are {sorted(call.attributes) or 'none'}")
    ((kind, value),) = call.attributes.items()
    if kind in ("value", "sparse_value"):
        weight = value
    elif kind in ("value_float", "value_floats"):
        weight = Weight.of(np.asarray(value, np.float32))
    elif kind in ("value_int", "value_ints"):
        weight = Weight.of(np.asarray(value, np.int64))
    else:
        found = [value] if kind == "value_string" else list(value)
        numbers = np.empty(len(found), object)
        numbers[:] = found
        weight = Weight.of(numbers.reshape(() if kind == "value_string" else (len(found),)))
    return (call.graph.weight(call.outputs[0] or call.name, weight, call.location),)


RANGE_TYPES = (i16, i32, i64)
"""The integer types of ONNX Range."""

BOUNDS = ("start", "limit", "delta")


def _formula(call: Call, weight: Weight) -> Value:
    return call.graph.weight(call.outputs[0] or call.name, weight, call.location)


def _limited(call: Call, shape: tuple[int, ...]) -> None:
    if any(n < 0 for n in shape):
        raise ModelError(f"the shape {list(shape)} has a negative extent")
    current().check_elements(shape, "the result")


def read_constant_of_shape(call: Call) -> Results:
    """ConstantOfShape (opset 9 and later): a weight that is kept as a formula, or an Expand where an extent is a symbol."""
    given = call.attr("value")
    number = np.zeros((1,), np.float32) if given is None else given.array
    if number.size != 1:
        raise ModelError(f"the value must be one number, it has shape {list(number.shape)}")
    number = number.reshape(-1)[0]
    dtype = f32 if given is None else given.dtype
    dims = call.dims(0, "the shape")
    value = np.asarray(number, dtype.numpy)
    shape = tuple(n for n in dims if isinstance(n, int))
    if len(shape) != len(dims):
        return call.emit(Expand(dims), call.constant("value", value)).outputs
    _limited(call, shape)
    return (_formula(call, weight_of(Expand(shape), Weight.of(value))),)


def read_range(call: Call) -> Results:
    """Range (opset 11 and later): a weight that is kept as a formula, a symbolic one, or bounds computed while the model
    runs."""
    if len({call.value(i).type.dtype for i in range(3)}) != 1:
        raise ModelError("start, limit and delta must have one element type")
    dtype = call.value(0).type.dtype
    if any(call.computed(i) for i in range(3)):
        return run_sizes.range_(call, dtype)
    if any(call.known(i, "a bound").dtype == object for i in range(3)):
        return _symbolic_range(call, dtype)
    start, limit, delta = (call.scalar(i, what) for i, what in enumerate(("start", "limit", "delta")))
    if delta == 0:
        raise ModelError("delta is 0")
    length = np.ceil((limit - start) / delta)
    if not np.isfinite(length):
        raise ModelError(f"a range from {start} to {limit} by {delta} has no length")
    count = max(int(length), 0)
    _limited(call, (count,))
    return (_formula(call, weight_of(Iota(dtype, count, start, delta))),)


def write_iota(e: Emit) -> None:
    """As a Range of integers, scaled and shifted in f64 where the numbers are floats: a Range of floats rounds its length
    and every product."""
    op, kind = e.op, e.op.dtype.numpy
    if isinstance(op.count, int) and op.dtype in RANGE_TYPES and op.delta:
        limit = op.start + op.delta * op.count
        if np.iinfo(kind).min <= limit <= np.iinfo(kind).max:
            e.emit("Range", [e.constant(k, np.asarray(x, kind)) for k, x in zip(BOUNDS, (op.start, limit, op.delta))])
            return
    zero, one = e.constant("zero", np.asarray(0, np.int64)), e.constant("one", np.asarray(1, np.int64))
    count = e.step("count", "Squeeze", e.dims("extent", (op.count,)))
    at = e.step("index", "Range", zero, count, one)
    work = (f64 if op.dtype.is_float else i64).numpy
    if op.dtype.is_float:
        at = e.step("wide", "Cast", at, to=NUMBER[f64])
    at = e.step("scaled", "Mul", at, e.constant("delta", np.asarray(op.delta, work)))
    at = e.step("shifted", "Add", at, e.constant("start", np.asarray(op.start, work)))
    e.emit("Cast", [at], to=NUMBER[op.dtype])


def _symbolic_range(call: Call, dtype: DType) -> Results:
    """Bounds of symbolic dimensions: start + the exclusive running sum of delta."""
    (start,), (limit,), delta = call.dims(0, "start"), call.dims(1, "limit"), call.integer(2, "delta")
    if delta == 0:
        raise ModelError("delta is 0")
    count = larger(-((start - limit) // delta), 0)
    steps = call.step("steps", Expand((count,)), call.constant("delta", np.asarray([delta], dtype.numpy)))
    first = call.value(0)
    sums = CumSum(axis=0, exclusive=True)
    if start == 0:
        return call.emit(sums, steps).outputs
    return call.emit(Add(), call.step("sums", sums, steps), first).outputs


def read_eye_like(call: Call) -> Results:
    """EyeLike (opset 9 and later) of a static shape: a weight that is kept as a formula, row = column - k."""
    x = call.value(0)
    number = call.attr("dtype")
    if number is not None and number not in BY_NUMBER:
        raise ModelError(f"unknown element type {number}")
    dtype = x.type.dtype if number is None else BY_NUMBER[number]
    if x.type.rank != 2:
        raise ModelError(f"the operand must be a matrix, it is {x.type}")
    if not x.type.is_static:
        raise call.undecided("the shape", x.type.symbols())
    rows, columns = x.type.dims
    k = call.attr("k", 0)
    _limited(call, (rows, columns))
    row = Weight.of(np.arange(rows, dtype=np.int32).reshape(-1, 1))
    column = Weight.of((np.arange(columns) - k).clip(-1, rows).astype(np.int32))
    return (_formula(call, weight_of(Cast(dtype), weight_of(Equal(), row, column))),)


ROWS = (
    Row("Constant", 1, read=read_constant),
    Row("ConstantOfShape", 9, read=read_constant_of_shape),
    Row("Range", 11, Iota, read=read_range, write=write_iota),
    Row("EyeLike", 9, read=read_eye_like, note="static shapes"),
)
