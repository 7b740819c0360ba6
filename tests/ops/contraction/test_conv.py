"""Convolution and its transpose."""

import ml_dtypes
import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from nncompiler.ir import dtype as dt
from nncompiler.ir.dims import substitute, symbol
from nncompiler.ir.errors import ModelError, UnsupportedError
from nncompiler.ir.op import Operand
from nncompiler.ir.types import TensorType
from nncompiler.ops.base.windows import auto_pads, auto_pads_transpose, output_size
from nncompiler.ops.contraction.conv import Conv
from nncompiler.ops.contraction.conv_transpose import ConvTranspose

QUICK = settings(max_examples=40, deadline=None)


@st.composite
def geometries(draw, most_rank=3):
    """(rank, spatial, kernel, strides, pads, dilations, group, seed) of a convolution that fits."""
    rank = draw(st.integers(1, most_rank))

    def axis(low, high):
        return tuple(draw(st.integers(low, high)) for _ in range(rank))

    kernel, strides, dilations = axis(1, 3), axis(1, 3), axis(1, 2)
    pads = axis(0, 2) + axis(0, 2)
    extra = axis(0, 5 if rank < 3 else 2)
    spatial = tuple(
        max(1, d * (k - 1) + 1 - pads[i] - pads[rank + i]) + extra[i]
        for i, (k, d) in enumerate(zip(kernel, dilations, strict=True))
    )
    return rank, spatial, kernel, strides, pads, dilations, draw(st.integers(1, 3)), draw(st.integers(0, 2**31))


def normal(seed, *shapes):
    r = np.random.default_rng(seed)
    return [r.standard_normal(s).astype(np.float32) for s in shapes]


@QUICK
@given(geometries(), st.booleans())
def test_conv(agree, ort, geometry, depthwise):
    rank, spatial, kernel, strides, pads, dilations, group, seed = geometry
    per_group = 1 if depthwise else 2
    x, w, b = normal(seed, (2, group * per_group, *spatial), (group * 2, per_group, *kernel), (group * 2,))
    bias = b if seed % 2 else None
    theirs = ort("Conv", [x, w, bias], strides=strides, pads=pads, dilations=dilations, group=group)
    agree(Conv(strides, pads, dilations, group), x, w, bias, onnx=theirs, symbolic=(0, *range(2, 2 + rank)), scaled=True)


@QUICK
@given(geometries(), st.data())
def test_conv_transpose(agree, ort, geometry, data):
    rank, spatial, kernel, strides, pads, dilations, group, seed = geometry
    extra = tuple(data.draw(st.integers(0, s - 1)) for s in strides)
    sizes = [
        (spatial[i] - 1) * strides[i] + dilations[i] * (kernel[i] - 1) + 1 + extra[i] - pads[i] - pads[rank + i]
        for i in range(rank)
    ]
    if min(sizes) < 1:
        pads = (0,) * (2 * rank)
    x, w, b = normal(seed, (2, group * 2, *spatial), (group * 2, 3, *kernel), (group * 3,))
    bias = b if seed % 2 else None
    theirs = ort("ConvTranspose", [x, w, bias], strides=strides, pads=pads, dilations=dilations, group=group,
                 output_padding=extra)  # fmt: skip
    op = ConvTranspose(strides, pads, dilations, group, extra)
    agree(op, x, w, bias, onnx=theirs, symbolic=(0, *range(2, 2 + rank)), scaled=True)


def test_conv_chunks_give_what_one_product_gives(monkeypatch):
    x, w = normal(1, (2, 4, 17, 9), (6, 2, 3, 3))
    op = Conv((1, 1), (1, 1, 1, 1), (1, 1), 2)
    whole = op.evaluate(x, w, None)
    monkeypatch.setattr("nncompiler.ops.contraction.conv.CHUNK", 1)
    np.testing.assert_allclose(op.evaluate(x, w, None), whole, rtol=1e-6, atol=1e-6)


@pytest.mark.parametrize("dtype", [np.float16, ml_dtypes.bfloat16])
def test_half_precision_is_computed_in_f32_and_rounded_once(agree, dtype):
    x, w, b = (a.astype(dtype) for a in normal(2, (1, 8, 5, 5), (4, 8, 3, 3), (4,)))
    op = Conv((1, 1), (0, 0, 0, 0), (1, 1))
    y = agree(op, x, w, b, tolerance=1e-2, scaled=True)
    exact = op.evaluate(*(a.astype(np.float64) for a in (x, w, b)))
    ulp = float(ml_dtypes.finfo(dtype).eps)
    assert np.all(np.abs(y.astype(np.float64) - exact) <= 0.6 * ulp * np.abs(exact) + 1e-5)


