"""What nnc plan advises: every change is planned anew, and saves what is said."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from nncompiler.backends.llvm.lower.memory.drafts import Draft, lifetimes
from nncompiler.backends.llvm.lower.memory.order import Schedule, best_order
from nncompiler.driver.options import CompileOptions
from nncompiler.frontends.dsl import avg_pool2d, conv2d, dense, model, relu
from nncompiler.reports.memory.report import memory_report
from nncompiler.sources import load_graph

K = 64 * 1000


def chain(*sizes: int) -> Schedule:
    """Unit i reads buffer i - 1 and writes buffer i."""
    units = [((0,),), *(((i - 1, i),) for i in range(1, len(sizes)))]
    return Schedule(tuple(units), tuple(() if not i else (i - 1,) for i in range(len(sizes))), tuple(K * s for s in sizes))


def test_a_draft_without_changes_is_the_schedule():
    schedule = chain(3, 5, 2)
    assert Draft(schedule).schedule() == schedule and Draft(schedule).peak() == 8 * K


def test_resize():
    draft = Draft(chain(3, 5, 2))
    draft.resize(1, K)
    assert draft.peak() == 4 * K


def test_overwriting_twice_makes_one_buffer():
    draft = Draft(chain(4, 4, 4))
    draft.overwrite(1, 0, 1)
    assert draft.peak() == 8 * K
    draft.overwrite(2, 1, 2)
    assert draft.peak() == 4 * K


def test_what_is_overwritten_is_read_before():
    """Unit 2 reads buffer 0, too: unit 1, which writes over it, runs later."""
    draft = Draft(Schedule((((0,),), ((0, 2),), ((0, 1),), ((1, 2),)), ((), (0,), (0,), (1, 2)), (K, K, K)))
    draft.overwrite(2, 0, 1)
    assert draft.schedule().needs[2] == (0, 1)


def test_two_units_in_one_kernel():
    draft = Draft(chain(1, 9, 2, 1))
    draft.fuse(1, 2, 1)
    assert draft.schedule().units == (((0,),), ((0, 1),), ((1, 2),)) and draft.peak() == 3 * K


def test_a_pair_with_another_between_cannot_be_one_kernel():
    """0 -> 1 -> 3 with 2 between: 1 makes what 2 reads and 3 needs 2."""
    units = (((0,),), ((0, 1, 2),), ((2, 3),), ((1, 3),))
    draft = Draft(Schedule(units, ((), (0,), (1,), (1, 2)), (K,) * 4))
    draft.fuse(1, 3, 1)
    assert draft.schedule() is None and draft.peak() is None


def test_made_again_frees_what_waits():
    """Buffer 0 waits over a peak of 9 + 2 for unit 3."""
    units = (((4, 0),), ((0, 1),), ((1, 2),), ((0, 2, 3),))
    schedule = Schedule(units, ((), (0,), (1,), (0, 2)), (5 * K, 9 * K, 2 * K, K, K))
    assert Draft(schedule).peak() == 16 * K
    draft = Draft(schedule)
    draft.again(0, 0, [3])
    assert draft.peak() == 14 * K  # 0 and 1 while unit 1 runs


def test_a_reduction_is_a_step_of_its_own():
    draft = Draft(chain(8, 8))
    draft.reduce(0, 1, 2 * K)
    assert draft.peak() == 10 * K


@given(st.lists(st.integers(1, 9), min_size=2, max_size=12))
@settings(deadline=None, max_examples=50)
def test_lifetimes_of_a_chain(sizes):
    schedule = chain(*sizes)
    spans = lifetimes(schedule, best_order(schedule).units)
    assert [(t.first, t.last) for t in spans] == [(i, min(i + 1, len(sizes) - 1)) for i in range(len(sizes))]


@model(x=(64, 32))
def residual(x):
    skip = dense(x, 256, name="skip")
    y = relu(dense(x, 64, name="middle"))
    return dense(relu(dense(y, 256, name="end") + skip), 8)


@model(image=(1, 16, 16, 16))
def waiting(image):
    x = relu(conv2d(image, 64, 1, name="early"))
    y = relu(conv2d(x, 256, 3, pad=1, name="wide"))
    y = relu(conv2d(y, 256, 3, pad=1, name="wider"))
    return avg_pool2d(relu(conv2d(y, 64, 1, name="narrow") + x), 8)


def advice(net, **settings):
    return memory_report(load_graph(net), CompileOptions("x86-64-v4", **settings))


@pytest.mark.parametrize("net", [residual, waiting])
def test_every_advice_saves_and_the_most_comes_first(net):
    r = advice(net)
    saves = [a.saves for a in r.advice]
    assert saves == sorted(saves, reverse=True) and all(0 < s < r.peak for s in saves)


def test_a_residual_addition_in_place():
    r = advice(residual)
    (found,) = (a for a in r.advice if a.kind == "in place")
    assert found.text == "end in place: end over skip, which nothing reads later"
    assert r.peak == 64 * (256 + 256 + 64) * 4 and found.saves == 64 * 256 * 4


def test_a_value_that_waits_may_be_made_again():
    r = advice(waiting)
    (found,) = (a for a in r.advice if a.kind == "again")
    assert found.text == "early made again for narrow (0.5 MFLOP)"
    size = {b.name: b.size for b in r.buffers}
    assert found.saves == size["early"] - size["image.reorder"], "which waits instead"


def test_a_workspace_that_sets_the_peak():
    texts = [a.text for a in advice(waiting).advice]
    assert "wider without the workspace of its Winograd kernels (--no-winograd, slower)" in texts


def test_other_kinds():
    texts = [a.text for a in advice(waiting, winograd=False).advice]
    assert "wide with 128 of its 256 channels, or in 16-bit floats" in texts
    assert "a 1x1 reduction of wide from 256 to 128 channels before wider" in texts
    assert not any("one kernel" in t for t in texts), "a convolution reads all channels"
