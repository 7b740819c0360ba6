"""Rows of operators that a matrix product, a convolution or an activation was fused into, and of small operators."""

from __future__ import annotations

from dataclasses import replace

import numpy as np

from ...ir import dtype as d
from ...ir.errors import ModelError
from ...ir.graph import Value
from ...ops.linalg import Inverse
from ..compose import Compose
from ..rules import Call, Reader, Results
from ..standard.table import TABLE
from .forms import WINDOW, as_own, row

ACTIVATIONS: dict[str, tuple[tuple[str, float], ...]] = {
    "Relu": (), "Sigmoid": (), "Tanh": (), "Softplus": (), "Softsign": (), "LeakyRelu": (("alpha", 0.01),),
    "HardSigmoid": (("alpha", 0.2), ("beta", 0.5)), "Elu": (("alpha", 1.0),), "ThresholdedRelu": (("alpha", 1.0),),
}  # fmt: skip
"""Activation -> its attributes in the order of the parameters, and their defaults."""


def activated(c: Compose, x: Value, name: str, parameters: tuple[float, ...]) -> Value:
    """The value after a fused activation."""
    if not name:
        return x
    if name == "Clip":
        low, high = (*parameters, float("-inf"), float("inf"))[:2] if parameters else (float("-inf"), float("inf"))
        return c("Clip", x, c.number(low, x), c.number(high, x))
    if name == "HardSwish":
        return c("HardSwish", x)
    if name not in ACTIVATIONS:
        raise ModelError(f"activation must be Clip, HardSwish or one of {', '.join(ACTIVATIONS)}, it is {name!r}")
    names = ACTIVATIONS[name]
    given = {key: parameters[i] if i < len(parameters) else default for i, (key, default) in enumerate(names)}
    return c(name, x, **given)


def read_conv(call: Call) -> Results:
    """Conv, plus Z where there is one, then the activation."""
    c = Compose(call)
    window = {k: v for k, v in call.attributes.items() if k not in ("activation", "activation_params")}
    y = c("Conv", call.value(0), call.value(1), call.optional(2), **window)
    if call.has(3):
        y = c("Add", y, call.value(3))
    return (activated(c, y, call.attr("activation", ""), call.attr("activation_params", ())),)


def read_gemm(call: Call) -> Results:
    """FusedGemm (com.microsoft): Gemm, then the operator that the attribute `activation` names with its own attributes."""
    c = Compose(call)
    own = {k: v for k, v in call.attributes.items() if not k.startswith("activation")}
    y = c("Gemm", call.value(0), call.value(1), call.optional(2), **own)
    given = [call.attributes.get(f"activation_{name}") for name in ("alpha", "beta", "gamma")]
    return (activated(c, y, call.attr("activation", ""), tuple(x for x in given if x is not None)),)


def _turned(c: Compose, x: Value, last: bool, batch: bool) -> Value:
    """x with its last two axes exchanged; with `batch`, the first axis of the matrices is moved before the last one."""
    rank = x.type.rank
    axes = list(range(rank))
    if batch and rank > 2:
        axes = [*axes[1:-1], 0, rank - 1]
    if last and rank > 1:
        axes[-1], axes[-2] = axes[-2], axes[-1]
    return x if axes == list(range(rank)) else c.transpose(x, *axes)


def read_matmul(call: Call) -> Results:
    """alpha A B, of operands whose axes are exchanged first."""
    c = Compose(call)
    a, b = (
        _turned(c, call.value(i), bool(call.attr(f"trans{n}", 0)), bool(call.attr(f"transBatch{n}", 0)))
        for i, n in enumerate("AB")
    )
    y, alpha = c("MatMul", a, b), call.attr("alpha", 1.0)
    return (y if alpha == 1.0 else c("Mul", y, c.number(alpha, y)),)


def read_gelu(approximate: str) -> Reader:
    """Reader of Gelu and BiasGelu (com.microsoft, approximate="none") and FastGelu ("tanh"); operand 1 is added before
    it."""

    def read(call: Call) -> Results:
        c, x = Compose(call), call.value(0)
        x = c("Add", x, call.value(1)) if call.has(1) else x
        return (c("Gelu", x, approximate=approximate),)

    return read


