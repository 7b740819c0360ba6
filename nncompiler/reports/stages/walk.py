"""One run of a model in stages, program by program."""

from __future__ import annotations

import statistics
import time
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from ...driver.native import compile_staged
from ...driver.programs import SharedPrograms
from ...driver.staged_model import StagedModel
from ...inputs import drawings, random_inputs
from ...ir.errors import UndecidedError, UsageError
from ...ir.signature import bind
from ...ir.types import TensorType
from ...staging import Block, Program, Staged, split

if TYPE_CHECKING:
    from ...driver.options import CompileOptions
    from ...executable import Executable
    from ...ir.graph import Graph
    from ...ir.op import Array
    from ...sources import Source

CALLS_KEPT = 3
"""Calls of a program of which the arrays are kept."""


@dataclass
class Met:
    """A program that a run met. `graph` has static shapes: those of the first call, whose arrays are `feeds[0]`; `feeds`
    keeps those of the first calls. `place` is the path of the regions around it, `calls` are those of the whole run."""

    number: int
    place: str
    program: Program
    sizes: dict[str, int] = field(default_factory=dict)
    feeds: list[dict[str, Array]] = field(default_factory=list)
    calls: int = 0
    session: Any = None
    """The machine code that served the first call."""

    @property
    def title(self) -> str:
        """`program 2 of loop1/body, called 7 times`."""
        where = f" of {self.place}" if self.place else ""
        times = "never called" if not self.calls else f"called {self.calls:,} time{'s' * (self.calls != 1)}"
        return f"program {self.number}{where}, {times}"

    def graph(self, call: int = 0) -> Graph:
        """The program with the shapes of one of the calls that are kept."""
        return self.program.graph.bound(self.sizes_of(call))

    def sizes_of(self, call: int) -> dict[str, int]:
        """The sizes of one of the calls that are kept."""
        inputs = [(n.name, n.type) for n in self.program.graph.inputs]
        return bind(inputs, self.feeds[call])


@dataclass
class Walk:
    """One run over `feeds`. `programs` are those of the reading that served it, in order, met or not."""

    block: Block
    programs: tuple[Met, ...]
    feeds: dict[str, Array]
    outputs: dict[str, Array]

    @property
    def met(self) -> tuple[Met, ...]:
        return tuple(m for m in self.programs if m.calls)


@dataclass(frozen=True)
class Opened:
    """A model as a report looks at it: `graph` with static shapes where it is one program; else None, and `source`, of which
    `dims` are the sizes of the inputs."""

    source: Source
    dims: dict[str, int]
    graph: Graph | None

    def drawn(self, seed: int = 0) -> dict[str, Array]:
        """Random inputs of these sizes. Raises UsageError where there are none for an input's type."""
        inputs = [(name, type_.specialize(self.dims)) for name, type_ in self.source.signature.inputs]
        for name, type_ in inputs:
            if not isinstance(type_, TensorType) or not type_.is_static or type_.holds_strings:
                raise UsageError(f"input {name!r} is {type_}: it cannot be drawn at random", hint="--input NAME=FILE.npy")
        graph = self.source.graph
        return random_inputs(inputs, seed, drawings=None if graph is None else drawings(graph.bound(self.dims)))

    def block(self, settings: CompileOptions) -> tuple[Graph, Block]:
        """The graph as it is read, with open sizes, and its parts: without a run where no number must be known for that."""
        graph = self.source.graph
        if graph is None:
            try:
                graph = self.source.read(self.dims)
            except UndecidedError:
                with walk(self, None, settings) as run:
                    return run.block.graph, run.block
        return graph, split(graph)


def opened(source: Source, dims: Mapping[str, int]) -> Opened:
    """How a report looks at a model, of which the open sizes are `dims`."""
    try:
        graph = source.read(dims) if dims else source.known()
    except UndecidedError as e:
        if not any(name.startswith("_") for name in e.symbols):
            raise
        return Opened(source, dict(dims), None)
    return Opened(source, dict(dims), None if graph.staged else graph)


