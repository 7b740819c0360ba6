"""Resampling."""

import itertools

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from nncompiler.ir import dtype as dt
from nncompiler.ir.dims import symbol
from nncompiler.ir.errors import ModelError
from nncompiler.ir.expr import Cast, walk
from nncompiler.ir.op import Operand
from nncompiler.ir.types import TensorType
from nncompiler.ops.vision.resize import Resize
from nncompiler.ops.vision.sampling import COORDINATES, NEAREST

COMPARED = [c for c in COORDINATES if c != "tf_half_pixel_for_nn"]  # onnxruntime has it for opset 11 alone
SIZES = [(7, 9), (3, 2), (8, 10), (5, 26), (9, 1)]


def image(*shape, seed=0):
    return np.random.default_rng(seed).standard_normal(shape).astype(np.float32)


def region(coordinate):
    return (0.0, 0.0, -0.125, 0.25, 1.0, 1.0, 0.75, 1.375) if coordinate == "tf_crop_and_resize" else ()


def theirs(ort, x, op):
    roi = np.array(op.roi, np.float32)
    return ort("Resize", [x, roi, None, np.array(op.sizes, np.int64)], mode=op.mode, nearest_mode=op.nearest,
               coordinate_transformation_mode=op.coordinate, cubic_coeff_a=op.cubic_a, antialias=int(op.antialias),
               exclude_outside=int(op.exclude_outside), extrapolation_value=op.extrapolation)  # fmt: skip


@pytest.mark.parametrize(("coordinate", "nearest"), list(itertools.product(COMPARED, NEAREST)))
def test_nearest(agree, ort, coordinate, nearest):
    """Sizes whose positions are no ties by a hair: there onnxruntime's rounding depends on the order of its operations."""
    for size in ((7, 9), (8, 10), (5, 4), (3, 15)):
        x = image(1, 2, 4, 5)
        op = Resize((1, 2, *size), (), "nearest", coordinate, nearest, extrapolation=9.0, roi=region(coordinate))
        agree(op, x, onnx=theirs(ort, x, op), symbolic=(0, 1), scaled=True)


@pytest.mark.parametrize(("coordinate", "mode"), list(itertools.product(COMPARED, ["linear", "cubic"])))
def test_linear_and_cubic(agree, ort, coordinate, mode):
    for shape, size in itertools.product([(4, 5), (11, 13)], SIZES):
        x = image(1, 2, *shape)
        op = Resize((1, 2, *size), (), mode, coordinate, extrapolation=9.0, roi=region(coordinate))
        agree(op, x, onnx=theirs(ort, x, op), symbolic=(0, 1), tolerance=1e-4, scaled=True)


@pytest.mark.parametrize(
    ("coordinate", "mode", "outside"), list(itertools.product(COMPARED, ["linear", "cubic"], [False, True]))
)
def test_antialias(agree, ort, coordinate, mode, outside):
    for size in SIZES:
        x = image(1, 2, 11, 13)
        op = Resize((1, 2, *size), (), mode, coordinate, antialias=True, exclude_outside=outside, extrapolation=9.0,
                    roi=region(coordinate))  # fmt: skip
        agree(op, x, onnx=theirs(ort, x, op), symbolic=(0, 1), tolerance=1e-4, scaled=True)


@pytest.mark.parametrize("coordinate", COMPARED)
def test_cubic_without_what_is_outside(agree, ort, coordinate):
    for size in SIZES:
        x = image(1, 1, 4, 5)
        op = Resize((1, 1, *size), (), "cubic", coordinate, cubic_a=-0.5, exclude_outside=True, roi=region(coordinate))
        agree(op, x, onnx=theirs(ort, x, op), tolerance=1e-4, scaled=True)


@settings(max_examples=60, deadline=None)
@given(st.integers(1, 9), st.integers(1, 20), st.sampled_from(COORDINATES), st.sampled_from(["nearest", "linear", "cubic"]),
       st.sampled_from(NEAREST), st.booleans(), st.booleans())  # fmt: skip
def test_any_size_to_any_other(agree, before, after, coordinate, mode, nearest, outside, antialias):
    roi = (0.0, 0.0, 0.1, 1.0, 1.0, 0.8) if coordinate == "tf_crop_and_resize" else ()
    op = Resize((2, 1, after), (), mode, coordinate, nearest, exclude_outside=outside, antialias=antialias, roi=roi)
    agree(op, image(2, 1, before), symbolic=(0, 1), tolerance=1e-4, scaled=True)


@pytest.mark.parametrize("scale", [2.0, 0.5, 1.5, 0.3, 3.1])
@pytest.mark.parametrize("mode", ["nearest", "linear", "cubic"])
def test_scales_are_used_as_given(agree, ort, mode, scale):
    x = image(1, 1, 7, 6)
    scales = np.array([1, 1, scale, 1], np.float32)
    size = int(np.floor(7 * scales[2]))
    op = Resize((1, 1, size, 6), tuple(map(float, scales)), mode)
    agree(op, x, onnx=ort("Resize", [x, None, scales], mode=mode), tolerance=1e-4, scaled=True)


