"""The output of Winograd tiles: y = epilogue(A M A' + bias), or the largest of every 2x2 of them.

    for each tile and block of output channels:
        result = A M A'                             pooled at once where bias and epilogue commute with that
        for each row, column (window) that no other tile stores:
            y = epilogue(result + bias)             pooled here where they do not

What stands in `result` is computed once, and the code of the epilogue is there once, not m*m times.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from nncompiler.ir.expr import Expr, Var, binary, const, var

from ....emission.epilogue import Epilogue
from ....loops.ir import For, Let, Load, Stmt, Store
from ...pool.max_pool import largest
from ..problem import Convolution, weights_of
from .parts import ConvolutionSource, TilePlace, Tiling
from .transform import namer


def pools_early(source: ConvolutionSource, p: Convolution) -> bool:
    """Whether A M A' is pooled before bias and epilogue: these keep the order of numbers, and no bias is infinite, which
    would make NaN of infinities."""
    if not p.pooled or not source.c.commutes_with_max:
        return False
    _, bias = weights_of(source.c)
    return bias is None or bool(np.isfinite(bias.array).all())


@dataclass(frozen=True)
class OutputTransform:
    """y of the products in the buffer `m`. `bias` is packed, `result` scratch memory of m*m vectors. `early`: whether A M A'
    is pooled before bias and epilogue."""

    tiling: Tiling
    epilogue: Epilogue
    m: str
    bias: str | None
    result: str
    early: bool

    @property
    def edge(self) -> int:
        """Rows and columns of `result`."""
        m = self.tiling.t.m
        return m // 2 if self.early else m

    def tile(self, m0: Expr, place: TilePlace, block: Expr, at: Expr) -> Stmt:
        """y of one tile and one block of output channels: its products begin at m0, its bias at `at`. `block` is a
        variable."""
        p, k, lane = self.tiling.p, self.tiling.k, self.tiling.lane
        body: list[Stmt] = []
        if self.bias is not None:
            body.append(Let(Var(p.dtype, "bias"), Load(p.dtype, self.bias, at + lane)))
        self.transform(m0, body)
        channel = block * p.block + lane
        r, c, each = var("r"), var("c"), list[Stmt]()
        first, begin, edge = (place.first_row, place.first_column), (place.oh, place.ow), self.tiling.t.m
        if p.pooled:
            first, begin, edge = *self.halved(place, body), edge // 2
        k.bound(r, 0, edge)
        k.bound(c, 0, edge)
        stride = 2 if p.pooled else 1
        row, column = r * stride, c * stride
        if p.pooled and not self.early:
            window = []
            for i, j in ((0, 0), (0, 1), (1, 0), (1, 1)):
                index = (place.n, channel, place.oh + row + i, place.ow + column + j)
                window.append(self.element(row + i, column + j, index, f"acc{i}{j}", each))
            value = largest(window, "largest", each)
        else:
            value = self.element(r, c, (place.n, channel, place.oh + row, place.ow + column), "acc", each)
        y = self.epilogue.y
        each.append(Store(y.buffer, y.offset((place.n, channel, begin[0] + r, begin[1] + c)), value))
        body.append(For(r, first[0], const(edge), (For(c, first[1], const(edge), tuple(each)),)))
        return self.tiling.registers.vector(body)

    def transform(self, m0: Expr, body: list[Stmt]) -> None:
        """result = A M A', pooled where that may be done before bias and epilogue."""
        tiling, edge = self.tiling, self.edge
        p, t, lane = tiling.p, tiling.t, tiling.lane
        name = namer(body, "s")
        xi_step = tiling.plan.pixels * tiling.width
        columns = [
            t.output([name(Load(p.dtype, self.m, m0 + (a * t.n + b) * xi_step + lane)) for a in range(t.n)], name)
            for b in range(t.n)
        ]
        above: list[Expr] = []  # the largest element of the first row of every window
        for row in range(t.m):
            values = t.output([columns[b][row] for b in range(t.n)], name)
            if self.early:
                windows = [[*above[q : q + 1], *values[2 * q : 2 * q + 2]] for q in range(edge)]
                values = [largest(window, f"p{row}_{q}", body) for q, window in enumerate(windows)]
                above = [] if row % 2 else values
            if not above:
                first = (row // 2 if self.early else row) * edge
                body += [Store(self.result, (first + q) * p.block + lane, value) for q, value in enumerate(values)]

    def element(self, row: Expr, column: Expr, index: tuple[Expr, ...], name: str, body: list[Stmt]) -> Expr:
        """epilogue(result[row, column] + bias) at a logical index of the output."""
        p = self.tiling.p
        total: Expr = Load(p.dtype, self.result, (row * self.edge + column) * p.block + self.tiling.lane)
        acc = Var(p.dtype, name)
        body.append(Let(acc, total if self.bias is None else total + Var(p.dtype, "bias")))
        return self.epilogue.value(acc, index, body)

    def halved(self, place: TilePlace, body: list[Stmt]) -> tuple[tuple[Expr, Expr], tuple[Expr, Expr]]:
        """The first row and column of windows that a tile stores, and those where it lies in what is pooled."""
        names = [var(f"pooled{i}") for i in range(4)]
        for name, extent in zip(names[2:], self.tiling.p.needed, strict=True):
            self.tiling.k.bound(name, 0, extent // 2)
        whole = (place.first_row, place.first_column, place.oh, place.ow)
        body += [Let(v, binary("floordiv", x, const(2))) for v, x in zip(names, whole, strict=True)]
        return (names[0], names[1]), (names[2], names[3])
