"""One device's layers behind the other's: the cut that the fewest bytes pass, with balanced work.

The second device begins when the first has finished: one input takes no less time, but inputs follow one another at up to
twice the rate. Of the nodes in an order, those that begin before `(1 - slack) / 2` of the work are the first device's, those
that end behind `(1 + slack) / 2` the second's; which of the others are whose is a minimum cut of a flow network in which
nothing leads back (networkx, preflow-push). Where one node has more work than the slack, either device may have it.

    producer u ──bytes──▶ value ──∞──▶ each reader          a value crosses once, however many read it
    reader ──∞──▶ producer                                  what the first device computes reads nothing of the second's
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import chain

import networkx as nx

from ..ir.graph import Graph, Node, Value
from .work import ROUND_RATES, NodeWork, Rates


@dataclass(frozen=True)
class Cut:
    """The nodes of the first device, the values that cross, their bytes, and the seconds that each device computes."""

    first: frozenset[Node]
    values: tuple[Value, ...]
    nbytes: int
    busy: tuple[float, float]

    @property
    def balance(self) -> float:
        """The busier device's part of all work: 0.5 is even."""
        return max(self.busy) / (sum(self.busy) or 1.0)


def pipeline_cut(graph: Graph, rates: Rates = ROUND_RATES, slack: float = 0.1) -> Cut | None:
    """The cut with the fewest bytes, tried in the graph's order and in the order of depth. One node that has more work than
    the slack allows makes the halves as uneven as it is. None for a graph of fewer than two operators."""
    nodes = [n for n in graph.order() if n.weight is None and n not in graph.inputs]
    if len(nodes) < 2:
        return None
    own = set(nodes)
    depths = chain.from_iterable(nx.topological_generations(graph.nx))
    orders = (nodes, [n for n in depths if n in own])
    work = {n: NodeWork(n, rates).alone for n in nodes}
    found = [_cut(order, work, slack, large) for order in orders for large in (False, True)]
    return min(found, key=lambda c: (c.balance > (1 + slack) / 2, c.nbytes, c.balance))


def _cut(nodes: Sequence[Node], work: dict[Node, float], slack: float, large: bool) -> Cut:
    """`large`: which device has the nodes that begin before the slack, or end behind it, is free, too."""
    total = sum(work.values()) or 1.0
    low, high = total * (1 - slack) / 2, total * (1 + slack) / 2
    network = nx.DiGraph()
    own, before = set(nodes), 0.0
    readers: dict[Value, list[Node]] = {}
    for i, node in enumerate(nodes):
        after = before + work[node]
        if i == 0 or after <= low or (before < low and after <= high and not large):
            network.add_edge("first", node)  # without capacity: unlimited
        elif i == len(nodes) - 1 or before >= high or (after > high and not large):
            network.add_edge(node, "second")
        before = after
        for value in dict.fromkeys(v for v in node.inputs if v is not None and v.node in own):
            network.add_edge(node, value.node)
            readers.setdefault(value, []).append(node)
    for value, reading in readers.items():
        network.add_edge(value.node, ("value", value), capacity=value.type.nbytes)
        for node in reading:
            network.add_edge(("value", value), node)
    network.add_nodes_from(("first", "second"))
    _, (first, _) = nx.minimum_cut(network, "first", "second")
    return _between(frozenset(n for n in nodes if n in first), nodes, work)


def _between(first: frozenset[Node], nodes: Sequence[Node], work: dict[Node, float]) -> Cut:
    read = dict.fromkeys(v for n in nodes if n not in first for v in n.inputs if v is not None and v.node in first)
    busy = (sum(work[n] for n in nodes if n in first), sum(work[n] for n in nodes if n not in first))
    return Cut(first, tuple(read), sum(v.type.nbytes for v in read), busy)
