"""Operators whose operands have several types: none is rounded to another's."""

import ml_dtypes
import numpy as np
import onnx
import pytest
from onnx import TensorProto, helper

from nncompiler import compile
from nncompiler.backends.reference import evaluate
from nncompiler.frontends.onnx import read
from nncompiler.interchange.writer import write
from nncompiler.passes import PORTABLE, run_pipeline

F16, F32, F64 = np.float16, np.float32, np.float64


def elem(array):
    return helper.np_dtype_to_tensor_dtype(array.dtype)


def every_way(model, feeds, native=True):
    """The first result by the reference, natively, through the portable passes, and read back after writing."""
    graph = read(model)
    yield "reference", next(iter(evaluate(graph, feeds).values()))
    yield "written", next(iter(evaluate(read(write(graph)), feeds).values()))
    run_pipeline(graph, PORTABLE)
    yield "passes", next(iter(evaluate(graph, feeds).values()))
    if native:
        yield "native", next(iter(compile(model, cache=False).run(feeds).values()))


def one(op, *arrays, opset, fed=1, outputs=("y",), **attributes):
    """A model of one node, whose first `fed` operands are fed, and the feeds."""
    names = [f"x{k}" for k in range(len(arrays))]
    node = helper.make_node(op, names, list(outputs), **attributes)
    infos = [helper.make_tensor_value_info(n, elem(a), a.shape) for n, a in list(zip(names, arrays))[:fed]]
    weights = [onnx.numpy_helper.from_array(a, n) for n, a in list(zip(names, arrays))[fed:]]
    graph = helper.make_graph([node], "g", infos, [onnx.ValueInfoProto(name=n) for n in outputs], weights)
    model = helper.make_model(graph, opset_imports=[helper.make_opsetid("", opset)], ir_version=10)
    return model, dict(list(zip(names, arrays))[:fed])


def check(model, feeds, want, rtol):
    for way, got in every_way(model, feeds):
        np.testing.assert_allclose(got.astype(F64), want, rtol=rtol, atol=0, err_msg=way)


X = np.array([[[1, 2, 3, 300], [4, 5, 6, 7]]], F16)


@pytest.mark.parametrize("fed", [1, 5])
@pytest.mark.parametrize("affine", [F16, F32])
@pytest.mark.parametrize("stats", [F16, F32, F64])
@pytest.mark.parametrize("kind", [F16, ml_dtypes.bfloat16, F32])
def test_batch_norm(kind, stats, affine, fed):
    """A variance of 1e5 is infinite in f16, one of 1e40 in f32."""
    big = {F16: 6e4, F32: 1e5, F64: 1e40}[stats]
    x, var = X.astype(kind), np.array([big, 2], stats)
    scale, bias = np.array([big**0.5 if affine == F32 and big < 1e30 else 1, 3], affine), np.array([0, 0.5], affine)
    mean = np.array([1000.5, -1], stats)
    want = (X.astype(F64) - mean.reshape(2, 1).astype(F64)) / np.sqrt(var.astype(F64) + 1e-5).reshape(2, 1)
    want = want * scale.reshape(2, 1).astype(F64) + bias.reshape(2, 1).astype(F64)
    model, feeds = one("BatchNormalization", x, scale, bias, mean, var, opset=15, fed=fed)
    eps = float(ml_dtypes.finfo(kind).eps)
    if kind == F16:
        want = want.astype(F16).astype(F64)
    for way, got in every_way(model, feeds):
        assert got.dtype == x.dtype
        np.testing.assert_allclose(got.astype(F64), want, rtol=2 * eps, atol=1e-7, err_msg=way)


@pytest.mark.parametrize(("kind", "own"), [(F16, F32), (F32, F16), (F16, F16), (F32, F32), (F32, F64)])
def test_rms_norm(kind, own):
    """The result has the scale's type; squares of 300 are infinite in f16, and so is 1e5."""
    x, scale = X.astype(kind), np.array([1e5 if own != F16 else 2, 1, 1, 3], own)
    wide = x.astype(F64)
    want = wide / np.sqrt(np.square(wide).mean(-1, keepdims=True) + 1e-6) * scale.astype(F64)
    model, feeds = one("RMSNormalization", x, scale, opset=23, epsilon=1e-6)
    for way, got in every_way(model, feeds):
        assert got.dtype == own, way
        np.testing.assert_allclose(got.astype(F64), want, rtol=2e-3 if own == F16 else 2e-6, err_msg=way)


