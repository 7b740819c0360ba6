"""Cuts a graph into programs and staged nodes.

    %n = reduce_sum(%m)              program 0: %m -> %n
    %k : i64[] = measure(%n)         staged: k
    %y = top_k(%x) {k=k}             program 1: %x, k -> %y
    %z = loop(%y, ...) graph {...}   staged: a loop over the body's block
    %w = relu(%z)                    program 2: %z -> %w

Nodes are put into the first program that can compute them: the one after all that they read, symbols in their shapes and
attributes included. What was read behind a number that is bound (`Measure`) is done behind its check: for another number it
may be wrong, or fail. Symbols that a program needs and the shapes of its operands do not tell are inputs of their own, which
have nothing but an extent. Numbers that are known are no business of programs: constants there, computed from symbols here.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from ..ir.dims import Sym, symbol
from ..ir.dtype import i64, u8
from ..ir.errors import InternalError
from ..ir.graph import Graph, Node, Value
from ..ir.op import RegionOp, symbols_in
from ..ir.source import Input
from ..ir.types import TensorType, Type
from ..ir.weights import Weight
from ..ops.control_flow import Measure
from ..ops.elementwise.binary import Equal
from ..ops.strings import StringEqual

Definition = tuple[int, int, str]
"""A value's number, an axis, and the symbol that this extent gives a value."""


@dataclass(frozen=True)
class Program:
    """A graph without staged nodes: its inputs are `inputs`, then an extent for each of `sizes`; its outputs `outputs`."""

    graph: Graph
    inputs: tuple[Value, ...]
    sizes: tuple[str, ...]
    outputs: tuple[Value, ...]


@dataclass(frozen=True)
class Staged:
    """A node that is done between programs, with the blocks of its regions; extents of its results that give symbols their
    values."""

    node: Node
    regions: tuple[Block, ...]
    defines: tuple[Definition, ...]


@dataclass(frozen=True)
class Block:
    """A graph as what is done one after the other. `defines`: extents of its inputs that give symbols their values. `dead`:
    for every step the values that nothing reads behind it."""

    graph: Graph
    steps: tuple[Program | Staged, ...]
    defines: tuple[Definition, ...]
    dead: tuple[tuple[Value, ...], ...]

    def symbols(self) -> set[str]:
        """The symbols that get a value in the block, its regions included."""
        found = {name for _, _, name in self.defines}
        for step in self.steps:
            if isinstance(step, Staged):
                found |= {name for _, _, name in step.defines}
                found |= set(step.node.op.names) if isinstance(step.node.op, Measure) else set()
                found |= set().union(*(region.symbols() for region in step.regions))
        return found

    def programs(self) -> Iterator[Program]:
        """All programs, those of regions included."""
        for step in self.steps:
            if isinstance(step, Program):
                yield step
            else:
                for region in step.regions:
                    yield from region.programs()


def split(graph: Graph, handles: bool = False) -> Block:
    """The graph as a block. With `handles`, strings are numbers to programs, equal where the strings are, 0 the empty one:
    what only moves or compares them is part of programs."""
    block = _Split(graph, handles).block()
    _check(block, frozenset())
    return block


def _check(block: Block, around: frozenset[str]) -> None:
    """Raises InternalError where a program needs a symbol that has no value yet; `around` have one around the block."""
    told = set(around) | {name for _, _, name in block.defines}
    for step in block.steps:
        if isinstance(step, Program):
            if missing := set(step.sizes) - told:
                raise InternalError(f"{step.graph.name} is done before {', '.join(sorted(missing))} is known")
            continue
        if isinstance(step.node.op, Measure):
            told |= set(step.node.op.names)
        for region in step.regions:
            _check(region, frozenset(told))
        told |= {name for _, _, name in step.defines}


