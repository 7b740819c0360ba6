"""Convolution kernels against float64, over channels, widths, strides, dilations, groups, pads and machines."""

import random

import numpy as np
import pytest

import nncompiler as nnc
from nncompiler.backends.llvm import machine
from nncompiler.backends.llvm.loops.text import canonical
from nncompiler.backends.reference import evaluate
from nncompiler.ir import dtype as dt
from nncompiler.ir.graph import Graph
from nncompiler.ir.types import TensorType
from nncompiler.ops.contraction.conv import Conv
from nncompiler.ops.elementwise.binary import Add, Mul

MACHINES = [m for m in ("native", "x86-64-v3", "x86-64") if m == "native" or machine.host().arch == "x86_64"]
CHANNELS = (1, 3, 5, 16, 17, 31, 32, 48, 60)
WIDTHS = (*range(1, 16), 27, 28, 55)
PADS = ((0, 0, 0, 0), (1, 1, 1, 1), (2, 1, 0, 3), (0, 1, 0, 1))


def shape(**values):
    return values


def layers(kind, count):
    """`count` random layers of a kind: dense, grouped or depthwise."""
    rng, found = random.Random(kind), []
    while len(found) < count:
        k, d, p = rng.choice((1, 1, 2, 3, 5)), rng.choice((1, 1, 2)), rng.choice(PADS)
        h, w = rng.choice(WIDTHS[:-1]), rng.choice(WIDTHS)
        if min(h + p[0] + p[2], w + p[1] + p[3]) < (k - 1) * d + 1:
            continue
        c, m, g = rng.choice(CHANNELS), rng.choice((*CHANNELS, 96)), 1
        if kind == "depthwise":
            m = g = c
        if kind == "grouped":
            g = rng.choice((2, 3, 4))
            c, m = g * rng.choice((1, 5, 15, 16, 17, 32)), g * rng.choice((1, 3, 15, 16, 17, 32, 48))
        found.append(shape(
            n=rng.choice((1, 2)), c=c, h=h, w=w, m=m, k=k, s=rng.choice((1, 1, 2, 3, 4)), p=p, d=d, g=g,
            bias=rng.random() < 0.6, dtype=rng.choice((dt.f32, dt.f32, dt.f64)), y_halo=rng.choice((0, 0, 1)),
            plain=rng.choice((None, False)), mcpu=rng.choice(MACHINES),
        ))  # fmt: skip
    return found


@pytest.mark.parametrize("layer", [*layers("dense", 60), *layers("grouped", 20), *layers("depthwise", 20)], ids=str)
def test_agrees_with_float64(kit, layer):
    built = kit.convolution(**layer)
    feeds = built.feeds()
    assert kit.error(built.run(feeds), built.reference(feeds)) < (1e-6 if layer["dtype"] == dt.f32 else 1e-14)


@pytest.mark.parametrize("group", [1, 4, 64])
@pytest.mark.parametrize("kernel", [(1, 3), (3, 1), (1, 1)])
def test_any_dilation_of_one_tap(kit, group, kernel):
    """It has no meaning along an axis of one tap, however large it is."""
    steps = tuple(2**62 if taps == 1 else 2 for taps in kernel)
    built = kit.convolution(c=64, h=9, w=11, m=64, k=kernel, d=steps, g=group)
    feeds = built.feeds()
    assert kit.error(built.run(feeds), built.reference(feeds)) < 1e-6


@pytest.mark.parametrize("mcpu", MACHINES)
@pytest.mark.parametrize(
    "layer",
    [
        shape(c=20, h=9, w=17, k=9, p=4), shape(c=33, h=23, w=12, k=11, p=5, s=2), shape(c=4, h=20, w=35, k=31, p=15),
        shape(c=16, h=19, w=18, k=8, p=(3, 4, 2, 1), d=2, dtype=dt.f64, y_halo=1),
    ],
    ids=str,
)  # fmt: skip
def test_large_depthwise_kernels(kit, layer, mcpu):
    """Kernels of more than 7x7, whose rows are a loop."""
    built = kit.convolution(**{"p": 0, "plain": False, **layer}, m=layer["c"], g=layer["c"], mcpu=mcpu)
    if "dtype" not in layer:
        assert [n.split("_")[0] for n in built.names] == ["depthwise"]
    feeds = built.feeds()
    assert kit.error(built.run(feeds), built.reference(feeds)) < (1e-14 if layer.get("dtype") == dt.f64 else 1e-6)


