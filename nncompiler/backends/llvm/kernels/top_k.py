"""The best k of every row, kept in the results themselves: values and positions side by side.

    k up to 16:   for each element better than the last of the list: insert it into the list, which is sorted
    above:        a heap of the first k, the worst on top
                  for each other element better than the top: put it in place of the top, and sink it
                  for end = k-1 .. 1: exchange the top and element `end`, and sink the new top before `end`

A row needs no memory besides its results, and takes n log k comparisons at most. Better is larger (or smaller), and among
equal ones nearer to the front.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from nncompiler.ir.dtype import i64
from nncompiler.ir.expr import Expr, Var, binary, cast, compare, const, select, var
from nncompiler.ir.extents import is_symbolic
from nncompiler.ir.graph import Node
from nncompiler.ops.base.element_types import working
from nncompiler.ops.indexing.top_k import TopK

from ..emission.task_grid import row_grid
from ..loops.ir import Assign, Block, Declare, For, If, Let, Load, Read, Store

if TYPE_CHECKING:
    from ..emission.builder import KernelBuilder

LONGEST_LIST = 16
"""Elements of a sorted list; more are kept in a heap."""


def build(node: Node, new_kernel: Callable[[str], KernelBuilder]) -> None:
    """Emits the kernel."""
    assert isinstance(node.op, TopK)
    n, k = _extents(node)
    short = not is_symbolic(k) and k <= LONGEST_LIST
    _TopK(node, node.op, new_kernel("top_k_list" if short else "top_k_heap"), n, k).emit(short)


def _extents(node: Node) -> tuple[int, int]:
    x, axis = node.inputs[0], node.op.axis  # type: ignore[attr-defined]
    assert x is not None
    return x.type.dims[axis], node.outputs[0].type.dims[axis]


Entry = tuple[Expr, Expr]
"""A value and its position."""


class _TopK:
    def __init__(self, node: Node, op: TopK, k: KernelBuilder, extent: int, count: int):
        source = node.inputs[0]
        assert source is not None
        self.op, self.k, self.dtype = op, k, source.type.dtype
        self.x = k.tensor(source)
        self.values, self.places = (k.tensor(v, written=True) for v in node.outputs)
        self.n, self.count = k.param("extent", extent), k.param("count", count)
        self.task = var("task")
        others = [d for a, d in enumerate(source.type.dims) if a != op.axis]
        grid = row_grid(k, self.task, others)
        self.head, self.row, self.tasks = grid.head, grid.index, grid.tasks
        self.flops = op.cost((source.type,), node.types).flops
        if not is_symbolic(count) and count == 0:
            self.tasks = 0

    def emit(self, short: bool) -> None:
        body = self.list() if short else self.heap()
        self.k.emit(self.task, self.tasks, (*self.head, *body), flops=self.flops)

    # -- order --------------------------------------------------------------------------------------------------------

    def above(self, a: Expr, b: Expr) -> Expr:
        """Whether a value comes before another whatever their positions."""
        if not self.op.largest:
            a, b = b, a
        a, b = cast(a, working(self.dtype)), cast(b, working(self.dtype))
        return (a > b) | (a.ne(a) & b.eq(b)) if self.dtype.is_float else a > b

    def better(self, a: Entry, b: Entry) -> Expr:
        same = binary("xor", self.above(b[0], a[0]), const(True, compare("eq", a[1], b[1]).dtype))
        return self.above(a[0], b[0]) | (same & (a[1] < b[1]))

    # -- memory -------------------------------------------------------------------------------------------------------

    def index(self, at: Expr) -> tuple[Expr, ...]:
        a = self.op.axis
        return (*self.row[:a], at, *self.row[a:])

    def element(self, at: Expr) -> Expr:
        return Load(self.dtype, self.x.buffer, self.x.offset(self.index(at)))

    def value(self, at: Expr) -> Expr:
        return Load(self.dtype, self.values.buffer, self.values.offset(self.index(at)))

    def place(self, at: Expr) -> Expr:
        return Load(i64, self.places.buffer, self.places.offset(self.index(at)))

    def put(self, at: Expr, entry: Entry) -> Block:
        index = self.index(at)
        return (
            Store(self.values.buffer, self.values.offset(index), entry[0]),
            Store(self.places.buffer, self.places.offset(index), entry[1]),
        )

    # -- a sorted list ------------------------------------------------------------------------------------------------

    def list(self) -> Block:
        """The list, from best to worst; what an inserted element pushes out moves on to the end."""
        i, x = var("i"), Var(self.dtype, "x")
        value, place = Read(self.dtype, "value"), Read(i64, "place")

        def insert(length: Expr) -> Block:
            j, v, p, first = var("j"), Var(self.dtype, "v"), var("p"), Var(compare("eq", i, i).dtype, "first")
            step: Block = (
                Let(v, self.value(j)), Let(p, self.place(j)),
                Let(first, self.better((value, place), (v, p))),
                *self.put(j, (select(first, value, v), select(first, place, p))),
                Assign("value", (), select(first, v, value)), Assign("place", (), select(first, p, place)),
            )  # fmt: skip
            return Declare("value", self.dtype, x), Declare("place", i64, i), For(var("j"), const(0), length, step)

        last = self.value(self.count - const(1))
        grow: Block = (Let(x, self.element(i)), *insert(i), *self.put(i, (value, place)))
        other: Block = (Let(x, self.element(i)), If(self.above(x, last), insert(self.count)))
        return For(i, const(0), self.count, grow), For(i, self.count, self.n, other)

    # -- a heap -------------------------------------------------------------------------------------------------------

    def heap(self) -> Block:
        i, bit, x, count = var("i"), var("bit"), Var(self.dtype, "x"), self.count
        depth = Read(i64, "depth")
        zero, one = const(0), const(1)
        deeper = binary("shr", count, bit).ne(0)
        at, end = var("at"), var("end")
        last: tuple[Expr, Expr] = Var(self.dtype, "last_value"), var("last_place")
        return (
            Declare("depth", i64, zero),
            For(bit, zero, const(62), (Assign("depth", (), depth + select(deeper, one, zero)),)),
            For(i, zero, count, self.put(i, (self.element(i), i))),
            For(i, zero, count // 2, (
                Let(at, count // 2 - one - i),
                *self.sink((self.value(at), self.place(at)), at, count, depth),
            )),
            For(i, count, self.n, (
                Let(x, self.element(i)),
                If(self.above(x, self.value(zero)), self.sink((x, i), zero, count, depth)),
            )),
            For(i, one, count, (
                Let(end, count - i),
                Let(last[0], self.value(end)), Let(last[1], self.place(end)),  # type: ignore[arg-type]
                *self.put(end, (self.value(zero), self.place(zero))),
                *self.sink(last, zero, end, depth),
            )),
        )  # fmt: skip

    def sink(self, entry: Entry, top: Expr, size: Expr, depth: Expr) -> Block:
        """Puts an entry at `top` or below it, where both children are better; worse ones on the way move up."""
        hole, value, place = Read(i64, "hole"), Read(self.dtype, "value"), Read(i64, "place")
        left, child, second = var("left"), var("child"), Var(compare("eq", hole, hole).dtype, "second")
        below: Entry = (Var(self.dtype, "child_value"), var("child_place"))

        def worse(a: Entry, b: Entry) -> Expr:
            return self.better(b, a)

        right = binary("min", left + 1, size - const(1))
        step: Block = (
            Let(left, hole * 2 + 1),
            If(left < size, (
                Let(second, worse((self.value(right), self.place(right)), (self.value(left), self.place(left)))),
                Let(child, select(second, right, left)),
                Let(below[0], self.value(child)), Let(below[1], self.place(child)),  # type: ignore[arg-type]
                If(worse(below, (value, place)), (*self.put(hole, below), Assign("hole", (), child))),
            )),
        )  # fmt: skip
        return (
            Declare("value", self.dtype, entry[0]), Declare("place", i64, entry[1]), Declare("hole", i64, top),
            For(var("level"), const(0), depth, step),
            *self.put(hole, (value, place)),
        )  # fmt: skip
