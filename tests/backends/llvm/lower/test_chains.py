"""Chains of reorders, transposes and reshapes as one copy."""

import numpy as np
import pytest

from nncompiler.backends.llvm import machine
from nncompiler.backends.llvm.lower import lower
from nncompiler.backends.reference import evaluate
from nncompiler.ir import dtype as dt
from nncompiler.ir.graph import Graph
from nncompiler.ir.types import Layout, TensorType
from nncompiler.ops import OPERATORS
from nncompiler.ops.movement.reorder import Reorder

BLOCKED = Layout((0, 1, 2, 3), ((1, 16),))
HALO = Layout((0, 1, 2, 3), ((1, 16),), ((0, 0), (0, 0), (1, 1), (1, 1)))


def shuffle(graph, v, batch, groups, channels, extents):
    each = channels // groups
    v = graph.add(OPERATORS["reshape"](shape=(batch, groups, each, *extents)), (v,)).output
    v = graph.add(OPERATORS["transpose"](perm=(0, 2, 1, 3, 4)), (v,)).output
    return graph.add(OPERATORS["reshape"](shape=(batch, channels, *extents)), (v,)).output


@pytest.mark.parametrize("mcpu", ["native", "x86-64-v3", "x86-64"])
@pytest.mark.parametrize("layout", [BLOCKED, HALO])
@pytest.mark.parametrize("batch, groups, channels", [(1, 4, 112), (2, 4, 136), (2, 3, 48), (1, 2, 10)])
def test_channel_shuffle(batch, groups, channels, layout, mcpu, run):
    x = np.random.default_rng(1).standard_normal((batch, channels, 5, 7)).astype(np.float32)
    graph = Graph("shuffle")
    v = graph.add(OPERATORS["relu"](), (graph.input("x", TensorType(dt.f32, x.shape)),)).output
    blocked = graph.add(Reorder(BLOCKED), (v,)).output
    blocked = graph.add(OPERATORS["relu"](), (blocked,)).output
    graph.set_layout(blocked, BLOCKED)
    v = graph.add(Reorder(None), (blocked,)).output
    v = graph.add(Reorder(layout), (shuffle(graph, v, batch, groups, channels, (5, 7)),)).output
    v = graph.add(OPERATORS["relu"](), (v,)).output
    graph.set_outputs([("y", v)])
    np.testing.assert_array_equal(run(graph, {"x": x}, mcpu)["y"], evaluate(graph, {"x": x})["y"])
    steps = [s.kernel for s in lower(graph, machine.of(mcpu))[0].steps if "halo" not in s.kernel]
    assert steps[:3] == ["relu", "reorder", "relu_2"] and len(steps) == 5


def test_a_value_that_is_read_twice_is_stored(run):
    x = np.random.default_rng(2).standard_normal((1, 32, 3, 4)).astype(np.float32)
    graph = Graph("twice")
    v = graph.add(Reorder(BLOCKED), (graph.input("x", TensorType(dt.f32, x.shape)),)).output
    plain = graph.add(Reorder(None), (v,)).output
    turned = graph.add(OPERATORS["transpose"](perm=(0, 2, 3, 1)), (plain,)).output
    graph.set_outputs([("y", turned), ("z", graph.add(OPERATORS["relu"](), (plain,)).output)])
    got, want = run(graph, {"x": x}), evaluate(graph, {"x": x})
    for name in want:
        np.testing.assert_array_equal(got[name], want[name])


def test_an_operand_that_is_overwritten_meanwhile_is_copied_in_time(run):
    x = np.random.default_rng(3).standard_normal((6, 40)).astype(np.float32)
    graph = Graph("overwritten")
    v = graph.add(OPERATORS["exp"](), (graph.input("x", TensorType(dt.f32, x.shape)),)).output
    (a, b) = graph.add(OPERATORS["split"](axis=0, sizes=(3, 3)), (v,)).outputs
    first = graph.add(OPERATORS["transpose"](perm=(1, 0)), (a,)).output
    other = graph.add(OPERATORS["relu"](), (graph.add(OPERATORS["neg"](), (b,)).output,)).output
    whole = graph.add(OPERATORS["abs"](), (v,)).output
    reshaped = graph.add(OPERATORS["reshape"](shape=(20, 6)), (first,)).output
    second = graph.add(OPERATORS["transpose"](perm=(1, 0)), (reshaped,)).output
    graph.set_outputs([("y", second), ("z", other), ("w", whole)])
    got, want = run(graph, {"x": x}), evaluate(graph, {"x": x})
    for name in want:
        np.testing.assert_allclose(got[name], want[name], rtol=1e-5, atol=1e-6)
