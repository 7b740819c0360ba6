"""Models in stages in the cache on disk: a second compilation neither reads the model nor compiles its programs."""

from __future__ import annotations

import subprocess
import sys

import numpy as np
import onnx
import pytest
from onnx import TensorProto, helper

import nncompiler as nnc
from nncompiler import cache as disk
from nncompiler.driver import native, native_model
from nncompiler.ir.errors import UsageError

FLOAT, INT64, STRING = TensorProto.FLOAT, TensorProto.INT64, TensorProto.STRING

info = helper.make_tensor_value_info


def node(op, inputs, outputs, **attributes):
    return helper.make_node(op, inputs, outputs, **attributes)


def model(path, scale=1.0):
    """Rows that are found, in a loop, and axes that a run tells: two readings of it have other programs."""
    body = helper.make_graph(
        [node("MatMul", ["c", "w"], ["m"]), node("Tanh", ["m"], ["c2"]), node("Identity", ["g"], ["o"])], "body",
        [info("i", INT64, []), info("g", TensorProto.BOOL, []), info("c", FLOAT, None)],
        [info("o", TensorProto.BOOL, []), info("c2", FLOAT, None)],
    )  # fmt: skip
    nodes = [
        node("NonZero", ["flags"], ["at"]), node("Squeeze", ["at", "zero"], ["rows"]),
        node("Gather", ["x", "rows"], ["z"], axis=0), node("Loop", ["n", "", "z"], ["last"], body=body),
        node("ReduceSum", ["last", "axes"], ["s"], keepdims=0), node("Mul", ["s", "scale"], ["y"]),
    ]  # fmt: skip
    weights = [("w", np.eye(3, dtype=np.float32) * 0.5), ("zero", np.asarray([0])), ("scale", np.float32(scale))]
    graph = helper.make_graph(
        nodes, "g",
        [info("flags", FLOAT, ["a"]), info("x", FLOAT, ["a", 3]), info("n", INT64, []), info("axes", INT64, [1])],
        [info("y", FLOAT, None)], [onnx.numpy_helper.from_array(np.asarray(x), name) for name, x in weights],
    )  # fmt: skip
    onnx.save(helper.make_model(graph, opset_imports=[helper.make_opsetid("", 18)], ir_version=9), path)
    return path


def fed(flags, n=2, axes=1, seed=0):
    x = np.random.default_rng(seed).standard_normal((len(flags), 3)).astype(np.float32)
    return {"flags": np.asarray(flags, np.float32), "x": x, "n": np.asarray(n), "axes": np.asarray([axes])}


def expected(feeds, scale=1.0):
    z = feeds["x"][feeds["flags"] != 0]
    for _ in range(int(feeds["n"])):
        z = np.tanh(z @ (np.eye(3, dtype=np.float32) * 0.5))
    return z.sum(axis=int(feeds["axes"][0])) * scale


RUNS = [fed([1, 0, 1, 1]), fed([1] * 40 + [0] * 7, seed=1), fed([0, 1, 1, 1, 1], 5)]


@pytest.fixture
def closed(monkeypatch):
    """What fails where a model is opened, or a program compiled."""

    def refuse(*arguments, **options):
        raise AssertionError("it was kept")

    def close():
        monkeypatch.setattr(native_model, "open_source", refuse)
        monkeypatch.setattr(native_model.worker, "compile_in_worker", refuse)
        monkeypatch.setattr(native, "compile_open", refuse)

    return close


def test_a_second_compilation_reads_and_compiles_nothing(tmp_path, closed):
    path = model(tmp_path / "m.onnx")
    with nnc.compile(path, threads=1) as first:
        before = [first.run(feeds)["y"] for feeds in RUNS]
        assert all(np.allclose(y, expected(f), 1e-5, 1e-6) for y, f in zip(before, RUNS, strict=True))
    closed()
    with nnc.compile(path, threads=1) as second:
        for feeds, y in zip(RUNS, before, strict=True):
            assert np.array_equal(second.run(feeds)["y"], y)
        with pytest.raises(UsageError):
            second.run(RUNS[0] | {"x": np.zeros((2, 2), np.float32)})
        assert np.array_equal(second.run(RUNS[0])["y"], before[0])


