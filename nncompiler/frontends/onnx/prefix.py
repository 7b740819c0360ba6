"""The part of a model that gives numbers which must be known before the rest can be read."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass

from ...interchange.run_time import RunTime
from ...ir.graph import Graph, Node
from ...ir.op import symbols_in
from ...ir.source import Input
from ...ops.control_flow import Measure


@dataclass(frozen=True)
class Prefix:
    """A graph with the model's inputs, and the symbols that the elements of its outputs give, by the outputs' names."""

    graph: Graph
    symbols: dict[str, tuple[str, ...]]


def prefix(run_time: RunTime, symbols: Collection[str]) -> Prefix | None:
    """What gives these symbols, of those that stand for numbers of the run; None where it gives none of them."""
    wanted = {value: names for symbol in sorted(symbols) if symbol in run_time.sources
              for value, names in [run_time.sources[symbol]]}  # fmt: skip
    if not wanted:
        return None
    graph, copied = run_time.main.copy_with_map()
    outputs = [(f"numbers_{i}", copied[value.node].outputs[value.index]) for i, value in enumerate(wanted)]
    graph.set_outputs(outputs)
    _prune(graph)
    return Prefix(graph, dict(zip((name for name, _ in outputs), wanted.values(), strict=True)))


def _prune(graph: Graph) -> None:
    """Removes the nodes that nothing reads. A `Measure` is read by whoever has its symbols."""
    leaving = {value.node for _, value in graph.outputs}
    while True:
        before = len(graph.nx)
        order = graph.order()
        used = frozenset[str]().union(*(t.symbols() for n in order for t in n.types), *(_symbols(n) for n in order))
        for node in reversed(order):
            told = isinstance(node.op, Measure) and not used.isdisjoint(node.op.names)
            if not isinstance(node.op, Input) and not told and node not in leaving and not graph.nx.out_degree(node):
                graph.remove(node)
        if len(graph.nx) == before:
            return


def _symbols(node: Node) -> set[str]:
    return set() if isinstance(node.op, Measure) else symbols_in(node.op)
