"""Pooling of regions whose corners are data, so that loops have bounds that are computed.

    roi_align       for each task = (region, a few channels):
                        the grid of samples of a bin                          given, or from the region's size
                        for each vector of bins:
                            for each sample of the grid:
                                sum[channel] += four elements, weighted       positions are the same for all channels
    max_roi_pool    for each task = (region, channel):
                        for each bin:      the maximum of its elements

A region of an image that is not there takes its elements from image 0, and the run fails.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from nncompiler.ir import dtype as dt
from nncompiler.ir.dtype import DType
from nncompiler.ir.expr import INDEX, Expr, Var, cast, const, maximum, minimum, select, unary, var
from nncompiler.ir.extents import is_symbolic
from nncompiler.ir.graph import Node
from nncompiler.ops.base.element_types import working
from nncompiler.ops.vision.roi import MaxRoiPool, RoiAlign

from ..emission.task_grid import task_grid
from ..loops.ir import INDEX_ERROR, Assign, Block, Check, Declare, For, If, Let, Read, Stmt, Store

if TYPE_CHECKING:
    from ..emission.builder import KernelBuilder

CHANNELS = 4
"""Channels that share the positions of samples."""


def build(node: Node, new_kernel: Callable[[str], KernelBuilder]) -> None:
    """Emits the kernel."""
    if isinstance(node.op, RoiAlign):
        _Align(node, node.op, new_kernel(node.op.name)).emit()
    elif isinstance(node.op, MaxRoiPool):
        _max_pool(node, node.op, new_kernel(node.op.name))


class _Names:
    """Names values in the order in which they are computed."""

    def __init__(self) -> None:
        self.stmts: list[Stmt] = []

    def __call__(self, name: str, value: Expr) -> Var:
        v = Var(value.dtype, name)
        self.stmts.append(Let(v, value))
        return v

    def take(self) -> Block:
        """The statements so far; begins anew."""
        made = tuple(self.stmts)
        self.stmts.clear()
        return made


def _image(number: Expr, images: Expr, name: _Names) -> Expr:
    """The number of an image that is there; the run fails for another one."""
    given = name("given", number)
    inside = name("image_inside", (given >= 0) & (given < images))
    name.stmts.append(Check(inside, INDEX_ERROR))
    return name("image", select(inside, given, const(0)))


class _Align:
    def __init__(self, node: Node, op: RoiAlign, k: KernelBuilder):
        x, rois, batch = node.inputs
        assert x is not None and rois is not None and batch is not None
        self.op, self.k = op, k
        self.x, self.rois, self.batch = k.tensor(x), k.tensor(rois), k.tensor(batch)
        self.y = k.tensor(node.output, written=True)
        self.work: DType = working(x.type.dtype)
        images, channels, height, width = x.type.dims
        self.images, self.height, self.width = (
            k.param(name, n) for name, n in (("images", images), ("height", height), ("width", width))
        )
        self.together = 1 if is_symbolic(channels) else max(1, min(CHANNELS, channels))
        self.groups = -(-channels // self.together)
        self.last = k.param("last", channels - self.together)
        self.regions = rois.type.dims[0]
        self.flops = op.cost((x.type, rois.type, batch.type), node.types).flops
        self.lanes = k.machine.lanes(self.work)

    def real(self, x: float) -> Expr:
        return const(float(x), self.work)

    def emit(self) -> None:
        op, task, name = self.op, var("task"), _Names()
        tasks = task_grid(self.k, task, [("region", self.regions), ("group", self.groups)])
        region, group = tasks.index
        name.stmts.extend(tasks.head)
        first = name("first", minimum(group * self.together, self.last))
        image = _image(cast(self.batch.load((region,)), INDEX), self.images, name)
        axes = [
            self.axis(name, label, region, a, bins)
            for label, a, bins in (("y", 1, op.height), ("x", 0, op.width))
        ]
        count = name("count", maximum(cast(axes[0][2] * axes[1][2], self.work), self.real(1)))
        head = name.take()
        bin_, iy, ix = var("bin"), var("iy"), var("ix")
        bins = op.height * op.width
        self.k.bound(bin_, 0, bins)
        places = name("bin_y", bin_ // op.width), name("bin_x", bin_ % op.width)
        before = name.take()
        taps = [
            self.tap(name, label, axis, place, i, extent)
            for label, axis, place, i, extent in zip("yx", axes, places, (iy, ix), (self.height, self.width), strict=True)
        ]
        inside = name("inside", taps[0][3] & taps[1][3])
        samples = name.take()
        pool = self.sample(image, first, taps, inside)
        declare: Block = tuple(Declare(f"sum{c}", self.work, self.real(0)) for c in range(self.together))
        grid = For(iy, const(0), axes[0][2], (For(ix, const(0), axes[1][2], (*samples, *pool)),))
        if op.mode == "max":
            declare += (Declare("seen", dt.boolean, const(False, dt.boolean)),)
        stores: list[Stmt] = []
        for c in range(self.together):
            total: Expr = Read(self.work, f"sum{c}")
            value = total / count if op.mode == "avg" else total
            at = (region, first + c, *places)
            stores.append(Store(self.y.buffer, self.y.offset(at), cast(value, self.y.type.dtype)))
        loop = For(bin_, const(0), const(bins), (*before, *declare, grid, *stores), "vector", self.lanes, self.lanes)
        self.k.emit(task, tasks.tasks, (*head, loop), flops=self.flops)

    def axis(self, name: _Names, label: str, region: Expr, corner: int, bins: int) -> tuple[Expr, Expr, Expr]:
        """(where the region begins, the length of a bin, samples of a bin) along an axis."""
        op = self.op

        def end(at: int, part: str) -> Expr:
            value = cast(self.rois.load((region, const(at))), self.work) * self.real(op.scale)
            return name(f"{part}_{label}", value - self.real(0.5) if op.half_pixel else value)

        low, high = end(corner, "low"), end(corner + 2, "high")
        length = high - low
        size = name(f"size_{label}", (length if op.half_pixel else maximum(length, self.real(1))) / self.real(bins))
        if op.samples > 0:
            return low, size, const(op.samples)
        return low, size, name(f"samples_{label}", cast(unary("ceil", size), INDEX))

    def tap(
        self, name: _Names, label: str, axis: tuple[Expr, Expr, Expr], place: Expr, i: Var, extent: Expr
    ) -> tuple[Expr, Expr, Expr, Expr]:
        """(the elements before and behind a sample, the weight of the latter, whether it is counted)."""
        low, size, samples = axis
        step = (cast(i, self.work) + self.real(0.5)) * size / cast(samples, self.work)
        at = name(f"at_{label}", low + cast(place, self.work) * size + step)
        inside = name(f"inside_{label}", (at >= self.real(-1)) & (at <= cast(extent, self.work)))
        last = extent - const(1)
        kept = name(f"kept_{label}", minimum(maximum(at, self.real(0)), cast(last, self.work)))
        before = name(f"before_{label}", minimum(maximum(cast(kept, INDEX), const(0)), last))
        behind = name(f"behind_{label}", minimum(before + 1, last))
        return before, behind, name(f"weight_{label}", kept - cast(before, self.work)), inside

    def sample(self, image: Expr, first: Expr, taps: list[tuple[Expr, Expr, Expr, Expr]], inside: Expr) -> Block:
        """What a sample adds to the sums of the channels from `first` on."""
        (y0, y1, wy, _), (x0, x1, wx, _) = taps
        one = self.real(1)
        corners = [(y0, x0, (one - wy) * (one - wx)), (y0, x1, (one - wy) * wx),
                   (y1, x0, wy * (one - wx)), (y1, x1, wy * wx)]  # fmt: skip
        stmts: list[Stmt] = []
        weights = []
        for t, (_, _, weight) in enumerate(corners):
            weights.append(Var(self.work, f"w{t}"))
            stmts.append(Let(weights[t], weight))
        seen = Read(dt.boolean, "seen")
        for c in range(self.together):
            parts: list[Expr] = []
            for (y, x, _), weight in zip(corners, weights, strict=True):
                element = self.x.load((image, first + c, y, x))
                parts.append(cast(element, self.work) * weight)
            total: Expr = Read(self.work, f"sum{c}")
            if self.op.mode == "avg":
                found = parts[0] + parts[1] + (parts[2] + parts[3])
                stmts.append(Assign(f"sum{c}", (), total + select(inside, found, self.real(0))))
            else:
                found = maximum(maximum(parts[0], parts[1]), maximum(parts[2], parts[3]))
                value = select(inside, found, self.real(0))
                stmts.append(Assign(f"sum{c}", (), select(seen, maximum(total, value), value)))
        if self.op.mode == "max":
            stmts.append(Assign("seen", (), const(True, dt.boolean)))
        return tuple(stmts)


def _max_pool(node: Node, op: MaxRoiPool, k: KernelBuilder) -> None:
    x, rois = (k.tensor(v) for v in node.inputs if v is not None)
    y = k.tensor(node.output, written=True)
    dtype, work = x.type.dtype, working(x.type.dtype)
    images, channels, *extents = x.type.dims
    task, name = var("task"), _Names()
    grid = task_grid(k, task, [("region", rois.type.dims[0]), ("channel", channels)])
    region, channel = grid.index
    name.stmts += grid.head
    image = _image(cast(rois.load((region, const(0))), INDEX), k.param("images", images), name)

    def corner(at: int) -> Expr:
        scaled = name(f"corner{at}", cast(rois.load((region, const(at))), work) * const(op.scale, work))
        away = select(scaled < 0.0, scaled - 0.5, scaled + 0.5)
        return name(f"rounded{at}", cast(away, INDEX))

    limits = []
    for label, a, bins, length in (("y", 2, op.height, extents[0]), ("x", 1, op.width, extents[1])):
        extent = k.param(label, length)
        low, high = corner(a), corner(a + 2)
        span = cast(maximum(high - low + 1, const(1)), work)
        limits.append((label, low, name(f"size_{label}", span / const(float(bins), work)), extent))
    head = name.take()
    places = var("bin_y"), var("bin_x")
    ranges = []
    for place, (label, low, size, extent) in zip(places, limits, strict=True):
        start = low + cast(unary("floor", cast(place, work) * size), INDEX)
        end = low + cast(unary("ceil", cast(place + 1, work) * size), INDEX)
        ranges.append([
            name(f"{part}_{label}", minimum(maximum(at, const(0)), extent)) for part, at in (("from", start), ("to", end))
        ])  # fmt: skip
    (top, bottom), (left, right) = ranges
    bounds = name.take()
    i, j, best = var("i"), var("j"), Read(dtype, "best")
    first = x.load((image, channel, top, left))
    found = (
        Assign("best", (), first),
        For(i, top, bottom, (For(j, left, right, (
            Assign("best", (), maximum(best, x.load((image, channel, i, j)))),
        )),)),
    )  # fmt: skip
    pool: Block = (
        *bounds,
        Declare("best", dtype, const(0.0, dtype)),
        If((top < bottom) & (left < right), found),
        Store(y.buffer, y.offset((region, channel, *places)), best),
    )  # fmt: skip
    loop = For(places[0], const(0), const(op.height), (For(places[1], const(0), const(op.width), pool),))
    tasks = rois.type.dims[0] * channels
    flops = op.cost((x.type, rois.type), node.types).flops
    k.emit(task, tasks, (*head, loop), flops=flops)
