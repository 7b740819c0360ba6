"""Rows of Fourier transforms, as products with matrices of cosines and sines.

A transform of n = n1 n2 numbers is n2 transforms of n1 numbers, factors, and n1 transforms of n2 numbers (Cooley and Tukey,
1965). Numbers are pairs in the last axis: a transform of n complex numbers is a product with a [2 n, 2 n] matrix, and the
factors are multiplied into the matrices of the first transforms, of which there is one for each of n2.

    DFT        pad or cut to n, transform, keep the first n // 2 + 1 where the rest follows from them
    STFT       frames by index arithmetic, times the window, transform
"""

from __future__ import annotations

import numpy as np

from ...ir import dtype as d
from ...ir.dims import may_be_at_least, undecided
from ...ir.errors import ModelError
from ...ir.graph import Value
from ...ir.op import Array
from ...ops.elementwise.binary import Add
from ...ops.movement.arrange import Expand, Reshape
from ...ops.movement.formula import Iota
from ..compose import Compose
from ..elements import BY_NUMBER
from ..rules import Call, Results, Row

DIRECT = 64
"""Lengths up to which one matrix does the transform."""
MOST_DIRECT = 4096
"""The longest transform that one matrix does where its length has no divisor that serves."""
STEP = 32
"""The longest first transforms."""
FACTORS = 1 << 21
"""Numbers in the matrices of the first transforms."""


def matrix(n: int, columns: int, sign: int, factor: float = 1.0) -> Array:
    """[2 n, 2 columns]: a row of n complex numbers times it is the first numbers of their transform. `sign` is -1
    forward."""
    turns = (np.outer(np.arange(n), np.arange(columns)) % n) / n
    return _pairs(np.exp(sign * 2j * np.pi * turns) * factor)


def _pairs(z: Array) -> Array:
    """A complex matrix [..., m, n] as a real one [..., 2 m, 2 n] for rows of pairs."""
    made = np.empty((*z.shape[:-2], z.shape[-2], 2, z.shape[-1], 2))
    made[..., 0, :, 0], made[..., 0, :, 1] = z.real, z.imag
    made[..., 1, :, 0], made[..., 1, :, 1] = -z.imag, z.real
    return made.reshape(*z.shape[:-2], 2 * z.shape[-2], 2 * z.shape[-1])


def divisor(n: int) -> int:
    """The length of the first transforms, 1 where none serves."""
    return max((k for k in range(2, STEP + 1) if n % k == 0 and 4 * n * k <= FACTORS), default=1)


def _real(c: Compose, x: Value, n: int, columns: int, sign: int, factor: float) -> Value:
    rows = x.type.shape[:-1]
    if n <= 4 * DIRECT or divisor(n) == 1:
        _limit(c, n)
        y = c("MatMul", x, c.array("cosines", matrix(n, columns, sign, factor)[::2], x.type.dtype))
        return c.reshape(y, *rows, columns, 2)
    column = c.reshape(x, *rows, n, 1)
    zero = c.call.step("imaginary", Expand(column.type.shape), c.number(0.0, x))
    return _paired(c, c.concat([column, zero], -1), n, columns, sign, factor)


def _paired(c: Compose, x: Value, n: int, columns: int, sign: int, factor: float) -> Value:
    rows = x.type.shape[:-2]
    first = divisor(n)
    if n <= DIRECT or first == 1 or first == n:
        _limit(c, n)
        y = c("MatMul", c.reshape(x, *rows, 2 * n), c.array("cosines", matrix(n, columns, sign, factor), x.type.dtype))
        return c.reshape(y, *rows, columns, 2)
    second, rank = n // first, len(rows)
    lead = tuple(range(rank))
    x = c.transpose(c.reshape(x, *rows, first, second, 2), *lead, rank + 1, rank, rank + 2)
    turns = np.outer(np.arange(first), np.arange(first)) / first
    more = np.outer(np.arange(second), np.arange(first)) / n
    factors = np.exp(sign * 2j * np.pi * (turns[None] + more[:, None]))
    x = c.reshape(x, *rows, second, 1, 2 * first)
    y = c.reshape(c("MatMul", x, c.array("factors", _pairs(factors), x.type.dtype)), *rows, second, first, 2)
    y = _paired(c, c.transpose(y, *lead, rank + 1, rank, rank + 2), second, second, sign, factor)
    y = c.reshape(c.transpose(y, *lead, rank + 1, rank, rank + 2), *rows, n, 2)
    return y if columns == n else c.slice(y, -2, 0, columns)


