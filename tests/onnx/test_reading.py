"""What the reader makes of models that say little, too much, or something that only their constants tell."""

import numpy as np
import pytest
from onnx import TensorProto, helper, numpy_helper, parser
from onnx.reference import ReferenceEvaluator

from nncompiler.backends.reference import evaluate
from nncompiler.frontends.onnx import read
from nncompiler.ir.errors import ModelError, UndecidedError, UnsupportedError, UsageError

X = np.random.default_rng(0).standard_normal((3, 4)).astype(np.float32)
K = np.array([[0, 1.5, 0], [2, 0, 3]], np.float32)


def node(op, inputs, outputs=("y",), **attributes):
    return helper.make_node(op, list(inputs), list(outputs), **attributes)


def ints(*x):
    return np.array(x, np.int64)


def with_functions(build, functions, nodes, **weights):
    return build(nodes, {"x": [3, 4]}, weights=weights, functions=functions)


def own(name, inputs, nodes, outputs=("y",)):
    imports = [helper.make_opsetid("", 21), helper.make_opsetid("own", 1)]
    return helper.make_function("own", name, inputs, list(outputs), nodes, imports)


CLIP = own("Clipped", ["a", "low", "high"], [node("Clip", ["a", "low", "high"])])
OUTER = own("Outer", ["a", "low", "high"], [node("Clipped", ["a", "low", "high"], domain="own")])


@pytest.mark.parametrize("inputs", [["x"], ["x", ""], ["x", "low"], ["x", "", "high"], ["x", "", ""], ["x", "low", "high"]])
@pytest.mark.parametrize("called", ["Clipped", "Outer"])
def test_an_input_that_a_call_leaves_out_is_left_out_inside(build, run_ort, inputs, called):
    call = node(called, inputs, domain="own")
    model = with_functions(build, [CLIP, OUTER], [call], low=np.float32(-0.3), high=np.float32(0.4))
    model.opset_import.append(helper.make_opsetid("own", 1))
    assert np.array_equal(evaluate(read(model), {"x": X})["y"], run_ort(model, {"x": X})["y"])


def test_an_operand_that_must_be_there_is_missed_at_its_node(build):
    add = own("Sum", ["a", "b"], [node("Add", ["a", "b"])])
    model = with_functions(build, [add], [node("Sum", ["x"], domain="own")])
    model.opset_import.append(helper.make_opsetid("own", 1))
    with pytest.raises(ModelError, match="Sum_0/Add_0"):
        read(model)


DEAD = {
    "operator": [node("NonZero", ["x"], ["a"])],
    "chain": [node("NonZero", ["x"], ["a"]), node("Cast", ["a"], ["b"], to=1), node("Exp", ["b"], ["c"])],
    "no such operator": [node("Mystery", ["x"], ["a"])],
    "foreign": [node("Foo", ["x"], ["a"], domain="com.foo")],
    "loop": [node("If", ["x"], ["a"], then_branch=helper.make_graph([], "t", [], []))],
    "strings": [node("Identity", ["s"], ["a"])],
}


@pytest.mark.parametrize("dead", DEAD.values(), ids=DEAD)
@pytest.mark.parametrize("first", [True, False])
def test_what_nobody_reads_is_no_reason_to_refuse(build, dead, first):
    live = [node("Relu", ["x"])]
    model = build(dead + live if first else live + dead, {"x": [3, 4]})
    model.graph.initializer.append(helper.make_tensor("s", TensorProto.STRING, [1], [b"text"]))
    graph = read(model)
    assert [n.op.name for n in graph.order()] == ["input", "relu"]
    model.graph.output.append(helper.make_tensor_value_info("a", TensorProto.FLOAT, None))
    with pytest.raises((UnsupportedError, ModelError)):
        read(model)


