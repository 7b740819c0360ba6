"""Rows of computed tables are computed where they are looked up."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from nncompiler.ir.graph import Graph, Node, Value
from nncompiler.ops.indexing.gather import Gather
from nncompiler.ops.movement.arrange import Reshape

from .base import Pass, Rewrites
from .rewrite import Action, apply_rules, become, insert, is_weight


@dataclass(frozen=True)
class SinkLookups(Pass):
    """A gather of a table that pointwise operators make of constants, and repeat in blocks, gathers the constants. Tables of
    up to `limit` bytes are left to constant folding.

        %t = mul(cast(@codes), gather(@s, @block) {axis=1})         %c = gather(@codes, %ids)
        %y = gather(%t, %ids) {axis=0}                         -->  %f = gather(gather(@s, %ids) {axis=0}, @block) {axis=1}
                                                                    %y = mul(cast(%c), %f)

    So embeddings of few bits are looked up, where the whole table would be made floats at every run.
    """

    limit: int = 1 << 20
    name = "sink-lookups"

    def run(self, graph: Graph, rewrites: Rewrites) -> None:
        def large(rule: Callable[[Graph, Node, Node, Value], Action | None]) -> Callable[[Graph, Node], Action | None]:
            def applied(graph: Graph, node: Node) -> Action | None:
                table = node.inputs[0] if isinstance(node.op, Gather) else None
                index = node.inputs[1] if table is not None else None
                if table is None or index is None or is_weight(table) or not table.type.is_static:
                    return None
                if table.type.nbytes <= self.limit or not constant(table):
                    return None
                return rule(graph, node, table.node, index)

            return applied

        apply_rules(graph, rewrites, (large(of_pointwise), large(of_blocks)))


def constant(value: Value) -> bool:
    """Whether a value is made of weights by pointwise operators, gathers and reshapes."""
    seen, waiting = {value.node}, [value.node]
    while waiting:
        node = waiting.pop()
        if node.weight is not None:
            continue
        makes = node.op.pointwise or isinstance(node.op, Gather | Reshape)
        if not makes or not node.inputs or len(node.types) != 1:
            return False
        fresh = {v.node for v in node.inputs if v is not None} - seen
        seen |= fresh
        waiting += fresh
    return True


def of_pointwise(graph: Graph, node: Node, table: Node, index: Value) -> Action | None:
    """gather(f(a, b)) --> f(gather(a), gather(b)), where what broadcasts along the axis stays."""
    if not table.op.pointwise:
        return None
    rank, more = table.type.rank, index.type.rank
    axis = node.op.attributes()["axis"] % rank

    def gathered(part: str, v: Value) -> Value:
        at = axis - (rank - v.type.rank)
        if at < 0:
            return v
        if v.type.shape[at] == 1 and table.type.shape[axis] != 1:
            shape = (*v.type.shape[:at], *[1] * more, *v.type.shape[at + 1 :])
            return v if more == 1 else insert(graph, Reshape(shape), (v,), node, f"{part}.row").output
        return insert(graph, Gather(at), (v, index), node, f"{part}.row").output

    def action() -> None:
        operands = [None if v is None else gathered(f"{k}", v) for k, v in enumerate(table.inputs)]
        become(graph, node, table.op, operands)

    return action


def of_blocks(graph: Graph, node: Node, table: Node, index: Value) -> Action | None:
    """gather(gather(@s, @block)) --> gather(gather(@s), @block), or of gather(@block) where both are along one axis."""
    if not isinstance(table.op, Gather):
        return None
    source, block = table.inputs
    if source is None or block is None or block.type.rank != 1:
        return None
    rank = table.type.rank
    axis, other = node.op.attributes()["axis"] % rank, table.op.axis % rank

    def action() -> None:
        assert source is not None and block is not None
        if axis == other:
            at = insert(graph, Gather(0), (block, index), node, "block").output
            become(graph, node, Gather(axis), (source, at))
            return
        rows = insert(graph, Gather(axis), (source, index), node, "row").output
        become(graph, node, Gather(other + (index.type.rank - 1 if other > axis else 0)), (rows, block))

    return action
