"""The printed form of kernels, and a broken kernel for every rule."""

from __future__ import annotations

import dataclasses

import pytest

from nncompiler.backends.llvm.loops.ir import (
    Assign,
    Buffer,
    Check,
    Declare,
    For,
    Horizontal,
    If,
    Kernel,
    Let,
    Load,
    Prefetch,
    Read,
    Scratch,
    Store,
)  # fmt: skip
from nncompiler.backends.llvm.loops.text import canonical, print_kernel
from nncompiler.backends.llvm.loops.verify import verify_kernel
from nncompiler.ir import dtype as dt
from nncompiler.ir import expr as ex
from nncompiler.ir.errors import VerifyError
from nncompiler.ir.expr import Var, call, cast, const, fma, select, var

F, I64, V, T, N = dt.f32, dt.i64, var("v"), var("t"), var("n")
ONE = const(1.0, F)
R = Read(F, "r")


XY = (Buffer("x", F), Buffer("y", F, written=True))


def kernel(*body, buffers=XY, params=(N,), scratch=()):
    return Kernel("k", buffers, params, T, body, scratch, comment="a\nb")


def loop(*body, width=16, kind="vector", end=64, v=V):
    return For(v, const(0), const(end), body, kind, width if kind == "vector" else 1, width if kind == "vector" else 0)


def x_at(offset, **more):
    return Load(F, "x", offset, **more)


