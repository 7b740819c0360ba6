"""The compilation pipeline: from a model definition to an executable or an artifact.

    compile(model)          model ──sources──▶ Graph ──PORTABLE──▶ Graph ──cpu(target)──▶ Graph ──lower──▶ Program
                                  ──codegen──▶ object ──build──▶ Artifact ──load──▶ Executable
    save(model, "m.so")     the same pipeline, written to a file instead of loaded
    load("m.so")            an artifact from a file
"""

from __future__ import annotations

import os
import sys
from collections.abc import Collection, Mapping, Sequence
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

from ..executable import Executable
from ..ir.errors import UndecidedError, UnsupportedError, UsageError
from ..ir.limits import Limits, limited, using
from ..ir.ownership import renamed
from ..ir.ranges import as_tuple, known_ranges, separated
from ..shapes import shaped
from ..sources import Init, Source, from_torch, initialized, open_source, plain_dims
from .destination import machine_for, made_of, protect_output
from .native import InStages, all_bound, compile_graph, compile_open
from .options import CompileOptions, ProgressCallback, silent
from .pipeline import optimize, portable_passes
from .requests import budget_of, rates_of, refuse_both, request_of
from .sessions import convert_for_file, refuse_for_llvm
from .several import for_several
from .targets import CompileTarget, target_named