@pytest.mark.parametrize("mcpu", MACHINES)
@pytest.mark.parametrize(
    "layer",
    [
        shape(c=17, h=3, w=3, m=20, k=1),
        shape(c=3, h=6, w=9, m=17, k=3, s=2),
        shape(c=4, h=5, w=7, m=4, g=4, k=3),
        shape(c=10, h=3, w=5, m=6, g=2, k=2),
        shape(c=48, h=4, w=3, m=16, k=3),
    ],
    ids=str,
)
def test_machine_code_equals_the_interpreter(kit, mcpu, layer):
    built = kit.convolution(mcpu=mcpu, **layer)
    feeds = built.feeds()
    assert np.array_equal(built.run(feeds), built.interpret(feeds))


@pytest.mark.parametrize(
    "layer",
    [
        shape(c=64, h=9, w=29, m=40, k=3, p=1), shape(c=600, h=5, w=13, m=48, k=1), shape(c=3, h=15, w=31, m=33, k=5, s=2),
        shape(c=40, h=7, w=15, m=40, g=40, k=3, s=1), shape(c=60, h=4, w=17, m=60, g=4, k=1),
    ],
    ids=str,
)  # fmt: skip
def test_every_position_is_summed_in_the_same_order(kit, layer):
    built = kit.convolution(fill=0.1, **layer)
    feeds = {name: np.full_like(x, 0.3) for name, x in built.feeds().items()}
    y = built.run(feeds)
    inside = y[:, :, 1:-1, 1:-1]  # pixels whose window touches no padding
    assert np.all(inside == inside.flat[0])


def padded_layers(count):
    """Dilated kernels about as large as the image, or larger: most taps read padding."""
    rng, found = random.Random("padded"), []
    while len(found) < count:
        k, d, s = rng.choice((2, 3, 3, 5)), rng.choice((2, 3, 6, 12, 24)), rng.choice((1, 1, 2, 3))
        p = rng.choice((0, 1, 5, 12, 24, 60))
        h, w = rng.choice((1, 3, 7, 13, 28)), rng.choice((1, 2, 5, 14, 29))
        pads = (p, rng.choice((p, 0, 7)), rng.choice((p, 3)), rng.choice((p, 50)))
        if min(h + pads[0] + pads[2], w + pads[1] + pads[3]) < (k - 1) * d + 1 or max(h, w) + 2 * p > 130:
            continue
        c, g = rng.choice(((17, 1), (48, 1), (200, 1), (32, 2)))
        found.append(shape(
            c=c, h=h, w=w, m=rng.choice((16, 40, 96)) * g, k=k, s=s, p=pads, d=d, g=g, n=rng.choice((1, 2)), plain=False,
            mcpu=rng.choice(MACHINES),
        ))  # fmt: skip
    return found


@pytest.mark.parametrize("layer", padded_layers(24), ids=str)
def test_taps_in_padding_are_skipped(kit, layer):
    built = kit.convolution(**layer)
    feeds = built.feeds()
    assert kit.error(built.run(feeds), built.reference(feeds)) < 1e-6
    if layer["d"] >= 12 and layer["h"] <= 13 and layer["p"][0] >= 12 and layer["k"] >= 3:
        assert "first_kernel_row" in str(built.program.kernels)


def test_any_split_of_the_tasks_gives_the_same_bits(kit):
    built = kit.convolution(c=40, h=9, w=31, m=56, k=3, p=1)
    feeds = built.feeds()
    whole = built.run(feeds, split=1)
    assert all(np.array_equal(whole, built.run(feeds, split=n)) for n in (2, 7))


@pytest.mark.parametrize("layer", [shape(c=20, m=12, g=4, k=1), shape(c=34, m=34, g=2, k=3, p=1)], ids=str)
def test_infinities_stay_in_their_group(kit, layer):
    built = kit.convolution(h=5, w=6, **layer)
    feeds = built.feeds()
    feeds["x"][:, 0] = np.inf
    y, other = built.run(feeds), layer["m"] // layer["g"]
    expected = built.reference(feeds)
    assert np.isfinite(y[:, other:]).all() and not np.isfinite(y[:, :other]).any()
    assert kit.error(y[:, other:], expected[:, other:]) < 1e-6


