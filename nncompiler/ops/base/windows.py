"""Sliding windows: the geometry that convolutions and poolings share.

Along one spatial axis, output position o reads the input positions o * stride - before + k * dilation for every tap k of the
kernel. `pads` are (begin of every spatial axis..., end of every spatial axis...), as in ONNX.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import product
from typing import Any

import numpy as np
from numpy.lib.stride_tricks import as_strided

from nncompiler.ir import expr as ex
from nncompiler.ir.dims import Dim, undecided
from nncompiler.ir.extents import surely_nonnegative
from nncompiler.ir.op import Array, Op, require
from nncompiler.ir.types import Shape

from .guards import conjunction


def check(rank: int, strides: Sequence[int], pads: Sequence[int], dilations: Sequence[int], kernel: Sequence[Dim]) -> None:
    """Raises ModelError unless the attributes are for `rank` spatial axes and make sense."""
    for name, value, length in (
        ("kernel", kernel, rank), ("strides", strides, rank), ("dilations", dilations, rank), ("pads", pads, 2 * rank),
    ):  # fmt: skip
        require(len(value) == length, f"{rank} spatial axes need {length} {name}, got {tuple(value)}")
    for name, value in (("kernel", kernel), ("strides", strides), ("dilations", dilations)):
        require(all(not isinstance(v, int) or v >= 1 for v in value), f"{name} must be at least 1, got {tuple(value)}")
    require(all(p >= 0 for p in pads), f"pads must not be negative, got {tuple(pads)}")


def span(kernel: int, dilation: int) -> int:
    """The input positions from the first tap to the last, both included."""
    return dilation * (kernel - 1) + 1


def output_size(
    extent: Dim, kernel: int, stride: int, before: int, after: int, dilation: int = 1, ceil_mode: bool = False
) -> Dim:
    """The number of windows along an axis; a symbolic `extent` is taken to be one that the kernel fits.

    With `ceil_mode` a last window may reach beyond the padding, but must start inside the input or the padding before
    it. Raises ModelError for a kernel larger than its padded input.
    """
    reach = span(kernel, dilation)
    padded = extent + before + after
    if ceil_mode:
        size = (extent + before + min(after - reach + stride, 0) + stride - 1) // stride
    else:
        size = (padded - reach) // stride + 1
    if isinstance(size, int) and isinstance(padded, int):
        fits = padded >= reach or (ceil_mode and size >= 1) or extent == 0
        require(fits, f"kernel {reach} larger than its padded input {padded}")
        return max(size, 0)
    return size


def output_sizes(
    spatial: Sequence[Dim],
    kernel: Sequence[int],
    strides: Sequence[int],
    pads: Sequence[int],
    dilations: Sequence[int],
    ceil_mode: bool = False,
) -> Shape:
    """`output_size` of every spatial axis."""
    rank = len(spatial)
    return tuple(
        output_size(spatial[i], kernel[i], strides[i], pads[i], pads[rank + i], dilations[i], ceil_mode)
        for i in range(rank)
    )


def auto_pads(
    auto_pad: str, spatial: Sequence[Dim], kernel: Sequence[int], strides: Sequence[int], dilations: Sequence[int]
) -> tuple[int, ...]:
    """The pads that ONNX's `auto_pad` of a convolution or pooling stands for.

    `VALID` pads nothing; `SAME_UPPER` and `SAME_LOWER` pad so that the output has ceil(extent / stride) windows, the odd
    element after or before. Raises UndecidedError where a symbolic extent and a stride above 1 leave the pads open.
    """
    rank = len(spatial)
    if auto_pad == "VALID":
        return (0,) * (2 * rank)
    known = auto_pad in ("SAME_UPPER", "SAME_LOWER")
    require(known, f"auto_pad must be SAME_UPPER, SAME_LOWER or VALID, got {auto_pad!r}")
    begins, ends = [], []
    for extent, k, stride, dilation in zip(spatial, kernel, strides, dilations, strict=True):
        reach = span(k, dilation)
        if stride == 1:
            total = reach - 1
        elif isinstance(extent, int):
            total = max((-(-extent // stride) - 1) * stride + reach - extent, 0)
        else:
            raise undecided(f"auto_pad={auto_pad} with stride {stride} on the symbolic extent {extent}", extent)
        small, large = total // 2, total - total // 2
        begins.append(small if auto_pad == "SAME_UPPER" else large)
        ends.append(large if auto_pad == "SAME_UPPER" else small)
    return (*begins, *ends)


def auto_pads_transpose(
    auto_pad: str,
    spatial: Sequence[Dim],
    kernel: Sequence[int],
    strides: Sequence[int],
    dilations: Sequence[int],
    output_padding: Sequence[int],
    output_shape: Sequence[int] | None = None,
) -> tuple[tuple[int, ...], tuple[int, ...]]:
    """(pads, output_padding) of a transposed convolution that is given `auto_pad` or `output_shape` (spatial extents).

    SAME_* without an output shape aims at extent * stride. What padding cannot reach (an output larger than the natural
    one) is added to the output padding. The odd element goes after for SAME_UPPER, else before, as ONNX defines.
    """
    rank = len(spatial)
    if output_shape is None and auto_pad in ("VALID", "NOTSET"):
        return (0,) * (2 * rank), tuple(output_padding)
    begins, ends, extra = [], [], []
    for i, extent in enumerate(spatial):
        target = extent * strides[i] if output_shape is None else output_shape[i]
        total = strides[i] * (extent - 1) + output_padding[i] + span(kernel[i], dilations[i]) - target
        if not isinstance(total, int):
            raise undecided(f"the padding of the symbolic extent {extent}", total)
        extra.append(output_padding[i] + max(-total, 0))
        total = max(total, 0)
        small, large = total // 2, total - total // 2
        begins.append(small if auto_pad == "SAME_UPPER" else large)
        ends.append(large if auto_pad == "SAME_UPPER" else small)
    return (*begins, *ends), tuple(extra)


def pad_spatial(
    x: Array, kernel: Sequence[int], strides: Sequence[int], pads: Sequence[int], dilations: Sequence[int],
    out: Sequence[int], value: float,
) -> Array:  # fmt: skip
    """x: [N, C, *S] with `value` around, as far as the windows of `out` positions read (beyond the pads in ceil_mode)."""
    rank = len(out)
    widths = [(0, 0), (0, 0)]
    for i in range(rank):
        last = (out[i] - 1) * strides[i] + span(kernel[i], dilations[i])
        widths.append((pads[i], max(pads[rank + i], last - pads[i] - x.shape[2 + i])))
    return np.pad(x, widths, constant_values=value) if any(map(any, widths)) else x


def windows(
    padded: Array, kernel: Sequence[int], strides: Sequence[int], dilations: Sequence[int], out: Sequence[int]
) -> Array:
    """A view [N, C, *out, *kernel] of padded: [N, C, *S]. Strides over one output and dilations of one tap may be any."""
    steps = padded.strides[2:]
    shape = (*padded.shape[:2], *out, *kernel)
    step_out = tuple(s * t if n > 1 else 0 for s, t, n in zip(steps, strides, out, strict=True))
    step_tap = tuple(s * d if n > 1 else 0 for s, d, n in zip(steps, dilations, kernel, strict=True))
    return as_strided(padded, shape, (*padded.strides[:2], *step_out, *step_tap), writeable=False)


def taps(kernel: Sequence[int]) -> list[tuple[int, ...]]:
    """Every tap of the kernel, the last axis fastest."""
    return list(product(*map(range, kernel)))


def tapped(view: Array, tap: Sequence[int | slice]) -> Array:
    """view[..., *tap]."""
    index: Any = (..., *tap)
    result: Array = view[index]
    return result


def coverage(kernel: int, stride: int, before: int, dilation: int, out: int, low: int, high: int) -> list[int]:
    """For every output position, how many taps lie within [low, high)."""
    starts = [o * stride - before for o in range(out)]
    return [sum(low <= s + k * dilation < high for k in range(kernel)) for s in starts]


def coverage_expr(o: ex.Expr, kernel: int, stride: int, before: int, dilation: int, low: int, high: int) -> ex.Expr:
    """`coverage` at output position `o`, as an i64 expression."""
    start = o * stride - before
    first = ex.maximum((ex.const(low + dilation - 1) - start) // dilation, 0)
    end = ex.minimum((ex.const(high + dilation - 1) - start) // dilation, kernel)
    return ex.maximum(end - first, 0)


def position(
    index: Sequence[ex.Expr], tap: Sequence[ex.Expr], strides: Sequence[int], pads: Sequence[int], dilations: Sequence[int]
) -> tuple[ex.Expr, ...]:
    """The input position that each spatial axis reads at an output index and a tap."""
    return tuple(
        o * s + k * d - p
        for o, k, s, d, p in zip(index, tap, strides, dilations, pads[: len(strides)], strict=True)
    )


def inside(
    at: Sequence[ex.Expr],
    spatial: Sequence[int],
    kernel: Sequence[int],
    strides: Sequence[int],
    pads: Sequence[int],
    dilations: Sequence[int],
    out: Sequence[int],
) -> ex.Expr | None:
    """The guard that every position is inside the input; None where no window leaves it."""
    guard: ex.Expr | None = None
    for i, p in enumerate(at):
        last = (out[i] - 1) * strides[i] + span(kernel[i], dilations[i]) - 1 - pads[i]
        if pads[i] > 0:
            guard = conjunction(guard, p >= 0)
        if not surely_nonnegative(spatial[i] - 1 - last):
            guard = conjunction(guard, p < spatial[i])
    return guard


def with_axis(op: Any, at: int, **more: tuple[int, ...]) -> Op:
    """A windowed operator with a further spatial axis before axis `at` of its operand, in which windows have one element:
    stride 1, no padding, dilation 1, and for the fields in `more` the values given there."""
    k, rank = at - 2, len(op.strides)
    given = {"strides": (1,), "dilations": (1,), **more}
    fields = {name: (*getattr(op, name)[:k], *one, *getattr(op, name)[k:]) for name, one in given.items()}
    fields["pads"] = (*op.pads[:k], 0, *op.pads[k : rank + k], 0, *op.pads[rank + k :])
    found: Op = replace(op, **fields)
    return found
