"""Pointwise operators of one operand without attributes: arithmetic, roots, exponentials, trigonometry, tests and logic.

TABLE says of each what it computes twice over: by numpy and as a scalar expression.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import ClassVar, NamedTuple

import numpy as np

from nncompiler.ir import dtype as dt
from nncompiler.ir.dims import larger
from nncompiler.ir.dtype import DType
from nncompiler.ir.expr import Const, Expr, call, compare, const, select, unary
from nncompiler.ir.op import Array

from ..base.element_types import BOOL, FLOAT8, FLOATS, INTS, MOVED, NUMBERS
from ..base.special import erf
from .pointwise import Pointwise


class UnaryRow(NamedTuple):
    """What a unary operator computes: element types, numpy function, scalar expression, accuracy in epsilons."""

    allowed: tuple[DType, ...]
    compute: Callable[[Array], Array]
    scalar: Callable[[Expr], Expr]
    ulp: float


def _call(fn: str) -> Callable[[Expr], Expr]:
    return lambda x: call(fn, x)


def _unary(op: str) -> Callable[[Expr], Expr]:
    return lambda x: unary(op, x)


def _sign(x: Expr) -> Expr:
    """NaN gives NaN, a zero of either sign gives zero."""
    below = select(x < 0, const(-1, x.dtype), const(0, x.dtype)) if x.dtype.is_signed else const(0, x.dtype)
    positive = select(x > 0, const(1, x.dtype), below)
    return select(x.ne(x), x, positive) if x.dtype.is_float else positive


def infinity(x: Expr, sign: int = 1) -> Const:
    """+inf or -inf in the type of x."""
    return const(sign * float("inf"), x.dtype)


# name: element types, numpy function, scalar expression, tolerance in ulp of the result
TABLE: dict[str, UnaryRow] = {
    "neg": UnaryRow(NUMBERS, np.negative, lambda x: -x, 1),
    "abs": UnaryRow(NUMBERS, np.abs, lambda x: unary("abs", x) if x.dtype.is_signed else x, 1),
    "sign": UnaryRow(NUMBERS, np.sign, _sign, 1),
    "reciprocal": UnaryRow(FLOATS, np.reciprocal, lambda x: 1 / x, 2),
    "sqrt": UnaryRow(FLOATS, np.sqrt, _unary("sqrt"), 2),
    "floor": UnaryRow(FLOATS, np.floor, _unary("floor"), 1),
    "ceil": UnaryRow(FLOATS, np.ceil, _unary("ceil"), 1),
    "round": UnaryRow(FLOATS, np.rint, _unary("round"), 1),
    "exp": UnaryRow(FLOATS, np.exp, _call("exp"), 4),
    "log": UnaryRow(FLOATS, np.log, _call("log"), 4),
    "erf": UnaryRow(FLOATS, erf, _call("erf"), 8),
    "sin": UnaryRow(FLOATS, np.sin, _call("sin"), 8),
    "cos": UnaryRow(FLOATS, np.cos, _call("cos"), 8),
    "tan": UnaryRow(FLOATS, np.tan, _call("tan"), 16),
    "asin": UnaryRow(FLOATS, np.arcsin, _call("asin"), 8),
    "acos": UnaryRow(FLOATS, np.arccos, _call("acos"), 8),
    "atan": UnaryRow(FLOATS, np.arctan, _call("atan"), 8),
    "sinh": UnaryRow(FLOATS, np.sinh, _call("sinh"), 8),
    "cosh": UnaryRow(FLOATS, np.cosh, _call("cosh"), 8),
    "tanh": UnaryRow(FLOATS, np.tanh, _call("tanh"), 8),
    "asinh": UnaryRow(FLOATS, np.arcsinh, _call("asinh"), 8),
    "acosh": UnaryRow(FLOATS, np.arccosh, _call("acosh"), 8),
    "atanh": UnaryRow(FLOATS, np.arctanh, _call("atanh"), 8),
    "not": UnaryRow(BOOL, np.logical_not, _unary("not"), 1),
    "bit_not": UnaryRow(INTS, np.invert, _unary("not"), 1),
    "is_nan": UnaryRow(FLOATS, np.isnan, lambda x: compare("ne", x, x), 1),
    "identity": UnaryRow(MOVED, lambda x: x, lambda x: x, 1),
}


@dataclass(frozen=True)
class Unary(Pointwise):
    """What TABLE says of the operator's name."""

    def __init_subclass__(cls) -> None:
        row = TABLE.get(cls.name)
        if row is not None:
            cls.allowed, cls.ulp = row.allowed, row.ulp

    def compute(self, *x: Array) -> Array:
        return TABLE[self.name].compute(x[0])

    def scalar(self, *x: Expr) -> Expr:
        return TABLE[self.name].scalar(x[0])


class Neg(Unary):
    """-x; unsigned integers wrap. ONNX Neg, opset 13."""

    name = "neg"
    arithmetic = True
    involution = True
    carries_range = True

    def symbolic(self, *x: Array) -> Array:
        return x[0] * -1


class Abs(Unary):
    """|x|; the least integer stays itself. ONNX Abs, opset 13."""

    name = "abs"
    arithmetic = True
    idempotent = True
    carries_range = True

    def symbolic(self, *x: Array) -> Array:
        result = x[0].copy()
        for index, d in np.ndenumerate(x[0]):
            result[index] = larger(d, -d)
        return result