@pytest.mark.parametrize(
    "layer, expected",
    [
        (shape(c=64, h=56, w=56, m=64, k=3, p=1), ["conv_14x2"]),
        (shape(c=64, h=7, w=7, m=512, k=3, p=1), ["conv_7x3", "conv_7x2"]),
        (shape(c=3, h=32, w=32, m=64, k=3, p=1), ["conv_11x2_plain"]),
        (shape(c=64, h=14, w=14, m=64, g=64, k=3, p=1), ["depthwise_3x3_14"]),
        (shape(c=60, h=14, w=14, m=60, g=4, k=1), ["conv_grouped_14x2"]),
        (shape(c=728, h=19, w=19, m=728, k=1, y_halo=1), ["conv_14x2_across"]),
        (shape(c=144, h=28, w=28, m=192, k=1, y_halo=1), ["conv_14x2"]),
    ],
    ids=str,
)
def test_kernels_chosen_for_avx512(kit, layer, expected):
    assert kit.convolution(mcpu="x86-64-v4", **layer).names == expected


def test_layers_of_one_shape_share_their_kernel(kit):
    a = kit.convolution(c=64, h=28, w=28, m=64, k=3, p=1)
    b = kit.convolution(c=96, h=56, w=56, m=128, k=3, p=1)
    assert [canonical(k) for k in a.kernels.values()] == [canonical(k) for k in b.kernels.values()]


@pytest.mark.parametrize("mcpu", MACHINES)
@pytest.mark.parametrize("width", [8, 9, 13, 15, 17, 19, 23, 29, 33, 37])
def test_pixels_are_counted_across_rows_that_do_not_join(kit, mcpu, width):
    """A result with a halo behind an input without one: tiles go on in the next row, where they would not fill one."""
    for height, c, m in ((1, 48, 32), (2, 200, 40), (7, 17, 64), (11, 64, 33)):
        layer = shape(h=height, w=width, c=c, m=m, n=1 + height % 2, k=1, y_halo=1, plain=False, mcpu=mcpu)
        built = kit.convolution(**layer)
        feeds = built.feeds()
        assert kit.error(built.run(feeds), built.reference(feeds)) < 1e-6
        assert np.array_equal(built.run(feeds, split=1), built.run(feeds, split=3))


@pytest.mark.parametrize("width", [10, 19])
def test_residuals_are_found_across_rows(width):
    """What is added may lie otherwise: row by row with a halo, without one, or one value a channel."""
    rng = np.random.default_rng(4)
    graph = Graph("residual")
    shapes = {"x": (2, 40, 9, width), "r": (2, 40, 9, width)}
    x, r = (graph.input(name, TensorType(dt.f32, dims)) for name, dims in shapes.items())
    weights = {
        "p": (40, 40, 1, 1), "d": (40, 1, 3, 3), "q": (40, 40, 1, 1), "e": (40, 1, 3, 3), "one": (40, 1, 1),
    }  # fmt: skip
    w = {name: graph.weight(name, rng.standard_normal(dims).astype(np.float32) / 6) for name, dims in weights.items()}
    y = graph.add(Conv((1, 1), (1, 1, 1, 1), (1, 1), 40), (x, w["d"])).output
    first = graph.add(Add(), (graph.add(Conv((1, 1), (0, 0, 0, 0), (1, 1)), (y, w["p"])).output, r)).output
    y = graph.add(Conv((1, 1), (1, 1, 1, 1), (1, 1), 40), (first, w["e"])).output
    y = graph.add(Add(), (graph.add(Conv((1, 1), (0, 0, 0, 0), (1, 1)), (y, w["q"])).output, first)).output
    y = graph.add(Mul(), (y, w["one"])).output
    graph.set_outputs([("y", graph.add(Conv((1, 1), (1, 1, 1, 1), (1, 1), 40), (y, w["d"])).output)])
    feeds = {name: rng.standard_normal(dims).astype(np.float32) for name, dims in shapes.items()}
    want = evaluate(graph, feeds)["y"]
    with nnc.compile(graph, cache=False) as exe:
        names = list(exe.compiled.program.kernels)
        got = exe.run(feeds)["y"]
    assert np.sqrt(np.mean((got - want) ** 2) / np.mean(want**2)) < 1e-6
    assert machine.host().vector_bits < 512 or any("across" in name for name in names)
