"""A model with open dimensions: every run's shapes are bound before it."""

from __future__ import annotations

import ctypes
from collections.abc import Callable, Mapping, Sequence
from typing import Any

import numpy as np

from nncompiler.ir.assumptions import value_of
from nncompiler.ir.dim_text import parse_dim
from nncompiler.ir.dims import Sym
from nncompiler.ir.errors import ModelError, UsageError
from nncompiler.ir.weights import Array

from .api import Status, check, too_large
from .pointers import PLACE, address_of
from .results import large
from .session import Session

RELATIONS = ("== 0", "!= 0", ">= 0", "< 0")
Shapes = tuple[tuple[int, ...], ...]
Place = Callable[[Sequence[tuple[int, ...]]], Sequence[Array]]
"""Arrays for the outputs, whose shapes it is given."""
Otherwise = Callable[[Sequence[Array], Sequence[Array | None]], tuple[Array, ...]]
"""Outputs in order for inputs in order, and buffers for outputs."""


class OpenSession(Session):
    """A session whose arrays may have any extents that the model takes. Sizes that a context has met lately cost nothing;
    others are computed in microseconds, and nothing is compiled."""

    _bound: dict[int, tuple[Shapes, list[tuple[int, ...]]]]
    """For every context the shapes of its inputs, and those of its outputs."""

    def __init__(self, *arguments: Any, **options: Any) -> None:
        super().__init__(*arguments, **options)
        self._bound = {}
        self._types = [t.dtype for t in self._outputs]
        self.otherwise: Otherwise | None = None
        """What runs inputs whose shapes this model does not take, or was not compiled for, in place of an error."""

    def after_fork(self) -> None:
        """As `Session`'s; the contexts of the child may lie where the parent's lay, and have no shapes yet."""
        super().after_fork()
        self._bound.clear()

    def call(self, arrays: Sequence[Any], times: Any = None, out: Sequence[Array | None] = ()) -> tuple[Array, ...]:
        """The outputs in order, for the inputs in order. Raises UsageError for shapes that the model does not take,
        OtherSizes for those that it was not compiled for."""
        if len(arrays) != self._count:
            raise UsageError(f"{self.name} takes {self._count} inputs ({self._signature()}), got {len(arrays)}")
        try:
            context = self._free.pop()
        except IndexError:
            context = self._new_context()
        handle, inputs, outputs = context
        try:
            bound = self._bound.get(handle)
            if self._one_each and bound is not None and times is None and not out:  # kept short, as `Session.call` is
                array = arrays[0]
                plain = type(array) is np.ndarray and array.shape == bound[0][0] and array.flags.carray
                if plain and array.dtype is self._inputs[0].dtype and not large(bound[1][0], self._types[0]):
                    result = np.empty(bound[1][0], self._types[0])
                    status = self._run(handle, id(array) + PLACE, id(result) + PLACE)
                    if status:
                        self._fail(status, handle, arrays)
                    return (result,)
            given = [tensor.accept_any(array) for tensor, array in zip(self._inputs, arrays)]
            try:
                shapes = self._bind(handle, given)
            except (OtherSizes, WrongShape):
                if self.otherwise is None or times is not None:
                    raise
                return self.otherwise(given, out)
            wanted = zip(shapes, self._types)
            results = self._into(out, wanted, given) if out else self._results.arrays(wanted)
            for i, array in enumerate(given):
                inputs[i] = address_of(array)
            for i, array in enumerate(results):
                outputs[i] = address_of(array)
            if times is None:
                status = self._run(handle, inputs, outputs)
            else:
                status = self._api.profile(handle, inputs, outputs, times)
            if status:
                self._fail(status, handle, given)
        except MemoryError as error:
            raise too_large(self.name, error) from None
        finally:
            self._free.append(context)
        return results

    def take_back(self, context: Any) -> None:
        """Takes back a context that was lent; which shapes it is bound to is not known."""
        self._bound.pop(context[0], None)
        super().take_back(context)

    def lend(self) -> Any:
        """A context for others to run the model in. `close` waits until it is back."""
        context = super().lend()
        self._bound.pop(context[0], None)
        return context

    def run_into(self, arrays: Sequence[Any], place: Place) -> Sequence[Array]:
        """The outputs in order, in memory that `place` gives for their shapes: contiguous arrays of the outputs' types that
        overlap no input. Raises as `call`, but never asks `otherwise`."""
        if len(arrays) != self._count:
            raise UsageError(f"{self.name} takes {self._count} inputs ({self._signature()}), got {len(arrays)}")
        try:
            context = self._free.pop()
        except IndexError:
            context = self._new_context()
        handle, inputs, outputs = context
        try:
            given = [tensor.accept_any(array) for tensor, array in zip(self._inputs, arrays)]
            results = place(self._bind(handle, given))
            for i, array in enumerate(given):
                inputs[i] = address_of(array)
            for i, array in enumerate(results):
                outputs[i] = address_of(array)
            status = self._run(handle, inputs, outputs)
            if status:
                self._fail(status, handle, given)
        finally:
            self._free.append(context)
        return results

    def _number(self, extent: Any, arrays: Sequence[Any]) -> int:
        if isinstance(extent, int):
            return extent
        shapes = [(tensor.shape, array.shape) for tensor, array in zip(self._inputs, arrays)]
        values = {str(d): n for dims, shape in shapes for d, n in zip(dims, shape) if isinstance(d, Sym)}
        return value_of(parse_dim(extent), values)

    def _bind(self, handle: int, arrays: list[Array]) -> list[tuple[int, ...]]:
        """Binds the shapes of the inputs; the shapes of the outputs."""
        wanted = tuple([array.shape for array in arrays])
        bound = self._bound.get(handle)
        if bound is not None and bound[0] == wanted:
            return bound[1]
        self._bound.pop(handle, None)
        extents = [(ctypes.c_int64 * max(1, len(shape)))(*shape) for shape in wanted]
        pointers = (ctypes.c_void_p * max(1, len(extents)))(*map(ctypes.addressof, extents))
        status = self._api.bind(handle, pointers)
        refused(self, status, handle, wanted)
        check(self._api, status, f"binding the shapes of {self.name}")
        found = [
            tuple(self._api.output_shape(handle, i)[: len(tensor.shape)]) for i, tensor in enumerate(self._outputs)
        ]
        self._bound[handle] = wanted, found
        return found


