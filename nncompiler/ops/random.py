"""Random numbers as a function of a key and an index: the same on every machine and for any number of threads.

Philox2x32-10 (Salmon, Moraes, Dror, Shaw: Parallel Random Numbers: As Easy as 1, 2, 3, SC 2011) maps a counter of two
32-bit words to two others. Element i in row-major order draws from the counter (low word, high word + 2^31 stream) of i.

    uniform   u = w0 >> 8 in units of 2^-24 (f32);  (w0 2^32 + w1) >> 11 in units of 2^-53 (f64): 0 <= u < 1
    normal    sqrt(-2 log(1 - u)) cos(2 pi v), u of stream 0 and v of stream 1 (Box and Muller)

Uniform numbers are exact: evaluator and native code give the same bits. Normal ones agree as closely as log and cos do.
"""

from __future__ import annotations

from dataclasses import dataclass
from math import tau
from typing import ClassVar

import numpy as np

from nncompiler.ir import dtype as dt
from nncompiler.ir.definition import Builder, Definition
from nncompiler.ir.dims import Dim, may_be_at_least
from nncompiler.ir.dtype import DType
from nncompiler.ir.expr import INDEX, Expr, Var, binary, call, cast, const, unary
from nncompiler.ir.op import Array, Cost, Op, Operand, moved, require
from nncompiler.ir.types import TensorType

from .base.operands import show, whole

MULTIPLIER = 0xD256D193
WEYL = 0x9E3779B9
ROUNDS = 10
WORD = 0xFFFFFFFF
DISTRIBUTIONS = ("uniform", "normal")


def philox(low: Array, high: Array, key: int) -> tuple[Array, Array]:
    """The two words of counters (low, high), u64 arrays of 32-bit words."""
    for turn in range(ROUNDS):
        product = low * np.uint64(MULTIPLIER)
        mixed = (product >> np.uint64(32)) ^ np.uint64((key + turn * WEYL) & WORD) ^ high
        low, high = mixed, product & np.uint64(WORD)
    return low, high


@dataclass(frozen=True)
class Random(Op):
    """`shape` numbers of type `dtype` (f32 or f64): uniform in [0, 1), or of the standard normal distribution.
    `key` is 32 bits.

    What ONNX RandomUniform, RandomNormal, Multinomial (opset 22), Bernoulli (opset 22) and Dropout (opset 22) draw from."""

    shape: tuple[Dim, ...]
    key: int = 0
    distribution: str = "uniform"
    dtype: DType = dt.f32
    name: ClassVar[str] = "random"
    operands = ()

    def infer(self, *operands: Operand | None) -> TensorType:
        self.take(operands)
        require(self.dtype in (dt.f32, dt.f64), f"random numbers are f32 or f64, got {self.dtype}")
        kinds = " ".join(DISTRIBUTIONS)
        require(self.distribution in DISTRIBUTIONS, f"distribution must be one of {kinds}, got {self.distribution!r}")
        require(0 <= self.key <= WORD, f"key must have 32 bits, got {self.key}")
        fits = all(may_be_at_least(n, 0) for n in self.shape)
        require(fits, f"the shape must not be negative, got {show(self.shape)}")
        return TensorType(self.dtype, self.shape)

    def evaluate(self, *arrays: Array | None) -> Array:
        self.take(arrays)
        shape = whole(self.shape, "shape")
        index = np.arange(int(np.prod(shape, dtype=np.int64)), dtype=np.uint64)
        u = self._numbers(index, 0)
        if self.distribution == "normal":
            one, scale = self.dtype.numpy.type(1), self.dtype.numpy.type(tau)
            u = np.sqrt(self.dtype.numpy.type(-2) * np.log(one - u)) * np.cos(scale * self._numbers(index, 1))
        return np.asarray(u).reshape(shape)

    def _numbers(self, index: Array, stream: int) -> Array:
        a, b = philox(index & np.uint64(WORD), (index >> np.uint64(32)) ^ np.uint64(stream << 31), self.key)
        if self.dtype == dt.f32:
            return (a >> np.uint64(8)).astype(np.float32) * np.float32(2.0**-24)
        return ((a << np.uint64(32) | b) >> np.uint64(11)).astype(np.float64) * 2.0**-53

    def define(self, *operands: TensorType | None) -> Definition:
        self.take(operands)
        build, shape = Builder(()), whole(self.shape, "shape")

        def value(*index: Var) -> Expr:
            at: Expr = const(0)
            for i, n in zip(index, shape, strict=True):
                at = at * const(n) + i
            u = self._uniform(at, 0)
            if self.distribution == "uniform":
                return u
            radius = unary("sqrt", call("log", const(1.0, self.dtype) - u) * -2.0)
            return radius * call("cos", self._uniform(at, 1) * tau)

        return build.done(build.stage(self.dtype, shape, value))

    def _uniform(self, at: Expr, stream: int) -> Expr:
        low = cast(at, dt.u32)
        high = binary("xor", cast(binary("shr", at, const(32, INDEX)), dt.u32), stream << 31)
        for turn in range(ROUNDS):
            product = cast(low, dt.u64) * MULTIPLIER
            mixed = binary("xor", cast(binary("shr", product, 32), dt.u32), (self.key + turn * WEYL) & WORD)
            low, high = binary("xor", mixed, high), cast(product, dt.u32)
        if self.dtype == dt.f32:
            return cast(binary("shr", low, 8), dt.f32) * 2.0**-24
        both = binary("shl", cast(low, dt.u64), 32) | cast(high, dt.u64)
        return cast(binary("shr", both, 11), dt.f64) * 2.0**-53

    def cost(self, operands: tuple[TensorType | None, ...], results: tuple[TensorType, ...]) -> Cost:
        """Four operations a round."""
        return Cost(0, 4 * ROUNDS * results[0].size, moved(operands, results))

    @property
    def rtol(self) -> float:
        return 0.0 if self.distribution == "uniform" else 64.0
