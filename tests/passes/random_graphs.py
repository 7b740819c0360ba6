"""Random convolutional graphs, for properties that every pass keeps."""

from __future__ import annotations

import numpy as np
from hypothesis import strategies as st

from nncompiler.ir import dtype as dt
from nncompiler.ir.graph import Graph, Value
from nncompiler.ir.types import TensorType
from nncompiler.ops.contraction.conv import Conv
from nncompiler.ops.contraction.matmul import Gemm, MatMul
from nncompiler.ops.elementwise.activation import Clip, LeakyRelu, Relu, Sigmoid
from nncompiler.ops.elementwise.binary import Add, Div, Maximum, Mul, Sub
from nncompiler.ops.elementwise.unary import Abs, Dropout, Identity, Neg
from nncompiler.ops.movement.arrange import Concat, Reshape, Split, Transpose
from nncompiler.ops.movement.slice import Pad, Slice
from nncompiler.ops.normalization.channels import BatchNorm
from nncompiler.ops.normalization.softmax import Softmax
from nncompiler.ops.reduction.reduce import ReduceMean
from nncompiler.ops.window.global_pool import GlobalAveragePool
from nncompiler.ops.window.pool import AveragePool, MaxPool


class Maker:
    """Draws one operator after another; `values` are the images made so far."""

    def __init__(self, draw: st.DrawFn):
        self.draw = draw
        self.graph = Graph("random")
        self.rng = np.random.default_rng(draw(st.integers(0, 2**16)))
        self.values: list[Value] = []

    def number(self, low: int, high: int) -> int:
        return self.draw(st.integers(low, high))

    def pick(self) -> Value:
        """One of the last few values."""
        return self.values[-1 - self.number(0, min(len(self.values), 4) - 1)]

    def weight(self, *shape: int, low: float = -1.0) -> Value:
        fan = max(1, int(np.prod(shape[1:])))
        array = self.rng.uniform(low, 1, shape) / np.sqrt(fan)
        return self.graph.weight("w", array.astype(np.float32))

    def conv(self) -> Value:
        x = self.pick()
        channels = x.type.dims[1]
        k = self.draw(st.sampled_from([1, 1, 1, 3]))
        group = self.draw(st.sampled_from([g for g in (1, 1, 2) if channels % g == 0]))
        maps = group * self.number(1, 6)
        pad = self.number(0, k // 2) if min(x.type.dims[2:]) >= k else k // 2
        stride = self.number(1, 2)
        bias = [self.weight(maps)] if self.number(0, 1) else []
        op = Conv((stride,) * 2, (pad,) * 4, (1, 1), group)
        return self.graph.add(op, [x, self.weight(maps, channels // group, k, k), *bias], "conv").output

    def batch_norm(self) -> Value:
        x = self.pick()
        c = x.type.dims[1]
        vectors = [self.weight(c), self.weight(c), self.weight(c), self.weight(c, low=0.5)]
        return self.graph.add(BatchNorm(), [x, *vectors], "bn").output

    def unary(self) -> Value:
        ops = (Relu(), Sigmoid(), LeakyRelu(0.1), Clip(0.0, 6.0), Clip(-1.0), Neg(), Abs(), Dropout(), Identity())
        return self.graph.add(self.draw(st.sampled_from(ops)), [self.pick()], "unary").output

    def binary(self) -> Value:
        a = self.pick()
        same = [v for v in self.values if v.type == a.type]
        op = self.draw(st.sampled_from((Add(), Mul(), Sub(), Maximum())))
        return self.graph.add(op, [a, self.draw(st.sampled_from(same))], "binary").output

    def constant(self) -> Value:
        x = self.pick()
        c = x.type.dims[1]
        shape = self.draw(st.sampled_from([(c, 1, 1), (), (1,), (1, c, 1, 1), x.type.dims[2:]]))
        operands = [x, self.graph.weight("k", self.rng.uniform(0.5, 2, shape).astype(np.float32))]
        op = self.draw(st.sampled_from((Add(), Mul(), Sub(), Div())))
        return self.graph.add(op, operands if isinstance(op, Div) or self.number(0, 1) else operands[::-1], "k").output

    def pool(self) -> Value:
        x = self.pick()
        k = min(self.number(2, 3), *x.type.dims[2:])
        pad = (self.number(0, 1),) * 4 if k > 1 else (0,) * 4
        kind = self.draw(st.sampled_from((MaxPool, AveragePool)))
        return self.graph.add(kind((k, k), (self.number(1, 2),) * 2, pad, (1, 1)), [x], "pool").output

    def join(self) -> Value:
        a = self.pick()
        fits = [v for v in self.values if v.type.dims[2:] == a.type.dims[2:]]
        return self.graph.add(Concat(1), [a, self.draw(st.sampled_from(fits))], "cat").output

    def cut(self) -> Value:
        x = self.pick()
        c = x.type.dims[1]
        if c == 1:
            return x
        at = self.number(1, c - 1)
        if self.number(0, 1):
            return self.graph.add(Slice((at,), (c,), (1,), (1,)), [x], "slice").output
        return Value(self.graph.add(Split(1, (at, c - at)), [x], "split"), self.number(0, 1))

    def move(self) -> Value:
        x = self.pick()
        n, c, h, w = x.type.dims
        match self.number(0, 3):
            case 0:
                return self.graph.add(Pad((0, 0, 1, 0, 0, 0, 0, 1)), [x], "pad").output
            case 1:
                there = self.graph.add(Transpose((0, 2, 3, 1)), [x], "nhwc").output
                return self.graph.add(Transpose((0, 3, 1, 2)), [self.graph.add(Relu(), [there]).output], "nchw").output
            case 2:
                flat = self.graph.add(Reshape((n, c * h * w)), [x], "flat").output
                return self.graph.add(Reshape((n, c, h, w)), [flat], "image").output
        gate = self.graph.add(GlobalAveragePool(), [x], "gap").output
        return self.graph.add(Mul(), [x, self.graph.add(Sigmoid(), [gate], "gate").output], "gated").output

    def head(self) -> Value:
        mean = self.graph.add(ReduceMean((2, 3), False), [self.values[-1]], "mean").output
        c = mean.type.dims[1]
        if self.number(0, 1):
            y = self.graph.add(Gemm(alpha=0.5, trans_b=True), [mean, self.weight(5, c)], "fc").output
        else:
            y = self.graph.add(MatMul(), [mean, self.weight(c, 5)], "fc").output
        return self.graph.add(Softmax(1), [self.graph.add(Add(), [y, self.weight(5)], "fcb").output], "prob").output


STEPS = (Maker.conv, Maker.conv, Maker.batch_norm, Maker.unary, Maker.unary, Maker.binary, Maker.constant, Maker.pool,
         Maker.join, Maker.cut, Maker.move)  # fmt: skip


@st.composite
def graphs(draw: st.DrawFn) -> Graph:
    """A graph of up to fourteen steps on images of 6x6 or so, with one or two outputs."""
    m = Maker(draw)
    shape = (1, draw(st.sampled_from([3, 4, 8])), 6, 6)
    m.values.append(m.graph.input("x", TensorType(dt.f32, shape)))
    for step in draw(st.lists(st.sampled_from(STEPS), min_size=1, max_size=14)):
        m.values.append(step(m))
    outputs = [("prob", m.head())]
    if draw(st.booleans()):
        outputs.append(("image", m.pick()))
    m.graph.set_outputs(outputs)
    return m.graph
