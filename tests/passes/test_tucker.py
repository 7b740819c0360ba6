"""Low-rank factors of weights: errors, ranks, bounds, options, and how a budget is shared."""

from __future__ import annotations

from itertools import pairwise, product
from math import sqrt

import numpy as np
import pytest
from pass_harness import SmallTarget, read

from nncompiler.passes.analysis.allocation import allocate, curve, widest
from nncompiler.passes.analysis.low_rank import FactorableLayer, Option, layer_of, options
from nncompiler.passes.analysis.tucker import Tucker, root_of_moments


def rebuilt(first: np.ndarray | None, core: np.ndarray, last: np.ndarray | None) -> np.ndarray:
    w = core if first is None else np.einsum("bat,ac->bct", core, first)
    return w if last is None else np.einsum("mb,bct->mct", last, w)


def planted(m: int, c: int, t: int, rank: int, noise: float = 0.0) -> np.ndarray:
    rng = np.random.default_rng(m * c + rank)
    parts = rng.standard_normal((m, rank)), rng.standard_normal((rank, rank, t)), rng.standard_normal((rank, c))
    w = np.einsum("ma,abt,bc->mct", *parts)
    return (w / w.std() + noise * rng.standard_normal(w.shape)).astype(np.float32)


@pytest.mark.parametrize("ranks", [(3, None), (None, 5), (3, 5), (7, 1)])
@pytest.mark.parametrize("shape", [(12, 8, 9), (8, 12, 9)])
def test_the_error_is_that_of_the_factors(shape, ranks):
    w = np.random.default_rng(0).standard_normal(shape).astype(np.float32)
    tucker = Tucker(w)
    difference = w - rebuilt(*tucker.factors(*ranks))
    assert tucker.error(*ranks) == pytest.approx(np.linalg.norm(difference) / np.linalg.norm(w), rel=1e-6)


@pytest.mark.parametrize(
    ("shape", "ranks"),
    [
        ((12, 10, 9), (3, None)), ((12, 10, 9), (None, 5)), ((12, 10, 9), (3, 5)),
        ((12, 10, 1), (None, 4)), ((10, 12, 1), (None, 4)),
    ],
)  # fmt: skip
def test_the_error_is_that_of_the_result_for_the_inputs_moments(shape, ranks):
    rng = np.random.default_rng(2)
    channels = shape[1]
    x = rng.standard_normal((500, channels)) @ (rng.standard_normal((channels, channels)) / np.arange(1, channels + 1)).T
    root = root_of_moments(x)
    w = rng.standard_normal(shape).astype(np.float32)
    fitted, plain = Tucker(w, root), Tucker(w)

    def response(v: np.ndarray) -> float:
        return float(np.linalg.norm(np.einsum("mct,cd->mdt", v, root)))

    error, unfitted = (response(w - rebuilt(*t.factors(*ranks))) / response(w) for t in (fitted, plain))
    assert error == pytest.approx(fitted.error(*ranks), rel=1e-6)
    assert error < 0.98 * unfitted
    first = fitted.factors(*ranks)[0]
    if first is not None:
        np.testing.assert_allclose(first @ first.T, np.eye(len(first)), atol=1e-12)


def test_moments_are_shrunk_where_samples_are_few():
    rng = np.random.default_rng(3)
    assert root_of_moments(rng.standard_normal((3, 32))) is None and root_of_moments(np.zeros((100, 4))) is None
    assert root_of_moments(np.full((100, 4), np.nan)) is None
    for count in (4, 32, 3200):
        x = np.outer(rng.standard_normal(count), np.eye(32)[0])  # only the first channel is ever seen
        root = root_of_moments(x)
        assert root is not None
        moments = root @ root.T
        assert moments[0, 0] / moments[1, 1] == pytest.approx(1 + count)
        assert np.trace(moments) == pytest.approx(np.mean(x[:, 0] ** 2))


@pytest.mark.parametrize("shape", [(12, 8, 1), (8, 12, 1)])
def test_a_matrix_gets_its_best_approximation(shape):
    w = np.random.default_rng(0).standard_normal(shape).astype(np.float32)
    tucker = Tucker(w)
    singular = np.linalg.svd(w[:, :, 0].astype(np.float64), compute_uv=False)
    for rank in (1, 4, 7):
        best = sqrt(np.square(singular[rank:]).sum() / np.square(singular).sum())
        assert tucker.error(None, rank) == pytest.approx(best, rel=1e-6)
        assert np.linalg.norm(w - rebuilt(*tucker.factors(None, rank))) / np.linalg.norm(w) == pytest.approx(best, rel=1e-6)


@pytest.mark.parametrize("taps", [1, 9])
def test_a_planted_rank_is_found(taps):
    tucker = Tucker(planted(40, 30, taps, 5))
    assert tucker.rank(True) == tucker.rank(False) == 5
    assert tucker.error(None, 5) < 1e-6 < 1e-2 < tucker.error(None, 4)
    if taps > 1:
        assert tucker.error(5, 5) < 1e-6


