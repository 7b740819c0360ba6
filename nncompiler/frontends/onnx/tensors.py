"""TensorProto -> Weight: sizes are checked at once, numbers are decoded when somebody needs them."""

from __future__ import annotations

from math import prod
from typing import Any

import numpy as np

from ...interchange.elements import BY_NUMBER
from ...ir import dtype as d
from ...ir.dtype import DType
from ...ir.errors import LimitError, ModelError, UnsupportedError
from ...ir.limits import Limits
from ...ir.op import Array
from ...ir.weights import Weight
from .external import Folder
from .pages import release
from .wire import Tickets

FIELDS: dict[DType, str] = {
    d.f32: "float_data",
    d.c64: "float_data",
    d.f64: "double_data",
    d.c128: "double_data",
    d.i64: "int64_data",
    d.u32: "uint64_data",
    d.u64: "uint64_data",
}
"""Where the numbers stand when they are not in raw_data; int32_data for all others."""


class Tensors:
    """Makes weights of the tensors of one model, and adds up their bytes."""

    def __init__(self, folder: Folder, tickets: Tickets, limits: Limits):
        self.folder = folder
        self.tickets = tickets
        self.limits = limits
        self.total = 0

    def weight(self, tensor: Any, what: str) -> Weight:
        """The weight of a TensorProto. Raises ModelError where data and shape contradict each other, LimitError where it is
        larger than allowed."""
        dtype = element_type(tensor.data_type, what)
        shape = tuple(tensor.dims)
        if any(n < 0 for n in shape):
            raise ModelError(f"{what} has a negative extent in its shape {list(shape)}")
        self.limits.check_elements(shape, what)
        if tensor.HasField("segment"):
            raise UnsupportedError(f"{what} is one segment of a tensor")
        self.count(prod(shape) * dtype.size, what)
        if dtype.kind == "string":
            return _strings(tensor, shape, what)
        if tensor.data_location == 1:
            return self._external(tensor, dtype, shape, what)
        if tensor.HasField("raw_data"):
            raw = tensor.raw_data
            raw = self.tickets.get(raw, raw)
            _expect_bytes(len(raw), dtype, shape, what)
            data = np.frombuffer(raw, np.uint8)
            return _weight(data, dtype, shape)
        return _typed(tensor, dtype, shape, what)

    def sparse(self, sparse: Any, what: str) -> Weight:
        """The dense weight of a SparseTensorProto."""
        shape = tuple(sparse.dims)
        if any(n < 0 for n in shape):
            raise ModelError(f"{what} has a negative extent in its shape {list(shape)}")
        self.limits.check_elements(shape, what)
        values = self.weight(sparse.values, f"the values of {what}")
        indices = self.weight(sparse.indices, f"the indices of {what}")
        count = values.size
        self.count(prod(shape) * values.dtype.size, what)
        if indices.dtype != d.i64 or indices.shape not in ((count,), (count, len(shape))):
            raise ModelError(f"the indices of {what} must be i64[{count}] or i64[{count},{len(shape)}]")
        at = indices.array.reshape(count, -1)
        bounds = np.asarray(shape if indices.array.ndim == 2 else (prod(shape),), np.int64)
        if count and ((at < 0) | (at >= bounds)).any():
            raise ModelError(f"the indices of {what} lie outside its shape {list(shape)}")

        def load() -> Array:
            dense = np.zeros(shape, values.dtype.numpy)
            if indices.array.ndim == 2:
                dense[tuple(at.T)] = values.array.reshape(-1)
            else:
                dense.reshape(-1)[at[:, 0]] = values.array.reshape(-1)
            return dense

        return Weight(values.dtype, shape, load)

    def count(self, nbytes: int, what: str) -> None:
        """Adds to the bytes of all weights; raises LimitError above the limit."""
        self.total += nbytes
        if self.total > self.limits.weight_bytes:
            raise LimitError(
                f"with {what} the weights take more than {self.limits.weight_bytes} bytes",
                hint="raise Limits.weight_bytes if the model is meant to be so large",
            )

    def _external(self, tensor: Any, dtype: DType, shape: tuple[int, ...], what: str) -> Weight:
        given = {entry.key: entry.value for entry in tensor.external_data}
        if "location" not in given:
            raise ModelError(f"{what} is external but names no file")
        offset = _count(given.get("offset", "0"), what, "offset")
        needed = _packed_bytes(dtype, shape)
        length = _count(given["length"], what, "length") if given.get("length") else needed
        _expect_bytes(length, dtype, shape, what)
        try:
            data = self.folder.view(given["location"], offset, length)
        except ModelError as e:
            raise ModelError(f"{what}: {e.message}", hint=e.hint) from None
        return _weight(data, dtype, shape)


