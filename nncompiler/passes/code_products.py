"""Products of two computed operands that are dequantized, multiplied as the integer codes that they are."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from nncompiler.ir import dtype as dt
from nncompiler.ir.graph import Graph, Node
from nncompiler.ir.target import Target
from nncompiler.ops.contraction.matmul import MatMul
from nncompiler.ops.elementwise.binary import Mul
from nncompiler.ops.elementwise.cast import Cast
from nncompiler.ops.quantization import PRODUCTS, MatMulInteger

from .base import Pass, Rewrites
from .integers import codes_of
from .rewrite import Action, apply_rules, become, insert


@dataclass(frozen=True)
class CodeProducts(Pass):
    """Finds the integer arithmetic of attention in models that are quantized throughout (QDQ).

        matmul(dequantize(%a, sa, za), dequantize(%b, sb, zb))  -->  mul(cast(matmul_integer(%a, %b, za, zb)), sa*sb)

    Behind ToAttention, which takes products whose probabilities stay floats. The sum is exact where the model's f32
    arithmetic rounds at every addition, as in `integers.py`, whose pass does this for constant operands.
    """

    target: Target
    name = "code-products"

    def run(self, graph: Graph, rewrites: Rewrites) -> None:
        def products(graph: Graph, node: Node) -> Action | None:
            return product(graph, node, self.target)

        apply_rules(graph, rewrites, (products,))


def product(graph: Graph, node: Node, target: Target) -> Action | None:
    """A matrix product of codes with one scale and zero point each."""
    if not isinstance(node.op, MatMul) or node.type.dtype != dt.f32:
        return None
    a, b = (codes_of(v) for v in node.inputs)
    if a is None or b is None or not (a.per_tensor and b.per_tensor):
        return None
    if any(v.x.type.dtype not in PRODUCTS or v.x.weight is not None for v in (a, b)):
        return None
    if any(v is not None and v.type.rank for v in (a.scale, a.zero, b.scale, b.zero)):
        return None
    if not target.multiplies_codes(MatMulInteger(), (a.x.type, b.x.type), node.type, computed=True):
        return None

    def action() -> None:
        total = insert(graph, MatMulInteger(), (a.x, b.x, a.zero, b.zero), node, "sum").output
        wide = insert(graph, Cast(dt.f32), (total,), node, "wide").output
        factor = np.asarray(a.scales * b.scales, np.float32)
        become(graph, node, Mul(), (wide, graph.weight(f"{node.name}.factor", factor, node.location)))

    return action
