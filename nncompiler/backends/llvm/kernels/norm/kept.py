"""Terms of a sum that the result repeats, kept in scratch memory (softmax's exponentials):

    for r: total += exp(x[r] - m)                 for r: e = exp(x[r] - m);  kept[r] = e;  total += e
    for i: y[i] = exp(x[i] - m) * f(total)   -->  for i: y[i] = kept[i] * f(total)

A row of terms stays in the nearest cache.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from nncompiler.ir.expr import INDEX, Binary, Call, Const, Expr, Var, rebuild, walk
from nncompiler.ir.extents import is_symbolic

from ...emission.builder import KernelBuilder
from ...emission.simplify import Simplifier
from ...loops.ir import Assign, For, Let, Load, Read, Stmt, Store

LONGEST = 4096
"""Terms at most that are kept: 16 KiB of f32."""


def keep_terms(k: KernelBuilder, before: list[Stmt], body: list[Stmt], along: Var) -> tuple[list[Stmt], list[Stmt]]:
    """`before`, the statements that reduce a row, and `body`, what is done for its element at `along`, with those terms kept
    that call a function and that both compute."""
    sums = list(before)
    of_element = {s.var.name: s.value for s in body if isinstance(s, Let)}
    for n, statement in enumerate(before):
        found = _summed(statement)
        if found is None:
            continue
        loop, add, term, length = found
        named = {s.var.name: s.value for s in loop.body if isinstance(s, Let)}
        wanted = _normal(_whole(term, named), {loop.var.name: along}, k.simplify)
        if not any(isinstance(e, Call) for e in walk(wanted)):
            continue

        def repeats(e: Expr, wanted: Expr = wanted) -> bool:
            return e.dtype == wanted.dtype and _normal(_whole(e, of_element), {}, k.simplify) == wanted

        if not any(_repeated(s, repeats, Load(term.dtype, "", along)) != s for s in body):
            continue
        kept = k.scratch("kept", term.dtype, -(-length // loop.width) * loop.width)
        body = [_repeated(s, repeats, Load(term.dtype, kept, along)) for s in body]
        value, total = Var(term.dtype, f"{add.register}_term"), Read(term.dtype, add.register)
        inner = (*loop.body[:-1], Let(value, term), Store(kept, loop.var, value))
        sums[n] = replace(loop, body=(*inner, replace(add, value=Binary(term.dtype, "add", total, value))))
    return sums, body


def _summed(s: Stmt) -> tuple[For, Assign, Expr, int] | None:
    """A vector loop of known length that ends by adding a term to a register, that assignment, the term and the length."""
    if not isinstance(s, For) or s.kind != "vector" or not isinstance(s.body[-1], Assign):
        return None
    add, size = s.body[-1], s.end
    if not isinstance(size, Const) or is_symbolic(size.value) or size.value > LONGEST or s.begin != Const(INDEX, 0):
        return None
    total = add.value
    if not isinstance(total, Binary) or total.op != "add" or total.a != Read(total.dtype, add.register):
        return None
    return s, add, total.b, int(size.value)


def _map(e: Expr, f: Callable[[Expr], Expr]) -> Expr:
    """e with f applied to what it is made of, offsets of loads among it."""
    if isinstance(e, Load):
        guard, default = e.guard and f(e.guard), e.default and f(e.default)
        return Load(e.dtype, e.buffer, f(e.offset), guard, default)
    return rebuild(e, f)


def _whole(e: Expr, named: dict[str, Expr]) -> Expr:
    """e with the values in place of their names."""
    if isinstance(e, Var):
        return _whole(named[e.name], named) if e.name in named else e
    return _map(e, lambda x: _whole(x, named))


def _normal(e: Expr, along: dict[str, Expr], simplify: Simplifier) -> Expr:
    """e with variables replaced, its index arithmetic in normal form."""
    if isinstance(e, Var):
        return along.get(e.name, e)
    e = _map(e, lambda x: _normal(x, along, simplify))
    return simplify(e) if e.dtype == INDEX else e


def _repeated(s: Stmt, match: Callable[[Expr], bool], load: Load) -> Stmt:
    """The statement with what matches loaded in its place."""

    def changed(e: Expr) -> Expr:
        return load if match(e) else _map(e, changed)

    match s:
        case Let():
            return replace(s, value=changed(s.value))
        case Store():
            return replace(s, value=changed(s.value))
        case _:
            return s
