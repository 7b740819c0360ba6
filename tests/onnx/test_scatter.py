"""ScatterElements and ScatterND in native code, against onnxruntime."""

import numpy as np
import pytest
from onnx import TensorProto, helper

import nncompiler
from nncompiler.backends.reference import evaluate
from nncompiler.frontends.onnx import read
from nncompiler.interchange import writer
from nncompiler.ir import dtype as dt
from nncompiler.ir.dims import symbol
from nncompiler.ir.errors import ModelError, UndecidedError, UsageError
from nncompiler.ir.op import Operand
from nncompiler.ir.types import TensorType
from nncompiler.ops.indexing.scatter import ScatterElements, ScatterNd

REDUCTIONS = ["none", "add", "mul", "min", "max"]
ELEMENTS = [
    ([3, 4], [3, 4], 0), ([3, 4], [2, 9], 1), ([6], [20], 0), ([2, 5, 3], [1, 7, 2], 1), ([2, 3, 4, 5], [2, 3, 4, 1], -1),
]  # fmt: skip
SLICES = [
    ([4, 5], [7, 1]), ([4, 5], [2, 3, 2]), ([6], [9, 1]), ([3, 2, 1100], [4, 1]), ([3, 4, 2, 5], [2, 2, 2]), ([3, 4], [1]),
    ([5, 1], [3, 1]),
]  # fmt: skip


def random(*shape):
    return np.random.default_rng(sum(shape)).integers(-40, 40, shape).astype(np.float32) / 8


def model_of(build, op, shapes, elem=TensorProto.FLOAT, index=TensorProto.INT64, opset=18, **attributes):
    types = (elem, index, elem)
    inputs = {name: (t, s) for name, t, s in zip("xiu", types, shapes, strict=True)}
    return build([helper.make_node(op, list("xiu"), ["y"], name="put", **attributes)], inputs, opset=opset)


def along(shape, indices, axis):
    at = np.random.default_rng(1).integers(-shape[axis], shape[axis], indices)
    return {"x": random(*shape), "i": at, "u": random(*indices)}


def vectors(shape, indices):
    r, depth = np.random.default_rng(2), indices[-1]
    at = np.stack([r.integers(-d, d, indices[:-1]) for d in shape[:depth]], -1)
    return {"x": random(*shape), "i": at, "u": random(*indices[:-1], *shape[depth:])}


def shapes_of(feeds):
    return [list(a.shape) for a in feeds.values()]


def by_numpy(model, feeds):
    return evaluate(read(model), feeds)


@pytest.mark.parametrize("reduction", REDUCTIONS)
@pytest.mark.parametrize("shape, indices, axis", ELEMENTS)
def test_elements(build, natively, shape, indices, axis, reduction):
    feeds = along(shape, indices, axis)
    natively(model_of(build, "ScatterElements", shapes_of(feeds), axis=axis, reduction=reduction), feeds, rtol=1e-6)


@pytest.mark.parametrize("reduction", REDUCTIONS)
@pytest.mark.parametrize("shape, indices", SLICES)
def test_slices(build, natively, shape, indices, reduction):
    feeds = vectors(shape, indices)
    natively(model_of(build, "ScatterND", shapes_of(feeds), reduction=reduction), feeds, rtol=1e-6)


@pytest.mark.parametrize("reduction", REDUCTIONS)
@pytest.mark.parametrize("dtype", [t.numpy for t in dt.COMPUTE], ids=str)
def test_every_type(build, natively, dtype, reduction):
    elem = helper.np_dtype_to_tensor_dtype(np.dtype(dtype))
    for op, feeds, more in [
        ("ScatterElements", along([4, 5], [4, 9], 1), {"axis": 1}), ("ScatterND", vectors([4, 19], [8, 1]), {}),
    ]:  # fmt: skip
        feeds |= {name: np.abs(feeds[name] * 4).astype(dtype) for name in "xu"}
        model = model_of(build, op, shapes_of(feeds), elem, reduction=reduction, **more)
        natively(model, feeds, wanted=by_numpy)


def test_nan_stays():
    x, at, u = np.array([1, np.nan, 2], np.float32), np.array([0, 1]), np.array([np.nan, 5], np.float32)
    assert np.isnan(ScatterElements("max", 0).evaluate(x, at, u)[:2]).all()


def test_one_compilation_serves_several_sizes(build, natively):
    model = model_of(build, "ScatterElements", [["B", "N"], ["B", "K"], ["B", "K"]], axis=1, reduction="add")
    natively(model, *(along([b, n], [b, k], 1) for b, n, k in [(3, 8, 4), (5, 9, 1), (1, 40, 77), (2, 1, 3)]), rtol=1e-6)
    model = model_of(build, "ScatterND", [["B", "N"], ["K", 1], ["K", "N"]], reduction="none")
    natively(model, *(vectors([b, n], [k, 1]) for b, n, k in [(3, 8, 4), (5, 1300, 3), (1, 40, 7), (2, 1, 3)]))


