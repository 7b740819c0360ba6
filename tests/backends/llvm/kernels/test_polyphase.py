"""Strided convolutions over phases against float64: strides, kernels, channels, widths, pads, layouts and machines."""

import random

import numpy as np
import pytest

from nncompiler.backends.llvm import machine
from nncompiler.backends.llvm.kernels.conv.polyphase import StridePhases, phase_weights
from nncompiler.backends.llvm.kernels.conv.winograd.transform import transform
from nncompiler.ops.contraction.conv import Conv

MACHINES = [m for m in ("native", "x86-64-v3", "x86-64") if m == "native" or machine.host().arch == "x86_64"]
KERNELS = (("polyphase_4", 3, 2), ("polyphase_6", 5, 2), ("polyphase_4", 5, 2),
           ("polyphase_6", 6, 2), ("polyphase_6", 7, 2), ("polyphase_6", 11, 4), ("polyphase_6", 8, 3),
           ("polyphase_6", 9, 2), ("polyphase_6", (5, 3), (2, 1)))  # fmt: skip
"""Algorithm, kernel, stride."""


def shape(**values):
    return values


def layers():
    rng, found = random.Random(11), []
    for algorithm, k, s in KERNELS:
        (kh, kw), (sh, sw) = (v if isinstance(v, tuple) else (v, v) for v in (k, s))
        m = int(algorithm[-1]) + 1 - -(-kh // sh)
        for _ in range(7):
            p = tuple(rng.randint(0, kh // 2) for _ in range(4))
            rows, columns = (rng.randint(m, m + 9) for _ in range(2))
            low = tuple(max(1, (o - 1) * t + q - a - b) for o, t, q, a, b in (
                (rows, sh, kh, p[0], p[2]), (columns, sw, kw, p[1], p[3])))  # fmt: skip
            c = rng.choice((16, 32, 5, 24, 48) if sh * sw < 4 else (2, 3, 5, 8, 16, 17, 24, 32, 48))
            found.append(shape(
                winograd=algorithm, k=k, s=s, p=p, c=c, m=rng.choice((8, 16, 20, 33, 64)), n=rng.choice((1, 1, 2)),
                h=low[0] + rng.randint(0, sh - 1), w=low[1] + rng.randint(0, sw - 1), bias=rng.random() < 0.6,
                schedule=rng.choice(("fused", "phased")), plain=rng.choice((None, False)), y_halo=rng.choice((0, 1)),
                mcpu=rng.choice(("native", *MACHINES)),
            ))  # fmt: skip
    return found


@pytest.mark.parametrize("layer", layers(), ids=str)
def test_agrees_with_float64(kit, layer):
    built = kit.convolution(**layer)
    feeds = built.feeds()
    assert built.names[0].startswith("phases")
    assert kit.error(built.run(feeds), built.reference(feeds)) < 1e-6


@pytest.mark.parametrize(
    "layer",
    [
        shape(c=96, k=5, s=2, winograd="polyphase_6"),
        shape(c=512, k=5, s=2, winograd="polyphase_6"),
        shape(c=512, k=3, s=2, winograd="polyphase_4"),
        shape(c=3, k=11, s=4, winograd="polyphase_6"),
    ],
    ids=str,
)
def test_the_error_is_that_of_winograd(kit, layer):
    built = kit.convolution(h=31, w=31, m=32, **layer)
    feeds = built.feeds()
    assert kit.error(built.run(feeds), built.reference(feeds)) < 1e-6


@pytest.mark.parametrize("mcpu", MACHINES)
@pytest.mark.parametrize("layer", [shape(c=3, k=7, h=13, w=16), shape(c=32, k=5, h=12, w=11)], ids=str)
def test_machine_code_equals_the_interpreter(kit, mcpu, layer):
    built = kit.convolution(mcpu=mcpu, m=20, s=2, winograd="polyphase_6", **layer)
    feeds = built.feeds()
    assert np.array_equal(built.run(feeds), built.interpret(feeds))


def test_any_split_of_the_tasks_gives_the_same_bits(kit):
    built = kit.convolution(c=3, h=61, w=57, m=56, k=7, s=2, p=3, n=2, winograd="polyphase_6")
    feeds = built.feeds()
    whole = built.run(feeds, split=1)
    assert all(np.array_equal(whole, built.run(feeds, split=n)) for n in (2, 7))


@pytest.mark.parametrize("k, s", [((3, 3), (2, 2)), ((7, 5), (2, 3)), ((11, 11), (4, 4)), ((2, 4), (3, 1))])
def test_weights_of_phases_are_those_of_the_definition(k, s):
    rng = np.random.default_rng(0)
    (kh, kw), (sh, sw) = (-(-a // b) for a, b in zip(k, s, strict=True)), s
    w, x = rng.standard_normal((4, 3, *k)), rng.standard_normal((1, 3, 6 * sh, 6 * sw))
    z = x.reshape(1, 3, 6, sh, 6, sw).transpose(0, 3, 5, 1, 2, 4)
    z = np.concatenate([z[:, a, b] for a, b in StridePhases(k, s).order], 1)
    whole = np.pad(x, ((0, 0), (0, 0), (0, sh), (0, sw)))
    y = Conv((1, 1), (0,) * 4, (1, 1)).evaluate(z, phase_weights(w, s), None)
    expected = Conv(s, (0,) * 4, (1, 1)).evaluate(whole, w, None)[:, :, : 7 - kh, : 7 - kw]
    assert np.allclose(y, expected)


@pytest.mark.parametrize(
    "k, s",
    [
        ((3, 3), (2, 2)), ((5, 5), (2, 2)), ((7, 7), (2, 2)), ((7, 5), (2, 3)), ((11, 11), (4, 4)), ((5, 3), (3, 1)),
        ((6, 8), (2, 2)), ((4, 9), (4, 4)), ((8, 8), (3, 3)),
    ],
)  # fmt: skip
def test_phases_whose_products_are_zeros_stand_where_they_are_left_out(k, s):
    """The last row and column of transformed filters, those of the point infinity."""
    phases, c = StridePhases(k, s), 4
    rows, columns = phases.taps
    assert sorted(phases.order) == [(a, b) for a in range(s[0]) for b in range(s[1])]
    w = phase_weights(np.random.default_rng(0).uniform(1, 2, (1, c, *k)), s)
    last_row, last_column = (w[0, ::c, -1].any(1), w[0, ::c, :, -1].any(1))
    first, behind = phases.with_all_rows
    assert np.flatnonzero(last_row).tolist() == list(range(first, behind))
    assert np.flatnonzero(last_column).tolist() == list(range(phases.with_all_columns))
    if rows == columns and rows in (2, 3, 4, 5):
        n = 4 if rows == 2 else 6
        filters = transform(n - rows + 1, rows).filters(w[:, ::c])
        assert np.count_nonzero(filters) <= phases.share(n, 1, 1) * filters.size + 1e-9 <= filters.size


@pytest.mark.parametrize(
    "layer, expected",
    [
        (shape(c=3, h=224, w=224, m=64, k=7, s=2, p=3), "phases"),
        (shape(c=3, h=224, w=224, m=96, k=11, s=4), "phases"),
        (shape(c=96, h=55, w=55, m=256, k=5, s=2), "phases"),
        (shape(c=128, h=113, w=113, m=128, k=3, s=2), "phases"),
        (shape(c=64, h=56, w=56, m=64, k=1, s=2), "conv_"),
        (shape(c=64, h=56, w=56, m=64, k=5, s=2, d=2), "conv_"),
        (shape(c=3, h=224, w=224, m=64, k=3, s=2), "conv_"),
    ],
    ids=str,
)
def test_where_it_pays(kit, layer, expected):
    assert kit.convolution(mcpu="x86-64-v4", winograd=True, **layer).names[0].startswith(expected)
    assert kit.convolution(mcpu="x86-64-v4", winograd=False, **layer).names[0].startswith("conv_")
