"""Today's measurement against an older one, for continuous integration.

    change    = time now / time then
    interval  = quotient of the two medians' intervals (`intervals.quotient`)
    regressed   where even the interval's lower bound is above 1 + allowance: noise alone never is

Where both documents measured the same peer in the same version beside ours, times are taken as multiples of the peer's: the
peer ran in turn with ours on the same machine, so a slower machine moves both and cancels.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from ...ir.errors import UsageError
from .conditions import Conditions
from .intervals import Interval, median_interval, quotient, ratio_interval
from .measure import Setup

Document = Mapping[str, Any]
DRIFT = 0.03
"""The change of the fixed loop's time between two documents above which bare times are said to be doubtful."""


@dataclass(frozen=True)
class Change:
    """One engine of ours on one model. `beside` names the peer whose time is the unit; empty: milliseconds."""

    model: str
    engine: str
    beside: str
    then: float
    now: float
    change: Interval
    allowance: float

    @property
    def regressed(self) -> bool:
        """Whether the interval excludes the allowance."""
        return self.change.low > 1 + self.allowance

    @property
    def verdict(self) -> str:
        """In a word or two."""
        if self.regressed:
            return "regressed"
        if self.change.value > 1 + self.allowance:
            return "slower, within noise"
        return "faster" if self.change.high < 1 else "no regression"


def check(then: Document, setup: Setup, at: Conditions, models: Sequence[str]) -> None:
    """Raises UsageError where a measurement with this setup on this machine could not be compared: before it is made."""
    wanted = {"mode": setup.mode, "threads": setup.threads, "streams": setup.streams}
    for key, value in wanted.items():
        if then[key] != value:
            message = f"the baseline was measured with {key} {then[key]}, this run would be with {value}"
            raise UsageError(message, hint="measure both in the same way")
    old = then["machine"]["processor"]
    if old != at.processor:
        raise UsageError(f"the baseline was measured on {old!r}, this is {at.processor!r}", hint="measure the baseline here")
    if not {m["model"] for m in then["models"]} & set(models):
        raise UsageError(f"the baseline has no measurement of {', '.join(models)}", hint="measure the baseline anew")


def compare(then: Document, now: Document, allowance: float) -> tuple[list[Change], list[str]]:
    """Every engine of ours that both documents have, and what makes the comparison doubtful."""
    before = {m["model"]: m for m in then["models"]}
    changes: list[Change] = []
    doubts: list[str] = []
    for model in now["models"]:
        name = model["model"]
        if name not in before:
            doubts.append(f"{name}: the baseline does not have it")
            continue
        beside = _common_peer(before[name], model)
        for engine, entry in model["engines"].items():
            earlier = before[name]["engines"].get(engine)
            if _is_peer(entry):
                continue
            if earlier is None:
                doubts.append(f"{name}: the baseline does not have {engine}")
                continue
            a, b = (_times(m, engine, beside) for m in (before[name], model))
            changes.append(Change(name, engine, beside, a.value, b.value, quotient(b, a), allowance))
            drift = entry["loop_us"] / earlier["loop_us"] - 1
            if not beside and abs(drift) > DRIFT:
                how = "slower" if drift > 0 else "faster"
                doubts.append(
                    f"{name}: a fixed loop is {abs(drift):.0%} {how} than at the baseline, so the machine is, too; "
                    "measure a peer beside ours in both (--vs)"
                )
    return changes, doubts


def _times(model: Document, engine: str, beside: str) -> Interval:
    """The interval of a time in milliseconds, or of that time over a peer's."""
    rounds = model["engines"][engine]["rounds_ms"]
    if not beside:
        return median_interval(rounds)
    return ratio_interval(rounds, model["engines"][beside]["rounds_ms"])


def _is_peer(entry: Document) -> bool:
    return bool(entry["pipeline"]["kind"] == "peer")


def _common_peer(then: Document, now: Document) -> str:
    """The first peer that both measured in the same version; empty where there is none."""
    for name, entry in now["engines"].items():
        earlier = then["engines"].get(name)
        if earlier and _is_peer(entry) and earlier["pipeline"]["engine"] == entry["pipeline"]["engine"]:
            return str(name)
    return ""