@pytest.mark.parametrize("opset, op", [(9, "Scatter"), (10, "Scatter"), (11, "ScatterElements"), (16, "ScatterElements")])
def test_older_opsets(build, natively, opset, op):
    feeds = along([3, 4], [3, 2], 1)
    natively(model_of(build, op, shapes_of(feeds), opset=opset, axis=1), feeds)


def test_indices_of_i32(build, natively):
    feeds = along([3, 4], [3, 2], 1)
    feeds["i"] = feeds["i"].astype(np.int32)
    natively(model_of(build, "ScatterElements", shapes_of(feeds), index=TensorProto.INT32, axis=1), feeds)


def test_the_operand_and_its_other_readers_keep_their_numbers(build, natively):
    nodes = [
        helper.make_node("Relu", ["x"], ["r"]), helper.make_node("ScatterND", ["r", "i", "u"], ["s"]),
        helper.make_node("ScatterND", ["s", "i", "u"], ["t"], reduction="add"),
        helper.make_node("Sum", ["r", "s", "t"], ["y"]),
    ]  # fmt: skip
    feeds = vectors([5, 6], [3, 1])
    natively(build(nodes, {"x": [5, 6], "i": (TensorProto.INT64, [3, 1]), "u": [3, 6]}), feeds, rtol=1e-6)


@pytest.mark.parametrize("index", [4, -5])
@pytest.mark.parametrize("checked", [False, True])
def test_an_index_outside_fails_the_run(build, index, checked):
    for op, shapes, at, axis in [
        ("ScatterElements", [[3, 4], [1, 2], [1, 2]], [[0, index]], 1),
        ("ScatterND", [[4, 3], [2, 1], [2, 3]], [[0], [index]], 0),
    ]:  # fmt: skip
        more = {"axis": 1} if axis else {}
        model = model_of(build, op, shapes, **more)
        feeds = {"x": random(*shapes[0]), "i": np.array(at), "u": random(*shapes[2])}
        with nncompiler.compile(model, cache=False, checked=checked) as executable:
            with pytest.raises(ModelError, match=f"out of range for axis {axis} of extent 4") as e:
                executable.run(feeds)
            assert e.value.node == "put"
            executable.run(feeds | {"i": np.zeros(shapes[1], np.int64)})
        with pytest.raises(UsageError, match=f"index {index} is out of range"):
            by_numpy(model, feeds)
        weights = {"i": feeds["i"]}
        constant = build(list(model.graph.node), {"x": shapes[0], "u": shapes[2]}, weights=weights, opset=18)
        with pytest.raises(ModelError, match=f"index {index} is out of range for axis {axis} of extent 4"):
            read(constant)


def test_written_and_read_again(build, run_ort):
    for op, feeds, more in [
        ("ScatterElements", along([4, 5], [4, 9], 1), {"axis": 1}), ("ScatterND", vectors([4, 19], [8, 1]), {}),
    ]:  # fmt: skip
        model = model_of(build, op, shapes_of(feeds), reduction="mul", **more)
        again = writer.write(read(model))
        np.testing.assert_allclose(run_ort(again, feeds)["y"], by_numpy(model, feeds)["y"], rtol=1e-6)


def f32(*shape):
    return Operand(TensorType(dt.f32, shape))


def i64(*shape):
    return Operand(TensorType(dt.i64, shape))


@pytest.mark.parametrize(
    "op, operands, message", [
        (ScatterElements("none", 2), [f32(3, 2), i64(1, 1), f32(1, 1)], "axis must be in"),
        (ScatterElements("none", 0), [f32(3, 2), i64(1, 3), f32(1, 3)], "larger than x .* in axis 1"),
        (ScatterElements("none", 0), [f32(3, 2), i64(4), f32(4)], "must have x's rank 2"),
        (ScatterElements("none", 0), [f32(3), i64(4), f32(3)], "must have the shape of indices"),
        (ScatterElements("none", 0), [f32(3), i64(4), i64(4)], "must have x's element type f32, got i64"),
        (ScatterElements("sum", 0), [f32(3), i64(4), f32(4)], "reduction must be one of"),
        (ScatterNd("none"), [f32(3), f32(4, 1), f32(4)], "needs integer indices"),
        (ScatterNd("none"), [f32(3), i64(4, 2), f32(4)], "must have 1 to 1 entries, got 2"),
        (ScatterNd("none"), [f32(3, 2), i64(4, 1), f32(4)], r"updates must have shape \[4,2\]"),
    ],
)  # fmt: skip
def test_what_does_not_fit_is_refused(op, operands, message):
    with pytest.raises(ModelError, match=message):
        op.infer(*operands)


def test_the_length_of_index_vectors_must_be_known():
    with pytest.raises(UndecidedError, match="the length k of the index vectors"):
        ScatterNd("none").infer(f32(3), i64(2, symbol("k")), f32(2))
