"""Probabilities of classes from those of pairs."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from nncompiler.ir import dtype as dt
from nncompiler.ir.op import Array, Cost, Op, Operand, moved, require
from nncompiler.ir.types import TensorType

from ...ir.dims import may_equal
from ..base.operands import typed

MOST_STEPS = 100
ACCURACY = 0.005


@dataclass(frozen=True)
class Coupling(Op):
    """r: [N, k (k - 1) / 2], the probabilities of class i against class j for i < j, row by row -> [N, k], those of the
    classes.

    The second method of Wu, Lin and Weng, "Probability estimates for multi-class classification by pairwise coupling"
    (2004), as LIBSVM computes it: at most max(100, k) steps, until no class is wrong by 0.005 / k. f32 and f64.
    """

    classes: int

    name = "coupling"
    operands = ("r",)

    def infer(self, *operands: Operand | None) -> TensorType:
        (r,) = self.take(operands)
        typed(r, (dt.f32, dt.f64))
        pairs = self.classes * (self.classes - 1) // 2
        require(self.classes >= 2, f"there must be two classes at least, got {self.classes}")
        require(r.rank == 2 and may_equal(r.shape[1], pairs), f"r must have shape [N, {pairs}], got {r.type}")
        return TensorType(r.dtype, (r.shape[0], self.classes))

    def evaluate(self, *arrays: Array | None) -> Array:
        (r,) = self.take(arrays)
        k = self.classes
        table = np.zeros((len(r), k, k), r.dtype)
        upper = np.triu_indices(k, 1)
        table[:, upper[0], upper[1]] = r
        table[:, upper[1], upper[0]] = 1 - r
        q = -table.transpose(0, 2, 1) * table
        diagonal = (table**2).sum(1)
        q[:, range(k), range(k)] = diagonal
        p = np.full((len(r), k), 1 / k, r.dtype)
        active = np.ones(len(r), bool)
        with np.errstate(all="ignore"):
            for _ in range(max(MOST_STEPS, k)):
                qp = np.einsum("nij,nj->ni", q, p)
                pqp = (p * qp).sum(1)
                active &= np.abs(qp - pqp[:, None]).max(1) >= ACCURACY / k
                if not active.any():
                    break
                for t in range(k):
                    diff = np.where(active, (pqp - qp[:, t]) / diagonal[:, t], 0)
                    p[:, t] += diff
                    pqp = (pqp + diff * (diff * diagonal[:, t] + 2 * qp[:, t])) / (1 + diff) ** 2
                    qp = (qp + diff[:, None] * q[:, t]) / (1 + diff)[:, None]
                    p /= (1 + diff)[:, None]
        return p

    def cost(self, operands: tuple[TensorType | None, ...], results: tuple[TensorType, ...]) -> Cost:
        return Cost(0, 10 * 6 * self.classes * results[0].size, moved(operands, results))

    @property
    def rtol(self) -> float:
        return 1 << 16
