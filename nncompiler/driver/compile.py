"""The road of a model: from a definition to an executable or an artifact.

    compile(model)          model ──sources──▶ Graph ──PORTABLE──▶ Graph ──cpu(target)──▶ Graph ──lower──▶ Program
                                  ──codegen──▶ object ──build──▶ Artifact ──load──▶ Executable
    save(model, "m.so")     the same road, written to a file instead of loaded
    load("m.so")            an artifact from a file
"""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

from ..executable import Executable
from ..ir.errors import UsageError
from ..ir.limits import Limits, limited, using
from ..ir.ownership import renamed
from ..ir.ranges import Ranges, as_tuple, known_ranges, representative, separated
from ..shapes import shaped
from ..sources import Init, Source, from_torch, initialized, load_graph, open_source, plain_dims
from . import model_cache, worker
from .destination import machine_for, made_of, protect_output
from .native import InStages, Read, compile_graph, compile_open, compile_staged
from .options import Settings, Tell, silent
from .pipeline import optimize, portable_passes
from .requests import budget_of, refuse_both, refuse_checked, request_of
from .sessions import convert_for_file, refuse_for_llvm, session
from .several import for_several

if TYPE_CHECKING:
    from ..backends.llvm.compiled import CompiledGraph
    from ..backends.llvm.staged import CompiledStages
    from ..ir.graph import Graph
    from ..precision import Precision
    from ..reduction import Budget
    from ..runtime import Artifact
    from ..runtime.weights import Memory
    from ..tuning import Request
    from .staged_model import StagedModel

TARGETS = ("llvm", "ort-cpu", "ort-cuda")

def _own_operators() -> bool:
    """Whether an operator is registered in this process, which no other one and no cache knows."""
    module = sys.modules.get("nncompiler.interchange.registration")
    return module is not None and bool(module.has_registered())


