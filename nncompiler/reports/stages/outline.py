"""The outline of a model in stages: its programs, the steps between them, its regions, and where sizes come from."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

from ...ir.graph import Graph, Node
from ...ir.source import Input
from ...ops.control_flow import Extents, Measure
from ...staging import Block, Program, Staged
from ...staging.host_steps import is_host_step
from ..show import Shown, Table

REGIONS = {"if": ("then", "else"), "loop": ("body",)}
"""Words for the regions of an operator."""

NATIVE, BETWEEN, HOST = "machine code", "between programs", "Python"


@dataclass(frozen=True)
class OutlineRow:
    """A program, a step between programs (both are headings), an operator inside a program, or the word for a region.

    `depth` is the number of regions around it, `place` their path ("" outside of all). `program` is the number of the
    program that it is, or is part of; None between programs. `gives` are the symbols to which it gives values. `host`: only
    Python does it, and no artifact holds it.
    """

    depth: int
    place: str
    name: str
    op: str
    types: tuple[str, ...]
    program: int | None
    heading: bool
    gives: tuple[str, ...] = ()
    host: bool = False


@dataclass(frozen=True, repr=False)
class Outline(Shown):
    """A model in stages. `symbols` has for each symbol what gives it its value, `operators` counts those of all programs and
    regions, `assumed` is what was taken for granted while the model was read, which runs check."""

    name: str
    inputs: tuple[tuple[str, str], ...]
    outputs: tuple[tuple[str, str], ...]
    stages: tuple[OutlineRow, ...]
    symbols: dict[str, str]
    operators: dict[str, int]
    parameters: int
    weight_bytes: int
    assumed: tuple[str, ...]

    @property
    def programs(self) -> int:
        return sum(s.heading and s.program is not None for s in self.stages)

    @property
    def host_steps(self) -> tuple[str, ...]:
        """Names of the steps that only Python does."""
        return tuple(s.name for s in self.stages if s.host)

    @property
    def between(self) -> int:
        """Steps between programs."""
        return sum(s.heading and s.program is None for s in self.stages)

    def table(self) -> Table:
        rows = [["  " * s.depth + s.name, s.op, ", ".join(s.types), where(s)] for s in self.stages]
        facts = [f"{name} is {text}" for name, text in self.symbols.items()]
        title = f"{self.name}: {self.programs} programs, {self.between} steps between them"
        return Table(title, ("stage", "operator", "type", "done by"), rows, facts)


def where(stage: OutlineRow) -> str:
    """What does a stage."""
    if stage.program is None:
        return HOST if stage.host else BETWEEN if stage.heading else ""
    return NATIVE if stage.heading else f"program {stage.program}"


def outline(graph: Graph, block: Block, assumed: tuple[str, ...] = ()) -> Outline:
    """The outline of a graph that was split into a block."""
    symbols: dict[str, str] = {}
    numbers = {id(p): i for i, p in enumerate(block.programs())}
    _inputs(block, "", symbols)
    stages = tuple(_stages(block, 0, "", numbers, symbols))
    weights = {id(n.weight): n.weight for g in _graphs(block) for n in g if n.weight is not None}
    counts = Counter(s.op for s in stages if s.op and not (s.heading and s.program is not None))
    return Outline(
        graph.name,
        tuple((n.name, str(n.type)) for n in graph.inputs),
        tuple((name, str(v.type)) for name, v in graph.outputs),
        stages,
        symbols,
        dict(sorted(counts.items(), key=lambda kv: (-kv[1], kv[0]))),
        sum(w.size for w in weights.values()),
        sum(w.nbytes for w in weights.values()),
        assumed,
    )


def _graphs(block: Block) -> Iterator[Graph]:
    yield block.graph
    for step in block.steps:
        if isinstance(step, Staged):
            for region in step.regions:
                yield from _graphs(region)


def _inputs(block: Block, place: str, symbols: dict[str, str]) -> None:
    for number, axis, name in block.defines:
        inside = f" of {place}" if place else ""
        symbols.setdefault(name, f"axis {axis} of input {block.graph.inputs[number].name}{inside}")


def _stages(
    block: Block, depth: int, place: str, numbers: dict[int, int], symbols: dict[str, str]
) -> Iterator[OutlineRow]:
    for step in block.steps:
        if isinstance(step, Program):
            yield from _program(step, depth, place, numbers[id(step)])
            continue
        if isinstance(step.node.op, Extents):
            continue  # numbers that regions see: nothing is done
        given = gives(step)
        symbols |= given
        node = step.node
        types, host = tuple(map(str, node.types)), is_host_step(node)
        yield OutlineRow(depth, place, node.name, node.op.name, types, None, True, tuple(given), host)
        words = REGIONS.get(node.op.name, ())
        for number, region in enumerate(step.regions):
            inner = f"{node.name}/{words[number] if number < len(words) else number}"
            _inputs(region, inner, symbols)
            if len(step.regions) > 1:
                yield OutlineRow(depth + 1, inner, f"{words[number]}:", "", (), None, False)
            yield from _stages(region, depth + 1 + (len(step.regions) > 1), inner, numbers, symbols)


def gives(step: Staged) -> dict[str, str]:
    """The symbols to which a step gives values, and the words that say how."""
    node = step.node
    found = {}
    if isinstance(node.op, Measure):
        source = node.inputs[0]
        for index, name in enumerate(node.op.names):
            found[name] = f"element {index} of {'a tensor' if source is None else source.name}, measured by {node.name}"
    for number, axis, name in step.defines:
        found[name] = f"axis {axis} of {node.outputs[number].name}, a result of {node.name}"
    return found


def _program(program: Program, depth: int, place: str, number: int) -> Iterator[OutlineRow]:
    nodes = [n for n in program.graph.order() if _computes(n)]
    what = f"{len(nodes)} operator{'s' * (len(nodes) != 1)}"
    yield OutlineRow(depth, place, f"program {number}", what, (), number, True)
    for node in nodes:
        yield OutlineRow(depth + 1, place, node.name, node.op.name, tuple(map(str, node.types)), number, False)


def _computes(node: Node) -> bool:
    return node.weight is None and not isinstance(node.op, Input)
