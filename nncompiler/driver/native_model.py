"""The executable of a model in native code: found in the cache, compiled by another process, or compiled here."""

from __future__ import annotations

import os
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from ..executable import Executable
from ..ir.errors import UsageError
from ..ir.limits import using
from ..ir.ranges import known_ranges
from ..ir.signature import Signature
from ..sources import batch_of, open_source
from . import model_cache, worker
from .kept import key_of_graph, open_unchanged, source_key
from .native import InStages, compile_graph, compile_open, compile_staged
from .options import CompileOptions
from .pipeline import Read

if TYPE_CHECKING:
    from ..ir.graph import Graph
    from ..runtime import Artifact
    from .staged_model import StagedModel


def executable_of(model: Any, dims: dict[str, int], options: CompileOptions, threads: int | None) -> Executable:
    """The executable of the LLVM target: from the cache, compiled by another process, or compiled here; where dimensions are
    left open, one that compiles for the shapes of its runs."""
    key = source_key(model, dims, options)
    found = model_cache.find(key)
    left = model_cache.uncacheable(key)
    named = options.cache and model_cache.has_source(model)
    if found is None and named and left is False and worker.possible():
        found = model_cache.find(worker.compile_in_worker(os.fspath(model), dims, options), fresh=True)
        if found is None:
            key = source_key(model, dims, options)  # which files the model names is known now
            left = model_cache.uncacheable(key)
    if found is not None:
        return _open(found, options, threads)
    from .rankless import RanklessExecutable, without_rank
    from .specialization import open_executable

    if not isinstance(left, bool) and worker.possible():
        known_ranges(options.promised(), left.symbols)
        variants = _Variants(model, dims, options, threads, key)
        return open_executable(left, variants, options.eager(batch_of(model, left)), options.promised())
    source, key_now = open_unchanged(model, dims, options)
    known_ranges(options.promised(), source.signature.symbols)
    if without_rank(source.signature):
        return RanklessExecutable(
            source.signature, lambda ranks: executable_of(model, {**dims, **ranks}, options, threads)
        )
    if source.is_static:
        return _make(source.known(), options, threads, key_now)
    variants = _Variants(model, dims, options, threads, key_now(), source.read)
    return open_executable(source.signature, variants, options.eager(source.planned), options.promised())


@dataclass
class _Variants:
    """Compiles a model whose dimensions are open, planned for the sizes of a run (`compile_open`).

    The first time another process does it where the model was not opened in this one (`read` is None); from the second on,
    it is opened here. A file (`key` is its key with the dimensions open) must still be the one that was compiled.
    """

    model: Any
    dims: dict[str, int]
    options: CompileOptions
    threads: int | None
    key: str | None
    read: Read | None = None
    used: bool = False

    def __call__(self, sizes: dict[str, int]) -> Executable:
        with using(self.options.limits):
            return self._made(sizes)

    def _made(self, sizes: dict[str, int]) -> Executable:
        planned = self.options.planned(sizes)
        made = self._planned(planned)
        serves = getattr(made, "serves", None)
        served = serves is not None and serves(sizes)
        if planned != sizes and not served:  # what was assumed for the middle is wrong here
            made.close()
            made = self._planned(sizes)
        return made

    def _planned(self, sizes: dict[str, int]) -> Executable:
        options = self.options
        same = self.key is not None and self.key == source_key(self.model, self.dims, options)
        if same and not options.checked and model_cache.in_stages(self.key):
            return self.staged()
        key = model_cache.open_key(self.key, sizes) if same else None
        found = model_cache.find(key)
        if found is None and self.read is None:
            if not same:
                raise UsageError(f"{self.model} has changed since it was compiled", hint="compile it again")
            if not self.used:
                self.used = True
                made = worker.compile_in_worker(os.fspath(self.model), self.dims, options, sizes)
                found = model_cache.find(made, fresh=True)
        if found is not None:
            return _open(found, options, self.threads)
        options.tell("import")
        if options.checked:  # its kernels are checked against arrays of known extents
            source = open_source(self.model, self.dims | sizes, options.inputs)
            if not source.is_static:
                return self.staged()
            return compile_graph(source.known(), options).load()
        if self.read is None:
            self.read = open_source(self.model, self.dims, options.inputs).read
        try:
            compiled = compile_open(self.read, sizes, options)
        except InStages:
            if same:
                model_cache.mark_in_stages(self.key)
            return self.staged()
        options.tell("packing")
        artifact = compiled.artifact
        if key is not None and artifact.weights.block.size <= model_cache.LARGEST:
            model_cache.keep(key, artifact)
        return compiled.load(self.threads)


    def staged(self) -> StagedModel:
        """What runs the model if it is no single program."""
        told = None if self.options.checked else model_cache.uncacheable(self.key)
        if not isinstance(told, Signature):
            source = open_source(self.model, self.dims, self.options.inputs)
            return compile_staged(source.signature, source.read, self.options, self.threads, key=self.key)
        opened: list[Read] = []

        def read(more: Mapping[str, int]) -> Graph:
            """Opens the model where its readings on disk do not serve a run."""
            if not opened:
                if self.key != source_key(self.model, self.dims, self.options):
                    raise UsageError(f"{self.model} has changed since it was compiled", hint="compile it again")
                opened.append(open_source(self.model, self.dims, self.options.inputs).read)
            return opened[0](more)

        return compile_staged(told, read, self.options, self.threads, key=self.key)


def _make(graph: Graph, options: CompileOptions, threads: int | None, key_now: Callable[[], str | None]) -> Executable:
    """The executable of a graph with static shapes, from the cache where it is there. `key_now` gives the key of its source,
    if it has one: the same before and after, or the graph was made of two contents."""
    of_source = key_now()
    keeps = options.cache and model_cache.keeps(graph)
    key = of_source or key_of_graph(graph, options) if keeps else None
    found = model_cache.find(key)
    if found is not None:
        return _open(found, options, threads)
    compiled = compile_graph(graph, options)
    if compiled.checked:
        return compiled.load(threads)
    options.tell("packing")
    artifact = compiled.artifact
    if key_now() != of_source:
        raise model_cache.changed(graph.name)
    if key is not None:
        model_cache.keep(key, artifact)
    return compiled.load(threads)


def _open(artifact: Artifact, options: CompileOptions, threads: int | None) -> Executable:
    """The executable of an artifact found on disk. Raises UsageError where this processor cannot run it."""
    from ..backends.llvm.executable import foreign, open_artifact

    if options.mcpu != "native" and not options.machine().is_host:
        raise foreign(options.mcpu, artifact.triple)
    return open_artifact(artifact, threads)
