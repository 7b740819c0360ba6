"""Layer normalization that is written as reductions and arithmetic, as one operator."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from nncompiler.ir.extents import is_symbolic
from nncompiler.ir.graph import Graph, Node, Value
from nncompiler.ops.elementwise.binary import Add, Div, Mul, Pow, Sub
from nncompiler.ops.elementwise.unary import Sqrt
from nncompiler.ops.normalization.trailing import LayerNorm
from nncompiler.ops.reduction.reduce import ReduceMean

from .base import Pass, Rewrites
from .rewrite import Action, apply_rules, become, is_weight, producer, scalar, sole_consumer


@dataclass(frozen=True)
class ToLayerNorm(Pass):
    """Names the normalization over trailing axes by its own operator, and takes scale and bias in.

        %d = sub(%x, reduce_mean(%x) {axes=[2]})
        %v = reduce_mean(mul(%d, %d)) {axes=[2]}           or pow(%d, 2)
        div(%d, sqrt(add(%v, @epsilon)))              -->  layer_norm(%x, @ones) {axis=2}
        mul(layer_norm(%x, @ones), @g)                -->  layer_norm(%x, @g)                 @g: the trailing axes
        add(layer_norm(%x, @g), @b)                   -->  layer_norm(%x, @g, @b)
    """

    name = "to-layer-norm"

    def run(self, graph: Graph, rewrites: Rewrites) -> None:
        apply_rules(graph, rewrites, (normalization, scale, bias))


def normalization(graph: Graph, node: Node) -> Action | None:
    """The division by the root of the variance."""
    if not isinstance(node.op, Div) or not node.type.dtype.is_float:
        return None
    centred = producer(node.inputs[0], Sub)
    root = producer(node.inputs[1], Sqrt)
    shifted = producer(root.inputs[0], Add) if root is not None else None
    if centred is None or shifted is None:
        return None
    for variance, constant in (shifted.inputs, shifted.inputs[::-1]):
        epsilon, axis = scalar(constant), _mean_of_squares(variance, centred)
        if epsilon is None or axis is None or float(epsilon) < 0:
            continue
        x, extents = centred.inputs[0], node.type.shape[axis:]
        if x is None or x.type != node.type or not all(isinstance(d, int) and not is_symbolic(d) for d in extents):
            return None

        def action(x: Value = x, axis: int = axis, epsilon: float = float(epsilon)) -> None:
            ones = graph.weight(f"{node.name}.scale", np.ones(node.type.shape[axis:], node.type.dtype.numpy), node.location)
            become(graph, node, LayerNorm(axis, epsilon), (x, ones))

        return action
    return None


def _mean_of_squares(variance: Value | None, centred: Node) -> int | None:
    """The first trailing axis over which a value is the mean of the squares of what is centred over the same axes."""
    mean, x = producer(centred.inputs[1], ReduceMean), centred.inputs[0]
    squares = producer(variance, ReduceMean)
    if mean is None or squares is None or x is None or mean.inputs[0] != x:
        return None
    axes = _trailing(mean, x.type.rank)
    if axes is None or axes != _trailing(squares, x.type.rank):
        return None
    square = producer(squares.inputs[0], Mul | Pow)
    if square is None or square.inputs[0] != centred.output:
        return None
    power = scalar(square.inputs[1]) if isinstance(square.op, Pow) else None
    twice = power is not None and float(power) == 2 if isinstance(square.op, Pow) else square.inputs[1] == centred.output
    return axes if twice else None


def _trailing(node: Node, rank: int) -> int | None:
    """The first of the axes that a mean keeps with extent 1, where they are the last ones."""
    assert isinstance(node.op, ReduceMean)
    axes = sorted(node.op.axes)
    return axes[0] if node.op.keepdims and axes and axes == list(range(axes[0], rank)) else None


def scale(graph: Graph, node: Node) -> Action | None:
    """A product with numbers for the trailing axes, where the normalization has no scale yet."""
    found = _over(graph, node, Mul)
    if found is None:
        return None
    inner, vector = found
    if len(inner.inputs) > 2 or not _ones(inner.inputs[1]):
        return None
    return lambda: become(graph, node, inner.op, (inner.inputs[0], vector))


def bias(graph: Graph, node: Node) -> Action | None:
    """A sum with numbers for the trailing axes, where it has no bias yet."""
    found = _over(graph, node, Add)
    if found is None or len(found[0].inputs) > 2:
        return None
    inner, vector = found
    return lambda: become(graph, node, inner.op, (*inner.inputs, vector))


def _over(graph: Graph, node: Node, kind: type[Mul] | type[Add]) -> tuple[Node, Value] | None:
    """A normalization that only this node reads, and the constant of its trailing axes that it is combined with."""
    if not isinstance(node.op, kind) or len(node.inputs) != 2:
        return None
    for value, other in (node.inputs, node.inputs[::-1]):
        inner = producer(value, LayerNorm)
        if inner is None or value is None or other is None or not is_weight(other) or inner.type != node.type:
            continue
        assert isinstance(inner.op, LayerNorm)
        if other.type.shape == node.type.shape[inner.op.axis :] and sole_consumer(graph, value) is node:
            return inner, other
    return None


def _ones(value: Value | None) -> bool:
    """Whether a constant is one everywhere."""
    weight = None if value is None else value.weight
    return weight is not None and bool(np.all(weight.array == 1))
