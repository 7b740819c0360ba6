"""A model in stages, compiled to an artifact: read in all its forms, every program compiled ahead for the sizes that it may
meet.

A program is planned for sizes that are guessed. What it assumes of extents that only running tells is tried: where one of
them may be 0 or 1 and the program does not serve that, another one is compiled that does.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from contextlib import nullcontext
from itertools import product
from typing import TYPE_CHECKING

from ..interchange.regions import fresh, join
from ..ir.assumptions import Assumption
from ..ir.dims import Sym, is_run_time, symbol
from ..ir.errors import CompilerError, UndecidedError, UnsupportedError
from ..ir.extents import GUESS, Sizes, compiling_for, extent
from ..ir.graph import Graph
from ..ir.ranges import Ranges
from ..ir.signature import Signature
from ..ir.types import Type
from ..ops.control_flow import Measure, decoded
from ..sources import check_extents, check_sizes, first_empty
from ..staging.host_steps import refuse_host_steps
from ..staging.split import Program as Stage
from ..staging.table import flatten_all
from .options import CompileOptions
from .pipeline import Read, optimize, portable_passes
from .readings import Reading, readings

if TYPE_CHECKING:
    from ..backends.llvm.abi.staged import StagedProgram
    from ..backends.llvm.program import Program
    from ..backends.llvm.staged import CompiledStages

MORE = (0, 1, 3, 7)
"""What is added to guessed extents, one after the other, where results are empty for those before."""

VARIANTS = 16
"""Programs for one callee at most (NNC_VARIANTS)."""


def compile_stages(
    signature: Signature, read: Read, planned: Mapping[str, int], settings: CompileOptions
) -> CompiledStages:
    """The model, ready to be written, in all its forms (`readings`). Raises UnsupportedError naming the node for what no
    artifact holds: forms that cannot be enumerated, host steps."""
    from ..backends.llvm.staged import CompiledStages

    found = readings(signature, read, planned, settings.promised(), dict(settings.values))
    for reading in found:
        refuse_host_steps(reading.block, "an artifact is to hold it")
    table = flatten_all([(r.block, r.assumptions) for r in found], [_told(r) for r in found])
    if len(found) > 1:
        table.inputs = [(name, type_) for name, type_ in signature.inputs]
    table.outputs = [(name, type_, reg) for (name, type_), (_, _, reg) in zip(_outputs(found), table.outputs, strict=True)]
    parts: list[StagedProgram] = []
    sizes = [r.planned for r in found for _ in r.block.programs()]
    for callee, (stage, own) in enumerate(zip(table.programs, sizes, strict=True)):
        parts += _serving(callee, stage, own, settings)
    graph = found[0].graph
    return CompiledStages(
        graph.name, table, parts, settings.machine(), planned, graph.defaults, settings.cache
    )


def _told(reading: Reading) -> str:
    """What a reading is for, in words: the numbers of nodes that measure them."""
    rows = []
    for node in reading.graph.order():
        if isinstance(node.op, Measure) and all(name in reading.known for name in node.op.names):
            numbers = decoded(node.op.dims, node.type).reshape(-1).tolist()
            rows.append(f"{node.name} = {numbers[0] if len(numbers) == 1 else numbers}")
    given = f" ({' or '.join(reading.given)})" if reading.given else ""
    return ", ".join(rows) + given


def _outputs(found: Sequence[Reading]) -> list[tuple[str, Type]]:
    """The outputs, of types that hold for all readings."""
    names = [name for name, _ in found[0].graph.outputs]
    types: list[Type] = [value.type for _, value in found[0].graph.outputs]
    for reading in found[1:]:
        if [name for name, _ in reading.graph.outputs] != names:
            raise UnsupportedError("the model has other outputs for other numbers of a run", hint="give it outputs for all")
        types = [
            join(t, value.type, fresh("output", i))
            for i, (t, (_, value)) in enumerate(zip(types, reading.graph.outputs, strict=True))
        ]
    return list(zip(names, types, strict=True))


def _serving(callee: int, stage: Stage, planned: Mapping[str, int], settings: CompileOptions) -> Iterator[StagedProgram]:
    """The programs of a callee: for the planned sizes, then for extents of 0 and 1 that these do not serve."""
    from ..backends.llvm.abi.staged import StagedProgram

    base, program, conditions = _first(stage.graph, planned, settings)
    pinned = [
        c for c in conditions
        if c.relation == "== 0" and len(c.dim.symbols()) == 1 and all(map(is_run_time, c.dim.symbols()))
    ]
    if pinned:
        node = next(n for n in stage.graph.order() if n.weight is None and n.inputs)
        raise UnsupportedError(
            f"the program of {node.name} needs {pinned[0]}, which only running tells",
            node=node.name, location=node.location,
            hint="run the model from Python (nnc.compile)",
        )  # fmt: skip
    yield StagedProgram(callee, program)
    served = [conditions]
    count = 1
    for point in _points(base, conditions, settings.promised()):
        if count == VARIANTS:
            break
        if any(all(c.holds(point) for c in conditions) for conditions in served):
            continue
        try:
            program, found = _compiled(stage.graph, point, settings)
        except CompilerError:  # sizes that no run has: what joins them is a requirement of the model
            continue
        served.append(found)
        count += 1
        yield StagedProgram(callee, program)


def _first(
    graph: Graph, planned: Mapping[str, int], settings: CompileOptions
) -> tuple[dict[str, int], Program, list[Assumption]]:
    """The program for the planned sizes: for others of the extents that only running tells where a result is empty for
    these, as one of R mod 2 rows is for an even R."""
    error: _Empty | None = None
    for more in MORE:
        sizes = {name: planned.get(name, GUESS + more) for name in sorted(graph.symbols())}
        try:
            return sizes, *_compiled(graph, sizes, settings)
        except _Empty as e:
            error = error or e
    assert error is not None
    raise error


class _Empty(UnsupportedError):
    """A result is empty for the sizes that a program is planned for, by an expression of them."""


def _points(base: Mapping[str, int], conditions: list[Assumption], ranges: Ranges) -> Iterator[dict[str, int]]:
    """Sizes at which extents of run time are 0 or 1, and others at the ends of their ranges, few of them first. Those that
    must be equal are so."""
    groups: list[set[str]] = [{name} for name in base if is_run_time(name) or name in ranges]
    for c in conditions:
        names = c.dim.symbols()
        if c.relation == "== 0" and len(names) == 2:
            joined = [g for g in groups if g & names]
            if joined and names <= set().union(*joined):
                groups = [g for g in groups if g not in joined] + [set().union(*joined)]
    ends = [(None, *next((ranges[name] for name in sorted(group) if name in ranges), (0, 1))) for group in groups]
    choices = list(product(*ends[:4]))
    for choice in sorted(choices, key=lambda c: sum(x is not None for x in c))[1:]:
        point = dict(base)
        for group, size in zip(groups, choice):
            if size is not None:
                point |= dict.fromkeys(group, size)
        yield point


def _compiled(graph: Graph, sizes: Mapping[str, int], settings: CompileOptions) -> tuple[Program, list[Assumption]]:
    """The program of a part, planned for these sizes, of which zeros are bound; what it needs to hold of all of them."""
    bound = {name: size for name, size in sizes.items() if size < 1}
    while True:
        planned = Sizes(sizes, bound, ranges={n: r for n, r in settings.promised().items() if n in sizes})
        try:
            program = _lowered(graph, bound, planned, settings)
            break
        except UndecidedError as e:
            needed = {name: sizes[name] for name in e.symbols if name in sizes and name not in bound}
            if not needed or not all(map(is_run_time, needed)):
                raise
            if any(size > 1 for size in needed.values()):
                raise UnsupportedError(
                    f"{e.message}: that only running tells", node=e.node, location=e.location,
                    hint="run the model from Python (nnc.compile)",
                ) from e  # fmt: skip
            bound |= needed
    fixed = [symbol(name) - size for name, size in bound.items()]
    return program, [*planned.conditions(), *(Assumption(dim, "== 0") for dim in fixed if isinstance(dim, Sym))]


def _lowered(graph: Graph, bound: dict[str, int], sizes: Sizes, settings: CompileOptions) -> Program:
    from ..backends.llvm.staged import lower_part
    from ..backends.llvm.target import LlvmTarget
    from ..passes import cpu

    machine = settings.machine()
    with settings.policy(), compiling_for(sizes) if sizes.values else nullcontext():
        found = check_extents(graph.bound(bound), sizes.values)
        optimize(found, portable_passes(), settings.verify, tell=settings.tell)
        found = check_sizes(found.specialize(**{name: extent(symbol(name)) for name in sizes.values}))
        if empty := first_empty(found):
            raise _Empty(
                f"{empty} has no elements for the sizes that its program is planned for ({', '.join(sorted(sizes.values))})",
                node=empty, hint="plan for others (--dim NAME=LOW..HIGH), or run the model from Python (nnc.compile)",
            )  # fmt: skip
        optimize(found, cpu(LlvmTarget(machine)), settings.verify, tell=settings.tell)
        settings.tell("lowering")
        return lower_part(found, machine)
