"""The memory planner: nothing that lives together overlaps, the bound is a bound, small instances are optimal."""

from __future__ import annotations

import random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from nncompiler.backends.llvm.lower.memory.arrange import Problem, climb, exact, greedy, promote
from nncompiler.backends.llvm.lower.memory.plan import ALIGNMENT, Lifetime, conflicts, live_bytes, lower_bound, plan


@st.composite
def lifetimes(draw, most=24, steps=16, largest=9):
    n = draw(st.integers(0, most))
    result = []
    for _ in range(n):
        first = draw(st.integers(0, steps - 1))
        result.append(Lifetime(ALIGNMENT * draw(st.integers(1, largest)), first, draw(st.integers(first, steps - 1))))
    return result


def fits(buffers, peak):
    """Whether any arrangement at all stays within `peak`: every offset of every buffer is tried."""
    order = sorted(buffers, key=lambda b: -b.size)

    def place(i, placed):
        if i == len(order):
            return True
        b = order[i]
        for at in range(0, peak - b.size + 1, ALIGNMENT):
            free = all(not b.overlaps(o) or at + b.size <= start or start + o.size <= at for o, start in placed)
            if free and place(i + 1, [*placed, (b, at)]):
                return True
        return False

    return place(0, [])


@given(lifetimes())
@settings(deadline=None, max_examples=80)
def test_what_lives_together_does_not_overlap(buffers):
    result = plan(buffers)
    assert result.peak >= result.lower_bound == lower_bound(buffers)
    for i, (a, at) in enumerate(zip(buffers, result.offsets)):
        assert at % ALIGNMENT == 0 and at + a.size <= result.peak
        for b, other in zip(buffers[:i], result.offsets):
            assert not a.overlaps(b) or at + a.size <= other or other + b.size <= at


@given(lifetimes(most=8, steps=6, largest=4))
@settings(deadline=None, max_examples=100)
def test_small_plans_are_the_best_there_are(buffers):
    result = plan(buffers)
    assert result.optimal
    assert result.peak == 0 or not fits(buffers, result.peak - ALIGNMENT)


def test_the_search_finds_what_no_greedy_order_finds():
    """Of seeded instances, those that greedy orders miss."""
    rng = random.Random(3)
    improved = 0
    for _ in range(300):
        buffers = []
        for _ in range(12):
            first = rng.randrange(10)
            buffers.append(Lifetime(ALIGNMENT * rng.randrange(1, 12), first, min(9, first + rng.randrange(4))))
        bound = lower_bound(buffers)
        n = len(buffers)
        conflicts = tuple(tuple(j for j in range(n) if j != i and buffers[i].overlaps(buffers[j])) for i in range(n))
        problem = Problem(tuple(b.size for b in buffers), conflicts, bound)
        order = sorted(range(n), key=lambda i: -buffers[i].size)
        one = problem.peak(greedy(problem, order))
        found = plan(buffers)
        assert found.peak <= one
        if one > bound:
            better, complete = exact(problem, one, 100_000)
            assert complete and found.peak == (one if better is None else problem.peak(better))
            assert problem.peak(climb(problem, order, 300)) <= one
            improved += found.peak < one
    assert improved > 5


@pytest.mark.parametrize(("count", "longest"), [(300, 12), (3000, 3), (1000, 20)])
def test_large_plans_are_near_the_bound(count, longest):
    rng = random.Random(1)
    spans = [(i, min(count, i + 1 + rng.randrange(longest))) for i in range(count)]
    found = plan([Lifetime(ALIGNMENT * rng.randrange(1, 1000), first, last) for first, last in spans])
    assert found.lower_bound <= found.peak <= 1.05 * found.lower_bound


@given(lifetimes(most=16))
@settings(deadline=None, max_examples=40)
def test_conflicts_are_all_pairs_that_overlap(buffers):
    pairs = {(i, j) for i, a in enumerate(buffers) for j, b in enumerate(buffers) if i != j and a.overlaps(b)}
    assert {(i, j) for i, others in enumerate(conflicts(buffers)) for j in others} == pairs


def test_promoting_what_lies_above_the_bound_is_no_worse_than_the_order():
    rng = random.Random(2)
    better = 0
    for _ in range(60):
        firsts = [rng.randrange(12) for _ in range(30)]
        buffers = [Lifetime(ALIGNMENT * rng.randrange(1, 20), f, f + rng.randrange(4)) for f in firsts]
        problem = Problem(tuple(b.size for b in buffers), conflicts(buffers), lower_bound(buffers))
        order = list(range(len(buffers)))
        start, end = problem.peak(greedy(problem, order)), problem.peak(promote(problem, order, 40))
        assert problem.bound <= end <= start
        better += end < start
    assert better > 30


def test_a_search_that_gives_up_says_so():
    problem = Problem((64,) * 8, tuple(tuple(j for j in range(8) if j != i) for i in range(8)), 64)
    assert exact(problem, 10_000, 3) == (None, False)


def test_live_bytes_of_every_step():
    assert live_bytes([Lifetime(64, 0, 2), Lifetime(128, 1, 1)]) == [64, 192, 64]
    assert live_bytes([]) == [] and plan([]).peak == 0
