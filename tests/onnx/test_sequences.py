"""ReverseSequence, CumProd and MaxUnpool in native code, against onnxruntime or the definition."""

import numpy as np
import onnx
import onnx.reference
import pytest
from onnx import TensorProto, helper

import nncompiler
from nncompiler.backends.reference import evaluate
from nncompiler.frontends.onnx import read
from nncompiler.interchange import writer
from nncompiler.ir import dtype as dt
from nncompiler.ir.errors import ModelError, UsageError
from nncompiler.ir.op import Operand
from nncompiler.ir.types import TensorType
from nncompiler.ops.indexing.gather import ReverseSequence
from nncompiler.ops.reduction.scan import CumProd


def by_numpy(model, feeds):
    return evaluate(read(model), feeds)


def by_onnx(model, feeds):
    return {"y": onnx.reference.ReferenceEvaluator(model).run(None, feeds)[0]}


def random(*shape):
    return np.random.default_rng(sum(shape)).standard_normal(shape).astype(np.float32)


def reversing(build, shape, count, elem=TensorProto.FLOAT, **attributes):
    node = helper.make_node("ReverseSequence", ["x", "n"], ["y"], name="turn", **attributes)
    return build([node], {"x": (elem, shape), "n": (TensorProto.INT64, [count])})


def lengths(count, extent):
    return np.random.default_rng(count).integers(0, extent + 1, count)


@pytest.mark.parametrize("batch, time", [(1, 0), (0, 1)])
@pytest.mark.parametrize("shape", [(4, 5), (3, 6, 2), (1, 7, 2, 2), (5, 1, 3)])
def test_reverse_sequence(build, natively, shape, batch, time):
    model = reversing(build, shape, shape[batch], batch_axis=batch, time_axis=time)
    n = lengths(shape[batch], shape[time])
    natively(model, {"x": random(*shape), "n": n}, {"x": random(*shape), "n": np.full_like(n, shape[time])})
    again, feeds = writer.write(read(model)), {"x": random(*shape), "n": n}
    assert np.array_equal(by_numpy(again, feeds)["y"], by_numpy(model, feeds)["y"])


@pytest.mark.parametrize("dtype", [t.numpy for t in dt.COMPUTE], ids=str)
def test_reverse_sequence_of_every_type(build, natively, dtype):
    x = np.arange(24).reshape(4, 6).astype(dtype)
    model = reversing(build, (4, 6), 6, helper.np_dtype_to_tensor_dtype(np.dtype(dtype)))
    natively(model, {"x": x, "n": lengths(6, 4)}, wanted=by_numpy)


def test_one_compilation_reverses_several_sizes(build, natively):
    model = reversing(build, ("T", "B", 3), "B")
    sizes = [(5, 4), (1, 2), (9, 1)]
    natively(model, *({"x": random(t, b, 3), "n": lengths(b, t)} for t, b in sizes))


@pytest.mark.parametrize("wrong", [-1, 5])
def test_a_length_outside_fails_the_run(build, wrong):
    model, feeds = reversing(build, (4, 3), 3), {"x": random(4, 3), "n": np.array([4, wrong, 0])}
    for checked in (False, True):
        with nncompiler.compile(model, cache=False, checked=checked) as executable:
            with pytest.raises(ModelError, match="an index is out of range for axis 0 of extent 4") as e:
                executable.run(feeds)
            assert e.value.node == "turn"
    with pytest.raises(UsageError, match=f"length {wrong} is out of range for axis 0 of extent 4"):
        by_numpy(model, feeds)
    known = Operand(TensorType(dt.i64, (3,)), feeds["n"])
    with pytest.raises(ModelError, match=f"length {wrong} is out of range"):
        ReverseSequence().infer(Operand(TensorType(dt.f32, (4, 3))), known)
    with pytest.raises(ModelError, match="must differ"):
        ReverseSequence(0, 0).infer(Operand(TensorType(dt.f32, (4, 3))), known)
    with pytest.raises(ModelError, match=r"lengths must have shape \[2\]"):
        ReverseSequence().infer(Operand(TensorType(dt.f32, (4, 2))), known)