def read_quick_gelu(call: Call) -> Results:
    """x sigmoid(alpha x)."""
    c, x = Compose(call), call.value(0)
    return (c("Mul", x, c("Sigmoid", c("Mul", x, c.number(call.attr("alpha", 1.702), x)))),)


def read_crop_and_resize(call: Call) -> Results:
    """x: [N, C, H, W] in regions of corners y1, x1, y2, x2 between 0 and 1, interpolated linearly or taken from the nearest
    element; outside there is `extrapolation_value`."""
    c, x, rois, at = Compose(call), call.value(0), call.value(1), call.value(2)
    mode = call.attr("mode", "bilinear")
    if mode not in ("bilinear", "nearest"):
        raise ModelError(f"mode must be bilinear or nearest, it is {mode!r}")
    size = call.ints(3, "crop_size")
    if len(size) != 2 or x.type.rank != 4:
        raise ModelError(f"CropAndResize needs images [N, C, H, W] and two sizes, they are {x.type} and {list(size)}")
    count = rois.type.shape[0]
    places, inside = [], None
    for axis, out in enumerate(size):
        extent = c.cast(c.reshape(c("Shape", x, start=2 + axis, end=3 + axis)), x.type.dtype)
        last = c("Sub", extent, c.number(1, x))
        low, high = (c.slice(rois, 1, k, k + 1) for k in (axis, axis + 2))
        steps = np.arange(out) / (out - 1) if out > 1 else np.array([0.5])
        span = c("Mul", c("Sub", high, low), c.array("steps", steps, x.type.dtype))
        place = c("Mul", c("Add", low, span), last)
        fits = c("And", c("GreaterOrEqual", place, c.number(0, x)), c("LessOrEqual", place, last))
        shape = (count, out, 1) if axis == 0 else (count, 1, out)
        fits = c.reshape(fits, *shape)
        inside = fits if inside is None else c("And", inside, fits)
        kept = c("Min", c("Max", c.reshape(place, *shape), c.number(0, x)), last)
        places.append((kept, last))
    assert inside is not None
    rows = c("Transpose", x, perm=(0, 2, 3, 1))  # elements of all channels at a position
    image = c.reshape(c.cast(at, d.i64), count, 1, 1)

    def read(y: Value, x_at: Value) -> Value:
        index = [c("Expand", c.reshape(i, *i.type.shape, 1), c.array("grid", [1, size[0], size[1], 1]))
                 for i in (image, c.cast(y, d.i64), c.cast(x_at, d.i64))]  # fmt: skip
        return c("GatherND", rows, c.concat(index, 3))

    (y, _), (x_at, _) = places
    if mode == "nearest":
        found = read(*(c("Floor", c("Add", t, c.number(0.5, t))) for t in (y, x_at)))
    else:
        parts = []
        for place, last in places:
            before = c("Floor", place)
            parts.append((before, c("Min", c("Add", before, c.number(1, place)), last), c("Sub", place, before)))
        (y0, y1, wy), (x0, x1, wx) = parts
        wy, wx = (c("Unsqueeze", w, c.array("last", [3])) for w in (wy, wx))
        top, bottom = (_mixed(c, read(i, x0), read(i, x1), wx) for i in (y0, y1))
        found = _mixed(c, top, bottom, wy)
    outside = c.number(call.attr("extrapolation_value", 0.0), x)
    found = c("Where", c("Unsqueeze", inside, c.array("last", [3])), found, outside)
    return (c("Transpose", found, perm=(0, 3, 1, 2)),)


def _mixed(c: Compose, a: Value, b: Value, weight: Value) -> Value:
    return c("Add", a, c("Mul", c("Sub", b, a), weight))


def read_last_conv(filters_last: bool) -> Reader:
    """FusedConv of images whose channels come last. Filters are [M, C/g, ...], or with `filters_last` [M, ..., C/g], as the
    optimizer for diffusion models writes them whatever the schema says."""

    def read(call: Call) -> Results:
        c, rank = Compose(call), call.value(0).type.rank
        first = (0, rank - 1, *range(1, rank - 1))
        w = call.value(1)
        inputs = [c.transpose(call.value(0), *first), c.transpose(w, *first) if filters_last else w, call.optional(2)]
        if call.has(3):
            inputs.append(c.transpose(call.value(3), *first))
        (y,) = read_conv(replace(call, inputs=inputs))
        assert y is not None
        return (c.transpose(y, 0, *range(2, rank), 1),)

    return read


