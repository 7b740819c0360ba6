"""Activations: pointwise functions of one float, most with parameters.

Numpy and scalar forms stand together in each class. NaN propagates through all of them, but for thresholded_relu and
shrink, whose comparisons ONNX defines to send NaN to zero.
"""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import Any, ClassVar

import numpy as np

from nncompiler.ir import dtype as dt
from nncompiler.ir.dtype import DType, of_numpy
from nncompiler.ir.expr import Expr, call, cast, const, lift, maximum, minimum, select, unary
from nncompiler.ir.op import Array, Operand, require
from nncompiler.ir.types import TensorType

from ..base.convert import convert, int_range
from ..base.element_types import FLOATS, NUMBERS, SIGNED
from ..base.special import erf
from .pointwise import Pointwise

SELU_ALPHA = 1.67326319217681884765625
SELU_GAMMA = 1.05070102214813232421875
"""ONNX Selu's defaults (self-normalizing networks, Klambauer et al. 2017)."""


@dataclass(frozen=True)
class Activation(Pointwise):
    """A function of one float."""

    allowed: ClassVar[tuple[DType, ...]] = FLOATS
    ulp: ClassVar[float] = 16.0

    def compute(self, *x: Array) -> Array:
        return np.asarray(self.curve(x[0]))

    def scalar(self, *x: Expr) -> Expr:
        return self.formula(x[0])

    def curve(self, x: Array) -> Any:
        raise NotImplementedError(f"{type(self).__name__}.curve")

    def formula(self, x: Expr) -> Expr:
        raise NotImplementedError(f"{type(self).__name__}.formula")


def _sigmoid(x: Array) -> Any:
    small = np.exp(-np.abs(x))
    return np.where(np.signbit(x), small, np.ones_like(x)) / (1 + small)


def _softplus(x: Array) -> Any:
    return np.maximum(x, 0) + np.log1p(np.exp(-np.abs(x)))


def _softplus_formula(x: Expr) -> Expr:
    return maximum(x, 0) + call("log1p", call("exp", -unary("abs", x)))


class Relu(Activation):
    """0 below zero, else x. ONNX Relu, opset 14."""

    name = "relu"
    arithmetic = True
    idempotent = True
    carries_range = True
    allowed = (*FLOATS, *SIGNED)
    ulp = 1

    def curve(self, x: Array) -> Any:
        return np.where(x < 0, x.dtype.type(0), x)

    def formula(self, x: Expr) -> Expr:
        return select(x < 0, 0, x)


class Sigmoid(Activation):
    """1 / (1 + exp(-x)). ONNX Sigmoid, opset 13."""

    name = "sigmoid"
    limits_range = True
    ulp = 8
    flops = 3

    def curve(self, x: Array) -> Any:
        return _sigmoid(x)

    def formula(self, x: Expr) -> Expr:
        return call("sigmoid", x)


class Softplus(Activation):
    """log(exp(x) + 1), as max(x, 0) + log1p(exp(-|x|)), which does not overflow. ONNX Softplus, opset 1."""

    name = "softplus"
    flops = 5

    def curve(self, x: Array) -> Any:
        return _softplus(x)

    def formula(self, x: Expr) -> Expr:
        return _softplus_formula(x)


class Softsign(Activation):
    """x / (1 + |x|). ONNX Softsign, opset 1."""

    name = "softsign"
    ulp = 4
    flops = 3

    def curve(self, x: Array) -> Any:
        return x / (1 + np.abs(x))

    def formula(self, x: Expr) -> Expr:
        return x / (unary("abs", x) + 1)


class HardSwish(Activation):
    """x max(0, min(1, x/6 + 1/2)). ONNX HardSwish, opset 14."""

    name = "hard_swish"
    flops = 5

    def curve(self, x: Array) -> Any:
        return x * np.maximum(np.minimum(x * x.dtype.type(1 / 6) + x.dtype.type(0.5), 1), 0)

    def formula(self, x: Expr) -> Expr:
        return x * maximum(minimum(x * (1 / 6) + 0.5, 1), 0)


class Mish(Activation):
    """x tanh(softplus(x)). ONNX Mish, opset 18."""

    name = "mish"
    flops = 7

    def curve(self, x: Array) -> Any:
        return x * np.tanh(_softplus(x))

    def formula(self, x: Expr) -> Expr:
        return x * call("tanh", _softplus_formula(x))