class _Split:
    def __init__(self, graph: Graph, handles: bool):
        self.graph = graph
        self.handles = handles
        self.levels: dict[Node, int] = {}
        self.symbols: dict[str, int] = {}
        self.checked = 0
        """The stage before which all numbers are checked that the nodes to come were read for."""

    def in_order(self) -> list[Node]:
        """The nodes as they were made, where that is an order in which they can run."""
        made = sorted(self.graph.order(), key=lambda node: node.seq)
        seen: set[Node] = set()
        for node in made:
            if any(v is not None and v.node not in seen for v in node.inputs):
                return self.graph.order()
            seen.add(node)
        return made

    def block(self) -> Block:
        defines = _definitions([n.type for n in self.graph.inputs], {})
        self.symbols = {name: -1 for n in self.graph.inputs for name in n.type.symbols()}
        native: dict[int, list[Node]] = {}
        staged: dict[int, list[Staged]] = {}
        for node in self.in_order():
            if isinstance(node.op, Input) or node.weight is not None:
                self.levels[node] = -1
            elif self.is_staged(node):
                level = self.levels[node] = self.level(node, 0, self.checked - 1)
                if isinstance(node.op, Measure) and any(isinstance(d, int) for d in node.op.dims):
                    self.checked = max(self.checked, level + 1)
                staged.setdefault(level, []).append(self.staged(node, level))
            elif not _known(node):
                level = self.levels[node] = self.level(node, 1, self.checked)
                native.setdefault(level, []).append(node)
        steps: list[Program | Staged] = list(staged.get(-1, ()))
        for level in range(max([*native, *staged], default=-1) + 1):
            if level in native:
                steps.append(self.program(native[level], level))
            steps += staged.get(level, ())
        return Block(self.graph, tuple(steps), defines, self.dead(steps))

    def dead(self, steps: Sequence[Program | Staged]) -> tuple[tuple[Value, ...], ...]:
        """For every step the values that it is the last to read, or that nothing reads."""
        last: dict[Value, int] = {}
        for at, step in enumerate(steps):
            read = step.inputs if isinstance(step, Program) else [v for v in step.node.inputs if v is not None]
            made = step.outputs if isinstance(step, Program) else step.node.outputs
            last |= dict.fromkeys((*made, *read), at)
        leaving = {value for _, value in self.graph.outputs}
        found: list[list[Value]] = [[] for _ in steps]
        for value, at in last.items():
            if value not in leaving:
                found[at].append(value)
        return tuple(map(tuple, found))

    def level(self, node: Node, later: int, least: int) -> int:
        """The stage of a node: `later` than the staged nodes that it depends on."""
        found = [least]
        for v in node.inputs:
            if v is None or v.node.weight is not None:
                continue
            if v.known is not None and v.node not in self.levels:
                found += [self.symbols.get(name, -1) + later for name in symbols_in(v.known.reshape(-1).tolist())]
            else:
                found.append(self.levels[v.node] + (later if self.is_staged(v.node) else 0))
        names = symbols_in(node.op) if not isinstance(node.op, RegionOp) else _symbols_within(node)
        if not node.op.staged or not self.is_staged(node):
            names |= symbols_in(node.types)
        own = set(node.op.names) if isinstance(node.op, Measure) else set()
        found += [self.symbols[name] + later for name in names - own if name in self.symbols]
        return max(found)

    def staged(self, node: Node, level: int) -> Staged:
        if isinstance(node.op, Measure):
            for name in node.op.names:
                self.symbols.setdefault(name, level)
        defines = _definitions(node.types, self.symbols)
        for _, _, name in defines:
            self.symbols[name] = level
        return Staged(node, tuple(_Split(region, self.handles).block() for region in node.regions), defines)

    def is_staged(self, node: Node) -> bool:
        """Whether a node is done between programs."""
        return node.staged and not (self.handles and moves_strings(node))

    def program(self, nodes: Sequence[Node], level: int) -> Program:
        """The nodes of one level as a graph of their own."""
        graph = Graph(f"{self.graph.name}.{level}" if self.graph.name else f"stage.{level}")
        made: dict[Value, Value] = {}
        inputs: list[Value] = []

        def inside(value: Value | None) -> Value | None:
            if value is None:
                return None
            if value not in made:
                if value.type.holds_strings:
                    made[value] = graph.input(graph.unique(value.name), replace(value.type, dtype=i64), value.node.location)
                    inputs.append(value)
                elif value.weight is not None:
                    made[value] = graph.weight(value.name, value.weight, value.node.location)
                elif value.known is not None and value.known.dtype != object:
                    made[value] = graph.weight(value.name, Weight.of(value.known.astype(value.type.dtype.numpy)))
                else:
                    made[value] = graph.input(graph.unique(value.name), value.type, value.node.location)
                    inputs.append(value)
            return made[value]

        for node in nodes:
            op = Equal() if isinstance(node.op, StringEqual) else node.op
            new = graph.add(op, [inside(v) for v in node.inputs], node.name, node.location)
            made.update(zip(node.outputs, new.outputs, strict=True))
        members = set(nodes)
        leaving = [v for node in nodes for v in node.outputs if self.leaves(v, members)]
        graph.set_outputs([(f"{i}:{v.name}", made[v]) for i, v in enumerate(leaving)])
        told = {d.terms[0][0][0] for n in graph.inputs for d in n.type.shape if isinstance(d, Sym) and _plain(d)}
        needed = frozenset[str]().union(*(t.symbols() for n in graph.order() for t in n.types))
        needed |= frozenset[str]().union(*(symbols_in(n.op) for n in graph.order()))
        sizes = tuple(sorted(needed - told))
        for name in sizes:
            graph.input(graph.unique(f"size {name}"), TensorType(u8, (symbol(name),)))
        return Program(graph, tuple(inputs), sizes, tuple(leaving))

    def leaves(self, value: Value, members: set[Node]) -> bool:
        """Whether something outside the program reads a value of it."""
        return self.graph.is_output(value) or any(
            consumer not in members and not (_known(consumer) and not self.is_staged(consumer))
            for consumer, _ in self.graph.uses(value)
        )


