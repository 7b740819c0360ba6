"""nnc why: a node's source, rewrites, kernel with the reason, and time."""

from __future__ import annotations

import re

import pytest

from nncompiler.backends.llvm.emission.contraction import contraction_of
from nncompiler.backends.llvm.kernels.registry import ALGORITHMS, select, variants
from nncompiler.backends.llvm.lower import Lowering
from nncompiler.backends.llvm.machine import of
from nncompiler.backends.llvm.policy import Policy, using
from nncompiler.ops.contraction.conv import Conv

NET = """
from nncompiler.frontends.dsl import *

@model(image=(1, 16, 12, 12))
def net(image):
    x = batch_norm(conv2d(image, 32, 3, pad=1, bias=False, name="c1"), name="bn")
    x = relu(x)
    x = conv2d(x, 32, 3, pad=1, name="c2")
    return dense(flatten(x), 10, name="fc")
"""


@pytest.fixture
def net(tmp_path):
    path = tmp_path / "net.py"
    path.write_text(NET)
    return f"{path}:net"


def test_a_folded_node_tells_its_way_to_a_kernel(nnc, net):
    said = nnc("why", net, "bn", "--no-time", "--mcpu", "x86-64-v3", "--json")
    assert said.code == 0 and not said.err
    document = said.json
    assert [(o["name"], o["op"], o["location"]) for o in document["origins"]] == [("bn", "batch_norm", "net.py:6")]
    assert [e["stage"] for e in document["rewrites"]] == ["fold-batch-norm", "fusion", "assign-layouts"]
    assert document["rewrites"][0]["text"] == "bn batch_norm folded into c1 conv"
    (part,) = document["final"]
    assert part["name"] == "c1" and part["members"] == ["c1 conv", "relu relu"] and part["time"] is None
    considered = part["choice"]["candidates"]
    assert {c["name"].split()[0] for c in considered} == {a.name for a in ALGORITHMS if Conv in a.operators}
    (chosen,) = [c for c in considered if c["chosen"]]
    assert chosen["cycles"] == min(c["cycles"] for c in considered if c["cycles"] is not None)
    assert [c["cycles"] for c in considered if c["name"] == "depthwise"] == [None]
    assert document["run"] is None


def test_text_shows_source_passes_candidates_and_time_beside_the_roof(nnc):
    out = nnc("why", "zoo:lenet5", "c3", "--threads", 1, "--runs", 1).out
    assert "lenet5.py:" in out
    assert "c3 conv, relu_2 → one group c3" in out and "c3: f32[1,16,10,10] row-major → " in out
    assert "predicted cycles" in out and "chosen: the fewest predicted cycles" in out and "\ndo not apply:\n" in out
    assert "% of the model's" in out and "% of what this machine allows" in out


def test_winograd_may_be_forbidden(nnc, net):
    arguments = ("why", net, "c2", "--no-time", "--json")
    free, bound = nnc(*arguments).json, nnc(*arguments, "--no-winograd").json
    assert free["final"][0]["kernels"][0]["name"].startswith("winograd")
    assert not bound["final"][0]["kernels"][0]["name"].startswith("winograd")
    assert all(c["cycles"] is None for c in bound["final"][0]["choice"]["candidates"] if "winograd" in c["name"])


def test_a_convolution_and_the_pooling_that_its_kernels_do_name_each_other(nnc, tmp_path):
    path = tmp_path / "pooled.py"
    path.write_text(NET.replace('name="c2")', 'name="c2")\n    x = max_pool2d(x, 2, name="pool")'))
    conv, pool = (nnc("why", f"{path}:net", name, "--no-time").out for name in ("c2", "pool"))
    assert "its kernels do the max pooling of pool in registers: its own result is never stored" in conv
    assert "with max pooling" in conv and "the kernels of c2 do it in registers: see there" in pool
    bound = nnc("why", f"{path}:net", "pool", "--no-time", "--no-winograd").out
    assert "registers" not in bound and "max_pool_2x2" in bound


