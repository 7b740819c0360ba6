"""The operands of a recurrent layer in a kernel, and where a sequence has its elements."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from nncompiler.ir.dtype import DType
from nncompiler.ir.expr import Expr, Var, var
from nncompiler.ir.graph import Node
from nncompiler.ops.recurrent.layers import Recurrent

if TYPE_CHECKING:
    from ...emission.builder import KernelBuilder
    from ...emission.tensor import Tensor


@dataclass(frozen=True)
class RecurrentOperands:
    """What a layer of `hidden` units reads and writes for `batch` sequences of `steps` steps: `x`, what the gates begin
    with; `y` and the last states; where given, `lengths`, the first states, a bias `b` and peepholes `p`."""

    op: Recurrent
    k: KernelBuilder
    dtype: DType
    steps: int
    batch: int
    hidden: int
    x: Tensor
    y: Tensor
    last_h: Tensor
    last_c: Tensor | None
    lengths: Tensor | None
    h0: Tensor | None
    c0: Tensor | None
    b: Tensor | None
    p: Tensor | None

    @property
    def d(self) -> Var:
        """The direction."""
        return self.k.variable("d", 0, self.op.directions)

    @property
    def step(self) -> Var:
        """The steps that are done."""
        return self.k.variable("step", 0, self.steps)

    def at(self, q: int) -> Var:
        """The number of sequence q of the task."""
        return self.k.variable(f"n{q}", 0, self.batch)

    def state_index(self, q: int, unit: Expr) -> tuple[Expr, ...]:
        n = self.at(q)
        return (n, self.d, unit) if self.op.batch_first else (self.d, n, unit)

    def y_index(self, q: int, step: Expr, unit: Expr) -> tuple[Expr, ...]:
        n = self.at(q)
        return (n, step, self.d, unit) if self.op.batch_first else (step, self.d, n, unit)

    def gate(self, q: int, gate: int, unit: Expr) -> Expr:
        """What the gate begins with."""
        column = self.d * (self.op.gates * self.hidden) + (unit + gate * self.hidden)
        n, t = self.at(q), var(f"t{q}")
        return self.x.load((n, t, column) if self.op.batch_first else (t, n, column))


def operands_of(node: Node, k: KernelBuilder, steps: int, batch: int, hidden: int) -> RecurrentOperands:
    """The operands of a node in its kernel."""
    op = node.op
    assert isinstance(op, Recurrent)
    x, _, _, b, lengths, h0, c0, p = op.take(node.inputs)
    read, (y, last_h) = k.tensor(x), (k.tensor(v, written=True) for v in node.outputs[:2])
    last_c = k.tensor(node.outputs[2], written=True) if op.cell else None
    optional = [None if v is None else k.tensor(v) for v in (lengths, h0, c0, b, p)]
    return RecurrentOperands(op, k, node.type.dtype, steps, batch, hidden, read, y, last_h, last_c, *optional)
