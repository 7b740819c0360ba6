"""An executable for a model in stages.

A *reading* is the model's graph as it was read for some numbers: those on which the form of nodes depends are bound, what
could not be proved of sizes is assumed. A run for which a reading's numbers or assumptions do not hold tries the next one;
where there is none, the model is read again for the numbers of this run. Programs are compiled when they are first needed,
and each serves whatever sizes it can (`specialization`).
"""

from __future__ import annotations

import os
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np

from ..executable import Executable
from ..ir import limits
from ..ir.assumptions import Assumption
from ..ir.dims import is_run_time
from ..ir.dtype import of_numpy, string
from ..ir.errors import CompilerError, UndecidedError, UnsupportedError, UsageError
from ..ir.exchange import Runs, filled, named, paired
from ..ir.extents import Sizes, compiling_for
from ..ir.forks import Lock
from ..ir.op import Array
from ..ir.ranges import Ranges, refuse_outside
from ..ir.signature import Signature, bind
from ..ir.types import TensorType, Unranked
from ..ops.control_flow import encoded
from ..runtime.items import accepted
from ..staging.host_steps import refuse_host_steps
from ..staging.run import OtherNumbers, Runner
from ..staging.split import Block, Program, split
from ..staging.table import flatten
from .pipeline import Read
from .programs import Compile, Shared, SharedPrograms

if TYPE_CHECKING:
    from ..backends.llvm.hosted import HostedTable
    from ..runtime.session import Session
    from .kept_stages import KeptStages

Write = Callable[..., list[Path]]
"""Writes an artifact: a path, and the options of `LlvmExecutable.save`."""

READINGS = 8
"""Readings that are kept; the one that was made first goes first."""

SHAPES = 256
"""Sets of shapes for which a reading remembers what serves them."""

ATTEMPTS = 16
"""Times that a model is read for one run, each with more of its numbers."""


class _Reading:
    """The model as it was read for some numbers."""

    def __init__(
        self, block: Block, assumptions: Sequence[Assumption], bound: Mapping[str, int], programs: SharedPrograms,
        native: bool,
    ):
        self.block = block
        self.names = [name for name, _ in block.graph.outputs]
        self.bound = {name: size for name, size in bound.items() if not is_run_time(name)}
        self.executables: dict[int, Shared] = {}
        self.ready: dict[tuple[Any, ...], Executable] = {}
        self.programs = programs
        self.lock = Lock()
        self.origin: tuple[Mapping[str, int], Mapping[str, int], set[str]] = {}, {}, set()
        """What it was read for, as `_made` takes it."""
        self.kept: Any = None
        """What is written of it to the cache on disk."""
        self.changed: Callable[[], None] | None = None
        """Hears that a program was compiled."""
        self.table: HostedTable | None = None
        if native:
            from ..backends.llvm.hosted import HostedTable

            self.table = HostedTable(flatten(block, assumptions), self.serve, self.named)
        else:
            self.runner = Runner(self.execute, assumptions)

    def run(self, inputs: Sequence[Any]) -> list[Any]:
        return self.runner.run(self.block, inputs, {}) if self.table is None else self.table.run(inputs)

    def serve(self, program: Program, arrays: Sequence[Any]) -> Session:
        """The open model that serves a program for these arrays."""
        return self.specialized(program, arrays).session  # type: ignore[attr-defined, no-any-return]

    def specialized(self, program: Program, arrays: Sequence[Any]) -> Executable:
        """What runs a program for these arrays."""
        shared = self.executable(program)
        made, before = shared.executable, len(shared.sizes)
        sizes = bind(list(made.inputs), dict(zip([name for name, _ in made.inputs], arrays, strict=True)))
        found = made.specialized(sizes)
        if self.changed is not None and len(shared.sizes) != before:
            self.changed()
        return found

    def named(self, program: Program, error: CompilerError) -> CompilerError:
        """An error of a program, with its node as the model calls it."""
        return self.executable(program).named(error)

    def execute(self, program: Program, arrays: Sequence[Any]) -> Sequence[Any]:
        """Runs a program. Which code serves shapes that it met lately is remembered: a loop asks at every trip."""
        key = (id(program), *[array.shape for array in arrays])
        known = self.ready.get(key)
        if known is None:
            if len(self.ready) >= SHAPES:
                self.ready.clear()
            known = self.ready[key] = self.specialized(program, arrays)
        try:
            return known(*arrays)
        except CompilerError as e:
            raise self.named(program, e) from None

    def executable(self, program: Program) -> Shared:
        """What compiles a program for the sizes that it meets."""
        found = self.executables.get(id(program))
        if found is None:
            with self.lock:
                found = self.executables.get(id(program))
                if found is None:
                    found = self.executables[id(program)] = self.programs.take(program.graph)
        return found

    def close(self) -> None:
        if self.table is not None:
            self.table.close()
        for shared in self.executables.values():
            self.programs.give_back(shared)
        self.executables.clear()


