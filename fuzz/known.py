"""Where ONNX's text, its evaluator and onnxruntime are known to contradict each other, and who errs.

A row excuses one party at one operator, where its condition holds. It is no tolerance: native code is compared with our
reference there all the same, and the party's other answers count.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

import numpy as np
import onnx

from .numbers import Array

Attributes = Mapping[str, Any]
Operands = list["Array | None"]


@dataclass(frozen=True)
class Disagreement:
    """`party` ("onnxruntime" or "onnx", its evaluator) errs at `operator` where `holds` of the node's attributes and its
    operands' numbers. `evidence` says how we know."""

    operator: str
    party: str
    condition: str
    evidence: str
    holds: Callable[[Attributes, Operands], bool]


def _always(attributes: Attributes, operands: Operands) -> bool:
    return True


def _floats(operands: Operands) -> list[Array]:
    return [a.astype(np.float64) for a in operands if a is not None and a.dtype.kind in "fV"]


def _not_finite(attributes: Attributes, operands: Operands) -> bool:
    return any(not np.isfinite(a).all() for a in _floats(operands))


def _has_nan(attributes: Attributes, operands: Operands) -> bool:
    return any(np.isnan(a).any() for a in _floats(operands))


def _nan_extreme(attributes: Attributes, operands: Operands) -> bool:
    return attributes.get("reduction") in (b"min", b"max") and _has_nan(attributes, operands)


def _auto(attributes: Attributes, operands: Operands) -> bool:
    same = attributes.get("auto_pad", b"NOTSET").startswith(b"SAME")
    return same and any(d > 1 for d in attributes.get("dilations", ()))


def _auto_strides(attributes: Attributes, operands: Operands) -> bool:
    same = attributes.get("auto_pad", b"NOTSET").startswith(b"SAME")
    return same and any(s > k for s, k in zip(attributes.get("strides", ()), attributes["kernel_shape"]))


def _odd_window(attributes: Attributes, operands: Operands) -> bool:
    x = operands[0]
    empty = x is not None and 0 in x.shape
    dilated = any(d > 1 for d in attributes.get("dilations", ()))
    auto = attributes.get("auto_pad", b"NOTSET").startswith(b"SAME")
    return empty or dilated or auto or bool(attributes.get("ceil_mode")) or _not_finite(attributes, operands)


def _type(*kinds: str) -> Callable[[Attributes, Operands], bool]:
    return lambda attributes, operands: operands[0] is not None and str(operands[0].dtype) in kinds


def _zeros(attributes: Attributes, operands: Operands) -> bool:
    return operands[0] is not None and not operands[0].any()


def _fractions(attributes: Attributes, operands: Operands) -> bool:
    return any((a != np.trunc(a)).any() for a in _floats(operands[:1]))


def _odd_indices(attributes: Attributes, operands: Operands) -> bool:
    x = operands[0]
    return x is not None and (x.ndim == 3 or np.unique(x).size < x.size)


def _huge(attributes: Attributes, operands: Operands) -> bool:
    x = operands[0]
    return x is not None and x.dtype.kind in "iu" and float(np.abs(x.astype(np.float64)).sum()) > 2**53


def _huge_squares(attributes: Attributes, operands: Operands) -> bool:
    x = operands[0]
    return x is not None and x.dtype.kind in "iu" and float((x.astype(np.float64) ** 2).sum()) > np.iinfo(x.dtype).max


def _wraps(attributes: Attributes, operands: Operands) -> bool:
    x = operands[0]
    whole = x is not None and _integers(attributes, operands)
    return x is not None and whole and float(np.abs(x.astype(np.float64)).sum()) > np.iinfo(x.dtype).max


def _nothing(attributes: Attributes, operands: Operands) -> bool:
    return operands[0] is not None and not operands[0].size


