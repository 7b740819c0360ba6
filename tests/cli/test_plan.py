"""nnc plan: its numbers agree, the pictures show every buffer, the advice is true."""

from __future__ import annotations

from xml.etree import ElementTree

import pytest

from nncompiler.backends.llvm.lower.memory_map import ArenaBuffer
from nncompiler.reports.memory import advise

NETWORKS = ["lenet5", "inception_reduced", "mobilenet_v2", "squeezenet", "resnet18"]


@pytest.mark.parametrize("name", NETWORKS)
def test_the_bound_is_reached_and_the_numbers_agree(nnc, name):
    r = nnc("plan", f"zoo:{name}", "--json").json
    assert r["peak"] == r["bound"] == max(r["live"]) and r["optimal"]
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
    said = nnc("plan", f"{path}:net", "--svg", tmp_path / "plan.svg")
    assert said.code == 0 and "every value lies in the caller's memory" in said.out
    ElementTree.parse(tmp_path / "plan.svg")


def test_the_svg_has_a_box_a_buffer(nnc, tmp_path):
    path = tmp_path / "plan.svg"
    said = nnc("plan", "zoo:squeezenet", "--svg", path, "--json")
    tree = ElementTree.fromstring(path.read_text(encoding="utf-8"))
    titles = [t.text.splitlines()[0] for t in tree.iter("{http://www.w3.org/2000/svg}title")]
    assert titles == [b["name"] for b in said.json["buffers"]]


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["--svg", "plan.png"], "ends in .svg"),
        (["--svg", "no/such/folder/plan.svg"], "there is no folder"),
        (["--mcpu", "z80"], "z80"),
    ],
)
def test_mistakes(nnc, arguments, message):
    said = nnc("plan", "zoo:lenet5", *arguments)
    assert said.code == 2 and message in said.err and not said.out


def buffer(name, size, *uses):
    return ArenaBuffer(name, size, 0, uses, uses[:1], (name,))


def test_advice_names_what_waits_and_says_what_that_costs():
    steps = tuple((f"n{i}", "loops") for i in range(5))
    chain = (buffer("a", 50, 0, 1), buffer("b", 400, 1, 2), buffer("c", 90, 2, 3), buffer("d", 9, 3, 4))
    advice = advise((buffer("skip", 100, 0, 4), *chain), 2, steps)
    waiting = next(a for a in advice if a.text.startswith("skip waits from n0 for n4"))
    assert waiting.saves == 100


def test_advice_to_fuse_a_value_that_has_one_reader():
    steps = (("conv", "k"), ("pool", "k"), ("fc", "k"))
    buffers = (buffer("x", 400, 0, 1), buffer("y", 100, 1, 2))
    assert advise((buffer("w", 300, 0, 0), *buffers), 0, steps)[0].text.startswith("conv and pool in one kernel")
