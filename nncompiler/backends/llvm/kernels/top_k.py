"""The best k of every row.

    k up to 16:        for each element better than the last of the list: insert it into the list, which is sorted
    n up to 32 k:      sort the row (radix_sort.py), and take the first k
    otherwise:         a heap of the first k in the results themselves, the worst on top
                       for each other element better than the top: put it in place of the top, and sink it
                       for end = k-1 .. 1: exchange the top and element `end`, and sink the new top before `end`

The list and the heap look for better elements in whole vectors, of which most have none; the heap serves rows of open
extents, too. Better is larger (or smaller), and among equal ones nearer to the front.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from nncompiler.ir.dtype import boolean, f32, i32, i64
from nncompiler.ir.expr import Expr, Var, binary, cast, compare, const, select, var
from nncompiler.ir.extents import is_symbolic
from nncompiler.ir.graph import Node
from nncompiler.ops.base.element_types import working
from nncompiler.ops.indexing.top_k import TopK

from ..emission.task_grid import row_grid
from ..loops.ir import Assign, Block, Declare, For, Horizontal, If, Let, Load, Read, Store
from .radix_sort import LONGEST, RadixSort

if TYPE_CHECKING:
    from ..emission.builder import KernelBuilder

LONGEST_LIST = 16
"""Elements of a sorted list."""
FEW = 32
"""Elements of a row, for each that is wanted, up to which sorting all of them takes less than a heap."""


def build(node: Node, new_kernel: Callable[[str], KernelBuilder]) -> None:
    """Emits the kernel."""
    assert isinstance(node.op, TopK)
    n, k = _extents(node)
    way = "heap"
    if not is_symbolic(k) and k <= LONGEST_LIST:
        way = "list"
    elif not is_symbolic(k) and not is_symbolic(n) and n <= min(FEW * k, LONGEST):
        way = "sort"
    _TopK(node, node.op, new_kernel(f"top_k_{way}"), n, k).emit(way)


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
        self.extent, self.size = extent, count
        self.n, self.count = k.param("extent", extent), k.param("count", count)
        self.task = var("task")
        others = [d for a, d in enumerate(source.type.dims) if a != op.axis]
        grid = row_grid(k, self.task, others)
        self.head, self.row, self.tasks = grid.head, grid.index, grid.tasks
        self.flops = op.cost((source.type,), node.types).flops
        if not is_symbolic(count) and count == 0:
            self.tasks = 0

    def emit(self, way: str) -> None:
        body = {"list": self.list, "sort": self.sort, "heap": self.heap}[way]() if self.size else ()
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

    def beyond(self, threshold: Callable[[], Expr], insert: Callable[[Expr, Expr], Block]) -> Block:
        """Inserts those elements from the k-th on that come before a threshold: insert(x, i)."""
        i, j, x, begin, lane = var("i"), var("j"), Var(self.dtype, "x"), var("begin"), var("scanned")
        lanes = self.k.machine.lanes(f32)
        self.k.bound(lane, 0, lanes)
        vectors = (self.n - self.count) // lanes
        ahead = self.above(self.element(begin + lane), Var(self.dtype, "least"))

        def one(at: Expr) -> Block:
            return Let(i, at), Let(x, self.element(i)), If(self.above(x, threshold()), insert(x, i))

        several: Block = (
            Let(begin, self.count + j * lanes), Let(Var(self.dtype, "least"), threshold()),
            Declare("found", i32, const(0, i32), lanes=lanes),
            For(lane, const(0), const(lanes), (
                Assign("found", (), select(ahead, const(1, i32), const(0, i32))),
            ), "vector", lanes, lanes),
            If(Horizontal(i32, "max", Read(i32, "found")).ne(0), (
                For(var("of"), const(0), const(lanes), one(begin + var("of"))),
            )),
        )  # fmt: skip
        rest = For(var("of"), self.count + vectors * lanes, self.n, one(var("of")))
        return For(j, const(0), vectors, several), rest

    # -- a sorted list ------------------------------------------------------------------------------------------------

    def list(self) -> Block:
        """The list, from best to worst, behind an element that is better than all."""
        lanes, size = self.k.machine.lanes(f32), int(self.size)
        values, places = self.k.scratch("best", self.dtype, size + 1), self.k.scratch("at", i64, size + 1)
        i, j, x = var("i"), var("j"), Var(self.dtype, "x")

        def value(at: Expr) -> Expr:
            return Load(self.dtype, values, at)

        def insert(x: Expr, place: Expr, held: Expr, end: Expr) -> Block:
            """Puts x behind all of `held` elements that it is not better than; the last vector is written first."""
            loops = []
            for first in reversed(range(0, size, lanes)):
                at, v, p = var(f"at{first}"), Var(self.dtype, f"v{first}"), var(f"p{first}")
                stays = (at < held) & binary("xor", self.above(x, value(at + 1)), const(True, boolean))
                moves = self.above(x, value(at))
                loops.append(For(at, const(first), binary("min", end, const(first + lanes)), (
                    Let(v, select(stays, value(at + 1), select(moves, value(at), x))),
                    Let(p, select(stays, Load(i64, places, at + 1), select(moves, Load(i64, places, at), place))),
                    Store(values, at + 1, v), Store(places, at + 1, p),
                ), "vector", lanes, lanes))  # fmt: skip
            return tuple(loops)

        grow: Block = (Let(x, self.element(i)), *insert(x, i, i, i + 1))
        return (
            Store(values, const(0), self.top()), Store(places, const(0), const(0)),
            For(i, const(0), self.count, grow),
            *self.beyond(lambda: value(self.count), lambda x, i: insert(x, i, self.count, self.count)),
            For(j, const(0), self.count, self.put(j, (value(j + 1), Load(i64, places, j + 1)))),
        )  # fmt: skip

    def top(self) -> Expr:
        """What nothing comes before."""
        d = self.dtype
        if d.is_float:
            return const(float("nan") if self.op.largest else float("-inf"), d)
        bits = 8 * d.size - (d.kind == "int")
        return const((1 << bits) - 1 if self.op.largest else -(1 << bits) if d.kind == "int" else 0, d)

    # -- a sorted row -------------------------------------------------------------------------------------------------

    def sort(self) -> Block:
        """The first of all, in their order."""
        order = RadixSort(self.k, self.dtype, self.extent, self.op.largest)
        j, place = var("j"), var("place")
        best: Block = (Let(place, order.place(j)), *self.put(j, (self.element(place), place)))
        return *order.block(self.element), For(j, const(0), self.count, best)

    # -- a heap -------------------------------------------------------------------------------------------------------

    def heap(self) -> Block:
        i, bit, count = var("i"), var("bit"), self.count
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
            *self.beyond(lambda: self.value(zero), lambda x, i: self.sink((x, i), zero, count, depth)),
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
