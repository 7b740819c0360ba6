"""Loads and stores at emission: scalars, whole vectors, strided and arbitrary lanes, masks and guards.

    access.py   one access: addresses, alignment, masks
    lanes.py    several for lanes that are nearly consecutive
"""

from __future__ import annotations

from dataclasses import replace

from nncompiler.ir import dtype as dt
from nncompiler.ir.dtype import DType
from nncompiler.ir.errors import InternalError

from ..analysis.lanes import Access, Mask, accessed
from .access import Pointer, address, addresses, alignment, kind, masked_load, masked_store, read
from .arithmetic import any_lane
from .bounds import check
from .builder import Value, memory_type, scalar_type, vector
from .convert import from_pattern, pattern
from .lanes import every_address, groups, load_in_two_parts, pairs, permuted, store_in_two_parts, strided, window
from .scope import LoopScope


def load(f: LoopScope, p: Pointer, offset: Value, mask: str, default: Value | None) -> Value:
    """p[offset], a vector where the offset varies or a `mask` (i1 a lane) is given; masked lanes give `default` or zero.

    The mask is the guard and the tail's mask together; empty loads all lanes.
    """
    b, n = f.b, f.width
    if p.limits is not None:
        check(f, p.limits, offset, mask if offset.varying else "")
    left = f.left if default is None and mask == f.mask else None
    t, lanes = memory_type(p.dtype), Mask.ALL if not mask else Mask.SOME if left is None else Mask.FIRST
    many = vector(t, n)
    match accessed(offset, lanes, b.machine.has_masked_access(8 * p.dtype.size), permuted(b.machine, t)):
        case Access.ONE:
            return enter(f, p, read(f, p, t, address(f, p, offset), alignment(p, offset)), 1)
        case Access.CONSECUTIVE if mask:
            return enter(f, p, masked_load(f, p, offset.first, mask, _passed(f, p, default)), n)
        case Access.CONSECUTIVE:
            first = offset.first
            return enter(f, p, read(f, p, many, address(f, p, first), alignment(p, first)), n)
        case Access.TWO_RUNS:
            return enter(f, p, load_in_two_parts(f, p, offset, mask, _passed(f, p, default)), n)
        case Access.GROUPS:
            return enter(f, p, groups(f, p, offset, left if mask else None), n)
        case Access.EVENLY:
            return enter(f, p, strided(f, p, offset), n)
        case Access.EVERY_OTHER:
            assert left is not None
            return enter(f, p, pairs(f, p, offset, left), n)
        case Access.WINDOW:
            return enter(f, p, window(f, p, offset), n)
    name = f"llvm.masked.gather.v{n}{kind(t)}.v{n}p0"
    b.declare(name, many, f"<{n} x ptr>", f"<{n} x i1>", many)
    active = mask or b.splat("true", "i1", n)
    size = p.dtype.size
    where, passed = addresses(f, p, offset), _passed(f, p, default)
    call = f"call {many} @{name}(<{n} x ptr> align {size} {where}, <{n} x i1> {active}, {many} {passed})"
    return enter(f, p, b.read(call, "gather") if p.pure else b.fresh(call, "gather"), n)


def load_quad(f: LoopScope, p: Pointer, offset: Value, stride: int) -> Value:
    """Four bytes, `stride` apart, as one i32; a vector of them where the offset advances by 4 a lane, or by 1 with a stride
    of the loop's width."""
    varying = offset.varying
    if stride != 1:
        return _interleaved(f, p, offset, stride)
    if varying and (offset.lanes > 1 or offset.jumps or offset.strides or offset.spread > 1 or offset.coefficient != 4):
        raise InternalError("the offset of a quad must be uniform or advance by 4 a lane")
    if p.limits is not None:
        for end in (offset, replace(offset, k=offset.k + 3) if offset.lanes == 1 else offset):
            check(f, p.limits, end, f.mask if varying else "")
    n = f.width if varying else 1
    where, align = address(f, p, offset.first), alignment(p, offset.first)
    if varying and f.mask:
        name = f"llvm.masked.load.v{n}i32.p0"
        many = f"<{n} x i32>"
        f.b.declare(name, many, "ptr", f"<{n} x i1>", many)
        call = f"call {many} @{name}(ptr align {align} {where}, <{n} x i1> {f.mask}, {many} zeroinitializer)"
        return Value(dt.i32, f.b.read(call, "quads") if p.pure else f.b.fresh(call, "quads"), n)
    return Value(dt.i32, read(f, p, vector("i32", n), where, align), n)


