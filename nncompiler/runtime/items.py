"""Inputs and outputs of models in stages that are more than arrays of numbers: strings, sequences, optionals and tensors of
any rank, in Python and as the C ABI has them (nnc_string, nnc_item of source/nnc.h).

    a tensor of strings     an array of objects (str)
    a sequence              a list of arrays
    an optional             None where it is empty
"""

from __future__ import annotations

import ctypes as c
from collections.abc import Mapping, Sequence
from typing import Any

import numpy as np

from nncompiler.ir.dim_text import parse_dim
from nncompiler.ir.dtype import BY_NAME, native, of_numpy, string
from nncompiler.ir.errors import UsageError
from nncompiler.ir.exchange import host_array
from nncompiler.ir.types import OptionalType, SequenceType, TensorType, Type, Unranked
from nncompiler.ir.weights import Array

from .pointers import address_of

STRING = np.dtype([("text", np.uint64), ("bytes", np.uint64)])
"""nnc_string."""

NONE, TENSOR, SEQUENCE = 0, 1, 2


class Item(c.Structure):
    """nnc_item."""

    _fields_ = [
        ("kind", c.c_uint32), ("rank", c.c_uint32), ("shape", c.c_void_p), ("data", c.c_void_p), ("count", c.c_uint64),
    ]  # fmt: skip


def accepted(name: str, type_: Type, value: Any) -> Any:
    """An input as the programs take it; UsageError for one of another kind."""
    if isinstance(type_, OptionalType):
        return None if value is None else accepted(name, type_.of or type_, value)
    if isinstance(type_, SequenceType):
        if not isinstance(value, list | tuple):
            raise UsageError(f"input {name!r} must be {type_}, a list of arrays, got {type(value).__name__}")
        return [accepted(f"{name}[{i}]", type_.of or type_, x) for i, x in enumerate(value)]
    array = native(host_array(value, name))
    if array.dtype.kind in "UT" and isinstance(type_, TensorType | Unranked) and type_.dtype == string:
        array = array.astype(object)
    assert isinstance(type_, TensorType | Unranked)
    if of_numpy(array.dtype) != type_.dtype:
        given = np.asarray(value) if not isinstance(value, np.ndarray) else None
        if given is not None and np.array_equal(given.astype(type_.dtype.numpy), given):
            return given.astype(type_.dtype.numpy)
        raise UsageError(f"input {name!r} must be {type_}, got an array of {array.dtype}{list(array.shape)}")
    return np.ascontiguousarray(array) if array.ndim else array


class End:
    """An input or output as an artifact describes it."""

    def __init__(self, entry: Mapping[str, Any]) -> None:
        self.name: str = entry["name"]
        self.element = BY_NAME[entry["dtype"]]
        shape = entry["shape"]
        self.shape = None if shape is None else tuple(parse_dim(d) if isinstance(d, str) else d for d in shape)
        inner: Any = Unranked(self.element) if self.shape is None else TensorType(self.element, self.shape)
        inner = SequenceType(inner) if entry.get("sequence") else inner
        self.type: Any = OptionalType(inner) if entry.get("optional") else inner
        self.plain = isinstance(self.type, TensorType)
        """Whether it is a tensor of known rank, whose extents are bound."""
        self.dtype = self.element.numpy

    def accept_any(self, value: Any) -> Any:
        """What a run takes of an input. Raises UsageError."""
        found = accepted(self.name, self.type, value)
        if self.plain and found.ndim != len(self.shape or ()):
            got = f"{of_numpy(found.dtype)}[{','.join(map(str, found.shape))}]"
            raise UsageError(f"input {self.name!r} must be {self.type}, got an array of {got}")
        return found

    def pointer(self, value: Any, kept: list[Any]) -> int:
        """The address of what the C ABI takes, which lies in what is put into `kept`."""
        if self.plain:
            return self._elements(value, kept)
        item = Item()
        kept.append(item)
        self._fill(item, value, kept)
        return c.addressof(item)

    def _fill(self, item: Item, value: Any, kept: list[Any]) -> None:
        if value is None:
            item.kind = NONE
        elif isinstance(value, list):
            items = (Item * max(1, len(value)))()
            kept.append(items)
            for inner, part in zip(items, value):
                self._fill(inner, part, kept)
            item.kind, item.count, item.data = SEQUENCE, len(value), c.addressof(items)
        else:
            shape = (c.c_int64 * max(1, value.ndim))(*value.shape)
            kept.append(shape)
            item.kind, item.rank, item.count = TENSOR, value.ndim, value.size
            item.shape, item.data = c.addressof(shape), self._elements(value, kept)

    def _elements(self, array: Array, kept: list[Any]) -> int:
        if self.element == string:
            array = strings(array, kept)
        kept.append(array)
        return address_of(array)

    def value(self, address: int) -> Any:
        """What an output is, from its nnc_item: an array of its own, a list, or None."""
        return self._value(Item.from_address(address))

    def _value(self, item: Item) -> Any:
        if item.kind == NONE:
            return None
        if item.kind == SEQUENCE:
            parts = (Item * item.count).from_address(item.data) if item.count else ()
            return [self._value(part) for part in parts]
        shape = tuple((c.c_int64 * item.rank).from_address(item.shape)) if item.rank else ()
        if self.element == string:
            return texts(item.data or 0, shape)
        found = np.empty(shape, self.dtype)
        c.memmove(address_of(found), item.data, found.nbytes)
        return found


def strings(array: Array, kept: list[Any]) -> Array:
    """An array of strings as nnc_strings, whose texts are put into `kept`."""
    data = [x if isinstance(x, bytes) else str(x).encode("utf-8", "surrogatepass") for x in array.reshape(-1)]
    lengths = np.asarray([len(d) for d in data], np.uint64)
    text = np.frombuffer(b"".join(data) + b"\0", np.uint8)
    kept.append(text)
    found = np.empty(len(data), STRING)
    found["bytes"] = lengths
    found["text"] = address_of(text) + np.cumsum(lengths) - lengths
    return found.reshape(array.shape)


def texts(address: int, shape: Sequence[int]) -> Array:
    """The strings of an array of nnc_strings."""
    found = np.empty(int(np.prod(shape, dtype=np.int64)), object)
    if found.size:
        rows = (c.c_uint64 * (2 * found.size)).from_address(address)
        pairs = zip(rows[::2], rows[1::2])
        found[:] = [c.string_at(text, size).decode("utf-8", "surrogatepass") for text, size in pairs]
    return found.reshape(tuple(shape))
