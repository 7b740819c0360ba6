"""Borders of every kind along the axis that lanes run along: segments inside which indices are linear."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import nncompiler as nnc
from nncompiler.backends.llvm import machine
from nncompiler.backends.llvm.loops.ir import For
from nncompiler.backends.llvm.lower import lower
from nncompiler.ir import dtype as dt
from nncompiler.ir.graph import Graph
from nncompiler.ir.types import TensorType
from nncompiler.ops import OPERATORS

TYPES = (dt.f32, dt.f16, dt.u8, dt.i64, dt.boolean)


def padded(shape, dtype, pads, mode, backward=False):
    graph = Graph("g")
    value = graph.input("x", TensorType(dtype, shape))
    value = graph.add(OPERATORS["pad"](pads=pads, mode=mode), [value]).output
    if backward:
        begin, count = tuple(d - 1 for d in value.type.dims), value.type.dims
        value = graph.add(OPERATORS["window"](begin, count, tuple(range(len(count))), (-1,) * len(count)), [value]).output
    graph.set_outputs([("y", value)])
    return graph


@st.composite
def cases(draw):
    shape = (draw(st.integers(1, 4)), draw(st.integers(2, 5)), draw(st.sampled_from((1, 2, 7, 16, 33, 64, 100))))
    mode = draw(st.sampled_from(("reflect", "edge", "wrap", "constant")))
    around = st.sampled_from((0, 0, 1, 3, 17, 40, 150))
    pads = [draw(st.integers(0, 2)) for _ in range(6)]
    pads[2], pads[5] = draw(around), draw(around)
    if draw(st.integers(0, 3)) == 0:
        pads[draw(st.sampled_from((2, 5)))] = -min(shape[2] - 1, draw(st.integers(0, 9)))
    return shape, tuple(pads), mode, draw(st.sampled_from(TYPES)), draw(st.booleans())


@settings(max_examples=60, deadline=None)
@given(cases())
def test_any_border(case):
    """Of any width, by any mode, in any type, read forward and backward."""
    shape, pads, mode, dtype, backward = case
    x = np.random.default_rng(0).integers(0, 2 if dtype == dt.boolean else 100, shape).astype(dtype.numpy)
    want = OPERATORS["pad"](pads=pads, mode=mode).evaluate(x)
    with nnc.compile(padded(shape, dtype, pads, mode, backward), threads=1, cache=False) as executable:
        got = executable.run({"x": x})["y"]
    np.testing.assert_array_equal(got, want[::-1, ::-1, ::-1] if backward else want)


@pytest.mark.parametrize("mode, most", [("reflect", 3), ("edge", 3), ("wrap", 3)])
def test_borders_are_loops_of_their_own(mode, most):
    """So that what lies between them is read by whole vectors."""
    program, _ = lower(padded((4, 5, 100), dt.f32, (0, 0, 3, 0, 0, 4), mode), machine.host())

    def loops(block):
        inner = [s for s in block if isinstance(s, For)]
        return sum(s.kind == "vector" for s in inner) + sum(loops(s.body) for s in inner)

    assert [loops(k.body) for k in program.kernels.values()] == [most]
