"""Weights that 16-bit floats hold exactly, against onnxruntime: found to the last number, never taken for others."""

from __future__ import annotations

import numpy as np
import onnxruntime
import pytest
from onnx import TensorProto, helper, numpy_helper

import nncompiler as nnc
from nncompiler.frontends.onnx import read
from nncompiler.ir.dtype import BY_NAME, f32
from nncompiler.ir.weights import Weight
from nncompiler.passes import ExactHalves, run_pipeline

SIZE = 256


def rounded(kind, shape=(SIZE, SIZE), seed=0):
    """Random numbers of f32 that the 16-bit type holds."""
    numbers = np.random.default_rng(seed).standard_normal(shape) * 0.05
    return numbers.astype(np.float32).astype(BY_NAME[kind].numpy).astype(np.float32)


def product(rows, *weights, joined=False):
    """A model of products, one behind the other, or (`joined`) with one matrix that is computed of all weights."""
    nodes = []
    if joined:
        nodes.append(helper.make_node("Concat", [f"w{i}" for i in range(len(weights))], ["w"], axis=1))
        nodes.append(helper.make_node("MatMul", ["x", "w"], ["y"]))
    else:
        for i in range(len(weights)):
            last = i == len(weights) - 1
            nodes.append(helper.make_node("MatMul", [f"v{i}" if i else "x", f"w{i}"], ["y" if last else f"v{i + 1}"]))
    graph = helper.make_graph(
        nodes, "net", [helper.make_tensor_value_info("x", TensorProto.FLOAT, [rows, SIZE])],
        [helper.make_tensor_value_info("y", TensorProto.FLOAT, [rows, None])],
        [numpy_helper.from_array(w, f"w{i}") for i, w in enumerate(weights)],
    )  # fmt: skip
    return helper.make_model(graph, opset_imports=[helper.make_opsetid("", 17)], ir_version=9)


def kept_as(model):
    """The types that the weights of products are kept in, after constants were folded."""
    graph = read(model)
    run_pipeline(graph, [*nnc.passes.PORTABLE, ExactHalves()])
    found = [n.inputs[1].weight for n in graph.order() if n.op.name in ("matmul", "gemm")]
    return [w.sources[0].dtype.name if w.formula is not None and w.formula.name == "cast" else "f32" for w in found]


@pytest.mark.parametrize("kind", ["bf16", "f16"])
@pytest.mark.parametrize("rows", [1, 3])
def test_half_of_the_bytes_and_the_same_result(kind, rows):
    """Several rows read weights that stay in a cache as floats."""
    model = product(rows, rounded(kind), rounded(kind, seed=1))
    assert kept_as(model) == [kind, kind]
    x = np.random.default_rng(2).standard_normal((rows, SIZE)).astype(np.float32)
    (want,) = onnxruntime.InferenceSession(model.SerializeToString()).run(None, {"x": x})
    with nnc.compile(model, cache=False) as ours:
        np.testing.assert_allclose(ours.run({"x": x})["y"], want, rtol=1e-5, atol=1e-5)
        assert ours.artifact.weights.block.size == (4 if rows == 1 else 8) * SIZE * SIZE


@pytest.mark.parametrize("place", [0, SIZE * SIZE // 2, SIZE * SIZE - 1])
@pytest.mark.parametrize("number", [1.0 + 2**-12, 1e30, 2**-30 + 2**-40, np.float32(np.pi)])
def test_one_other_number_is_enough(place, number):
    """Wherever it stands: a mantissa that is longer, for bf16, a number out of the range, for f16."""
    w = rounded("f16").copy()
    w.reshape(-1)[place] = number
    assert kept_as(product(1, w)) == ["f32"]


def test_bits_decide_about_nan_and_zero():
    """A NaN keeps its bits, a zero its sign."""
    w = rounded("bf16").copy()
    w[0, :3] = [np.nan, -0.0, np.inf]
    assert kept_as(product(1, w)) == ["bf16"]
    w.view(np.uint32)[0, 0] |= 1
    assert kept_as(product(1, w)) == ["f32"]


def test_a_matrix_computed_of_others():
    """It is looked at only where all of those are exact, and may itself be none."""
    exact, other = rounded("bf16"), rounded("bf16", seed=1) * np.float32(1.1)
    assert kept_as(product(1, exact, exact, joined=True)) == ["bf16"]
    asked = []

    def compute(a, b):
        asked.append(1)
        return np.concatenate([a, b], axis=1)

    graph = read(product(1, np.concatenate([exact, other], axis=1)))
    (node,) = (n for n in graph.order() if n.op.name == "matmul")
    made = Weight(f32, (SIZE, 2 * SIZE), compute, sources=(Weight.of(exact), Weight.of(other)))
    graph.set_inputs(node, [node.inputs[0], graph.weight("joined", made)])
    run_pipeline(graph, [ExactHalves()])
    assert node.inputs[1].weight is made and not asked


def test_many_rows_multiply_floats():
    assert kept_as(product(64, rounded("bf16"))) == ["f32"]
    assert kept_as(product(63, rounded("bf16"))) == ["bf16"]
