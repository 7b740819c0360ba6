"""Strassen's products against float64: odd rows, halves that are no multiple of a tile, batches, epilogues, outliers."""

import numpy as np
import pytest

import nncompiler
from nncompiler.backends.llvm import machine, policy
from nncompiler.ir import dtype as dt
from nncompiler.ir.dims import symbol
from nncompiler.ir.graph import Graph
from nncompiler.ir.types import TensorType
from nncompiler.ops.contraction.matmul import Gemm, MatMul
from nncompiler.ops.elementwise.activation import Gelu
from nncompiler.ops.elementwise.binary import Add

MACHINES = [m for m in ("native", "x86-64-v3", "x86-64") if m == "native" or machine.host().arch == "x86_64"]
PRODUCTS = [
    ((128, 256), (256, 256), {}),
    ((129, 300), (300, 258), {}),
    ((197, 258), (258, 400), {}),
    ((2, 101, 256), (256, 300), {}),
    ((3, 2, 64, 512), (512, 256), {}),
    ((131, 1602), (1602, 210), {}),
    ((300, 384), (384, 256), {}),
    ((131, 256), (320, 256), {"op": Gemm(0.5, 2.0, False, True), "c": (320,)}),
    ((131, 256), (256, 320), {"op": Gemm(1.0, 0.5), "c": (131, 1)}),
]


@pytest.fixture
def wherever():
    """Takes it wherever it applies, worth or not."""
    with policy.using(policy.Policy(only="strassen")):
        yield


def made_by_strassen(built):
    return any(name.startswith("strassen_sums") for name in built.names)


@pytest.mark.parametrize("a, b, more", PRODUCTS, ids=str)
@pytest.mark.parametrize("mcpu", MACHINES)
def test_agrees_with_float64(kit, wherever, a, b, more, mcpu):
    built = kit.product(a, b, mcpu=mcpu, **more)
    assert made_by_strassen(built)
    feeds = built.feeds()
    assert 1e-7 < kit.error(built.run(feeds), built.reference(feeds)) < 1e-6


def test_machine_code_equals_the_interpreter(kit, wherever):
    built = kit.product((67, 128), (128, 130))
    assert made_by_strassen(built)
    feeds = built.feeds()
    assert np.array_equal(built.run(feeds), built.interpret(feeds))


@pytest.mark.parametrize("a, b, more", [
    ((40, 512), (512, 512), {}), ((128, 511), (511, 512), {}), ((128, 512), (512, 511), {}), ((128, 64), (64, 512), {}),
    ((128, 512), (512, 512), {"constant": False}), ((128, 512), (512, 512), {"dtype": dt.f64}),
], ids=str)  # fmt: skip
def test_other_products_are_made_directly(kit, wherever, a, b, more):
    assert not made_by_strassen(kit.product(a, b, **more))


def test_it_can_be_turned_off(kit):
    with policy.using(policy.Policy(winograd=False)):
        built = kit.product((128, 512), (512, 512))
    assert not made_by_strassen(built)
    feeds = built.feeds()
    assert kit.error(built.run(feeds), built.reference(feeds)) < 4e-7


@pytest.mark.parametrize("outlier", [1e3, 1e6])
def test_an_outlier_reaches_its_partner_row_alone(kit, outlier):
    """Row 5 is large: row 5 + 64 errs by up to 1e-6 of it, all others as ever."""
    built = kit.product((128, 256), (256, 256))
    feeds = built.feeds()
    feeds["a"][5] *= outlier
    got, want = built.run(feeds), built.reference(feeds)
    rows = np.sqrt(np.mean((got - want) ** 2, 1)) / np.sqrt(np.mean(np.delete(want, 5, 0) ** 2))
    assert rows[69] < 1e-6 * outlier
    assert np.delete(rows, (5, 69)).max() < 1.5e-6
    assert rows[5] < 1e-6 * outlier


def test_one_large_feature_is_an_error_of_its_own_size(kit):
    built = kit.product((128, 256), (256, 256))
    feeds = built.feeds()
    feeds["a"][:, 17] *= 1e3
    assert kit.error(built.run(feeds), built.reference(feeds)) < 1e-6


def network(rows, width=256):
    """y = gelu(x w + b) + x: an epilogue that reads other values at the result's place."""
    rng = np.random.default_rng(8)
    graph = Graph("test")
    x = graph.input("x", TensorType(dt.f32, (*rows, width)))
    w = graph.weight("w", (rng.standard_normal((width, width)) / 16).astype(np.float32))
    b = graph.weight("b", rng.standard_normal(width).astype(np.float32))
    product = graph.add(MatMul(), [x, w], name="product").output
    gelu = graph.add(Gelu("none"), [graph.add(Add(), [product, b], name="sum").output], name="gelu").output
    graph.set_outputs([("y", graph.add(Add(), [gelu, x], name="skip").output)])
    return graph


@pytest.mark.parametrize("checked, width", [(False, 256), (True, 256), (False, 512), (True, 512)])
def test_epilogue_and_open_rows(wherever, checked, width):
    """One program for all numbers of rows; small ones are right too. A panel of 512 rows is larger than L2 likes."""
    exe = nncompiler.compile(
        network((symbol("B"), symbol("S")), width), dims={} if not checked else {"B": 2, "S": 101}, cache=False,
        checked=checked,
    )  # fmt: skip
    direct = nncompiler.compile(network((symbol("B"), symbol("S")), width), cache=False, winograd=False)
    for b, s in ((2, 101),) if checked else ((1, 128), (2, 101), (1, 1), (3, 7), (1, 197)):
        x = np.random.default_rng(s).standard_normal((b, s, width)).astype(np.float32)
        got, want = exe.run({"x": x})["y"], direct.run({"x": x})["y"]
        assert np.abs(got - want).max() < 1e-5 * (width / 256)
        assert checked or s == 1 or not np.array_equal(got, want) or b * s < 64


def test_any_number_of_threads_gives_the_same_bits(wherever):
    x = np.random.default_rng(1).standard_normal((2, 150, 256)).astype(np.float32)
    results = [nncompiler.compile(network((2, 150)), cache=False, threads=n).run({"x": x})["y"] for n in (1, 2, 5)]
    assert all(np.array_equal(results[0], r) for r in results[1:])
