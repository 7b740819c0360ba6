"""A model's state bound inside its executable: outputs of a run are inputs of the next one (past -> present).

    exe = compile(decoder, state={"present.0.key": "past.0.key", ...})        # or state=True: found by their names
    logits = exe.run(prompt)["logits"]                                         # begins with an empty cache
    logits = exe.run(token)["logits"]                                          # goes on with it
    exe.reset()

A state begins with zeros: of the extents that the model gives, of those that other inputs of the first run tell, and of
extent 0 along what nothing else tells, which is where a cache grows.

Programs of native code keep states in their contexts (`lower/memory/keeping.py`, abi/source/state.c): what a Concat appends
to a state is written behind it, and what a Scatter changes in its place. Where a run needs another program, the state is
taken along. Models in stages, sessions of onnxruntime and artifacts that were compiled without a state keep it here, in two
buffers that take turns: a run reads one and writes the other. A buffer that is too small is replaced by one half as large
again as what is needed.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from math import prod
from typing import TYPE_CHECKING, Any

import numpy as np

from ..executable import Executable
from ..ir.dims import Sym, substitute
from ..ir.errors import UsageError, meant
from ..ir.exchange import Runs, named, paired
from ..ir.forks import Lock
from ..ir.op import Array
from ..ir.signature import bind
from ..ir.types import TensorType
from ..runtime.open_session import OpenSession, OtherSizes, WrongShape
from ..runtime.state_session import StateSession
from .specialization import SpecializingExecutable

if TYPE_CHECKING:
    from ..ir.signature import Signature
    from .options import CompileOptions

State = Mapping[str, str] | bool | None
"""Output to input, True for pairs whose names tell them, nothing."""

GROWTH = 1.5
"""Capacity of a new buffer for each element that is needed."""

RENAMES: tuple[tuple[str, str], ...] = (
    ("present", "past_key_values"), ("present", "past"), ("present_", ""), ("present.", ""), ("next_", ""), ("new_", ""),
    ("updated_", ""), ("_out", ""), ("_next", ""), ("_out", "_in"), ("output_", "input_"), ("out_", "in_"),
)  # fmt: skip
"""Part of an output's name -> what stands in its place in the name of the input that it is the next value of."""


def pairs_of(state: State, inputs: list[tuple[str, TensorType]], outputs: list[tuple[str, TensorType]]) -> dict[str, str]:
    """Output -> input, for every pair. Raises UsageError for names that there are not, or types that do not fit."""
    takes, gives = dict(inputs), dict(outputs)
    if state is True:
        found = {name: source for name, type_ in outputs if (source := _source(name, type_, takes)) is not None}
        if not found:
            message = f"no output is called after an input: {', '.join(gives)} and {', '.join(takes)}"
            raise UsageError(message, hint='state={"present": "past"} names the pairs')
        return found
    found = dict(state or {}) if isinstance(state, Mapping) else {}
    if state and not isinstance(state, Mapping):
        raise UsageError(f"state must map outputs to inputs, got {type(state).__name__}", hint="state=True finds the pairs")
    for name, source in found.items():
        if name not in gives:
            raise UsageError(f"state: there is no output {name!r}", hint=meant(name, gives, f"one of {', '.join(gives)}"))
        if source not in takes:
            raise UsageError(f"state: there is no input {source!r}", hint=meant(source, takes, f"one of {', '.join(takes)}"))
        if not _fits(gives[name], takes[source]):
            raise UsageError(f"state: output {name!r} is {gives[name]}, which input {source!r} of {takes[source]} cannot be")
    twice = [source for source in found.values() if list(found.values()).count(source) > 1]
    if twice:
        raise UsageError(f"state: input {twice[0]!r} gets several outputs")
    return found


def growing(inputs: Iterable[tuple[str, Any]], pairs: Iterable[tuple[str, str]]) -> tuple[str, ...]:
    """The symbols that are extents of states and of no other input: how long a cache is."""
    kept = {source for _, source in pairs}
    inside: dict[bool, set[str]] = {True: set(), False: set()}
    for name, type_ in inputs:
        if isinstance(type_, TensorType):
            inside[name in kept] |= {str(d) for d in type_.shape if isinstance(d, Sym) and str(d).isidentifier()}
    return tuple(sorted(inside[True] - inside[False]))