if TYPE_CHECKING:
    from ..backends.llvm.compiled import CompiledGraph
    from ..backends.llvm.staged import CompiledStages
    from ..precision import Precision
    from ..reduction import Budget
    from ..tuning import Request
    from .state import State


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
    rates: str | os.PathLike[str] | None = None,
    inputs: Collection[str] = (),
    checked: bool = False,
    host_steps: bool = True,
    limits: Limits | None = None,
    precision: str | Precision = "fp32",
    devices: Sequence[int] | None = None,
    state: State = None,
    tell: ProgressCallback = silent,
    **session: Any,
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
    rates    what kernels are chosen by: a file that `nnc doctor --calibrate` wrote, or "table". None: what was measured of
             this processor, where it was and the code is for it, else the table (llvm)
    inputs   initializers that the ONNX model lists as inputs, to be inputs; the others are constants unless a run feeds one
    checked  check every access of the generated code against the bounds of its array, on one thread: an InternalError names
             the node, kernel, array and index of an access out of bounds; such a model is neither kept on disk nor saved
             (llvm)
    host_steps  allow steps that only Python does (a codec, a regular expression, the letter case of Unicode), which no
             artifact holds; without, a run that needs one raises UnsupportedError with the node (llvm)
    limits   what the model may ask for (`Limits`): elements, rank, memory, arithmetic, nodes, seconds, ...
    precision  "fp16" or "bf16": 16-bit floats inside a model of f32, sensitive operators and what overflows on
             calibration inputs excepted (`precision.Precision` takes inputs, a limit, and hears the errors) (ort targets)
    devices  two devices to share the work, each its part of the layers or of their channels (`partition`) (ort targets)
    state    outputs that are inputs of the next run, as {"present": "past"}, or True for those whose names tell it: the
             executable keeps them (`state.StatefulExecutable`, which has `reset`)
    tell     hears of progress (`ProgressCallback`)
    session  options of the onnxruntime session (`backends.onnxruntime.Options`)

    Raises UsageError, ModelError, UnsupportedError, DeviceError or CheckError (`ir.errors`).
    """
    model = initialized(model, init_from)
    sizes, ranges = separated(dims)
    model, bound = shaped(from_torch(model, example_inputs), shapes, sizes)
    options = CompileOptions(
        mcpu, None, verify, cache and not checked and not _own_operators(), tell, winograd, budget_of(reduce_1x1),
        inputs=tuple(inputs), checked=checked, limits=limits, ranges=as_tuple(ranges), threads=threads,
        host_steps=host_steps, rates=rates_of(rates, None),
        tuning=request_of(tune, records), raw=raw, precision=precision, devices=devices, session=tuple(session.items()),
    )  # fmt: skip
    if checked and options.tuning is not None:
        raise UsageError("code that checks its bounds is not worth tuning", hint="leave out checked or tune")
    dims = plain_dims(bound)
    if not state:
        return compiled_for(target_named(target), model, dims, options)
    from .kept import signature_of
    from .state import StatefulExecutable, pairs_of, state_options

    native = target == "llvm" and not checked and request_of(tune, records) is None and options.budget is None
    signature = signature_of(model, dims, options) if native else None
    if signature is not None and not signature.defaults:
        options = state_options(options, state, signature)
    made = compiled_for(target_named(target), model, dims, options)
    pairs = dict(options.state) or pairs_of(state, made.inputs, made.outputs)
    return StatefulExecutable(made, pairs, native=bool(options.state))


def compiled_for(target: CompileTarget, model: Any, dims: Mapping[str, int], options: CompileOptions) -> Executable:
    """What runs a model on a target; where the model has default values that a run may feed, something that compiles a
    variant for each set of those that are fed."""
    made = target.compile(model, dims, options)
    if isinstance(model, str | os.PathLike) or callable(model):
        made.origin = partial(save, model, dims={**dims, **options.promised()}, inputs=options.inputs)  # type: ignore[attr-defined]
    if not made.defaults:
        return made

    def variant(fed: list[str]) -> Executable:
        with using(options.limits):
            return compiled_for(target, model, dims, replace(options, inputs=(*options.inputs, *fed)))

    from .defaults import DefaultedExecutable

    return DefaultedExecutable(made, variant)


def load(
    path: str | os.PathLike[str], *, threads: int | None = None, weights: str | os.PathLike[str] | None = None,
    state: State = None,
) -> Executable:  # fmt: skip
    """Opens a .so or .nnc artifact. `weights` names its side file where that is not beside it with the suffix .weights;
    `state` are outputs that the executable keeps for the next run (`compile`).

    Raises UsageError for a file that is not there or of another kind, ModelError for a damaged one, DeviceError where this
    processor lacks what the code needs.
    """
    from ..backends.llvm.executable import LlvmExecutable
    from ..runtime import load as load_session

    executable = LlvmExecutable(None, load_session(path, threads=threads, weights=weights))
    keeps = "states" in executable.session.description
    if not state and not keeps:
        return executable
    from .state import StatefulExecutable, pairs_of

    if not keeps:
        return StatefulExecutable(executable, pairs_of(state, executable.inputs, executable.outputs))
    found = StatefulExecutable(executable, None)
    if isinstance(state, Mapping) and dict(state) != found.pairs:
        raise UsageError(f"{os.fspath(path)} was compiled with the state {found.pairs}, not {dict(state)}")
    return found


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
    rates: str | os.PathLike[str] | None = None,
    inputs: Collection[str] = (),
    values: Mapping[str, Sequence[Any]] | None = None,
    limits: Limits | None = None,
    precision: str | Precision = "fp32",
    state: State = None,
    tell: ProgressCallback = silent,
) -> list[Path]:
    """Compiles a model to a file, its kind said by the suffix; returns the files that were written.

    .so (with a C header), .o, .nnc, .onnx, .ll, .s; a program without a suffix or with .exe. Dimensions that are not bound
    stay open: the file serves other sizes too, planned for batches of one and other extents of 64, or the first power of two
    that the model takes (docs/artifacts.md).
    `weights_out` names a side file that gets the weights; `init_from` is where weights are read from (`compile`), `name`
    what the C functions of a library or object are called by (default: the file's name). Default values of inputs are
    constants of the file but for those in `inputs`. `values` says what inputs may be on whose numbers the form of the model
    depends (axes, a mode): the file holds every form, and refuses other numbers. `precision` is for .onnx files (`compile`).
    `state` are outputs that are inputs of the next run: contexts of the file keep them (`compile`, docs/artifacts.md). A
    failed compilation leaves no file. An earlier artifact is replaced in one step; a file that is being read, or that
    nncompiler did not write, is so only if `overwrite`. `limits` are what the model may ask for (`compile`). With several
    processors in `mcpu`, a .nnc file holds a variant for each, and `load` takes the first that runs. Kernels are chosen by
    the table of processors, so that a file is the same wherever it is made, or by a file of measured `rates` (`compile`).

    Raises as `compile` does, and UsageError for what cannot be written (a folder that is not there, a suffix that says
    nothing) before anything is compiled.
    """
    assert isinstance(mcpu, str), "for_several calls this for each"
    renamed(weights)
    given_sizes, ranges = separated(dims)
    model, bound = shaped(model, shapes, given_sizes)
    path, dims, cache = Path(output), plain_dims(bound), cache and not _own_operators()
    machine = machine_for(path, mcpu, triple, weights_out, name)
    protect_output(path, weights_out, overwrite, [model, init_from])
    model = initialized(model, init_from)
    options = CompileOptions(
        mcpu=mcpu, triple=triple, verify=verify, cache=cache, tell=tell, winograd=winograd, budget=budget_of(reduce_1x1),
        inputs=tuple(inputs), limits=limits, ranges=as_tuple(ranges), values=tuple((values or {}).items()),
        rates=rates_of(rates, "table"),
    )  # fmt: skip
    tell("import")
    if machine is None:
        if state:
            raise UsageError("an ONNX file has no state: its runs take all inputs", hint="leave out state (--state)")
        if tune or records is not None:
            raise UsageError("tuning chooses machine code, and an ONNX file has none", hint="write .so, .o or .nnc")
        from ..interchange.writer import refuse_staged
        from ..interchange.writer import save as save_onnx

        if options.budget is None:
            read = open_source(model, dims, inputs)
            fixed = read.all_bound() if precision != "fp32" and read.planned else None
            graph = read.known() if fixed is None else fixed
            refuse_staged(graph)  # passes look at one program
            graph = optimize(graph, portable_passes(), verify, tell=tell)
            convert_for_file(graph, precision)
        else:
            from ..reduction.pipeline import reduce_portable

            graph = all_bound(open_source(model, dims, inputs))
            options.budget.report(reduce_portable(graph, options, options.budget)[0])
        tell("writing")
        save_onnx(graph, path)
        return [path]
    refuse_for_llvm(precision, None)
    request = request_of(tune, records)
    if options.budget is not None:
        refuse_both(request)
    source = open_source(model, dims, inputs)
    compiled: CompiledGraph | CompiledStages
    if source.is_static or request is not None or options.budget is not None:
        graph = all_bound(source)
        if request is not None:
            options = replace(options, records=request.answer(graph, options, None))
        compiled = compile_graph(graph, _with_state(options, state, source))
    else:
        from .specialization import planned

        known_ranges(ranges, source.signature.symbols)
        options = _with_state(options, state, source)
        compiled = planned(source.signature, ranges, lambda sizes: _open_artifact(source, sizes, options))
    if values and not hasattr(compiled, "table"):
        hint = "leave out the values (--value)"
        raise UsageError(f"the form of {source.signature.name} depends on no numbers of a run", hint=hint)
    compiled.check_writable(path, weights_out)
    compiled.manifest = made_of(model, source, options, dims)
    tell("packing")
    _ = compiled.artifact
    tell("writing")
    return compiled.write(path, weights_out, name, overwrite)


def _with_state(options: CompileOptions, state: State, source: Source) -> CompileOptions:
    if not state:
        return options
    from .state import state_options

    return state_options(options, state, source.signature)


def _open_artifact(source: Source, sizes: Mapping[str, int], options: CompileOptions) -> CompiledGraph | CompiledStages:
    """A model whose dimensions stay open, planned for these sizes: one program, or a table of several."""
    try:
        return compile_open(source.read, sizes, options, bind=False)
    except InStages:
        pass
    except UndecidedError:  # by sizes that values tell
        if not options.values:
            raise
    if options.state:
        message = "a model in stages keeps no state in a file: its caller hands outputs to the next run"
        raise UnsupportedError(message, hint="leave out state (--state)")
    from .native_stages import compile_stages

    return compile_stages(source.signature, source.read, sizes, options)
