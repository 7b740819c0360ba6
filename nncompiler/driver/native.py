"""From a graph to native code that can be loaded or written: of static shapes, with open dimensions, or in stages."""

from __future__ import annotations

import os
from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

from ..executable import Executable
from ..inputs import drawings
from ..ir import limits
from ..ir.dims import is_run_time, symbol
from ..ir.errors import ModelError, UndecidedError
from ..ir.extents import Sizes, compiling_for, extent
from ..ir.forks import Lock
from ..ir.ownership import renamed
from ..sources import check_extents, check_sizes, first_empty
from .options import CompileOptions
from .pipeline import Read, native_pipeline, optimize, portable_passes

if TYPE_CHECKING:
    from ..backends.llvm.compiled import CompiledGraph
    from ..ir.graph import Graph
    from ..ir.signature import Signature
    from ..runtime import Artifact
    from ..runtime.host import Workers
    from ..sources import Source
    from .staged_model import StagedModel

Found = TypeVar("Found")


class InStages(Exception):  # no error: it is compiled in another way
    """A model is no single program: it has control flow, or sizes that are computed while it runs."""


def compile_graph(graph: Graph, settings: CompileOptions) -> CompiledGraph:
    """A graph with static shapes, compiled up to what can be loaded or written. The graph is rewritten."""
    from ..backends.llvm.compiled import compile_lowered

    machine = settings.machine()
    with settings.policy():
        if settings.budget is not None:
            from ..reduction.pipeline import compile_reduced

            return compile_reduced(graph, settings, settings.budget)
        drawn = drawings(graph)
        optimize(graph, native_pipeline(machine), settings.verify, tell=settings.tell)
        compiled = compile_lowered(graph, machine, cache=settings.cache, tell=settings.tell, state=settings.state)
        compiled.program.drawings = drawn
        return compiled


def compile_open(
    read: Read, sizes: Mapping[str, int], settings: CompileOptions, *, bind: bool = True
) -> CompiledGraph:
    """A model whose dimensions stay open, compiled and planned for these sizes. `read` gives the graph with dimensions
    bound.

    What the model needs to know of a dimension while it is compiled is assumed to be as it is for these sizes, and checked
    when the model runs; dimensions of which it needs the number are bound, and so are those that are 0, and all where the
    sizes do not fit the model. Where they must not be (`bind`), UndecidedError or ModelError is raised instead. InStages is
    raised for a model that is no single program.
    """
    return for_sizes(
        read, sizes, settings, lambda graph: _compiled(graph, settings), lambda graph: compile_graph(graph, settings), bind
    )


def for_sizes(
    read: Read,
    sizes: Mapping[str, int],
    settings: CompileOptions,
    opened: Callable[[Graph], Found],
    static: Callable[[Graph], Found],
    bind: bool = True,
) -> Found:
    """What `opened` makes of the model's graph with dimensions that stay open, planned for these sizes, behind the portable
    passes; where all must be bound, what `static` makes of the graph as it is read. Raises as
    `compile_open`."""
    bound = {name: size for name, size in sizes.items() if size < 1}
    while bound.keys() < sizes.keys():
        try:
            planned = Sizes(sizes, bound, reading=True, ranges=settings.promised(), empty=settings.empty)
            with settings.policy(), compiling_for(planned):
                graph = check_extents(_whole(read(bound)), sizes)
                optimize(graph, portable_passes(), settings.verify, tell=settings.tell)
                names = {name: extent(symbol(name)) for name in planned.values}
                graph = check_sizes(graph.specialize(**names))
                if not (empty := first_empty(graph)):
                    return opened(graph)
            if not bind:
                raise UndecidedError(f"whether {empty} has elements depends on {', '.join(sorted(sizes))}", sizes)
            bound = dict(sizes)
        except UndecidedError as e:
            if any(map(is_run_time, e.symbols)):
                raise InStages from e
            if not bind:
                raise
            needed = {name: sizes[name] for name in e.symbols if name in sizes and name not in bound}
            bound |= needed or dict(sizes)
        except ModelError:  # with numbers it says which do not fit
            if not bind:
                raise
            bound = dict(sizes)
    try:
        return static(_whole(read(bound)))
    except UndecidedError as e:
        if any(map(is_run_time, e.symbols)):
            raise InStages from e
        raise


