"""Definitions: what an operator computes, as one scalar expression a stage.

A definition is a short list of stages. Each stage says what the element at an index is, reading the operator's operands
and earlier stages. Softmax along the last axis of x[N, C] is three:

    m[n]    = max over c of x[n, c]
    s[n]    = sum over c of exp(x[n, c] - m[n])
    y[n, c] = exp(x[n, c] - m[n]) / s[n]

Backends inline, fuse, vectorise and schedule stages; the meaning is fixed by `evaluate`.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

from .dtype import DType
from .expr import Element, Expr, Var, var
from .types import TensorType


@dataclass(frozen=True)
class Stage:
    """result[index...] = value, for every index below `shape`.

    In `value`, Element(k, ...) reads operand k for k < number of operands, and stage k - number of operands otherwise.
    `shared`: its elements are few beside how often they are read, so that storing them pays.
    """

    dtype: DType
    shape: tuple[int, ...]
    index: tuple[Var, ...]
    value: Expr
    shared: bool = False


@dataclass(frozen=True)
class Definition:
    """`operands` counts the operands (absent optional ones included, so that numbers stay those of the signature);
    `outputs` says which stage is which result."""

    operands: int
    stages: tuple[Stage, ...]
    outputs: tuple[int, ...]


@dataclass
class Builder:
    """Builds a definition stage by stage.

        b = Builder((x, w))                      # operands' types, None where absent
        m = b.stage(f32, (n,), lambda i: reduce_("max", ((c, C),), b.read(0, i, c)))
        return b.done(m)
    """

    operands: Sequence[TensorType | None]
    stages: list[Stage] = field(default_factory=list)
    _variables: int = 0

    def axis(self, hint: str = "r") -> Var:
        """A fresh variable for a reduction."""
        self._variables += 1
        return var(f"{hint}{self._variables}")

    def read(self, operand: int, *index: Expr, guard: Expr | None = None, default: Expr | None = None) -> Expr:
        """An element of an operand, or of the stage that `stage` returned."""
        if operand < len(self.operands):
            type_ = self.operands[operand]
            assert type_ is not None, f"operand {operand} is absent"
            dtype = type_.dtype
        else:
            dtype = self.stages[operand - len(self.operands)].dtype
        return Element(dtype, operand, tuple(index), guard, default)

    def stage(self, dtype: DType, shape: Sequence[int], value: Callable[..., Expr], shared: bool = False) -> int:
        """Adds a stage; `value` maps index variables to the element. Returns the number to read it by."""
        index = tuple(var(f"i{k}") for k in range(len(shape)))
        self.stages.append(Stage(dtype, tuple(shape), index, value(*index), shared))
        return len(self.operands) + len(self.stages) - 1

    def done(self, *outputs: int) -> Definition:
        """The definition whose results are the given stages (the last one when none is named)."""
        n = len(self.operands)
        numbers = tuple(o - n for o in outputs) or (len(self.stages) - 1,)
        return Definition(n, tuple(self.stages), numbers)
