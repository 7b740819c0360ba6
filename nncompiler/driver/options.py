"""How to compile for the LLVM target, as one value that is handed along, to another process too."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import asdict, dataclass, fields, replace
from typing import TYPE_CHECKING, Any, Protocol

from ..ir import limits
from ..ir.limits import Limits
from ..ir.ranges import refuse_outside, representative

if TYPE_CHECKING:
    from ..backends.llvm.machine import Machine
    from ..reduction import Budget


class Tell(Protocol):
    """Told as a stage begins ("import", "passes", "lowering", "LLVM", "packing", "writing"), and how many of its steps are
    done where that is known (total 0: it is not)."""

    def __call__(self, stage: str, done: int = 0, total: int = 0) -> None: ...


def silent(stage: str, done: int = 0, total: int = 0) -> None:
    """Tells nobody."""


@dataclass(frozen=True)
class Settings:
    """How to compile for the LLVM target. `mcpu` and `triple` name the machine, `verify` checks the graph after every pass,
    `cache` keeps compiled models on disk, `tell` hears of progress, `winograd` allows convolutions with fewer
    multiplications and a larger rounding error, which an outlier spreads over its tile (`compile`). `budget` is the error
    that low-rank factors may add; None leaves weights as they are. `records` are variants of kernels by layer, as tuning
    found them. `inputs` are default values that are inputs. `checked` has kernels check their bounds. `limits` are what
    the model may ask for; None: those that hold already. `ranges` are (name, low, high) of dimensions that stay open."""

    mcpu: str = "native"
    triple: str | None = None
    verify: bool = False
    cache: bool = True
    tell: Tell = silent
    winograd: bool = True
    budget: Budget | None = None
    records: tuple[tuple[str, str], ...] = ()
    inputs: tuple[str, ...] = ()
    checked: bool = False
    limits: Limits | None = None
    ranges: tuple[tuple[str, int, int], ...] = ()

    def machine(self) -> Machine:
        from ..backends.llvm.machine import of

        return of(self.mcpu, self.triple)

    def identity(self) -> str:
        """The machine and the default values that are inputs, as cache keys know them."""
        from ..backends.llvm.machine import identity

        told = f" inputs {sorted(self.inputs)!r}" if self.inputs else ""
        return identity(self.mcpu) + told + (f" ranges {sorted(self.ranges)!r}" if self.ranges else "")

    def promised(self) -> dict[str, tuple[int, int]]:
        """The ranges by name."""
        return {name: (low, high) for name, low, high in self.ranges}

    def planned(self, sizes: Mapping[str, int]) -> dict[str, int]:
        """The sizes that are planned for: of dimensions with a range one inside. Raises UsageError for a size outside."""
        ranges = self.promised()
        refuse_outside(ranges, sizes)
        return {name: representative(*ranges[name]) if name in ranges else size for name, size in sizes.items()}

    @contextmanager
    def policy(self) -> Iterator[None]:
        """What is compiled inside, and the cache keys that are made, follow these settings."""
        from ..backends.llvm.policy import current, using

        rules = current() if self.winograd else replace(current(), winograd=False)
        rules = replace(rules, checked=True) if self.checked else rules
        with limits.using(self.limits), using(replace(rules, records=self.records) if self.records else rules):
            yield

    def to_json(self) -> dict[str, Any]:
        """All that a process which compiles for this one must know; `of_json` reads it. A budget is measured in the process
        itself."""
        found = {f.name: getattr(self, f.name) for f in fields(self) if f.name not in ("tell", "budget")}
        return found | {"limits": None if self.limits is None else asdict(self.limits)}

    @classmethod
    def of_json(cls, document: dict[str, Any], tell: Tell = silent) -> Settings:
        """The inverse of `to_json`; JSON has lists where settings have tuples."""
        records = tuple((layer, variant) for layer, variant in document["records"])
        given = document["limits"]
        kept = None if given is None else limits.of_json(given)
        return cls(**document | {"records": records, "inputs": tuple(document["inputs"]), "limits": kept,
                              "ranges": tuple(map(tuple, document["ranges"]))}, tell=tell)  # fmt: skip
