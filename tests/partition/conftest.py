"""Networks of every kind of operator that a partition knows, drawn by a seed."""

import numpy as np
import pytest

from nncompiler.ir.dtype import f32
from nncompiler.ir.graph import Graph
from nncompiler.ir.types import TensorType
from nncompiler.ops.contraction.conv import Conv
from nncompiler.ops.contraction.matmul import Gemm, MatMul
from nncompiler.ops.elementwise.activation import Relu
from nncompiler.ops.elementwise.binary import Add, Mul
from nncompiler.ops.movement.arrange import Concat, Reshape, Split, Transpose
from nncompiler.ops.movement.slice import Slice
from nncompiler.ops.normalization.channels import BatchNorm
from nncompiler.ops.normalization.local import Lrn
from nncompiler.ops.normalization.softmax import Softmax
from nncompiler.ops.normalization.trailing import LayerNorm
from nncompiler.ops.window.global_pool import GlobalAveragePool
from nncompiler.ops.window.pool import AveragePool, MaxPool


class Drawn:
    """A graph under construction; every method adds a node and gives its value."""

    def __init__(self, seed: int):
        self.rng = np.random.default_rng(seed)
        self.graph = Graph(f"drawn {seed}")

    def numbers(self, *shape):
        return self.rng.standard_normal(shape).astype(np.float32)

    def weight(self, *shape):
        return self.graph.weight("w", self.numbers(*shape))

    def add(self, op, *inputs):
        return self.graph.add(op, inputs).output

    def conv(self, x, channels, group=1, kernel=3, bias=True):
        p = kernel // 2
        inputs = [x, self.weight(channels, x.type.dims[1] // group, kernel, kernel)]
        inputs += [self.weight(channels)] if bias else []
        return self.add(Conv((1, 1), (p, p, p, p), (1, 1), group), *inputs)

    def step(self, values):
        """One more node on an image among `values`."""
        rng = self.rng
        x = values[rng.integers(len(values))]
        _, c, h, w = x.type.dims
        kind = rng.integers(12)
        if kind < 3:
            return [self.conv(x, int(rng.integers(2, 9)), kernel=int(rng.choice([1, 3])), bias=bool(rng.integers(2)))]
        if kind == 3 and c % 2 == 0:
            return [self.conv(x, c * 2, group=2)]
        if kind == 4:
            return [self.conv(x, c, group=c)]
        if kind == 5:
            return [self.add(Lrn(3), x)]
        if kind == 6:
            return [self.add(BatchNorm(), x, *(self.graph.weight("v", np.abs(self.numbers(c)) + 1) for _ in range(4)))]
        same = [v for v in values if v.type == x.type]
        if kind == 7 and len(same) > 1:
            return [self.add(Add(), x, same[rng.integers(len(same))])]
        beside = [v for v in values if v.type.dims[2:] == (h, w)]
        if kind == 8 and len(beside) > 1:
            return [self.add(Concat(1), x, beside[rng.integers(len(beside))])]
        if kind == 9 and c > 2:
            at = int(rng.integers(1, c))
            return list(self.graph.add(Split(1, (at, c - at)), [x]).outputs)
        if kind == 10 and c > 2:
            return [self.add(Slice((1,), (c,), (1,), (1,)), x)]
        if kind == 11:
            gate = self.add(GlobalAveragePool(), x)
            return [self.add(Mul(), x, gate)]
        return [self.add(Relu(), x)]

    def network(self, nodes):
        """A network of about so many nodes, with one image and a matrix as its outputs."""
        x = self.graph.input("x", TensorType(f32, (2, int(self.rng.integers(2, 6)), 6, 6)))
        values = [x]
        for _ in range(nodes):
            values += self.step(values)
        end = values[-1]
        kind = (MaxPool, AveragePool)[self.rng.integers(2)]
        end = self.add(kind((2, 2), (2, 2), (0, 0, 0, 0), (1, 1)), end)
        n, c, h, w = end.type.dims
        tokens = self.add(Transpose((0, 2, 1)), self.add(Reshape((n, c, h * w)), end))
        tokens = self.add(LayerNorm(2), self.add(MatMul(), tokens, self.weight(c, 4)), self.weight(4))
        flat = self.add(Reshape((n, c * h * w)), end)
        scores = self.add(Gemm(trans_b=True), flat, self.weight(6, c * h * w), self.weight(6))
        self.graph.set_outputs([("p", self.add(Softmax(1), scores)), ("t", tokens), ("image", values[-1])])
        return self.graph

    def attention(self, heads, width, length=5):
        """Self-attention, as exporters write it."""
        x = self.graph.input("x", TensorType(f32, (2, length, width)))
        each = width // heads

        def split(kind):
            made = self.add(Add(), self.add(MatMul(), x, self.weight(width, width)), self.weight(width))
            made = self.add(Reshape((2, length, heads, each)), made)
            return self.add(Transpose((0, 2, 3, 1) if kind == "k" else (0, 2, 1, 3)), made)

        q, k, v = split("q"), split("k"), split("v")
        scores = self.add(Softmax(3), self.add(MatMul(), q, k))
        mixed = self.add(Transpose((0, 2, 1, 3)), self.add(MatMul(), scores, v))
        mixed = self.add(Reshape((2, length, width)), mixed)
        y = self.add(Add(), self.add(MatMul(), mixed, self.weight(width, width)), x)
        self.graph.set_outputs([("y", y)])
        return self.graph


@pytest.fixture
def drawn():
    return Drawn
