"""What the analysis of lanes says of quotients and of accesses holds for every lane, and no case goes unused."""

from __future__ import annotations

from collections import Counter
from itertools import product

import pytest

from nncompiler.backends.llvm.loops.analysis.lanes import Access, Mask, Quotients, accessed, divided
from nncompiler.backends.llvm.loops.emit.builder import Value
from nncompiler.backends.llvm.loops.emit.index import reach
from nncompiler.ir import dtype as dt


def forms(lanes):
    """Indices base + k + c * lane for bases of known multiples, with bounds over all lanes where these are not negative."""
    for multiple, factor, k, c in product((1, 2, 4, 8, 12), (0, 1, 3, 7), (0, 1, 3, 8), (0, 1, 2, 4, 8, -1)):
        base = multiple * factor
        ends = (base + k, base + k + c * (lanes - 1))
        for known in (True, False):
            lo, hi = (min(ends), max(ends) + 3) if known and min(ends) >= 0 else (None, None)
            yield base, Value(dt.i64, "%base", 1, k, c, lo, hi, multiple)


def test_quotients_are_what_the_analysis_says():
    seen = Counter()
    for lanes, m in product((4, 8), (1, 2, 3, 4, 8, 12, 24)):
        for base, x in forms(lanes):
            values = [base + x.k + x.coefficient * lane for lane in range(lanes)]
            quotients = [v // m for v in values]
            d = divided(x, m, lanes)
            seen[d.kind] += 1
            match d.kind:
                case Quotients.KNOWN:
                    want = [d.number] * lanes
                case Quotients.LINEAR:
                    want = [(values[0] - d.past) // m + d.step * lane for lane in range(lanes)]
                case Quotients.GROUPS:
                    want = [quotients[0] + lane // m for lane in range(lanes)]
                case Quotients.CROSSING:
                    want = [quotients[0] + (lane >= m - values[0] % m) for lane in range(lanes)]
                case Quotients.NEAR:
                    near = [values[0] % m + x.coefficient * lane for lane in range(lanes)]
                    assert min(near) >= 0 and max(near) < 1 << 31
                    want = [quotients[0] + n // m for n in near]
                case _:
                    want = quotients
            assert quotients == want, (base, x, m, d)
    assert set(seen) == set(Quotients)


@pytest.mark.parametrize(
    "x", [
        Value(dt.i64, "%v", 8), Value(dt.i64, "%b", coefficient=1, stride="%s"),
        Value(dt.i64, "%b", coefficient=1, split="3", jump=Value(dt.i64, "%j")),
        Value(dt.i64, "%b", coefficient=1, spread=2),
    ]
)  # fmt: skip
def test_quotients_of_what_is_not_linear_are_not_followed(x):
    assert divided(x, 4, 8).kind == Quotients.APART


@pytest.mark.parametrize(
    ("x", "all_lanes", "first", "some"), [
        (Value(dt.i64, "%b"), Access.ONE, Access.ONE, Access.ONE),
        (Value(dt.i64, "%b", coefficient=1), *[Access.CONSECUTIVE] * 3),
        (Value(dt.i64, "%b", coefficient=2), Access.EVENLY, Access.EVERY_OTHER, Access.SCATTERED),
        (Value(dt.i64, "%b", coefficient=-1), Access.EVENLY, Access.SCATTERED, Access.SCATTERED),
        (Value(dt.i64, "%b", coefficient=1, stride="%s"), Access.EVENLY, Access.SCATTERED, Access.SCATTERED),
        (Value(dt.i64, "%b", coefficient=1, spread=2), Access.GROUPS, Access.GROUPS, Access.SCATTERED),
        (Value(dt.i64, "%b", coefficient=1, split="3", jump=Value(dt.i64, "%j")), *[Access.TWO_RUNS] * 3),
        (Value(dt.i64, "%b", coefficient=2, split="3", jump=Value(dt.i64, "%j")), *[Access.SCATTERED] * 3),
        (Value(dt.i64, "%v", 8), *[Access.SCATTERED] * 3),
    ]
)  # fmt: skip
def test_accesses(x, all_lanes, first, some):
    assert [accessed(x, mask, True) for mask in (Mask.ALL, Mask.FIRST, Mask.SOME)] == [all_lanes, first, some]
    rest = {accessed(x, mask, False) for mask in Mask}
    assert not rest & {Access.TWO_RUNS, Access.EVERY_OTHER}, "these need masked accesses"


@pytest.mark.parametrize(("most", "permutes", "want"), [
    (0, 8, Access.WINDOW), (7, 8, Access.WINDOW), (8, 8, Access.SCATTERED), (None, 8, Access.SCATTERED),
    (7, 0, Access.SCATTERED), (7, 16, Access.SCATTERED),
])  # fmt: skip
def test_lanes_that_rise_by_less_than_a_vector_are_read_at_once(most, permutes, want):
    x = Value(dt.i64, "%v", 8, reach=most)
    assert accessed(x, Mask.ALL, True, permutes) == want
    others = (accessed(x, mask, True, permutes) for mask in (Mask.FIRST, Mask.SOME))
    assert {*others, accessed(x, Mask.ALL, False, permutes)} == {Access.SCATTERED}


def test_quotients_rise_by_their_reach_at_most():
    for lanes, m, c, base in product((4, 16), (1, 2, 3, 7, 511), (0, 1, 2, 5, 255, 600), range(0, 1100, 61)):
        quotients = [(base + c * lane) // m for lane in range(lanes)]
        most = reach(Value(dt.i64, "%b", coefficient=c), m, lanes)
        assert most is not None and quotients[-1] - quotients[0] <= most <= quotients[-1] - quotients[0] + 1
    for x in (Value(dt.i64, "%v", 8, reach=3), Value(dt.i64, "%b", coefficient=-1), Value(dt.i64, "%b", stride="%s")):
        assert reach(x, 3, 8) is None