def _whole(graph: Graph) -> Graph:
    """The graph, which must be a single program."""
    if graph.staged:
        raise InStages
    return graph


Around = Callable[["Graph", Executable], Executable]
"""A program's graph, and what runs it -> what runs it."""


def compile_staged(
    signature: Signature, read: Read, settings: CompileOptions, threads: int | None, around: Around | None = None,
    key: str | None = None,
) -> StagedModel:
    """What runs a model that is no single program: its parts are compiled as runs need them. `around` may stand between each
    of them and who calls it. `key`: of the source, whose readings are kept on disk."""
    from ..backends.llvm.executable import open_artifact
    from ..backends.llvm.hosted import workers_of
    from .kept_stages import KeptStages, Programs
    from .programs import SharedPrograms
    from .staged_model import StagedModel

    settings = replace(settings, state=(), empty=())  # its programs' inputs and outputs are others
    shared: dict[int, Workers] = {}  # by all programs
    lock = Lock()

    def compile_program(graph: Graph, sizes: Mapping[str, int]) -> Executable:
        made = compiled(graph, sizes)
        return made if around is None else around(graph, made)

    def compiled(graph: Graph, sizes: Mapping[str, int]) -> Executable:
        if settings.checked:  # its kernels are checked against arrays of known extents
            return compile_graph(graph.bound(sizes), settings).load()
        return programs.compile(graph, sizes)

    def made_program(graph: Graph, sizes: Mapping[str, int]) -> tuple[Artifact, Executable]:
        made = compile_open(graph.bound, sizes, settings)
        if not made.machine.is_host:
            return made.artifact, made.load(threads)  # which says so
        return made.artifact, made.open(threads, workers())

    def workers() -> Workers:
        with lock:
            if os.getpid() not in shared:  # a forked child has threads of its own
                shared[os.getpid()] = workers_of(threads)
        return shared[os.getpid()]

    programs = Programs(settings, made_program, lambda found: open_artifact(found, threads, workers=workers()))

    def write(
        path: Path, *, weights_out: Any = None, name: str | None = None, overwrite: bool = False, weights: Any = None,
        values: Mapping[str, Sequence[Any]] | None = None,
    ) -> list[Path]:
        from .native_stages import compile_stages
        from .specialization import planned

        renamed(weights)
        told = replace(settings, values=tuple((values or {}).items()))
        compiled = planned(signature, settings.promised(), lambda sizes: compile_stages(signature, read, sizes, told))
        return compiled.write(path, weights_out, name, overwrite)

    native = not settings.checked and around is None  # the runtime calls programs itself
    kept = KeptStages(key, limits.current(), programs) if native and key is not None and settings.cache else None
    shared_programs = SharedPrograms(compile_program, apart=around is not None)
    return StagedModel(
        signature, read, shared_programs, native, write if native else None, settings.promised(), settings.host_steps, kept
    )


def _compiled(graph: Graph, settings: CompileOptions) -> CompiledGraph:
    """A graph with extents, compiled."""
    from ..backends.llvm.compiled import compile_lowered

    drawn = drawings(graph)
    cpu_passes(graph, settings)
    compiled = compile_lowered(
        graph, settings.machine(), cache=settings.cache, tell=settings.tell, state=settings.state
    )
    compiled.program.drawings = drawn
    return compiled


def cpu_passes(graph: Graph, settings: CompileOptions) -> Graph:
    """Applies the passes for the machine to a graph behind the portable ones."""
    from ..backends.llvm.target import LlvmTarget
    from ..passes import cpu

    return optimize(graph, cpu(LlvmTarget(settings.machine())), settings.verify, tell=settings.tell)


def all_bound(source: Source) -> Graph:
    """The model's graph, which must have all its dimensions bound; UsageError where one is not."""
    graph = source.all_bound()
    if graph is None:
        from .specialization import unbound

        raise unbound(source.signature)
    return graph
