"""Matrix products."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from nncompiler.ir import expr as ex
from nncompiler.ir.definition import Builder, Definition
from nncompiler.ir.dtype import DType
from nncompiler.ir.op import Array, Cost, Op, Operand, moved, require
from nncompiler.ir.types import Shape, TensorType

from ...ir.dims import may_equal
from ..base.broadcasting import broadcast, broadcast_index, may_broadcast_to
from ..base.element_types import widen, widen_expr, working
from ..base.operands import show
from .conv import numeric


@dataclass(frozen=True)
class MatMul(Op):
    """numpy.matmul: a: [..., M, K], b: [..., K, N] -> [..., M, N], leading axes broadcast; vectors lose their axis.

    ONNX MatMul, opset 13.
    """

    name = "matmul"
    arithmetic = True
    operands = ("a", "b")
    contraction = "matmul"
    anchor = "matmul"

    def infer(self, *operands: Operand | None) -> TensorType:
        a, b = self.take(operands)
        numeric(self, a, b)
        shapes = f"{show(a.shape)} and {show(b.shape)}"
        require(a.rank >= 1 and b.rank >= 1, f"matmul needs operands of rank 1 or more, got {shapes}")
        left, right = _matrix(a.shape, b.shape)
        require(may_equal(left[-1], right[-2]),
                f"inner dimensions must be equal, got {shapes}: {left[-1]} against {right[-2]}")  # fmt: skip
        rows = left[-2:-1] if a.rank > 1 else ()
        columns = right[-1:] if b.rank > 1 else ()
        return TensorType(a.dtype, (*broadcast(left[:-2], right[:-2]), *rows, *columns))

    def evaluate(self, *arrays: Array | None) -> Array:
        a, b = self.take(arrays)
        return np.asarray(np.matmul(widen(a), widen(b))).astype(a.dtype)

    def define(self, *operands: TensorType | None) -> Definition:
        a, b = self.take(operands)
        result = self.infer(Operand(a), Operand(b)).dims
        batch = len(result) - (a.rank > 1) - (b.rank > 1)
        build = Builder((a, b))
        k = build.axis("k")

        def value(*index: ex.Expr) -> ex.Expr:
            lead = index[:batch]
            row = index[batch : batch + 1] if a.rank > 1 else ()
            column = index[-1:] if b.rank > 1 else ()
            left = broadcast_index(a.dims[:-2], lead, result[:batch])
            right = broadcast_index(b.dims[:-2], lead, result[:batch])
            term = widen_expr(build.read(0, *left, *row, k)) * widen_expr(build.read(1, *right, k, *column))
            return ex.cast(ex.reduce_("add", ((k, a.dims[-1]),), term), a.dtype)

        return build.done(build.stage(a.dtype, result, value))

    def cost(self, operands: tuple[TensorType | None, ...], results: tuple[TensorType, ...]) -> Cost:
        a = operands[0]
        assert a is not None
        macs = results[0].size * a.dims[-1]
        return Cost(macs, 2 * macs, moved(operands, results))

    @property
    def rtol(self) -> float:
        return 64.0


@dataclass(frozen=True)
class Gemm(Op):
    """alpha * A' B' + beta * C: a: [M, K] or transposed, b: [K, N] or transposed, c: broadcast to [M, N] or absent.

    ONNX Gemm, opset 13. Integer operands need integral alpha and beta.
    """

    alpha: float = 1.0
    beta: float = 1.0
    trans_a: bool = False
    trans_b: bool = False

    name = "gemm"
    arithmetic = True
    operands = ("a", "b", "c?")
    contraction = "matmul"
    anchor = "matmul"

    def infer(self, *operands: Operand | None) -> TensorType:
        a, b, c = self.take(operands)
        numeric(self, a, b, c)
        require(a.rank == 2 and b.rank == 2, f"gemm needs matrices, got {show(a.shape)} and {show(b.shape)}")
        require(a.dtype.is_float or (self.alpha == int(self.alpha) and self.beta == int(self.beta)),
                f"gemm of {a.dtype} needs integral alpha and beta, got {self.alpha} and {self.beta}")  # fmt: skip
        m, k = a.shape[::-1] if self.trans_a else a.shape
        inner, n = b.shape[::-1] if self.trans_b else b.shape
        require(may_equal(k, inner),
                f"inner dimensions must be equal, got {show(a.shape)}{'ᵀ' * self.trans_a} and {show(b.shape)}"
                f"{'ᵀ' * self.trans_b}: {k} against {inner}")  # fmt: skip
        if c is not None:
            fits = c.rank <= 2 and all(map(may_broadcast_to, c.shape[::-1], (n, m)))
            require(fits, f"C must broadcast to {show((m, n))}, got {show(c.shape)}")
        return TensorType(a.dtype, (m, n))

    def evaluate(self, *arrays: Array | None) -> Array:
        a, b, c = self.take(arrays)
        left, right = widen(a), widen(b)
        y: Array = np.matmul(left.T if self.trans_a else left, right.T if self.trans_b else right)
        if self.alpha != 1:
            y = y * y.dtype.type(self.alpha)
        if c is not None and self.beta != 0:
            y = y + (widen(c) if self.beta == 1 else widen(c) * y.dtype.type(self.beta))
        return y.astype(a.dtype)

    def define(self, *operands: TensorType | None) -> Definition:
        a, b, c = self.take(operands)
        result = self.infer(Operand(a), Operand(b)).dims
        depth = a.dims[0] if self.trans_a else a.dims[1]
        build = Builder((a, b, c))
        k = build.axis("k")
        kind = working(a.dtype)

        def value(i: ex.Var, j: ex.Var) -> ex.Expr:
            left = build.read(0, *((k, i) if self.trans_a else (i, k)))
            right = build.read(1, *((j, k) if self.trans_b else (k, j)))
            total = ex.reduce_("add", ((k, depth),), widen_expr(left) * widen_expr(right))
            if self.alpha != 1:
                total = total * _number(self.alpha, kind)
            if c is not None and self.beta != 0:
                at = broadcast_index(c.dims, (i, j)[2 - c.rank :], result[2 - c.rank :])
                addend = widen_expr(build.read(2, *at))
                total = total + (addend if self.beta == 1 else addend * _number(self.beta, kind))
            return ex.cast(total, a.dtype)

        return build.done(build.stage(a.dtype, result, value))

    def cost(self, operands: tuple[TensorType | None, ...], results: tuple[TensorType, ...]) -> Cost:
        """Only the product counts, as in published tables."""
        a = operands[0]
        assert a is not None
        macs = results[0].size * (a.dims[0] if self.trans_a else a.dims[1])
        return Cost(macs, 2 * macs, moved(operands, results))

    @property
    def rtol(self) -> float:
        return 64.0


def _number(value: float, dtype: DType) -> ex.Const:
    return ex.const(value if dtype.is_float else int(value), dtype)


def _matrix(a: Shape, b: Shape) -> tuple[Shape, Shape]:
    """The shapes with vectors turned into a row and a column."""
    return (1, *a) if len(a) == 1 else a, (*b, 1) if len(b) == 1 else b
