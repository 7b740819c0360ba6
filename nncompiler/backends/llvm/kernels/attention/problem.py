"""What the kernel must know of one attention: extents by letter, operands by the letters of their axes."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

from nncompiler.ir import dtype as dt
from nncompiler.ir.expr import Const, Expr
from nncompiler.ir.extents import hint, is_symbolic, surely_one, surely_zero
from nncompiler.ir.graph import Node, Value
from nncompiler.ir.types import TensorType
from nncompiler.ops.contraction.attention import INNER, KEY, QUERY, VALUE, Attention, shared_index

from ...emission.tensor import Tensor
from ...loops.ir import Load

if TYPE_CHECKING:
    from ...emission.builder import KernelBuilder
    from ...machine import Machine

LARGEST = 1 << 22
"""Elements of a constant term that is looked through, at most."""
LOW = -1e8
"""A term from which on a key is hidden, beside one whose term is more than half of it: f32 has no scores that would outweigh
it and still differ from one another by less than 1."""


@dataclass(frozen=True)
class AttentionProblem:
    """`extents` by letter; those of d and e are numbers."""

    node: Node
    op: Attention
    extents: Mapping[str, int]

    @property
    def queries(self) -> int:
        return self.extents[QUERY]

    @property
    def keys(self) -> int:
        return self.extents[KEY]

    @property
    def inner(self) -> int:
        return self.extents[INNER]

    @property
    def values(self) -> int:
        return self.extents[VALUE]

    @property
    def heads(self) -> tuple[int, ...]:
        return tuple(self.extents[c] for c in self.op.heads)

    @property
    def flops(self) -> int:
        count = 1
        for d in (*self.heads, self.queries, self.keys):
            count *= hint(d)
        return count * (2 * (self.inner + self.values) + 5)


def describe(node: Node, machine: Machine) -> AttentionProblem | str:
    """The attention that the kernel serves, or why it does not: other types and layouts, extents of d and e that are not
    known."""
    assert isinstance(node.op, Attention)
    if node.type.dtype != dt.f32 or machine.lanes(dt.f32) < 4:
        return f"it computes f32 in vectors of four and more, not {node.type.dtype}"
    values = [v for v in (*node.inputs, *node.outputs) if v is not None]
    if any(v.type.layout is not None for v in values):
        return "an operand or the result is not row-major"
    extents = node.op.extents([v.type.dims for v in values[:3]])
    if is_symbolic(extents[INNER]) or is_symbolic(extents[VALUE]):
        return "how long keys and values are is known only when the model runs"
    if any(surely_zero(d) for d in extents.values()):
        return "there are no elements"
    return AttentionProblem(node, node.op, extents)  # type: ignore[arg-type]


def hides_keys(p: AttentionProblem) -> bool:
    """Whether a term may hide keys from all queries of a block."""
    terms = [x for x in p.node.inputs if x is not None][3:]
    return any(_hides(kind, letters, fill, x) for (kind, letters, fill), x in zip(p.op.steps, terms, strict=True))


def _hides(kind: str, letters: str, fill: float, term: Value) -> bool:
    if KEY not in letters:
        return False
    if kind == "where":
        return fill <= LOW
    return term.weight is None or (term.weight.size <= LARGEST and bool((term.weight.array <= LOW).any()))


@dataclass(frozen=True)
class AttentionOperand:
    """An operand or the result, indexed by letters; axes of extent 1 broadcast."""

    tensor: Tensor
    letters: str
    extents: Mapping[str, int]

    @property
    def type(self) -> TensorType:
        return self.tensor.type

    def varies(self, letter: str) -> bool:
        """Whether its elements differ along an axis of the scores."""
        if letter not in self.letters:
            return False
        return not surely_one(self.type.dims[self.letters.index(letter)]) or surely_one(self.extents[letter])

    def offset(self, at: Mapping[str, Expr]) -> Expr:
        dims = self.type.dims
        return self.tensor.offset(tuple(shared_index(at[c], d, self.extents[c]) for c, d in zip(self.letters, dims)))

    def load(self, at: Mapping[str, Expr], guard: Expr | None = None) -> Load:
        return Load(self.type.dtype, self.tensor.buffer, self.offset(at), guard)

    def beside(self, letter: str) -> bool:
        """Whether elements lie side by side along an axis."""
        stride = self.tensor.strides[self.letters.index(letter)]
        return isinstance(stride, Const) and stride.value == 1


def operand_of(k: KernelBuilder, p: AttentionProblem, value: Value, letters: str, written: bool = False) -> AttentionOperand:
    """A tensor of the problem whose axes are called by letters."""
    return AttentionOperand(k.tensor(value, written=written), letters, p.extents)