class Sign(Unary):
    """-1, 0 or 1; NaN stays NaN. ONNX Sign, opset 13."""

    name = "sign"
    arithmetic = True
    idempotent = True


class Reciprocal(Unary):
    """1 / x. ONNX Reciprocal, opset 13."""

    name = "reciprocal"
    carries_range = True
    limits_range = True
    loses_in_halves = True


class Sqrt(Unary):
    """Square root; NaN below zero. ONNX Sqrt, opset 13."""

    name = "sqrt"
    carries_range = True
    limits_range = True


class Floor(Unary):
    """The greatest whole number not above x. ONNX Floor, opset 13."""

    name = "floor"
    idempotent = True


class Ceil(Unary):
    """The least whole number not below x. ONNX Ceil, opset 13."""

    name = "ceil"
    idempotent = True


class Round(Unary):
    """The nearest whole number, halves to even. ONNX Round, opset 11."""

    name = "round"
    idempotent = True


class Exp(Unary):
    """e to the x. ONNX Exp, opset 13."""

    name = "exp"
    carries_range = True
    loses_in_halves = True


class Log(Unary):
    """Natural logarithm; -inf at zero, NaN below. ONNX Log, opset 13."""

    name = "log"
    carries_range = True
    limits_range = True
    loses_in_halves = True


class Erf(Unary):
    """The error function. ONNX Erf, opset 13."""

    name = "erf"
    limits_range = True


class Sin(Unary):
    """Sine of radians. ONNX Sin, opset 7."""

    name = "sin"


class Cos(Unary):
    """Cosine of radians. ONNX Cos, opset 7."""

    name = "cos"


class Tan(Unary):
    """Tangent of radians. ONNX Tan, opset 7."""

    name = "tan"


class Asin(Unary):
    """Inverse sine; NaN outside [-1, 1]. ONNX Asin, opset 7."""

    name = "asin"


class Acos(Unary):
    """Inverse cosine; NaN outside [-1, 1]. ONNX Acos, opset 7."""

    name = "acos"


class Atan(Unary):
    """Inverse tangent. ONNX Atan, opset 7."""

    name = "atan"


class Sinh(Unary):
    """Hyperbolic sine. ONNX Sinh, opset 9."""

    name = "sinh"


class Cosh(Unary):
    """Hyperbolic cosine. ONNX Cosh, opset 9."""

    name = "cosh"


class Tanh(Unary):
    """Hyperbolic tangent. ONNX Tanh, opset 13."""

    name = "tanh"
    carries_range = True
    limits_range = True


class Asinh(Unary):
    """Inverse hyperbolic sine. ONNX Asinh, opset 9."""

    name = "asinh"


class Acosh(Unary):
    """Inverse hyperbolic cosine; NaN below 1. ONNX Acosh, opset 9."""

    name = "acosh"


class Atanh(Unary):
    """Inverse hyperbolic tangent; infinite at 1 and -1, NaN outside. ONNX Atanh, opset 9."""

    name = "atanh"


class Not(Unary):
    """Logical not of bools. ONNX Not, opset 1."""

    name = "not"
    involution = True


class BitNot(Unary):
    """Every bit of an integer inverted. ONNX BitwiseNot, opset 18."""

    name = "bit_not"


class IsNan(Unary):
    """Whether x is NaN, as bool. ONNX IsNaN, opset 13."""

    name = "is_nan"

    def result(self, dtype: DType) -> DType:
        return dt.boolean


@dataclass(frozen=True)
class IsInf(Pointwise):
    """Whether x is an infinity of a sign that counts, as bool. ONNX IsInf, opset 10 (detect_negative, detect_positive)."""

    negative: bool = True
    positive: bool = True
    name: ClassVar[str] = "is_inf"
    allowed: ClassVar[tuple[DType, ...]] = FLOATS

    def result(self, dtype: DType) -> DType:
        return dt.boolean

    def compute(self, *x: Array) -> Array:
        return (np.isposinf(x[0]) & self.positive) | (np.isneginf(x[0]) & self.negative)

    def scalar(self, *x: Expr) -> Expr:
        found: Expr = const(False, dt.boolean)
        if self.positive:
            found = x[0].eq(infinity(x[0]))
        if self.negative:
            below = x[0].eq(infinity(x[0], -1))
            found = found | below if self.positive else below
        return found


class Identity(Unary):
    """x itself. ONNX Identity, opset 13."""

    name = "identity"
    moves_data = True
    view = True
    flops = 0

    def symbolic(self, *x: Array) -> Array:
        return x[0]


@dataclass(frozen=True)
class Dropout(Unary):
    """x itself: dropout while inferring. ONNX Dropout, opset 13 without its mask."""

    ratio: float = 0.5
    name: ClassVar[str] = "dropout"
    moves_data = True
    view = True
    allowed: ClassVar[tuple[DType, ...]] = (*FLOATS, *FLOAT8)
    flops: ClassVar[int] = 0
    ulp: ClassVar[float] = 1

    def compute(self, *x: Array) -> Array:
        return x[0]

    def scalar(self, *x: Expr) -> Expr:
        return x[0]