@pytest.mark.parametrize(
    ("base", "exponent", "want"),
    [
        (np.array([1e30, 2], F32), np.array(0.1, F64), [1000, 2**0.1]),
        (np.array([-1, 1.0000001], F32), np.array(16777217), [-1, np.float64(np.float32(1.0000001)) ** 16777217]),
        (np.array([-1, 2], F16), np.array([2049, 3]), [-1, 8]),
        (np.array([3, 2], F16), np.array([0.1, 10], F32), [3**0.1, 1024]),
        (np.array([1, 0, 16777217], np.int32), np.array([2**32 + 1, 3, 1]), [1, 0, 16777217]),
        (np.array([16777217, 2], np.int32), np.array(1, F32), [16777217, 2]),
        (np.array([2, 3], np.int64), np.array([-1, 2], np.int32), [0, 9]),
        (np.array([4, 9], F32), np.array(0.5, F16), [2, 3]),
    ],
)  # fmt: skip
@pytest.mark.parametrize("fed", [1, 2])
def test_pow(base, exponent, want, fed):
    model, feeds = one("Pow", base, exponent, opset=15, fed=fed)
    for way, got in every_way(model, feeds):
        assert got.dtype == base.dtype
        rtol = 2e-3 if base.dtype == F16 else 1e-6 if base.dtype == F32 else 0
        np.testing.assert_allclose(got.astype(F64), want, rtol=rtol, err_msg=way)


def test_constant_exponents_stay_multiplications():
    model, _ = one("Pow", np.ones(3, F32), np.array(2), opset=15)
    graph = read(model)
    run_pipeline(graph, PORTABLE)
    assert [n.op.name for n in graph.order() if n.inputs] == ["mul"]


@pytest.mark.parametrize("kind", [F16, F32])
@pytest.mark.parametrize("own", [F16, F32])
@pytest.mark.parametrize("code", [np.uint8, np.int8, ml_dtypes.float8_e4m3fn])
def test_quantize(kind, own, code):
    """A scale of 1e-8 is zero in f16, and one of 1e5 infinite."""
    scale = {F16: 2.0, F32: 1e-8}[own]
    x = (np.array([0.5, 1.0, 3.0, 7.0, 100.0]) * (scale if kind == F32 else 1)).astype(kind)
    scale = scale if kind == F32 or own == F16 else 1e5
    model, feeds = one("QuantizeLinear", x, np.array(scale, own), np.array(0, code), opset=23)
    quotient = x.astype(F64) / F64(own(scale))
    whole = code != ml_dtypes.float8_e4m3fn
    want = np.clip(np.rint(quotient), 0, np.iinfo(code).max) if whole else quotient.astype(F32).astype(code).astype(F64)
    for way, got in every_way(model, feeds, native=whole):  # 8-bit floats have no native code
        assert got.dtype == code
        np.testing.assert_array_equal(got.astype(F64), want, err_msg=way)


@pytest.mark.parametrize(("precision", "want"), [(0, 3), (1, 3), (10, 2)])
def test_quantize_divides_in_the_named_precision(precision, want):
    """2.5001 rounds up, unless f16 has made 2.5 of it, which ties to even."""
    model, feeds = one(
        "QuantizeLinear", np.array([2.5001], F32), np.array(1, F32), np.array(0, np.uint8), opset=23, precision=precision
    )
    for way, got in every_way(model, feeds):
        np.testing.assert_array_equal(got, [want], err_msg=way)


@pytest.mark.parametrize("output", [0, 1, 10])
def test_dequantize(output):
    """The scale's type is the result's, unless `output_dtype` names another."""
    scale = np.array(0.3, F16)
    x = np.array([0, 7, 255], np.uint8)
    model, feeds = one("DequantizeLinear", x, scale, np.array(3, np.uint8), opset=23, output_dtype=output)
    want = (x.astype(F64) - 3) * F64(scale)
    for way, got in every_way(model, feeds):
        assert got.dtype == (F32 if output == 1 else F16), way
        np.testing.assert_allclose(got.astype(F64), want, rtol=1e-6 if output == 1 else 1e-3, err_msg=way)