def test_double_precision_and_integers():
    r = np.random.default_rng(0)
    op = Conv((1,), (1, 1), (1,))
    x, w = r.standard_normal((1, 2, 9)), r.standard_normal((3, 2, 3))
    y = op.evaluate(x, w, None)
    assert y.dtype == np.float64
    direct = sum(x[0, c, 1:4] @ w[1, c] for c in range(2))
    assert abs(y[0, 1, 2] - direct) < 1e-14
    xi, wi = np.full((1, 1, 4), 100, np.int8), np.ones((1, 1, 2), np.int8)
    assert op.evaluate(xi, wi, None)[0, 0, 1] == np.int8(-56)  # wraps


@pytest.mark.parametrize("op", [Conv((1, 1), (1, 1, 1, 1), (1, 1)), ConvTranspose((2, 2), (0, 0, 0, 0), (1, 1))])
def test_an_empty_batch_stays_empty(agree, op):
    x, w = np.zeros((0, 2, 5, 5), np.float32), np.ones((2, 2, 3, 3), np.float32)
    y = agree(op, x, w, None, scaled=True)
    assert y.shape[0] == 0 and y.shape[1] == 2 and min(y.shape[2:]) > 0


def test_no_input_channels_give_the_bias(agree):
    x, w = np.zeros((1, 0, 4, 4), np.float32), np.ones((2, 0, 3, 3), np.float32)
    y = agree(Conv((1, 1), (0, 0, 0, 0), (1, 1)), x, w, np.array([3, 4], np.float32), scaled=True)
    assert (y == np.array([3, 4], np.float32).reshape(1, 2, 1, 1)).all()


def f32(*shape):
    return Operand(TensorType(dt.f32, shape))


@pytest.mark.parametrize(
    ("op", "shapes", "message"),
    [
        (Conv((1, 1), (0, 0, 0, 0), (1, 1)), [(1, 2, 3, 9), (4, 2, 5, 5)], "kernel 5 larger than its padded input 3"),
        (Conv((1, 1), (0, 0, 0, 0), (1, 1), 2), [(1, 3, 8, 8), (4, 1, 3, 3)], "3 input channels are not divisible by 2"),
        (Conv((1, 1), (0, 0, 0, 0), (1, 1), 3), [(1, 3, 8, 8), (4, 1, 3, 3)], "4 output channels are not divisible by 3"),
        (Conv((1, 1), (0, 0, 0, 0), (1, 1)), [(1, 3, 8, 8), (4, 2, 3, 3)], "are for 2 input channels, got 3"),
        (Conv((1, 1), (0, 0, 0, 0), (1, 1), 0), [(1, 3, 8, 8), (4, 3, 3, 3)], "group must be at least 1, got 0"),
        (Conv((0, 1), (0, 0, 0, 0), (1, 1)), [(1, 3, 8, 8), (4, 3, 3, 3)], "strides must be at least 1"),
        (Conv((1, 1), (0, -1, 0, 0), (1, 1)), [(1, 3, 8, 8), (4, 3, 3, 3)], "pads must not be negative"),
        (Conv((1, 1), (0, 0), (1, 1)), [(1, 3, 8, 8), (4, 3, 3, 3)], "need 4 pads"),
        (Conv((1, 1), (0, 0, 0, 0), (1, 1)), [(1, 3, 8, 8), (4, 3, 3, 3), (5,)], r"bias must have shape \[4\], got \[5\]"),
        (Conv((1, 1), (0, 0, 0, 0), (1, 1)), [(1, 3, 8, 8)], "takes 2 to 3 operands, got 1"),
        (Conv((1,), (0, 0), (1,)), [(3, 8), (4, 3)], "rank 3 or more"),
        (ConvTranspose((1, 1), (0, 0, 0, 0), (1, 1)), [(1, 3, 8, 8), (4, 2, 3, 3)], "are for 4 input channels, got 3"),
        (ConvTranspose((1, 1), (9, 0, 9, 0), (1, 1)), [(1, 4, 8, 8), (4, 2, 3, 3)], "pads .* larger than the output"),
        (ConvTranspose((1, 1), (0, 0, 0, 0), (1, 1), 1, (1,)), [(1, 4, 8, 8), (4, 2, 3, 3)], "output_padding must be 2"),
    ],
)
def test_what_does_not_fit_is_refused(op, shapes, message):
    with pytest.raises(ModelError, match=message):
        op.infer(*(f32(*s) for s in shapes))


