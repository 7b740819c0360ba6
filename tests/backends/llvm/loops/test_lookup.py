"""Functions of one byte: every form that is emitted, and the instructions that processors have for it."""

from __future__ import annotations

import numpy as np
import pytest

from nncompiler.backends.llvm import codegen, machine
from nncompiler.backends.llvm.loops.ir import Buffer, For, Kernel, Load, Store
from nncompiler.backends.llvm.loops.text import print_expr
from nncompiler.backends.llvm.loops.verify import verify_kernel
from nncompiler.ir import dtype as dt
from nncompiler.ir.errors import VerifyError
from nncompiler.ir.expr import Lookup, const, var

T, V = var("t"), var("v")


def kernel(width, lanes, dtype=dt.i8):
    """y[v] = t[x[v]], where x is a byte."""
    found = Lookup(dtype, "t", Load(dt.u8, "x", V))
    loop = For(V, const(0), const(lanes), (Store("y", V, found),), "vector", width, width)
    names = (Buffer("x", dt.u8), Buffer("t", dtype), Buffer("y", dtype, written=True))
    return Kernel("k", names, (), T, (loop,))


@pytest.mark.parametrize("dtype", [dt.u8, dt.i8])
@pytest.mark.parametrize(("width", "lanes"), [(1, 256), (4, 259), (8, 300), (16, 269), (32, 261), (64, 321), (128, 300)])
def test_every_byte(agree, dtype, width, lanes):
    rng = np.random.default_rng(width)
    table = rng.integers(0, 256, 256).astype(np.uint8).view(dtype.numpy)
    x = rng.permutation(np.resize(np.arange(256), lanes)).astype(np.uint8)
    _, arrays = agree(kernel(width, lanes, dtype), [x, table, np.zeros(lanes, dtype.numpy)])
    np.testing.assert_array_equal(arrays[2], table[x])


INSTRUCTIONS = [
    ("znver4", None, 64, "vpermt2b"),
    ("icelake-server", None, 16, "vpermt2b"),
    ("skylake-avx512", None, 64, "vpshufb"),
    ("haswell", None, 32, "vpshufb"),
    ("nehalem", None, 16, "pshufb"),
    ("neoverse-v1", "aarch64-unknown-linux-gnu", 16, "tbx"),
    ("apple-m1", "aarch64-apple-darwin", 16, "tbl"),
    ("x86-64", None, 16, "movzbl"),
]


@pytest.mark.parametrize(("cpu", "triple", "width", "name"), INSTRUCTIONS)
def test_instructions(cpu, triple, width, name):
    target = machine.of(cpu, triple or "x86_64-unknown-linux-gnu")
    module = codegen.module_text([kernel(width, 4 * width)], target, exported=True)
    assert name in codegen.optimize([module], target).assembly()


def test_what_is_no_lookup():
    def of(found):
        names = Buffer("x", dt.i8), Buffer("y", found.dtype, written=True)
        return Kernel("k", names, (), T, (Store("y", const(0), found),))

    for found, message in [
        (Lookup(dt.i8, "x", Load(dt.i8, "x", const(0))), "the byte of a lookup must be u8, got i8"),
        (Lookup(dt.u8, "x", Load(dt.i8, "x", const(0))), "of its own type, got u8 from i8"),
        (Lookup(dt.i8, bytes(256), Load(dt.i8, "x", const(0))), "may not occur"),
    ]:
        with pytest.raises(VerifyError, match=message):
            verify_kernel(of(found))
    assert print_expr(Lookup(dt.i8, "b1", Load(dt.u8, "b0", V))) == "b1[byte b0[v]]"
