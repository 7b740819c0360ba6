"""The functions that look at a model, of models in stages."""

from __future__ import annotations

import numpy as np
import onnx
import pytest
from onnx import TensorProto, helper

import nncompiler as nnc
from nncompiler.ir.errors import UnsupportedError
from nncompiler.ir.text import attribute
from nncompiler.ir.types import OptionalType, SequenceType, TensorType, Unranked
from nncompiler.reports.stages.plans import ProgramPlans

FLOAT, INT64, BOOL = TensorProto.FLOAT, TensorProto.INT64, TensorProto.BOOL

info = helper.make_tensor_value_info


def node(op, inputs, outputs, **attributes):
    return helper.make_node(op, inputs, outputs, **attributes)


def looped():
    body = helper.make_graph(
        [node("MatMul", ["c", "w"], ["m"]), node("Tanh", ["m"], ["c2"]), node("Identity", ["g"], ["o"])], "body",
        [info("i", INT64, []), info("g", BOOL, []), info("c", FLOAT, ["a", 8])],
        [info("o", BOOL, []), info("c2", FLOAT, None)],
    )  # fmt: skip
    nodes = [node("Exp", ["x"], ["e"]), node("Loop", ["n", "", "e"], ["y"], body=body), node("Relu", ["y"], ["z"])]
    weights = [onnx.numpy_helper.from_array(np.eye(8, dtype=np.float32), "w")]
    graph = helper.make_graph(
        nodes, "g", [info("x", FLOAT, ["a", 8]), info("n", INT64, [])], [info("z", FLOAT, ["a", 8])], weights
    )
    return helper.make_model(graph, opset_imports=[helper.make_opsetid("", 18)], ir_version=9)


def test_a_plan_for_every_program_that_a_run_meets():
    plans = nnc.plan(looped(), {"x": np.ones((5, 8), np.float32), "n": np.asarray(3)}, dims={"a": 5})
    assert isinstance(plans, ProgramPlans) and len(plans.programs) >= 3
    inside = next(p for p in plans.programs if p.place)
    assert inside.calls == 3 and inside.report.weights >= 8 * 8 * 4
    assert plans.peak == max(p.report.peak for p in plans.programs)
    assert "planned for" in repr(plans) and "<table" in plans._repr_html_()
    assert nnc.plan(looped(), dims={"a": 2}).programs  # random inputs


def test_a_page_of_a_model_in_stages(tmp_path):
    page = nnc.report(looped(), tmp_path / "m.html", dims={"a": 4}, time=False)
    text = page.read_text(encoding="utf-8")
    assert "loop" in text.lower() and "iframe" in text


def test_types_of_all_kinds_are_attributes():
    f32 = TensorType(nnc.ir.dtype.f32, (2, 3))
    for type_ in (f32, SequenceType(f32), OptionalType(SequenceType(f32)), Unranked(nnc.ir.dtype.f32), SequenceType(None)):
        assert attribute(type_) == str(type_) and attribute((type_,)) == f"[{type_}]"


def test_sequences_are_refused_as_onnx_before_any_pass(tmp_path):
    """A pass that met them failed as a fault of the compiler."""
    nodes = [node("SplitToSequence", ["x", "one"], [f"s{i}"], axis=0) for i in range(2)]
    nodes += [node("SequenceAt", [f"s{i}", "n"], [f"y{i}"]) for i in range(2)]
    graph = helper.make_graph(
        nodes, "g", [info("x", FLOAT, ["a", 8]), info("n", INT64, [])], [info(f"y{i}", FLOAT, None) for i in range(2)],
        [onnx.numpy_helper.from_array(np.asarray(1), "one")],
    )  # fmt: skip
    proto = helper.make_model(graph, opset_imports=[helper.make_opsetid("", 18)], ir_version=9)
    with pytest.raises(UnsupportedError, match="split_to_sequence"):
        nnc.save(proto, tmp_path / "m.onnx")
