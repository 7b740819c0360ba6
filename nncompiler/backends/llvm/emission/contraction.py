"""A convolution or matrix product, alone or with the pointwise chain that follows it, as the kernels see it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field, replace
from math import prod

from nncompiler.ir.expr import Const, Expr, compare
from nncompiler.ir.graph import Graph, Node, Value
from nncompiler.ir.types import TensorType
from nncompiler.ir.weights import Array
from nncompiler.ops.contraction.conv import Conv
from nncompiler.ops.elementwise.activation import Relu
from nncompiler.ops.elementwise.binary import Add
from nncompiler.ops.prologue import Prologue, prologue_of
from nncompiler.ops.window.pool import MaxPool

from ..loops.ir import Stmt
from .builder import KernelBuilder
from .evaluator import Evaluator
from .stages import StageGraph, stages_of
from .tensor import Tensor

FORMS = ("conv", "matmul", "matmul_nbits")
"""Forms of contractions (`Op.contraction`) that kernels compute."""


@dataclass
class Contraction:
    """`node` is the outer node, `anchor` the convolution or product (it itself, or inside its body); `operands` are the
    anchor's operands as outer values; `result` is the outer value that the node makes. The first of `operands` is the source
    of the prologue, where there is one. `pooling` is a 2x2 max pooling that alone reads the result: kernels that can pool
    write its result instead. `summed` is an addition of constants to the anchor's value that kernels have done when they
    come to the epilogue."""

    node: Node
    anchor: Node
    operands: tuple[Value | None, ...]
    result: Value
    graph: StageGraph = field(repr=False)
    prologue: Prologue | None = None
    pooling: Node | None = None
    summed: Node | None = None

    @property
    def acc_type(self) -> TensorType:
        """The type of the anchor's own result."""
        return self.anchor.type

    @property
    def first_stage(self) -> int | None:
        """The stage that makes the anchor's first operand by a prologue."""
        x = self.anchor.inputs[0]
        return self.graph.given[x] if x is not None and self.prologue is not None and self.prologue.nodes else None

    def first_operand(self, k: KernelBuilder, index: tuple[Expr, ...], block: list[Stmt]) -> Expr:
        """The element of the anchor's first operand at a logical index, made by the prologue. Statements go to `block`."""
        assert self.first_stage is not None
        x = self.operands[0]
        assert x is not None
        evaluator = Evaluator(
            self.graph, self._operands(k), k.simplify, k.table, prefix=k.prefix(),
            inside=lambda n, at: self._inside(k, x, n, at),
        )  # fmt: skip
        return evaluator.stage(self.first_stage, index, block, {})

    @property
    def commutes_with_max(self) -> bool:
        """Whether the epilogue of the largest of some values is, bit by bit, the largest of their epilogues: it only rises
        with the value, and is the same function for a whole channel."""
        if self.node is self.anchor:
            return True
        assert self.node.is_group
        return all(n is self.anchor or isinstance(n.op, Relu) for n in self.node.body.order() if n.inputs)

    def _operands(self, k: KernelBuilder) -> Callable[[int], Tensor | None]:
        def tensor(number: int) -> Tensor | None:
            value = self.graph.operands[number] if number < len(self.graph.operands) else None
            return None if value is None else k.tensor(value)

        return tensor

    def _inside(self, k: KernelBuilder, whole: Value, number: int, index: tuple[Expr, ...]) -> Expr | None:
        """Where operand `number` may be read at `index` by kernels that compute all lanes of the blocks of `whole`: one that
        has as many channels and other blocks ends with the last channel, not with its block."""
        v = self.graph.operands[number]
        assert v is not None
        axis = v.type.rank - whole.type.rank + 1
        block = whole.type.physical_layout.block(1) if whole.type.rank > 1 else 1
        if block == 1 or axis < 0 or isinstance(index[axis], Const):
            return None
        if v.type.dims[axis] % block == 0 or v.type.physical_layout.block(axis) == block:
            return None
        last = -(-v.type.dims[axis] // block) * block
        if prod(v.type.dims) == v.type.dims[axis] and k.readable(v) >= last:
            return None
        return compare("lt", index[axis], k.param("channels", v.type.dims[axis]))

    def epilogue(self, k: KernelBuilder, acc: Expr, index: tuple[Expr, ...], block: list[Stmt] | None = None) -> Expr:
        """The result's element at a logical index, from the anchor's value there (with what is `summed`). Statements it
        needs go to `block`; without one the value must be a single expression."""
        if self.node is self.anchor:
            return acc
        statements: list[Stmt] = [] if block is None else block
        anchor_stage = self.graph.given[(self.summed or self.anchor).output]
        evaluator = Evaluator(
            self.graph, self._operands(k), k.simplify, k.table, given={anchor_stage: lambda _: acc}, prefix=k.prefix(),
            named=block is not None, inside=lambda n, at: self._inside(k, self.result, n, at),
        )  # fmt: skip
        return evaluator.stage(self.graph.outputs[0], index, statements, {})


def with_constants(c: Contraction, axis: int) -> tuple[Contraction, Array | None]:
    """The contraction with the addition of integers behind its sums as done, and these numbers, one an index of `axis` of
    the result: accumulators may start from them. None where there is no such addition."""
    if c.node is c.anchor:
        return c, None
    body, sums = c.node.body, c.anchor.output
    uses = body.uses(sums)
    adder = uses[0][0] if len(uses) == 1 and not body.is_output(sums) else None
    if adder is None or not isinstance(adder.op, Add) or adder.type != sums.type or not adder.type.dtype.is_int:
        return c, None
    outer = {n.output: v for n, v in zip(body.inputs, c.node.inputs, strict=True)}
    found = next((outer[v] for v in adder.inputs if v in outer), None)
    shape = [1] * sums.type.rank
    shape[axis] = sums.type.dims[axis]
    if found is None or found.weight is None or (1,) * (sums.type.rank - found.type.rank) + found.type.dims != tuple(shape):
        return c, None
    return replace(c, summed=adder), found.weight.array.reshape(-1)


@dataclass(frozen=True)
class Anchor:
    """The convolution or product that a node is or is anchored by; `operands` are its operands as values outside the group,
    the first of them the source of the prologue, where there is one."""

    node: Node
    operands: tuple[Value | None, ...]
    prologue: Prologue | None = None

    @property
    def before(self) -> tuple[Node, ...]:
        """The operators between the first operand and the anchor."""
        return () if self.prologue is None else self.prologue.nodes


def anchor_of(node: Node) -> Anchor | None:
    """The anchor of a node, None where it has none that kernels could serve."""
    if node.op.contraction in FORMS:
        return Anchor(node, node.inputs)
    if not node.is_group or len(node.types) != 1:
        return None
    anchors = [n for n in node.body.order() if n.op.contraction in FORMS]
    if len(anchors) != 1:
        return None
    outer = {n.output: v for n, v in zip(node.body.inputs, node.inputs, strict=True)}
    anchor = anchors[0]
    prologue = prologue_of(anchor)
    if prologue is None or any(v is not None and v not in outer for v in anchor.inputs[1:]):
        return None
    operands = tuple(None if v is None else outer[v] for v in (prologue.source, *anchor.inputs[1:]))
    return Anchor(anchor, operands, prologue)


def contraction_of(node: Node) -> Contraction | None:
    """The contraction that a node is or is anchored by, or None."""
    found = anchor_of(node)
    if found is None:
        return None
    stages = StageGraph(node.inputs) if found.node is node else stages_of(node)
    return Contraction(node, found.node, found.operands, node.output, stages, found.prologue)


def behind(node: Node) -> Contraction | None:
    """A node of one result as kernels of single operators see it that have an epilogue: it is the anchor, or a group behind
    one whose operands stand outside. None where it is neither."""
    if not node.is_group:
        return Contraction(node, node, node.inputs, node.output, StageGraph(node.inputs)) if len(node.types) == 1 else None
    outer = {n.output: v for n, v in zip(node.body.inputs, node.inputs, strict=True)}
    anchors = [n for n in node.body.order() if n.op.anchor is not None]
    if len(node.types) != 1 or len(anchors) != 1 or any(v is not None and v not in outer for v in anchors[0].inputs):
        return None
    operands = tuple(None if v is None else outer[v] for v in anchors[0].inputs)
    return Contraction(node, anchors[0], operands, node.output, stages_of(node))


def with_pooling(c: Contraction, graph: Graph) -> Contraction:
    """The contraction with the max pooling that its kernels may do: windows of 2x2 that do not overlap and lie inside the
    image; nothing else reads the result, and it is no output of the graph."""
    if not isinstance(c.anchor.op, Conv) or c.result.type.rank != 4 or graph.is_output(c.result):
        return c
    uses = graph.uses(c.result)
    reader = uses[0][0] if len(uses) == 1 else None
    if reader is None or not isinstance(reader.op, MaxPool) or reader.op.indices:
        return c
    op, (oh, ow) = reader.op, c.result.type.dims[2:]
    apart = (op.kernel, op.strides, op.dilations, any(op.pads)) == ((2, 2), (2, 2), (1, 1), False)
    inside = reader.type.dims[2:] == (oh // 2, ow // 2)
    return replace(c, pooling=reader) if apart and inside else c