class _Recorder:
    """A compiled program that notes its calls."""

    def __init__(self, made: Any, met: Met, names: Sequence[str]):
        self.made = made
        self.met = met
        self.names = names
        self.serves = getattr(made, "serves", None)
        self.inputs = made.inputs
        self.outputs = made.outputs

    def __call__(self, *arrays: Any) -> Any:
        if not self.met.feeds:
            self.met.session = getattr(self.made, "session", None)
        if len(self.met.feeds) < CALLS_KEPT:
            self.met.feeds.append({name: a.copy() for name, a in zip(self.names, arrays, strict=True)})
        self.met.calls += 1
        return self.made(*arrays)

    def close(self) -> None:
        self.made.close()


class _Evaluated:
    """A program with static shapes that the reference runs."""

    serves = None

    def __init__(self, graph: Graph):
        self.graph = graph
        self.inputs = [(n.name, n.type) for n in graph.inputs]
        self.outputs = [(name, v.type) for name, v in graph.outputs]

    def __call__(self, *arrays: Any) -> Any:
        from ...backends.reference import evaluate

        found = evaluate(self.graph, dict(zip((name for name, _ in self.inputs), arrays, strict=True)))
        return tuple(found[name] for name, _ in self.outputs)

    def close(self) -> None:
        """Nothing is held."""


@contextmanager
def walk(
    model: Opened,
    feeds: Mapping[str, Array] | None,
    settings: CompileOptions,
    threads: int | None = None,
    reference: bool = False,
) -> Iterator[Walk]:
    """Runs a model in stages and notes the programs that it meets. `feeds` None: random inputs. `reference`: by numpy, where
    machine code is not to be trusted. The programs are closed when the block ends."""
    found: dict[int, Met] = {}

    def around(program: Graph, made: Any) -> Executable:
        met = found.setdefault(id(program), Met(0, "", Program(program, (), (), ())))
        return _Recorder(made, met, [n.name for n in program.inputs])  # type: ignore[return-value]

    given = dict(feeds) if feeds is not None else model.drawn()
    if reference:
        staged = StagedModel(
            model.source.signature,
            model.source.read,
            SharedPrograms(lambda graph, sizes: around(graph, _Evaluated(graph.bound(sizes))), apart=True),
            native=False,
        )
    else:
        staged = compile_staged(model.source.signature, model.source.read, settings, threads, around)
    with staged:
        staged.run(given)
        block = staged.block()
        for met in found.values():
            met.calls = 0
            met.feeds.clear()
        outputs = staged.run(given)
        programs = []
        for number, (program, place) in enumerate(placed(block)):
            met = found.get(id(program.graph), Met(0, "", program))
            met.number, met.place, met.program = number, place, program
            if met.feeds:
                met.sizes = met.sizes_of(0)
            programs.append(met)
        yield Walk(block, tuple(programs), given, outputs)


def run_seconds(
    model: Opened, feeds: Mapping[str, Array], settings: CompileOptions, threads: int | None, runs: int
) -> float:
    """The time of a run that nobody watches: the median, after one in which everything is compiled."""
    with compile_staged(model.source.signature, model.source.read, settings, threads) as staged:
        staged.run(dict(feeds))
        times = []
        for _ in range(runs):
            start = time.perf_counter()
            staged.run(dict(feeds))
            times.append(time.perf_counter() - start)
    return statistics.median(times)


def placed(block: Block, place: str = "") -> list[tuple[Program, str]]:
    """All programs with the paths of the regions around them, in the order of `Block.programs`."""
    from .outline import REGIONS

    found: list[tuple[Program, str]] = []
    for step in block.steps:
        if isinstance(step, Staged):
            words = REGIONS.get(step.node.op.name, ())
            for number, region in enumerate(step.regions):
                found += placed(region, f"{step.node.name}/{words[number] if number < len(words) else number}")
        else:
            found.append((step, place))
    return found


def chosen(walked: Walk, number: int) -> Met:
    """A program by its number; UsageError for one that is not there, or that the run never met."""
    if not 0 <= number < len(walked.programs):
        raise UsageError(f"there is no program {number}", hint=f"the programs are 0 to {len(walked.programs) - 1}")
    met = walked.programs[number]
    if not met.calls:
        raise UsageError(f"the run never called program {number}", hint="inputs that lead there, or another program")
    return met
