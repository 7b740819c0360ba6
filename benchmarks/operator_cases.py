"""The cases of operators.py: single operators at the shapes of real networks.

CASES are those that were found slow once, by family; `operator_cases.jsonl` has those that `draw` took from networks.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from dataclasses import fields as dataclass_fields
from pathlib import Path
from typing import Any

import numpy as np
import onnx
from onnx import TensorProto, helper, numpy_helper, shape_inference

VIEWS = ("Constant", "Shape", "Reshape", "Flatten", "Squeeze", "Unsqueeze", "Identity", "Dropout", "Cast", "Expand")
"""Operators that are no cases of models: they compute nothing."""
COUNTING = ("Resize", "Clip", "Pad", "Pow")
"""Operators whose constants decide what they do, beside those whose constants are of another type than their results."""
TYPES = {"f32": TensorProto.FLOAT, "f16": TensorProto.FLOAT16, "bf16": TensorProto.BFLOAT16, "i64": TensorProto.INT64}
SHARES = {"Conv": 24, "MatMul": 4, "Gemm": 2, "MaxPool": 2, "AveragePool": 2}
"""How many kinds of an operator are drawn where others have one."""
DRAWN = Path(__file__).with_name("operator_cases.jsonl")
"""Cases drawn from graphs by `--draw`, one a line."""
Attributes = dict[str, Any]


@dataclass(frozen=True)
class Case:
    """One node. operands: shapes, None for one that is absent; weights: slots that are constants with random numbers;
    numbers: slots whose numbers matter (a Resize's scales)."""

    op: str
    operands: tuple[tuple[int, ...] | None, ...]
    attributes: Attributes = field(default_factory=dict)
    weights: tuple[int, ...] = ()
    numbers: dict[int, Any] = field(default_factory=dict)
    dtype: str = "f32"
    origin: str = ""
    opset: int = 0  # of ONNX; 0: the newest that both peers know for the operator

    @property
    def line(self) -> str:
        """The case in one line."""
        shapes = " ".join("-" if s is None else "x".join(map(str, s)) or "scalar" for s in self.operands)
        given = " ".join(f"{k}={_short(v)}" for k, v in self.attributes.items())
        known = " ".join(f"#{k}={_short(v)}" for k, v in self.numbers.items())
        return " ".join(f"{self.op} {self.dtype} {shapes} {given} {known}".split())

    @property
    def results(self) -> int:
        """How many results the node has."""
        if self.op != "Split":
            return 1
        return int(self.attributes.get("num_outputs") or np.size(self.numbers.get(1, self.attributes.get("split", 0))))

    def model(self) -> onnx.ModelProto:
        """The model of this one node; inputs are x0, x1, ..., results y, y1, ..."""
        if self.dtype == "i8":
            return self._quantized()
        rng = np.random.default_rng(0)
        inputs, constants, names = [], [], []
        for slot, shape in enumerate(self.operands):
            name = f"x{slot}"
            if shape is None:
                names.append("")
                continue
            names.append(name)
            if slot in self.numbers:
                constants.append(numpy_helper.from_array(np.asarray(self.numbers[slot]), name))
            elif slot in self.weights:
                array = rng.standard_normal(shape).astype(np.float32) * 0.05
                constants.append(helper.make_tensor(name, TYPES[self.dtype], shape, array.ravel()))
            else:
                inputs.append(helper.make_tensor_value_info(name, TYPES[self.dtype], shape))
        while names and not names[-1]:
            names.pop()
        results = ["y", *(f"y{i}" for i in range(1, self.results))]
        node = helper.make_node(self.op, names, results, **self.attributes)
        outs = [onnx.ValueInfoProto(name=name) for name in results]  # their types are inferred: comparisons give booleans
        graph = helper.make_graph([node], "case", inputs, outs, constants)
        opset = self.opset or (23 if self.op == "Attention" else 18)
        model = helper.make_model(graph, opset_imports=[helper.make_opsetid("", opset)], ir_version=10 if opset > 20 else 9)
        return shape_inference.infer_shapes(model, data_prop=True)

    def _quantized(self) -> onnx.ModelProto:
        """The node between codes: u8 activations, s8 weights with a scale for each output channel, i32 bias."""
        rng = np.random.default_rng(0)
        axis = 0 if self.op == "Conv" or self.attributes.get("transB") else 1
        nodes, inputs, constants, names = [], [], [], []
        scale, zero = numpy_helper.from_array(np.float32(0.02), "s"), numpy_helper.from_array(np.uint8(128), "z")
        for slot, shape in enumerate(self.operands):
            assert shape is not None
            code, name = f"x{slot}", f"d{slot}"
            names.append(name)
            if slot not in self.weights:
                inputs.append(helper.make_tensor_value_info(code, TensorProto.UINT8, shape))
                nodes.append(helper.make_node("DequantizeLinear", [code, "s", "z"], [name]))
                continue
            bias = len(shape) == 1
            low, type_ = (-500, np.int32) if bias else (-127, np.int8)
            constants.append(numpy_helper.from_array(rng.integers(low, -low, shape).astype(type_), code))
            scales = rng.uniform(0.001, 0.002, shape[0 if bias else axis]).astype(np.float32)
            constants.append(numpy_helper.from_array(scales * np.float32(0.02) if bias else scales, f"{name}_scale"))
            at = 0 if bias else axis
            nodes.append(helper.make_node("DequantizeLinear", [code, f"{name}_scale"], [name], axis=at))
        nodes.append(helper.make_node(self.op, names, ["f"], **self.attributes))
        nodes.append(helper.make_node("QuantizeLinear", ["f", "s", "z"], ["y"]))
        out = helper.make_tensor_value_info("y", TensorProto.UINT8, None)
        graph = helper.make_graph(nodes, "case", inputs, [out], [scale, zero, *constants])
        model = helper.make_model(graph, opset_imports=[helper.make_opsetid("", 18)], ir_version=9)
        return shape_inference.infer_shapes(model)

    def feeds(self) -> dict[str, Any]:
        rng = np.random.default_rng(1)
        if self.dtype == "i8":
            given = ((i, s) for i, s in enumerate(self.operands) if s is not None and i not in self.weights)
            return {f"x{slot}": rng.integers(0, 256, shape).astype(np.uint8) for slot, shape in given}
        found = {}
        for slot, shape in enumerate(self.operands):
            if shape is not None and slot not in self.weights and slot not in self.numbers:
                wide = rng.standard_normal(shape).astype(np.float32)
                found[f"x{slot}"] = wide.astype(helper.tensor_dtype_to_np_dtype(TYPES[self.dtype]))
        return found


def _short(value: Any) -> str:
    return str(value.tolist() if isinstance(value, np.ndarray) else value).replace(" ", "")


def conv(
    x: str, m: int, kernel: str, origin: str = "", dtype: str = "f32", transposed: bool = False, **options: Any
) -> Case:  # fmt: skip
    """A convolution with constant weights and bias. x: "1x64x56x56"; kernel: "3x3"; options: s, p, d, g, op (one number for
    every axis, or a list)."""
    shape, taps = _dims(x), _dims(kernel)
    rank, group = len(taps), options.get("g", 1)

    def axes(name: str, usual: int, times: int = 1) -> list[int]:
        value = options.get(name, usual)
        return list(value) if isinstance(value, list) else [value] * rank * times

    attributes: Attributes = {
        "kernel_shape": list(taps), "strides": axes("s", 1), "pads": axes("p", 0, 2), "dilations": axes("d", 1),
        "group": group,
    }  # fmt: skip
    if "op" in options:
        attributes["output_padding"] = axes("op", 0)
    w = (shape[1], m // group, *taps) if transposed else (m, shape[1] // group, *taps)
    return Case("ConvTranspose" if transposed else "Conv", (shape, w, (m,)), attributes, (1, 2), {}, dtype, origin)


def up(x: str, m: int, kernel: str, origin: str = "", **options: Any) -> Case:
    """A transposed convolution."""
    return conv(x, m, kernel, origin, transposed=True, **options)


def resize(x: str, scale: float, mode: str, origin: str = "", **attributes: Any) -> Case:
    shape = _dims(x)
    scales = np.array([1, 1, *[scale] * (len(shape) - 2)], np.float32)
    return Case("Resize", (shape, None, (len(shape),)), {"mode": mode, **attributes}, (), {2: scales}, "f32", origin)


def one(op: str, x: str, origin: str = "", weights: Sequence[str] = (), dtype: str = "f32", **attributes: Any) -> Case:
    """An operator of one input, and constants."""
    constants = tuple(_dims(w) for w in weights)
    return Case(op, (_dims(x), *constants), attributes, tuple(range(1, 1 + len(constants))), {}, dtype, origin)


def attention(q: str, origin: str, heads: int = 0, keys: int = 0, causal: bool = False) -> Case:
    """ONNX's Attention of queries [B, H, S, D], with as many heads and keys unless they are told."""
    b, h, s, d = _dims(q)
    k = (b, heads or h, keys or s, d)
    return Case("Attention", ((b, h, s, d), k, k), {"is_causal": 1} if causal else {}, origin=origin)


def _dims(text: str) -> tuple[int, ...]:
    return tuple(int(d) for d in text.split("x"))


CASES: tuple[Case, ...] = (
    # Transposed convolutions
    up("1x64x32x32", 32, "4x4", "pose", s=2, p=1),
    up("1x2048x8x6", 256, "4x4", "pose, first", s=2, p=1),
    up("1x256x16x12", 256, "4x4", "pose", s=2, p=1),
    up("1x256x32x24", 256, "4x4", "pose", s=2, p=1),
    up("1x512x14x14", 256, "2x2", "U-Net", s=2),
    up("1x256x28x28", 128, "2x2", "U-Net", s=2),
    up("1x128x56x56", 64, "2x2", "U-Net", s=2),
    up("1x64x112x112", 32, "2x2", "U-Net", s=2),
    up("1x192x14x14", 96, "3x3", "ViT decoder", s=2, p=1, op=1),
    up("1x96x28x28", 48, "3x3", "ViT decoder", s=2, p=1, op=1),
    up("1x48x56x56", 24, "3x3", "ViT decoder", s=2, p=1, op=1),
    up("1x128x32x32", 64, "5x5", "DCGAN", s=2, p=2, op=1),
    up("1x100x1x1", 512, "4x4", "DCGAN, first", s=1),
    up("1x64x32x32", 3, "4x4", "DCGAN, last", s=2, p=1),
    up("1x128x64x64", 13, "3x3", "ENet, last", s=2, p=1, op=1),
    up("1x21x16x16", 21, "64x64", "FCN-32s", s=32, p=16),
    up("1x21x16x16", 21, "4x4", "FCN bilinear", s=2, p=1, g=21),
    up("1x64x28x28", 64, "4x4", "bilinear depthwise", s=2, p=1, g=64),
    up("1x64x32x32", 64, "3x3", "stride 1", s=1, p=1),
    up("1x64x16x16", 64, "3x3", "dilated", s=2, p=2, d=2, op=1),
    up("1x128x24x24", 128, "4x4", "grouped", s=2, p=1, g=4),
    up("1x512x32", 256, "16", "HiFi-GAN", s=8, p=4),
    up("1x256x256", 128, "16", "HiFi-GAN", s=8, p=4),
    up("1x128x2048", 64, "4", "HiFi-GAN", s=2, p=1),
    up("1x64x4096", 32, "4", "HiFi-GAN", s=2, p=1),
    up("1x32x8x16x16", 16, "2x2x2", "3-D U-Net", s=2),
    # One spatial axis
    conv("1x1x16000", 64, "10", "wav2vec2, first", s=5),
    conv("1x512x3199", 512, "3", "wav2vec2", s=2),
    conv("1x512x1599", 512, "3", "wav2vec2", s=2),
    conv("1x512x199", 512, "2", "wav2vec2", s=2),
    conv("1x768x49", 768, "128", "wav2vec2, positions", p=64, g=16),
    conv("1x80x3000", 384, "3", "Whisper", p=1),
    conv("1x384x3000", 384, "3", "Whisper", p=1, s=2),
    conv("1x80x32", 512, "7", "HiFi-GAN", p=3),
    conv("1x256x256", 256, "3", "HiFi-GAN", p=1),
    conv("1x128x2048", 128, "7", "HiFi-GAN", p=9, d=3),
    conv("1x64x2048", 64, "11", "HiFi-GAN", p=25, d=5),
    conv("1x64x2048", 64, "3", "HiFi-GAN", p=1),
    conv("1x32x8192", 1, "7", "HiFi-GAN, last", p=3),
    conv("1x32x4096", 64, "8", "signal", s=4),
    conv("1x128x512", 128, "9", "depthwise 1-D", p=4, g=128),
    conv("1x256x512", 256, "31", "Conformer", p=15, g=256),
    one("MaxPool", "1x64x4096", "signal", kernel_shape=[2], strides=[2]),
    one("AveragePool", "1x64x4096", "signal", kernel_shape=[4], strides=[4]),
    one("MaxPool", "1x64x56x56", "image", kernel_shape=[3, 3], strides=[2, 2], pads=[1, 1, 1, 1]),
    one("AveragePool", "1x192x28x28", "Inception", kernel_shape=[3, 3], strides=[1, 1], pads=[1, 1, 1, 1]),
    one("GlobalAveragePool", "1x512x49"),
    # Three spatial axes
    conv("1x3x8x56x56", 64, "3x3x3", "C3D", p=1),
    conv("1x64x8x28x28", 64, "3x3x3", "C3D", p=1),
    conv("1x64x8x28x28", 128, "1x3x3", "R(2+1)D", p=[0, 1, 1, 0, 1, 1]),
    conv("1x128x8x28x28", 64, "3x1x1", "R(2+1)D", p=[1, 0, 0, 1, 0, 0]),
    conv("1x64x8x28x28", 128, "1x1x1", "3-D ResNet", s=2),
    one("MaxPool", "1x64x8x28x28", "C3D", kernel_shape=[2, 2, 2], strides=[2, 2, 2]),
    # Dilated, grouped, few channels
    conv("1x128x28x28", 128, "3x3", "DeepLab", p=2, d=2),
    conv("1x256x28x28", 256, "3x3", "ASPP", p=12, d=12),
    conv("1x512x28x28", 256, "3x3", "ASPP", p=6, d=6),
    conv("1x32x64x64", 32, "3x3", "DABNet depthwise", p=4, d=4, g=32),
    conv("1x64x64x64", 64, "3x1", "DABNet", p=[2, 0, 2, 0], d=[2, 1], g=64),
    conv("1x16x64x64", 16, "3x1", "ENet", p=[1, 0, 1, 0]),
    conv("1x120x28x28", 120, "3x3", "odd groups", p=1, g=3),
    conv("1x58x28x28", 58, "3x3", "odd depthwise", p=1, g=58),
    conv("1x58x28x28", 58, "1x1", "odd channels"),
    conv("1x232x14x14", 232, "3x3", "RegNet", p=1, g=29),
    conv("1x128x56x56", 128, "3x3", "ResNeXt", p=1, g=32),
    conv("1x64x64x64", 1, "3x3", "one map", p=1),
    conv("1x1x64x64", 64, "3x3", "one channel", p=1),
    conv("1x12x64x64", 24, "1x1", "SINet"),
    conv("1x256x64x64", 19, "1x1", "segmentation head"),
    # Resize and normalization
    resize("1x64x32x32", 2, "nearest", "FPN"),
    resize("1x256x28x28", 2, "nearest", "FPN", coordinate_transformation_mode="asymmetric", nearest_mode="floor"),
    resize("1x64x32x32", 2, "linear", "U-Net"),
    resize("1x19x64x64", 8, "linear", "segmentation"),
    resize("1x64x32x32", 4, "linear", "align", coordinate_transformation_mode="align_corners"),
    resize("1x64x32x32", 1.5, "linear", "fraction"),
    resize("1x64x32x32", 0.5, "linear", "half"),
    resize("1x64x32x32", 2, "cubic", "super resolution"),
    resize("1x3x128x128", 4, "cubic", "super resolution"),
    resize("1x64x32x32", 1.5, "nearest", "fraction"),
    resize("1x32x512", 4, "nearest", "1-D"),
    one("InstanceNormalization", "1x64x64x64", "style", ("64", "64"), epsilon=1e-5),
    one("InstanceNormalization", "1x32x16384", "group norm of exporters", ("32", "32"), epsilon=1e-5),
    one("InstanceNormalization", "1x512x3199", "wav2vec2", ("512", "512"), epsilon=1e-5),
    one("Softmax", "12x128x128", "attention", axis=-1),
    one("Softmax", "1x19x64x64", "segmentation", axis=1),
    one("Erf", "1x128x3072", "BERT"),
    one("PRelu", "1x64x56x56", "segmentation", ("64x1x1",)),
    one("HardSwish", "1x64x56x56", "MobileNetV3"),
    one("DepthToSpace", "1x64x64x64", "super resolution", blocksize=2, mode="CRD"),
    attention("1x12x128x64", "BERT, 128 tokens"),
    attention("1x12x197x64", "ViT"),
    attention("1x3x197x64", "ViT, tiny"),
    attention("1x6x1500x64", "Whisper, tiny"),
    attention("64x3x49x32", "Swin, windows"),
    attention("1x32x512x128", "Llama, grouped queries", heads=8, causal=True),
    attention("1x12x1x64", "one token, 512 before", keys=512),
    one("Transpose", "1x64x56x56", "NHWC", perm=[0, 2, 3, 1]),
    one("Transpose", "1x128x12x64", "attention", perm=[0, 2, 1, 3]),
    one("ReduceMean", "1x64x56x56", "SE", keepdims=1),
    Case("CumSum", ((1, 128, 512), ()), {}, (), {1: np.int64(1)}, origin="positions"),
    Case("CumSum", ((1, 128, 512), ()), {}, (), {1: np.int64(2)}, origin="positions"),
    # 16-bit floats
    conv("1x64x56x56", 64, "3x3", "ResNet", dtype="f16", p=1),
    conv("1x256x56x56", 64, "1x1", "ResNet", dtype="f16"),
    conv("1x3x224x224", 64, "7x7", "ResNet, first", dtype="f16", s=2, p=3),
    conv("1x144x56x56", 144, "3x3", "MobileNetV2", dtype="f16", p=1, g=144),
    Case("MatMul", ((1, 128, 768), (768, 3072)), {}, (1,), {}, "f16", "BERT"),
    Case("Gemm", ((1, 2048), (2048, 1000), (1000,)), {}, (1, 2), {}, "f16", "classifier"),
    one("MaxPool", "1x64x112x112", "ResNet", dtype="f16", kernel_shape=[3, 3], strides=[2, 2], pads=[1, 1, 1, 1]),
    # two computed matrices of codes
    Case("MatMul", ((12, 128, 64), (12, 64, 128)), dtype="i8", origin="BERT, scores"),
    Case("MatMul", ((12, 128, 128), (12, 128, 64)), dtype="i8", origin="BERT, values"),
    Case("MatMul", ((6, 1500, 64), (6, 64, 1500)), dtype="i8", origin="Whisper, scores"),
)


def cases_of(path: str) -> Iterator[Case]:
    """The different nodes of a model of f32 or 16-bit floats, at their inferred shapes; symbolic dimensions are 1. What
    only gives a value another shape, and what reads constants alone, is left out."""
    model = onnx.load(path)
    for value in model.graph.input:
        for dim in value.type.tensor_type.shape.dim:
            dim.dim_value = dim.dim_value or 1
    del model.graph.value_info[:]
    graph = shape_inference.infer_shapes(model, data_prop=True).graph
    types = {v.name: v.type.tensor_type for v in (*graph.input, *graph.value_info, *graph.output)}
    known = {t.name: t for t in graph.initializer}
    constants = [n for n in graph.node if n.op_type == "Constant" and n.attribute[0].HasField("t")]
    known.update((n.output[0], n.attribute[0].t) for n in constants)
    named = {number: name for name, number in TYPES.items()}
    opset = next((entry.version for entry in model.opset_import if entry.domain in ("", "ai.onnx")), 0)

    def shape_of(name: str) -> tuple[int, ...] | None:
        if name in known:
            return tuple(known[name].dims)
        dims = [d.dim_value for d in types[name].shape.dim] if name in types else [0]
        return tuple(dims) if all(d > 0 for d in dims) else None

    for node in graph.node:
        if node.op_type in VIEWS or node.domain not in ("", "ai.onnx") or any(a.HasField("g") for a in node.attribute):
            continue
        shapes = [shape_of(name) if name else None for name in node.input]
        unknown = any(s is None and name for s, name in zip(shapes, node.input, strict=True))
        if unknown or all(i in known for i in node.input):
            continue
        first = known[node.input[0]].data_type if node.input[0] in known else types[node.input[0]].elem_type
        if named.get(first) not in ("f32", "f16", "bf16"):
            continue
        if any(name and name not in known and types[name].elem_type != first for name in node.input):
            continue  # indices and sizes that are computed: random ones mean nothing
        weights, numbers = [], {}
        for slot, name in enumerate(node.input):
            tensor = known.get(name)
            if tensor is not None and (tensor.data_type != first or node.op_type in COUNTING):
                numbers[slot] = numpy_helper.to_array(tensor)
            elif tensor is not None:
                weights.append(slot)
        attributes = {a.name: helper.get_attribute_value(a) for a in node.attribute}
        yield Case(node.op_type, tuple(shapes), attributes, tuple(weights), numbers, named[first], Path(path).stem, opset)


def to_json(case: Case) -> str:
    """A case as a line of `DRAWN`."""
    fields = {f.name: getattr(case, f.name) for f in dataclass_fields(case)}
    fields["numbers"] = {k: [str(np.asarray(v).dtype), np.asarray(v).tolist()] for k, v in case.numbers.items()}
    fields["attributes"] = {k: v.decode() if isinstance(v, bytes) else v for k, v in case.attributes.items()}
    return json.dumps({k: v for k, v in fields.items() if v or k == "operands"})


def of_json(line: str) -> Case:
    """The case that a line stands for."""
    fields = json.loads(line)
    numbers = {int(k): np.array(v, dtype) for k, (dtype, v) in fields.pop("numbers", {}).items()}
    operands = tuple(None if s is None else tuple(s) for s in fields.pop("operands"))
    return Case(operands=operands, numbers=numbers, weights=tuple(fields.pop("weights", ())), **fields)


def kind(case: Case) -> tuple[Any, ...]:
    """What cases of like behaviour have in common: operator, type, rank, attributes, and sizes within a factor of eight."""
    first, *others = [s for s in case.operands if s is not None]
    attributes = {k: v for k, v in case.attributes.items() if k not in ("pads", "auto_pad", "epsilon", "alpha")}
    if "group" in attributes and attributes["group"] > 1:
        attributes["group"] = "depthwise" if attributes["group"] == first[1] else "groups"
    sizes = [round(np.log2(max(1, np.prod(s))) / 3) for s in (first, *others)]
    known = {k: np.asarray(v).tolist() for k, v in case.numbers.items()} if case.op in COUNTING else {}
    return case.op, case.dtype, len(first), len(others), str(attributes), str(sizes), str(known)


def draw(cases: Sequence[Case], count: int) -> list[Case]:
    """About `count` cases: of every kind the one in the middle, operators in turns, the kinds with most cases first; then
    those of convolutions and matrix products again in 16 and 8 bits, one of three in each."""
    kinds: dict[tuple[Any, ...], list[Case]] = {}
    for case in cases:
        kinds.setdefault(kind(case), []).append(case)
    by_op: dict[str, list[list[Case]]] = {}
    for group in sorted(kinds.values(), key=len, reverse=True):
        by_op.setdefault(group[0].op, []).append(group)
    share = {op: SHARES.get(op, 1) for op in by_op}
    found: list[Case] = []
    while len(found) < count and any(by_op.values()):
        for op, groups in by_op.items():
            found += [group[len(group) // 2] for group in groups[: share[op]]]
            del groups[: share[op]]
    found = sorted(found[:count], key=lambda c: (c.op, c.line))
    dense = [c for c in found if c.op in ("Conv", "Gemm", "MatMul") and c.dtype == "f32" and 1 in c.weights]
    every = {"i8": 3, "f16": 3, "bf16": 9}
    return found + [replace(c, dtype=d) for i, d in enumerate(every) for c in dense[i :: every[d]]]
