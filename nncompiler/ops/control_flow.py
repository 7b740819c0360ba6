"""Control flow, and what is found out while a model runs: done between programs of machine code (`Op.staged`).

    If       two regions, of which a condition chooses one
    Loop     a region that runs again and again, values carried from one time to the next (ONNX Loop, Scan, SequenceMap)
    Measure  numbers that sizes depend on: from here on they are symbols, or known to be what they were when the model was
    read

Result types are attributes: what is not the same for all ways through the regions is a symbol of its own, which gets its
value when the result is there.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np

from nncompiler.ir.dims import Dim
from nncompiler.ir.errors import ModelError
from nncompiler.ir.op import Array, Cost, NativeStep, Op, Operand, Region, RegionOp, require
from nncompiler.ir.types import TensorType, Type


@dataclass(frozen=True)
class Measure(Op):
    """The operand itself, a tensor of few numbers. Its elements are `dims`: the symbols `names`, or numbers where these are
    bound; a run whose elements are others needs the model read again. Floats are kept as the bits of an f64."""

    names: tuple[str, ...]
    dims: tuple[Dim, ...]

    name = "measure"
    operands = ("x",)
    from_types = True
    staged = True
    checks = True

    def sample_range(self, slot: int, operands: Sequence[TensorType | None]) -> tuple[int, int] | None:
        """Small extents."""
        return 1, 4

    def infer(self, *operands: Operand | None) -> TensorType:
        """The operand's type, which must be static and have as many elements as there are names."""
        (x,) = self.take(operands)
        fits = x.type.is_static and x.type.size == len(self.names) == len(self.dims)
        require(fits, f"{len(self.names)} numbers are measured, got {x.type}")
        return x.type  # type: ignore[no-any-return]

    def known_from_types(self, *operands: Operand | None) -> Array:
        """The elements: symbols, or numbers."""
        (x,) = self.take(operands)
        return decoded(self.dims, x.type)

    def evaluate(self, *arrays: Array | None) -> Array:
        (x,) = self.take(arrays)
        return np.asarray(x)

    def cost(self, operands: tuple[TensorType | None, ...], results: tuple[TensorType, ...]) -> Cost:
        return Cost()


def encoded(array: Array) -> tuple[int, ...]:
    """The elements of a tensor as integers, as symbols are bound to them: a float's are the bits of an f64."""
    flat = np.asarray(array).reshape(-1)
    if flat.dtype.kind in "iub":
        return tuple(int(x) for x in flat)
    return tuple(int(x) for x in flat.astype(np.float64).view(np.int64))


def decoded(dims: Sequence[Dim], type_: TensorType) -> Array:
    """The tensor of this static type whose elements are `encoded` as `dims`; of objects where symbols are among them."""
    if all(isinstance(d, int) for d in dims):
        numbers = np.asarray(dims, np.int64)
        whole = type_.dtype.is_int or type_.dtype.kind == "bool"
        return (numbers if whole else numbers.view(np.float64)).astype(type_.dtype.numpy).reshape(type_.dims)
    found = np.empty(len(dims), object)
    found[:] = list(dims)
    return found.reshape(type_.dims)


@dataclass(frozen=True)
class Extents(Op):
    """A constant tensor of dimensions, symbols among them: what a region sees of numbers that are known around it. i64."""

    dims: tuple[Dim, ...]
    scalar: bool = False

    name = "extents"
    operands = ()
    from_types = True
    staged = True

    def infer(self, *operands: Operand | None) -> TensorType:
        """i64 of as many elements; a scalar where it says so."""
        from nncompiler.ir.dtype import i64

        return TensorType(i64, () if self.scalar else (len(self.dims),))

    def known_from_types(self, *operands: Operand | None) -> Array:
        """The dimensions."""
        return decoded(self.dims, self.infer())

    def evaluate(self, *arrays: Array | None) -> Array:
        return self.known_from_types()


@dataclass(frozen=True)
class Require(Op):
    """The operand, bools; ends a run with a ModelError saying `message` where one is false."""

    message: str

    name = "require"
    operands = ("x",)
    staged = True
    checks = True

    def native_step(self, *operands: Any) -> NativeStep:
        return NativeStep("require", (self.message,))

    def infer(self, *operands: Operand | None) -> TensorType:
        """The operand's type; ModelError for another operand than bools."""
        (x,) = self.take(operands)
        require(x.dtype.kind == "bool", f"bools are required, got {x.type}")
        return x.type  # type: ignore[no-any-return]

    def evaluate(self, *arrays: Array | None) -> Array:
        (x,) = self.take(arrays)
        if not np.all(x):
            raise ModelError(self.message)
        return np.asarray(x)

    def cost(self, operands: tuple[TensorType | None, ...], results: tuple[TensorType, ...]) -> Cost:
        return Cost()


