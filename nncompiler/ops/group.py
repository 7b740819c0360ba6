"""Groups of operators that a backend computes together, and the work of any node."""

from __future__ import annotations

from dataclasses import dataclass

from nncompiler.ir.errors import InternalError
from nncompiler.ir.graph import Graph, Node
from nncompiler.ir.op import BodyOp, Cost, Operand, moved, require
from nncompiler.ir.source import Input, Parameter
from nncompiler.ir.types import TensorType


@dataclass(frozen=True)
class Fused(BodyOp):
    """A group: the node's body says what it computes, its inputs being the operands in order.

    `kind` names the pattern that made it, such as "conv" or "pointwise".
    """

    kind: str

    name = "fused"

    def infer_body(self, body: Graph, *operands: Operand | None) -> tuple[TensorType, ...]:
        """The types of the body's outputs; element types and shapes of the operands must be those of its inputs."""
        wanted = len(body.inputs)
        require(len(operands) == wanted, f"the group's body has {wanted} inputs, got {len(operands)} operands")
        for node, operand in zip(body.inputs, operands, strict=True):
            got = None if operand is None else operand.type
            fits = got is not None and (got.dtype, got.shape) == (node.type.dtype, node.type.shape)
            require(fits, f"input {node.name!r} of the group's body is {node.type}, got {got or 'nothing'}")
        return tuple(value.type for _, value in body.outputs)


def members(node: Node) -> list[Node]:
    """The operators that a node computes: those of its body, or it alone."""
    return [n for n in node.body.order() if n.inputs] if node.is_group else [node]


def node_cost(node: Node) -> Cost:
    """The work of any node of static shapes. A body's MACs and FLOPs add up; bytes are only those of the node's own operands
    and results. Inputs and weights cost nothing."""
    operands = tuple(None if v is None else v.type for v in node.inputs)
    if node.is_group:
        inner = [node_cost(n) for n in node.body.order()]
        return Cost(sum(c.macs for c in inner), sum(c.flops for c in inner), moved(operands, node.types))
    if isinstance(node.op, Input | Parameter):
        return Cost()
    if isinstance(node.op, BodyOp):
        raise InternalError(f"{node.name} has no body")
    return node.op.cost(operands, node.types)
