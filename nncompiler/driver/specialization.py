"""Executables for models whose dimensions are bound by the shapes of each run's inputs."""

from __future__ import annotations

import os
from collections import OrderedDict
from collections.abc import Callable, Mapping, Sequence
from concurrent.futures import CancelledError, Future
from typing import Any, Protocol, TypeVar, cast

from ..executable import Executable
from ..ir.dims import Sym
from ..ir.errors import LimitError, ModelError, UsageError, binding
from ..ir.exchange import Runs, named
from ..ir.forks import Lock, watch
from ..ir.op import Array
from ..ir.ranges import Ranges, representative
from ..ir.signature import Signature, bind
from ..ir.types import TensorType
from ..runtime.open_session import OpenSession

Made = TypeVar("Made")

CAPACITY = 8
"""Specializations kept; the one unused for longest goes first."""


class SpecializedExecutable(Executable, Protocol):
    """An executable that may serve more sizes than those that it was compiled for: those of which `serves` says so."""

    serves: Callable[[Mapping[str, int]], bool] | None
    takes_all: bool
    """Whether it serves all sizes, and says itself which do not fit."""

    def save(self, path: Any, **options: Any) -> Any: ...


class SpecializingExecutable(Runs):
    """Compiles a model once for every set of dimensions it meets and keeps the last CAPACITY of them.

    `compile_bound` reads the model again with all dimensions bound and compiles it, so that a run gives what compiling with
    these dimensions gives. Threads that need dimensions which another one compiles wait for that; no others wait. An
    executable that goes is freed when no run needs it any more.
    """

    def __init__(
        self, signature: Signature, compile_bound: Callable[[dict[str, int]], Executable], ranges: Ranges | None = None
    ):  # fmt: skip
        self._signature, self._ranges = signature, ranges or {}
        self._inputs = list(signature.inputs)
        self._compile = compile_bound
        self._cache: OrderedDict[tuple[tuple[str, int], ...], Future[Executable]] = OrderedDict()
        self._variants: list[SpecializedExecutable] = []
        self._ready: dict[tuple[tuple[str, int], ...], Executable] = {}  # of the futures that are done
        self._lock = Lock()
        self._closed = False
        self._front: Any = None  # the newest program that binds sizes itself
        self._first: Any = None  # what was compiled before any run
        self._call: Callable[[Sequence[Any]], tuple[Array, ...]]
        watch(self)

    @property
    def inputs(self) -> list[tuple[str, TensorType]]:
        return list(self._inputs)

    @property
    def defaults(self) -> tuple[str, ...]:
        """Names of further inputs, which have default values."""
        return self._signature.defaults

    @property
    def outputs(self) -> list[tuple[str, TensorType]]:
        """Names and types; where types depend on what the dimensions are, as the model declares them. Raises UndecidedError
        where it declares none."""
        return self._signature.known_outputs()

    def run(self, feeds: Any, out: Any = None) -> dict[str, Array]:
        """The outputs by name, for inputs by name or the only input; `out` as `ir.exchange` has it."""
        variants = self._variants
        if variants and variants[0].takes_all:
            return variants[0].run(feeds) if out is None else variants[0].run(feeds, out)
        feeds = named(feeds, [name for name, _ in self._inputs])
        executable = self.specialized(bind(self._inputs, feeds))
        return executable.run(feeds) if out is None else executable.run(feeds, out)

    def __getattr__(self, name: str) -> Any:
        """What only a compiled program has: that of the newest one."""
        front = self.__dict__.get("_front") or self.__dict__.get("_first")
        if front is None or name not in ("session", "kernels", "compiled", "placement", "stretches"):
            raise AttributeError(f"{type(self).__name__} has no {name} before a run")
        return getattr(front, name)

    def _put_in_front(self, executable: Any) -> None:
        """Lets runs go straight to a program that serves open sizes, which hands back those that it does not serve."""
        if getattr(executable, "takes_all", False):
            self.run = executable.run  # type: ignore[method-assign]
            return
        session = getattr(executable, "session", None)
        if not isinstance(session, OpenSession) or session.description["open"]["fixed"]:
            return
        session.otherwise = self._elsewhere
        self._front = executable
        self.run = session.run  # type: ignore[method-assign]
        self._call = session.call

    def _elsewhere(self, arrays: Sequence[Array], out: Sequence[Array | None]) -> tuple[Array, ...]:
        """The outputs by the program for these shapes."""
        executable = self.specialized(bind(self._inputs, dict(zip([name for name, _ in self._inputs], arrays, strict=True))))
        if not out:
            return tuple(executable(*arrays))
        names = [name for name, _ in executable.outputs]
        buffers = {name: buffer for name, buffer in zip(names, out, strict=True) if buffer is not None}
        found = executable.run(dict(zip([name for name, _ in self._inputs], arrays, strict=True)), buffers)
        return tuple(found[name] for name in names)

    def specialized(self, dims: Mapping[str, int]) -> Executable:
        """The executable for these dimensions, compiled when it is not in the cache. Raises UsageError for dimensions that
        do not fit the model."""
        key = tuple(sorted(dims.items()))
        while True:
            with self._lock:
                if self._closed:
                    raise UsageError(f"{self._signature.name} is closed")
                for variant in self._variants:
                    if variant.serves is not None and variant.serves(dims):
                        return variant
                found = self._cache.get(key)
                if found is not None:
                    self._cache.move_to_end(key)
                else:
                    mine = self._cache[key] = Future()
            if found is None:
                return self._fill(key, mine)
            try:
                return found.result()
            except CancelledError:  # the thread that compiled was interrupted
                continue

    def _fill(self, key: tuple[tuple[str, int], ...], future: Future[Executable]) -> Executable:
        """Compiles for `key`; a failure is told to all who wait, and tried again by those who come later."""
        try:
            executable = self._compile(dict(key))
        except BaseException as e:
            with self._lock:
                if self._cache.get(key) is future:
                    del self._cache[key]
            if isinstance(e, Exception):
                future.set_exception(e)
            else:
                future.cancel()
            raise
        with self._lock:
            if not self._closed:
                future.set_result(executable)
                if getattr(executable, "serves", None) is not None:
                    self._variants.insert(0, cast(SpecializedExecutable, executable))
                    self._put_in_front(executable)
                    del self._variants[CAPACITY:], self._cache[key]
                    return executable
                self._ready[key] = executable
                self._evict()
                return executable
        executable.close()
        closed = UsageError(f"{self._signature.name} is closed")
        future.set_exception(closed)
        raise closed

    def _evict(self) -> None:
        """Lets the oldest go that are compiled. Who runs one of them still holds it."""
        done = [key for key, future in self._cache.items() if future.done()]
        for key in done[: max(0, len(self._cache) - CAPACITY)]:
            del self._cache[key]
            self._ready.pop(key, None)

    def __call__(self, *arrays: Any) -> tuple[Array, ...]:
        if self._front is not None:
            return self._call(arrays)
        return super().__call__(*arrays)

    def save(self, path: Any, **options: Any) -> Any:
        """Writes an artifact with open dimensions, planned for the sizes of the last run that brought new ones, or as a file
        is where there was none (`LlvmExecutable.save`). Raises UsageError where every size needs a program of its own."""
        origin = getattr(self, "origin", None)
        if os.fspath(path).endswith(".onnx") and origin is not None:
            return origin(path, **options)
        if not self._variants:
            planned(self._signature, self._ranges, lambda sizes: self.specialized(dict(sizes)))
        with self._lock:
            variants = list(self._variants)
        if not variants:
            raise unbound(self._signature)
        return variants[0].save(path, **options)

    def close(self) -> None:
        """Closes every specialization, after the runs in progress; one that is being compiled is closed when it is done."""
        self.end_async()
        with self._lock:
            self._closed = True
            kept, variants = list(self._cache.values()), self._variants
            self._cache.clear()
            self._ready.clear()
            self._variants = []
        self._front = self._first = None
        self.__dict__.pop("run", None)
        for variant in variants:
            variant.close()
        for future in kept:
            if future.done() and future.exception() is None:
                future.result().close()

    def after_fork(self) -> None:
        """In a child process: the threads that compile in the parent are not in it."""
        self._cache.clear()
        for key, executable in self._ready.items():
            self._cache[key] = Future()
            self._cache[key].set_result(executable)


