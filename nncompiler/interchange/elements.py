"""Element types by their number in ONNX's TensorProto.DataType."""

from __future__ import annotations

from ..ir import dtype as d
from ..ir.dtype import DType

BY_NUMBER: dict[int, DType] = {
    1: d.f32,
    2: d.u8,
    3: d.i8,
    4: d.u16,
    5: d.i16,
    6: d.i32,
    7: d.i64,
    8: d.string,
    9: d.boolean,
    10: d.f16,
    11: d.f64,
    12: d.u32,
    13: d.u64,
    14: d.c64,
    15: d.c128,
    16: d.bf16,
    17: d.f8e4m3fn,
    18: d.f8e4m3fnuz,
    19: d.f8e5m2,
    20: d.f8e5m2fnuz,
    21: d.u4,
    22: d.i4,
    23: d.f4e2m1,
    24: d.f8e8m0,
    25: d.u2,
    26: d.i2,
}

NUMBER: dict[DType, int] = {t: n for n, t in BY_NUMBER.items()}
