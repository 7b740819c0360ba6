"""nnc inspect --receptive-field, --shares: published fields, and what a perturbed pixel reaches."""

from __future__ import annotations

import re

import numpy as np
import pytest

from nncompiler.backends.reference import evaluate
from nncompiler.ir.dtype import f32
from nncompiler.ir.graph import Graph
from nncompiler.ir.types import TensorType
from nncompiler.ops.contraction.conv import Conv
from nncompiler.ops.window.pool import MaxPool
from nncompiler.reports.receptive import receptive_fields, seen, stacks
from nncompiler.sources import load_graph


@pytest.mark.parametrize(
    ("model", "layer", "sees", "stride"),
    [
        ("zoo:alexnet", "pool5", "195x195", "32"), ("zoo:vgg16", "pool5", "212x212", "32"),
        ("zoo:resnet50", "conv5_3.conv3", "483x483", "32"), ("zoo:resnet50", "pool5", "all", ""),
    ],
)  # fmt: skip
def test_published_receptive_fields(model, layer, sees, stride):
    row = next(r for r in seen(load_graph(model)) if r.name == layer)
    assert (row.field.text, row.field.stride) == (sees, stride)


def conv(g, x, k, stride=1, dilation=1, channels=1):
    w = g.weight(f"w{k}{stride}{dilation}{len(g.order())}", np.ones((channels, x.type.dims[1], k, k), np.float32))
    return g.add(Conv((stride,) * 2, (0, 0, 0, 0), (dilation,) * 2), [x, w]).output


@pytest.mark.parametrize("seed", range(6))
def test_a_field_is_what_a_pixel_can_reach(seed):
    """Weights of one, no padding: an output changes exactly where its field covers the changed pixel."""
    rng = np.random.default_rng(seed)
    g = Graph("g")
    value = g.input("x", TensorType(f32, (1, 1, 40, 40)))
    for _ in range(3):
        k, s, d = (int(rng.integers(1, 4)) for _ in range(3))
        value = conv(g, value, k, min(s, 2), d)
    g.set_outputs([("y", value)])
    field = receptive_fields(g)[value]
    base = evaluate(g, {"x": np.zeros((1, 1, 40, 40), np.float32)})["y"]
    reached = set()
    for at in range(40):
        spoiled = np.zeros((1, 1, 40, 40), np.float32)
        spoiled[0, 0, at, :] = 1
        if (evaluate(g, {"x": spoiled})["y"] != base)[0, 0, 0, 0]:
            reached.add(at)
    assert max(reached) - min(reached) + 1 == field.size[0]


def test_stacks_of_three_see_seven():
    g = Graph("g")
    value = g.input("x", TensorType(f32, (1, 8, 32, 32)))
    for _ in range(3):
        value = conv(g, value, 3, channels=8)
    value = g.add(MaxPool((2, 2), (2, 2), (0, 0, 0, 0), (1, 1)), [value]).output
    for _ in range(2):
        value = conv(g, value, 3, channels=8)
    g.set_outputs([("y", value)])
    three, two = stacks(g)
    assert (three.sees, three.weights, three.single) == ("7x7", 27 * 64, 49 * 64)
    assert (two.sees, two.weights, two.single) == ("5x5", 18 * 64, 25 * 64)


def test_the_tables(nnc):
    out = nnc("inspect", "zoo:vgg16", "--receptive-field", "--shares", "--batch", "10").out
    assert re.search(r"^conv5_3 +conv 3x3 +196x196 +16 +14x14 +2,359,296$", out, re.M)
    assert re.search(r"^conv3_1 … conv3_3 +3 of 3x3 +7x7 +1,474,560 +1,605,632 +0.92$", out, re.M)
    assert "89% in dense layers, 11% in convolutions" in out and re.search(r"^fc6 .* 74%  █+", out, re.M)
    assert "61.0 MB a run, 609.5 MB for 10 at once" in out
    document = nnc("inspect", "zoo:vgg16", "--receptive-field", "--json").json["receptive_field"]
    assert document["layers"][1]["sees"] == "5x5" and document["stacks"][2]["kernel"] == "3x3"
