"""Models with weights and activations of 8 bits, calibrated on arrays: what `nnc quantize` does.

    model ──writer──▶ f32 ONNX ──onnxruntime's quantizer, calibrated──▶ QDQ ONNX      errors: both models run on the arrays

The quantizer is onnxruntime's own (onnxruntime.quantization.quantize_static): weights symmetric, activations by the
smallest and largest value that the arrays give.
"""

from __future__ import annotations

import contextlib
import logging
import os
import sys
import tempfile
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np

from .accuracy import relative_error
from .driver.compile import save
from .ir import arrays
from .ir.errors import UsageError
from .ir.op import Array

if TYPE_CHECKING:
    import onnx

QUANTIZED = ("Conv", "ConvTranspose", "Gemm", "MatMul")
"""ONNX operators that are layers of the report."""
SUFFIXES = (".npy", ".npz")

Feeds = Mapping[str, Array]


@dataclass(frozen=True)
class LayerError:
    """A layer: its node, whether its operands are quantized, and the rms error of its result (behind an activation that the
    quantizer takes into it) over the rms of the f32 model's, with all layers before it quantized too."""

    node: str
    operator: str
    quantized: bool
    error: float


@dataclass(frozen=True)
class OutputLoss:
    """An output: the largest relative rms error over the samples, and the share of rows (along the last axis) whose largest
    element is the same; None for integers and rows of one element."""

    name: str
    error: float
    same_largest: float | None


@dataclass(frozen=True)
class Calibrated:
    """What was written, how large both models are, and what it costs in accuracy, measured on the calibration arrays."""

    output: str
    samples: int
    bytes_before: int
    bytes_after: int
    layers: tuple[LayerError, ...]
    outputs: tuple[OutputLoss, ...]


def samples_of(paths: Sequence[str | os.PathLike[str]], inputs: Sequence[str]) -> list[dict[str, Array]]:
    """One sample a file: .npz files hold arrays by input, .npy files the only input. Folders are read in the order of names.
    Raises UsageError for what is no sample of these inputs, and for none at all."""
    files: list[Path] = []
    for path in map(Path, paths):
        files += sorted(f for f in path.iterdir() if f.suffix in SUFFIXES) if path.is_dir() else [path]
    if not files:
        raise UsageError(f"no .npy or .npz file in {', '.join(map(str, paths))}", hint="one sample a file")
    found = []
    for file in files:
        loaded = arrays.read(file)
        if not isinstance(loaded, dict):
            if len(inputs) != 1:
                raise UsageError(f"{str(file)!r} holds one array, the model has the inputs {', '.join(inputs)}",
                                 hint="a .npz file with these names")  # fmt: skip
            loaded = {inputs[0]: loaded}
        missing = [name for name in inputs if name not in loaded]
        if missing:
            raise UsageError(f"{str(file)!r} lacks the inputs {', '.join(missing)}", hint=f"it has {', '.join(loaded)}")
        found.append({name: loaded[name] for name in inputs})
    return found


def quantize(
    model: Any, output: str | os.PathLike[str], data: Sequence[str | os.PathLike[str]], *, per_channel: bool = True,
    activations: str = "u8", exclude: Sequence[str] = (), overwrite: bool = False,
) -> Calibrated:  # fmt: skip
    """Writes a model in QDQ form, calibrated on the arrays of `data` (files and folders), and says what it costs.

    per_channel: a scale for every output channel of weights, else one for all. activations: "u8" or "i8", the codes of
    activations; weights are signed. exclude: names of nodes that stay f32. Raises UsageError for a file that is there
    already without `overwrite`, for data that are no samples, and for nodes that do not exist.
    """
    import onnx
    from onnxruntime.quantization import QuantFormat, QuantType, quantize_static

    target = Path(output)
    if target.suffix != ".onnx":
        raise UsageError(f"a quantized model is written as .onnx, got {target.name!r}")
    if target.exists() and not overwrite:
        raise UsageError(f"{str(target)!r} is there already", hint="--force overwrites it")
    types = {"u8": QuantType.QUInt8, "i8": QuantType.QInt8}
    if activations not in types:
        raise UsageError(f"activations are u8 or i8, got {activations!r}")
    with tempfile.TemporaryDirectory() as folder:
        plain, made = os.path.join(folder, "plain.onnx"), os.path.join(folder, "quantized.onnx")
        save(model, plain)
        source = onnx.load(plain)
        samples = samples_of(data, [i.name for i in source.graph.input])
        names = {n.name for n in source.graph.node}
        if unknown := [name for name in exclude if name not in names]:
            layers = [n.name for n in source.graph.node if n.op_type in QUANTIZED]
            raise UsageError(f"there is no node {unknown[0]!r} to exclude", hint=f"layers are {', '.join(layers[:8])}")
        with _quiet():
            quantize_static(
                plain, made, _reader(samples), quant_format=QuantFormat.QDQ, per_channel=per_channel,
                activation_type=types[activations], weight_type=QuantType.QInt8, nodes_to_exclude=list(exclude),
            )  # fmt: skip
        result = onnx.load(made)
        rows, outputs = _errors(source, result, samples)
        data_bytes = Path(made).read_bytes()
        sizes = os.path.getsize(plain), len(data_bytes)
    target.write_bytes(data_bytes)
    return Calibrated(str(target), len(samples), *sizes, rows, outputs)


