"""An open model in Python: arrays in, arrays out."""

from __future__ import annotations

import ctypes
import json
import os
import threading
import weakref
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import numpy as np

from nncompiler.ir.dtype import BY_NAME
from nncompiler.ir.errors import UsageError
from nncompiler.ir.types import TensorType
from nncompiler.ir.weights import Array

from .api import Api, Options, Status, api_at, check


class _Context:
    """One context with the pointer arrays that its runs use."""

    __slots__ = ("handle", "inputs", "outputs")

    def __init__(self, handle: int, inputs: int, outputs: int) -> None:
        self.handle = handle
        self.inputs = (ctypes.c_void_p * max(1, inputs))()
        self.outputs = (ctypes.c_void_p * max(1, outputs))()


class Session:
    """An open model; any number of threads may run it at once, each in a context of its own.

    address: of the model's nnc_api. keep: objects that must live as long as the model (library, weights memory).
    threads: workers, None for what affinity and cgroup quota allow. weights: a uint8 array at a multiple of 64;
    weights_path: a weights file; neither: the weights embedded in the artifact, else those in the file `beside`.
    """

    def __init__(
        self,
        address: int,
        *,
        keep: tuple[object, ...] = (),
        threads: int | None = None,
        weights: Array | None = None,
        weights_path: str | os.PathLike[str] | None = None,
        beside: Path | None = None,
    ) -> None:
        api = api_at(address)
        self._api = api
        self.description: dict[str, Any] = json.loads(api.describe())
        self.name: str = self.description["name"]
        self._inputs = [_Tensor(d) for d in self.description["inputs"]]
        self._outputs = [_Tensor(d) for d in self.description["outputs"]]
        self._index = {t.name: i for i, t in enumerate(self._inputs)}
        options = Options(size=ctypes.sizeof(Options), threads=_thread_count(threads))
        if weights is not None:
            options.weights, options.weights_bytes = weights.ctypes.data, weights.size
        if weights_path is not None:
            options.weights_path = os.fsencode(weights_path)
        model = ctypes.c_void_p()
        status = api.open(ctypes.byref(options), ctypes.byref(model))
        if status == Status.WEIGHTS_MISSING and beside is not None and beside.is_file():
            options.weights_path = os.fsencode(beside)
            status = api.open(ctypes.byref(options), ctypes.byref(model))
        check(api, status, f"opening {self.name}")
        self._model = model
        self._run = api.run
        self._free: list[_Context] = []
        self._all: list[_Context] = []
        self._lock = threading.Lock()
        self._closer = weakref.finalize(self, _close, api, model, self._all, self._lock, (keep, weights))

    # --- what it is

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

    def run(self, feeds: Mapping[str, Any]) -> dict[str, Array]:
        """The outputs by name. Raises UsageError for a wrong name, dtype or shape."""
        if len(feeds) != len(self._inputs) or any(name not in feeds for name in self._index):
            raise self._wrong_names(feeds)
        results = self._call([feeds[t.name] for t in self._inputs])
        return {t.name: array for t, array in zip(self._outputs, results)}

    def __call__(self, *arrays: Any) -> tuple[Array, ...]:
        """The outputs in order, for the inputs in order."""
        if len(arrays) != len(self._inputs):
            raise UsageError(f"{self.name} takes {len(self._inputs)} inputs ({self._signature()}), got {len(arrays)}")
        return tuple(self._call(arrays))

    def profile(self, feeds: Mapping[str, Any]) -> tuple[dict[str, Array], list[int]]:
        """The outputs by name and the nanoseconds of each step of the description."""
        if len(feeds) != len(self._inputs) or any(name not in feeds for name in self._index):
            raise self._wrong_names(feeds)
        times = (ctypes.c_uint64 * max(1, len(self.description["steps"])))()
        results = self._call([feeds[t.name] for t in self._inputs], times)
        return {t.name: array for t, array in zip(self._outputs, results)}, list(times)[: len(self.description["steps"])]

    def _call(self, arrays: Any, times: Any = None) -> list[Array]:
        checked = [tensor.accept(array) for tensor, array in zip(self._inputs, arrays)]
        results = [np.empty(t.shape, t.dtype) for t in self._outputs]
        try:
            context = self._free.pop()
        except IndexError:
            context = self._new_context()
        for i, array in enumerate(checked):
            context.inputs[i] = array.__array_interface__["data"][0]
        for i, array in enumerate(results):
            context.outputs[i] = array.__array_interface__["data"][0]
        if times is None:
            status = self._run(context.handle, context.inputs, context.outputs)
        else:
            status = self._api.profile(context.handle, context.inputs, context.outputs, times)
        if status:
            node = self._api.failed_node(context.handle).decode() or None
            self._free.append(context)
            check(self._api, status, f"running {self.name}", node=node)
        self._free.append(context)
        return results

    def _new_context(self) -> _Context:
        with self._lock:
            self._check_open()
            handle = ctypes.c_void_p()
            check(self._api, self._api.context_new(self._model, ctypes.byref(handle)), f"a context of {self.name}")
            context = _Context(handle.value or 0, len(self._inputs), len(self._outputs))
            self._all.append(context)
            return context

    # --- the end

    def close(self) -> None:
        """Ends the threads and frees all memory; waits for nobody: no run may be in progress. May be called again."""
        with self._lock:
            self._free.clear()
        self._closer()

    @property
    def closed(self) -> bool:
        return not self._closer.alive

    def __enter__(self) -> Session:
        return self

    def __exit__(self, *exc: object) -> None:
        self.close()

    def __repr__(self) -> str:
        return f"<{self.name}({self._signature()}){' closed' if self.closed else ''}>"

    def _check_open(self) -> None:
        if self.closed:
            raise UsageError(f"{self.name} is closed")

    # --- messages

    def _signature(self) -> str:
        return ", ".join(f"{t.name}: {t.type}" for t in self._inputs)

    def _wrong_names(self, feeds: Mapping[str, Any]) -> UsageError:
        missing = [t.name for t in self._inputs if t.name not in feeds]
        unknown = [str(name) for name in feeds if name not in self._index]
        parts = [f"missing {', '.join(missing)}"] * bool(missing) + [f"unknown {', '.join(unknown)}"] * bool(unknown)
        return UsageError(f"{self.name} takes the inputs {self._signature()}; {'; '.join(parts)}")