def test_the_quick_bound_is_below_the_error():
    full = Tucker(np.random.default_rng(1).standard_normal((200, 300, 1)).astype(np.float32))
    low = Tucker(planted(200, 300, 1, 10, noise=1e-3))
    for tucker, rank in product((full, low), (5, 20, 100)):
        assert tucker.least_error(rank) <= tucker.error(None, rank)
    assert full.least_error(20) > 0.5 and low.least_error(20) == 0.0


def test_weights_of_zeros_have_no_error():
    assert Tucker(np.zeros((4, 4, 9), np.float32)).error(1, 1) == 0.0


# --- layers


def layers(text: str) -> dict[str, FactorableLayer | str | None]:
    graph = read(text)
    return {n.name: layer_of(graph, n) for n in graph.order()}


CONV = """graph "g" {
  %%x : %(t)s[1,%(c)d,6,6] = input
  @w : %(t)s[%(m)d,%(c)d,3,3] = parameter "%(w)s"
  %%c : %(t)s[1,%(m)d,6,6] = conv(%%x, @w) {strides=[1,1], pads=[1,1,1,1], dilations=[1,1]}
  return "y"=%%c
}"""


def conv(m: int = 12, c: int = 12, w: str = "rank4.w", t: str = "f32") -> str:
    return CONV % {"m": m, "c": c, "w": w, "t": t}


def test_what_stays_says_why():
    assert layers(conv(t="f16"))["c"] == "its numbers are f16"
    grouped = layers('''graph "g" {
  %x : f32[1,8,6,6] = input
  @w : f32[8,4,3,3] = parameter "w"
  %c : f32[1,8,4,4] = conv(%x, @w) {strides=[1,1], pads=[0,0,0,0], dilations=[1,1], group=2}
  @s : f32[8,8,1,1] = parameter "s"
  %a : f32[1,8,4,4] = conv(%c, @s) {strides=[1,1], pads=[0,0,0,0], dilations=[1,1]}
  %b : f32[1,8,4,4] = conv(%a, @s) {strides=[1,1], pads=[0,0,0,0], dilations=[1,1]}
  return "y"=%b
}''')
    assert grouped["c"] == "its channels are in groups"
    assert grouped["a"] == "its weights are also those of b" and grouped["b"] == "its weights are also those of a"
    assert grouped["x"] is None


def test_options_are_faster_and_within_the_tolerance():
    layer = layers(conv())["c"]
    assert isinstance(layer, FactorableLayer)
    now = layer.cost(SmallTarget())
    assert now == (12 * 12 * 9 * 36 + 100, 12 * 12 * 9 * 36)
    found = options(layer, SmallTarget(), 0.3)
    assert {(4, None), (None, 4), (4, 4), (4, 8)} <= {(o.inputs, o.outputs) for o in found}
    for o in found:
        assert o.error <= 0.3 and o.cycles < now[0]
        assert o.multiplications == 36 * (
            12 * (o.inputs or 0) + (o.inputs or 12) * (o.outputs or 12) * 9 + 12 * (o.outputs or 0)
        )


def test_a_rewrite_that_would_be_slower_is_no_option():
    class Overhead(SmallTarget):
        def cycles(self, op, operands, result):
            return 1e6 + op.cost(operands, (result,)).macs

    class Silent(SmallTarget):
        def cycles(self, op, operands, result):
            return None

    layer = layers(conv())["c"]
    assert isinstance(layer, FactorableLayer)
    assert options(layer, SmallTarget(), 0.3) and not options(layer, Overhead(), 0.3) and not options(layer, Silent(), 0.3)


def test_full_rank_has_no_option_within_a_small_tolerance():
    layer = layers(conv(w="w"))["c"]
    assert isinstance(layer, FactorableLayer) and not options(layer, SmallTarget(), 0.01)


# --- the budget


def test_allocation_is_the_best_on_the_hull():
    rng = np.random.default_rng(5)
    curves = {}
    for name in "abc":
        found = [Option(None, k, 0.05 / k * rng.uniform(0.5, 1), 100.0 * k * rng.uniform(0.8, 1), k) for k in range(1, 6)]
        curves[name] = curve(1000.0, found)
        slopes = [(a[1] - b[1]) / (b[0] - a[0]) for a, b in pairwise(curves[name])]
        assert slopes == sorted(slopes, reverse=True)
    assert allocate(curves, 0.0) == {}
    assert {o.cycles for o in allocate(curves, widest(curves)).values()} == {c[-1][1] for c in curves.values()}
    for allowance in (0.01, 0.02, 0.04, 0.07):
        chosen = allocate(curves, allowance)
        spent = sum(o.error**2 for o in chosen.values())
        assert spent <= allowance**2 * (1 + 1e-6)
        gain = sum(1000 - o.cycles for o in chosen.values())
        best = max(
            sum(1000 - p[1] for p in points)
            for points in product(*curves.values())
            if sum(p[0] for p in points) <= allowance**2
        )
        step = max(a[1] - b[1] for c in curves.values() for a, b in pairwise(c))
        assert best - step <= gain <= best  # greedy leaves at most one step


def test_of_exact_options_the_smallest_is_taken():
    points = curve(1000.0, [Option(None, 16, 2e-8, 300.0, 160), Option(None, 5, 3e-8, 300.0, 50)])
    assert [p[2].outputs for p in points[1:]] == [5]
