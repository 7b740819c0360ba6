"""Inputs with default values: constants unless they are fed, inputs where they are asked for."""

from __future__ import annotations

import os

import numpy as np
import onnx
import pytest
from onnx import TensorProto, helper

import nncompiler as nnc
from nncompiler.cli import main
from nncompiler.ir.errors import UsageError

rng = np.random.default_rng(0)
X, W, B = (rng.standard_normal(s).astype(np.float32) for s in ((3, 4), (4, 5), (5,)))


def aged(path, content):
    """A file old enough to be trusted by its time of change."""
    path.write_bytes(content)
    os.utime(path, (1e9, 1e9))
    return path


def model_of(rows: int | str = 3, ir_version: int = 8) -> onnx.ModelProto:
    """y = x @ w + b, w and b ones and zeros unless they are fed."""
    weights = [onnx.numpy_helper.from_array(np.ones((4, 5), np.float32), "w"),
               onnx.numpy_helper.from_array(np.zeros(5, np.float32), "b")]  # fmt: skip
    shapes = {"x": (rows, 4), "w": (4, 5), "b": (5,)}
    infos = [helper.make_tensor_value_info(name, TensorProto.FLOAT, shape) for name, shape in shapes.items()]
    y = helper.make_tensor_value_info("y", TensorProto.FLOAT, (rows, 5))
    graph = helper.make_graph([helper.make_node("Gemm", ["x", "w", "b"], ["y"])], "dense", infos, [y], weights)
    return helper.make_model(graph, opset_imports=[helper.make_opsetid("", 17)], ir_version=ir_version)


def answer(w=None, b=None, **_):
    return X @ (np.ones((4, 5), np.float32) if w is None else w) + (0 if b is None else b)


@pytest.mark.parametrize("target", ["llvm", "ort-cpu"])
@pytest.mark.parametrize("rows", [3, "N"])
def test_what_is_fed_replaces_the_default(target, rows):
    with nnc.compile(model_of(rows), target=target) as exe:
        assert [name for name, _ in exe.inputs] == ["x"] and exe.defaults == ("w", "b")
        for more in ({}, {"w": W}, {"b": B}, {"w": W, "b": B}, {"w": 2 * W}, {}):
            found = exe.run({"x": X, **more})["y"]
            assert np.allclose(found, answer(**more), atol=1e-5)
        assert np.allclose(exe(X)[0], answer(), atol=1e-5)
        with pytest.raises(UsageError, match=r"unknown:? q"):
            exe.run({"x": X, "q": X})
        with pytest.raises(UsageError, match="f32"):
            exe.run({"x": X, "w": W.T})


def test_the_defaults_of_a_kept_model_are_known(tmp_path):
    path = aged(tmp_path / "m.onnx", model_of().SerializeToString())
    for _ in range(2):
        with nnc.compile(path) as exe:
            assert exe.defaults == ("w", "b")
            assert np.allclose(exe.run({"x": X, "w": W})["y"], answer(W), atol=1e-5)
            assert np.allclose(exe.run({"x": X})["y"], answer(), atol=1e-5)


def test_inputs_that_are_asked_for():
    with nnc.compile(model_of(), inputs=["w"]) as exe:
        assert [name for name, _ in exe.inputs] == ["x", "w"]
        assert np.allclose(exe.run({"x": X, "w": W})["y"], answer(W), atol=1e-5)
        assert np.allclose(exe.run({"x": X, "w": W, "b": B})["y"], answer(W, B), atol=1e-5)
        with pytest.raises(UsageError, match="missing"):
            exe.run({"x": X})
    with pytest.raises(UsageError, match="q is not an input with a default value"):
        nnc.compile(model_of(), inputs=["q"])
    with pytest.raises(UsageError, match="only an ONNX model"):
        nnc.compile("zoo:lenet5", inputs=["w"])


def test_artifacts_have_what_was_asked_for(tmp_path):
    path = aged(tmp_path / "m.onnx", model_of().SerializeToString())
    nnc.save(path, tmp_path / "a.nnc")
    with nnc.load(tmp_path / "a.nnc") as exe:
        assert np.allclose(exe.run({"x": X})["y"], answer(), atol=1e-5)
        with pytest.raises(UsageError, match="constant of this compiled model") as e:
            exe.run({"x": X, "w": W})
        assert "--input w" in str(e.value)
    assert main(["compile", str(path), "-o", str(tmp_path / "b.nnc"), "--input", "w"]) == 0
    with nnc.load(tmp_path / "b.nnc") as exe:
        assert np.allclose(exe.run({"x": X, "w": W})["y"], answer(W), atol=1e-5)


def test_before_version_4_of_the_ir_every_initializer_is_constant():
    """It had to be listed as an input; onnxruntime takes it for a constant too."""
    with nnc.compile(model_of(ir_version=3)) as exe:
        assert exe.defaults == () and np.allclose(exe.run({"x": X})["y"], answer(), atol=1e-5)
        with pytest.raises(UsageError, match="unknown w"):
            exe.run({"x": X, "w": W})


def test_closing_closes_the_variants():
    exe = nnc.compile(model_of())
    exe.run({"x": X, "w": W})
    variant = exe.feeding(frozenset(["w"]))
    exe.close()
    for run in (lambda: exe.run({"x": X, "w": W}), lambda: exe.run({"x": X}), lambda: variant.run({"x": X, "w": W})):
        with pytest.raises(UsageError, match="closed"):
            run()


@pytest.mark.parametrize("size", [np.int64(2), np.int32(2), np.uint8(2)])
def test_extents_of_any_type_of_integer(size, tmp_path):
    path = aged(tmp_path / "m.onnx", model_of("N").SerializeToString())
    with nnc.compile(path, dims={"N": size}) as exe:
        assert exe(X[:2])[0].shape == (2, 5)
