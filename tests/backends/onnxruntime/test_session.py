"""The onnxruntime backend, and ONNX's backend interface."""

import json
import threading

import numpy as np
import onnx
import onnxruntime
import pytest
from onnx import helper

from nncompiler import onnx_backend
from nncompiler.backends.onnxruntime import Options, OrtExecutable, Placement
from nncompiler.backends.reference import evaluate
from nncompiler.frontends.onnx import read
from nncompiler.ir.errors import DeviceError, UnsupportedError, UsageError


@pytest.fixture
def graph(build):
    nodes = [
        helper.make_node("Conv", ["x", "w"], ["c"], name="conv", pads=[1, 1, 1, 1]),
        helper.make_node("Relu", ["c"], ["r"], name="act"),
        helper.make_node("GlobalAveragePool", ["r"], ["y"], name="pool"),
    ]
    w = np.random.default_rng(0).standard_normal((64, 3, 5, 5)).astype(np.float32)
    return read(build(nodes, {"x": ["N", 3, 8, 8]}, ["y", "r"], {"w": w}))


def feed(n=2):
    return {"x": np.random.default_rng(1).standard_normal((n, 3, 8, 8)).astype(np.float32)}


def test_run(graph):
    with OrtExecutable(graph, options=Options(threads=1)) as exe:
        assert [name for name, _ in exe.inputs] == ["x"] and [name for name, _ in exe.outputs] == ["y", "r"]
        got = exe.run(feed())
        wanted = evaluate(graph.specialize(N=2), feed())
        for name in wanted:
            assert np.allclose(got[name], wanted[name], 1e-4, 1e-5)
        y, r = exe(feed(3)["x"])
        assert y.shape == (3, 64, 1, 1) and r.shape == (3, 64, 6, 6)
    with pytest.raises(UsageError, match="closed"):
        exe.run(feed())


def test_wrong_feeds(graph):
    exe = OrtExecutable(graph)
    with pytest.raises(UsageError, match="missing: x; unknown: z"):
        exe.run({"z": 1})
    with pytest.raises(UsageError, match="must be f32"):
        exe.run({"x": np.zeros((1, 3, 8, 8))})
    with pytest.raises(UsageError, match="shape"):
        exe.run({"x": np.zeros((1, 3, 9, 8), np.float32)})
    with pytest.raises(UsageError, match=r"1 inputs are required \(x\), got 0"):
        exe()
    with pytest.raises(UsageError, match="target"):
        OrtExecutable(graph, "ort-tpu")
    with pytest.raises(UsageError, match="no option colour"):
        Options.of(colour=1)


def test_threads(graph):
    exe = OrtExecutable(graph)
    wanted, found = exe.run(feed())["y"], []
    threads = [threading.Thread(target=lambda: found.append(exe.run(feed())["y"])) for _ in range(4)]
    for t in threads:
        t.start()
    for t in threads:
        t.join()
    assert len(found) == 4 and all(np.array_equal(wanted, y) for y in found)


def test_receipt(graph):
    placement = OrtExecutable(graph).placement
    assert placement.providers == ("CPUExecutionProvider",)
    assert placement.counts() == {"CPUExecutionProvider": len(placement.nodes)} and placement.nodes
    rows = json.loads(placement.to_json())
    assert {row["provider"] for row in rows["nodes"]} == {"CPUExecutionProvider"}
    with pytest.raises(DeviceError, match="CPUExecutionProvider"):
        placement.demand("CUDAExecutionProvider")
    nodes = {"a": ("Conv", "CUDAExecutionProvider"), "b": ("Mod", "CPUExecutionProvider")}
    mixed = Placement(("CUDAExecutionProvider",), nodes)
    with pytest.raises(DeviceError, match=r"b \(Mod"):
        mixed.demand("CUDAExecutionProvider")