def open_executable(
    signature: Signature, compile_bound: Callable[[dict[str, int]], Executable], planned: Mapping[str, int],
    ranges: Ranges | None = None,
) -> SpecializingExecutable:  # fmt: skip
    """What runs a model with open dimensions. Where all have sizes to plan for, one program is compiled now; sizes that it
    does not serve get programs when a run brings them. `ranges`: what is promised of the sizes."""
    executable = SpecializingExecutable(signature, compile_bound, ranges)
    if signature.symbols and signature.symbols <= planned.keys():
        executable._first = executable.specialized(planned)
    return executable


PLANNED = (64, 128, 256, 512, 1024)
"""Extents that an open dimension is planned for where no run has told one, other than a batch, which is 1: the first that
the model takes."""


def planned_sizes(signature: Signature, ranges: Ranges, extent: int = PLANNED[0]) -> dict[str, int]:
    """Sizes to plan a file for: 1 for symbols that only lead shapes (batches), `extent` for the others, inside of a range
    where one is promised."""
    shapes = [t.shape for _, t in signature.inputs if isinstance(t, TensorType)]
    inner = {name for shape in shapes for d in shape[1:] if isinstance(d, Sym) for name in d.symbols()}
    sizes = {name: extent if name in inner else 1 for name in sorted(signature.symbols)}
    return sizes | {name: representative(*ends) for name, ends in ranges.items()}


def sizes_to_plan(signature: Signature, ranges: Ranges) -> list[dict[str, int]]:
    """Sizes that a file may be planned for, one after the other where a model cannot be of those before: `planned_sizes` for
    each of PLANNED, then with one of the inner dimensions 1, which may be a batch, or all but one."""
    whole = [planned_sizes(signature, ranges, extent) for extent in PLANNED]
    inner = sorted(name for name in whole[0] if name not in ranges and whole[0][name] != whole[1][name])
    groups = [[name] for name in inner] + [[n for n in inner if n != name] for name in inner]
    found = [*whole, *({**sizes, **dict.fromkeys(group, 1)} for group in groups for sizes in whole)]
    return [sizes for i, sizes in enumerate(found) if sizes not in found[:i]]


def planned(signature: Signature, ranges: Ranges, compile_for: Callable[[Mapping[str, int]], Made]) -> Made:
    """What `compile_for` makes of sizes that a file is planned for: of others where a model cannot be of the first, as a
    convolution whose kernel has more taps than that. Raises the error of the first where no size fits."""
    error: ModelError | None = None
    for sizes in sizes_to_plan(signature, ranges):
        try:
            return compile_for(sizes)
        except LimitError:
            raise
        except ModelError as e:
            error = error or e
    assert error is not None
    raise error


def unbound(signature: Signature) -> UsageError:
    """The error where an artifact is asked for and dimensions are left open."""
    names = ", ".join(sorted(signature.symbols))
    return UsageError(f"an artifact has fixed dimensions: {names} must be bound", hint=binding(signature.symbols))