CONSTANT = [
    (node("NonZero", ["k"]), {}),
    (node("TopK", ["k", "n"], ["y", "i"], axis=1), {"n": ints(2)}),
    (node("TopK", ["k", "n"], ["", "y"], axis=0, largest=0), {"n": ints(1)}),
    (node("Unique", ["k"], ["y", "i", "j", "c"]), {}),
    (node("Compress", ["k", "c"], axis=1), {"c": np.array([True, False, True])}),
    (node("ScatterND", ["k", "i", "u"]), {"i": ints([1]), "u": np.full((1, 3), 9, np.float32)}),
    (node("ScatterElements", ["k", "i", "u"], axis=1), {"i": ints([2]), "u": np.full((1, 1), 9, np.float32)}),
    (node("ReverseSequence", ["k", "n"], batch_axis=0, time_axis=1), {"n": ints(2, 3)}),
    (node("NonMaxSuppression", ["b", "s", "n", "t"]),
     {"b": np.array([[[0, 0, 1, 1], [0, 0, 1, 1.1], [5, 5, 6, 6]]], np.float32),
      "s": np.array([[[0.9, 0.8, 0.7]]], np.float32), "n": ints(3), "t": np.array([0.5], np.float32)}),
    (node("Det", ["q"]), {"q": np.array([[2, 1], [1, 3]], np.float32)}),
]  # fmt: skip


@pytest.mark.parametrize(("op", "weights"), CONSTANT, ids=lambda x: getattr(x, "op_type", ""))
def test_operators_without_a_rule_are_computed_of_constants(build, op, weights):
    """Given as initializers and as computed constants."""
    for computed in (False, True):
        nodes = [node("Add", ["k0", "zero"], ["k"])] if computed else []
        nodes += [op, node("Cast", ["y"], ["z"], to=1)]
        named = {"k0": K, "zero": np.zeros(1, np.float32)} if computed else {"k": K}
        model = build(nodes, {"x": [1]}, ["z"], weights=named | weights)
        wanted = ReferenceEvaluator(model).run(None, {"x": X[0, :1]})[0]
        found = evaluate(read(model), {"x": X[0, :1]})["z"]
        assert found.shape == wanted.shape and np.allclose(found, wanted)


def test_of_a_static_shape(build):
    nodes = [node("Shape", ["x"], ["s"]), node("TopK", ["s", "n"], ["t", "i"]), node("Reshape", ["x", "t"])]
    assert evaluate(read(build(nodes, {"x": [3, 4]}, weights={"n": ints(2)})), {"x": X})["y"].shape == (4, 3)


def test_what_is_not_computed(build):
    """The reference is not given all the time in the world."""
    zero = helper.make_tensor("v", TensorProto.INT32, [1], [1])
    nodes = [node("ConstantOfShape", ["h"], ["huge"], value=zero), node("Gemm", ["huge", "huge"], alpha=0.5)]
    for extent, refused in ((2, False), (3000, True)):  # our rule takes no half of an integer, ONNX's reference does
        model = build(nodes, {"x": [1]}, weights={"h": ints(extent, extent)})
        if refused:
            with pytest.raises(UnsupportedError, match="whole numbers"):
                read(model)
        else:
            read(model)


def test_a_chain_of_constants_tells_a_shape(build):
    """Too many numbers to be known as they are made, and a result that is one number."""
    nodes = [
        node("ReduceMin", ["big"], ["low"], keepdims=1), node("Concat", ["low", "low"], ["r"], axis=0),
        node("Tile", ["x", "r"]),
    ]  # fmt: skip
    model = build(nodes, {"x": [3, 4]}, weights={"big": np.arange(2, 6000, dtype=np.int64)})
    assert evaluate(read(model), {"x": X})["y"].shape == (6, 8)


def test_unknown_extents(build):
    graph = read(build([node("Relu", ["x"])], {"x": [-1, 4]}))
    assert str(graph.inputs[0].type) == "f32[x_0,4]"
    assert read(build([node("Relu", ["x"])], {"x": [-1, 4]}), {"x_0": 3}).inputs[0].type.shape == (3, 4)


