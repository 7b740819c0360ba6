"""Element types: every one that ONNX defines, under the short names that dumps print (`f32`, `bf16`, `i64`, ...)."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import Any, Literal

import numpy as np

Kind = Literal["float", "int", "uint", "bool", "complex", "string"]


@dataclass(frozen=True, eq=False)
class DType:
    """An element type: one of ALL, compared by identity. `bits` is the width of one element (4- and 2-bit types are packed
    in files, not in memory)."""

    name: str
    kind: Kind
    bits: int
    numpy_name: str

    @cached_property
    def numpy(self) -> np.dtype[Any]:
        """The numpy dtype; types that numpy lacks come from ml_dtypes."""
        if self.numpy_name.startswith("ml:"):
            import ml_dtypes

            found: np.dtype[Any] = np.dtype(getattr(ml_dtypes, self.numpy_name[3:]))
            return found
        return np.dtype(self.numpy_name)

    @property
    def size(self) -> int:
        """Bytes of one element in memory (sub-byte types occupy one byte each)."""
        return max(1, self.bits // 8)

    @property
    def file_code(self) -> str:
        """What a .npy file calls the type. ml_dtypes' types are raw bytes there."""
        return f"<V{self.size}" if self.numpy_name.startswith("ml:") else self.numpy.str

    @property
    def is_float(self) -> bool:
        return self.kind == "float"

    @property
    def is_int(self) -> bool:
        return self.kind in ("int", "uint")

    @property
    def is_signed(self) -> bool:
        return self.kind in ("int", "float")

    def __reduce__(self) -> tuple[Any, ...]:
        return _named, (self.name,)

    def __str__(self) -> str:
        return self.name

    def __repr__(self) -> str:
        return self.name


f16 = DType("f16", "float", 16, "float16")
bf16 = DType("bf16", "float", 16, "ml:bfloat16")
f32 = DType("f32", "float", 32, "float32")
f64 = DType("f64", "float", 64, "float64")
i8 = DType("i8", "int", 8, "int8")
i16 = DType("i16", "int", 16, "int16")
i32 = DType("i32", "int", 32, "int32")
i64 = DType("i64", "int", 64, "int64")
u8 = DType("u8", "uint", 8, "uint8")
u16 = DType("u16", "uint", 16, "uint16")
u32 = DType("u32", "uint", 32, "uint32")
u64 = DType("u64", "uint", 64, "uint64")
boolean = DType("bool", "bool", 8, "bool")
string = DType("str", "string", 64, "object")
c64 = DType("c64", "complex", 64, "complex64")
c128 = DType("c128", "complex", 128, "complex128")
f8e4m3fn = DType("f8e4m3fn", "float", 8, "ml:float8_e4m3fn")
f8e4m3fnuz = DType("f8e4m3fnuz", "float", 8, "ml:float8_e4m3fnuz")
f8e5m2 = DType("f8e5m2", "float", 8, "ml:float8_e5m2")
f8e5m2fnuz = DType("f8e5m2fnuz", "float", 8, "ml:float8_e5m2fnuz")
f8e8m0 = DType("f8e8m0", "float", 8, "ml:float8_e8m0fnu")
f4e2m1 = DType("f4e2m1", "float", 4, "ml:float4_e2m1fn")
i4 = DType("i4", "int", 4, "ml:int4")
u4 = DType("u4", "uint", 4, "ml:uint4")
i2 = DType("i2", "int", 2, "ml:int2")
u2 = DType("u2", "uint", 2, "ml:uint2")

ALL: tuple[DType, ...] = (
    f16, bf16, f32, f64, i8, i16, i32, i64, u8, u16, u32, u64, boolean, string, c64, c128,
    f8e4m3fn, f8e4m3fnuz, f8e5m2, f8e5m2fnuz, f8e8m0, f4e2m1, i4, u4, i2, u2,
)  # fmt: skip
BY_NAME: dict[str, DType] = {t.name: t for t in ALL}


def _named(name: str) -> DType:
    return BY_NAME[name]


COMPUTE: tuple[DType, ...] = (f16, bf16, f32, f64, i8, i16, i32, i64, u8, u16, u32, u64, boolean)
"""The types that backends do arithmetic with."""

STORAGE: tuple[DType, ...] = (f8e4m3fn, f8e4m3fnuz, f8e5m2, f8e5m2fnuz, f8e8m0, f4e2m1, i4, u4, i2, u2)
"""Numbers that backends move, reinterpret and convert. One element takes a byte; of a type below 8 bits, its low bits."""

NATIVE: tuple[DType, ...] = (*COMPUTE, *STORAGE, c64, c128)
"""The types whose elements native code loads and stores; complex numbers are only moved."""


def of_numpy(dtype: Any) -> DType:
    """The DType of a numpy dtype of either byte order; raises KeyError for one that ONNX does not have."""
    dtype = np.dtype(dtype)
    if not dtype.isnative:
        dtype = dtype.newbyteorder("=")
    found = _BY_NUMPY.get(dtype)
    if found is not None:
        return found
    if dtype.kind in "OUST":
        return string
    for t in ALL:  # only now pay for importing ml_dtypes
        if t.numpy_name.startswith("ml:") and t.numpy == dtype:
            return t
    raise KeyError(f"no element type for numpy dtype {dtype}")


def native(array: np.ndarray[Any, np.dtype[Any]]) -> np.ndarray[Any, np.dtype[Any]]:
    """The array in this machine's byte order, itself where it is already."""
    return array if array.dtype.isnative else array.astype(array.dtype.newbyteorder("="))


def savable(array: np.ndarray[Any, np.dtype[Any]]) -> np.ndarray[Any, np.dtype[Any]]:
    """The array as .npy files hold it: numpy writes ml_dtypes' types as raw bytes, but for float8_e5m2, which it could not
    read back."""
    return array.view(f8e4m3fn.numpy) if array.dtype.str == "<f1" else array


_BY_NUMPY = {np.dtype(t.numpy_name): t for t in ALL if not t.numpy_name.startswith("ml:")}
