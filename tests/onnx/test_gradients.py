"""ai.onnx.preview.training Gradient against differences of the function itself, in float64."""

import numpy as np
import pytest
from onnx import TensorProto, helper

import nncompiler
from nncompiler.backends.reference import evaluate
from nncompiler.frontends.onnx import read
from nncompiler.ir.errors import ModelError, UnsupportedError

DOMAIN = "ai.onnx.preview.training"
STEP = 1e-6


def node(op, *inputs, **attributes):
    return helper.make_node(op, list(inputs), ["y"], **attributes)


def model_of(build, nodes, shapes, xs, zs=(), weights=None, kind=TensorProto.DOUBLE, fed=None):
    """A model of the nodes, which end in `y`, and of the gradients with respect to the xs."""
    more = {"zs": list(zs)} if zs else {}
    outs = [f"d{x}" for x in xs]
    gradient = helper.make_node("Gradient", [*(fed or xs), *zs], outs, "grad", domain=DOMAIN, xs=list(xs), y="y", **more)
    model = build([*nodes, gradient], {n: (kind, s) for n, s in shapes.items()}, ["y", *outs], weights, opset=20)
    model.opset_import.append(helper.make_opsetid(DOMAIN, 1))
    return model


def differences(graph, feeds, x):
    """The derivatives of the sum of y's elements, by central differences."""
    found = np.zeros_like(feeds[x])
    for index in np.ndindex(found.shape):
        sums = []
        for sign in (1, -1):
            moved = feeds[x].copy()
            moved[index] += sign * STEP
            sums.append(evaluate(graph, feeds | {x: moved})["y"].sum())
        found[index] = (sums[0] - sums[1]) / (2 * STEP)
    return found


def check(build, nodes, shapes, xs=None, low=-2.0, high=2.0, **more):
    xs = list(shapes) if xs is None else xs
    model = model_of(build, nodes, shapes, xs, **more)
    rng = np.random.default_rng(5)
    feeds = {n: rng.uniform(low, high, s) for n, s in shapes.items()}
    graph = read(model)
    found = evaluate(graph, feeds)
    for x in xs:
        wanted = differences(graph, feeds, x)
        assert found[f"d{x}"].shape == feeds[x].shape
        np.testing.assert_allclose(found[f"d{x}"], wanted, 1e-5, 1e-7, err_msg=x)
    return model, feeds, found


UNARY = [
    ("Neg", -2, 2), ("Abs", -2, 2), ("Sign", 0.1, 2), ("Floor", 0.1, 0.9), ("Ceil", 0.1, 0.9), ("Round", 0.1, 0.4),
    ("Reciprocal", 0.5, 2), ("Sqrt", 0.1, 2), ("Exp", -2, 2), ("Log", 0.1, 2), ("Erf", -2, 2), ("Sin", -2, 2),
    ("Cos", -2, 2), ("Tan", -1, 1), ("Asin", -0.9, 0.9), ("Acos", -0.9, 0.9), ("Atan", -2, 2), ("Sinh", -2, 2),
    ("Cosh", -2, 2), ("Tanh", -2, 2), ("Asinh", -2, 2), ("Acosh", 1.1, 3), ("Atanh", -0.9, 0.9), ("Identity", -2, 2),
    ("Relu", -2, 2), ("Sigmoid", -2, 2), ("Softplus", -2, 2), ("Dropout", -2, 2),
]  # fmt: skip


@pytest.mark.parametrize("op, low, high", UNARY, ids=lambda x: str(x))
def test_functions_of_one_operand(build, op, low, high):
    check(build, [node(op, "a")], {"a": [3, 5]}, low=low, high=high)


