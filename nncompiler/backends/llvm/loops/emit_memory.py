"""Loads and stores at emission: scalars, whole vectors, strided and arbitrary lanes, masks and guards."""

from __future__ import annotations

from collections.abc import Iterator
from math import gcd
from typing import TYPE_CHECKING

from nncompiler.ir import dtype as dt
from nncompiler.ir.dtype import DType

from .builder import Value, int_const, memory_type, scalar_type, vector
from .emit_arithmetic import any_lane
from .emit_convert import from_pattern, pattern
from .emit_index import add, mul

if TYPE_CHECKING:
    from .emit_expression import Function

_GATHER_LIMIT = (1 << 31) - 1


class Pointer:
    """A buffer or scratch array inside a function: its pointer operand and what may be assumed of its contents."""

    __slots__ = ("align", "dtype", "pure", "text")

    def __init__(self, text: str, dtype: DType, align: int, pure: bool) -> None:
        self.text, self.dtype, self.align, self.pure = text, dtype, align, pure


def load(f: Function, p: Pointer, offset: Value, mask: str, default: Value | None) -> Value:
    """p[offset], a vector where the offset varies or a `mask` (i1 a lane) is given; masked lanes give `default` or zero.

    The mask is the guard and the tail's mask together; empty loads all lanes.
    """
    b, n = f.b, f.width
    if not offset.varying:
        return enter(f, p, _read(f, p, memory_type(p.dtype), _address(f, p, offset), _alignment(p, offset)), 1)
    t = memory_type(p.dtype)
    many = vector(t, n)
    if offset.consecutive:
        if not mask:
            first = offset.first
            return enter(f, p, _read(f, p, many, _address(f, p, first), _alignment(p, first)), n)
        return enter(f, p, _masked_load(f, p, offset.first, mask, _passed(f, p, default)), n)
    if offset.jump is not None and _in_two_parts(f, p, offset):
        return enter(f, p, _load_in_two_parts(f, p, offset, mask, _passed(f, p, default)), n)
    if not mask and offset.evenly_spaced:
        return enter(f, p, _strided(f, p, offset), n)
    if default is None and mask == f.mask and f.left is not None and _in_pairs(f, p, offset):
        return enter(f, p, _pairs(f, p, offset, f.left), n)
    name = f"llvm.masked.gather.v{n}{_kind(t)}.v{n}p0"
    b.declare(name, many, f"<{n} x ptr>", f"<{n} x i1>", many)
    lanes = mask or b.splat("true", "i1", n)
    size = p.dtype.size
    where, passed = _addresses(f, p, offset), _passed(f, p, default)
    call = f"call {many} @{name}(<{n} x ptr> align {size} {where}, <{n} x i1> {lanes}, {many} {passed})"
    return enter(f, p, b.read(call, "gather") if p.pure else b.fresh(call, "gather"), n)


def _masked_load(f: Function, p: Pointer, first: Value, mask: str, passed: str) -> str:
    """Consecutive elements from `first` on in the lanes of the mask, `passed` elsewhere."""
    t, n = memory_type(p.dtype), f.width
    many, name = vector(t, n), f"llvm.masked.load.v{n}{_kind(t)}.p0"
    f.b.declare(name, many, "ptr", f"<{n} x i1>", many)
    where, align = _address(f, p, first), _alignment(p, first)
    call = f"call {many} @{name}(ptr align {align} {where}, <{n} x i1> {mask}, {many} {passed})"
    return f.b.read(call, "load") if p.pure else f.b.fresh(call, "load")


def _masked_store(f: Function, p: Pointer, first: Value, mask: str, x: str) -> None:
    t, n = memory_type(p.dtype), f.width
    many, name = vector(t, n), f"llvm.masked.store.v{n}{_kind(t)}.p0"
    f.b.declare(name, "void", many, "ptr", f"<{n} x i1>")
    where, align = _address(f, p, first), _alignment(p, first)
    f.b.effect(f"call void @{name}({many} {x}, ptr align {align} {where}, <{n} x i1> {mask})")


def _in_two_parts(f: Function, p: Pointer, offset: Value) -> bool:
    """Whether an offset that jumps once is served best by two masked accesses of consecutive elements."""
    return offset.coefficient == 1 and not offset.stride and f.b.machine.has_masked_access(8 * p.dtype.size)


def _load_in_two_parts(f: Function, p: Pointer, offset: Value, mask: str, passed: str) -> str:
    """The lanes before and from a jump on, each by one masked load. Lanes that are known are joined by a shuffle: where the
    second load passed the result of the first, whose mask is a constant for part of the lanes, LLVM 22 reads that part
    without a mask in registers of 256 bits."""
    b, n = f.b, f.width
    near, far = _parts(f, offset, mask)
    first = _masked_load(f, p, offset.first, near, passed)
    if offset.split.startswith("%"):
        return _masked_load(f, p, _far(f, offset), far, first)
    second = _masked_load(f, p, _far(f, offset), far, passed)
    many = vector(memory_type(p.dtype), n)
    order = ", ".join(f"i32 {i if i < int(offset.split) else n + i}" for i in range(n))
    return b.op(f"shufflevector {many} {first}, {many} {second}, <{n} x i32> <{order}>", "rows")