@limited
def compile(  # the name that users know from other compilers
    model: Any,
    example_inputs: Any = None,
    *,
    target: str = "llvm",
    threads: int | None = None,
    dims: Mapping[str, int | Sequence[int]] | None = None,
    shapes: Mapping[str, Sequence[int]] | None = None,
    init_from: Init = None,
    mcpu: str = "native",
    cache: bool = True,
    verify: bool = False,
    raw: bool = False,
    winograd: bool = True,
    reduce_1x1: float | Budget | None = None,
    tune: bool | float | Request | None = None,
    records: str | os.PathLike[str] | None = None,
    inputs: Collection[str] = (),
    checked: bool = False,
    limits: Limits | None = None,
    precision: str | Precision = "fp32",
    devices: Sequence[int] | None = None,
    tell: Tell = silent,
    **options: Any,
) -> Executable:
    """Compiles a model into something that runs in this process.

    model    a path, "zoo:NAME", "module:function", an onnx.ModelProto, a Graph, or a function of the DSL
    example_inputs  what a torch.nn.Module is exported with: the arguments of forward, as a tuple, one tensor, or by name
    target   "llvm" (native code), "ort-cpu" or "ort-cuda" (onnxruntime; CUDA or an error)
    threads  workers; None for as many as affinity and cgroup quota allow
    dims     symbolic dimensions by name: a number binds one, a range ((1, 64), both ends included, or a range object) says
             which sizes it will have: it is planned for one of them, and others are refused (llvm). What is left open is
             what the shapes of a run say
    shapes   of inputs by name: they bind symbolic dimensions; an ONNX model that fixes others is rewritten where it can be
    init_from  weights of a model of the DSL or the zoo: a .npz, .safetensors or .onnx file, or arrays by name
    mcpu     processor to compile for; "native" is this one
    cache    keep the compiled model on disk and find it there (llvm)
    verify   verify the graph after every pass
    raw      hand the graph to onnxruntime as it was read, without our passes (ort targets)
    winograd allow convolutions with fewer multiplications, whose rms rounding error is at most 1e-6 a layer for inputs of
             like size; an outlier disturbs all outputs of the tiles that read it by about 2e-7 of itself (1e6 among values
             of about 1: by 0.16), and an infinity or NaN makes them NaN (16 to 36 outputs a map instead of 9) (llvm)
    reduce_1x1  factorize layers into 1x1 -> K x K -> 1x1 where that is faster, as long as the relative rms error of every
             output stays below this (`reduction.Budget`, which also takes inputs to measure on and hears the report); such
             a model is not kept on disk, and needs all dimensions (llvm)
    tune     measure which kernels make the layers fastest, for about so many seconds (True: 20), and keep that on disk;
             needs all dimensions (`tuning.Request` hears the report) (llvm)
    records  a file of such measurements to begin with (llvm)
    inputs   initializers that the ONNX model lists as inputs, to be inputs; the others are constants unless a run feeds one
    checked  check every access of the generated code against the bounds of its array, on one thread: an InternalError names
             the node, kernel, array and index of an access out of bounds; such a model is neither kept on disk nor saved
             (llvm)
    limits   what the model may ask for (`Limits`): elements, rank, memory, arithmetic, nodes, seconds, ...
    precision  "fp16" or "bf16": 16-bit floats inside a model of f32, sensitive operators and what overflows on
             calibration inputs excepted (`precision.Precision` takes inputs, a limit, and hears the errors) (ort targets)
    devices  two devices to share the work, each its part of the layers or of their channels (`partition`) (ort targets)
    tell     hears of progress (`Tell`)
    options  of the onnxruntime session (`backends.onnxruntime.Options`)

    Raises UsageError, ModelError, UnsupportedError, DeviceError or CheckError (`ir.errors`).
    """
    if target not in TARGETS:
        raise UsageError(f"there is no target {target!r}", hint=f"one of {', '.join(TARGETS)}")
    model = initialized(model, init_from)
    sizes, ranges = separated(dims)
    model, given = shaped(from_torch(model, example_inputs), shapes, sizes)
    dims, cache = plain_dims(given), cache and not checked and not _own_operators()
    if ranges and target != "llvm":
        raise UsageError(f"ranges of dimensions are for target llvm, got target {target!r}", hint="a size, or leave it open")
    if checked:
        refuse_checked(target, request_of(tune, records))
    made = _compile(
        model, target, threads, dims, mcpu, cache, verify, raw, winograd, reduce_1x1, tune, records, inputs, checked, limits,
        precision, devices, tell, options, ranges,
    )  # fmt: skip
    if isinstance(model, str | os.PathLike) or callable(model):
        made.origin = partial(save, model, dims={**dims, **ranges}, inputs=inputs)  # type: ignore[attr-defined]
    if not made.defaults:
        return made

    def variant(fed: list[str]) -> Executable:
        return compile(
            model, target=target, threads=threads, dims={**dims, **ranges}, mcpu=mcpu, cache=cache, verify=verify, raw=raw,
            winograd=winograd, reduce_1x1=reduce_1x1, tune=tune, records=records, checked=checked, tell=tell,
            limits=limits, precision=precision, devices=devices, inputs=[*inputs, *fed], **options,
        )  # fmt: skip

    from .defaults import DefaultedExecutable

    return DefaultedExecutable(made, variant)


def _compile(
    model: Any, target: str, threads: int | None, dims: dict[str, int], mcpu: str, cache: bool, verify: bool,
    raw: bool, winograd: bool, reduce_1x1: float | Budget | None, tune: bool | float | Request | None,
    records: str | os.PathLike[str] | None, inputs: Collection[str], checked: bool, limits: Limits | None,
    precision: str | Precision, devices: Sequence[int] | None, tell: Tell, options: Mapping[str, Any], ranges: Ranges,
) -> Executable:  # fmt: skip
    """`compile` without the variants for default values that are fed."""
    if target == "llvm":
        if options:
            raise UsageError(f"target llvm has no option {', '.join(sorted(options))}")
        refuse_for_llvm(precision, devices)
        given = mcpu, None, verify, cache, tell, winograd, budget_of(reduce_1x1), (), tuple(inputs), checked, limits
        settings = Settings(*given, as_tuple(ranges))
        request = request_of(tune, records)
        if settings.budget is not None:
            refuse_both(request)
            tell("import")
            return compile_graph(_static(model, dims, inputs), settings).load(threads)
        if request is not None:
            settings = replace(settings, records=request.answer(_static(model, dims, inputs), settings, threads))
        return _executable(model, dims, settings, threads)
    if request_of(tune, records) is not None:
        raise UsageError(f"tuning chooses among the kernels of target llvm, got target {target!r}")
    if reduce_1x1 is not None:
        message = f"low-rank factors are chosen by the costs of target llvm, got target {target!r}"
        raise UsageError(message, hint="save(model, 'reduced.onnx', reduce_1x1=...) and compile that file")
    options = {"threads": threads, **options}
    return session(
        model, target, dims, inputs, raw=raw, verify=verify, precision=precision, devices=devices, tell=tell,
        options=options,
    )  # fmt: skip