A = np.random.default_rng(1).integers(0, 255, (2, 3, 4)).astype(np.uint8)
B = np.random.default_rng(2).integers(-100, 100, (2, 4, 5)).astype(np.int8)
POINTS = [
    ((), ()), ((1,), (1,)), ((2, 3, 1), ()), ((), (2, 1, 5)), ((2, 3, 1), (2, 1, 5)), ((3, 1), (1, 5)),
    ((1, 3, 1), (1, 1, 5)), ((3,), (5,)), ((1, 1), (1, 1)),
]  # fmt: skip


@pytest.mark.parametrize(("a_shape", "b_shape"), POINTS)
def test_zero_points_of_matrix_products(build, a_shape, b_shape):
    rank = max(len(a_shape), len(b_shape), 2)
    a, b = (A, B) if rank == 3 else (A[0], B[0])
    rng = np.random.default_rng(0)
    az, bz = rng.integers(0, 9, a_shape).astype(np.uint8), rng.integers(0, 9, b_shape).astype(np.int8)
    types = {"a": (TensorProto.UINT8, a.shape), "b": (TensorProto.INT8, b.shape)}
    model = build([node("MatMulInteger", ["a", "b", "az", "bz"])], types, weights={"az": az, "bz": bz})
    rows = az.reshape(3, 1) if a_shape == (3,) else az
    wanted = np.matmul(a.astype(np.int32) - rows, b.astype(np.int32) - bz)
    assert np.array_equal(evaluate(read(model), {"a": a, "b": b})["y"], wanted)


@pytest.mark.parametrize(("az", "bz"), [((2, 1, 4), ()), ((2, 2, 1), ()), ((), (2, 4, 1)), ((), (1, 1, 4)), ((3, 3), ())])
def test_zero_points_that_do_not_fit(build, az, bz):
    types = {"a": (TensorProto.UINT8, A.shape), "b": (TensorProto.INT8, B.shape)}
    weights = {"az": np.ones(az, np.uint8), "bz": np.ones(bz, np.int8)}
    with pytest.raises(ModelError, match=r"zero_point|one number|rank"):
        read(build([node("MatMulInteger", ["a", "b", "az", "bz"])], types, weights=weights))


OUTSIDE = [
    (node("Gather", ["x", "i"], axis=1), ints(1, 7), "index 7 .*axis 1 of extent 4"),
    (node("Gather", ["x", "i"], axis=-1), ints(-5), "index -5 .*axis 1 of extent 4"),
    (node("GatherElements", ["x", "i"], axis=0), ints([1, -4]), "index -4 .*axis 0 of extent 3"),
    (node("GatherND", ["x", "i"]), ints([1, 7]), "index 7 .*axis 1 of extent 4"),
    (node("GatherND", ["x", "i"]), ints([3, 0]), "index 3 .*axis 0 of extent 3"),
    (node("GatherND", ["x", "i"], batch_dims=1), ints([0], [9], [0]), "index 9 .*axis 1 of extent 4"),
]


@pytest.mark.parametrize(("op", "index", "message"), OUTSIDE)
@pytest.mark.parametrize("many", [False, True])
def test_a_constant_index_outside_is_found_while_reading(build, op, index, message, many):
    """Known ones, and those that are too many to be known while the graph is built."""
    op = helper.make_node(op.op_type, op.input, op.output, name="at", **{a.name: a.i for a in op.attribute})
    if many:
        many = np.ones((5000, *index.shape[1:]), np.int64) if op.op_type != "GatherElements" else index
        if "batch_dims" not in str(op.attribute):
            many[-1 if op.op_type != "GatherElements" else 0] = index[-1 if op.op_type != "GatherElements" else 0]
            index = many
    with pytest.raises(ModelError, match=message) as e:
        read(build([op], {"x": [3, 4]}, weights={"i": index}))
    assert e.value.node == "at"


