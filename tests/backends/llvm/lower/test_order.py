"""The order of execution: the best there is on small graphs, never worse than as written; any gives the same bits."""

from __future__ import annotations

import random
import sys
from pathlib import Path

import numpy as np
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from nncompiler.backends.llvm import lower as lowering
from nncompiler.backends.llvm import machine
from nncompiler.backends.llvm.lower.memory import order, order_search
from nncompiler.backends.llvm.lower.memory.order import Order, Schedule, best_order, separable
from nncompiler.backends.llvm.lower.memory.order_search import Moves, beam, minimax
from nncompiler.backends.llvm.target import LlvmTarget
from nncompiler.frontends import zoo
from nncompiler.ir import dtype as dt
from nncompiler.ir.graph import Graph
from nncompiler.ir.types import TensorType
from nncompiler.ops import OPERATORS
from nncompiler.passes import PORTABLE, AssignLayouts, cpu, run_pipeline

sys.path.insert(0, str(Path(__file__).parents[3] / "passes"))
from random_graphs import graphs


@st.composite
def schedules(draw: st.DrawFn, most: int = 9) -> Schedule:
    """Units with one to three steps; most buffers have one writer and some readers that need it, some are scratch of a unit,
    and some are shared by units that do not need one another, as the slices of a concat are."""
    n = draw(st.integers(1, most))
    needs = [tuple(sorted(draw(st.sets(st.integers(0, u - 1), max_size=2)))) if u else () for u in range(n)]
    sizes: list[int] = []
    units = [[[] for _ in range(draw(st.integers(1, 3)))] for _ in range(n)]

    def use(buffer: int, unit: int) -> None:
        units[unit][draw(st.integers(0, len(units[unit]) - 1))].append(buffer)

    for u in range(n):
        for users in ([u, *(v for v in range(n) if u in needs[v])], draw(st.lists(st.integers(0, n - 1), max_size=3))):
            sizes.append(draw(st.integers(1, 9)))
            for v in users:
                use(len(sizes) - 1, v)
    return Schedule(tuple(tuple(map(tuple, unit)) for unit in units), tuple(needs), tuple(sizes))


def topological_orders(needs):
    """Every order in which each unit comes after those that it needs."""
    n, done = len(needs), []

    def go():
        if len(done) == n:
            yield tuple(done)
        for u in range(n):
            if u not in done and all(v in done for v in needs[u]):
                done.append(u)
                yield from go()
                done.pop()

    yield from go()


def simulated(schedule: Schedule, order) -> int:
    """The peak again, step by step from the definition: a buffer lives from its first use to its last."""
    steps = [set(step) for u in order for step in schedule.units[u]]
    spans = {b: [i for i, s in enumerate(steps) if b in s] for b in set().union(*steps)}
    return max(sum(schedule.sizes[b] for b, at in spans.items() if at[0] <= i <= at[-1]) for i in range(len(steps)))


def is_valid(schedule: Schedule, order) -> bool:
    at = {u: i for i, u in enumerate(order)}
    return sorted(order) == list(range(len(schedule.units))) and all(
        at[v] < at[u] for u, needs in enumerate(schedule.needs) for v in needs
    )


@given(schedules(most=7))
@settings(deadline=None, max_examples=100)
def test_small_schedules_get_the_best_order_there_is(schedule):
    found = best_order(schedule)
    assert is_valid(schedule, found.units) and found.optimal
    peaks = [simulated(schedule, o) for o in topological_orders(schedule.needs)]
    assert found.peak == simulated(schedule, found.units) == min(peaks)
    assert found.written == simulated(schedule, range(len(schedule.units)))


@given(schedules(most=9))
@settings(deadline=None, max_examples=40)
def test_nine_units(schedule):
    if sum(1 for _ in zip(topological_orders(schedule.needs), range(3000))) < 3000:
        assert best_order(schedule).peak == min(map(schedule.peak, topological_orders(schedule.needs)))


@given(schedules(most=24))
@settings(deadline=None, max_examples=30)
def test_an_order_is_never_worse_than_as_written_which_stays_where_nothing_is_gained(schedule):
    found, written = best_order(schedule), tuple(range(len(schedule.units)))
    assert is_valid(schedule, found.units) and found.written == schedule.peak(written)
    assert schedule.floor() <= found.peak == schedule.peak(found.units) <= found.written
    assert found.peak < found.written or found.units == written
    assert best_order(schedule) == found


@given(schedules(most=12))
@settings(deadline=None, max_examples=60)
def test_the_beam_finds_valid_orders_and_a_search_that_gives_up_says_so(schedule):
    moves = Moves(schedule.units, schedule.needs, schedule.sizes, schedule.given, schedule.kept, schedule.base)
    best, peak, complete = minimax(moves, 1 << 60, 0, 1 << 60)
    assert complete and peak == schedule.peak(best)
    found = beam(moves, 1 << 60, 0, 100_000)
    assert is_valid(schedule, found) and schedule.peak(found) >= schedule.peak(best)
    if len(schedule.units) > 3:
        assert minimax(moves, 1 << 60, 1 << 59, 0)[2] is False


