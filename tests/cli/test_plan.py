"""nnc plan: its numbers agree, the pictures show every buffer, the advice is true."""

from __future__ import annotations

import sys
from types import SimpleNamespace
from xml.etree import ElementTree

import pytest

NETWORKS = ["lenet5", "inception_reduced", "mobilenet_v2", "squeezenet", "resnet18"]


@pytest.mark.parametrize("name", NETWORKS)
def test_the_bound_is_reached_and_the_numbers_agree(nnc, name):
    r = nnc("plan", f"zoo:{name}", "--json").json
    assert r["peak"] == r["bound"] == max(r["live"]) <= r["written"] and r["optimal"] and r["best_order"]
    assert r["separate"] == sum(b["size"] for b in r["buffers"])
    assert sum(a["size"] for a in r["alive"]) == r["bound"]
    assert r["live"][r["peak_step"]] == r["bound"] and len(r["live"]) <= len(r["steps"])
    for b in r["buffers"]:
        assert 0 <= b["offset"] <= r["peak"] - b["size"] and b["uses"] == sorted(b["uses"])
        assert b["written"], b["name"]
        assert b["written"][0] == b["first"], "a buffer is written before it is read"
    for i, a in enumerate(r["buffers"]):
        for b in r["buffers"][:i]:
            together = a["first"] <= b["last"] and b["first"] <= a["last"]
            apart = a["offset"] + a["size"] <= b["offset"] or b["offset"] + b["size"] <= a["offset"]
            assert apart or not together
    assert all(0 < a["saves"] < r["bound"] for a in r["advice"])


def test_concats_and_reshapes_cost_nothing(nnc):
    saved = nnc("plan", "zoo:squeezenet", "--json").json["saved"]
    concats = {s["name"]: s["size"] for s in saved if s["kind"] == "concat"}
    parts = [s for s in saved if s["kind"] == "part"]
    assert len(concats) == 8 and len(parts) == 16
    assert sum(concats.values()) == sum(s["size"] for s in parts)


def test_the_text_has_a_picture_and_a_letter_a_buffer(nnc):
    out = nnc("plan", "zoo:lenet5").out
    assert "the bound is reached" in out and "▲ peak" in out and "alive at the peak" in out
    rows = [line.split(None, 3) for line in out.splitlines() if line.startswith(("A ", "B "))]
    assert [r[1] for r in rows] == ["c1", "s2.mean"]
    assert all(b in nnc("plan", "zoo:lenet5", "--buffers").out for b in ("c3", "s4.mean", "output"))


def test_a_model_without_temporaries(nnc, tmp_path):
    path = tmp_path / "net.py"
    path.write_text("from nncompiler.frontends.dsl import model, relu\n\nnet = model(x=(2, 4))(lambda x: relu(x))\n")
    said = nnc("plan", f"{path}:net", "--picture", tmp_path / "plan.svg")
    assert said.code == 0 and "every value lies in the caller's memory" in said.out
    ElementTree.parse(tmp_path / "plan.svg")


def test_the_svg_has_a_box_a_buffer(nnc, tmp_path):
    path = tmp_path / "plan.svg"
    said = nnc("plan", "zoo:squeezenet", "--picture", path, "--json")
    tree = ElementTree.fromstring(path.read_text(encoding="utf-8"))
    titles = [t.text.splitlines()[0] for t in tree.iter("{http://www.w3.org/2000/svg}title")]
    assert titles == [b["name"] for b in said.json["buffers"]]


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["--picture", "plan.pdf"], "the picture's name ends in .svg or .png, got 'plan.pdf'"),
        (["--picture", "plan"], "ends in .svg or .png"),
        (["--picture", "no/such/folder/plan.svg"], "there is no folder"),
        (["--picture", "folder.svg"], "it is a folder"),
        (["--mcpu", "z80"], "z80"),
    ],
)
def test_mistakes(nnc, tmp_path, monkeypatch, arguments, message):
    monkeypatch.chdir(tmp_path)
    (tmp_path / "folder.svg").mkdir()
    said = nnc("plan", "zoo:lenet5", *arguments)
    assert said.code == 2 and message in said.err and not said.out
    assert [p.name for p in tmp_path.iterdir()] == ["folder.svg"]


def test_a_png_shows_the_same_picture(nnc, tmp_path):
    said = nnc("plan", "zoo:lenet5", "--picture", tmp_path / "plan.png")
    data = (tmp_path / "plan.png").read_bytes()
    assert said.code == 0 and data.startswith(b"\x89PNG") and int.from_bytes(data[16:20]) == 2 * 1050
    assert len(data) > 10_000, "boxes, axis and letters"


@pytest.mark.parametrize(
    ("rendered", "message", "hint"), [(None, "resvg-py", "nncompiler[pictures]"), (b"blank", "a font", "install one")]
)
def test_png_without_renderer_or_fonts(nnc, tmp_path, monkeypatch, rendered, message, hint):
    module = None if rendered is None else SimpleNamespace(svg_to_bytes=lambda **_: rendered)
    monkeypatch.setitem(sys.modules, "resvg_py", module)
    said = nnc("plan", "zoo:lenet5", "--picture", tmp_path / "plan.png")
    assert said.code == 2 and message in said.err and hint in said.err and not said.out
    assert not list(tmp_path.iterdir())


def test_another_order_is_said_and_saves(nnc):
    command = ("plan", "zoo:inception_naive", "--mcpu", "x86-64-v4")
    r = nnc(*command, "--json").json
    assert r["bound"] < r["written"]
    assert "20.3% less by another order; no order needs less" in nnc(*command).out
    assert "that order is kept; no order needs less" in nnc("plan", "zoo:lenet5").out


def test_the_advice_names_what_sets_the_peak(nnc):
    out = nnc("plan", "zoo:squeezenet").out
    advice = out[out.index("what would make the arena smaller") :].splitlines()[1:]
    assert advice[0].endswith("conv1 and pool1 in one kernel: conv1 would never be stored whole")
    assert any("conv1 with 48 of its 96 channels" in line for line in advice)


def test_nothing_helps_is_said(nnc, tmp_path):
    """Five matrix products with as much alive each: no one change makes all of them smaller, halving all of them does."""
    path = tmp_path / "net.py"
    path.write_text(
        "from nncompiler.frontends.dsl import *\n\n\n@model(x=(1, 16))\ndef net(x):\n"
        "    for _ in range(2):\n        x = dense(x, 16)\n    return x\n"
    )
    out = nnc("plan", f"{path}:net").out
    assert "no value in place, made again, reduced or halved, and no two nodes in one kernel" in out