def _several_planes(attributes: Attributes, operands: Operands) -> bool:
    x = operands[0]
    plain = not any(v > 1 for name in ("strides", "dilations") for v in attributes.get(name, ()))
    return x is not None and plain and x.shape[0] * x.shape[1] > 1


def _several_axes(attributes: Attributes, operands: Operands) -> bool:
    x = operands[0]
    return x is not None and x.ndim > 1 and attributes.get("axis", 1) not in (x.ndim - 1, -1)


def _one_position(attributes: Attributes, operands: Operands) -> bool:
    size = operands[1]
    return bool(attributes.get("align_corners")) and size is not None and bool((size[2:] == 1).any())


def _cubic_outside(attributes: Attributes, operands: Operands) -> bool:
    x, grid = operands[:2]
    if x is None or grid is None:
        return False
    if attributes.get("mode") not in (b"cubic", b"bicubic"):
        return bool(x.dtype == np.float64)
    return x.dtype == np.float64 or _not_finite(attributes, operands) or bool((np.abs(grid.astype(np.float64)) > 1).any())


def _beyond_single(attributes: Attributes, operands: Operands) -> bool:
    x = operands[0]
    if not _integers(attributes, operands) or x is None or not x.size:
        return False
    return bool(float(np.abs(x.astype(np.float64)).max()) + abs(attributes.get("bias", 0.0)) > 2**24)


def _beyond_double(attributes: Attributes, operands: Operands) -> bool:
    x, bias = operands[0], attributes.get("bias", 0.0)
    if not _integers(attributes, operands) or x is None or not x.size:
        return False
    info, size = np.iinfo(x.dtype), float(np.abs(x.astype(np.float64)).max()) + abs(bias)
    return size > 2**53 or size > info.max or (info.min == 0 and float(x.min()) < bias)


def _far_from_zero(attributes: Attributes, operands: Operands) -> bool:
    x = operands[0]
    if x is None or not x.size:
        return False
    groups = x.astype(np.float64).reshape(x.shape[0], attributes["num_groups"], -1)
    return bool((groups.mean(-1) ** 2 > 16 * groups.var(-1)).any())


def _means_of_axes(attributes: Attributes, operands: Operands) -> bool:
    x, axes = operands[0], tuple(attributes.get("axes", (0, 2, 3)))
    if x is None or not x.size:
        return False
    wide = x.astype(np.float64)
    return bool((wide.mean(axes) ** 2 > 16 * wide.var(axes)).any())


def _rows_far_from_zero(attributes: Attributes, operands: Operands) -> bool:
    x, skip = operands[:2]
    if x is None or skip is None or not x.size:
        return False
    total = x.astype(np.float64) + skip.astype(np.float64)
    return bool((total.mean(-1) ** 2 > 16 * total.var(-1)).any())


def _rest_far_from_zero(attributes: Attributes, operands: Operands) -> bool:
    x = operands[0]
    if x is None or not x.size:
        return False
    rows = x.astype(np.float64).reshape(*x.shape[: attributes.get("axis", -1) % x.ndim], -1)
    return bool((rows.mean(-1) ** 2 > 16 * rows.var(-1)).any())


def _broken_reciprocal(attributes: Attributes, operands: Operands) -> bool:
    return operands[3] is not None and bool((1 / operands[3] != np.floor(1 / operands[3])).any())


def _before_the_first(attributes: Attributes, operands: Operands) -> bool:
    x, starts, _, axes, steps = (*operands, None, None)[:5]
    if x is None or starts is None or steps is None:
        return False
    along = range(len(starts)) if axes is None else axes
    return any(step < 0 and start < -x.shape[axis] for start, axis, step in zip(starts, along, steps))


def _far_apart(attributes: Attributes, operands: Operands) -> bool:
    x = operands[0]
    return x is not None and (x.size > 0) and not float(np.ptp(x.astype(np.float64))) < 80


def _integers(attributes: Attributes, operands: Operands) -> bool:
    return operands[0] is not None and operands[0].dtype.kind in "iu"


