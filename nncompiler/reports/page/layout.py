"""Where the nodes of a graph stand: layers from top to bottom, found by fast-sugiyama (Sugiyama et al., 1981; ranks by
network simplex, coordinates by Brandes and Köpf, 2001).

    place(heights, edges) -> Placed: a centre for every node, bends for every edge that passes layers
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import fast_sugiyama
import networkx as nx

WIDTH, COLUMN = 180, 212
"""Pixels of a node's width, and from its centre to the next one's in a layer."""

GAP = 34
"""Pixels between one layer's lowest edge and the next one's highest."""

PASSING = 0.25
"""Columns that an edge takes where it passes a layer."""

Edge = tuple[int, int]


@dataclass(frozen=True)
class Placed:
    """Pixels: `x` and `y` are the nodes' centres, `bends` the points (x, y) that edges pass between their ends, so that they
    are upright within a layer and turn between layers only."""

    x: tuple[int, ...]
    y: tuple[int, ...]
    bends: dict[Edge, tuple[tuple[int, int], ...]]
    width: int
    height: int


def place(heights: Sequence[int], edges: Sequence[Edge]) -> Placed:
    """The drawing of an acyclic graph whose nodes have these heights; parts that are not connected stand side by side."""
    column, layer, bent, count = _columns(len(heights), edges)
    tall = [0] * (max(layer.values(), default=-1) + 1)
    for node, height in enumerate(heights):
        tall[layer[node]] = max(tall[layer[node]], height)
    tops, height = [], 0
    for size in tall:
        tops.append(height)
        height += size + GAP

    def across(node: int) -> int:
        return round(column[node] * COLUMN) + COLUMN // 2

    def upright(node: int) -> list[tuple[int, int]]:
        top = tops[layer[node]]
        return [(across(node), top), (across(node), top + tall[layer[node]])]

    y = [tops[layer[node]] + tall[layer[node]] // 2 for node in range(len(heights))]
    bends = {}
    for (a, b), passed in bent.items():
        points = [*upright(a)[1:], *(point for node in passed for point in upright(node)), *upright(b)[:1]]
        begin, end = y[a] + heights[a] // 2, y[b] - heights[b] // 2
        if inner := tuple(p for p in points if begin < p[1] < end):
            bends[a, b] = inner
    x = tuple(across(node) for node in range(len(heights)))
    return Placed(x, tuple(y), bends, round(count * COLUMN), max(0, height - GAP))


def _columns(count: int, edges: Sequence[Edge]) -> tuple[dict[int, float], dict[int, int], dict[Edge, list[int]], float]:
    """(column of every node, its layer, the nodes that stand for each edge where it passes a layer, columns in all)."""
    column: dict[int, float] = {}
    layer: dict[int, int] = {}
    onward: dict[int, int] = {}
    starts: list[Edge] = []
    left = 0.0
    for part, nodes in enumerate(_parts(edges), 1):
        number = {node: i for i, node in enumerate(nodes)}
        ((positions, _, _, links),) = fast_sugiyama.from_edges(
            [(number[a], number[b]) for a, b in edges if a in number],
            vertex_spacing=1, dummy_vertices=True, dummy_size=PASSING, ranking_type="minimize",
        )  # fmt: skip
        # What passes a layer has a number above the nodes' of its part.
        own = {i: nodes[i] if i < len(nodes) else part * 10**9 + i for i, _ in positions}
        lowest, right = min(x for _, (x, _) in positions), max(x for _, (x, _) in positions)
        top = max(y for _, (_, y) in positions)
        for i, (x, y) in positions:
            column[own[i]], layer[own[i]] = left + x - lowest, round(top - y)
        left += right - lowest + 1
        for a, b in links or ():
            if own[a] < count:
                starts.append((own[a], own[b]))
            else:
                onward[own[a]] = own[b]
    for node in range(count):
        if node not in column:
            column[node], layer[node] = left, 0
            left += 1
    bent: dict[Edge, list[int]] = {}
    for a, b in starts:
        passed = []
        while b >= count:
            passed.append(b)
            b = onward[b]
        bent[a, b] = passed
    return column, layer, bent, left


def _parts(edges: Sequence[Edge]) -> list[list[int]]:
    """The connected parts, each as its nodes in order."""
    graph = nx.Graph()
    graph.add_edges_from(edges)
    return sorted(sorted(nodes) for nodes in nx.connected_components(graph))
