"""Slice and Pad."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from nncompiler.ir import dtype as dt
from nncompiler.ir.dims import substitute, symbol
from nncompiler.ir.errors import ModelError, UndecidedError
from nncompiler.ir.op import Operand
from nncompiler.ir.types import TensorType
from nncompiler.ops.movement.slice import Pad, Slice, normalize

QUICK = settings(max_examples=60, deadline=None)
n, m = symbol("n"), symbol("m")


def numbers(*shape):
    return np.arange(1, 1 + int(np.prod(shape)), dtype=np.float32).reshape(shape)


def f32(*shape):
    return Operand(TensorType(dt.f32, shape))


@QUICK
@given(st.data(), st.lists(st.integers(0, 5), min_size=1, max_size=3))
def test_slice(agree, ort, data, shape):
    axes = data.draw(st.lists(st.sampled_from(range(len(shape))), unique=True, min_size=1))
    bound = st.one_of(st.integers(-7, 7), st.sampled_from([2**63 - 1, -(2**63), 2**31 - 1]))
    starts, ends = ([data.draw(bound) for _ in axes] for _ in range(2))
    steps = [data.draw(st.sampled_from([1, 2, 3, -1, -2])) for _ in axes]
    # The end of the axis is no end of a backward slice in ONNX; onnxruntime takes it for the start.
    ends = [-(2**63) if t < 0 and e > 7 else e for e, t in zip(ends, steps, strict=True)]
    given_axes = [a - len(shape) if data.draw(st.booleans()) else a for a in axes]
    x = numbers(*shape)
    theirs = ort("Slice", [x, *(np.array(v, np.int64) for v in (starts, ends, given_axes, steps))])
    op = Slice(*normalize(starts, ends, given_axes, steps, shape))
    agree(op, x, onnx=theirs, symbolic=[a for a in range(len(shape)) if a not in axes])
    for s, e, a, t in zip(op.starts, op.ends, op.axes, op.steps, strict=True):
        low, high = (-1, shape[a] - 1) if t < 0 else (0, shape[a])
        assert low <= s <= high and low <= e <= high


@pytest.mark.parametrize(
    ("start", "end", "step", "extent", "normal", "size"),
    [
        (0, 2**31 - 1, 1, n, (0, n), n),
        (1, -1, 1, n + 2, (1, n + 1), n),
        (-3, 2**63 - 1, 1, n + 3, (n, n + 3), 3),
        (-1, -(2**63), -1, n + 1, (n, -1), n + 1),
        (0, n, 2, n, (0, n), (n + 1) // 2),
        (0, 5, 1, n + 5, (0, 5), 5),
        (0, 5, 1, 2, (0, 2), 2),
        (0, n + 9, 1, n, (0, n), n),
        (n, n + 4, 1, n + 4, (n, n + 4), 4),
        (n // 2, n, 1, n, (n // 2, n), n - n // 2),
        (-(n // 2) - 1, 2**62, 1, n + 1, (n - n // 2, n + 1), n // 2 + 1),
    ],
)
def test_symbolic_bounds(start, end, step, extent, normal, size):
    starts, ends, axes, steps = normalize((start,), (end,), (0,), (step,), (extent,))
    assert (starts[0], ends[0]) == normal and axes == (0,) and steps == (step,)
    assert Slice(starts, ends, axes, steps).infer(f32(extent)).shape == (size,)


@pytest.mark.parametrize(
    ("start", "end", "step"),
    [
        (0, n - 5, 1), (n - 5, 2**62, 1), (0, -(-n // 3), 1), (0, n // -3, 1), (0, 10**9, 1), (1, -1, 1), (0, 5, 1),
        (-1, 2**62, 1), (-1, -(2**62), -1), (m, n, 1), (-n, n, 1),
    ],
)  # fmt: skip
def test_bounds_that_depend_on_the_extent_wait_for_it(start, end, step):
    """Whatever is answered for a symbol holds for its values; -n counts from the end but for n = 0."""
    try:
        op = Slice(*normalize((start,), (end,), (0,), (step,), (n,)))
        size = op.infer(f32(n)).shape[0]
    except UndecidedError as e:
        assert "n" in e.symbols
        return
    for value in range(8):
        s, e = (substitute(d, {"n": value, "m": 2}) for d in (start, end))
        assert substitute(size, {"n": value}) == len(range(value)[s:e:step])
    assert (start, end) == (0, -(-n // 3))


def test_a_slice_with_a_symbolic_bound_waits_for_the_extent():
    op = Slice((0,), (5,), (0,), (1,))
    with pytest.raises(UndecidedError, match="the smaller of n and 5"):
        op.infer(f32(n))
    assert op.infer(f32(3)).shape == (3,)
    assert op.evaluate(numbers(3)).tolist() == [1, 2, 3]


def test_normalize_refuses():
    for arguments, message in (
        (((0,), (1,), (0,), (0,), (3,)), "steps must not be 0"),
        (((0, 0), (1,), (0,), (1,), (3,)), "must be as long"),
        (((0,), (1,), (1,), None, (3,)), r"axes must be in \[-1, 1\)"),
        (((0, 0), (1, 1), (0, -2), None, (3, 3)), "axes must be distinct"),
    ):
        with pytest.raises(ModelError, match=message):
            normalize(*arguments)


@pytest.mark.parametrize("mode", ["constant", "reflect", "edge", "wrap"])
@settings(max_examples=25, deadline=None)
@given(st.data(), st.lists(st.integers(1, 4), min_size=1, max_size=3))
def test_pad(agree, ort, mode, data, shape):
    most = [d - 1 if mode == "reflect" else d for d in shape] * 2
    pads = [data.draw(st.integers(0, p)) for p in most]
    x = numbers(*shape)
    inputs = [x, np.array(pads, np.int64)] + ([np.array(-2.5, np.float32)] if mode == "constant" else [])
    agree(Pad(tuple(pads), mode, -2.5), x, onnx=ort("Pad", inputs, mode=mode), symbolic=range(len(shape)))


@QUICK
@given(st.data(), st.lists(st.integers(0, 4), min_size=1, max_size=3))
def test_negative_pads_crop(agree, data, shape):
    pads = [data.draw(st.integers(-5, 5)) for _ in shape * 2]
    if any(d + pads[i] + pads[len(shape) + i] < 0 for i, d in enumerate(shape)):
        with pytest.raises(ModelError, match="leave -"):
            Pad(tuple(pads)).infer(f32(*shape))
        return
    x = numbers(*shape)
    y = agree(Pad(tuple(pads), value=7), x)
    for index in np.ndindex(*y.shape):
        at = [i - p for i, p in zip(index, pads[: len(shape)], strict=True)]
        inside = all(0 <= a < d for a, d in zip(at, shape, strict=True))
        assert y[index] == (x[tuple(at)] if inside else 7)


@pytest.mark.parametrize("mode", ["reflect", "edge", "wrap"])
@pytest.mark.parametrize("pads", [(9, 8), (0, 7), (11, 0), (-1, 6), (2, -2)])
def test_modes_repeat_as_often_as_needed(agree, mode, pads):
    for size in (1, 2, 3):
        if size + sum(pads) < 0:
            continue
        y = agree(Pad(pads, mode), numbers(size))
        wide = np.pad(numbers(size), [(24, 24)], mode=mode)
        assert y.tolist() == wide[24 - pads[0] : 24 + size + pads[1]].tolist()


@pytest.mark.parametrize(
    ("dtype", "value", "wanted"), [(np.int8, 3.7, 3), (np.bool_, 1.0, True), (np.float16, 0.1, np.float16(0.1))]
)
def test_the_value_takes_the_element_type(agree, dtype, value, wanted):
    y = agree(Pad((1, 0), "constant", value), np.zeros(2, dtype))
    assert y.dtype == dtype and y[0] == wanted


def test_minus_infinity_is_a_value(agree):
    assert agree(Pad((0, 1), "constant", float("-inf")), numbers(2))[2] == -np.inf


@pytest.mark.parametrize(
    ("op", "shape", "message"),
    [
        (Pad((1, 2, 3)), (3,), "1 axes need 2 pads"),
        (Pad((-2, -2)), (3,), r"leave -1 elements of axis 0 of \[3\]"),
        (Pad((1, 1), "mirror"), (3,), "mode must be"),
        (Pad((1, 1), "edge"), (0,), "cannot extend the empty axis 0"),
        (Slice((0,), (1,), (0, 1), (1,)), (3, 3), "must be as long"),
        (Slice((0,), (1,), (0,), (0,)), (3, 3), "steps must not be 0"),
        (Slice((0, 0), (1, 1), (0, 0), (1, 1)), (3, 3), "axes must be distinct"),
        (Slice((0,), (1,), (2,), (1,)), (3, 3), "axis must be in"),
    ],
)
def test_what_does_not_fit_is_refused(op, shape, message):
    with pytest.raises(ModelError, match=message):
        op.infer(f32(*shape))


def test_symbolic_pads():
    assert Pad((n, 1)).infer(f32(4)).shape == (n + 5,)
