"""Compiling for sessions of onnxruntime: the passes for it, a precision, one device or two.

    model ──sources──▶ Graph ──onnxruntime()──▶ Graph ──ToHalves──▶ Graph ──▶ a session             OrtExecutable
                                                                        └──partition──▶ sessions on two devices
"""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from typing import TYPE_CHECKING, Any

from ..ir.errors import UsageError
from ..sources import open_source
from .options import ProgressCallback
from .pipeline import onnxruntime_passes, optimize

if TYPE_CHECKING:
    from ..executable import Executable
    from ..ir.graph import Graph
    from ..precision import Precision


def parsed_options(given: Mapping[str, str]) -> dict[str, Any]:
    """Options of a session from their texts, as a command line has them. Raises UsageError for a name or a value that there
    is not."""
    from ..backends.onnxruntime import Options

    return Options.parsed(given)


def session(
    model: Any, target: str, dims: Mapping[str, int], inputs: Collection[str] = (), *, raw: bool = False,
    verify: bool = False, precision: str | Precision = "fp32", devices: Sequence[int] | None = None, tell: ProgressCallback,
    options: Mapping[str, Any],
) -> Executable:  # fmt: skip
    """The executable of a model in onnxruntime (`driver.compile` says what the arguments are). Open dimensions stay open in
    one session where the model can be read with them, and on one device; else every size gets sessions of its own."""
    from ..backends.onnxruntime import Options, OrtExecutable
    from ..precision import Precision
    from ..precision.convert import convert

    request = Precision.of(precision)
    _refuse(request.name, devices, raw, target, options)
    settled = Options.of(**options)

    def make(graph: Graph) -> Executable:
        if not raw:
            optimize(graph, onnxruntime_passes(target, merge=devices is None), verify, tell=tell)
        if request.name != "fp32":
            tell("calibration")
        converted = convert(graph, request, target)
        tell("onnxruntime")
        made: Executable
        if devices is None:
            made = OrtExecutable(graph, target, settled)
        else:
            from ..partition import partition
            from ..partition.running import PartitionedExecutable

            made = PartitionedExecutable(partition(graph), target, devices, settled)
        if converted is not None and request.measures:
            tell("errors")
            converted.judge(made.run)
        return made

    tell("import")
    source = open_source(model, dims, inputs)
    if request.name != "fp32" and source.planned:  # what must stay f32 is found by running the graph
        fixed = source.all_bound()
        if fixed is not None:
            return make(fixed)
    if source.graph is not None and (devices is None or source.is_static):
        return make(source.graph)
    from .specialization import open_executable

    def bound(sizes: dict[str, int]) -> Graph:
        return source.read(sizes) if source.graph is None else source.graph.specialize(**sizes)

    return open_executable(source.signature, lambda sizes: make(bound(sizes)), source.planned)


def _refuse(
    precision: str, devices: Sequence[int] | None, raw: bool, target: str, options: Mapping[str, Any]
) -> None:
    """Raises UsageError for arguments that exclude one another."""
    if precision != "fp32" and raw:
        raise UsageError("a raw graph keeps its types, so precision cannot change them")
    if devices is None:
        return
    given = list(devices)
    if len(given) != 2 or any(isinstance(d, bool) or not isinstance(d, int) or d < 0 for d in given):
        raise UsageError(f"devices must be two device numbers from 0 on, got {given}", hint="devices=[0, 1]")
    if target == "ort-cuda" and given[0] == given[1]:
        raise UsageError(f"devices must be two different devices, got {given}", hint="devices=[0, 1]")
    if raw:
        raise UsageError("a raw graph stays in one piece, so it cannot be put on two devices")
    if "device" in options:
        raise UsageError("device names one device, devices two", hint="leave out device")


def convert_for_file(graph: Graph, precision: str | Precision) -> None:
    """Rewrites a graph, whose portable passes have run, for a file of that precision; what that costs is measured with the
    reference. Raises UsageError where it is to be measured and dimensions are open."""
    from ..backends.reference import evaluate
    from ..precision import Precision
    from ..precision.convert import convert

    request = Precision.of(precision)
    converted = convert(graph, request, "ort-cuda")
    if converted is not None and request.measures:
        if graph.symbols():
            raise UsageError("errors are measured with all dimensions bound", hint="bind them with dims=, --dim NAME=SIZE")
        converted.judge(lambda feeds: evaluate(graph, feeds))


def refuse_for_llvm(precision: str | Precision, devices: Sequence[int] | None) -> None:
    """Raises UsageError for what only sessions of onnxruntime do."""
    if precision == "fp32" and devices is None:
        return  # as nearly always: a process that finds its model compiled loads nothing of this
    from ..precision import Precision

    if Precision.of(precision).name != "fp32":
        message = "precision changes a model for onnxruntime; native code computes in the types that the model gives"
        raise UsageError(message, hint='target="ort-cpu" or "ort-cuda"; or save(model, "half.onnx", precision=...)')
    if devices is not None:
        raise UsageError("devices are those of onnxruntime; native code runs on the processor", hint='target="ort-cuda"')
