"""Sequences and optionals: lists of tensors, and values that may be absent. Done between programs of machine code."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np

from nncompiler.ir.errors import ModelError
from nncompiler.ir.op import Cost, NativeStep, Op, Operand
from nncompiler.ir.types import TensorType, Type


@dataclass(frozen=True)
class Listed(Op):
    """Base of the operators on sequences; `types` are the results'."""

    types: tuple[Type, ...]

    staged = True

    def infer(self, *operands: Operand | None) -> tuple[TensorType, ...]:
        """`types`."""
        self.take(operands)
        return self.types  # type: ignore[return-value]  # sequences pass where only staged operators read them

    def cost(self, operands: tuple[TensorType | None, ...], results: tuple[TensorType, ...]) -> Cost:
        """No arithmetic."""
        return Cost()


def position(index: Any, length: int, end: bool = False) -> int:
    """An index into a sequence, counted from the front; ModelError for one outside. `end` allows the place behind the last
    element."""
    at = int(np.asarray(index).reshape(-1)[0])
    most = length if end else length - 1
    if not -length <= at <= most:
        raise ModelError(f"the index must be in [{-length}, {most}] for a sequence of {length} elements, it is {at}")
    return at + length if at < 0 else at


@dataclass(frozen=True)
class SequenceConstruct(Listed):
    """The operands as a sequence; an empty one of none. ONNX SequenceConstruct, SequenceEmpty."""

    name = "sequence_construct"
    operands = ("parts*",)

    def native_step(self, *operands: Any) -> NativeStep:
        return NativeStep("sequence_construct", (len(operands),))

    def evaluate(self, *arrays: Any) -> Any:
        return (list(arrays),)


@dataclass(frozen=True)
class SequenceAt(Listed):
    """Element `index` of a sequence. ONNX SequenceAt."""

    name = "sequence_at"
    operands = ("items", "index")

    def native_step(self, *operands: Any) -> NativeStep:
        return NativeStep("sequence_at")

    def evaluate(self, *arrays: Any) -> Any:
        items, index = self.take(arrays)
        return items[position(index, len(items))]


@dataclass(frozen=True)
class SequenceInsert(Listed):
    """The sequence with a tensor before element `index`, or behind the last. ONNX SequenceInsert."""

    name = "sequence_insert"
    operands = ("items", "item", "index?")

    def native_step(self, *operands: Any) -> NativeStep:
        return NativeStep("sequence_insert", (int(self.take(operands)[2] is not None),))

    def evaluate(self, *arrays: Any) -> Any:
        items, item, index = self.take(arrays)
        at = len(items) if index is None else position(index, len(items), end=True)
        return ([*items[:at], item, *items[at:]],)


@dataclass(frozen=True)
class SequenceErase(Listed):
    """The sequence without element `index`, or without the last. ONNX SequenceErase."""

    name = "sequence_erase"
    operands = ("items", "index?")

    def native_step(self, *operands: Any) -> NativeStep:
        return NativeStep("sequence_erase", (int(self.take(operands)[1] is not None),))

    def evaluate(self, *arrays: Any) -> Any:
        items, index = self.take(arrays)
        at = position(-1 if index is None else index, len(items))
        return ([*items[:at], *items[at + 1 :]],)


@dataclass(frozen=True)
class SequenceLength(Listed):
    """The number of elements, an i64 scalar. ONNX SequenceLength."""

    name = "sequence_length"
    operands = ("items",)

    def native_step(self, *operands: Any) -> NativeStep:
        return NativeStep("sequence_length")

    def evaluate(self, *arrays: Any) -> Any:
        return np.asarray(len(arrays[0]), np.int64)


@dataclass(frozen=True)
class SplitToSequence(Listed):
    """A tensor cut along an axis: into parts of one length (a scalar; the last may be shorter), of given lengths (a vector),
    or of length 1, whose axis is dropped unless `keepdims`. ONNX SplitToSequence."""

    axis: int = 0
    keepdims: bool = True

    name = "split_to_sequence"
    operands = ("x", "lengths?")

    def native_step(self, *operands: Any) -> NativeStep:
        _, lengths = self.take(operands)
        return NativeStep("split_to_sequence", (self.axis, int(self.keepdims), int(lengths is not None)))

    def evaluate(self, *arrays: Any) -> Any:
        x, lengths = self.take(arrays)
        extent = x.shape[self.axis]
        if lengths is None:
            parts = [np.take(x, [i] if self.keepdims else i, self.axis) for i in range(extent)]
        else:
            parts = np.split(x, _cuts(np.asarray(lengths), extent), self.axis)
        return ([np.ascontiguousarray(part) for part in parts],)


def _cuts(lengths: Any, extent: int) -> list[int]:
    """Where parts begin but for the first."""
    if lengths.ndim == 0:
        step = int(lengths)
        if step < 1:
            raise ModelError(f"the length of the parts must be at least 1, it is {step}")
        return list(range(step, extent, step))
    if int(lengths.sum()) != extent or (lengths < 0).any():
        raise ModelError(f"the lengths {lengths.tolist()} must add up to the extent {extent}")
    return [int(end) for end in np.cumsum(lengths)[:-1]]


@dataclass(frozen=True)
class ConcatFromSequence(Listed):
    """The elements joined along an axis, a new one where `new_axis`. ONNX ConcatFromSequence."""

    axis: int = 0
    new_axis: bool = False

    name = "concat_from_sequence"
    operands = ("items",)

    def native_step(self, *operands: Any) -> NativeStep:
        return NativeStep("concat_from_sequence", (self.axis, int(self.new_axis)))

    def evaluate(self, *arrays: Any) -> Any:
        items: Sequence[Any] = arrays[0]
        if not items:
            raise ModelError("a sequence without elements has nothing to join")
        return np.stack(items, self.axis) if self.new_axis else np.concatenate(items, self.axis)


@dataclass(frozen=True)
class Optional(Listed):
    """The operand as an optional value, or an empty one. ONNX Optional."""

    name = "optional"
    operands = ("x?",)

    def native_step(self, *operands: Any) -> NativeStep:
        return NativeStep("optional", (int(bool(operands)),))

    def evaluate(self, *arrays: Any) -> Any:
        return (arrays[0] if arrays else None,)


@dataclass(frozen=True)
class OptionalHasElement(Listed):
    """Whether the operand is there: one bool. ONNX OptionalHasElement."""

    name = "optional_has_element"
    operands = ("x?",)

    def native_step(self, *operands: Any) -> NativeStep:
        return NativeStep("optional_has_element", (int(bool(operands)),))

    def evaluate(self, *arrays: Any) -> Any:
        return np.asarray(bool(arrays) and arrays[0] is not None)


@dataclass(frozen=True)
class OptionalGetElement(Listed):
    """The value of an optional; ModelError for an empty one. ONNX OptionalGetElement."""

    name = "optional_get_element"
    operands = ("x",)

    def native_step(self, *operands: Any) -> NativeStep:
        return NativeStep("optional_get_element")

    def evaluate(self, *arrays: Any) -> Any:
        if arrays[0] is None:
            raise ModelError("the optional is empty")
        return (arrays[0],)
