"""Chains of 16-bit floats: what overflows or is rounded between two operators must not show in the result.

The judge is the same model in float64 on the same inputs, and onnxruntime, which computes such chains in f32.
"""

import ml_dtypes
import numpy as np
import onnx
import pytest
from onnx import helper

from nncompiler import compile
from nncompiler.backends.llvm import machine
from nncompiler.backends.reference import evaluate
from nncompiler.frontends.onnx import read
from nncompiler.passes import PORTABLE, run_pipeline

AXES = np.array([-1])
RNG = np.random.default_rng(0)
Q = RNG.uniform(40, 60, (1, 2, 6, 64))
K = RNG.uniform(40, 60, (1, 2, 64, 6))
V = RNG.standard_normal((1, 2, 6, 8))
LARGE = RNG.standard_normal((4, 64)) * 500
OFFSET = RNG.standard_normal((4, 64)) + 300


def node(op, inputs, output, **attributes):
    return helper.make_node(op, inputs.split(), [output], **attributes)


VARIANCE = [
    node("ReduceMean", "x axes", "mean"), node("Sub", "x mean", "d"), node("Mul", "d d", "sq"),
    node("ReduceMean", "sq axes", "var"), node("Add", "var e", "ve"),
]  # fmt: skip
SQUARE = [node("Pow", "x two", "sq"), node("ReduceMean", "sq axes", "ms"), node("Add", "ms e", "me")]

# name: nodes, inputs, constants (floats take the type under test, axes and shapes stay)
CASES = {
    "scores": ([node("MatMul", "q k", "s"), node("Mul", "s c", "t"), node("Softmax", "t", "y")], {"q": Q, "k": K},
               {"c": 0.125}),
    "scores, mask": (
        [node("MatMul", "q k", "s"), node("Div", "s c", "t"), node("Add", "t m", "u"), node("Softmax", "u", "p"),
         node("MatMul", "p v", "y")],
        {"q": Q, "k": K, "v": V, "m": np.triu(np.full((6, 6), -1e4), 1)}, {"c": 8.0}),
    "mask before scaling": (
        [node("MatMul", "q k", "s"), node("Add", "s m", "t"), node("Mul", "t c", "u"), node("Softmax", "u", "y")],
        {"q": Q, "k": K, "m": np.zeros((1, 2, 6, 6))}, {"c": 0.125}),
    "scores by position": (
        [node("MatMul", "q k", "s"), node("Reshape", "s shape", "r"), node("Where", "mask r low", "w"),
         node("Softmax", "w", "y")], {"q": Q, "k": K},
        {"shape": np.array([2, 6, 6]), "mask": np.tril(np.ones((6, 6), bool)), "low": -6e4}),
    "soft cap": (
        [node("MatMul", "q k", "s"), node("Div", "s c", "t"), node("Tanh", "t", "u"), node("Mul", "u c", "w"),
         node("LogSoftmax", "w", "y")], {"q": Q, "k": K * (np.arange(6) - 3)}, {"c": 50.0}),
    "einsum": (
        [node("Einsum", "q k", "s", equation="bhqd,bhdk->bhqk"), node("Mul", "s c", "t"), node("Softmax", "t", "y")],
        {"q": Q, "k": K}, {"c": 0.125}),
    "scores scaled only": ([node("MatMul", "q k", "s"), node("Mul", "s c", "y")], {"q": Q, "k": K}, {"c": 0.01}),
    "rms": ([*SQUARE, node("Sqrt", "me", "r"), node("Div", "x r", "y")], {"x": LARGE},
            {"two": 2.0, "e": 1e-6, "axes": AXES}),
    "rms by reciprocal": (
        [*SQUARE, node("Sqrt", "me", "r"), node("Reciprocal", "r", "i"), node("Mul", "x i", "y")], {"x": LARGE},
        {"two": 2.0, "e": 1e-6, "axes": AXES}),
    "rms by power": ([*SQUARE, node("Pow", "me h", "r"), node("Mul", "x r", "y")], {"x": LARGE},
                     {"two": 2.0, "h": -0.5, "e": 1e-6, "axes": AXES}),
    "layer norm": ([*VARIANCE, node("Sqrt", "ve", "r"), node("Div", "d r", "y")], {"x": LARGE}, {"e": 1e-5, "axes": AXES}),
    "layer norm of a large mean": ([*VARIANCE, node("Sqrt", "ve", "r"), node("Div", "d r", "y")], {"x": OFFSET},
                                   {"e": 1e-5, "axes": AXES}),
    "instance norm": (
        [*VARIANCE, node("Sqrt", "ve", "r"), node("Div", "d r", "y")], {"x": LARGE.reshape(1, 4, 8, 8)},
        {"e": 1e-5, "axes": np.array([2, 3])}),
    "deviation": (
        [node("Mul", "x x", "sq"), node("ReduceMean", "sq axes", "a"), node("ReduceMean", "x axes", "mean"),
         node("Mul", "mean mean", "b"), node("Sub", "a b", "c"), node("Sqrt", "c", "y")], {"x": LARGE}, {"axes": AXES}),
    "mean by sum": ([node("ReduceSum", "x axes", "s"), node("Div", "s n", "y")], {"x": np.full((4, 64), 2000.0)},
                    {"n": 64.0, "axes": AXES}),
    "softmax": ([node("Exp", "x", "e"), node("ReduceSum", "e axes", "s"), node("Div", "e s", "y")],
                {"x": RNG.uniform(10, 13, (4, 64))}, {"axes": AXES}),
    "log sum exp": ([node("Exp", "x", "e"), node("ReduceSum", "e axes", "s"), node("Log", "s", "y")],
                    {"x": RNG.uniform(10, 13, (4, 64))}, {"axes": AXES}),
    "norm": ([node("ReduceSumSquare", "x axes", "s"), node("Sqrt", "s", "y")], {"x": LARGE}, {"axes": AXES}),
    "norm by product": ([node("Mul", "x x", "p"), node("ReduceSum", "p axes", "s"), node("Sqrt", "s", "y")], {"x": LARGE},
                        {"axes": AXES}),
    "unit vectors": ([node("ReduceL2", "x axes", "s"), node("Div", "x s", "y")], {"x": LARGE}, {"axes": AXES}),
    "mean of values": ([node("Mean", "x x x", "y")], {"x": np.full((4, 64), 4e4)}, {}),
    "weights, then a factor": ([node("MatMul", "x w", "s"), node("Mul", "s c", "y")], {"x": np.full((4, 64), 100.0)},
                               {"w": np.full((64, 4), 20.0), "c": 1e-6}),
    "ReduceL2": ([node("ReduceL2", "x axes", "y")], {"x": LARGE}, {"axes": AXES}),
    "ReduceLogSumExp": ([node("ReduceLogSumExp", "x axes", "y")], {"x": LARGE}, {"axes": AXES}),
    "ReduceMean": ([node("ReduceMean", "x axes", "y")], {"x": np.full((4, 64), 3e4)}, {"axes": AXES}),
    "LpNormalization": ([node("LpNormalization", "x", "y")], {"x": LARGE}, {}),
}  # fmt: skip


