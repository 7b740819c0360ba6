"""Winograd kernels against float64, over channels, widths, pads, groups, epilogues and machines."""

import random
import re
from fractions import Fraction

import numpy as np
import pytest

from nncompiler.backends.llvm import machine, policy
from nncompiler.backends.llvm.kernels.conv.winograd.transform import transform
from nncompiler.backends.llvm.kernels.layouts import preferred_layouts
from nncompiler.backends.llvm.loops.text import canonical
from nncompiler.ir.dtype import f32
from nncompiler.ir.graph import Graph
from nncompiler.ir.types import TensorType
from nncompiler.ops.contraction.conv import Conv
from nncompiler.ops.elementwise.activation import Relu, Sigmoid
from nncompiler.ops.elementwise.binary import Add, Mul
from nncompiler.ops.group import Fused

MACHINES = [m for m in ("native", "x86-64-v3", "x86-64") if m == "native" or machine.host().arch == "x86_64"]
CHANNELS = (16, 17, 24, 31, 32, 33, 48, 60, 64, 80)
PADS = ((0, 0, 0, 0), (1, 1, 1, 1), (2, 1, 0, 3), (0, 1, 2, 1))


def shape(**values):
    return values


def layers(kernels, widths, seed):
    """A layer of every kernel (algorithm, size) for every width, the rest at random."""
    rng, schedules, found = random.Random(seed), random.Random(seed + 1), []
    for w in widths:
        for winograd, k in kernels:
            m = int(winograd[-1]) + 1 - k
            pads = [p for p in (*PADS, (2, 2, 2, 2)) if w + p[1] + p[3] - k + 1 >= m]
            p = rng.choice(pads) if pads else (0, 3, 1, 3)
            low = max(1, m + k - 1 - p[0] - p[2])
            g = rng.choice((1, 1, 1, 2))
            c, n = (rng.choice((16, 32, 64)) * g if g > 1 else rng.choice(CHANNELS) for _ in range(2))
            found.append(shape(
                winograd=winograd, schedule=schedules.choice(("fused", "phased")), k=k, n=rng.choice((1, 1, 2)), c=c,
                h=rng.randint(low, low + 9), w=w, m=n, p=p, g=g, bias=rng.random() < 0.6, y_halo=rng.choice((0, 0, 1)),
                mcpu=rng.choice(("native", *MACHINES)),
            ))  # fmt: skip
    return found


ODD = layers((("winograd_6", 3), ("winograd_4", 3), ("winograd_6", 5)), (*range(1, 18), 27, 28, 29), 7)
EVEN = layers((("winograd_6", 4), ("winograd_4", 2)), (*range(3, 12), 28), 9)


@pytest.mark.parametrize("layer", [*ODD, *EVEN], ids=str)
def test_agrees_with_float64(kit, layer):
    built = kit.convolution(**layer)
    feeds = built.feeds()
    assert all(name.startswith("winograd") for name in built.names)
    assert kit.error(built.run(feeds), built.reference(feeds)) < 1e-6


