"""What a convolution kernel must know of one layer: extents by letter, operands, layouts."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any, Literal

from nncompiler.ir.dtype import DType, f32
from nncompiler.ir.expr import Const, Expr
from nncompiler.ir.extents import hint, is_symbolic, literally, same, surely_zero, whole
from nncompiler.ir.graph import Value
from nncompiler.ir.types import Layout, TensorType
from nncompiler.ir.weights import Weight
from nncompiler.ops.contraction.conv import Conv
from nncompiler.ops.quantization import ConvInteger

from ..inner_product import QUAD

if TYPE_CHECKING:
    from ...emission.builder import KernelBuilder
    from ...emission.contraction import Contraction
    from ...emission.tensor import Tensor
    from ...machine import Machine


Before = Literal["", "shuffle", "pointwise"]

LEAST_SKIPPED = 0.05
"""Share of a kernel's taps in padding from which on finding them costs less than their products."""


@dataclass(frozen=True)
class Convolution:
    """y[N, M, OH, OW] = x[N, C, H, W] * w[M, C/group, KH, KW] + bias[M].

    `block` is the channel block of y (and of x where `blocked`), or the lanes of a vector where both are `planes`; pads are
    before the first row and column (top, left) and after the last (bottom, right).
    """

    dtype: DType
    n: int
    c: int
    h: int
    w: int
    m: int
    oh: int
    ow: int
    kh: int
    kw: int
    stride: tuple[int, int]
    dilation: tuple[int, int]
    pads: tuple[int, int, int, int]
    group: int
    block: int
    blocked: bool
    x_row: int  # elements from one row of x to the next
    halo: bool  # x or y is surrounded by a halo, so that rows do not join
    flat: bool  # rows of x, y and every fused operand join: pixels may be counted across rows
    joined: bool = False  # those of x do, and others do not
    across: bool = False  # a kernel counts pixels across rows where only those of x join
    planes: bool = False  # x and y are row-major
    cold: bool = False  # weights come from memory at every run
    before: Before = ""  # what stands between x and the layer
    order: tuple[int, ...] | None = None  # x's channel of every input channel, where that is a shuffle
    pooled: bool = False  # a 2x2 max pooling is all that reads y, and may be done with it
    open_rows: bool = False  # how long rows are is known only when the model runs
    codes: bool = False  # x and w hold 8-bit codes, whose sums are i32

    @property
    def hinted(self) -> Convolution:
        """The layer at the representative sizes: what plans and costs are made for."""
        n, h, w, oh, ow, row = map(hint, (self.n, self.h, self.w, self.oh, self.ow, self.x_row))
        rows = self.open_rows or is_symbolic(self.w)
        return replace(
            self, n=n, c=hint(self.c), h=h, w=w, m=hint(self.m), oh=oh, ow=ow, x_row=row, open_rows=rows
        )  # fmt: skip

    @property
    def key(self) -> str:
        """The layer as records name it: all that its kernels' speed depends on but the epilogue."""
        kind = "blocked" if self.blocked else "planes" if self.planes else "plain"
        near = [name for name in ("halo", "flat", "joined", "cold", "pooled") if getattr(self, name)]
        window = f"{self.kh}x{self.kw} s{self.stride} d{self.dilation} p{self.pads} g{self.group}"
        image = f"{hint(self.n)}x{self.c}x{hint(self.h)}x{hint(self.w)}"
        return " ".join((f"conv {self.dtype} {image} to {self.m}", window, kind, *near, self.before)).strip()

    @property
    def cg(self) -> int:
        """Input channels of a group."""
        return self.c // self.group

    @property
    def mg(self) -> int:
        """Output channels of a group."""
        return self.m // self.group

    @property
    def input_blocks(self) -> int:
        """Blocks of input channels of a group."""
        return -(-self.cg // self.block)

    @property
    def output_blocks(self) -> int:
        """Blocks of output channels of a group."""
        return -(-self.mg // self.block)

    @property
    def needed(self) -> tuple[int, int]:
        """Rows and columns of the output that anything reads: of a pooled one, those in whole windows."""
        return (self.oh // 2 * 2, self.ow // 2 * 2) if self.pooled else (self.oh, self.ow)

    @property
    def depthwise(self) -> bool:
        return self.group == self.c == self.m

    @property
    def taps(self) -> int:
        """Multiply-adds that make one output element."""
        return self.cg * self.kh * self.kw

    def multiply_adds(self) -> float:
        """Multiply-adds of the definition, of one run."""
        return float(self.n * self.m * self.oh * self.ow * self.taps)

    @property
    def depth(self) -> int:
        """Terms that a step of the reduction multiplies in every lane."""
        return QUAD if self.codes else 1

    @property
    def steps(self) -> int:
        """Steps of the reduction that make one output element."""
        if self.blocked:
            return -(-self.cg // self.depth) * self.kh * self.kw
        return self.cg * self.kh * -(-self.kw // self.depth)

    def share_inside(self, axis: int) -> float:
        """The share of (output position, tap) pairs along an axis that read the image and not its padding."""
        size, out, taps = (self.h, self.oh, self.kh) if axis == 0 else (self.w, self.ow, self.kw)
        size, out, s, pad, d = hint(size), hint(out), self.stride[axis], self.pads[axis], self.dilation[axis]
        ends = ((-(-(pad - i * d) // s), (size - 1 + pad - i * d) // s) for i in range(taps))
        return sum(max(0, min(out - 1, last) - max(0, first) + 1) for first, last in ends) / max(1, out * taps)

    def skips(self, axis: int) -> bool:
        """Whether a kernel should look for taps that read nothing but padding. Sums of codes are corrected as if all taps
        were read: a shifted code of the padding is no 0."""
        return not self.codes and self.dilation[axis] > 1 and self.share_inside(axis) < 1 - LEAST_SKIPPED

    def flops(self, channels: int) -> int:
        """Work of `channels` output channels, multiply-adds counted as two."""
        return 2 * hint(self.n) * channels * hint(self.oh) * hint(self.ow) * self.taps

    @property
    def image(self) -> tuple[int, int]:
        """Rows and columns of the output as kernels count them: one row of all pixels where a 1x1 kernel may."""
        joins = self.pointwise and self.blocked and (self.flat or self.across)
        return (1, self.oh * self.ow) if joins else (self.oh, self.ow)

    def place(self, row: Expr, column: Expr) -> tuple[Expr, Expr]:
        """The logical row and column of a pixel of `image`. Pixels that are counted across rows of one column are counted
        down that column: operands of a fused operator broadcast along an axis only where the result is longer than 1."""
        return (column, row) if self.image != (self.oh, self.ow) and self.ow == 1 else (row, column)

    @property
    def pointwise(self) -> bool:
        """1x1, stride 1, no padding."""
        return (self.kh, self.kw, *self.stride, *self.pads) == (1, 1, 1, 1, 0, 0, 0, 0)


def refused_types(op: Conv | ConvInteger, x: TensorType, w: TensorType, y: TensorType, machine: Machine) -> str:
    """Why no kernel of this package makes a convolution of these types, whatever their layouts; "" where one may."""
    codes = isinstance(op, ConvInteger)
    dtype = f32 if codes else y.dtype
    block = machine.channel_block(dtype)
    if x.rank != 4:
        return f"kernels convolve images of two spatial axes, x has rank {x.rank}"
    if not dtype.is_float or dtype.bits < 32 or (x.dtype != dtype and not codes):
        return f"kernels multiply f32 and f64, x is {x.dtype} and the result {y.dtype}"
    if block < 2 or block != machine.lanes(dtype) or (codes and block % QUAD):
        return f"a vector of {machine.name} holds {block} of {dtype}"
    if any(not is_symbolic(d) and d < 1 for d in (*y.dims, *x.dims)):
        return "there are no elements"
    return ""


def refused(op: Conv | ConvInteger, operands: tuple[Value | None, ...], y: TensorType, machine: Machine) -> str:
    """The same for operands: weights are packed while compiling."""
    x, w, b = (*operands, None)[:3]
    if x is None or w is None or w.weight is None:
        return "the weights are not constant"
    if isinstance(op, ConvInteger):
        x_zero, w_zero = (*operands, None, None)[2:4]
        if w_zero is not None and w_zero.weight is None:
            return "the zero points of the weights are not constant"
        if any(op.pads) and x_zero is not None and (x_zero.weight is None or x_zero.weight.array.any()):
            return "there is padding, and the zero point of x is not 0, which halos hold"
    elif b is not None and b.weight is None:
        return "the bias is not constant"
    return refused_types(op, x.type, w.type, y, machine)


def describe(c: Contraction, machine: Machine, probe: KernelBuilder) -> Convolution | str:
    """The layer, or why none of these kernels serves it.

    `probe` is a kernel under construction that is thrown away; it knows where operands and the result lie.
    """
    op: Any = c.anchor.op
    codes = isinstance(op, ConvInteger)
    why = refused(op, c.operands, c.acc_type, machine)
    if why:
        return why
    x, w = c.operands[:2]
    assert x is not None and w is not None
    dtype = c.acc_type.dtype
    block = machine.channel_block(f32 if codes else dtype)
    x_layout, y_layout = x.type.physical_layout, c.result.type.physical_layout
    planes = _is_plain(x_layout) and _is_plain(y_layout)
    if not planes and not (is_blocked(y_layout, block) and (is_blocked(x_layout, block) or _is_plain(x_layout))):
        return f"x lies as {x_layout}, the result as {y_layout}"
    before, after = op.pads[:2], op.pads[2:]
    over = -w.type.dims[3] % QUAD if codes and not x_layout.blocks else 0
    for axis in (2, 3):
        low, high = x_layout.halo_of(axis)
        if low < before[axis - 2] or high < after[axis - 2] + (over if axis == 3 else 0):
            return f"the padding of axis {axis} is no halo in memory"
    if any(x_layout.halo_of(a) != (0, 0) for a in (0, 1)):
        return "there is a halo along the batch or the channels"
    n, _, h, width = x.type.dims
    channels = w.type.dims[1] * op.group  # x's own may be open, though only this number fits
    _, m, oh, ow = c.acc_type.dims
    x_step = block if x_layout.blocks else 1
    x_strides, y_strides = strides_of(probe, x), strides_of(probe, c.result)
    y_step = 1 if planes else block
    if not same((x_strides[-1], x_strides[3], y_strides[-1], y_strides[3]), (1, x_step, 1, y_step)):
        return "pixels of a row do not lie side by side"
    kh, kw = w.type.dims[2:]
    halo = any(map(any, x_layout.halo)) or any(map(any, y_layout.halo))
    flat = not halo and _joins_rows(c, probe)
    (before_, order), joined = _before(c), not flat and surely_zero(x_strides[2] - width * x_strides[3])
    return Convolution(
        dtype, n, channels, h, width, m, oh, ow, kh, kw, tuple(op.strides), _steps(op, (kh, kw)),
        (before[0], before[1], after[0], after[1]), op.group, block, is_blocked(x_layout, block),
        x_strides[2], halo, flat, joined, planes=planes, cold=probe.cold, before=before_, order=order,
        pooled=_poolable(c, block), codes=codes,
    )  # fmt: skip


def foreseen(
    op: Conv | ConvInteger, x: TensorType, w: TensorType, y: TensorType, block: int, *, blocked: bool, planes: bool = False
) -> Convolution:
    """The layer before its layouts are assigned: every padding will be a halo of x."""
    n, _, h, width = x.dims
    c = w.dims[1] * op.group
    _, m, oh, ow = y.dims
    top, left, bottom, right = op.pads
    padded = any(op.pads)
    return Convolution(
        x.dtype, n, c, h, width, m, oh, ow, w.dims[2], w.dims[3], (op.strides[0], op.strides[1]),
        _steps(op, w.dims[2:]), (top, left, bottom, right), op.group, block, blocked,
        (width + left + right) * (block if blocked else 1), padded, not padded, planes=planes,
        codes=isinstance(op, ConvInteger),
    )  # fmt: skip


def _steps(op: Conv | ConvInteger, kernel: tuple[int, ...]) -> tuple[int, int]:
    """The dilations, 1 along an axis of one tap: there any number is allowed."""
    rows, columns = (1 if taps == 1 else d for taps, d in zip(kernel, op.dilations, strict=True))
    return rows, columns


def _before(c: Contraction) -> tuple[Before, tuple[int, ...] | None]:
    if c.prologue is None or not c.prologue.nodes:
        return "", None
    shuffle = c.prologue.shuffle
    return ("pointwise", None) if shuffle is None else ("shuffle", shuffle.order)


def _poolable(c: Contraction, block: int) -> bool:
    """Whether kernels could write the result of the max pooling behind the layer."""
    if c.pooling is None or c.pooling.type.dtype != c.acc_type.dtype or not c.pooling.type.is_fixed:
        return False
    if min(c.pooling.type.dims) < 1:
        return False
    return is_blocked(c.pooling.type.physical_layout, block)


def is_blocked(layout: Layout, block: int) -> bool:
    """Whether it is channel-blocked by `block`, with any halo."""
    return layout.order == (0, 1, 2, 3) and layout.blocks == ((1, block),)


def _is_plain(layout: Layout) -> bool:
    return layout.order == (0, 1, 2, 3) and not layout.blocks


def strides_of(probe: KernelBuilder, v: Value) -> tuple[int, ...]:
    """Strides of a value in elements, one a physical axis."""
    return tuple(whole(s.value) for s in probe.tensor(v, params=False).strides if isinstance(s, Const))


def _joins_rows(c: Contraction, probe: KernelBuilder) -> bool:
    """Whether the epilogue may be given one row of all pixels (`Convolution.place`): only pointwise operators, and every
    operand is either one value per channel or as large as the result, without halo."""
    x = c.operands[0]
    assert x is not None
    for v in (x, c.result):
        strides = strides_of(probe, v)
        if not surely_zero(strides[2] - v.type.dims[3] * strides[3]):
            return False
    if c.node is c.anchor:
        return True
    assert c.node.is_group
    before = () if c.prologue is None else c.prologue.nodes
    for node in c.node.body.order():
        if node is not c.anchor and node not in before and node.inputs and not node.op.pointwise:
            return False
    anchor_operands = {v for v in c.operands if v is not None}
    return all(v is None or v in anchor_operands or _flat_operand(v, c.acc_type, probe) for v in c.node.inputs)


def _flat_operand(v: Value, result: TensorType, probe: KernelBuilder) -> bool:
    shape, layout = v.type.dims, v.type.physical_layout
    if any(map(any, layout.halo)) or layout.order != tuple(range(len(shape))):
        return False
    tail = (1, 1, 1, 1, *shape)[-2:]
    if same(tail, (1, 1)):
        return True
    if len(shape) < 2 or not same(tail, result.dims[-2:]):
        return False
    rank, strides = len(shape), strides_of(probe, v)
    return surely_zero(strides[rank - 2] - shape[-1] * strides[rank - 1])


def weights_of(c: Contraction) -> tuple[Weight, Weight | None]:
    """The constant weight [M, C/group, KH, KW], and the bias [M]."""
    w, b = (*c.operands, None)[1:3]
    assert w is not None and w.weight is not None
    return w.weight, None if b is None else b.weight


def own_strides(k: KernelBuilder, tensor: Tensor, name: str, block: int) -> Tensor:
    """A tensor, made without parameters, with a parameter of its own for every stride: strides of x and y that are equal in
    one layer need not be so in the next that shares the kernel."""
    strides = tuple(
        s
        if isinstance(s, Const) and any(literally(s.value, fixed) for fixed in (0, 1, block))
        else k.param(f"{name}_stride{axis}", whole(s.value))
        for axis, s in enumerate(tensor.strides)
        if isinstance(s, Const)
    )
    return replace(tensor, strides=strides)


def rounded(size: int, least: int) -> int:
    """A size of scratch memory: the next power of two, `least` or above. Layers of other sizes then share the kernel, and
    memory that is not touched takes no room."""
    return max(least, 1 << (size - 1).bit_length())
