"""Tables of models in stages as this process runs them: the functions of source/host.c, and values as Python has them.

    machine = Machine(code, words, texts, weights)      a context: registers, values, and the programs that serve it
    machine.run(arrays)   DELIVERED or OK: the outputs; PAUSED: the host gives a program or does a step; machine.go()
"""

from __future__ import annotations

import ctypes as c
import weakref
from collections.abc import Callable, Sequence
from functools import cache
from typing import Any

import numpy as np

from nncompiler.ir.dtype import COMPUTE, DType, string
from nncompiler.ir.errors import LimitError, ModelError
from nncompiler.ir.weights import Array

from .api import ABI_VERSION, Status
from .jit import load_objects
from .pointers import IN_PLACE, PLACE, address_of
from .results import Results

SYMBOL = "nnc_host_v1"
PAUSED = 100
DELIVERED = 101
FOR_PROGRAM, FOR_STEP = 1, 2
_ROW = 40
_SEQUENCE = 1


class _Stages(c.Structure):
    _fields_ = [
        ("words", c.c_void_p), ("texts", c.c_char_p), ("parts", c.c_void_p), ("part_count", c.c_uint64),
        ("hosted", c.c_uint64),
    ]  # fmt: skip


class _Host(c.Structure):
    """nnc_host."""

    _fields_ = [
        ("abi", c.c_uint32),
        ("size", c.c_uint32),
        ("context_new", c.CFUNCTYPE(c.c_int32, c.c_void_p, c.c_void_p, c.c_void_p)),
        ("context_free", c.CFUNCTYPE(None, c.c_void_p)),
        ("add_variant", c.CFUNCTYPE(None, c.c_void_p, c.c_int64, c.c_void_p, c.c_void_p)),
        ("begin", c.CFUNCTYPE(None, c.c_void_p)),
        (
            "put_tensor",
            c.CFUNCTYPE(c.c_int32, c.c_void_p, c.c_int64, c.c_int64, c.c_int64, c.c_void_p, c.c_void_p, c.c_int32),
        ),
        ("put_none", c.CFUNCTYPE(None, c.c_void_p, c.c_int64)),
        ("put_list", c.CFUNCTYPE(c.c_int32, c.c_void_p, c.c_int64)),
        ("append", c.CFUNCTYPE(c.c_int32, c.c_void_p, c.c_int64, c.c_int64)),
        ("intern", c.CFUNCTYPE(c.c_int32, c.c_void_p, c.c_int64, c.c_char_p, c.c_void_p, c.c_void_p)),
        ("string", c.CFUNCTYPE(c.c_int64, c.c_void_p, c.c_int64, c.c_void_p)),
        ("look", c.CFUNCTYPE(None, c.c_void_p, c.c_int64, c.c_void_p)),
        ("look_inside", c.CFUNCTYPE(None, c.c_int64, c.c_int64, c.c_void_p)),
        ("go", c.CFUNCTYPE(c.c_int32, c.c_void_p, c.c_void_p)),
        (
            "run",
            c.CFUNCTYPE(c.c_int32, c.c_void_p, c.c_void_p, c.c_void_p, c.c_void_p, c.c_void_p, c.c_void_p, c.c_int32),
        ),
        ("end", c.CFUNCTYPE(None, c.c_void_p)),
        ("paused", c.CFUNCTYPE(None, c.c_void_p, c.c_void_p, c.c_void_p)),
        ("numbers", c.CFUNCTYPE(c.c_void_p, c.c_void_p)),
        ("defined", c.CFUNCTYPE(c.c_void_p, c.c_void_p)),
        ("variant", c.CFUNCTYPE(c.c_int64, c.c_void_p, c.c_int64)),
        ("failed_node", c.CFUNCTYPE(c.c_char_p, c.c_void_p)),
        ("message", c.CFUNCTYPE(c.c_char_p, c.c_void_p)),
        ("workers_new", c.CFUNCTYPE(c.c_int32, c.c_int32, c.c_void_p)),
        ("workers_free", c.CFUNCTYPE(None, c.c_void_p)),
    ]


@cache
def _loaded(objects: tuple[bytes, ...]) -> tuple[_Host, object]:
    address, code = load_objects(objects, SYMBOL)
    host = _Host.from_address(address)
    if host.abi != ABI_VERSION or host.size != c.sizeof(_Host):
        raise ModelError("the runtime's object is of another version", hint="clear the cache: nnc cache --clear")
    return host, code


