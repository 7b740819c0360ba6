"""Rows of the pointwise operators: arithmetic, comparison, logic, activations, casts."""

from __future__ import annotations

from functools import reduce

import numpy as np

from ..ir import dtype as d
from ..ir.dtype import DType
from ..ir.errors import ModelError
from ..ir.graph import Value
from ..ir.op import Op
from ..ops.activation import (
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
from ..ops.binary import (
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
from ..ops.cast import Cast
from ..ops.movement import Expand
from ..ops.unary import (
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
    Dropout,
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
from .elements import BY_NUMBER, NUMBER
from .rules import Call, Emit, Reader, Results, Row


def read_chain(op: type[Op]) -> Reader:
    """Max, Min and Sum of n operands: a chain of binary operators, from the left."""

    def read(call: Call) -> Results:
        values = [call.value(i) for i in range(len(call.inputs))]
        if len(values) == 1:
            return call.emit(Identity(), values[0]).outputs
        left = reduce(lambda a, b: call.step("part", op(), a, b), values[1:-1], values[0])
        return call.emit(op(), left, values[-1]).outputs

    return read


def read_mean(call: Call) -> Results:
    """The sum of n operands times 1/n, as a division so that it is exact where the mean is."""
    values = [call.value(i) for i in range(len(call.inputs))]
    total = reduce(lambda a, b: call.step("sum", Add(), a, b), values)
    if len(values) == 1:
        return call.emit(Identity(), total).outputs
    return call.emit(Div(), total, call.constant("count", np.asarray(len(values), total.type.dtype.numpy))).outputs


def read_pow(call: Call) -> Results:
    """The exponent takes the base's element type."""
    x, y = call.value(0), call.value(1)
    if x.type.dtype == y.type.dtype:
        return call.emit(Pow(), x, y).outputs
    if x.type.dtype.is_int and y.type.dtype.is_float:
        power = call.step("pow", Pow(), call.step("base", Cast(y.type.dtype), x), y)
        return call.emit(Cast(x.type.dtype), power).outputs
    return call.emit(Pow(), x, call.step("exponent", Cast(x.type.dtype), y)).outputs


def read_clip(call: Call) -> Results:
    """Bounds as attributes (opset 6) or operands; those that are computed at run time become minimum and maximum."""
    x = call.value(0)
    if call.opset < 11:
        # The defaults are the least and greatest f32: bounds that no other finite value passes.
        least, most = call.attr("min"), call.attr("max")
        limit = float(np.finfo(np.float32).max)
        if x.type.dtype != d.f32:
            limit = np.inf
        low = None if least is None or least <= -limit else least
        high = None if most is None or most >= limit else most
        return call.emit(Clip(low, high), x).outputs
    bounds: list[float | int | None] = []
    computed: list[tuple[str, Op, Value]] = []
    for index, what, op in ((1, "low", Maximum()), (2, "high", Minimum())):
        value = call.optional(index)
        if value is None:
            bounds.append(None)
        elif value.known is not None and value.known.size == 1 and value.known.dtype != object:
            bounds.append(value.known.reshape(-1)[0].item())
        else:
            bounds.append(None)
            computed.append((what, op, value))
    nan = any(isinstance(b, float) and np.isnan(b) for b in bounds)
    if nan:
        raise call.unsupported("a bound is not a number")
    if not computed:
        return call.emit(Clip(*bounds), x).outputs
    if bounds != [None, None]:
        x = call.step("known", Clip(*bounds), x)
    if len(computed) == 2:
        x = call.step("low", computed[0][1], x, computed[0][2])
    return call.emit(computed[-1][1], x, computed[-1][2]).outputs


def write_clip(e: Emit) -> None:
    bounds = [
        "" if b is None else e.number(part, b) for part, b in (("minimum", e.op.minimum), ("maximum", e.op.maximum))
    ]
    e.emit("Clip", [e.inputs[0], *bounds])


def read_cast(call: Call) -> Results:
    number = call.attr("to")
    if number not in BY_NUMBER:
        raise ModelError(f"Cast to unknown element type {number}")
    x, to = call.value(0), BY_NUMBER[number]
    if to.kind in ("string", "complex"):
        raise call.unsupported(f"a cast to {to}")
    if call.attr("round_mode", "up") != "up" and to == d.f8e8m0:
        raise call.unsupported(f"round_mode={call.attr('round_mode')!r}")
    saturated(call, to)
    return call.emit(Cast(to), x).outputs


def read_cast_like(call: Call) -> Results:
    to = call.value(1).type.dtype
    saturated(call, to)
    return call.emit(Cast(to), call.value(0)).outputs


def saturated(call: Call, to: DType) -> None:
    """Refuses saturate=0, which means something for 8-bit floats only."""
    if to.is_float and to.bits <= 8 and call.attr("saturate", 1) != 1:
        raise call.unsupported("saturate=0")


def write_cast(e: Emit) -> None:
    e.emit("Cast", e.inputs, to=NUMBER[e.op.to])


def read_identity(call: Call) -> Results:
    """Types that are only stored pass through unchanged: no operator computes with them."""
    x = call.value(0)
    return call.emit(Identity(), x).outputs if x.type.dtype in d.COMPUTE else (x,)


def read_dropout(call: Call) -> Results:
    """Inference only: the identity; its mask, where wanted, is all true."""
    x = call.value(0)
    ratio = call.attr("ratio", 0.5)
    if call.opset >= 12:
        ratio = 0.5
        if call.has(1) and call.value(1).known is not None:
            ratio = float(call.scalar(1, "the ratio"))
        if call.has(2) and bool(call.scalar(2, "training_mode")):
            if ratio != 0.0:
                raise call.unsupported("training_mode is on", "export the model for inference")
            ratio = 0.0
    y = call.emit(Dropout(ratio), x).output
    if not call.wants(1):
        return (y,)
    true = call.constant("true", np.asarray(True, bool if call.opset >= 10 else x.type.dtype.numpy))
    return y, call.step("mask", Expand(x.type.shape), true)


def write_dropout(e: Emit) -> None:
    """An inference Dropout is an identity."""
    e.emit("Identity", e.inputs)


def write_swish(e: Emit) -> None:
    """x * sigmoid(alpha * x): Swish itself is of opset 24."""
    x = e.inputs[0]
    scaled = x if e.op.alpha == 1.0 else e.step("scaled", "Mul", x, e.number("alpha", e.op.alpha))
    e.emit("Mul", [x, e.step("sigmoid", "Sigmoid", scaled)])


def read_is_inf(call: Call) -> Results:
    return call.emit(
        IsInf(negative=bool(call.attr("detect_negative", 1)), positive=bool(call.attr("detect_positive", 1))),
        call.value(0),
    ).outputs


def write_is_inf(e: Emit) -> None:
    e.emit("IsInf", e.inputs, detect_negative=int(e.op.negative), detect_positive=int(e.op.positive))


def write_bit_shift(e: Emit) -> None:
    e.emit("BitShift", e.inputs, direction=e.op.direction.upper())


def read_bit_shift(call: Call) -> Results:
    direction = call.attr("direction", "").lower()
    if direction not in ("left", "right"):
        raise ModelError(f"direction must be LEFT or RIGHT, it is {call.attr('direction')!r}")
    return call.emit(BitShift(direction), call.value(0), call.value(1)).outputs


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
    Row("Erf", 9, Erf),
    Row("Floor", 6, Floor),
    Row("Ceil", 6, Ceil),
    Row("Round", 11, Round),
    Row("Sign", 9, Sign),
    Row("Reciprocal", 6, Reciprocal),
    Row("Not", 1, Not),
    Row("BitwiseNot", 18, BitNot),
    Row("IsNaN", 9, IsNan),
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
    Row("Cast", 6, Cast, read=read_cast, write=write_cast, note="not to strings; saturate=1, round_mode=up"),
    Row("CastLike", 15, read=read_cast_like),
    Row("Identity", 1, Identity, read=read_identity),
    Row("Dropout", 7, Dropout, read=read_dropout, write=write_dropout, note="inference only"),
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
    Row("Equal", 7, Equal),
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
