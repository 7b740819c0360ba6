"""Chains of reorders, transposes and reshapes, of which only the last result is stored.

    x -> reorder -> reshape -> transpose -> reshape -> reorder -> y        y[i] = x[f(i)], one kernel
"""

from __future__ import annotations

from nncompiler.ir.graph import Graph, Node, Value

from ..emission.places import Placement
from ..emission.stages import StageGraph, append_node
from ..program import Space


def movement_chains(graph: Graph, placement: Placement) -> dict[Node, tuple[Node, ...]]:
    """last node -> nodes of a chain, first to last, for chains of at least two nodes that would copy. Every value between
    them has one reader and is no output, and nothing is written to the memory of the first operand after it, so that
    the last node can still read it."""
    chains: dict[Node, tuple[Node, ...]] = {}
    inside: set[Node] = set()
    order = graph.order()
    position = {node: i for i, node in enumerate(order)}
    for node in reversed(order):
        if not node.op.permutes or node in inside or node in placement.views:
            continue
        chain = [node]
        while (before := _single(graph, chain[0].inputs[0])) is not None:
            chain.insert(0, before)
        if sum(n not in placement.views for n in chain) > 1 and _stays(chain, placement, position):
            chains[node] = tuple(chain)
            inside.update(chain)
    return chains


def chain_stages(chain: tuple[Node, ...]) -> StageGraph:
    """The stages of a chain over the operand of its first node."""
    graph = StageGraph((chain[0].inputs[0],))
    number = 0
    for node in chain:
        (stage,) = append_node(graph, node, [number])
        number = graph.number(stage)
    graph.outputs = [len(graph.stages) - 1]
    return graph


def _single(graph: Graph, value: Value | None) -> Node | None:
    """The moving node that makes a value which is read once and is no output."""
    if value is None or not value.node.op.permutes or graph.is_output(value) or len(graph.uses(value)) != 1:
        return None
    return value.node


def _stays(chain: list[Node], placement: Placement, position: dict[Node, int]) -> bool:
    """Whether nothing is written to the memory of the first operand after it."""
    source = chain[0].inputs[0]
    assert source is not None
    root = placement.places[source].root
    links = {n.output for n in chain}
    return root.space != Space.ARENA or all(
        v in links or position[v.node] <= position[source.node] for v in placement.occupants[root]
    )