def load(
    path: str | os.PathLike[str], *, threads: int | None = None, weights: str | os.PathLike[str] | None = None
) -> Executable:
    """Opens a .so or .nnc artifact. `weights` names its side file where that is not beside it with the suffix .weights.

    Raises UsageError for a file that is not there or of another kind, ModelError for a damaged one, DeviceError where this
    processor lacks what the code needs.
    """
    from ..backends.llvm.executable import LlvmExecutable
    from ..runtime import load as load_session

    return LlvmExecutable(None, load_session(path, threads=threads, weights=weights))


@for_several
@limited
def save(
    model: Any,
    output: str | os.PathLike[str],
    *,
    dims: Mapping[str, int | Sequence[int]] | None = None,
    shapes: Mapping[str, Sequence[int]] | None = None,
    init_from: Init = None,
    mcpu: str | Sequence[str] = "native",
    triple: str | None = None,
    weights_out: str | os.PathLike[str] | None = None,
    name: str | None = None,
    overwrite: bool = False,
    weights: Any = None,
    cache: bool = True,
    verify: bool = False,
    winograd: bool = True,
    reduce_1x1: float | Budget | None = None,
    tune: bool | float | Request | None = None,
    records: str | os.PathLike[str] | None = None,
    inputs: Collection[str] = (),
    limits: Limits | None = None,
    precision: str | Precision = "fp32",
    tell: Tell = silent,
) -> list[Path]:
    """Compiles a model to a file, its kind said by the suffix; returns the files that were written.

    .so (with a C header), .o, .nnc, .onnx, .ll, .s; a program without a suffix or with .exe. Dimensions that are not bound
    stay open: the file serves other sizes too, planned for batches of one and other extents of 64 (docs/artifacts.md).
    `weights_out` names a side file that gets the weights; `init_from` is where weights are read from (`compile`), `name`
    what the C functions of a library or object are called by (default: the file's name). Default values of inputs are
    constants of the file but for those in `inputs`. `precision` is for .onnx files (`compile`). A failed compilation leaves
    no file. An earlier artifact is replaced in one step; a file that is being read, or that nncompiler did not write, is so
    only if `overwrite`. `limits` are what the model may ask for (`compile`). With several processors in `mcpu`, a .nnc file
    holds a variant for each, and `load` takes the first that runs.
    """
    assert isinstance(mcpu, str), "for_several calls this for each"
    renamed(weights)
    given_sizes, ranges = separated(dims)
    model, bound = shaped(model, shapes, given_sizes)
    path, dims, cache = Path(output), plain_dims(bound), cache and not _own_operators()
    machine = machine_for(path, mcpu, triple, weights_out, name)
    protect_output(path, weights_out, overwrite, [model, init_from])
    model = initialized(model, init_from)
    given = mcpu, triple, verify, cache, tell, winograd, budget_of(reduce_1x1), (), tuple(inputs), False, limits
    settings = Settings(*given, as_tuple(ranges))
    tell("import")
    if machine is None:
        if tune or records is not None:
            raise UsageError("tuning chooses machine code, and an ONNX file has none", hint="write .so, .o or .nnc")
        from ..interchange.writer import save as save_onnx

        if settings.budget is None:
            graph = optimize(load_graph(model, dims, inputs), portable_passes(), verify, tell=tell)
            convert_for_file(graph, precision)
        else:
            from ..reduction.pipeline import reduce_portable

            graph = _static(model, dims, inputs)
            settings.budget.report(reduce_portable(graph, settings, settings.budget)[0])
        tell("writing")
        save_onnx(graph, path)
        return [path]
    refuse_for_llvm(precision, None)
    request = request_of(tune, records)
    if settings.budget is not None:
        refuse_both(request)
    source = open_source(model, dims, inputs)
    compiled: CompiledGraph | CompiledStages
    if source.is_static or request is not None or settings.budget is not None:
        graph = _all_bound(source)
        if request is not None:
            settings = replace(settings, records=request.answer(graph, settings, None))
        compiled = compile_graph(graph, settings)
    else:
        from .specialization import planned_sizes

        known_ranges(ranges, source.signature.symbols)
        planned = planned_sizes(source.signature) | {name: representative(*r) for name, r in ranges.items()}
        try:
            compiled = compile_open(source.read, planned, settings, bind=False)
        except InStages:
            from .native_stages import compile_stages

            compiled = compile_stages(source.signature, source.read, planned, settings)
    compiled.check_writable(path, weights_out)
    compiled.manifest = made_of(model, source, settings, dims)
    tell("packing")
    _ = compiled.artifact
    tell("writing")
    return compiled.write(path, weights_out, name, overwrite)