@given(schedules(most=14))
@settings(deadline=None, max_examples=80)
def test_parts_are_cut_where_every_order_passes(schedule):
    parts = separable(schedule.needs)
    assert [u for first, last in parts for u in range(first, last + 1)] == list(range(len(schedule.units)))
    rng = random.Random(1)
    for _ in range(10):
        numbers = [next(i for i, (a, z) in enumerate(parts) if a <= u <= z) for u in random_order(schedule, rng)]
        assert numbers == sorted(numbers)


def random_order(schedule: Schedule, rng: random.Random) -> tuple[int, ...]:
    """Any order that the dependencies allow."""
    done: list[int] = []
    while len(done) < len(schedule.units):
        done.append(rng.choice([u for u, n in enumerate(schedule.needs) if u not in done and set(n) <= set(done)]))
    return tuple(done)


def test_branches_run_one_after_the_other():
    """Two branches, written breadth first, grow to 8 and shrink to 1 from an input of 2."""
    sizes = (2, 8, 8, 1, 1)
    units = (((0,),), ((0, 1),), ((0, 2),), ((1, 3),), ((2, 4),), ((3, 4),))
    needs = ((), (0,), (0,), (1,), (2,), (3, 4))
    found = best_order(Schedule(units, needs, sizes))
    assert (found.written, found.peak, found.units) == (18, 11, (0, 1, 3, 2, 4, 5))


def modules(width: int, count: int) -> Schedule:
    """`count` units: modules of `width` branches of two units each, written breadth first, and a unit that joins them."""
    rng = random.Random(5)
    sizes, units, needs = [4], [((0,),)], [()]
    while len(units) < count:
        entry, first = units[-1][0][-1], len(units)
        grown = [len(sizes) + i for i in range(width)]
        shrunk = [len(sizes) + width + i for i in range(width)]
        sizes += [rng.randrange(9, 99) for _ in grown] + [rng.randrange(1, 9) for _ in shrunk] + [4]
        units += [((entry, a),) for a in grown] + [((a, b),) for a, b in zip(grown, shrunk)] + [((*shrunk, len(sizes) - 1),)]
        needs += [(first - 1,)] * width + [(first + i,) for i in range(width)]
        needs += [tuple(first + width + i for i in range(width))]
    return Schedule(tuple(units), tuple(needs), tuple(sizes))


@pytest.mark.parametrize(("width", "count"), [(1, 10_000), (6, 10_000), (300, 3_000), (999, 2_000)])
def test_large_schedules_are_ordered_in_little_work(width, count, monkeypatch):
    spent = []
    monkeypatch.setattr(order_search.Moves, "effect", count_calls(order_search.Moves.effect, spent))
    schedule = modules(width, count)
    found = best_order(schedule)
    assert is_valid(schedule, found.units) and len(spent) <= 2 * order.WORK
    assert found.peak < found.written or width == 1


def count_calls(function, calls):
    def counted(*arguments):
        calls.append(1)
        return function(*arguments)

    return counted


def as_written_and_otherwise(graph, run, seeds):
    """The outputs of a graph lowered as written, then in orders that its dependencies allow, one a seed."""
    x = {n.name: np.random.default_rng(3).standard_normal(n.type.dims).astype(np.float32) for n in graph.inputs}
    yield run(graph, x)
    with pytest.MonkeyPatch.context() as patch:
        for seed in seeds:
            rng = random.Random(seed)
            patch.setattr(lowering, "best_order", lambda s, rng=rng: Order(random_order(s, rng), 0, 0, False))
            yield run(graph, x)


TARGET = LlvmTarget(machine.of("native"))


@given(graph=graphs(), passes=st.sampled_from([(*PORTABLE, *cpu(TARGET)), (AssignLayouts(TARGET),)]))
@settings(deadline=None, max_examples=15, suppress_health_check=list(HealthCheck))
def test_any_order_that_is_allowed_gives_the_same_bits(run, graph, passes):
    run_pipeline(graph, passes)
    first, *others = as_written_and_otherwise(graph, run, range(2))
    for other in others:
        for name in first:
            np.testing.assert_array_equal(first[name], other[name])


def test_what_is_overwritten_is_read_before(run):
    graph = Graph("overwritten")
    x = graph.input("x", TensorType(dt.f32, (4, 16)))
    a = graph.add(OPERATORS["relu"](), [x], "a").output
    readers = [graph.add(OPERATORS["neg"](), [a], f"reader_{i}").output for i in range(4)]
    over = graph.add(OPERATORS["exp"](), [a], "over").output
    total = over
    for reader in readers:
        total = graph.add(OPERATORS["mul"](), [total, reader], "product").output
    graph.set_outputs([("y", total)])
    lowered = lowering.Lowering(graph, TARGET.machine)
    assert lowered.placement.places[over] == lowered.placement.places[a]
    first, *others = as_written_and_otherwise(graph, run, range(4))
    assert all(np.array_equal(first["y"], other["y"]) for other in others)


@pytest.mark.parametrize("name", ["inception_naive", "densenet121"])
def test_networks_give_the_same_bits_in_any_order(name, run):
    graph = zoo.load(name, inputs={"image": (1, 3, 32, 32)} if name == "densenet121" else None)
    run_pipeline(graph, (*PORTABLE, *cpu(TARGET)))
    written, other = as_written_and_otherwise(graph, run, [1])
    assert all(np.array_equal(written[key], other[key]) for key in written)
