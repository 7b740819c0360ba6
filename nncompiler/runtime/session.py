"""An open model in Python: arrays in, arrays out."""

from __future__ import annotations

import ctypes
import json
import os
import time
import weakref
from collections.abc import Callable, Iterable, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np

from nncompiler.ir.dim_text import parse_dim
from nncompiler.ir.dtype import BY_NAME, native
from nncompiler.ir.errors import ModelError, UsageError
from nncompiler.ir.exchange import check_shape, host_array, named, writable
from nncompiler.ir.forks import Lock, watch
from nncompiler.ir.types import TensorType
from nncompiler.ir.weights import Array

from .api import UNCHECKED, Api, Options, Status, api_at, check, too_large
from .integrity import ContentCheck
from .pointers import IN_PLACE, PLACE, address_of
from .results import Results, large
from .weights import PAGE

_Context = tuple[int, Any, Any]
"""The address of a context, and the arrays of pointers that its runs use for inputs and outputs."""

if TYPE_CHECKING:
    from .host import Workers

Verify = Callable[[int, bytes], ContentCheck | None]
"""Gives the comparison of weights of so many bytes with their hash; None where nothing is known of their place."""


class Session:
    """An open model; any number of threads may run it at once, each in a context of its own.

    address: of the model's nnc_api. keep: objects that must live as long as the model (its code). release: called when the
    model is closed and nothing uses its code any more.
    threads: workers, None for what affinity and cgroup quota allow. weights: a uint8 array at a multiple of 64;
    weights_path: a weights file; neither: the weights embedded in the artifact, else those in the file `beside`. verify:
    gives what compares `weights`, or embedded ones, with their hash (`integrity`), as those in files of their own always
    are; damaged ones fail the runs that begin after they were found. workers: threads that several models share, in place of
    own ones.
    """

    def __init__(
        self,
        address: int,
        *,
        keep: tuple[object, ...] = (),
        release: Callable[[], None] | None = None,
        threads: int | None = None,
        weights: Array | None = None,
        weights_path: str | os.PathLike[str] | None = None,
        beside: Path | None = None,
        verify: Verify | None = None,
        workers: Workers | None = None,
    ) -> None:
        api = api_at(address)
        self._api = api
        self.description: dict[str, Any] = json.loads(api.describe())
        self.name: str = self.description["name"]
        self._inputs = [self._end(d) for d in self.description["inputs"]]
        self._outputs = [self._end(d) for d in self.description["outputs"]]
        self._input_names = [t.name for t in self._inputs]
        self._output_names = [t.name for t in self._outputs]
        self._allocations = [(t.shape, t.dtype) for t in self._outputs]
        self._count = len(self._inputs)
        self._one_each = len(self._inputs) == len(self._outputs) == 1 and IN_PLACE
        self._results = Results(len(self._outputs))
        fixed = [t for t in self._outputs if isinstance(t.type, TensorType) and t.type.is_fixed]
        self._small = not any(large(t.shape, t.dtype) for t in fixed)
        options = Options(size=ctypes.sizeof(Options), threads=_thread_count(threads))
        if workers is not None:
            options.workers_of = workers.handle
        if weights is not None:
            options.weights, options.weights_bytes = weights.ctypes.data, weights.size
        if weights_path is not None:
            options.weights_path = os.fsencode(weights_path)
        size, wanted = self.description["weights"]["bytes"], bytes.fromhex(self.description["weights"]["hash"])
        self._check = verify(size, wanted) if size and verify is not None else None
        if weights_path is not None or self._check is not None:
            options.flags = UNCHECKED
        model = ctypes.c_void_p()
        status = api.open(ctypes.byref(options), ctypes.byref(model))
        if status == Status.WEIGHTS_MISSING and beside is not None and beside.is_file():
            options.weights_path, options.flags = os.fsencode(beside), UNCHECKED
            status = api.open(ctypes.byref(options), ctypes.byref(model))
        check(api, status, f"opening {self.name}")
        self._options = options
        self._model = model
        self._run = api.run
        self._free: list[_Context] = []
        self._contexts: list[int] = []
        self._retired = _Retired()
        self._closing = self._forked = False
        self._damaged: ModelError | None = None
        self._set_aside: list[_Context] = []
        self._lock = Lock()
        self._lent: list[_Context] = []  # who has them is forgotten no later than this
        idle = (self._free, self._retired, self._lent)
        self._closer = weakref.finalize(self, _close, api, model, self._contexts, idle, (keep, weights, workers), release)
        watch(self)
        if size and options.weights_path is not None:
            self._check = ContentCheck(Path(os.fsdecode(options.weights_path)), PAGE, size, wanted)
        if self._check is not None:
            try:
                self._check.begin(_refusing(weakref.ref(self)))
            except BaseException:
                self.close()
                raise

    # --- what it is

    @staticmethod
    def _end(entry: Mapping[str, Any]) -> Any:
        """An input or output, as the description has it."""
        return Tensor(entry)

    @property
    def inputs(self) -> list[tuple[str, TensorType]]:
        """Names and types of the inputs, in order."""
        return [(t.name, t.type) for t in self._inputs]

    @property
    def outputs(self) -> list[tuple[str, TensorType]]:
        """Names and types of the outputs, in order."""
        return [(t.name, t.type) for t in self._outputs]

    @property
    def threads(self) -> int:
        """Workers, the calling thread included."""
        self._check_open()
        return int(self._api.threads(self._model))

    # --- runs

    def run(self, feeds: Any, out: Any = None) -> dict[str, Array]:
        """The outputs by name, for inputs by name or the only input. With `out`, a buffer or buffers by name, results are
        written there (`exchange`). Raises UsageError for a wrong name, dtype or shape."""
        if out is None:
            return dict(zip(self._output_names, self.call(self._in_order(feeds))))
        buffers = writable(out, self.outputs)
        return dict(zip(self._output_names, self.call(self._in_order(feeds), None, buffers)))

    def __call__(self, *arrays: Any) -> tuple[Array, ...]:
        """The outputs in order, for the inputs in order."""
        return self.call(arrays)

    def profile(self, feeds: Mapping[str, Any]) -> tuple[dict[str, Array], list[int]]:
        """The outputs by name and the nanoseconds of each step of the description."""
        times = (ctypes.c_uint64 * len(self.description["steps"]))()
        results = self.call(self._in_order(feeds), times)
        return dict(zip(self._output_names, results)), list(times)

    def _in_order(self, feeds: Any) -> list[Any]:
        try:
            arrays = [feeds[name] for name in self._input_names]
        except (KeyError, IndexError, TypeError, ValueError):
            if isinstance(feeds, Mapping):
                raise self._wrong_names(feeds) from None
            return list(named(feeds, self._input_names).values())
        if len(feeds) != len(arrays):
            raise self._wrong_names(feeds)
        return arrays

    def call(self, arrays: Sequence[Any], times: Any = None, out: Sequence[Array | None] = ()) -> tuple[Array, ...]:
        """The outputs in order, for the inputs in order; `times`, a ctypes array, gets the nanoseconds of each step; `out`
        are buffers of outputs in order.

        All that stands between a caller and native code is here, and kept short: small networks take microseconds. Of one
        array, where it keeps its own address is an array of one pointer; those of several are gathered.
        """
        if len(arrays) != self._count:
            raise UsageError(f"{self.name} takes {self._count} inputs ({self._signature()}), got {len(arrays)}")
        try:
            context = self._free.pop()
        except IndexError:
            context = self._new_context()
        handle, inputs, outputs = context
        try:
            if self._one_each and not out:
                array = self._inputs[0].accept(arrays[0])
                shape, dtype = self._allocations[0]
                result = np.empty(shape, dtype) if self._small else self._results.array(0, shape, dtype)
                inputs, outputs = id(array) + PLACE, id(result) + PLACE
                results: tuple[Array, ...] = (result,)
            else:
                arrays = [tensor.accept(array) for tensor, array in zip(self._inputs, arrays)]
                results = self._into(out, self._allocations, arrays) if out else self._made()
                for i, array in enumerate(arrays):
                    inputs[i] = address_of(array)
                for i, array in enumerate(results):
                    outputs[i] = address_of(array)
            if times is None:
                status = self._run(handle, inputs, outputs)
            else:
                status = self._api.profile(handle, inputs, outputs, times)
            if status:
                self._fail(status, handle, arrays)
        except MemoryError as error:
            raise too_large(self.name, error) from None
        finally:
            self._free.append(context)
        return results

    def _made(self) -> tuple[Array, ...]:
        """Arrays for the outputs."""
        if self._small:
            return tuple([np.empty(shape, dtype) for shape, dtype in self._allocations])
        return self._results.arrays(self._allocations)

    def _into(
        self, out: Sequence[Array | None], wanted: Iterable[tuple[tuple[int, ...], Any]], arrays: Sequence[Array]
    ) -> tuple[Array, ...]:
        """The buffers for the outputs of these shapes and types, and arrays for those without one."""
        found: list[Array] = []
        for i, (tensor, buffer, (shape, dtype)) in enumerate(zip(self._outputs, out, wanted)):
            if buffer is not None:
                check_shape(buffer, tensor.name, shape, arrays)
            found.append(self._results.array(i, shape, dtype) if buffer is None else buffer)
        return tuple(found)

    def _new_context(self) -> _Context:
        with self._lock:
            self._check_open()
            if self._forked:
                self._reopen()
            handle = ctypes.c_void_p()
            check(self._api, self._api.context_new(self._model, ctypes.byref(handle)), f"a context of {self.name}")
            pointers = [(ctypes.c_void_p * max(1, len(tensors)))() for tensors in (self._inputs, self._outputs)]
            self._contexts.append(handle.value or 0)
            return handle.value or 0, pointers[0], pointers[1]

    # --- contexts for others

    @property
    def api_address(self) -> int:
        """The address of the model's nnc_api."""
        return ctypes.addressof(self._api)

    def lend(self) -> _Context:
        """A context for others to run the model in. `close` waits until it is back."""
        try:
            context = self._free.pop()
        except IndexError:
            context = self._new_context()
        self._lent.append(context)
        return context

    def take_back(self, context: _Context) -> None:
        """Takes back a context that was lent."""
        self._lent.remove(context)
        self._free.append(context)

    def fail(self, status: int, context: _Context, arrays: Sequence[Any]) -> None:
        """Raises the error of a run in a context that was lent, of these inputs."""
        self._fail(status, context[0], arrays)

    # --- the end

    def close(self) -> None:
        """Waits for the runs in progress, ends the threads and frees all memory; runs that begin later raise UsageError. May
        be called again."""
        with self._lock:
            self._closing = True
            free = self._free if self._free is not self._retired else self._set_aside
            self._free = self._retired  # where runs in progress put their contexts, and none can be had
        if self._check is not None:
            self._check.stop()
        while len(self._retired) < len(self._contexts):
            try:  # a run may have looked up the list before it was exchanged, and put its context there
                self._retired.append(free.pop())
            except IndexError:
                time.sleep(0.0002)
        with self._lock:
            self._closer()

    def refuse(self, error: ModelError) -> None:
        """Lets no further run begin: the weights are damaged. Runs in progress end."""
        with self._lock:
            self._damaged = error
            if self._free is not self._retired:
                self._set_aside, self._free = self._free, self._retired

    def after_fork(self) -> None:
        """In a child process: forgets the runs of other threads, which will never end, and has the workers started again by
        the next run. Their contexts stay allocated, for all that is known of them."""
        if not self._closer.alive:  # nothing is left of it
            return
        self._forked = True
        self._options.workers_of = None  # the threads are the parent's
        if self._free is not self._retired:
            self._retired.extend(self._free)
            self._free.clear()
        self._contexts[:] = [handle for handle, _, _ in self._retired]

    def _reopen(self) -> None:
        """Puts a model with workers of this process in the place of the parent's. Where that cannot be opened, as when its
        weights file is gone, the parent's goes on without workers."""
        self._forked = False
        model = ctypes.c_void_p()
        if self._api.open(ctypes.byref(self._options), ctypes.byref(model)) != Status.OK:
            self._free.extend(self._retired)
            self._retired.clear()
            return
        for handle in self._contexts:
            self._api.context_free(handle)
        self._api.close(self._model)
        self._model.value = model.value
        self._contexts.clear()
        self._retired.clear()

    @property
    def closed(self) -> bool:
        return self._closing

    def __enter__(self) -> Session:
        return self

    def __exit__(self, *exc: object) -> None:
        self.close()

    def __repr__(self) -> str:
        return f"<{self.name}({self._signature()}){' closed' if self.closed else ''}>"

    def _check_open(self) -> None:
        if self._closing:
            raise UsageError(f"{self.name} is closed")
        if self._damaged is not None:
            raise type(self._damaged)(self._damaged.message, hint=self._damaged.hint)

    # --- messages

    @property
    def signature(self) -> str:
        """The inputs with their types, in words."""
        return self._signature()

    def failed_node(self, handle: int) -> str:
        """The node at which the last run in a context failed, or the condition that sizes did not fulfil; "" for none."""
        return str(self._api.failed_node(handle).decode())

    def _signature(self) -> str:
        return ", ".join(f"{t.name}: {t.type}" for t in self._inputs)

    def _fail(self, status: int, handle: int, arrays: Sequence[Any]) -> None:
        """Raises the error of a run that ended with a status other than 0."""
        node = self.failed_node(handle)
        if status == Status.INDEX_OUT_OF_RANGE and node in self.description.get("indexed", ()):
            raise self._outside(node, arrays)
        check(self._api, status, f"running {self.name}", node=node or None)

    def _number(self, extent: Any, arrays: Sequence[Any]) -> int:
        """An extent as the description has it, for these inputs."""
        return int(extent)

    def _outside(self, node: str, arrays: Sequence[Any]) -> ModelError:
        """The error of a node that was given an index out of range: which, where the indices are an input."""
        entry = self.description["indexed"][node]
        extents = [(axis, self._number(extent, arrays)) for axis, extent in entry["axes"]]
        axes = " or ".join(f"axis {axis} of extent {extent}" for axis, extent in extents)
        lengths = entry.get("lengths", False)
        word = "length" if lengths else "index"
        what = f"a {word}" if lengths else f"an {word}"
        if entry["input"] in self._input_names:
            indices = np.asarray(arrays[self._input_names.index(entry["input"])])
            extent = extents[0][1]
            low, high = (0, extent) if lengths else (-extent, extent - 1)
            outside = indices[(indices < low) | (indices > high)]
            what = f"{word} {outside[0]} of the input {entry['input']!r}" if outside.size else what
        return ModelError(f"running {self.name}: {what} is out of range for {axes}", node=node)

    def _wrong_names(self, feeds: Mapping[str, Any]) -> UsageError:
        missing = [t.name for t in self._inputs if t.name not in feeds]
        unknown = [str(name) for name in feeds if name not in self._input_names]
        constant = [name for name in unknown if name in self.description.get("defaults", ())]
        if constant:
            names = ", ".join(constant)
            return UsageError(
                f"{names} has a default value, which is a constant of this compiled model",
                hint=f"compile the ONNX model with {' '.join(f'--input {n}' for n in constant)}, or inputs={constant!r}",
            )
        parts = [f"missing {', '.join(missing)}"] * bool(missing) + [f"unknown {', '.join(unknown)}"] * bool(unknown)
        return UsageError(f"{self.name} takes the inputs {self._signature()}; {'; '.join(parts)}")


