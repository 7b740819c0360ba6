"""Where the time of a model in stages goes: the steps of its programs, each as often as a run gets there, and the rest."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from ...ir.errors import UsageError
from ..profile.steps import Profile, ProfileRow, profile
from .walk import Met, Opened, Walk, run_seconds

if TYPE_CHECKING:
    from ...driver.options import CompileOptions

REST = "between programs"
"""The row of what is no step of a program: staged nodes, calls, checks of shapes."""


def times_of(
    model: Opened, run: Walk, met: Sequence[Met], settings: CompileOptions, threads: int | None, runs: int, title: str
) -> Profile:
    """The profile of programs that a run met, each measured over `runs` calls with the arrays of its first call. Where these
    are all of them, what they do not explain of the time of a run is the row REST.

    Raises UsageError where the run met none."""
    tell = settings.tell
    whole = run_seconds(model, run.feeds, settings, threads, runs) if len(met) == len(run.met) else 0.0
    found = [(m, profile(m.session, m.feeds[0], runs, tell, m.title)) for m in met if m.session is not None]
    steps = [_all_calls(row, m.calls) for m, p in found for row in p.steps]
    nodes = [_all_calls(row, m.calls) for m, p in found for row in p.nodes]
    spent = sum(row.seconds for row in steps)
    rest = max(0.0, whole - spent)
    total = spent + rest or 1e-12
    if rest:
        last = ProfileRow(REST, "", "", 0, rest, 0.0, 0, 0, 0.0, "", rest)
        steps.append(last)
        nodes.append(last)
    if not found:
        raise UsageError("the run met no program of machine code, so that there is nothing to measure")
    longest = max(found, key=lambda f: f[1].steps_seconds * f[0].calls)[1]
    return replace(
        longest,
        model=title,
        steps=tuple(replace(row, share=row.seconds / total) for row in steps),
        nodes=tuple(sorted((replace(row, share=row.seconds / total) for row in nodes), key=lambda r: -r.seconds)),
        run_seconds=whole or spent,
        warnings=longest.warnings,
        available=min(p.available for _, p in found),
    )


def _all_calls(row: ProfileRow, calls: int) -> ProfileRow:
    return replace(
        row, seconds=row.seconds * calls, fastest=row.fastest * calls, flops=row.flops * calls, bytes=row.bytes * calls,
        calls=calls,
    )  # fmt: skip