class Workers:
    """Threads that several models share, which keep this object. `objects`: the runtime's, for this host."""

    def __init__(self, objects: tuple[bytes, ...], threads: int | None):
        host, self._code = _loaded(objects)
        model = c.c_void_p()
        if host.workers_new(threads or 0, c.byref(model)) != Status.OK:
            raise LimitError("a worker thread could not be started", hint="give fewer threads")
        self.handle: int = model.value or 0
        weakref.finalize(self, host.workers_free, self.handle)


class HostMachine:
    """One run at a time of a table. `objects`: the runtime's, for this host. `words`, `texts`, `weights`: the table, what it
    refers to, and its constants. `spare`: a register that nothing uses, and others behind it. `inputs`: the element type of
    each, None where it is no tensor of numbers; `extents`: how many they have together. `numbers`: the names of the number
    registers."""

    def __init__(
        self, objects: tuple[bytes, ...], words: Array, texts: bytes, weights: Array, code_of: Callable[[DType], int],
        dtype_of: Callable[[int], DType], spare: int, inputs: Sequence[DType | None], extents: int, outputs: int,
        numbers: Sequence[str],
    ):  # fmt: skip
        self._host, self._code = _loaded(objects)
        self._kept = words, texts, weights
        self._stages = _Stages(address_of(words), texts, None, 0, 1)
        self._code_of, self._dtype_of, self._spare = code_of, dtype_of, spare
        context = c.c_void_p()
        status = self._host.context_new(c.byref(self._stages), address_of(weights), c.byref(context))
        if status != Status.OK:
            raise LimitError("there is no memory for a context of a model in stages")
        self.handle: int = context.value or 0
        self._closer = weakref.finalize(self, self._host.context_free, self.handle)
        self._plain = all(d is not None for d in inputs)
        self._inputs = inputs
        self._pointers = (c.c_void_p * max(1, len(inputs)))()
        self._extents = (c.c_int64 * extents)()
        self._shapes: list[Any] = []
        """Of the inputs, as `_extents` has them."""
        self._allocations: list[tuple[tuple[int, ...], Any]] | None = None
        """Shapes and types of the outputs of the run before, which `_expected` says: None where they are not all numbers."""
        self._expected = (c.c_int64 * (_ROW * max(1, outputs)))()
        self._places = (c.c_void_p * max(1, outputs))()
        self.delivered: list[Array] = []
        self._results = Results(outputs)
        self._numeric = {code_of(t): t.numpy for t in COMPUTE}
        self._rows = (c.c_int64 * (_ROW * max(1, outputs)))()
        self._row = (c.c_int64 * _ROW)()
        self._outputs = outputs
        self._names = [(i, name) for i, name in enumerate(numbers) if name]
        self._run, self._go = self._host.run, self._host.go
        self._numbers = (c.c_int64 * max(1, len(numbers))).from_address(self._host.numbers(self.handle) or 0)
        self._defined = (c.c_uint8 * max(1, len(numbers))).from_address(self._host.defined(self.handle) or 0)

    # --- runs

    def run(self, values: Sequence[Any]) -> int:
        """Begins a run; its status. The values must live as long as it."""
        if self._plain:
            pointers, places, expected = self._pointers, self._places, None
            shapes = [array.shape for array in values]
            if shapes != self._shapes:
                self._extents[:] = [d for shape in shapes for d in shape]
                self._shapes = shapes
            if self._allocations is not None:
                expected = self._expected
                self.delivered = made = list(self._results.arrays(self._allocations))
                for i, array in enumerate(made):
                    places[i] = id(array) + PLACE if IN_PLACE else address_of(array)
            for i, array in enumerate(values):
                pointers[i] = id(array) + PLACE if IN_PLACE else address_of(array)
            return self._run(  # type: ignore[no-any-return]
                self.handle, pointers, self._extents, self._rows, expected, places, IN_PLACE
            )
        self._host.begin(self.handle)
        for i, value in enumerate(values):
            self.put(i, value, copied=False)
        return self.go()

    def go(self) -> int:
        """Goes on with a run that has paused; its status."""
        return int(self._go(self.handle, self._rows))

    def results(self) -> list[Any]:
        """The outputs of the run that has ended, each in memory of its own."""
        rows, found = self._rows, []
        self._allocations = None
        for at in range(0, self._outputs * _ROW, _ROW):
            dtype = self._numeric.get(rows[at + 1]) if rows[at] == 0 else None
            if dtype is None:
                found.append(self._value(rows[at : at + _ROW]))
                continue
            array = self._results.array(len(found), tuple(rows[at + 5 : at + 5 + rows[at + 2]]), dtype)
            c.memmove(address_of(array), rows[at + 4], array.nbytes)
            found.append(array)
        if all(rows[at] == 0 and rows[at + 1] in self._numeric for at in range(0, self._outputs * _ROW, _ROW)):
            self._allocations = [(array.shape, array.dtype) for array in found]
            c.memmove(self._expected, rows, c.sizeof(rows))
        return found

    def end(self) -> None:
        """Lets go of all values."""
        self._host.end(self.handle)

    def paused(self) -> tuple[int, int]:
        """Why the run has paused, and the word of the instruction."""
        reason, word = c.c_int64(), c.c_int64()
        self._host.paused(self.handle, c.byref(reason), c.byref(word))
        return reason.value, word.value

    def add_variant(self, callee: int, api: int, context: int) -> None:
        """Gives a callee one more program, of the model whose nnc_api is at `api`."""
        self._host.add_variant(self.handle, callee, api, context)

    def variant(self, callee: int) -> int:
        """The number of the program that a callee was last bound to."""
        return int(self._host.variant(self.handle, callee))

    def sizes(self) -> dict[str, int]:
        """The symbols that have values."""
        return {name: self._numbers[i] for i, name in self._names if self._defined[i]}

    def number(self, register: int) -> int:
        """What a number register holds."""
        return int(self._numbers[register])

    def failure(self) -> tuple[str, str]:
        """Node and message of a run that failed."""
        node, told = self._host.failed_node(self.handle), self._host.message(self.handle)
        return node.decode("utf-8", "replace"), told.decode("utf-8", "replace")

    def close(self) -> None:
        """Frees the context. May be called again."""
        self._closer()

    # --- values

    def put(self, register: int, value: Any, copied: bool = True, depth: int = 0) -> None:
        """Puts an array, a list (a sequence) or None into a register; `copied`: the array need not outlive the call."""
        if value is None:
            self._host.put_none(self.handle, register)
            return
        if isinstance(value, list | tuple):
            self._check(self._host.put_list(self.handle, register))
            inner = self._spare + depth
            for item in value:
                self.put(inner, item, copied, depth + 1)
                self._check(self._host.append(self.handle, register, inner))
            return
        array = np.asarray(value)
        if array.dtype.kind in "OUST":
            array, copied = self._interned(array), True
            code = self._code_of(string)
        else:
            code = self._code_of(_dtype_of(array))
            contiguous = np.ascontiguousarray(array).reshape(array.shape)
            array, copied = contiguous, copied or (contiguous is not array and not np.shares_memory(contiguous, array))
        shape = (c.c_int64 * max(1, array.ndim))(*array.shape)
        self._check(self._host.put_tensor(self.handle, register, code, array.ndim, shape, address_of(array), copied))

    def get(self, register: int) -> Any:
        """The value in a register: an array of its own, a list, or None."""
        self._host.look(self.handle, register, self._row)
        return self._value(self._row[:])

    def _value(self, row: Sequence[int]) -> Any:
        kind, code, rank, length, address = row[:5]
        if kind < 0:
            return None
        if kind == _SEQUENCE:
            found = []
            for i in range(length):
                inner = (c.c_int64 * _ROW)()
                self._host.look_inside(address, i, inner)
                found.append(self._value(inner[:]))
            return found
        dtype, shape = self._dtype_of(code), tuple(row[5 : 5 + rank])
        if dtype == string:
            handles = np.empty(shape, np.int64)
            c.memmove(address_of(handles), address, handles.nbytes)
            texts = np.empty(handles.size, object)
            texts[:] = [self._string(int(h)) for h in handles.reshape(-1)]
            return texts.reshape(shape)
        array = np.empty(shape, dtype.numpy)
        c.memmove(address_of(array), address, array.nbytes)
        return array

    def _string(self, handle: int) -> str:
        text = c.c_void_p()
        size = self._host.string(self.handle, handle, c.byref(text))
        return c.string_at(text.value or 0, size).decode("utf-8", "surrogatepass")

    def _interned(self, array: Array) -> Array:
        data = [str(s).encode("utf-8", "surrogatepass") for s in array.reshape(-1)]
        ends = np.cumsum([len(d) for d in data], dtype=np.int64)
        handles = np.empty(array.shape, np.int64)
        self._check(self._host.intern(self.handle, len(data), b"".join(data), address_of(ends), address_of(handles)))
        return handles

    def _check(self, status: int) -> None:
        if status != Status.OK:
            raise LimitError(self.failure()[1] or "there is no memory for a value")


def _dtype_of(array: Array) -> DType:
    from nncompiler.ir.dtype import of_numpy

    return of_numpy(array.dtype)
