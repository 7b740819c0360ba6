"""Names of variants and of kernels as the field writes them.

    winograd_6 fused 14x2 by 4, kernel 3x3        Winograd F(4x4,3x3), fused, tile 14x2, 4 tiles a block
    polyphase_6 phased 8x2 by 3, 7x7 stride 2     Winograd F(3x3,4x4) over phases of the stride, in three steps, tile 8x2
    direct 11x2                                   direct convolution, tile 11x2

Records of measurements keep the short names: a number behind `winograd` is the edge of an input tile. Titles are those of
the table of kernels.
"""

from __future__ import annotations

import re

from . import registry

GENERIC = "generic loops"
"""What code is called that is made from an operator's definition."""

OTHERS = ((r"halo", "clears a halo"), (r"copy", "copy"))
"""Kernels that lowering makes beside those of the table."""



def spelled(name: str, kernel: int, stride: int = 1) -> str:
    """A variant, or an algorithm, for people. kernel: the edge of the layer's kernel; stride: of the layer."""
    algorithm, _, plan = name.partition(" ")
    title = next((a.title for a in registry.ALGORITHMS if a.name == algorithm), None)
    if title is None:
        return name
    if "{" not in title:
        rows = re.fullmatch(r"(F\(\d+,\d+\)) (\d+)", plan)
        if rows:
            return f"Winograd {rows[1]} along rows, {rows[2]} pixels"
        return f"{title}, tile {plan}" if plan else title
    family, _, edge = algorithm.rpartition("_")
    if family == "polyphase":
        kernel = -(-kernel // stride)
    m = int(edge) - kernel + 1
    title = title.format(which=f"F({m}x{m},{kernel}x{kernel})" if m > 1 else f"of {edge}x{edge} tiles")
    parts = re.fullmatch(r"(fused|phased) (\S+) by (\d+)", plan)
    if not parts:
        return f"{title}, {plan}" if plan else title
    if parts[1] == "phased":
        return f"{title}, in three steps, tile {parts[2]}"
    return f"{title}, fused, tile {parts[2]}, {parts[3]} tiles a block"


def spelled_for(layer: str, name: str) -> str:
    """The same for a layer as records name it."""
    kernel, stride = re.search(r" (\d+)x\d+ ", layer[layer.find(" to ") + 4 :]), re.search(r"s\((\d+), ", layer)
    return spelled(name, int(kernel[1]) if kernel else 1, int(stride[1]) if stride else 1)


def described(kernel: str) -> str:
    """What the name of an emitted kernel says of its algorithm and tile (pixels or rows x vectors of output channels or
    columns); `GENERIC` for code made from an operator's definition."""
    for pattern, text in (*(k for a in registry.ALGORITHMS for k in a.kernels), *OTHERS):
        found = re.fullmatch(rf"(?:{pattern})(?:_\d+)?", kernel)
        if found:
            return text.format(**found.groupdict())
    return GENERIC


def saving(kernel: str) -> float:
    """How many times fewer multiplications an emitted kernel does than the direct convolution that its FLOPs count."""
    if re.match(r"strassen_\d", kernel):
        return 8 / 7
    found = re.match(r"winograd_(rows_)?(\d+)_(\d+)_", kernel)
    if not found:
        return 1.0
    m, r = map(int, found.groups()[1:])
    return float((m * r / (m + r - 1)) ** (1 if found[1] else 2))
