"""Facts of a graph that people ask for: parameters, work, activations, peak memory, layer by layer."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass

from .ir.graph import Graph, Node, Value
from .ir.op import Cost
from .ir.source import Input
from .ops.group import node_cost


@dataclass(frozen=True)
class LayerRow:
    """One node: `activation` counts elements of its results, `parameters` elements of weights first used here."""

    name: str
    op: str
    shape: str
    activation: int
    parameters: int
    cost: Cost


@dataclass(frozen=True)
class Summary:
    """A graph in numbers. `weight_bytes` counts shared weights once; `activation_bytes` is the sum over all results, and
    `peak_bytes` the largest sum of results alive at one time when nodes run in order, inputs and outputs included."""

    inputs: tuple[tuple[str, str], ...]
    outputs: tuple[tuple[str, str], ...]
    operators: dict[str, int]
    parameters: int
    weight_bytes: int
    total: Cost
    activations: int
    activation_bytes: int
    peak_bytes: int
    layers: tuple[LayerRow, ...]


def summarize(graph: Graph) -> Summary:
    """The summary of a graph with static shapes."""
    order = graph.order()
    counted: set[Node] = set()
    layers = []
    for node in order:
        if node.weight is not None or isinstance(node.op, Input):
            continue
        fresh = {v.node for v in node.inputs if v is not None and v.weight is not None} - counted
        counted |= fresh
        layers.append(
            LayerRow(
                node.name,
                node.op.name,
                "x".join(map(str, node.type.dims)) or "scalar",
                sum(t.size for t in node.types),
                sum(n.weight.size for n in fresh if n.weight is not None),
                node_cost(node),
            )
        )
    weights = [n.weight for n in order if n.weight is not None]
    return Summary(
        tuple((n.name, str(n.type)) for n in graph.inputs),
        tuple((name, str(v.type)) for name, v in graph.outputs),
        dict(sorted(Counter(row.op for row in layers).items(), key=lambda kv: (-kv[1], kv[0]))),
        sum(w.size for w in weights),
        sum(w.nbytes for w in weights),
        sum((row.cost for row in layers), Cost()),
        sum(row.activation for row in layers),
        sum(t.nbytes for n in order if n.weight is None for t in n.types),
        peak_bytes(graph),
        tuple(layers),
    )


def peak_bytes(graph: Graph) -> int:
    """The largest sum of bytes of live values, each alive from its node to its last use (outputs to the end)."""
    order = graph.order()
    last: dict[Value, int] = {}
    for at, node in enumerate(order):
        for v in node.inputs:
            if v is not None:
                last[v] = at
    last.update({v: len(order) for _, v in graph.outputs})
    dying: dict[int, int] = {}
    live = peak = 0
    for at, node in enumerate(order):
        if node.weight is None:
            for v in node.outputs:
                live += v.type.nbytes
                end = last.get(v, at)
                dying[end] = dying.get(end, 0) + v.type.nbytes
        peak = max(peak, live)
        live -= dying.pop(at, 0)
    return peak