@pytest.mark.parametrize("made", [
    node("LeakyRelu", "a", alpha=0.3), node("Elu", "a", alpha=0.7), node("Gelu", "a"), node("Gelu", "a", approximate="tanh"),
    node("Softmax", "a", axis=1), node("LogSoftmax", "a", axis=0), node("Transpose", "a", perm=[2, 0, 1]),
    node("ReduceMean", "a", "axes"), node("ReduceSum", "a", "axes", keepdims=0), node("ReduceSumSquare", "a", "axes"),
    node("ReduceL1", "a", "axes"), node("ReduceL2", "a", "axes", keepdims=0), node("ReduceLogSumExp", "a", "axes"),
    node("ReduceMax", "a", "axes", keepdims=0), node("ReduceMin", "a", "axes"), node("Reshape", "a", "shape"),
    node("Expand", "a", "wide"), node("Unsqueeze", "a", "axes"), node("Cast", "a", to=TensorProto.DOUBLE),
    node("Pow", "a", "two"), node("Clip", "a", "low", "high"), node("Softmax", "a", axis=-1),
], ids=lambda n: n.op_type)  # fmt: skip
def test_other_functions_of_one_operand(build, made):
    """Multiplied by numbers that differ, so that no sum is the same for all elements."""
    weights = {"axes": np.asarray([0, 2]), "shape": np.asarray([4, -1]), "wide": np.asarray([3, 2, 3, 4]),
               "two": np.float64(2), "low": np.float64(-1), "high": np.float64(1)}  # fmt: skip
    made.output[0] = "f"
    check(build, [made, node("Mul", "f", "f")], {"a": [2, 3, 4]},
          weights={n: w for n, w in weights.items() if n in made.input})  # fmt: skip


@pytest.mark.parametrize("op", ["Add", "Sub", "Mul", "Div", "Pow", "Max", "Min", "PRelu"])
@pytest.mark.parametrize("shapes", [[[2, 3], [2, 3]], [[2, 3], [3]], [[2, 3], [1, 1]], [[4, 1, 3], [2, 1]], [[2, 3], []]],
                         ids=str)  # fmt: skip
def test_functions_of_two_operands(build, op, shapes):
    if op == "PRelu" and shapes[0] == [4, 1, 3]:  # a slope broadcasts to x alone
        shapes = [[4, 2, 3], [2, 1]]
    check(build, [node(op, "a", "b")], dict(zip("ab", shapes)), low=-2 if op == "PRelu" else 0.3)


@pytest.mark.parametrize("a, b", [([3, 4], [4, 2]), ([2, 3, 4], [4, 2]), ([5, 1, 3, 4], [2, 4, 2]), ([4], [4, 2]),
                                  ([3, 4], [4]), ([4], [4]), ([2, 3, 4], [4])], ids=str)  # fmt: skip
def test_matrix_products(build, a, b):
    check(build, [helper.make_node("MatMul", ["a", "b"], ["p"]), node("Mul", "p", "p")], {"a": a, "b": b})


@pytest.mark.parametrize("flags", [(0, 0), (1, 0), (0, 1), (1, 1)])
@pytest.mark.parametrize("c", [[3, 2], [2], [3, 1], []], ids=str)
def test_gemm(build, flags, c):
    shapes = {"a": [4, 3] if flags[0] else [3, 4], "b": [2, 4] if flags[1] else [4, 2], "c": c}
    made = helper.make_node("Gemm", ["a", "b", "c"], ["p"], transA=flags[0], transB=flags[1], alpha=0.5, beta=2.0)
    check(build, [made, node("Mul", "p", "p")], shapes)


@pytest.mark.parametrize("attributes", [
    {}, {"strides": [2, 3], "pads": [1, 0, 2, 1]}, {"dilations": [2, 1], "pads": [1, 1, 1, 1]},
    {"strides": [2, 2], "dilations": [2, 2]},
], ids=str)  # fmt: skip
def test_convolutions(build, attributes):
    made = helper.make_node("Conv", ["x", "w", "b"], ["p"], **attributes)
    check(build, [made, node("Mul", "p", "p")], {"x": [2, 3, 8, 9], "w": [4, 3, 3, 2], "b": [4]})