def element_type(number: int, what: str) -> DType:
    """The DType of a TensorProto.DataType; raises ModelError."""
    found = BY_NUMBER.get(number)
    if found is None:
        raise ModelError(f"{what} has no element type" if number == 0 else f"{what} has unknown element type {number}")
    return found


def _count(text: str, what: str, key: str) -> int:
    if not (text.isascii() and text.isdigit()) or len(text) > 19:
        raise ModelError(f"the external data of {what} has {key} {text!r}, which is not a count of bytes")
    return int(text)


def _packed_bytes(dtype: DType, shape: tuple[int, ...]) -> int:
    return -(-prod(shape) * dtype.bits // 8)


def _expect_bytes(got: int, dtype: DType, shape: tuple[int, ...], what: str) -> None:
    needed = _packed_bytes(dtype, shape)
    if got != needed:
        raise ModelError(f"{what} is {dtype}{list(shape)} and needs {needed} bytes, it has {got}")


def _weight(data: Array, dtype: DType, shape: tuple[int, ...]) -> Weight:
    """The weight whose numbers stand in `data`, bytes of a file that is mapped as a rule."""

    def load() -> Array:
        array = _decode(data, dtype, shape)
        if not np.may_share_memory(array, data):
            release(data)
        return array

    return Weight(dtype, shape, load, release=lambda: release(data))


def _decode(data: Array, dtype: DType, shape: tuple[int, ...]) -> Array:
    """Bytes as they stand in the file -> the array: a view, aligned or not, where elements are whole bytes."""
    if dtype.bits < 8:
        return _unpack(data, dtype, shape)
    return data.view(dtype.numpy).reshape(shape)


def _unpack(data: Array, dtype: DType, shape: tuple[int, ...]) -> Array:
    """Sub-byte elements, the lowest bits first."""
    per_byte, mask = 8 // dtype.bits, (1 << dtype.bits) - 1
    shifts = np.arange(per_byte, dtype=np.uint8) * dtype.bits
    codes = ((data[:, None] >> shifts) & mask).reshape(-1)[: prod(shape)]
    if dtype.kind == "int":
        sign = 1 << (dtype.bits - 1)
        return ((codes.astype(np.int8) ^ sign) - sign).astype(np.int8).astype(dtype.numpy).reshape(shape)
    if dtype.kind == "uint":
        return codes.astype(dtype.numpy).reshape(shape)
    return codes.view(dtype.numpy).reshape(shape)


def _strings(tensor: Any, shape: tuple[int, ...], what: str) -> Weight:
    """Strings, which have one representation only."""
    if len(tensor.string_data) != prod(shape):
        count = len(tensor.string_data)
        raise ModelError(f"{what} is str{list(shape)} and needs {prod(shape)} strings, it has {count}")
    try:
        found = [data.decode() for data in tensor.string_data]
    except UnicodeDecodeError:
        raise ModelError(f"{what} has a string that is not UTF-8 text") from None
    result: Array = np.empty(len(found), np.dtype(object))
    result[:] = found
    return Weight.of(result.reshape(shape))


def _typed(tensor: Any, dtype: DType, shape: tuple[int, ...], what: str) -> Weight:
    name = FIELDS.get(dtype, "int32_data")
    field = getattr(tensor, name)
    count = prod(shape)
    if dtype.bits < 8:
        needed = _packed_bytes(dtype, shape)
    else:
        needed = 2 * count if dtype.kind == "complex" else count
    if len(field) != needed:
        raise ModelError(f"{what} is {dtype}{list(shape)} and needs {needed} entries in {name}, it has {len(field)}")

    def load() -> Array:
        if dtype in (d.c64, d.c128):
            return np.asarray(field, np.float32 if dtype is d.c64 else np.float64).view(dtype.numpy).reshape(shape)
        if name != "int32_data":
            return np.asarray(field, dtype.numpy).reshape(shape)
        wide = np.asarray(field, np.int32)
        if dtype.bits < 8:
            return _unpack(wide.astype(np.uint8), dtype, shape)
        if dtype.kind == "float":
            return wide.astype(f"u{dtype.size}").view(dtype.numpy).reshape(shape)
        return wide.astype(dtype.numpy).reshape(shape)

    return Weight(dtype, shape, load)