def _more_than_plain(attributes: Attributes, operands: Operands) -> bool:
    ignored = {"activations", "activation_alpha", "activation_beta", "clip", "input_forget"}
    lengths = len(operands) > 4 and operands[4] is not None
    return lengths or bool(ignored & set(attributes)) or _type("float16", "bfloat16")(attributes, operands)


ORT, EVALUATOR = "onnxruntime", "onnx"

TABLE: tuple[Disagreement, ...] = (
    Disagreement("MaxPool", ORT, "NaN in the operand", "it keeps the greatest number; ours is NaN, as Max is", _has_nan),
    Disagreement("MaxPool", EVALUATOR, "indices of equal elements, and with one spatial axis",
                 "not the first one's; those of later channels lack what lies before", _odd_indices),
    Disagreement("GlobalMaxPool", ORT, "NaN in the operand", "as MaxPool", _has_nan),
    Disagreement("Hardmax", ORT, "NaN in the operand", "as MaxPool", _has_nan),
    Disagreement("Hardmax", EVALUATOR, "axes behind `axis`, before opset 13", "the text joins them; it takes `axis` alone",
                 _several_axes),
    Disagreement("MaxRoiPool", ORT, "NaN in the operand", "as MaxPool", _has_nan),
    *(
        Disagreement(op, party, "NaN and a reduction by min or max", "the order of operands decides", _nan_extreme)
        for op in ("ScatterElements", "ScatterND") for party in (ORT, EVALUATOR)
    ),
    Disagreement("MaxRoiPool", ORT, "only -inf in a bin", "as MaxPool", _not_finite),
    *(
        Disagreement(op, ORT, "auto_pad=SAME with a stride beyond the kernel",
                     "its padding is negative, which it refuses or crops by; its Conv pads by 0", _auto_strides)
        for op in ("MaxPool", "AveragePool", "LpPool")
    ),
    Disagreement("MaxPool", EVALUATOR, "pads that differ from axis to axis", "it takes them for pairs of begin and end",
                 lambda a, x: len(set(a.get("pads", (0,)))) > 1),
    Disagreement("MaxPool", ORT, "only -inf or padding in a window", "it begins at the least finite number",
                 lambda a, x: _not_finite(a, x) or any(a.get("pads", ())) or (x[0] is not None and 0 in x[0].shape)),
    *(
        Disagreement(
            op, ORT, "auto_pad=SAME with dilations",
            "SAME is defined by output = ceil(input / stride); it pads for the kernel without its dilation", _auto,
        )
        for op in ("MaxPool", "AveragePool", "LpPool")
    ),
    *(
        Disagreement(
            op, EVALUATOR, "ceil_mode, auto_pad, dilations, an empty axis, numbers that are not finite",
            "its shapes contradict ONNX's own inference, its dilated windows read the wrong elements", _odd_window,
        )
        for op in ("MaxPool", "AveragePool", "LpPool")
    ),
    Disagreement("MaxPool", EVALUATOR, "indices, windows that are neither strided nor dilated, several images or channels",
                 "the text flattens the whole operand; there it does each plane", _several_planes),
    Disagreement("GlobalMaxPool", EVALUATOR, "rank other than 4", "it drops axes: f64[3,1] of [3,8,7]",
                 lambda a, x: x[0] is not None and x[0].ndim != 4),
    Disagreement("BatchNormalization", EVALUATOR, "before opset 14", "other statistics; onnxruntime agrees with us",
                 _always),
    Disagreement("QLinearConv", EVALUATOR, "rank other than 4, scales per channel", "they broadcast along the last axis",
                 _always),
    Disagreement("Conv", EVALUATOR, "numbers that are not finite", "it multiplies what lies in the padding", _not_finite),
    Disagreement("ConvTranspose", EVALUATOR, "groups", "onnxruntime agrees with us in f32",
                 lambda a, x: a.get("group", 1) > 1),
    Disagreement("ConvTranspose", EVALUATOR, "numbers that are not finite", "as Conv", _not_finite),
    Disagreement("OneHot", EVALUATOR, "indices out of range", "it takes them modulo depth; the text gives off_value",
                 _always),
    *(
        Disagreement("OneHot", party, "fractions as indices", "the text casts them to int64 before use", _fractions)
        for party in (ORT, EVALUATOR)
    ),
    *(
        Disagreement("ReduceMean", party, "integers beyond 2^53", "they pass through f64", _huge)
        for party in (ORT, EVALUATOR)
    ),
    Disagreement("ReduceMean", EVALUATOR, "an integer mean of nothing", "the text calls it undefined; it converts NaN",
                 lambda a, x: _integers(a, x) and x[0] is not None and 0 in x[0].shape),
    Disagreement("ReduceSumSquare", EVALUATOR, "integers", "its result is i64 or u64, whatever the operand", _integers),
    Disagreement("Resize", EVALUATOR, "exclude_outside with nearest", "its weights of the border are 0",
                 lambda a, x: bool(a.get("exclude_outside"))),
    Disagreement("Resize", EVALUATOR, "pytorch_half_pixel to one element", "it asks whether the length before rounding is 1",
                 lambda a, x: a.get("coordinate_transformation_mode") == b"pytorch_half_pixel"),
    *(
        Disagreement("LayerNormalization", party, "a mean of several deviations", "as GroupNormalization",
                     _rest_far_from_zero)
        for party in (ORT, EVALUATOR)
    ),
    Disagreement("PRelu", EVALUATOR, "zeros and slopes that are not finite", "the text gives x where it is not below 0",
                 _not_finite),
    Disagreement("Slice", EVALUATOR, "a start before the first element with a negative step",
                 "the text clamps it to the first element; it slices", _before_the_first),
    Disagreement("Shape", EVALUATOR, "start or end below -rank", "the text clamps it; it slices",
                 lambda a, x: x[0] is not None and min(a.get("start", 0), a.get("end", 0)) < -x[0].ndim),
    Disagreement("QLinearMatMul", EVALUATOR, "ties", "it adds the zero point before it rounds", _always),
    Disagreement("Resize", EVALUATOR, "align_corners", "it takes extent * scale for the size, without rounding it down",
                 lambda a, x: a.get("coordinate_transformation_mode") == b"align_corners"),
    Disagreement("LRN", EVALUATOR, "odd windows", "size=1 leaves the element itself out of its sum", _always),
    Disagreement("LRN", ORT, "large sums", "it raises to -beta with a relative error of 1e-4",
                 lambda a, x: x[0] is not None and not float(np.abs(x[0].astype(np.float64)).max(initial=0)) <= 8),
    Disagreement("Gemm", EVALUATOR, "integers", "alpha, a float, makes them pass through floats", _integers),
    Disagreement("RMSNormalization", EVALUATOR, "f64", "stash_type=1 rounds to f32 inside, which ours does not",
                 _type("float64")),
    Disagreement("LayerNormalization", EVALUATOR, "f64", "as RMSNormalization", _type("float64")),
    Disagreement("InstanceNormalization", EVALUATOR, "f64", "epsilon and statistics in f32", _type("float64")),
    Disagreement("QuantizeLinear", EVALUATOR, "f16 and infinities",
                 "it divides in f16, onnxruntime in f32 as we do; it converts infinities before it saturates", _always),
    Disagreement("QuantizeLinear", ORT, "infinities", "they become integers before they are saturated", _not_finite),
    Disagreement("HardSwish", EVALUATOR, "f64", "its 1/6 is an f32", _type("float64")),
    Disagreement("HardSwish", ORT, "f64", "it takes ONNX's body, whose 1/6 is an f32; the text's is not", _type("float64")),
    Disagreement("DynamicQuantizeLinear", ORT, "zeros only", "the text's scale is 0; it takes 1", _zeros),
    Disagreement("DynamicQuantizeLinear", EVALUATOR, "zeros only", "the text's scale is 0; it takes 1/255", _zeros),
    Disagreement("GroupNormalization", EVALUATOR, "f64", "stash_type=1 rounds to f32 inside, which ours does not",
                 _type("float64")),
    Disagreement("GroupNormalization", ORT, "f64", "it takes ONNX's body, and as above", _type("float64")),
    *(
        Disagreement(op, EVALUATOR, "f16 and bf16", "it adds up in the operand's type: a long sum stands still",
                     _type("float16", "bfloat16"))
        for op in ("ReduceMean", "ReduceSum", "ReduceSumSquare", "ReduceL1", "ReduceL2", "ReduceLogSum",
                   "ReduceLogSumExp", "CumSum", "MatMul", "Gemm", "Conv",
                   "GlobalAveragePool", "AveragePool", "InstanceNormalization", "LayerNormalization", "LpNormalization",
                   "ConvTranspose")
    ),
    *(
        Disagreement("GroupNormalization", party, "a mean of several deviations",
                     "ONNX's body, which both take, has the variance as E[x^2] - E[x]^2", _far_from_zero)
        for party in (ORT, EVALUATOR)
    ),
    *(
        Disagreement("MeanVarianceNormalization", party, "a mean of several deviations", "as GroupNormalization",
                     _means_of_axes)
        for party in (ORT, EVALUATOR)
    ),
    Disagreement("SkipLayerNormalization", ORT, "a mean of several deviations", "as GroupNormalization",
                 _rows_far_from_zero),
    *(
        Disagreement(op, ORT, "numbers that are not finite", "rows whose scores are all -inf are 0", _not_finite)
        for op in ("GroupQueryAttention", "MultiHeadAttention", "Attention")
    ),
    Disagreement("FastGelu", ORT, "numbers below 0", "0.5 + 0.5 tanh has an absolute error of a unit in the last place of 1",
                 lambda a, x: any(bool((f < 0).any()) for f in _floats(x))),
    Disagreement("QuickGelu", ORT, "numbers far below 0", "its sigmoid is a rational function, off by 1e-7",
                 lambda a, x: x[0] is not None and bool((x[0].astype(np.float64) * a.get("alpha", 1.702) < -6).any())),
    Disagreement("QLinearSoftmax", ORT, "a scale whose reciprocal is not whole", "it multiplies by the reciprocal's floor",
                 _broken_reciprocal),
    Disagreement("SoftmaxCrossEntropyLoss", ORT, "numbers that are not finite",
                 "infinity less infinity is no number, here in every class", _not_finite),
    Disagreement("SoftmaxCrossEntropyLoss", EVALUATOR, "differences that exponentials make 0",
                 "it takes the logarithm of the probability, which is 0", _far_apart),
    Disagreement("LogSoftmax", ORT, "numbers that are not finite", "beside NaN it gives the logarithm of 1e20", _not_finite),
    Disagreement("LogSoftmax", EVALUATOR, "differences that exponentials make 0", "as SoftmaxCrossEntropyLoss",
                 lambda a, x: _far_apart(a, x) or _not_finite(a, x)),
    Disagreement("ReduceMean", EVALUATOR, "integers whose sum is beyond their type", "it adds up in it: two of 2^30 have "
                 "the mean -2^30", _wraps),
    Disagreement("ReduceMean", ORT, "of nothing", "it gives the operand's shape, or 0 where 0/0 is NaN", _nothing),
    Disagreement("Shrink", ORT, "integers beyond 2^24", "it computes in f32: 2^63 - 1 shrunk by 0 is -2^63", _beyond_single),
    Disagreement("Shrink", EVALUATOR, "integers beyond 2^53, sums beyond the type", "it converts floats out of range",
                 _beyond_double),
    Disagreement("GridSample", EVALUATOR, "cubic, f64 or positions outside the image",
                 "its coefficients are f32, and it clips positions before it takes taps; onnxruntime agrees with us",
                 _cubic_outside),
    Disagreement("AffineGrid", ORT, "align_corners and an axis of one position",
                 "+1; ONNX's evaluator has -1, as its body in depth", _one_position),
    Disagreement("LpNormalization", EVALUATOR, "p=1", "it adds numbers, where the norm is of their magnitudes",
                 lambda a, x: a.get("p") == 1),
    *(
        Disagreement(op, ORT, "an empty operand", "it answers with the operand's shape, axes reduced or not", _nothing)
        for op in ("ReduceSumSquare", "ArgMax", "ArgMin")
    ),
    Disagreement("ReduceSumSquare", ORT, "integers that overflow", "it saturates where Mul and Add wrap", _huge_squares),
    Disagreement("Resize", EVALUATOR, "f64", "positions and sizes by f32 scales", _type("float64")),
    *(
        Disagreement(op, EVALUATOR, "lengths, activations, clip, input_forget; f16 and bf16",
                     "it ignores them, and adds up in the operand's type", _more_than_plain)
        for op in ("RNN", "GRU", "LSTM")
    ),
    *(
        Disagreement(op, ORT, "numbers that are not finite", "its sigmoid and tanh are polynomials of bounded numbers",
                     _not_finite)
        for op in ("RNN", "GRU", "LSTM")
    ),
    *(
        Disagreement("RoiAlign", party, "numbers that are not finite",
                     "a sample outside the image is the first element times 0", _not_finite)
        for party in (ORT, EVALUATOR)
    ),
    Disagreement("Erf", EVALUATOR, "f64", "it computes in f32", _type("float64")),
    Disagreement("AffineGrid", EVALUATOR, "f64", "its result is f32; ONNX's inference says f64", _type("float64")),
    Disagreement("Gelu", ORT, "f64", "it takes ONNX's body, whose square root of 2 is an f32", _type("float64")),
    Disagreement("Gelu", EVALUATOR, "f64", "its constants are f32", _type("float64")),
    Disagreement("ReduceLogSumExp", ORT, "integers", "how the logarithm is rounded is nowhere said", _integers),
    Disagreement("ReduceLogSum", ORT, "integers", "as ReduceLogSumExp", _integers),
    Disagreement("Resize", EVALUATOR, "integers, and numbers that are not finite", "rounding is nowhere said",
                 lambda a, x: _integers(a, x) or _not_finite(a, x)),
    Disagreement("Resize", ORT, "integers, and numbers that are not finite", "as above",
                 lambda a, x: _integers(a, x) or _not_finite(a, x)),
)  # fmt: skip

ACCEPTED: tuple[str, ...] = (
    "needs integral alpha and beta",  # what a fraction of an integer is, ONNX does not say
    "larger than its padded input",  # what an extent below one is, ONNX does not say; onnxruntime makes it empty
    "needs an input of rank 3 or more",  # global poolings; onnxruntime refuses a matrix, the evaluator makes a number of it
    "the image must not be empty",  # nothing to sample; onnxruntime refuses it too, ONNX's evaluator makes it 0
    r"axis \d+ must not be empty",  # ArgMin of nothing; onnxruntime answers in the operand's shape, the evaluator fails
)
"""Patterns of messages: what we call malformed and a peer runs, where ONNX's text is on our side or says nothing."""


def excuses(party: str, node: onnx.NodeProto, operands: Operands) -> bool:
    """Does a row say that `party` errs at this node?"""
    attributes = {a.name: onnx.helper.get_attribute_value(a) for a in node.attribute}
    return any(
        r.operator == node.op_type and r.party == party and r.holds(attributes, operands) for r in TABLE
    )