def build(name, kind):
    """The model in a float type, and its inputs: those of f16 or bf16 when it is f64."""
    nodes, inputs, constants = CASES[name]

    def typed(array, to):
        array = np.asarray(array)
        return array.astype(to) if array.dtype.kind == "f" else array

    number = helper.np_dtype_to_tensor_dtype(np.dtype(kind))
    infos = [helper.make_tensor_value_info(n, number, a.shape) for n, a in inputs.items()]
    tensors = [onnx.numpy_helper.from_array(typed(a, kind), n) for n, a in constants.items()]
    graph = helper.make_graph(nodes, "g", infos, [onnx.ValueInfoProto(name="y")], tensors)
    return helper.make_model(graph, opset_imports=[helper.make_opsetid("", 21)], ir_version=10)


def judged(name, kind):
    """The result in float64 from inputs and constants as `kind` has them."""
    model = build(name, kind)
    for tensor in model.graph.initializer:
        array = onnx.numpy_helper.to_array(tensor)
        if array.dtype == kind:
            tensor.CopyFrom(onnx.numpy_helper.from_array(array.astype(np.float64), tensor.name))
    for info in model.graph.input:
        info.type.tensor_type.elem_type = 11
    feeds = {n: a.astype(kind) for n, a in CASES[name][1].items()}
    return feeds, evaluate(read(model), {n: a.astype(np.float64) for n, a in feeds.items()})["y"]