def test_operands_of_two_types_are_refused():
    with pytest.raises(ModelError, match="one element type, got f32 and f16"):
        Conv((1,), (0, 0), (1,)).infer(f32(1, 2, 8), Operand(TensorType(dt.f16, (4, 2, 3))))


def test_published_counts():
    conv = Conv((4, 4), (2, 2, 2, 2), (1, 1))
    x, w, b = (TensorType(dt.f32, s) for s in ((1, 3, 224, 224), (64, 3, 11, 11), (64,)))
    y = conv.infer(Operand(x), Operand(w), Operand(b))
    assert y.shape == (1, 64, 55, 55)
    cost = conv.cost((x, w, b), (y,))
    assert cost.macs == 55 * 55 * 64 * 3 * 121 and cost.flops == 2 * cost.macs


def test_symbolic_sizes_are_formulas():
    h = symbol("h")
    y = Conv((2, 1), (1, 1, 1, 1), (1, 1)).infer(f32(symbol("n"), 3, h, h), f32(8, 3, 3, 3))
    assert y.shape == (symbol("n"), 8, (h - 1) // 2 + 1, h)


@pytest.mark.parametrize("auto", ["SAME_UPPER", "SAME_LOWER", "VALID"])
@pytest.mark.parametrize(("extent", "kernel", "stride"), [(7, 3, 2), (8, 3, 2), (8, 2, 1), (9, 4, 3), (6, 1, 3)])
def test_auto_pads(ort, auto, extent, kernel, stride):
    x, w = normal(3, (1, 1, extent), (1, 1, kernel))
    (theirs,) = ort("Conv", [x, w], auto_pad=auto, strides=[stride])
    pads = auto_pads(auto, (extent,), (kernel,), (stride,), (1,))
    np.testing.assert_allclose(Conv((stride,), pads, (1,)).evaluate(x, w, None), theirs, rtol=1e-5, atol=1e-5)


@pytest.mark.parametrize("auto", ["SAME_UPPER", "SAME_LOWER"])
def test_auto_pads_of_dilated_kernels_keep_the_number_of_strides(auto):
    before, after = auto_pads(auto, (10,), (2,), (3,), (4,))
    assert output_size(10, 2, 3, before, after, 4) == 4
    assert before + after == 3 * 3 + 5 - 10 and abs(before - after) <= 1


def test_auto_pads_of_symbolic_extents():
    assert auto_pads("SAME_LOWER", (symbol("h"),), (4,), (1,), (1,)) == (2, 1)
    with pytest.raises(UnsupportedError, match="symbolic extent h"):
        auto_pads("SAME_UPPER", (symbol("h"),), (3,), (2,), (1,))


@pytest.mark.parametrize("auto", ["NOTSET", "SAME_UPPER", "SAME_LOWER"])
@pytest.mark.parametrize("output_shape", [None, (9,), (10,), (12,)])
def test_auto_pads_of_the_transpose(ort, auto, output_shape):
    x, w = normal(4, (1, 2, 5), (2, 3, 3))
    more = {} if output_shape is None else {"output_shape": output_shape}
    (theirs,) = ort("ConvTranspose", [x, w], auto_pad=auto, strides=[2], **more)
    pads, extra = auto_pads_transpose(auto, (5,), (3,), (2,), (1,), (0,), output_shape)
    ours = ConvTranspose((2,), pads, (1,), 1, extra).evaluate(x, w, None)
    np.testing.assert_allclose(ours, theirs, rtol=1e-5, atol=1e-5)


@given(
    st.integers(1, 30), st.integers(1, 5), st.integers(1, 4), st.integers(0, 4), st.integers(0, 4), st.integers(1, 3),
    st.booleans(),
)  # fmt: skip
@settings(max_examples=200, deadline=None)
def test_output_size_counts_the_windows_that_onnx_allows(extent, kernel, stride, before, after, dilation, ceil_mode):
    reach = dilation * (kernel - 1) + 1
    padded = extent + before + after
    starts = []
    for s in range(-before, extent + after, stride):
        whole, hanging = s + reach <= extent + after, s - stride + reach < extent + after
        if (s < extent and hanging) if ceil_mode else whole:
            starts.append(s)
    if not starts or (padded < reach and not ceil_mode):
        return
    assert output_size(extent, kernel, stride, before, after, dilation, ceil_mode) == len(starts)
    symbolic = output_size(symbol("e"), kernel, stride, before, after, dilation, ceil_mode)
    assert substitute(symbolic, {"e": extent}) == len(starts)
