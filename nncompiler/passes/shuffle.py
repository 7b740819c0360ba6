"""Channel shuffles moved down to the convolutions that mix channels."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from nncompiler.ir.graph import Graph, Node, Value
from nncompiler.ops.contraction.conv import Conv
from nncompiler.ops.movement.shuffle import Shuffle, channel_shuffle

from .base import Pass, Rewrites
from .linear import linear
from .rewrite import Action, apply_rules, become, derived, prune, single_use


@dataclass(frozen=True)
class SinkShuffles(Pass):
    """A channel shuffle (reshape, transpose, reshape) changes places with what treats channels one by one.

        conv(shuffle(%x), @w, @b) {group=C}  -->  shuffle(conv(%x, @w', @b'))      depthwise: weights in the other order
        relu(shuffle(%x))                    -->  shuffle(relu(%x))                or any unary
        conv(shuffle(%x), @w, @b)            -->  conv(%x, @w', @b)                one group: input channels reordered

    A grouped convolution keeps the shuffle before it: its kernel may read channels in any order.
    """

    name = "sink-shuffles"

    def run(self, graph: Graph, rewrites: Rewrites) -> None:
        apply_rules(graph, rewrites, (past_pointwise, past_depthwise, into_convolution))


def shuffled(graph: Graph, node: Node) -> Shuffle | None:
    """The shuffle before the node's first operand that nothing else reads."""
    found = channel_shuffle(node.inputs[0]) if node.inputs else None
    return found if found is not None and all(single_use(graph, n.output) for n in found.nodes) else None


def past_pointwise(graph: Graph, node: Node) -> Action | None:
    """op(shuffle(%x)) --> shuffle(op(%x)) of a pointwise operator."""
    if not node.op.pointwise or len(node.inputs) != 1 or len(node.types) != 1:
        return None
    found = shuffled(graph, node)
    if found is None or node.type.shape != found.source.type.shape:
        return None
    return lambda: exchange(graph, node, found, (found.source,))


def past_depthwise(graph: Graph, node: Node) -> Action | None:
    """conv(shuffle(%x)) --> shuffle(conv(%x)) of a depthwise convolution, its weights permuted."""
    op, found = node.op, shuffled(graph, node)
    target = linear(node)
    if not isinstance(op, Conv) or found is None or target is None or not op.group == target.channels == len(found.order):
        return None
    inverse = np.argsort(found.order)
    w, b = target.weight, target.bias

    def action() -> None:
        weight = derived(w, (w,), lambda a: a[inverse])
        inputs: list[Value | None] = [found.source, graph.weight(f"{node.name}.weight", weight, node.location)]
        if b is not None:
            inputs.append(graph.weight(f"{node.name}.bias", derived(b, (b,), lambda a: a[inverse]), node.location))
        exchange(graph, node, found, inputs)

    return action


def into_convolution(graph: Graph, node: Node) -> Action | None:
    """conv(shuffle(%x)) --> conv(%x), the input channels of its weights permuted."""
    op, found = node.op, shuffled(graph, node)
    target = linear(node)
    if not isinstance(op, Conv) or op.group != 1 or found is None or target is None:
        return None
    inverse, w = np.argsort(found.order), target.weight

    def action() -> None:
        weight = graph.weight(f"{node.name}.weight", derived(w, (w,), lambda a: a[:, inverse]), node.location)
        become(graph, node, op, (found.source, weight, *node.inputs[2:]))

    return action


def exchange(graph: Graph, node: Node, found: Shuffle, inputs: list[Value | None] | tuple[Value, ...]) -> None:
    """node(shuffle(x)) --> shuffle(node(x)), the node reading `inputs` instead of its own; the last node of the new shuffle
    is called after the last of the old one."""
    moved = graph.add(node.op, inputs, f"{node.name}.before", node.location)
    end = found.after(graph, moved.output, f"{found.nodes[-1].name}.after")
    names = node.name, found.nodes[-1].name
    graph.replace(node.output, end.output)
    prune(graph, node)
    for new, name in zip((moved, end), names, strict=True):
        graph.rename(new, name)
