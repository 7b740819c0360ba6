"""Runs kernels compiled for this host and interpreted, and compares every bit of what they write."""

from __future__ import annotations

import ctypes

import numpy as np
import pytest

from nncompiler.backends.llvm import codegen, machine
from nncompiler.backends.llvm.loops.emit.module import scratch_bytes
from nncompiler.backends.llvm.loops.interpret.interpreter import interpret
from nncompiler.backends.llvm.loops.verify import verify_kernel

NAMES = ("x86-64", "x86-64-v3", "native") if machine.host().arch == "x86_64" else ("native",)
MACHINES = [name for name in NAMES if machine.of(name).is_host]
SIGNATURE = ctypes.CFUNCTYPE(
    ctypes.c_int32, ctypes.c_void_p, ctypes.c_void_p, ctypes.c_int64, ctypes.c_int64, ctypes.c_void_p
)
PAD = 64


def guarded(array):
    """A copy on a 64-byte boundary between two zones of known bytes, which no kernel may touch."""
    memory = np.full(array.nbytes + 64 + 2 * PAD, 0xA5, np.uint8)
    start = PAD + -(memory.ctypes.data + PAD) % 64
    inner = memory[start : start + array.nbytes].view(array.dtype)
    inner[:] = array
    return memory, inner, start


def execute(kernel, arrays, params, begin, end, target):
    """(status, arrays after the run) of the compiled kernel; fails where it wrote beside an array."""
    code = codegen.compile_object([kernel], target, exported=True)
    loaded = codegen.load(code, [kernel.name])
    zones = [guarded(a) for a in arrays]
    pointers = (ctypes.c_void_p * len(zones))(*(inner.ctypes.data for _, inner, _ in zones))
    numbers = (ctypes.c_int64 * max(1, len(params)))(*params)
    scratch, scratch_inner, _ = guarded(np.zeros(scratch_bytes(kernel), np.uint8))
    status = SIGNATURE(loaded[kernel.name])(pointers, numbers, begin, end, scratch_inner.ctypes.data)
    for memory, inner, start in zones:
        assert (memory[:start] == 0xA5).all() and (memory[start + inner.nbytes :] == 0xA5).all()
    del scratch
    return status, [inner.copy() for _, inner, _ in zones]


def bits(array):
    """The array's bits, with every NaN made alike: payloads are not part of the meaning."""
    if array.dtype.kind == "f" or array.dtype.name == "bfloat16":
        array = np.where(np.isnan(array.astype(np.float64)), np.asarray(np.nan, array.dtype), array).astype(array.dtype)
    return array.view(f"u{min(array.dtype.itemsize, 8)}")


@pytest.fixture(params=MACHINES)
def target(request):
    """Each of the machines whose code runs here."""
    return machine.of(request.param)


@pytest.fixture
def agree(target):
    """agree(kernel, arrays, params, begin, end): both executions give the same bits; returns (status, arrays)."""

    def check(kernel, arrays, params=(), begin=0, end=1):
        verify_kernel(kernel)
        expected = [a.copy() for a in arrays]
        wanted = interpret(kernel, expected, params, begin, end, fused=target.has_fma, picks=target.permutes_floats)
        status, got = execute(kernel, arrays, params, begin, end, target)
        for buffer, a, b in zip(kernel.buffers, got, expected):
            different = np.flatnonzero(bits(a) != bits(b))
            assert not len(different), (
                f"{buffer.name} differs at {different[:8]}: {a[different[:8]]}, interpreted {b[different[:8]]}"
            )
        assert status == wanted
        return status, got

    return check
