"""Extents in a kernel's body become run-time parameters of the kernel.

    for i in range(0, N*4): y[i] = x[i] / float(N)    -->    for i in range(0, p0): y[i] = x[i] / float(p1)
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from nncompiler.ir.expr import Cast, Const, Expr, Var, rebuild
from nncompiler.ir.extents import is_symbolic

from ..loops.ir import (
    Assign,
    Block,
    Check,
    Declare,
    Dot4,
    For,
    Horizontal,
    If,
    Let,
    Load,
    Prefetch,
    Quad,
    Read,
    Stmt,
    Store,
)  # fmt: skip

Parameter = Callable[[int], Var]


def with_parameters(body: Block, parameter: Parameter) -> Block:
    """The body with `parameter(extent)` for every constant that is an Extent, cast where its type is another."""

    def expr(e: Expr) -> Expr:
        match e:
            case Const(value=value) if is_symbolic(value):
                x = parameter(value)  # type: ignore[arg-type]
                return x if e.dtype == x.dtype else Cast(e.dtype, x)
            case Load(offset=offset, guard=guard, default=default):
                return replace(e, offset=expr(offset), guard=guard and expr(guard), default=default and expr(default))
            case Quad(offset=offset):
                return replace(e, offset=expr(offset))
            case Dot4(a=a, b=b, c=c):
                return replace(e, a=expr(a), b=expr(b), c=expr(c))
            case Read(index=index):
                return replace(e, index=tuple(map(expr, index)))
            case Horizontal(x=x):
                return replace(e, x=expr(x))
        return rebuild(e, expr)

    def statement(s: Stmt) -> Stmt:
        match s:
            case For():
                return replace(s, begin=expr(s.begin), end=expr(s.end), body=block(s.body))
            case Let():
                return replace(s, value=expr(s.value))
            case Assign():
                return replace(s, index=tuple(map(expr, s.index)), value=expr(s.value))
            case Declare():
                return replace(s, init=expr(s.init))
            case Store():
                return replace(s, offset=expr(s.offset), value=expr(s.value), guard=s.guard and expr(s.guard))
            case If():
                return replace(s, cond=expr(s.cond), then=block(s.then), orelse=block(s.orelse))
            case Check():
                return replace(s, cond=expr(s.cond))
            case Prefetch():
                return replace(s, offset=expr(s.offset))
        return s

    def block(b: Block) -> Block:
        return tuple(map(statement, b))

    return block(body)
