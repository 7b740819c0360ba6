"""Scaling and shifting by constants, folded into the weights before them."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from nncompiler.ir.graph import Graph, Node, Value
from nncompiler.ir.op import Array
from nncompiler.ops.binary import Add, Div, Mul, Sub

from .base import Pass, Rewrites
from .linear import Linear, fold, linear
from .rewrite import apply_rules, bypass, channel_vector, is_weight, sole_consumer

Action = Callable[[], None]
_Vector = Array | None


@dataclass(frozen=True)
class FoldAffine(Pass):
    """Folds constants that differ at most from channel to channel into the weights of the node before.

        add(conv(%x, @w, @b), @t)  -->  conv(%x, @w, @b+t)           also sub
        mul(conv(%x, @w, @b), @s)  -->  conv(%x, @w*s, @b*s)         also div

    For conv, conv_transpose and gemm, and scales also for matmul; the linear result must have no other reader.
    """

    name = "fold-affine"

    def run(self, graph: Graph, rewrites: Rewrites) -> None:
        apply_rules(graph, rewrites, (affine,))


def affine(graph: Graph, node: Node) -> Action | None:
    if not isinstance(node.op, Add | Sub | Mul | Div):
        return None
    pairs: list[tuple[Value | None, ...]] = [node.inputs]
    if node.op.commutative:
        pairs.append(node.inputs[::-1])
    for x, c in pairs:
        if x is None or c is None or not is_weight(c) or x.type != node.type:
            continue
        target = linear(x.node)
        if target is None or sole_consumer(graph, x) is not node:
            continue
        found = factors(node, c, target)
        if found is None:
            continue
        scale, shift = found

        def action(x: Value = x, target: Linear = target, scale: _Vector = scale, shift: _Vector = shift) -> None:
            fold(graph, target, scale, shift)
            bypass(graph, node, x)

        return action
    return None


def factors(node: Node, c: Value, target: Linear) -> tuple[_Vector, _Vector] | None:
    """(scale, shift) that the node applies to the linear result; None where it varies within a channel or does not fit."""
    shifts = isinstance(node.op, Add | Sub)
    vector = channel_vector(c, node.type.shape, target.axis) if target.shiftable or not shifts else None
    if vector is None:
        return None
    match node.op:
        case Add():
            return None, vector
        case Sub():
            return None, -vector
        case Mul():
            return vector, None
    return (1 / vector, None) if vector.all() else None
