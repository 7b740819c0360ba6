"""nnc plan --devices 2, and the options of commands that run a model in onnxruntime."""

from __future__ import annotations

import json

import numpy as np
import onnxruntime
import pytest


def test_the_two_towers_as_a_user_sees_them(nnc):
    said = nnc("plan", "zoo:alexnet_two_tower", "--devices", "2")
    assert said.code == 0
    rows = {words[0]: words for line in said.out.split("\n") if (words := line.split())}
    assert {rows[f"conv{i}a"][1] for i in range(1, 6)} != {rows[f"conv{i}b"][1] for i in range(1, 6)}
    assert rows["fc6"][1] == rows["fc7"][1] == "halves"
    assert "86,528" in rows["conv3a"] and "both2" in rows["conv3b"] and "3.5" in rows["conv3a"]
    assert "234,496 B" in said.out and "for 5 layers" in said.out
    assert all(len(line) <= 80 for line in said.out.split("\n")), "it fits 80 columns"


def test_the_document_agrees_with_itself(nnc):
    r = nnc("plan", "zoo:alexnet", "--devices", "2", "--json").json
    assert r["rates"] == {"flops": 20e12, "memory": 1e12, "across": 25e9}
    for how in ("best", "by_channels"):
        p = r[how]
        assert p["nbytes"] == sum(sum(layer["received"]) for layer in p["layers"])
        assert all(layer["transfer"] == sum(layer["received"]) / 25e9 for layer in p["layers"])
        assert p["computing"] <= p["seconds"] <= p["computing"] + p["nbytes"] / 25e9 + 1e-9
        assert 0.5 <= p["balance"] < 0.6 and r["one_device"] < sum(p["busy"]) * 1.01
    assert r["best"]["nbytes"] < r["by_channels"]["nbytes"]
    assert r["pipeline"]["nbytes"] < r["best"]["nbytes"]


def test_the_time_follows_the_bandwidth(nnc):
    fast, slow = (nnc("plan", "zoo:lenet5", "--devices", "2", "--bandwidth", b, "--json").json for b in (100, 1))
    assert slow["by_channels"]["seconds"] > fast["by_channels"]["seconds"]
    assert slow["by_channels"]["computing"] == fast["by_channels"]["computing"]


@pytest.mark.parametrize(
    ("words", "message"),
    [
        (["--devices", "3"], "2 devices"), (["--devices", "1"], "2 devices"), (["--bandwidth", "5"], "needs --devices 2"),
        (["--devices", "2", "--buffers"], "--buffers shows memory"), (["--devices", "2", "--tflops", "0"], "tflops"),
        (["--devices", "two"], "devices"),
    ],
)  # fmt: skip
def test_mistakes_of_plan(nnc, words, message):
    said = nnc("plan", "zoo:lenet5", *words)
    assert said.code == 2 and message in said.err and not said.out


def test_verify_on_two_devices_and_in_half_precision(nnc):
    assert nnc("verify", "zoo:lenet5", "--target", "ort-cpu", "--devices", "0,1").code == 0
    said = nnc("verify", "zoo:lenet5", "--target", "ort-cpu", "--precision", "fp16", "--json")
    (output,) = said.json["outputs"]
    assert said.code == 0 and 1e-5 < output["error"] < 5e-3 == output["limit"]
    assert said.json["precision"][0]["converted"] > 10
    assert nnc("verify", "zoo:lenet5", "--target", "ort-cpu", "--precision", "fp16", "--rtol", "1e-6").code == 1


