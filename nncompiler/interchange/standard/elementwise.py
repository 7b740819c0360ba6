"""Rows of the pointwise operators: arithmetic, comparison, logic, activations."""

from __future__ import annotations

from functools import reduce

import numpy as np

from ...ir import dtype as d
from ...ir.dtype import DType
from ...ir.errors import ModelError
from ...ir.graph import Value
from ...ir.op import Op
from ...ops.base.convert import convert
from ...ops.base.element_types import FLOAT8
from ...ops.elementwise.activation import (
    Celu,
    Clip,
    Elu,
    Gelu,
    HardSigmoid,
    HardSwish,
    LeakyRelu,
    Mish,
    Relu,
    Selu,
    Shrink,
    Sigmoid,
    Softplus,
    Softsign,
    Swish,
    ThresholdedRelu,
)
from ...ops.elementwise.binary import (
    Add,
    And,
    BitAnd,
    BitOr,
    BitShift,
    BitXor,
    Div,
    Equal,
    Greater,
    GreaterEqual,
    Less,
    LessEqual,
    Maximum,
    Minimum,
    Mod,
    Mul,
    Or,
    Pow,
    PRelu,
    Sub,
    Where,
    Xor,
)
from ...ops.elementwise.cast import Cast
from ...ops.elementwise.unary import (
    Abs,
    Acos,
    Acosh,
    Asin,
    Asinh,
    Atan,
    Atanh,
    BitNot,
    Ceil,
    Cos,
    Cosh,
    Erf,
    Exp,
    Floor,
    Identity,
    IsInf,
    IsNan,
    Log,
    Neg,
    Not,
    Reciprocal,
    Round,
    Sign,
    Sin,
    Sinh,
    Sqrt,
    Tan,
    Tanh,
)
from ...ops.movement.arrange import Reshape
from ...ops.strings import StringEqual
from ..rules import Call, Emit, Reader, Results, Row


def read_chain(op: type[Op]) -> Reader:
    """Max, Min and Sum of n operands: a chain of binary operators, from the left."""

    def read(call: Call) -> Results:
        values = [call.value(i) for i in range(len(call.inputs))]
        if len(values) == 1:
            return call.emit(Identity(), values[0]).outputs
        left = reduce(lambda a, b: call.step("part", op(), a, b), values[1:-1], values[0])
        return call.emit(op(), left, values[-1]).outputs

    return read


def read_erf(call: Call) -> Results:
    """Of integers, which ONNX allows: in f32, as its reference does, truncated to the type again."""
    x = call.value(0)
    if x.type.dtype.is_float:
        return call.emit(Erf(), x).outputs
    return call.emit(Cast(x.type.dtype), call.step("erf", Erf(), call.cast("wide", d.f32, x))).outputs


def read_mean(call: Call) -> Results:
    """The sum of n operands times 1/n, as a division so that it is exact where the mean is."""
    values = [call.value(i) for i in range(len(call.inputs))]
    total = reduce(lambda a, b: call.step("sum", Add(), a, b), values)
    if len(values) == 1:
        return call.emit(Identity(), total).outputs
    return call.emit(Div(), total, call.constant("count", np.asarray(len(values), total.type.dtype.numpy))).outputs


def read_pow(call: Call) -> Results:
    """The result has the base's element type. An exponent of another type keeps its digits: the power is taken in a type
    that holds both, unless the exponent is constant and the base's type has the same numbers."""
    x, y = call.value(0), call.value(1)
    base, exponent = x.type.dtype, y.type.dtype
    if base == exponent:
        return call.emit(Pow(), x, y).outputs
    if not (base.is_float and _lossless(y, base)):
        wide = power_type(base, exponent)
        power = call.step("pow", Pow(), call.cast("base", wide, x), call.cast("exponent", wide, y))
        whole = base.is_int and exponent.is_int
        return call.emit(Cast(base), call.step("rounded", Round(), power) if whole else power).outputs
    return call.emit(Pow(), x, call.step("exponent", Cast(base), y)).outputs


def power_type(base: DType, exponent: DType) -> DType:
    """The type in which a power of operands of two types is taken: f32 where it holds the numbers of both, else f64."""
    fits = all(t.bits <= 16 or t == d.f32 for t in (base, exponent))
    return d.f32 if fits and base.is_float else d.f64


