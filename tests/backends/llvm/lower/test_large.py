"""Reductions and normalizations over large and odd extents: the work of one element is then more than a task's."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

import nncompiler
from nncompiler.backends.reference import evaluate
from nncompiler.ir import dtype as dt
from nncompiler.ir.graph import Graph
from nncompiler.ir.types import TensorType
from nncompiler.ops import OPERATORS


def agree(name, attributes, *shapes):
    graph, rng = Graph("large"), np.random.default_rng(1)
    values = [graph.input(f"x{i}", TensorType(dt.f32, s)) for i, s in enumerate(shapes)]
    graph.set_outputs([("y", graph.add(OPERATORS[name](**attributes), values).output)])
    feeds = {f"x{i}": rng.standard_normal(s).astype(np.float32) for i, s in enumerate(shapes)}
    want = evaluate(graph, feeds, dtype=np.float64)["y"]
    with nncompiler.compile(graph, checked=True) as compiled:
        got = compiled.run(feeds)["y"]
    np.testing.assert_allclose(got, want, rtol=1e-4, atol=1e-4 * max(1.0, float(np.abs(want).max(initial=0))))


@pytest.mark.parametrize(
    "name, attributes, shapes",
    [
        ("softmax", {"axis": 1}, [(1, 3361, 4)]),
        ("softmax", {"axis": 0}, [(70001, 2)]),
        ("log_softmax", {"axis": 1}, [(2, 20011, 3)]),
        ("arg_max", {"axis": 0}, [(5000, 3)]),
        ("arg_min", {"axis": 1}, [(2, 100003, 1)]),
        ("layer_norm", {"axis": 1}, [(16, 88, 4), (88, 4), (88, 4)]),
        ("layer_norm", {"axis": 1}, [(3, 16, 88, 4), (16, 88, 4), (16, 88, 4)]),
        ("group_norm", {"groups": 2}, [(1, 8, 20, 24, 4), (8,), (8,)]),
        ("rms_norm", {"axis": 1}, [(3, 9001, 3), (9001, 3)]),
        ("group_norm", {"groups": 2}, [(1, 4, 17, 19, 23), (4,), (4,)]),
        ("group_norm", {"groups": 2}, [(2, 6, 5, 7, 9), (6,), (6,)]),
        ("instance_norm", {}, [(1, 3, 11, 13, 17), (3,), (3,)]),
        ("mean_variance_norm", {"axes": (0, 2, 3)}, [(2, 3, 101, 103)]),
        ("lp_norm", {"axis": 0}, [(50021, 3)]),
        ("reduce_log_sum_exp", {"axes": (0, 2)}, [(401, 3, 403)]),
        ("reduce_l2", {"axes": (0, 1, 2)}, [(61, 67, 71, 2)]),
        ("reduce_mean", {"axes": (0, 1)}, [(1013, 1019, 1)]),
        ("reduce_max", {"axes": (0,), "keepdims": False}, [(262147, 3)]),
        ("global_average_pool", {}, [(1, 2, 511, 513)]),
    ],
)
def test_one_element_is_more_work_than_a_task(name, attributes, shapes):
    agree(name, attributes, *shapes)


EXTENTS = st.sampled_from([1, 2, 3, 7, 17, 88, 257, 1009, 3361, 5000, 16411])


@settings(deadline=None, max_examples=30, suppress_health_check=list(HealthCheck), derandomize=True)
@given(st.data())
def test_any_extents(data):
    shape: tuple[int, ...] = ()
    for _ in range(data.draw(st.integers(1, 5))):
        extent = data.draw(EXTENTS)
        shape = (*shape, extent if np.prod(shape, dtype=int) * extent <= 200_000 else 1)
    axis = data.draw(st.integers(0, len(shape) - 1))
    names = ["softmax", "log_softmax", "arg_max", "arg_min", "layer_norm", "rms_norm", "lp_norm", "reduce_sum", "reduce_max",
             "reduce_prod", "reduce_log_sum_exp", "reduce_l1"]  # fmt: skip
    names += ["group_norm", "instance_norm"] if len(shape) > 2 else []
    name = data.draw(st.sampled_from(names))
    if name.startswith("reduce"):
        axes = tuple(a for a in range(len(shape)) if a == axis or data.draw(st.booleans()))
        agree(name, {"axes": axes, "keepdims": data.draw(st.booleans())}, shape)
    elif name in ("group_norm", "instance_norm"):
        attributes = {"groups": data.draw(st.sampled_from([1, shape[1]]))} if name == "group_norm" else {}
        agree(name, attributes, shape, (shape[1],), (shape[1],))
    elif name == "layer_norm":
        agree(name, {"axis": axis}, shape, shape[axis:], shape[axis:])
    elif name == "rms_norm":
        agree(name, {"axis": axis}, shape, shape[axis:])
    else:
        agree(name, {"axis": axis}, shape)
