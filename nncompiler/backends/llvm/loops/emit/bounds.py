"""Checks of every access against the bounds of its array, in kernels that are emitted with them.

    before an access:   if the offset of any active lane is < low or >= high:
                            record = (number of the array, that offset); return OUT_OF_BOUNDS

The check stands before the access that is emitted for the lanes together, so it judges what the code reads, not what the
loop IR means.
"""

from __future__ import annotations

from dataclasses import dataclass

from .arithmetic import any_lane
from .builder import Value
from .scope import LoopScope

OUT_OF_BOUNDS = -1
"""The status of a kernel whose access was out of bounds; statements' own codes are positive."""


@dataclass(frozen=True, slots=True)
class OffsetLimits:
    """low <= offset < high in elements, i64 operands, for array number `number` of a kernel (buffers, then scratch)."""

    number: int
    low: str
    high: str


def check(f: LoopScope, limits: OffsetLimits, offset: Value, mask: str) -> None:
    """Returns from the kernel unless the offset lies within the limits in the lanes of `mask` (all where empty)."""
    b, n = f.b, f.width if offset.varying or mask else 1
    at = b.operand(offset, n)
    type_, flag = ("i64", "i1") if n == 1 else (f"<{n} x i64>", f"<{n} x i1>")
    below = b.op(f"icmp slt {type_} {at}, {b.splat(limits.low, 'i64', n)}", "below")
    beyond = b.op(f"icmp sge {type_} {at}, {b.splat(limits.high, 'i64', n)}", "beyond")
    outside = b.op(f"or {flag} {below}, {beyond}", "outside")
    if mask:
        outside = b.op(f"and {flag} {outside}, {mask}", "outside")
    if not b.first(f"check {limits.number} {outside}"):
        return
    failed = any_lane(b, outside, n) if n > 1 else outside
    fault, inside = b.name("fault"), b.name("inside")
    b.effect(f"br i1 {failed}, label %{fault}, label %{inside}")
    b.label(fault)
    if n > 1:  # an offset of a lane that failed: the largest, the others being the least number there is
        least = b.splat(str(-(1 << 63)), "i64", n)
        chosen = b.fresh(f"select {flag} {outside}, {type_} {at}, {type_} {least}", "chosen")
        name = f"llvm.vector.reduce.smax.v{n}i64"
        b.declare(name, "i64", type_)
        at = b.fresh(f"call i64 @{name}({type_} {chosen})", "at")
    b.effect(f"store i64 {limits.number}, ptr %record, align 8")
    place = b.fresh("getelementptr i64, ptr %record, i64 1", "place")
    b.effect(f"store i64 {at}, ptr {place}, align 8")
    b.effect(f"ret i32 {OUT_OF_BOUNDS}")
    b.label(inside)
