"""1x1 convolution and average pooling in the cheaper order."""

from __future__ import annotations

from dataclasses import dataclass
from math import prod

import numpy as np

from nncompiler.ir.graph import Graph, Node
from nncompiler.ir.op import Op, Operand
from nncompiler.ir.types import TensorType, planned
from nncompiler.ops.contraction.conv import Conv
from nncompiler.ops.window.global_pool import GlobalAveragePool
from nncompiler.ops.window.pool import AveragePool

from .base import Pass, Rewrites
from .rewrite import Action, apply_rules, prune, sole_consumer

WORTH = 0.95
"""The new order must need at most this part of the FLOPs."""


@dataclass(frozen=True)
class CommutePooling(Pass):
    """A 1x1 convolution mixes channels, an average mixes positions: they commute.

        average_pool(conv(%x, @w1x1, @b))  -->  conv(average_pool(%x), @w1x1, @b)    pools first: fewer positions to convolve
        conv(average_pool(%x), @w1x1, @b)  -->  average_pool(conv(%x, @w1x1, @b))    pools last: fewer channels to average

    whichever needs fewer FLOPs; also global average pooling. The weights of every window must sum to one (no padding that
    counts) or the convolution must have no bias, its weights must be finite constants, and nothing may read what lies
    between. Static shapes only.
    """

    name = "commute-pooling"

    def run(self, graph: Graph, rewrites: Rewrites) -> None:
        apply_rules(graph, rewrites, (commute,))


def commute(graph: Graph, node: Node) -> Action | None:
    """Exchanges a 1x1 convolution and the average pooling beside it, where that needs fewer FLOPs."""
    if not isinstance(node.op, Conv | AveragePool | GlobalAveragePool):
        return None
    middle = node.inputs[0]
    if middle is None or not isinstance(middle.node.op, Conv | AveragePool | GlobalAveragePool):
        return None
    first = middle.node
    if sole_consumer(graph, middle) is not node:
        return None
    conv, pool = (node, first) if isinstance(node.op, Conv) else (first, node)
    x = first.inputs[0]
    if not is_one_by_one(conv) or x is None or any(v == middle for v in node.inputs[1:]):
        return None
    if not averages(pool.op, biased=len(conv.inputs) > 2 and conv.inputs[2] is not None):
        return None
    before, halfway, after = (planned(t) for t in (x.type, middle.type, node.type))
    if before is None or halfway is None or after is None or not x.type.dtype.is_float:
        return None
    parameters = conv.inputs[1:]
    extra = {conv: tuple(v.type for v in parameters if v is not None), pool: ()}
    between = _results(node.op, before, extra[node])
    old = _flops(first.op, (before, *extra[first]), halfway) + _flops(node.op, (halfway, *extra[node]), after)
    new = _flops(node.op, (before, *extra[node]), between) + _flops(first.op, (between, *extra[first]), after)
    if new > WORTH * old or not _finite(conv):
        return None

    def action() -> None:
        names = node.name, first.name
        rest = {conv: parameters, pool: ()}
        inner = graph.add(node.op, (x, *rest[node]), f"{node.name}.first", node.location)
        outer = graph.add(first.op, (inner.output, *rest[first]), f"{first.name}.second", first.location)
        graph.replace(node.output, outer.output)
        prune(graph, node)
        for new_node, name in zip((inner, outer), names):
            graph.rename(new_node, name)

    return action


def _finite(conv: Node) -> bool:
    """Whether the weights are finite constants: an infinite one makes another number of a mean than of its terms."""
    weight = None if conv.inputs[1] is None else conv.inputs[1].weight
    return weight is not None and bool(np.isfinite(weight.array.astype(np.float32, copy=False)).all())


def is_one_by_one(node: Node) -> bool:
    """Whether the node is a convolution that sees one position at a time, and every one."""
    op = node.op
    if not isinstance(op, Conv) or any(op.pads) or any(s != 1 for s in op.strides):
        return False
    w = node.inputs[1]
    return w is not None and all(k == 1 for k in w.type.shape[2:])


def averages(op: Op, biased: bool) -> bool:
    """Whether it is an average pooling that commutes with a 1x1 convolution with or without a bias."""
    if isinstance(op, GlobalAveragePool):
        return True
    if not isinstance(op, AveragePool):
        return False
    if not biased or (not any(op.pads) and not op.ceil_mode):
        return True
    whole = all(p < k for p, k in zip(op.pads, (*op.kernel, *op.kernel))) and all(d == 1 for d in op.dilations)
    return whole and not op.count_include_pad and not op.ceil_mode


def _results(op: Op, x: TensorType, extra: tuple[TensorType, ...]) -> TensorType:
    result = op.infer(Operand(x), *map(Operand, extra))
    return result[0] if isinstance(result, tuple) else result


def _flops(op: Op, operands: tuple[TensorType, ...], result: TensorType) -> int:
    if isinstance(op, GlobalAveragePool):
        return prod(operands[0].dims)
    return op.cost(operands, (result,)).flops
