"""float8, float4 and integers below 8 bits from a model file to an artifact: text, files of arrays, headers, figures."""

import subprocess

import numpy as np
import onnx
import pytest
from onnx import TensorProto as T
from onnx import helper, numpy_helper

import nncompiler
from nncompiler.backends.reference import evaluate
from nncompiler.frontends.onnx import read
from nncompiler.ir import dtype as dt
from nncompiler.ir.text import write
from nncompiler.ops.base.convert import convert


@pytest.fixture
def model(tmp_path):
    """x: f8e4m3fn[N,33]; y = f8e5m2(x @ int4 weights, scaled in blocks of 8 rows), xt = x transposed, w_out = weights."""
    rng = np.random.default_rng(0)
    weights = convert(rng.integers(-8, 8, (33, 20)), dt.i4)
    tensors = [numpy_helper.from_array(weights, "w"), numpy_helper.from_array(rng.random((5, 20), np.float32), "s")]
    assert len(tensors[0].raw_data) == 330  # two in a byte
    nodes = [
        helper.make_node("DequantizeLinear", ["w", "s"], ["wf"], axis=0, block_size=8),
        helper.make_node("Cast", ["x"], ["xf"], to=T.FLOAT),
        helper.make_node("MatMul", ["xf", "wf"], ["m"]),
        helper.make_node("Cast", ["m"], ["y"], to=T.FLOAT8E5M2, saturate=0),
        helper.make_node("Transpose", ["x"], ["xt"]),
        helper.make_node("Identity", ["w"], ["w_out"]),
    ]
    x = helper.make_tensor_value_info("x", T.FLOAT8E4M3FN, ["N", 33])
    outputs = [onnx.ValueInfoProto(name=name) for name in ("y", "xt", "w_out")]
    graph = helper.make_graph(nodes, "small", [x], outputs, tensors)
    made = helper.make_model(graph, opset_imports=[helper.make_opsetid("", 23)], ir_version=11)
    onnx.save(made, tmp_path / "m.onnx")
    return made


def inputs(rows=3):
    return convert(np.random.default_rng(1).standard_normal((rows, 33)), dt.f8e4m3fn)


def test_files_of_arrays(model, tmp_path, nnc):
    """What is written is read again, by numpy too; raw bytes are taken as uint8."""
    x = inputs()
    wanted = evaluate(read(model).specialize(N=3), {"x": x})
    np.save(tmp_path / "x.npy", x)
    np.save(tmp_path / "raw.npy", x.view(np.uint8))
    for name in ("x.npy", "raw.npy"):
        done = nnc("run", tmp_path / "m.onnx", tmp_path / name, "-o", tmp_path / "y.npz", "--force")
        assert done.code == 0, done.err
        with np.load(tmp_path / "y.npz") as found:
            for output, w in wanted.items():
                assert found[output].shape == w.shape and found[output].tobytes() == w.tobytes()
    np.save(tmp_path / "bad.npy", convert(x, dt.f8e5m2))
    done = nnc("run", tmp_path / "m.onnx", tmp_path / "bad.npy")
    assert done.code == 2 and "holds float8_e5m2, which numpy writes but cannot read" in done.err


def test_artifacts(model, tmp_path):
    x = inputs()
    wanted = evaluate(read(model).specialize(N=3), {"x": x})
    with nncompiler.compile(model, dims={"N": 3}, cache=False) as executable:
        executable.save(tmp_path / "m.so")
        executable.save(tmp_path / "m")
    with nncompiler.load(tmp_path / "m.so") as loaded:
        found = loaded.run({"x": x})
        assert [str(t) for _, t in loaded.outputs] == ["f8e5m2[3,20]", "f8e4m3fn[33,3]", "i4[33,20]"]
    assert all(found[n].dtype == w.dtype and found[n].tobytes() == w.tobytes() for n, w in wanted.items())
    header = (tmp_path / "m.h").read_text()
    assert "y: f8e5m2, uint8_t[3][20]" in header and "w_out: i4, uint8_t[33][20]" in header
    np.save(tmp_path / "x.npy", x)
    done = subprocess.run([tmp_path / "m", tmp_path / "x.npy", "-o", tmp_path / "out.npz"], capture_output=True, text=True)
    assert done.returncode == 0, done.stderr
    with np.load(tmp_path / "out.npz") as found:
        assert all(found[n].tobytes() == w.tobytes() for n, w in wanted.items())
        np.save(tmp_path / "y.npy", found["y"])


@pytest.mark.parametrize("t", [*dt.STORAGE, dt.c64, dt.c128], ids=str)
def test_text(t, tmp_path):
    """The text of a graph and its weights are read again; native code gives the weights out as they are."""
    from nncompiler.frontends import text
    from nncompiler.ir.graph import Graph
    from nncompiler.ir.types import TensorType
    from nncompiler.ops import OPERATORS

    raw = np.random.default_rng(0).integers(0, 1 << min(t.bits, 8), 6 * t.size, np.uint8)
    weight = (raw & 0x3F if t.kind == "complex" else raw).view(t.numpy).reshape(2, 3)
    graph = Graph("g")
    x = graph.input("x", TensorType(t, (1, 3)))
    both = graph.add(OPERATORS["concat"](axis=0), [x, graph.weight("w", weight)], "both").output
    outputs = [("both", both)]
    if t.kind != "complex":
        outputs.append(("wide", graph.add(OPERATORS["cast"](dt.f32), [both], "wide").output))
        narrow = OPERATORS["cast"](t, saturate=False, round_mode="nearest")
        outputs.append(("narrow", graph.add(narrow, [outputs[-1][1]], "narrow").output))
    graph.set_outputs(outputs)
    (tmp_path / "g.txt").write_text(write(text.identified(graph)))
    text.write_weights(graph, tmp_path / "g.npz")
    again = text.read(str(tmp_path / "g.txt"))
    assert write(again) == write(text.identified(graph))
    feeds = {"x": weight[:1]}
    wanted = evaluate(graph, feeds)
    assert evaluate(again, feeds)["both"].tobytes() == wanted["both"].tobytes()
    with nncompiler.compile(graph, cache=False) as executable:
        found = executable.run(feeds)
        executable.save(tmp_path / "g.so")
    kind = {"c64": "float[1][3][2]", "c128": "double[1][3][2]"}.get(t.name, "uint8_t[1][3]")
    assert f"x: {t}, {kind}" in (tmp_path / "g.h").read_text()
    assert all(found[n].tobytes() == w.tobytes() for n, w in wanted.items())


def test_figures(model, tmp_path, nnc):
    """Memory is counted as it is taken: a byte an element."""
    done = nnc("inspect", tmp_path / "m.onnx", "--json", "--dim", "N=3")
    assert done.code == 0, done.err
    assert done.json["weight_bytes"] == 33 * 20 + 4 * 5 * 20 + 8 * 33  # the last: which block a row is in


@pytest.mark.parametrize("t", [*dt.STORAGE, dt.c64], ids=str)
def test_random_inputs(t):
    """Numbers throughout, and more than two of them."""
    from nncompiler.inputs import random_inputs
    from nncompiler.ir.types import TensorType

    x = random_inputs([("x", TensorType(t, (4, 50)))])["x"]
    assert x.dtype == t.numpy and len(np.unique(x.view(np.uint8))) >= min(4, 1 << t.bits)
    assert np.isfinite(x.astype(np.complex128 if t.kind == "complex" else np.float64)).all()
