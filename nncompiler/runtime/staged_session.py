"""A model in stages in Python: its runs make the outputs, which are copied out of the context."""

from __future__ import annotations

import ctypes
from collections.abc import Mapping, Sequence
from typing import Any

import numpy as np

from nncompiler.ir.dtype import string
from nncompiler.ir.errors import ModelError, UsageError
from nncompiler.ir.exchange import check_shape
from nncompiler.ir.weights import Array

from .api import Status, check, too_large
from .items import End
from .pointers import address_of
from .session import Session, Tensor


class StagedSession(Session):
    """A session whose outputs are as large as every run makes them. Inputs and outputs may be strings, sequences and
    optionals, too (`items`)."""

    @staticmethod
    def _end(entry: Mapping[str, Any]) -> Any:
        whole = entry["dtype"] == string.name or entry["shape"] is None or "sequence" in entry or "optional" in entry
        return End(entry) if whole else Tensor(entry)

    def call(self, arrays: Sequence[Any], times: Any = None, out: Sequence[Array | None] = ()) -> tuple[Array, ...]:
        """The outputs in order, for the inputs in order. Raises UsageError for shapes that the model does not take,
        ModelError for values that it does not."""
        if len(arrays) != self._count:
            raise UsageError(f"{self.name} takes {self._count} inputs ({self._signature()}), got {len(arrays)}")
        given = [tensor.accept_any(array) for tensor, array in zip(self._inputs, arrays)]
        try:
            context = self._free.pop()
        except IndexError:
            context = self._new_context()
        handle, inputs, _ = context
        try:
            kept: list[Any] = []
            extents = [(ctypes.c_int64 * max(1, np.ndim(x)))(*x.shape) if isinstance(x, np.ndarray) else None for x in given]
            shapes = (ctypes.c_void_p * max(1, len(extents)))()
            for i, (end, value, shape) in enumerate(zip(self._inputs, given, extents)):
                shapes[i] = None if shape is None else ctypes.addressof(shape)
                inputs[i] = end.pointer(value, kept) if isinstance(end, End) else address_of(value)
            check(self._api, self._api.bind(handle, shapes), f"binding the shapes of {self.name}")
            if times is None:
                status = self._run(handle, inputs, None)
            else:
                status = self._api.profile(handle, inputs, None, times)
            if status:
                self._fail(status, handle, given)
            results: list[Any] = []
            for i, tensor in enumerate(self._outputs):
                if isinstance(tensor, End):
                    results.append(tensor.value(self._api.output_item(handle, i)))
                    continue
                extent = tuple(self._api.output_shape(handle, i)[: len(tensor.shape)])
                result: Any = self._results.array(i, extent, tensor.dtype)
                ctypes.memmove(address_of(result), self._api.output(handle, i), result.nbytes)
                results.append(result)
        except MemoryError as error:
            raise too_large(self.name, error) from None
        finally:
            self._free.append(context)
        read = [x for x in given if isinstance(x, np.ndarray)]
        buffers = [(i, buffer) for i, buffer in enumerate(out) if buffer is not None]
        for i, buffer in buffers:
            check_shape(buffer, self._outputs[i].name, results[i].shape, read)
        for i, buffer in buffers:
            np.copyto(buffer, results[i])
            results[i] = buffer
        return tuple(results)

    def _fail(self, status: int, handle: int, arrays: Sequence[Any]) -> None:
        node = self._api.failed_node(handle).decode("utf-8", "replace") or None
        told = self._api.message(handle).decode("utf-8", "replace")
        if status == Status.OTHER_SIZES:
            hint = "compile the model for these (dims=, --dim; values=, --value), or run it from Python (nnc.compile)"
            raise ModelError(f"running {self.name}: {told}", node=node, hint=hint)
        if status in (Status.WRONG_SHAPE, Status.BAD_ARGUMENT) and node in self._input_names:
            got = ", ".join(f"{t.name}{_shape(a)}" for t, a in zip(self._inputs, arrays))
            raise UsageError(f"input {node!r}: {told}; {self.name} takes {self._signature()}, got {got}")
        check(self._api, status, f"running {self.name}", node=node, told=told)


def _shape(value: Any) -> str:
    if isinstance(value, np.ndarray):
        return f"[{','.join(map(str, value.shape))}]"
    return " of None" if value is None else f" of {len(value)} tensors"
