"""Programs of models in stages that are alike are compiled once, and are told apart where that matters."""

import numpy as np
import onnx
import onnxruntime
import pytest
from onnx import TensorProto, helper

import nncompiler as nnc
from nncompiler.driver import programs
from nncompiler.driver.specialization import SpecializingExecutable
from nncompiler.ir.errors import ModelError

FLOAT, INT64, BOOL = TensorProto.FLOAT, TensorProto.INT64, TensorProto.BOOL


@pytest.fixture
def made(monkeypatch):
    """The programs for which something that compiles them was made."""
    found = []

    def counting(signature, compile_bound):
        found.append(signature)
        return SpecializingExecutable(signature, compile_bound)

    monkeypatch.setattr(programs, "SpecializingExecutable", counting)
    return found


def layers(count, nodes, weights, inputs, start="x"):
    """Equal layers one behind the other, each between counts that only running tells; names differ. `nodes` gives a layer's
    nodes from what it reads, its number and its result."""
    found, now = [], start
    for i in range(count):
        found += [
            helper.make_node("ReduceSum", [now, "one"], [f"s{i}"], keepdims=0),
            helper.make_node("Greater", [f"s{i}", "low"], [f"g{i}"]),
            helper.make_node("Compress", [now, f"g{i}"], [f"c{i}"], axis=0), *nodes(f"c{i}", i, f"y{i}"),
        ]  # fmt: skip
        now = f"y{i}"
    weights = {"one": np.asarray([1]), "low": np.float32(-99)} | weights
    tensors = [onnx.numpy_helper.from_array(np.asarray(a), n) for n, a in weights.items()]
    infos = [helper.make_tensor_value_info("x", FLOAT, ["R", 4]), *inputs]
    graph = helper.make_graph(found, "g", infos, [helper.make_tensor_value_info(now, FLOAT, [None, 4])], tensors)
    return helper.make_model(graph, opset_imports=[helper.make_opsetid("", 18)], ir_version=9)


def rows(n, seed=0):
    return np.random.default_rng(seed).standard_normal((n, 4)).astype(np.float32)


def test_equal_layers_are_compiled_once(made):
    model = layers(12, lambda x, i, y: [helper.make_node("Tanh", [x], [y])], {}, [])
    session = onnxruntime.InferenceSession(model.SerializeToString())
    with nnc.compile(model, cache=False, threads=1) as executable:
        for n in (5, 3, 1):
            (wanted,) = session.run(None, {"x": rows(n, n)})
            np.testing.assert_allclose(executable.run({"x": rows(n, n)})["y11"], wanted, 1e-5)
    assert len(made) <= 4  # the first and the last layer's neighbours are others


def test_layers_of_other_weights_attributes_or_order_are_not_alike(made):
    def nodes(x, i, y):
        operands = ["w0", x] if i == 2 else [x, f"w{i % 2}"]
        return [helper.make_node("Sub", operands, [f"d{i}"]),
                helper.make_node("LeakyRelu", [f"d{i}"], [y], alpha=0.1 + (i > 3))]  # fmt: skip

    model = layers(6, nodes, {"w0": rows(1), "w1": rows(1, 1)}, [])
    session = onnxruntime.InferenceSession(model.SerializeToString())
    with nnc.compile(model, cache=False, threads=1) as executable:
        (wanted,) = session.run(None, {"x": rows(5)})
        np.testing.assert_allclose(executable.run({"x": rows(5)})["y5"], wanted, 1e-5)
    assert len(made) > 5


def test_an_error_names_the_layer_that_it_is_of():
    """All layers are one program: an index that is out of range is that of the fourth, though the first was compiled."""

    def nodes(x, i, y):
        return [helper.make_node("GatherElements", [x, f"at{i}"], [y], axis=1, name=f"pick{i}")]

    at = [helper.make_tensor_value_info(f"at{i}", INT64, ["R", 4]) for i in range(6)]
    model = layers(6, nodes, {}, at)
    good = np.zeros((3, 4), np.int64)
    feeds = {"x": rows(3), **{f"at{i}": good for i in range(6)}}
    with nnc.compile(model, cache=False, threads=1) as executable:
        executable.run(feeds)
        for layer in (3, 0, 5):
            with pytest.raises(ModelError, match=f"'pick{layer}'"):
                executable.run(feeds | {f"at{layer}": good + 9})
        executable.run(feeds)


def test_a_second_reading_compiles_only_what_is_new(made):
    """The branch depends on how many rows are left, so that the model is read again for another count."""
    model = layers(3, lambda x, i, y: [helper.make_node("Tanh", [x], [y])], {}, [])
    graph = model.graph
    kinds = (("Neg", {}), ("ReduceSum", {"keepdims": 0}))
    branches = [
        helper.make_graph([helper.make_node(op, ["y2"], [f"z{op}"], **more)], op, [],
                          [helper.make_tensor_value_info(f"z{op}", FLOAT, None)]) for op, more in kinds
    ]  # fmt: skip
    graph.node.extend([
        helper.make_node("Shape", ["y2"], ["shape"]), helper.make_node("Gather", ["shape", "zero"], ["n"]),
        helper.make_node("Mod", ["n", "two"], ["odd"]), helper.make_node("Cast", ["odd"], ["c"], to=BOOL),
        helper.make_node("If", ["c"], ["out"], then_branch=branches[0], else_branch=branches[1]),
    ])  # fmt: skip
    graph.initializer.extend(onnx.numpy_helper.from_array(np.asarray(v), n) for n, v in (("zero", 0), ("two", 2)))
    del graph.output[:]
    graph.output.append(helper.make_tensor_value_info("out", FLOAT, None))
    session = onnxruntime.InferenceSession(model.SerializeToString())
    counts = []
    with nnc.compile(model, cache=False, threads=1) as executable:
        for n in (3, 4, 5, 2):
            (wanted,) = session.run(None, {"x": rows(n)})
            np.testing.assert_allclose(executable.run({"x": rows(n)})["out"], wanted, 1e-5)
            counts.append(len(made))
    assert counts[1] - counts[0] <= 2 and counts[3] - counts[1] <= 2


def test_what_is_kept_of_layers_that_are_alike(tmp_path, monkeypatch):
    """A second compilation finds the one program of all layers, runs other sizes, and names the layers."""

    def nodes(x, i, y):
        return [helper.make_node("GatherElements", [x, f"at{i}"], [y], axis=1, name=f"pick{i}")]

    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    at = [helper.make_tensor_value_info(f"at{i}", INT64, ["R", 4]) for i in range(5)]
    path = tmp_path / "layers.onnx"
    onnx.save(layers(5, nodes, {}, at), path)
    session = onnxruntime.InferenceSession(path)

    def fed(n):
        return {"x": rows(n), **{f"at{i}": np.full((n, 4), (i * n) % 4) for i in range(5)}}

    for _ in range(2):
        with nnc.compile(path, threads=1) as executable:
            for n in (3, 40, 1):
                assert np.array_equal(executable.run(fed(n))["y4"], session.run(None, fed(n))[0])
            for layer in (3, 0):
                with pytest.raises(ModelError, match=f"'pick{layer}'"):
                    executable.run(fed(3) | {f"at{layer}": np.full((3, 4), 9)})