@dataclass(frozen=True)
class Flow(RegionOp):
    """Base of control flow: `types` are those of the results, `captures` how many operands each region reads of the values
    around it, after the operator's own."""

    types: tuple[Type, ...]
    captures: tuple[int, ...]

    def infer_regions(self, regions: Sequence[Any], *operands: Operand | None) -> tuple[TensorType, ...]:
        """`types`; ModelError where operands or outputs do not number what they must."""
        require(len(regions) == len(self.captures), f"{len(self.captures)} regions are required, got {len(regions)}")
        own = len(operands) - sum(self.captures)
        for region, captures in zip(regions, self.captures, strict=True):
            wanted = self.parameters(own) + captures
            require(len(region.inputs) == wanted, f"the region must have {wanted} inputs, it has {len(region.inputs)}")
            results = self.returned()
            require(len(region.outputs) == results, f"the region must have {results} outputs, it has {len(region.outputs)}")
        return self.types  # type: ignore[return-value]  # sequences pass where only staged operators read them

    def parameters(self, own: int) -> int:
        """Inputs of a region before its captures, for `own` operands before the captures."""
        raise NotImplementedError(f"{type(self).__name__}.parameters")

    def returned(self) -> int:
        """Outputs of a region."""
        raise NotImplementedError(f"{type(self).__name__}.returned")

    def split(self, values: Sequence[Any]) -> tuple[list[Any], list[list[Any]]]:
        """The operator's own values, and each region's captures."""
        end = len(values) - sum(self.captures)
        found, at = [], end
        for count in self.captures:
            found.append(list(values[at : at + count]))
            at += count
        return list(values[:end]), found

    def cost(self, operands: tuple[TensorType | None, ...], results: tuple[TensorType, ...]) -> Cost:
        """Nothing of its own: what regions cost depends on the run."""
        return Cost()


@dataclass(frozen=True)
class If(Flow):
    """The outputs of the first region where the condition (one bool) is true, else those of the second. ONNX If."""

    name = "if"

    def parameters(self, own: int) -> int:
        return 0

    def returned(self) -> int:
        return len(self.types)

    def perform(self, regions: Sequence[Region], *values: Any) -> tuple[Any, ...]:
        (condition,), captures = self.split(values)
        taken = 0 if truth(condition, "the condition") else 1
        return tuple(regions[taken](captures[taken]))


@dataclass(frozen=True)
class Loop(Flow):
    """A region run for every trip: its inputs are the trip's number and the condition (where `counted`), the carried values,
    a slice of each scanned operand, the captures; its outputs the next condition (where `counted`), the carried values, and
    a part of each collected result.

    Operands: the number of trips or none, the first condition or none, then `carried` first values, then scanned tensors,
    sliced along `scan_axes` (from the end where `scan_backward`). Parts are collected along `collect_axes`: a new axis; the
    last part first where `collect_backward`, None where there are no parts. A scanned or collected sequence (axis None)
    gives or gets an element a trip. ONNX Loop, Scan, SequenceMap.
    """

    carried: int = 0
    counted: bool = True
    scan_axes: tuple[int | None, ...] = ()
    scan_backward: tuple[bool, ...] = ()
    collect_axes: tuple[int | None, ...] = ()
    collect_backward: tuple[bool, ...] = ()

    name = "loop"

    def sample_range(self, slot: int, operands: Sequence[TensorType | None]) -> tuple[int, int] | None:
        """A few trips."""
        return (3, 8) if slot == 0 else None

    def parameters(self, own: int) -> int:
        return 2 * self.counted + self.carried + len(self.scan_axes)

    def returned(self) -> int:
        return self.counted + self.carried + len(self.collect_axes)

    def perform(self, regions: Sequence[Region], *values: Any) -> tuple[Any, ...]:
        own, (captures,) = self.split(values)
        limit, condition, *rest = own
        carried, scanned = rest[: self.carried], rest[self.carried :]
        trips = None if limit is None else max(0, int(np.asarray(limit).reshape(-1)[0]))
        lengths = {_length(x, axis) for x, axis in zip(scanned, self.scan_axes, strict=True)}
        if len(lengths) > 1:
            raise ModelError(f"the scanned inputs must have one length, they have {sorted(lengths)}")
        if lengths:
            trips = min(lengths)
        going = condition is None or truth(condition, "the condition")
        parts: list[list[Any]] = [[] for _ in self.collect_axes]
        trip = 0
        while going and (trips is None or trip < trips):
            slices = [
                _slice(x, axis, (trips or 0) - 1 - trip if backward else trip)
                for x, axis, backward in zip(scanned, self.scan_axes, self.scan_backward, strict=True)
            ]
            head = [np.asarray(trip, np.int64), np.asarray(True)] if self.counted else []
            results = regions[0]([*head, *carried, *slices, *captures])
            if self.counted:
                going = truth(results[0], "the condition")
                results = results[1:]
            carried = results[: self.carried]
            for part, result in zip(parts, results[self.carried :], strict=True):
                part.append(result)
            trip += 1
        collected = [
            _collected(part[::-1] if backward else part, axis)
            for part, axis, backward in zip(parts, self.collect_axes, self.collect_backward, strict=True)
        ]
        return (*carried, *collected)


def truth(value: Any, what: str) -> bool:
    """A tensor of one bool as Python's; ModelError for another one."""
    array = np.asarray(value)
    if array.size != 1:
        raise ModelError(f"{what} must be one bool, it has shape {list(array.shape)}")
    return bool(array.reshape(-1)[0])


def _length(x: Any, axis: int | None) -> int:
    return len(x) if axis is None else int(x.shape[axis])


def _slice(x: Any, axis: int | None, at: int) -> Any:
    return x[at] if axis is None else np.take(x, at, axis).copy()


def _collected(parts: list[Any], axis: int | None) -> Any:
    """Parts along a new axis, or as a list; None where there are none."""
    if axis is None or not parts:
        return parts if axis is None else None
    shapes = {p.shape for p in parts}
    if len(shapes) > 1:
        raise ModelError(f"the parts of a collected result must have one shape, they have {sorted(shapes)}")
    return np.stack(parts, axis)