def _parts(f: Function, offset: Value, mask: str) -> tuple[str, str]:
    """The masks of the lanes before and from the jump on."""
    n = f.width
    near = f.b.before(offset.split, n)
    far = f.b.op(f"xor <{n} x i1> {near}, {f.b.splat('true', 'i1', n)}", "far")
    if mask:
        near, far = (f.b.op(f"and <{n} x i1> {part}, {mask}", "m") for part in (near, far))
    return near, far


def _far(f: Function, offset: Value) -> Value:
    """The offset that lane 0 would have after the jump."""
    assert offset.jump is not None
    moved = add(f.b, offset.first, offset.jump)
    assert moved is not None
    return moved


def _kind(t: str) -> str:
    return {"float": "f32", "double": "f64"}.get(t, t)


def _read(f: Function, p: Pointer, type_: str, where: str, align: int) -> str:
    text = f"load {type_}, ptr {where}, align {align}"
    return f.b.read(text, "load") if p.pure else f.b.fresh(text, "load")


def _address(f: Function, p: Pointer, offset: Value) -> str:
    t, where = memory_type(p.dtype), p.text
    if offset.text:
        where = f.b.op(f"getelementptr {t}, ptr {where}, i64 {offset.text}", "p")
    if offset.k:
        where = f.b.op(f"getelementptr {t}, ptr {where}, i64 {offset.k}", "p")
    return where


def _alignment(p: Pointer, offset: Value) -> int:
    """The largest power of two, up to the pointer's own alignment, that the address is surely a multiple of."""
    size = p.dtype.size
    step = gcd(offset.multiple if offset.text else 0, offset.k) * size
    return gcd(step & -step, p.align) if step else p.align


def _addresses(f: Function, p: Pointer, offset: Value) -> str:
    """One address a lane; 32-bit offsets where the bounds allow, which gathers take directly."""
    n, t = f.width, memory_type(p.dtype)
    offsets, type_ = f.b.operand(offset, n), f"<{n} x i64>"
    if offset.lo is not None and offset.hi is not None and offset.lo > -_GATHER_LIMIT and offset.hi < _GATHER_LIMIT:
        offsets, type_ = f.b.op(f"trunc {type_} {offsets} to <{n} x i32>", "o"), f"<{n} x i32>"
    return f.b.op(f"getelementptr {t}, ptr {p.text}, {type_} {offsets}", "ps")


def _strided(f: Function, p: Pointer, offset: Value) -> str:
    """Lanes at one distance: whole vectors and a shuffle for 2 and -1, single elements else; reads nothing beyond the last
    lane's element."""
    b, n, t = f.b, f.width, memory_type(p.dtype)
    many = vector(t, n)
    first = offset.first
    c = 0 if offset.stride else offset.coefficient
    if c == -1:
        first.k -= n - 1
        whole = _read(f, p, many, _address(f, p, first), p.dtype.size)
        order = ", ".join(f"i32 {n - 1 - i}" for i in range(n))
        return b.op(f"shufflevector {many} {whole}, {many} poison, <{n} x i32> <{order}>", "reverse")
    if c == 2:
        low = _read(f, p, many, _address(f, p, first), p.dtype.size)
        first.k += n - 1
        high = _read(f, p, many, _address(f, p, first), p.dtype.size)
        order = ", ".join(f"i32 {2 * i if 2 * i < n else n + 2 * i - (n - 1)}" for i in range(n))
        return b.op(f"shufflevector {many} {low}, {many} {high}, <{n} x i32> <{order}>", "even")
    result = "poison"
    for i, where in enumerate(_every_address(f, p, offset)):
        one = _read(f, p, t, where, p.dtype.size)
        result = b.op(f"insertelement {many} {result}, {t} {one}, i64 {i}", "lanes")
    return result


def _in_pairs(f: Function, p: Pointer, offset: Value) -> bool:
    """Whether an offset of every other element is served best by two masked accesses of consecutive elements."""
    pairs = offset.evenly_spaced and offset.coefficient == 2 and not offset.stride
    return pairs and f.b.machine.has_masked_access(8 * p.dtype.size)


def _pairs(f: Function, p: Pointer, offset: Value, lanes: Value) -> str:
    """The first `lanes` lanes, two elements apart: reads nothing beyond the last one's element."""
    b, n = f.b, f.width
    many, first = vector(memory_type(p.dtype), n), offset.first
    halves = []
    for half in range(2):
        doubled = mul(b, lanes, int_const(2))
        ahead = None if doubled is None else add(b, doubled, int_const(-1 - half * n))
        assert ahead is not None
        known = str(max(0, ahead.k))
        count = b.call("llvm.smax.i64", "i64", ("i64", b.scalar(ahead)), ("i64", "0")) if ahead.text else known
        halves.append(_masked_load(f, p, first, b.before(count, n), "zeroinitializer"))
        first.k += n
    order = ", ".join(f"i32 {2 * i}" for i in range(n))
    return b.op(f"shufflevector {many} {halves[0]}, {many} {halves[1]}, <{n} x i32> <{order}>", "even")


