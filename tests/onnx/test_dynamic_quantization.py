"""Dynamically quantized products and convolutions with open dimensions against onnxruntime, code by code and sum by sum.

DynamicQuantizeLinear gives scale and zero point while the model runs; what is exact integer arithmetic must be equal.
"""

from __future__ import annotations

import numpy as np
import onnx
import onnxruntime
import pytest
from onnx import TensorProto, helper, numpy_helper

import nncompiler
from nncompiler.backends.llvm import machine
from nncompiler.backends.llvm.lower import lower
from nncompiler.backends.llvm.target import LlvmTarget
from nncompiler.driver.pipeline import optimize, pipeline
from nncompiler.sources import load_graph

FLOAT, INT32 = TensorProto.FLOAT, TensorProto.INT32


def model(operator, x_shape, w, w_zero, result, **attributes):
    """x -> DynamicQuantizeLinear -> the integer operator with constant weights; outputs: codes, scale, zero point, sums, and
    the sums as numbers."""
    names = ["codes", "w", "zero", *(["w_zero"] if w_zero is not None else [])]
    nodes = [
        helper.make_node("DynamicQuantizeLinear", ["x"], ["codes", "scale", "zero"]),
        helper.make_node(operator, names, ["sum"], **attributes),
        helper.make_node("Cast", ["sum"], ["wide"], to=FLOAT),
        helper.make_node("Mul", ["scale", "w_scale"], ["factor"]),
        helper.make_node("Mul", ["wide", "factor"], ["y"]),
    ]
    constants = [numpy_helper.from_array(w, "w"), numpy_helper.from_array(np.asarray(0.013, np.float32), "w_scale")]
    if w_zero is not None:
        constants.append(numpy_helper.from_array(w_zero, "w_zero"))
    outputs = [
        helper.make_tensor_value_info("codes", TensorProto.UINT8, x_shape),
        helper.make_tensor_value_info("scale", FLOAT, []),
        helper.make_tensor_value_info("zero", TensorProto.UINT8, []),
        helper.make_tensor_value_info("sum", INT32, result),
        helper.make_tensor_value_info("y", FLOAT, result),
    ]
    inputs = [helper.make_tensor_value_info("x", FLOAT, x_shape)]
    graph = helper.make_graph(nodes, "dynamic", inputs, outputs, constants)
    return helper.make_model(graph, opset_imports=[helper.make_opsetid("", 17)], ir_version=8)


def theirs(source, feeds):
    options = onnxruntime.SessionOptions()
    options.graph_optimization_level = onnxruntime.GraphOptimizationLevel.ORT_DISABLE_ALL
    session = onnxruntime.InferenceSession(source.SerializeToString(), options, providers=["CPUExecutionProvider"])
    return session.run(None, feeds)


def equal(source, compiled, x):
    got = compiled.run({"x": x})
    found = list(got.values()) if isinstance(got, dict) else list(got)
    for name, a, b in zip(("codes", "scale", "zero", "sum", "y"), found, theirs(source, {"x": x}), strict=True):
        assert a.dtype == b.dtype and a.shape == b.shape, name
        np.testing.assert_array_equal(a, b, err_msg=name)


@pytest.mark.parametrize("w_type", [np.int8, np.uint8])
@pytest.mark.parametrize("zeros", ["none", "one", "columns"])
@pytest.mark.parametrize(("k", "n"), [(64, 48), (35, 17), (3, 100)])
def test_products_serve_every_batch_and_length(w_type, zeros, k, n):
    rng = np.random.default_rng(k)
    w = rng.integers(np.iinfo(w_type).min, np.iinfo(w_type).max + 1, (k, n)).astype(w_type)
    w_zero = {"none": None, "one": np.asarray(3, w_type), "columns": rng.integers(0, 9, n).astype(w_type)}[zeros]
    source = model("MatMulInteger", ["batch", "seq", k], w, w_zero, ["batch", "seq", n])
    with nncompiler.compile(source, dims={}, cache=False) as compiled:
        for batch, seq in ((1, 16), (2, 7), (1, 1), (3, 33)):
            equal(source, compiled, (rng.standard_normal((batch, seq, k)) + 0.3).astype(np.float32))


