"""How callers hand arrays over and take them back: one array alone, buffers of their own, arrays of other libraries.

    run(x)                         the only input
    run({"x": tensor})             whatever shares host memory: numpy, and what has __array__ or __dlpack__ (torch, jax, ...)
    run(feeds, out={"y": buffer})  results are written where the caller wants them, without a copy
    run_async(feeds)               a Future: several runs at once
Results are numpy arrays, which others take without a copy: torch.from_dlpack(y).
"""

from __future__ import annotations

import os
from collections.abc import Callable, Mapping, Sequence
from typing import TYPE_CHECKING, Any, Self

import numpy as np

from .errors import UsageError
from .forks import Lock
from .types import TensorType, Unranked
from .weights import Array

if TYPE_CHECKING:
    from concurrent.futures import Future, ThreadPoolExecutor

Tensors = Sequence[tuple[str, TensorType]]


def named(feeds: Any, names: Sequence[str]) -> Mapping[str, Any]:
    """Feeds by name: a mapping as it is, one array for a model of one input. Raises UsageError for anything else."""
    if isinstance(feeds, Mapping):
        return feeds
    if len(names) == 1:
        return {names[0]: feeds}
    hint = f"{{{', '.join(f'{name!r}: ...' for name in names)}}}"
    raise UsageError(f"{len(names)} inputs are required by name, got {type(feeds).__name__}", hint=hint)


def paired(names: Sequence[str], arrays: Sequence[Any]) -> dict[str, Any]:
    """Arrays that are given in the order of the inputs, by name. Raises UsageError for more or fewer than inputs."""
    if len(arrays) != len(names):
        raise UsageError(f"{len(names)} inputs are required ({', '.join(names)}), got {len(arrays)}")
    return dict(zip(names, arrays, strict=True))


def host_array(given: Any, name: str) -> Array:
    """A numpy array of the same memory as an array of another library, or of numbers in lists. Raises UsageError for one
    that lies on a device or has a type that numpy cannot show."""
    try:
        return np.asarray(given)
    except Exception as first:
        if not hasattr(given, "__dlpack__"):
            raise UsageError(f"{name!r} is not an array of numbers: {first}") from None
        try:
            return np.from_dlpack(given)
        except Exception as second:
            kind = f"{type(given).__module__.partition('.')[0]}.{type(given).__name__}"
            raise UsageError(
                f"{name!r} is a {kind} that numpy cannot share: {second or first}",
                hint="bring it to the host (.cpu(), .get()) without gradients (.detach())",
            ) from None


def writable(out: Any, outputs: Tensors) -> list[Array | None]:
    """Buffers for the outputs in order, None for those without one: a mapping by name, or one buffer for one output. What is
    not numpy's must share its memory with an array of numpy. Raises UsageError."""
    names = [name for name, _ in outputs]
    given = out if isinstance(out, Mapping) else named_output(out, names)
    unknown = [str(name) for name in given if name not in names]
    if unknown:
        raise UsageError(f"there is no output {', '.join(unknown)}", hint=f"the outputs are {', '.join(names)}")
    return [None if given.get(name) is None else _buffer(given[name], name, type_) for name, type_ in outputs]


def named_output(out: Any, names: Sequence[str]) -> Mapping[str, Any]:
    """One buffer, by the name of the only output."""
    if len(names) != 1:
        raise UsageError(f"buffers of {len(names)} outputs are given by name", hint=f"out={{{names[0]!r}: ...}}")
    return {names[0]: out}


def _buffer(given: Any, name: str, type_: TensorType) -> Array:
    array: Array = given
    if not isinstance(type_, TensorType | Unranked):
        raise UsageError(f"output {name!r} is {type_}, which no buffer holds")
    if not isinstance(given, np.ndarray):
        array = host_array(given, name)
        if hasattr(given, "__dlpack__"):
            shared = np.from_dlpack(given)
            if shared.__array_interface__["data"][0] != array.__array_interface__["data"][0]:
                raise UsageError(f"the buffer of output {name!r} is of a kind that only copies can be had of")
        elif not hasattr(given, "__array_interface__"):
            raise UsageError(f"the buffer of output {name!r} is a {type(given).__name__}, which shares no memory")
    flags = array.flags
    if not (flags.writeable and flags.c_contiguous and flags.aligned and array.dtype.isnative):
        message = f"the buffer of output {name!r} must be writable, contiguous and aligned"
        raise UsageError(message, hint=f"np.empty(shape, {type_.dtype.numpy.name!r})")
    if array.dtype != type_.dtype.numpy:
        raise UsageError(f"the buffer of output {name!r} must be {type_}, got {array.dtype}")
    return array


