"""A part of a graph as a model of its own: what it reads from elsewhere becomes inputs with given numbers."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from ...ir.graph import Graph, Node, Value
from ...ir.op import Array
from ...ir.source import Input


def operators(graph: Graph) -> list[Node]:
    """The nodes that compute, in order."""
    return [n for n in graph.order() if n.weight is None and not isinstance(n.op, Input)]


def leaving(graph: Graph, part: Iterable[Node]) -> list[Value]:
    """The values of a part that are read outside, leave the graph, or that nobody reads."""
    inside = set(part)
    outputs = {v for _, v in graph.outputs}
    found = []
    for node in graph.order():
        for value in node.outputs if node in inside else ():
            readers = [n for n, _ in graph.uses(value)]
            if value in outputs or not readers or any(r not in inside for r in readers):
                found.append(value)
    return found


def cut(
    graph: Graph, part: Iterable[Node], outputs: Sequence[Value], values: Mapping[str, Array]
) -> tuple[Graph, dict[str, Array]]:
    """(the nodes of `part` as a graph with these outputs, the numbers of its inputs). `values` has every value of the graph
    by its name. Weights stay weights. Raises a CompilerError where the part does not stand alone."""
    inside = set(part)
    result = Graph(graph.name)
    made: dict[Value, Value] = {}
    feeds: dict[str, Array] = {}

    def operand(value: Value | None) -> Value | None:
        if value is None:
            return None
        if value not in made:
            if value.weight is not None:
                made[value] = result.weight(value.name, value.weight, value.node.location)
            else:
                name = result.unique(value.name)
                made[value] = result.input(name, value.type, value.node.location)
                feeds[name] = values[value.name]
        return made[value]

    for node in graph.order():
        if node in inside:
            regions = tuple(region.copy() for region in node.regions)
            new = result.add(node.op, [operand(v) for v in node.inputs], node.name, node.location, regions=regions)
            made.update(zip(node.outputs, new.outputs))
    result.set_outputs([(v.name, made[v]) for v in outputs])
    return result, feeds