@dataclass(frozen=True)
class Gelu(Activation):
    """x Φ(x) with the normal distribution's Φ by erf ("none") or by its tanh approximation ("tanh"). ONNX Gelu, opset 20."""

    approximate: str = "none"
    name: ClassVar[str] = "gelu"
    ulp: ClassVar[float] = 32.0
    flops: ClassVar[int] = 5

    def infer(self, *operands: Operand | None) -> TensorType:
        require(self.approximate in ("none", "tanh"), f"approximate must be none or tanh, got {self.approximate!r}")
        return super().infer(*operands)

    def curve(self, x: Array) -> Any:
        one = x.dtype.type
        if self.approximate == "tanh":
            inner = one(math.sqrt(2 / math.pi)) * (x + one(0.044715) * x * x * x)
            return one(0.5) * x * (1 + np.tanh(inner))
        return one(0.5) * x * (1 + erf(x * one(math.sqrt(0.5))))

    def formula(self, x: Expr) -> Expr:
        if self.approximate == "tanh":
            inner = (x + x * x * x * 0.044715) * math.sqrt(2 / math.pi)
            return x * 0.5 * (call("tanh", inner) + 1)
        return call("gelu", x)


@dataclass(frozen=True)
class LeakyRelu(Activation):
    """alpha x below zero, else x. ONNX LeakyRelu, opset 16."""

    alpha: float = 0.01
    name: ClassVar[str] = "leaky_relu"
    ulp: ClassVar[float] = 2.0

    def curve(self, x: Array) -> Any:
        return np.where(x < 0, x * x.dtype.type(self.alpha), x)

    def formula(self, x: Expr) -> Expr:
        return select(x < 0, x * self.alpha, x)


@dataclass(frozen=True)
class Elu(Activation):
    """alpha (exp(x) - 1) below zero, else x. ONNX Elu, opset 6."""

    alpha: float = 1.0
    name: ClassVar[str] = "elu"
    flops: ClassVar[int] = 3

    def curve(self, x: Array) -> Any:
        return np.where(x < 0, x.dtype.type(self.alpha) * np.expm1(x), x)

    def formula(self, x: Expr) -> Expr:
        return select(x < 0, call("expm1", x) * self.alpha, x)


@dataclass(frozen=True)
class Celu(Activation):
    """alpha (exp(x / alpha) - 1) below zero, else x. ONNX Celu, opset 12."""

    alpha: float = 1.0
    name: ClassVar[str] = "celu"
    flops: ClassVar[int] = 4

    def infer(self, *operands: Operand | None) -> TensorType:
        require(self.alpha != 0, "alpha must not be zero")
        return super().infer(*operands)

    def curve(self, x: Array) -> Any:
        alpha = x.dtype.type(self.alpha)
        return np.maximum(x, 0) + np.minimum(alpha * np.expm1(x / alpha), 0)

    def formula(self, x: Expr) -> Expr:
        return maximum(x, 0) + minimum(call("expm1", x / self.alpha) * self.alpha, 0)


@dataclass(frozen=True)
class Selu(Activation):
    """gamma (alpha (exp(x) - 1)) up to zero, else gamma x. ONNX Selu, opset 6."""

    alpha: float = SELU_ALPHA
    gamma: float = SELU_GAMMA
    name: ClassVar[str] = "selu"
    flops: ClassVar[int] = 4

    def curve(self, x: Array) -> Any:
        gamma, alpha = x.dtype.type(self.gamma), x.dtype.type(self.gamma * self.alpha)
        return np.where(x > 0, gamma * x, alpha * np.expm1(x))

    def formula(self, x: Expr) -> Expr:
        return select(x > 0, x * self.gamma, call("expm1", x) * (self.gamma * self.alpha))


@dataclass(frozen=True)
class ThresholdedRelu(Activation):
    """x above alpha, else 0. ONNX ThresholdedRelu, opset 10."""

    alpha: float = 1.0
    name: ClassVar[str] = "thresholded_relu"
    ulp: ClassVar[float] = 1.0

    def curve(self, x: Array) -> Any:
        return np.where(x > x.dtype.type(self.alpha), x, x.dtype.type(0))

    def formula(self, x: Expr) -> Expr:
        return select(x > self.alpha, x, 0)


@dataclass(frozen=True)
class HardSigmoid(Activation):
    """max(0, min(1, alpha x + beta)). ONNX HardSigmoid, opset 6."""

    alpha: float = 0.2
    beta: float = 0.5
    name: ClassVar[str] = "hard_sigmoid"
    flops: ClassVar[int] = 4

    def curve(self, x: Array) -> Any:
        return np.maximum(np.minimum(x * x.dtype.type(self.alpha) + x.dtype.type(self.beta), 1), 0)

    def formula(self, x: Expr) -> Expr:
        return maximum(minimum(x * self.alpha + self.beta, 1), 0)


@dataclass(frozen=True)
class Swish(Activation):
    """x sigmoid(alpha x). ONNX Swish, opset 24; alpha = 1 is SiLU."""

    alpha: float = 1.0
    name: ClassVar[str] = "swish"
    flops: ClassVar[int] = 5

    def curve(self, x: Array) -> Any:
        return x * _sigmoid(x * x.dtype.type(self.alpha))

    def formula(self, x: Expr) -> Expr:
        return x * call("sigmoid", x * self.alpha if self.alpha != 1 else x)


