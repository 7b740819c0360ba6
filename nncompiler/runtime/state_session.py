"""A model whose contexts keep states: outputs of a run that are inputs of the next one never leave native code."""

from __future__ import annotations

import ctypes
from collections.abc import Mapping, Sequence
from math import prod
from typing import Any

import numpy as np

from nncompiler.ir.errors import UsageError
from nncompiler.ir.forks import Lock
from nncompiler.ir.types import TensorType
from nncompiler.ir.weights import Array

from .api import check, too_large
from .open_session import refused
from .pointers import address_of
from .session import Session, Tensor


class StateSession(Session):
    """A session of one context, which has the states. One run at a time; others wait."""

    def __init__(self, *arguments: Any, **options: Any) -> None:
        super().__init__(*arguments, **options)
        self._states = [Tensor(entry) for entry in self.description["states"]]
        self._turns = {entry["name"] for entry in self.description["states"] if entry["kept"] == "turns"}
        self._state_lock = Lock()
        self._wanted: list[tuple[int, ...]] | None = None  # shapes of the inputs that are bound
        self._shapes: list[tuple[int, ...]] = []
        told = {d for t in self._inputs for d in t.shape}
        self._fixed = all(isinstance(d, int) or d in told for t in self._outputs for d in t.shape)
        self._left: dict[str, Array] | None = None  # what a forked child has of its parent's states
        self._lost = False  # whether a forked child has none, since a run of the parent was changing them

    @property
    def state_types(self) -> list[tuple[str, TensorType]]:
        """Names and types of the states, which are inputs of the model."""
        return [(t.name, t.type) for t in self._states]

    def call(self, arrays: Sequence[Any], times: Any = None, out: Sequence[Array | None] = ()) -> tuple[Array, ...]:
        """The outputs in order, for the inputs in order; the states go on. Raises UsageError for shapes that the model does
        not take, OtherSizes for those that it was not compiled for."""
        if len(arrays) != self._count:
            raise UsageError(f"{self.name} takes {self._count} inputs ({self._signature()}), got {len(arrays)}")
        given = [tensor.accept_any(array) for tensor, array in zip(self._inputs, arrays)]
        with self._state_lock:
            handle, inputs, outputs = context = self._only()
            try:
                wanted = [array.shape for array in given]
                if wanted != self._wanted:
                    self._bind(handle, wanted)
                elif not self._fixed:
                    self._shapes = self._output_shapes(handle)
                ends = [(shape, tensor.dtype) for shape, tensor in zip(self._shapes, self._outputs)]
                results = self._into(out, ends, given) if out else self._results.arrays(ends)
                for i, array in enumerate(given):
                    inputs[i] = address_of(array)
                for i, array in enumerate(results):
                    outputs[i] = address_of(array)
                if times is None:
                    status = self._run(handle, inputs, outputs)
                else:
                    status = self._api.profile(handle, inputs, outputs, times)
                if status:
                    self._wanted = None
                    refused(self, status, handle, wanted, self._states_text(handle))
                    self._fail(status, handle, given)
            except MemoryError as error:
                raise too_large(self.name, error) from None
            finally:
                self._free.append(context)
        return results

    def _bind(self, handle: int, wanted: list[tuple[int, ...]]) -> None:
        self._wanted = None
        if "open" in self.description:
            extents = [(ctypes.c_int64 * max(1, len(shape)))(*shape) for shape in wanted]
            pointers = (ctypes.c_void_p * max(1, len(extents)))(*map(ctypes.addressof, extents))
            status = self._api.bind(handle, pointers)
            refused(self, status, handle, wanted, self._states_text(handle))
            check(self._api, status, f"binding the shapes of {self.name}")
            self._shapes = self._output_shapes(handle)
        else:
            for tensor, shape in zip(self._inputs, wanted):
                if tensor.shape != shape:
                    raise tensor.unfit(np.empty(shape, tensor.dtype))
            self._shapes = [tensor.shape for tensor in self._outputs]
        self._wanted = wanted

    def _output_shapes(self, handle: int) -> list[tuple[int, ...]]:
        """Those of the next run; of one that cannot be, those of the last, and the run says why."""
        found = []
        for i, tensor in enumerate(self._outputs):
            shape = self._api.output_shape(handle, i)
            if not shape:
                return self._shapes
            found.append(tuple(shape[: len(tensor.shape)]))
        return found

    def _states_text(self, handle: int) -> str:
        """The states' shapes, for messages."""
        shapes = [self._shape(handle, i) for i in range(len(self._states))]
        known = [(t.name, shape) for t, shape in zip(self._states, shapes) if shape is not None]
        return ", ".join(f"{name}[{','.join(map(str, shape))}]" for name, shape in known)

    def _only(self, anew: bool = False) -> Any:
        """The context. Raises UsageError where its states are not known, unless they are about to begin `anew`."""
        if self._lost and not anew:
            message = f"the state of {self.name} is not known: the process was forked while another thread was in a run"
            raise UsageError(message, hint="set_state(...) or reset()")
        try:
            return self._free.pop()
        except IndexError:
            context = self._new_context()
        self._wanted = None
        if self._left:
            left, self._left = self._left, None
            self._write(context[0], left)
        return context

    def after_fork(self) -> None:
        """As `Session`'s. The states are read out of the parent's context, which the child has a copy of. Those that a
        run of another thread was changing are lost."""
        if self._closer.alive and not self._closing:
            if self._free:
                self._left = self._read(self._free[-1][0])
            else:
                self._lost = bool(self._contexts)
        super().after_fork()

    # --- states

    def _shape(self, handle: int, number: int) -> tuple[int, ...] | None:
        shape = self._api.state_shape(handle, number)
        return tuple(shape[: len(self._states[number].shape)]) if shape else None

    def _read(self, handle: int) -> dict[str, Array]:
        found = {}
        for i, tensor in enumerate(self._states):
            shape = self._shape(handle, i)
            if shape is None:
                return {}
            found[tensor.name] = np.empty(shape, tensor.dtype)
            check(self._api, self._api.get_state(handle, i, address_of(found[tensor.name])), f"the state of {self.name}")
        return found

    def _write(self, handle: int, values: Mapping[str, Array]) -> None:
        for i, tensor in enumerate(self._states):
            array = np.ascontiguousarray(values[tensor.name]).reshape(values[tensor.name].shape)
            shape = (ctypes.c_int64 * max(1, array.ndim))(*array.shape)
            status = self._api.set_state(handle, i, ctypes.addressof(shape), address_of(array))
            check(self._api, status, f"the state of {self.name}")

    @property
    def state(self) -> dict[str, Array]:
        """Copies of the states by name; empty before the first run."""
        with self._state_lock:
            context = self._only()
            try:
                return self._read(context[0])
            finally:
                self._free.append(context)

    def state_shapes(self) -> dict[str, tuple[int, ...]]:
        """The states' extents by name; empty before the first run."""
        with self._state_lock:
            context = self._only()
            try:
                shapes = {t.name: self._shape(context[0], i) for i, t in enumerate(self._states)}
            finally:
                self._free.append(context)
        return {name: shape for name, shape in shapes.items() if shape is not None}

    def set_state(self, values: Mapping[str, Array]) -> None:
        """Goes on with these values, which must have all names and fit the types."""
        with self._state_lock:
            context = self._only(anew=True)
            try:
                self._write(context[0], values)
                self._lost = False
            finally:
                self._free.append(context)

    def reset(self) -> None:
        """Lets the next run begin anew; the memory stays."""
        with self._state_lock:
            context = self._only(anew=True)
            try:
                check(self._api, self._api.reset(context[0]), f"the state of {self.name}")
                self._lost = False
            finally:
                self._free.append(context)

    @property
    def state_bytes(self) -> int:
        """Bytes of the states' buffers; 0 before the first run."""
        total = 0
        with self._state_lock:
            context = self._only()
            try:
                for i, tensor in enumerate(self._states):
                    shape = self._api.state_shape(context[0], i)
                    if not shape:
                        continue
                    extents = list(shape[: len(tensor.shape)])
                    axis = self.description["states"][i].get("axis")
                    if axis is not None:
                        extents[axis] = shape[len(extents)]  # its room
                    total += (2 if tensor.name in self._turns else 1) * prod(extents) * tensor.dtype.itemsize
            finally:
                self._free.append(context)
        return total
