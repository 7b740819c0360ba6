"""One operator in its different opsets, against onnxruntime."""

import numpy as np
import pytest
from onnx import TensorProto, helper

from nncompiler.backends.reference import evaluate
from nncompiler.frontends.onnx import read
from nncompiler.ir.errors import CompilerError, ModelError, UnsupportedError

I64 = np.int64


def node(op, inputs, outputs=("y",), **attributes):
    return helper.make_node(op, list(inputs), list(outputs), name="node", **attributes)


def ints(*x):
    return np.array(x, I64)


def ones(**shapes):
    return {name: np.ones(shape, np.float32) for name, shape in shapes.items()}


CASES = [
    # opset, node, shape of x, weights
    (6, node("Relu", "x"), [2, 3], {}),
    (7, node("Add", "xw"), [2, 3], {"w": np.ones(3, np.float32)}),
    (7, node("Upsample", "x", mode="nearest", scales=[1.0, 1.0, 2.0, 3.0]), [1, 2, 3, 4], {}),
    (9, node("Upsample", ["x", "s"], mode="linear"), [1, 2, 3, 4], {"s": np.array([1, 1, 2, 2], np.float32)}),
    (10, node("Resize", ["x", "s"], mode="nearest"), [1, 1, 4, 4], {"s": np.array([1, 1, 0.5, 2], np.float32)}),
    (10, node("Resize", ["x", "s"], mode="linear"), [1, 1, 4, 4], {"s": np.array([1, 1, 2, 2], np.float32)}),
    (11, node("Resize", ["x", "r", "e", "n"], mode="linear"), [1, 1, 4, 4],
     {"r": np.zeros(0, np.float32), "e": np.zeros(0, np.float32), "n": ints(1, 1, 6, 7)}),
    (13, node("Resize", ["x", "", "s"], mode="cubic"), [1, 1, 4, 4], {"s": np.array([1, 1, 2, 2], np.float32)}),
    (18, node("Resize", ["x", "", "", "n"], axes=[2, 3], keep_aspect_ratio_policy="not_larger"), [1, 1, 4, 4],
     {"n": ints(7, 8)}),
    (19, node("Resize", ["x", "", "s"], mode="linear", coordinate_transformation_mode="half_pixel_symmetric"), [1, 1, 4, 4],
     {"s": np.array([1, 1, 1.7, 1.2], np.float32)}),
    (7, node("Dropout", "x"), [2, 3], {}),
    (13, node("Dropout", "x", ["y", "mask"]), [2, 3], {}),
    (13, node("Dropout", ["x", "r"]), [2, 3], {"r": np.array(0.7, np.float32)}),
    (8, node("Softmax", "x"), [2, 3, 4], {}),
    (11, node("LogSoftmax", "x", axis=2), [2, 3, 4], {}),
    (11, node("Softmax", "x", axis=0), [2, 3, 4], {}),
    (11, node("Hardmax", "x", axis=-2), [2, 3, 4], {}),
    (13, node("Softmax", "x", axis=1), [2, 3, 4], {}),
    (11, node("Squeeze", "x", axes=[0, -1]), [1, 3, 1], {}),
    (13, node("Squeeze", ["x", "a"]), [1, 3, 1], {"a": ints(0)}),
    (13, node("Squeeze", "x"), [1, 3, 1], {}),
    (11, node("Unsqueeze", "x", axes=[0, -1]), [3, 4], {}),
    (13, node("Unsqueeze", ["x", "a"]), [3, 4], {"a": ints(3, 0)}),
    (11, node("ReduceSum", "x", axes=[1], keepdims=0), [2, 3, 4], {}),
    (13, node("ReduceSum", ["x", "a"], keepdims=0), [2, 3, 4], {"a": ints(-1, 0)}),
    (13, node("ReduceSum", ["x"], noop_with_empty_axes=1), [2, 3, 4], {}),
    (13, node("ReduceMean", "x", axes=[-1]), [2, 3, 4], {}),
    (18, node("ReduceMean", ["x", "a"]), [2, 3, 4], {"a": ints(-1)}),
    (18, node("ReduceL2", ["x"]), [2, 3, 4], {}),
    (6, node("Clip", "x", min=-0.5, max=0.5), [2, 3], {}),
    (6, node("Clip", "x"), [2, 3], {}),
    (11, node("Clip", ["x", "", "h"]), [2, 3], {"h": np.array(0.1, np.float32)}),
    (13, node("Clip", ["x", "l"]), [2, 3], {"l": np.array(0.1, np.float32)}),
    (2, node("Pad", "x", pads=[0, 1, 1, 0], value=2.0), [2, 3], {}),
    (11, node("Pad", ["x", "p"], mode="reflect"), [4, 3], {"p": ints(1, 1, 2, 0)}),
    (18, node("Pad", ["x", "p", "v", "a"]), [4, 3], {"p": ints(1, 2), "v": np.array(3, np.float32), "a": ints(-1)}),
    (19, node("Pad", ["x", "p"], mode="wrap"), [4, 3], {"p": ints(1, 1, 2, 0)}),
    (18, node("Pad", ["x", "p"]), [4, 5], {"p": ints(-1, 1, 0, -2)}),
    (9, node("Slice", "x", starts=[1, -3], ends=[9, -1], axes=[0, 1]), [4, 5], {}),
    (13, node("Slice", ["x", "s", "e", "a", "t"]), [4, 5],
     {"s": ints(-1), "e": ints(-(2**63)), "a": ints(-1), "t": ints(-2)}),
    (11, node("Split", "x", ["y", "z"], axis=1, split=[1, 3]), [2, 4], {}),
    (11, node("Split", "x", ["y", "z"], axis=1), [2, 4], {}),
    (13, node("Split", ["x", "n"], ["y", "z"], axis=-1), [2, 4], {"n": ints(4, 0)}),
    (18, node("Split", "x", ["y", "z", "w"], axis=1, num_outputs=3), [2, 7], {}),
    (7, node("BatchNormalization", "xabcd", ["y"]), [2, 3, 4, 4], {k: np.ones(3, np.float32) for k in "abcd"}),
    (9, node("BatchNormalization", "xabcd", ["y"]), [2, 3, 4, 4], {k: np.full(3, 2, np.float32) for k in "abcd"}),
    (15, node("BatchNormalization", "xabcd", ["y"], epsilon=0.1), [2, 3], {k: np.full(3, 2, np.float32) for k in "abcd"}),
    (7, node("Gemm", "xwc", transB=1, alpha=0.5), [2, 3], ones(w=(4, 3), c=4)),
    (11, node("Gemm", "xw", transA=1), [3, 2], {"w": np.ones((3, 4), np.float32)}),
    (11, node("ArgMax", "x", axis=-1, keepdims=0), [2, 3], {}),
    (12, node("ArgMin", "x", select_last_index=1), [2, 3], {}),
    (8, node("Max", "xwv"), [2, 3], {"w": np.zeros(3, np.float32), "v": np.full((2, 1), 0.2, np.float32)}),
    (13, node("Mean", "xwv"), [2, 3], {"w": np.zeros(3, np.float32), "v": np.full((2, 1), 0.2, np.float32)}),
    (13, node("Sum", "x"), [2, 3], {}),
    (13, node("Pow", ["x", "e"]), [2, 3], {"e": np.array(2, I64)}),
    (9, node("Flatten", "x", axis=0), [2, 3, 4], {}),
    (13, node("Flatten", "x", axis=-1), [2, 3, 4], {}),
    (5, node("Reshape", ["x", "s"]), [2, 3, 4], {"s": ints(0, -1)}),
    (14, node("Reshape", ["x", "s"], allowzero=1), [0, 3], {"s": ints(3, 0)}),
    (18, node("GroupNormalization", "xab", num_groups=2), [2, 4, 3, 3], ones(a=2, b=2)),
    (21, node("GroupNormalization", "xab", num_groups=2), [2, 4, 3, 3], ones(a=4, b=4)),
    (17, node("LayerNormalization", "xab", ["y", "m", "i"]), [2, 3, 4], ones(a=4, b=4)),
    (11, node("DepthToSpace", "x", blocksize=2, mode="CRD"), [1, 8, 2, 3], {}),
    (7, node("MaxPool", "x", kernel_shape=[3, 3], auto_pad="SAME_UPPER", strides=[2, 2]), [1, 2, 7, 8], {}),
    (10, node("AveragePool", "x", kernel_shape=[3, 3], ceil_mode=1, strides=[2, 2]), [1, 2, 6, 8], {}),
    (19, node("AveragePool", "x", kernel_shape=[2, 2], dilations=[2, 2], count_include_pad=1, pads=[1] * 4),
     [1, 2, 6, 8], {}),
    (11, node("MaxPool", "x", ["y", "i"], kernel_shape=[2, 2]), [1, 2, 6, 8], {}),
    (1, node("Conv", "xw", auto_pad="SAME_LOWER", strides=[2, 2]), [1, 2, 7, 7], ones(w=(3, 2, 2, 2))),
    (11, node("Conv", "xw", group=2, dilations=[2]), [1, 4, 9], ones(w=(4, 2, 3))),
    (11, node("ConvTranspose", "xw", strides=[2, 2], output_shape=[9, 8]), [1, 2, 4, 4], ones(w=(2, 3, 3, 3))),
    (11, node("ConvTranspose", "xw", strides=[2, 2], auto_pad="SAME_UPPER"), [1, 2, 4, 4], ones(w=(2, 3, 3, 3))),
    (12, node("Einsum", "xw", equation="bi, ij -> bj"), [2, 3], {"w": np.ones((3, 4), np.float32)}),
    (14, node("CumSum", ["x", "a"], reverse=1), [2, 3], {"a": np.array(-1, np.int32)}),
    (11, node("OneHot", ["i", "d", "v"]), [2, 3],
     {"i": ints(0, -1, 2), "d": np.array(3), "v": np.array([2, 5], np.float32)}),
    (13, node("GatherElements", ["x", "i"], axis=1), [2, 3], {"i": ints(0, -1).reshape(2, 1)}),
    (12, node("GatherND", ["x", "i"], batch_dims=1), [2, 3, 2], {"i": ints(1, 0).reshape(2, 1)}),
]  # fmt: skip


