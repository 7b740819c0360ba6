"""The way of nodes through rewrites: what became of a node of the model, and what made a node of the final graph.

    way = history(graph, passes)
    way.find("conv1")              -> Trace: the nodes of the model, the rewrites that touched them in order, the final nodes
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from difflib import get_close_matches

from ...ir.errors import UsageError
from ...ir.graph import Graph, Node
from ...ir.source import Input, Parameter
from ...passes import Pass, run_pipeline
from ...passes.journal import Journal, Recorded, Rewrite, State
from .text import describe


@dataclass(frozen=True)
class Origin:
    """A node of the model as it was imported; `location` is FILE:LINE of the DSL or FILE#INDEX of an ONNX node."""

    name: str
    op: str
    types: tuple[str, ...]
    location: str | None


@dataclass(frozen=True)
class Event:
    """Rewrite `number` of the `run`-th run of a pass, and what it did to the nodes that are traced."""

    stage: str
    run: int
    number: int
    text: str


@dataclass(frozen=True)
class NodeTrace:
    """`finals` are nodes of the final graph: those that the origins ended in, or the one that was asked for."""

    origins: tuple[Origin, ...]
    events: tuple[Event, ...]
    finals: tuple[Node, ...]


@dataclass
class History:
    """`imported`: the names of the model's nodes; `final`: the graph after the passes; `rewrites`: all, in order."""

    imported: dict[str, Node]
    origins: dict[Node, Origin]
    outputs: dict[str, Node]
    final: Graph
    rewrites: Sequence[Rewrite]

    def find(self, name: str) -> NodeTrace:
        """The trace of a node of the model (by its name there, or that of an output), else of a node of the final graph.
        Raises UsageError with near matches for an unknown name."""
        start = self.imported.get(name) or self.outputs.get(name)
        if start is not None:
            return self._forward(start)
        if name in self.final:
            return self._backward(self.final.node(name))
        inside = next((n for n in self.final if n.is_group and name in n.body and n.body.node(name).inputs), None)
        if inside is not None:
            return self._backward(inside)
        known = sorted({*self.imported, *self.outputs, *(n.name for n in self.final)})
        near = get_close_matches(name, known, 5, 0.5) or [k for k in known if name.lower() in k.lower()][:5]
        hint = f"did you mean {', '.join(near)}" if near else "nnc ir MODEL, or nnc ir MODEL --after all, shows the names"
        raise UsageError(f"neither the model nor its final graph has a node {name!r}", hint=hint)

    def _forward(self, start: Node) -> NodeTrace:
        followed = {start}
        events = []
        for rewrite in self.rewrites:
            touched = [n for n in rewrite.before if n in followed]
            if touched:
                events.append(_event(rewrite, touched))
                for node in touched:
                    if node not in rewrite.after:
                        followed.remove(node)
                    followed.update(successors(rewrite, node))
        return NodeTrace((self.origins[start],), tuple(events), tuple(n for n in self.final if n in followed))

    def _backward(self, end: Node) -> NodeTrace:
        followed = {end}
        found: list[tuple[Rewrite, list[Node]]] = []
        for rewrite in reversed(self.rewrites):
            sources = [n for n in rewrite.before if followed & {*successors(rewrite, n), *({n} & rewrite.after.keys())}]
            made = [n for n in rewrite.added if n in followed]
            if sources or made:
                found.append((rewrite, sources or made))
                followed.difference_update(made)
                followed.update(sources)
        origins = [origin for node, origin in self.origins.items() if node in followed]
        return NodeTrace(tuple(origins), tuple(_event(r, nodes) for r, nodes in reversed(found)), (end,))


def history(graph: Graph, passes: Iterable[Pass]) -> History:
    """Runs the passes on a copy of the graph and keeps account of every rewrite."""
    recorded = Recorded.of(graph)
    imported = {n.name: n for n in recorded.order()}
    origins = {
        n: Origin(n.name, "weight" if n.weight is not None else n.op.name, tuple(map(str, n.types)), n.location)
        for n in imported.values()
    }
    outputs = {name: v.node for name, v in recorded.outputs}
    journal = Journal(recorded)
    run_pipeline(recorded, passes, [journal.after], journal)
    return History(imported, origins, outputs, recorded, journal.entries)


def _event(rewrite: Rewrite, nodes: Sequence[Node]) -> Event:
    return Event(rewrite.stage, rewrite.run, rewrite.number, describe(rewrite, nodes))


def successors(rewrite: Rewrite, node: Node) -> tuple[Node, ...]:
    """What the node became in a rewrite that touched it; itself where it is still there.

    A node that is gone went into the nodes that were made with its operator, into what its readers read instead, or into the
    nodes that read it and were changed.
    """
    if node in rewrite.after:
        return (node,)
    return tuple(dict.fromkeys(_successors(rewrite, node, set())))


def _successors(rewrite: Rewrite, node: Node, seen: set[Node]) -> list[Node]:
    seen.add(node)
    state = rewrite.before[node]
    found: list[Node] = []
    if not isinstance(state.op, Parameter | Input):
        found = [n for n in rewrite.added if type(rewrite.after[n].op) is type(state.op)]
    found = found or [new.node for old, new in rewrite.replaced if old.node is node]
    if not found:
        found = [n for reader, slot in _readers(rewrite, node) for n in _through(rewrite, state, reader, slot, seen)]
    return found


def _readers(rewrite: Rewrite, node: Node) -> list[tuple[Node, int]]:
    return [
        (reader, slot)
        for reader, state in rewrite.before.items()
        for slot, value in enumerate(state.inputs)
        if value is not None and value.node is node
    ]


def _through(rewrite: Rewrite, state: State, reader: Node, slot: int, seen: set[Node]) -> list[Node]:
    """What stands for an operand that is gone: the new weight in the same slot for a weight, else the reader itself or
    what that became."""
    if reader in rewrite.after:
        inputs = rewrite.after[reader].inputs
        value = inputs[slot] if slot < len(inputs) else None
        fresh = value is not None and value.node not in rewrite.before and value.weight is not None
        return [value.node] if value is not None and fresh and isinstance(state.op, Parameter) else [reader]
    return [] if reader in seen else _successors(rewrite, reader, seen)
