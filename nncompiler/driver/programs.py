"""The programs of a model in stages, compiled when runs first need them. Programs that are alike are compiled once: those
of equal layers behind branches, and those that a second reading of the model has like the first.

Alike are graphs that differ in nothing but the names of their nodes and of symbols that only running tells. Errors of a
program name its own nodes nevertheless (`Shared.named`).
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass

from ..executable import Executable
from ..ir.dims import is_run_time
from ..ir.errors import CompilerError
from ..ir.forks import Lock
from ..ir.graph import Graph, Node
from ..ir.signature import Signature
from ..ir.weights import Weight
from .specialization import SpecializingExecutable

Compile = Callable[[Graph, Mapping[str, int]], Executable]
"""A program's graph, and the sizes that it is planned for -> what runs it."""

IDLE = 64
"""Programs that no reading has any more, and that are kept for the next one."""

SMALL = 1 << 20
"""Bytes up to which weights are compared by their numbers; larger ones are alike where they are one."""


@dataclass
class Shared:
    """What runs a program: the graph that it was compiled from, the sizes for which it was, and the program's own nodes by
    the names that they have there."""

    key: str
    graph: Graph
    executable: SpecializingExecutable
    sizes: list[dict[str, int]]
    nodes: Mapping[str, Node]

    def named(self, error: CompilerError) -> CompilerError:
        """An error of a run with the program's own node in it."""
        node = self.nodes.get(error.node or "")
        if node is not None:
            error.node, error.location = node.name, node.location
        return error


@dataclass
class _Entry:
    graph: Graph
    order: list[Node]
    executable: SpecializingExecutable
    sizes: list[dict[str, int]]
    users: int = 0


class SharedPrograms:
    """Compiles the programs of a model. With `apart`, none is shared: what stands around each of them asks for its own."""

    def __init__(self, compile_program: Compile, apart: bool = False):
        self.compile = compile_program
        self.apart = apart
        self._entries: dict[str, _Entry] = {}
        self._lock = Lock()

    def take(self, graph: Graph) -> Shared:
        """What runs a program until it is given back."""
        order = graph.order()
        key = str(id(graph)) if self.apart else form_of(graph, order)
        with self._lock:
            entry = self._entries.pop(key, None)
            if entry is None:
                entry = self._made(graph, order)
            entry.users += 1
            self._entries[key] = entry  # the last one used is the last
        own = {} if entry.graph is graph else dict(zip((n.name for n in entry.order), order, strict=True))
        return Shared(key, entry.graph, entry.executable, entry.sizes, own)

    def _made(self, graph: Graph, order: list[Node]) -> _Entry:
        met: list[dict[str, int]] = []

        def compiled(sizes: dict[str, int]) -> Executable:
            made = self.compile(graph, sizes)
            met.append(dict(sizes))
            return made

        return _Entry(graph, order, SpecializingExecutable(Signature.of(graph), compiled), met)

    def give_back(self, shared: Shared) -> None:
        """Ends the use of a program. Of those that nobody uses the newest are kept."""
        with self._lock:
            self._entries[shared.key].users -= 1
            idle = [key for key, entry in self._entries.items() if not entry.users]
            gone = [self._entries.pop(key) for key in (idle if self.apart else idle[: len(idle) - IDLE])]
        for entry in gone:
            entry.executable.close()

    def close(self) -> None:
        """Frees what is left."""
        with self._lock:
            left, self._entries = list(self._entries.values()), {}
        for entry in left:
            entry.executable.close()


def form_of(graph: Graph, order: list[Node]) -> str:
    """A text that graphs which are alike share: nodes by number, symbols of run time by the order in which they appear."""
    numbers = {node: i for i, node in enumerate(order)}
    lines = []
    for node in order:
        operands = ["-" if v is None else f"{numbers[v.node]}:{v.index}" for v in node.inputs]
        weight = "" if node.weight is None else _identity(node.weight)
        types = " ".join(map(str, node.types))
        lines.append(f"{type(node.op).__qualname__} {node.op!r} ({' '.join(operands)}) {types} {weight}")
    lines.append(" ".join(str(numbers[node]) for node in graph.inputs))
    lines.append(" ".join(f"{numbers[v.node]}:{v.index}" for _, v in graph.outputs))
    symbols: dict[str, str] = {}

    def renamed(match: re.Match[str]) -> str:
        return symbols.setdefault(match[0], f"${len(symbols)}") if is_run_time(match[0]) else match[0]

    return re.sub(r"\b_\w+", renamed, "\n".join(lines), flags=re.ASCII)


def _identity(weight: Weight) -> str:
    return weight.digest if weight.nbytes <= SMALL else f"{id(weight)}"
