"""Depthwise convolution: one vector is a block of channels, weights stay in registers, input vectors are shared by pixels.

    for each task = (image, block of channels, row):
        w[kh, kw] = weights
        for each tile of the row (the last steps back):
            acc[pixel] = bias
            for kernel row, column of the input under the tile:
                v = x[column]                                       each vector is loaded once
                acc[pixel] += v * w[kh, kw] for every pixel and kw that meet at this column
            y[pixel] = epilogue(acc[pixel])

Kernels of more than MAX_TAPS elements have a loop over their rows, in which weights are read where they are multiplied.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from nncompiler.ir.dtype import DType
from nncompiler.ir.expr import Expr, Var, binary, const, fma, minimum, var
from nncompiler.ir.extents import surely_zero
from nncompiler.ir.weights import Weight

from ...emission.epilogue import Epilogue
from ...emission.grain import grain_of
from ...emission.task_grid import task_grid
from ...loops.ir import Assign, Block, Declare, For, Let, Load, Read, Stmt
from ...program import Packing
from .. import pack
from ..cost import CostModel, Work
from .problem import Convolution, weights_of

if TYPE_CHECKING:
    from ...emission.builder import KernelBuilder, NewKernel
    from ...emission.contraction import Contraction
    from ...emission.tensor import Tensor
    from ...machine import Machine

MAX_TAPS = 49
"""Kernels up to 7x7 are unrolled; weights beyond the registers are read again at each tile."""
MAX_COLUMNS = 63
"""Elements of a kernel's row, which is always unrolled."""
MAX_PIXELS = 14
TILE_CYCLES = 20.0
"""Cycles of starting a tile; the weights stay in registers. Multiply-adds and loads take one each: few are in flight."""


def unsuitable(p: Convolution, machine: Machine) -> str:
    """Why it does not make the layer, "" where it does."""
    if not p.depthwise:
        return "it makes one output channel of each input channel"
    if not p.blocked:
        return "x lies row-major"
    return "" if p.kw <= MAX_COLUMNS else f"a row of the kernel has more than {MAX_COLUMNS} elements"


def rolled(p: Convolution) -> bool:
    """Whether the kernel's rows are a loop."""
    return p.kh * p.kw > MAX_TAPS


