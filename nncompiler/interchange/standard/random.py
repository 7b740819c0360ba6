"""Rows of the operators that draw random numbers.

A node with a `seed` whose shape is known draws what ONNX's reference implementation draws, numpy.random.RandomState(seed):
constants of the model. All others draw from `ops.random` with a key that is the seed's bits, or for a node without a seed a
checksum of its name. Either way a compiled model draws the same numbers in every run.
"""

from __future__ import annotations

import zlib
from collections.abc import Callable, Sequence

import numpy as np

from ...ir import dtype as d
from ...ir.dims import Dim
from ...ir.dtype import DType
from ...ir.errors import ModelError
from ...ir.extents import is_symbolic
from ...ir.graph import Value
from ...ir.limits import current
from ...ops.elementwise.activation import Clip
from ...ops.elementwise.binary import Add, And, Div, Greater, GreaterEqual, LessEqual, Mul, Or, Sub, Where
from ...ops.elementwise.cast import Cast
from ...ops.elementwise.unary import Dropout, Identity, Not
from ...ops.movement.arrange import Expand, Reshape
from ...ops.normalization.softmax import Softmax
from ...ops.random import MULTIPLIER, ROUNDS, WEYL, WORD, Random
from ...ops.reduction.reduce import ReduceSum
from ...ops.reduction.scan import CumSum
from ..elements import BY_NUMBER, NUMBER
from ..rules import Call, Emit, Results, Row

LISTED = 1 << 20
"""Elements (8 MiB): larger tensors are not listed as constants."""

DEFAULT = 0.5


def draw(call: Call, part: str, shape: Sequence[Dim], dtype: DType, distribution: str = "uniform") -> Value:
    """Numbers of f32 or f64: in [0, 1), or standard normal."""
    seed = call.attr("seed")
    if seed is not None and not np.isfinite(seed):
        seed = None
    extents = tuple(n for n in shape if isinstance(n, int) and not is_symbolic(n))
    if len(extents) == len(shape):
        current().check_elements(extents, "the result")
        if seed is not None and 0 <= seed <= WORD and np.prod(extents, dtype=float) <= LISTED:
            state = np.random.RandomState(int(seed))
            numbers = state.random_sample(extents) if distribution == "uniform" else state.standard_normal(extents)
            return call.constant(part, np.asarray(numbers).astype(dtype.numpy))
    bits = np.asarray(seed, np.float32).tobytes() if seed is not None else call.name.encode(errors="surrogatepass")
    key = int.from_bytes(bits, "little") if seed is not None else zlib.crc32(bits)
    return call.step(part, Random(tuple(shape), key, distribution, dtype))


def _scaled(call: Call, shape: Sequence[Dim], dtype: DType, distribution: str, factor: float, shift: float) -> Results:
    """drawn * factor + shift, computed in f32 (f64 for f64) and rounded to `dtype`."""
    if not dtype.is_float or dtype.bits < 16:
        raise ModelError(f"random numbers are f16, bf16, f32 or f64, not {dtype}")
    wide = d.f64 if dtype == d.f64 else d.f32
    x = draw(call, "drawn", shape, wide, distribution)
    if factor != 1.0:
        x = call.step("scaled", Mul(), x, call.constant("factor", np.asarray(factor, wide.numpy)))
    if shift != 0.0:
        x = call.step("shifted", Add(), x, call.constant("shift", np.asarray(shift, wide.numpy)))
    return call.emit(Identity() if dtype == wide else Cast(dtype), x).outputs


def _uniform(call: Call, shape: Sequence[Dim], dtype: DType) -> Results:
    low, high = call.attr("low", 0.0), call.attr("high", 1.0)
    return _scaled(call, shape, dtype, "uniform", float(np.float32(high) - np.float32(low)), low)


def _normal(call: Call, shape: Sequence[Dim], dtype: DType) -> Results:
    return _scaled(call, shape, dtype, "normal", call.attr("scale", 1.0), call.attr("mean", 0.0))


def _dtype(call: Call, default: DType) -> DType:
    number = call.attr("dtype", 0) or NUMBER[default]
    if number not in BY_NUMBER:
        raise ModelError(f"unknown element type {number}")
    return BY_NUMBER[number]


Drawn = Callable[[Call, Sequence[Dim], DType], Results]


