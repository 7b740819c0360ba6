"""Guards of reads, and indices that come from data."""

from __future__ import annotations

from nncompiler.ir.expr import INDEX, Checked, Expr, binary, cast, select


def conjunction(a: Expr | None, b: Expr) -> Expr:
    """a and b, where None is true."""
    return b if a is None else binary("and", a, b)


def wrapped(index: Expr, extent: int) -> Expr:
    """An ONNX index as a checked one: negative values count from the end, those still outside fail at run time."""
    i = cast(index, INDEX)
    return Checked(INDEX, select(i < 0, i + extent, i) if index.dtype.is_signed else i, extent)
