"""Symbolic dimensions: broadcasting of types, and arithmetic on shapes inside the graph."""

import itertools

import numpy as np
import pytest

from nncompiler.ir import dtype as dt
from nncompiler.ir.dims import Sym, substitute, symbol
from nncompiler.ir.errors import ModelError, UndecidedError
from nncompiler.ir.op import Operand
from nncompiler.ir.types import TensorType
from nncompiler.ops.base.broadcasting import broadcast
from nncompiler.ops.elementwise import binary, unary
from nncompiler.ops.elementwise.cast import Cast
from nncompiler.ops.reduction.reduce import ReduceMax, ReduceProd, ReduceSum

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


@pytest.mark.parametrize(
    ("shapes", "want"),
    [
        ([(2 * N, 3), (M, 3)], (2 * N, 3)),
        ([(M,), (N + 2,)], (N + 2,)),
        ([(2 * (N // 2),), (N,)], (2 * (N // 2),)),
        ([(N - N // 2,), ((N + 1) // 2,)], (N - N // 2,)),
    ],
    ids=str,
)
def test_an_extent_that_is_never_1_wins(shapes, want):
    assert broadcast(*shapes) == want


@pytest.mark.parametrize("shapes", [[(N,), (M,)], [(N,), (N + 1,)], [(N - M,), (N,)], [(2, N), (2, M), (1, 1)]], ids=str)
def test_what_two_symbols_broadcast_to_waits_for_their_values(shapes):
    with pytest.raises(UndecidedError, match="broadcast to depends on"):
        broadcast(*shapes)


@pytest.mark.parametrize(
    "shapes",
    [[(2,), (3,)], [(0,), (2,)], [(2, 3), (2,)], [(2 * N,), (3,)], [(N + 2,), (N + 4,)], [(4 * N + 2,), (4 * M,)]],
    ids=str,
)
def test_refused(shapes):
    with pytest.raises(ModelError, match="must broadcast"):
        broadcast(*shapes)


def test_two_symbols_hint_at_binding():
    with pytest.raises(UndecidedError) as e:
        binary.Add().infer(Operand(TensorType(dt.f32, (N,))), Operand(TensorType(dt.f32, (M,))))
    assert e.value.hint == 'dims={"M": ..., "N": ...}, on the command line --dim M=... --dim N=...'


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
    assert list(binary.Equal().evaluate(_dims(2 * N, N + 1), np.int64([7, 0]))) == [False, False]
    assert list(binary.Less().evaluate(_dims(N, N), _dims(N + 1, N))) == [True, False]
    assert list(binary.GreaterEqual().evaluate(_dims(N, N), np.int64([0, -1]))) == [True, True]
    assert list(binary.Maximum().evaluate(_dims(N, N), np.int64([0, -4]))) == [N, N]
    assert list(binary.Minimum().evaluate(_dims(N, 5), _dims(N + M, N + 5))) == [N, 5]
    assert ReduceMax((0,), False).evaluate(_dims(N, N + 1, 0)).item() == N + 1
    assert list(unary.Abs().evaluate(_dims(N, -3))) == [N, 3] and list(unary.Abs().evaluate(-1 * _dims(N, 3))) == [N, 3]
    for op in (binary.Equal(), binary.Less(), binary.Maximum(), binary.Pow()):
        with pytest.raises(UndecidedError, match="depends on"):
            op.evaluate(_dims(N), np.int64([1]))
    for x in (_dims(M), _dims(N - 5)):
        with pytest.raises(UndecidedError, match="depends on"):
            binary.Equal().evaluate(_dims(N), x) if x[0] == M else binary.Equal().evaluate(x, np.int64([-1]))
    with pytest.raises(UndecidedError):
        ReduceMax((0,)).evaluate(_dims(N, 1))
    for to in (dt.f32, dt.boolean, dt.i8):
        with pytest.raises(UndecidedError):
            Cast(to).evaluate(_dims(N))


SAMPLE = [
    N, -1 * N, N - 5, 5 - N, 2 * N, 4 * N, N - M, N + M, N * M, (N + 1) // 2, N - 2 * (N // 2), 4 - 4 * N, 0, 7, -7,
]  # fmt: skip


@pytest.mark.parametrize(
    "op",
    [
        binary.Add(), binary.Sub(), binary.Mul(), binary.Div(), binary.Mod(), binary.Mod(fmod=True), binary.Minimum(),
        binary.Maximum(), binary.Equal(), binary.Less(), binary.LessEqual(), binary.Greater(), binary.GreaterEqual(),
    ],
    ids=lambda op: f"{op.name}{'-fmod' * getattr(op, 'fmod', False)}",
)  # fmt: skip
def test_what_is_known_of_symbols_is_what_numbers_give(op):
    """ONNX's Div truncates toward zero, and Mod takes the sign of the divisor or, with fmod, of the dividend."""
    decided = 0
    for a, b in itertools.product([*SAMPLE], [*SAMPLE, 2, -2, 3, -3]):
        try:
            symbolic = op.evaluate(_dims(a), _dims(b)).item()
        except UndecidedError:
            continue
        decided += 1
        for n, m in itertools.product((0, 1, 2, 3, 5, 8), (0, 1, 2, 7)):
            result = symbolic if isinstance(symbolic, Sym) else int(symbolic)
            x, y, z = (substitute(d, {"N": n, "M": m}) for d in (a, b, result))
            want = op.evaluate(np.int64([x]), np.int64([y])).item()
            assert z == want, f"{op.name} of {a} and {b}, N = {n}, M = {m}"
    assert decided > 40