@dataclass(frozen=True)
class Shrink(Activation):
    """x + bias below -lambd, x - bias above lambd, else 0. ONNX Shrink, opset 9.

    Integers are compared with lambd exactly. A whole bias is added in their own type and wraps, as in ONNX's function body;
    one with a fraction is added in f64, and the sum truncated, as ONNX's evaluator does: it wraps, too, but saturates in 64
    bits.
    """

    bias: float = 0.0
    lambd: float = 0.5
    name: ClassVar[str] = "shrink"
    allowed: ClassVar[tuple[DType, ...]] = NUMBERS
    ulp: ClassVar[float] = 2.0

    def limits(self, dtype: DType) -> tuple[int, int]:
        """(a, b): integers below a and above b are shrunk. All are where a or b lies beyond the type."""
        least, most = int_range(dtype)
        if math.isnan(self.lambd):
            return least, most
        lambd = min(max(self.lambd, -(2.0**65)), 2.0**65)
        return min(max(math.ceil(-lambd), least), most + 1), max(min(math.floor(lambd), most), least - 1)

    def whole_bias(self, dtype: DType) -> int | None:
        """The bias modulo the type's range; None where it has a fraction or is not finite."""
        if not float(self.bias).is_integer():
            return None
        least, most = int_range(dtype)
        return (int(self.bias) - least) % (most + 1 - least) + least

    def curve(self, x: Array) -> Any:
        one = x.dtype.type
        if x.dtype.kind not in "iu":
            bias, limit = one(self.bias), one(self.lambd)
            return np.where(x < -limit, x + bias, np.where(x > limit, x - bias, one(0)))
        dtype = of_numpy(x.dtype)
        a, b = self.limits(dtype)
        least, most = int_range(dtype)
        whole = self.whole_bias(dtype)
        if whole is not None:
            up, down = x + one(whole), x - one(whole)
        else:
            up, down = (_wrapped(x.astype(np.float64) + bias, dtype) for bias in (self.bias, -self.bias))
        high = np.where(x > one(b), down, one(0)) if b >= least else down
        return np.where(x < one(a), up, high) if a <= most else up

    def formula(self, x: Expr) -> Expr:
        if x.dtype.is_float:
            return select(x < -self.lambd, x + self.bias, select(x > self.lambd, x - self.bias, const(0, x.dtype)))
        a, b = self.limits(x.dtype)
        least, most = int_range(x.dtype)
        whole = self.whole_bias(x.dtype)
        if whole is not None:
            up, down = x + lift(whole, x.dtype), x - lift(whole, x.dtype)
        else:
            through = dt.i64 if x.dtype.bits < 64 else x.dtype
            up, down = (cast(cast(cast(x, dt.f64) + bias, through), x.dtype) for bias in (self.bias, -self.bias))
        high = select(x > lift(b, x.dtype), down, const(0, x.dtype)) if b >= least else down
        return select(x < lift(a, x.dtype), up, high) if a <= most else up


def _wrapped(x: Array, dtype: DType) -> Array:
    """f64 as integers: truncated, wrapped to less than 64 bits, saturated to 64."""
    return convert(convert(x, dt.i64), dtype) if dtype.bits < 64 else convert(x, dtype)


@dataclass(frozen=True)
class Clip(Activation):
    """min(max(x, minimum), maximum): where they cross, `maximum` wins; NaN stays. None is no bound. ONNX Clip, opset 13.

    For integers the bounds must be whole numbers, and those outside the type's range become its end.
    """

    minimum: float | int | None = None
    maximum: float | int | None = None
    name: ClassVar[str] = "clip"
    carries_range = True
    allowed: ClassVar[tuple[DType, ...]] = NUMBERS
    ulp: ClassVar[float] = 1.0
    flops: ClassVar[int] = 2

    def infer(self, *operands: Operand | None) -> TensorType:
        result = super().infer(*operands)
        for bound in (self.minimum, self.maximum):
            whole = bound is None or isinstance(bound, int) or bound.is_integer() or math.isinf(bound)
            require(result.dtype.is_float or whole, f"a bound of {result.dtype} must be a whole number, got {bound}")
        return result

    def bounds(self, dtype: DType) -> tuple[float | int | None, float | int | None]:
        """The bounds as values of `dtype`."""
        if dtype.is_float:
            return self.minimum, self.maximum
        least, most = int_range(dtype)
        low, high = (None if b is None else _into(b, least, most) for b in (self.minimum, self.maximum))
        return low, high

    def curve(self, x: Array) -> Any:
        low, high = self.bounds(of_numpy(x.dtype))
        if low is not None:
            x = np.maximum(x, x.dtype.type(low))
        return x if high is None else np.minimum(x, x.dtype.type(high))

    def formula(self, x: Expr) -> Expr:
        low, high = self.bounds(x.dtype)
        if low is not None:
            x = maximum(x, lift(low, x.dtype))
        return x if high is None else minimum(x, lift(high, x.dtype))


def _into(bound: float | int, least: int, most: int) -> int:
    return least if bound <= least else most if bound >= most else int(bound)
