"""What a compilation is told, as one value that is handed along, to another process too."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import asdict, dataclass, field, fields, replace
from typing import TYPE_CHECKING, Any, Literal, Protocol

from ..ir import limits
from ..ir.extents import GUESS
from ..ir.limits import Limits
from ..ir.ranges import refuse_outside, representative

if TYPE_CHECKING:
    from ..backends.llvm.machine import Machine
    from ..backends.llvm.rates import Rates
    from ..ir.graph import Graph
    from ..precision import Precision
    from ..reduction import Budget


class ProgressCallback(Protocol):
    """Called when a stage starts ("import", "passes", "lowering", "LLVM", "packing", "writing"), and with how many of its
    steps are done where that is known (total 0: it is not)."""

    def __call__(self, stage: str, done: int = 0, total: int = 0) -> None: ...


class Tuner(Protocol):
    """What is asked of tuning (`tuning.Request`)."""

    def answer(self, graph: Graph, settings: CompileOptions, threads: int | None) -> tuple[tuple[str, str], ...]:
        """The kernels to compile with, as (layer, variant)."""
        ...


def silent(stage: str, done: int = 0, total: int = 0) -> None:
    """Reports nothing."""


CODE = {"scope": "code"}
"""Of an option: it changes what is compiled. It is part of cache keys, and told to the worker."""
WORKER = {"scope": "worker"}
"""Of an option: it changes how compiling goes, not what comes of it. It is told to the worker."""
LOCAL = {"scope": "local"}
"""Of an option: this process alone makes use of it."""


@dataclass(frozen=True)
class CompileOptions:
    """How to compile (`compile` says what each means to users). Every option says who must know it; a test compares that
    with cache keys and with what the worker gets, so that a new one cannot be lost.

    mcpu, triple      the machine
    verify            check the graph after every pass
    cache             keep compiled models on disk
    tell              hears of progress
    winograd          allow convolutions with fewer multiplications and a larger rounding error
    budget            the error that low-rank factors may add; None leaves weights as they are
    records           variants of kernels by layer, as tuning found them
    rates             what one core of the machine sustains; None: as measured, where code is for this very processor and it
                      was measured (`nnc doctor --calibrate`), else as the table has it; "table": as the table has it
    inputs            default values that are inputs
    checked           kernels check their bounds
    limits            what the model may ask for; None: those that hold already
    ranges            (name, low, high) of dimensions that stay open
    values            what inputs may be that the form of a model in stages depends on, by name (artifacts)
    state             (output, input of the next run) of states that contexts keep
    empty             symbols that may be 0: how long such a state is
    host_steps        allow steps between programs that only Python does
    threads           workers of the executable
    tuning            what is asked of tuning
    raw, precision, devices, session
                      for sessions of onnxruntime: no passes of ours, 16-bit floats, two devices, options of its own
    """

    mcpu: str = field(default="native", metadata=CODE)
    triple: str | None = field(default=None, metadata=CODE)
    verify: bool = field(default=False, metadata=WORKER)
    cache: bool = field(default=True, metadata=WORKER)
    tell: ProgressCallback = field(default=silent, metadata=LOCAL)
    winograd: bool = field(default=True, metadata=CODE)
    budget: Budget | None = field(default=None, metadata=LOCAL)
    records: tuple[tuple[str, str], ...] = field(default=(), metadata=CODE)
    rates: Rates | Literal["table"] | None = field(default=None, metadata=CODE)
    inputs: tuple[str, ...] = field(default=(), metadata=CODE)
    checked: bool = field(default=False, metadata=CODE)
    limits: Limits | None = field(default=None, metadata=WORKER)
    ranges: tuple[tuple[str, int, int], ...] = field(default=(), metadata=CODE)
    values: tuple[tuple[str, Sequence[Any]], ...] = field(default=(), metadata=LOCAL)
    state: tuple[tuple[str, str], ...] = field(default=(), metadata=CODE)
    empty: tuple[str, ...] = field(default=(), metadata=CODE)
    host_steps: bool = field(default=True, metadata=LOCAL)
    threads: int | None = field(default=None, metadata=LOCAL)
    tuning: Tuner | None = field(default=None, metadata=LOCAL)
    raw: bool = field(default=False, metadata=LOCAL)
    precision: str | Precision = field(default="fp32", metadata=LOCAL)
    devices: Sequence[int] | None = field(default=None, metadata=LOCAL)
    session: tuple[tuple[str, Any], ...] = field(default=(), metadata=LOCAL)

    def machine(self) -> Machine:
        from ..backends.llvm.machine import of

        found, rates = of(self.mcpu, self.triple), self.measured()
        return found if rates is None else replace(found, rates=rates)

    def measured(self) -> Rates | None:
        """The rates that take the place of the table's."""
        if self.rates is not None:
            return None if self.rates == "table" else self.rates
        if self.mcpu != "native" or self.triple is not None:
            return None
        from ..backends.llvm.calibrations import kept

        return kept()

    def identity(self) -> str:
        """The machine and the default values that are inputs, as cache keys know them."""
        from ..backends.llvm.machine import identity

        told = f" inputs {sorted(self.inputs)!r}" if self.inputs else ""
        rates = self.measured()
        told += f" rates {rates.document()!r}" if rates is not None else ""
        told += f" ranges {sorted(self.ranges)!r}" if self.ranges else ""
        return identity(self.mcpu) + told + (f" state {self.state!r} {self.empty!r}" if self.state or self.empty else "")

    def promised(self) -> dict[str, tuple[int, int]]:
        """The ranges by name."""
        return {name: (low, high) for name, low, high in self.ranges}

    def eager(self, sizes: Mapping[str, int]) -> dict[str, int]:
        """The sizes that are compiled for before a run tells any: those that a model is planned for, inside their ranges."""
        ranges = self.promised()
        found = {name: representative(*ranges[name]) if name in ranges else size for name, size in sizes.items()}
        return {} if self.checked else found

    def planned(self, sizes: Mapping[str, int]) -> dict[str, int]:
        """The sizes that are planned for: of dimensions with a range one inside, of states that are empty GUESS. Raises
        UsageError for a size outside."""
        ranges = self.promised()
        refuse_outside(ranges, sizes)
        grown = {name: size or GUESS if name in self.empty else size for name, size in sizes.items()}
        return {name: representative(*ranges[name]) if name in ranges else size for name, size in grown.items()}

    @contextmanager
    def policy(self) -> Iterator[None]:
        """What is compiled inside, and the cache keys that are made, follow these settings."""
        from ..backends.llvm.policy import current, using

        rules = current() if self.winograd else replace(current(), winograd=False)
        rules = replace(rules, checked=True) if self.checked else rules
        with limits.using(self.limits), using(replace(rules, records=self.records) if self.records else rules):
            yield

    def to_json(self) -> dict[str, Any]:
        """All that a process which compiles for this one must know; `of_json` reads it. A budget is measured, and a model
        tuned, in the process itself."""
        found = {f.name: getattr(self, f.name) for f in fields(self) if f.metadata != LOCAL}
        rates = self.measured()
        told = {"limits": None if self.limits is None else asdict(self.limits)}
        return found | told | {"rates": "table" if rates is None else rates.document()}

    @classmethod
    def of_json(cls, document: dict[str, Any], tell: ProgressCallback = silent) -> CompileOptions:
        """The inverse of `to_json`; JSON has lists where options have tuples."""
        records = tuple((layer, variant) for layer, variant in document["records"])
        given = document["limits"]
        kept = None if given is None else limits.of_json(given)
        ranges = tuple(map(tuple, document["ranges"]))
        told: dict[str, Any] = {"records": records, "inputs": tuple(document["inputs"]), "limits": kept, "ranges": ranges}
        told |= {"state": tuple(map(tuple, document["state"])), "empty": tuple(document["empty"])}
        if document["rates"] != "table":
            from ..backends.llvm.rates import Rates

            told["rates"] = Rates(**document["rates"])
        return cls(**document | told, tell=tell)