def state_options(options: CompileOptions, state: State, signature: Signature) -> CompileOptions:
    """The options of a model whose programs keep a state. Raises UsageError as `pairs_of`."""
    pairs = tuple(pairs_of(state, list(signature.inputs), signature.known_outputs()).items())
    empty = growing(signature.inputs, pairs)
    ranges = tuple((name, 0 if name in empty else low, high) for name, low, high in options.ranges)  # a state may be empty
    return replace(options, state=pairs, empty=empty, ranges=ranges)


def _source(name: str, type_: TensorType, takes: Mapping[str, TensorType]) -> str | None:
    """The input that an output is the next value of, by their names."""
    for part, other in RENAMES:
        source = name.replace(part, other, 1)
        if part in name and source in takes and _fits(type_, takes[source]):
            return source
    return None


def _fits(gives: TensorType, takes: TensorType) -> bool:
    known = isinstance(gives, TensorType) and isinstance(takes, TensorType)
    return known and gives.dtype == takes.dtype and gives.rank == takes.rank and all(
        a == b or not (isinstance(a, int) and isinstance(b, int)) for a, b in zip(gives.shape, takes.shape)
    )


class _Buffers:
    """The memory of one pair: what holds the state, and what the next run writes."""

    def __init__(self, type_: TensorType):
        self.type = type_
        self.value: Array | None = None
        self.memory: list[Array] = [np.empty(0, type_.dtype.numpy), np.empty(0, type_.dtype.numpy)]

    def begin(self, shape: tuple[int, ...]) -> None:
        """Zeros of a shape."""
        self.value = self._room(0, shape)
        self.value[...] = 0

    def next(self, shape: tuple[int, ...]) -> Array:
        """Where the next value goes, of this shape."""
        return self._room(1, shape)

    def turn(self, written: Array) -> None:
        """The value that was written is the state."""
        self.memory.reverse()
        self.value = written

    def _room(self, which: int, shape: tuple[int, ...]) -> Array:
        size = prod(shape)
        if self.memory[which].size < size:
            self.memory[which] = np.empty(max(size, int(GROWTH * size)), self.type.dtype.numpy)
        return self.memory[which][:size].reshape(shape)

    @property
    def bytes(self) -> int:
        return sum(m.nbytes for m in self.memory)


