"""nnc compile --reduce-1x1: the report, its JSON, and mistakes."""

from __future__ import annotations

import re

import numpy as np
import onnx
import pytest
from onnx import TensorProto, helper, numpy_helper


@pytest.fixture(scope="module")
def planted(tmp_path_factory):
    """Two 3x3 convolutions of 128 channels, "low" of rank 16 and "full" of full rank, as an ONNX file."""
    rng = np.random.default_rng(0)
    parts = rng.standard_normal((128, 16)), rng.standard_normal((16, 16, 3, 3)), rng.standard_normal((16, 128))
    low = np.einsum("ma,abij,bc->mcij", *parts)
    full = rng.standard_normal((128, 128, 3, 3))
    inits = [numpy_helper.from_array((w / w.std() / 34).astype(np.float32), n) for w, n in ((low, "u"), (full, "v"))]
    nodes = [
        helper.make_node("Conv", ["x", "u"], ["h"], name="low", pads=[1] * 4),
        helper.make_node("Conv", ["h", "v"], ["y"], name="full", pads=[1] * 4),
    ]
    x, y = (helper.make_tensor_value_info(n, TensorProto.FLOAT, (1, 128, 14, 14)) for n in "xy")
    model = helper.make_model(helper.make_graph(nodes, "g", [x], [y], inits), opset_imports=[helper.make_opsetid("", 17)])
    path = tmp_path_factory.mktemp("models") / "planted.onnx"
    onnx.save(model, path)
    return path


def test_the_report(nnc, planted, tmp_path):
    said = nnc("compile", planted, "-o", tmp_path / "m.nnc", "--reduce-1x1", "1e-4")
    assert said.code == 0 and (tmp_path / "m.nnc").exists()
    assert re.search(r"^low +3x3 +128 +128 +1x1 16 \+ 3x3 16 \+ 1x1 128 +28,901,376 +1,254,400 ", said.out, re.M)
    assert re.search(r"^left alone, nothing faster within the budget: full$", said.out, re.M)
    last = r"^error at the outputs \S+, \S+ as compiled; budget 1.0e-04; measured on random inputs$"
    assert re.search(last, said.out, re.M)


def test_json(nnc, planted, tmp_path):
    np.savez(tmp_path / "in.npz", x=np.ones((1, 128, 14, 14), np.float32))
    options = ["--reduce-1x1", "1e-4", "--inputs", tmp_path / "in.npz", "--json"]
    found = nnc("compile", planted, "-o", tmp_path / "m.nnc", *options).json["reduction"]
    low, full = found["layers"]
    assert (low["name"], low["inputs"], low["outputs"], low["why"]) == ("low", 16, 16, "")
    assert full["inputs"] is None and full["why"]
    assert found["reduced"] == 1 and found["budget"] == 1e-4
    assert found["error"] < 1e-6 and found["native_error"] <= 1e-4
    assert found["cycles"][1] < found["cycles"][0] and found["multiplications"][1] < found["multiplications"][0]


def test_nothing_to_reduce_is_no_failure(nnc, tmp_path):
    said = nnc("compile", "zoo:lenet5", "-o", tmp_path / "m.nnc", "--reduce-1x1", "0.001")
    assert said.code == 0 and "zoo:lenet5: no layer is reduced" in said.out
    assert (tmp_path / "m.nnc").exists()


def test_beyond_the_budget_is_a_failed_check(nnc, planted, tmp_path):
    said = nnc("compile", planted, "-o", tmp_path / "m.nnc", "--reduce-1x1", "6e-8")
    assert said.code == 1 and "the error at the outputs is" in said.err and "try: a budget above" in said.err
    assert not said.out and not (tmp_path / "m.nnc").exists()


def test_without_the_option_nothing_is_said(nnc, planted, tmp_path):
    assert "reduction" not in nnc("compile", planted, "-o", tmp_path / "m.nnc", "--json").json


@pytest.mark.parametrize(
    ("options", "text"),
    [
        (["--reduce-1x1", "0"], "above 0"),
        (["--reduce-1x1", "1"], "below 1"),
        (["--reduce-1x1", "much"], "a number is required"),
        (["--inputs", "in.npz"], "--reduce-1x1"),
        (["--reduce-1x1", "0.1", "--inputs", "missing.npz"], "missing.npz"),
        (["--reduce-1x1", "0.1", "--inputs", "wrong.npy"], "must be f32[1,1,32,32]"),
    ],
)
def test_mistakes(nnc, tmp_path, monkeypatch, options, text):
    monkeypatch.chdir(tmp_path)
    np.save("wrong.npy", np.zeros(3, np.float32))
    said = nnc("compile", "zoo:lenet5", "-o", "m.nnc", *options)
    assert said.code == 2 and text in said.err and not (tmp_path / "m.nnc").exists()
