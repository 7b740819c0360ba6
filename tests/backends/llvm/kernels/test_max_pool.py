"""Max pooling of blocked tensors: exactly what the operator means, NaN included."""

import numpy as np
import pytest

from nncompiler.backends.llvm import machine
from nncompiler.ir import dtype as dt
from nncompiler.ops.window.pool import MaxPool

MACHINES = [m for m in ("native", "x86-64-v3", "x86-64") if m == "native" or machine.host().arch == "x86_64"]


def pool(kernel, stride, pads=(0, 0, 0, 0), dilation=1, ceil=False):
    return MaxPool((kernel, kernel), (stride, stride), pads, (dilation, dilation), ceil)


CASES = [
    (pool(3, 2), (1, 40, 15, 15), dt.f32, 0),
    (pool(3, 1, (1, 1, 1, 1)), (2, 16, 7, 28), dt.f32, 1),
    (pool(3, 2, (1, 1, 1, 1)), (1, 24, 14, 14), dt.f32, 1),
    (pool(3, 2, (0, 0, 1, 1), ceil=True), (1, 3, 14, 9), dt.f32, 0),
    (pool(2, 2), (1, 20, 6, 34), dt.f32, 0),
    (pool(5, 1, (2, 0, 2, 4)), (1, 17, 5, 6), dt.f32, 0),
    (pool(4, 3, (3, 3, 3, 3)), (1, 17, 5, 6), dt.f64, 1),
    (pool(1, 2), (1, 5, 3, 3), dt.f32, 0),
    (pool(3, 1, (1, 1, 1, 1)), (1, 40, 9, 11), dt.u8, 1),
    (pool(3, 2, (0, 0, 1, 1), ceil=True), (2, 17, 14, 9), dt.i8, 0),
]


@pytest.mark.parametrize("mcpu", MACHINES)
@pytest.mark.parametrize("op, shape, dtype, halo", CASES, ids=str)
def test_equals_the_operator(kit, mcpu, op, shape, dtype, halo):
    built = kit.blocked(op, shape, dtype, halo, mcpu)
    assert built.names == [f"max_pool_{op.kernel[0]}x{op.kernel[1]}"]
    feeds = built.feeds()
    np.testing.assert_array_equal(built.run(feeds), op.evaluate(feeds["x"]))


@pytest.mark.parametrize("mcpu", MACHINES)
def test_nan_infinities_and_negative_numbers(kit, mcpu):
    op = pool(3, 1, (1, 1, 1, 1))
    built = kit.blocked(op, (1, 16, 9, 9), mcpu=mcpu)
    x = -1 - np.abs(built.feeds()["x"])
    rng = np.random.default_rng(4)
    for value in (np.nan, np.inf, -np.inf):
        x[rng.random(x.shape) < 0.02] = value
    np.testing.assert_array_equal(built.run({"x": x}), op.evaluate(x))


def test_machine_code_equals_the_interpreter(kit):
    built = kit.blocked(pool(3, 2, (1, 1, 1, 1)), (1, 20, 6, 7))
    feeds = built.feeds()
    np.testing.assert_array_equal(built.run(feeds), built.interpret(feeds))


@pytest.mark.parametrize("op", [pool(3, 1, dilation=2), pool(6, 6)], ids=str)
def test_other_windows_are_left_to_loops(kit, op):
    assert kit.blocked(op, (1, 16, 12, 12)) is None
