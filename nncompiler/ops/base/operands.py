"""Operands by number, and the checks on shapes that contractions, windows, movement and indexing share."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

from nncompiler.ir.dims import Dim, undecided
from nncompiler.ir.dims import may_equal as may_equal
from nncompiler.ir.errors import ModelError
from nncompiler.ir.expr import INDEX, Checked, Expr, binary, cast, select
from nncompiler.ir.op import Op, require
from nncompiler.ir.types import TensorType

from .common import working


def take(op: Op, given: Sequence[Any], required: int, optional: int = 0) -> tuple[Any, ...]:
    """The operands as a tuple of required + optional entries, None for absent optional ones at the end.

    Raises ModelError for too few, too many, or a required one that is absent.
    """
    most = required + optional
    if not required <= len(given) <= most or any(x is None for x in given[:required]):
        count = sum(x is not None for x in given)
        wanted = str(required) if not optional else f"{required} to {most}"
        raise ModelError(f"{op.name} takes {wanted} operand{'s' * (wanted != '1')}, got {count}")
    return (*given, *[None] * (most - len(given)))


def show(shape: Iterable[Dim]) -> str:
    """A shape as messages print it: `[N,3,224,224]`."""
    return f"[{','.join(map(str, shape))}]"


def require_static(*types: TensorType | None) -> None:
    """Raises ModelError while a dimension is symbolic: definitions exist for static shapes only."""
    for t in types:
        require(t is None or t.is_static, f"a static shape is required, got {t}")


def whole(shape: Iterable[Dim], what: str = "shape") -> tuple[int, ...]:
    """Dimensions as integers; raises UndecidedError while one is symbolic."""
    result = []
    for d in shape:
        if not isinstance(d, int):
            raise undecided(f"the {what} {d}", d)
        result.append(d)
    return tuple(result)


def widen_expr(e: Expr) -> Expr:
    """An expression in the type in which it is computed: f32 for f16 and bf16."""
    return cast(e, working(e.dtype))


def conjunction(a: Expr | None, b: Expr) -> Expr:
    """a and b, where None is true."""
    return b if a is None else binary("and", a, b)


def wrapped(index: Expr, extent: int) -> Expr:
    """An ONNX index as a checked one: negative values count from the end, those still outside fail at run time."""
    i = cast(index, INDEX)
    return Checked(INDEX, select(i < 0, i + extent, i) if index.dtype.is_signed else i, extent)