NAMES = [f"{op.op_type}-{opset}-{i}" for i, (opset, op, _, _) in enumerate(CASES)]


@pytest.mark.parametrize(("opset", "op", "shape", "weights"), CASES, ids=NAMES)
def test_against_onnxruntime(build, run_ort, opset, op, shape, weights):
    model = build([op], {"x": shape}, [o for o in op.output if o], weights, opset=opset, ir_version=8)
    x = np.random.default_rng(opset).standard_normal(shape).astype(np.float32)
    graph = read(model)
    got = evaluate(graph, {"x": x})
    if opset < 7:
        return  # onnxruntime has kernels from opset 7 on
    for name, wanted in run_ort(model, {"x": x}).items():
        assert got[name].dtype == wanted.dtype and got[name].shape == wanted.shape
        assert np.allclose(got[name], wanted, 1e-4, 1e-5)


@pytest.mark.parametrize(
    ("opset", "op"),
    [(7, node("Upsample", "x")), (5, node("Dropout", "x"))],
)
def test_old_forms_are_refused_by_name(build, opset, op):
    with pytest.raises((UnsupportedError, ModelError)) as e:
        read(build([op], {"x": [2, 3]}, opset=opset))
    assert e.value.node == "node"


def test_shapes_computed_in_the_graph(build):
    """Shape -> Gather -> Unsqueeze -> Concat -> Reshape, and sizes of a Resize through floats."""
    nodes = [
        helper.make_node("Shape", ["x"], ["s"]),
        helper.make_node("Gather", ["s", "zero"], ["n"]),
        helper.make_node("Unsqueeze", ["n", "axis"], ["n1"]),
        helper.make_node("Concat", ["n1", "rest"], ["target"], axis=0),
        helper.make_node("Reshape", ["x", "target"], ["y"]),
    ]
    weights = {"zero": np.array(0), "axis": np.array([0]), "rest": np.array([-1])}
    graph = read(build(nodes, {"x": ["N", 3, 4]}, weights=weights))
    assert [str(n) for n in graph.outputs[0][1].type.shape] == ["N", "12"]
    nodes = [
        helper.make_node("Shape", ["x"], ["s"]),
        helper.make_node("Slice", ["s", "two", "four"], ["hw"]),
        helper.make_node("Cast", ["hw"], ["f"], to=TensorProto.FLOAT),
        helper.make_node("Mul", ["f", "factor"], ["g"]),
        helper.make_node("Floor", ["g"], ["h"]),
        helper.make_node("Cast", ["h"], ["i"], to=TensorProto.INT64),
        helper.make_node("Slice", ["s", "zero", "two"], ["nc"]),
        helper.make_node("Concat", ["nc", "i"], ["sizes"], axis=0),
        helper.make_node("Resize", ["x", "", "", "sizes"], ["y"]),
    ]
    weights = {"zero": ints(0), "two": ints(2), "four": ints(4), "factor": np.array(1.5, np.float32)}
    graph = read(build(nodes, {"x": [1, 2, 5, 7]}, weights=weights))
    assert graph.outputs[0][1].type.shape == (1, 2, 7, 10)