def _reader(samples: Sequence[Feeds]) -> Any:
    from onnxruntime.quantization import CalibrationDataReader

    class SampleReader(CalibrationDataReader):  # type: ignore[misc]
        def __init__(self) -> None:
            self.left = iter(samples)

        def get_next(self) -> Feeds | None:
            return next(self.left, None)

    return SampleReader()


@contextlib.contextmanager
def _quiet() -> Iterator[None]:
    """Without onnxruntime's advice; what it prints goes to stderr."""
    before = logging.root.manager.disable
    logging.disable(logging.WARNING)
    try:
        with contextlib.redirect_stdout(sys.stderr):
            yield
    finally:
        logging.disable(before)


def _errors(
    source: onnx.ModelProto, result: onnx.ModelProto, samples: Sequence[Feeds]
) -> tuple[tuple[LayerError, ...], tuple[OutputLoss, ...]]:
    """Every layer on the first sample, every output on all."""
    outputs = [o.name for o in source.graph.output]
    quantized = {n.name: n for n in result.graph.node}
    there = {name for n in source.graph.node for name in n.output}
    layers = [n for n in source.graph.node if n.op_type in QUANTIZED and n.name in quantized]
    tensors = {n.name: quantized[n.name].output[0] for n in layers}
    shown = [t for t in tensors.values() if t in there and t not in outputs]
    codes = {n.input[0]: n.output[0] for n in result.graph.node if n.op_type == "QuantizeLinear"}
    numbers = {n.input[0]: n.output[0] for n in result.graph.node if n.op_type == "DequantizeLinear"}
    stands = [numbers.get(codes.get(t, ""), t) for t in shown]  # for a tensor: codes saturate where an activation was
    made = {name: n.op_type for n in result.graph.node for name in n.output}
    want, got = _session(source, shown), _session(result, stands)
    worst = dict.fromkeys(outputs, 0.0)
    same: dict[str, list[float]] = {name: [] for name in outputs}
    first: dict[str, float] = {}
    for k, feeds in enumerate(samples):
        names = [*outputs, *(shown if k == 0 else [])]
        theirs = got.run([*outputs, *(stands if k == 0 else [])], dict(feeds))
        for name, a, b in zip(names, want.run(names, dict(feeds)), theirs, strict=True):
            error = relative_error(b, a)
            if name in worst:
                worst[name] = max(worst[name], error)
                if a.ndim and a.shape[-1] > 1 and a.dtype.kind == "f":
                    same[name].append(float(np.mean(a.argmax(-1) == b.argmax(-1))))
            if k == 0:
                first[name] = error
    rows = tuple(
        LayerError(n.name, n.op_type, made.get(quantized[n.name].input[1]) == "DequantizeLinear", first[tensors[n.name]])
        for n in layers if tensors[n.name] in first
    )  # fmt: skip
    found = tuple(OutputLoss(name, worst[name], float(np.mean(same[name])) if same[name] else None) for name in outputs)
    return rows, found


def _session(model: onnx.ModelProto, outputs: Sequence[str]) -> Any:
    """A session that gives these tensors, run as the model stands."""
    import onnx
    import onnxruntime

    copy = onnx.ModelProto()
    copy.CopyFrom(model)
    given = {o.name for o in copy.graph.output}
    copy.graph.output.extend(onnx.helper.make_empty_tensor_value_info(name) for name in outputs if name not in given)
    options = onnxruntime.SessionOptions()
    options.graph_optimization_level = onnxruntime.GraphOptimizationLevel.ORT_DISABLE_ALL
    options.log_severity_level = 3
    return onnxruntime.InferenceSession(copy.SerializeToString(), options, providers=["CPUExecutionProvider"])