def pixels(p: Convolution, machine: Machine) -> int:
    """Pixels of a tile: what registers leave beside the weights, as even as the row allows."""
    free = machine.registers - 2 - (0 if machine.has_fma else 1)
    weights = p.kh * p.kw
    limit = free - weights if free - weights >= 4 else free - p.kw
    if rolled(p):
        limit = max(limit, free // 2)
    limit = max(1, min(limit, MAX_PIXELS, p.ow))
    return -(-p.ow // -(-p.ow // limit))


def plans(p: Convolution, machine: Machine) -> list[tuple[int, float]]:
    """The pixels of a tile, with the cycles that it costs."""
    tile = pixels(p, machine)
    loads = p.kh * ((tile - 1) * p.stride[1] + (p.kw - 1) * p.dilation[1] + 1)
    loads += p.kh * p.kw if rolled(p) else 0
    count = p.n * -(-p.c // p.block) * p.oh * -(-p.ow // tile)
    work = Work(known=tile * p.kh * p.kw + loads + 2 * tile + TILE_CYCLES) * count
    return [(tile, CostModel.of(machine).cycles(work))]


def build(c: Contraction, p: Convolution, tile: int, new_kernel: NewKernel) -> None:
    """Emits the kernel of a depthwise convolution of floats."""
    k = new_kernel(f"depthwise_{p.kh}x{p.kw}_{tile}")
    x, y = operands(c, k)
    w, b = weights_of(c)
    weights = k.packed(pack.depthwise_panels(w, p.block))
    bias = None if b is None else k.packed(channels(p, b))
    Depthwise(p, tile, k, x, Filters(p.dtype, weights, bias, k.lane(p.block), columns(p, tile)), Epilogue(c, k, y)).emit()


def operands(c: Contraction, k: KernelBuilder) -> tuple[Tensor, Tensor]:
    """What the kernel reads and what it writes."""
    x = c.operands[0]
    assert x is not None
    return k.tensor(x), k.tensor(c.result, written=True)


def channels(p: Convolution, numbers: Weight) -> Packing:
    """Numbers of channels, whole blocks of them."""
    return pack.bias(numbers, 1, 0, -(-p.c // p.block) * p.block)


Meeting = tuple[int, tuple[tuple[int, int], ...]]
"""A column under a tile, counted from the first, and the (pixel, weight of the row) that it is multiplied for."""


def columns(p: Convolution, pixels: int) -> tuple[Meeting, ...]:
    """The columns under a tile."""
    found = []
    for column in range((pixels - 1) * p.stride[1] + (p.kw - 1) * p.dilation[1] + 1):
        at = ((j, *divmod(column - j * p.dilation[1], p.stride[1])) for j in range(p.kw))
        found.append((column, tuple((q, j) for j, q, odd in at if not odd and 0 <= q < pixels)))
    return tuple(meeting for meeting in found if meeting[1])


@dataclass(frozen=True)
class Filters:
    """What the image is multiplied with: `dtype` of the accumulators, the packed `weights`, `bias` that accumulators start
    from, one a channel, and what of a row of the image meets what of a row of the kernel. How elements are read and
    multiplied and what an accumulator stands for are methods, which codes have of their own (`integer_depthwise.py`)."""

    dtype: DType
    weights: str
    bias: str | None
    lane: Var
    meetings: tuple[Meeting, ...]

    @property
    def of_row(self) -> int:
        """Vectors of weights a row of the kernel."""
        return 1 + max(j for _, meets in self.meetings for _, j in meets)

    def element(self, x: Tensor, offset: Expr) -> Expr:
        """An element of x as it is multiplied."""
        return Load(x.type.dtype, x.buffer, offset)

    def multiply(self, x: Expr, w: Expr, acc: Expr) -> Expr:
        """acc + x * w."""
        return fma(x, w, acc)

    def total(self, value: Expr, channel: Expr) -> Expr:
        """The layer's value that an accumulator of a channel stands for."""
        return value


@dataclass(frozen=True)
class Depthwise:
    """One kernel, composed of what it reads, what it multiplies with, and what follows its sums; a tile has `pixels`."""

    p: Convolution
    pixels: int
    k: KernelBuilder
    x: Tensor
    filters: Filters
    epilogue: Epilogue

    @property
    def lane(self) -> Var:
        return self.filters.lane

    @property
    def dtype(self) -> DType:
        return self.filters.dtype

    def emit(self) -> None:
        p = self.p
        blocks = -(-p.c // p.block)
        tasks = p.n * blocks * p.oh
        task = var("task")
        # A multiply-add of a depthwise kernel costs about twice that of a dense one.
        grain = grain_of(tasks, 2 * p.flops(blocks * p.block))
        self.k.emit(task, tasks, self.task_body(task, blocks), grain=grain, flops=p.flops(p.m))

    def task_body(self, task: Var, blocks: int) -> Block:
        p, k, lane = self.p, self.k, self.lane
        grid = task_grid(k, task, [("n", p.n), ("cb", blocks), ("oh", p.oh)])
        (n, cb, oh), t, ow = grid.index, var("t"), var("ow")
        k.bound(ow, 0, p.ow)
        column: Expr = t * self.pixels
        if not surely_zero(p.ow % self.pixels):
            column = minimum(column, k.step_back("last_column", p.ow - self.pixels))
        body: list[Stmt] = []
        if not rolled(p):
            body += [self.weight(i, self.weight_at(cb, i)) for i in range(p.kh * self.filters.of_row)]
        start: Expr = const(0.0, self.dtype)
        if self.filters.bias is not None:
            start = Load(self.dtype, self.filters.bias, cb * p.block + lane)
        body.append(Let(Var(self.dtype, "start"), start))
        tile = (Let(ow, column), *self.tile_body(n, cb, oh, ow))
        body.append(For(t, const(0), k.param("tiles", -(-p.ow // self.pixels)), tile))
        return (*grid.head, For(lane, const(0), const(p.block), tuple(body), "vector", p.block, p.block))

    def weight_at(self, cb: Expr, i: Expr | int) -> Expr:
        """Where vector i of the weights of a block of channels lies."""
        block = self.p.block
        return cb * (self.p.kh * self.filters.of_row * block) + i * block + self.lane

    def weight(self, i: int, at: Expr) -> Let:
        return Let(Var(self.dtype, f"w{i}"), Load(self.dtype, self.filters.weights, at))

    def tile_body(self, n: Expr, cb: Expr, oh: Expr, ow: Expr) -> list[Stmt]:
        p, k, lane = self.p, self.k, self.lane
        top, left = p.pads[:2]
        x0, of_row = var("x0"), self.filters.of_row
        base = self.x.offset((n, cb * p.block, oh * p.stride[0] - top, ow * p.stride[1] - left))
        body: list[Stmt] = [Declare("acc", self.dtype, Var(self.dtype, "start"), (self.pixels,)), Let(x0, base)]
        if rolled(p):
            i = var("kh")
            k.bound(i, 0, p.kh)
            row: list[Stmt] = [self.weight(j, self.weight_at(cb, i * of_row + j)) for j in range(of_row)]
            row += self.row_body("", x0 + binary("mul", self.x.strides[2], i * p.dilation[0]), 0)
            body.append(For(i, const(0), const(p.kh), tuple(row)))
        else:
            for r in range(p.kh):
                step: Expr = const(0) if r == 0 else binary("mul", self.x.strides[2], const(r * p.dilation[0]))
                body += self.row_body(str(r), x0 + step, r * of_row)
        q_ = var("q")
        k.bound(q_, 0, self.pixels)
        index = (n, cb * p.block + lane, oh, ow + q_)
        store = self.epilogue.store(self.filters.total(Read(self.dtype, "acc", (q_,)), index[1]), index)
        body.append(For(q_, const(0), const(self.pixels), tuple(store), "unrolled"))
        return body

    def row_body(self, name: str, start: Expr, first: int) -> list[Stmt]:
        """The products of a row of the kernel, whose weights are w{first} and those behind it."""
        row = var(f"row{name}")
        body: list[Stmt] = [Let(row, start)]
        for column, meets in self.filters.meetings:
            v = Var(self.dtype, f"v{name}_{column}")
            body.append(Let(v, self.filters.element(self.x, row + column * self.p.block + self.lane)))
            for q, j in meets:
                w, at = Var(self.dtype, f"w{first + j}"), (const(q),)
                body.append(Assign("acc", at, self.filters.multiply(v, w, Read(self.dtype, "acc", at))))
        return body