def _lossless(value: Value, to: DType) -> bool:
    """Whether the elements are known and every one is a number of type `to`, or all numbers of their type are."""
    source = value.type.dtype
    if source.is_float and source.bits < to.bits:
        return True
    if source.is_int and source.bits <= {d.f64: 32, d.f32: 16, d.f16: 8, d.bf16: 8}[to]:
        return True
    known = value.known
    if known is None or known.dtype == object:
        return False
    wide = np.longdouble  # holds i64 and u64 too
    with np.errstate(all="ignore"):
        return np.array_equal(convert(known, to).astype(wide), known.astype(wide), equal_nan=True)


def read_clip(call: Call) -> Results:
    """min(max(x, low), high), in this order, with bounds as attributes (opset 6) or operands. Constant numbers become the
    operator's attributes; a bound that is computed or is NaN, which makes the result NaN, becomes a maximum or minimum."""
    x = call.value(0)
    low, high = _attribute_bounds(call) if call.opset < 11 else (_bound(call, 1, "low"), _bound(call, 2, "high"))
    if not isinstance(low, Value) and not isinstance(high, Value):
        return call.emit(Clip(low, high), x).outputs
    if high is None:
        assert isinstance(low, Value)
        return call.emit(Maximum(), x, low).outputs
    if low is not None:
        x = call.step("low", Maximum(), x, low) if isinstance(low, Value) else call.step("known", Clip(low, None), x)
    return call.emit(Minimum(), x, high).outputs if isinstance(high, Value) else call.emit(Clip(None, high), x).outputs


Bound = float | int | Value | None


def _attribute_bounds(call: Call) -> tuple[Bound, Bound]:
    """The attributes' defaults are the least and the greatest f32, which clip infinities."""
    limit = float(np.finfo(np.float32).max)
    dtype = call.value(0).type.dtype
    found: list[Bound] = []
    for name, default in (("min", -limit), ("max", limit)):
        bound = float(call.attr(name, default))
        found.append(call.constant(name, np.asarray(bound, dtype.numpy)) if np.isnan(bound) else bound)
    return found[0], found[1]


def _bound(call: Call, index: int, part: str) -> Bound:
    """A bound as a number where it is constant and one, else as a scalar value; None where it is not given."""
    value = call.optional(index)
    if value is None:
        return None
    if value.type.rank > 0:
        if any(n != 1 for n in value.type.shape):
            raise ModelError(f"the {part} bound must be one number, it has shape {list(value.type.shape)}")
        value = call.step(f"{part}.scalar", Reshape(()), value)
    known = value.known
    if known is None or known.dtype == object or np.isnan(known.astype(np.float64)):
        return value
    number: float | int = known.reshape(-1)[0].item()
    return number


def write_clip(e: Emit) -> None:
    """Clip (opset 11 and later): the bounds are operands, an absent one has no name."""
    bounds = [
        "" if b is None else e.number(part, b) for part, b in (("minimum", e.op.minimum), ("maximum", e.op.maximum))
    ]
    e.emit("Clip", [e.inputs[0], *bounds])


def write_swish(e: Emit) -> None:
    """x * sigmoid(alpha * x): Swish itself is of opset 24."""
    x = e.inputs[0]
    scaled = x
    if e.op.alpha != 1.0:  # alpha is f32, and so is the product with an f16
        alpha = e.constant("alpha", np.asarray(e.op.alpha, e.working.numpy))
        scaled = e.narrow("scaled", e.step("product", "Mul", e.wide("wide", x), alpha))
    e.emit("Mul", [x, e.step("sigmoid", "Sigmoid", scaled)])


def _readable(call: Call) -> Value:
    """The operand; an 8-bit float in f32, which holds each of its values."""
    x = call.value(0)
    return call.cast("wide", d.f32, x) if x.type.dtype in FLOAT8 else x


def read_is_nan(call: Call) -> Results:
    """IsNaN (opset 9 and later); an 8-bit float is widened to f32 first."""
    return call.emit(IsNan(), _readable(call)).outputs


def read_is_inf(call: Call) -> Results:
    """IsInf (opset 10 and later), of either sign or of one; an 8-bit float is widened to f32 first."""
    op = IsInf(negative=bool(call.attr("detect_negative", 1)), positive=bool(call.attr("detect_positive", 1)))
    return call.emit(op, _readable(call)).outputs


def write_is_inf(e: Emit) -> None:
    """IsInf with detect_negative and detect_positive."""
    e.emit("IsInf", e.inputs, detect_negative=int(e.op.negative), detect_positive=int(e.op.positive))


