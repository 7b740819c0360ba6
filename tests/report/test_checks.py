"""The verdict on an output: what error is accepted beside onnxruntime's."""

import numpy as np
import pytest

from nncompiler.ir.dtype import f32
from nncompiler.ir.graph import Graph
from nncompiler.ir.types import TensorType
from nncompiler.ops.activation import Relu
from nncompiler.reports.checks import compare


def verdict(error, theirs, rtol=None):
    graph = Graph("g")
    x = graph.input("x", TensorType(f32, (4,)))
    graph.set_outputs([("y", graph.add(Relu(), [x]).output)])
    want = np.ones(4)
    ort = None if theirs is None else {"y": want * (1 + theirs)}
    (check,) = compare(graph, {"y": want * (1 + error)}, {"y": want}, ort, rtol)
    return check.limit, check.ok


@pytest.mark.parametrize(
    ("error", "theirs", "limit"),
    [
        (9e-7, 5e-7, 2e-6),  # four times onnxruntime's
        (9e-7, 1e-9, 1e-6),  # its roundings cancelled
        (3e-5, 1e-5, 4e-5),  # a network that loses digits
        (9e-5, 1e-2, 1e-4),  # whatever onnxruntime does
        (9e-6, None, 1e-5),
    ],
)
def test_the_limit_follows_onnxruntime_within_bounds(error, theirs, limit):
    found, ok = verdict(error, theirs)
    assert found == pytest.approx(limit, rel=1e-6) and ok
    assert not verdict(limit * 1.1, theirs)[1]


def test_a_limit_that_was_asked_for_stands():
    assert verdict(2e-3, 1e-9, rtol=1e-2) == (1e-2, True)
    assert not verdict(2e-2, 1.0, rtol=1e-2)[1]
