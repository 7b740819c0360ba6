"""Operands of convolutions, poolings and matrix products, and windows that fit them."""

from __future__ import annotations

from math import prod
from typing import Any

from ..builder import Builder, Extent, Rejected, Value, types_of
from ..numbers import WEIGHTS

ANY = frozenset(WEIGHTS)
"""Every element type that values have."""
WORK = 3_000_000
"""Multiply-adds of one node."""


def draw_image(b: Builder, op: str, rank: tuple[int, int] = (3, 5), types: Any = None) -> Value:
    """An operand [N, C, ...] with a channel count that is written in the model."""

    def fresh() -> list[Extent]:
        spatial = b.choice((1, 2, 2, 2, 2, 2, 3))
        batch: Extent = b.choice(b.symbols) if b.symbols and b.chance(0.5) else b.choice((1, 1, 1, 2, 3))
        channels = b.choice((1, 1, 2, 3, 4, 8, 15, 16, 16, 17, 32, 33, 48))
        most = {1: 49, 2: 17, 3: 7}[spatial]
        sides: list[Extent] = [b.extent(most) for _ in range(spatial)]
        if b.symbols and b.chance(0.4):
            sides[b.random.randrange(spatial)] = b.choice(b.symbols)
        return [batch, channels, *sides]

    return b.pick(types or types_of(op, b.opset, 0), rank, lambda v: v.static(1) and v.shape[1] > 0, fresh)


def draw_window(b: Builder, x: Value, kernel: list[int], dilate: bool = True, auto: bool = True) -> dict[str, Any]:
    """Strides, dilations and pads with which the window fits; auto_pad now and then."""
    sides = x.shape[2:]
    attributes: dict[str, Any] = {}
    dilations = [b.choice((1, 1, 1, 2)) if dilate and k > 1 else 1 for k in kernel]
    if b.chance(0.6):
        attributes["strides"] = [b.choice((1, 1, 2, 2, 3)) for _ in kernel]
    if any(d > 1 for d in dilations) or (dilate and b.chance(0.2)):
        attributes["dilations"] = dilations
    spans = [(k - 1) * d + 1 for k, d in zip(kernel, dilations)]
    if auto and b.chance(0.12):
        attributes["auto_pad"] = b.choice(("SAME_UPPER", "SAME_LOWER", "VALID"))
        if attributes["auto_pad"] != "VALID":
            return attributes
        pads = [0] * (2 * len(kernel))
    else:
        begin = [b.random.randint(0, k - 1) if b.chance(0.5) else k // 2 for k in kernel]
        end = [b.random.randint(0, k - 1) if b.chance(0.3) else p for p, k in zip(begin, kernel)]
        pads = [*begin, *end]
        if any(pads) or b.chance(0.2):
            attributes["pads"] = pads
    half = len(kernel)
    if any(n + pads[i] + pads[half + i] < spans[i] for i, n in enumerate(sides)):
        raise Rejected("the window is larger than its operand")
    return attributes


def draw_kernel(b: Builder, x: Value, usual: tuple[int, ...]) -> list[int]:
    """The extents of a window over x, of these mostly one."""
    one = b.choice(usual)
    return [one if b.chance(0.7) else b.choice(usual) for _ in range(x.rank - 2)]


def draw_partner(b: Builder, a: Value) -> list[Extent]:
    """The shape of what a is multiplied with."""
    columns: Extent = b.choice(b.symbols) if b.symbols and b.chance(0.15) else b.extent(49)
    if b.chance(0.12):
        dims: list[Extent] = [a.dims[-1]]
    else:
        dims = [a.dims[-1], columns]
        if a.rank > 2 and b.chance(0.4):
            dims = [*[d if b.chance(0.7) and d is not None else 1 for d in a.dims[:-2]][b.choice((0, 0, 1)):], *dims]
        elif b.chance(0.1):
            dims = [b.extent(3), *dims]
    if a.size * prod(b.first(dims)) > WORK * max(a.shape[-1], 1):
        raise Rejected("too much work")
    return dims