def products(build, shape, axis, elem=TensorProto.FLOAT, **attributes):
    node = helper.make_node("CumProd", ["x", "a"], ["y"], **attributes)
    return build([node], {"x": (elem, shape)}, weights={"a": np.array(axis)}, opset=26)


@pytest.mark.parametrize("exclusive", [0, 1])
@pytest.mark.parametrize("reverse", [0, 1])
@pytest.mark.parametrize("shape, axis", [((7,), 0), ((3, 40), -1), ((2, 5, 3), 1), ((4, 1), 1)])
def test_cum_prod(build, natively, run_ort, shape, axis, exclusive, reverse):
    model = products(build, shape, axis, exclusive=exclusive, reverse=reverse)
    natively(model, {"x": random(*shape)}, wanted=by_onnx, rtol=1e-5)
    again = writer.write(read(model))
    for theirs in (by_numpy, run_ort):
        y = theirs(again, {"x": random(*shape)})["y"]
        np.testing.assert_allclose(y, by_numpy(model, {"x": random(*shape)})["y"], rtol=1e-5)


@pytest.mark.parametrize("dtype", [t.numpy for t in (dt.f16, dt.bf16, dt.f64, dt.i32, dt.i64, dt.u32, dt.u64)], ids=str)
def test_cum_prod_of_every_type(build, natively, dtype):
    x = np.random.default_rng(0).integers(1, 9, (3, 30)).astype(dtype)  # integers wrap
    natively(products(build, (3, 30), 1, helper.np_dtype_to_tensor_dtype(np.dtype(dtype))), {"x": x}, wanted=by_numpy)


def test_a_product_that_has_vanished_stays(build, natively):
    x = np.array([1e-30] * 20 + [1e30] * 20, np.float32)
    (results,) = natively(products(build, (40,), 0), {"x": x}, wanted=by_numpy)
    assert np.isfinite(results["y"]).all()
    assert (CumProd(0).evaluate(np.zeros((0, 2), np.float32))).shape == (0, 2)


def test_one_compilation_multiplies_several_sizes(build, natively):
    feeds = ({"x": random(*s)} for s in [(3, 4), (1, 30), (5, 1)])
    natively(products(build, ("B", "N"), 1), *feeds, wanted=by_numpy, rtol=1e-6)


@pytest.mark.parametrize("exclusive", [0, 1])
@pytest.mark.parametrize("reverse", [0, 1])
@pytest.mark.parametrize(
    "shape, axis", [((7,), 0), ((3, 40), -1), ((2, 5, 3), 1), ((8, 5), 1), ((3, 7, 21), 2), ((19, 33), 1), ((5, 2, 70), 0)]
)
def test_cum_sum(build, natively, run_ort, shape, axis, exclusive, reverse):
    node = helper.make_node("CumSum", ["x", "a"], ["y"], exclusive=exclusive, reverse=reverse)
    model = build([node], {"x": list(shape)}, weights={"a": np.array(axis)}, opset=14)
    (results,) = natively(model, {"x": random(*shape)}, wanted=by_numpy, rtol=1e-6)
    np.testing.assert_allclose(results["y"], run_ort(model, {"x": random(*shape)})["y"], rtol=1e-4, atol=1e-5)


@pytest.mark.parametrize("dtype", [t.numpy for t in (dt.f16, dt.bf16, dt.f64, dt.i32, dt.i64, dt.u32, dt.u64)], ids=str)
@pytest.mark.parametrize("axis", [0, 1])
def test_cum_sum_of_every_type(build, natively, dtype, axis):
    x = np.random.default_rng(0).integers(1, 9, (11, 30)).astype(dtype)
    node = helper.make_node("CumSum", ["x", "a"], ["y"])
    elem = helper.np_dtype_to_tensor_dtype(np.dtype(dtype))
    model = build([node], {"x": (elem, (11, 30))}, weights={"a": np.array(axis)}, opset=14)
    natively(model, {"x": x}, wanted=by_numpy)


