"""What names stand for while a graph, a function's body or a subgraph is read."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

from ...ir.errors import ModelError
from ...ir.graph import Value
from .regions import Captures


class Poison:
    """Stands for a result that could not be made; nodes that read it are passed over in silence."""


class Absent:
    """Stands for a parameter that the caller of a function leaves out; where it is read, the operand is absent."""


POISON = Poison()
ABSENT = Absent()
Entry = Value | Poison | Absent | Callable[[], Value]


class Scope:
    """Names to values: of a graph, of a function's body, or of a subgraph, which also sees what is around it."""

    def __init__(self, parent: Scope | Captures | None = None):
        self.parent = parent
        self.entries: dict[str, Entry] = {}
        self.nodes: Sequence[Any] = ()
        """The ONNX nodes whose results it names."""

    def find(self, name: str) -> Value | Poison | Absent | None:
        """What a name stands for, None where it is not defined. Raises UnsupportedError for a weight that is not handled."""
        entry = self.entries.get(name)
        if entry is None:
            return None if self.parent is None else self.parent.find(name)
        if isinstance(entry, Value | Poison | Absent):
            return entry
        made = self.entries[name] = entry()
        return made

    def define(self, name: str, entry: Entry) -> None:
        if name in self.entries:
            raise ModelError(f"two values are called {name!r}")
        self.entries[name] = entry
