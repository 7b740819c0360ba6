"""Consecutive 1x1 convolutions as one."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from nncompiler.ir.dtype import f16
from nncompiler.ir.graph import Graph, Node, Value
from nncompiler.ir.op import Array
from nncompiler.ir.types import planned
from nncompiler.ops.contraction.conv import Conv

from .base import Pass, Rewrites
from .linear import linear
from .rewrite import Action, apply_rules, become, derived, representable, sole_consumer


@dataclass(frozen=True)
class ComposeConvolutions(Pass):
    """Two 1x1 convolutions with nothing between them are one, whose weights are the product.

        conv(conv(%x, @u, @a), @v, @b)  -->  conv(%x, @v·u, @v·a+b)      where it needs fewer multiplications

    No padding, one group, constant weights, and no other reader of the inner result. The first may stride: both strides
    multiply. The product is computed in float64. A bottleneck (fewer channels between) stays as it is.
    """

    name = "compose-convolutions"

    def run(self, graph: Graph, rewrites: Rewrites) -> None:
        apply_rules(graph, rewrites, (compose,))


def compose(graph: Graph, node: Node) -> Action | None:
    """Two convolutions with nothing between them as one, where that needs fewer multiplications."""
    x = node.inputs[0] if isinstance(node.op, Conv) else None
    if x is None or not isinstance(x.node.op, Conv) or not isinstance(node.op, Conv):
        return None
    inner = x.node
    if not (_plain(node) and _plain(inner)) or sole_consumer(graph, x) is not node:
        return None
    first, second = linear(inner), linear(node)
    before, after = planned(x.type), planned(node.type)
    if first is None or second is None or x in node.inputs[1:] or before is None or after is None:
        return None
    middle, channels, out = first.channels, first.weight.shape[1], second.channels
    positions = [int(np.prod(t.dims[2:])) for t in (before, after)]
    if positions[1] * out * channels > positions[0] * middle * channels + positions[1] * out * middle:
        return None

    def matrix(w: Array) -> Array:
        return w.reshape(w.shape[:2]).astype(np.float64)

    u, v = first.weight, second.weight
    if v.dtype == f16:
        joined = matrix(v.array) @ first.bias_vector() + second.bias_vector()
        if not representable(f16, matrix(v.array) @ matrix(u.array), joined):
            return None

    def action() -> None:
        assert isinstance(inner.op, Conv) and isinstance(node.op, Conv)
        shape = (out, channels, *(1,) * len(node.op.strides))
        weight = derived(v, (u, v), lambda a, b: (matrix(b) @ matrix(a)).reshape(shape), shape)
        inputs: list[Value | None] = [inner.inputs[0], graph.weight(f"{node.name}.weight", weight, node.location)]
        if first.bias is not None or second.bias is not None:
            before, after = first.bias_vector(), second.bias_vector()
            bias = derived(v, (v,), lambda b: matrix(b) @ before + after, (out,))
            inputs.append(graph.weight(f"{node.name}.bias", bias, node.location))
        strides = tuple(a * b for a, b in zip(inner.op.strides, node.op.strides))
        become(graph, node, Conv(strides, node.op.pads, node.op.dilations), inputs)

    return action


def _plain(node: Node) -> bool:
    """1x1, one group, no padding."""
    op, w = node.op, node.inputs[1]
    one = w is not None and all(k == 1 for k in w.type.shape[2:])
    return isinstance(op, Conv) and one and op.group == 1 and not any(op.pads)