def refused(session: Session, status: int, handle: int, wanted: Sequence[tuple[int, ...]], states: str = "") -> None:
    """Raises the error of shapes of the inputs that a program does not serve; `states` are those that it keeps, in words."""
    if status not in (Status.OTHER_SIZES, Status.WRONG_SHAPE):
        return
    sizes = ", ".join(f"{name}[{','.join(map(str, shape))}]" for (name, _), shape in zip(session.inputs, wanted))
    sizes += f" with the state {states}" if states else ""
    if status == Status.OTHER_SIZES:
        needed = session.failed_node(handle)
        message = f"{session.name} was compiled for sizes with {needed}, got {sizes}"
        raise OtherSizes(message, hint="compile the model for these sizes (dims=, --dim)")
    raise WrongShape(f"{session.name} takes {session.signature}; got {sizes}")


class WrongShape(UsageError):
    """An input's extents are not those that the model takes."""


class OtherSizes(UsageError):
    """The model was compiled for sizes that fulfil a condition, and these do not."""


def serves(opened: Mapping[str, Any]) -> Callable[[Mapping[str, int]], bool]:
    """Whether a model serves given values of its symbols, as a function of these. opened: the entry "open" of its
    description. Raises ModelError where its conditions are malformed."""
    fixed, conditions = opened["fixed"], [f"({parse_dim(dim)}) {relation}" for dim, relation in opened["conditions"]]
    if not all(relation in RELATIONS for _, relation in opened["conditions"]):
        raise ModelError(f"the conditions of the model are malformed: {opened['conditions']}")
    code = compile(" and ".join(conditions) or "True", "<conditions>", "eval")

    def hold(values: Mapping[str, int]) -> bool:
        if any(values[name] != value for name, value in fixed.items()):
            return False
        return bool(eval(code, {"__builtins__": {}}, dict(values)))

    return hold
