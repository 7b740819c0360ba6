"""Freed memory back to the system: what a compilation takes in between is several times what it leaves."""

from __future__ import annotations

import ctypes
import sys
from collections.abc import Callable
from functools import cache


def give_back() -> None:
    """Returns the pages of freed memory to the system, which glibc's allocator keeps otherwise; nothing elsewhere. Takes a
    millisecond where there is nothing to return."""
    trim = _trim()
    if trim is not None:
        trim(0)


@cache
def _trim() -> Callable[[int], int] | None:
    if sys.platform != "linux":
        return None
    found: Callable[[int], int] | None = getattr(ctypes.CDLL(None), "malloc_trim", None)
    return found