def _refusing(owner: weakref.ref[Session]) -> Callable[[ModelError], None]:
    """What a comparison calls that does not keep the session alive."""

    def refuse(error: ModelError) -> None:
        session = owner()
        if session is not None:
            session.refuse(error)

    return refuse


class _Retired(list[_Context]):
    """The contexts of a model that is being closed: they can be put back, and none can be had."""

    def pop(self, index: Any = -1) -> _Context:
        raise IndexError


class Tensor:
    """An input or output: what numpy must give."""

    __slots__ = ("dtype", "name", "shape", "type")

    def __init__(self, entry: Mapping[str, Any]) -> None:
        dtype = BY_NAME[entry["dtype"]]
        self.name: str = entry["name"]
        self.shape: tuple[Any, ...] = tuple(parse_dim(d) if isinstance(d, str) else d for d in entry["shape"])
        self.type = TensorType(dtype, self.shape)
        self.dtype = dtype.numpy

    def accept_any(self, array: Any) -> Array:
        """`accept` for whatever extents the array has."""
        plain = type(array) is np.ndarray and array.dtype is self.dtype and array.flags.carray
        if plain and array.ndim == len(self.shape):
            return array  # type: ignore[no-any-return]
        array = array if isinstance(array, np.ndarray) else self._foreign(array)
        if array.ndim != len(self.shape):
            raise self.unfit(array)
        kept, self_type = self.shape, self.type
        if kept == array.shape:
            return self.accept(array)
        exact = Tensor.__new__(Tensor)
        exact.name, exact.shape, exact.type, exact.dtype = self.name, array.shape, self_type, self.dtype
        return exact.accept(array)

    def unfit(self, array: Array) -> UsageError:
        """The error of an array of another type or shape."""
        got = f"{array.dtype}[{','.join(map(str, array.shape))}]"
        return UsageError(f"input {self.name!r} must be {self.type}, got an array of {got}")

    def accept(self, array: Any) -> Array:
        """`array` as it must lie in memory: C-contiguous, aligned and in native byte order; copied only if it is not."""
        if type(array) is np.ndarray and array.dtype is self.dtype and array.shape == self.shape and array.flags.carray:
            return array  # as nearly always
        if not isinstance(array, np.ndarray):
            array = self._foreign(array)
        array = native(array)
        if array.shape != self.shape or array.dtype != self.dtype:
            raise self.unfit(array)
        flags = array.flags
        if not (flags.c_contiguous and flags.aligned):
            return np.array(array, order="C")
        return array  # type: ignore[no-any-return]

    def _foreign(self, given: Any) -> Array:
        """What is no array of numpy."""
        array = host_array(given, self.name)
        if array.dtype != self.dtype and array.dtype.kind in "fiub" and array.dtype.itemsize == 8:
            array = self._from_python(array)
        return array

    def _from_python(self, array: Array) -> Array:
        """Numbers given as Python lists have no dtype of their own: the input's is taken where it holds the values."""
        cast = array.astype(self.dtype)
        return cast if self.dtype.kind in "fV" or np.array_equal(cast, array) else array


def _thread_count(threads: int | None) -> int:
    if threads is None:
        return 0
    if not isinstance(threads, int) or not 1 <= threads <= 1024:
        raise UsageError(f"threads must be between 1 and 1024, got {threads!r}")
    return threads


def _close(
    api: Api, model: ctypes.c_void_p, contexts: list[int], idle: tuple[list[_Context], ...], keep: object,
    release: Callable[[], None] | None,
) -> None:  # fmt: skip
    """Frees contexts, then the model; `keep` is what the code and the weights lie in, let go after it.

    Runs when the session is closed or forgotten, or when the interpreter ends; then threads may still be in a run, and the
    model is left to the end of the process.
    """
    if sum(map(len, idle)) < len(contexts):
        _abandoned.append(keep)
        return
    for context in contexts:
        api.context_free(context)
    api.close(model)
    if release is not None:
        release()


_abandoned: list[object] = []
