"""Runs of a model in stages one after another: outputs that are like those of the run before are delivered natively."""

from __future__ import annotations

import numpy as np
import pytest
from onnx import TensorProto, helper
from onnx.reference import ReferenceEvaluator

import nncompiler as nnc
from nncompiler.ir.errors import UsageError

F32 = TensorProto.FLOAT


@pytest.fixture(scope="module")
def proto():
    """Totals over the rows of x that are positive at their first place: how many there are shows only in the run."""
    nodes = [
        helper.make_node("Slice", ["x", "zero", "one", "one"], ["first"]),
        helper.make_node("Greater", ["first", "none"], ["mask"]),
        helper.make_node("Squeeze", ["mask", "one"], ["kept"]),
        helper.make_node("Compress", ["x", "kept"], ["rows"], axis=0),
        helper.make_node("ReduceSum", ["rows", "zero"], ["total"], keepdims=0),
        helper.make_node("Shape", ["rows"], ["count"]),
    ]
    constants = [helper.make_tensor(name, TensorProto.INT64, [1], [i]) for i, name in enumerate(("zero", "one"))]
    constants.append(helper.make_tensor("none", F32, [], [0.0]))
    graph = helper.make_graph(
        nodes, "rows", [helper.make_tensor_value_info("x", F32, ["N", 3])],
        [helper.make_tensor_value_info("rows", F32, None), helper.make_tensor_value_info("total", F32, None),
         helper.make_tensor_value_info("count", TensorProto.INT64, None)], constants,
    )  # fmt: skip
    return helper.make_model(graph, opset_imports=[helper.make_opsetid("", 18)], ir_version=9)


def rows(*signs):
    x = np.random.default_rng(len(signs)).standard_normal((len(signs), 3)).astype(np.float32)
    x[:, 0] = np.abs(x[:, 0]) * signs
    return x


def test_outputs_of_changing_extents_are_right_and_the_callers_own(proto):
    runs = [rows(1, -1, 1), rows(1, 1, -1), rows(-1, 1, 1), rows(1, -1, -1), rows(1, 1, 1, 1), rows(-1, -1), rows(1, -1, 1)]
    judge = ReferenceEvaluator(proto)
    names = [o.name for o in proto.graph.output]
    with nnc.compile(proto, threads=1) as exe:
        found = [(x, exe.run({"x": x})) for x in (*runs, *runs)]
        for x, outputs in found:  # none was written over by a later run
            for name, wanted in zip(names, judge.run(names, {"x": x}), strict=True):
                np.testing.assert_allclose(outputs[name], wanted, rtol=1e-5, atol=1e-6)
                assert outputs[name].dtype == wanted.dtype and outputs[name].shape == wanted.shape
        arrays = [a for _, outputs in found for a in outputs.values() if a.size]
        assert len({a.__array_interface__["data"][0] for a in arrays}) == len(arrays)


def test_mistakes_between_runs_change_nothing(proto):
    x = rows(1, -1, 1)
    with nnc.compile(proto, threads=1) as exe:
        first = exe.run({"x": x})
        for feeds, message in (({}, "'x' is missing"), ({"x": x, "y": x}, "no input 'y'"), ({"y": x}, "'x' is missing")):
            with pytest.raises(UsageError, match=message):
                exe.run(feeds)
        with pytest.raises(UsageError):
            exe.run({"x": x[0]})
        again = exe.run({"x": x.tolist()})
        assert all((first[name] == again[name]).all() for name in first)
    with pytest.raises(UsageError, match="is closed"):
        exe.run({"x": x})
