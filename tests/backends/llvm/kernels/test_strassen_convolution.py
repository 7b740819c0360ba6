"""1x1 convolutions by Strassen against float64: odd numbers of pixels, halos, batches, epilogues, prologues, outliers."""

import numpy as np
import pytest

import nncompiler
from nncompiler.backends.llvm import machine, policy
from nncompiler.ir import dtype as dt
from nncompiler.ir.dims import symbol
from nncompiler.ir.graph import Graph
from nncompiler.ir.types import TensorType
from nncompiler.ops.contraction.conv import Conv
from nncompiler.ops.elementwise.activation import Relu
from nncompiler.ops.elementwise.binary import Add
from nncompiler.ops.normalization.channels import BatchNorm

MACHINES = [m for m in ("native", "x86-64-v3", "x86-64") if m == "native" or machine.host().arch == "x86_64"]
ONLY = "strassen_conv"
LAYERS = [
    {"c": 128, "m": 128, "h": 8, "w": 8},
    {"c": 256, "m": 192, "h": 7, "w": 7},
    {"c": 160, "m": 320, "h": 9, "w": 13, "bias": False},
    {"c": 576, "m": 128, "h": 14, "w": 14, "n": 2},
    {"c": 128, "m": 256, "h": 7, "w": 9, "y_halo": 1},
    {"c": 128, "m": 128, "h": 83, "w": 1},
    {"c": 136, "m": 382, "h": 7, "w": 7},
    {"c": 150, "m": 158, "h": 8, "w": 6, "y_halo": 1},
    {"c": 816, "m": 128, "h": 7, "w": 7},
    {"c": 768, "m": 160, "h": 9, "w": 9},
]
FUSED = [
    {"c": 256, "m": 128, "h": 33, "w": 17},
    {"c": 816, "m": 128, "h": 31, "w": 21, "y_halo": 1},
    {"c": 150, "m": 158, "h": 31, "w": 11, "n": 2},
    {"c": 128, "m": 128, "h": 241, "w": 2, "y_halo": 1},
]
"""Layers of tiles enough that a task makes the sums of its own."""


def made_by_strassen(built):
    return any(name.startswith("conv_strassen") for name in built.names)


@pytest.mark.parametrize("layer", LAYERS, ids=str)
@pytest.mark.parametrize("mcpu", MACHINES)
def test_agrees_with_float64(kit, layer, mcpu):
    built = kit.convolution(k=1, plain=False, winograd=ONLY, mcpu=mcpu, **layer)
    assert made_by_strassen(built)
    feeds = built.feeds()
    assert 1e-7 < kit.error(built.run(feeds), built.reference(feeds)) < 1e-6


@pytest.mark.parametrize("layer", FUSED, ids=str)
@pytest.mark.parametrize("mcpu", MACHINES)
def test_tasks_that_make_their_sums_agree_with_float64(kit, layer, mcpu):
    built = kit.convolution(k=1, plain=False, winograd=ONLY, mcpu=mcpu, **layer)
    assert all(name.startswith("conv_strassen") == name.endswith("_fused") for name in built.names)
    assert made_by_strassen(built)
    feeds = built.feeds()
    assert 1e-7 < kit.error(built.run(feeds), built.reference(feeds)) < 1e-6


def test_output_vectors_that_are_no_multiple_of_a_tile_have_a_kernel_of_their_own(kit):
    """23 vectors of a half, Xception's: tiles of two would leave one, and tiles of one are bound by loads."""
    built = kit.convolution(k=1, plain=False, winograd=ONLY, mcpu="znver4", c=192, m=728, h=19, w=19)
    assert len([name for name in built.names if name.startswith("conv_strassen") and "sums" not in name]) == 2
    if machine.host().name == "znver4":
        feeds = built.feeds()
        assert 1e-7 < kit.error(built.run(feeds), built.reference(feeds)) < 1e-6


def test_machine_code_equals_the_interpreter(kit):
    built = kit.convolution(k=1, plain=False, winograd=ONLY, c=128, m=128, h=5, w=9)
    feeds = built.feeds()
    assert np.array_equal(built.run(feeds), built.interpret(feeds))


@pytest.mark.parametrize("layer", [
    {"c": 128, "m": 144}, {"c": 64, "m": 256}, {"c": 256, "m": 256, "h": 5, "w": 5},
    {"c": 256, "m": 256, "s": 2, "h": 16, "w": 16}, {"c": 256, "m": 256, "g": 2}, {"c": 256, "m": 256, "dtype": dt.f64},
], ids=str)  # fmt: skip
def test_other_layers_are_made_otherwise(kit, layer):
    assert not made_by_strassen(kit.convolution(**{"h": 8, "w": 8, "k": 1, "plain": False, "winograd": ONLY, **layer}))


