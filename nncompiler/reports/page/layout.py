"""Where the nodes of a graph stand: layers from top to bottom, by igraph's layered drawing (Sugiyama et al., 1981).

    place(heights, edges, late) -> Placed: a centre for every node, bends for every edge that passes layers

What is computed from weights alone stands right above its first reader; everything else as high as its operands allow.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import igraph

COLUMN = 212
"""Pixels from one node's centre to the next one's in a layer; a node is WIDTH wide."""

WIDTH = 180
GAP = 34
"""Pixels between one layer's lowest edge and the next one's highest."""

Edge = tuple[int, int]


@dataclass(frozen=True)
class Placed:
    """Pixels: `x` and `y` are the nodes' centres, `bends` the points (x, y) that edges pass between their ends."""

    x: tuple[int, ...]
    y: tuple[int, ...]
    bends: dict[Edge, tuple[tuple[int, int], ...]]
    width: int
    height: int


def place(heights: Sequence[int], edges: Sequence[Edge], late: frozenset[int] = frozenset()) -> Placed:
    """The drawing of an acyclic graph whose nodes, of these heights, are in topological order; those in `late` stand as low
    as their readers allow."""
    if not heights:
        return Placed((), (), {}, 0, 0)
    layers = _layers(len(heights), edges, late)
    layout = igraph.Graph(len(heights), list(edges), directed=True).layout_sugiyama(layers=layers)
    columns = [x for x, _ in layout.coords]
    bent = [[(x, round(y)) for x, y in points] for points in layout.edge_routing]
    left = min([*columns, *(x for points in bent for x, _ in points)])
    right = max([*columns, *(x for points in bent for x, _ in points)])
    tall = [0] * (max(layers) + 1)
    for layer, height in zip(layers, heights, strict=True):
        tall[layer] = max(tall[layer], height)
    middle, top = [], 0
    for height in tall:
        middle.append(top + height // 2)
        top += height + GAP

    def across(x: float) -> int:
        return round((x - left) * COLUMN) + COLUMN // 2

    bends = {edge: tuple((across(x), middle[layer]) for x, layer in points) for edge, points in zip(edges, bent) if points}
    x, y = tuple(map(across, columns)), tuple(middle[layer] for layer in layers)
    return Placed(x, y, bends, round((right - left + 1) * COLUMN), top - GAP)


def _layers(count: int, edges: Sequence[Edge], late: frozenset[int]) -> list[int]:
    """The longest path from the inputs; for `late` nodes the least of their readers' less one. The lowest number is 0."""
    layers = [0] * count
    for a, b in sorted(edges, key=lambda edge: edge[1]):
        if a not in late:
            layers[b] = max(layers[b], layers[a] + 1)
    readers: dict[int, list[int]] = {}
    for a, b in edges:
        readers.setdefault(a, []).append(b)
    for node in sorted(late, reverse=True):
        layers[node] = min((layers[reader] for reader in readers.get(node, ())), default=1) - 1
    least = min(layers)
    return [layer - least for layer in layers]