class StatefulExecutable(Runs):
    """An executable that keeps the values of some outputs for its next run. One run at a time; others wait.

    base: what runs the model. pairs: output -> input; not looked at where `base` is one program that keeps the state.
    native: whether its programs may keep it (those that run in stages do not).

    `inputs` and `outputs` are those that are left. `state` gives the values, by the inputs' names; `set_state` puts others
    in their place, `reset` begins anew, `state_bytes` is the memory that they take.
    """

    def __init__(self, base: Executable, pairs: Mapping[str, str] | None, native: bool = False):
        self.base = base
        only = None if isinstance(base, SpecializingExecutable) else getattr(base, "session", None)
        self._session: StateSession | None = only if isinstance(only, StateSession) else None
        """The session whose context has the state; None where it is in `_buffers`."""
        self._native = native
        self._all = list(base.inputs)
        if self._session is not None:
            self._all += self._session.state_types
            pairs = {entry["output"]: entry["name"] for entry in self._session.description["states"]}
        self._pairs = dict(pairs or {})
        self._sources = {source: name for name, source in self._pairs.items()}
        types = dict(self._all)
        self._buffers = {source: _Buffers(types[source]) for source in self._sources}
        self._known = {name for name, _ in self._all}
        self._gives = dict(base.outputs)
        self._places = [(name, self._pairs.get(name), t.dtype.numpy) for name, t in self._gives.items()]
        self._names = [name for name, _ in self.inputs]
        self._lock = Lock()
        self._begun = False
        self.defaults: tuple[str, ...] = tuple(getattr(base, "defaults", ()))

    @property
    def inputs(self) -> list[tuple[str, TensorType]]:
        return [(name, t) for name, t in self._all if name not in self._sources]

    @property
    def outputs(self) -> list[tuple[str, TensorType]]:
        return [(name, t) for name, t in self._gives.items() if name not in self._pairs]

    @property
    def session(self) -> Any:
        """The session of the program that ran last; AttributeError where there is none."""
        return self._session if self._session is not None else self.base.session  # type: ignore[attr-defined]

    @property
    def pairs(self) -> dict[str, str]:
        """Output -> input of the next run."""
        return dict(self._pairs)

    @property
    def state(self) -> dict[str, Array]:
        """Copies of the state's values, by the names of the inputs that they are; empty before the first run."""
        with self._lock:
            return self._values()

    @property
    def state_types(self) -> list[tuple[str, TensorType]]:
        """Names and types of the state's values."""
        return [(source, b.type) for source, b in self._buffers.items()]

    @property
    def state_bytes(self) -> int:
        """Bytes of all buffers of the state."""
        with self._lock:
            return sum(b.bytes for b in self._buffers.values()) if self._session is None else self._session.state_bytes

    def _values(self) -> dict[str, Array]:
        if self._session is not None:
            return self._session.state
        if not self._begun:
            return {}
        return {source: b.value.copy() for source, b in self._buffers.items() if b.value is not None}

    def set_state(self, values: Mapping[str, Any]) -> None:
        """Goes on with these values, by the inputs' names. Raises UsageError for names or types that do not fit."""
        if set(values) != set(self._sources):
            missing, unknown = sorted(set(self._sources) - set(values)), sorted(set(values) - set(self._sources))
            what = f"missing {', '.join(missing)}" if missing else f"unknown {', '.join(unknown)}"
            raise UsageError(f"the state is {', '.join(self._sources)}; {what}")
        given = {source: np.asarray(value) for source, value in values.items()}
        for source, value in given.items():
            type_ = self._buffers[source].type
            wrong = value.dtype != type_.dtype.numpy or value.ndim != type_.rank
            if wrong or any(isinstance(d, int) and d != n for d, n in zip(type_.shape, value.shape)):
                raise UsageError(f"the state {source!r} must be {type_}, got an array of {value.dtype}{list(value.shape)}")
        with self._lock:
            self._take(given)

    def _take(self, values: Mapping[str, Array]) -> None:
        """These values are the state; none at all: the next run begins with zeros."""
        if self._session is not None:
            if values:
                self._session.set_state(values)
            else:
                self._session.reset()
            return
        for source, value in values.items():
            buffers = self._buffers[source]
            buffers.begin(value.shape)
            assert buffers.value is not None
            buffers.value[...] = value
        self._begun = bool(values)

    def reset(self) -> None:
        """Lets the next run begin with a state of zeros; the buffers stay."""
        with self._lock:
            self._take({})

    def run(self, feeds: Any, out: Any = None) -> dict[str, Array]:
        """The other outputs by name; the state goes on. Where a run fails, it is as it was before; of a state that a Scatter
        changes in its place, that is not so where an index is out of range."""
        feeds = named(feeds, self._names)
        bound = [name for name in feeds if name in self._sources]
        if bound:
            message = f"{bound[0]!r} is bound to the output {self._sources[bound[0]]!r}"
            raise UsageError(message, hint="set_state(...) puts another value in its place")
        with self._lock:
            if self._session is not None:
                try:
                    return self._session.run(feeds, out)
                except (OtherSizes, WrongShape):
                    if not self._native or not self._switch(feeds):
                        raise
            elif self._native:
                self._switch(feeds)
            return self._run_here(feeds, out) if self._session is None else self._session.run(feeds, out)

    def _switch(self, feeds: Mapping[str, Any]) -> bool:
        """Goes on with the program for these inputs and the state as it is; False where that is the one that there is."""
        session = getattr(self._program(feeds), "session", None)
        chosen = session if isinstance(session, StateSession) else None
        if chosen is self._session:
            return False
        values = self._values()
        self._session = chosen
        self._take(values)
        return True

    def _program(self, feeds: Mapping[str, Any]) -> Any:
        """The executable of `base` for these inputs and the state as it is."""
        if not isinstance(self.base, SpecializingExecutable):
            return self.base
        if self._session is not None:
            shapes = self._session.state_shapes()
        else:
            shapes = {s: b.value.shape for s, b in self._buffers.items() if self._begun and b.value is not None}
        shapes = shapes or self._first(feeds)
        full = {**feeds, **{source: np.broadcast_to(np.int8(0), shape) for source, shape in shapes.items()}}
        return self.base.specialized(bind(self._all, full))

    def _run_here(self, feeds: Mapping[str, Any], out: Any) -> dict[str, Array]:
        """`run` where the state is in `_buffers`."""
        if not self._begun:
            for source, shape in self._first(feeds).items():
                self._buffers[source].begin(shape)
        session = getattr(self.base, "session", None)
        if out is None and isinstance(session, OpenSession) and all(name in feeds for name in self._names):
            try:
                return self._run_into(session, feeds)
            except (OtherSizes, WrongShape):
                pass  # the way below finds a program for them, or says what is wrong
        full = {**feeds, **{source: b.value for source, b in self._buffers.items()}}
        buffers = self._next(full)
        if out is not None:
            given = out if isinstance(out, Mapping) else {self.outputs[0][0]: out}
            buffers = {**given, **buffers}
        found = self.base.run(full, buffers) if buffers else self.base.run(full)
        for name, source in self._pairs.items():
            self._buffers[source].turn(found.pop(name))
        self._begun = True
        return found

    def _run_into(self, session: OpenSession, feeds: Mapping[str, Any]) -> dict[str, Array]:
        """`run` by a program that binds sizes itself: it says what the next values' shapes are."""
        held = self._buffers
        arrays = [held[name].value if name in held else feeds[name] for name, _ in self._all]
        unknown = [str(name) for name in feeds if name not in self._known]
        if unknown:
            raise WrongShape(unknown[0])

        def place(shapes: Sequence[tuple[int, ...]]) -> list[Array]:
            return [
                np.empty(shape, dtype) if source is None else held[source].next(shape)
                for shape, (_, source, dtype) in zip(shapes, self._places)
            ]

        found = {}
        for (name, source, _), array in zip(self._places, session.run_into(arrays, place)):
            if source is None:
                found[name] = array
            else:
                held[source].turn(array)
        self._begun = True
        return found

    def _next(self, full: Mapping[str, Any]) -> dict[str, Any]:
        """The buffers of the next values; none of those whose shapes only the run tells."""
        values = _sizes(self._all, full)
        found = {}
        for name, source in self._pairs.items():
            shape = tuple(substitute(d, values) for d in self._gives[name].shape)
            if all(isinstance(d, int) for d in shape):
                found[name] = self._buffers[source].next(shape)  # type: ignore[arg-type]
        return found

    def _first(self, feeds: Mapping[str, Any]) -> dict[str, tuple[int, ...]]:
        """The extents of a state before the first run; 0 where no input that is given tells it."""
        values = _sizes([(name, t) for name, t in self._all if name in feeds], feeds)
        found = {}
        for source, buffers in self._buffers.items():
            unknown = buffers.type.symbols() - values.keys()
            found[source] = tuple(substitute(d, values | dict.fromkeys(unknown, 0)) for d in buffers.type.shape)
        return found  # type: ignore[return-value]

    def __call__(self, *arrays: Any) -> tuple[Array, ...]:
        return tuple(self.run(paired(self._names, arrays)).values())

    def save(self, path: Any, **options: Any) -> Any:
        """Writes the model's artifact, whose contexts keep the state where programs do (docs/artifacts.md)."""
        return self.base.save(path, **options)

    def close(self) -> None:
        self.end_async()
        self.base.close()


def _sizes(types: list[tuple[str, TensorType]], feeds: Mapping[str, Any]) -> dict[str, int]:
    """The values of symbols that are extents of arrays. What does not fit is found out when the model runs."""
    values: dict[str, int] = {}
    for name, type_ in types:
        shape = np.shape(feeds[name]) if isinstance(type_, TensorType) and name in feeds else ()
        if shape and len(shape) == type_.rank:
            values.update((str(d), n) for d, n in zip(type_.shape, shape) if str(d).isidentifier())
    return values