@pytest.mark.parametrize("stash", [1, 16])
@pytest.mark.parametrize("kind", [F16, F32, F64])
def test_layer_norm_statistics_have_the_stash_type(kind, stash):
    x = (np.random.default_rng(0).standard_normal((3, 64)) + 100).astype(kind)
    names = ("y", "mean", "inverse")
    one_, zero = np.ones(64, kind), np.zeros(64, kind)
    model, feeds = one("LayerNormalization", x, one_, zero, opset=17, outputs=names, stash_type=stash)
    wide = x.astype(F64)
    mean, var = wide.mean(-1, keepdims=True), wide.var(-1, keepdims=True)
    for run in (lambda: evaluate(read(model), feeds), lambda: compile(model, cache=False).run(feeds)):
        y, got_mean, got_inverse = (run()[n] for n in names)
        stash_kind = np.dtype(F32 if stash == 1 else ml_dtypes.bfloat16)
        assert (y.dtype, got_mean.dtype, got_inverse.dtype) == (kind, stash_kind, stash_kind)
        eps = 1e-6 if stash == 1 else 1e-2
        np.testing.assert_allclose(got_mean.astype(F64), mean, rtol=eps)
        np.testing.assert_allclose(got_inverse.astype(F64), 1 / np.sqrt(var + 1e-5), rtol=max(eps, 1e-5))


def chain(first, weight, second, constant, x):
    """first(x, weight) and then second with a constant, in f16."""
    nodes = [helper.make_node(first, ["x", "w"], ["h"]), helper.make_node(second, ["h", "c"], ["y"])]
    info = helper.make_tensor_value_info("x", TensorProto.FLOAT16, x.shape)
    weights = [onnx.numpy_helper.from_array(a, n) for n, a in (("w", weight), ("c", constant))]
    graph = helper.make_graph(nodes, "g", [info], [onnx.ValueInfoProto(name="y")], weights)
    return helper.make_model(graph, opset_imports=[helper.make_opsetid("", 21)], ir_version=10), {"x": x}


def full(shape, number):
    return np.full(shape, number, F16)


@pytest.mark.parametrize(
    ("first", "weight", "second", "constant", "x", "want"),
    [
        ("Conv", full((1, 1, 1, 1), 100), "Mul", full((1, 1, 1, 1), 1000), full((1, 1, 2, 2), 1e-3), 100),
        ("Conv", full((1, 1, 1, 1), 0.01), "Mul", full((1, 1, 1, 1), 1e-6), full((1, 1, 2, 2), 5e4), 5e-4),
        ("Conv", full((1, 1, 1, 1), 600), "Div", full((1, 1, 1, 1), 1e-3), full((1, 1, 2, 2), 1e-3), 600),
        ("ConvTranspose", full((1, 2, 1, 1), 100), "Mul", full((1, 1, 1, 1), 1000), full((1, 1, 2, 2), 1e-3), 100),
        ("MatMul", full((2, 3), 100), "Mul", full((), 1000), full((2, 2), 1e-3), 200),
        ("Mul", full((1, 1, 1, 1), 300), "Mul", full((1, 1, 1, 1), 300), full((1, 1, 2, 2), 1e-3), 90),
        ("Add", full((1, 1, 1, 1), 4e4), "Add", full((1, 1, 1, 1), 4e4), full((1, 1, 2, 2), -5e4), 3e4),
    ],
)
def test_f16_weights_take_no_factor_that_they_cannot_hold(first, weight, second, constant, x, want):
    model, feeds = chain(first, weight, second, constant, x)
    for way, got in every_way(model, feeds):
        np.testing.assert_allclose(got.astype(F64), want, rtol=2e-2, err_msg=way)


def test_gemm_factors_that_f16_weights_cannot_hold():
    x, w = full((2, 2), 1e-3), full((2, 3), 100)
    model, feeds = one("Gemm", x, w, opset=21, alpha=1000.0)
    check(model, feeds, np.full((2, 3), 200), 2e-2)


def test_f16_batch_norm_of_a_large_mean_stays_out_of_the_weights_behind_it():
    """(1001 - 1000) 100 · 1.2345: weights of 123.45 in f16 would be off by 0.02, times 1001."""
    nodes = [
        helper.make_node("BatchNormalization", ["x", "s", "b", "m", "v"], ["h"]),
        helper.make_node("Conv", ["h", "w"], ["y"]),
    ]
    statistics = {"s": [100], "b": [0], "m": [1000], "v": [1]}
    weights = [onnx.numpy_helper.from_array(np.array(a, F32), n) for n, a in statistics.items()]
    weights.append(onnx.numpy_helper.from_array(full((1, 1, 1, 1), 1.2345), "w"))
    x = full((1, 1, 2, 2), 1001)
    info = helper.make_tensor_value_info("x", TensorProto.FLOAT16, x.shape)
    graph = helper.make_graph(nodes, "g", [info], [onnx.ValueInfoProto(name="y")], weights)
    model = helper.make_model(graph, opset_imports=[helper.make_opsetid("", 21)], ir_version=10)
    check(model, {"x": x}, np.full(x.shape, 123.45), 1e-3)
