"""Graph -> ONNX -> Graph: the same types and the same numbers; and what onnxruntime says of the file."""

import os

import numpy as np
import onnx
import pytest
from onnx import helper

from nncompiler.backends.reference import evaluate
from nncompiler.frontends.onnx import read
from nncompiler.interchange import writer
from nncompiler.interchange.domains import WRITERS
from nncompiler.interchange.standard.table import TABLE
from nncompiler.ir import dtype as d
from nncompiler.ir.errors import UnsupportedError
from nncompiler.ir.graph import Graph
from nncompiler.ir.types import TensorType
from nncompiler.ir.weights import Weight
from nncompiler.ops import OPERATORS

TOLERANCE = {"float16": 2**-9, "bfloat16": 2**-6}


def same(a, b):
    assert a.dtype == b.dtype and a.shape == b.shape
    if a.dtype.kind in "biu":
        assert np.array_equal(a, b)
    else:
        rtol = TOLERANCE.get(a.dtype.name, 1e-5)
        assert np.allclose(a.astype(float), b.astype(float), rtol, 1e-6, equal_nan=True)


def round_trip(graph, feeds):
    again = read(writer.write(graph))
    assert [(n.name, str(n.type)) for n in again.inputs] == [(n.name, str(n.type)) for n in graph.inputs]
    assert [(name, str(v.type)) for name, v in again.outputs] == [(name, str(v.type)) for name, v in graph.outputs]
    wanted, got = evaluate(graph, feeds), evaluate(again, feeds)
    for name in wanted:
        same(wanted[name], got[name])
    return again


def test_every_operator_has_a_writer():
    without = {"input", "parameter", "fused", "reorder"}
    without |= {"levels", "map_codes", "matmul_nbits_integer"}  # made by passes of the CPU
    without |= {name for name, op in OPERATORS.items() if op.staged} | {"coupling"}
    assert set(OPERATORS) - set(WRITERS) - without == set()


def test_cases_survive_the_round_trip(cases):
    """A sample of ONNX's node cases (every third): all operands but the first constant."""
    count = 0
    for case in cases[::3]:
        inputs, _ = case.data_sets[0]
        if not all(isinstance(x, np.ndarray | np.generic) for x in inputs) or not inputs:
            continue
        model = onnx.ModelProto()
        model.CopyFrom(case.model)
        names = [i.name for i in model.graph.input]
        del model.graph.input[1:]
        for name, array in list(zip(names, inputs))[1:]:
            model.graph.initializer.append(onnx.numpy_helper.from_array(np.asarray(array), name))
        try:
            graph = read(model)
            feeds = {names[0]: np.asarray(inputs[0])}
            evaluate(graph, feeds)
        except Exception:
            continue  # not readable, which the conformance list is about
        if graph.staged:
            with pytest.raises(UnsupportedError, match="not written as ONNX"):
                writer.write(graph)
            continue
        round_trip(graph, feeds)
        count += 1
    assert count > 350


def test_symbolic_dims(build, run_ort):
    """Two symbols in one target shape: extents are computed in the file; it runs for any binding."""
    nodes = [
        helper.make_node("Shape", ["x"], ["s"]),
        helper.make_node("Slice", ["s", "zero", "two"], ["lead"]),
        helper.make_node("Mul", ["lead", "twos"], ["double"]),
        helper.make_node("Concat", ["double", "ones"], ["target"], axis=0),
        helper.make_node("Concat", ["x", "x"], ["x2"], axis=0),
        helper.make_node("Concat", ["x2", "x2"], ["x4"], axis=1),
        helper.make_node("Reshape", ["x4", "target"], ["y"]),
    ]
    weights = {"zero": np.array([0]), "two": np.array([2]), "twos": np.array([2, 2]), "ones": np.array([1, 6])}
    graph = read(build(nodes, {"x": ["N", "M", 6]}, weights=weights))
    assert [str(n) for n in graph.outputs[0][1].type.shape] == ["2*N", "2*M", "1", "6"]
    model = writer.write(graph)
    x = np.random.default_rng(0).standard_normal((3, 5, 6)).astype(np.float32)
    wanted = evaluate(graph.specialize(N=3, M=5), {"x": x})["y"]
    assert np.array_equal(run_ort(model, {"x": x})["y"], wanted)
    again = read(model)
    assert str(again.outputs[0][1].type) == str(graph.outputs[0][1].type)