def read_bias_split_gelu(call: Call) -> Results:
    """The first half of x + bias times the Gelu of the second."""
    c = Compose(call)
    x = c("Add", call.value(0), call.value(1))
    wide = x.type.shape[-1]
    if not isinstance(wide, int) or wide % 2:
        raise ModelError(f"the last axis must have two halves, x is {x.type}")
    left, right = (c.slice(x, -1, at, at + wide // 2) for at in (0, wide // 2))
    return (c("Mul", left, c("Gelu", right)),)


def read_bias_add(call: Call) -> Results:
    """x + bias + skip."""
    c = Compose(call)
    return (c("Add", c("Add", call.value(0), call.value(1)), call.value(2)),)


def read_unique(call: Call) -> Results:
    """The elements in the order in which they come first: ONNX's Unique, not sorted, without their first places."""
    named = [name if call.wants(i) else "" for i, name in ((0, "y"), (3, ""), (1, "at"), (2, "counts"))]
    attributes = {"sorted": 0}
    y, _, at, counts = TABLE["Unique"].reading(
        replace(call, op_type="Unique", opset=11, outputs=named, declared=named, attributes=attributes)
    )
    return y, at, counts


def read_expand_dims(call: Call) -> Results:
    """ExpandDims (com.microsoft): Unsqueeze at one axis, operand 1, which must be known while compiling."""
    c = Compose(call)
    return (c("Unsqueeze", call.value(0), c.array("axis", [call.integer(1, "the axis")])),)


def read_distances(call: Call) -> Results:
    """The distance of every row of A to every row of B: [M, K], [N, K] -> [M, N]."""
    c, metric = Compose(call), call.attr("metric", "sqeuclidean")
    if metric not in ("euclidean", "sqeuclidean"):
        raise ModelError(f"metric must be euclidean or sqeuclidean, it is {metric!r}")
    a, b = (c("Unsqueeze", call.value(i), c.array("axis", [1 - i])) for i in (0, 1))
    wide = c("Sub", a, b)
    total = c("ReduceSum", c("Mul", wide, wide), c.array("axes", [2]), keepdims=0)
    return (c("Sqrt", total) if metric == "euclidean" else total,)


ROWS = (
    row("FusedConv", read_conv, (2, 4), f"{WINDOW} activation:string activation_params:floats"),
    row("NhwcFusedConv", read_last_conv(False), (2, 4), f"{WINDOW} activation:string activation_params:floats"),
    row("NhwcConv", read_last_conv(True), (2, 3), WINDOW),
    row("BiasSplitGelu", read_bias_split_gelu, (2, 2)), row("BiasAdd", read_bias_add, (3, 3)),
    row("GatherND", as_own("GatherND", 11), (2, 2)), row("Range", as_own("Range", 11), (2, 3)),
    row("Unique", read_unique, (1, 1), outputs=3),
    row("FusedGemm", read_gemm, (2, 3), "alpha:float beta:float transA:int transB:int activation:string "
        "activation_alpha:float activation_beta:float activation_gamma:float"),
    row("FusedMatMul", read_matmul, (2, 2), "alpha:float transA:int transB:int transBatchA:int transBatchB:int"),
    row("TransposeMatMul", read_matmul, (2, 2), "alpha:float transA:int transB:int transBatchA:int transBatchB:int"),
    row("Gelu", read_gelu("none"), (1, 1)), row("BiasGelu", read_gelu("none"), (2, 2)),
    row("FastGelu", read_gelu("tanh"), (1, 2)), row("QuickGelu", read_quick_gelu, (1, 1), "alpha:float"),
    row("Trilu", as_own("Trilu", 14), (1, 2), "upper:int"),
    row("GridSample", as_own("GridSample", 16), (2, 2), "mode:string padding_mode:string align_corners:int"),
    row("Pad", as_own("Pad", 13), (2, 3), "mode:string"),
    row("CropAndResize", read_crop_and_resize, (4, 4), "mode:string extrapolation_value:float"),
    row("ExpandDims", read_expand_dims, (2, 2)), row("CDist", read_distances, (2, 2), "metric:string"),
    row("Inverse", lambda call: call.emit(Inverse(), call.value(0)).outputs, (1, 1), op=Inverse),
)  # fmt: skip
