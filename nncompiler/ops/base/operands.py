"""What `infer` requires of operands, in one wording.

`Op.take` unpacks the operands that a class declares. Dimensions may be symbols. That two extents are equal in every valid
model is asked as `ir.dims.may_equal`: it is false only where it never holds, and is checked again when the sizes are known.
What a result depends on is asked as `ir.dims.equal` and the like, and raises `undecided` where they answer None.
"""

from __future__ import annotations

from collections.abc import Iterable

from nncompiler.ir.dims import Dim, undecided
from nncompiler.ir.dtype import DType
from nncompiler.ir.extents import hint
from nncompiler.ir.op import Operand, require


def typed(operand: Operand, allowed: Iterable[DType], what: str = "the operand") -> DType:
    """The operand's element type, which must be one of `allowed`."""
    names = " ".join(t.name for t in allowed)
    require(operand.dtype in allowed, f"{what} must be one of {names}, got {operand.type}")
    return operand.dtype


def same_dtype(operands: Iterable[Operand]) -> DType:
    """The one element type of all operands; types never promote silently."""
    types = [o.type for o in operands]
    got = " and ".join(map(str, types))
    require(len({t.dtype for t in types}) == 1, f"operands must have one element type, got {got}")
    return types[0].dtype


def show(shape: Iterable[Dim]) -> str:
    """A shape as messages print it: `[N,3,224,224]`."""
    return f"[{','.join(map(str, shape))}]"


def whole(shape: Iterable[Dim], what: str = "shape") -> tuple[int, ...]:
    """Dimensions as integers; raises UndecidedError while one is symbolic."""
    result = []
    for d in shape:
        if not isinstance(d, int):
            raise undecided(f"the {what} {d}", d)
        result.append(d)
    return tuple(result)


def axis_in_range(axis: int, rank: int) -> None:
    """Checks a normalized axis."""
    require(0 <= axis < rank, f"axis must be in [0, {rank}), got {axis}")


def axes_in_range(axes: Iterable[int], rank: int) -> None:
    """Checks normalized, distinct axes."""
    axes = tuple(axes)
    for axis in axes:
        axis_in_range(axis, rank)
    require(len(set(axes)) == len(axes), f"axes must be distinct, got {axes}")


def up_to(extents: Iterable[Dim]) -> tuple[int, int] | None:
    """(0, the least extent), those that a run decides as planned; None where one is a symbol, or nothing lies inside."""
    known = [hint(n) if isinstance(n, int) else 0 for n in extents]
    least = min(known, default=0)
    return (0, least) if least > 0 else None