def test_a_reorder_says_why_it_is_there(nnc, net):
    out = nnc("why", net, "c2.reorder", "--no-time").out
    assert "passes added it" in out
    assert re.search(r"written  nchw\d+c by kernel of conv c2\n", out)
    assert "read     row-major by reshape flatten, row-major only\n" in out


def test_tensors_of_an_onnx_file_stand_for_the_nodes_that_make_them(nnc, tmp_path):
    import onnx
    from onnx import TensorProto, helper

    x, y = (helper.make_tensor_value_info(n, TensorProto.FLOAT, [2, 3]) for n in "xy")
    nodes = [helper.make_node("Exp", ["x"], ["inner"]), helper.make_node("Neg", ["inner"], ["y"], name="last")]
    path = tmp_path / "m.onnx"
    onnx.save(helper.make_model(helper.make_graph(nodes, "g", [x], [y])), path)
    for name, node in (("inner", "Exp_0"), ("y", "last"), ("last", "last")):
        (origin,) = nnc("why", path, name, "--no-time", "--json").json["origins"]
        assert origin["name"] == node and origin["location"].startswith("m.onnx")
    assert nnc("why", path, "nothing", "--no-time").code == 2


@pytest.mark.parametrize(
    ("node", "note"),
    [("flatten", "another view of the memory of"), ("image", "an input"), ("c2.weight", "a weight, read by c2")],
)
def test_nodes_without_kernels_say_where_their_work_went(nnc, net, node, note):
    out = nnc("why", net, node, "--no-time").out
    assert note in out, out


def test_a_matrix_product_shows_its_tiles(nnc):
    part = nnc("why", "examples/transformer.py:encoder", "feed_forward.up.product", "--no-time", "--json").json["final"][0]
    names = [c["name"] for c in part["choice"]["candidates"]]
    cycles = [c["cycles"] for c in part["choice"]["candidates"] if c["cycles"] is not None]
    assert names[0].startswith("gemm ") and cycles == sorted(cycles)
    assert part["kernels"][0]["name"].startswith(names[0].replace("gemm ", "gemm_"))
    assert part["choice"]["reason"].startswith("the fewest predicted cycles, ")


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["zoo:lenet5", "flaten"], "did you mean flatten"),
        (["zoo:lenet5", "zzz"], "nnc ir MODEL"),
        (["zoo:lenet5"], "required"),
        (["zoo:lenet5", "c1", "--mcpu", "z80"], "a known processor is required"),
    ],
)
def test_mistakes(nnc, arguments, message):
    said = nnc("why", *arguments)
    assert said.code == 2 and message in said.err and not said.out


def test_code_for_another_processor_has_no_times(nnc, net):
    said = nnc("why", net, "c1", "--mcpu", "sapphirerapids")
    assert said.code == 0
    assert "no times" in said.err or "time  " in said.out  # this processor may be one


def test_candidates_and_selection_agree():
    from nncompiler.backends.llvm.target import LlvmTarget
    from nncompiler.driver.pipeline import optimize, pipeline
    from nncompiler.sources import load_graph

    machine = of("x86-64-v3")
    graph = optimize(load_graph("zoo:squeezenet"), pipeline(LlvmTarget(machine)))
    lowering = Lowering(graph, machine)
    seen = 0
    for node in graph:
        contraction = contraction_of(node)
        if contraction is None or contraction.anchor.op.name != "conv":
            continue
        query = lowering.query(node)
        found = variants(query)
        costs = [v.cycles for v in found]
        assert costs == sorted(costs) and len({v.name for v in found}) == len(found)
        assert select(query) == found[0]
        with using(Policy(only="direct")):
            chosen = select(query)
            assert chosen is not None and chosen.algorithm.name == "direct"
        with using(Policy(records=((query.key, found[-1].name),))):
            assert select(query) == found[-1]
        seen += 1
    assert seen == 26
