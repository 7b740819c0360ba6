"""The sum of blocks of an image that may overlap.

    for each task = (image, channel):
        plane = 0                                                   in scratch memory, the padding around it, too
        for each element k of a block, and each row b of blocks:
            plane[row of k and b, k's phase, b_x + shift] += x[k, b, b_x]       whole vectors along b_x
        for each row:
            line = the phases of the row, interleaved in registers
            y[row, i] = line[i + padding]

Blocks stand `stride` apart along the last axis: columns whose numbers leave the same remainder are a phase and lie side by
side, so that neighbouring blocks add to neighbouring elements. With a stride of 1 the definition's own loops do that, and
keep the sums in registers.
"""

from __future__ import annotations

from collections.abc import Callable
from math import prod
from typing import TYPE_CHECKING

from nncompiler.ir.expr import Const, Expr, Var, cast, const, var
from nncompiler.ir.extents import is_symbolic
from nncompiler.ir.graph import Node
from nncompiler.ops.base.element_types import working
from nncompiler.ops.window.col2im import Col2Im

from ..emission.task_grid import task_grid
from ..loops.ir import Assign, Block, Declare, For, Load, Read, Store, Transpose

if TYPE_CHECKING:
    from ..emission.builder import KernelBuilder

LARGEST_PLANE = 1 << 18
"""Elements of a plane that is kept in scratch memory."""


def unsuitable(node: Node, new_kernel: Callable[[str], KernelBuilder]) -> str:
    """Why there is no kernel, "" where there is."""
    op = node.op
    assert isinstance(op, Col2Im)
    if op.strides[-1] == 1:
        return "neighbouring blocks stand side by side"
    lanes = new_kernel("probe").machine.lanes(working(node.type.dtype))
    if not 2 <= op.strides[-1] <= lanes:
        return f"vectors of {lanes} elements do not hold a stride of {op.strides[-1]}"
    if any(is_symbolic(d) or not isinstance(d, int) for d in (*op.image, *op.blocks())):
        return "the image's extents are open"
    if min(op.blocks()) < 1 or min(op.image) < 1:
        return "there are no elements"
    size = prod(_plane(op, lanes))
    return f"a plane of {size} elements is larger than {LARGEST_PLANE}" if size > LARGEST_PLANE else ""


def _plane(op: Col2Im, lanes: int) -> list[int]:
    """The extents of a plane: rows along every axis but the last, phases, columns of a phase in whole vectors."""
    rank = len(op.image)
    padded = [int(d) + op.pads[a] + op.pads[rank + a] for a, d in enumerate(op.image)]  # type: ignore[arg-type]
    return [*padded[:-1], op.strides[-1], -(-padded[-1] // (op.strides[-1] * lanes)) * lanes]


def build(node: Node, new_kernel: Callable[[str], KernelBuilder]) -> None:
    """Emits the kernel."""
    op, source = node.op, node.inputs[0]
    assert isinstance(op, Col2Im) and source is not None
    k = new_kernel("col2im_" + "x".join(map(str, op.kernel)))
    x, y, wide = k.tensor(source), k.tensor(node.output, written=True), working(source.type.dtype)
    lanes, last, step = k.machine.lanes(wide), len(op.image) - 1, op.strides[-1]
    plane, blocks = _plane(op, lanes), [int(n) for n in op.blocks()]  # type: ignore[arg-type]
    strides, size = [prod(plane[a + 1 :]) for a in range(len(plane))], prod(plane)
    nothing = Const(wide, 0.0 if wide.is_float else 0)
    sums, line = k.scratch("plane", wide, size), k.scratch("line", wide, step * plane[-1])
    grid = task_grid(k, task := var("task"), [("image", node.type.dims[0]), ("channel", node.type.dims[1])])
    image, channel = grid.index

    def variables(name: str, extents: list[int]) -> list[Var]:
        return [k.variable(f"{name}{a}", 0, n) for a, n in enumerate(extents)]

    def loops(names: list[Var], extents: list[int], body: Block) -> Block:
        for v, n in reversed(list(zip(names, extents, strict=True))):
            body = (For(v, const(0), const(n), body),)
        return body

    def row_at(place: list[Expr]) -> Expr:
        """The first element of a row of the plane."""
        row: Expr = const(0)
        for a, p in enumerate(place):
            row = row + p * strides[a]
        return row

    zero, taps, of = k.variable("zero", 0, size), variables("tap", list(op.kernel)), variables("block", blocks)
    element: Expr = channel
    block: Expr = const(0)
    for a in range(last + 1):
        element, block = element * op.kernel[a] + taps[a], block * blocks[a] + of[a]
    place: list[Expr] = [of[a] * op.strides[a] + taps[a] * op.dilations[a] for a in range(last)]
    column = taps[last] * op.dilations[last]
    to = k.simplify(row_at(place) + column % step * strides[-2] + column // step) + of[last]
    added = Load(wide, sums, to) + cast(Load(source.type.dtype, x.buffer, x.offset((image, element, block))), wide)
    add: Block = (For(of[last], const(0), const(blocks[last]), (Store(sums, to, added),), "vector", lanes, lanes),)
    index = variables("i", [int(d) for d in op.image])  # type: ignore[arg-type]
    begin = k.simplify(row_at([i + op.pads[a] for a, i in enumerate(index[:-1])]))
    lane, first, phase = k.lane(lanes), k.variable("first", 0, plane[-1]), k.variable("phase", 0, step)
    value = cast(Load(wide, line, index[-1] + op.pads[last]), source.type.dtype)
    row: Block = (
        For(first, const(0), const(plane[-1]), (For(lane, const(0), const(lanes), (
            Declare("phases", wide, nothing, (step,)),
            For(phase, const(0), const(step), (
                Assign("phases", (phase,), Load(wide, sums, begin + phase * strides[-2] + first + lane)),
            ), "unrolled"),
            Transpose("phases"),
            For(phase, const(0), const(step), (
                Store(line, first * step + phase * lanes + lane, Read(wide, "phases", (phase,))),
            ), "unrolled"),
        ), "vector", lanes, lanes),), step=lanes),
        For(index[-1], const(0), const(int(op.image[-1])), (  # type: ignore[arg-type]
            Store(y.buffer, y.offset((image, channel, *index)), value),
        ), "vector", lanes, lanes),
    )  # fmt: skip
    body: Block = (
        *grid.head,
        For(zero, const(0), const(size), (Store(sums, zero, nothing),), "vector", lanes, lanes),
        *loops([*taps, *of[:-1]], [*op.kernel, *blocks[:-1]], add),
        *loops(index[:-1], [int(d) for d in op.image[:-1]], row),  # type: ignore[arg-type]
    )  # fmt: skip
    k.emit(task, grid.tasks, body, flops=source.type.size)
