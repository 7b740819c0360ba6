"""Sibling 1x1 convolutions as one."""

from __future__ import annotations

from collections.abc import Hashable
from dataclasses import dataclass
from functools import partial

import numpy as np

from nncompiler.ir.graph import Graph, Node, Value
from nncompiler.ir.weights import Weight
from nncompiler.ops.contraction.conv import Conv
from nncompiler.ops.movement.arrange import Split

from .base import Pass, Rewrites
from .linear import linear
from .rewrite import Action, apply_rules, derived, prune, sole_consumer


@dataclass(frozen=True)
class MergeSiblings(Pass):
    """1x1 convolutions of one input become one convolution, whose readers read slices.

        %a = conv(%x, @wa, @ba)          %ab = conv(%x, @wa|wb, @ba|bb)
        %b = conv(%x, @wb, @bb)    -->   %a, %b = split(%ab) {axis=1, sizes=[A,B]}

        %p = relu(conv(%x, @wa))         %ab = conv(%x, @wa|wb)
        %q = relu(conv(%x, @wb))   -->   %r = relu(%ab)
                                         %p, %q = split(%r) {axis=1, sizes=[A,B]}

    Siblings have equal strides and no padding, one group, constant weights, and each the same activation or none as its
    only reader. Slices start at multiples of `multiple` channels, so that blocked layouts can be sliced; at most the last
    of the siblings may have another number of channels. Without `padded`, a convolution that feeds one with padding stays
    alone: its result can then have a halo in memory, which a slice cannot. Fewer than `least` stay apart: where a slice is a
    copy, it takes the place of one convolution.
    """

    multiple: int = 1
    padded: bool = True
    least: int = 2
    name = "merge-siblings"

    def run(self, graph: Graph, rewrites: Rewrites) -> None:
        apply_rules(graph, rewrites, (self.siblings,))

    def siblings(self, graph: Graph, node: Node) -> Action | None:
        """Merges the first set of siblings that read one result of the node."""
        for value in node.outputs:
            for group in self.groups(graph, value):
                return partial(merge, graph, value, group)
        return None

    def groups(self, graph: Graph, x: Value) -> list[list[Node]]:
        """The sets of siblings that read x."""
        if graph.nx.out_degree(x.node) < 2:
            return []
        found: dict[Hashable, list[Node]] = {}
        for consumer, slot in graph.uses(x):
            if slot == 0 and mergeable(consumer) and (self.padded or not feeds_padding(graph, consumer)):
                found.setdefault(signature(graph, consumer), []).append(consumer)
        result = []
        for members in found.values():
            aligned = [n for n in members if _channels(n) % self.multiple == 0]
            others = [n for n in members if _channels(n) % self.multiple]
            chosen = aligned + others[:1]
            if len(chosen) >= self.least:
                result.append(chosen)
        return result


def mergeable(node: Node) -> bool:
    """Whether the node is a 1x1 convolution with constant weights, without groups and padding."""
    op = node.op
    if not isinstance(op, Conv) or op.group != 1 or any(op.pads):
        return False
    target = linear(node)
    return target is not None and all(k == 1 for k in target.weight.shape[2:])


def activation(graph: Graph, node: Node) -> Node | None:
    """The pointwise operator of one operand that alone reads the node."""
    reader = sole_consumer(graph, node.output)
    same = reader is not None and reader.op.pointwise and len(reader.inputs) == 1 and reader.type == node.type
    return reader if same else None


def feeds_padding(graph: Graph, node: Node) -> bool:
    """Whether a convolution with padding reads the result (or its activation)."""
    end = activation(graph, node) or node
    return any(isinstance(r.op, Conv) and any(r.op.pads) for r in graph.consumers(end))


def signature(graph: Graph, node: Node) -> Hashable:
    """Equal for convolutions that can be one."""
    assert isinstance(node.op, Conv)
    reader = activation(graph, node)
    return node.op.strides, node.type.dtype, None if reader is None else reader.op


def merge(graph: Graph, x: Value, group: list[Node]) -> None:
    """Puts one convolution with the outputs of all, and a split, in the place of convolutions of one value."""
    found = [target for n in group if (target := linear(n)) is not None]
    weights = [target.weight for target in found]
    first = group[0]
    readers = [activation(graph, n) for n in group]
    ends = [n if reader is None else reader for n, reader in zip(group, readers)]
    shape = (sum(w.shape[0] for w in weights), *weights[0].shape[1:])
    name = "+".join(n.name for n in group)
    weight = derived(weights[0], weights, lambda *arrays: np.concatenate(arrays), shape)
    inputs = [x, graph.weight(f"{name}.weight", weight, first.location)]
    if any(target.bias is not None for target in found):
        vector = np.concatenate([target.bias_vector() for target in found])
        biases: Weight = derived(weights[0], (), lambda: vector, shape[:1])
        inputs.append(graph.weight(f"{name}.bias", biases, first.location))
    merged = graph.add(first.op, inputs, name, first.location)
    if readers[0] is not None:
        merged = graph.add(readers[0].op, (merged.output,), f"{name}.{readers[0].op.name}", readers[0].location)
    split = graph.add(Split(1, tuple(w.shape[0] for w in weights)), (merged.output,), f"{name}.split", first.location)
    for end, part in zip(ends, split.outputs):
        graph.replace(end.output, part)
        prune(graph, end)


def _channels(node: Node) -> int:
    target = linear(node)
    assert target is not None
    return target.channels
