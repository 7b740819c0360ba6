"""Sizes of windows as layers accept them: pairs, pads, and the strict check of strides."""

from __future__ import annotations

from collections.abc import Sequence

from nncompiler.ir.dims import Dim, divides

from .trace import Place

Size = int | Sequence[int]
"""One number for both axes, or (vertical, horizontal)."""
Pad = int | Sequence[int] | str
"""One number, (vertical, horizontal), (top, left, bottom, right), "same" or "valid"."""
AXES = ("rows", "columns")


def pair(value: Size, what: str, at: Place, least: int = 1) -> tuple[int, int]:
    """(vertical, horizontal)."""
    values = (value, value) if isinstance(value, int) else tuple(value)
    at.require(len(values) == 2 and all(isinstance(v, int) and v >= least for v in values),
               f"{what} must be one or two integers of at least {least}, got {value!r}")  # fmt: skip
    return values[0], values[1]


def resolve_pads(
    spatial: Sequence[Dim],
    kernel: tuple[int, int],
    stride: tuple[int, int],
    dilation: tuple[int, int],
    pad: Pad,
    at: Place,
    strict: bool,
    ceil_mode: bool = False,
) -> tuple[int, int, int, int]:
    """(top, left, bottom, right). Refuses a kernel larger than its padded input; with `strict`, a stride that drops pixels.

    "same" pads to ceil(size / stride) outputs, the odd pixel at the end.
    """
    reach = tuple(d * (k - 1) + 1 for k, d in zip(kernel, dilation))
    pads = _pads(spatial, reach, stride, pad, at)
    for axis, size in enumerate(spatial):
        padded = size + pads[axis] + pads[axis + 2]
        if not isinstance(padded, int):
            whole = divides(stride[axis], padded - reach[axis])
            if strict and whole is None:
                at.undecided(f"what a stride of {stride[axis]} drops of {padded} {AXES[axis]}", padded)
            at.require(whole or not strict, f"stride {stride[axis]} drops some of {padded} {AXES[axis]}")
            continue
        before, after = pads[axis], pads[axis + 2]
        at.require(
            padded >= reach[axis] or ceil_mode or size == 0,
            f"a kernel of {reach[axis]} {AXES[axis]} is larger than its padded input {size} + {before} + {after} = {padded}",
            hint="a smaller kernel or more padding",
        )
        left = (padded - reach[axis]) % stride[axis]
        at.require(
            not (strict and left),
            f"stride {stride[axis]} drops {left} of {padded} {AXES[axis]}: ({size} + {before} + {after} - {reach[axis]}) "
            f"is not divisible by {stride[axis]}",
            hint="another padding or input size, or strict=False",
        )
    return pads


def _pads(
    spatial: Sequence[Dim], reach: Sequence[int], stride: tuple[int, int], pad: Pad, at: Place
) -> tuple[int, int, int, int]:
    if pad == "valid":
        return (0, 0, 0, 0)
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
        return (begin[0], begin[1], end[0], end[1])
    values = (pad,) * 4 if isinstance(pad, int) else () if isinstance(pad, str) else tuple(pad)
    values = (*values, *values) if len(values) == 2 else values
    at.require(len(values) == 4 and all(isinstance(v, int) and v >= 0 for v in values),
               f'pad must be 1, 2 or 4 non-negative integers, "same" or "valid", got {pad!r}')  # fmt: skip
    return (values[0], values[1], values[2], values[3])