def _limit(c: Compose, n: int) -> None:
    if n > MOST_DIRECT:
        raise c.call.unsupported(
            f"a transform of {n} numbers, which no number from 2 to {STEP} divides",
            "pad the signal to a length with small factors",
        )


def _inverse_real(c: Compose, x: Value, n: int) -> Value:
    """[..., n // 2 + 1, 2] -> [..., n]: the real signal whose one-sided transform x is."""
    bins = n // 2 + 1
    turns = np.outer(np.arange(bins), np.arange(n)) % n / n
    weight = np.full((bins, 1), 2.0)
    weight[0] = 1.0
    if n % 2 == 0:
        weight[-1] = 1.0
    made = np.stack([weight * np.cos(2 * np.pi * turns), -weight * np.sin(2 * np.pi * turns)], 1) / n
    _limit(c, n)
    flat = c.reshape(x, *x.type.shape[:-2], 2 * bins)
    return c("MatMul", flat, c.array("cosines", made.reshape(2 * bins, n), x.type.dtype))


def _fit(c: Compose, x: Value, axis: int, n: int) -> Value:
    """An axis cut, or continued with zeros, to n."""
    extent = x.type.shape[axis]
    if not isinstance(extent, int):
        raise undecided(f"the extent {extent} of axis {axis}", extent)
    if extent > n:
        return c.slice(x, axis, 0, n)
    if extent < n:
        pads = np.zeros(2 * x.type.rank, np.int64)
        pads[x.type.rank + axis] = n - extent
        return c("Pad", x, c.array("pads", pads))
    return x


def _terms(x: Value) -> int:
    """The extent of the last axis: how many numbers make one."""
    extent = x.type.shape[-1]
    if not isinstance(extent, int):
        raise undecided("whether numbers are complex", extent)
    return extent