def test_placement_is_written(nnc, tmp_path):
    for devices in ([], ["--devices", "0,1"]):
        file = tmp_path / "p.json"
        said = nnc("run", "zoo:lenet5", "--random", "--target", "ort-cpu", "--placement", file, *devices)
        assert said.code == 0
        receipt = json.loads(file.read_text())
        assert receipt["providers"] == ["CPUExecutionProvider"]
        assert receipt["counts"] == {"CPUExecutionProvider": len(receipt["nodes"])} and len(receipt["nodes"]) > 5
    (tmp_path / "mine.json").write_text("{}")
    said = nnc("run", "zoo:lenet5", "--random", "--target", "ort-cpu", "--placement", tmp_path / "mine.json")
    assert said.code == 2 and "--force" in said.err


@pytest.mark.parametrize(
    ("words", "message"),
    [
        (["--target", "ort-cpu", "--ort", "colour=red"], "there is no option colour"),
        (["--target", "ort-cpu", "--ort", "use_tf32=1"], "on or off"), (["--target", "ort-cpu", "--ort", "x"], "NAME=VALUE"),
        (["--ort", "device=1"], "belongs to ort targets"), (["--precision", "fp16"], "belongs to ort targets"),
        (["--devices", "0,1"], "belongs to ort targets"), (["--target", "ort-cpu", "--devices", "0"], "two device numbers"),
        (["--placement", "p.json"], "belongs to ort targets"), (["--target", "ort-cpu", "--ort", "threads=1"], "--threads"),
        (["--target", "ort-cpu", "--precision", "half"], "half"),
    ],
)  # fmt: skip
def test_mistakes_of_run(nnc, words, message):
    said = nnc("run", "zoo:lenet5", "--random", *words)
    assert said.code == 2 and message in said.err


def test_a_file_in_half_precision_says_what_it_costs(nnc, tmp_path):
    np.savez(tmp_path / "in.npz", image=np.random.default_rng(0).standard_normal((1, 1, 32, 32)).astype(np.float32))
    said = nnc(
        "compile", "zoo:lenet5", "-o", tmp_path / "h.onnx", "--precision", "fp16", "--inputs", tmp_path / "in.npz", "--json"
    )
    (output,) = said.json["precision"]["outputs"]
    assert said.code == 0 and 0 < output["error"] < 5e-3
    said = nnc("compile", "zoo:lenet5", "-o", tmp_path / "h.onnx", "--precision", "bf16")
    assert said.code == 0 and "relative error" in said.out and "no kernel for bf16" in said.out
    assert nnc("compile", "zoo:lenet5", "-o", tmp_path / "h.so", "--precision", "fp16").code == 2


def test_bench_times_copies_and_computing_apart(nnc):
    words = ["--target", "ort-cpu", "--seconds", "0.2", "--rounds", "2", "--processes", "1", "--threads", "1"]
    said = nnc("bench", "zoo:lenet5", *words, "--ort", "io_binding=on", "--precision", "fp16", "--json")
    (engine,) = said.json["models"][0]["engines"].values()
    assert said.code == 0 and set(engine["phases_ms"]) == {"upload", "compute", "download"}
    assert engine["pipeline"]["precision"] == ["f16", "f32"]
    assert all(0 < t < 1e3 for t in engine["phases_ms"].values())
    said = nnc("bench", "zoo:lenet5", *words, "--ort", "io_binding=on")
    assert "inputs to the device" in said.out
    said = nnc("bench", "zoo:lenet5", *words, "--json")
    assert "phases_ms" not in next(iter(said.json["models"][0]["engines"].values()))


def test_doctor_names_what_is_missing_one_by_one(nnc):
    rows = {row["subject"]: row for row in nnc("doctor", "--json").json["findings"]}
    assert "CUDA" in rows
    if "CUDAExecutionProvider" not in onnxruntime.get_available_providers():
        assert "onnxruntime-gpu" in rows["CUDA"]["advice"]
        return
    missing = [row for name, row in rows.items() if name.startswith("lib") and ".so" in name]
    found = int(rows["CUDA"]["finding"].split(", ")[1].split()[0])
    assert found + len(missing) == 8
    assert all(row["advice"].startswith("pip install nvidia-") or "driver" in row["advice"] for row in missing)
