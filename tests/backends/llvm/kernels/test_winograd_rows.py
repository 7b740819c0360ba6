"""Winograd along the columns of row-major inputs, against float64 and the interpreter, over channels, windows, pads and
machines, and with an epilogue."""

import random
import re
from itertools import pairwise

import numpy as np
import pytest

from nncompiler.backends.llvm import machine, policy
from nncompiler.backends.llvm.kernels.layouts import preferred_layouts
from nncompiler.ir.dtype import f32
from nncompiler.ir.graph import Graph
from nncompiler.ir.types import TensorType
from nncompiler.ops.contraction.conv import Conv
from nncompiler.ops.elementwise.activation import Relu
from nncompiler.ops.elementwise.binary import Add, Mul
from nncompiler.ops.group import Fused

MACHINES = [m for m in ("native", "x86-64-v3", "x86-64") if m == "native" or machine.host().arch == "x86_64"]
PADS = ((0, 0, 0, 0), (1, 1, 1, 1), (2, 1, 0, 3), (0, 1, 2, 1))


def layers(count):
    """`count` random layers of one to eight input channels, every third of two or three rows of outputs."""
    rng, found = random.Random("rows"), []
    while len(found) < count:
        k, p = (rng.choice((3, 5)), rng.choice((1, 2, 3, 5))), rng.choice(PADS)
        d, s = rng.choice((1, 1, 2)), rng.choice((1, 1, 2))
        oh, w = rng.choice((2, 3, 4, 5, rng.randint(6, 17))), rng.randint(1, 40)
        h = oh + k[0] - 1 - p[0] - p[2]
        if h < 1 or w + p[1] + p[3] < (k[1] - 1) * d + 1:
            continue
        found.append({
            "n": rng.choice((1, 1, 2)), "c": rng.randint(1, 8), "h": h, "w": w, "m": rng.choice((1, 3, 15, 16, 17, 33, 64)),
            "k": k, "s": (1, s), "d": (1, d), "p": p, "bias": rng.random() < 0.6, "y_halo": rng.choice((0, 0, 1)),
            "mcpu": rng.choice(MACHINES),
        })  # fmt: skip
    return found


@pytest.mark.parametrize("layer", layers(60), ids=str)
def test_agrees_with_float64(kit, layer):
    built = kit.convolution(winograd="winograd_rows", planes=False, plain=True, **layer)
    feeds = built.feeds()
    assert all(name.startswith("winograd_rows") for name in built.names)
    assert kit.error(built.run(feeds), built.reference(feeds)) < 1e-6


@pytest.mark.parametrize("mcpu", MACHINES)
@pytest.mark.parametrize("k", [3, 5])
def test_machine_code_equals_the_interpreter(kit, mcpu, k):
    built = kit.convolution(winograd="winograd_rows", planes=False, plain=True, mcpu=mcpu, c=3, h=9, w=21, m=17, k=k)
    feeds = built.feeds()
    assert np.array_equal(built.run(feeds), built.interpret(feeds))


def test_any_split_of_the_tasks_gives_the_same_bits(kit):
    built = kit.convolution(winograd="winograd_rows", planes=False, plain=True, c=4, h=15, w=31, m=20, k=5, p=1)
    feeds = built.feeds()
    whole = built.run(feeds, split=1)
    assert all(np.array_equal(whole, built.run(feeds, split=n)) for n in (2, 7))


def test_pixels_are_made_alike_in_every_tile(kit):
    built = kit.convolution(winograd="winograd_rows", planes=False, plain=True, c=2, h=12, w=23, m=16, k=3, fill=0.1)
    y = built.run({name: np.full_like(x, 0.3) for name, x in built.feeds().items()})
    assert np.all(y == y[:, :, :, :1])


def test_an_epilogue_with_another_operand(kit):
    """ReLU(conv * scale a channel + another value), which lies in blocks as the result does."""
    rng, target = np.random.default_rng(3), machine.of("native")
    graph, body = Graph("test"), Graph("body")
    shapes = {"x": (2, 6, 11, 14), "w": (18, 6, 5, 5), "s": (1, 18, 1, 1), "r": (2, 18, 7, 10)}
    outer = [
        graph.weight(n, rng.standard_normal(s).astype(np.float32)) if n in "ws" else graph.input(n, TensorType(f32, s))
        for n, s in shapes.items()
    ]
    x, w, s, r = (body.input(n, TensorType(f32, size)) for n, size in shapes.items())
    conv = body.add(Conv((1, 1), (0, 0, 0, 0), (1, 1)), [x, w]).output
    made = body.add(Relu(), [body.add(Add(), [body.add(Mul(), [conv, s]).output, r]).output]).output
    body.set_outputs([("y", made)])
    node = graph.add(Fused("test"), outer, name="node", body=body)
    graph.set_outputs([("y", node.output)])
    layouts, result = preferred_layouts(node, target)
    for value, layout in zip(outer, layouts, strict=True):
        if value.weight is None:
            graph.set_layout(value, layout)
    graph.set_layout(node.output, result)
    with policy.using(policy.Policy(only="winograd_rows")):
        built = kit.build_node(graph, target)
    assert all(name.startswith("winograd_rows") for name in built.names)
    feeds = built.feeds()
    weight, scale = (v.weight.array.astype(np.float64) for v in node.inputs[1:3])
    acc = Conv((1, 1), (0, 0, 0, 0), (1, 1)).evaluate(feeds["x"].astype(np.float64), weight, None)
    assert kit.error(built.run(feeds), np.maximum(acc * scale + feeds["r"], 0)) < 1e-6


@pytest.mark.parametrize("mcpu", ["x86-64-v4", "x86-64-v3"])
@pytest.mark.parametrize("k", [3, 5])
def test_tiles_stay_in_registers(kit, mcpu, k):
    built = kit.convolution(winograd="winograd_rows", planes=False, plain=True, mcpu=mcpu, c=6, h=24, w=24, m=16, k=k)
    lines = built.assembly().splitlines()
    backward = [i for i, line in enumerate(lines) if re.match(r"\s+j\w+\s+\.L", line)]
    inner = max((lines[a:b] for a, b in pairwise(backward)), key=lambda part: sum("vfmadd" in x for x in part))
    assert sum("vfmadd" in x for x in inner) >= 12 and not [x for x in inner if "%rsp" in x]



def test_where_it_is_chosen(kit):
    few = {"c": 6, "h": 14, "w": 14, "m": 16, "k": 5, "mcpu": "x86-64-v4", "planes": False}
    assert kit.convolution(winograd=True, **few).names == ["winograd_rows_2_5_5"]
    assert kit.convolution(winograd=False, **few).names == ["conv_2x10x1_plain"]
