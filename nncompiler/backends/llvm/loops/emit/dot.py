"""Sums of four products of bytes a lane: one instruction where the machine has it, else products of 16-bit pairs or of
single bytes. Every form is exact: none saturates on the way.

    vpdpbusd, sdot, usdot    machine.DotProduct
    x86                      pmaddwd of the even and of the odd bytes, widened to 16 bits
    others                   byte by byte in 32 bits
"""

from __future__ import annotations

from .builder import Builder, vector


def dot4(b: Builder, x: str, y: str, z: str, signed: bool, n: int) -> str:
    """z + the products of the bytes of x, `signed` or not, and the signed bytes of y, in n lanes of 32 bits."""
    machine, bits = b.machine, 32 * n
    dot = machine.dot_product
    if dot is not None and dot.signed == signed and bits in dot.bits:
        words, bytes_ = vector("i32", n), f"<{4 * n} x i8>"
        first, second = (b.op(f"bitcast {words} {v} to {bytes_}", "bytes") for v in (x, y))
        return b.call(dot.intrinsic.format(bits=bits), words, (words, z), (bytes_, first), (bytes_, second))
    if machine.arch == "x86_64" and bits in _PAIRS and (bits == 128 or bits <= machine.vector_bits):
        return _in_pairs(b, x, y, z, signed, n)
    words = vector("i32", n)
    for k in range(4):
        p, q = (_byte(b, v, k, s, n) for v, s in ((x, signed), (y, True)))
        z = b.op(f"add {words} {z}, {b.op(f'mul {words} {p}, {q}', 'product')}", "sum")
    return z


_PAIRS = {128: "llvm.x86.sse2.pmadd.wd", 256: "llvm.x86.avx2.pmadd.wd", 512: "llvm.x86.avx512.pmaddw.d.512"}
"""Intrinsics that multiply pairs of i16 and add the two products, by the bits of a vector."""


def _in_pairs(b: Builder, x: str, y: str, z: str, signed: bool, n: int) -> str:
    words, halves = vector("i32", n), f"<{2 * n} x i16>"
    for odd in (False, True):
        p, q = (_halves(b, v, odd, s, n) for v, s in ((x, signed), (y, True)))
        pairs = b.call(_PAIRS[32 * n], words, (halves, p), (halves, q))
        z = b.op(f"add {words} {z}, {pairs}", "sum")
    return z


def _halves(b: Builder, x: str, odd: bool, signed: bool, n: int) -> str:
    """The even or odd bytes widened to 16 bits."""
    halves = f"<{2 * n} x i16>"
    seen = b.op(f"bitcast {vector('i32', n)} {x} to {halves}", "halves")
    eight = b.splat("8", "i16", 2 * n)
    if not signed:
        return b.op(f"lshr {halves} {seen}, {eight}" if odd else f"and {halves} {seen}, {b.splat('255', 'i16', 2 * n)}", "h")
    if not odd:
        seen = b.op(f"shl {halves} {seen}, {eight}", "h")
    return b.op(f"ashr {halves} {seen}, {eight}", "h")


def _byte(b: Builder, x: str, k: int, signed: bool, n: int) -> str:
    """Byte k widened to 32 bits."""
    words = vector("i32", n)
    up, down = (b.splat(str(bits), "i32", n) for bits in (24 - 8 * k, 24))
    top = b.op(f"shl {words} {x}, {up}", "top") if k < 3 else x
    return b.op(f"{'ashr' if signed else 'lshr'} {words} {top}, {down}", "byte")
