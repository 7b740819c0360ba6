"""Every kernel with every kind of epilogue that fusion gives it, those that change the element type among them.

Inputs and weights are small integers and the sums end in one half, so that no result is near a rounding tie or the edge of
a truncation, whatever a Winograd kernel's rounding: integers must be onnxruntime's, floats agree to 1e-5 of the largest.
The code checks its bounds.
"""

from __future__ import annotations

from dataclasses import dataclass, field

import ml_dtypes
import numpy as np
import onnx
import onnxruntime
import pytest
from onnx import TensorProto as T
from onnx import helper, numpy_helper

import nncompiler
from nncompiler.backends.llvm import policy

RNG = np.random.default_rng(11)


def whole(*shape):
    return RNG.integers(-2, 3, shape).astype(np.float32)


def halves(*shape):
    return whole(*shape) + np.float32(0.5)


@dataclass
class Model:
    """An ONNX model under construction."""

    feeds: dict = field(default_factory=dict)
    nodes: list = field(default_factory=list)
    weights: list = field(default_factory=list)
    outputs: list = field(default_factory=list)

    def input(self, array):
        name = f"x{len(self.feeds)}"
        self.feeds[name] = array
        return name

    def weight(self, array):
        name = f"w{len(self.weights)}"
        self.weights.append(numpy_helper.from_array(np.asarray(array), name))
        return name

    def add(self, op, *inputs, **attributes):
        name = f"v{len(self.nodes)}"
        inputs = [self.weight(i) if isinstance(i, np.ndarray | np.generic) else i for i in inputs]
        self.nodes.append(helper.make_node(op, inputs, [name], name=f"{op}_{name}", **attributes))
        return name

    def build(self):
        """The model, its outputs named and typed by onnx's shape inference."""
        inputs = [
            helper.make_tensor_value_info(name, helper.np_dtype_to_tensor_dtype(array.dtype), array.shape)
            for name, array in self.feeds.items()
        ]
        outputs = [onnx.ValueInfoProto(name=name) for name in self.outputs]
        graph = helper.make_graph(self.nodes, "test", inputs, outputs, self.weights)
        model = helper.make_model(graph, opset_imports=[helper.make_opsetid("", 21)], ir_version=10)
        model = onnx.shape_inference.infer_shapes(model, strict_mode=True)
        types = {v.name: v for v in model.graph.value_info}
        for output in model.graph.output:
            if not output.type.tensor_type.elem_type:
                output.CopyFrom(types[output.name])
        return model


# -- what makes the sums: the value, its shape, and what must be chosen for it ------------------------------------------


