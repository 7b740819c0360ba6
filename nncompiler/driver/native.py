"""The LLVM road from a graph to what can be loaded or written: of static shapes, with open dimensions, or in stages."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any

from ..executable import Executable
from ..inputs import drawings
from ..ir.dims import is_run_time, symbol
from ..ir.errors import ModelError, UndecidedError
from ..ir.extents import Sizes, compiling_for, extent
from ..ir.ownership import renamed
from ..sources import check_sizes
from .options import Settings
from .pipeline import optimize, pipeline, portable_passes

if TYPE_CHECKING:
    from ..backends.llvm.compiled import CompiledGraph
    from ..ir.graph import Graph
    from ..ir.signature import Signature
    from .staged_model import StagedModel

Read = Callable[[Mapping[str, int]], "Graph"]
"""Gives a model's graph with dimensions bound."""


class InStages(Exception):  # no error: it is compiled in another way
    """A model is no single program: it has control flow, or sizes that are computed while it runs."""


def compile_graph(graph: Graph, settings: Settings) -> CompiledGraph:
    """The LLVM road for a graph with static shapes, up to what can be loaded or written. The graph is rewritten."""
    from ..backends.llvm.compiled import compile_lowered
    from ..backends.llvm.target import LlvmTarget

    machine = settings.machine()
    with settings.policy():
        if settings.budget is not None:
            from ..reduction.pipeline import compile_reduced

            return compile_reduced(graph, settings, settings.budget)
        drawn = drawings(graph)
        optimize(graph, pipeline(LlvmTarget(machine)), settings.verify, tell=settings.tell)
        compiled = compile_lowered(graph, machine, cache=settings.cache, tell=settings.tell)
        compiled.program.drawings = drawn
        return compiled


def compile_open(
    read: Read, sizes: Mapping[str, int], settings: Settings, *, bind: bool = True
) -> CompiledGraph:
    """The LLVM road for a model whose dimensions stay open, planned for these sizes. `read` gives the graph with dimensions
    bound.

    What the model needs to know of a dimension while it is compiled is assumed to be as it is for these sizes, and checked
    when the model runs; dimensions of which it needs the number are bound, and so are all where one is 0 or the sizes do not
    fit the model. Where they must not be (`bind`), UndecidedError or ModelError is raised instead. InStages is raised for a
    model that is no single program.
    """
    bound = dict(sizes) if min(sizes.values(), default=1) < 1 else {}
    while bound.keys() < sizes.keys():
        try:
            return _compile_open(read, bound, Sizes(sizes, bound), settings)
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
        return compile_graph(_whole(read(bound)), settings)
    except UndecidedError as e:
        if any(map(is_run_time, e.symbols)):
            raise InStages from e
        raise


def _whole(graph: Graph) -> Graph:
    """The graph, which must be a single program."""
    if graph.staged:
        raise InStages
    return graph


def compile_staged(signature: Signature, read: Read, settings: Settings, threads: int | None) -> StagedModel:
    """What runs a model that is no single program: its parts are compiled as runs need them."""
    from .staged_model import StagedModel

    def compile_program(graph: Graph, sizes: Mapping[str, int]) -> Executable:
        if settings.checked:  # its kernels are checked against arrays of known extents
            return compile_graph(graph.bound(sizes), settings).load()
        return compile_open(graph.bound, sizes, settings).load(threads)

    def write(
        path: Path, *, weights_out: Any = None, name: str | None = None, overwrite: bool = False, weights: Any = None
    ) -> list[Path]:
        from .native_stages import compile_stages
        from .specialization import planned_sizes

        renamed(weights)
        compiled = compile_stages(signature, read, planned_sizes(signature), settings)
        return compiled.write(path, weights_out, name, overwrite)

    native = not settings.checked
    return StagedModel(signature, read, compile_program, native=native, write=write if native else None)


def _compile_open(read: Read, bound: dict[str, int], sizes: Sizes, settings: Settings) -> CompiledGraph:
    from ..backends.llvm.compiled import compile_lowered
    from ..backends.llvm.target import LlvmTarget
    from ..passes import cpu

    machine = settings.machine()
    with settings.policy(), compiling_for(sizes):
        graph = optimize(_whole(read(bound)), portable_passes(), settings.verify, tell=settings.tell)
        graph = check_sizes(graph.specialize(**{name: extent(symbol(name)) for name in sizes.values}))
        drawn = drawings(graph)
        optimize(graph, cpu(LlvmTarget(machine)), settings.verify, tell=settings.tell)
        compiled = compile_lowered(graph, machine, cache=settings.cache, tell=settings.tell)
        compiled.program.drawings = drawn
        return compiled