def _static(model: Any, dims: Mapping[str, int] | None, inputs: Collection[str]) -> Graph:
    """The model's graph, which must have all its dimensions bound; UsageError where one is not."""
    return _all_bound(open_source(model, dims, inputs))


def _all_bound(source: Source) -> Graph:
    if not source.is_static:
        from .specialization import unbound

        raise unbound(source.signature)
    return source.known()


def _executable(model: Any, dims: dict[str, int], settings: Settings, threads: int | None) -> Executable:
    """The executable of the LLVM target: from the cache, compiled by another process, or compiled here; where dimensions are
    left open, one that compiles for the shapes of its runs."""
    key = _source_key(model, dims, settings)
    found = model_cache.find(key)
    left = model_cache.left(key)
    named = settings.cache and model_cache.has_source(model)
    if found is None and named and left is False and worker.possible():
        found = model_cache.find(worker.compile_in_worker(os.fspath(model), dims, settings))
        if found is None:
            key = _source_key(model, dims, settings)  # which files the model names is known now
            left = model_cache.left(key)
    if found is not None:
        return _open(found, settings, threads)
    from .rankless import RanklessExecutable, without_rank
    from .specialization import SpecializingExecutable

    if not isinstance(left, bool) and worker.possible():
        known_ranges(settings.promised(), left.symbols)
        return SpecializingExecutable(left, _Variants(model, dims, settings, threads, key))
    source, key_now = _open_source(model, dims, settings)
    known_ranges(settings.promised(), source.signature.symbols)
    if without_rank(source.signature):
        return RanklessExecutable(
            source.signature, lambda ranks: _executable(model, {**dims, **ranks}, settings, threads)
        )
    if source.is_static:
        return _make(source.known(), settings, threads, key_now)
    return SpecializingExecutable(source.signature, _Variants(model, dims, settings, threads, key_now(), source.read))


@dataclass
class _Variants:
    """Compiles a model whose dimensions are open, planned for the sizes of a run (`compile_open`).

    The first time another process does it where the model was not opened in this one (`read` is None); from the second on,
    it is opened here. A file (`key` is its key with the dimensions open) must still be the one that was compiled.
    """

    model: Any
    dims: dict[str, int]
    settings: Settings
    threads: int | None
    key: str | None
    read: Read | None = None
    used: bool = False

    def __call__(self, sizes: dict[str, int]) -> Executable:
        with using(self.settings.limits):
            return self._made(sizes)

    def _made(self, sizes: dict[str, int]) -> Executable:
        planned = self.settings.planned(sizes)
        made = self._planned(planned)
        serves = getattr(made, "serves", None)
        if planned != sizes and serves is not None and not serves(sizes):  # what was assumed for the middle is wrong here
            made.close()
            made = self._planned(sizes)
        return made

    def _planned(self, sizes: dict[str, int]) -> Executable:
        settings = self.settings
        same = self.key is not None and self.key == _source_key(self.model, self.dims, settings)
        key = model_cache.open_key(self.key, sizes) if same else None
        found = model_cache.find(key)
        if found is None and self.read is None:
            if not same:
                raise UsageError(f"{self.model} has changed since it was compiled", hint="compile it again")
            if not self.used:
                self.used = True
                found = model_cache.find(worker.compile_in_worker(os.fspath(self.model), self.dims, settings, sizes))
        if found is not None:
            return _open(found, settings, self.threads)
        settings.tell("import")
        if settings.checked:  # its kernels are checked against arrays of known extents
            source = open_source(self.model, self.dims | sizes, settings.inputs)
            if not source.is_static:
                return self.staged()
            return compile_graph(source.known(), settings).load()
        if self.read is None:
            self.read = open_source(self.model, self.dims, settings.inputs).read
        try:
            compiled = compile_open(self.read, sizes, settings)
        except InStages:
            return self.staged()
        settings.tell("packing")
        artifact = compiled.artifact
        if key is not None and artifact.weights.block.size <= model_cache.LARGEST:
            model_cache.keep(key, artifact)
        return compiled.load(self.threads)


    def staged(self) -> StagedModel:
        """What runs the model if it is no single program."""
        source = open_source(self.model, self.dims, self.settings.inputs)
        return compile_staged(source.signature, source.read, self.settings, self.threads)


