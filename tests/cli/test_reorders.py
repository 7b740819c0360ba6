"""nnc inspect --target llvm: every reorder that is left, and who wants which layout."""

from __future__ import annotations

import pytest

NET = """
from nncompiler.frontends.dsl import *

@model(image=(1, 3, 10, 10), side=(1, 16, 10, 10))
def net(image, side):
    x = relu(conv2d(image, 16, 3, pad=1, name="c1"))
    odd = conv2d(x, 5, 1, name="odd")
    x = concat([odd, x], name="cat")
    y = conv2d(side, 16, 3, pad=1, name="c2")
    return flatten(x), y

@model(x=(2, 8))
def dense_only(x):
    return dense(x, 4)
"""


@pytest.fixture
def path(tmp_path):
    path = tmp_path / "net.py"
    path.write_text(NET)
    return path


def test_every_reorder_says_who_writes_and_who_reads(nnc, path):
    said = nnc("inspect", f"{path}:net", "--target", "llvm", "--mcpu", "x86-64-v3", "--json")
    rows = {r["name"]: r for r in said.json["reorders"]}
    told = {name: (r["before"], r["after"], r["written"], r["read"]) for name, r in rows.items()}
    halo = "+halo(0,0)(0,0)(1,1)(1,1)"
    assert told["image.reorder"] == (
        "row-major", f"nchw{halo}", "input image, which has no halo", ["kernel of conv c1"],
    )  # fmt: skip
    assert told["side.reorder"] == ("row-major", f"nchw8c{halo}", "input side", ["kernel of conv c2"])
    assert told["odd.reorder"] == (
        "nchw8c", "row-major", "kernel of conv odd", ["concat cat, whose parts are not multiples of the block"],
    )  # fmt: skip
    assert told["c2.reorder"][3][0].startswith("output ")
    assert rows["side.reorder"]["bytes"] == 16 * 12 * 12 * 4
    assert len(rows) == nnc("ir", f"{path}:net", "--after", "assign-layouts", "--mcpu", "x86-64-v3").out.count("= reorder(")


def test_the_table_stands_under_the_rest(nnc, path):
    out = nnc("inspect", f"{path}:net", "--target", "llvm").out
    assert out.index("peak memory") < out.index("reorder left")
    assert "kernel of conv c1" in out
    assert "none is left" in nnc("inspect", f"{path}:dense_only", "--target", "llvm").out


def test_without_a_target_no_pass_runs(nnc, path, monkeypatch):
    import nncompiler.passes

    monkeypatch.setattr(nncompiler.passes, "run_pipeline", None)
    said = nnc("inspect", f"{path}:net", "--json")
    assert said.code == 0 and "reorders" not in said.json


def test_a_compiled_model_has_no_graph_to_look_at(nnc, tmp_path):
    assert nnc("compile", "zoo:lenet5", "-o", tmp_path / "m.nnc").code == 0
    said = nnc("inspect", tmp_path / "m.nnc", "--target", "llvm")
    assert said.code == 2 and "needs the model itself" in said.err
    assert nnc("inspect", "zoo:lenet5", "--target", "ort-cpu").code == 2
