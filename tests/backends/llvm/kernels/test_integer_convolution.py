"""Convolutions of 8-bit codes against numpy: channels, strides, dilations, groups, pads, signs, zero points, machines."""

import random

import numpy as np
import pytest

from nncompiler.backends.llvm import machine
from nncompiler.backends.llvm.kernels.layouts import preferred_layouts
from nncompiler.ir import dtype as dt
from nncompiler.ir.graph import Graph
from nncompiler.ir.types import TensorType, channel_blocked
from nncompiler.ops.quantization import ConvInteger

MACHINES = [m for m in ("native", "x86-64-v3", "x86-64") if m == "native" or machine.host().arch == "x86_64"]
TYPES = {"u8": dt.u8, "i8": dt.i8}
CHANNELS = (1, 3, 4, 5, 8, 9, 16, 17, 31, 32, 48, 60)
WIDTHS = (*range(1, 16), 27, 28, 55)
PADS = ((0, 0, 0, 0), (1, 1, 1, 1), (2, 1, 0, 3), (0, 1, 0, 1))


def codes(rng, dtype, shape, extreme=False):
    info = np.iinfo(dtype.numpy)
    if extreme:
        return rng.choice(np.array([info.min, info.max], dtype.numpy), shape)
    return rng.integers(info.min, info.max + 1, shape).astype(dtype.numpy)


