"""Nodes that become one kernel of rows, copies that are tiled, and windows that are unrolled where they are whole."""

import numpy as np
import pytest

from nncompiler.backends.llvm import machine
from nncompiler.backends.llvm.kernels.norm.kept import LONGEST
from nncompiler.backends.llvm.loops.text import print_kernel
from nncompiler.backends.llvm.lower import lower
from nncompiler.backends.reference import evaluate
from nncompiler.ir import dtype as dt
from nncompiler.ir.graph import Graph
from nncompiler.ir.types import Layout, TensorType
from nncompiler.ops import OPERATORS
from nncompiler.ops.movement.reorder import Reorder
from nncompiler.passes import Fusion, run_pipeline

RNG = np.random.default_rng(5)
LEVELS = ["native", "x86-64-v3", "x86-64"]


def normal(*shape, dtype=np.float32):
    return (RNG.standard_normal(shape) * 3).astype(dtype)


def one(name, attributes, *arrays):
    graph = Graph("one")
    values = [graph.input(f"x{i}", TensorType(dt.of_numpy(a.dtype), a.shape)) for i, a in enumerate(arrays)]
    graph.set_outputs([("y", graph.add(OPERATORS[name](**attributes), values).output)])
    return graph, {f"x{i}": a for i, a in enumerate(arrays)}


def agree(run, graph, feeds, mcpu, tolerance=2e-5):
    got, want = run(graph, feeds, mcpu)["y"], evaluate(graph, feeds)["y"]
    np.testing.assert_allclose(got, want, rtol=tolerance, atol=tolerance)
    np.testing.assert_array_equal(got, run(graph, feeds, mcpu, split=1)["y"])


ROWS = {
    "softmax": ("softmax", {"axis": 2}, normal(2, 5, 37)),
    "softmax of one row": ("softmax", {"axis": 1}, normal(1, 100)),
    "softmax f64": ("softmax", {"axis": 1}, normal(7, 33, dtype=np.float64)),
    "log_softmax": ("log_softmax", {"axis": 1}, normal(9, 64)),
    "layer_norm": ("layer_norm", {"axis": 1, "epsilon": 1e-5}, normal(5, 6, 40), normal(6, 40), normal(6, 40)),
    "rms_norm": ("rms_norm", {"axis": 2, "epsilon": 1e-5}, normal(2, 3, 50), normal(50)),
    "instance_norm": ("instance_norm", {"epsilon": 1e-5}, normal(2, 3, 4, 20), normal(3), normal(3)),
    "lp_norm": ("lp_norm", {"axis": 1, "p": 2}, normal(4, 31)),
}


@pytest.mark.parametrize("mcpu", LEVELS)
@pytest.mark.parametrize("case", ROWS)
def test_rows(case, mcpu, run):
    name, attributes, *arrays = ROWS[case]
    graph, feeds = one(name, attributes, *arrays)
    agree(run, graph, feeds, mcpu)
    assert len(lower(graph, machine.of(mcpu))[0].steps) == 1


@pytest.mark.parametrize("mcpu", LEVELS)
@pytest.mark.parametrize("length", [3, 16, 17, 31, 49, 196, 4095, 4100])
def test_exponentials_of_a_row_are_computed_once(length, mcpu, run):
    """Rows of at most LONGEST terms: the sum keeps them for the result."""
    graph, feeds = one("softmax", {"axis": 1}, normal(5, length))
    agree(run, graph, feeds, mcpu)
    if length >= 16:  # shorter ones are no rows of vectors everywhere
        assert kernels_of(graph, mcpu).count("exp(") == (1 if length <= LONGEST else 2)


@pytest.mark.parametrize("mcpu", LEVELS)
@pytest.mark.parametrize("dtype", [np.float16, np.float32, np.float64])
def test_kept_terms_are_those_of_what_is_fused(dtype, mcpu, run):
    """The row's own elements are read again behind the terms, and what stands before the softmax is part of them."""
    graph = Graph("fused")
    a, b = (normal(6, 50, dtype=dtype) for _ in "ab")
    x, y = (graph.input(n, TensorType(dt.of_numpy(v.dtype), v.shape)) for n, v in (("a", a), ("b", b)))
    total = graph.add(OPERATORS["add"](), (x, y)).output
    soft = graph.add(OPERATORS["softmax"](axis=1), (total,)).output
    graph.set_outputs([("y", graph.add(OPERATORS["mul"](), (soft, y)).output)])
    run_pipeline(graph, [Fusion()])
    assert kernels_of(graph, mcpu).count("exp(") == 1
    agree(run, graph, {"a": a, "b": b}, mcpu, 2e-3 if dtype == np.float16 else 2e-5)


@pytest.mark.parametrize("axis", [0, 1])
def test_axes_that_are_not_trailing_keep_a_kernel_a_stage(axis, run):
    graph, feeds = one("softmax", {"axis": axis}, normal(20, 30, 40))
    agree(run, graph, feeds, "native")
    assert len(lower(graph, machine.of("native"))[0].steps) == 3


@pytest.mark.parametrize("mcpu", LEVELS)
@pytest.mark.parametrize("perm, shape", [((1, 0), (130, 37)), ((0, 2, 1), (2, 33, 70)), ((2, 1, 0), (19, 6, 35))])
def test_transposes(perm, shape, mcpu, run):
    graph, feeds = one("transpose", {"perm": perm}, normal(*shape))
    agree(run, graph, feeds, mcpu, 0)


