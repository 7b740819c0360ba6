"""Winograd convolution along the columns of the image alone, for row-major inputs: n products for m rows of outputs, where
the kernel's r rows take m*r. With few input channels the transforms of two dimensions would cost more than they save.

    for each task = (image, m rows of the result), the last one steps back:
        for each input channel, columns in vectors:             h[channel, xi, column] = (B d)[xi], d: n rows of x
        for each block of output channels, tile of pixels:
            acc[xi, pixel] = 0
            for input channel, kernel column:                   rolled, run-time trip counts
                for each xi:    w = U[channel, kernel column, xi], a vector of the block
                                acc[xi, pixel] += h[channel, xi, pixel's column] * w        h is a broadcast scalar
            y[row, pixel] = epilogue((A acc[pixel])[row] + bias)            in the rows that no other task makes

    U: [block][C][KW][n][lanes], G g in float64, rounded once

Stride and dilation are free along the rows. A pixel is made alike in whatever tile it lies, so that tiles may overlap.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from nncompiler.ir import dtype as dt
from nncompiler.ir.expr import Expr, Var, const, fma, minimum, var
from nncompiler.ir.weights import Array, Weight

from .... import policy
from ....emission.epilogue import Epilogue
from ....emission.grain import grain_of
from ....emission.task_grid import task_grid
from ....loops.ir import Assign, Block, Declare, For, If, Let, Load, Read, Stmt, Store
from ....program import Packing, repeatable
from ... import pack
from ...cost import CostModel, Work
from ..problem import Convolution, own_strides, rounded, weights_of
from .transform import Transform, namer, transform

if TYPE_CHECKING:
    from ....emission.builder import KernelBuilder, NewKernel
    from ....emission.contraction import Contraction
    from ....emission.tensor import Tensor
    from ....machine import Machine

ROWS: dict[int, tuple[int, ...]] = {3: (4, 2), 5: (2,)}
"""Rows of outputs of a tile by rows of the kernel: F(4,3), F(2,3) and F(2,5)."""
MAX_PIXELS = 8
INPUT_CYCLES = 6.0
"""Cycles of transforming one vector of a row of the input, for each of the n products."""
LEAST_ROOM = 1 << 12
"""Elements of scratch memory at least, so that layers of several sizes share a kernel."""


@dataclass(frozen=True)
class RowsPlan:
    """F(m, r) with register tiles of `pixels` pixels by n products."""

    m: int
    r: int
    pixels: int

    @property
    def transform(self) -> Transform:
        return transform(self.m, self.r)

    def __str__(self) -> str:
        return f"F({self.m},{self.r}) {self.pixels}"


def unsuitable(p: Convolution, machine: Machine) -> str:
    """Why it does not make the layer, "" where it does."""
    if not policy.current().winograd:
        return "algorithms with fewer multiplications are switched off"
    if p.dtype != dt.f32 or p.blocked or p.group > 1:
        return "it makes f32 of row-major images, in one group"
    if p.open_rows:  # whole rows are kept in scratch memory
        return "how long rows are is known only when the model runs"
    if p.kh not in ROWS or p.stride[0] != 1 or p.dilation[0] != 1:
        return f"it makes kernels of {' or '.join(map(str, ROWS))} rows, of stride and dilation 1 down the rows"
    return "" if p.oh >= min(ROWS[p.kh]) else "the image is smaller than a tile"


def plans(p: Convolution, machine: Machine) -> list[tuple[RowsPlan, float]]:
    """Plans with the cycles that they cost, cheapest first."""
    found = []
    spare = 1 if machine.registers >= 32 else 2  # weights, and a broadcast scalar where no memory operand is one
    for m in ROWS[p.kh]:
        n = m + p.kh - 1
        for pixels in range(1, min(p.ow, MAX_PIXELS, (machine.registers - spare) // n) + 1):
            plan = RowsPlan(m, p.kh, pixels)
            if p.oh >= m:
                found.append((plan, _cycles(p, plan, machine)))
    return sorted(found, key=lambda f: f[1])


def multiplications(p: Convolution) -> float:
    """Of one run, at least: n products for m rows of a column."""
    sizes = (m for m in ROWS[p.kh] if p.oh >= m)
    return min(float(p.n * -(-p.oh // m) * p.ow * (m + p.kh - 1) * p.kw * p.c * p.m) for m in sizes)


def _cycles(p: Convolution, plan: RowsPlan, machine: Machine) -> float:
    """A loaded vector counts twice a broadcast scalar; both transforms issue beside loads and stores."""
    m, n = plan.m, plan.transform.n
    products, terms = n * plan.pixels, p.c * p.kw
    tiles = -(-p.ow // plan.pixels) * -(-p.m // p.block)
    strips = p.n * -(-p.oh // m)
    inputs = Work(known=p.c * -(-_columns(p) // p.block) * INPUT_CYCLES * n)
    inner = Work(macs=products * terms, loads=(products / 2 + n) * terms, iterations=terms, tiles=1)
    output = Work(macs=plan.pixels * (n - 2 + m * (n / 2) + 2 * m))
    return CostModel.of(machine).cycles(inputs * strips, inner * (tiles * strips), output * (tiles * strips))


def _columns(p: Convolution) -> int:
    """Columns of the input under a row of the result."""
    return (p.ow - 1) * p.stride[1] + (p.kw - 1) * p.dilation[1] + 1


@repeatable
def pack_weights(t: Transform, w: Weight, block: int) -> Packing:
    """w[M, C, r, KW] --> U[M/block][C][KW][n][block]; channels past M are zero."""
    m, c, _, kw = w.shape
    blocks = -(-m // block)

    def fill(out: Array) -> None:
        padded = np.zeros((blocks * block, c, kw, t.n), np.float32)
        padded[:m] = np.einsum("xk,mckj->mcjx", np.array(t.g, np.float64), w.array.astype(np.float64))
        out[...] = padded.reshape(blocks, block, c, kw, t.n).transpose(0, 2, 3, 4, 1)

    return Packing(w.dtype.numpy, (blocks, c, kw, t.n, block), fill, w, ("winograd rows", t))


def build(c: Contraction, p: Convolution, plan: RowsPlan, new_kernel: NewKernel) -> None:
    """Emits the Winograd kernel over rows."""
    k, operand = new_kernel(f"winograd_rows_{plan.m}_{plan.r}_{plan.pixels}"), c.operands[0]
    assert operand is not None
    x = own_strides(k, k.tensor(operand, params=False), "x", 1)
    y = own_strides(k, k.tensor(c.result, params=False, written=True), "y", p.block)
    w, b = weights_of(c)
    weights = k.packed(pack_weights(plan.transform, w, p.block))
    bias = None if b is None else k.packed(pack.bias(b, 1, 0, -(-p.m // p.block) * p.block))
    columns = -(-_columns(p) // p.block) * p.block
    pitch = k.param("pitch", columns)
    rows = k.scratch("rows", p.dtype, rounded(p.c * plan.transform.n * columns, LEAST_ROOM))
    _Rows(p, plan, k, x, weights, bias, rows, pitch, k.lane(p.block), Epilogue(c, k, y)).emit()


@dataclass(frozen=True)
class _Rows:
    """One kernel. `weights` and `bias` are packed; `rows` is scratch memory for the transformed rows of every channel,
    `pitch` elements apart."""

    p: Convolution
    plan: RowsPlan
    k: KernelBuilder
    x: Tensor
    weights: str
    bias: str | None
    rows: str
    pitch: Var
    lane: Var
    epilogue: Epilogue

    @property
    def t(self) -> Transform:
        return self.plan.transform

    def emit(self) -> None:
        p, k, t = self.p, self.k, self.t
        blocks = -(-p.m // p.block)
        strips = -(-p.oh // t.m)
        task, oh, block, x0 = (var(s) for s in ("task", "oh", "block", "x0"))
        for v, extent in ((oh, p.oh), (block, blocks)):
            k.bound(v, 0, extent)
        grid = task_grid(k, task, [("image", p.n), ("strip", strips)])
        n, strip = grid.index
        base = self.x.offset((n, const(0), oh, const(0))) - k.param("origin", p.pads[0] * p.x_row + p.pads[1])
        body = (
            *grid.head,
            Let(oh, minimum(strip * t.m, k.step_back("last_row", p.oh - t.m))),
            Let(x0, base),
            self.input(x0),
            For(block, const(0), k.param("blocks", blocks), self.tiles(n, block, oh, strip * t.m - oh)),
        )
        k.emit(task, grid.tasks, body, grain=grain_of(grid.tasks, p.flops(p.m)), flops=p.flops(p.m))

    def input(self, x0: Var) -> Stmt:
        """The transform of n rows of every channel."""
        p, k, t = self.p, self.k, self.t
        ch, column = var("ch"), var("column")
        body: list[Stmt] = []
        name = namer(body, "d")
        at = x0 + ch * self.x.strides[1] + column
        step = k.param("x_row", p.x_row)
        values = t.input([name(Load(p.dtype, self.x.buffer, at + step * i)) for i in range(t.n)], name)
        for xi, value in enumerate(values):
            body.append(Store(self.rows, (ch * t.n + xi) * self.pitch + column, value))
        columns = For(column, const(0), k.param("columns", _columns(p)), tuple(body), "vector", p.block, p.block)
        return For(ch, const(0), k.param("channels", p.c), (columns,))

    def tiles(self, n: Expr, block: Var, oh: Var, first_row: Expr) -> Block:
        """The loop over the tiles of pixels of one block of output channels."""
        p, k, t, pixels = self.p, self.k, self.t, self.plan.pixels
        i, ow, w0, first = var("i"), var("ow"), var("w0"), var("first_row")
        k.bound(ow, 0, p.ow)
        body: list[Stmt] = [Declare(f"acc{xi}", p.dtype, const(0.0, p.dtype), (pixels,)) for xi in range(t.n)]
        body += [self.products(w0, ow), *self.output(n, block, oh, ow, first)]
        vector = For(self.lane, const(0), const(p.block), tuple(body), "vector", p.block, p.block)
        return (
            Let(w0, block * k.param("block_size", p.c * p.kw * t.n * p.block)),
            Let(first, first_row),
            For(i, const(0), k.param("tiles", -(-p.ow // pixels)), (
                Let(ow, minimum(i * pixels, k.step_back("last_column", p.ow - pixels))), vector,
            )),
        )  # fmt: skip

    def products(self, w0: Var, ow: Var) -> Stmt:
        """The loops over input channels and the kernel's columns."""
        p, k, t = self.p, self.k, self.t
        ch, kw, h1, w1 = var("ch"), var("kw"), var("h1"), var("w1")
        count = k.param("kernel_columns", p.kw)
        body: list[Stmt] = []
        for xi in range(t.n):
            w = Var(p.dtype, f"w_{xi}")
            body.append(Let(w, Load(p.dtype, self.weights, w1 + (kw * t.n + xi) * p.block + self.lane)))
            for q in range(self.plan.pixels):
                h = Load(p.dtype, self.rows, h1 + self.pitch * xi + kw * p.dilation[1] + q * p.stride[1])
                body.append(Assign(f"acc{xi}", (const(q),), fma(h, w, Read(p.dtype, f"acc{xi}", (const(q),)))))
        return For(ch, const(0), k.param("channels", p.c), (
            Let(h1, ch * t.n * self.pitch + ow * p.stride[1]),
            Let(w1, w0 + ch * count * (t.n * p.block)),
            For(kw, const(0), count, tuple(body)),
        ))  # fmt: skip

    def output(self, n: Expr, block: Var, oh: Var, ow: Var, first_row: Var) -> list[Stmt]:
        """The transform, the epilogue and the stores of a tile, in the rows from `first_row` on."""
        p, t = self.p, self.t
        body: list[Stmt] = []
        name = namer(body, "s")
        sums = [
            t.output([Read(p.dtype, f"acc{xi}", (const(q),)) for xi in range(t.n)], name)
            for q in range(self.plan.pixels)
        ]  # fmt: skip
        channel = block * p.block + self.lane
        start = None if self.bias is None else name(Load(p.dtype, self.bias, channel))
        for row in range(t.m):
            stores: list[Stmt] = []
            for q, values in enumerate(sums):
                total, index = Var(p.dtype, f"total{row}_{q}"), (n, channel, oh + row, ow + q)
                stores.append(Let(total, values[row] if start is None else values[row] + start))
                stores += self.epilogue.store(total, index)
            last = row == t.m - 1 or p.oh % t.m == 0
            body += stores if last else [If(first_row <= row, tuple(stores))]
        return body
