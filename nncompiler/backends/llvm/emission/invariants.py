"""What a loop's statements compute alike at every trip, computed once before it.

    for i in vector:    y[i] = x[i] * (scale[0] - f32(zero[0]))
    -->
    let fixed0 = scale[0] - f32(zero[0])
    for i in vector:    y[i] = x[i] * fixed0

Loads by themselves stay: they cost no more than the register that they would take.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from nncompiler.ir.expr import INDEX, Expr, Var, children, rebuild

from ..loops.ir import Let, Load, Stmt, Store
from .builder import KernelBuilder


def invariants_before(k: KernelBuilder, body: Sequence[Stmt], loop: Var) -> tuple[tuple[Let, ...], tuple[Stmt, ...]]:
    """(what stands before the loop over a variable, its body); nothing where the body is more than values and stores."""
    if not all(isinstance(s, Let | Store) for s in body):
        return (), tuple(body)
    varying, before, after = {loop.name}, list[Let](), list[Stmt]()

    def fixed(e: Expr) -> bool:
        here = list(parts(e))
        return all(k.only_read(x.buffer) for x in here if isinstance(x, Load)) and not any(
            isinstance(x, Var) and x.name in varying for x in here
        )

    def outside(e: Expr) -> Expr:
        if e.dtype == INDEX or isinstance(e, Load) or not children(e):
            return e
        if fixed(e) and any(isinstance(x, Load) for x in parts(e)):
            known = next((s.var for s in before if s.value == e), None)
            if known is None:
                known = Var(e.dtype, f"fixed{len(before)}")
                before.append(Let(known, e))
            return known
        return rebuild(e, outside)

    for s in body:
        if isinstance(s, Let):
            after.append(Let(s.var, outside(s.value)))
            varying.add(s.var.name)
        elif isinstance(s, Store):
            after.append(Store(s.buffer, s.offset, outside(s.value), s.guard))
    return tuple(before), tuple(after)


def parts(e: Expr) -> Iterator[Expr]:
    """e and everything below it, addresses and guards of loads included."""
    yield e
    below = [x for x in (e.offset, e.guard, e.default) if x is not None] if isinstance(e, Load) else children(e)
    for x in below:
        yield from parts(x)