def write_bit_shift(e: Emit) -> None:
    """BitShift; ONNX writes the direction in capitals."""
    e.emit("BitShift", e.inputs, direction=e.op.direction.upper())


def read_bit_shift(call: Call) -> Results:
    """BitShift (opset 11 and later) to the LEFT or RIGHT."""
    direction = call.attr("direction", "").lower()
    if direction not in ("left", "right"):
        raise ModelError(f"direction must be LEFT or RIGHT, it is {call.attr('direction')!r}")
    return call.emit(BitShift(direction), call.value(0), call.value(1)).outputs


def read_equal(call: Call) -> Results:
    """Of numbers and bools, or of strings."""
    op = StringEqual() if call.value(0).type.dtype == d.string else Equal()
    return call.emit(op, *call.inputs).outputs


ROWS = (
    Row("Neg", 6, Neg),
    Row("Abs", 6, Abs),
    Row("Sqrt", 6, Sqrt),
    Row("Exp", 6, Exp),
    Row("Log", 6, Log),
    Row("Sin", 7, Sin),
    Row("Cos", 7, Cos),
    Row("Tan", 7, Tan),
    Row("Asin", 7, Asin),
    Row("Acos", 7, Acos),
    Row("Atan", 7, Atan),
    Row("Sinh", 9, Sinh),
    Row("Cosh", 9, Cosh),
    Row("Tanh", 6, Tanh),
    Row("Asinh", 9, Asinh),
    Row("Acosh", 9, Acosh),
    Row("Atanh", 9, Atanh),
    Row("Erf", 9, Erf, read=read_erf),
    Row("Floor", 6, Floor),
    Row("Ceil", 6, Ceil),
    Row("Round", 11, Round),
    Row("Sign", 9, Sign),
    Row("Reciprocal", 6, Reciprocal),
    Row("Not", 1, Not),
    Row("BitwiseNot", 18, BitNot),
    Row("IsNaN", 9, IsNan, read=read_is_nan),
    Row("IsInf", 10, IsInf, read=read_is_inf, write=write_is_inf),
    Row("Relu", 6, Relu),
    Row("Sigmoid", 6, Sigmoid),
    Row("Softplus", 1, Softplus),
    Row("Softsign", 1, Softsign),
    Row("HardSwish", 14, HardSwish),
    Row("Mish", 18, Mish),
    Row("Gelu", 20, Gelu, {"approximate": "none"}),
    Row("LeakyRelu", 6, LeakyRelu, {"alpha": 0.01}),
    Row("Elu", 6, Elu, {"alpha": 1.0}),
    Row("Celu", 12, Celu, {"alpha": 1.0}),
    Row("Selu", 6, Selu, {"alpha": 1.67326319217681884765625, "gamma": 1.05070102214813232421875}),
    Row("ThresholdedRelu", 10, ThresholdedRelu, {"alpha": 1.0}),
    Row("HardSigmoid", 6, HardSigmoid, {"alpha": 0.2, "beta": 0.5}),
    Row("Swish", 24, Swish, {"alpha": 1.0}, write=write_swish),
    Row("Shrink", 9, Shrink, {"bias": 0.0, "lambd": 0.5}),
    Row("Clip", 6, Clip, read=read_clip, write=write_clip),
    Row("Identity", 1, Identity),
    Row("Add", 7, Add),
    Row("Sub", 7, Sub),
    Row("Mul", 7, Mul),
    Row("Div", 7, Div),
    Row("Pow", 7, Pow, read=read_pow),
    Row("Mod", 10, Mod, {"fmod": False}),
    Row("PRelu", 7, PRelu),
    Row("And", 7, And),
    Row("Or", 7, Or),
    Row("Xor", 7, Xor),
    Row("BitwiseAnd", 18, BitAnd),
    Row("BitwiseOr", 18, BitOr),
    Row("BitwiseXor", 18, BitXor),
    Row("BitShift", 11, BitShift, read=read_bit_shift, write=write_bit_shift),
    Row("Equal", 7, Equal, read=read_equal),
    Row("Less", 7, Less),
    Row("LessOrEqual", 12, LessEqual),
    Row("Greater", 7, Greater),
    Row("GreaterOrEqual", 12, GreaterEqual),
    Row("Where", 9, Where),
    Row("Max", 8, Maximum, read=read_chain(Maximum)),
    Row("Min", 8, Minimum, read=read_chain(Minimum)),
    Row("Sum", 8, read=read_chain(Add)),
    Row("Mean", 8, read=read_mean),
)
