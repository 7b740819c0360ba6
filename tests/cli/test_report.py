"""nnc report: where the page goes, what it measures, and what is said when there can be none."""

from __future__ import annotations

import importlib.util
import json
import re

import pytest


def data_of(path):
    text = path.read_text(encoding="utf-8")
    return json.loads(re.search(r'<script type="application/json" id="data">(.*?)</script>', text)[1])


def test_the_page_is_named_after_the_model(nnc, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    said = nnc("report", "zoo:lenet5", "--no-time")
    assert said.code == 0 and said.out == "lenet5.report.html\n"
    data = data_of(tmp_path / "lenet5.report.html")
    assert data["title"] == "zoo:lenet5" and data["times"] == {} and data["steps"]["c1"]
    assert [p.name for p in tmp_path.iterdir()] == ["lenet5.report.html"]


def test_times_are_measured(nnc, tmp_path):
    path = tmp_path / "page.html"
    said = nnc("report", "zoo:lenet5", "-o", path, "--runs", "2", "--threads", "1")
    assert said.code == 0 and said.out == f"{path}\n"
    data = data_of(path)
    assert data["about"].endswith(", 1 thread") and data["facts"][-1][0] == "a run"
    assert set(data["times"]) == set(data["steps"]) and sum(t["share"] for t in data["times"].values()) == pytest.approx(1)
    for node, steps in data["steps"].items():
        assert sum(s["seconds"] for s in steps) == pytest.approx(data["times"][node]["seconds"])
    dots = re.findall(r'id="point-(\d+)"', path.read_text(encoding="utf-8"))
    assert list(map(int, dots)) == list(range(len(data["points"])))
    assert {"c1", "c3"} <= set(data["points"]) <= set(data["times"])


def test_a_model_in_a_file_is_called_by_its_name_alone(nnc, tmp_path):
    model = tmp_path / "net.py"
    model.write_text("from nncompiler.frontends.dsl import model, relu\n\nnet = model(x=('N', 4))(lambda x: relu(x))\n")
    assert nnc("compile", f"{model}:net", "--dim", "N=1", "-o", tmp_path / "deep.onnx").code == 0
    assert nnc("report", tmp_path / "deep.onnx", "--no-time", "-o", tmp_path / "a.html").code == 0
    assert data_of(tmp_path / "a.html")["title"] == "deep.onnx" and str(tmp_path) not in (tmp_path / "a.html").read_text()
    said = nnc("report", f"{model}:net", "--dim", "N=3", "--no-time", "-o", tmp_path / "b.html")
    assert said.code == 0 and data_of(tmp_path / "b.html")["facts"][0] == ["inputs", "x f32[3,4]"]
    assert str(tmp_path) not in (tmp_path / "b.html").read_text()


@pytest.mark.parametrize(
    ("arguments", "code", "message"),
    [
        (("zoo:lenet5", "-o", "page.pdf"), 2, "the page's name ends in .html, got 'page.pdf'"),
        (("zoo:lenet5", "-o", "none/page.html"), 2, "none/page.html cannot be written: there is no folder 'none'"),
        (("zoo:lenet5", "-o", "folder.html"), 2, "folder.html cannot be written: it is a folder"),
        (("zoo:lenet5", "-o", "page.html", "--mcpu", "sapphirerapids-with-a-hat"), 2, "hat"),
        (("zoo:lenet", "-o", "page.html"), 2, "lenet5"),
        (("none.onnx", "-o", "page.html"), 2, "there is no file 'none.onnx'"),
        (("broken.onnx", "-o", "page.html"), 5, "broken.onnx"),
        (("compiled.nnc", "-o", "page.html"), 2, "is compiled already"),
    ],
)
def test_mistakes_leave_the_old_page(nnc, tmp_path, monkeypatch, arguments, code, message):
    monkeypatch.chdir(tmp_path)
    (tmp_path / "page.html").write_text("old")
    (tmp_path / "folder.html").mkdir()
    (tmp_path / "broken.onnx").write_bytes(b"\xff" * 40)
    (tmp_path / "compiled.nnc").write_bytes(b"")
    said = nnc("report", *arguments, "--no-time", "--force")
    assert said.code == code and message in said.err and said.out == ""
    assert (tmp_path / "page.html").read_text() == "old" and len(list(tmp_path.iterdir())) == 4


def test_another_processor_cannot_be_measured(nnc, tmp_path, monkeypatch):
    from nncompiler.backends.llvm.machine import Machine

    monkeypatch.setattr(Machine, "is_host", False)
    said = nnc("report", "zoo:lenet5", "-o", tmp_path / "page.html")
    assert said.code == 2 and "cannot run on this processor" in said.err and "--no-time" in said.err
    assert nnc("report", "zoo:lenet5", "-o", tmp_path / "page.html", "--no-time").code == 0


@pytest.mark.parametrize("module", ["fast_sugiyama", "matplotlib"])
def test_the_extra_is_named_where_it_is_missing(nnc, tmp_path, monkeypatch, module):
    find = importlib.util.find_spec
    monkeypatch.setattr(importlib.util, "find_spec", lambda name, *a: None if name == module else find(name, *a))
    monkeypatch.setattr("nncompiler.reports.page.find_spec", importlib.util.find_spec)
    said = nnc("report", "zoo:lenet5", "-o", tmp_path / "page.html")
    assert said.code == 2 and module.replace("_", "-") in said.err and "pip install 'nncompiler[report]'" in said.err
