"""Squares that are transposed in registers: every remainder of both axes, element types, machines, blocks and halos."""

from __future__ import annotations

import itertools

import numpy as np
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

import nncompiler
from nncompiler.backends.llvm import machine
from nncompiler.backends.llvm.loops.ir import For, If, Transpose
from nncompiler.backends.llvm.lower import lower
from nncompiler.backends.reference import evaluate
from nncompiler.ir import dtype as dt
from nncompiler.ir.dims import symbol
from nncompiler.ir.graph import Graph
from nncompiler.ir.types import TensorType, channel_blocked
from nncompiler.ops import OPERATORS

HOSTS = [name for name in ("x86-64", "x86-64-v3", "native") if machine.of(name).is_host]
TYPES = {t.name: t for t in (dt.f32, dt.f64, dt.f16, dt.bf16, dt.i8, dt.i16, dt.i32, dt.i64, dt.boolean)}


SHAPES = st.lists(st.sampled_from([1, 2, 3, 5, 8, 16, 18, 35]), min_size=2, max_size=4).filter(lambda s: np.prod(s) < 40000)


def numbers(shape, dtype):
    rng = np.random.default_rng(sum(shape))
    return rng.integers(0, 2 if dtype == dt.boolean else 100, shape).astype(dtype.numpy)


def transposition(shape, perm, dtype=dt.f32):
    graph = Graph("g")
    x = graph.input("x", TensorType(dtype, shape))
    graph.set_outputs([("y", graph.add(OPERATORS["transpose"](perm=perm), [x]).output)])
    return graph


def squares(graph, mcpu="native"):
    """Whether a kernel of the graph transposes squares."""

    def inside(block):
        for s in block:
            match s:
                case Transpose():
                    return True
                case For(body=body) if inside(body):
                    return True
                case If(then=then, orelse=orelse) if inside(then) or inside(orelse):
                    return True
        return False

    program, _ = lower(graph, machine.of(mcpu))
    return any(inside(k.body) for k in program.kernels.values())


@pytest.mark.parametrize("mcpu", HOSTS)
@pytest.mark.parametrize("rows", [4, 5, 15, 16, 17, 33])
def test_every_remainder(run, rows, mcpu):
    for columns in (4, 7, 8, 9, 16, 31, 32, 47):
        graph = transposition((2, rows, columns), (0, 2, 1))
        assert squares(graph, mcpu) or (columns == 4 and machine.of(mcpu).lanes(dt.f32) > 4)
        x = numbers((2, rows, columns), dt.f32)
        np.testing.assert_array_equal(run(graph, {"x": x}, mcpu)["y"], x.transpose(0, 2, 1))


@pytest.mark.parametrize("mcpu", HOSTS)
@pytest.mark.parametrize("dtype", TYPES)
def test_every_type(run, dtype, mcpu):
    for rows, columns in ((17, 21), (32, 16), (5, 64)):
        graph = transposition((rows, columns), (1, 0), TYPES[dtype])
        assert squares(graph, mcpu)
        x = numbers((rows, columns), TYPES[dtype])
        np.testing.assert_array_equal(run(graph, {"x": x}, mcpu)["y"], x.T)


@settings(deadline=None, max_examples=60, suppress_health_check=list(HealthCheck))
@given(SHAPES, st.data())
def test_any_permutation(run, shape, data):
    perm = data.draw(st.sampled_from(list(itertools.permutations(range(len(shape))))))
    x = numbers(tuple(shape), dt.f32)
    np.testing.assert_array_equal(run(transposition(tuple(shape), perm), {"x": x})["y"], x.transpose(perm))


@pytest.mark.parametrize("mcpu, block", [("x86-64-v3", 8), ("native", machine.host().lanes(dt.f32))])
@pytest.mark.parametrize("halo", [(), ((0, 0), (0, 0), (1, 2), (2, 1))])
@pytest.mark.parametrize("channels", [3, 8, 13, 16, 17, 40])
def test_reorders(run, channels, halo, mcpu, block):
    """Row-major to blocked and back; what no channel has stays as it was."""
    for h, w in ((5, 4), (3, 7), (4, 16), (2, 21), (7, 35)):
        graph = Graph("g")
        x = graph.input("x", TensorType(dt.f32, (2, channels, h, w)))
        inner = graph.add(OPERATORS["reorder"](layout=channel_blocked(4, block, halo)), [x]).output
        doubled = graph.add(OPERATORS["add"](), [inner, inner]).output
        graph.set_layout(doubled, channel_blocked(4, block, halo))
        graph.set_outputs([("y", graph.add(OPERATORS["reorder"](layout=None), [doubled]).output)])
        assert squares(graph, mcpu)
        array = numbers((2, channels, h, w), dt.f32)
        np.testing.assert_array_equal(run(graph, {"x": array}, mcpu)["y"], 2 * array)


def test_pointwise_operators_join_in(run):
    """An operand across, one along, one a row and a constant; two operands across."""
    for rows, columns in ((24, 40), (16, 32), (9, 5)):
        graph = Graph("g")
        t = lambda *shape: TensorType(dt.f32, shape)  # noqa: E731
        x, other = graph.input("x", t(rows, columns)), graph.input("other", t(rows, columns))
        beside = graph.input("beside", t(columns, rows))
        bias, each = graph.input("bias", t(rows)), graph.input("each", t(columns, 1))
        flip = OPERATORS["transpose"](perm=(1, 0))
        value = graph.add(OPERATORS["add"](), [graph.add(flip, [x]).output, beside]).output
        value = graph.add(OPERATORS["mul"](), [value, bias]).output
        value = graph.add(OPERATORS["sub"](), [value, graph.add(flip, [other]).output]).output
        graph.set_outputs([("y", graph.add(OPERATORS["add"](), [value, each]).output)])
        feeds = {n.name: numbers(n.type.dims, dt.f32) for n in graph.inputs}
        want = evaluate(graph, feeds)["y"]
        for checked in (False, True):
            with nncompiler.compile(graph.copy(), checked=checked) as compiled:
                np.testing.assert_allclose(compiled.run(feeds)["y"], want, rtol=1e-5, atol=1e-5)


def test_open_extents():
    graph = Graph("g")
    x = graph.input("x", TensorType(dt.f32, (symbol("N"), 40, symbol("L"))))
    graph.set_outputs([("y", graph.add(OPERATORS["transpose"](perm=(0, 2, 1)), [x]).output)])
    with nncompiler.compile(graph) as compiled:
        for n, length in ((1, 1), (2, 5), (1, 16), (3, 33), (2, 100)):
            x = numbers((n, 40, length), dt.f32)
            np.testing.assert_array_equal(compiled.run({"x": x})["y"], x.transpose(0, 2, 1))


def test_bounds_are_kept():
    """Code that checks every access before it: edges of squares touch nothing beside the operands."""
    for rows, columns in ((5, 33), (17, 4), (30, 31)):
        with nncompiler.compile(transposition((3, rows, columns), (0, 2, 1)), checked=True) as compiled:
            x = numbers((3, rows, columns), dt.f32)
            np.testing.assert_array_equal(compiled.run({"x": x})["y"], x.transpose(0, 2, 1))
