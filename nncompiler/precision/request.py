"""What a user asks for."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from ..ir.errors import UsageError
from .report import PrecisionReport

NAMES = ("fp32", "fp16", "bf16")


def silent(report: PrecisionReport) -> None:
    """Tells nobody."""


@dataclass(frozen=True)
class Precision:
    """name: "fp32", "fp16" or "bf16". inputs: calibration inputs, by name, or several such; without, two sets of seeded
    random ones. report: hears of errors and of what stayed f32; the model is run for it. limit: the largest relative rms
    error of an output; CheckError where it is exceeded. ranges: the largest absolute value of values by name, from a
    calibration before (`ranges.calibrate`): nothing is evaluated then, and errors are not measured."""

    name: str
    inputs: Mapping[str, Any] | Sequence[Mapping[str, Any]] = ()
    report: Callable[[PrecisionReport], Any] = silent
    limit: float | None = None
    seed: int = 0
    ranges: Mapping[str, float] | None = None

    def __post_init__(self) -> None:
        if self.name not in NAMES:
            raise UsageError(f"precision must be one of {', '.join(NAMES)}, got {self.name!r}")
        if self.limit is not None and not self.limit > 0:
            raise UsageError(f"the limit of a precision must be above 0, got {self.limit}")
        if self.ranges is not None and self.measures:
            raise UsageError("errors are measured on what calibration evaluates, and ranges= leaves that out")

    @classmethod
    def of(cls, given: str | Precision) -> Precision:
        """A request, or one of that name."""
        return given if isinstance(given, Precision) else cls(given)

    @property
    def sets(self) -> list[Mapping[str, Any]]:
        """The calibration inputs that were given."""
        if isinstance(self.inputs, Mapping):
            return [self.inputs] if self.inputs else []
        return list(self.inputs)

    @property
    def measures(self) -> bool:
        """Whether the model is run to say how far it is off."""
        return self.report is not silent or self.limit is not None
