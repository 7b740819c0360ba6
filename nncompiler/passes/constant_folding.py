"""Constant folding."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import cache

import numpy as np

from nncompiler.ir.graph import Graph, Node
from nncompiler.ir.op import Array
from nncompiler.ir.source import Input, Parameter
from nncompiler.ir.weights import Weight

from .base import Pass, Rewrites
from .rewrite import is_weight, prune


@dataclass(frozen=True)
class ConstantFolding(Pass):
    """Turns what is known while compiling into weights.

        @a = parameter
        @b = parameter
        %c = mul(@a, @b)      -->    @c = parameter
        %y = add(%x, %c)             %y = add(%x, @c)

    Folds nodes whose operands are all weights, and integer results that follow from shapes. A result larger than its
    operands and than `limit` bytes stays a node (an expanded scalar is cheaper to compute than to store). The numbers of
    results above a few elements are computed when they are first asked for.
    """

    limit: int = 1 << 20
    name = "constant-folding"

    def run(self, graph: Graph, rewrites: Rewrites) -> None:
        for node in graph.order():
            weights = self.folded(node)
            if weights is None:
                continue
            if not rewrites.allow():
                return
            name, results = node.name, []
            for old, weight in zip(node.outputs, weights):
                value = graph.weight(f"{name}.value", weight, node.location)
                graph.replace(old, value)
                results.append(value)
            prune(graph, node)
            graph.rename(results[0].node, name)
            for value in results:
                prune(graph, value.node)

    def folded(self, node: Node) -> list[Weight] | None:
        """The results as weights, where they are known."""
        if isinstance(node.op, Input | Parameter) or not node.types:
            return None
        known = [a for a in node.known if a is not None and a.dtype != object]
        if len(known) == len(node.types):
            pairs = zip(known, node.types)
            return [Weight.of(a.astype(t.dtype.numpy).reshape(t.dims)) for a, t in pairs if t.is_static]
        if node.body is not None or not node.op.deterministic or not node.inputs:
            return None
        if not all(v is None or is_weight(v) for v in node.inputs) or not all(t.is_static for t in node.types):
            return None
        operands = [v.weight for v in node.inputs if v is not None]
        size = sum(t.nbytes for t in node.types)
        if size > self.limit and size > sum(w.nbytes for w in operands if w is not None):
            return None
        compute = _evaluation(node)
        return [
            Weight(t.dtype, t.dims, _result(compute, index, t.dtype.numpy)) for index, t in enumerate(node.types)
        ]


def _evaluation(node: Node) -> Callable[[], tuple[Array, ...]]:
    """The node's results, evaluated once."""
    op, operands = node.op, [None if v is None else v.weight for v in node.inputs]

    @cache
    def compute() -> tuple[Array, ...]:
        with np.errstate(all="ignore"):
            results = op.evaluate(*(None if w is None else w.array for w in operands))
        return results if isinstance(results, tuple) else (results,)

    return compute


def _result(compute: Callable[[], tuple[Array, ...]], index: int, dtype: np.dtype[np.generic]) -> Callable[[], Array]:
    return lambda: np.asarray(compute()[index], dtype=dtype, order="C")
