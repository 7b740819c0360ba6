"""Where a node of a model in stages is: in a program, or between programs."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from ...ir.errors import UsageError, meant
from ...ir.graph import Node
from ...ir.source import Input
from ...staging import Block, Staged
from .outline import REGIONS, gives
from .walk import Met, Walk


@dataclass(frozen=True)
class Between:
    """A step between programs. `reads` are its operands with their types, `regions` what its regions hold, `gives` the
    symbols that it gives values."""

    name: str
    op: str
    types: tuple[str, ...]
    location: str
    place: str
    reads: tuple[str, ...]
    regions: tuple[str, ...]
    gives: tuple[str, ...]


def find(run: Walk, name: str) -> Met | Between | None:
    """The program that has a node of this name as the model is read, or the step that it is; None for no such node. Raises
    UsageError for one in a program that the run never called."""
    for step, place in _steps(run.block, ""):
        if step.node.name == name:
            return _between(step, place)
    for met in run.programs:
        if name in met.program.graph:
            if not met.calls:
                where = f"program {met.number}{f' of {met.place}' if met.place else ''}"
                message = f"{name!r} is in {where}, which this run never called"
                raise UsageError(message, hint="--input FILE with inputs that lead there")
            return met
    return None


def near(run: Walk, name: str) -> Met:
    """The program that may have a node of this name once passes are through with it: one with a name that it begins with.
    Raises UsageError with near matches where there is none."""
    for met in run.met:
        if any(name.startswith(node.name) for node in met.program.graph if not isinstance(node.op, Input)):
            return met
    names = [n.name for m in run.programs for n in m.program.graph] + [s.node.name for s, _ in _steps(run.block, "")]
    raise UsageError(f"there is no node {name!r}", hint=meant(name, names, "nnc inspect lists them"))


def counted(number: int, what: str) -> str:
    """`1 program`, `3 programs`."""
    return f"{number:,} {what}{'s' * (number != 1)}"


def _steps(block: Block, place: str) -> Iterator[tuple[Staged, str]]:
    for step in block.steps:
        if isinstance(step, Staged):
            yield step, place
            words = REGIONS.get(step.node.op.name, ())
            for number, region in enumerate(step.regions):
                word = words[number] if number < len(words) else str(number)
                yield from _steps(region, f"{step.node.name}/{word}")


def _between(step: Staged, place: str) -> Between:
    node: Node = step.node
    reads = tuple(f"{v.name}: {v.type}" for v in node.inputs if v is not None)
    words = REGIONS.get(node.op.name, ())
    regions = tuple(
        f"{words[i] if i < len(words) else i}: {counted(sum(1 for _ in region.programs()), 'program')}, "
        f"{counted(len(region.graph), 'node')}"
        for i, region in enumerate(step.regions)
    )
    symbols = tuple(f"{name} = {text}" for name, text in gives(step).items())
    return Between(node.name, node.op.name, tuple(map(str, node.types)), node.location or "", place, reads, regions, symbols)
