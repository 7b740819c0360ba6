"""Operators whose meaning depends on a mode: the node says which it is, not what is read of its results."""

import numpy as np
import onnx
import pytest
from onnx import TensorProto, helper

from nncompiler import compile
from nncompiler.backends.reference import evaluate
from nncompiler.frontends.onnx import read
from nncompiler.ir.errors import UnsupportedError

F32 = np.float32
X = (np.random.default_rng(0).standard_normal((3, 2, 5, 4)) * [[[[3]], [[0.5]]]] + [[[[-7]], [[1000]]]]).astype(F32)
SCALE, BIAS, MEAN, VAR = (np.array(a, F32) for a in ([2, 3], [0.5, -1], [1, 2], [4, 9]))
WIDE = X.astype(np.float64)


def normal(mean, var):
    mean, var, scale, bias = (a.reshape(2, 1, 1) for a in (mean, var, SCALE, BIAS))
    return (WIDE - mean) / np.sqrt(var + 1e-5) * scale + bias


BY_GIVEN = normal(MEAN, VAR)
BY_BATCH = normal(WIDE.mean((0, 2, 3)), WIDE.var((0, 2, 3)))
FIVE = ["y", "o1", "o2", "o3", "o4"]


def batch_norm(opset, declared, outputs=("y",), kind=F32, own=F32, **attributes):
    node = helper.make_node("BatchNormalization", ["x", "s", "b", "m", "v"], declared, **attributes)
    info = helper.make_tensor_value_info("x", helper.np_dtype_to_tensor_dtype(np.dtype(kind)), X.shape)
    weights = [onnx.numpy_helper.from_array(a.astype(own), n) for a, n in zip((SCALE, BIAS, MEAN, VAR), "sbmv")]
    graph = helper.make_graph([node], "g", [info], [onnx.ValueInfoProto(name=n) for n in outputs], weights)
    return helper.make_model(graph, opset_imports=[helper.make_opsetid("", opset)], ir_version=8)


CASES = [
    (6, ["y"], {"is_test": 1}, BY_GIVEN),
    (6, FIVE, {"is_test": 1}, BY_GIVEN),
    (6, FIVE, {"is_test": 0}, BY_BATCH),
    (6, FIVE, {}, BY_BATCH),
    (7, ["y"], {}, BY_GIVEN),
    (7, FIVE, {}, BY_BATCH),
    (8, FIVE, {"spatial": 1}, BY_BATCH),
    (9, ["y"], {}, BY_GIVEN),
    (9, ["y", "", "", "", ""], {}, BY_GIVEN),
    (9, FIVE, {}, BY_BATCH),
    (13, FIVE, {}, BY_BATCH),
    (14, ["y"], {}, BY_GIVEN),
    (14, FIVE[:3], {"training_mode": 1}, BY_BATCH),
    (15, FIVE[:3], {"training_mode": 1}, BY_BATCH),
    (15, FIVE[:3], {"training_mode": 0}, BY_GIVEN),
    (21, ["y"], {"training_mode": 1}, BY_BATCH),
]


@pytest.mark.parametrize(("opset", "declared", "attributes", "want"), CASES)
def test_batch_norm(opset, declared, attributes, want, run_ort):
    model = batch_norm(opset, declared, **attributes)
    for got in (evaluate(read(model), {"x": X}), compile(model, cache=False).run({"x": X})):
        np.testing.assert_allclose(got["y"], want, rtol=2e-5, atol=2e-5)
    if opset >= 7 and len(declared) in ((5,) if opset < 14 else (3,)) and "" not in declared and want is BY_BATCH:
        np.testing.assert_allclose(run_ort(model, {"x": X})["y"], want, rtol=1e-2, atol=1e-2)


@pytest.mark.parametrize("own", [F32, np.float16])
@pytest.mark.parametrize("kind", [F32, np.float16])
@pytest.mark.parametrize("momentum", [0.9, 0.25])
def test_running_statistics(kind, own, momentum):
    model = batch_norm(15, FIVE[:3], FIVE[:3], kind, own, training_mode=1, momentum=momentum)
    x = X.astype(kind)
    wide = x.astype(np.float64)
    want = {
        "o1": MEAN * momentum + wide.mean((0, 2, 3)) * (1 - momentum),
        "o2": VAR * momentum + wide.var((0, 2, 3)) * (1 - momentum),
    }
    for got in (evaluate(read(model), {"x": x}), compile(model, cache=False).run({"x": x})):
        assert (got["y"].dtype, got["o1"].dtype, got["o2"].dtype) == (kind, own, own)
        for name, array in want.items():
            np.testing.assert_allclose(got[name], array, rtol=2e-3 if own == np.float16 else 1e-5)