@pytest.mark.parametrize("nearest", ["floor", "ceil"])
@pytest.mark.parametrize("scale", [1.5, 0.75, 1.25, 2.75, 3.7])
def test_symmetric_positions_are_rounded_once(agree, ort, nearest, scale):
    """A sum of three fractions in f32 falls short of the whole number that it is."""
    scales = np.array([scale], np.float32)
    for extent in range(2, 40):
        size = int(np.floor(extent * float(scales[0])))
        if size in (0, extent):  # onnxruntime copies what keeps its extent
            continue
        coordinate = "half_pixel_symmetric"
        op = Resize((size,), tuple(map(float, scales)), "nearest", coordinate, nearest)
        x = np.arange(extent, dtype=np.float32)
        theirs = ort("Resize", [x, None, scales], coordinate_transformation_mode=coordinate, nearest_mode=nearest)
        agree(op, x, onnx=theirs)


def test_upsampling_by_whole_numbers_divides_integers():
    for coordinate, nearest in (("asymmetric", "floor"), ("half_pixel", "round_prefer_floor")):
        definition = Resize((1, 3, 14, 21), (), "nearest", coordinate, nearest).define(TensorType(dt.f32, (1, 3, 7, 7)))
        assert not any(isinstance(e, Cast) for e in walk(definition.stages[-1].value))


@pytest.mark.parametrize("rank", [1, 2, 3, 4])
def test_linear_over_any_number_of_axes(agree, rank):
    x = image(*range(2, 2 + rank))
    y = agree(Resize(tuple(range(3, 3 + rank)), (), "linear", "align_corners"), x, tolerance=1e-4, scaled=True)
    assert np.allclose(y[(0,) * rank], x[(0,) * rank]) and np.allclose(y[(-1,) * rank], x[(-1,) * rank])


def test_other_element_types(agree):
    u = np.array([[0, 255], [100, 7]], np.uint8)
    assert agree(Resize((2, 3), (), "linear", "align_corners"), u).tolist() == [[0, 127, 255], [100, 53, 7]]
    assert agree(Resize((4, 4), (), "cubic"), u).max() == 255  # overshoot saturates
    assert agree(Resize((1, 4), (), "nearest"), np.array([[True, False]])).tolist() == [[True, True, False, False]]
    half = image(1, 8).astype(np.float16)
    assert agree(Resize((1, 5), (), "linear"), half, tolerance=2e-3, scaled=True).dtype == np.float16
    assert agree(Resize((1, 8), (), "linear"), half, scaled=True).tolist() == half.tolist()


def test_empty_tensors(agree):
    x = np.zeros((0, 2, 4), np.float32)
    assert agree(Resize((0, 2, 8), (), "linear"), x, scaled=True).shape == (0, 2, 8)
    assert agree(Resize((1, 0), (), "cubic"), np.zeros((1, 3), np.float32), scaled=True).shape == (1, 0)


@pytest.mark.parametrize("mode", ["nearest", "linear"])
def test_no_tables_of_long_axes(monkeypatch, mode):
    """A table of 2^31 positions takes 16 GiB."""
    monkeypatch.setattr(np, "arange", None)
    assert Resize((2**31 - 1,), (), mode).define(TensorType(dt.f32, (2,))) is not None


def test_long_axes_are_right(agree, monkeypatch):
    monkeypatch.setattr("nncompiler.ops.vision.sampling.LONGEST_TABLE", 8)
    for mode, coordinate in itertools.product(("nearest", "linear"), ("half_pixel", "asymmetric", "align_corners")):
        agree(Resize((1, 31), (), mode, coordinate), image(1, 7), tolerance=1e-5, scaled=True)


def test_costs():
    x, y = TensorType(dt.f32, (1, 1, 4, 4)), TensorType(dt.f32, (1, 1, 8, 8))
    assert Resize(y.shape, (), "linear").cost((x,), (y,)).flops == 64 * 2 * (2 + 2)
    assert Resize(y.shape).cost((x,), (y,)).flops == 0


@pytest.mark.parametrize(
    ("op", "message"),
    [
        (Resize((4,)), "a size for each of 2 axes"),
        (Resize((4, 4), (1.0,)), "scales must be 2 positive numbers"),
        (Resize((4, 4), (1.0, 0.0)), "scales must be 2 positive numbers"),
        (Resize((4, 4), (), "bilinear"), "mode must be one of"),
        (Resize((4, 4), (), coordinate="corner"), "coordinate must be one of"),
        (Resize((4, 4), (), nearest="up"), "nearest must be one of"),
        (Resize((4, 4), (), coordinate="tf_crop_and_resize"), "roi must be 4 numbers"),
        (Resize((4, -4)), "must not be negative"),
    ],
)
def test_what_does_not_fit_is_refused(op, message):
    with pytest.raises(ModelError, match=message):
        op.infer(Operand(TensorType(dt.f32, (2, 2))))


def test_an_empty_axis_cannot_grow_and_linear_needs_numbers():
    with pytest.raises(ModelError, match=r"axis 0 of \[0,2\] is empty"):
        Resize((4, 4)).infer(Operand(TensorType(dt.f32, (0, 2))))
    with pytest.raises(ModelError, match="linear resize needs numbers, got bool"):
        Resize((4, 4), (), "linear").infer(Operand(TensorType(dt.boolean, (2, 2))))
    n = symbol("n")
    assert Resize((n, 2 * n)).infer(Operand(TensorType(dt.f32, (n, n)))).shape == (n, 2 * n)
