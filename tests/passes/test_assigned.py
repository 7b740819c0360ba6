"""Assignments to slices, as exporters write them: every box against onnxruntime, with constant indices and with ranges."""

from __future__ import annotations

import numpy as np
import onnxruntime
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from onnx import TensorProto, helper, numpy_helper
from pass_harness import agree

import nncompiler as nnc
from nncompiler.frontends.onnx import read
from nncompiler.ir.verify import verify
from nncompiler.ops.indexing.scatter import ScatterNd
from nncompiler.passes import AssignSlices, run_pipeline


def finished(nodes, x, y, constants):
    """A model of nodes and a ScatterND of x, `at` and y."""
    graph = helper.make_graph(
        [*nodes, helper.make_node("ScatterND", ["x", "at", "y"], ["out"])], "net",
        [helper.make_tensor_value_info(n, TensorProto.FLOAT, s) for n, s in (("x", x), ("y", y))],
        [helper.make_tensor_value_info("out", TensorProto.FLOAT, None)],
        [numpy_helper.from_array(np.asarray(a), n) for n, a in constants.items()],
    )  # fmt: skip
    return helper.make_model(graph, opset_imports=[helper.make_opsetid("", 17)], ir_version=9)


def constant_box(shape, starts, sizes):
    """x[starts[0] : starts[0] + sizes[0], ...] = y over the first axes of x."""
    at = np.stack(np.meshgrid(*(np.arange(s, s + n) for s, n in zip(starts, sizes, strict=True)), indexing="ij"), -1)
    return finished([], shape, [*sizes, *shape[len(sizes) :]], {"at": at})


def all_rows_of_a_batch(starts, sizes, shape):
    """x[:, starts : starts + sizes] = y as PyTorch's exporter writes it: the batch's range comes from the shape of x."""
    lasts = [s + n for s, n in zip(starts, sizes, strict=True)]
    nodes = [
        helper.make_node("Shape", ["x"], ["s"]), helper.make_node("Gather", ["s", "zero"], ["n"]),
        helper.make_node("Range", ["zero", "n", "one"], ["r0"]), helper.make_node("Shape", ["y"], ["wide"]),
    ]  # fmt: skip
    constants = {"zero": np.int64(0), "one": np.int64(1), "last": np.array([-1]), "depth": np.array([len(sizes) + 1])}
    for k, (start, end) in enumerate(zip(starts, lasts, strict=True), 1):
        constants |= {f"start{k}": np.int64(start), f"end{k}": np.int64(end)}
        nodes.append(helper.make_node("Range", [f"start{k}", f"end{k}", "one"], [f"r{k}"]))
    for k in range(len(sizes) + 1):
        constants[f"shape{k}"] = np.array([-1] + [1] * (len(sizes) - k))
        nodes += [
            helper.make_node("Reshape", [f"r{k}", f"shape{k}"], [f"line{k}"]),
            helper.make_node("Expand", [f"line{k}", "wide"], [f"grid{k}"]),
            helper.make_node("Unsqueeze", [f"grid{k}", "last"], [f"part{k}"]),
        ]
    nodes.append(helper.make_node("Concat", [f"part{k}" for k in range(len(sizes) + 1)], ["at"], axis=-1))
    return finished(nodes, ["N", *shape], ["N", *sizes], constants)


def feeds(x, y):
    rng = np.random.default_rng(5)
    return {"x": rng.standard_normal(x).astype(np.float32), "y": rng.standard_normal(y).astype(np.float32)}


def theirs(proto, given):
    session = onnxruntime.InferenceSession(proto.SerializeToString(), providers=["CPUExecutionProvider"])
    return session.run(None, given)[0]


@settings(max_examples=40, deadline=None)
@given(st.data())
def test_every_box_of_constants(data):
    shape = data.draw(st.lists(st.integers(1, 5), min_size=1, max_size=4))
    depth = data.draw(st.integers(1, len(shape)))
    starts = [data.draw(st.integers(0, d - 1)) for d in shape[:depth]]
    sizes = [data.draw(st.integers(1, d - s)) for d, s in zip(shape, starts, strict=False)]
    before, after = (read(constant_box(shape, starts, sizes)) for _ in range(2))
    run_pipeline(after, [AssignSlices()])
    verify(after)
    assert not any(isinstance(n.op, ScatterNd) for n in after)
    agree(before, after)


@pytest.mark.parametrize("order", [[[2], [1]], [[0], [2]], [[1], [1]], [[-1], [0]]], ids=str)
def test_other_indices_stay(order):
    graph = read(finished([], [3, 4], [2, 4], {"at": np.array(order)}))
    run_pipeline(graph, [AssignSlices()])
    assert any(isinstance(n.op, ScatterNd) for n in graph)


@pytest.mark.parametrize(
    "starts, sizes, shape",
    [([1], [6], [7]), ([0, 1], [5, 17], [5, 18]), ([0, 0], [5, 18], [5, 18]), ([2, 3], [2, 9], [5, 18])],
)
def test_a_batch_beside_onnxruntime(starts, sizes, shape):
    proto = all_rows_of_a_batch(starts, sizes, shape)
    program = nnc.compile(proto, threads=1, cache=False)
    for n in (1, 3):
        given = feeds((n, *shape), (n, *sizes))
        np.testing.assert_array_equal(program.run(given)["out"], theirs(proto, given))
    graph = read(proto)
    run_pipeline(graph, [AssignSlices()])
    assert not any(isinstance(n.op, ScatterNd) for n in graph)