class _Tensor:
    """An input or output: what numpy must give."""

    __slots__ = ("dtype", "name", "shape", "type")

    def __init__(self, entry: Mapping[str, Any]) -> None:
        dtype = BY_NAME[entry["dtype"]]
        self.name: str = entry["name"]
        self.shape: tuple[int, ...] = tuple(entry["shape"])
        self.type = TensorType(dtype, self.shape)
        self.dtype = dtype.numpy

    def accept(self, array: Any) -> Array:
        """`array` as it must lie in memory: C-contiguous, aligned and in native byte order; copied only if it is not."""
        if not isinstance(array, np.ndarray):
            array = np.asarray(array)
            if array.dtype != self.dtype and array.dtype.kind in "fiub" and array.dtype.itemsize == 8:
                array = self._from_python(array)
        if array.shape != self.shape or array.dtype != self.dtype:
            raise UsageError(
                f"input {self.name!r} must be {self.type}, got an array of {array.dtype}"
                f"[{','.join(map(str, array.shape))}]"
            )
        flags = array.flags
        if not (flags.c_contiguous and flags.aligned):
            return np.array(array, order="C")
        return array  # type: ignore[no-any-return]

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


def _close(api: Api, model: ctypes.c_void_p, contexts: list[_Context], lock: Any, keep: object) -> None:
    """Frees contexts, then the model; `keep` is what the code and the weights lie in, released after it."""
    with lock:
        while contexts:
            api.context_free(contexts.pop().handle)
        api.close(model)
