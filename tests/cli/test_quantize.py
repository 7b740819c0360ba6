"""nnc quantize: what it writes runs in 8 bits as well as it says, and what it refuses."""

from __future__ import annotations

import numpy as np
import onnx
import onnxruntime
import pytest

import nncompiler
from nncompiler.accuracy import relative_error


@pytest.fixture
def samples(tmp_path):
    folder = tmp_path / "samples"
    folder.mkdir()
    for k in range(3):
        np.save(folder / f"{k}.npy", np.random.default_rng(k).random((1, 1, 32, 32)).astype(np.float32))
    (folder / "notes.txt").write_text("no sample")
    return folder


def test_the_model_runs_in_eight_bits_as_well_as_the_report_says(nnc, tmp_path, samples):
    output = tmp_path / "small.onnx"
    said = nnc("quantize", "zoo:lenet5", samples, "-o", output, "--json")
    assert said.code == 0, said.err
    found = said.json
    assert found["samples"] == 3 and found["bytes_after"] < found["bytes_before"]
    assert found["layers"] and all(r["quantized"] and 0 < r["error"] < 0.2 for r in found["layers"])
    plain = nncompiler.compile("zoo:lenet5")
    small = nncompiler.compile(str(output))
    worst = 0.0
    for k in range(3):
        x = np.load(samples / f"{k}.npy")
        name = small.inputs[0][0]
        (want,), (got,) = plain.run({name: x}).values(), small.run({name: x}).values()
        options = onnxruntime.SessionOptions()
        options.graph_optimization_level = onnxruntime.GraphOptimizationLevel.ORT_DISABLE_ALL
        session = onnxruntime.InferenceSession(str(output), options, providers=["CPUExecutionProvider"])
        assert relative_error(got, session.run(None, {name: x})[0]) < 0.1
        worst = max(worst, relative_error(got, want))
    (row,) = found["outputs"]
    assert worst < 3 * row["error"] + 1e-3 and row["same_largest"] >= 2 / 3
    steps = small.session.description["steps"]
    assert any("codes" in s["kernel"] for s in steps)


def test_layers_that_stay(nnc, tmp_path, samples):
    output = tmp_path / "small.onnx"
    everything = nnc("quantize", "zoo:lenet5", samples, "-o", output, "--json").json
    kept = everything["layers"][-1]["node"]
    options = "--exclude", kept, "--per-tensor", "--activations", "i8", "--force"
    said = nnc("quantize", "zoo:lenet5", samples, "-o", output, *options, "--json")
    assert {r["node"]: r["quantized"] for r in said.json["layers"]}[kept] is False
    model = onnx.load(output)
    zeros = [n for n in model.graph.initializer if n.name.endswith("zero_point")]
    assert all(onnx.numpy_helper.to_array(n).dtype in (np.int8, np.int32) for n in zeros)
    text = nnc("quantize", "zoo:lenet5", samples, "-o", output, *options).out
    assert "f32" in text and f"of {len(said.json['layers'])} layers in 8 bits" in text


def test_what_is_refused(nnc, tmp_path, samples):
    output = tmp_path / "small.onnx"
    empty = tmp_path / "empty"
    empty.mkdir()
    np.savez(tmp_path / "other.npz", y=np.zeros(3, np.float32))
    for arguments, message in (
        (["zoo:lenet5", empty, "-o", output], "no .npy or .npz file"),
        (["zoo:lenet5", tmp_path / "other.npz", "-o", output], "lacks the inputs"),
        (["zoo:lenet5", samples, "-o", tmp_path / "small.so"], "written as .onnx"),
        (["zoo:lenet5", samples, "-o", output, "--exclude", "nothing"], "no node 'nothing'"),
    ):
        said = nnc("quantize", *arguments)
        assert said.code == 2 and message in said.err, said.err
    output.write_text("mine")
    said = nnc("quantize", "zoo:lenet5", samples, "-o", output)
    assert said.code == 2 and "there already" in said.err and output.read_text() == "mine"