def test_it_can_be_turned_off(kit):
    layer = {"k": 1, "plain": False, "c": 1024, "m": 256, "h": 14, "w": 14}
    assert made_by_strassen(kit.convolution(winograd=True, **layer))
    assert not made_by_strassen(kit.convolution(winograd=False, **layer))


@pytest.mark.parametrize("outlier", [1e3, 1e6])
def test_an_outlier_reaches_its_partner_pixel_alone(kit, outlier):
    """Pixel 5 is large: pixel 5 + 32 errs by up to 1e-6 of it, all others as ever."""
    built = kit.convolution(k=1, plain=False, winograd=ONLY, c=128, m=128, h=8, w=8)
    feeds = built.feeds()
    feeds["x"].reshape(128, 64)[:, 5] *= outlier
    got, want = (built_run(feeds).reshape(128, 64).T for built_run in (built.run, built.reference))
    rows = np.sqrt(np.mean((got - want) ** 2, 1)) / np.sqrt(np.mean(np.delete(want, 5, 0) ** 2))
    assert rows[37] < 1e-6 * outlier
    assert np.delete(rows, (5, 37)).max() < 1.5e-6
    assert rows[5] < 1e-6 * outlier


def network(side, padded=False, batch=2):
    """A layer with an activation before it, a skip connection and an activation behind it, and a 3x3 layer that wants a
    halo around what it reads."""
    rng = np.random.default_rng(8)
    graph = Graph("test")
    x = graph.input("x", TensorType(dt.f32, (batch, 128, side, side)))

    def weight(name, *shape, scale=1.0):
        return graph.weight(name, (rng.standard_normal(shape) * scale).astype(np.float32))

    mean, variance = weight("mean", 128), graph.weight("variance", np.ones(128, np.float32))
    norm = graph.add(BatchNorm(), [x, weight("s", 128), weight("t", 128), mean, variance], name="norm").output
    active = graph.add(Relu(), [norm], name="before").output
    y = graph.add(Conv((1, 1), (0,) * 4, (1, 1), 1), [active, weight("w", 128, 128, 1, 1, scale=0.1)], name="conv").output
    y = graph.add(Relu(), [graph.add(Add(), [y, x], name="skip").output], name="after").output
    if padded:
        y = graph.add(Conv((1, 1), (1,) * 4, (1, 1), 1), [y, weight("v", 16, 128, 3, 3, scale=0.05)], name="next").output
    graph.set_outputs([("y", y)])
    return graph


@pytest.mark.parametrize("checked", [False, True])
@pytest.mark.parametrize("padded", [False, True])
@pytest.mark.parametrize("side", [9, 23])
def test_prologue_and_epilogue(checked, padded, side):
    x = np.random.default_rng(1).standard_normal((2, 128, side, side)).astype(np.float32)
    with policy.using(policy.Policy(only=ONLY)):
        exe = nncompiler.compile(network(side, padded), cache=False, checked=checked)
    got = exe.run({"x": x})["y"]
    want = nncompiler.compile(network(side, padded), cache=False, winograd=False).run({"x": x})["y"]
    assert np.abs(got - want).max() < 2e-5
    assert checked or not np.array_equal(got, want)
    assert checked or any(name.startswith("conv_strassen") for name in exe.kernels)


@pytest.mark.parametrize("side", [13, 23])
def test_any_number_of_threads_gives_the_same_bits(side):
    x = np.random.default_rng(1).standard_normal((2, 128, side, side)).astype(np.float32)
    with policy.using(policy.Policy(only=ONLY)):
        results = [nncompiler.compile(network(side), cache=False, threads=n).run({"x": x})["y"] for n in (1, 2, 5)]
    assert all(np.array_equal(results[0], r) for r in results[1:])


def test_open_images():
    """One program for all batches and sizes; small ones are right too."""
    graph = network(symbol("S"), batch=symbol("B"))
    with policy.using(policy.Policy(only=ONLY)):
        exe = nncompiler.compile(graph, cache=False)
        for batch, side in ((1, 12), (2, 9), (3, 2), (1, 13)):
            x = np.random.default_rng(side).standard_normal((batch, 128, side, side)).astype(np.float32)
            want = nncompiler.compile(network(side, batch=batch), cache=False, winograd=False).run({"x": x})["y"]
            assert np.abs(exe.run({"x": x})["y"] - want).max() < 2e-5
    assert any(name.startswith("conv_strassen") for name in exe.kernels)