def of_shape(drawn: Drawn) -> Callable[[Call], Results]:
    """The reading rule of an operator with an attribute `shape`."""

    def read(call: Call) -> Results:
        shape = tuple(call.attr("shape", ()))
        if any(n < 0 for n in shape):
            raise ModelError(f"the shape {list(shape)} has a negative extent")
        return drawn(call, shape, _dtype(call, d.f32))

    return read


def like(drawn: Drawn) -> Callable[[Call], Results]:
    """The reading rule of an operator whose result has the shape of its operand, and its type if none is given."""

    def read(call: Call) -> Results:
        x = call.value(0)
        return drawn(call, x.type.shape, _dtype(call, x.type.dtype))

    return read


def read_multinomial(call: Call) -> Results:
    """The first class up to which the probabilities add up to more than a uniform number."""
    x, count, dtype = call.value(0), call.attr("sample_size", 1), _dtype(call, d.i32)
    if x.type.rank != 2 or count < 1:
        raise ModelError(f"Multinomial takes a matrix and a positive sample_size, got {x.type} and {count}")
    if dtype not in (d.i32, d.i64):
        raise ModelError(f"dtype must be i32 or i64, it is {dtype}")
    rows, classes = x.type.shape
    wide = call.widest(x)
    sums = call.step("sums", CumSum(axis=1), call.step("probabilities", Softmax(axis=1), call.cast("wide", wide, x)))
    u = draw(call, "drawn", (rows, count), wide)
    u = call.step("drawn.last", Reshape((rows, count, 1)), u)
    passed = call.step("passed", LessEqual(), call.step("sums.row", Reshape((rows, 1, classes)), sums), u)
    index = call.step("index", ReduceSum((2,), False), call.cast("passed.number", d.i32, passed))
    if isinstance(classes, int) and not is_symbolic(classes):  # the sum may end below 1
        index = call.step("inside", Clip(maximum=max(classes - 1, 0)), index)
    return call.emit(Cast(dtype), index).outputs


def read_bernoulli(call: Call) -> Results:
    """1 with probability p: u > 1 - p for p up to a half, u <= p above, which is how numpy draws it. (ONNX's function body
    compares the other way round, against its own text.)"""
    x, dtype = call.value(0), _dtype(call, call.value(0).type.dtype)
    p, u = call.cast("p", d.f64, x), draw(call, "drawn", x.type.shape, d.f64)
    half, one = (call.constant(n, np.asarray(v, np.float64)) for n, v in (("half", 0.5), ("one", 1.0)))
    rare = call.step("rare", Greater(), u, call.step("q", Sub(), one, p))
    likely = call.step("likely", And(), call.step("fits", LessEqual(), u, p), call.step("more", Greater(), p, half))
    few = call.step("few", And(), rare, call.step("less", LessEqual(), p, half))
    drawn = call.step("drawn.one", Or(), few, likely)
    return call.emit(Identity() if dtype == d.boolean else Cast(dtype), drawn).outputs


def read_dropout(call: Call) -> Results:
    """Since opset 12 the operand `training_mode` says whether elements are dropped; opsets 7 to 11 know only inference."""
    x = call.value(0)
    ratio: float | None = call.attr("ratio", DEFAULT)
    mode: bool | None = False
    if call.opset >= 12:
        ratio = DEFAULT
        if call.has(1):
            ratio = None if call.value(1).known is None else float(call.scalar(1, "the ratio"))
        if call.has(2) and ratio != 0.0:
            given = call.value(2)
            mode = bool(call.scalar(2, "training_mode")) if given.known is not None or given.undecided else None
    if mode is not False:
        return _dropped(call, x, mode)
    y = call.emit(Dropout(DEFAULT if ratio is None else ratio), x).output
    if not call.wants(1):
        return (y,)
    true = call.constant("true", np.asarray(True, bool if call.opset >= 10 else x.type.dtype.numpy))
    return y, call.step("mask", Expand(x.type.shape), true)