def check_shape(buffer: Array, name: str, shape: Sequence[int], inputs: Sequence[Array]) -> None:
    """Raises UsageError for a buffer of another shape, or one that overlaps an input."""
    if buffer.shape != tuple(shape):
        raise UsageError(f"the buffer of output {name!r} must have shape {list(shape)}, got {list(buffer.shape)}")
    if any(np.may_share_memory(buffer, array) for array in inputs):
        raise UsageError(f"the buffer of output {name!r} overlaps an input")


def filled(out: Any, results: Mapping[str, Array], outputs: Tensors) -> dict[str, Array]:
    """Results of an engine that makes its own arrays, copied into buffers."""
    if out is None:
        return dict(results)
    final = dict(results)
    for (name, _), buffer in zip(outputs, writable(out, outputs)):
        if buffer is not None:
            check_shape(buffer, name, results[name].shape, ())
            buffer[...] = results[name]
            final[name] = buffer
    return final


_starting = Lock()


class Runs:
    """What every executable has besides `run` and `close`: a call with arrays in order, asynchronous runs, a context that
    closes it, and how it is shown."""

    _pool: ThreadPoolExecutor | None = None
    _pool_of: int = 0
    inputs: Any
    outputs: Any
    run: Callable[..., dict[str, Array]]
    close: Callable[[], None]

    def __call__(self, *arrays: Any) -> tuple[Array, ...]:
        """The outputs in order, for inputs in order. Raises UsageError as `run` does, and for another number of inputs."""
        return tuple(self.run(paired([name for name, _ in self.inputs], arrays)).values())

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *exception: object) -> None:
        self.close()

    def run_async(self, feeds: Any, out: Any = None) -> Future[dict[str, Array]]:
        """Begins a run and returns at once: `.result()` waits for the outputs, `asyncio.wrap_future` makes it awaitable. As
        many runs as there are processors go on at the same time, the others wait; `feeds` must not change meanwhile."""
        with _starting:
            if self._pool is None or self._pool_of != os.getpid():  # a forked child has none of its parent's threads
                self._pool_of = os.getpid()
                from concurrent.futures import ThreadPoolExecutor

                self._pool = ThreadPoolExecutor(max_workers=os.cpu_count() or 1, thread_name_prefix="nncompiler-run")
            pool = self._pool
        return pool.submit(self.run, feeds) if out is None else pool.submit(self.run, feeds, out=out)

    def end_async(self) -> None:
        """Waits for asynchronous runs; later ones are refused by the model, which is closed then."""
        with _starting:
            pool, self._pool = self._pool, None
        if pool is not None and self._pool_of == os.getpid():
            pool.shutdown()

    def _known_outputs(self) -> list[tuple[str, Any]]:
        try:
            return list(self.outputs)
        except Exception:  # what they are may depend on sizes that are not known yet
            return []

    def __repr__(self) -> str:
        inputs = ", ".join(f"{name}: {type_}" for name, type_ in self.inputs)
        outputs = ", ".join(f"{name}: {type_}" for name, type_ in self._known_outputs())
        return f"<{type(self).__name__} ({inputs}) -> ({outputs or '...'})>"

    def _repr_html_(self) -> str:
        from html import escape

        rows = [("input", *pair) for pair in self.inputs] + [("output", *pair) for pair in self._known_outputs()]
        cells = "".join(
            f"<tr><td>{kind}</td><td style='text-align:left'>{escape(str(name))}</td><td style='text-align:left'>"
            f"<code>{escape(str(type_))}</code></td></tr>"
            for kind, name, type_ in rows
        )
        return f"<b>{escape(type(self).__name__)}</b><table>{cells}</table>"
