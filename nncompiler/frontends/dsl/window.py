"""Sizes of windows as layers accept them: one number an axis, pads, and the strict check of strides."""

from __future__ import annotations

from collections.abc import Sequence

from nncompiler.ir.dims import Dim, divides

from .trace import LayerPlace, Tensor

Size = int | Sequence[int]
"""One number for all axes, or one an axis: (vertical, horizontal) of an image."""
Pad = int | Sequence[int] | str
"""One number, one an axis, one a side (all first sides, then all last: (top, left, bottom, right)), "same" or "valid"."""
AXES = {1: ("steps",), 2: ("rows", "columns"), 3: ("planes", "rows", "columns")}
"""Number of spatial axes -> what is counted along each."""
INPUTS = {1: "a sequence [N, C, L]", 2: "an image [N, C, H, W]", 3: "a volume [N, C, D, H, W]"}
"""Number of spatial axes -> what a layer takes."""
_COUNTED = {1: "one integer", 2: "one or two integers", 3: "one or three integers"}


def spatial_extents(x: Tensor, count: int, at: LayerPlace) -> tuple[Dim, ...]:
    """The extents of the `count` spatial axes of x; refuses another rank."""
    at.require(x.rank == count + 2, f"{INPUTS[count]} is required, got {x.type}")
    return x.shape[2:]


def sizes(value: Size, what: str, at: LayerPlace, count: int = 2, least: int = 1) -> tuple[int, ...]:
    """One number an axis, each at least `least`."""
    values = (value,) * count if isinstance(value, int) else tuple(value)
    at.require(len(values) == count and all(isinstance(v, int) and v >= least for v in values),
               f"{what} must be {_COUNTED[count]} of at least {least}, got {value!r}")  # fmt: skip
    return values


def resolve_pads(
    spatial: Sequence[Dim],
    kernel: Sequence[int],
    stride: Sequence[int],
    dilation: Sequence[int],
    pad: Pad,
    at: LayerPlace,
    strict: bool,
    ceil_mode: bool = False,
) -> tuple[int, ...]:
    """The padding before every axis, then that behind every axis: (top, left, bottom, right). Refuses a kernel larger than
    its padded input; with `strict`, a stride that drops pixels. `spatial` may be empty, where nothing is to be checked.

    "same" pads to ceil(size / stride) outputs, the odd pixel at the end.
    """
    count = len(kernel)
    reach = tuple(d * (k - 1) + 1 for k, d in zip(kernel, dilation))
    pads = _pads(spatial, reach, stride, pad, at)
    names = AXES[count]
    for axis, size in enumerate(spatial):
        before, after = pads[axis], pads[axis + count]
        padded = size + before + after
        if not isinstance(padded, int):
            whole = divides(stride[axis], padded - reach[axis])
            if strict and whole is None:
                at.undecided(f"what a stride of {stride[axis]} drops of {padded} {names[axis]}", padded)
            at.require(whole or not strict, f"stride {stride[axis]} drops some of {padded} {names[axis]}")
            continue
        at.require(
            padded >= reach[axis] or ceil_mode or size == 0,
            f"a kernel of {reach[axis]} {names[axis]} is larger than its padded input "
            f"{size} + {before} + {after} = {padded}",
            hint="a smaller kernel or more padding",
        )
        left = (padded - reach[axis]) % stride[axis]
        at.require(
            not (strict and left),
            f"stride {stride[axis]} drops {left} of {padded} {names[axis]}: ({size} + {before} + {after} - {reach[axis]}) "
            f"is not divisible by {stride[axis]}",
            hint="another padding or input size, or strict=False",
        )
    return pads


def _pads(spatial: Sequence[Dim], reach: Sequence[int], stride: Sequence[int], pad: Pad, at: LayerPlace) -> tuple[int, ...]:
    count = len(reach)
    if pad == "valid":
        return (0,) * (2 * count)
    if pad == "same":
        begin, end = [], []
        for size, r, s in zip(spatial, reach, stride):
            if s == 1:
                total = r - 1
            elif isinstance(size, int):
                total = max(0, (-(-size // s) - 1) * s + r - size)
            else:
                at.undecided(f'the padding "same" with stride {s} of {size}', size)
            begin.append(total // 2)
            end.append(total - total // 2)
        return (*begin, *end)
    values = (pad,) * (2 * count) if isinstance(pad, int) else () if isinstance(pad, str) else tuple(pad)
    values = (*values, *values) if len(values) == count else values
    allowed = ", ".join(map(str, sorted({1, count}))) + f" or {2 * count}"
    at.require(len(values) == 2 * count and all(isinstance(v, int) and v >= 0 for v in values),
               f'pad must be {allowed} non-negative integers, "same" or "valid", got {pad!r}')  # fmt: skip
    return values
