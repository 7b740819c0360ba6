"""The verdict on an output: what error is accepted, and what onnxruntime and ONNX's reference evaluator add to it."""

import numpy as np
import pytest

from nncompiler.accuracy import in_range, tolerance
from nncompiler.ir.dtype import f16, f32, i64
from nncompiler.ir.graph import Graph
from nncompiler.ir.types import TensorType
from nncompiler.ops.elementwise.activation import Relu
from nncompiler.ops.elementwise.cast import Cast
from nncompiler.reports.diagnose.checks import DISPUTED, NAN_DIFFERS, OK, THEY_ERR, WRONG, compare


def relu():
    graph = Graph("g")
    x = graph.input("x", TensorType(f32, (4,)))
    graph.set_outputs([("y", graph.add(Relu(), [x]).output)])
    return graph


def check(ours, ort=None, onnx=None, want=None, rtol=None):
    want = np.ones(4) if want is None else want
    given = [None if a is None else {"y": np.asarray(a)} for a in (ort, onnx)]
    (found,) = compare(relu(), {"y": np.asarray(ours)}, {"y": want}, given[0], rtol, given[1])
    return found


def near(error):
    return np.asarray(np.ones(4) * (1 + error), np.float32)


@pytest.mark.parametrize(
    ("ours", "theirs", "limit"),
    [
        (9e-6, 1e-9, 1e-5),  # its roundings cancelled
        (3e-5, 1e-5, 4e-5),  # four times onnxruntime's: a network that loses digits
        (9e-5, 8e-5, 1e-4),  # and no more than ten times what its type is good for
        (9e-6, None, 1e-5),
    ],
)
def test_the_limit_follows_onnxruntime_within_bounds(ours, theirs, limit):
    ort = None if theirs is None else near(theirs)
    found = check(near(ours), ort)
    assert found.limit == pytest.approx(limit, rel=0.02) and found.ok
    assert check(near(1.1 * limit), ort).verdict == WRONG


def test_a_limit_that_was_asked_for_stands():
    found = check(near(2e-3), near(1e-9), rtol=1e-2)
    assert (found.limit, found.verdict) == (1e-2, OK)
    assert not check(near(2e-2), near(0), rtol=1e-2).ok


def test_a_model_is_judged_by_its_least_precise_type():
    graph = Graph("g")
    x = graph.input("x", TensorType(f32, (4,)))
    half = graph.add(Cast(f16), [x]).output
    graph.set_outputs([("y", graph.add(Cast(f32), [half]).output)])
    assert tolerance(graph).limit == 5e-3 and tolerance(relu()).limit == 1e-5
    whole = Graph("g")
    whole.set_outputs([("y", whole.add(Cast(i64), [whole.input("x", TensorType(i64, (4,)))]).output)])
    assert tolerance(whole, theirs=1.0).limit == 0


WRONG_SHAPE, WRONG_TYPE = np.ones((1, 4), np.float32), np.ones(4)


@pytest.mark.parametrize("theirs", [near(0.1), near(np.inf), near(np.nan), WRONG_SHAPE, WRONG_TYPE], ids=str)
def test_an_original_model_that_disagrees_is_never_ok(theirs):
    """The graph and the native code agree: only the original model can show that it was read wrongly."""
    assert check(near(0), theirs).verdict == DISPUTED
    assert check(near(0), theirs, near(0.1)).verdict == DISPUTED  # ONNX's reference does not agree, either
    assert check(near(0), None, theirs).verdict == DISPUTED
    found = check(near(0), theirs, near(0))
    assert found.verdict == THEY_ERR and found.ok


@pytest.mark.parametrize("ours", [WRONG_SHAPE, WRONG_TYPE, near(np.inf)], ids=str)
def test_shape_type_and_infinities_of_the_native_code_count(ours):
    assert check(ours, near(0)).verdict == WRONG


def test_numbers_beyond_the_type_are_infinite_in_float64_too():
    want = np.array([1e39, -1e39, 1.0, np.nan])
    got = np.array([np.inf, -np.inf, 1.0, np.nan], np.float32)
    assert check(got, got, want=want).verdict == OK
    assert in_range(want, got).tolist()[:3] == [np.inf, -np.inf, 1.0]
    assert check(np.array([np.inf, np.inf, 1, np.nan], np.float32), want=want).verdict == WRONG


def test_where_the_inputs_hold_nan_others_may_drop_it():
    want = np.array([np.nan, 1, 1, 1])
    got, dropped = np.asarray(want, np.float32), np.array([7, 1, 1, 1], np.float32)
    wrong = np.array([7, 1, 1, 2], np.float32)

    def verdict(theirs, nan):
        (found,) = compare(relu(), {"y": got}, {"y": want}, {"y": theirs}, nan=nan)
        return found.verdict

    assert verdict(dropped, True) == NAN_DIFFERS and verdict(dropped, False) == DISPUTED
    assert verdict(wrong, True) == DISPUTED and verdict(np.array([7, np.nan, 1, 1], np.float32), True) == DISPUTED
