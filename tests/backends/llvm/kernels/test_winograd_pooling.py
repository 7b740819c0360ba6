"""Max pooling inside Winograd kernels, against float64: extents, channels, groups, epilogues, halos, machines."""

import random
import re

import numpy as np
import pytest

from nncompiler.backends.llvm import machine, policy
from nncompiler.backends.llvm.kernels.layouts import preferred_layouts
from nncompiler.backends.llvm.loops.text import canonical
from nncompiler.ir.dtype import f32
from nncompiler.ir.graph import Graph
from nncompiler.ir.types import TensorType, channel_blocked
from nncompiler.ops.contraction.conv import Conv
from nncompiler.ops.elementwise.activation import Relu, Sigmoid
from nncompiler.ops.elementwise.binary import Add, Mul
from nncompiler.ops.group import Fused
from nncompiler.ops.window.pool import MaxPool

MACHINES = [m for m in ("native", "x86-64-v3", "x86-64") if m == "native" or machine.host().arch == "x86_64"]
POOL = MaxPool((2, 2), (2, 2), (0, 0, 0, 0), (1, 1))


def shape(**values):
    return values


def layers():
    """A layer for every width of the output from 2 to 17, the rest at random."""
    rng, found = random.Random(11), []
    for ow in (*range(2, 18), 27, 29):
        for winograd, k in (("winograd_6", 3), ("winograd_4", 3), ("winograd_6", 5)):
            m = int(winograd[-1]) + 1 - k
            if ow < m:
                continue
            g = rng.choice((1, 1, 1, 2))
            c = rng.choice((16, 32) if g > 1 else (16, 17, 31, 48, 60)) * g
            channels = rng.choice((16, 32) if g > 1 else (32, 33, 47, 48, 60)) * g  # fewer may be made as planes
            found.append(shape(
                winograd=winograd, schedule=rng.choice(("fused", "phased")), k=k, n=rng.choice((1, 1, 2)), c=c,
                oh=rng.randint(m, m + 9), ow=ow, m=channels, g=g, bias=rng.random() < 0.6, halo=rng.choice((0, 0, 1)),
                follow=rng.choice(list(FOLLOW)), mcpu=rng.choice(("native", *MACHINES)),
            ))  # fmt: skip
    return found


FOLLOW = {
    "": None,
    "relu": lambda body, y, _: body.add(Relu(), [y]),
    "residual": lambda body, y, other: body.add(Relu(), [body.add(Add(), [y, other]).output]),
    "gate": lambda body, y, _: body.add(Mul(), [y, body.add(Sigmoid(), [y]).output]),
}
"""What stands between the convolution and the pooling; the last is not monotone."""


