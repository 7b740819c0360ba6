"""Extents: numbers while compiling, expressions while running, and the assumptions between the two."""

from __future__ import annotations

from math import prod

import numpy as np
import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from nncompiler.ir.dims import symbol
from nncompiler.ir.errors import InternalError
from nncompiler.ir.extents import (
    Sizes,
    at_most_one,
    compiling_for,
    dim_of,
    exactly,
    extent,
    hint,
    is_symbolic,
    literally,
    same,
    surely_nonnegative,
    surely_one,
    surely_zero,
    value_of,
)  # fmt: skip

STEPS = st.lists(
    st.one_of(
        st.tuples(st.sampled_from(["add", "sub", "mul"]), st.integers(-4, 9)),
        st.tuples(st.sampled_from(["floordiv", "mod"]), st.integers(1, 9)),
        st.tuples(st.sampled_from(["lt", "le", "gt", "ge", "eq", "ne"]), st.integers(-3, 40)),
        st.tuples(st.sampled_from(["add other", "mul other", "compare other"]), st.just(0)),
    ),
    max_size=6,
)


def run(steps, n, m):
    """A program of arithmetic and decisions on two extents."""
    x = n
    for name, number in steps:
        if name == "add other":
            x = x + m
        elif name == "mul other":
            x = x * m
        elif name == "compare other":
            x = x + 1 if x < m else x - m
        elif name in ("lt", "le", "gt", "ge", "eq", "ne"):
            x = x + 2 if getattr(x, f"__{name}__")(number) else x * 3
        else:
            x = getattr(x, f"__{name}__")(number)
    return x


@given(STEPS, st.integers(1, 12), st.integers(1, 12), st.integers(1, 12), st.integers(1, 12))
def test_what_is_computed_holds_wherever_the_assumptions_do(steps, n, m, other_n, other_m):
    sizes = Sizes({"N": n, "M": m})
    with compiling_for(sizes):
        found = run(steps, extent(symbol("N")), extent(symbol("M")))
    assert hint(found) == run(steps, n, m)
    values = {"N": other_n, "M": other_m}
    assume(all(c.holds(values) for c in sizes.conditions()))
    assert value_of(dim_of(found), values) == run(steps, other_n, other_m)


def test_what_holds_for_all_sizes_is_no_assumption():
    sizes = Sizes({"N": 4, "M": 2})
    with compiling_for(sizes):
        n, m = extent(symbol("N")), extent(symbol("M"))
        assert n > 0 and n * m >= m and -(-n // 8) >= 1 and (n * 16) % 8 == 0 and n + 1 != n
        assert same((n, 2 * m), (n, m + m)) and not same((n,), (m,))
        assert surely_one(n - n + 1) and not surely_one(n) and surely_zero((n * 4) % 2) and surely_nonnegative(n - 1)
        assert not at_most_one(n) and at_most_one(1) and literally(3, 3) and not literally(n, 4)
        assert exactly(n * m * 6, m * 2) is not None and exactly(n, 3) is None and exactly(12, 3) == 4
    assert not sizes.assumptions


@pytest.mark.parametrize(
    "use",
    [
        lambda n: list(range(n)),
        lambda n: np.zeros(n),
        lambda n: [0] * n,
        lambda n: "abcdefgh"[:n],
        lambda n: int(n),
        lambda n: float(n),
        lambda n: np.asarray([n], np.int64),
        lambda n: min(n, 100),
        lambda n: {4: "x"}.get(n) if n == 4 else None,
        lambda n: bool(n - 4),
        lambda n: 12 // n,
    ],
)
def test_a_use_of_the_value_is_always_noted(use):
    """What is compiled with the value built in must not be run with another."""
    sizes = Sizes({"N": 4})
    with compiling_for(sizes):
        use(extent(symbol("N")))
    assert sizes.assumptions
    assert not all(c.holds({"N": 1000}) for c in sizes.conditions())


def test_an_extent_is_an_int_to_whoever_asks():
    with compiling_for(Sizes({"N": 4})):
        n = extent(symbol("N"))
        assert isinstance(n, int) and is_symbolic(n) and not is_symbolic(4)
        assert str(n) == "N" and f"{n}" == "N" and str(dim_of(prod([n, 2, n]))) == "2*N*N"
        assert extent(7) == 7 and hint(n * 3) == 12
    with pytest.raises(InternalError, match="no sizes"):
        extent(symbol("N"))


def test_assumptions_read_like_conditions():
    sizes = Sizes({"N": 4, "M": 9})
    with compiling_for(sizes):
        n, m = extent(symbol("N")), extent(symbol("M"))
        assert n < 7 and n + 3 <= m and m % 2 == 1 and n != m
    assert [str(a) for a in sizes.assumptions] == ["N < 7", "M >= N+3", "M == 2*(M//2)+1", "N != M"]
    assert [str(c) for c in sizes.conditions()][:2] == ["N >= 1", "M >= 1"]


def test_conditions_leave_out_what_others_imply():
    """N >= 1 and N != 3 follow from N >= 5; N != 9 from N < 9, and N != 7 from neither."""
    sizes = Sizes({"N": 8})
    with compiling_for(sizes):
        n = extent(symbol("N"))
        assert n != 3 and n >= 2 and n >= 5 and n < 20 and n < 9 and n != 9 and n != 7 and n != 7
    assert [str(c) for c in sizes.conditions()] == ["N >= 5", "N < 9", "N != 7"]


def test_what_is_assumed_is_known_afterwards():
    """Of a size that only running tells: that it must be 3 is not followed by the assumption that it is not."""
    sizes = Sizes({}, {}, reading=True)
    dim = symbol("_k") - 3
    assert sizes.requires_zero(dim) and sizes.is_zero(dim) and sizes.is_zero(-dim)
    assert [str(a) for a in sizes.conditions_found()] == ["_k == 3"]
