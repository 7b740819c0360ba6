"""Weight files: .npz, .safetensors and the initializers of an ONNX file, by name."""

from __future__ import annotations

import json
import math
import os
from collections.abc import Callable
from functools import partial
from typing import Any

import numpy as np

from nncompiler.ir import dtype as dt
from nncompiler.ir.arrays import npz_array, npz_types
from nncompiler.ir.boundary import boundary, open_file
from nncompiler.ir.dtype import DType, of_numpy
from nncompiler.ir.errors import ModelError
from nncompiler.ir.limits import current
from nncompiler.ir.weights import Array, Weight

SAFETENSORS_TYPES: dict[str, DType] = {
    "F64": dt.f64, "F32": dt.f32, "F16": dt.f16, "BF16": dt.bf16, "I64": dt.i64, "I32": dt.i32, "I16": dt.i16, "I8": dt.i8,
    "U64": dt.u64, "U32": dt.u32, "U16": dt.u16, "U8": dt.u8, "BOOL": dt.boolean,
    "F8_E4M3": dt.f8e4m3fn, "F8_E5M2": dt.f8e5m2,
}  # fmt: skip
HEADER_LIMIT = 100 << 20
"""Bytes of a .safetensors header, by the format's specification."""


def read_npz(path: str) -> dict[str, Weight]:
    """The arrays of a .npz; only their headers are read now."""
    return {
        name: Weight(of_numpy(dtype), shape, partial(_load_npz, path, name))
        for name, (shape, dtype) in npz_types(path).items()
    }


def _load_npz(path: str, name: str) -> Array:
    return np.asarray(npz_array(path, name), order="C")


def read_safetensors(path: str) -> dict[str, Weight]:
    """The tensors of a .safetensors file, memory-mapped.

    The file: 8 bytes of length, a JSON header {name: {dtype, shape, data_offsets}}, the numbers.
    """
    with open_file(path) as f:
        size = os.fstat(f.fileno()).st_size
        length = int.from_bytes(f.read(8), "little")
        if size < 8 or length > min(HEADER_LIMIT, size - 8):
            raise ModelError(f"{path} is not a .safetensors file: a header of {length} bytes in a file of {size}")
        with boundary(f"{path} is not a .safetensors file"):
            header = json.loads(f.read(length))
    if not isinstance(header, dict):
        raise ModelError(f"{path} is not a .safetensors file: its header is not an object")
    start = 8 + length
    return {
        name: _safetensor(path, name, entry, start, size) for name, entry in header.items() if name != "__metadata__"
    }


def _safetensor(path: str, name: str, entry: Any, start: int, size: int) -> Weight:
    with boundary(f"{path}: the entry of {name} is malformed"):
        dtype, shape = SAFETENSORS_TYPES[entry["dtype"]], tuple(int(d) for d in entry["shape"])
        begin, end = (int(x) for x in entry["data_offsets"])
    current().check_elements(shape, name)
    wanted = math.prod(shape) * dtype.size
    if min(shape, default=0) < 0 or begin < 0 or end - begin != wanted or start + end > size:
        raise ModelError(f"{path}: {name} {dtype}{list(shape)} needs {wanted} bytes, the file gives it {begin}..{end} "
                         f"of {size - start}")  # fmt: skip
    return Weight(dtype, shape, partial(_map, path, dtype, shape, start + begin))


def _map(path: str, dtype: DType, shape: tuple[int, ...], offset: int) -> Array:
    count = math.prod(shape)
    if count == 0:
        return np.zeros(shape, dtype.numpy)
    raw = np.memmap(path, np.uint8, "r", offset, (count * dtype.size,))
    if offset % dtype.size:
        raw = raw.copy()
    return raw.view(dtype.numpy).reshape(shape)


def read_onnx(path: str) -> dict[str, Weight]:
    """The initializers of an ONNX file."""
    import onnx
    from onnx import numpy_helper

    with boundary(f"{path} is not a readable ONNX file"):  # the protobuf and onnx exceptions have no common base
        proto = onnx.load(path)
        folder = os.path.dirname(os.path.abspath(path))
        return {t.name: Weight.of(numpy_helper.to_array(t, folder)) for t in proto.graph.initializer}


READERS: dict[str, Callable[[str], dict[str, Weight]]] = {
    ".npz": read_npz,
    ".safetensors": read_safetensors,
    ".onnx": read_onnx,
}
