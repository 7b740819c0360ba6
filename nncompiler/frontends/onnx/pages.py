"""Pages of mapped files: those that were read count as this process's memory until they are let go."""

from __future__ import annotations

import mmap
from typing import Any

import numpy as np

LEAST = 1 << 16
"""Bytes below which letting go is not worth a system call."""


def release(data: np.ndarray[Any, np.dtype[np.uint8]]) -> None:
    """Lets go of the pages that lie wholly within `data`, where that is part of a mapped file (else does nothing); they are
    read again, from the system's cache, when something asks."""
    mapping = _mapping(data)
    if mapping is None or data.size < LEAST or not hasattr(mmap, "MADV_DONTNEED"):
        return
    offset = data.ctypes.data - np.frombuffer(mapping, np.uint8).ctypes.data
    first = -(-offset // mmap.PAGESIZE) * mmap.PAGESIZE
    last = (offset + data.size) // mmap.PAGESIZE * mmap.PAGESIZE
    mapping.madvise(mmap.MADV_DONTNEED, first, last - first)


def _mapping(data: Any) -> mmap.mmap | None:
    """The mapping that an array or view lies in."""
    while data is not None and not isinstance(data, mmap.mmap):
        data = data.obj if isinstance(data, memoryview) else getattr(data, "base", None)
    return data
