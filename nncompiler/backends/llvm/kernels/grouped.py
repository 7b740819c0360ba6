"""Grouped convolution whose groups are not whole blocks: channels of several groups share a block of the result.

    for each task = (image, output block, row):
        for each tile of the row:
            for each group that has channels in the block:
                acc[pixel] = bias
                for input channels of the group, kernel row and column:  acc[pixel] += x[pixel, channel] * w
                y[pixel] = epilogue(acc[pixel])          only in the lanes of this group's channels

The input scalars are broadcast, so only the result's lanes care where groups begin.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from nncompiler.ir.expr import Expr, Var, binary, const, fma, maximum, minimum, var
from nncompiler.ir.weights import Array

from ..loops.ir import Assign, Block, Declare, For, Let, Load, Read, Stmt, Store
from . import pack
from .problem import Convolution, grain_of, weights_of
from .tiles import iteration_cycles, tiles

if TYPE_CHECKING:
    from ..lower.builder import KernelBuilder
    from ..lower.contraction import Contraction
    from ..machine import Machine


def applies(p: Convolution, machine: Machine) -> bool:
    return p.blocked and p.group > 1


def columns(p: Convolution, machine: Machine) -> int:
    """Pixels of a tile."""
    able = [t.columns for t in tiles(machine.registers, machine.has_fma, 1, p.ow) if t.vectors == 1]
    return min(able, key=lambda c: -(-p.ow // c) * (iteration_cycles(c, 1, machine.rates) * p.taps + 2.0 * c + 40.0))


def passes(p: Convolution) -> int:
    """Pairs of (output block, group with channels in it)."""
    ends = [min(p.m, (b + 1) * p.block) - 1 for b in range(-(-p.m // p.block))]
    return sum(end // p.mg - b * p.block // p.mg + 1 for b, end in enumerate(ends))


def cycles(p: Convolution, machine: Machine) -> float:
    tile = columns(p, machine)
    one = iteration_cycles(tile, 1, machine.rates) * p.taps + 4.0 * tile + 40.0
    return p.n * p.oh * -(-p.ow // tile) * passes(p) * one


def pack_weights(p: Convolution, w: Array) -> Array:
    """[output block][group in it][channel][KH][KW][block]: for each pair, the weights of the group, zero in other lanes.

    Blocks lie at a common distance: the largest number of groups that any block has.
    """
    blocks = -(-p.m // p.block)
    most = most_groups(p)
    out = np.zeros((blocks, most, p.cg, p.kh, p.kw, p.block), w.dtype)
    for m in range(p.m):
        b, lane = divmod(m, p.block)
        out[b, m // p.mg - b * p.block // p.mg, ..., lane] = w[m]
    return out


def most_groups(p: Convolution) -> int:
    """The largest number of groups that share one output block."""
    found = 1
    for b in range(-(-p.m // p.block)):
        end = min(p.m, (b + 1) * p.block) - 1
        found = max(found, end // p.mg - b * p.block // p.mg + 1)
    return found


def build(c: Contraction, p: Convolution, machine: Machine, new_kernel: Callable[[str], KernelBuilder]) -> None:
    _Grouped(c, p, columns(p, machine), new_kernel).emit()


@dataclass
class _Grouped:
    c: Contraction
    p: Convolution
    columns: int
    new_kernel: Callable[[str], KernelBuilder]

    def emit(self) -> None:
        p = self.p
        self.k = k = self.new_kernel(f"conv_grouped_{self.columns}")
        x = self.c.operands[0]
        assert x is not None
        self.x = k.tensor(x)
        self.y = k.tensor(self.c.result, written=True)
        w, b = weights_of(self.c)
        blocks = -(-p.m // p.block)
        self.weights = k.packed(pack_weights(p, w))
        self.bias = None if b is None else k.packed(pack.padded_vector(b, 0, blocks * p.block))
        self.lane = var("lane")
        k.bound(self.lane, 0, p.block)
        tasks = p.n * blocks * p.oh
        task = var("task")
        grain = grain_of(tasks, p.flops(passes(p) * p.block))
        k.emit(task, tasks, self.task_body(task, blocks), grain=grain, flops=p.flops(p.m))

    def task_body(self, task: Var, blocks: int) -> Block:
        p, k = self.p, self.k
        oh, ob, n, t, ow = var("oh"), var("ob"), var("n"), var("t"), var("ow")
        rows, per_image = k.param("rows", p.oh), k.param("blocks", blocks)
        for v, extent in ((oh, p.oh), (ob, blocks), (n, p.n), (ow, p.ow)):
            k.bound(v, 0, extent)
        column: Expr = t * self.columns
        if p.ow % self.columns:
            column = minimum(column, k.param("last_column", p.ow - self.columns))
        mg = k.param("group_outputs", p.mg)
        first, last, group = var("first_group"), var("end_group"), var("group")
        end = minimum(ob * p.block + p.block, k.param("outputs", p.m)) - 1
        tile = (Let(ow, column), For(group, first, last, self.group_body(n, ob, oh, ow, group, first)))
        return (
            Let(oh, binary("mod", task, rows)),
            Let(ob, binary("mod", binary("floordiv", task, rows), per_image)),
            Let(n, binary("floordiv", binary("floordiv", task, rows), per_image)),
            Let(first, binary("floordiv", ob * p.block, mg)),
            Let(last, binary("floordiv", end, mg) + 1),
            For(t, const(0), k.param("tiles", -(-p.ow // self.columns)), tile),
        )

    def group_body(self, n: Expr, ob: Expr, oh: Expr, ow: Expr, group: Expr, first: Expr) -> Block:
        p, k, lane = self.p, self.k, self.lane
        block = p.block
        cg, mg = k.param("group_inputs", p.cg), k.param("group_outputs", p.mg)
        c0, c1, x0, w0 = var("c0"), var("c1"), var("x0"), var("w0")
        cb, ci, kh, kw = var("cb"), var("ci"), var("kh"), var("kw")
        top, left = p.pads[:2]
        base = self.x.offset((n, const(0), oh * p.stride[0] - top, ow * p.stride[1] - left))
        area = k.param("area", p.kh * p.kw)
        pair = binary("add", ob * most_groups(p), group - first)
        head: list[Stmt] = [
            Let(c0, binary("mul", group, cg)),
            Let(c1, binary("add", c0, cg)),
            Let(x0, base),
            Let(w0, binary("mul", pair, k.param("pair_size", p.taps * block))),
        ]
        start: Expr = const(0.0, p.dtype)
        if self.bias is not None:
            start = Load(p.dtype, self.bias, ob * block + lane)
        kh_count, kw_count = k.param("kernel_rows", p.kh), k.param("kernel_columns", p.kw)
        x1, w1, q = var("x1"), var("w1"), var("q")
        k.bound(q, 0, self.columns)
        weight, value = Var(p.dtype, "w"), Var(p.dtype, "v")
        slot = (q,)
        low = maximum(c0 - cb * block, 0)
        high = minimum(c1 - cb * block, const(block))
        at = x1 + ci + q * (p.stride[1] * block)
        multiply = (
            Let(weight, Load(p.dtype, self.weights, w1 + ci * binary("mul", area, const(block)) + lane)),
            For(q, const(0), const(self.columns), (
                Let(value, Load(p.dtype, self.x.buffer, at)),
                Assign("acc", slot, fma(value, weight, Read(p.dtype, "acc", slot))),
            ), "unrolled"),
        )  # fmt: skip
        x_at = x0 + cb * self.x.strides[1] + kh * binary("mul", self.x.strides[2], const(p.dilation[0]))
        x_at = x_at + kw * (p.dilation[1] * block)
        tap = kh * kw_count + kw
        w_at = w0 + (cb * block - c0) * binary("mul", area, const(block)) + tap * block
        taps = (Let(x1, x_at), Let(w1, w_at), For(ci, low, high, multiply))
        columns_ = For(kw, const(0), kw_count, taps)
        blocks = For(
            cb, binary("floordiv", c0, const(block)), binary("floordiv", c1 - 1, const(block)) + 1,
            (For(kh, const(0), kh_count, (columns_,)),),
        )  # fmt: skip
        index = (n, ob * block + lane, oh, ow + q)
        end: list[Stmt] = []
        result = self.c.epilogue(k, Read(p.dtype, "acc", slot), index, end)
        mine = (lane >= binary("mul", group, mg) - ob * block) & (lane < binary("mul", group + 1, mg) - ob * block)
        end.append(Store(self.y.buffer, self.y.offset(index), result, mine))
        body: tuple[Stmt, ...] = (
            Declare("acc", p.dtype, start, (self.columns,)),
            blocks,
            For(q, const(0), const(self.columns), tuple(end), "unrolled"),
        )
        return (*head, For(lane, const(0), const(block), body, "vector", block, block))
