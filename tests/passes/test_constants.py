"""Constants: what is folded, what stays a formula, long chains of them, and the smallest ones in every place."""

from __future__ import annotations

import itertools

import numpy as np
import onnxruntime as ort
import pytest
from onnx import TensorProto, helper, numpy_helper

from nncompiler.backends.reference import evaluate
from nncompiler.driver.native import compile_graph
from nncompiler.driver.options import CompileOptions
from nncompiler.driver.pipeline import optimize_portable
from nncompiler.frontends.onnx import read
from nncompiler.interchange.writer import write as write_onnx
from nncompiler.ir.parser import parse
from nncompiler.ir.text import write
from nncompiler.ops import OPERATORS
from nncompiler.passes import Expansion, Formulas

I64 = np.int64
rng = np.random.default_rng(0)


def numbers(*shape):
    return rng.standard_normal(shape).astype(np.float32)


def node(op, inputs, outputs=("y",), **attributes):
    return helper.make_node(op, list(inputs), list(outputs), **attributes)


def model_of(nodes, x, weights=None, output="y", dtype=TensorProto.FLOAT):
    used = {name for n in nodes for name in n.input}
    tensors = [numpy_helper.from_array(np.asarray(a), name) for name, a in (weights or {}).items() if name in used]
    infos = [helper.make_tensor_value_info("x", dtype, x)]
    graph = helper.make_graph(nodes, "test", infos, [helper.make_empty_tensor_value_info(output)], tensors)
    return helper.make_model(graph, opset_imports=[helper.make_opsetid("", 21)], ir_version=10)


def onnxruntimes(model, x):
    options = ort.SessionOptions()
    options.graph_optimization_level = ort.GraphOptimizationLevel.ORT_DISABLE_ALL
    options.log_severity_level = 4
    session = ort.InferenceSession(model.SerializeToString(), options, providers=["CPUExecutionProvider"])
    return session.run(None, {"x": x})[0]


# --- constants that a formula gives

N = 1500
"""Elements of an axis: a matrix of f32 is beyond what is folded."""

FILL = node("ConstantOfShape", ["s"], ["c"], value=helper.make_tensor("v", TensorProto.FLOAT, [1], [2.5]))
SHAPE = {"s": np.array([N, N], I64)}
ADD = node("Add", ["c", "x"])
BOUNDS = {"a": np.int64(5), "b": np.int64(5 - 3 * N * N), "d": np.int64(-3)}

FORMULAS = {
    "fill": ([FILL, ADD], SHAPE, [1]),
    "fill of the reader's shape": ([FILL, ADD], SHAPE, [N, N]),
    "fill in a concat": ([FILL, node("Concat", ["c", "x"], axis=0)], SHAPE, [1, N]),
    "fill that leaves": ([FILL, node("Mul", ["c", "c"], ["y"]), node("Relu", ["x"], ["z"])], SHAPE, [1]),
    "range": ([node("Range", "abd", ["r"]), node("Cast", ["r"], ["c"], to=1), ADD], BOUNDS, [1]),
    "range of floats": ([node("Range", "abd", ["c"]), ADD],
                        {"a": np.float32(0), "b": np.float32(N * N / 4), "d": np.float32(0.25)}, [1]),
    "part of a range": ([node("Range", "abd", ["r"]), node("Slice", ["r", "p", "q", "z", "t"], ["u"]),
                         node("Cast", ["u"], ["c"], to=1), ADD],
                        {"a": np.int64(0), "b": np.int64(10**9), "d": np.int64(1), "p": np.array([7], I64),
                         "q": np.array([10**8], I64), "z": np.array([0], I64), "t": np.array([10**7], I64)}, [1]),
    "identity": ([FILL, node("EyeLike", ["c"], ["e"], k=-2), node("Add", ["e", "x"])], SHAPE, [1]),
    "triangle": ([FILL, node("Trilu", ["c"], ["e"]), node("Add", ["e", "x"])], SHAPE, [N, N]),
    "lower triangle": ([FILL, node("Trilu", ["c", "k"], ["e"], upper=0), node("Add", ["e", "x"])],
                       SHAPE | {"k": np.int64(3)}, [2, N, N]),
    "slice": ([FILL, node("Slice", ["c", "p", "q"], ["e"]), node("Add", ["e", "x"])],
              {"s": np.array([10**5, 10**4], I64), "p": np.array([3, 1], I64), "q": np.array([9, 5], I64)}, [6, 4]),
    "reduction": ([FILL, node("ReduceMean", ["c"], ["m"]), node("ReduceSum", ["c"], ["n"]), node("Add", ["m", "n"], ["e"]),
                   node("Add", ["e", "x"])], {"s": np.array([8192, 32768], I64)}, [1, 1]),
}  # fmt: skip