def build(
    kit, *, winograd, schedule="fused", k=3, pad=1, n=1, c=16, oh=8, ow=8, m=16, g=1, bias=True, halo=0, follow="",
    mcpu="native", first=None,
):  # fmt: skip
    """A convolution, what follows, and the pooling, whose result has a halo. `first` is the first element of the bias."""
    target, rng = machine.of(mcpu), np.random.default_rng(5)
    h, w = (extent + k - 1 - 2 * pad for extent in (oh, ow))
    weights = {"w": rng.standard_normal((m, c // g, k, k)).astype(np.float32)}
    if bias:
        weights["b"] = rng.standard_normal(m).astype(np.float32)
        weights["b"][0] = weights["b"][0] if first is None else first
    graph, body = Graph("test"), Graph("body")
    operands = [graph.input("x", TensorType(f32, (n, c, h, w))), *(graph.weight(*pair) for pair in weights.items())]
    if follow == "residual":
        operands.append(graph.input("other", TensorType(f32, (n, m, oh, ow))))
    inside = [body.input(v.name, v.type) for v in operands]
    anchor = Conv((1, 1), (pad,) * 4, (1, 1), g)
    if follow:
        y = body.add(anchor, inside[: 1 + len(weights)]).output
        body.set_outputs([("y", FOLLOW[follow](body, y, inside[-1]).output)])
        node = graph.add(Fused("conv"), operands, name="conv", body=body)
    else:
        node = graph.add(anchor, operands, name="conv")
    pool = graph.add(POOL, [node.output], name="pool")
    graph.set_outputs([("pooled", pool.output)])
    layouts, result = preferred_layouts(node, target)
    for value, layout in zip(node.inputs, layouts, strict=True):
        graph.set_layout(value, layout)
    graph.set_layout(node.output, result)
    around = ((0, 0), (0, 0), (halo, halo), (halo, halo)) if halo else ()
    graph.set_layout(pool.output, channel_blocked(4, target.channel_block(f32), around))
    with policy.using(policy.Policy(only=winograd, schedule=schedule)):
        built = kit.build_node(graph, target, node)
    assert built.written == pool.output

    def expected(feeds):
        y = anchor.evaluate(*(a.astype(np.float64) for a in (feeds["x"], *weights.values())), *([] if bias else [None]))
        if follow == "relu":
            y = np.maximum(y, 0)
        elif follow == "residual":
            y = np.maximum(y + feeds["other"].astype(np.float64), 0)
        elif follow == "gate":
            y = y / (1 + np.exp(-y))
        return POOL.evaluate(y)

    return built, expected


@pytest.mark.parametrize("layer", layers(), ids=str)
def test_agrees_with_float64(kit, layer):
    built, expected = build(kit, **layer)
    assert any(name.endswith("_max_pool") for name in built.names) and "max_pool_2x2" not in built.names
    feeds = built.feeds()
    assert kit.error(built.run(feeds), expected(feeds)) < 1e-6


@pytest.mark.parametrize("follow", FOLLOW)
@pytest.mark.parametrize("winograd, schedule", [("winograd_6", "phased"), ("winograd_4", "fused")])
def test_machine_code_equals_the_interpreter(kit, winograd, schedule, follow):
    built, _ = build(kit, winograd=winograd, schedule=schedule, pad=0, c=17, oh=7, ow=9, m=20, follow=follow)
    feeds = built.feeds()
    assert np.array_equal(built.run(feeds), built.interpret(feeds))


@pytest.mark.parametrize("schedule", ["fused", "phased"])
@pytest.mark.parametrize("follow", ["relu", "gate"])
def test_any_split_of_the_tasks_gives_the_same_bits(kit, schedule, follow):
    built, _ = build(kit, winograd="winograd_6", schedule=schedule, c=40, oh=37, ow=31, m=56, follow=follow)
    feeds = built.feeds()
    whole = built.run(feeds, split=1)
    assert all(np.array_equal(whole, built.run(feeds, split=n)) for n in (2, 7))


@pytest.mark.parametrize("mcpu", MACHINES)
def test_nan_and_infinities_of_an_epilogue_reach_their_windows_only(kit, mcpu):
    built, _ = build(kit, winograd="winograd_6", c=16, oh=10, ow=9, m=24, follow="residual", mcpu=mcpu)
    plain = built.feeds()
    feeds = {name: array.copy() for name, array in plain.items()}
    rng, other = np.random.default_rng(4), feeds["other"]
    for value in (np.nan, np.inf, -np.inf):
        other[rng.random(other.shape) < 0.05] = value
    y, largest = built.run(feeds), POOL.evaluate(other)
    assert np.array_equal(np.isnan(y), np.isnan(largest)) and np.array_equal(np.isposinf(y), np.isposinf(largest))
    alike = POOL.evaluate(np.where(np.isfinite(other), 0.0, 1.0)) == 0
    assert np.array_equal(y[alike], built.run(plain)[alike]) and 0 < alike.sum() < alike.size


@pytest.mark.parametrize("follow", ["", "relu"])
def test_nan_in_the_input_is_not_lost(kit, follow):
    built, _ = build(kit, winograd="winograd_6", m=32, follow=follow)
    feeds = built.feeds()
    feeds["x"][:] = np.nan
    assert np.isnan(built.run(feeds)).all()


@pytest.mark.parametrize("schedule", ["fused", "phased"])
@pytest.mark.parametrize("follow, stored", [("", 4), ("relu", 4), ("residual", 16), ("gate", 16)])
def test_what_only_rises_with_the_value_is_applied_to_the_largest(kit, schedule, follow, stored):
    built, _ = build(kit, winograd="winograd_6", schedule=schedule, follow=follow)
    assert vectors_kept(built) == stored


def test_an_infinite_bias_is_added_before_the_largest_is_taken(kit):
    """What overflows to minus infinity becomes NaN with it."""
    built, expected = build(kit, winograd="winograd_6", follow="relu", first=np.inf)
    feeds = built.feeds()
    assert vectors_kept(built) == 16
    assert np.array_equal(np.isposinf(built.run(feeds)), np.isposinf(expected(feeds)))


def vectors_kept(built):
    """What a tile leaves in scratch memory before bias and epilogue."""
    text = canonical(built.kernels[next(name for name in built.names if name.endswith("_max_pool"))])
    return len(re.findall(r"^ *y\d+\[.*\] = ", text, re.MULTILINE))
