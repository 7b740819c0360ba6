"""Weights: constant tensors beside the graph, identified by a digest, loaded only when their numbers are needed."""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from typing import Any

import numpy as np

from .dtype import DType, of_numpy

Array = np.ndarray[Any, np.dtype[Any]]


class Weight:
    """A constant tensor: dtype, shape, a digest that identifies its content, and a way to get the numbers.

    `load` gives a C-contiguous array of that dtype and shape (possibly memory-mapped, read-only and unaligned); `release`
    lets go of memory that loading took besides, such as the pages of a mapped file.
    """

    __slots__ = ("_array", "_digest", "_load", "_release", "dtype", "shape")

    def __init__(
        self,
        dtype: DType,
        shape: tuple[int, ...],
        load: Callable[[], Array],
        digest: str | None = None,
        release: Callable[[], None] | None = None,
    ):
        self.dtype = dtype
        self.shape = tuple(int(d) for d in shape)
        self._load = load
        self._digest = digest
        self._release = release
        self._array: Array | None = None

    @classmethod
    def of(cls, array: Any) -> Weight:
        """A weight that holds `array`."""
        array = np.asarray(array, order="C")
        return cls(of_numpy(array.dtype), array.shape, lambda: array)

    @property
    def array(self) -> Array:
        if self._array is None:
            array = self._load()
            if array.shape != self.shape or of_numpy(array.dtype) != self.dtype:
                raise ValueError(f"weight loaded as {array.dtype}{array.shape}, declared {self.dtype}{self.shape}")
            self._array = array
        return self._array

    def forget(self) -> None:
        """Drops the numbers; they are loaded again when something asks. Arrays given out before stay valid."""
        if self._array is not None:
            self._array = None
            if self._release is not None:
                self._release()

    @property
    def digest(self) -> str:
        """16 hex digits that identify dtype, shape and content (or the recipe that makes the content)."""
        if self._digest is None:
            h = hashlib.blake2b(f"{self.dtype}{self.shape}".encode(), digest_size=8)
            loaded, data = self._array is not None, self.array
            h.update(repr(data.tolist()).encode() if data.dtype == object else data.reshape(-1).view(np.uint8).data)
            self._digest = h.hexdigest()
            if not loaded:
                self.forget()
        return self._digest

    @property
    def size(self) -> int:
        n = 1
        for d in self.shape:
            n *= d
        return n

    @property
    def nbytes(self) -> int:
        return self.size * self.dtype.size
