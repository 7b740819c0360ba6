"""Convolution between planes, pixels in the lanes: against float64, over channels, widths, strides, dilations, groups, pads
and machines; and where layouts are planes."""

import random
import re

import numpy as np
import pytest

from nncompiler.backends.llvm import machine
from nncompiler.backends.llvm.kernels.conv import planar
from nncompiler.backends.llvm.kernels.layouts import preferred_layouts
from nncompiler.ir import dtype as dt
from nncompiler.ir.graph import Graph
from nncompiler.ir.types import TensorType, channel_blocked
from nncompiler.ops.contraction.conv import Conv
from nncompiler.ops.elementwise.activation import Relu

MACHINES = [m for m in ("native", "x86-64-v3", "x86-64") if m == "native" or machine.host().arch == "x86_64"]
PADS = ((0, 0, 0, 0), (1, 1, 1, 1), (2, 1, 0, 3), (0, 1, 0, 1))


def layers(count):
    """`count` random layers: one to 17 channels, dense, grouped and depthwise."""
    rng, found = random.Random("planar"), []
    while len(found) < count:
        k = (rng.choice((1, 2, 3, 5)), rng.choice((1, 2, 3, 5)))
        s, d = (rng.choice((1, 2, 3)), rng.choice((1, 1, 2))), (rng.choice((1, 2)), rng.choice((1, 1, 2, 3)))
        p, h, w = rng.choice(PADS), rng.randint(1, 20), rng.randint(4, 70)
        high, wide = h + p[0] + p[2] - (k[0] - 1) * d[0], w + p[1] + p[3] - (k[1] - 1) * d[1]
        if high < 1 or wide <= (planar.LEAST_WIDTH - 1) * s[1]:
            continue
        g = rng.choice((1, 1, 1, 2, 3, 5))
        c, m = g * rng.randint(1, 17 // g), g * rng.randint(1, 17 // g)
        found.append({
            "n": rng.choice((1, 2)), "c": c, "h": h, "w": w, "m": m, "k": k, "s": s, "p": p, "d": d, "g": g,
            "bias": rng.random() < 0.6, "dtype": rng.choice((dt.f32, dt.f32, dt.f64)), "y_halo": rng.choice((0, 0, 1)),
            "mcpu": rng.choice(MACHINES),
        })  # fmt: skip
    return found


@pytest.mark.parametrize("layer", layers(60), ids=str)
def test_agrees_with_float64(kit, layer):
    built = kit.convolution(planes=True, **layer)
    feeds = built.feeds()
    assert all(name.startswith("conv_planar_") for name in built.names)
    assert kit.error(built.run(feeds), built.reference(feeds)) < (1e-6 if layer["dtype"] == dt.f32 else 1e-14)


@pytest.mark.parametrize("m", range(1, 18))
def test_every_number_of_channels(kit, m):
    built = kit.convolution(c=2, h=5, w=21, m=m, k=3, planes=True)
    feeds = built.feeds()
    assert kit.error(built.run(feeds), built.reference(feeds)) < 1e-6


@pytest.mark.parametrize("mcpu", MACHINES)
@pytest.mark.parametrize(
    "layer",
    [{"c": 1, "h": 8, "w": 32, "m": 6, "k": 5}, {"c": 4, "h": 6, "w": 13, "m": 6, "g": 2, "k": 3, "s": 2}],
    ids=str,
)
def test_machine_code_equals_the_interpreter(kit, mcpu, layer):
    built = kit.convolution(mcpu=mcpu, planes=True, **layer)
    feeds = built.feeds()
    assert np.array_equal(built.run(feeds), built.interpret(feeds))


def test_every_position_is_summed_in_the_same_order(kit):
    built = kit.convolution(c=3, h=9, w=37, m=7, k=3, planes=True, fill=0.1)
    feeds = {name: np.full_like(x, 0.3) for name, x in built.feeds().items()}
    y = built.run(feeds)
    assert np.all(y == y.flat[0])


@pytest.mark.parametrize(
    "layer", [{"c": 1, "h": 32, "w": 32, "m": 6, "k": 5}, {"c": 3, "h": 40, "w": 70, "m": 3, "k": 3, "p": 1}], ids=str
)
@pytest.mark.parametrize("mcpu", ["x86-64-v4", "x86-64-v3"])
def test_tiles_stay_in_registers(kit, mcpu, layer):
    assembly = kit.convolution(mcpu=mcpu, planes=True, **layer).assembly()
    lines = assembly.splitlines()
    sums = [i for i, line in enumerate(lines) if "vfmadd" in line]
    inner = lines[sums[0] : sums[-1]]
    assert len(sums) > 8 and not [line for line in inner if "%rsp" in line]


blocked = (channel_blocked(4, 16),)


def layouts(c, m, size=32, k=5, g=1, given=None, mcpu="x86-64-v4"):
    """What a convolution behind a graph input, or behind a value in a given layout, wants."""
    graph = Graph("test")
    x = graph.input("x", TensorType(dt.f32, (1, c, size, size)))
    if given is not None:
        x = graph.add(Relu(), [x]).output
    w = graph.weight("w", np.zeros((m, c // g, k, k), np.float32))
    node = graph.add(Conv((1, 1), (0, 0, 0, 0), (1, 1), g), [x, w])
    return preferred_layouts(node, machine.of(mcpu), None if given is None else {x: given[0]})


def test_few_channels_are_made_as_planes():
    assert layouts(1, 6) == ((None, None), None)
    assert layouts(3, 8, k=3) == ((None, None), None)
    assert layouts(6, 6, g=6, k=3) == ((None, None), None)


def test_channels_that_fill_little_more_than_a_vector_are_made_as_planes_of_planes():
    """Where neither they nor what is read would have to be reordered."""
    assert layouts(259, 19, k=1) == ((None, None), None)
    assert layouts(259, 19, k=1, given=(None,)) == ((None, None), None)
    for m, given in ((19, blocked), (32, None)):
        operands, result = layouts(259, m, k=1, given=given)
        assert all(re.match("nchw16c", str(at)) for at in (operands[0], result))


def test_many_channels_are_made_in_blocks():
    operands, result = layouts(1, 16)
    assert operands == (None, None) and re.match("nchw16c", str(result))
    for c, m, k, given in ((16, 16, 3, None), (32, 9, 5, blocked), (256, 8, 1, blocked)):
        operands, result = layouts(c, m, k=k, given=given)
        assert all(re.match("nchw16c", str(at)) for at in (operands[0], result))


def test_blocks_are_reordered_where_that_pays():
    """A last layer of few channels: its blocked input, once reordered, is read for a part of the vectors."""
    assert layouts(64, 3, k=3, given=blocked) == ((None, None), None)
    assert layouts(32, 1, k=5, given=blocked) == ((None, None), None)


def test_planes_are_read_as_they_are():
    assert layouts(6, 16, given=(None,))[0] == (None, None)
    assert layouts(6, 6, given=(None,)) == ((None, None), None)
    assert re.match("nchw16c", str(layouts(17, 16, given=(None,))[0][0]))