def convolution(
    mcpu="native", n=1, c=16, h=8, w=8, m=16, k=3, s=1, p=(0, 0, 0, 0), d=1, g=1, x_type="u8", w_type="i8",
    x_zero="none", w_zero="none", y_halo=0, plain=None, extreme=False,
):  # fmt: skip
    """The graph of one convolution with the layouts that its kernels want, and feeds. Zero points: none, one, channels, or
    an input; x's is 0 where there is padding."""
    target, rng, graph = machine.of(mcpu), np.random.default_rng(c * w + m), Graph("test")
    x_type, w_type = TYPES[x_type], TYPES[w_type]
    x = graph.input("x", TensorType(x_type, (n, c, h, w)))
    operands = [x, graph.weight("w", codes(rng, w_type, (m, c // g, k, k), extreme)), None, None]
    feeds = {"x": codes(rng, x_type, (n, c, h, w), extreme)}
    if x_zero == "input" and not any(p):
        operands[2] = graph.input("x_zero", TensorType(x_type, ()))
        feeds["x_zero"] = codes(rng, x_type, (), extreme)
    elif x_zero != "none":
        zero = np.zeros((), x_type.numpy) if any(p) else codes(rng, x_type, (), extreme)
        operands[2] = graph.weight("x_zero", zero)
    if w_zero != "none":
        operands[3] = graph.weight("w_zero", codes(rng, w_type, (m, 1, 1, 1) if w_zero == "channels" else (), extreme))
    node = graph.add(ConvInteger((s, s), p, (d, d), g), operands, name="conv")
    graph.set_outputs([("y", node.output)])
    layouts = preferred_layouts(node, target)
    if layouts is None:
        return None, target, None
    block = target.channel_block(dt.f32)
    halo = lambda top, left, bottom, right: ((0, 0), (0, 0), (top, bottom), (left, right))  # noqa: E731
    image = channel_blocked(4, block, halo(*p)) if plain is False else layouts[0][0]
    graph.set_layout(x, image)
    graph.set_layout(node.output, channel_blocked(4, block, halo(*[y_halo] * 4)))
    return graph, target, feeds


def wanted(graph, feeds):
    node = graph.node("conv")
    return node.op.evaluate(*(None if v is None else v.weight.array if v.weight else feeds[v.name] for v in node.inputs))


def layers(kind, count):
    rng, found = random.Random(kind), []
    while len(found) < count:
        k, d, p = rng.choice((1, 1, 2, 3, 5, 7)), rng.choice((1, 1, 2)), rng.choice(PADS)
        h, w = rng.choice(WIDTHS[:-1]), rng.choice(WIDTHS)
        if min(h + p[0] + p[2], w + p[1] + p[3]) < (k - 1) * d + 1:
            continue
        c, m, g = rng.choice(CHANNELS), rng.choice((*CHANNELS, 96)), 1
        if kind == "depthwise":
            m = g = c
        if kind == "grouped":
            g = rng.choice((2, 3))
            c, m = g * rng.choice((16, 32)), g * rng.choice((16, 32, 48))
        found.append({
            "n": rng.choice((1, 2)), "c": c, "h": h, "w": w, "m": m, "k": k, "s": rng.choice((1, 1, 2, 3)), "p": p, "d": d,
            "g": g, "x_type": rng.choice(("u8", "i8")), "w_type": rng.choice(("u8", "i8")),
            "x_zero": rng.choice(("none", "one", "input")), "w_zero": rng.choice(("none", "none", "one", "channels")),
            "y_halo": rng.choice((0, 0, 1)), "plain": rng.choice((None, False)), "mcpu": rng.choice(MACHINES),
            "extreme": rng.random() < 0.3,
        })  # fmt: skip
    return found


@pytest.mark.parametrize("layer", [*layers("dense", 80), *layers("grouped", 20), *layers("depthwise", 25)], ids=str)
def test_is_exact(kit, layer):
    graph, target, feeds = convolution(**layer)
    built = kit.build_node(graph, target)
    assert built is not None
    assert np.array_equal(built.run(feeds), wanted(graph, feeds))


@pytest.mark.parametrize("mcpu", MACHINES)
@pytest.mark.parametrize("types", [("u8", "u8"), ("u8", "i8"), ("i8", "u8"), ("i8", "i8")])
@pytest.mark.parametrize(
    "layer",
    [
        {"c": 17, "h": 3, "w": 3, "m": 20, "k": 1}, {"c": 3, "h": 6, "w": 9, "m": 17, "s": 2},
        {"c": 4, "h": 5, "w": 7, "m": 4, "g": 4}, {"c": 48, "h": 4, "w": 4, "m": 16},
    ],
    ids=str,
)  # fmt: skip
def test_machine_code_equals_the_interpreter(kit, mcpu, types, layer):
    graph, target, feeds = convolution(mcpu, x_type=types[0], w_type=types[1], x_zero="one", w_zero="channels", **layer)
    built = kit.build_node(graph, target)
    got = built.run(feeds)
    assert np.array_equal(got, built.interpret(feeds))
    assert np.array_equal(got, wanted(graph, feeds))


@pytest.mark.parametrize("mcpu", MACHINES)
@pytest.mark.parametrize("types", [("u8", "u8"), ("u8", "i8"), ("i8", "u8"), ("i8", "i8")])
@pytest.mark.parametrize("size", [(1, 1), (1, 3), (3, 7), (12, 12)])
def test_kernels_that_are_dilated_over_padding(kit, mcpu, types, size):
    """Most taps read nothing but padding, whose codes may be shifted."""
    for d, c, w_zero in ((2, 16, "none"), (6, 14, "channels"), (12, 20, "one")):
        layer = {"h": size[0], "w": size[1], "c": c, "m": 17, "d": d, "p": (d, d, d, d)}
        graph, target, feeds = convolution(mcpu, x_type=types[0], w_type=types[1], w_zero=w_zero, **layer)
        built = kit.build_node(graph, target)
        assert np.array_equal(built.run(feeds), wanted(graph, feeds))


@pytest.mark.parametrize(("mcpu", "name"), [("znver4", "vpdpbusd"), ("alderlake", "vpdpbusd"), ("haswell", "vpmaddwd")])
def test_inner_loops(kit, mcpu, name):
    graph, target, _ = convolution(mcpu, c=64, h=14, w=14, m=64, p=(1, 1, 1, 1))
    assembly = kit.build_node(graph, target).assembly()
    assert name in assembly
    assert "vpmaddubsw" not in assembly


@pytest.mark.parametrize("x_type", TYPES)
@pytest.mark.parametrize(("k", "s"), [(2, 1), (3, 1), (3, 2), (4, 3), (5, 1), (5, 2), (7, 1)])
def test_depthwise_layers_of_every_width(kit, k, s, x_type):
    """Four columns a step: a tile's last ones are read from a step earlier, rows of fewer columns by one."""
    for w in (k, k + 1, k + 2, k + 5, 15, 30):
        layer = {"h": k + 2, "w": w, "c": 20, "m": 20, "g": 20, "k": k, "s": s, "x_type": x_type, "extreme": w == 15}
        graph, target, feeds = convolution(x_zero="input" if w % 2 else "one", **layer)
        built = kit.build_node(graph, target)
        assert np.array_equal(built.run(feeds), wanted(graph, feeds))
        assert np.array_equal(built.interpret(feeds), wanted(graph, feeds))


def test_depthwise_steps(kit):
    """One permutation serves two pixels of a 3x3 layer; weights that leave 8 bits, and columns apart, stay floats."""
    layer = {"h": 8, "w": 30, "c": 16, "m": 16, "g": 16}
    graph, target, _ = convolution("znver4", **layer)
    assembly = kit.build_node(graph, target).assembly()
    assert assembly.count("vpdpbusd") == 14 * 3
    assert assembly.count("vpermb") == 14 * 3 // 2
    for other in ({"d": 2}, {"w_zero": "one", "extreme": True}):
        graph, target, _ = convolution("znver4", **{**layer, **other})
        assert "vpdpbusd" not in kit.build_node(graph, target).assembly()


def test_padding_of_another_zero_point_is_left_to_loops():
    graph, _, _ = convolution(x_zero="one", p=(1, 1, 1, 1))
    assert graph is not None
    graph.set_input(graph.node("conv"), 2, graph.weight("other", np.asarray(3, np.uint8)))
    assert preferred_layouts(graph.node("conv"), machine.of("native")) is None
