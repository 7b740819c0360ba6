"""benchmarks/cuda.py without a device: every row says so; and on the CPU provider in its place, every road is taken."""

from __future__ import annotations

import importlib.util
import json
import os
import sys
from pathlib import Path

import numpy as np
import pytest

FOLDER = Path(__file__).resolve().parents[2] / "benchmarks"


@pytest.fixture(scope="module")
def cuda():
    """The script as a module, and its own modules beside it."""
    sys.path.insert(0, str(FOLDER))
    spec = importlib.util.spec_from_file_location("benchmarks_cuda", FOLDER / "cuda.py")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    yield module
    sys.path.remove(str(FOLDER))


@pytest.fixture
def run(cuda, monkeypatch, tmp_path, capsys):
    def call(*words):
        monkeypatch.setattr(sys, "argv", ["cuda.py", "--out", str(tmp_path / "out"), *words])
        code = cuda.main()
        said = capsys.readouterr().out
        document = json.loads((tmp_path / "out" / "cuda.json").read_text())
        assert (tmp_path / "out" / "cuda.md").read_text() in said
        return code, document, tmp_path / "out"

    return call


@pytest.mark.skipif(os.path.exists("/dev/nvidia0"), reason="there is a device")
def test_without_a_device_every_row_says_so(cuda, run):
    code, document, folder = run()
    assert code == 4 and document["no_device"]
    assert {r["model"] for r in document["rows"]} == {*cuda.ORDER, "zoo:alexnet_two_tower"}
    assert all(r["status"] == "no device" and r["why"] for r in document["rows"])
    assert all(t["met"] is None for t in document["targets"]) and len(document["targets"]) == 3
    assert "not measured" in (folder / "cuda.md").read_text()
    assert (folder / "cuda.svg").stat().st_size > 1000


def test_rehearsal_takes_every_road(run):
    from cuda_worker import PASSES

    code, document, folder = run("--rehearse", "--models", "zoo:lenet5", "--seconds", "0.05", "--minutes", "8")
    rows = {r["variant"]: r for r in document["rows"]}
    assert code == 0, rows
    assert set(rows) == {v.name for p in PASSES for v in p} | {"two devices"}
    for name, row in rows.items():
        if name in ("TensorRT", "torch"):
            assert row["status"] in ("ok", "no device", "not installed"), row
            continue
        assert row["status"] == "ok", row
        assert row["compute_ms"] > 0 and row["times_faster"] > 0
        if name != "two devices":
            assert row["load_s"] > 0 and row["first_run_s"] > 0 and set(row["placement"]) == {"CPUExecutionProvider"}
    assert rows["ours"]["errors"]["probabilities"] < 1e-5 < rows["ours fp16"]["errors"]["probabilities"] < 5e-3
    assert rows["ours fp16"]["errors"] != rows["ours bf16"]["errors"]
    assert all(t["met"] is None for t in document["targets"]), "a rehearsal meets no target"
    assert "no figures of a GPU" in (folder / "cuda.md").read_text()


def test_it_stops_at_its_budget(run):
    code, document, _ = run("--rehearse", "--models", "zoo:lenet5,squeezenet", "--minutes", "0.2")
    assert code == 0 and {r["status"] for r in document["rows"]} == {"no time"}


def test_a_process_that_dies_or_is_late_leaves_the_others_their_rows(cuda, run, monkeypatch, tmp_path):
    worker = tmp_path / "worker.py"
    for text, left, status in (("import os; os._exit(9)", 60, "failed"), ("import time; time.sleep(60)", 1, "no time")):
        worker.write_text(f'print(\'{{"model": "m", "variant": "plain", "status": "ok"}}\', flush=True)\n{text}\n')
        with monkeypatch.context() as patch:
            patch.setattr(cuda, "FOLDER", tmp_path)
            (tmp_path / "cuda_worker.py").write_text(worker.read_text())
            options = type("O", (), {"out": tmp_path, "minutes": 1.0, "rehearse": True, "seconds": 0.1})
            rows = cuda.Run(options, ["m"]).worker("m", ["plain", "ours"], left)
        assert [(r["variant"], r["status"]) for r in rows] == [("plain", "ok"), ("ours", status)]


def test_wrong_answers_are_told(cuda, tmp_path):
    import cuda_worker

    job = {"model": "zoo:lenet5", "variants": [], "target": "ort-cpu", "seconds": 0.05, "references": None}
    bench = cuda_worker.Bench(job)
    assert bench.row(cuda_worker.VARIANTS["ours"])["status"] == "ok"
    bench.wanted[0]["probabilities"] += 0.1
    row = bench.row(cuda_worker.VARIANTS["ours"])
    assert row["status"] == "wrong" and row["errors"]["probabilities"] > 0.1
    assert "WRONG" in cuda._time(row)


@pytest.mark.parametrize("name", ["squeezenet", "shufflenet"])
def test_references_came_along_and_are_of_these_models(cuda, name):
    import cuda_models
    from cuda_worker import computed, references

    graph = cuda_models.graph_of(name)
    feeds = [cuda_models.feeds_of(graph, {}, 0)]
    with np.load(cuda.REFERENCES) as kept:
        assert str(kept[f"{name}/fingerprint"]) == cuda_models.fingerprint(graph), "cuda.py --references makes them anew"
        assert {k.split("/")[0] for k in kept.files} == set(cuda.ORDER)
    wanted, ranges = references(graph, feeds, str(cuda.REFERENCES), name)
    fresh, measured = computed(graph, feeds)
    for output, want in fresh[0].items():
        np.testing.assert_allclose(wanted[0][output], want, rtol=1e-9, atol=1e-9 * np.abs(want).max())
    assert ranges.keys() == measured.keys() and all(abs(ranges[k] - x) <= 1e-5 * x for k, x in measured.items())


@pytest.mark.parametrize(
    ("name", "macs", "weights"), [("bert", 11.2e9, 109.7e6), ("vit", 17.6e9, 86.6e6), ("swin", 4.5e9, 28.3e6)]
)  # fmt: skip
def test_transformers_have_their_published_size(cuda, name, macs, weights):
    import cuda_models

    graph = cuda_models.graph_of(name)
    found = sum(n.op.cost(tuple(v and v.type for v in n.inputs), n.types).macs for n in graph if n.inputs)
    assert abs(found / macs - 1) < 0.01
    assert abs(sum(n.weight.size for n in graph.weights()) / weights - 1) < 0.02


def test_shifted_windows_see_their_own_region(cuda):
    import cuda_models

    mask = cuda_models.window_mask(14, 7, 3)
    assert mask.shape == (4, 1, 49, 49)
    assert (mask[0] == 0).all() and (mask[3] == -100).any() and (np.diagonal(mask, axis1=2, axis2=3) == 0).all()
    assert (mask == mask.transpose(0, 1, 3, 2)).all()


def test_the_wheels_and_how_to_bring_them_are_named(cuda):
    words = ("onnxruntime-gpu", "nvidia-cudnn-cu13", "nvidia-cublas", "nvidia-cufft", "nvidia-curand", "split -b", "cat ")
    assert all(word in cuda.__doc__ for word in words)