def _dropped(call: Call, x: Value, mode: bool | None) -> Results:
    """x * kept / (1 - ratio), where a uniform number of at least the ratio keeps an element; `mode` None is known while the
    model runs. The numbers are compared in f64, as ONNX's reference does."""
    wide = call.widest(x)
    if call.has(1):
        ratio = call.cast("ratio", call.widest(call.value(1)), call.value(1))
        ratio = ratio if ratio.type.rank == 0 else call.step("ratio.scalar", Reshape(()), ratio)
    else:
        ratio = call.constant("ratio", np.asarray(DEFAULT, np.float32))
    u = draw(call, "drawn", x.type.shape, d.f64)
    kept = call.step("drawn.kept", GreaterEqual(), u, call.cast("ratio.f64", d.f64, ratio))
    one = call.constant("one", np.asarray(1, ratio.type.dtype.numpy))
    scale = call.step("scale", Div(), one, call.step("left", Sub(), one, ratio))
    if mode is None:
        training = call.value(2)
        training = training if training.type.rank == 0 else call.step("mode", Reshape(()), training)
        kept = call.step("kept", Or(), kept, call.step("inference", Not(), training))
        scale = call.step("factor", Where(), training, scale, one)
    masked = call.step("masked", Mul(), call.cast("wide", wide, x), call.cast("kept.number", wide, kept))
    y = call.step("scaled", Mul(), masked, call.cast("factor.wide", wide, scale))
    result = call.emit(Identity() if y.type.dtype == x.type.dtype else Cast(x.type.dtype), y).output
    return (result, kept) if call.wants(1) else (result,)


def write_random(e: Emit) -> None:
    """The generator itself, in u64 arithmetic: ONNX's own leave open what they draw."""
    op = e.op
    zero, one = e.constant("zero", np.asarray(0, np.int64)), e.constant("step", np.asarray(1, np.int64))
    extents = e.dims("shape", op.shape)
    count = e.step("count", "ReduceProd", extents, keepdims=0) if op.shape else e.constant("count", np.asarray(1, np.int64))
    index = e.step("wide", "Cast", e.step("index", "Range", zero, count, one), to=NUMBER[d.u64])

    def number(value: int) -> str:
        return e.constant("number", np.asarray(value, np.uint64))

    def shifted(x: str, by: int, direction: str) -> str:
        return e.step("shift", "BitShift", x, number(by), direction=direction)

    def uniform(stream: int) -> str:
        low = e.step("low", "BitwiseAnd", index, number(WORD))
        high = e.step("high", "BitwiseXor", shifted(index, 32, "RIGHT"), number(stream << 31))
        for turn in range(ROUNDS):
            product = e.step("product", "Mul", low, number(MULTIPLIER))
            mixed = e.step("mixed", "BitwiseXor", shifted(product, 32, "RIGHT"), number((op.key + turn * WEYL) & WORD))
            low, high = e.step("low", "BitwiseXor", mixed, high), e.step("high", "BitwiseAnd", product, number(WORD))
        if op.dtype == d.f32:
            bits, unit = shifted(low, 8, "RIGHT"), 2.0**-24
        else:
            bits, unit = shifted(e.step("both", "BitwiseOr", shifted(low, 32, "LEFT"), high), 11, "RIGHT"), 2.0**-53
        return e.step("uniform", "Mul", e.step("float", "Cast", bits, to=NUMBER[op.dtype]), real(unit))

    def real(value: float) -> str:
        return e.constant("number", np.asarray(value, op.dtype.numpy))

    u = uniform(0)
    if op.distribution == "normal":
        log = e.step("log", "Log", e.step("rest", "Sub", real(1.0), u))
        radius = e.step("radius", "Sqrt", e.step("square", "Mul", log, real(-2.0)))
        u = e.step("normal", "Mul", radius, e.step("cos", "Cos", e.step("angle", "Mul", uniform(1), real(2 * np.pi))))
    e.emit("Reshape", [u, extents], allowzero=1)


def write_dropout(e: Emit) -> None:
    """An inference Dropout is an identity."""
    e.emit("Identity", e.inputs)


SEEDED = "the same numbers in every run"

ROWS = (
    Row("RandomUniform", 1, Random, read=of_shape(_uniform), write=write_random, note=SEEDED),
    Row("RandomUniformLike", 1, read=like(_uniform), note=SEEDED),
    Row("RandomNormal", 1, read=of_shape(_normal), note=SEEDED),
    Row("RandomNormalLike", 1, read=like(_normal), note=SEEDED),
    Row("Bernoulli", 15, read=read_bernoulli, note=SEEDED),
    Row("Multinomial", 7, read=read_multinomial, note=SEEDED),
    Row("Dropout", 7, Dropout, read=read_dropout, write=write_dropout, note=SEEDED),
)
