"""Writing at computed positions, over a copy of the operand that the step before has made.

    scatter_elements   for each task = a line along the axis:
                           for i along the line of the indices, in order:      y[line, index i] = update i
    scatter_nd         for each task = some consecutive elements of a slice:
                           for each index vector, in order:                    y[index vector, elements] = update
    tensor_scatter     for each task = a row of the update, or a piece of one: y[b, start of b + position] = update

No two tasks write one element, so that of several updates of one the order is that of the indices for any number of workers.
An index out of range writes nothing.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from nncompiler.ir import dtype as dt
from nncompiler.ir.expr import INDEX, Expr, Var, binary, cast, compare, const, minimum, select, var
from nncompiler.ir.extents import hint
from nncompiler.ir.graph import Node, Value
from nncompiler.ops.indexing.scatter import ScatterElements, Scattering, ScatterNd
from nncompiler.ops.indexing.tensor_scatter import TensorScatter

from ..emission.task_grid import row_grid
from ..loops.ir import INDEX_ERROR, Block, Check, For, If, Let, Load, Stmt, Store

if TYPE_CHECKING:
    from ..emission.builder import KernelBuilder
    from ..emission.tensor import Tensor

PIECE = 512
"""Elements of a slice that one task writes."""


def unsuitable(node: Node, new_kernel: Callable[[str], KernelBuilder]) -> str:
    """Why there is no kernel, "" where there is."""
    if not isinstance(node.op, ScatterElements | ScatterNd | TensorScatter):
        return f"it makes scatter_elements, scatter_nd and tensor_scatter, not {node.op.name}"
    return "" if node.type.dtype in dt.NATIVE else f"{node.type.dtype} has no arithmetic"


def build(node: Node, new_kernel: Callable[[str], KernelBuilder]) -> None:
    """Emits the kernel that writes the updates."""
    k = new_kernel(node.op.name)
    if isinstance(node.op, ScatterElements):
        _lines(node, node.op, k)
    elif isinstance(node.op, ScatterNd):
        _slices(node, node.op, k)
    elif isinstance(node.op, TensorScatter):
        _runs(node, node.op, k)


def _operands(node: Node) -> tuple[Value, Value]:
    _, indices, updates = node.inputs
    assert indices is not None and updates is not None
    return indices, updates


def _position(
    k: KernelBuilder, indices: Tensor, at: tuple[Expr, ...], extent: int, name: str
) -> tuple[list[Stmt], Var, Var]:
    """The statements that read an index, the place that it names, and whether that is inside."""
    raw, place, inside = var(f"raw{name}"), var(f"place{name}"), Var(dt.boolean, f"inside{name}")
    size = k.param(f"extent{name}", extent)
    wrapped = select(raw < 0, raw + size, raw) if indices.type.dtype.is_signed else raw
    return [
        Let(raw, cast(indices.load(at), INDEX)),
        Let(place, wrapped),
        Let(inside, compare("ge", place, const(0)) & (place < size)),
        Check(inside, INDEX_ERROR),
    ], place, inside  # fmt: skip


def _write(op: Scattering, y: Tensor, at: tuple[Expr, ...], update: Expr) -> Stmt:
    offset = y.offset(at)
    return Store(y.buffer, offset, op.combine(Load(y.type.dtype, y.buffer, offset), update))


def _lines(node: Node, op: ScatterElements, k: KernelBuilder) -> None:
    of_indices, of_updates = _operands(node)
    y, indices, updates = k.tensor(node.output, written=True), k.tensor(of_indices), k.tensor(of_updates)
    a, extents = op.axis, of_indices.type.dims
    task, i = var("task"), var("i")
    grid = row_grid(k, task, (*extents[:a], *extents[a + 1 :]))
    head, row, tasks = grid.head, grid.index, grid.tasks
    at = (*row[:a], i, *row[a:])
    found, place, inside = _position(k, indices, at, node.type.dims[a], "")
    write = _write(op, y, (*row[:a], place, *row[a:]), updates.load(at))
    line = For(i, const(0), k.param("length", extents[a]), (*found, If(inside, (write,))))
    k.emit(task, tasks, (*head, line), flops=2 * of_indices.type.size)


def _slices(node: Node, op: ScatterNd, k: KernelBuilder) -> None:
    of_indices, of_updates = _operands(node)
    y, indices, updates = k.tensor(node.output, written=True), k.tensor(of_indices), k.tensor(of_updates)
    depth, lead = of_indices.type.dims[-1], of_indices.type.dims[:-1]
    rest = node.type.dims[depth:]
    task = var("task")
    pieces = [*rest[:-1], -(-rest[-1] // PIECE)] if rest else []
    grid = row_grid(k, task, pieces)
    head, row, tasks = grid.head, grid.index, grid.tasks
    vector = tuple(var(f"i{a}") for a in range(len(lead)))
    body: list[Stmt] = []
    place: list[Expr] = []
    inside: Expr | None = None
    for d in range(depth):
        found, at, fits = _position(k, indices, (*vector, const(d)), node.type.dims[d], str(d))
        body += found
        place.append(at)
        inside = fits if inside is None else binary("and", inside, fits)
    assert inside is not None
    if rest:
        width = k.machine.lanes(node.type.dtype) if hint(rest[-1]) > 1 else 1
        e = var("e")
        last = k.param("last", rest[-1])
        slice_ = (*row[:-1], e)
        write = _write(op, y, (*place, *slice_), updates.load((*vector, *slice_)))
        begin = row[-1] * PIECE
        end = minimum(begin + PIECE, last)
        body.append(If(inside, (For(e, begin, end, (write,), "vector", width, width),)))
    else:
        body.append(If(inside, (_write(op, y, tuple(place), updates.load(vector)),)))
    loop: Block = tuple(body)
    for a in reversed(range(len(lead))):
        loop = (For(vector[a], const(0), k.param(f"vectors{a}", lead[a]), loop),)
    k.emit(task, tasks, (*head, *loop), flops=2 * of_updates.type.size)


def _runs(node: Node, op: TensorScatter, k: KernelBuilder) -> None:
    of_starts, of_update = _operands(node)
    y, starts, update = k.tensor(node.output, written=True), k.tensor(of_starts), k.tensor(of_update)
    a, extents, whole = op.axis, of_update.type.dims, node.type.dims[op.axis]
    task, e = var("task"), var("e")
    last = a == len(extents) - 1  # positions lie side by side
    grid = row_grid(k, task, (*extents[:-1], -(-extents[-1] // PIECE)))
    row, start, inside = grid.index, var("start"), Var(dt.boolean, "inside")
    at, circular = (*row[:-1], e), op.mode == "circular"
    room = k.param("room", whole if circular else whole - extents[a])
    place = binary("mod", start + at[a], room) if circular else start + at[a]
    write = Store(y.buffer, y.offset((*at[:a], place, *at[a + 1 :])), update.load(at))
    lanes = 1 if hint(extents[-1]) <= 1 or (last and circular) else k.machine.lanes(node.type.dtype)
    begin = row[-1] * PIECE
    end = minimum(begin + PIECE, k.param("last", extents[-1]))
    piece = For(e, begin, end, (write,), "vector", lanes, lanes)
    body: list[Stmt] = [Let(start, cast(starts.load(row[:1]), INDEX))]
    if circular:
        body.append(piece)
    else:
        fits = compare("ge", start, const(0)) & (start < room + 1)
        body += [Let(inside, fits), Check(inside, INDEX_ERROR), If(inside, (piece,))]
    k.emit(task, grid.tasks, (*grid.head, *body), flops=2 * of_update.type.size, moved=2 * hint(of_update.type.nbytes))
