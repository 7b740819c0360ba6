"""Shapes as numbers: Shape and Size, and what a Reshape's target stands for."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from math import prod
from typing import Any

import numpy as np

from nncompiler.ir import dtype as dt
from nncompiler.ir import expr as ex
from nncompiler.ir.definition import Builder, Definition
from nncompiler.ir.dims import Dim, Sym, equal, exact_quotient, is_nonnegative, may_be_at_least, undecided
from nncompiler.ir.errors import ModelError
from nncompiler.ir.extents import is_symbolic
from nncompiler.ir.op import Array, Cost, Operand, moved, require
from nncompiler.ir.types import TensorType

from ..base.operands import show
from .arrange import Move


def resolve_reshape(target: Sequence[Dim], shape: Sequence[Dim], allowzero: bool = False) -> tuple[Dim, ...]:
    """The extents that ONNX Reshape's target stands for: 0 copies the extent of the same axis (unless `allowzero`), one -1
    takes what is left.

    Symbolic extents cancel where they can: what is cancelled is not 0 in a valid model. Raises ModelError where the element
    counts cannot be made equal, UndecidedError where that, or whether an extent is a 0 or -1, depends on the symbols.
    """
    target = tuple(target)
    require(all(may_be_at_least(d, -1) for d in target), f"extents must be -1 or more, got {show(target)}")
    require(target.count(-1) <= 1, f"only one extent may be -1, got {show(target)}")
    require(not (allowzero and -1 in target and 0 in target), f"-1 beside 0 is open with allowzero, got {show(target)}")
    result: list[Dim] = []
    for axis, d in enumerate(target):
        if d == 0 and not allowzero:
            require(axis < len(shape), f"the 0 at axis {axis} of {show(target)} has nothing to copy in {show(shape)}")
            d = shape[axis]
        elif isinstance(d, Sym):
            copies = equal(d, 0) is not False and not allowzero
            copies = copies and axis < len(shape) and equal(d, shape[axis]) is not True
            if not is_nonnegative(d) or copies:
                raise undecided(f"whether the extent {d} of the target {show(target)} is {'0' if copies else '-1'}", d)
        result.append(d)
    if -1 not in target:
        return tuple(result)
    left, others = list(shape), []
    for d in (d for d in result if d != -1):
        if d in left and d != 0:
            left.remove(d)
        else:
            others.append(d)
    total, taken = prod(left), prod(others)
    quotient = exact_quotient(total, taken)
    if quotient is None or (isinstance(quotient, int) and quotient < 0):
        if not (isinstance(total, int) and isinstance(taken, int)):
            raise undecided(f"the -1 of {show(target)} for {show(shape)}", total, taken)
        raise ModelError(f"the -1 of {show(target)} cannot be found for {show(shape)}: {total} elements over {taken}")
    return tuple(quotient if d == -1 else d for d in result)


def dims_array(dims: Sequence[Dim]) -> Array:
    """Dimensions as a vector: i64 where all are numbers, else of objects."""
    if all(isinstance(d, int) and not is_symbolic(d) for d in dims):
        return np.asarray(dims, np.int64).reshape(len(dims))
    result = np.empty(len(dims), object)
    result[:] = list(dims)
    return result


@dataclass(frozen=True)
class Shape(Move):
    """The extents [start:end] of x as an i64 vector; negative positions count from the end, as in Python.

    ONNX Shape, opset 25."""

    start: int = 0
    end: int | None = None

    name = "shape"
    operands = ("x",)
    from_types = True

    def cost(self, operands: tuple[TensorType | None, ...], results: tuple[TensorType, ...]) -> Cost:
        return Cost(0, 0, moved((), results))  # the operand's type says it all

    def infer(self, *operands: Operand | None) -> TensorType:
        (x,) = self.take(operands)
        return TensorType(dt.i64, (len(x.shape[self.start : self.end]),))

    def known_from_types(self, *operands: Operand | None) -> Array:
        """The extents, symbols included."""
        (x,) = self.take(operands)
        return dims_array(x.shape[self.start : self.end])

    def evaluate(self, *arrays: Array | None) -> Array:
        (x,) = self.take(arrays)
        return dims_array(x.shape[self.start : self.end])

    def define(self, *operands: TensorType | None) -> Definition:
        (x,) = self.take(operands)
        extents = x.dims[self.start : self.end]
        build = Builder((x,))

        def value(i: ex.Expr) -> ex.Expr:
            result: ex.Expr = ex.const(extents[-1] if extents else 0)
            for k in reversed(range(len(extents) - 1)):
                result = ex.select(i.eq(k), ex.const(extents[k]), result)
            return result

        return build.done(build.stage(dt.i64, (len(extents),), value))


@dataclass(frozen=True)
class Size(Move):
    """The number of elements of x as an i64 scalar. ONNX Size, opset 25."""

    name = "size"
    operands = ("x",)
    from_types = True

    def cost(self, operands: tuple[TensorType | None, ...], results: tuple[TensorType, ...]) -> Cost:
        return Cost(0, 0, moved((), results))  # the operand's type says it all

    def infer(self, *operands: Operand | None) -> TensorType:
        self.take(operands)
        return TensorType(dt.i64, ())

    def known_from_types(self, *operands: Operand | None) -> Array:
        """The number of elements, symbols included."""
        (x,) = self.take(operands)
        count: Any = prod(x.shape)
        return np.asarray(count, object if not isinstance(count, int) or is_symbolic(count) else np.int64)

    def evaluate(self, *arrays: Array | None) -> Array:
        (x,) = self.take(arrays)
        return np.asarray(x.size, np.int64)

    def define(self, *operands: TensorType | None) -> Definition:
        (x,) = self.take(operands)
        build = Builder((x,))
        return build.done(build.stage(dt.i64, (), lambda: ex.const(x.size)))
