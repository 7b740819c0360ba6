"""The part of a model that gives numbers which must be known before the rest can be read."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass

from ...interchange.run_time import RunTime
from ...ir.graph import Graph
from ...ir.source import Input


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
    for node in reversed(graph.order()):
        if not isinstance(node.op, Input) and not graph.nx.out_degree(node) and not any(v.node is node for _, v in outputs):
            graph.remove(node)
    return Prefix(graph, dict(zip((name for name, _ in outputs), wanted.values(), strict=True)))
