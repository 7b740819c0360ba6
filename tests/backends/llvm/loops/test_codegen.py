"""What comes out of LLVM: inner loops without stack traffic, no foreign symbols, the same bytes each time."""

from __future__ import annotations

import ctypes
import re
import struct

import numpy as np
import pytest

from nncompiler.backends.llvm import codegen, machine
from nncompiler.backends.llvm.loops.emit.module import emit_module
from nncompiler.backends.llvm.loops.ir import Assign, Buffer, Declare, For, Kernel, Let, Load, Read, Store
from nncompiler.ir import dtype as dt
from nncompiler.ir import expr as ex
from nncompiler.ir.errors import InternalError
from nncompiler.ir.expr import Var, const, fma, maximum, var

V4 = machine.of("x86-64-v4", "x86_64-unknown-linux-gnu")
ALLOWED = {"memcpy", "memset", "memmove"}
EVERY = [
    machine.of(name, triple)
    for triple, names in (
        ("x86_64-unknown-linux-gnu", ("x86-64", "x86-64-v4")),
        ("aarch64-unknown-linux-gnu", ("generic",)),
        ("x86_64-pc-windows-gnu", ("x86-64-v3",)),
        ("arm64-apple-macosx11.0.0", ("apple-m1",)),
    )
    for name in names
]


def microkernel(pixels=14, vectors=2, width=16):
    """y[t, p, oc] = relu(sum_k x[k, p] w[k, oc]): a register tile of pixels by vectors of output channels."""
    f32, oc, k, p, j = dt.f32, var("oc"), var("k"), var("p"), var("j")
    acc, columns = Read(f32, "acc", (p, j)), vectors * width
    update = fma(Var(f32, "a"), Load(f32, "w", k * columns + j * width + oc), acc)
    place = var("t") * (pixels * columns) + p * columns + j * width + oc

    def tile(*body):
        return For(p, const(0), const(pixels), body, "unrolled")

    def each_vector(*body):
        return For(j, const(0), const(vectors), body, "unrolled")

    body = (
        Declare("acc", f32, const(0.0, f32), (pixels, vectors)),
        For(k, const(0), var("K"), (
            tile(Let(Var(f32, "a"), Load(f32, "x", k * pixels + p)), each_vector(Assign("acc", (p, j), update))),
        )),
        tile(each_vector(Store("y", place, maximum(acc, const(0.0, f32))))),
    )  # fmt: skip
    buffers = (Buffer("x", f32), Buffer("w", f32), Buffer("y", f32, written=True))
    return Kernel("micro", buffers, (var("K"),), var("t"), (For(oc, const(0), const(width), body, "vector", width, width),))


def inner_loop(assembly):
    """The instructions of the innermost loop: from the last label that a later backward jump names."""
    lines = [line.split("#")[0].strip() for line in assembly.splitlines()]
    best = None
    labels = {}
    for i, line in enumerate(lines):
        if line.endswith(":"):
            labels[line[:-1]] = i
        jump = re.match(r"j\w+\s+(\S+)", line)
        if jump and jump[1] in labels:
            body = [x for x in lines[labels[jump[1]] + 1 : i + 1] if x and not x.startswith(".")]
            if any("fmadd" in x for x in body) and (best is None or len(body) < len(best)):
                best = body
    assert best is not None
    return best


def test_microkernel_stays_in_registers():
    """28 FMAs on zmm for 14 broadcasts and 2 loads, and nothing on the stack."""
    loop = inner_loop(codegen.optimize([codegen.module_text([microkernel()], V4)], V4).assembly())
    fused = [x for x in loop if x.startswith("vfmadd")]
    assert len(fused) == 28 and all("zmm" in x for x in fused)
    assert not [x for x in loop if "%rsp" in x or "%rbp" in x]
    assert len(loop) <= 28 + 14 + 2 + 6