def test_initializers_that_are_inputs_are_weights(build):
    add = helper.make_node("Add", ["x", "w"], ["y"])
    model = build([add], {"x": [2], "w": [2]}, weights=ones(w=2), ir_version=3)
    graph = read(model)
    assert [n.name for n in graph.inputs] == ["x"]


def test_constant_of_shape_is_lazy(build):
    node = helper.make_node("ConstantOfShape", ["s"], ["w"], value=helper.make_tensor("v", TensorProto.FLOAT, [1], [2.5]))
    model = build([node, helper.make_node("Add", ["x", "w"], ["y"])], {"x": [1]}, weights={"s": ints(1000, 1000, 200)})
    graph = read(model)
    weight = next(n.weight for n in graph.weights() if n.name == "w")
    assert weight.shape == (1000, 1000, 200) and weight.digest and weight._array is None


def test_known_branches(build):
    outputs = [helper.make_tensor_value_info("t", TensorProto.FLOAT, None)]
    then = helper.make_graph([helper.make_node("Relu", ["x"], ["t"])], "then", [], outputs)
    outputs = [helper.make_tensor_value_info("e", TensorProto.INT64, None)]
    other = helper.make_graph([helper.make_node("Stranger", ["x"], ["e"])], "else", [], outputs)
    node = helper.make_node("If", ["c"], ["y"], name="choice", then_branch=then, else_branch=other)
    graph = read(build([node], {"x": [3]}, weights={"c": np.array(True)}))
    assert evaluate(graph, {"x": np.array([-1, 0, 2], np.float32)})["y"].tolist() == [0, 0, 2]
    with pytest.raises(CompilerError, match="choice/else"):
        read(build([node], {"x": [3], "c": (TensorProto.BOOL, [])}))


