"""Addresses and single accesses at emission: one element, consecutive ones, those under a mask."""

from __future__ import annotations

from math import gcd

from nncompiler.ir.dtype import DType

from .bounds import OffsetLimits
from .builder import Value, memory_type, vector
from .scope import LoopScope

_GATHER_LIMIT = (1 << 31) - 1


class Pointer:
    """A buffer or scratch array inside a function: its pointer operand, what may be assumed of its contents, and the limits
    that accesses are checked against, None where they are not."""

    __slots__ = ("align", "dtype", "limits", "pure", "text")

    def __init__(self, text: str, dtype: DType, align: int, pure: bool, limits: OffsetLimits | None = None) -> None:
        self.text, self.dtype, self.align, self.pure, self.limits = text, dtype, align, pure, limits


def read(f: LoopScope, p: Pointer, type_: str, where: str, align: int) -> str:
    """Emits a load; one of memory that nothing writes is shared with equal ones."""
    text = f"load {type_}, ptr {where}, align {align}"
    return f.b.read(text, "load") if p.pure else f.b.fresh(text, "load")


def address(f: LoopScope, p: Pointer, offset: Value) -> str:
    """Emits the address of an element, its constant offset as an instruction of its own."""
    t, where = memory_type(p.dtype), p.text
    if offset.text:
        where = f.b.op(f"getelementptr {t}, ptr {where}, i64 {offset.text}", "p")
    if offset.k:
        where = f.b.op(f"getelementptr {t}, ptr {where}, i64 {offset.k}", "p")
    return where


def alignment(p: Pointer, offset: Value) -> int:
    """The largest power of two, up to the pointer's own alignment, that the address is surely a multiple of."""
    size = p.dtype.size
    step = gcd(offset.multiple if offset.text else 0, offset.k) * size
    return gcd(step & -step, p.align) if step else p.align


def addresses(f: LoopScope, p: Pointer, offset: Value) -> str:
    """One address a lane; 32-bit offsets where the bounds allow, which gathers take directly."""
    n, t = f.width, memory_type(p.dtype)
    offsets, type_ = f.b.operand(offset, n), f"<{n} x i64>"
    if offset.lo is not None and offset.hi is not None and offset.lo > -_GATHER_LIMIT and offset.hi < _GATHER_LIMIT:
        offsets, type_ = f.b.op(f"trunc {type_} {offsets} to <{n} x i32>", "o"), f"<{n} x i32>"
    return f.b.op(f"getelementptr {t}, ptr {p.text}, {type_} {offsets}", "ps")


def masked_load(f: LoopScope, p: Pointer, first: Value, mask: str, passed: str) -> str:
    """Consecutive elements from `first` on in the lanes of the mask, `passed` elsewhere."""
    t, n = memory_type(p.dtype), f.width
    many, name = vector(t, n), f"llvm.masked.load.v{n}{kind(t)}.p0"
    f.b.declare(name, many, "ptr", f"<{n} x i1>", many)
    where, align = address(f, p, first), alignment(p, first)
    call = f"call {many} @{name}(ptr align {align} {where}, <{n} x i1> {mask}, {many} {passed})"
    return f.b.read(call, "load") if p.pure else f.b.fresh(call, "load")


def masked_store(f: LoopScope, p: Pointer, first: Value, mask: str, x: str) -> None:
    """Emits a store of consecutive lanes, those of the mask alone."""
    t, n = memory_type(p.dtype), f.width
    many, name = vector(t, n), f"llvm.masked.store.v{n}{kind(t)}.p0"
    f.b.declare(name, "void", many, "ptr", f"<{n} x i1>")
    where, align = address(f, p, first), alignment(p, first)
    f.b.effect(f"call void @{name}({many} {x}, ptr align {align} {where}, <{n} x i1> {mask})")


def kind(t: str) -> str:
    """A type as it is called in the names of LLVM's intrinsics."""
    return {"float": "f32", "double": "f64"}.get(t, t)
