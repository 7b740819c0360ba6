"""Constants that a formula gives: operators without operands, and weights that are operators of smaller weights."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass

import numpy as np

from nncompiler.ir.definition import Builder, Definition
from nncompiler.ir.dims import Dim
from nncompiler.ir.dtype import DType, f64
from nncompiler.ir.expr import INDEX, Expr, cast, const
from nncompiler.ir.extents import is_symbolic
from nncompiler.ir.graph import KNOWN_FLOATS, KNOWN_LIMIT
from nncompiler.ir.op import Array, Op, Operand, require
from nncompiler.ir.types import TensorType
from nncompiler.ir.weights import Weight

from ..base.operands import show, whole
from .arrange import Move


def weight_of(op: Op, *sources: Weight) -> Weight:
    """The weight that an operator of one result makes of others, as a formula: its digest is that of the formula, and its
    numbers are made when something asks for them."""
    result = op.infer(*(Operand(TensorType(s.dtype, s.shape)) for s in sources))
    assert isinstance(result, TensorType)
    recipe = f"{op.name} {op!r} {' '.join(s.digest for s in sources)}"
    digest = hashlib.blake2b(recipe.encode(), digest_size=8).hexdigest()

    def load(*arrays: Array) -> Array:
        return np.asarray(op.evaluate(*arrays), result.dtype.numpy)

    return Weight(result.dtype, result.dims, load, digest, sources=sources, formula=op)


@dataclass(frozen=True)
class Iota(Move):
    """start, start + delta, start + 2 delta, ...: `count` numbers of type `dtype`. ONNX Range, opset 11, of static length.

    Integers are computed in i64 and wrap; floats are computed in f64 and rounded once. `start` and `delta` are integers for
    integer types.
    """

    dtype: DType
    count: Dim
    start: float = 0
    delta: float = 1

    name = "iota"
    operands = ()
    from_types = True

    def infer(self, *operands: Operand | None) -> TensorType:
        self.take(operands)
        require(self.dtype.is_int or self.dtype.is_float, f"iota makes numbers, got {self.dtype}")
        require(not isinstance(self.count, int) or self.count >= 0, f"count must not be negative, got {show((self.count,))}")
        whole_steps = all(isinstance(x, int) for x in (self.start, self.delta))
        require(self.dtype.is_float or whole_steps, f"start and delta must be integers, got {self.start} and {self.delta}")
        return TensorType(self.dtype, (self.count,))

    def known_from_types(self, *operands: Operand | None) -> Array | None:
        """The numbers where they are few."""
        limit = KNOWN_LIMIT if self.dtype.is_int else KNOWN_FLOATS
        few = isinstance(self.count, int) and not is_symbolic(self.count) and self.count <= limit
        return self.evaluate() if few else None

    def evaluate(self, *arrays: Array | None) -> Array:
        self.take(arrays)
        (count,) = whole((self.count,), "count")
        at = np.arange(count, dtype=np.int64)
        with np.errstate(all="ignore"):
            if self.dtype.is_float:
                return np.asarray(at * np.float64(self.delta) + np.float64(self.start)).astype(self.dtype.numpy)
            return np.asarray(at * np.int64(self.delta) + np.int64(self.start)).astype(self.dtype.numpy)

    def define(self, *operands: TensorType | None) -> Definition:
        self.take(operands)
        build = Builder(())
        work = f64 if self.dtype.is_float else INDEX
        kind = float if self.dtype.is_float else int

        def value(i: Expr) -> Expr:
            return cast(cast(i, work) * const(kind(self.delta), work) + const(kind(self.start), work), self.dtype)

        return build.done(build.stage(self.dtype, whole((self.count,), "count"), value))
