"""Halos: zeros around a value that its readers may touch without asking."""

from __future__ import annotations

from nncompiler.ir.expr import Const, Expr, binary, const, var
from nncompiler.ir.extents import surely_zero
from nncompiler.ir.graph import Value
from nncompiler.ir.types import Layout, TensorType

from ..emission.builder import KernelBuilder
from ..emission.places import Place
from ..loops.ir import Block, For, Store


def emit_halo(k: KernelBuilder, value: Value, place: Place) -> None:
    """Adds the kernel that zeroes the halo of a value whose two innermost logical axes may have one.

        task = one plane (everything but the last two axes)
        zero the rows above and below; in every other row, the columns left and right
    """
    type_ = value.type
    layout, shape = type_.physical_layout, type_.dims
    row, column = type_.rank - 2, type_.rank - 1
    block = layout.blocks[0][1] if layout.blocks else 1
    before = sum(layout.halo_of(a)[0] * place.strides[layout.order.index(a)] for a in (row, column))
    origin = Place(place.root, place.offset - before, place.strides)
    padded = tuple(d + sum(layout.halo_of(a)) for a, d in enumerate(shape))
    tensor = k.tensor_at(TensorType(type_.dtype, padded, Layout(layout.order, layout.blocks)), origin, written=True)
    planes = [(a, -(-shape[a] // layout.block(a))) for a in layout.order if a not in (row, column)]
    task = var("task")
    index: dict[int, Expr] = {}
    rest: Expr = task
    for a, extent in reversed(planes):
        index[a] = binary("mod", rest, k.param("n", extent)) if a != planes[0][0] else rest
        rest = binary("floordiv", rest, k.param("n", extent))
    base: Expr = const(0)
    for at, a in enumerate(layout.order):
        if a in index:
            base = binary("add", base, binary("mul", index[a], tensor.strides[at]))
    at_row, at_column = layout.order.index(row), layout.order.index(column)
    step_row, step_column = tensor.strides[at_row], tensor.strides[at_column]
    (above, below), (left, right) = layout.halo_of(row), layout.halo_of(column)
    width = shape[column] + left + right
    lanes = k.machine.lanes(type_.dtype)
    zero = Const(type_.dtype, 0)

    def clear(name: str, start: Expr, count: int) -> Block:
        """Zeroes `count` columns from `start`."""
        i = var(name)
        end = k.param("n", count * block)
        return (For(i, const(0), end, (Store(tensor.buffer, binary("add", start, i), zero),), "vector", lanes, lanes),)

    def rows(name: str, first: int, count: int, make: list[tuple[int, int]]) -> Block:
        r = var(name)
        start = binary("add", base, binary("mul", binary("add", r, k.param("first", first)), step_row))
        inner: Block = ()
        for n, (at, columns) in enumerate(make):
            if columns:
                begin = binary("add", start, binary("mul", k.param("at", at), step_column))
                inner = (*inner, *clear(f"{name}_{n}", begin, columns))
        return (For(r, const(0), k.param("n", count), inner),) if inner and not surely_zero(count) else ()

    body = (
        *rows("top", 0, above, [(0, width)]),
        *rows("middle", above, shape[row], [(0, left), (left + shape[column], right)]),
        *rows("bottom", above + shape[row], below, [(0, width)]),
    )
    tasks = 1
    for _, extent in planes:
        tasks *= extent
    cleared = tasks * block * ((above + below) * width + shape[row] * (left + right))
    if cleared:
        k.emit(task, tasks, body, flops=cleared, moved=cleared * type_.dtype.size)


def needs_halo(value: Value) -> bool:
    """Whether the value's layout has a halo."""
    return any(map(any, value.type.physical_layout.halo))