def _interleaved(f: LoopScope, p: Pointer, offset: Value, stride: int) -> Value:
    """The bytes of four neighbouring vectors, those of one lane side by side: one load and one permutation."""
    n, b = f.width, f.b
    if f.mask or stride != n or accessed(offset, Mask.ALL, True) != Access.CONSECUTIVE:
        raise InternalError(f"a quad of stride {stride} needs all lanes of a loop of that width and consecutive offsets")
    if p.limits is not None:
        for end in (offset, replace(offset, k=offset.k + 3 * stride)):
            check(f, p.limits, end, "")
    bytes_ = vector("i8", 4 * n)
    raw = read(f, p, bytes_, address(f, p, offset.first), alignment(p, offset.first))
    order = ", ".join(f"i32 {t * n + lane}" for lane in range(n) for t in range(4))
    mixed = b.op(f"shufflevector {bytes_} {raw}, {bytes_} poison, <{4 * n} x i32> <{order}>", "mixed")
    return Value(dt.i32, b.op(f"bitcast {bytes_} {mixed} to {vector('i32', n)}", "quads"), n)


def store(f: LoopScope, p: Pointer, offset: Value, value: Value, mask: str) -> None:
    """p[offset] = value in the lanes of `mask` (all where empty). A uniform offset with varying values keeps the last."""
    b, n, t = f.b, f.width, memory_type(p.dtype)
    if p.limits is not None:
        check(f, p.limits, offset, mask)
    access = accessed(offset, Mask.SOME if mask else Mask.ALL, b.machine.has_masked_access(8 * p.dtype.size))
    if access == Access.ONE and not mask and not value.varying:
        where = address(f, p, offset)
        b.effect(f"store {t} {leave(f, value, p.dtype, 1)}, ptr {where}, align {alignment(p, offset)}")
        return
    x, many = leave(f, value, p.dtype, n), vector(t, n)
    if access == Access.CONSECUTIVE:
        first = offset.first
        if mask:
            masked_store(f, p, first, mask, x)
        else:
            b.effect(f"store {many} {x}, ptr {address(f, p, first)}, align {alignment(p, first)}")
        return
    if access == Access.TWO_RUNS:
        store_in_two_parts(f, p, offset, mask, x)
        return
    if not mask and access in (Access.ONE, Access.EVENLY):
        for i, where in enumerate(every_address(f, p, offset)):
            one = b.op(f"extractelement {many} {x}, i64 {i}", "lane")
            b.effect(f"store {t} {one}, ptr {where}, align {p.dtype.size}")
        return
    name = f"llvm.masked.scatter.v{n}{kind(t)}.v{n}p0"
    b.declare(name, "void", many, f"<{n} x ptr>", f"<{n} x i1>")
    lanes = mask or b.splat("true", "i1", n)
    where = addresses(f, p, offset)
    b.effect(f"call void @{name}({many} {x}, <{n} x ptr> align {p.dtype.size} {where}, <{n} x i1> {lanes})")


def prefetch(f: LoopScope, p: Pointer, offset: Value, locality: int) -> None:
    """A hint for the first lane's cache line."""
    if offset.lanes > 1:
        first = f.b.op(f"extractelement <{offset.lanes} x i64> {offset.text}, i64 0", "o")
        offset = Value(dt.i64, first)
    f.b.declare("llvm.prefetch.p0", "void", "ptr", "i32 immarg", "i32 immarg", "i32 immarg")
    where = address(f, p, offset.first)
    f.b.effect(f"call void @llvm.prefetch.p0(ptr {where}, i32 0, i32 {locality}, i32 1)")


def enter(f: LoopScope, p: Pointer, raw: str, n: int) -> Value:
    """The value of what was loaded: bool as i1, 16-bit floats as float."""
    d = p.dtype
    if d.name == "bool":
        return Value(d, f.b.op(f"icmp ne {vector('i8', n)} {raw}, {f.b.splat('0', 'i8', n)}", "b"), n)
    if d.is_float and d.bits == 16:
        return from_pattern(f.b, raw, d, n)
    return Value(d, raw, n)


def leave(f: LoopScope, v: Value, dtype: DType, n: int) -> str:
    """The memory form of a value in n lanes."""
    if dtype.name == "bool":
        return f.b.op(f"zext {vector('i1', n)} {f.b.operand(v, n)} to {vector('i8', n)}", "b")
    if dtype.is_float and dtype.bits == 16:
        return pattern(f.b, v, n)
    return f.b.operand(v, n)


def _passed(f: LoopScope, p: Pointer, default: Value | None) -> str:
    return "zeroinitializer" if default is None else leave(f, default, p.dtype, f.width)


def broadcast_guarded(f: LoopScope, one: Value, mask: str, default: Value | None) -> Value:
    """A scalar spread over the lanes of `mask`, `default` or zero elsewhere."""
    n, t = f.width, scalar_type(one.dtype)
    many = vector(t, n)
    zero = "zeroinitializer" if default is None else f.b.operand(default, n)
    chosen = f.b.op(f"select <{n} x i1> {mask}, {many} {f.b.operand(one, n)}, {many} {zero}", "guarded")
    return Value(one.dtype, chosen, n)


def mask_any(f: LoopScope, mask: str) -> str:
    """Whether any lane of the mask is set."""
    return any_lane(f.b, mask, f.width)
