"""Results whose last axis has a few elements: vectors along the axis before it, interleaved in registers.

    for `lanes` elements u of the axis before the last:
        for each element v of the last:
            tile[v] = value(u .. u + lanes, v)                  whole vectors along u
        interleave tile                                         u, 0; u, 1; ..; u + 1, 0; u + 1, 1; ...
        for each row j of the tile:
            y[u * extent + j * lanes ..] = tile[j]              whole vectors

Transpositions of planes to pixels, coordinates of points, and what else would fill a few lanes of a vector.
"""

from __future__ import annotations

from collections.abc import Sequence

from nncompiler.ir.expr import Const, Var, binary, compare, const, var
from nncompiler.ir.extents import hint, is_symbolic, surely_one, surely_zero

from ..loops.ir import Assign, Block, Declare, For, If, Let, Read, Stmt, Store, Transpose
from .axes import Axis
from .builder import NEAR, KernelBuilder
from .simplify import Linear, Simplifier
from .transposed import loads_of

MOST_ROWS = 8
"""Elements of the last axis: more fill squares or vectors."""
MOST_WORK = 1000
"""Scalar operations for all elements of the last axis, for each of which the code is there once."""


def interleaved_axis(
    simplify: Simplifier, body: Sequence[Stmt], axes: Sequence[Axis], lanes: int, work: int
) -> Axis | None:
    """The axis that a stage should be computed along, whose results lie side by side for all elements of the last axis; None
    where it should go along that one. `body` are its statements with strides as numbers, `work` the scalar operations."""
    if len(axes) < 2 or not body or not all(isinstance(s, Let) for s in body[:-1]):
        return None
    vector, store = axes[-1], body[-1]
    if not isinstance(store, Store) or store.guard is not None or vector.lane or is_symbolic(vector.extent):
        return None
    if not 2 <= vector.extent <= min(MOST_ROWS, lanes) or work * vector.extent > MOST_WORK:
        return None
    target, forms = simplify.linear(store.offset), [simplify.linear(x.offset) for x in loads_of(body)]
    if not surely_one(target.coefficient(vector.var)):
        return None

    def near(form: Linear, u: Var) -> bool:
        step = form.coefficient(u)
        return surely_zero(step) or (not is_symbolic(step) and -1 <= step <= NEAR)

    for u in axes[:-1]:
        step = target.coefficient(u.var)
        beside = not is_symbolic(step) and step == vector.extent and not u.lane and u.partial is None
        if beside and hint(u.extent) >= lanes and all(near(form, u.var) for form in forms):
            return u
    return None


def interleaved_rows(
    k: KernelBuilder, body: Sequence[Stmt], u: Axis, v: Axis, lanes: int
) -> tuple[Block, Axis]:
    """(statements, the axis that counts how often they are run) of a stage that is computed along u and written along v.
    `body` are its statements with strides as parameters."""
    *before, store = body
    assert isinstance(store, Store)
    rows, dtype = int(v.extent), store.value.dtype
    lane, row, part, one = var("row_lane"), var("row"), var("part"), var(f"{u.var.name}_one")
    k.bound(lane, 0, lanes)
    counted = Axis(var(f"{u.var.name}_rows"), -(-u.extent // lanes))
    begin, end = binary("mul", counted.var, const(lanes)), k.param("n", u.extent)
    ahead = binary("add", binary("mul", part, const(lanes)), lane)
    vectors = (
        Declare("rows", dtype, Const(dtype, 0), (rows,)),
        For(row, const(0), const(rows), (
            Let(v.var, row), Let(u.var, binary("add", begin, lane)), *before, Assign("rows", (row,), store.value),
        ), "unrolled"),
        Transpose("rows"),
        For(part, const(0), const(rows), (
            Let(v.var, const(0)), Let(u.var, begin),
            Store(store.buffer, binary("add", store.offset, ahead), Read(dtype, "rows", (part,))),
        ), "unrolled"),
    )  # fmt: skip
    whole: Block = (For(lane, const(0), const(lanes), vectors, "vector", lanes, lanes),)
    if not is_symbolic(u.extent) and u.extent % lanes == 0:
        return whole, counted
    single = (Let(u.var, one), For(v.var, const(0), const(rows), tuple(body), "vector", lanes, lanes))
    fits = compare("le", binary("add", begin, const(lanes)), end)
    return (If(fits, whole, (For(one, begin, end, single),)),), counted