def test_print():
    p, a = var("p"), Var(F, "a")
    r = Read(F, "r", (p,))
    k = kernel(
        loop(
            Declare("r", F, const(0.0, F), (4,)),
            For(p, const(0), N, (Let(a, x_at(T * 64 + V, guard=(V < N) & (T >= 1), default=ONE)),), step=2),
            For(p, const(0), const(4), (Assign("r", (p,), fma(a, -(a - (a - ONE)), r)),), "unrolled"),
            Store("y", (T + V) * (N + 1) // 3 % 5, select(a < 0.0, call("exp", a), r), guard=ex.unary("not", V.eq(N))),
            Prefetch("x", V, 1),
        ),
        Declare("s", dt.i32, const(7, dt.i32), lanes=8),
        If(N > 2, (Check(T < N, 5),), (Store("y", T, cast(T, F) * (ONE / ONE)),)),
        scratch=(Scratch("tmp", dt.f16, 64),),
    )
    wanted = """\
; a
; b
kernel k(x: f32 *, y: f32 * written; n) task t scratch tmp: f16[64]
  for v in 0..64 vector 16
    register r: f32[4] = 0.0
    for p in 0..n step 2
      let a = x[t * 64 + v where (v < n) & (t >= 1) else 1.0]
    for p in 0..4 unrolled
      r{p} = fma(a, neg(a - (a - 1.0)), r{p})
    y[(t + v) * (n + 1) // 3 % 5] = a < 0.0 ? exp(a) : r{p} where not(v == n)
    prefetch x[v] locality 1
  register s: i32 lanes 8 = 7:i32
  if n > 2
    check t < n code 5
  else
    y[t] = f32(t) * (1.0 / 1.0)
"""
    assert print_kernel(k) == wanted


def test_canonical_ignores_name_and_comment_only():
    k = kernel(Store("y", T, ONE))
    assert canonical(k) == canonical(dataclasses.replace(k, name="other", comment=""))
    others = [
        kernel(Store("y", T, const(2.0, F))),
        kernel(Store("y", T, ONE), params=()),
        kernel(Store("y", T, ONE), buffers=(Buffer("x", F), Buffer("y", F, written=True, align=4))),
        kernel(Store("y", T, ONE), buffers=(Buffer("x", F), Buffer("y", F, written=True, alias="x"))),
        kernel(Store("y", T, ONE), scratch=(Scratch("s", F, 4),)),
        kernel(Store("y", T, const(-0.0, F))),
        kernel(Store("y", T, const(0.0, F))),
    ]
    assert len({canonical(k), *map(canonical, others)}) == len(others) + 1


I32 = const(1, dt.i32)
BROKEN = {
    "variable 'q' is not defined": [Store("y", var("q"), ONE)],
    "variable 'a' is not defined": [If(N > 1, (Let(Var(F, "a"), ONE),)), Store("y", T, Var(F, "a"))],
    "variable 'a' is f32, used as i64": [Let(Var(F, "a"), ONE), Store("y", var("a"), ONE)],
    "is declared i64, its value is f32": [Let(var("a"), ONE)],
    "there is no buffer 'z'": [Store("z", T, ONE)],
    "buffer 'x' is not declared as written": [Store("x", T, ONE)],
    "buffer 'x' holds f32, loaded as f64": [Store("y", T, cast(Load(dt.f64, "x", T), F))],
    "the value must be f32, got i32": [Store("y", T, I32)],
    "the offset must be i64, got f32": [Store("y", ONE, ONE)],
    "the guard must be bool": [Store("y", T, ONE, T)],
    "the default must be f32": [Store("y", T, x_at(T, default=I32))],
    "there is no register 'r'": [Store("y", T, R)],
    "register 'r' is declared twice": [Declare("r", F, ONE), Declare("r", F, ONE)],
    "has 1 axes, got 0 indices": [Declare("r", F, ONE, (2,)), Store("y", T, R)],
    "an index of register 'r' must be constant": [Declare("r", F, ONE, (2,)), Store("y", T, Read(F, "r", (T,)))],
    "register 'r' is f32, read as f64": [Declare("r", F, ONE), Store("y", T, cast(Read(dt.f64, "r"), F))],
    "holds 1 lanes, the vector loop has 16": [Declare("r", F, ONE), loop(Assign("r", (), x_at(V)))],
    "holds 8 lanes, the vector loop has 16": [Declare("r", F, ONE, lanes=8), loop(Assign("r", (), x_at(V)))],
    "with 8 lanes needs a vector loop": [Declare("r", F, ONE, lanes=8), Store("y", T, R)],
    "is assigned outside of a vector loop": [Declare("r", F, ONE, lanes=8), Assign("r", (), ONE)],
    "must be declared outside of vector loops": [loop(Declare("r", F, ONE, lanes=16))],
    "lanes must be a power of two": [Declare("r", F, ONE, lanes=6)],
    "a register tile needs 1 to": [Declare("r", F, ONE, (100, 100))],
    "vector loops may not nest": [loop(loop(v=var("u")))],
    "a vector loop needs a power of two": [loop(width=12)],
    "the name 't' is taken": [loop(v=T, kind="serial")],
    "the step must be positive": [For(V, const(0), N, (), "serial", 0)],
    "the bounds of a loop must be uniform": [loop(For(var("u"), const(0), V, ()))],
    "the bounds of an unrolled loop must be constant": [For(V, const(0), N, (), "unrolled")],
    "the condition of an If must be uniform": [loop(If(V > 3, ()))],
    "the code of a Check must be positive": [Check(T > 1, 0)],
    "the locality must be 0 to 3": [Prefetch("x", T, 4)],
    "Horizontal needs a register with lanes": [Declare("r", F, ONE), Store("y", T, Horizontal(F, "add", R))],
    "Horizontal may not occur": [Store("y", T, Horizontal(F, "add", ONE))],
    "Element may not occur": [Store("y", T, ex.Element(F, 0, (T,)))],
    "binary of f32, i32 cannot be f32": [Store("y", T, ex.Binary(F, "add", ONE, I32))],
    "a comparison of f32 and i32": [Store("y", T, cast(ex.Compare(dt.boolean, "lt", ONE, I32), F))],
    "a bitcast needs types of one size": [Store("y", T, ex.Bitcast(F, const(1, I64)))],
    "cannot be f32": [Store("y", T, ex.Select(F, T, ONE, ONE))],
}


@pytest.mark.parametrize("message", BROKEN)
def test_broken_kernels(message):
    with pytest.raises(VerifyError) as found:
        verify_kernel(kernel(*BROKEN[message]))
    assert message in str(found.value) and "\n  in " in str(found.value)


@pytest.mark.parametrize(
    ("message", "buffers"),
    [
        ("two buffers are called 'x'", (Buffer("x", F), Buffer("x", F))),
        ("which native code does not hold", (Buffer("x", dt.string),)),
        ("must be a power of two", (Buffer("x", F, align=3),)),
        ("which is no buffer", (Buffer("x", F, alias="q"),)),
    ],
)
def test_broken_buffers(message, buffers):
    with pytest.raises(VerifyError, match=message):
        verify_kernel(kernel(buffers=buffers))
