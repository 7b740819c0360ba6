"""Products of flattened tensors as products of the tensors."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from nncompiler.ir.extents import same
from nncompiler.ir.graph import Graph, Node
from nncompiler.ops.contraction.matmul import Gemm, MatMul
from nncompiler.ops.elementwise.binary import Add
from nncompiler.ops.movement.arrange import Reshape

from .base import Pass, Rewrites
from .rewrite import apply_rules, become, insert, producer, sole_consumer

Action = Callable[[], None]


@dataclass(frozen=True)
class UnflattenProducts(Pass):
    """Multiplies a tensor in its own shape, so that what follows the product is fused with it.

        reshape(gemm(reshape(%x), @w, @b))    -->    add(matmul(%x, @w), @b)

    where the first reshape only joins the axes before the last one, and the second takes them apart again.
    """

    name = "unflatten-products"

    def run(self, graph: Graph, rewrites: Rewrites) -> None:
        apply_rules(graph, rewrites, (unflatten,))


def unflatten(graph: Graph, node: Node) -> Action | None:
    """The reshape behind a product."""
    gemm = producer(node.inputs[0], Gemm) if isinstance(node.op, Reshape) else None
    if gemm is None or not isinstance(gemm.op, Gemm) or sole_consumer(graph, gemm.output) is not node:
        return None
    op, flat = gemm.op, producer(gemm.inputs[0], Reshape)
    if flat is None or op.trans_a or op.trans_b or op.alpha != 1.0:
        return None
    x, w = flat.inputs[0], gemm.inputs[1]
    added = gemm.inputs[2] if len(gemm.inputs) > 2 and op.beta != 0.0 else None
    if x is None or w is None or w.weight is None or x.type.rank < 3 or node.type.rank != x.type.rank:
        return None
    if not same(x.type.shape[:-1], node.type.shape[:-1]) or not same(x.type.shape[-1:], flat.type.shape[-1:]):
        return None
    if added is not None and (op.beta != 1.0 or added.weight is None or added.type.rank > 1):
        return None

    def action() -> None:
        if added is None:
            become(graph, node, MatMul(), (x, w))
            return
        product = insert(graph, MatMul(), (x, w), gemm, "product")
        become(graph, node, Add(), (product.output, added))

    return action
