"""Names of variants as the field writes them.

    winograd_6 fused 14x2 by 4, kernel 3x3        Winograd F(4x4,3x3), fused, tile 14x2, 4 tiles a block
    polyphase_6 phased 8x2 by 3, 7x7 stride 2     Winograd F(3x3,4x4) over phases, in three steps, tile 8x2
    direct 11x2                                   direct convolution, tile 11x2

Records of measurements keep the short names: a number behind `winograd` is the edge of an input tile.
"""

from __future__ import annotations

import re

PLAIN = {
    "depthwise": "depthwise convolution", "direct": "direct convolution", "grouped": "grouped convolution",
    "integer_depthwise": "depthwise convolution of codes", "integer_direct": "direct convolution of codes",
    "planar": "direct convolution, row-major", "prologue": "1x1 convolution with a prologue",
    "winograd_rows": "Winograd along rows",
}  # fmt: skip
OVER = {"winograd": "", "polyphase": " over phases of the stride", "block_diagonal": " over joined groups"}


def spelled(name: str, kernel: int, stride: int = 1) -> str:
    """A variant, or an algorithm, for people. kernel: the edge of the layer's kernel; stride: of the layer."""
    algorithm, _, plan = name.partition(" ")
    if algorithm in PLAIN:
        rows = re.fullmatch(r"(F\(\d+,\d+\)) (\d+)", plan)
        if rows:
            return f"Winograd {rows[1]} along rows, {rows[2]} pixels"
        return f"{PLAIN[algorithm]}, tile {plan}" if plan else PLAIN[algorithm]
    family, _, edge = algorithm.rpartition("_")
    if family not in OVER or not edge.isdigit():
        return name
    if family == "polyphase":
        kernel = -(-kernel // stride)
    m = int(edge) - kernel + 1
    which = f"F({m}x{m},{kernel}x{kernel})" if m > 1 else f"of {edge}x{edge} tiles"
    title = f"Winograd {which}{OVER[family]}"
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