def read_dft(call: Call) -> Results:
    """Opset 17 names the axis by an attribute, opset 20 by operand 2."""
    c, x = Compose(call), call.value(0)
    rank, dtype = x.type.rank, x.type.dtype
    if call.opset < 20:
        axis = call.axis(call.attr("axis", 1), rank)
    else:
        axis = call.axis(call.integer(2, "the axis") if call.has(2) else -2, rank)
    if axis == rank - 1 or _terms(x) not in (1, 2):
        raise ModelError(f"DFT needs numbers (1) or pairs (2) in the last axis, and another one to transform: {x.type}")
    inverse, onesided = bool(call.attr("inverse", 0)), bool(call.attr("onesided", 0))
    extent = x.type.shape[axis]
    if call.has(1):
        n = call.integer(1, "dft_length")
    elif isinstance(extent, int):
        n = 2 * (extent - 1) if inverse and onesided else extent
    else:
        raise undecided(f"the extent {extent} of axis {axis}", extent)
    if n < 1:
        raise ModelError(f"the length of the transform must be positive, it is {n}")
    x = c.cast(x, call.widest(x))
    paired = x.type.shape[-1] == 2
    order = [a for a in range(rank - 1) if a != axis] + [axis, rank - 1]
    if order != list(range(rank)):
        x = c.transpose(x, *order)
    if inverse and onesided:
        y = _inverse_real(c, _fit(c, _complex(c, x), rank - 2, n // 2 + 1), n)
        y = c.reshape(y, *y.type.shape, 1)
    else:
        x = _fit(c, x, rank - 2, n)
        columns = n // 2 + 1 if onesided else n
        sign, factor = (1, 1 / n) if inverse else (-1, 1.0)
        if not paired:
            x = c.reshape(x, *x.type.shape[:-1])
            y = _real(c, x, n, columns, sign, factor)
        else:
            y = _paired(c, x, n, columns, sign, factor)
    back = sorted(range(rank), key=order.__getitem__)
    if back != list(range(rank)):
        y = c.transpose(y, *back)
    return (c.cast(y, dtype),)


def _complex(c: Compose, x: Value) -> Value:
    if x.type.shape[-1] == 2:
        return x
    return c.concat([x, c.call.step("imaginary", Expand(x.type.shape), c.number(0.0, x))], -1)


def read_stft(call: Call) -> Results:
    """signal: [B, L], [B, L, 1] or pairs [B, L, 2] -> [B, F, bins, 2], F = (L - n) // step + 1."""
    c, x = Compose(call), call.value(0)
    step, dtype = call.integer(1, "frame_step"), x.type.dtype
    window = call.optional(2)
    if call.has(3):
        n = call.integer(3, "frame_length")
    elif window is not None:
        extent = window.type.shape[0]
        if not isinstance(extent, int):
            raise undecided(f"the extent {extent} of the window", extent)
        n = extent
    else:
        raise ModelError("STFT needs a window or a frame_length")
    if step < 1 or n < 1:
        raise ModelError(f"frame_step and frame_length must be positive, they are {step} and {n}")
    if x.type.rank not in (2, 3) or (x.type.rank == 3 and _terms(x) not in (1, 2)):
        raise ModelError(f"the signal must have shape [B, L], [B, L, 1] or [B, L, 2], it is {x.type}")
    paired = x.type.rank == 3 and x.type.shape[2] == 2
    onesided = bool(call.attr("onesided", 1))
    if paired and onesided:
        raise ModelError("onesided=1 is of real signals, this one has pairs")
    length = x.type.shape[1]
    if not may_be_at_least(length, n):
        raise ModelError(f"the signal has {length} numbers, a frame {n}")
    x = c.cast(x, call.widest(x))
    if x.type.rank == 3 and not paired:
        x = c.reshape(x, *x.type.shape[:2])
    frames = (length - n) // step + 1
    starts = call.step("starts", Iota(d.i64, frames, 0, step))
    column = call.step("column", Reshape((frames, 1)), starts)
    at = call.step("at", Add(), column, call.step("offsets", Iota(d.i64, n)))
    x = c("Gather", x, at, axis=1)
    if window is not None:
        weights = c.cast(window, x.type.dtype)
        if window.type.shape != (n,):
            raise ModelError(f"the window must have {n} numbers, it is {window.type}")
        x = c("Mul", x, c.reshape(weights, n, 1) if paired else weights)
    columns = n // 2 + 1 if onesided else n
    y = _paired(c, x, n, columns, -1, 1.0) if paired else _real(c, x, n, columns, -1, 1.0)
    return (c.cast(y, dtype),)


def read_mel_weights(call: Call) -> Results:
    """Triangles over the bins of a spectrum, one a mel band: rows are bins. The operands are fixed numbers, the matrix a
    constant."""
    bands, length, rate = (call.integer(i, what) for i, what in enumerate(("num_mel_bins", "dft_length", "sample_rate")))
    low, high = (float(call.scalar(i, what)) for i, what in ((3, "lower_edge_hertz"), (4, "upper_edge_hertz")))
    number = call.attr("output_datatype", 1)
    if number not in BY_NUMBER or not BY_NUMBER[number].is_float:
        raise ModelError(f"output_datatype must be a float type, it is {number}")
    if bands < 1 or length < 1 or rate < 1:
        raise ModelError(f"num_mel_bins, dft_length and sample_rate must be positive, they are {bands}, {length}, {rate}")
    first, last = (2595 * np.log10(1 + hertz / 700) for hertz in (low, high))
    mels = np.arange(bands + 2) * ((last - first) / (bands + 2)) + first
    edges = ((length + 1) * (700 * (10 ** (mels / 2595) - 1)) // rate).astype(np.int64)
    bins = length // 2 + 1
    if edges[0] < 0 or edges[-1] > bins:
        reach = f"they reach from {edges[0]} to {edges[-1]}"
        raise ModelError(f"the bands must lie within the {bins} bins of the spectrum, {reach}")
    weights = np.zeros((bins, bands))
    for band in range(bands):
        start, center, end = edges[band : band + 3]
        rising = np.arange(start, center + 1)
        weights[rising, band] = 1 if start == center else (rising - start) / (center - start)
        falling = np.arange(center, end)
        weights[falling, band] = (end - falling) / max(end - center, 1)
    return (call.graph.weight(call.name, weights.astype(BY_NUMBER[number].numpy), call.location),)


ROWS = (
    Row("MelWeightMatrix", 17, read=read_mel_weights),
    Row("DFT", 17, read=read_dft, note="dft_length and axis known while compiling"),
    Row("STFT", 17, read=read_stft, note="frame_step and frame_length known while compiling"),
)
