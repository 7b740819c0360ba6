"""What every rewrite of a pipeline did to which nodes.

    recorded = Recorded.of(graph)                               a copy that tells of its changes
    journal = Journal(recorded)
    run_pipeline(recorded, passes, [journal.after], journal)
    journal.entries                                             a Rewrite for each one that happened

A rewrite begins where a pass asks `allow()` and ends where it asks again or returns.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from typing import Any

from nncompiler.ir.graph import Graph, Node, Value
from nncompiler.ir.op import Op
from nncompiler.ir.types import TensorType

from .base import PipelineStage, Rewrites


@dataclass(frozen=True)
class State:
    """A node at one moment."""

    name: str
    op: Op
    inputs: tuple[Value | None, ...]
    operands: tuple[str, ...]
    types: tuple[TensorType, ...]

    @classmethod
    def of(cls, node: Node) -> State:
        operands = tuple("_" if v is None else v.name for v in node.inputs)
        return cls(node.name, node.op, node.inputs, operands, node.types)


@dataclass
class Rewrite:
    """Rewrite `number` (from 1) of a run of the pass `stage`, which is the `run`-th of that pass in the pipeline.

    `before` and `after` hold the nodes that it changed: one that is missing in `before` was added, one that is missing in
    `after` was removed. A node whose operand was merely replaced is not among them. `replaced`: readers of the first value
    now read the second.
    """

    stage: str = ""
    run: int = 1
    number: int = 0
    before: dict[Node, State] = field(default_factory=dict)
    after: dict[Node, State] = field(default_factory=dict)
    replaced: list[tuple[Value, Value]] = field(default_factory=list)

    @property
    def added(self) -> list[Node]:
        return [node for node in self.after if node not in self.before]

    @property
    def removed(self) -> list[Node]:
        return [node for node in self.before if node not in self.after]


class Recorded(Graph):
    """A graph that tells `journal` of every change."""

    journal: Journal | None = None
    _replacing = False

    @classmethod
    def of(cls, graph: Graph) -> Recorded:
        """A copy of the graph."""
        result = cls(graph.name)
        vars(result).update(vars(graph.copy()))
        return result

    def _touch(self, node: Node) -> None:
        if self.journal is not None and not self._replacing:
            self.journal.touch(node)

    def _new(self, op: Op, name: str, location: str | None) -> Node:
        node = super()._new(op, name, location)
        if self.journal is not None:
            self.journal.add(node)
        return node

    def _forget(self, node: Node) -> None:
        self._touch(node)
        super()._forget(node)
        if self.journal is not None:
            self.journal.remove(node)

    def replace(self, old: Value, new: Value) -> None:
        if self.journal is not None:
            self.journal.touch(old.node)
            self.journal.replace(old, new)
        self._replacing = True
        try:
            super().replace(old, new)
        finally:
            self._replacing = False

    def set_input(self, node: Node, slot: int, value: Value | None) -> None:
        self._touch(node)
        super().set_input(node, slot, value)

    def set_inputs(self, node: Node, inputs: Iterable[Value | None]) -> None:
        self._touch(node)
        super().set_inputs(node, inputs)

    def set_op(self, node: Node, op: Op) -> None:
        self._touch(node)
        super().set_op(node, op)

    def set_layout(self, value: Value, layout: Any) -> None:
        if layout != value.type.layout:
            self._touch(value.node)
        super().set_layout(value, layout)

    def rename(self, node: Node, name: str) -> None:
        self._touch(node)
        super().rename(node, name)


class Journal(Rewrites):
    """The rewrites of a pipeline over a `Recorded` graph, counted and limited as `Rewrites` are."""

    def __init__(self, graph: Recorded, limit: int | None = None):
        super().__init__(limit)
        self.entries: list[Rewrite] = []
        self._open: Rewrite | None = None
        self._new: dict[Node, None] = {}
        self._removed: set[Node] = set()
        self._fresh: list[Rewrite] = []
        self._runs: dict[str, int] = {}
        graph.journal = self

    def allow(self) -> bool:
        self._close()
        return super().allow()

    def after(self, stage: PipelineStage) -> None:
        """The observer that says which pass the latest rewrites were of."""
        self._close()
        name = stage.what.name
        self._runs[name] = self._runs.get(name, 0) + 1
        for i, rewrite in enumerate(self._fresh, 1):
            self.entries.append(replace(rewrite, stage=name, run=self._runs[name], number=i))
        self._fresh = []

    # -- told by the graph --------------------------------------------------------------------------------------------

    def touch(self, node: Node) -> None:
        if node not in self._new:
            self._entry().before.setdefault(node, State.of(node))

    def add(self, node: Node) -> None:
        self._entry()
        self._new[node] = None

    def remove(self, node: Node) -> None:
        if node in self._new:
            del self._new[node]
        else:
            self._removed.add(node)

    def replace(self, old: Value, new: Value) -> None:
        self._entry().replaced.append((old, new))

    def _entry(self) -> Rewrite:
        if self._open is None:
            self._open = Rewrite()
        return self._open

    def _close(self) -> None:
        """Ends the rewrite under way, if it did anything."""
        entry, self._open = self._open, None
        if entry is None:
            return
        alive = [n for n in (*entry.before, *self._new) if n not in self._removed]
        entry.after = {node: State.of(node) for node in alive}
        self._new, self._removed = {}, set()
        self._fresh.append(entry)
