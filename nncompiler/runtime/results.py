"""Memory for results, which serves again once nobody refers to the arrays that were made of it.

The system clears memory page by page when it is touched for the first time. Where a run has several large results, as a
decoder has its caches, malloc gives their memory back after every run: clearing it was half of a token's time.

An array of numpy refers to the object that has its memory, and so does every view of it, memoryview and DLPack capsule. The
memory of a result is such an object, of which the count of references says whether anything still uses it.
"""

from __future__ import annotations

from collections.abc import Iterable
from math import prod
from sys import getrefcount, version_info
from typing import Any

import numpy as np

from nncompiler.ir.weights import Array

LEAST = 128 << 10
"""Bytes below which malloc keeps memory itself, and an array of numpy's own costs less."""
MOST = 256 << 20
"""Bytes above which memory is given back to the system."""
FEW, MANY = 2, 8
"""Pieces of memory that an output knows: a caller may hold those of one run during the next, or those of several runs where
they take no more than SPARE bytes. What it does not know any more goes with the arrays that use it."""
SPARE = 16 << 20


class Results:
    """The memory of the results of a model's outputs. Any thread may ask for an array, or let go of one."""

    __slots__ = ("_known",)

    def __init__(self, outputs: int):
        self._known: list[list[Array]] = [[] for _ in range(outputs)]

    def arrays(self, wanted: Iterable[tuple[tuple[int, ...], Any]]) -> tuple[Array, ...]:
        """An array for every output, of these shapes and types."""
        return tuple([self.array(i, shape, dtype) for i, (shape, dtype) in enumerate(wanted)])

    def array(self, output: int, shape: tuple[int, ...], dtype: Any) -> Array:
        """An array for an output, its numbers undefined."""
        size = prod(shape) * dtype.itemsize
        if not LEAST <= size <= MOST:
            return np.empty(shape, dtype)
        known = self._known[output]
        memory = _unused(known, size)
        if memory is None:
            memory = np.empty(size + size // 8, np.uint8)  # results that grow by a token fit for some time
        array = np.ndarray(shape, dtype, memory)
        known.append(memory)
        if len(known) > FEW:
            del known[: -max(FEW, min(MANY, SPARE // memory.size))]
        return array


def large(shape: tuple[int, ...], dtype: Any) -> bool:
    """Whether it pays to ask `Results` for an array."""
    size: int = prod(shape) * dtype.itemsize
    return LEAST <= size <= MOST


def _unused(known: list[Array], size: int) -> Array | None:
    """Memory of this size and at most twice of it that nothing refers to, taken from the list: no other thread sees it until
    it is put back. What does not fit is given back."""
    used: list[Array] = []
    found = None
    while known:
        try:
            memory, references = _last(known)
        except IndexError:  # another thread was faster
            break
        if references > _ALONE:
            used.append(memory)
        elif size <= memory.size <= 2 * size:
            found = memory
            break
    if used:
        known[:0] = reversed(used)
    return found


def _last(known: list[Array]) -> tuple[Array, int]:
    """The last of a list, taken from it, and how many references to it there are then."""
    memory = known.pop()
    references = getrefcount(memory)
    return memory, references


_ALONE = 2 if version_info < (3, 14) else 1
"""References to memory that nothing else refers to: the variable's and, before calls borrowed it, the argument's. A debugger
that reads variables adds some, and what is in use never has so few; so the number is not measured."""
