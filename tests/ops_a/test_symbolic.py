"""Symbolic dimensions: broadcasting of types, and arithmetic on shapes inside the graph."""

import numpy as np
import pytest

from nncompiler.ir import dtype as dt
from nncompiler.ir.dims import symbol
from nncompiler.ir.errors import ModelError
from nncompiler.ir.op import Operand
from nncompiler.ir.types import TensorType
from nncompiler.ops import binary
from nncompiler.ops.cast import Cast
from nncompiler.ops.common import broadcast
from nncompiler.ops.reduction import ReduceMax, ReduceProd, ReduceSum

N, M = symbol("N"), symbol("M")


@pytest.mark.parametrize(
    ("shapes", "want"),
    [
        ([(2, 3), (3,)], (2, 3)),
        ([(N, 3), (1, 3)], (N, 3)),
        ([(N, 3), ()], (N, 3)),
        ([(N,), (N, 1)], (N, N)),
        ([(N,), (4,)], (4,)),
        ([(4,), (N,)], (4,)),
        ([(1,), (N,), (1, 1)], (1, N)),
        ([(0,), (1,)], (0,)),
        ([(N, 2), (N, 2), (2,)], (N, 2)),
        ([], ()),
    ],
    ids=str,
)
def test_broadcast(shapes, want):
    assert broadcast(*shapes) == want


@pytest.mark.parametrize("shapes", [[(2,), (3,)], [(N,), (M,)], [(0,), (2,)], [(2, 3), (2,)], [(N,), (N + 1,)]], ids=str)
def test_refused(shapes):
    with pytest.raises(ModelError, match="must broadcast"):
        broadcast(*shapes)


def test_two_symbols_hint_at_binding():
    with pytest.raises(ModelError) as e:
        binary.Add().infer(Operand(TensorType(dt.f32, (N,))), Operand(TensorType(dt.f32, (M,))))
    assert "dims=" in e.value.hint


def _dims(*values):
    result = np.empty(len(values), dtype=object)
    result[:] = values
    return result


def test_shape_arithmetic():
    a = _dims(N, 3)
    two = np.int64([2, 2])
    assert list(binary.Add().evaluate(a, two)) == [N + 2, 5]
    assert list(binary.Sub().evaluate(a, two)) == [N - 2, 1]
    assert list(binary.Mul().evaluate(a, two)) == [N * 2, 6]
    assert list(binary.Div().evaluate(a, two)) == [N // 2, 1]
    assert list(binary.Div().evaluate(_dims(N, -7), two)) == [N // 2, -3]
    assert list(binary.Mod().evaluate(_dims(N * 4, 7), two)) == [0, 1]
    assert list(Cast(dt.i32).evaluate(a)) == [N, 3]
    assert ReduceProd((0,), False).evaluate(a).item() == N * 3
    assert ReduceSum((0,), False).evaluate(a).item() == N + 3
    assert list(binary.Where().evaluate(np.array([True, False]), a, two)) == [N, 2]


def test_comparisons_are_known_only_where_they_must_be():
    assert list(binary.Equal().evaluate(_dims(N, 3), np.int64([-1, 3]))) == [False, True]
    assert list(binary.Equal().evaluate(_dims(N, N), _dims(N, N + 1))) == [True, False]
    for other in (np.int64([1]), _dims(M)):
        with pytest.raises(TypeError, match="depends"):
            binary.Equal().evaluate(_dims(N), other)
    for op in (binary.Less(), binary.Maximum(), binary.Pow()):
        with pytest.raises(TypeError, match="symbolic"):
            op.evaluate(_dims(N), np.int64([1]))
    with pytest.raises(TypeError):
        ReduceMax((0,)).evaluate(_dims(N, 1))
    with pytest.raises(ModelError):
        Cast(dt.f32).evaluate(_dims(N))
