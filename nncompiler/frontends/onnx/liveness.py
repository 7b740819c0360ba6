"""Which nodes of a graph are read: those that an output depends on. What nobody reads is neither read nor judged."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any


def live(nodes: Sequence[Any], leaving: Iterable[str]) -> tuple[list[bool], set[str]]:
    """(for each node, whether a name that leaves depends on it; the names that these nodes read or that leave).

    Nodes are expected in topological order. One that makes nothing by name stands for nothing and is dead.
    """
    read = set(leaving)
    alive = [False] * len(nodes)
    for index in reversed(range(len(nodes))):
        node = nodes[index]
        if any(output in read for output in node.output if output):
            alive[index] = True
            read |= names_read(node)
    return alive, read


def names_read(node: Any) -> set[str]:
    """The names that a node or its subgraphs read."""
    found = set(node.input)
    waiting = list(node.attribute)
    while waiting:
        attribute = waiting.pop()
        for graph in [attribute.g] if attribute.HasField("g") else attribute.graphs:
            found.update(output.name for output in graph.output)
            for inner in graph.node:
                found.update(inner.input)
                waiting += inner.attribute
    return found
