"""cond, while_loop and scan in descriptions: against Python's own control flow, as the reference and as compiled code."""

from __future__ import annotations

import numpy as np
import pytest

import nncompiler as nnc
from nncompiler.backends.reference import evaluate
from nncompiler.frontends import dsl
from nncompiler.frontends.dsl import model, trace
from nncompiler.ir.errors import ModelError

RNG = np.random.default_rng(5)


def numbers(*shape):
    return RNG.standard_normal(shape).astype(np.float32)


def run(described, feeds):
    """The outputs as compiled code gives them, which must be the reference's."""
    with nnc.compile(described, cache=False) as exe:
        found = exe.run(feeds)
    wanted = evaluate(described.graph(), feeds)
    for name in wanted:
        np.testing.assert_allclose(found[name], wanted[name], rtol=1e-5, atol=1e-6)
    return found


def test_a_branch_is_chosen_by_the_data():
    @model(x=(3, 4))
    def f(x):
        top = dsl.reduce_max(x, (0, 1))
        scaled, shift = dsl.cond(top > 1.0, lambda: (x / top, top), lambda: (x, dsl.constant(0.0)), name="choice")
        return {"scaled": scaled, "shift": shift}

    small, large = np.full((3, 4), 0.5, np.float32), np.full((3, 4), 4.0, np.float32)
    np.testing.assert_array_equal(run(f, {"x": small})["scaled"], small)
    out = run(f, {"x": large})
    np.testing.assert_array_equal(out["scaled"], np.ones((3, 4)))
    assert out["shift"] == 4.0


def test_branches_of_other_extents_and_layers_in_them():
    @model(x=("batch", 6), flag="bool[]")
    def f(x, flag):
        def short(x):
            return dsl.dense(x, 4, params="short")

        y = dsl.cond(flag, lambda: short(x), lambda: dsl.concat(x, short(x)))
        return dsl.relu(y, name="y")

    with nnc.compile(f, cache=False) as exe:
        x = numbers(1, 6)
        short, long = (exe.run({"x": x, "flag": np.array(flag)})["y"] for flag in (True, False))
    graph = f.graph()
    regions = graph.node("cond").regions
    weight, bias = (regions[0].node(f"short.{part}").weight for part in ("weight", "bias"))
    assert regions[1].node("short.weight").weight is weight
    want = x @ weight.array.T + bias.array
    np.testing.assert_allclose(short, np.maximum(want, 0), rtol=1e-4, atol=1e-5)
    np.testing.assert_allclose(long, np.maximum(np.concatenate([x, want], 1), 0), rtol=1e-4, atol=1e-5)


def test_a_loop_runs_until_its_condition_fails():
    @model(x=(4,))
    def f(x):
        count, y = dsl.while_loop(
            lambda count, y: dsl.reduce_sum(y * y, 0) < 100.0, lambda count, y: (count + 1, y * 1.5), (0, x), name="grow"
        )
        return {"count": count, "y": y}

    x = np.array([1.0, 2.0, -1.0, 0.5], np.float32)
    count, y = 0, x
    while (y * y).sum() < 100:
        count, y = count + 1, y * np.float32(1.5)
    out = run(f, {"x": x})
    assert out["count"] == count
    np.testing.assert_allclose(out["y"], y, rtol=1e-6)
    np.testing.assert_array_equal(run(f, {"x": x * 100})["y"], x * 100)  # no trip


def test_a_loop_with_a_limit_and_a_state_that_grows():
    @model(x=(1, 3), limit="i64[]")
    def f(x, limit):
        rows = dsl.while_loop(
            lambda rows: dsl.reduce_max(rows, (0, 1)) < 50.0, lambda rows: dsl.concat(rows, rows[-1:] * 2.0, axis=0), x,
            limit=limit,
        )
        return dsl.identity(rows, name="rows")

    x = np.array([[1.0, 2.0, 3.0]], np.float32)
    for limit, trips in ((2, 2), (0, 0), (100, 5)):
        with nnc.compile(f, cache=False) as exe:
            out = exe.run({"x": x, "limit": np.array(limit)})["rows"]
        np.testing.assert_array_equal(out, x * 2.0 ** np.arange(trips + 1)[:, None])


@pytest.mark.parametrize("reverse", [False, True])
@pytest.mark.parametrize("axis", [0, 1])
def test_a_scan_is_a_loop_over_slices(reverse, axis):
    @model(x=(3, 4, 5), start=(5,))
    def f(x, start):
        def body(total, row):
            total = total * 0.5 + dsl.reduce_sum(row, 0)
            return total, {"total": total, "wide": dsl.stack(total, total + 1)}

        last, found = dsl.scan(body, start, x, axis=axis, out_axis=0, reverse=reverse)
        return {"last": last, **found}

    x, start = numbers(3, 4, 5), numbers(5)
    total, totals = start, []
    for i in reversed(range(x.shape[axis])) if reverse else range(x.shape[axis]):
        total = total * np.float32(0.5) + x.take(i, axis).sum(0)
        totals.append(total)
    totals = np.array(totals[::-1] if reverse else totals)
    out = run(f, {"x": x, "start": start})
    np.testing.assert_allclose(out["last"], total, rtol=1e-4, atol=1e-5)
    np.testing.assert_allclose(out["total"], totals, rtol=1e-4, atol=1e-5)
    np.testing.assert_allclose(out["wide"], np.stack([totals, totals + 1], 1), rtol=1e-4, atol=1e-5)


