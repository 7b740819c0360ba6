"""nnc ir: the graph after any pass in every form, and every stage down to assembly."""

from __future__ import annotations

import os
import re

import numpy as np
import pytest

import nncompiler


def test_ir_after_passes(nnc):
    text = nnc("ir", "zoo:lenet5").out
    from nncompiler.ir.parser import parse
    from nncompiler.ir.text import write
    from nncompiler.ops import OPERATORS

    assert write(parse(text, OPERATORS)).strip() == text.strip()
    names = nnc("ir", "zoo:lenet5", "--list").out.split()
    assert names[0] == "import" and "fusion" in names
    assert "fused" in nnc("ir", "zoo:lenet5", "--after", "fusion").out
    everything = nnc("ir", "zoo:lenet5", "--after", "all").out
    assert everything.count("// ---- ") > 3
    assert nnc("ir", "zoo:lenet5", "--format", "json").code == 0
    dot = nnc("ir", "zoo:lenet5", "--format", "dot").out
    assert dot.startswith("digraph") and dot.rstrip().endswith("}")


def test_ir_json_is_json(nnc):
    document = nnc("ir", "zoo:lenet5", "--format", "json", "--after", "assign-layouts").json
    assert document["inputs"] == ["image"] and any("body" in node for node in document["nodes"])


def test_ir_dump(nnc, tmp_path):
    said = nnc("ir", "zoo:lenet5", "--dump", tmp_path / "d")
    names = [os.path.basename(line) for line in said.out.split()]
    assert names[0] == "00-import.txt" and names[-1].endswith("-assembly.s")
    assert [int(n[:2]) for n in names] == list(range(len(names)))
    assert {re.sub(r"^\d+-", "", n) for n in names} >= {"kernels.txt", "steps.txt", "llvm.ll", "llvm-optimized.ll"}
    assert all((tmp_path / "d" / name).stat().st_size for name in names)
    for name, comment in (("kernels.txt", ";"), ("llvm.ll", ";"), ("llvm-optimized.ll", ";"), ("assembly.s", "#")):
        (path,) = (tmp_path / "d").glob(f"*-{name}")
        assert f"\n{comment} c3 (conv relu)\n" in path.read_text(), f"{name} says which layer a kernel serves"


@pytest.mark.parametrize("form", ["json", "dot", "onnx"])
def test_ir_dump_in_other_forms(nnc, tmp_path, form):
    names = [os.path.basename(line) for line in nnc("ir", "zoo:lenet5", "--dump", tmp_path, "--format", form).out.split()]
    stages = [n for n in names if n.endswith(f".{form}")]
    assert stages[0] == f"00-import.{form}" and stages[-1].endswith(f"-assign-layouts.{form}")
    if form == "onnx":
        import onnx

        assert names[-1] == "weights.data"
        for name in stages:
            onnx.checker.check_model(str(tmp_path / name), full_check=True)


def test_kernels_that_serve_several_layers_name_them_all():
    from nncompiler.driver.native import compile_graph
    from nncompiler.driver.options import CompileOptions
    from nncompiler.sources import load_graph

    compiled = compile_graph(load_graph("zoo:squeezenet"), CompileOptions("x86-64-v3", cache=False, winograd=False))
    shared = {s.kernel for s in compiled.program.steps if s.node == "fire2.expand1x1"}
    before, _, assembly = compiled.listings()
    for text, mark, head in ((before, ";", "define hidden i32 @{}("), (assembly, "#", "{}:")):
        for kernel in shared:
            above = text[: text.index("\n" + head.format(kernel))].splitlines()
            comment = []
            while above and above[-1].startswith(f"{mark} "):
                comment.insert(0, above.pop().removeprefix(f"{mark} "))
            assert {"fire2.expand1x1 (conv relu)", "fire3.expand1x1 (conv relu)"} <= set(" ".join(comment).split(", "))


def test_ir_onnx_is_for_viewers_and_runs(nnc, tmp_path):
    """Groups are functions, layouts are notes, and the answers are the same."""
    import onnx

    path = tmp_path / "m.onnx"
    assert nnc("ir", "zoo:lenet5", "--after", "assign-layouts", "-o", path).code == 0
    model = onnx.load(path)
    onnx.checker.check_model(model, full_check=True)
    groups = [n for n in model.graph.node if n.domain == "nncompiler"]
    assert {n.name for n in groups} >= {"c1", "c3", "c5.reorder"} and len(model.functions) == len(groups)
    (c3,) = (n for n in groups if n.name == "c3")
    notes = {p.key: p.value for p in c3.metadata_props}
    assert notes["source"].startswith("lenet5.py:") and notes["layout"].startswith("nchw")
    assert [f.node[0].op_type for f in model.functions if f.name == c3.op_type] == ["Conv"]
    (reorder,) = (n for n in groups if n.op_type == "reorder")
    assert {p.key: p.value for p in reorder.metadata_props}["from"].startswith("nchw")
    assert "c1" in {v.name for v in model.graph.value_info}
    feeds = {"image": np.random.default_rng(0).standard_normal((1, 1, 32, 32)).astype(np.float32)}
    want = nncompiler.compile("zoo:lenet5").run(feeds)["probabilities"]
    for target in ("ort-cpu", "llvm"):
        got = nncompiler.compile(path, target=target, **({"raw": True} if target == "ort-cpu" else {})).run(feeds)
        np.testing.assert_allclose(got["probabilities"], want, atol=1e-6)


def test_ir_mistakes(nnc, tmp_path):
    for arguments, message in (
        (["--after", "all", "--format", "onnx"], "several models to one file"),
        (["-o", tmp_path / "no" / "m.dot"], "there is no folder"),
        (["-o", tmp_path / "m.dot", "--list"], "-o is for one graph"),
    ):
        said = nnc("ir", "zoo:lenet5", *arguments)
        assert said.code == 2 and message in said.err and not said.out
    assert nnc("ir", "zoo:lenet5", "-o", tmp_path / "m.dot").code == 0
    assert (tmp_path / "m.dot").read_text().startswith("digraph")