def test_functions_of_the_model(build):
    """Attributes by reference, defaults, a function in a function; names tell the caller."""
    imports = [helper.make_opsetid("", 21), helper.make_opsetid("own", 1)]
    leaky = helper.make_node("LeakyRelu", ["a"], ["b"], name="inner")
    reference = leaky.attribute.add(name="alpha", ref_attr_name="slope", type=1)
    assert reference.ref_attr_name
    inner = helper.make_function("own", "Inner", ["a"], ["b"], [leaky], imports, attributes=["slope"])
    call = helper.make_node("Inner", ["a"], ["b"], name="middle", domain="own", slope=0.5)
    outer = helper.make_function("own", "Outer", ["a"], ["b"], [call], imports)
    top = helper.make_node("Outer", ["x"], ["y"], name="outer", domain="own")
    model = build([top], {"x": [2]}, functions=[inner, outer])
    model.opset_import.append(helper.make_opsetid("own", 1))
    graph = read(model)
    assert "outer/middle/inner" in graph
    assert evaluate(graph, {"x": np.array([-2, 2], np.float32)})["y"].tolist() == [-1, 2]


def test_shape_arithmetic_of_exporters(build):
    """What exporters write around Expand and position numbers: -1 replaced where it stands, a range over a dimension."""
    nodes = [
        helper.make_node("Shape", ["x"], ["s"]),
        helper.make_node("Gather", ["s", "one"], ["length"]),
        helper.make_node("Range", ["zero", "length", "step"], ["positions"]),
        helper.make_node("Unsqueeze", ["positions", "axis"], ["row"]),
        helper.make_node("Gather", ["s", "zero"], ["batch"]),
        helper.make_node("Unsqueeze", ["batch", "axis"], ["batch1"]),
        helper.make_node("Concat", ["batch1", "minus"], ["target"], axis=0),
        helper.make_node("Shape", ["target"], ["rank"]),
        helper.make_node("ConstantOfShape", ["rank"], ["ones"], value=helper.make_tensor("v", TensorProto.INT64, [1], [1])),
        helper.make_node("Mul", ["ones", "minus"], ["minuses"]),
        helper.make_node("Equal", ["target", "minuses"], ["open"]),
        helper.make_node("Where", ["open", "ones", "target"], ["shape"]),
        helper.make_node("Expand", ["row", "shape"], ["y"]),
    ]
    weights = {"zero": np.array(0), "one": np.array(1), "step": np.array(1), "axis": ints(0), "minus": ints(-1)}
    graph = read(build(nodes, {"x": ["N", "L"]}, weights=weights))
    assert str(graph.outputs[0][1].type) == "i64[N,L]"
    x = np.zeros((2, 4), np.float32)
    assert evaluate(graph.specialize(N=2, L=4), {"x": x})["y"].tolist() == [[0, 1, 2, 3]] * 2
    bound = read(build(nodes, {"x": ["N", "L"]}, weights=weights), {"N": 2, "L": 4})
    assert evaluate(bound, {"x": x})["y"].tolist() == [[0, 1, 2, 3]] * 2
