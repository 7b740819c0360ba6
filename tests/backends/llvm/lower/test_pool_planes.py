"""Pooling of row-major images against the reference: windows, borders, rows of every length, types, machines."""

from __future__ import annotations

import random

import numpy as np
import pytest

import nncompiler
from nncompiler.backends.llvm import machine
from nncompiler.backends.llvm.lower import lower
from nncompiler.backends.reference import evaluate
from nncompiler.ir import dtype as dt
from nncompiler.ir.dims import symbol
from nncompiler.ir.graph import Graph
from nncompiler.ir.types import TensorType
from nncompiler.ops import OPERATORS

HOSTS = [name for name in ("x86-64", "x86-64-v3", "native") if machine.of(name).is_host]


def pooling(name, shape, kernel, strides, pads, dtype=dt.f32, **more):
    graph = Graph("g")
    x = graph.input("x", TensorType(dtype, shape))
    op = OPERATORS[name](kernel=kernel, strides=strides, pads=pads, dilations=(1, 1), **more)
    graph.set_outputs([("y", graph.add(op, [x]).output)])
    return graph


def served(graph, mcpu="native"):
    program, _ = lower(graph, machine.of(mcpu))
    return all(name.startswith("pool_") for name in program.kernels)


def layers(count):
    rng, found = random.Random("planes"), []
    while len(found) < count:
        kernel = rng.choice(((3, 3), (2, 3), (5, 4), (3, 2), (9, 3), (3, 10), (12, 17), (8, 8)))
        strides = rng.choice(((1, 1), (2, 2), (1, 3), (3, 1), kernel))
        pads = tuple(rng.choice((0, 0, 1, k - 1)) for k in (*kernel, *kernel))
        h, w = rng.choice((1, 3, 8, 17, 20)), rng.choice((1, 5, 16, 17, 31, 40))
        if h + pads[0] + pads[2] < kernel[0] or w + pads[1] + pads[3] < kernel[1]:
            continue
        more = {"ceil_mode": rng.random() < 0.3}
        name = rng.choice(("max_pool", "average_pool"))
        if name == "average_pool":
            more["count_include_pad"] = rng.random() < 0.5
        dtype = rng.choice((dt.f32, dt.f32, dt.f64, dt.f16, dt.bf16))
        shape = rng.choice((1, 2)), rng.choice((1, 3)), h, w
        found.append((name, shape, kernel, strides, pads, dtype, more, rng.choice(HOSTS)))
    return found


@pytest.mark.parametrize("layer", layers(60), ids=str)
def test_agrees_with_the_reference(run, layer):
    *arguments, dtype, more, mcpu = layer
    graph = pooling(*arguments, dtype, **more)
    x = np.random.default_rng(1).standard_normal(arguments[1]).astype(dtype.numpy)
    got, want = run(graph, {"x": x}, mcpu)["y"], evaluate(graph, {"x": x})["y"]
    limit = {2: 1e-2, 4: 2e-6, 8: 1e-14}[dtype.size]
    np.testing.assert_allclose(got.astype(np.float64), want.astype(np.float64), rtol=limit, atol=limit)


def test_the_kernel_serves_what_it_should():
    shape = (1, 2, 9, 12)
    assert served(pooling("max_pool", shape, (3, 3), (2, 2), (1, 1, 1, 1)))
    assert served(pooling("average_pool", shape, (3, 3), (1, 1), (1, 1, 1, 1)))
    assert served(pooling("average_pool", shape, (9, 12), (9, 12), (0, 0, 0, 0)))
    assert not served(pooling("max_pool", shape, (2, 2), (2, 2), (0, 0, 0, 0)))
    assert not served(pooling("max_pool", shape, (3, 3), (1, 1), (0, 0, 0, 0), indices=True))


@pytest.mark.parametrize("kernel", [(3, 3), (10, 3), (3, 10)])
def test_nan_and_infinities(run, kernel):
    """NaN wins, padding never does."""
    graph = pooling("max_pool", (1, 1, 14, 21), kernel, (2, 2), (1, 1, 1, 1))
    x = np.random.default_rng(2).standard_normal((1, 1, 14, 21)).astype(np.float32)
    x[..., :4, :] = -np.inf
    x[..., 9, 3] = np.nan
    x[..., 12, 15] = np.inf
    np.testing.assert_array_equal(run(graph, {"x": x})["y"], evaluate(graph, {"x": x})["y"])


@pytest.mark.parametrize("name", ["max_pool", "average_pool"])
def test_bounds_are_kept_and_rows_may_be_open(name):
    graph = pooling(name, (symbol("N"), 3, symbol("H"), 19), (3, 3), (2, 2), (1, 1, 1, 1))
    fixed = pooling(name, (2, 3, 17, 19), (3, 3), (2, 2), (1, 1, 1, 1))
    with nncompiler.compile(graph) as opened, nncompiler.compile(fixed.copy(), checked=True) as checked:
        for n, h in ((1, 2), (2, 17), (3, 40)):
            x = np.random.default_rng(h).standard_normal((n, 3, h, 19)).astype(np.float32)
            same = pooling(name, x.shape, (3, 3), (2, 2), (1, 1, 1, 1))
            want = evaluate(same, {"x": x})["y"]
            np.testing.assert_allclose(opened.run({"x": x})["y"], want, rtol=1e-5, atol=1e-6)
            if (n, h) == (2, 17):
                np.testing.assert_allclose(checked.run({"x": x})["y"], want, rtol=1e-5, atol=1e-6)