def test_cuda_is_an_error_without_a_device(graph):
    """Where the provider's library does not load there is no device either."""
    try:
        session = onnxruntime.InferenceSession(
            helper.make_model(
                helper.make_graph(
                    [helper.make_node("Relu", ["x"], ["y"])], "g",
                    [helper.make_tensor_value_info("x", 1, [1])], [helper.make_tensor_value_info("y", 1, [1])],
                ),
                opset_imports=[helper.make_opsetid("", 13)], ir_version=8,
            ).SerializeToString(),
            providers=["CUDAExecutionProvider", "CPUExecutionProvider"],
        )  # fmt: skip
        there = "CUDAExecutionProvider" in session.get_providers()
    except Exception:
        there = False
    if there:
        exe = OrtExecutable(graph, "ort-cuda")
        assert set(exe.placement.counts()) == {"CUDAExecutionProvider"}
        return
    with pytest.raises(DeviceError) as e:
        OrtExecutable(graph, "ort-cuda")
    assert e.value.exit_code == 4 and e.value.hint


def test_cuda_graphs_need_static_shapes(graph):
    with pytest.raises(UsageError, match="static"):
        OrtExecutable(graph, "ort-cuda", Options(cuda_graph=True))


def test_types_that_python_cannot_hand_over(build):
    model = build([helper.make_node("Relu", ["x"], ["y"])], {"x": (onnx.TensorProto.BFLOAT16, [2])})
    with pytest.raises(UnsupportedError, match="bf16"):
        OrtExecutable(read(model))


def test_read_only_weights(graph, tmp_path):
    """Memory-mapped weights go to onnxruntime by reference."""
    OrtExecutable(graph).save(tmp_path / "m.onnx")
    from nncompiler.interchange.writer import save

    save(graph, tmp_path / "e.onnx", external=True)
    wanted = OrtExecutable(graph).run(feed())["y"]
    for name in ("m.onnx", "e.onnx"):
        assert np.array_equal(OrtExecutable(read(tmp_path / name)).run(feed())["y"], wanted)


@pytest.fixture
def through_ort(monkeypatch):
    """The interface with onnxruntime in the place of native code."""
    monkeypatch.setenv("NNC_TARGET", "ort-cpu")


def test_interface(build, through_ort):
    model = build([helper.make_node("Add", ["x", "w"], ["y"])], {"x": [3], "w": [3]}, weights={"w": np.ones(3, np.float32)})
    x = np.arange(3, dtype=np.float32)
    outputs = onnx_backend.prepare(model, "CPU").run([x])
    assert outputs[0].tolist() == [1, 2, 3] and outputs.y.tolist() == [1, 2, 3]
    assert onnx_backend.run_model(model, x).y.tolist() == [1, 2, 3]
    assert onnx_backend.supports_device("CPU") and not onnx_backend.supports_device("TPU")
    with pytest.raises(UsageError):
        onnx_backend.prepare(model, "TPU")


def test_run_node(through_ort):
    x = np.arange(6, dtype=np.float32).reshape(2, 3)
    node = helper.make_node("Reshape", ["x", "s"], ["y"])
    assert onnx_backend.run_node(node, [x, np.array([3, 2])])[0].shape == (3, 2)
    assert onnx_backend.run_node(helper.make_node("Add", ["x", "x"], ["y"]), [x, x], opset=14)[0][1, 2] == 10


def test_weights_that_nothing_reads_are_left_out():
    from nncompiler.ir.dtype import f32
    from nncompiler.ir.graph import Graph
    from nncompiler.ir.types import TensorType
    from nncompiler.ops.elementwise.activation import Relu

    graph = Graph("g")
    x = graph.input("x", TensorType(f32, (4,)))
    graph.weight("dead", np.ones((64, 64), np.float32))
    graph.set_outputs([("y", graph.add(Relu(), [x]).output)])
    with OrtExecutable(graph) as executable:
        assert executable(np.array([-1, 0, 1, 2], np.float32))[0].tolist() == [0, 0, 1, 2]
