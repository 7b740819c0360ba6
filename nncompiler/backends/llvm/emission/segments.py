"""Segments of the axis that a stage is computed along, inside which its indices are linear.

    for i in 0 .. 102:    y[i] = x[min(max(i - 1, 0), 99)]
    -->
    for i in 0 .. 1:      y[i] = x[0]
    for i in 1 .. 101:    y[i] = x[i - 1]              whole vectors
    for i in 101 .. 102:  y[i] = x[99]

Borders that repeat or mirror elements, and what is read again from its beginning.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from nncompiler.ir.expr import INDEX, Binary, Const, Expr, Unary, Var, children, const, rebuild, substitute, var
from nncompiler.ir.extents import is_symbolic

from ..loops.ir import Block, For, Let, Load, Stmt, Store
from .axes import Axis
from .builder import KernelBuilder
from .simplify import Simplifier

MOST_SEGMENTS = 8
"""Segments whose code is there one by one."""


def segment_loops(k: KernelBuilder, body: Sequence[Stmt], v: Axis, lanes: int) -> Block | None:
    """Loops over the segments of v around the statements of a stage; None where there are none, or too many."""
    if is_symbolic(v.extent) or v.lane or v.partial is not None or not all(isinstance(s, Let | Store) for s in body):
        return None
    loops: list[For] = []
    left = [(0, int(v.extent))]
    while left:
        begin, end = left.pop()
        at = var(f"{v.var.name}_{begin}_{end}")
        k.bound(at, begin, end)
        part = tuple(_with(k.simplify, s, {v.var.name: at}) for s in body)
        cut = next((c for c in _cuts(k.simplify, part, at, begin, end) if begin < c < end), None)
        if cut is None:
            loops.append(For(at, const(begin), const(end), part, "vector", lanes, lanes))
        else:
            left += [(cut, end), (begin, cut)]
        if len(loops) + len(left) > MOST_SEGMENTS:
            return None
    longest = max(b - a for a, b in ((int(s.begin.value), int(s.end.value)) for s in loops))  # type: ignore[attr-defined]
    return tuple(loops) if len(loops) > 1 and 2 * longest >= min(2 * lanes, int(v.extent)) else None


def _cuts(simplify: Simplifier, body: Sequence[Stmt], v: Var, begin: int, end: int) -> Iterator[int]:
    """Where along v, from `begin` to `end`, an index is no longer the same linear form."""
    for s in body:
        for e in (s.offset, s.value) if isinstance(s, Store) else (s.value,) if isinstance(s, Let) else ():
            yield from _cuts_of(simplify, e, v, begin, end)


def _cuts_of(simplify: Simplifier, e: Expr, v: Var, begin: int, end: int) -> Iterator[int]:
    for x in (e.offset,) if isinstance(e, Load) else children(e):
        yield from _cuts_of(simplify, x, v, begin, end)
    if e.dtype != INDEX:
        return
    period = 0
    if isinstance(e, Binary) and e.op in ("min", "max"):
        form = simplify.linear(e.a).plus(simplify.linear(e.b), -1)
    elif isinstance(e, Unary) and e.op == "abs":
        form = simplify.linear(e.x)
    elif isinstance(e, Binary) and e.op in ("mod", "floordiv") and isinstance(e.b, Const) and not is_symbolic(e.b.value):
        form, period = simplify.linear(e.a), int(e.b.value)
    else:
        return
    step, constant = form.coefficient(v), form.constant
    if len(form.terms) != 1 or is_symbolic(step) or is_symbolic(constant) or step not in (-1, 1) or period < 0:
        return
    if not period:
        yield -step * constant + (step < 0)
    elif end - begin <= MOST_SEGMENTS * period:
        first = constant + step * begin  # the next cut is where another multiple of the period begins
        yield begin + (period - first % period if step > 0 else first % period + 1)


def _with(simplify: Simplifier, s: Stmt, values: dict[str, Expr]) -> Stmt:
    """A statement with its indices simplified for a segment."""

    def inside(e: Expr) -> Expr:
        if isinstance(e, Load):
            return replace(
                e, offset=inside(e.offset), guard=e.guard and inside(e.guard), default=e.default and inside(e.default)
            )
        return simplify(substitute(e, values)) if e.dtype == INDEX else rebuild(e, inside)

    if isinstance(s, Let):
        return Let(s.var, inside(s.value))
    assert isinstance(s, Store)
    return Store(s.buffer, inside(s.offset), inside(s.value), s.guard and inside(s.guard))