@pytest.mark.parametrize(
    ("opset", "declared", "outputs", "attributes", "message"),
    [
        (6, ["y"], ["y"], {}, "is_test=0 says training mode"),
        (9, FIVE, ["y", "o2"], {}, "result 2 is read"),
        (6, FIVE, ["y", "o3"], {"is_test": 1}, "which only training makes"),
        (15, FIVE[:3], ["y", "o1"], {}, "which only training makes"),
        (7, ["y"], ["y"], {"spatial": 0}, "spatial=0"),
    ],
)
def test_batch_norm_refused(opset, declared, outputs, attributes, message):
    with pytest.raises(UnsupportedError, match=message):
        read(batch_norm(opset, declared, outputs, **attributes))


def dropout(nodes=(), ratio="r", mode="t", outputs=("y",), inputs=(), **weights):
    nodes = [*nodes, helper.make_node("Dropout", ["x", ratio, mode], ["y", "mask"])]
    infos = [helper.make_tensor_value_info("x", TensorProto.FLOAT, [3]), *inputs]
    tensors = [onnx.numpy_helper.from_array(np.asarray(a), n) for n, a in weights.items()]
    graph = helper.make_graph(nodes, "g", infos, [onnx.ValueInfoProto(name=n) for n in outputs], tensors)
    return helper.make_model(graph, opset_imports=[helper.make_opsetid("", 13)], ir_version=8)


SCALAR_BOOL = helper.make_tensor_value_info("t", TensorProto.BOOL, [])
SCALAR_F32 = helper.make_tensor_value_info("r", TensorProto.FLOAT, [])
HALF = np.array(0.5, F32)


@pytest.mark.parametrize(
    ("model", "feeds"),
    [
        (dropout(r=HALF, t=False), {}),
        (dropout(r=HALF, t=False, inputs=[SCALAR_BOOL]), {}),
        (dropout(r=HALF, mode=""), {}),
        (dropout(ratio="", t=False), {}),
        (dropout(t=False, inputs=[SCALAR_F32]), {"r": HALF}),
        (dropout([helper.make_node("Not", ["f"], ["t"])], r=HALF, f=True), {}),
        (dropout([helper.make_node("Cast", ["f"], ["t"], to=TensorProto.BOOL)], r=HALF, f=0.0), {}),
        (dropout([helper.make_node("Identity", ["f"], ["t"])], r=HALF, f=False), {}),
        (dropout(r=0.0 * HALF, t=True), {}),
        (dropout(r=0.0 * HALF, t=True, outputs=("y", "mask")), {}),
        (dropout(r=0.0 * HALF, inputs=[SCALAR_BOOL]), {"t": np.array(True)}),
    ],
)
def test_dropout_that_drops_nothing(model, feeds):
    x = np.array([1, 2, 3], F32)
    for got in (evaluate(read(model), {"x": x, **feeds}), compile(model, cache=False).run({"x": x, **feeds})):
        np.testing.assert_array_equal(got["y"], x)
        assert got.get("mask", np.True_).all()


@pytest.mark.parametrize(
    ("model", "feeds"),
    [
        (dropout(r=HALF, t=True), {}),
        (dropout(t=True, inputs=[SCALAR_F32]), {"r": HALF}),
        (dropout(r=HALF, inputs=[SCALAR_BOOL]), {"t": np.array(True)}),
    ],
)
def test_dropout_that_drops(model, feeds):
    """Some of the elements, the same in evaluator and native code; test_random.py says which and how often."""
    x = np.arange(1, 4, dtype=F32)
    found = [evaluate(read(model), {"x": x, **feeds})["y"], compile(model, cache=False).run({"x": x, **feeds})["y"]]
    assert np.array_equal(*found) and all(y in (0, 2 * v) for y, v in zip(found[0], x))
