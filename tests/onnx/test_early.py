"""Forms of operators from before opsets 6 to 8."""

import numpy as np
import pytest
from onnx import TensorProto, helper

from nncompiler.backends.reference import evaluate
from nncompiler.frontends.onnx import read
from nncompiler.ir.errors import ModelError, UnsupportedError


def binary(build, op, a, b, opset=6, elem=TensorProto.FLOAT, **attributes):
    return build([helper.make_node(op, ["a", "b"], ["y"], **attributes)], {"a": (elem, a), "b": (elem, b)}, opset=opset)


def numbers(*shape):
    return np.random.default_rng(len(shape)).uniform(1, 2, shape).astype(np.float32)


BINARY = {
    "Add": np.add, "Sub": np.subtract, "Mul": np.multiply, "Div": np.divide, "Pow": np.power, "Less": np.less,
    "Greater": np.greater,
}  # fmt: skip


@pytest.mark.parametrize("op", BINARY)
@pytest.mark.parametrize("opset", [1, 6])
@pytest.mark.parametrize("b, axis, aligned", [
    ([5], None, [5]), ([4, 5], None, [4, 5]), ([3], 1, [3, 1, 1]), ([3, 4], 1, [3, 4, 1]), ([2], 0, [2, 1, 1, 1]),
    ([], None, []), ([1], 1, [1, 1, 1]), ([4], -2, [4, 1]), ([2, 3, 4, 5], None, [2, 3, 4, 5]), ([1, 1], 0, [1, 1, 1, 1]),
])  # fmt: skip
def test_broadcast_from_an_axis_on(build, op, opset, b, axis, aligned):
    x, y = numbers(2, 3, 4, 5), numbers(*b)
    more = {} if axis is None else {"axis": axis}
    model = binary(build, op, [2, 3, 4, 5], b, opset, broadcast=1, **more)
    (found,) = evaluate(read(model), {"a": x, "b": y}).values()
    np.testing.assert_allclose(found, BINARY[op](x, y.reshape(aligned)), 1e-6)


def test_natively(build, natively):
    for axis in (0, 1):
        model = binary(build, "Mul", [4, 4, 3], [4], broadcast=1, axis=axis)
        feeds = {"a": numbers(4, 4, 3), "b": numbers(4)}
        shape = (4, 1, 1) if axis == 0 else (4, 1)
        natively(model, feeds, wanted=lambda _, f: {"y": f["a"] * f["b"].reshape(shape)})  # noqa: B023


def test_shapes_that_do_not_fit_are_refused(build):
    for b, more, message in [
        ([4], {}, "must have one shape"), ([4], {"broadcast": 1}, "extents"),
        ([2, 3, 1], {"broadcast": 1}, "do not fit|fit into"),
        ([3], {"broadcast": 1, "axis": 2}, "axis"), ([1, 3], {"broadcast": 1, "axis": 1}, "fit into"),
    ]:  # fmt: skip
        with pytest.raises(ModelError, match=message):
            read(binary(build, "Add", [2, 3], b, **more))
    with pytest.raises(ModelError, match="extents"):
        read(binary(build, "Add", [1, 3], [2, 3], broadcast=1))  # a is never broadcast


@pytest.mark.parametrize("op", ["Relu", "Sigmoid", "Exp", "Neg", "LeakyRelu", "Selu", "Clip"])
def test_operands_that_might_be_written_over(build, op):
    x = numbers(3, 4) - 1.5
    old = build([helper.make_node(op, ["x"], ["y"], consumed_inputs=[0])], {"x": [3, 4]}, opset=1)
    new = build([helper.make_node(op, ["x"], ["y"])], {"x": [3, 4]}, opset=6)
    assert np.array_equal(*(evaluate(read(m), {"x": x})["y"] for m in (old, new)))


def test_slopes_of_channels(build):
    for shape, slope, aligned in (((2, 3, 4), (3,), (3, 1)), ((2, 3), (3,), (3,)), ((2, 3, 4, 5), (1,), (1,))):
        x, s = numbers(*shape) - 1.5, numbers(*slope)
        model = build([helper.make_node("PRelu", ["x", "s"], ["y"])], {"x": list(shape), "s": list(slope)}, opset=6)
        found = evaluate(read(model), {"x": x, "s": s})["y"]
        np.testing.assert_allclose(found, np.where(x < 0, x * s.reshape(aligned), x))


def test_other_forms(build):
    x = numbers(2, 3, 4, 6)

    def run(op, inputs, weights=None, outputs=("y",), **attributes):
        model = build([helper.make_node(op, inputs, outputs, **attributes)], {"x": list(x.shape)}, outputs, weights, opset=1)
        return list(evaluate(read(model), {"x": x}).values())

    assert run("Cast", ["x"], to="DOUBLE")[0].dtype == np.float64
    assert np.array_equal(run("Tile", ["x", "t", "a"], {"t": np.array(3), "a": np.array(2)})[0], np.tile(x, (1, 1, 3, 1)))
    parts = run("Split", ["x", "s"], {"s": np.array([1, 5])}, ("y", "z"), axis=3)
    assert [p.shape[3] for p in parts] == [1, 5]
    assert np.array_equal(run("Upsample", ["x"], height_scale=2.0, width_scale=3.0)[0], x.repeat(2, 2).repeat(3, 3))
    power = run("GlobalLpPool", ["x"], p=2.0)[0]
    np.testing.assert_allclose(power, np.sqrt((x**2).sum((2, 3), keepdims=True)), 1e-6)
    assert np.array_equal(run("Dropout", ["x"], is_test=1)[0], x)


def test_what_has_no_meaning_is_refused(build):
    for node, error, message in [
        (helper.make_node("Cast", ["x"], ["y"], to="DOUBEL"), ModelError, "unknown element type"),
        (helper.make_node("Dropout", ["x"], ["y"]), UnsupportedError, "at random"),
        (helper.make_node("GlobalLpPool", ["x"], ["y"], p=1.5), UnsupportedError, "not an integer"),
    ]:
        with pytest.raises(error, match=message):
            read(build([node], {"x": [1, 2, 3, 3]}, opset=1))
