"""Which nodes of a graph are read, and in which order: those that an output depends on, each behind what it reads itself.
What nobody reads is neither read nor judged."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from heapq import heapify, heappop, heappush
from typing import Any

from .scope import Scope


def in_order(nodes: Sequence[Any], scope: Scope) -> tuple[Sequence[int], Sequence[Any]]:
    """(the nodes' numbers in the file, the nodes), each behind those whose results it reads and else as in the file.

    ONNX demands that files have them so. onnxruntime does not, and its converter to 16-bit floats writes others.
    Nodes that a cycle leads to come last. Those of a subgraph, which may read names from outside, stay as they are.
    """
    made = {output: k for k, node in enumerate(nodes) for output in node.output if output and output not in scope.entries}
    ahead = any(made.get(name, -1) >= k for k, node in enumerate(nodes) for name in node.input)
    if scope.parent is not None or not ahead:
        return range(len(nodes)), nodes
    readers: list[list[int]] = [[] for _ in nodes]
    missing = [0] * len(nodes)
    for k, node in enumerate(nodes):
        inside = {made[name] for name in names_read(node) if name in made} - {k}
        for producer in inside | {made[name] for name in node.input if name in made}:
            readers[producer].append(k)
            missing[k] += 1
    order: list[int] = []
    ready = [k for k, count in enumerate(missing) if not count]
    heapify(ready)
    while ready:
        order.append(heappop(ready))
        for k in readers[order[-1]]:
            missing[k] -= 1
            if not missing[k]:
                heappush(ready, k)
    order += [k for k, count in enumerate(missing) if count]
    return order, [nodes[k] for k in order]


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
