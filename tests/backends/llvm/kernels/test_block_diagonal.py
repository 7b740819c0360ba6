"""Convolutions of small groups with zeros between them against float64: channels, groups, kernels, widths and machines."""

import random

import numpy as np
import pytest

from nncompiler.backends.llvm import machine
from nncompiler.backends.llvm.kernels.conv.block_diagonal import diagonal_weights
from nncompiler.ops.contraction.conv import Conv

MACHINES = [m for m in ("native", "x86-64-v4", "x86-64-v3") if m == "native" or machine.host().arch == "x86_64"]
GROUPS = ((16, 16, 4), (32, 32, 8), (64, 64, 8), (32, 64, 8), (96, 32, 8), (48, 48, 12), (128, 128, 32))
"""Input channels, output channels, groups: those of ResNeXt, and some whose groups have other numbers of either."""


def shape(**values):
    return values


def layers():
    rng, found = random.Random(13), []
    for c, m, g in GROUPS:
        for algorithm, k in (("block_diagonal_6", 3), ("block_diagonal_4", 3), ("block_diagonal_6", 5)):
            found.append(shape(
                winograd=algorithm, c=c, m=m, g=g, k=k, p=k // 2, h=rng.randint(5, 17), w=rng.randint(5, 17),
                n=rng.choice((1, 2)), bias=rng.random() < 0.6, schedule=rng.choice(("fused", "phased")),
                mcpu=rng.choice(MACHINES),
            ))  # fmt: skip
    return found


@pytest.mark.parametrize("layer", layers(), ids=str)
def test_agrees_with_float64(kit, layer):
    built = kit.convolution(**layer)
    feeds = built.feeds()
    assert all(name.startswith("winograd") for name in built.names)
    assert kit.error(built.run(feeds), built.reference(feeds)) < 1e-6


@pytest.mark.parametrize("group, count", [(4, 2), (6, 3), (8, 8)])
def test_the_weights_are_zero_between_groups(group, count):
    rng = np.random.default_rng(0)
    w, x = rng.standard_normal((group * 3, 2, 3, 3)), rng.standard_normal((1, group * 2, 6, 5))
    small, large = (Conv((1, 1), (1,) * 4, (1, 1), g) for g in (group, group // count))
    assert np.allclose(small.evaluate(x, w, None), large.evaluate(x, diagonal_weights(w, group, count), None))


@pytest.mark.parametrize(
    "layer, expected",
    [
        (shape(c=128, h=56, w=56, m=128, g=32, k=3, p=1), "winograd_4_3_"),
        (shape(c=128, h=56, w=56, m=128, g=32, k=3, p=1, s=2), "conv_grouped_"),
        (shape(c=128, h=56, w=56, m=128, g=32, k=1), "conv_grouped_"),
        (shape(c=60, h=28, w=28, m=60, g=4, k=3, p=1), "conv_grouped_"),
        (shape(c=32, h=56, w=56, m=32, g=32, k=3, p=1), "depthwise_"),
    ],
    ids=str,
)
def test_where_it_pays(kit, layer, expected):
    assert kit.convolution(mcpu="x86-64-v4", winograd=True, **layer).names[0].startswith(expected)
    assert not kit.convolution(mcpu="x86-64-v4", winograd=False, **layer).names[0].startswith("winograd")