@pytest.mark.parametrize(("nodes", "weights", "shape"), FORMULAS.values(), ids=FORMULAS)
def test_a_formula_is_not_stored(nodes, weights, shape):
    """Neither while compiling nor in what is compiled; the numbers are the same."""
    model, x = model_of(nodes, shape, weights), numbers(*shape)
    compiled = compile_graph(read(model), CompileOptions(cache=False, verify=True))
    assert compiled.program.weights_bytes < 100_000
    small = all(np.prod(w) < 10**8 for w in ([*weights.get("s", [1])],))
    with compiled.open(1) as executable:
        y = executable.run({"x": x})["y"]
    if small and "z" not in weights:
        wanted = onnxruntimes(model, x)
        assert y.shape == wanted.shape and np.allclose(y, wanted, rtol=1e-6)
    elif "z" in weights:
        assert np.allclose(y, np.arange(7, 10**8, 10**7) + x)
    else:
        assert np.allclose(y, (2.5 if "p" in weights else 2.5 + 2.5 * 2.0**28) + x)


def test_what_a_formula_gives_goes_through_onnx():
    for nodes, weights, shape in (FORMULAS["range"], FORMULAS["range of floats"], FORMULAS["identity"]):
        model, x = model_of(nodes, shape, weights), numbers(*shape)
        again = write_onnx(optimize_portable(read(model)))
        assert len(again.SerializeToString()) < 100_000
        assert np.allclose(onnxruntimes(again, x), onnxruntimes(model, x), rtol=1e-6)


def weights_of(nodes, weights, shape):
    graph = optimize_portable(read(model_of(nodes, shape, weights)))
    return [n.weight.nbytes for n in graph.weights()], graph


def test_small_formulas_are_folded():
    nodes = [FILL, node("EyeLike", ["c"], ["e"]), node("MatMul", ["x", "e"])]
    stored, graph = weights_of(nodes, {"s": [400, 400]}, [1, 400])
    assert stored == [640_000] and len(graph) == 3


def test_what_a_contraction_reads_is_stored():
    """Its kernels pack weights; behind a reshape too."""
    for nodes, weights in (
        ([FILL, node("MatMul", ["x", "c"])], {"s": [N, N]}),
        ([FILL, node("Reshape", ["c", "t"], ["r"]), node("MatMul", ["x", "r"])], {"s": [N * N], "t": [N, N]}),
    ):
        weights = {k: np.array(v, I64) for k, v in weights.items()}
        stored, _ = weights_of(nodes, weights, [1, N])
        assert stored == [4 * N * N]


def test_many_small_formulas_do_not_add_up():
    nodes = [node("Relu", ["x"], ["y0"])]
    for k in range(60):
        value = helper.make_tensor("v", TensorProto.FLOAT, [1], [k + 0.5])
        nodes.append(node("ConstantOfShape", ["s"], [f"c{k}"], value=value))
        nodes.append(node("Concat", [f"y{k}", f"c{k}"], [f"y{k + 1}"], axis=0))
    stored, _ = weights_of([*nodes, node("Identity", ["y60"])], {"s": np.array([1000, 250], I64)}, [1, 250])
    assert sum(stored) <= 1 << 25 and sum(n >= 1_000_000 for n in stored) == (1 << 25) // 1_000_000


