"""Matrix kernels against float64, over remainders of rows, columns and depth, batches, transposes and machines."""

import random

import numpy as np
import pytest

from nncompiler.backends.llvm import machine
from nncompiler.ir import dtype as dt
from nncompiler.ops.contraction.matmul import Gemm

MACHINES = [m for m in ("native", "x86-64-v3", "x86-64") if m == "native" or machine.host().arch == "x86_64"]


def products(count):
    """`count` random products: matmul with and without batches, gemm with everything that it has."""
    rng, found = random.Random(7), []
    while len(found) < count:
        m, k = rng.choice((1, 1, 2, 3, 5, 7, 14, 15, 29, 64)), rng.choice((1, 2, 3, 7, 16, 33, 100, 300, 700, 3000))
        n = rng.choice((2, 3, 4, 7, 8, 15, 16, 17, 31, 32, 33, 48, 60, 100, 128, 257))
        kind, more = rng.choice(("plain", "batch", "vector", "gemm", "gemm")), {"constant": rng.random() < 0.5}
        if kind == "plain":
            a, b = (m, k), (k, n)
        elif kind == "batch":
            i = rng.choice((1, 2, 3))
            a, b = (i, 2, m, k), rng.choice(((i, 2, k, n), (1, 2, k, n), (2, k, n), (k, n), (i, 1, k, n)))
        elif kind == "vector":
            a, b = (k,), rng.choice(((k, n), (2, k, n)))
        else:
            trans_a, trans_b = rng.random() < 0.5, rng.random() < 0.5
            more["constant"] |= trans_b and m < 8
            a, b = (k, m) if trans_a else (m, k), (n, k) if trans_b else (k, n)
            more["op"] = Gemm(rng.choice((1.0, 0.5)), rng.choice((0.0, 1.0, 2.0)), trans_a, trans_b)
            more["c"] = rng.choice((None, (n,), (1, n), (m, n), (m, 1), (), (1,)))
        found.append((a, b, {**more, "dtype": rng.choice((dt.f32, dt.f32, dt.f64)), "mcpu": rng.choice(MACHINES)}))
    return found


@pytest.mark.parametrize("a, b, more", products(60), ids=str)
def test_agrees_with_float64(kit, a, b, more):
    built = kit.product(a, b, **more)
    feeds = built.feeds()
    assert kit.error(built.run(feeds), built.reference(feeds)) < (1e-6 if more["dtype"] == dt.f32 else 1e-14)


@pytest.mark.parametrize("mcpu", MACHINES)
@pytest.mark.parametrize("a, b", [((1, 21), (21, 35)), ((5, 400), (400, 18)), ((3, 7), (7, 3))], ids=str)
def test_machine_code_equals_the_interpreter(kit, mcpu, a, b):
    built = kit.product(a, b, mcpu=mcpu)
    feeds = built.feeds()
    assert np.array_equal(built.run(feeds), built.interpret(feeds))


@pytest.mark.parametrize("a, b", [((1, 5000), (5000, 77)), ((31, 1000), (1000, 77)), ((2, 9, 33), (33, 5))], ids=str)
@pytest.mark.parametrize("constant", [True, False])
def test_every_position_is_summed_in_the_same_order(kit, a, b, constant):
    built = kit.product(a, b, constant=constant, fill=0.1)
    y = built.run({name: np.full_like(x, 0.1) for name, x in built.feeds().items()})
    assert np.all(y == y.flat[0])


@pytest.mark.parametrize("shape", [(30, 1024, 300), (9, 300, 1024), (17, 2000, 100)], ids=str)
def test_panels_of_a_large_operand_are_copied(kit, shape):
    m, k, n = shape
    built = kit.product((m, k), (k, n), constant=False)
    assert "panel0" in [s.name for kernel in built.kernels.values() for s in kernel.scratch]
    feeds = built.feeds()
    assert kit.error(built.run(feeds), built.reference(feeds)) < 1e-6


def test_long_sums_stay_accurate(kit):
    for rows in (1, 4):
        built = kit.product((rows, 25088), (25088, 64))
        feeds = built.feeds()
        assert kit.error(built.run(feeds), built.reference(feeds)) < 5e-7


def test_what_is_better_summed_along_k_is_left_to_others(kit):
    assert kit.product((4, 8), (16, 8), Gemm(trans_b=True), constant=False) is None
    assert kit.product((4, 8), (8, 1)) is None
