"""TensorScatter, and Trilu of a computed diagonal, against onnx's reference."""

import numpy as np
import onnx.reference
import pytest
from onnx import TensorProto, helper

import nncompiler
from nncompiler.backends.reference import evaluate
from nncompiler.frontends.onnx import read
from nncompiler.interchange import writer
from nncompiler.ir.errors import ModelError


def model_of(build, cache, update, starts=True, **attributes):
    inputs = {"x": cache, "u": update} | ({"i": (TensorProto.INT64, cache[:1])} if starts else {})
    node = helper.make_node("TensorScatter", ["x", "u", *(["i"] if starts else [])], ["y"], name="put", **attributes)
    return build([node], inputs, opset=24, ir_version=13)


def feeds_of(cache, update, starts):
    r = np.random.default_rng(0)
    made = {"x": r.standard_normal(cache).astype(np.float32), "u": r.standard_normal(update).astype(np.float32)}
    return made | ({} if starts is None else {"i": np.array(starts)})


def by_reference(model, feeds):
    return {"y": onnx.reference.ReferenceEvaluator(model).run(None, feeds)[0]}


CASES = [
    ([3, 7, 5], [3, 2, 5], [0, 5, 3], -2, "linear"), ([2, 3, 6, 4], [2, 3, 6, 4], [0, 0], 2, "linear"),
    ([2, 3, 6, 4], [2, 3, 4, 4], [4, 9], 2, "circular"), ([2, 9], [2, 4], [5, 2], 1, "linear"),
    ([2, 9], [2, 4], [7, 8], -1, "circular"),
]  # fmt: skip


@pytest.mark.parametrize("cache, update, starts, axis, mode", CASES)
def test_runs_of_positions(build, natively, cache, update, starts, axis, mode):
    model = model_of(build, cache, update, axis=axis, mode=mode)
    feeds = feeds_of(cache, update, starts)
    natively(model, feeds, wanted=by_reference)
    again = writer.write(read(model))
    assert np.array_equal(evaluate(read(again), feeds)["y"], by_reference(model, feeds)["y"])


def test_from_the_first_position_on(build, natively):
    natively(model_of(build, [2, 5, 3], [2, 2, 3], False), feeds_of([2, 5, 3], [2, 2, 3], None), wanted=by_reference)


@pytest.mark.parametrize("mode", ["linear", "circular"])
def test_one_compilation_serves_several_sizes(build, natively, mode):
    model = model_of(build, ["B", "S", 8], ["B", "L", 8], mode=mode)
    feeds = [feeds_of([b, s, 8], [b, n, 8], [s - n] * b) for b, s, n in ((2, 9, 3), (1, 4, 1), (3, 5, 5))]
    natively(model, *feeds, wanted=by_reference)


@pytest.mark.parametrize("start", [-1, 6])
def test_a_start_that_does_not_fit_fails_the_run(build, start):
    model = model_of(build, [1, 7, 2], [1, 2, 2])
    with (
        nncompiler.compile(model, cache=False) as executable,
        pytest.raises(ModelError, match=r"put.*out of range"),
    ):
        executable.run(feeds_of([1, 7, 2], [1, 2, 2], [start]))


@pytest.mark.parametrize("upper", [0, 1])
def test_a_computed_diagonal(build, natively, upper):
    node = helper.make_node("Trilu", ["x", "k"], ["y"], upper=upper)
    model = build([node], {"x": [2, "N", 5], "k": (TensorProto.INT64, [])})
    x = {n: np.random.default_rng(0).standard_normal((2, n, 5)).astype(np.float32) for n in (4, 6)}
    natively(model, *({"x": x[n], "k": np.int64(k)} for n in x for k in (-7, -1, 0, 2, 6)), wanted=by_reference)