def test_relu_is_one_instruction():
    """max with a constant propagates NaN and still is a single vmaxps; the store needs no select."""
    body = Store("y", var("v"), maximum(Load(dt.f32, "x", var("v")), const(0.0, dt.f32)))
    loop = For(var("v"), const(0), const(1 << 20), (body,), "vector", 16, 16)
    k = Kernel("relu", (Buffer("x", dt.f32), Buffer("y", dt.f32, True)), (), var("t"), (loop,))
    assembly = codegen.optimize([codegen.module_text([k], V4)], V4).assembly()
    assert assembly.count("vmaxps") == 1 and "vcmp" not in assembly and "vblend" not in assembly


def test_invariants_stand_before_loops():
    """A division by a parameter is written once, before the loops that it does not depend on; loads stay inside."""
    t, i, v, n = var("t"), var("i"), var("v"), var("n")
    place = t // n * 100 + t % n + i * 16
    inner = For(v, const(0), n, (Store("y", place + v, Load(dt.f32, "x", t // n)),), "vector", 16, 16)
    buffers = (Buffer("x", dt.f32), Buffer("y", dt.f32, written=True))
    text = codegen.module_text([Kernel("k", buffers, (n,), t, (For(i, const(0), n, (inner,)),))], V4)
    before, inside = text.split("\ni.loop")[:2]
    assert before.count("sdiv") == before.count("srem") == 1
    assert "sdiv" not in inside and "load float" not in before and "load float" in inside


def test_rows_are_read_in_two_parts():
    """Consecutive elements of padded rows need no gather."""
    v = var("v")
    body = Store("y", v, Load(dt.f32, "x", (v + var("n")) // 17 * var("n") + (v + var("n")) % 17))
    loop = For(v, const(0), const(64), (body,), "vector", 16, 16)
    buffers = (Buffer("x", dt.f32), Buffer("y", dt.f32, written=True))
    text = codegen.module_text([Kernel("k", buffers, (var("n"),), var("t"), (loop,))], V4)
    assert text.count("call <16 x float> @llvm.masked.load") == 2 and "gather" not in text


def everything():
    """Kernels with all conversions and operations, as vectors and as scalars."""
    v, t = var("v"), var("t")
    for source in dt.COMPUTE:
        a = Load(source, "a", v)
        outputs = [ex.Cast(to, a) for to in dt.COMPUTE]
        if source.name != "bool":
            ops = ["add", "sub", "mul", "min", "max", "div", "floordiv", "mod", "rem"]
            outputs += [ex.Binary(source, op, a, Load(source, "a", v + 1)) for op in ops]
            outputs += [ex.unary(op, a) for op in ("neg", "abs", "floor", "ceil", "round", "trunc")]
        outputs += [ex.unary("sqrt", a)] if source.is_float else []
        buffers = (Buffer("a", source), *(Buffer(f"y{i}", e.dtype, True) for i, e in enumerate(outputs)))
        body = tuple(Store(f"y{i}", v, e) for i, e in enumerate(outputs))
        yield Kernel(f"vector.{source}", buffers, (), t, (For(v, const(0), const(21), body, "vector", 8, 8),))
        yield Kernel(f"scalar.{source}", buffers, (), t, (For(v, const(0), var("t"), body),))


def undefined_symbols(elf):
    """The undefined symbols of a 64-bit little-endian ELF object."""
    (sections_at,) = struct.unpack_from("<Q", elf, 40)
    size, count = struct.unpack_from("<HH", elf, 58)
    found = set()
    for i in range(count):
        _, kind, _, _, at, length, link, _, _, each = struct.unpack_from("<IIQQQQIIQQ", elf, sections_at + i * size)
        if kind != 2:
            continue
        (names_at,) = struct.unpack_from("<Q", elf, sections_at + link * size + 24)
        for j in range(1, length // each):
            name, _, _, section = struct.unpack_from("<IBBH", elf, at + j * each)
            if section == 0:
                start = names_at + name
                found.add(elf[start : elf.index(b"\0", start)].decode())
    return found


@pytest.mark.parametrize("target", EVERY, ids=lambda m: f"{m.arch}-{m.cpu}-{m.triple.split('-')[2]}")
def test_objects_for_every_machine_need_nothing(target):
    """All operations compile for each machine, without the helpers that LLVM would call for conversions and rounding."""
    kernels = list(everything())
    if "linux" not in target.triple:
        assert codegen.compile_object(kernels[:4], target)
        return
    code = codegen.compile_object(kernels, target)
    assert undefined_symbols(code) <= ALLOWED


def test_objects_are_reproducible():
    kernels = [microkernel(), *list(everything())[:2]]
    assert codegen.compile_object(kernels, V4) == codegen.compile_object(kernels, V4)


def test_modules_are_linked_and_loaded():
    """Kernels are hidden, an extra module calls them; a missing symbol is an error."""
    host = machine.host()
    extra = """
declare i32 @micro(ptr, ptr, i64, i64, ptr)
declare i32 @given(i32)
define i32 @main_entry() {
  %a = call i32 @micro(ptr null, ptr null, i64 0, i64 0, ptr null)
  %b = call i32 @given(i32 41)
  ret i32 %b
}
"""
    empty = Kernel("micro", (), (), var("t"), ())
    code = codegen.compile_object([empty], host, [extra])
    with pytest.raises(InternalError, match="cannot be loaded"):
        codegen.load(code, ["main_entry"])
    given = ctypes.CFUNCTYPE(ctypes.c_int32, ctypes.c_int32)(lambda x: x + 1)
    loaded = codegen.load(code, ["main_entry"], {"given": ctypes.cast(given, ctypes.c_void_p).value})
    assert ctypes.CFUNCTYPE(ctypes.c_int32)(loaded["main_entry"])() == 42


def test_malformed_text_is_refused():
    with pytest.raises(InternalError, match="LLVM rejects"):
        codegen.optimize(["define i32 @f() { ret i32 %x }"], V4)


FOREIGN = [ex.Element(dt.f32, 0, ()), ex.Reduce(dt.f32, "add", (), const(0.0, dt.f32)), ex.Checked(dt.i64, var("t"), 3)]


@pytest.mark.parametrize("bad", FOREIGN, ids=lambda e: type(e).__name__)
def test_graph_expressions_are_refused(bad):
    out = Buffer("y", bad.dtype, written=True)
    with pytest.raises(InternalError, match="may not reach"):
        emit_module([Kernel("k", (out,), (), var("t"), (Store("y", const(0), bad),))], V4)


def test_microkernel_computes():
    host = machine.host()
    width, K = host.lanes(dt.f32), 9
    kernel = microkernel(4, 2, width)
    loaded = codegen.load(codegen.compile_object([kernel], host, exported=True), ["micro"])
    call = ctypes.CFUNCTYPE(ctypes.c_int32, *[ctypes.c_void_p] * 2, *[ctypes.c_int64] * 2, ctypes.c_void_p)(loaded["micro"])
    rng = np.random.default_rng(0)
    memory = np.zeros(4096 + 16, np.float32)
    start = -memory.ctypes.data % 64 // 4
    x, w, y = (memory[start + 1024 * i :][:1024] for i in range(3))
    x[: K * 4], w[: K * 2 * width] = rng.standard_normal(K * 4), rng.standard_normal(K * 2 * width)
    assert call((ctypes.c_void_p * 3)(*(a.ctypes.data for a in (x, w, y))), (ctypes.c_int64 * 1)(K), 0, 1, None) == 0
    wanted = np.maximum(x[: K * 4].reshape(K, 4).T @ w[: K * 2 * width].reshape(K, -1), 0)
    np.testing.assert_allclose(y[: 8 * width].reshape(4, -1), wanted, rtol=1e-5, atol=1e-6)