def test_a_loss_natively_in_f32(build):
    """Two layers and a cross entropy: what training computes. The compiled gradients agree with those of float64."""
    nodes = [
        helper.make_node("Gemm", ["x", "w", "b"], ["h"]), helper.make_node("Relu", ["h"], ["r"]),
        helper.make_node("MatMul", ["r", "v"], ["s"]),
        node("SoftmaxCrossEntropyLoss", "s", "labels", reduction="mean"),
    ]  # fmt: skip
    shapes = {"x": [6, 5], "w": [5, 7], "b": [7], "v": [7, 4]}
    weights = {"labels": np.asarray([0, 3, 1, 1, 2, 0])}
    _, feeds, found = check(build, nodes, shapes, weights=weights)
    model = model_of(build, nodes, shapes, list(shapes), weights=weights, kind=TensorProto.FLOAT)
    with nncompiler.compile(model, threads=1, cache=False) as executable:
        got = executable.run({n: a.astype(np.float32) for n, a in feeds.items()})
    for name, y in found.items():
        np.testing.assert_allclose(got[name], y, 1e-4, 1e-6, err_msg=name)


def test_parts(build):
    """Pieces, joined in another order, and elements that indices choose, one of them twice."""
    nodes = [
        helper.make_node("Split", ["a"], ["s", "", "t"], axis=1, num_outputs=3),
        helper.make_node("Slice", ["b", "starts", "ends"], ["u"]),
        helper.make_node("Concat", ["t", "u", "s"], ["p"], axis=1),
        helper.make_node("Gather", ["p", "rows"], ["q"], axis=1),
        helper.make_node("GatherElements", ["q", "at"], ["r"], axis=1),
        helper.make_node("Mul", ["q", "q"], ["qq"]), helper.make_node("Mul", ["r", "r"], ["rr"]),
        helper.make_node("ReduceSum", ["qq"], ["y1"]), helper.make_node("ReduceSum", ["rr"], ["y2"]),
        node("Add", "y1", "y2"),
    ]  # fmt: skip
    weights = {"starts": np.asarray([1, 2]), "ends": np.asarray([3, 100]), "rows": np.asarray([[0, 2], [2, -1]]),
               "at": np.asarray([[[1, 0], [0, 0]], [[1, 1], [0, 1]]])}  # fmt: skip
    check(build, nodes, {"a": [2, 6], "b": [4, 5]}, weights=weights)


def test_values_other_than_those_named(build):
    """The gradient at a value of its own, with respect to a tensor within the model."""
    nodes = [helper.make_node("Exp", ["a"], ["h"]), node("Mul", "h", "b")]
    model = model_of(build, nodes, {"a": [3], "b": [3], "other": [3]}, ["h"], ["b"], fed=["other"])
    feeds = {n: np.arange(3.0) + i for i, n in enumerate(("a", "b", "other"))}
    assert np.array_equal(evaluate(read(model), feeds)["dh"], feeds["b"])


def test_second_derivatives(build):
    first = helper.make_node("Gradient", ["a"], ["da"], domain=DOMAIN, xs=["a"], y="y")
    second = helper.make_node("Gradient", ["a"], ["dda"], domain=DOMAIN, xs=["a"], y="da")
    model = build([node("Sin", "a"), first, second], {"a": (TensorProto.DOUBLE, [4])}, ["dda"])
    model.opset_import.append(helper.make_opsetid(DOMAIN, 1))
    a = np.linspace(-1, 1, 4)
    np.testing.assert_allclose(evaluate(read(model), {"a": a})["dda"], -np.sin(a), 1e-12)


def test_what_y_does_not_depend_on_is_zero(build):
    model = model_of(build, [node("Neg", "a")], {"a": [2], "b": [2, 3]}, ["a", "b"])
    found = evaluate(read(model), {"a": np.ones(2), "b": np.ones((2, 3))})
    assert np.array_equal(found["db"], np.zeros((2, 3))) and np.array_equal(found["da"], -np.ones(2))


def test_what_is_not_known_is_named(build):
    with pytest.raises(UnsupportedError, match=r"grad/sort.*derivative of top_k"):
        top = helper.make_node("TopK", ["a", "k"], ["y", ""], "sort")
        read(model_of(build, [top], {"a": [4]}, ["a"], weights={"k": np.asarray([2])}))
    with pytest.raises(ModelError, match="y names 'y', which no node"):
        read(model_of(build, [helper.make_node("Neg", ["a"], ["other"])], {"a": [2]}, ["a"]))
    model = model_of(build, [node("Neg", "a")], {"a": [2]}, ["a"])
    model.graph.node[1].input.append("a")
    with pytest.raises(ModelError, match="a value for each of 1 xs and 0 zs, it has 2"):
        read(model)
