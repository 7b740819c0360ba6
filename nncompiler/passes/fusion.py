"""Layer fusion: an anchor and the pointwise operators after it, or pointwise operators alone, as one node with a body."""

from __future__ import annotations

import heapq
from dataclasses import dataclass

from nncompiler.ir.graph import Graph, Node, Value
from nncompiler.ir.op import Op
from nncompiler.ops.contraction import Gemm, MatMul
from nncompiler.ops.conv import Conv
from nncompiler.ops.conv_transpose import ConvTranspose
from nncompiler.ops.group import Fused
from nncompiler.ops.normalization import GroupNorm, InstanceNorm, MeanVarianceNorm
from nncompiler.ops.normalization_local import LpNorm, Lrn
from nncompiler.ops.normalization_trailing import LayerNorm, RmsNorm
from nncompiler.ops.pool import AveragePool, LpPool, MaxPool
from nncompiler.ops.pool_global import GlobalAveragePool, GlobalLpPool, GlobalMaxPool
from nncompiler.ops.reduction import (
    ReduceL1,
    ReduceL2,
    ReduceLogSum,
    ReduceLogSumExp,
    ReduceMax,
    ReduceMean,
    ReduceMin,
    ReduceProd,
    ReduceSum,
    ReduceSumSquare,
)
from nncompiler.ops.shuffle import channel_shuffle
from nncompiler.ops.softmax import LogSoftmax, Softmax

from .base import Pass, Rewrites
from .rewrite import single_use

ANCHORS: dict[str, tuple[type[Op], ...]] = {
    "conv": (Conv, ConvTranspose),
    "matmul": (MatMul, Gemm),
    "pool": (MaxPool, AveragePool, LpPool, GlobalAveragePool, GlobalMaxPool, GlobalLpPool),
    "reduce": (
        ReduceSum, ReduceMean, ReduceMax, ReduceMin, ReduceProd, ReduceL1, ReduceL2, ReduceLogSum, ReduceLogSumExp,
        ReduceSumSquare,
    ),
    "normalization": (
        InstanceNorm, LayerNorm, RmsNorm, GroupNorm, Lrn, LpNorm, MeanVarianceNorm, Softmax, LogSoftmax,
    ),
}  # fmt: skip
"""The kinds of groups with an anchor, and the operators that may be one; a group without is "pointwise"."""


@dataclass(frozen=True)
class Fusion(Pass):
    """Groups nodes whose results need not be stored into Fused nodes with a body.

        %c = conv(%x, @w, @b)
        %s = add(%c, %skip)         -->   %y = fused(%x, @w, @b, %skip) {kind="conv"} graph "c" {
        %y = relu(%s)                       ... conv, add, relu ...
                                          }

    A group is a cone: one result that leaves, and every other result read only inside. It holds pointwise operators of
    one shape, and at most one anchor (ANCHORS) of that shape, whose operands stay outside. Operands of smaller shapes
    broadcast. Since only one result leaves, no cycle can arise. Groups are found from the back, so that a join of two
    branches goes to the later one. A node with nothing to fuse stays as it is. `largest` bounds the nodes of a group.

    A channel shuffle that only a grouped convolution reads joins its group: the kernel reads the channels in that order.
    """

    largest: int = 32
    name = "fusion"

    def run(self, graph: Graph, rewrites: Rewrites) -> None:
        order = graph.order()
        position = {node: k for k, node in enumerate(order)}
        outputs = {v.node for _, v in graph.outputs}
        taken: set[Node] = set()
        for root in reversed(order):
            if root in taken:
                continue
            group = self.cone(graph, root, position, outputs, taken) if joins(root) else [root]
            group = [*shuffle_before(graph, group), *group]
            if len(group) > 1:
                if not rewrites.allow():
                    return
                taken.update(group)
                fuse(graph, group)

    def cone(
        self, graph: Graph, root: Node, position: dict[Node, int], outputs: set[Node], taken: set[Node]
    ) -> list[Node]:
        """The group that ends in root, in topological order."""
        group, anchor = {root}, None
        waiting = [(-position[root], root)]
        queued = {root}
        while waiting and len(group) < self.largest:
            _, node = heapq.heappop(waiting)
            if node not in group:
                readers = set(graph.nx.succ[node])
                inside = node not in outputs and readers <= group and anchor not in readers
                kind = anchor_kind(node)
                if not inside or node.type.shape != root.type.shape or (kind is not None and anchor is not None):
                    continue
                group.add(node)
                anchor = node if kind is not None else anchor
                if kind is not None:
                    continue
            for value in node.inputs:
                if value is None or value.node in queued or value.node in taken or value.node not in position:
                    continue
                if joins(value.node) or anchor_kind(value.node) is not None:
                    queued.add(value.node)
                    heapq.heappush(waiting, (-position[value.node], value.node))
        return sorted(group, key=lambda n: position[n])


def shuffle_before(graph: Graph, group: list[Node]) -> list[Node]:
    """The channel shuffle before the group's grouped convolution, where nothing else reads it."""
    anchor = next((n for n in group if isinstance(n.op, Conv) and 1 < n.op.group < n.type.shape[1]), None)
    found = None if anchor is None else channel_shuffle(anchor.inputs[0])
    alone = found is not None and all(single_use(graph, n.output) for n in found.nodes)
    return list(found.nodes) if found is not None and alone else []


def joins(node: Node) -> bool:
    """Whether the node is pointwise, with a single result."""
    return node.op.pointwise and len(node.types) == 1 and node.body is None and bool(node.inputs)


def anchor_kind(node: Node) -> str | None:
    """The kind of group that the node can be the anchor of."""
    if len(node.types) != 1:
        return None
    return next((kind for kind, ops in ANCHORS.items() if isinstance(node.op, ops)), None)


def fuse(graph: Graph, group: list[Node]) -> Node:
    """Replaces a cone, given in topological order, by a Fused node named after its anchor (or its last node)."""
    anchor = next((n for n in group if anchor_kind(n) is not None), None)
    head, root = anchor or group[-1], group[-1]
    kind = "pointwise" if anchor is None else anchor_kind(anchor)
    assert kind is not None
    members = set(group)
    operands: list[Value] = []
    for node in sorted(group, key=lambda n: n is not anchor and n.op.pointwise):
        operands.extend(v for v in node.inputs if v is not None and v.node not in members and v not in operands)
    body = Graph(head.name)
    inner: dict[Value, Value] = {
        v: body.input(body.unique(v.name), v.type, v.node.location) for v in operands
    }
    for node in group:
        copied = body.add(
            node.op, (None if v is None else inner[v] for v in node.inputs), body.unique(node.name), node.location
        )
        inner[node.output] = copied.output
    body.set_outputs([(root.name, inner[root.output])])
    fused = graph.add(Fused(kind), operands, f"{head.name}.fused", head.location, body)
    graph.replace(root.output, fused.output)
    for node in reversed(group):
        graph.remove(node)
    graph.rename(fused, head.name)
    return fused
