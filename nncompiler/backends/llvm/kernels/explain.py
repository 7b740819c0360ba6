"""Which kernel a node gets, what that was chosen from, and why the others do not serve it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from .. import policy
from ..program import Choice
from . import registry
from .naming import spelled
from .registry import Variant, pick, variants

if TYPE_CHECKING:
    from .query import Query

MOST_PLANS = 6
"""Plans of an algorithm that are shown."""


@dataclass(frozen=True)
class Candidate:
    """What could compute the node; `cycles` of one core are predicted, None where it does not serve, for the reason `why`.
    `title` is the name as the field writes it (`naming`)."""

    name: str
    cycles: float | None
    chosen: bool = False
    title: str = ""
    why: str = ""


@dataclass(frozen=True)
class Explained:
    """`reason` says why the chosen one won, or why there is none: then generic loops are compiled from the operator's
    definition."""

    candidates: tuple[Candidate, ...]
    reason: str


def explain(q: Query, taken: Choice | None = None) -> Explained | None:
    """How the table of kernels decides about a node; `taken` is what its program says. None for operators that no kernel is
    there for."""
    rivals = [a for a in registry.ALGORITHMS if isinstance(q.op, a.operators) and (not a.fallback or not a.refusal(q))]
    if not rivals:
        return None
    kernel, stride = (1, 1) if isinstance(q.layer, str) else (q.layer.kh, q.layer.stride[0])
    refused = {a.name: a.refusal(q) for a in rivals}
    others = tuple(
        Candidate(name, None, title=spelled(name, kernel, stride), why=why) for name, why in refused.items() if why
    )
    reasons = set(refused.values())
    found = variants(q)
    if not found:
        return Explained(others, reasons.pop() if len(reasons) == 1 else "no algorithm serves this layer")
    chosen = next((v for v in found if taken is not None and v.name == taken.variant), None) or pick(found, q.key)
    known = {v.name for v in found}
    slower = [
        Variant(a, plan, cycles)
        for a in rivals if not refused[a.name]
        for plan, cycles in a.plans(q)[:MOST_PLANS]
    ]  # fmt: skip
    more = sorted((v for v in slower if v.name not in known), key=lambda v: v.cycles)
    shown = [Candidate(v.name, v.cycles, v is chosen, spelled(v.name, kernel, stride)) for v in (*found, *more)]
    return Explained((*shown, *others), _reason(q, found, chosen, len(shown)))


def _reason(q: Query, found: list[Variant], chosen: Variant, shown: int) -> str:
    rules = policy.current()
    if rules.record_of(q.key) == chosen.name:
        return "a measurement found it the fastest"
    if chosen.algorithm.name == rules.only:
        return "asked for by the policy"
    if shown == 1:
        return "the only one that applies"
    if chosen is not found[0]:
        return "as good as the first by prediction, and another layer has its kernels already"
    if len(found) == 1:
        return "the fewest predicted cycles by far"
    least = min(found[1:], key=lambda v: v.cycles)
    if least.cycles < chosen.cycles:
        return f"{least.name} is predicted to save less than the {least.algorithm.gain:.0%} that it must"
    return f"the fewest predicted cycles, {least.cycles / chosen.cycles:.2f} times fewer than the next"
