"""Weights as kernels read them: one stream a group of output vectors, in the order of the reduction."""

from __future__ import annotations

import numpy as np

from nncompiler.ir.weights import Array


def conv_panels(w: Array, first: int, groups: int, width: int, block: int) -> Array:
    """w[M, C, KH, KW] --> [groups][C/block][KH][KW][block][width], dense, from output channel `first` on.

    The last input block holds only its real channels; output channels past M are zero.
    """
    m, c, kh, kw = w.shape
    padded = np.zeros((groups * width, c, kh, kw), w.dtype)
    part = w[first : min(m, first + groups * width)]
    padded[: len(part)] = part
    padded = padded.reshape(groups, width, c, kh, kw)
    out = np.empty((groups, c * kh * kw * width), w.dtype)
    at = 0
    for low in range(0, c, block):
        chunk = padded[:, :, low : low + block].transpose(0, 3, 4, 2, 1).reshape(groups, -1)
        out[:, at : at + chunk.shape[1]] = chunk
        at += chunk.shape[1]
    return out


def padded_vector(b: Array, first: int, size: int) -> Array:
    """b[first : first + size], zero past its end."""
    out = np.zeros(size, b.dtype)
    part = b[first : first + size]
    out[: len(part)] = part
    return out


def depthwise_panels(w: Array, block: int) -> Array:
    """w[C, 1, KH, KW] --> [C/block][KH][KW][block]; channels past C are zero."""
    c, _, kh, kw = w.shape
    blocks = -(-c // block)
    out = np.zeros((blocks * block, kh, kw), w.dtype)
    out[:c] = w[:, 0]
    return np.ascontiguousarray(out.reshape(blocks, block, kh, kw).transpose(0, 2, 3, 1))


def matrix_panels(b: Array, width: int) -> Array:
    """b[K, N] --> [N/width][K][width]. The last panel holds the last `width` columns and overlaps its neighbour, so that no
    panel has padding. Needs N >= width."""
    k, n = b.shape
    panels = -(-n // width)
    out = np.empty((panels, k, width), b.dtype)
    for p in range(panels):
        at = min(p * width, n - width)
        out[p] = b[:, at : at + width]
    return out
