"""Dimensions: one normal form, and questions that are answered only where a proof is found."""

from __future__ import annotations

import itertools

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from nncompiler.ir.dim_text import parse_dim
from nncompiler.ir.dims import (
    FloorDiv,
    Sym,
    at_least,
    bounds,
    divides,
    equal,
    is_nonnegative,
    known,
    may_equal,
    substitute,
    symbol,
)
from nncompiler.ir.errors import UndecidedError, UnsupportedError

N, M, H = symbol("N"), symbol("M"), symbol("H")
NAMES = ("N", "M", "H")
SAMPLES = [dict(zip(NAMES, v)) for v in itertools.product((0, 1, 2, 3, 7, 64), (0, 1, 2, 5), (0, 1, 4, 9))]


def joined(children):
    """Sums, products with a number or another expression, and divisions."""
    return st.one_of(
        st.tuples(children, children).map(lambda p: p[0] + p[1]),
        st.tuples(children, children).map(lambda p: p[0] - p[1]),
        st.tuples(children, st.integers(-4, 4)).map(lambda p: p[0] * p[1]),
        st.tuples(children, children).map(lambda p: p[0] * p[1]),
        st.tuples(children, st.sampled_from([-3, -2, 2, 3, 4, 6])).map(lambda p: p[0] // p[1]),
    )


expressions = st.recursive(st.one_of(st.integers(-6, 6), st.sampled_from([N, M, H])), joined, max_leaves=6)


@given(expressions, expressions)
@settings(max_examples=600, deadline=None)
def test_answers_hold_for_every_value(a, b):
    low, high = bounds(a)
    answers = equal(a, b), at_least(a, b), is_nonnegative(a), divides(3, a)
    for values in SAMPLES:
        x, y = substitute(a, values), substitute(b, values)
        assert isinstance(x, int) and isinstance(y, int)
        assert (low is None or low <= x) and (high is None or x <= high)
        for answer, truth in zip(answers, (x == y, x >= y, x >= 0, x % 3 == 0), strict=True):
            assert answer is None or answer == truth, (a, b, values)
        assert may_equal(a, b) or x != y


def plain(children):
    """The same expression as a dimension and as a function of the symbols' values."""
    return st.one_of(
        st.tuples(children, children).map(lambda p: (p[0][0] + p[1][0], lambda v, p=p: p[0][1](v) + p[1][1](v))),
        st.tuples(children, children).map(lambda p: (p[0][0] * p[1][0], lambda v, p=p: p[0][1](v) * p[1][1](v))),
        st.tuples(children, children).map(lambda p: (p[0][0] - p[1][0], lambda v, p=p: p[0][1](v) - p[1][1](v))),
        st.tuples(children, st.sampled_from([-3, -2, 2, 3, 4, 6])).map(
            lambda p: (p[0][0] // p[1], lambda v, p=p: p[0][1](v) // p[1])
        ),
    )


leaves = st.one_of(
    st.integers(-6, 6).map(lambda n: (n, lambda v: n)), st.sampled_from(NAMES).map(lambda s: (symbol(s), lambda v: v[s]))
)


@given(st.recursive(leaves, plain, max_leaves=6))
@settings(max_examples=400, deadline=None)
def test_arithmetic_is_that_of_integers(pair):
    dim, value = pair
    if isinstance(dim, Sym):
        for division in (atom for term, _ in dim.terms for atom in term if isinstance(atom, FloorDiv)):
            assert bounds(division.numerator)[0] in range(division.divisor)
    for values in SAMPLES[::3]:
        assert substitute(dim, values) == value(values)
    assert parse_dim(str(dim)) == dim


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ((2 * N + 2) // 4, (N + 1) // 2), ((2 * N + 3) // 4, (N + 1) // 2), ((N // 2) // 3, N // 6),
        ((N + 1) // 2 // 2, (N + 1) // 4), (((N + 1) // 2 + 1) // 2, (N + 3) // 4), ((3 * N) // 2, N + N // 2),
        ((-N) // 2, N // 2 - N), (N // -2, N // 2 - N), ((4 * N + 5) // 4, N + 1),
    ],
)  # fmt: skip
def test_equal_expressions_have_one_form(a, b):
    assert a == b and str(a) == str(b)


@pytest.mark.parametrize(
    ("a", "b", "answer"),
    [
        (N, N, True), (N, M, None), (N, 1, None), (N, 0, None), (N, -1, False), (N + 1, 0, False), (N, N + 1, False),
        (2 * N, 1, False), (2 * N, 7, False), (4 * N + 2 * M, 1, False), (N - 5, -1, None), (N + M, N, None),
        (N - 2 * (N // 2), 2, False), (N - 2 * (N // 2), 1, None), (N - N // 2, (N + 1) // 2, True), (3, 3, True),
    ],
)  # fmt: skip
def test_equal(a, b, answer):
    assert equal(a, b) is answer and equal(b, a) is answer
    assert may_equal(a, b) == (answer is not False)


@pytest.mark.parametrize(
    ("dim", "low", "high"),
    [
        (N, 0, None), (N - 5, -5, None), (-N, None, 0), (N * M + 3, 3, None), (N - M, None, None), (N // 3, 0, None),
        (N - 2 * (N // 2), 0, 1), (N - 8 * (N // 8), 0, 7), ((N - 3) // 2, -2, None), (M * (N - 2 * (N // 2)), 0, None),
        ((N + 1) // 2 - N // 2, 0, 1), (4, 4, 4),
    ],
)  # fmt: skip
def test_bounds(dim, low, high):
    assert bounds(dim) == (low, high)


def test_order_and_truth_are_proofs_or_errors():
    assert N >= 0 and N + 1 > 0 and N < N + 1 and N <= N + M and max(N, N + 1) == N + 1 and min(3, N + 3) == 3
    assert bool(N + 1) and not (N - M < N - M)
    for question in (lambda: N < 1, lambda: N > M, lambda: N <= 5, lambda: N <= 3, lambda: bool(N), lambda: min(N, 2)):
        with pytest.raises(UndecidedError, match="depends on") as e:
            question()
        assert "N" in e.value.symbols and 'dims={"' in (e.value.hint or "") and "--dim N=..." in (e.value.hint or "")
    assert issubclass(UndecidedError, UnsupportedError)


def test_known_names_what_is_open():
    assert known(True, "this") and not known(False, "that")
    with pytest.raises(UndecidedError, match="whether they broadcast depends on M, N") as e:
        known(None, "whether they broadcast", N, 3, M)
    assert e.value.symbols == {"N", "M"}
    assert e.value.hint == 'dims={"M": ..., "N": ...}, on the command line --dim M=... --dim N=...'


def test_quotients_of_symbols():
    assert (N + 1) // (N + 1) == 1
    for a, b in ((N, M), (N * M, N), (N, N)):  # N may be 0
        with pytest.raises(UndecidedError):
            a // b