def test_what_was_not_kept_is_read_and_kept_then(tmp_path, closed):
    path = model(tmp_path / "m.onnx")
    with nnc.compile(path, threads=1) as first:
        first.run(RUNS[0])
    other = fed([1, 0, 1], axes=0)
    with nnc.compile(path, threads=1) as second:
        assert np.allclose(second.run(other)["y"], expected(other), 1e-5, 1e-6)
        assert np.allclose(second.run(RUNS[1])["y"], expected(RUNS[1]), 1e-5, 1e-6)
        nothing = fed([0, 0, 0])
        assert second.run(nothing)["y"].shape == (0,)
    closed()
    with nnc.compile(path, threads=1) as third:
        for feeds in (other, *RUNS, nothing):
            assert np.allclose(third.run(feeds)["y"], expected(feeds), 1e-5, 1e-6)


def test_another_model_at_its_place_is_another_model(tmp_path):
    path = model(tmp_path / "m.onnx")
    with nnc.compile(path, threads=1) as first:
        first.run(RUNS[0])
    model(path, scale=3.0)
    with nnc.compile(path, threads=1) as second:
        assert np.allclose(second.run(RUNS[0])["y"], expected(RUNS[0], 3.0), 1e-5, 1e-6)
    with nnc.compile(path, threads=1) as kept:
        kept.run(RUNS[0])
        model(path, scale=4.0)
        with pytest.raises(UsageError, match="has changed"):
            kept.run(fed([1, 1], axes=0))
        assert np.allclose(kept.run(RUNS[0])["y"], expected(RUNS[0], 3.0), 1e-5, 1e-6)


def test_a_damaged_entry_is_made_again(tmp_path, monkeypatch):
    path = model(tmp_path / "m.onnx")
    with nnc.compile(path, threads=1) as first:
        first.run(RUNS[0])
    real = disk.get_bytes

    def cut(key):
        found = real(key)
        return found[:-50] if found is not None and len(found) > 500 else found

    monkeypatch.setattr(disk, "get_bytes", cut)
    with nnc.compile(path, threads=1) as second:
        assert np.allclose(second.run(RUNS[0])["y"], expected(RUNS[0]), 1e-5, 1e-6)


def test_another_process_opens_no_model(tmp_path):
    path = model(tmp_path / "m.onnx")
    with nnc.compile(path, threads=1) as first:
        want = first.run(RUNS[0])["y"]
    np.savez(tmp_path / "in.npz", **RUNS[0])
    script = (
        "import sys, numpy as np, nncompiler as nnc\n"
        f"y = nnc.compile({str(path)!r}, threads=1).run(dict(np.load({str(tmp_path / 'in.npz')!r})))['y']\n"
        f"np.save({str(tmp_path / 'y.npy')!r}, y)\n"
        "assert 'onnx' not in sys.modules and 'nncompiler.frontends' not in sys.modules, sorted(sys.modules)\n"
    )
    subprocess.run([sys.executable, "-c", script], check=True)
    assert np.array_equal(np.load(tmp_path / "y.npy"), want)


def test_steps_of_python_are_not_kept(tmp_path):
    proto = helper.make_model(helper.make_graph(
        [node("RegexFullMatch", ["s"], ["y"], pattern="a+")], "g", [info("s", STRING, ["n"])],
        [info("y", TensorProto.BOOL, ["n"])]), opset_imports=[helper.make_opsetid("", 20)], ir_version=9)  # fmt: skip
    onnx.save(proto, tmp_path / "m.onnx")
    for _ in range(2):
        with nnc.compile(tmp_path / "m.onnx") as executable:
            assert executable.run(np.asarray(["aa", "b"], object))["y"].tolist() == [True, False]
