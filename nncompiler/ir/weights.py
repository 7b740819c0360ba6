"""Weights: constant tensors beside the graph, identified by a digest, loaded only when their numbers are needed."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any

import numpy as np

from .dtype import DType, native, of_numpy

if TYPE_CHECKING:
    from .op import Op

Array = np.ndarray[Any, np.dtype[Any]]


KEPT_BELOW = 1 << 14
"""Bytes below which a weight that is computed from others keeps its numbers: holding them costs less than computing them
again for each of the weights that are computed from it."""


class Weight:
    """A constant tensor: dtype, shape, a digest that identifies its content, and a way to get the numbers.

    `load` gives an array of that dtype and shape (possibly memory-mapped, read-only and unaligned); `release` lets go of
    memory that loading took besides, such as the pages of a mapped file. `sources` are the weights that it is computed from:
    `load` is called with their numbers, and asks for no other weight's, so that a chain of any length is computed without
    recursion. `formula` is the operator that makes it of its sources, where it may as well be computed while the model runs.
    `origin_bytes` is what the weights take that it is computed from in the end.
    """

    __slots__ = ("_array", "_digest", "_load", "_release", "dtype", "formula", "origin_bytes", "shape", "sources")

    def __init__(
        self,
        dtype: DType,
        shape: tuple[int, ...],
        load: Callable[..., Array],
        digest: str | None = None,
        release: Callable[[], None] | None = None,
        sources: Sequence[Weight] = (),
        formula: Op | None = None,
    ):
        self.dtype = dtype
        self.shape = tuple(int(d) for d in shape)
        self._load = load
        self._digest = digest
        self._release = release
        self.sources = tuple(sources)
        self.formula = formula
        self.origin_bytes: int = sum(s.origin_bytes for s in self.sources) if self.sources or formula else self.nbytes
        self._array: Array | None = None

    @classmethod
    def of(cls, array: Any) -> Weight:
        """A weight that holds `array`."""
        array = np.asarray(native(np.asarray(array)), order="C")
        return cls(of_numpy(array.dtype), array.shape, lambda: array)

    @property
    def array(self) -> Array:
        """The numbers, C-contiguous."""
        return self._computed() if self._array is None else self._array

    def _computed(self) -> Array:
        """Computes the sources that have no numbers yet before what reads them; each is let go behind its last reader."""
        order = self._missing()
        readers = dict.fromkeys(order, 0)
        for weight in order:
            for source in weight.sources:
                if source in readers:
                    readers[source] += 1
        for weight in order:
            array = np.asarray(native(weight._load(*(source.array for source in weight.sources))), order="C")
            if array.shape != weight.shape or of_numpy(array.dtype) != weight.dtype:
                raise ValueError(f"weight loaded as {array.dtype}{array.shape}, declared {weight.dtype}{weight.shape}")
            weight._array = array
            for source in weight.sources:
                if source in readers:
                    readers[source] -= 1
                    if not readers[source]:
                        source._drop()
        assert self._array is not None
        return self._array

    def _missing(self) -> list[Weight]:
        """This weight and those it is computed from that have no numbers, sources first."""
        order: dict[Weight, None] = {}
        waiting = [(self, False)]
        while waiting:
            weight, behind = waiting.pop()
            if behind:
                order[weight] = None
            elif weight._array is None and weight not in order:
                waiting.append((weight, True))
                waiting += [(source, False) for source in weight.sources]
        return list(order)

    def forget(self) -> None:
        """Drops the numbers, those of its sources too; they are loaded again when something asks. Arrays given out before
        stay valid. Weights that are cheap to hold and not to compute keep them."""
        waiting = [self]
        while waiting:
            weight = waiting.pop()
            if weight._array is not None and weight._drop():
                waiting += weight.sources

    def _drop(self) -> bool:
        """Drops this weight's own numbers unless they are kept; whether it did."""
        if self.sources and self.nbytes <= KEPT_BELOW:
            return False
        self._array = None
        if self._release is not None:
            self._release()
        return True

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


@contextmanager
def reads_of(weights: Iterable[Weight]) -> Iterator[set[Weight]]:
    """Collects those of the weights whose numbers somebody asks for meanwhile."""
    held = {w: w._array for w in weights}
    read: set[Weight] = set()
    for w in held:
        w._array = None
    try:
        yield read
    finally:
        for w, array in held.items():
            if w._array is not None:
                read.add(w)
            w._array = array if w._array is None else w._array
