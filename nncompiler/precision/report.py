"""What a precision costs at the outputs, and what stayed f32 for it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

import numpy as np

from ..accuracy import relative_error
from ..ir.op import Array


@dataclass(frozen=True)
class OutputError:
    """An output against float64, over all calibration inputs. error: the largest relative rms error (`accuracy`); largest:
    the largest absolute difference of an element; agree: of an output of two axes and more, the share of rows whose largest
    element is at the same place."""

    name: str
    error: float
    largest: float
    agree: float | None


@dataclass(frozen=True)
class PrecisionReport:
    """converted: operators that run in 16 bits; kept: those that could and stayed f32, and why; ranges: the largest absolute
    value of calibration, by the name of those values that do not fit."""

    precision: str
    converted: int
    kept: Mapping[str, str]
    ranges: Mapping[str, float]
    outputs: tuple[OutputError, ...] = field(default=())

    @property
    def reasons(self) -> dict[str, int]:
        """Why operators stayed f32, and how many."""
        return dict(Counter(self.kept.values()).most_common())

    @property
    def worst(self) -> float:
        """The largest error of an output."""
        return max((o.error for o in self.outputs), default=0.0)

    @property
    def summary(self) -> str:
        """What was converted, in one line."""
        kept = ", ".join(f"{reason}: {n}" for reason, n in self.reasons.items())
        return f"{self.precision}: {self.converted} operators; {len(self.kept)} stay f32" + (f" ({kept})" if kept else "")

    def __str__(self) -> str:
        lines = [self.summary]
        for o in self.outputs:
            same = "" if o.agree is None else f", largest element in place in {o.agree:.0%} of rows"
            lines.append(f"  {o.name}: relative error {o.error:.2e}, at most {o.largest:.2e}{same}")
        return "\n".join(lines)


def output_errors(wants: Sequence[Mapping[str, Array]], gots: Sequence[Mapping[str, Any]]) -> tuple[OutputError, ...]:
    """Each output of several runs against what float64 gives."""
    found = []
    for name in wants[0] if wants else ():
        pairs = [(want[name], np.asarray(got[name])) for want, got in zip(wants, gots, strict=True)]
        error = max(relative_error(got, want) for want, got in pairs)
        largest, rows = 0.0, list[float]()
        for want, got in pairs:
            if got.dtype.kind not in "fV" or want.shape != got.shape:
                continue
            wide = got.astype(np.float64)
            with np.errstate(invalid="ignore"):
                gap = np.abs(wide - want)
            largest = max(largest, float(np.max(gap[~np.isnan(gap)], initial=0.0)))
            if want.ndim > 1 and want.size and want.shape[-1] > 1:
                rows.append(float(np.mean(wide.argmax(-1) == want.argmax(-1))))
        found.append(OutputError(name, error, largest, sum(rows) / len(rows) if rows else None))
    return tuple(found)