@pytest.mark.parametrize("k, winograd", [(3, "winograd_6"), (3, "winograd_4"), (5, "winograd_6")])
@pytest.mark.parametrize("c", [96, 512])
def test_the_error_does_not_grow_with_the_channels(kit, c, k, winograd):
    built = kit.convolution(c=c, h=14, w=14, m=32, k=k, p=k // 2, winograd=winograd)
    feeds = built.feeds()
    assert kit.error(built.run(feeds), built.reference(feeds)) < 1e-6


@pytest.mark.parametrize("m, r", [(4, 3), (2, 3), (2, 5), (3, 4), (3, 2)])
def test_the_matrices_are_exact(m, r):
    t, rng = transform(m, r), random.Random(m + r)
    d, g = ([Fraction(rng.randint(-9, 9)) for _ in range(size)] for size in (t.n, r))

    def times(matrix, x):
        return [sum(a * b for a, b in zip(row, x, strict=True)) for row in matrix]

    product = [p * q for p, q in zip(times(t.g, g), times(t.b, d), strict=True)]
    assert times(t.a, product) == [sum(g[i] * d[at + i] for i in range(r)) for at in range(m)]


@pytest.mark.parametrize("mcpu", MACHINES)
@pytest.mark.parametrize(
    "layer",
    [
        shape(c=17, h=7, w=8, m=20, k=3, winograd="winograd_6", schedule="fused"),
        shape(c=16, h=4, w=5, m=16, k=3, winograd="winograd_4", schedule="fused"),
        shape(c=17, h=7, w=8, m=20, k=3, winograd="winograd_6", schedule="phased"),
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
        shape(c=40, h=37, w=31, m=56, winograd="winograd_6", schedule="fused"),
        shape(c=256, h=7, w=7, m=96, winograd="winograd_4", schedule="fused"),
        shape(c=256, h=7, w=9, m=96, winograd="winograd_4", schedule="phased"),
        shape(c=64, h=13, w=9, m=96, g=2, n=2, winograd="winograd_6", schedule="phased"),
    ],
    ids=str,
)
def test_any_split_of_the_tasks_gives_the_same_bits(kit, layer):
    built = kit.convolution(k=3, p=1, **layer)
    feeds = built.feeds()
    whole = built.run(feeds, split=1)
    assert all(np.array_equal(whole, built.run(feeds, split=n)) for n in (2, 7))


@pytest.mark.parametrize("schedule", ["fused", "phased"])
def test_infinities_stay_in_their_group(kit, schedule):
    built = kit.convolution(c=32, h=9, w=8, m=64, g=2, k=3, p=1, winograd="winograd_6", schedule=schedule)
    feeds = built.feeds()
    feeds["x"][:, 0] = np.inf
    y = built.run(feeds)
    assert np.isfinite(y[:, 32:]).all() and not np.isfinite(y[:, :32]).any()


def residual(body, y, r):
    return body.add(Relu(), [body.add(Add(), [y, r]).output]).output


def gate(body, y, s):
    return body.add(Mul(), [body.add(Sigmoid(), [y]).output, s]).output


@pytest.mark.parametrize("follow, other", [(residual, (2, 40, 7, 9)), (gate, (2, 40, 1, 1)), (gate, (2, 1, 7, 9))])
def test_epilogues(kit, follow, other):
    target, rng = machine.of("native"), np.random.default_rng(3)
    x, w = (2, 24, 7, 9), (40, 24, 3, 3)
    weight = rng.standard_normal(w).astype(np.float32)
    graph, body = Graph("test"), Graph("body")
    operands = [graph.input("x", TensorType(f32, x)), graph.weight("w", weight), graph.input("o", TensorType(f32, other))]
    inside = [body.input(name, TensorType(f32, s)) for name, s in (("x", x), ("w", w), ("o", other))]
    anchor = Conv((1, 1), (1, 1, 1, 1), (1, 1), 1)
    body.set_outputs([("y", follow(body, body.add(anchor, inside[:2]).output, inside[2]))])
    node = graph.add(Fused("test"), operands, name="group", body=body)
    graph.set_outputs([("y", node.output)])
    layouts, result = preferred_layouts(node, target)
    for value, layout in zip(node.inputs, layouts, strict=True):
        graph.set_layout(value, layout)
    graph.set_layout(node.output, result)
    with policy.using(policy.Policy(only="winograd_6")):
        built = kit.build_node(graph, target)
    feeds = built.feeds()
    acc = anchor.evaluate(feeds["x"].astype(np.float64), weight.astype(np.float64), None)
    o = feeds["o"].astype(np.float64)
    expected = np.maximum(acc + o, 0) if follow is residual else o / (1 + np.exp(-acc))
    assert built.names[0].startswith("winograd")
    assert kit.error(built.run(feeds), expected) < 1e-6


@pytest.mark.parametrize("mcpu", ["x86-64-v4", "x86-64-v3"])
@pytest.mark.parametrize(
    "layer",
    [
        shape(c=64, h=56, w=56, m=64, schedule="fused"), shape(c=72, h=14, w=14, m=96, schedule="phased"),
        shape(c=64, h=7, w=7, m=64, schedule="fused"),
    ],
    ids=str,
)  # fmt: skip
def test_products_stay_in_registers(kit, mcpu, layer):
    built = kit.convolution(mcpu=mcpu, k=3, p=1, winograd="winograd_6", **layer)
    name = next(n for n in built.names if re.match(r"winograd_\d", n))
    pixels, vectors = map(int, re.search(r"(\d+)x(\d+)$", name).groups())
    loops = [b for b in innermost(built.assembly()) if sum("vfmadd" in x for x in b) == pixels * vectors]
    assert loops
    assert [x for body in loops for x in body if "%rsp" in x] == []


def innermost(assembly):
    """The bodies of loops without a label inside."""
    lines = assembly.splitlines()
    labels = {m[1]: i for i, line in enumerate(lines) if (m := re.match(r"(\.L\w+):", line))}
    for i, line in enumerate(lines):
        jump = re.match(r"\s+j\w+\s+(\.L\w+)", line)
        if jump and labels.get(jump[1], i) < i:
            body = lines[labels[jump[1]] + 1 : i]
            if not any(re.match(r"\.L\w+:", x) for x in body):
                yield body


@pytest.mark.parametrize(
    "layer, expected",
    [
        (shape(c=64, h=56, w=56, m=64, k=3, p=1), "winograd_4_3_"),
        (shape(c=512, h=14, w=14, m=512, k=3, p=1), "winograd_2_3_"),
        (shape(c=64, h=27, w=27, m=192, k=5, p=2), "winograd_2_5_"),
        (shape(c=64, h=56, w=56, m=64, k=3, p=1, s=2), "conv_"),
        (shape(c=64, h=56, w=56, m=64, k=3, d=2), "conv_"),
        (shape(c=3, h=56, w=56, m=64, k=3, p=1), "winograd_rows_4_3_"),
        (shape(c=64, h=56, w=56, m=4, k=3, p=1), "conv_"),
    ],
    ids=str,
)
def test_the_cheaper_algorithm_is_chosen(kit, layer, expected):
    free = kit.convolution(mcpu="x86-64-v4", winograd=True, **layer)
    main = [name for name in free.names if not name.startswith(("winograd_input", "winograd_output"))]
    assert main and all(name.startswith(expected) for name in main)
    assert all(name.startswith("conv") for name in kit.convolution(mcpu="x86-64-v4", **layer).names)


@pytest.mark.parametrize("schedule", ["fused", "phased"])
def test_layers_of_one_shape_share_their_kernel(kit, schedule):
    a = kit.convolution(c=64, h=56, w=56, m=64, k=3, p=1, winograd="winograd_6", schedule=schedule)
    b = kit.convolution(c=80, h=55, w=56, m=128, k=3, p=1, winograd="winograd_6", schedule=schedule)
    assert [canonical(k) for k in a.kernels.values()] == [canonical(k) for k in b.kernels.values()]
