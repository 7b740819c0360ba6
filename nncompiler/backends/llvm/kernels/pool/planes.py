"""Pooling of row-major images, first along the columns of a window and then along its rows.

    for each task = (image, channel, range of rows):
        lines[...] = the identity                                   where the image has no columns
        for each row of the range, column of the input:    line[column] = max or sum of x[row, column] over the kernel's rows
        for each row of the range, pixel:                  y[pixel] = max or mean of line[column] over the kernel's columns

Columns lie in the lanes in the first loop, pixels in the second; of wide windows columns again, and their lanes are reduced.
Rows beyond the border are moved to the nearest inside for a maximum, which lies in the same window, and left out of a sum.
How many columns of a window count is kept for all rows of a task. (What was just stored as whole vectors cannot be loaded at
other offsets before the cache has it: all lines are made before one is read.)
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from nncompiler.ir.dtype import f32
from nncompiler.ir.expr import Const, Expr, Var, cast, const, maximum, minimum, var
from nncompiler.ir.extents import is_symbolic, surely_one
from nncompiler.ir.graph import Node
from nncompiler.ops.window.pool import AveragePool, MaxPool

from ...emission.task_grid import task_grid
from ...loops.ir import Assign, Declare, For, Horizontal, If, Let, Load, Read, Stmt, Store
from ..conv.problem import strides_of
from .max_pool import largest

if TYPE_CHECKING:
    from ...emission.builder import KernelBuilder

ROWS = 8
"""Rows of the result that a task makes."""
UNROLLED = 8
"""Elements along one axis of a window up to which they are written one by one."""
FEW = 4
"""Elements of a window that loops read as fast."""


def unsuitable(node: Node, new_kernel: Callable[[str], KernelBuilder]) -> str:
    """Why there is no kernel, "" where there is."""
    op, x = node.op, node.inputs[0]
    assert isinstance(op, MaxPool | AveragePool) and x is not None
    if isinstance(op, MaxPool) and op.indices:
        return "the places of the largest elements are wanted"
    if x.type.rank != 4 or not x.type.dtype.is_float or x.type.dtype.bits < 16:
        return f"images of two spatial axes and floats are served, x is {x.type}"
    if any(t.physical_layout.blocks or t.physical_layout.order != (0, 1, 2, 3) for t in (x.type, node.type)):
        return f"x lies as {x.type.physical_layout}, the result as {node.type.physical_layout}"
    if op.dilations != (1, 1):
        return "there is a dilation"
    if min(op.kernel) < 2 or op.kernel[0] * op.kernel[1] <= FEW:
        return f"a window has at most {FEW} elements or one row or column"
    if any(is_symbolic(d) for d in (x.type.dims[3], node.type.dims[3])):
        return "how long rows are is known only when the model runs"
    if any(not is_symbolic(d) and d < 1 for d in (*x.type.dims, *node.type.dims)):
        return "there are no elements"
    ends = zip(op.kernel, op.strides, op.pads[:2], x.type.dims[2:], node.type.dims[2:], strict=True)
    if not all(pad < kernel and (out - 1) * stride - pad < size for kernel, stride, pad, size, out in ends):
        return "a window lies outside of the image"
    beside = surely_one(strides_of(new_kernel("probe"), x)[3])
    return "" if beside else "pixels of a row do not lie side by side"


def build(node: Node, new_kernel: Callable[[str], KernelBuilder]) -> None:
    """Emits the kernel."""
    op = node.op
    assert isinstance(op, MaxPool | AveragePool)
    kind = "max" if isinstance(op, MaxPool) else "mean"
    _Planes(node, op, new_kernel(f"pool_{kind}_{op.kernel[0]}x{op.kernel[1]}_s{op.strides[1]}")).emit()


class _Planes:
    def __init__(self, node: Node, op: MaxPool | AveragePool, k: KernelBuilder):
        source = node.inputs[0]
        assert source is not None
        self.op, self.k, self.type = op, k, source.type
        self.dims, self.out, self.dtype = source.type.dims, node.type.dims, source.type.dtype
        self.wide = f32 if self.dtype.bits < 32 else self.dtype  # of the arithmetic
        self.x, self.y = k.tensor(source), k.tensor(node.output, written=True)
        self.lanes = k.machine.lanes(self.wide)
        self.largest = isinstance(op, MaxPool)
        self.identity = const(float("-inf") if self.largest else 0.0, self.wide)
        self.flops = op.cost((source.type,), node.types).flops
        columns = node.type.dims[3]
        self.length = max(op.pads[1] + self.dims[3], (columns - 1) * op.strides[1] + op.kernel[1])  # of a line
        self.line = k.scratch("line", self.wide, ROWS * self.length)
        varies = isinstance(op, AveragePool) and not isinstance(op.counted(1, var("count_q"), self.type), Const)
        self.counted = k.scratch("counts", self.wide, columns) if varies else ""
        self.task = var("task")
        ranges = -(-node.type.dims[2] // ROWS)
        self.grid = task_grid(k, self.task, [("image", self.out[0]), ("channel", self.out[1]), ("range", ranges)])
        self.image, self.channel, self.range = self.grid.index

    def emit(self) -> None:
        k, op, (_, _, rows, columns) = self.k, self.op, self.out
        width, left, length = self.dims[3], op.pads[1], self.length
        first, oh = var("first"), k.variable("oh", 0, rows)
        past = minimum(first + ROWS, k.param("rows", rows))
        body = (
            *self.grid.head,
            Let(first, self.range * ROWS),
            *self.clear(0, left),
            *self.clear(left + width, length),
            *self.counts(columns),
            For(oh, first, past, tuple(self.down(oh, (oh - first) * length, width, left))),
            For(oh, first, past, tuple(self.across(oh, (oh - first) * length, columns))),
        )
        k.emit(self.task, self.grid.tasks, body, flops=self.flops)

    def clear(self, first: int, past: int) -> list[Stmt]:
        """Puts the identity where the line has no column of the image."""
        i, line = var(f"pad{first}"), var("line")
        store = Store(self.line, line * self.length + i, self.identity)
        loop = For(i, const(first), const(past), (store,), "vector", self.lanes, self.lanes)
        return [For(line, const(0), const(ROWS), (loop,))] if past > first else []

    def counts(self, columns: int) -> list[Stmt]:
        """Keeps how many columns count at each pixel of a row, where that is not the same number."""
        op = self.op
        if not self.counted or not isinstance(op, AveragePool):
            return []
        q = self.k.variable("count_q", 0, columns)
        store = Store(self.counted, q, cast(maximum(op.counted(1, q, self.type), const(1)), self.wide))
        return [For(q, const(0), self.k.param("columns", columns), (store,), "vector", self.lanes, self.lanes)]

    def joined(self, a: Expr, b: Expr) -> Expr:
        return maximum(a, b) if self.largest else a + b

    def down(self, oh: Var, line: Expr, width: int, left: int) -> list[Stmt]:
        """The line of a row of the result."""
        k, op, height = self.k, self.op, self.dims[2]
        kh, top = op.kernel[0], op.pads[0]
        column, row, lo, hi = var("column"), var("row"), var("lo"), var("hi")
        k.bound(column, 0, width)
        k.bound(row, 0, height)
        x0 = self.x.offset((self.image, self.channel, const(0), const(0)))
        step, last = self.x.strides[2], k.param("last", height - 1)

        def element(at: Expr) -> Expr:
            return cast(Load(self.dtype, self.x.buffer, x0 + at * step + column), self.wide)

        def loop(*body: Stmt) -> For:
            return For(column, const(0), k.param("width", width), body, "vector", self.lanes, self.lanes)

        at = oh * op.strides[0] - top
        rolled = loop(
            Declare("sum", self.wide, self.identity),
            For(row, lo, hi, (Assign("sum", (), self.joined(Read(self.wide, "sum"), element(row))),)),
            Store(self.line, line + column + left, Read(self.wide, "sum")),
        )
        ends = [Let(lo, maximum(at, const(0))), Let(hi, minimum(at + kh, last + 1))]
        if kh > UNROLLED:
            return [*ends, rolled]
        if self.largest:
            inside = [Let(var(f"row{i}"), minimum(maximum(at + i, const(0)), last)) for i in range(kh)]
            body: list[Stmt] = [Let(Var(self.wide, f"v{i}"), element(var(f"row{i}"))) for i in range(kh)]
            value = largest([Var(self.wide, f"v{i}") for i in range(kh)], "down", body)
            return [*inside, loop(*body, Store(self.line, line + column + left, value))]
        total: Expr = element(at)
        for i in range(1, kh):
            total = total + element(at + i)
        return [*ends, If((hi - lo).eq(kh), (loop(Store(self.line, line + column + left, total)),), (rolled,))]

    def divisor(self, op: AveragePool, oh: Var, q: Var) -> Expr:
        """What the sum of a window is divided by."""
        if not self.counted:
            return op.divisor((oh, q), self.type)
        rows = cast(maximum(op.counted(0, oh, self.type), const(1)), self.wide)
        return rows * Load(self.wide, self.counted, q)

    def across(self, oh: Var, line: Expr, columns: int) -> list[Stmt]:
        """A row of the result, from the line."""
        k, op, q = self.k, self.op, var("q")
        kw, stride = op.kernel[1], op.strides[1]
        k.bound(q, 0, columns)
        index = (self.image, self.channel, oh, q)

        def store(value: Expr) -> Store:
            if isinstance(op, AveragePool):
                value = value / self.divisor(op, oh, q)
            return Store(self.y.buffer, self.y.offset(index), cast(value, self.dtype))

        if kw > UNROLLED:
            j = var("j")
            k.bound(j, 0, kw)
            read = self.joined(Read(self.wide, "all"), Load(self.wide, self.line, line + q * stride + j))
            sums = For(j, const(0), const(kw), (Assign("all", (), read),), "vector", self.lanes, self.lanes)
            value = Horizontal(self.wide, "max" if self.largest else "add", Read(self.wide, "all"))
            whole = (Declare("all", self.wide, self.identity, lanes=self.lanes), sums, store(value))
            return [For(q, const(0), k.param("columns", columns), whole)]
        body: list[Stmt] = [
            Let(Var(self.wide, f"t{j}"), Load(self.wide, self.line, line + q * stride + j)) for j in range(kw)
        ]
        parts: list[Expr] = [Var(self.wide, f"t{j}") for j in range(kw)]
        value_: Expr = largest(parts, "across", body) if self.largest else parts[0]
        for part in [] if self.largest else parts[1:]:
            value_ = value_ + part
        loop = For(q, const(0), k.param("columns", columns), (*body, store(value_)), "vector", self.lanes, self.lanes)
        return [loop]
