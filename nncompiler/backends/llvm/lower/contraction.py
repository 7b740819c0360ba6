"""A convolution or matrix product, alone or with the pointwise chain that follows it, as the kernels see it."""

from __future__ import annotations

from dataclasses import dataclass, field

from nncompiler.ir.expr import Expr
from nncompiler.ir.graph import Node, Value
from nncompiler.ir.types import TensorType
from nncompiler.ops.contraction import Gemm, MatMul
from nncompiler.ops.conv import Conv
from nncompiler.ops.shuffle import Shuffle, channel_shuffle

from ..loops.ir import Stmt
from .builder import KernelBuilder
from .evaluator import Evaluator
from .stages import StageGraph, stages_of
from .tensor import Tensor


@dataclass
class Contraction:
    """`node` is the outer node, `anchor` the Conv, MatMul or Gemm (the node itself, or inside its body); `operands` are the
    anchor's operands as outer values; `result` is the outer value that is written. With a `shuffle`, the anchor's first
    operand is the shuffled first of `operands`."""

    node: Node
    anchor: Node
    operands: tuple[Value | None, ...]
    result: Value
    graph: StageGraph = field(repr=False)
    shuffle: Shuffle | None = None

    @property
    def acc_type(self) -> TensorType:
        """The type of the anchor's own result."""
        return self.anchor.type

    def epilogue(self, k: KernelBuilder, acc: Expr, index: tuple[Expr, ...], block: list[Stmt] | None = None) -> Expr:
        """The result's element at a logical index, from the anchor's value there. Statements it needs go to `block`; without
        one the value must be a single expression."""
        if self.node is self.anchor:
            return acc
        statements: list[Stmt] = [] if block is None else block
        anchor_stage = self.graph.given[self.anchor.output]

        def tensor(number: int) -> Tensor | None:
            value = self.graph.operands[number] if number < len(self.graph.operands) else None
            return None if value is None else k.tensor(value)

        evaluator = Evaluator(
            self.graph, tensor, k.simplify, given={anchor_stage: lambda _: acc}, prefix=k.prefix(), named=block is not None
        )
        return evaluator.stage(self.graph.outputs[0], index, statements, {})


def contraction_of(node: Node) -> Contraction | None:
    """The contraction that a node is or is anchored by, or None."""
    if isinstance(node.op, Conv | MatMul | Gemm):
        return Contraction(node, node, node.inputs, node.output, StageGraph(node.inputs))
    if node.body is None or len(node.types) != 1:
        return None
    anchors = [n for n in node.body.order() if isinstance(n.op, Conv | MatMul | Gemm)]
    if len(anchors) != 1:
        return None
    outer = {n.output: v for n, v in zip(node.body.inputs, node.inputs, strict=True)}
    anchor = anchors[0]
    shuffle = channel_shuffle(anchor.inputs[0]) if isinstance(anchor.op, Conv) else None
    inner = anchor.inputs if shuffle is None else (shuffle.source, *anchor.inputs[1:])
    if any(v is not None and v not in outer for v in inner):
        return None  # something else is computed before the anchor
    operands = tuple(None if v is None else outer[v] for v in inner)
    return Contraction(node, anchor, operands, node.output, stages_of(node), shuffle)
