"""The operands of an attention, and what its kernels share: columns of values in the lanes, and rows of zeros."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

from nncompiler.ir import dtype as dt
from nncompiler.ir.expr import Expr, Var, const, fma, var
from nncompiler.ops.contraction.attention import KEY, QUERY, VALUE

from ...loops.ir import Assign, Declare, For, Read, Stmt, Store
from .problem import AttentionOperand, AttentionProblem, operand_of

if TYPE_CHECKING:
    from ...emission.builder import KernelBuilder


@dataclass(frozen=True)
class AttentionOperands:
    """Queries, keys, values, the result `y` and the `terms` of the scores (how each is applied, its elements, what stands
    where it is false) in the kernel `k`, whose vectors have `lanes` elements that `lane` counts."""

    p: AttentionProblem
    k: KernelBuilder
    q: AttentionOperand
    key: AttentionOperand
    v: AttentionOperand
    y: AttentionOperand
    terms: tuple[tuple[str, AttentionOperand, float], ...]
    lanes: int
    lane: Var

    @property
    def slots(self) -> int:
        """Vectors of a row of values."""
        return -(-self.p.values // self.lanes)

    def over_columns(self, *body: Stmt) -> For:
        """Columns of the values in the lanes."""
        width = min(self.lanes, self.p.values)
        return For(self.lane, const(0), const(width), body, "vector", self.lanes, self.lanes)

    def column(self, slot: int) -> Expr:
        """The column of a lane in a vector of e; the last vector steps back over the one before."""
        return self.lane + max(0, min(slot * self.lanes, self.p.values - self.lanes))

    def zero_row(self, at: Mapping[str, Expr], query: Expr) -> For:
        """The result of a query of the heads `at` whose probabilities are all zero: zero, where what they are multiplied by
        is finite."""
        p, k, key = self.p, self.k, var("odd_key")
        k.bound(key, 0, p.keys)
        stmts: list[Stmt] = []
        body: list[Stmt] = []
        for s in range(self.slots):
            stmts.append(Declare(f"zero{s}", dt.f32, const(0.0, dt.f32)))
            value = self.v.load({**at, KEY: key, VALUE: self.column(s)})
            body.append(Assign(f"zero{s}", (), fma(value, const(0.0, dt.f32), Read(dt.f32, f"zero{s}"))))
        stmts.append(For(key, const(0), k.param("keys", p.keys), tuple(body)))
        for s in range(self.slots):
            place = self.y.offset({**at, QUERY: query, VALUE: self.column(s)})
            stmts.append(Store(self.y.tensor.buffer, place, Read(dt.f32, f"zero{s}")))
        return self.over_columns(*stmts)


def operands_of(p: AttentionProblem, k: KernelBuilder) -> AttentionOperands:
    """The operands of a node, in a kernel of its own."""
    a, b, c, y = p.op.letters
    query, key, value, *terms = (x for x in p.node.inputs if x is not None)
    q, keys, values = (operand_of(k, p, x, letters) for x, letters in ((query, a), (key, b), (value, c)))
    result = operand_of(k, p, p.node.output, y, written=True)
    of_scores = tuple(
        (kind, operand_of(k, p, x, letters), fill) for (kind, letters, fill), x in zip(p.op.steps, terms, strict=True)
    )
    lanes = k.machine.lanes(dt.f32)
    return AttentionOperands(p, k, q, keys, values, result, of_scores, lanes, k.lane(lanes))
