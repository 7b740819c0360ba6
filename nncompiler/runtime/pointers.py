"""The addresses of arrays' data, cheaply: numpy's own ways take microseconds, as much as a small network."""

from __future__ import annotations

import ctypes
from collections.abc import Callable
from typing import Any

import numpy as np

from nncompiler.ir.weights import Array

PLACE: int = object.__basicsize__
"""Bytes from id(array) to where the array keeps the address of its first element, where IN_PLACE: the pointer follows the
object's head (numpy/ndarraytypes.h, PyArrayObject_fields). It is part of numpy's ABI."""
_word = ctypes.c_size_t.from_address


def _by_struct(array: Array) -> int:
    return _word(id(array) + PLACE).value


def _by_interface(array: Array) -> int:
    address: int = array.__array_interface__["data"][0]
    return address


def _is_in_place() -> bool:
    samples: list[Array] = [np.zeros(3, np.float32), np.zeros((4, 4))[1:, ::2], np.frombuffer(b"read-only", np.uint8)]
    return all(_by_struct(a) == _by_interface(a) for a in samples)


IN_PLACE: bool = _is_in_place()
"""Whether this interpreter's arrays keep their address there; else numpy's own way must do."""
address_of: Callable[[Any], int] = _by_struct if IN_PLACE else _by_interface
"""The address of the first element of an array."""