class StagedModel(Runs):
    """Runs a model with control flow, or with sizes or attributes that are computed while it runs.

    `read` gives the graph with numbers bound, under the questions that are asked of `Sizes`; `compile_program` compiles the
    graph of one program. `native`: the runtime walks the reading's table; else Python does the reading's block. `write`
    makes an artifact. Without `host_steps`, a run that needs one raises UnsupportedError. `kept` are readings on disk.
    """

    def __init__(
        self,
        signature: Signature,
        read: Read,
        compile_program: Compile | SharedPrograms,
        native: bool = True,
        write: Write | None = None,
        ranges: Ranges | None = None,
        host_steps: bool = True,
        kept: KeptStages | None = None,
    ):
        self._native = native
        self._kept, self._loaded = kept, kept is None
        self._host_steps = host_steps
        self._write = write
        self._ranges = dict(ranges or {})
        self.origin: Callable[..., list[Path]] | None = None
        self._limits = limits.current()
        self._signature = signature
        self._input_names = [name for name, _ in signature.inputs]
        self._input_set = frozenset(self._input_names)
        self._entries = [
            (name, type_, type_.dtype.numpy if isinstance(type_, TensorType) and not type_.holds_strings else None)
            for name, type_ in signature.inputs
        ]
        self._fitting: list[Any] | None = None
        self._read = read
        given = compile_program if isinstance(compile_program, SharedPrograms) else SharedPrograms(compile_program)
        self._programs = given
        self._owns_programs = True
        self._readings: list[_Reading] = []
        self._front: _Reading | None = None
        """The newest reading, where it may be tried without asking about sizes."""
        self._lock = Lock()
        self._closed = False
        self.serves: Callable[[Mapping[str, int]], bool] | None = lambda sizes: True
        self.takes_all = True
        self.defaults: tuple[str, ...] = signature.defaults

    @property
    def inputs(self) -> list[tuple[str, TensorType]]:
        return list(self._signature.inputs)

    @property
    def outputs(self) -> list[tuple[str, TensorType]]:
        return self._signature.known_outputs()

    def run(self, feeds: Any, out: Any = None) -> dict[str, Array]:
        """The outputs by name, for inputs by name or the only input; `out` as `ir.exchange` has it. Raises UsageError for a
        wrong name, dtype or shape."""
        found = self._run(self._accept(feeds if type(feeds) is dict else named(feeds, self._input_names)))
        return found if out is None else filled(out, found, [(name, _type_of(x)) for name, x in found.items()])

    def block(self) -> Block:
        """What the last run that needed a reading of its own was done by. Raises UsageError where nothing has run."""
        kept = tuple(self._readings)
        if not kept:
            raise UsageError(f"{self._signature.name} has not run")
        return kept[0].block

    def _run(self, inputs: list[Any]) -> dict[str, Array]:
        if self._closed:
            raise UsageError(f"{self._signature.name} is closed")
        front = self._front
        if front is not None:  # kept short: small models take microseconds
            try:
                return dict(zip(front.names, front.table.run(inputs)))  # type: ignore[union-attr]
            except OtherNumbers:
                pass
        if not self._loaded:
            self._load()
        if self._ranges:
            given = bind(list(self._signature.inputs), dict(zip(self._input_names, inputs, strict=True)))
            refuse_outside(self._ranges, given)
        for reading in tuple(self._readings):
            if reading is front:
                continue
            if reading.bound:
                given = bind(list(self._signature.inputs), dict(zip(self._input_names, inputs, strict=True)))
                if any(given[name] != size for name, size in reading.bound.items()):
                    continue
            try:
                return self._outputs(reading, inputs)
            except OtherNumbers:
                continue
        return self._first(inputs)

    def _first(self, inputs: list[Any]) -> dict[str, Array]:
        """The outputs by a reading that is made for these inputs."""
        numbers: dict[str, int] = bind(list(self._signature.inputs), dict(zip(self._input_names, inputs, strict=True)))
        known = {name: size for name, size in numbers.items() if size < 1}
        failed: set[str] = set()
        refuted: set[str] = set()
        why = ""
        for _ in range(ATTEMPTS):
            try:
                reading = self._made(numbers, known, refuted)
            except UndecidedError as e:
                told = self._numbers_of(e, inputs, numbers)
                if told is None:
                    needed = {name: numbers[name] for name in e.symbols if name in numbers and name not in known}
                    if not needed:
                        raise
                    told = needed
                known |= told
                continue
            try:
                found = self._outputs(reading, inputs)
            except OtherNumbers as other:
                reading.close()
                why = f"{other.node or 'a node'}: {other}"
                refuted |= failed & other.assumed
                failed |= other.assumed
                numbers |= other.sizes
                known |= {name: other.sizes[name] for name in (*known, *other.bind) if name in other.sizes}
                continue
            except BaseException:
                reading.close()
                raise
            self._keep(reading)
            return found
        raise UnsupportedError(
            f"sizes inside a loop are not the same for all of its trips, where they must be ({why})",
            hint="a form of the model whose loops keep their shapes",
        )

    def _made(self, numbers: Mapping[str, int], known: Mapping[str, int], refuted: set[str]) -> _Reading:
        sizes = Sizes(numbers, known, True, varying=bool(refuted), ranges=self._ranges, refuted=refuted)
        with compiling_for(sizes), limits.using(self._limits):
            block = split(self._read(known), handles=self._native)
        assumptions = sizes.conditions_found()
        if lost := [a for a in assumptions if not a.dim.symbols() <= block.symbols()]:
            message = f"whether {lost[0]} shows nowhere while the model runs"
            raise UnsupportedError(message, hint="give the model's inputs shapes")
        with limits.using(self._limits):
            reading = _Reading(block, assumptions, known, self._programs, self._native)
        reading.origin = dict(numbers), dict(known), set(refuted)
        if not self._host_steps:
            refuse_host_steps(block, "host steps are forbidden (host_steps=False)")
        return reading

    def _numbers_of(self, error: UndecidedError, inputs: list[Any], numbers: dict[str, int]) -> dict[str, int] | None:
        """The numbers that the model must be read with, from the part of it that gives them."""
        found: Any = error.prefix
        if found is None:
            return None
        given = Signature.of(found.graph), found.graph.bound, self._programs, self._native
        part = StagedModel(*given, host_steps=self._host_steps)
        part._owns_programs = False
        try:
            results = part._first(inputs)
        finally:
            part.close()
        told = {
            symbol: number
            for name, symbols in found.symbols.items()
            for symbol, number in zip(symbols, encoded(results[name]), strict=True)
        }
        numbers |= told
        return {name: told[name] for name in told if name in error.symbols}

    def _outputs(self, reading: _Reading, inputs: list[Any]) -> dict[str, Array]:
        """The outputs, each in memory of its own."""
        if reading.table is not None:
            return dict(zip(reading.names, reading.table.run(inputs), strict=True))
        taken = {id(x) for given in inputs for x in (given if isinstance(given, list) else [given])}

        def own(x: Any) -> Any:
            if isinstance(x, list):
                return [own(item) for item in x]
            if not isinstance(x, np.ndarray) or id(x) not in taken:
                taken.add(id(x))
                return x
            return x.copy()

        return {name: own(x) for name, x in zip(reading.names, reading.run(inputs), strict=True)}

    def _load(self) -> None:
        """Takes the readings that are kept on disk."""
        found = self._kept.load(self._made) if self._kept is not None else []
        with self._lock:
            if self._loaded:
                return
            self._loaded = True
            self._readings += found  # type: ignore[arg-type]
            for reading in found:
                reading.changed = self._store
            simple = found and not found[0].bound and not self._ranges
            self._front = found[0] if simple else None  # type: ignore[assignment]

    def _store(self) -> None:
        """Keeps the readings on disk."""
        if self._kept is not None:
            self._kept.store(tuple(self._readings))

    def _keep(self, reading: _Reading) -> None:
        reading.changed = self._store
        with self._lock:
            self._readings.insert(0, reading)
            old = self._readings[READINGS:]
            del self._readings[READINGS:]
            simple = reading.table is not None and not reading.bound and not self._ranges
            self._front = reading if simple else None
        for gone in old:
            gone.close()
        self._store()

    def _accept(self, feeds: Mapping[str, Any]) -> list[Any]:
        """The inputs in order, as programs take them. Which extents fit is known of those of the run before."""
        names = self._input_names
        found: list[Any] = []
        if len(feeds) != len(names) or not feeds.keys() >= self._input_set:
            if missing := [name for name in names if name not in feeds]:
                raise UsageError(f"input {missing[0]!r} is missing", hint=f"the inputs are {', '.join(names)}")
            unknown = sorted(set(feeds) - set(names))
            raise UsageError(f"there is no input {unknown[0]!r}", hint=f"the inputs are {', '.join(names) or 'none'}")
        for name, type_, dtype in self._entries:
            value = feeds[name]
            if type(value) is np.ndarray and value.dtype is dtype and value.flags.carray:
                found.append(value)  # as nearly always
            else:
                found.append(accepted(name, type_, value))
        shapes = [getattr(value, "shape", None) for value in found]
        if shapes != self._fitting:
            bind(list(self._signature.inputs), dict(zip(names, found, strict=True)))
            self._fitting = shapes
        return found

    def __call__(self, *arrays: Any) -> tuple[Array, ...]:
        return tuple(self.run(paired(self._input_names, arrays)).values())

    def load(self, threads: int | None = None) -> StagedModel:
        """Itself: its programs are loaded when they are first needed."""
        return self

    def save(self, path: Any, **options: Any) -> Any:
        """Writes an artifact (`LlvmExecutable.save`): every program is compiled ahead, for the sizes that it may meet.
        Raises UnsupportedError for what no artifact holds (driver/native_stages.py)."""
        if os.fspath(path).endswith(".onnx") and self.origin is not None:
            return self.origin(path, **options)
        if self._write is None:
            raise UsageError("there is no artifact of code that checks its bounds", hint="compile without checked=True")
        return self._write(Path(path), **options)

    def close(self) -> None:
        self.end_async()
        with self._lock:
            self._closed, self._front = True, None
            readings, self._readings = self._readings, []
        for reading in readings:
            reading.close()
        if self._owns_programs:
            self._programs.close()


def _type_of(x: Any) -> Any:
    return TensorType(of_numpy(x.dtype), x.shape) if isinstance(x, np.ndarray) else Unranked(string)