def test_outputs_keep_their_names(build):
    """An input that leaves, a weight that leaves, one value under two names."""
    graph = Graph("g")
    x = graph.input("x", TensorType(d.f32, (2,)))
    w = graph.weight("w", np.ones(2, np.float32))
    y = graph.add(OPERATORS["add"](), [x, w], "y").output
    graph.set_outputs([("x_out", x), ("w_out", w), ("first", y), ("second", y), ("y", y)])
    round_trip(graph, {"x": np.arange(2, dtype=np.float32)})


def test_names_that_collide():
    graph = Graph("g")
    x = graph.input("x", TensorType(d.f32, (2,)))
    a = graph.add(OPERATORS["relu"](), [x], "out").output
    b = graph.add(OPERATORS["neg"](), [a], "last").output
    graph.set_outputs([("out", b)])
    round_trip(graph, {"x": np.array([-1, 2], np.float32)})


def test_fused_groups_are_flattened():
    body = Graph("body")
    p, q = (body.input(n, TensorType(d.f32, (3,))) for n in "pq")
    total = body.add(OPERATORS["add"](), [p, q], "sum").output
    body.set_outputs([("r", body.add(OPERATORS["relu"](), [total], "act").output)])
    graph = Graph("g")
    x = graph.input("x", TensorType(d.f32, (3,)))
    w = graph.weight("w", np.array([1, -5, 0], np.float32))
    node = graph.add(OPERATORS["fused"](kind="pointwise"), [x, w], "group", body=body)
    graph.set_outputs([("y", node.output)])
    model = writer.write(graph)
    assert [n.op_type for n in model.graph.node] == ["Add", "Relu"]
    again = read(model)
    feeds = {"x": np.array([1, 2, -3], np.float32)}
    same(evaluate(graph, feeds)["y"], evaluate(again, feeds)["y"])


@pytest.mark.parametrize("dtype", [t for t in d.ALL if t.kind != "string"], ids=str)
def test_weights_of_every_type(dtype):
    """Sub-byte types are packed; an odd count leaves half a byte."""
    if dtype.kind == "bool" or dtype.bits < 8 or dtype.name == "f8e8m0":
        array = np.array([0, 1, 1, 0, 1]).astype(dtype.numpy)
    else:
        array = np.array([0, 1, 2, 3, 5]).astype(dtype.numpy)
    graph = Graph("g")
    graph.set_outputs([("y", graph.weight("w", Weight(dtype, (5,), lambda: array)))])
    (_, value), = read(writer.write(graph).SerializeToString()).outputs
    loaded = value.node.inputs[0].weight if value.weight is None else value.weight
    assert loaded.dtype == dtype and loaded.array.tobytes() == array.tobytes()


def test_save(tmp_path, build):
    node = helper.make_node("MatMul", ["x", "w"], ["y"])
    w = np.random.default_rng(0).standard_normal((64, 64)).astype(np.float32)
    graph = read(build([node], {"x": [2, 64]}, weights={"w": w}))
    path = tmp_path / "m.onnx"
    writer.save(graph, path)
    assert os.listdir(tmp_path) == ["m.onnx"]
    writer.save(graph, path, external=True)
    assert sorted(os.listdir(tmp_path)) == ["m.onnx", "m.onnx.data"]
    assert path.stat().st_size < 1000
    feeds = {"x": np.ones((2, 64), np.float32)}
    same(evaluate(read(path), feeds)["y"], evaluate(graph, feeds)["y"])
    onnx.checker.check_model(str(path), full_check=True)


def test_a_failed_save_leaves_the_old_file(tmp_path, monkeypatch, build):
    graph = read(build([helper.make_node("Relu", ["x"], ["y"])], {"x": [2]}))
    path = tmp_path / "m.onnx"
    path.write_bytes(b"old")

    def fail(*_):
        raise OSError("disk full")

    monkeypatch.setattr(os, "replace", fail)
    with pytest.raises(OSError, match="disk full"):
        writer.save(graph, path)
    assert path.read_bytes() == b"old" and os.listdir(tmp_path) == ["m.onnx"]


def test_the_table():
    assert all(row.onnx == name for name, row in TABLE.items())
    assert all(onnx.defs.has(name) for name in TABLE)
