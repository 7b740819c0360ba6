"""Functions of one byte at emission: 256 results in memory, and a byte in every lane that says which one is wanted.

    x86, AVX-512 VBMI    two permutations of 128 bytes (vpermi2b, vpermt2b), and a choice between them by the highest bit
    x86, SSSE3           a table of 16 for every value of the high half of a byte, by its low half (pshufb)
    aarch64              four tables of 64 (tbl, tbx)
    others               one load a lane

Sixteen numbers of f32 by four bits of every lane are one permutation with AVX-512 (vpermps).
"""

from __future__ import annotations

from collections.abc import Callable

from nncompiler.ir import dtype as dt

from ...machine import Machine
from . import memory
from .access import Pointer
from .bounds import check
from .builder import Builder, Value, int_const, literal, vector
from .scope import LoopScope

_SHUFFLES = {16: "llvm.x86.ssse3.pshuf.b.128", 32: "llvm.x86.avx2.pshuf.b", 64: "llvm.x86.avx512.pshuf.b.512"}
"""Intrinsics that look up bytes in the 16 of their own 128 bits, by the bytes of a vector; 0 where the top bit is set."""

Part = Callable[[Builder, Pointer, str, int], str]
"""The results for a vector of so many bytes."""


def lookup(f: LoopScope, p: Pointer, x: Value) -> Value:
    """The element of p that the byte x says, in every lane of x."""
    b, n = f.b, x.lanes
    if p.limits is not None:
        check(f, p.limits, int_const(255), "")
    found = None if n == 1 else _in_registers(b.machine, n)
    if found is None:
        wide = b.op(f"zext {vector('i8', n)} {x.text} to {vector('i64', n)}", "at")
        unchecked = Pointer(p.text, p.dtype, p.align, p.pure)
        return memory.load(f, unchecked, Value(dt.i64, wide, n, lo=0, hi=255), "", None)
    part, count = found
    parts = [part(b, p, _lanes(b, x.text, n, first, count), count) for first in range(0, n, count)]
    while len(parts) > 1:
        parts = [_joined(b, low, high, count) for low, high in zip(parts[::2], parts[1::2], strict=True)]
        count *= 2
    return Value(p.dtype, _lanes(b, parts[0], count, 0, n), n)


def pick(b: Builder, table: tuple[float, ...], at: str, n: int) -> str:
    """The numbers of a table of 16 that the low four bits of n lanes (a multiple of 16) of i32 say."""
    numbers = f"<{', '.join('float ' + literal(x, 'float') for x in table)}>"
    name, t, whole = "llvm.x86.avx512.permvar.sf.512", vector("float", 16), vector("i32", n)
    parts = []
    for first in range(0, n, 16):
        order = ", ".join(f"i32 {i}" for i in range(first, first + 16))
        some = at if n == 16 else b.op(f"shufflevector {whole} {at}, {whole} poison, <16 x i32> <{order}>", "at")
        parts.append(b.call(name, t, (t, numbers), (vector("i32", 16), some)))
    while len(parts) > 1:
        parts = [_joined(b, low, high, n // len(parts), "float") for low, high in zip(parts[::2], parts[1::2], strict=True)]
    return parts[0]


def _in_registers(machine: Machine, n: int) -> tuple[Part, int] | None:
    """How n bytes are looked up in registers, and how many at once; None where loads are as good."""
    if machine.arch == "aarch64":
        return (_in_fours, 16) if n >= 8 else None
    if machine.arch != "x86_64":
        return None
    if machine.permutes_bytes:
        return _permuted, 64
    return (_in_sixteens, min(n, machine.vector_bits // 8)) if machine.has("ssse3") and n >= 16 else None


def _lanes(b: Builder, x: str, n: int, first: int, count: int) -> str:
    """So many lanes of a vector of n bytes, those beyond its end without a value."""
    if n == count:
        return x
    order = ", ".join(f"i32 {i}" if i < n else "i32 poison" for i in range(first, first + count))
    t = vector("i8", n)
    return b.op(f"shufflevector {t} {x}, {t} poison, <{count} x i32> <{order}>", "bytes")


def _joined(b: Builder, low: str, high: str, count: int, element: str = "i8") -> str:
    order, t = ", ".join(f"i32 {i}" for i in range(2 * count)), vector(element, count)
    return b.op(f"shufflevector {t} {low}, {t} {high}, <{2 * count} x i32> <{order}>", "joined")


def _rows(b: Builder, p: Pointer, size: int) -> list[str]:
    """The table in vectors of `size` bytes. It is there whenever the kernel runs, so that loops need not read it again."""
    found = []
    for first in range(0, 256, size):
        where = b.op(f"getelementptr i8, ptr {p.text}, i64 {first}", "row") if first else p.text
        found.append(b.op(f"load <{size} x i8>, ptr {where}, align {min(size, p.align)}", "row"))
    return found


def _permuted(b: Builder, p: Pointer, x: str, count: int) -> str:
    t, rows = vector("i8", count), _rows(b, p, count)
    name = "llvm.x86.avx512.vpermi2var.qi.512"
    low, high = (b.call(name, t, (t, rows[k]), (t, x), (t, rows[k + 1])) for k in (0, 2))
    upper = b.op(f"icmp slt {t} {x}, zeroinitializer", "upper")
    return b.op(f"select {vector('i1', count)} {upper}, {t} {high}, {t} {low}", "found")


def _in_fours(b: Builder, p: Pointer, x: str, count: int) -> str:
    t, rows, found = vector("i8", count), _rows(b, p, count), ""
    for k in range(4):
        at = b.op(f"sub {t} {x}, {b.splat(str(64 * k), 'i8', count)}", "at") if k else x
        tables = [(t, row) for row in rows[4 * k : 4 * k + 4]]
        before = [(t, found)] if found else []
        name = f"llvm.aarch64.neon.tb{'x' if found else 'l'}4.v16i8"
        found = b.call(name, t, *before, *tables, (t, at))
    return found


def _in_sixteens(b: Builder, p: Pointer, x: str, count: int) -> str:
    """Half of the table after half. A byte of 0 to 127, less 16 k, is negative for the rows behind its own, which then give
    0; rows before its own give something, too, and so each holds how it differs from the row before it. A byte from 128 on
    is negative for all rows of the first half, as the difference saturates; the second half sees it less 128."""
    t, rows = vector("i8", count), [_repeated(b, row, count) for row in _rows(b, p, 16)]
    found = ""
    for half in (0, 8):
        seen = b.op(f"xor {t} {x}, {b.splat('-128', 'i8', count)}", "seen") if half else x
        for k in range(8):
            row = rows[half + k]
            if k:
                row = b.op(f"xor {t} {row}, {rows[half + k - 1]}", "change")
            at = b.call(f"llvm.ssub.sat.v{count}i8", t, (t, seen), (t, b.splat(str(16 * k), "i8", count))) if k else seen
            given = b.call(_SHUFFLES[count], t, (t, row), (t, at))
            found = b.op(f"xor {t} {found}, {given}", "found") if found else given
    return found


def _repeated(b: Builder, row: str, count: int) -> str:
    """The 16 bytes of a row again and again."""
    if count == 16:
        return row
    order = ", ".join(f"i32 {i % 16}" for i in range(count))
    return b.op(f"shufflevector <16 x i8> {row}, <16 x i8> poison, <{count} x i32> <{order}>", "row")