def _source_key(model: Any, dims: dict[str, int], settings: Settings) -> str | None:
    """The key of a model that need not be read to be known; None without a cache."""
    if not settings.cache:
        return None
    with settings.policy():
        return model_cache.key_of_source(model, dims, settings.identity())


def _open_source(model: Any, dims: dict[str, int], settings: Settings) -> tuple[Source, Callable[[], str | None]]:
    """A model, opened, and a function that gives its key as long as its file holds what was read, and raises ModelError
    afterwards. The key is None where the model has none, or the cache is off."""
    before = model_cache.content_of_source(model) if settings.cache else None
    settings.tell("import")
    source = open_source(model, dims, settings.inputs)

    def key_now() -> str | None:
        if before is None:
            return _source_key(model, dims, settings)
        with settings.policy():
            return model_cache.key_of_read(model, before, source.files, dims, settings.identity())

    return source, key_now


def compile_kept(
    model: Any, dims: Mapping[str, int] | None, settings: Settings, sizes: Mapping[str, int] | None = None
) -> str | None:
    """Compiles a model into the cache, unless it is there, for another process to find; its key. None where there is nothing
    to keep: dimensions are left to the runs, or the model is too large. With `sizes` they stay open, planned for these."""
    source, key_now = _open_source(model, dict(dims or {}), settings)
    of_source = key_now()
    if sizes is not None:
        key = model_cache.open_key(of_source, sizes)
        try:
            compiled = compile_open(source.read, sizes, settings)
        except InStages:
            return None
        if key is None or compiled.program.weights_bytes > model_cache.LARGEST:
            return None
        _keep(key, model, compiled, settings, lambda: key_now() == of_source)
        return key
    if not source.is_static or not model_cache.keeps(source.known()):
        if of_source is not None:
            model_cache.leave(of_source, None if source.is_static else source.signature)
        return None
    graph = source.known()
    key = of_source or _key_of_graph(graph, settings)
    if model_cache.find(key) is None:
        _keep(key, model, compile_graph(graph, settings), settings, lambda: key_now() == of_source)
    return key


def _keep(key: str, model: Any, compiled: CompiledGraph, settings: Settings, unchanged: Callable[[], bool]) -> None:
    """Keeps a compiled model, its weights packed where they are kept. Raises ModelError where the model has changed."""
    settings.tell("packing")

    def pack(memory: Memory) -> Artifact:
        artifact = compiled.pack_into(memory)
        if not unchanged():
            raise model_cache.changed(model)
        return artifact

    model_cache.make(key, pack)


def _make(graph: Graph, settings: Settings, threads: int | None, key_now: Callable[[], str | None]) -> Executable:
    """The executable of a graph with static shapes, from the cache where it is there. `key_now` gives the key of its source,
    if it has one: the same before and after, or the graph was made of two contents."""
    of_source = key_now()
    keeps = settings.cache and model_cache.keeps(graph)
    key = of_source or _key_of_graph(graph, settings) if keeps else None
    found = model_cache.find(key)
    if found is not None:
        return _open(found, settings, threads)
    compiled = compile_graph(graph, settings)
    if compiled.checked:
        return compiled.load(threads)
    settings.tell("packing")
    artifact = compiled.artifact
    if key_now() != of_source:
        raise model_cache.changed(graph.name)
    if key is not None:
        model_cache.keep(key, artifact)
    return compiled.load(threads)


def _key_of_graph(graph: Graph, settings: Settings) -> str:
    with settings.policy():
        return model_cache.key_of_graph(graph, settings.identity())


def _open(artifact: Artifact, settings: Settings, threads: int | None) -> Executable:
    """The executable of an artifact found on disk. Raises UsageError where this processor cannot run it."""
    from ..backends.llvm.executable import foreign, open_artifact

    if settings.mcpu != "native" and not settings.machine().is_host:
        raise foreign(settings.mcpu, artifact.triple)
    return open_artifact(artifact, threads)