def _every_address(f: Function, p: Pointer, offset: Value) -> Iterator[str]:
    """The address of each lane of an evenly spaced offset."""
    t, where = memory_type(p.dtype), offset.first
    at = _address(f, p, where)
    for i in range(f.width):
        yield at
        where.k += offset.coefficient
        if not offset.stride:
            at = _address(f, p, where)
        elif i + 1 < f.width:
            step = f.b.op(f"add i64 {offset.stride}, {offset.coefficient}", "step") if offset.coefficient else offset.stride
            at = f.b.op(f"getelementptr {t}, ptr {at}, i64 {step}", "p")


def enter(f: Function, p: Pointer, raw: str, n: int) -> Value:
    """The value of what was loaded: bool as i1, 16-bit floats as float."""
    d = p.dtype
    if d.name == "bool":
        return Value(d, f.b.op(f"icmp ne {vector('i8', n)} {raw}, {f.b.splat('0', 'i8', n)}", "b"), n)
    if d.is_float and d.bits == 16:
        return from_pattern(f.b, raw, d, n)
    return Value(d, raw, n)


def leave(f: Function, v: Value, dtype: DType, n: int) -> str:
    """The memory form of a value in n lanes."""
    if dtype.name == "bool":
        return f.b.op(f"zext {vector('i1', n)} {f.b.operand(v, n)} to {vector('i8', n)}", "b")
    if dtype.is_float and dtype.bits == 16:
        return pattern(f.b, v, n)
    return f.b.operand(v, n)


def _passed(f: Function, p: Pointer, default: Value | None) -> str:
    return "zeroinitializer" if default is None else leave(f, default, p.dtype, f.width)


def store(f: Function, p: Pointer, offset: Value, value: Value, mask: str) -> None:
    """p[offset] = value in the lanes of `mask` (all where empty). A uniform offset with varying values keeps the last."""
    b, n, t = f.b, f.width, memory_type(p.dtype)
    if not offset.varying and not mask and not value.varying:
        where = _address(f, p, offset)
        b.effect(f"store {t} {leave(f, value, p.dtype, 1)}, ptr {where}, align {_alignment(p, offset)}")
        return
    x, many = leave(f, value, p.dtype, n), vector(t, n)
    if offset.consecutive:
        first = offset.first
        if mask:
            _masked_store(f, p, first, mask, x)
        else:
            b.effect(f"store {many} {x}, ptr {_address(f, p, first)}, align {_alignment(p, first)}")
        return
    if offset.jump is not None and _in_two_parts(f, p, offset):
        near, far = _parts(f, offset, mask)
        _masked_store(f, p, offset.first, near, x)
        _masked_store(f, p, _far(f, offset), far, x)
        return
    if not mask and offset.evenly_spaced:
        for i, where in enumerate(_every_address(f, p, offset)):
            one = b.op(f"extractelement {many} {x}, i64 {i}", "lane")
            b.effect(f"store {t} {one}, ptr {where}, align {p.dtype.size}")
        return
    name = f"llvm.masked.scatter.v{n}{_kind(t)}.v{n}p0"
    b.declare(name, "void", many, f"<{n} x ptr>", f"<{n} x i1>")
    lanes = mask or b.splat("true", "i1", n)
    where = _addresses(f, p, offset)
    b.effect(f"call void @{name}({many} {x}, <{n} x ptr> align {p.dtype.size} {where}, <{n} x i1> {lanes})")


def prefetch(f: Function, p: Pointer, offset: Value, locality: int) -> None:
    """A hint for the first lane's cache line."""
    if offset.lanes > 1:
        first = f.b.op(f"extractelement <{offset.lanes} x i64> {offset.text}, i64 0", "o")
        offset = Value(dt.i64, first)
    f.b.declare("llvm.prefetch.p0", "void", "ptr", "i32 immarg", "i32 immarg", "i32 immarg")
    where = _address(f, p, offset.first)
    f.b.effect(f"call void @llvm.prefetch.p0(ptr {where}, i32 0, i32 {locality}, i32 1)")


def broadcast_guarded(f: Function, one: Value, mask: str, default: Value | None) -> Value:
    """A scalar spread over the lanes of `mask`, `default` or zero elsewhere."""
    n, t = f.width, scalar_type(one.dtype)
    many = vector(t, n)
    zero = "zeroinitializer" if default is None else f.b.operand(default, n)
    chosen = f.b.op(f"select <{n} x i1> {mask}, {many} {f.b.operand(one, n)}, {many} {zero}", "guarded")
    return Value(one.dtype, chosen, n)


def mask_any(f: Function, mask: str) -> str:
    """Whether any lane of the mask is set."""
    return any_lane(f.b, mask, f.width)
