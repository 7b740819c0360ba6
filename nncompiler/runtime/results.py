"""Memory for results, which serves again once nobody refers to the arrays that were made of it.

The system clears memory page by page when it is touched for the first time. Where a run has several large results, as a
decoder has its caches, malloc gives their memory back after every run: clearing it was half of a token's time.
"""

from __future__ import annotations

from collections.abc import Iterable
from math import prod
from typing import Any

import numpy as np

from nncompiler.ir.weights import Array

from .pointers import address_of

LEAST = 128 << 10
"""Bytes below which malloc keeps memory itself, and an array of numpy's own costs less."""
MOST = 256 << 20
"""Bytes above which memory is given back to the system."""
IDLE = 2
"""Pieces of memory that wait for the next results of an output: a caller may hold those of one run during the next."""


_Memory = tuple[Array, dict[str, Any]]
"""Bytes, and what numpy must know to make an array of them."""


class Results:
    """The memory of the results of a model's outputs. Any thread may ask for an array, or let go of one."""

    __slots__ = ("_idle",)

    def __init__(self, outputs: int):
        self._idle: list[list[_Memory]] = [[] for _ in range(outputs)]

    def arrays(self, wanted: Iterable[tuple[tuple[int, ...], Any]]) -> tuple[Array, ...]:
        """An array for every output, of these shapes and types."""
        return tuple([self.array(i, shape, dtype) for i, (shape, dtype) in enumerate(wanted)])

    def array(self, output: int, shape: tuple[int, ...], dtype: Any) -> Array:
        """An array for an output, its numbers undefined."""
        if not large(shape, dtype):
            return np.empty(shape, dtype)
        idle, size = self._idle[output], prod(shape) * dtype.itemsize
        return np.ndarray(shape, dtype, np.asarray(_Lease(idle, _fitting(idle, size) or _new(size))))


def large(shape: tuple[int, ...], dtype: Any) -> bool:
    """Whether it pays to ask `Results` for an array."""
    size: int = prod(shape) * dtype.itemsize
    return LEAST <= size <= MOST


def _fitting(idle: list[_Memory], size: int) -> _Memory | None:
    """Idle memory of this size and at most twice of it; what does not fit is given back."""
    while idle:
        try:
            memory = idle.pop()
        except IndexError:  # another thread was faster
            return None
        if size <= memory[0].size <= 2 * size:
            return memory
    return None


def _new(size: int) -> _Memory:
    memory = np.empty(size + size // 8, np.uint8)  # results that grow by a token fit for some time
    place = {"version": 3, "typestr": "|u1", "shape": memory.shape, "data": (address_of(memory), False)}
    return memory, place


class _Lease:
    """What the arrays over a piece of memory keep alive: with the last of them it goes, and the memory is idle."""

    __slots__ = ("__array_interface__", "_idle", "_memory")

    def __init__(self, idle: list[_Memory], memory: _Memory):
        self._idle, self._memory, self.__array_interface__ = idle, memory, memory[1]

    def __del__(self) -> None:
        if len(self._idle) < IDLE:
            self._idle.append(self._memory)