def test_formulas_say_whether_they_changed():
    graph = read(model_of([FILL, ADD], [1], SHAPE))
    assert Formulas().apply(graph) and not Formulas().apply(graph)
    assert Expansion().apply(graph) and not Expansion().apply(graph)


# --- long chains

LENGTH = 1500


def chain(op, x, weights=None, **attributes):
    kinds = op if isinstance(op, list) else [op]
    nodes = []
    for k in range(LENGTH):
        name, *operands = kinds[k % len(kinds)]
        more = attributes if name in ("Cast", "Transpose") else {}
        nodes.append(node(name, [f"v{k}" if k else "x", *operands], [f"v{k + 1}"], **more))
    return model_of(nodes, x, weights, f"v{LENGTH}")


def constants():
    nodes = [node(["Add", "Mul"][k % 2], [f"c{k}", "c0"], [f"c{k + 1}"]) for k in range(LENGTH)]
    return model_of([*nodes, node("Add", ["x", f"c{LENGTH}"])], [64, 80], {"c0": abs(numbers(64, 80)) / 100})


def each_read():
    nodes = [node("Add", ["x", "c0"], ["y0"])]
    for k in range(LENGTH // 2):
        nodes += [node("Sin", [f"c{k}"], [f"c{k + 1}"]), node("Add", [f"y{k}", f"c{k + 1}"], [f"y{k + 1}"])]
    return model_of([*nodes, node("Identity", [f"y{LENGTH // 2}"])], [16, 8], {"c0": numbers(16, 8)})


CHAINS = {
    "unary": lambda: chain([("Sin",), ("Tanh",)], [4]),
    "binary": lambda: chain([("Add", "x"), ("Mul", "x")], [4]),
    "transposes": lambda: chain([("Transpose",), ("Sin",)], [3, 4]),
    "other transposes": lambda: chain([("Sin",), ("Transpose",), ("Neg",)], [2, 3, 4], perm=[1, 2, 0]),
    "scales": lambda: chain([("Mul", "w"), ("Add", "w")], [1, 8, 4], {"w": numbers(1, 8, 1) / 2}),
    "products": lambda: chain([("MatMul", "w")], [2, 8], {"w": numbers(8, 8) / 8}),
    "slices": lambda: chain([("Slice", "a", "b")], [LENGTH + 2], {"a": np.array([1], I64), "b": np.array([9999], I64)}),
    "constants": constants,
    "constants that are read": each_read,
}


@pytest.mark.parametrize("made", CHAINS.values(), ids=CHAINS)
def test_long_chains(made):
    """Through import, text, ONNX, passes, lowering and a run."""
    model = made()
    graph = read(model)
    assert len(parse(write(graph), OPERATORS)) == len(graph)
    assert len(write_onnx(graph).graph.node) >= LENGTH
    x = numbers(*graph.inputs[0].type.dims)
    with compile_graph(graph, CompileOptions(cache=False)).open(1) as executable:
        (y,) = executable.run({"x": x}).values()
    assert np.allclose(y, onnxruntimes(model, x), atol=1e-5)


def test_a_known_shape_of_many_steps_is_forgotten():
    graph = read(model_of(
        [node("Shape", ["x"], ["s0"]), *(node("Add", [f"s{k}", "one"], [f"s{k + 1}"]) for k in range(LENGTH)),
         node("Reshape", [f"s{LENGTH}", "m"])], [4], {"one": np.array([1], I64), "m": np.array([-1], I64)},
    ))  # fmt: skip
    first = graph.consumers(graph.inputs[0])[0]
    reader = graph.consumers(first)[0]
    graph.set_input(reader, 0, graph.weight("w", np.array([2], I64)))
    assert graph.outputs[0][1].known is None


# --- the smallest constants in every place

LINEAR = {
    "gemm": ([node("Gemm", ["x", "w", "b"], ["l"], alpha=0.5, beta=2.0)], [3, 4], {"w": numbers(4, 4)}),
    "gemm without factors": ([node("Gemm", ["x", "w", "b"], ["l"])], [3, 4], {"w": numbers(4, 4)}),
    "matmul": ([node("MatMul", ["x", "w"], ["l"])], [3, 4], {"w": numbers(4, 4)}),
    "conv": ([node("Conv", ["x", "w"], ["l"])], [1, 4, 3, 3], {"w": numbers(4, 4, 1, 1)}),
    "conv_transpose": ([node("ConvTranspose", ["x", "w"], ["l"])], [1, 4, 3, 3], {"w": numbers(4, 4, 2, 2)}),
    "batch_norm": ([node("BatchNormalization", ["x", "v", "v", "v", "u"], ["l"])], [1, 4, 3, 3],
                   {"v": numbers(4), "u": abs(numbers(4))}),
    "relu": ([node("Relu", ["x"], ["l"])], [3, 4], {}),
    "scalar": ([node("Sin", ["x"], ["l"])], [], {}),
    "one": ([node("Sin", ["x"], ["l"])], [1], {}),
    "nothing": ([node("Sin", ["x"], ["l"])], [0, 4], {}),
}  # fmt: skip
SMALL = [
    np.full((), 1.5), np.full(1, 1.5), np.full((1, 1), 2.0), np.full((1, 1, 1), 1.5), np.zeros(()), np.zeros(0),
    np.zeros((0, 4)),
]  # fmt: skip
BINARY = ["Add", "Sub", "Mul", "Div", "Pow", "Min", "Max", "Where", "Equal"]


@pytest.mark.parametrize("linear", LINEAR)
@pytest.mark.parametrize("constant", SMALL, ids=lambda c: f"{c.shape}")
def test_small_constants(linear, constant):
    """Every binary operator with a constant of few or no elements before and after each kind of layer, scaled or shifted
    again; what does not broadcast is refused by both."""
    first, shape, weights = LINEAR[linear]
    c = constant.astype(np.float32)
    weights = {**weights, "c": c, "b": c if c.size else np.float32(0), "t": np.array(True)}
    x = numbers(*shape)
    for op, swapped, again in itertools.product(BINARY, (False, True), (None, "Mul", "Add")):
        operands = ["c", "l"] if swapped else ["l", "c"]
        nodes = [*first, node(op, (["t"] if op == "Where" else []) + operands, ["o"])]
        if op == "Equal":
            nodes.append(node("Cast", ["o"], ["p"], to=1))
        last = nodes[-1].output[0]
        nodes.append(node("Identity", [last]) if again is None else node(again, [last, "c"]))
        model = model_of(nodes, shape, weights)
        try:
            wanted = onnxruntimes(model, x)
        except Exception:
            continue
        graph = optimize_portable(read(model))
        for n in graph.weights():
            assert n.weight.array.shape == n.type.dims
        found = evaluate(graph, {"x": x})["y"]
        assert found.shape == wanted.shape and np.allclose(found, wanted, 1e-4, 1e-5, equal_nan=True), (op, swapped, again)


@pytest.mark.parametrize("shape", [(), (1,), (1, 1)])
@pytest.mark.parametrize("beta", [0.0, 1.0, 0.5])
@pytest.mark.parametrize("dtype", [np.float32, np.float16, np.float64])
def test_gemm_with_one_number_runs(shape, beta, dtype):
    weights = {"w": numbers(4, 5).astype(dtype), "c": np.full(shape, 3, dtype)}
    kind = helper.np_dtype_to_tensor_dtype(np.dtype(dtype))
    model = model_of([node("Gemm", ["x", "w", "c"], alpha=0.5, beta=beta)], [3, 4], weights, dtype=kind)
    x = numbers(3, 4).astype(dtype)
    with compile_graph(read(model), CompileOptions(cache=False)).open(1) as executable:
        assert np.allclose(executable.run({"x": x})["y"], onnxruntimes(model, x), atol=1e-2 if dtype == np.float16 else 1e-5)
