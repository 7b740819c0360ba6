"""Blocked layouts, halos, concat without copies, views and in-place results, against the reference."""

import numpy as np
import pytest

from nncompiler.backends.llvm import machine
from nncompiler.backends.llvm.lower import lower
from nncompiler.backends.llvm.lower.memory.placement import place
from nncompiler.backends.reference import evaluate
from nncompiler.ir import dtype as dt
from nncompiler.ir.graph import Graph
from nncompiler.ir.types import TensorType, channel_blocked
from nncompiler.ops import OPERATORS

RNG = np.random.default_rng(1)
WINDOW = {"kernel": (3, 3), "strides": (2, 2), "pads": (1, 1, 1, 1), "dilations": (1, 1)}


def op(name, **attributes):
    return OPERATORS[name](**attributes)


def f32(*shape):
    return TensorType(dt.f32, shape)


def blocked(graph, value, block=16, halo=()):
    node = graph.add(op("reorder", layout=channel_blocked(4, block, halo)), [value])
    return node.output


def finish(graph, value, name="y"):
    if value.type.layout is not None:
        value = graph.add(op("reorder", layout=None), [value]).output
    graph.set_outputs([*graph.outputs, (name, value)])


def check(graph, run, mcpu="native"):
    feeds = {n.name: RNG.standard_normal(n.type.dims).astype(np.float32) for n in graph.inputs}
    got, want = run(graph, feeds, mcpu), evaluate(graph, feeds)
    for name, array in want.items():
        np.testing.assert_allclose(got[name], array, rtol=1e-5, atol=1e-5)


HALO = ((0, 0), (0, 0), (1, 2), (2, 1))


@pytest.mark.parametrize("channels", [1, 5, 16, 17, 40])
@pytest.mark.parametrize("halo", [(), HALO])
@pytest.mark.parametrize("name", ["relu", "max_pool", "lrn", "global_average_pool", "reorder"])
def test_one_operator(name, channels, halo, run):
    graph = Graph("g")
    x = blocked(graph, graph.input("x", f32(2, channels, 7, 9)), halo=halo)
    attributes = {"max_pool": WINDOW, "lrn": {"size": 5}, "reorder": {"layout": channel_blocked(4, 16)}}.get(name, {})
    node = graph.add(op(name, **attributes), [x])
    graph.set_layout(node.output, channel_blocked(4, 16, halo if name == "relu" else ()))
    finish(graph, node.output)
    check(graph, run)


@pytest.mark.parametrize("halo", [(), HALO])
def test_broadcast_along_channels(halo, run):
    graph = Graph("g")
    x = blocked(graph, graph.input("x", f32(1, 20, 5, 6)), halo=halo)
    scale = graph.weight("scale", RNG.standard_normal((20, 1, 1)).astype(np.float32))
    node = graph.add(op("mul"), [x, scale])
    graph.set_layout(node.output, channel_blocked(4, 16))
    finish(graph, node.output)
    check(graph, run)


@pytest.mark.parametrize("parts", [(16, 32), (16, 20), (20, 16), (3, 5, 16), (16, 16, 7)])
def test_concat_of_blocked_channels(parts, run):
    graph = Graph("g")
    values = []
    for i, channels in enumerate(parts):
        x = blocked(graph, graph.input(f"x{i}", f32(2, channels, 3, 5)))
        node = graph.add(op("relu"), [x])
        graph.set_layout(node.output, channel_blocked(4, 16))
        values.append(node.output)
    whole = graph.add(op("concat", axis=1), values).output
    graph.set_layout(whole, channel_blocked(4, 16))
    again = graph.add(op("concat", axis=1), [whole, values[0]]).output
    graph.set_layout(again, channel_blocked(4, 16))
    finish(graph, whole)
    finish(graph, again, "z")
    check(graph, run)


def test_concat_operands_are_written_in_place():
    graph = Graph("g")
    x = graph.input("x", f32(1, 4, 3, 3))
    parts = [graph.add(op(name), [x]).output for name in ("relu", "neg", "abs")]
    inner = graph.add(op("concat", axis=1), parts[:2])
    outer = graph.add(op("concat", axis=1), [inner.output, parts[2]])
    graph.set_outputs([("y", outer.output)])
    places = place(graph)
    assert {inner, outer} <= places.views
    assert len({places.places[v].root for v in (*parts, inner.output, outer.output)}) == 1
    program, _ = lower(graph, machine.host())
    assert len(program.steps) == 3


@pytest.mark.parametrize("halo", [(), HALO])
def test_slices_of_blocked_channels_are_views(halo, run):
    graph = Graph("g")
    x = blocked(graph, graph.input("x", f32(1, 48, 4, 5)), halo=halo)
    node = graph.add(op("split", axis=1, sizes=(16, 32)), [x])
    for i, value in enumerate(node.outputs):
        graph.set_layout(value, channel_blocked(4, 16, halo))
        pooled = graph.add(op("max_pool", **WINDOW), [value])
        graph.set_layout(pooled.output, channel_blocked(4, 16))
        finish(graph, pooled.output, f"y{i}")
    assert node in place(graph).views
    check(graph, run)


def test_the_same_value_twice_in_a_concat(run):
    graph = Graph("g")
    x = graph.input("x", f32(1, 4, 3, 3))
    y = graph.add(op("relu"), [x]).output
    finish(graph, graph.add(op("concat", axis=1), [y, y, x]).output)
    check(graph, run)


def test_views_and_copies_at_the_border(run):
    graph = Graph("g")
    x = graph.input("x", f32(2, 6))
    finish(graph, x, "same")
    finish(graph, graph.add(op("reshape", shape=(3, 4)), [x]).output, "reshaped")
    a, b = graph.add(op("split", axis=1, sizes=(2, 4)), [x]).outputs
    finish(graph, a, "a")
    finish(graph, graph.add(op("relu"), [b]).output, "b")
    finish(graph, graph.add(op("reshape", shape=(8,)), [b]).output, "b2")
    weight = graph.weight("w", RNG.standard_normal((3, 2)).astype(np.float32))
    finish(graph, weight, "w")
    check(graph, run)


def test_a_chain_reuses_its_operand():
    graph = Graph("g")
    value = graph.input("x", f32(64, 64))
    for name in ("relu", "exp", "neg", "abs"):
        value = graph.add(op(name), [value]).output
    finish(graph, graph.add(op("add"), [value, graph.node("x").output]).output)
    program, memory = lower(graph, machine.host())
    assert program.arena_bytes == memory.peak == 64 * 64 * 4


def test_in_place_chain_is_right(run):
    graph = Graph("g")
    x = graph.input("x", f32(5, 33))
    y = graph.add(op("relu"), [x]).output
    z = graph.add(op("neg"), [y]).output
    finish(graph, graph.add(op("add"), [graph.add(op("exp"), [z]).output, y]).output)
    check(graph, run)


def test_no_element_at_all(run):
    graph = Graph("g")
    x = graph.input("x", f32(0, 3))
    finish(graph, graph.add(op("relu"), [x]).output)
    finish(graph, graph.add(op("reduce_sum", axes=(0,), keepdims=False), [x]).output, "sum")
    check(graph, run)