@pytest.mark.parametrize("kind", [np.float16, ml_dtypes.bfloat16], ids=["f16", "bf16"])
@pytest.mark.parametrize("name", CASES)
def test_no_overflow_on_the_way(name, kind, run_ort):
    feeds, want = judged(name, kind)
    model = build(name, kind)
    eps = float(ml_dtypes.finfo(kind).eps)
    graph = read(model)
    run_pipeline(graph, PORTABLE)
    bound = {"rtol": 2 * eps, "atol": 2 * eps * np.abs(want).max()}
    if name in ("softmax", "unit vectors", "scores, mask", "rms", "layer norm"):  # the judge rounds as often as we do
        bound["rtol"] = 4 * eps
    for way, got in (("passes", evaluate(graph, feeds)["y"]), ("native", compile(model, cache=False).run(feeds)["y"])):
        assert got.dtype == kind
        np.testing.assert_allclose(got.astype(np.float64), want, err_msg=way, **bound)
    if kind == np.float16:
        np.testing.assert_allclose(run_ort(model, feeds)["y"].astype(np.float64), want, rtol=8 * eps, atol=bound["atol"])


UNCHANGED = {
    "dense": ([node("MatMul", "x w", "h"), node("Add", "h b", "a"), node("Softmax", "a", "y")], (4, 8)),
    "residual": ([node("MatMul", "x w", "h"), node("Add", "x h", "s"), node("LayerNormalization", "s b b", "y")], (4, 8)),
    "gate": ([node("Sigmoid", "x", "s"), node("Mul", "x s", "g"), node("MatMul", "g w", "y")], (4, 8)),
    "squeeze and excite": (
        [node("GlobalAveragePool", "x", "p"), node("Conv", "p f", "c"), node("Sigmoid", "c", "s"), node("Mul", "x s", "y")],
        (1, 8, 4, 4)),
}  # fmt: skip


@pytest.mark.parametrize("name", UNCHANGED)
def test_everything_else_stays_f16(name):
    nodes, shape = UNCHANGED[name]
    weights = {"w": (8, 8), "b": (8,), "f": (8, 8, 1, 1)}
    used = {i for n in nodes for i in n.input}
    arrays = {n: RNG.standard_normal(s).astype(np.float16) for n, s in weights.items() if n in used}
    tensors = [onnx.numpy_helper.from_array(a, n) for n, a in arrays.items()]
    info = helper.make_tensor_value_info("x", 10, shape)
    graph = helper.make_graph(nodes, "g", [info], [onnx.ValueInfoProto(name="y")], tensors)
    read_graph = read(helper.make_model(graph, opset_imports=[helper.make_opsetid("", 21)], ir_version=10))
    run_pipeline(read_graph, PORTABLE)
    assert {n.type.dtype.name for n in read_graph.order()} == {"f16"}


def network(kind, width=16, seed=0):
    """An image network of every family of layers that has kernels for f32, and its inputs."""
    rng = np.random.default_rng(seed)
    nodes = [
        node("Conv", "x w0 b0", "a", strides=[2, 2], pads=[1] * 4), node("Relu", "a", "r"),
        node("Conv", "r w1", "c", pads=[1] * 4), node("Clip", "c low high", "k"), node("Add", "k r", "s"),
        node("Conv", "s wd", "d", pads=[1] * 4, group=width), node("MaxPool", "d", "m", kernel_shape=[2, 2], strides=[2, 2]),
        node("ConvTranspose", "m wt", "t", strides=[2, 2]), node("Concat", "t s", "j", axis=1),
        node("GlobalAveragePool", "j", "g"), node("Flatten", "g", "f"), node("Gemm", "f w b", "h"),
        node("Softmax", "h", "y"),
    ]  # fmt: skip
    shapes = {
        "w0": (width, 3, 3, 3), "b0": (width,), "w1": (width, width, 3, 3), "wd": (width, 1, 3, 3),
        "wt": (width, width, 2, 2),
        "w": (2 * width, 70), "b": (70,),
    }  # fmt: skip
    constants = {n: rng.standard_normal(s) / np.sqrt(np.prod(s[1:])) for n, s in shapes.items()}
    constants |= {"low": np.float32(-2), "high": np.float32(3)}
    number = helper.np_dtype_to_tensor_dtype(np.dtype(kind))
    tensors = [onnx.numpy_helper.from_array(np.asarray(a).astype(kind), n) for n, a in constants.items()]
    x = rng.standard_normal((2, 3, 16, 20)).astype(kind)
    info = helper.make_tensor_value_info("x", number, x.shape)
    graph = helper.make_graph(nodes, "g", [info], [onnx.ValueInfoProto(name="y")], tensors)
    return helper.make_model(graph, opset_imports=[helper.make_opsetid("", 21)], ir_version=10), {"x": x}


