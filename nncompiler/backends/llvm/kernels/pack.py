"""Weights as kernels read them: one stream a group of output vectors, in the order of the reduction.

Arrays are filled where they will lie, from weights that are read only then.
"""

from __future__ import annotations

from collections.abc import Callable, Hashable, Sequence
from math import prod
from typing import Any

import numpy as np

from nncompiler.ir.dtype import f16, f32
from nncompiler.ir.weights import Array, Weight
from nncompiler.ops.base.element_types import HALVES
from nncompiler.ops.elementwise.cast import Cast

from ..machine import Machine
from ..program import Packing, repeatable

_LINE = 64
"""Bytes of a cache line."""


def narrowest(w: Weight, machine: Machine) -> Weight:
    """The weight, or the one of 16-bit floats that it is the exact copy of in f32, where the machine widens those while it
    loads: half of the bytes come from memory."""
    if w.dtype != f32 or not isinstance(w.formula, Cast) or len(w.sources) != 1:
        return w
    (source,) = w.sources
    widens = source.dtype in HALVES and (source.dtype != f16 or machine.has_native_half)
    return source if widens and source.shape == w.shape else w


def staggered(rows: Array) -> Array:
    """A copy of rows [N, K] that lie a cache line further apart than they are long: rows a power of two apart share the sets
    of a cache, which reading them side by side, as a transposition does, would empty at every line."""
    n, k = rows.shape
    out: Array = np.empty((n, k + max(1, _LINE // rows.dtype.itemsize)), rows.dtype)[:, :k]
    out[...] = rows
    return out


@repeatable
def conv_panels(w: Weight, group: int, first: int, count: int, width: int, block: int) -> Packing:
    """w[group * M, C, KH, KW] --> [group][count][C/block][KH][KW][block][width], dense, from output channel `first` of every
    group on.

    The last input block holds only its real channels; output channels past M are zero.
    """
    m, c, kh, kw = w.shape[0] // group, *w.shape[1:]

    def fill(out: Array) -> None:
        for i, stream in enumerate(out):
            begin = first + i % count * width
            rows = w.array[i // count * m :][begin : min(m, begin + width)]
            if not len(rows):
                continue
            rows = staggered(rows.reshape(len(rows), -1)).reshape(rows.shape)
            for low, high in _blocks(c, block):
                size = min(block, high - low)
                part = stream[low * kh * kw : high * kh * kw].reshape(-1, kh, kw, size, width)
                source = rows[:, low:high].reshape(len(rows), -1, size, kh, kw)
                part[..., : len(rows)] = source.transpose(1, 3, 4, 2, 0)

    return Packing(w.dtype.numpy, (group * count, c * kh * kw, width), fill, w, ("conv", group, first, block))


def _blocks(c: int, block: int) -> list[tuple[int, int]]:
    """The channels of the whole blocks, and those that remain."""
    whole = c // block * block
    return [(low, high) for low, high in ((0, whole), (whole, c)) if low < high]


def signed_codes(w: Array) -> Array:
    """Codes as signed ones: those of u8 less 128."""
    return w if w.dtype == np.int8 else (w ^ np.uint8(0x80)).view(np.int8)


def quads(codes: Array) -> Array:
    """codes[..., K, N] of 8 bits --> [..., ceil(K / 4), N] of i32: four codes of one column a lane, zeros past the last."""
    *lead, k, n = codes.shape
    padded = np.zeros((*lead, -(-k // 4) * 4, n), np.int8)
    padded[..., :k, :] = codes
    grouped = np.moveaxis(padded.reshape(*lead, -1, 4, n), -2, -1)
    found: Array = np.ascontiguousarray(grouped).view("<i4")[..., 0]
    return found


def matrix_quads(b: Weight, width: int) -> Packing:
    """b[K, N] of 8-bit codes --> [N/width][ceil(K / 4)][width] of i32, signed codes; panels as those of `matrix_panels`."""
    k, n = b.shape[-2:]
    assert prod(b.shape) == k * n

    def fill(out: Array) -> None:
        matrix = signed_codes(b.array.reshape(k, n))
        for p, panel in enumerate(out):
            at = min(p * width, n - width)
            panel[...] = quads(matrix[:, at : at + width])

    return Packing(np.dtype(np.int32), (-(-n // width), -(-k // 4), width), fill, b, ("matrix quads",))


def conv_quads(w: Weight, group: int, first: int, count: int, width: int, block: int) -> Packing:
    """w[group * M, C, KH, KW] of 8-bit codes --> [group][count] streams of i32, four signed codes a lane, dense, from output
    channel `first` of every group on: [C/block][KH][KW][block/4][width] with quads of channels, or, for a block of 1,
    [C][KH][KW/4][width] with quads of columns. What is left of a quad, and output channels past M, are zero."""
    m, c, kh, kw = w.shape[0] // group, *w.shape[1:]
    steps = -(-c // 4) * kh * kw if block > 1 else c * kh * -(-kw // 4)

    def fill(out: Array) -> None:
        for i, stream in enumerate(out):
            begin = first + i % count * width
            rows = w.array[i // count * m :][begin : min(m, begin + width)]
            if not len(rows):
                continue
            codes = signed_codes(np.ascontiguousarray(rows))
            if block == 1:
                stream[:, : len(rows)] = quads(codes.transpose(1, 2, 3, 0)).reshape(steps, -1)
                continue
            at = 0
            for low in range(0, c, block):
                part = quads(codes[:, low : low + block].transpose(2, 3, 1, 0)).reshape(-1, len(rows))
                stream[at : at + len(part), : len(rows)] = part
                at += len(part)

    return Packing(np.dtype(np.int32), (group * count, steps, width), fill, w, ("conv quads", group, first, block))


def depthwise_quads(codes: Array, variants: Sequence[tuple[int, int]], block: int) -> Packing:
    """codes[C, 1, KH, KW] of i8 --> [C/block][KH][variants][block] of i32: the four columns of a variant (first tap, its
    place) hold the taps from the first on at that place, zeros elsewhere; channels past C are zero."""
    c, _, kh, kw = codes.shape
    blocks = -(-c // block)
    out = np.zeros((blocks * block, kh, len(variants), 4), np.int8)
    for i, (tap, place) in enumerate(variants):
        taps = codes[:, 0, :, tap : min(kw, tap + 4)][..., : 4 - place]
        out[:c, :, i, place : place + taps.shape[-1]] = taps
    words = np.ascontiguousarray(out).view("<i4")[..., 0].reshape(blocks, block, kh, len(variants))
    return Packing.of(np.ascontiguousarray(words.transpose(0, 2, 3, 1)))


@repeatable
def bias(b: Weight, group: int, first: int, size: int) -> Packing:
    """b[M] --> [group][size]: of every group, the elements from `first` on, zero past its end."""
    per = b.size // group

    def fill(out: Array) -> None:
        for g, part in enumerate(out):
            part[...] = padded_vector(b.array.reshape(group, per)[g], first, size)

    return Packing(b.dtype.numpy, (group, size), fill, b)


def padded_vector(b: Array, first: int, size: int) -> Array:
    """b[first : first + size], zero past its end."""
    out = np.zeros(size, b.dtype)
    part = b[first : first + size]
    out[: len(part)] = part
    return out


@repeatable
def depthwise_panels(w: Weight, block: int) -> Packing:
    """w[C, 1, KH, KW] --> [C/block][KH][KW][block]; channels past C are zero."""
    c, _, kh, kw = w.shape
    blocks = -(-c // block)

    def fill(out: Array) -> None:
        padded = np.zeros((blocks * block, kh, kw), out.dtype)
        padded[:c] = w.array[:, 0]
        out[...] = padded.reshape(blocks, block, kh, kw).transpose(0, 2, 3, 1)

    return Packing(w.dtype.numpy, (blocks, kh, kw, block), fill, w, ("depthwise",))


def columns(
    w: Weight, of: Callable[[Array], Array], shape: tuple[int, int], width: int, recipe: tuple[Hashable, ...],
    dtype: Any = None,
) -> Packing:  # fmt: skip
    """of(w) [N, K], which has that `shape` --> [N/width][K][width], of w's element type or `dtype`; panels as those of
    `matrix_panels`. `recipe` tells what `of` makes of w."""
    n, k = shape

    def fill(out: Array) -> None:
        rows = of(w.array)
        for p, panel in enumerate(out):
            at = min(p * width, n - width)
            panel[...] = rows[at : at + width].T

    kind = np.dtype(w.dtype.numpy if dtype is None else dtype)
    return Packing(kind, (-(-n // width), k, width), fill, w, ("columns", *recipe))


@repeatable
def matrix_panels(b: Weight, width: int, transposed: bool = False, factor: float = 1.0) -> Packing:
    """factor * b[K, N] (`transposed`: b[N, K]) --> [N/width][K][width]. The last panel holds the last `width` columns and
    overlaps its neighbour, so that no panel has padding. Axes of b before the last two are of one element. Needs
    N >= width."""
    k, n = b.shape[-2:][::-1] if transposed else b.shape[-2:]
    assert prod(b.shape) == k * n

    def fill(out: Array) -> None:
        matrix = b.array.reshape(b.shape[-2:])
        for p, panel in enumerate(out):
            at = min(p * width, n - width)
            panel[...] = staggered(matrix[at : at + width]).T if transposed else matrix[:, at : at + width]
            if factor != 1.0:
                panel *= np.asarray(factor, out.dtype)

    return Packing(b.dtype.numpy, (-(-n // width), k, width), fill, b, ("matrix", transposed, factor))