def test_an_index_outside_of_constants_is_the_models_fault(build):
    from nncompiler.driver.native import compile_graph
    from nncompiler.driver.options import CompileOptions

    nodes = [node("Sin", ["w"], ["s"]), node("Neg", ["i"], ["j"]), node("Gather", ["s", "j"], ["g"], axis=1, ),
             node("Add", ["g", "x"])]  # fmt: skip
    weights = {"w": np.ones((3, 100), np.float32), "i": np.full(5000, 101, np.int64)}
    with pytest.raises(ModelError, match=r"index -101 .*axis 1 of extent 100"):
        compile_graph(read(build(nodes, {"x": [1]}, weights=weights)), CompileOptions(cache=False))


I64 = TensorProto.INT64


def test_what_is_computed_while_the_model_runs_is_said(build):
    """Where the form of a node depends on it; where only sizes do, they are symbols."""
    graph = read(build([node("Tile", ["x", "r"])], {"x": ["N", 4], "r": (I64, [2])}))
    assert [str(d) for d in graph.outputs[0][1].type.shape] == ["N*_Tile_0_repeats_1_0", "4*_Tile_0_repeats_1_1"]
    with pytest.raises(UndecidedError, match="axes is computed while the model runs") as e:
        read(build([node("ReduceSum", ["x", "r"])], {"x": [3, 4], "r": (I64, [1])}, opset=13))
    assert e.value.symbols == {"_ReduceSum_0_axes_1_0"}
    nodes = [node("Shape", ["x"], ["s"]), node("Cast", ["s"], ["f"], to=1), node("Sqrt", ["f"], ["g"]),
             node("Cast", ["g"], ["t"], to=7), node("Tile", ["x", "t"])]  # fmt: skip
    with pytest.raises(UndecidedError, match="repeats") as e:
        read(build(nodes, {"x": ["N", 4]}))
    assert e.value.hint is not None and "dims=" in e.value.hint


def test_values_of_inputs(build):
    """Defaults are weights unless they are asked for as inputs, and constants before version 4 of the IR."""
    weights = {"w": np.ones(4, np.float32), "c": np.full(4, 2, np.float32)}
    nodes = [node("Add", ["x", "w"], ["t"]), node("Mul", ["t", "c"])]
    model = build(nodes, {"x": [3, 4], "w": [4]}, weights=weights)
    assert [n.name for n in read(model).inputs] == ["x"] and read(model).defaults == ("w",)
    graph = read(model, inputs=["w"])
    assert [n.name for n in graph.inputs] == ["x", "w"] and graph.defaults == ()
    assert np.allclose(evaluate(graph, {"x": X, "w": X[0]})["y"], (X + X[0]) * 2)
    for name in ("c", "x", "q"):
        with pytest.raises(UsageError, match=f"{name} is not an input with a default value"):
            read(model, inputs=[name])
    old = build(nodes, {"x": [3, 4], "w": [4], "c": [4]}, weights=weights, ir_version=3)
    assert read(old).defaults == () and [n.name for n in read(old).inputs] == ["x"]
    with pytest.raises(UsageError, match="version 3"):
        read(old, inputs=["w"])


def test_a_default_without_a_declared_shape(build):
    model = build([node("Add", ["x", "w"])], {"x": [3, 4], "w": [4]}, weights={"w": np.ones(4, np.float32)})
    model.graph.input[1].type.tensor_type.ClearField("shape")
    assert str(read(model, inputs=["w"]).inputs[1].type) == "f32[4]"


def test_the_same_name_twice(build):
    model = build([node("Add", ["x", "w"])], {"x": [3, 4]}, weights={"w": np.ones(4, np.float32)})
    model.graph.initializer.append(numpy_helper.from_array(np.ones(4, np.float32), "w"))
    with pytest.raises(ModelError, match="two values are called 'w'"):
        read(model)


