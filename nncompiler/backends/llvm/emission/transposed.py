"""Squares of elements that are read along one axis and written along another, transposed in vector registers.

    for a square of `lanes` by `lanes` elements:
        tile[row] = x[v + row, u .. u + lanes]                  whole vectors along u
        transpose tile
        for each column:
            y[u + column, v .. v + lanes] = value(tile[column])     whole vectors along v

Reorders between row-major and channel-blocked layouts, transpositions, and pointwise operators that read such an operand.

Rows whose distance is a multiple of 4 KiB lie in one set of a first-level cache of 64 sets, which holds fewer lines than a
square has rows: lines are gone before all of their elements were read, or what was fetched ahead is. Squares beside one
another are then first copied to scratch memory, row by row, with another distance.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from nncompiler.ir.expr import Const, Expr, Var, binary, compare, const, minimum, rebuild, var, walk
from nncompiler.ir.extents import hint, is_symbolic, surely_one

from ..loops.ir import Assign, Block, Declare, For, If, Let, Load, Read, Stmt, Store, Transpose
from .axes import Axis
from .builder import NEAR, KernelBuilder
from .reductions import in_lanes
from .simplify import Linear, Simplifier

LEAST = 4
"""Elements along an axis from which on a square that is partly empty is worth its shuffles."""
TILES = 2
"""Operands of one stage that are transposed; more do not fit the registers."""
CONFLICT_BYTES = 4096
"""Rows whose distance is a multiple of so many bytes push each other out of a first-level cache of 64 sets."""
LEAST_ROWS = 8
"""Rows of a square from which on they do."""
COPIED = 8
"""Squares beside one another that are copied at once."""


@dataclass(frozen=True)
class Crossing:
    """The axis `along` which the loads `crossing` are contiguous, and the loads `beside` that are so along the axis that is
    written along; loads are counted in the order of the statements. `conflicts`: rows push each other out of the cache."""

    along: Axis
    crossing: tuple[int, ...]
    beside: tuple[int, ...]
    conflicts: bool


def crossing_of(
    simplify: Simplifier, body: Sequence[Stmt], axes: Sequence[Axis], split: Axis | None, lanes: int
) -> Crossing | None:
    """What a stage reads across the last of `axes`, which it writes along; None where squares do not serve. `body` are its
    statements with strides as numbers, `split` is the axis that is read along where that is known."""
    vector = axes[-1] if axes else None
    if vector is None or lanes < 2 or hint(vector.extent) < LEAST or not all(isinstance(s, Let | Store) for s in body):
        return None
    if vector.lane and vector.extent != lanes:
        return None
    names = {s.var.name for s in body if isinstance(s, Let)}
    loads, stores = list(loads_of(body)), [s for s in body if isinstance(s, Store)]
    if any(x.guard is not None or any(isinstance(v, Var) and v.name in names for v in walk(x.offset)) for x in loads):
        return None
    targets = [simplify.linear(s.offset) for s in stores]
    if any(s.guard is not None for s in stores) or not all(surely_one(form.coefficient(vector.var)) for form in targets):
        return None
    forms = [simplify.linear(x.offset) for x in loads]
    crossing = tuple(i for i, form in enumerate(forms) if not in_lanes(form, vector.var))
    if not crossing or len({loads[i] for i in crossing}) > TILES:
        return None
    beside = tuple(i for i, form in enumerate(forms) if surely_one(form.coefficient(vector.var)))
    for u in [split] if split is not None else [a for a in reversed(axes[:-1]) if not a.lane and hint(a.extent) >= LEAST]:
        pair = u.var.name, vector.var.name
        if (u.lane and u.extent != lanes) or any(_uses(form, pair) for form in (*forms, *targets)):
            continue
        steps = [forms[i].coefficient(vector.var) for i in crossing]
        if lanes > NEAR and all(not is_symbolic(step) and 2 <= step <= NEAR for step in steps):
            return None  # whole vectors and shuffles take less
        if all(surely_one(forms[i].coefficient(u.var)) for i in crossing):
            apart = [hint(forms[i].coefficient(vector.var)) * loads[i].dtype.size for i in crossing]
            conflicts = lanes >= LEAST_ROWS and hint(u.extent) >= lanes * COPIED and not u.lane
            return Crossing(u, crossing, beside, conflicts and any(d and d % CONFLICT_BYTES == 0 for d in apart))
    return None


def loads_of(body: Sequence[Stmt]) -> Iterator[Load]:
    """The loads of statements, in their order."""
    return (x for s in body for e in _expressions(s) for x in walk(e) if isinstance(x, Load))


def _uses(form: Linear, names: tuple[str, str]) -> bool:
    """Whether a linear form depends on one of the variables in another way than linearly."""
    inner = (x for atom, _ in form.terms if not isinstance(atom, Var) for x in walk(atom))
    return any(isinstance(x, Var) and x.name in names for x in inner)


def _expressions(s: Stmt) -> Iterator[Expr]:
    if isinstance(s, Let):
        yield s.value
    elif isinstance(s, Store):
        yield from (s.offset, s.value)


def transposed_squares(
    k: KernelBuilder, body: Sequence[Stmt], c: Crossing, v: Axis, lanes: int
) -> tuple[Block, list[Axis], int]:
    """(statements, the axes that count how often they are run, the inner one last, the squares that they make) of a stage
    that is written along v. `body` are its statements with strides as parameters."""
    loads, u = list(loads_of(body)), c.along
    crossing, beside = (list(dict.fromkeys(loads[i] for i in some)) for some in (c.crossing, c.beside))
    lane, row, column = var("square_lane"), var("square_row"), var("square_column")
    k.bound(lane, 0, lanes)
    counted: list[Axis] = []
    squares = COPIED if c.conflicts else 1

    def first(a: Axis, several: int = 1) -> Expr:
        """The first index of the squares along an axis."""
        if not is_symbolic(a.extent) and a.extent <= lanes * several:
            return const(0)
        tile = Axis(var(f"{a.var.name}_square"), -(-a.extent // (lanes * several)))
        counted.append(tile)
        return binary("mul", tile.var, const(lanes * several))

    def whole(a: Axis) -> bool:
        return a.partial is None and not is_symbolic(a.extent) and a.extent % lanes == 0

    def end(a: Axis) -> Expr:
        if a.partial is not None:
            return k.simplify(a.partial)
        return const(a.extent) if a.lane else k.param("n", a.extent)

    v_first, u_first = first(v), first(u, squares)
    tiles = {x: f"square{i}" for i, x in enumerate(crossing)}
    number, begin = var("square"), u_first
    if c.conflicts:
        k.bound(number, 0, squares)
        u_first = binary("add", begin, binary("mul", number, const(lanes)))
    pitch = lanes * (squares + 1)
    copies = {x: k.scratch("rows", x.dtype, lanes * pitch) for x in crossing} if c.conflicts else {}

    def row_at() -> Let:
        """The row of a square, for one beyond the end the last."""
        at: Expr = binary("add", v_first, row)
        return Let(v.var, at if whole(v) else minimum(at, binary("add", end(v), const(-1))))

    def copy() -> Block:
        """rows[row, i] = x[v + row, begin + i] for all squares."""
        i = var("copied")
        k.bound(i, 0, squares * lanes)
        stores = [Store(copies[x], row * pitch + i, x) for x in crossing]
        count = minimum(binary("sub", end(u), begin), const(squares * lanes))
        along = For(i, const(0), count, (Let(u.var, binary("add", begin, i)), *stores), "vector", lanes, lanes)
        return (For(row, const(0), const(lanes), (row_at(), along)),)

    def square(edge: bool) -> Block:
        read: list[Stmt] = []
        if copies:
            place = row * pitch + binary("mul", number, const(lanes)) + lane
            read += [Assign(tiles[x], (row,), Load(x.dtype, copies[x], place)) for x in crossing]
        else:
            at = row_at() if edge else Let(v.var, binary("add", v_first, row))
            read += [at, Let(u.var, binary("add", u_first, lane))]
            inside = compare("lt", u.var, end(u)) if edge and not whole(u) else None
            read += [Assign(tiles[x], (row,), replace(x, guard=inside)) for x in crossing]
        write: list[Stmt] = [Let(v.var, binary("add", v_first, lane)), Let(u.var, binary("add", u_first, column))]
        below = compare("lt", v.var, end(v)) if edge and not whole(v) else None
        held: dict[Load, Expr] = {x: Read(x.dtype, tiles[x], (column,)) for x in crossing}
        held.update({x: replace(x, guard=below) for x in beside})
        for s in body:
            if isinstance(s, Let):
                write.append(Let(s.var, _replaced(s.value, held)))
            elif isinstance(s, Store):
                write.append(Store(s.buffer, s.offset, _replaced(s.value, held), below))
        if edge and not whole(u):
            write = [*write[:2], If(compare("lt", u.var, end(u)), tuple(write[2:]))]
        return (
            *(Declare(tiles[x], x.dtype, Const(x.dtype, 0), (lanes,)) for x in crossing),
            For(row, const(0), const(lanes), tuple(read), "unrolled"),
            *(Transpose(tiles[x]) for x in crossing),
            For(column, const(0), const(lanes), tuple(write), "unrolled"),
        )

    inner: Block
    if whole(u) and whole(v):
        inner = square(False)
    elif any(not is_symbolic(a.extent) and a.extent < lanes for a in (u, v)):
        inner = square(True)
    else:
        fits = [
            compare("le", binary("add", at, const(lanes)), end(a)) for a, at in ((u, u_first), (v, v_first)) if not whole(a)
        ]
        condition = fits[0] if len(fits) == 1 else binary("and", fits[0], fits[1])
        inner = (If(condition, square(False), square(True)),)
    block: Block = (For(lane, const(0), const(lanes), inner, "vector", lanes, lanes),)
    if copies:
        left = binary("floordiv", binary("sub", end(u), begin) + (lanes - 1), const(lanes))
        block = (*copy(), For(number, const(0), minimum(left, const(squares)), block))
    return block, counted, squares


def _replaced(e: Expr, values: dict[Load, Expr]) -> Expr:
    """e with loads replaced."""
    if isinstance(e, Load):
        return values.get(e, e)
    return rebuild(e, lambda x: _replaced(x, values))