def conv(m, shape, maps, k=3, group=1, before=None, bias=True, **attributes):
    x = m.input(whole(*shape))
    for step in before or ():
        x = step(m, x, shape)
    pads = attributes.pop("pads", [k // 2] * 4)
    w = whole(maps, shape[1] // group, k, k)
    b = [halves(maps)] if bias else []
    return m.add("Conv", x, w, *b, pads=pads, group=group, **attributes)


def scaled(m, x, shape):
    c = shape[1]
    return m.add("Relu", m.add("Add", m.add("Mul", x, whole(c, 1, 1)), whole(c, 1, 1)))


def shuffled(m, x, shape):
    n, c, h, w = shape
    split = m.add("Reshape", x, np.array([n, 4, c // 4, h, w]))
    return m.add("Reshape", m.add("Transpose", split, perm=[0, 2, 1, 3, 4]), np.array([n, c, h, w]))


CONVOLUTIONS = {
    "direct": ("direct", lambda m: conv(m, (1, 32, 6, 7), 40)),
    "direct 1x1": ("direct", lambda m: conv(m, (2, 24, 5, 7), 40, 1)),
    "direct 1x1 of one column": ("direct", lambda m: conv(m, (1, 32, 9, 1), 32, 1)),
    "direct of groups": ("direct", lambda m: conv(m, (1, 32, 6, 7), 64, 1, 2)),
    "direct from planes": ("direct", lambda m: conv(m, (1, 3, 9, 9), 32, 3, strides=[2, 2])),
    "direct in chunks": ("direct", lambda m: conv(m, (1, 400, 5, 6), 24, 1)),
    "prologue": ("prologue", lambda m: conv(m, (1, 32, 5, 6), 24, 1, before=[scaled])),
    "strassen": ("strassen_conv", lambda m: conv(m, (1, 136, 7, 7), 150, 1)),
    "strassen with a prologue": ("strassen_conv", lambda m: conv(m, (1, 128, 5, 9), 128, 1, before=[scaled])),
    "depthwise": ("depthwise", lambda m: conv(m, (1, 24, 6, 7), 24, 3, 24)),
    "grouped": ("grouped", lambda m: conv(m, (1, 24, 6, 7), 36, 3, 4)),
    "grouped and shuffled": ("grouped", lambda m: conv(m, (1, 24, 5, 7), 24, 1, 2, [shuffled])),
    "planar": ("planar", lambda m: conv(m, (1, 3, 9, 19), 4)),
    "winograd_rows": ("winograd_rows", lambda m: conv(m, (1, 3, 12, 13), 32)),
    "winograd_4": ("winograd_4", lambda m: conv(m, (1, 32, 9, 8), 40)),
    "winograd_6": ("winograd_6", lambda m: conv(m, (1, 32, 9, 8), 40)),
    "block_diagonal": ("block_diagonal_6", lambda m: conv(m, (1, 32, 8, 9), 32, 3, 4)),
    "polyphase": ("polyphase_4", lambda m: conv(m, (1, 32, 12, 12), 32, 3, strides=[2, 2])),
}


def matmul(m, a, b, added=True, constant=True, op="MatMul", **attributes):
    columns = b[-2] if attributes.get("transB") else b[-1]
    other = whole(*b) if constant else m.input(whole(*b))
    y = m.add(op, m.input(whole(*a)), other, **attributes)
    return m.add("Add", y, halves(columns))


def packed(m, rows):
    """Weights of 4 bits in blocks, whose scales are 1."""
    w, scale = whole(80, 33).astype(ml_dtypes.int4), np.ones((5, 33), np.float32)
    numbers = m.add("DequantizeLinear", w, scale, axis=0, block_size=16)
    return m.add("Add", m.add("MatMul", m.input(whole(rows, 80)), numbers), halves(33))


def pooled(m, op, shape=(1, 32, 8, 9), **attributes):
    return m.add(op, m.input(halves(*shape)), **attributes)


def codes_pooled(m, **attributes):
    scale, zero = np.float32(1), np.uint8(120)
    q = m.add("MaxPool", m.add("QuantizeLinear", conv(m, (1, 32, 6, 7), 40), scale, zero), **attributes)
    return m.add("Add", m.add("DequantizeLinear", q, scale, zero), halves(1))


OTHERS = {
    "product": lambda m: matmul(m, (9, 70), (70, 33)),
    "product in chunks": lambda m: matmul(m, (7, 400), (400, 40)),
    "batched product": lambda m: matmul(m, (3, 5, 20), (3, 20, 17), constant=False),
    "gemv": lambda m: matmul(m, (1, 300), (300, 70)),
    "gemm": lambda m: matmul(m, (9, 40), (33, 40), op="Gemm", transB=1, alpha=2.0),
    "staged": lambda m: matmul(m, (16, 64), (40, 64), op="Gemm", transB=1, constant=False),
    "packed weights": lambda m: packed(m, 9),
    "packed weights of few rows": lambda m: packed(m, 2),
    "column": lambda m: m.add("Add", m.add("MatMul", m.input(whole(9, 40)), whole(40, 1)), halves(1)),
    "convolution of one axis": lambda m: m.add(
        "Conv", m.input(whole(1, 8, 20)), whole(12, 8, 3), halves(12), pads=[1, 1]
    ),
    "convolution of three axes": lambda m: m.add("Conv", m.input(whole(1, 4, 5, 6, 7)), whole(6, 4, 3, 3, 3), halves(6)),
    "transposed convolution": lambda m: m.add(
        "ConvTranspose", m.input(whole(1, 8, 5, 6)), whole(8, 12, 3, 3), halves(12), strides=[2, 2]
    ),
    "max_pool": lambda m: pooled(m, "MaxPool", kernel_shape=[3, 3], strides=[2, 2], pads=[1] * 4),
    "max_pool of blocks": lambda m: m.add("MaxPool", conv(m, (1, 32, 9, 8), 40), kernel_shape=[3, 3], strides=[2, 2]),
    "max_pool of codes": lambda m: codes_pooled(m, kernel_shape=[3, 3], pads=[1] * 4),
    "average_pool": lambda m: pooled(m, "AveragePool", kernel_shape=[2, 2], strides=[2, 2]),
    "global_average_pool": lambda m: m.add("Add", pooled(m, "GlobalAveragePool", (1, 32, 4, 8)), np.float32(1 / 128)),
    "lrn": lambda m: m.add("LRN", m.add("Relu", conv(m, (1, 32, 6, 7), 32)), size=5, alpha=1e-4),
    "softmax": lambda m: m.add("Softmax", m.input(halves(5, 40))),
    "softmax over rows": lambda m: m.add("Softmax", m.input(halves(30, 12)), axis=0),
    "layer_norm": lambda m: m.add("LayerNormalization", m.input(halves(6, 40)), halves(40), whole(40)),
    "vector by matrix": lambda m: m.add("MatMul", m.input(halves(9)), whole(9, 21)),
    "vector by vector": lambda m: m.add("MatMul", m.input(halves(9)), whole(9)),
    "reduction": lambda m: m.add("ReduceSum", m.input(halves(5, 7, 31)), np.array([1])),
    "pointwise": lambda m: m.add("Mul", m.input(halves(3, 5, 37)), halves(5, 1)),
}


# -- what is done with them ---------------------------------------------------------------------------------------------


def quantize(zero, scale=2.0):
    return lambda m, v: m.add("QuantizeLinear", v, np.float32(scale), zero)


def cast(*types):
    def follow(m, v):
        for t in types:
            v = m.add("Cast", v, to=t)
        return v

    return follow


def inside(low, name):
    """A cast of what the type holds: ONNX leaves open what becomes of other numbers."""
    return lambda m, v: m.add("Cast", m.add("Clip", v, np.float32(low), np.float32(100)), to=getattr(T, name))


def requantized(m, v):
    q = m.add("QuantizeLinear", v, np.float32(2), np.uint8(128))
    v = m.add("DequantizeLinear", q, np.float32(2), np.uint8(128))
    return m.add("QuantizeLinear", m.add("Relu", v), np.float32(3.7), np.int8(-100))


def looked_up(m, v):
    q = m.add("QuantizeLinear", v, np.float32(2), np.int8(-9))
    v = m.add("DequantizeLinear", q, np.float32(2), np.int8(-9))
    return m.add("QuantizeLinear", m.add("Tanh", m.add("Mul", v, np.float32(0.1))), np.float32(0.013), np.uint8(100))


def integers(m, v):
    v = m.add("Cast", v, to=T.INT32)
    return m.add("Cast", m.add("Add", m.add("Mul", v, np.int32(3)), np.int32(-7)), to=T.INT8)


EPILOGUES = {
    "u8": quantize(np.uint8(128)),
    "i8": quantize(np.int8(-3)),
    "i16": quantize(np.int16(5), 0.25),
    "dequantized": lambda m, v: m.add("DequantizeLinear", quantize(np.int8(0))(m, v), np.float32(2), np.int8(0)),
    "requantized": requantized,
    "looked up": looked_up,
    "relu and u8": lambda m, v: quantize(np.uint8(0))(m, m.add("Relu", v)),
    "int arithmetic": integers,
    "f16": cast(T.FLOAT16),
    "through f16": cast(T.FLOAT16, T.FLOAT),
    "through bf16": lambda m, v: cast(T.BFLOAT16, T.FLOAT)(m, m.add("Clip", v, np.float32(-100), np.float32(100))),
    "f64": cast(T.DOUBLE),
    "f64 arithmetic": lambda m, v: m.add("Sqrt", m.add("Abs", m.add("Cast", v, to=T.DOUBLE))),
    **{t: inside(-100, t) for t in ("INT8", "INT16", "INT32", "INT64", "BOOL")},
    **{t: inside(0, t) for t in ("UINT8", "UINT16", "UINT32", "UINT64")},
    "positive": lambda m, v: m.add("Greater", v, np.float32(0)),
    "between": lambda m, v: m.add(
        "And", m.add("Greater", v, np.float32(-3)), m.add("Not", m.add("Greater", v, np.float32(4)))
    ),
    "chosen": lambda m, v: m.add("Where", m.add("Less", v, np.float32(0)), np.int64(-1), m.add("Cast", v, to=T.INT64)),
}


def run(model, feeds, only="", schedule=""):
    """(outputs by native code, outputs by onnxruntime as the model is, what the nodes got)."""
    options = onnxruntime.SessionOptions()
    options.graph_optimization_level = onnxruntime.GraphOptimizationLevel.ORT_DISABLE_ALL
    session = onnxruntime.InferenceSession(model.SerializeToString(), options, providers=["CPUExecutionProvider"])
    with policy.using(policy.Policy(only=only, schedule=schedule)), nncompiler.compile(model, checked=True) as compiled:
        return list(compiled.run(feeds).values()), session.run(None, feeds), compiled.compiled.program


def agree(ours, theirs):
    assert ours.dtype == theirs.dtype and ours.shape == theirs.shape
    if ours.dtype.kind in "iub":
        np.testing.assert_array_equal(ours, theirs)
    else:
        tolerance = 1e-3 if ours.dtype == np.float16 else 1e-5
        np.testing.assert_allclose(ours, theirs, rtol=tolerance, atol=tolerance * np.abs(theirs).max())


KINDS = ("u8", "i8", "dequantized", "requantized", "looked up", "int arithmetic", "f16", "through bf16", "f64 arithmetic",
         "between", "chosen")  # fmt: skip
"""One epilogue of each kind, for all kernels."""


def judge(make, names, only="", schedule=""):
    """Compiles and runs a model with a branch for every epilogue, whose inputs and weights are its own; the program."""
    m = Model()
    for name in names:
        m.outputs.append(EPILOGUES[name](m, make(m)))
    got, want, program = run(m.build(), m.feeds, only, schedule)
    for name, ours, theirs in zip(names, got, want, strict=True):
        try:
            agree(ours, theirs)
        except AssertionError as e:
            raise AssertionError(f"epilogue {name}: {e}") from None
    return program


@pytest.mark.parametrize("kind", CONVOLUTIONS)
def test_convolutions(kind):
    algorithm, make = CONVOLUTIONS[kind]
    for schedule in ("fused", "phased") if algorithm == "winograd_4" else ("",):
        program = judge(make, KINDS, algorithm, schedule)
        assert len(program.choices) == len(KINDS)
        assert all(c.variant.startswith(f"{algorithm} {schedule}") for c in program.choices.values()), program.choices


@pytest.mark.parametrize("kind", OTHERS)
def test_other_kernels(kind):
    judge(OTHERS[kind], KINDS)


@pytest.mark.parametrize("make", [CONVOLUTIONS["direct 1x1"][1], OTHERS["product"], OTHERS["pointwise"]])
def test_every_epilogue(make):
    judge(make, list(EPILOGUES))


@pytest.mark.parametrize("kind", ["direct 1x1", "winograd_4", "depthwise", "prologue"])
def test_several_results(kind):
    """The sums are read by epilogues of several types, a pooling, and the user."""
    algorithm, make = CONVOLUTIONS[kind]
    m = Model()
    v = make(m)
    q = EPILOGUES["u8"](m, v)
    m.outputs = [v, q, EPILOGUES["between"](m, v), m.add("MaxPool", q, kernel_shape=[2, 2], strides=[2, 2])]
    got, want, _ = run(m.build(), m.feeds, algorithm)
    for ours, theirs in zip(got, want, strict=True):
        agree(ours, theirs)