@pytest.mark.parametrize("mcpu", LEVELS)
@pytest.mark.parametrize("dtype", [np.float32, np.float64, np.int8, np.float16])
@pytest.mark.parametrize("columns", [1024, 1000, 129, 143])
@pytest.mark.parametrize("rows", [16, 37])
def test_transposes_of_rows_that_push_each_other_out_of_the_cache(rows, columns, dtype, mcpu, run):
    """Rows a multiple of 4 KiB apart, of which some columns are read, are copied first where squares have 8 and more."""
    x = (normal(2, rows, 4096) * 10).astype(dtype)
    graph = Graph("conflict")
    value = graph.input("x", TensorType(dt.of_numpy(x.dtype), x.shape))
    part = graph.add(OPERATORS["slice"](starts=(3,), ends=(3 + columns,), axes=(2,), steps=(1,)), (value,)).output
    graph.set_outputs([("y", graph.add(OPERATORS["transpose"](perm=(0, 2, 1)), (part,)).output)])
    agree(run, graph, {"x": x}, mcpu, 0)
    if dtype == np.float32:
        assert ("scratch rows" in kernels_of(graph, mcpu)) == (mcpu == "native" or (mcpu == "x86-64-v3" and columns > 64))


@pytest.mark.parametrize("mcpu", LEVELS)
@pytest.mark.parametrize("channels", [5, 16, 40])
@pytest.mark.parametrize("extents", [(3, 5), (15, 20), (1, 1), (32, 32)])
@pytest.mark.parametrize("halo", [(), ((0, 0), (0, 0), (1, 1), (2, 1))])
def test_reorders(channels, extents, halo, mcpu, run):
    x = normal(2, channels, *extents)
    graph = Graph("reorders")
    v = graph.input("x", TensorType(dt.f32, x.shape))
    for layout in (Layout((0, 1, 2, 3), ((1, 16),), halo), None):
        v = graph.add(Reorder(layout), (v,)).output
    graph.set_outputs([("y", v)])
    agree(run, graph, {"x": x}, mcpu, 0)


@pytest.mark.parametrize("mcpu", LEVELS)
@pytest.mark.parametrize("name", ["max_pool", "average_pool"])
@pytest.mark.parametrize("kernel, strides, pads", [
    ((3, 3), (2, 2), (0, 0, 1, 1)), ((3, 3), (1, 1), (1, 1, 1, 1)),
    ((2, 5), (1, 2), (1, 2, 0, 2)), ((7, 7), (1, 1), (3, 3, 3, 3)),
])  # fmt: skip
def test_windows_on_blocks(name, kernel, strides, pads, mcpu, run):
    x = normal(1, 20, 9, 11)
    graph = Graph("windows")
    blocked = Layout((0, 1, 2, 3), ((1, 16),))
    v = graph.add(Reorder(blocked), (graph.input("x", TensorType(dt.f32, x.shape)),)).output
    op = OPERATORS[name](kernel=kernel, strides=strides, pads=pads, dilations=(1, 1))
    pooled = graph.add(op, (v,)).output
    graph.set_layout(pooled, blocked)
    graph.set_outputs([("y", graph.add(Reorder(None), (pooled,)).output)])
    agree(run, graph, {"x": x}, mcpu)


def test_nan_survives_a_window_wherever_it_stands(run):
    for at in range(9):
        x = normal(1, 1, 3, 3)
        x.reshape(-1)[at] = np.nan
        graph, feeds = one("max_pool", {"kernel": (3, 3), "strides": (1, 1), "pads": (0,) * 4, "dilations": (1, 1)}, x)
        assert np.isnan(run(graph, feeds)["y"]).all()


def kernels_of(graph, mcpu="native"):
    return "\n".join(map(print_kernel, lower(graph, machine.of(mcpu))[0].kernels.values()))


def test_a_reduction_with_an_epilogue_runs_along_its_contiguous_axis(run):
    """Fused with what follows it, too: lanes over rows would gather, and sum each row one by one."""
    graph = Graph("g")
    x = graph.input("x", TensorType(dt.f32, (40, 96)))
    e = graph.input("e", TensorType(dt.f32, ()))
    mean = graph.add(OPERATORS["reduce_mean"](axes=(1,)), (x,))
    shifted = graph.add(OPERATORS["add"](), (mean.output, e))
    root = graph.add(OPERATORS["sqrt"](), (shifted.output,))
    graph.set_outputs([("y", root.output)])
    run_pipeline(graph, [Fusion()])
    assert "horizontal_add" in kernels_of(graph)
    agree(run, graph, {"x": np.abs(normal(40, 96)), "e": np.array(0.5, np.float32)}, "native")


@pytest.mark.parametrize("mcpu", LEVELS)
def test_groups_share_their_statistics(mcpu, run):
    """Nothing but a group's own elements is read for its mean and variance, once each."""
    graph, feeds = one("group_norm", {"groups": 2, "epsilon": 1e-5}, normal(2, 8, 5, 16), normal(8), normal(8))
    agree(run, graph, feeds, mcpu)
    assert sum(step.flops for step in lower(graph, machine.of(mcpu))[0].steps) < 16 * 2 * 8 * 5 * 16


@pytest.mark.parametrize("order", [(0, 1, 2, 3), (0, 2, 3, 1)])
def test_roots_of_few_elements_are_taken_once(order, run):
    """A normalization of blocked images divides and takes roots once a channel, not once an element."""
    graph, feeds = one("instance_norm", {"epsilon": 1e-5}, normal(1, 32, 6, 7), normal(32), normal(32))
    node = graph.outputs[0][1].node
    layout = Layout(order, ((1, 16),)) if order == (0, 1, 2, 3) else Layout(order)
    blocked = graph.add(Reorder(layout), node.inputs[:1])
    graph.set_input(node, 0, blocked.output)
    agree(run, graph, feeds, "native")
    *_, last = (k for k in lower(graph, machine.of("native"))[0].kernels.values())
    assert "sqrt" not in print_kernel(last)
