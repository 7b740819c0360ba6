"""Max pooling of a channel-blocked image: one vector is a block of channels, columns of a window are shared by its pixels.

    for each task = (image, block of channels, row):
        for each tile of the row (the last steps back):
            for column of the input under the tile:         largest[column] = max of x[row, column] over the kernel's rows
            for each pixel:                                 y[pixel] = epilogue(max of largest[column] over its columns)

Images are of floats, or of 8-bit codes in blocks of as many channels. Positions beyond the border are moved to the nearest
inside, which lies in the same window: its largest element stays.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from nncompiler.ir.expr import Expr, Var, compare, const, maximum, minimum, select, var
from nncompiler.ir.extents import hint, is_symbolic, surely_zero
from nncompiler.ir.graph import Node
from nncompiler.ops.window.pool import MaxPool

from ...emission.contraction import Contraction, behind
from ...emission.epilogue import Epilogue
from ...emission.task_grid import task_grid
from ...loops.ir import For, Let, Load, Prefetch, Stmt
from ..conv.problem import strides_of
from ..images import not_blocked

if TYPE_CHECKING:
    from ...emission.builder import KernelBuilder

MAX_TAPS = 25
"""Larger windows are left to loops."""
MAX_PIXELS = 8


def unsuitable(node: Node, new_kernel: Callable[[str], KernelBuilder]) -> str:
    """Why there is no kernel, "" where there is."""
    c = behind(node)
    if c is None:
        return "it does not read what it pools from memory"
    op, x = c.anchor.op, c.operands[0]
    assert isinstance(op, MaxPool) and x is not None
    if op.indices:
        return "the places of the largest elements are wanted"
    probe = new_kernel("probe")
    why = not_blocked(x.type, node.type, probe.machine, codes=True)
    if why:
        return why
    if op.dilations != (1, 1):
        return "there is a dilation"
    ends = zip(op.kernel, op.strides, op.pads[:2], x.type.dims[2:], node.type.dims[2:], strict=True)
    if not all(pad < kernel and (out - 1) * stride - pad < size for kernel, stride, pad, size, out in ends):
        return "a window lies outside of the image"
    if op.kernel[0] * op.kernel[1] > MAX_TAPS:
        return f"a window has more than {MAX_TAPS} elements"
    beside = surely_zero(strides_of(probe, x)[3] - x.type.physical_layout.block(1))
    return "" if beside else "pixels of a row do not lie side by side"


def build(node: Node, new_kernel: Callable[[str], KernelBuilder]) -> None:
    """Emits the kernel."""
    c = behind(node)
    assert c is not None
    op, x = c.anchor.op, c.operands[0]
    assert isinstance(op, MaxPool) and x is not None
    block = x.type.physical_layout.block(1)
    _MaxPool(c, op, block, new_kernel(f"max_pool_{op.kernel[0]}x{op.kernel[1]}")).emit()


class _MaxPool:
    def __init__(self, c: Contraction, op: MaxPool, block: int, k: KernelBuilder):
        source = c.operands[0]
        assert source is not None
        self.op, self.block, self.k = op, block, k
        self.dims, self.out, self.dtype = source.type.dims, c.result.type.dims, source.type.dtype
        self.x = k.tensor(source)
        self.epilogue = Epilogue(c, k, k.tensor(c.result, written=True))
        self.flops = op.cost((source.type,), c.node.types).flops
        self.lane = var("lane")

    def emit(self) -> None:
        k, block, (n, channels, oh_size, ow_size) = self.k, self.block, self.out
        blocks = -(-channels // block)
        pixels = min(MAX_PIXELS, hint(ow_size)) if is_symbolic(ow_size) else -(-ow_size // -(-ow_size // MAX_PIXELS))
        task, t, ow = var("task"), var("t"), var("ow")
        for v, extent in ((ow, ow_size), (self.lane, block)):
            k.bound(v, 0, extent)
        grid = task_grid(k, task, [("image", n), ("cb", blocks), ("oh", oh_size)])
        image, cb, oh = grid.index
        column: Expr = t * pixels
        if not surely_zero(ow_size % pixels):
            column = minimum(column, k.step_back("last_column", ow_size - pixels))
        tile = For(
            t, const(0), k.param("tiles", -(-ow_size // pixels)),
            (Let(ow, column), *self.tile(image, cb, oh, ow, pixels)),
        )  # fmt: skip
        body = (
            *grid.head,
            For(self.lane, const(0), const(block), (tile,), "vector", block, block),
        )
        k.emit(task, grid.tasks, body, flops=self.flops)

    def tile(self, n: Expr, cb: Expr, oh: Expr, ow: Expr, pixels: int) -> list[Stmt]:
        op, block = self.op, self.block
        (kh, kw), (sh, sw), (top, left) = op.kernel, op.strides, op.pads[:2]
        body: list[Stmt] = []
        for i in range(kh):
            row = self.inside(oh * sh + (i - top), 2, i)
            body.append(Let(var(f"row{i}"), self.x.offset((n, cb * block, row, const(0)))))
        made: dict[int, Expr] = {}
        for q in range(pixels):
            for j in range(q * sw, q * sw + kw):
                if j not in made:
                    body += self.approach(ow * sw + (j - left))
                    made[j] = self.column(ow * sw + (j - left), j, j - (pixels - 1) * sw, body)
            value = largest([made[j] for j in range(q * sw, q * sw + kw)], f"y{q}", body)
            body += self.epilogue.store(value, (n, cb * block + self.lane, oh, ow + q))
        return body

    def approach(self, at: Expr) -> list[Stmt]:
        """Fetches what the next row of outputs reads of a column and this one does not; rows of codes are short."""
        op = self.op
        if not self.dtype.is_float:
            return []
        ahead = op.strides[0] * self.x.strides[2] + at * self.block
        fresh = range(max(0, op.kernel[0] - op.strides[0]), op.kernel[0])
        return [Prefetch(self.x.buffer, var(f"row{i}") + ahead) for i in fresh]

    def column(self, at: Expr, j: int, from_last: int, body: list[Stmt]) -> Expr:
        """The largest of one column of the input under the tile. It stands `j` after the first pixel's window's first column
        and `from_last` after the last pixel's."""
        place = var(f"column{j}")
        body.append(Let(place, self.inside(at, 3, j, from_last) * self.block))
        values: list[Expr] = []
        for i in range(self.op.kernel[0]):
            v = Var(self.dtype, f"v{j}_{i}")
            body.append(Let(v, Load(self.dtype, self.x.buffer, var(f"row{i}") + place + self.lane)))
            values.append(v)
        return largest(values, f"c{j}", body)

    def inside(self, at: Expr, axis: int, first: int, last: int | None = None) -> Expr:
        """A position moved inside the image where it may be outside: `first` and `last` are its places in the windows of the
        first and last output that it may belong to."""
        op, k, size = self.op, self.k, self.dims[axis]
        before = op.pads[axis - 2]
        over = (self.out[axis] - 1) * op.strides[axis - 2] + op.kernel[axis - 2] - before - size
        if first < before:
            at = maximum(at, const(0))
        if (first if last is None else last) >= op.kernel[axis - 2] - max(0, over):
            at = minimum(at, k.step_back("last", size - 1))
        return at


def largest(values: list[Expr], name: str, body: list[Stmt]) -> Expr:
    """max of values, NaN if one is; floats three at a time. The statements go to `body`, their variables begin with
    `name`."""
    total, step = values[0], 0
    rest = values[1:]
    three = total.dtype.is_float
    while rest:
        found = Var(total.dtype, f"{name}_{step}")
        if three and len(rest) > 1:
            value, rest = _largest_of_three(total, rest[0], rest[1]), rest[2:]
        else:
            value, rest = maximum(total, rest[0]), rest[1:]
        body.append(Let(found, value))
        total, step = found, step + 1
    return total


def _largest_of_three(a: Expr, b: Expr, c: Expr) -> Expr:
    """max(a, b, c), NaN if one is. select(x > y, x, y) is one instruction that gives y where one is NaN, so that only a and
    b need a test."""
    pair = select(compare("gt", a, b), a, b)
    whole = select(compare("gt", pair, c), pair, c)
    return select(compare("ne", a, a) | compare("ne", b, b), a + b, whole)
