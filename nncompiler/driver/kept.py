"""Compiling into the cache of models, for this process or another one to find."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, Any

from ..sources import Source, open_source
from . import model_cache
from .native import InStages, compile_graph, compile_open
from .options import CompileOptions

if TYPE_CHECKING:
    from ..backends.llvm.compiled import CompiledGraph
    from ..ir.graph import Graph
    from ..ir.signature import Signature
    from ..runtime import Artifact
    from ..runtime.weights import Memory


def source_key(model: Any, dims: dict[str, int], options: CompileOptions) -> str | None:
    """The key of a model that need not be read to be known; None without a cache."""
    if not options.cache:
        return None
    with options.policy():
        return model_cache.key_of_source(model, dims, options.identity())


def open_unchanged(model: Any, dims: dict[str, int], options: CompileOptions) -> tuple[Source, Callable[[], str | None]]:
    """A model, opened, and a function that gives its key as long as its file holds what was read, and raises ModelError
    afterwards. The key is None where the model has none, or the cache is off."""
    before = model_cache.content_of_source(model) if options.cache else None
    options.tell("import")
    source = open_source(model, dims, options.inputs)

    def key_now() -> str | None:
        if before is None:
            return source_key(model, dims, options)
        with options.policy():
            return model_cache.key_of_read(model, before, source.files, dims, options.identity())

    return source, key_now


def signature_of(model: Any, dims: dict[str, int], options: CompileOptions) -> Signature:
    """What a model takes and gives: as it was noted when it was last read, or found out by reading it."""
    noted = model_cache.uncacheable(source_key(model, dims, options))
    if not isinstance(noted, bool):
        return noted
    source, key_now = open_unchanged(model, dims, options)
    key = key_now()
    if key is not None and not source.is_static and options.cache:
        model_cache.mark_uncacheable(key, source.signature)
    return source.signature


def compile_kept(
    model: Any, dims: Mapping[str, int] | None, options: CompileOptions, sizes: Mapping[str, int] | None = None
) -> str | None:
    """Compiles a model into the cache, unless it is there, for another process to find; its key. None where there is nothing
    to keep: dimensions are left to the runs, or the model is too large. With `sizes` they stay open, planned for these."""
    source, key_now = open_unchanged(model, dict(dims or {}), options)
    of_source = key_now()

    def kept_open(sizes: Mapping[str, int]) -> str | None:
        key = model_cache.open_key(of_source, sizes)
        try:
            compiled = compile_open(source.read, sizes, options)
        except InStages:
            model_cache.mark_in_stages(of_source)
            return None
        if key is None or compiled.program.weights_bytes > model_cache.LARGEST:
            return None
        keep_packed(key, model, compiled, options, lambda: key_now() == of_source)
        return key

    if sizes is not None:
        return kept_open(sizes)
    if not source.is_static or not model_cache.keeps(source.known()):
        if of_source is not None:
            model_cache.mark_uncacheable(of_source, None if source.is_static else source.signature)
            if source.signature.symbols and source.signature.symbols <= source.planned.keys():
                kept_open(options.eager(source.planned))  # what `open_executable` will ask for
        return None
    graph = source.known()
    key = of_source or key_of_graph(graph, options)
    if model_cache.find(key) is None:
        keep_packed(key, model, compile_graph(graph, options), options, lambda: key_now() == of_source)
    return key


def keep_packed(
    key: str, model: Any, compiled: CompiledGraph, options: CompileOptions, unchanged: Callable[[], bool]
) -> None:
    """Keeps a compiled model, its weights packed where they are kept. Raises ModelError where the model has changed."""
    options.tell("packing")

    def pack(memory: Memory) -> Artifact:
        artifact = compiled.pack_into(memory)
        if not unchanged():
            raise model_cache.changed(model)
        return artifact

    model_cache.make(key, pack)


def key_of_graph(graph: Graph, options: CompileOptions) -> str:
    """The key of a model that was read."""
    with options.policy():
        return model_cache.key_of_graph(graph, options.identity())