def test_one_compilation_adds_up_several_sizes(build, natively):
    node = helper.make_node("CumSum", ["x", "a"], ["y"])
    for axis in (0, 1):
        model = build([node], {"x": ["B", "N"]}, weights={"a": np.array(axis)}, opset=14)
        natively(model, *({"x": random(*s)} for s in [(3, 4), (1, 30), (17, 33)]), wanted=by_numpy, rtol=1e-6)


def unpooling(build, shape, wanted=None, **attributes):
    node = helper.make_node("MaxUnpool", ["x", "i"] + ["s"] * (wanted is not None), ["y"], name="spread", **attributes)
    weights = {} if wanted is None else {"s": np.array(wanted)}
    return build([node], {"x": list(shape), "i": (TensorProto.INT64, shape)}, weights=weights, opset=11)


def pooled(shape, *image):
    n, c = shape[:2]
    r, size = np.random.default_rng(3), int(np.prod(image))
    at = np.stack([np.sort(r.permutation(size)[: int(np.prod(shape[2:]))]) + p * size for p in range(n * c)])
    return {"x": random(*shape), "i": at.reshape(shape)}


@pytest.mark.parametrize(
    "shape, image, attributes", [
        ((2, 3, 2, 3), (4, 6), {"kernel_shape": [2, 2], "strides": [2, 2]}),
        ((1, 2, 3, 3), (5, 5), {"kernel_shape": [3, 3], "strides": [2, 2], "pads": [1, 1, 1, 1]}),
        ((2, 1, 5), (6,), {"kernel_shape": [2]}),
        ((1, 2, 2, 2, 2), (4, 4, 4), {"kernel_shape": [2, 2, 2], "strides": [2, 2, 2]}),
    ],
)  # fmt: skip
def test_max_unpool(build, natively, shape, image, attributes):
    natively(unpooling(build, shape, **attributes), pooled(shape, *image))


def test_max_unpool_into_a_larger_image(build, natively):
    model = unpooling(build, (1, 2, 2, 2), (1, 2, 5, 6), kernel_shape=[2, 2], strides=[2, 2])
    natively(model, pooled((1, 2, 2, 2), 4, 4), wanted=by_onnx)
    with pytest.raises(ModelError, match="the result cannot have shape"):
        read(unpooling(build, (1, 2, 2, 2), (1, 2, 5, 3), kernel_shape=[2, 2], strides=[2, 2]))


def test_one_compilation_unpools_several_sizes(build, natively):
    model = unpooling(build, ("N", 3, "H", "W"), kernel_shape=[2, 2], strides=[2, 2])
    natively(model, *(pooled((n, 3, h, w), 2 * h, 2 * w) for n, h, w in [(2, 3, 4), (1, 1, 5), (3, 2, 2)]))


def test_unpooling_what_was_pooled(build, natively):
    nodes = [
        helper.make_node("MaxPool", ["x"], ["p", "i"], kernel_shape=[2, 2], strides=[2, 2]),
        helper.make_node("MaxUnpool", ["p", "i"], ["y"], kernel_shape=[2, 2], strides=[2, 2]),
    ]
    natively(build(nodes, {"x": [2, 3, 6, 8]}), {"x": random(2, 3, 6, 8)})


def test_an_index_outside_the_image_fails_the_run(build):
    model, feeds = unpooling(build, (1, 1, 2), kernel_shape=[2]), {"x": random(1, 1, 2), "i": np.array([[[0, 3]]])}
    with nncompiler.compile(model, cache=False) as executable, pytest.raises(ModelError, match=r"index 3 .* out of range"):
        executable.run(feeds)
