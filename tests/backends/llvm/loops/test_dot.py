"""Quads of bytes and sums of four products: every form that is emitted, and the instructions that processors have for it."""

from __future__ import annotations

import numpy as np
import pytest

from nncompiler.backends.llvm import codegen, machine
from nncompiler.backends.llvm.loops.ir import Assign, Buffer, Declare, Dot4, For, Kernel, Load, Quad, Read, Store
from nncompiler.backends.llvm.loops.verify import verify_kernel
from nncompiler.ir import dtype as dt
from nncompiler.ir.errors import VerifyError
from nncompiler.ir.expr import const, var

T, V, K = var("t"), var("v"), var("k")
EXTREMES = np.array([0, 1, 127, 128, 129, 254, 255], np.uint8)


def kernel(signed, width, lanes, varying, a_type):
    """y[v] = z[v] + sum over four quads of a and b; a's quads are one for all lanes, or one a lane."""
    at = (V + K * lanes) * 4 if varying else K * 4
    b = Quad(dt.i32, "b", (V + K * lanes) * 4)
    total = Dot4(dt.i32, signed, Quad(dt.i32, "a", at), b, Read(dt.i32, "acc"))
    body = (
        Declare("acc", dt.i32, Load(dt.i32, "z", V)),
        For(K, const(0), const(4), (Assign("acc", (), total),)),
        Store("y", V, Read(dt.i32, "acc")),
    )
    loop = For(V, const(0), const(lanes), body, "vector", width, width)
    names = (Buffer("a", a_type), Buffer("b", dt.i8), Buffer("z", dt.i32), Buffer("y", dt.i32, written=True))
    return Kernel("k", names, (), T, (loop,))


@pytest.mark.parametrize("signed", [False, True])
@pytest.mark.parametrize("varying", [False, True])
@pytest.mark.parametrize(("width", "lanes"), [(1, 1), (4, 8), (4, 7), (8, 8), (8, 21), (16, 16), (16, 35)])
def test_sums_are_exact(agree, signed, varying, width, lanes):
    rng = np.random.default_rng(width + lanes)
    a_type = dt.i8 if signed else dt.u8
    for make in (lambda n: rng.integers(0, 256, n).astype(np.uint8), lambda n: rng.choice(EXTREMES, n)):
        a, b = make(16 * (lanes if varying else 1)).view(a_type.numpy), make(16 * lanes).view(np.int8)
        z = rng.integers(-(2**31), 2**31, lanes).astype(np.int32)
        _, arrays = agree(kernel(signed, width, lanes, varying, a_type), [a, b, z, np.zeros(lanes, np.int32)])
        left = a.astype(np.int64).reshape((4, lanes, 4) if varying else (4, 1, 4))
        wanted = (left * b.astype(np.int64).reshape(4, lanes, 4)).sum((0, 2)) + z
        np.testing.assert_array_equal(arrays[3], wanted.astype(np.int32))


INSTRUCTIONS = [
    ("znver4", None, False, 16, "vpdpbusd"),
    ("alderlake", None, False, 8, "vpdpbusd"),
    ("haswell", None, False, 8, "vpmaddwd"),
    ("skylake-avx512", None, True, 16, "vpmaddwd"),
    ("x86-64", None, False, 4, "pmaddwd"),
    ("neoverse-v1", "aarch64-unknown-linux-gnu", False, 4, "usdot"),
    ("apple-m1", "aarch64-apple-darwin", True, 4, "sdot"),
    ("cortex-a72", "aarch64-unknown-linux-gnu", True, 4, "mla"),
]


@pytest.mark.parametrize(("cpu", "triple", "signed", "width", "name"), INSTRUCTIONS)
def test_instructions(cpu, triple, signed, width, name):
    target = machine.of(cpu, triple or "x86_64-unknown-linux-gnu")
    module = codegen.module_text([kernel(signed, width, width, False, dt.i8 if signed else dt.u8)], target, exported=True)
    text = codegen.optimize([module], target).assembly()
    assert name in text
    assert "vpmaddubsw" not in text  # it saturates


def test_what_is_no_quad():
    bad = Kernel("k", (Buffer("x", dt.f32), Buffer("y", dt.i32, written=True)), (), T, (
        Store("y", const(0), Quad(dt.i32, "x", const(0))),
    ))  # fmt: skip
    with pytest.raises(VerifyError, match="8-bit"):
        verify_kernel(bad)