def in_float64(model, feeds, kind):
    """The model's outputs where every operator computes in float64, from inputs and constants of `kind`."""
    wide = onnx.ModelProto()
    wide.CopyFrom(model)
    for tensor in wide.graph.initializer:
        array = onnx.numpy_helper.to_array(tensor)
        if array.dtype == kind:
            tensor.CopyFrom(onnx.numpy_helper.from_array(array.astype(np.float64), tensor.name))
    for info in wide.graph.input:
        info.type.tensor_type.elem_type = 11
    return evaluate(read(wide), {n: a.astype(np.float64) for n, a in feeds.items()})


@pytest.mark.parametrize("kind", [np.float16, ml_dtypes.bfloat16], ids=["f16", "bf16"])
@pytest.mark.parametrize("width", [4, 16, 20])
def test_networks_run_on_the_kernels_of_f32(kind, width):
    model, feeds = network(kind, width)
    want = in_float64(model, feeds, kind)["y"]
    with compile(model, cache=False, threads=2) as exe:
        got = exe.run(feeds)["y"]
        graph = exe.compiled.graph
    assert got.dtype == kind
    eps = float(ml_dtypes.finfo(kind).eps)  # of one rounding: nothing is rounded on the way
    np.testing.assert_allclose(got.astype(np.float64), want, rtol=0.6 * eps, atol=1e-6)
    body = [n for outer in graph.order() for n in (outer.body.order() if outer.is_group else [outer])]
    assert all(n.type.dtype.name == "f32" for n in body if n.op.name in ("conv", "gemm", "max_pool", "concat"))


@pytest.mark.parametrize("kind", [np.float16, ml_dtypes.bfloat16], ids=["f16", "bf16"])
@pytest.mark.parametrize("columns", [3, 40, 64, 300])
def test_a_matrix_that_is_streamed_stays_in_16_bits(kind, columns):
    rng = np.random.default_rng(columns)
    w, x = rng.standard_normal((130, columns)).astype(kind), rng.standard_normal((1, 130)).astype(kind)
    number = helper.np_dtype_to_tensor_dtype(np.dtype(kind))
    graph = helper.make_graph(
        [node("MatMul", "x w", "y")], "g", [helper.make_tensor_value_info("x", number, x.shape)],
        [onnx.ValueInfoProto(name="y")], [onnx.numpy_helper.from_array(w, "w")],
    )  # fmt: skip
    model = helper.make_model(graph, opset_imports=[helper.make_opsetid("", 21)], ir_version=10)
    with compile(model, cache=False, threads=1) as exe:
        got = exe.run({"x": x})["y"]
        assert exe.compiled.program.weights_bytes < 3 * w.size
    want = x.astype(np.float64) @ w.astype(np.float64)
    np.testing.assert_allclose(got.astype(np.float64), want, rtol=0.6 * float(ml_dtypes.finfo(kind).eps), atol=1e-4)


@pytest.mark.parametrize("mcpu", ["native", "x86-64-v3", "x86-64-v2"])
@pytest.mark.parametrize("extent", ["", "[1]", "[3]"])
def test_functions_that_take_their_sign_from_halves(mcpu, extent):
    """LLVM folds a rounding to half into the copysign before it, and would round that one's sign of f64 by a helper."""
    if mcpu != "native" and machine.host().arch != "x86_64":
        pytest.skip("x86-64 only")
    text = f"g (float16{extent} x) => (y) {{ a = Asinh (x) y = Atan (a) }}"
    model = onnx.parser.parse_model(f'<ir_version: 8, opset_import: ["": 18]> {text}')
    x = np.full([int(d) for d in extent.strip("[]").split(",") if d], -1.5, np.float16)
    found = compile(model, mcpu=mcpu, cache=False).run({"x": x})["y"]
    expected = np.arctan(np.arcsinh(x.astype(np.float32)).astype(np.float16).astype(np.float32)).astype(np.float16)
    assert np.abs(found.astype(np.float32) - expected.astype(np.float32)).max() <= 2e-3
