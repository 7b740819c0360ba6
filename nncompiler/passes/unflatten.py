"""Products of flattened tensors as products of the tensors."""

from __future__ import annotations

from dataclasses import dataclass

from nncompiler.ir.extents import same
from nncompiler.ir.graph import Graph, Node, Value
from nncompiler.ops.contraction.matmul import Gemm, MatMul
from nncompiler.ops.elementwise.binary import Add, Mul
from nncompiler.ops.elementwise.cast import Cast
from nncompiler.ops.movement.arrange import Reshape
from nncompiler.ops.quantization import MatMulInteger, Quantize

from .base import Pass, Rewrites
from .rewrite import Action, apply_rules, become, insert, producer, sole_consumer


@dataclass(frozen=True)
class UnflattenProducts(Pass):
    """Multiplies a tensor in its own shape, so that what follows the product is fused with it.

        reshape(gemm(reshape(%x), @w, @b))    -->    add(matmul(%x, @w), @b)
        reshape(add(mul(cast(matmul_integer(quantize(reshape(%x), s, z), @w, z)), f), @b))
                                              -->    the same of quantize(%x, s, z), without what reshapes

    where the first reshape only joins the axes before the last one, and the second takes them apart again.
    """

    name = "unflatten-products"

    def run(self, graph: Graph, rewrites: Rewrites) -> None:
        apply_rules(graph, rewrites, (unflatten, unflatten_codes))


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
    if x is None or w is None or w.weight is None or not _apart_again(x, flat, node):
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


def unflatten_codes(graph: Graph, node: Node) -> Action | None:
    """The reshape behind a product of codes that are made at run time."""
    if not isinstance(node.op, Reshape):
        return None
    chain: list[tuple[Node, int]] = []  # what follows the product, and which operand comes from it
    value = node.inputs[0]
    while value is not None and isinstance(value.node.op, Add | Mul | Cast) and sole_consumer(graph, value) is not None:
        slots = [k for k, v in enumerate(value.node.inputs) if v is not None and v.type.rank == 2]
        if len(slots) != 1:
            return None
        chain.append((value.node, slots[0]))
        value = value.node.inputs[slots[0]]
    product = producer(value, MatMulInteger)
    codes = None if product is None else producer(product.inputs[0], Quantize)
    flat = None if codes is None else producer(codes.inputs[0], Reshape)
    if product is None or codes is None or flat is None or sole_consumer(graph, product.output) is None:
        return None
    x, w, zero = flat.inputs[0], product.inputs[1], (*product.inputs, None)[2]
    if x is None or w is None or w.type.rank != 2 or (zero is not None and zero.type.rank):
        return None
    if not _apart_again(x, flat, node) or any(v is not None and v.type.rank for v in codes.inputs[1:]):
        return None

    def action() -> None:
        made = insert(graph, codes.op, (x, *codes.inputs[1:]), codes, "unflattened").output
        made = insert(graph, product.op, (made, *product.inputs[1:]), product, "unflattened").output
        for step, slot in reversed(chain):
            operands = [made if k == slot else v for k, v in enumerate(step.inputs)]
            if step is chain[0][0]:
                become(graph, node, step.op, operands)
            else:
                made = insert(graph, step.op, operands, step, "unflattened").output

    return action if chain else None


def _apart_again(x: Value, flat: Node, node: Node) -> bool:
    """Whether one reshape only joins the axes of x before the last one, and the other takes them apart."""
    if x.type.rank < 3 or node.type.rank != x.type.rank or flat.type.rank != 2:
        return False
    return same(x.type.shape[:-1], node.type.shape[:-1]) and same(x.type.shape[-1:], flat.type.shape[-1:])
