"""Layer fusion: an anchor and the pointwise operators after it, or pointwise operators alone, as one node with a body."""

from __future__ import annotations

import heapq
from collections.abc import Sequence
from dataclasses import dataclass

from nncompiler.ir.extents import same
from nncompiler.ir.graph import Graph, Node, Value
from nncompiler.ops.contraction.conv import Conv
from nncompiler.ops.group import Fused
from nncompiler.ops.movement.shuffle import channel_shuffle
from nncompiler.ops.prologue import per_channel
from nncompiler.ops.quantization import Levels, Quantize
from nncompiler.ops.reduction.reduce import Reduction
from nncompiler.ops.window.global_pool import GlobalPool
from nncompiler.ops.window.pool import Pool

from .base import Pass, Rewrites
from .pool_commute import is_one_by_one
from .rewrite import single_use


@dataclass(frozen=True)
class Fusion(Pass):
    """Groups nodes whose results need not be stored into Fused nodes with a body.

        %c = conv(%x, @w, @b)
        %s = add(%c, %skip)         -->   %y = fused(%x, @w, @b, %skip) {kind="conv"} graph "c" {
        %y = relu(%s)                       ... conv, add, relu ...
                                          }

    A group is a cone: one result that leaves, and every other result read only inside. It holds pointwise operators of
    one shape, and at most one anchor (`Op.anchor`) of that shape, whose operands stay outside. Operands of smaller shapes
    broadcast. Since only one result leaves, no cycle can arise. Groups are found from the back, so that a join of two
    branches goes to the later one. A node with nothing to fuse stays as it is. `largest` bounds the nodes of a group.

    A prologue joins the anchor's group too, where nothing else reads it, as the kernel can do its work while it reads:
    a channel shuffle before a grouped convolution, and pointwise operators that are no other anchor's before a 1x1
    convolution or a pooling whose windows do not overlap. Their constants differ at most from channel to channel. What
    widens stands before poolings and reductions: a cast, or codes that are dequantized.

        %a = relu(mul(%x, @s))      -->   %c = fused(%x, @s, @w) {kind="conv"}
        %c = conv(%a, @w1x1)                ... mul, relu, conv ...
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
            anchor = next((n for n in group if anchor_kind(n) is not None), None)
            before = []
            if anchor is not None:
                before = shuffle_before(graph, anchor) or self.pointwise_before(graph, anchor, position, outputs, taken)
            if len(group) + len(before) > 1:
                if not rewrites.allow():
                    return
                taken.update(before, group)
                fuse(graph, group, before)

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
                if not inside or not same(node.type.shape, root.type.shape) or (kind is not None and anchor is not None):
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
        group -= codes_of_others(graph, group, root)
        return sorted(group, key=lambda n: position[n])

    def pointwise_before(
        self, graph: Graph, anchor: Node, position: dict[Node, int], outputs: set[Node], taken: set[Node]
    ) -> list[Node]:
        """The pointwise operators that make the anchor's first operand from one value, in topological order."""
        x = anchor.inputs[0] if reads_once(anchor) else None
        if x is None or not joins(x.node) or x.node in taken or not single_use(graph, x):
            return []
        chain = self.cone(graph, x.node, position, outputs, taken)
        if any(anchor_kind(n) is not None for n in chain):
            return []
        operands = {v for n in chain for v in n.inputs if v is not None and v.node not in chain}
        sources = [v for v in operands if v.weight is None]
        constants = all(per_channel(v, x) and not same(v.type.shape, x.type.shape) for v in operands if v.weight is not None)
        if len(sources) != 1 or not constants or not same(sources[0].type.shape, x.type.shape):
            return []
        source = sources[0].type
        if source.dtype.size < x.type.dtype.size:  # of codes, fewer bytes are read; kernels of convolutions read floats
            return chain if anchor.op.anchor in ("pool", "reduce") else []
        return chain if source == x.type and anchor.op.anchor != "reduce" else []


def codes_of_others(graph: Graph, group: set[Node], root: Node) -> set[Node]:
    """Members that make codes from an anchor outside: they are better its epilogue, as codes take less memory than sums."""
    found: set[Node] = set()
    for node in group:
        if not isinstance(node.op, Quantize) or isinstance(node.op, Levels) or node is root:
            continue
        above, waiting = {node}, [node]
        while waiting:
            for value in waiting.pop().inputs:
                if value is not None and value.node in group and value.node not in above:
                    above.add(value.node)
                    waiting.append(value.node)
        sources = {v.node for n in above for v in n.inputs if v is not None and v.node not in above}
        alone = all(set(graph.nx.succ[n]) <= above for n in above if n is not node)
        if alone and not any(map(anchor_kind, above)) and any(map(anchor_kind, sources)):
            found |= above
    return found


def reads_once(anchor: Node) -> bool:
    """Whether the node is a 1x1 convolution, or a pooling or reduction that reads no element for more than one position."""
    match anchor.op:
        case Conv(group=1):
            w = anchor.inputs[1]
            return w is not None and w.weight is not None and is_one_by_one(anchor)
        case Pool():
            apart = all(k <= s for k, s in zip(anchor.op.kernel, anchor.op.strides, strict=True))
            return apart and all(d == 1 for d in anchor.op.dilations)
    return isinstance(anchor.op, GlobalPool | Reduction)


def shuffle_before(graph: Graph, anchor: Node) -> list[Node]:
    """The channel shuffle before a grouped convolution, where nothing else reads it."""
    if not isinstance(anchor.op, Conv) or not 1 < anchor.op.group < anchor.type.dims[1]:
        return []
    found = channel_shuffle(anchor.inputs[0])
    alone = found is not None and all(single_use(graph, n.output) for n in found.nodes)
    return list(found.nodes) if found is not None and alone else []


def joins(node: Node) -> bool:
    """Whether the node is pointwise, with a single result."""
    return node.op.pointwise and len(node.types) == 1 and not node.is_group and bool(node.inputs)


def anchor_kind(node: Node) -> str | None:
    """The kind of group that the node can be the anchor of."""
    if len(node.types) != 1:
        return None
    return node.op.anchor


def fuse(graph: Graph, cone: list[Node], before: Sequence[Node] = ()) -> Node:
    """Replaces a cone and the prologue before it, each in topological order, by a Fused node named after its anchor (or its
    last node)."""
    group = [*before, *cone]
    anchor = next((n for n in cone if anchor_kind(n) is not None), None)
    head, root = anchor or group[-1], group[-1]
    kind = "pointwise" if anchor is None else anchor_kind(anchor)
    assert kind is not None
    members = set(group)
    operands: list[Value] = []
    for node in sorted(group, key=lambda n: n is not anchor and n not in before):
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