def test_layers_inside_a_scan_have_one_set_of_parameters():
    """A recurrent cell written by hand is the layer."""
    @model(x=("batch", "T", 3))
    def cell(x):
        def step(h, row):
            h = dsl.tanh(dsl.dense(row, 4, name="input", params="input") + dsl.dense(h, 4, name="hidden", params="hidden"))
            return h, h

        _, states = dsl.scan(step, dsl.full((x.shape[0], 4), 0.0), x, axis=1, name="cell")
        return dsl.identity(states, name="states")

    weights = {
        "input.weight": numbers(4, 3), "input.bias": numbers(4), "hidden.weight": numbers(4, 4) / 2,
        "hidden.bias": numbers(4),
    }  # fmt: skip
    x = numbers(2, 5, 3)
    with nnc.compile(cell, init_from=weights, dims={"batch": 2}, cache=False) as exe:
        found = exe.run(x)["states"]
        more = exe.run(numbers(2, 9, 3))["states"]
    h, want = np.zeros((2, 4)), []
    for t in range(5):
        h = np.tanh(x[:, t] @ weights["input.weight"].T + weights["input.bias"] + h @ weights["hidden.weight"].T
                    + weights["hidden.bias"])  # fmt: skip
        want.append(h)
    np.testing.assert_allclose(found, np.stack(want, 1), rtol=1e-4, atol=1e-5)
    assert more.shape == (2, 9, 4)


def test_nested_control_flow():
    @model(x=("n",))
    def collatz(x):
        def trips(_, number):
            def half():
                return dsl.cond(number % 2.0 < 0.5, lambda: number, lambda: number * 3.0 + 1.0)

            _, count = dsl.while_loop(
                lambda n, count: n > 1.0,
                lambda n, count: (dsl.cond(n % 2.0 < 0.5, lambda: n / 2.0, lambda: n * 3.0 + 1.0), count + 1),
                (half(), 0), limit=1000,
            )  # fmt: skip
            return dsl.constant(0.0), count

        return dsl.scan(trips, 0.0, x)[1]

    def count(n):
        n, found = n if n % 2 == 0 else 3 * n + 1, 0
        while n > 1:
            n, found = n // 2 if n % 2 == 0 else 3 * n + 1, found + 1
        return found

    with nnc.compile(collatz, cache=False) as exe:
        (out,) = exe.run(np.array([2, 7, 27], np.float32)).values()
    assert out.tolist() == [count(2), count(7), count(27)]


MISTAKES = [
    (lambda x: dsl.cond(x, lambda: x, lambda: x), "the condition must be one bool, got f32[4]"),
    (lambda x: dsl.cond(x[0] > 0, lambda: x, lambda: (x, x)), "both branches must return values of one structure"),
    (lambda x: dsl.cond(x[0] > 0, lambda: x, lambda: dsl.cast(x, "i64")), "result 0 of the branches must have one type"),
    (lambda x: dsl.cond(x[0] > 0, lambda: x, lambda: x[None]), "result 0 of the branches must have one type"),
    (lambda x: dsl.cond(x[0] > 0, lambda: None, lambda: x), "got nothing"),
    (lambda x: dsl.while_loop(lambda x: True, lambda x: x, x), "must be a tensor of one bool, got bool"),
    (lambda x: dsl.while_loop(lambda x: x[0] > 0, lambda x: x > 0, x), "value 0 of the state is f32[4] before a trip"),
    (lambda x: dsl.while_loop(lambda x: x[0] > 0, lambda x: (x, x), x), "the body must return a state like the one"),
    (lambda x: dsl.while_loop(lambda x: x[0] > 0, lambda x: "x", x), "what the body returns must be tensors"),
    (lambda x: dsl.scan(lambda s, x: s, 0.0, x), "the body must return (state, result), got Tensor"),
    (lambda x: dsl.scan(lambda s, x: (s, x), 0.0, (x, x[:2])), "the sequences must have one length"),
    (lambda x: dsl.scan(lambda s, x: (s, x), 0.0, x, axis=1), "axis 1 is not an axis of f32[4]"),
    (lambda x: dsl.scan(lambda s, x: (s, x), 0.0, ()), "one or more sequences are required"),
]


@pytest.mark.parametrize(("mistake", "message"), MISTAKES, ids=[m for _, m in MISTAKES])
def test_mistakes_in_control_flow(mistake, message):
    with pytest.raises(ModelError) as e:
        trace(mistake, x=(4,))
    assert message in str(e.value)
    assert e.value.location == f"test_control_flow.py:{mistake.__code__.co_firstlineno}"


def test_a_tensor_of_a_region_stays_inside():
    kept = []

    def f(x):
        dsl.cond(x[0] > 0, lambda: kept.append(x * 2) or kept[0], lambda: x)
        return x + kept[0]

    with pytest.raises(ModelError, match="belongs to another model"):
        trace(f, x=(4,))
