"""Lanes that are not consecutive but nearly so: rows that end within a vector, equal distances."""

from __future__ import annotations

from collections.abc import Iterator

from nncompiler.ir import dtype as dt

from ...machine import Machine
from .access import Pointer, address, alignment, kind, masked_load, masked_store, read
from .builder import Value, int_const, memory_type, vector
from .index import add, mul
from .scope import LoopScope


def load_in_two_parts(f: LoopScope, p: Pointer, offset: Value, mask: str, passed: str) -> str:
    """The lanes before and from a jump on, each by one masked load. Lanes that are known are joined by a shuffle: where the
    second load passed the result of the first, whose mask is a constant for part of the lanes, LLVM 22 reads that part
    without a mask in registers of 256 bits."""
    b, n = f.b, f.width
    near, far = _parts(f, offset, mask)
    first = masked_load(f, p, offset.first, near, passed)
    if offset.split.startswith("%"):
        return masked_load(f, p, _far(f, offset), far, first)
    second = masked_load(f, p, _far(f, offset), far, passed)
    many = vector(memory_type(p.dtype), n)
    order = ", ".join(f"i32 {i if i < int(offset.split) else n + i}" for i in range(n))
    return b.op(f"shufflevector {many} {first}, {many} {second}, <{n} x i32> <{order}>", "rows")


def store_in_two_parts(f: LoopScope, p: Pointer, offset: Value, mask: str, x: str) -> None:
    """The lanes before and from a jump on, each by one masked store."""
    near, far = _parts(f, offset, mask)
    masked_store(f, p, offset.first, near, x)
    masked_store(f, p, _far(f, offset), far, x)


def _parts(f: LoopScope, offset: Value, mask: str) -> tuple[str, str]:
    """The masks of the lanes before and from the jump on."""
    n = f.width
    near = f.b.before(offset.split, n)
    far = f.b.op(f"xor <{n} x i1> {near}, {f.b.splat('true', 'i1', n)}", "far")
    if mask:
        near, far = (f.b.op(f"and <{n} x i1> {part}, {mask}", "m") for part in (near, far))
    return near, far


def _far(f: LoopScope, offset: Value) -> Value:
    """The offset that lane 0 would have after the jump."""
    assert offset.jump is not None
    moved = add(f.b, offset.first, offset.jump)
    assert moved is not None
    return moved


def strided(f: LoopScope, p: Pointer, offset: Value) -> str:
    """Lanes at one distance: whole vectors and shuffles for 2 to 4 and -1, single elements else; reads nothing beyond the
    last lane's element."""
    b, n, t = f.b, f.width, memory_type(p.dtype)
    many = vector(t, n)
    first = offset.first
    c = 0 if offset.stride else offset.coefficient
    if c == -1:
        first.k -= n - 1
        whole = read(f, p, many, address(f, p, first), p.dtype.size)
        order = ", ".join(f"i32 {n - 1 - i}" for i in range(n))
        return b.op(f"shufflevector {many} {whole}, {many} poison, <{n} x i32> <{order}>", "reverse")
    if 2 <= c <= min(_MOST_VECTORS, n):
        return _of_vectors(f, p, first, c)
    result = "poison"
    for i, where in enumerate(every_address(f, p, offset)):
        one = read(f, p, t, where, p.dtype.size)
        result = b.op(f"insertelement {many} {result}, {t} {one}, i64 {i}", "lanes")
    return result


_MOST_VECTORS = 4
"""Whole vectors of which one is made that has every so manyth element; more take as long as single elements."""


