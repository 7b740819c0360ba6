"""Ranges, and weights that are operators of smaller weights."""

from __future__ import annotations

import numpy as np
import pytest

from nncompiler.ir import dtype as dt
from nncompiler.ir.dims import symbol
from nncompiler.ir.errors import ModelError
from nncompiler.ir.graph import Graph
from nncompiler.ir.parser import parse
from nncompiler.ir.text import write
from nncompiler.ir.weights import Weight
from nncompiler.ops import OPERATORS
from nncompiler.ops.movement.arrange import Expand
from nncompiler.ops.movement.formula import Iota, weight_of

INTEGERS = [(0, 1, 5), (3, -2, 7), (-4, 3, 1), (9, 1, 0), (5, 0, 3)]


@pytest.mark.parametrize("dtype", [dt.i16, dt.i32, dt.i64, dt.u8], ids=str)
@pytest.mark.parametrize(("start", "delta", "count"), INTEGERS)
def test_integers(agree, dtype, start, delta, count):
    y = agree(Iota(dtype, count, start, delta))
    assert np.array_equal(y, (start + delta * np.arange(count)).astype(dtype.numpy))


@pytest.mark.parametrize("dtype", [dt.f16, dt.f32, dt.f64], ids=str)
@pytest.mark.parametrize(("start", "delta", "count"), [(0.0, 0.1, 9), (-1.5, -0.25, 4), (1e7, 1 / 3, 20)])
def test_floats_are_rounded_once(agree, dtype, start, delta, count):
    y = agree(Iota(dtype, count, start, delta))
    with np.errstate(all="ignore"):
        assert np.array_equal(y, (start + np.float64(delta) * np.arange(count)).astype(dtype.numpy))


def test_wrong_ones():
    for op in (Iota(dt.boolean, 3), Iota(dt.i32, -1), Iota(dt.i32, 3, 0.5), Iota(dt.i64, 3, 0, 1.0)):
        with pytest.raises(ModelError):
            op.infer()


def test_a_symbolic_length():
    graph = Graph()
    graph.set_outputs([("y", graph.add(Iota(dt.i64, symbol("N") * 2, 1, 3), ()).output)])
    assert graph.node("iota").type.shape == (symbol("N") * 2,) and graph.node("iota").output.known is None
    again = parse(write(graph), OPERATORS)
    assert again.node("iota").op == graph.node("iota").op


def test_few_numbers_are_known():
    graph = Graph()
    assert graph.add(Iota(dt.i64, 4, 1, 3), ()).output.known.tolist() == [1, 4, 7, 10]
    assert graph.add(Iota(dt.i64, 5000), ()).output.known is None


def test_a_weight_by_formula_is_made_when_something_asks():
    value = Weight.of(np.float32(2.5))
    w = weight_of(Expand((30_000, 30_000)), value)
    assert w.shape == (30_000, 30_000) and w.dtype == dt.f32 and w._array is None
    assert w.digest == weight_of(Expand((30_000, 30_000)), Weight.of(np.float32(2.5))).digest and w._array is None
    others = [weight_of(Expand((30_000, 30_001)), value), weight_of(Expand((30_000, 30_000)), Weight.of(np.float32(2)))]
    assert w.digest not in {o.digest for o in others}
    assert weight_of(Expand((2, 3)), value).array.tolist() == [[2.5] * 3] * 2