def _symbols_within(node: Node) -> set[str]:
    """The symbols in the regions of a node, with numbers that are known there."""
    found: set[str] = set()
    for inner in (inner for region in node.regions for inner in region.order()):
        found |= symbols_in(inner.types) if not isinstance(inner.op, RegionOp) else _symbols_within(inner)
        found |= symbols_in(inner.op)
        numbers = (known.reshape(-1).tolist() for known in inner.known if known is not None and known.dtype == object)
        found |= symbols_in(list(numbers))
    return found


def _known(node: Node) -> bool:
    """Whether all results are known, symbols included."""
    return bool(node.types) and all(known is not None for known in node.known) and node.weight is None


def moves_strings(node: Node) -> bool:
    """Whether a node does with strings what can be done with their handles: moves them, or compares two for equality."""
    op = node.op
    values = [*node.types, *(v.type for v in node.inputs if v is not None)]
    if not all(isinstance(t, TensorType) for t in values):
        return False
    if isinstance(op, StringEqual):
        return True
    moves = op.moves_data or (op.selects_data and getattr(op, "reduction", "none") == "none")
    return moves and not op.staged and not getattr(op, "value", 0.0)


def _plain(d: Sym) -> bool:
    return len(d.terms) == 1 and d.terms[0][1] == 1 and len(d.terms[0][0]) == 1 and isinstance(d.terms[0][0][0], str)


def _definitions(types: Sequence[Type], defined: dict[str, int]) -> tuple[Definition, ...]:
    """The extents of values that are symbols which nothing before gives a value."""
    found: list[Definition] = []
    seen = set(defined)
    for number, type_ in enumerate(types):
        for axis, d in enumerate(type_.shape if isinstance(type_, TensorType) else ()):
            if isinstance(d, Sym) and _plain(d) and (name := str(d)) not in seen:
                seen.add(name)
                found.append((number, axis, name))
    return tuple(found)
