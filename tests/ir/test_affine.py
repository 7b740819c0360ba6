"""Affine forms and bounds: what is claimed of a result holds for all operands inside of theirs, and is no looser."""

from __future__ import annotations

import operator

import pytest
from hypothesis import given
from hypothesis import strategies as st

from nncompiler.ir import affine

OPERATORS = {
    "add": operator.add, "sub": operator.sub, "mul": operator.mul, "floordiv": operator.floordiv, "mod": operator.mod,
    "min": min, "max": max,
}  # fmt: skip
COMPARISONS = {name: getattr(operator, name) for name in ("lt", "le", "gt", "ge", "eq", "ne")}
small = st.integers(-12, 12)


@st.composite
def intervals(draw):
    """(bounds, numbers inside of them); an end that is not known lets numbers beyond it in."""
    low, high = sorted((draw(small), draw(small)))
    ends = low if draw(st.booleans()) else None, high if draw(st.booleans()) else None
    inside = range(low if ends[0] is not None else low - 30, (high if ends[1] is not None else high + 30) + 1)
    return ends, inside


def inside(bounds, number):
    low, high = bounds
    return (low is None or low <= number) and (high is None or number <= high)


@given(st.sampled_from(sorted(OPERATORS)), intervals(), intervals())
def test_results_lie_inside_of_their_bounds(op, a, b):
    found = affine.bounds_of(op, a[0], b[0])
    for x in a[1]:
        for y in b[1]:
            if y or op not in ("floordiv", "mod"):
                assert inside(found, OPERATORS[op](x, y)), (x, y)


@pytest.mark.parametrize("op", sorted(OPERATORS))
def test_bounds_of_finite_operands_are_tight(op):
    """Both ends are results, where all operands between the ends occur and a divisor is one number."""
    for low, high in ((-7, 5), (0, 3), (2, 9), (-4, -4)):
        for least, most in ((-3, 2), (1, 4), (6, 6)):
            if op in ("floordiv", "mod") and least != most:
                continue
            results = [OPERATORS[op](x, y) for x in range(low, high + 1) for y in range(least, most + 1)]
            found = affine.bounds_of(op, (low, high), (least, most))
            expected = (min(results), max(results))
            if op == "mod" and low // least != high // least:
                expected = 0, least - 1
            assert found == expected


def test_bounds_are_exact_beyond_the_digits_of_floats():
    big = (1 << 62) + 1
    assert affine.plus((big, big), (1, 1)) == (big + 1, big + 1)
    assert affine.compared("lt", (big, big), (big + 1, big + 1)) is True


@given(st.sampled_from(sorted(COMPARISONS)), intervals(), intervals())
def test_what_bounds_decide_holds(op, a, b):
    answer = affine.compared(op, a[0], b[0])
    if answer is not None:
        assert all(COMPARISONS[op](x, y) == answer for x in a[1] for y in b[1])


@given(st.sampled_from(sorted(COMPARISONS)), small, small, small, small)
def test_bounds_decide_all_that_is_decided(op, a, b, c, d):
    x, y = sorted((a, b)), sorted((c, d))
    answers = {COMPARISONS[op](p, q) for p in range(x[0], x[1] + 1) for q in range(y[0], y[1] + 1)}
    assert affine.compared(op, tuple(x), tuple(y)) == (answers.pop() if len(answers) == 1 else None)


@given(st.dictionaries(st.sampled_from("abc"), small.filter(bool), min_size=1), small, st.integers(1, 24), st.data())
def test_a_divisor_loses_the_factor_that_it_shares(terms, constant, divisor, data):
    values = {name: data.draw(small, label=name) for name in terms}

    def quotient(terms, constant, divisor):
        return (sum(c * values[name] for name, c in terms.items()) + constant) // divisor

    assert quotient(*affine.cancelled(terms, constant, divisor)) == quotient(terms, constant, divisor)


@given(small, st.lists(small, max_size=3), st.data())
def test_what_is_never_zero_is_not(constant, coefficients, data):
    values = [data.draw(small) for _ in coefficients]
    if affine.never_zero(constant, coefficients):
        assert constant + sum(c * v for c, v in zip(coefficients, values, strict=True))


def test_sums_of_forms_keep_the_order_and_lose_what_vanishes():
    assert list(affine.merged({"b": 1, "a": 2}, {"c": 3, "a": -2}).items()) == [("b", 1), ("c", 3)]
    assert affine.scaled({"a": 2}, -3) == {"a": -6}


@pytest.mark.parametrize("op", sorted(OPERATORS))
def test_numbers_fold_as_they_compute(op):
    for x in (-9, -1, 0, 7):
        for y in (-4, 0, 3):
            undefined = op in ("floordiv", "mod") and not y
            assert affine.folded(op, x, y) == (None if undefined else OPERATORS[op](x, y))
    assert affine.folded("xor", 1, 2) is None


@given(intervals(), intervals())
def test_either_and_both(a, b):
    assert all(inside(affine.either(a[0], b[0]), x) for x in (*a[1], *b[1]))
    both = [x for x in a[1] if x in b[1]]
    assert all(inside(affine.tightest(a[0], b[0]), x) for x in both)