def _of_vectors(f: LoopScope, p: Pointer, first: Value, c: int) -> str:
    """Every c-th element from `first` on, of c whole vectors; the last one ends with the last element."""
    b, n = f.b, f.width
    many = vector(memory_type(p.dtype), n)
    starts = [*(part * n for part in range(c - 1)), (c - 1) * (n - 1)]
    of = [min(c * lane // n, c - 1) for lane in range(n)]
    result = ""
    for part, start in enumerate(starts):
        first.k += start - (starts[part - 1] if part else 0)
        whole = read(f, p, many, address(f, p, first), p.dtype.size)
        if part:
            order = ", ".join(
                f"i32 {n + c * lane - start if of[lane] == part else c * lane if part == 1 else lane}"
                if of[lane] <= part else "i32 poison"
                for lane in range(n)
            )  # fmt: skip
            whole = b.op(f"shufflevector {many} {result}, {many} {whole}, <{n} x i32> <{order}>", "every")
        result = whole
    return result


def pairs(f: LoopScope, p: Pointer, offset: Value, lanes: Value) -> str:
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
        halves.append(masked_load(f, p, first, b.before(count, n), "zeroinitializer"))
        first.k += n
    order = ", ".join(f"i32 {2 * i}" for i in range(n))
    return b.op(f"shufflevector {many} {halves[0]}, {many} {halves[1]}, <{n} x i32> <{order}>", "even")


def every_address(f: LoopScope, p: Pointer, offset: Value) -> Iterator[str]:
    """The address of each lane of an evenly spaced offset."""
    t, where = memory_type(p.dtype), offset.first
    at = address(f, p, where)
    for i in range(f.width):
        yield at
        where.k += offset.coefficient
        if not offset.stride:
            at = address(f, p, where)
        elif i + 1 < f.width:
            step = f.b.op(f"add i64 {offset.stride}, {offset.coefficient}", "step") if offset.coefficient else offset.stride
            at = f.b.op(f"getelementptr {t}, ptr {at}, i64 {step}", "p")


def groups(f: LoopScope, p: Pointer, offset: Value, left: Value | None) -> str:
    """One load of an element a group, and a shuffle; with `left`, of the groups that the first `left` lanes reach."""
    b, n, t, spread = f.b, f.width, memory_type(p.dtype), offset.spread
    few, first = n // spread, offset.first
    part = vector(t, few)
    where, align = address(f, p, first), alignment(p, first)
    if left is not None:
        up = add(b, left, int_const(spread - 1))
        assert up is not None
        count = b.op(f"udiv i64 {b.scalar(up)}, {spread}", "groups") if up.text else str(up.k // spread)
        name = f"llvm.masked.load.v{few}{kind(t)}.p0"
        b.declare(name, part, "ptr", f"<{few} x i1>", part)
        text = f"call {part} @{name}(ptr align {align} {where}, <{few} x i1> {b.before(count, few)}, {part} zeroinitializer)"
        one_each = b.read(text, "load") if p.pure else b.fresh(text, "load")
    else:
        one_each = read(f, p, part, where, align)
    order = ", ".join(f"i32 {i // spread}" for i in range(n))
    return b.op(f"shufflevector {part} {one_each}, {part} poison, <{n} x i32> <{order}>", "spread")


_PERMUTATIONS = {
    ("float", 512): "llvm.x86.avx512.permvar.sf.512", ("i32", 512): "llvm.x86.avx512.permvar.si.512",
    ("float", 256): "llvm.x86.avx2.permps", ("i32", 256): "llvm.x86.avx2.permd",
}  # fmt: skip
"""Intrinsics that permute a whole vector of elements of 32 bits by indices of 32 bits."""


def permuted(machine: Machine, t: str) -> int:
    """Elements of a vector of LLVM's type `t` that the machine permutes by indices with one instruction; 0: none."""
    return machine.vector_bits // 32 if machine.arch == "x86_64" and (t, machine.vector_bits) in _PERMUTATIONS else 0


def window(f: LoopScope, p: Pointer, offset: Value) -> str:
    """Lanes that rise by less than a vector: one load from the first lane's element to the last one's, and a permutation.
    A gather takes as many cycles as it has lanes, or more."""
    b, n = f.b, f.width
    many, wide, narrow = vector(memory_type(p.dtype), n), vector("i64", n), vector("i32", n)
    first, last = (b.op(f"extractelement {wide} {offset.text}, i64 {lane}", "o") for lane in (0, n - 1))
    count = b.op(f"add i64 {b.op(f'sub i64 {last}, {first}', 'rise')}, 1", "rise")
    whole = masked_load(f, p, Value(dt.i64, first), b.before(count, n), "zeroinitializer")
    steps = b.op(f"sub {wide} {offset.text}, {b.splat(first, 'i64', n)}", "steps")
    few = b.op(f"trunc {wide} {steps} to {narrow}", "few")
    name = _PERMUTATIONS[memory_type(p.dtype), b.machine.vector_bits]
    return b.call(name, many, (many, whole), (narrow, few))
