"""Ensembles of decision trees."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import numpy as np

from nncompiler.ir import dtype as dt
from nncompiler.ir.dims import may_equal
from nncompiler.ir.op import Array, Cost, Op, Operand, moved, require
from nncompiler.ir.types import TensorType

from ..base.arithmetic import COMPARE
from ..base.operands import show, typed

COMPARISONS = ("le", "lt", "ge", "gt", "eq", "ne")
"""What a node asks of its feature and its threshold."""

FEATURE_BITS = 24
LEAF = 1 << 30
MISSING = 1 << 29
"""Bits of a node's word: the feature, from bit 24 on the number of the comparison, whether NaN goes the way of true, whether
the node is a leaf."""

WALKS = 8
"""Kernels go through so many trees at once: their number is a multiple."""

NEUTRAL = {"sum": 0.0, "min": float("inf"), "max": float("-inf")}


@dataclass(frozen=True)
class TreeEnsemble(Op):
    """For every row of x: [N, F], one leaf of each tree, and over all trees the sum, minimum or maximum of the leaves'
    values: -> [N, targets]. ONNX TreeEnsemble (ai.onnx.ml, version 5) and its predecessors.

    nodes     [M] i32, words: feature, comparison, NaN, leaf
    values    [M], thresholds in x's type
    children  [M] i32: where the comparison is true this node comes next, else the one after it; of a leaf, where its values
              begin in `weights`
    trees     [T, 4] i32, T a multiple of 8: the root, the longest path to a leaf, the first target of the tree's leaves, and
    that after the last weights   [P], in x's type: each leaf's values for its tree's targets
    seen      [P], like weights, optional: not 0 where a leaf has a value; the second result then says which targets of a row
              have got one

    A target without values has 0. `comparisons` are those that occur, `missing` says whether NaN ever goes the way of true.
    """

    targets: int
    aggregate: str = "sum"
    comparisons: tuple[str, ...] = ("le",)
    missing: bool = False

    name = "tree_ensemble"
    operands = ("x", "nodes", "values", "children", "trees", "weights", "seen?")

    def infer(self, *operands: Operand | None) -> TensorType | tuple[TensorType, ...]:
        x, nodes, values, children, trees, weights, seen = self.take(operands)
        typed(x, (dt.f32, dt.f64), "x")
        require(self.targets >= 1, f"there must be a target, got {self.targets}")
        require(self.aggregate in NEUTRAL, f"aggregate must be one of {' '.join(NEUTRAL)}, got {self.aggregate!r}")
        known = set(self.comparisons) <= set(COMPARISONS)
        require(known and self.comparisons, f"comparisons must be of {' '.join(COMPARISONS)}, got {self.comparisons}")
        require(x.rank == 2, f"x must have shape [N, F], got {x.type}")
        for what, o, kind in (("nodes", nodes, dt.i32), ("values", values, x.dtype), ("children", children, dt.i32),
                              ("weights", weights, x.dtype), ("seen", seen, x.dtype)):  # fmt: skip
            require(o is None or (o.rank == 1 and o.dtype == kind), f"{what} must be a vector of {kind}, got {o and o.type}")
        alike = may_equal(nodes.shape[0], values.shape[0]) and may_equal(nodes.shape[0], children.shape[0])
        require(alike, "nodes, values and children must be as long")
        require(trees.dtype == dt.i32 and trees.rank == 2 and may_equal(trees.shape[1], 4),
                f"trees must have shape [T, 4] of i32, got {show(trees.shape)}")  # fmt: skip
        require(may_equal(trees.shape[0] % WALKS, 0), f"the number of trees must be a multiple of {WALKS}: {trees.type}")
        require(seen is None or may_equal(seen.shape[0], weights.shape[0]), "seen must be as long as weights")
        result = TensorType(x.dtype, (x.shape[0], self.targets))
        return result if seen is None else (result, result)

    def evaluate(self, *arrays: Array | None) -> Array | tuple[Array, ...]:
        x, nodes, values, children, trees, weights, seen = self.take(arrays)
        rows = np.arange(x.shape[0])
        neutral = NEUTRAL[self.aggregate]
        total = np.full((x.shape[0], self.targets), neutral, x.dtype)
        found = np.zeros((x.shape[0], self.targets), x.dtype)
        combine: Any = {"sum": np.add, "min": np.minimum, "max": np.maximum}[self.aggregate]
        for root, depth, first, last in trees.tolist():
            at = np.full(x.shape[0], root, np.int64)
            for _ in range(depth):
                at = self._next(x[rows, nodes[at] & (1 << FEATURE_BITS) - 1], nodes[at], values[at], children[at], at)
            leaf = children[at].astype(np.int64)[:, None] + np.arange(last - first)
            total[:, first:last] = combine(total[:, first:last], weights[leaf])
            if seen is not None:
                found[:, first:last] = np.maximum(found[:, first:last], seen[leaf])
        if self.aggregate != "sum":
            total = np.where(total == neutral, np.zeros((), x.dtype), total)
        return total if seen is None else (total, found)

    def _next(self, x: Array, word: Array, value: Array, child: Array, at: Array) -> Any:
        right = np.ones(x.shape, bool)
        for name in self.comparisons:
            mine = (word >> FEATURE_BITS & 7) == COMPARISONS.index(name)
            right = np.where(mine, ~COMPARE[name](x, value), right)
        if self.missing:
            right &= ~((word & MISSING != 0) & np.isnan(x))
        return np.where(word & LEAF, at, child.astype(np.int64) + right)

    def cost(self, operands: tuple[TensorType | None, ...], results: tuple[TensorType, ...]) -> Cost:
        """Six comparisons a tree and row, and an addition for each target."""
        trees = operands[4]
        assert trees is not None
        return Cost(0, 6 * trees.dims[0] * results[0].dims[0] + results[0].size, moved(operands, results))

    @property
    def rtol(self) -> float:
        return 1024.0


def number_of(comparison: str) -> int:
    """A comparison as nodes' words have it."""
    return COMPARISONS.index(comparison) << FEATURE_BITS

