"""Matrix products with constant weights as gemm with neither factors nor separate bias."""

from __future__ import annotations

from dataclasses import dataclass, replace

import numpy as np

from nncompiler.ir.dtype import f16
from nncompiler.ir.graph import Graph, Node, Value
from nncompiler.ir.weights import Weight
from nncompiler.ops.contraction.matmul import Gemm, MatMul
from nncompiler.ops.elementwise.binary import Add

from .base import Pass, Rewrites
from .rewrite import Action, apply_rules, become, derived, is_weight, representable, sole_consumer


@dataclass(frozen=True)
class ToGemm(Pass):
    """Brings dense layers into the one form that matrix kernels take.

        add(matmul(%x, @w), @b)            -->  gemm(%x, @w, @b)             %x: [M, K], @w: [K, N], @b: [N] or [1, N]
        add(gemm(%x, @w), @b)              -->  gemm(%x, @w, @b)
        gemm(%x, @w, @b) {alpha=2, beta=3} -->  gemm(%x, @2w, @3b)           floats only
        gemm(%x, %y, %c) {beta=0}          -->  gemm(%x, %y)                 %c may be infinite
    """

    name = "to-gemm"

    def run(self, graph: Graph, rewrites: Rewrites) -> None:
        apply_rules(graph, rewrites, (without_addend, with_bias, factors))


def without_addend(graph: Graph, node: Node) -> Action | None:
    """gemm(%x, %y, %c) {beta=0} --> gemm(%x, %y): an addend that counts nothing is not read."""
    op = node.op
    if not isinstance(op, Gemm) or op.beta != 0 or len(node.inputs) < 3 or node.inputs[2] is None:
        return None
    return lambda: become(graph, node, replace(op, beta=1.0), node.inputs[:2])


def with_bias(graph: Graph, node: Node) -> Action | None:
    """add(matmul(%x, @w), @b) --> gemm(%x, @w, @b), and so a bias after a gemm without one."""
    if not isinstance(node.op, Add) or not node.type.dtype.is_float or node.type.rank != 2:
        return None
    for product, bias in (node.inputs, node.inputs[::-1]):
        if product is None or bias is None or not is_weight(bias) or product.type != node.type:
            continue
        inner = product.node
        if not _dense(inner) or sole_consumer(graph, product) is not node:
            continue
        columns = node.type.shape[1]
        if bias.type.shape not in ((columns,), (1, columns)):
            continue
        op = inner.op if isinstance(inner.op, Gemm) else Gemm()
        return lambda: become(graph, node, replace(op, beta=1.0), (*inner.inputs[:2], bias))
    return None


def _dense(node: Node) -> bool:
    """A product of a matrix and a constant matrix, without bias."""
    if not isinstance(node.op, MatMul | Gemm) or not is_weight(node.inputs[1]):
        return False
    biased = len(node.inputs) > 2 and node.inputs[2] is not None
    return not biased and all(v is not None and v.type.rank == 2 for v in node.inputs[:2])


def factors(graph: Graph, node: Node) -> Action | None:
    """alpha and beta of a gemm with constant operands, multiplied into these."""
    op = node.op
    if not isinstance(op, Gemm) or not node.type.dtype.is_float or (op.alpha == 1 and op.beta == 1):
        return None
    w = node.inputs[1]
    c = node.inputs[2] if len(node.inputs) > 2 else None
    if w is None or w.weight is None or (c is not None and c.weight is None):
        return None
    weight, bias = w.weight, None if c is None else c.weight
    if weight.dtype == f16:
        rows = weight.array.astype(np.float64) * op.alpha
        addend = None if bias is None else bias.array.astype(np.float64) * op.beta
        if not representable(f16, rows if op.trans_b else rows.T, addend):
            return None

    def times(old: Weight, factor: float, what: str) -> Value:
        new = derived(old, (old,), lambda a: a.astype(np.float64) * factor)
        return graph.weight(f"{node.name}.{what}", new, node.location)

    def action() -> None:
        inputs: list[Value | None] = [node.inputs[0], w if op.alpha == 1 else times(weight, op.alpha, "weight")]
        if bias is not None:
            inputs.append(c if op.beta == 1 else times(bias, op.beta, "bias"))
        become(graph, node, replace(op, alpha=1.0, beta=1.0), inputs)

    return action
