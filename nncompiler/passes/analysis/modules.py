"""Modules of a network: what lies between two values that everything passes through.

An inception module ends at its concat, a residual block at its sum: there, a single value is alive.
"""

from __future__ import annotations

from collections.abc import Sequence

from nncompiler.ir.graph import Graph, Node, Value


def modules(graph: Graph) -> list[list[Node]]:
    """The nodes that compute from the inputs, cut wherever one value alone is alive, in order."""
    computed = _computed(graph)
    last: dict[Value, Node | None] = {}
    for node in computed:
        last.update((v, node) for v in node.inputs if v is not None and v.node.weight is None)
    last.update((v, None) for _, v in graph.outputs)  # alive to the end
    alive: set[Value] = {n.output for n in graph.inputs if n.output in last}
    found: list[list[Node]] = [[]]
    for node in computed:
        found[-1].append(node)
        alive -= {v for v in node.inputs if v is not None and last.get(v) is node}
        alive |= {v for v in node.outputs if v in last}
        if len(alive) == 1:
            found.append([])
    return [m for m in found if m]


def name_of(names: Sequence[str]) -> str:
    """What a module is called by its layers' names: their common scope, else the first and the last."""
    if len(names) == 1:
        return names[0]
    first, last = min(names), max(names)  # what these two share, all share
    common = first[: next((i for i, (a, b) in enumerate(zip(first, last)) if a != b), len(first))]
    scope = common[: max(common.rfind("."), common.rfind("/"), 0)]
    return scope or f"{names[0]} … {names[-1]}"


def _computed(graph: Graph) -> list[Node]:
    """Operators that depend on an input."""
    found: set[Node] = set(graph.inputs)
    result = []
    for node in graph.order():
        if node not in found and any(v is not None and v.node in found for v in node.inputs):
            found.add(node)
            result.append(node)
    return result
