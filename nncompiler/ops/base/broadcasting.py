"""Broadcasting by numpy's rules, of shapes whose dimensions may be symbols and of indices."""

from __future__ import annotations

from nncompiler.ir.dims import Dim, equal, may_equal, undecided
from nncompiler.ir.errors import ModelError
from nncompiler.ir.expr import Expr, const
from nncompiler.ir.extents import literally, surely_zero
from nncompiler.ir.types import Shape


def broadcast(*shapes: Shape) -> Shape:
    """The common shape by numpy's rules.

    Raises ModelError where the shapes never broadcast, UndecidedError where the result depends on the symbols' values.
    """
    rank = max(map(len, shapes), default=0)
    result: list[Dim] = []
    for axis in range(-rank, 0):
        found: Dim = 1
        for shape in shapes:
            if len(shape) < -axis or literally(shape[axis], 1):
                continue
            d = shape[axis]
            if not may_broadcast(found, d):
                text = " and ".join("[" + ",".join(map(str, s)) + "]" for s in shapes)
                raise ModelError(f"shapes must broadcast, got {text}: {found} against {d} in axis {axis}")
            found = joint(found, d)
        result.append(found)
    return tuple(result)


def may_broadcast(a: Dim, b: Dim) -> bool:
    """False where neither extent is ever 1 and they are never equal."""
    return literally(a, 1) or literally(b, 1) or may_equal(a, b) or may_equal(a, 1) or may_equal(b, 1)


def joint(a: Dim, b: Dim) -> Dim:
    """The extent to which two that must be equal, or one of them 1, broadcast: one that is never 1, whatever the other is.

    Raises UndecidedError where either may be 1 or not.
    """
    if literally(a, 1) or literally(b, 1):
        return b if literally(a, 1) else a
    if equal(a, b):
        return a if isinstance(a, int) else b if isinstance(b, int) else a
    if equal(a, 1) or (isinstance(b, int) and b != 1):
        return b
    if equal(b, 1) or equal(a, 1) is False:
        return a
    if equal(b, 1) is False:
        return b
    raise undecided(f"what the extents {a} and {b} broadcast to", a, b)


def may_broadcast_to(d: Dim, extent: Dim) -> bool:
    """Whether an extent can be that of the result, or 1."""
    return may_equal(d, extent) or may_equal(d, 1)


def broadcast_index(shape: tuple[int, ...], index: tuple[Expr, ...], result: tuple[int, ...]) -> tuple[Expr, ...]:
    """Where an operand of `shape` is read for the element `index` of a broadcast `result`."""
    skip = len(result) - len(shape)
    return tuple(
        const(0) if not surely_zero(d - result[skip + k]) and d == 1 else index[skip + k] for k, d in enumerate(shape)
    )
