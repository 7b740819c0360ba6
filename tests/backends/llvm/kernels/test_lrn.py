"""Local response normalization of blocked tensors against float64."""

import numpy as np
import pytest

from nncompiler.backends.llvm import machine
from nncompiler.ir import dtype as dt
from nncompiler.ops.normalization.local import Lrn

MACHINES = [m for m in ("native", "x86-64-v3", "x86-64") if m == "native" or machine.host().arch == "x86_64"]


@pytest.mark.parametrize("mcpu", MACHINES)
@pytest.mark.parametrize(
    "op, shape, dtype, halo",
    [
        (Lrn(5, 0.5, 0.75, 2.0), (1, 48, 5, 7), dt.f32, 0),
        (Lrn(5, 0.5, 0.75, 2.0), (2, 20, 3, 5), dt.f32, 1),
        (Lrn(4, 0.5, 0.75, 1.0), (1, 3, 2, 300), dt.f32, 0),
        (Lrn(8, 2.0, 0.5, 0.1), (1, 33, 4, 4), dt.f32, 1),
        (Lrn(1, 2.0, 0.6, 1.0), (1, 16, 1, 1), dt.f32, 0),
        (Lrn(3, 0.5, 1.0, 1.0), (1, 9, 3, 3), dt.f64, 0),
    ],
    ids=str,
)
def test_agrees_with_float64(kit, mcpu, op, shape, dtype, halo):
    built = kit.blocked(op, shape, dtype, halo, mcpu)
    feeds = built.feeds()
    assert kit.error(built.run(feeds), built.reference(feeds)) < (3e-7 if dtype == dt.f32 else 1e-15)


def test_machine_code_equals_the_interpreter(kit):
    built = kit.blocked(Lrn(5, 0.5, 0.75, 2.0), (1, 20, 3, 9))
    feeds = built.feeds()
    assert np.array_equal(built.run(feeds), built.interpret(feeds))


def test_any_split_of_the_tasks_gives_the_same_bits(kit):
    built = kit.blocked(Lrn(5, 0.5, 0.75, 2.0), (1, 64, 40, 40))
    feeds = built.feeds()
    assert all(np.array_equal(built.run(feeds, 1), built.run(feeds, n)) for n in (2, 7))


def test_nan_and_infinity_stay_in_their_window(kit):
    built = kit.blocked(Lrn(5, 0.5, 0.75, 1.0), (1, 40, 2, 3))
    feeds = built.feeds()
    feeds["x"][0, 15, 0, 0], feeds["x"][0, 30, 1, 2] = np.nan, np.inf
    y = built.run(feeds)
    spoilt = np.zeros(y.shape, bool)
    spoilt[0, 13:18, 0, 0] = True
    spoilt[0, 30, 1, 2] = True
    assert np.array_equal(np.isnan(y), spoilt)
    assert not y[0, [28, 29, 31, 32], 1, 2].any()


def test_a_window_beyond_a_block_is_left_to_loops(kit):
    block = machine.host().channel_block(dt.f32)
    assert kit.blocked(Lrn(2 * block + 1), (1, 64, 2, 2)) is None