@pytest.mark.parametrize(("group", "channels"), [(1, 32), (1, 3), (16, 16)])
@pytest.mark.parametrize("pads", [[0, 0, 0, 0], [1, 1, 1, 1]])
def test_convolutions(group, channels, pads):
    rng = np.random.default_rng(channels)
    w = rng.integers(0, 256, (16, channels // group, 3, 3)).astype(np.uint8)
    shape = [2, channels, 9, 11]
    result = [2, 16, 7 + pads[0] * 2, 9 + pads[1] * 2]
    source = model("ConvInteger", shape, w, np.asarray(121, np.uint8), result, pads=pads, group=group)
    with nncompiler.compile(source, cache=False) as compiled:
        equal(source, compiled, (rng.standard_normal(shape) - 0.2).astype(np.float32))


@pytest.mark.parametrize("image", [(9, 11), ("h", "w")])
def test_padded_convolutions_of_every_batch_and_image(image):
    """Padding holds the zero point that comes with the run, for images of any size; kernels of codes serve all."""
    rng = np.random.default_rng(7)
    w = rng.integers(-128, 128, (16, 32, 3, 3)).astype(np.int8)
    source = model("ConvInteger", ["batch", 32, *image], w, None, ["batch", 16, None, None], pads=[1, 0, 1, 2])
    with nncompiler.compile(source, cache=False) as compiled:
        for batch, height, width in ((1, 9, 11), (3, 9, 11), *(((2, 3, 17), (1, 1, 2)) if "h" in image else ())):
            equal(source, compiled, (rng.standard_normal((batch, 32, height, width)) + 0.5).astype(np.float32))
        assert any(name.startswith("conv_codes") for name in compiled.kernels)


def test_constant_inputs():
    """A range of zero: the scale is 0, and ONNX's formula divides by it; the zero point is the code of 0."""
    source = model("MatMulInteger", [2, 8], np.ones((8, 4), np.int8), None, [2, 4])
    with nncompiler.compile(source, cache=False) as compiled:
        equal(source, compiled, np.full((2, 8), 1.5, np.float32))
        equal(source, compiled, np.full((2, 8), -0.25, np.float32))


PROCESSORS = [("znver4", "x86_64-unknown-linux-gnu"), ("neoverse-v1", "aarch64-unknown-linux-gnu")]


@pytest.mark.parametrize(("cpu", "triple"), PROCESSORS)
def test_kernels_of_codes_are_chosen(cpu, triple):
    w = np.random.default_rng(1).integers(-128, 128, (64, 48)).astype(np.int8)
    source = model("MatMulInteger", ["batch", "seq", 64], w, None, ["batch", "seq", 48])
    target = machine.of(cpu, triple)
    graph = load_graph(source).specialize(batch=1, seq=16)
    program, _ = lower(optimize(graph, pipeline(LlvmTarget(target))), target)
    assert any(name.startswith("gemm_codes") for name in program.kernels)


def test_weights_alone_in_eight_bits():
    """Dequantized weights beside floats stay floats: they are folded."""
    w = numpy_helper.from_array(np.random.default_rng(2).integers(-128, 128, (8, 5)).astype(np.int8), "w")
    s = numpy_helper.from_array(np.asarray(0.5, np.float32), "s")
    nodes = [helper.make_node("DequantizeLinear", ["w", "s"], ["d"]), helper.make_node("MatMul", ["x", "d"], ["y"])]
    graph = helper.make_graph(
        nodes, "weights", [helper.make_tensor_value_info("x", FLOAT, [3, 8])],
        [helper.make_tensor_value_info("y", FLOAT, [3, 5])], [w, s],
    )  # fmt: skip
    source = helper.make_model(graph, opset_imports=[helper.make_opsetid("", 17)], ir_version=8)
    onnx.checker.check_model(source)
    names = {node.op.name for node in optimize(load_graph(source), pipeline(LlvmTarget(machine.of("native")))).order()}
    assert "matmul" in names and "dequantize" not in names
