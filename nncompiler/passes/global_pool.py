"""Reductions and poolings over all positions as global pooling."""

from __future__ import annotations

from dataclasses import dataclass

from nncompiler.ir.graph import Graph, Node
from nncompiler.ir.op import Op
from nncompiler.ops.movement.arrange import Reshape
from nncompiler.ops.reduction.reduce import ReduceMax, ReduceMean
from nncompiler.ops.window.global_pool import GlobalAveragePool, GlobalMaxPool
from nncompiler.ops.window.pool import AveragePool, MaxPool

from .base import Pass, Rewrites
from .rewrite import Action, apply_rules, become, insert


@dataclass(frozen=True)
class ToGlobalPooling(Pass):
    """Names pooling over all positions by its own operator, which keeps blocked layouts.

        reduce_mean(%x) {axes=[2,3]}                           -->  global_average_pool(%x)
        reduce_mean(%x) {axes=[2,3], keepdims=false}           -->  reshape(global_average_pool(%x))
        average_pool(%x) {kernel = extents of %x, no padding}  -->  global_average_pool(%x)

    and the same for maxima; floats only.
    """

    name = "to-global-pooling"

    def run(self, graph: Graph, rewrites: Rewrites) -> None:
        apply_rules(graph, rewrites, (reduction, pooling))


def reduction(graph: Graph, node: Node) -> Action | None:
    """A mean or extreme over all spatial axes --> a global pooling."""
    op, x = node.op, node.inputs[0] if node.inputs else None
    if not isinstance(op, ReduceMean | ReduceMax) or x is None or not x.type.dtype.is_float:
        return None
    if x.type.rank < 3 or tuple(sorted(op.axes)) != tuple(range(2, x.type.rank)):
        return None
    pool: Op = GlobalAveragePool() if isinstance(op, ReduceMean) else GlobalMaxPool()
    if op.keepdims:
        return lambda: become(graph, node, pool, (x,))

    def action() -> None:
        inner = insert(graph, pool, (x,), node, "pool")
        become(graph, node, Reshape(node.type.shape), (inner.output,))

    return action


def pooling(graph: Graph, node: Node) -> Action | None:
    """A pooling with one window, which is the whole image --> a global pooling."""
    op, x = node.op, node.inputs[0] if node.inputs else None
    if not isinstance(op, AveragePool | MaxPool) or x is None or not x.type.dtype.is_float:
        return None
    if isinstance(op, MaxPool) and op.indices:
        return None
    if any(op.pads) or any(d != 1 for d in op.dilations) or tuple(op.kernel) != tuple(x.type.shape[2:]):
        return None
    if any(d != 1 for d in node.type.shape[2:]):
        return None
    pool: Op = GlobalAveragePool() if isinstance(op, AveragePool) else GlobalMaxPool()
    return lambda: become(graph, node, pool, (x,))