@pytest.mark.parametrize("dtype", [np.int32, np.uint8, np.int64])
def test_the_error_function_of_integers_is_truncated(build, dtype):
    x = np.asarray([0, 1, 2, 3, 6, 100], dtype)
    model = build([node("Erf", ["x"])], {"x": (helper.np_dtype_to_tensor_dtype(x.dtype), [6])})
    assert np.array_equal(evaluate(read(model), {"x": x})["y"], ReferenceEvaluator(model).run(None, {"x": x})[0])


def test_integer_matrices_take_whole_factors(build):
    shape = (TensorProto.INT32, [2, 2])
    with pytest.raises(UnsupportedError, match=r"whole numbers, got 0\.5"):
        read(build([node("Gemm", ["a", "b"], alpha=0.5)], {"a": shape, "b": shape}))


@pytest.mark.parametrize("batch", [1, 2])
def test_affine_grids_of_any_batch(build, batch):
    x = np.random.default_rng(0).standard_normal((batch, 2, 3)).astype(np.float32)
    model = build([node("AffineGrid", ["x", "size"])], {"x": [batch, 2, 3]}, weights={"size": ints(batch, 3, 4, 5)})
    got = evaluate(read(model), {"x": x})["y"]
    np.testing.assert_allclose(got, ReferenceEvaluator(model).run(None, {"x": x})[0], atol=1e-6)


def test_transposed_convolutions_of_no_rows_have_rows(build, run_ort):
    """(0 - 1) * stride + kernel."""
    x = np.zeros((1, 2, 0, 3), np.float32)
    model = build([node("ConvTranspose", ["x", "w"])], {"x": [1, 2, 0, 3]}, weights={"w": np.ones((2, 2, 3, 3), np.float32)})
    got = evaluate(read(model), {"x": x})["y"]
    assert got.shape == (1, 2, 2, 5) and np.array_equal(got, run_ort(model, {"x": x})["y"])


def test_nodes_that_are_not_sorted_are_read_in_order(build, run_ort):
    """onnxruntime takes such files: its converter to 16-bit floats appends the casts of inputs. Numbers are the file's."""
    nodes = [
        node("Add", ["b", "a"], ["c"]), node("Relu", ["x"], ["b"]), node("Mul", ["d", "c"], ["y"]),
        node("Neg", ["x"], ["a"]), node("Exp", ["a"], ["d"]),
    ]  # fmt: skip
    model = build(nodes, {"x": [3, 4]})
    graph = read(model)
    np.testing.assert_allclose(evaluate(graph, {"x": X})["y"], run_ort(model, {"x": X})["y"], rtol=1e-6)
    assert {n.name: n.location.rpartition(" ")[2] for n in graph if n.location} == {
        "Add_0": "0", "Relu_1": "1", "Mul_2": "2", "Neg_3": "3", "Exp_4": "4",
    }  # fmt: skip


@pytest.mark.parametrize(
    "text",
    [
        "(float[4] x, int64 s) => (y) { y = Reshape (x, s) }",
        "(float[4] x, int64 s) => (y) { y = Expand (x, s) }",
        "(float[4] x, int64 s, int64[1] e) => (y) { y = Slice (x, s, e) }",
        "(float[4] x, int64[1] s, int64 e) => (y) { y = Slice (x, s, e) }",
        "(float[4] x, int64 s) => (y, z) { y, z = Split (x, s) }",
    ],
)  # fmt: skip
def test_a_scalar_where_the_run_brings_several_sizes_is_a_model_error(text):
    with pytest.raises(ModelError, match="must have one dimension, it has 0"):
        read(parser.parse_model(f'<ir_version: 8, opset_import: ["": 18]> g {text}'))


def test_a_scalar_says_how_many_a_top_k_takes():
    text = "(float[4] x, int64 k) => (y, i) { y, i = TopK (x, k) }"
    graph = read(parser.parse_model(f'<ir_version: 8, opset_import: ["": 18]> g {text}'))
    assert graph.outputs
