"""Scaling and shifting by constants, folded into the weights before them."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from nncompiler.ir.graph import Graph, Node, Value
from nncompiler.ir.op import Array, Op
from nncompiler.ir.weights import Weight
from nncompiler.ops.elementwise.binary import Add, Binary, Div, Mul, Sub

from .base import Pass, Rewrites
from .linear import LinearNode, fold, linear
from .rewrite import (
    Action,
    apply_rules,
    become,
    bypass,
    channel_vector,
    derived,
    insert,
    is_weight,
    representable,
    single_use,
    sole_consumer,
)  # fmt: skip

_Vector = Array | None


@dataclass(frozen=True)
class FoldAffine(Pass):
    """Folds constants that differ at most from channel to channel into the weights of the node before.

        add(conv(%x, @w, @b), @t)  -->  conv(%x, @w, @b+t)           also sub
        mul(conv(%x, @w, @b), @s)  -->  conv(%x, @w*s, @b*s)         also div

    For conv, conv_transpose and gemm, and scales also for matmul; the linear result must have no other reader, and f16
    constants must be able to hold the new numbers. What no weights can take becomes one multiplication and one addition:

        mul(mul(%x, @s), @u)               -->  mul(%x, @s*u)
        add(add(%x, @t), @u)               -->  add(%x, @t+u)
        mul(add(mul(%x, @s), @t), @u)      -->  add(mul(%x, @s*u), @t*u)
    """

    name = "fold-affine"

    def run(self, graph: Graph, rewrites: Rewrites) -> None:
        apply_rules(graph, rewrites, (affine, one_scale_and_shift))


def affine(graph: Graph, node: Node) -> Action | None:
    """Folds an addition, subtraction, multiplication or division by a constant into the linear node before it."""
    if not isinstance(node.op, Binary):
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
        if found is None or not target.takes(*found):
            continue
        scale, shift = found

        def action(x: Value = x, target: LinearNode = target, scale: _Vector = scale, shift: _Vector = shift) -> None:
            fold(graph, target, scale, shift)
            bypass(graph, node, x)

        return action
    return None


def factors(node: Node, c: Value, target: LinearNode) -> tuple[_Vector, _Vector] | None:
    """(scale, shift) that the node applies to the linear result; None where it applies none, or one that varies within a
    channel or does not fit."""
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
        case Div():
            return (1 / vector, None) if vector.all() else None
    return None


def one_scale_and_shift(graph: Graph, node: Node) -> Action | None:
    """Joins constants that vary by the channel: of two additions, of two multiplications, or of mul(add(mul))."""
    kind = type(node.op)
    outer = by_channel(node, kind) if isinstance(node.op, Add | Mul) else None
    if outer is None or not single_use(graph, outer[0]):
        return None
    x, (u, like) = outer
    if (inner := by_channel(x.node, kind)) is not None:
        source, (v, _) = inner
        with np.errstate(all="ignore"):
            joined = u + v if kind is Add else u * v
        pair = (None, joined) if kind is Add else (joined, None)
        if not representable(node.type.dtype, *pair):
            return None

        def join() -> None:
            become(graph, node, node.op, (source, constant(graph, node, "constant", joined, like)))

        return join
    shift = by_channel(x.node, Add) if kind is Mul else None
    scale = by_channel(shift[0].node, Mul) if shift is not None and single_use(graph, shift[0]) else None
    if shift is None or scale is None:
        return None
    (source, (s, _)), (_, (t, _)) = scale, shift
    with np.errstate(all="ignore"):
        factor, addend = s * u, t * u
    if not representable(node.type.dtype, factor, addend):
        return None

    def exchange() -> None:
        scaled = insert(graph, Mul(), (source, constant(graph, node, "scale", factor, like)), node, "scaled")
        become(graph, node, Add(), (scaled.output, constant(graph, node, "shift", addend, like)))

    return exchange


def by_channel(node: Node, kind: type[Op]) -> tuple[Value, tuple[Array, Weight]] | None:
    """(x, (the constant as a vector, its weight)) of an addition or multiplication that differs from channel to channel."""
    if not isinstance(node.op, kind) or node.type.rank < 2 or not node.type.dtype.is_float:
        return None
    for x, c in (node.inputs, node.inputs[::-1]):
        if x is None or c is None or c.weight is None or x.weight is not None or x.type != node.type:
            continue
        vector = channel_vector(c, node.type.shape, 1)
        if vector is not None:
            return x, (vector, c.weight)
    return None


def constant(graph: Graph, node: Node, suffix: str, vector: Array, like: Weight) -> Value:
    """A vector as a constant that broadcasts over the node's channels."""
    shape = (len(vector), *(1,) * (node.type.rank - 2))
    weight = derived(like, (), lambda: vector.reshape(shape), shape)
    return graph.weight(f"{node.name}.{suffix}", weight, node.location)
