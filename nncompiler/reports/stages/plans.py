"""The memory plans of a model in stages: one for each program that a run met."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from ...driver.options import CompileOptions
from ..memory.report import MemoryReport, open_memory_report
from ..show import Shown, Table
from .walk import Met


@dataclass(frozen=True)
class ProgramPlan:
    """The plan of program `number`, for the `sizes` of its first call. `place` is the path of the regions around it, `calls`
    are those of the run."""

    number: int
    place: str
    calls: int
    sizes: dict[str, int]
    report: MemoryReport


@dataclass(frozen=True, repr=False)
class ProgramPlans(Shown):
    """Each program has an arena of its own; values between programs lie in the runtime's heap."""

    name: str
    programs: tuple[ProgramPlan, ...]

    @property
    def peak(self) -> int:
        """Bytes of the largest arena."""
        return max((p.report.peak for p in self.programs), default=0)

    def table(self) -> Table:
        rows = [
            [str(p.number), p.place, f"{p.calls:,}", f"{p.report.peak:,}", f"{p.report.bound:,}", f"{p.report.weights:,}",
             ", ".join(f"{n}={s}" for n, s in sorted(p.sizes.items()))]
            for p in self.programs
        ]  # fmt: skip
        columns = ("program", "in", "calls", "arena", "bound", "weights", "planned for")
        return Table(f"{self.name}: the arenas of the programs that a run meets", columns, rows, [])


def plans_of(name: str, met: Sequence[Met], settings: CompileOptions) -> ProgramPlans:
    """The plans of programs that a run met."""
    return ProgramPlans(name, tuple(
        ProgramPlan(m.number, m.place, m.calls, dict(m.sizes),
                    open_memory_report(m.program.graph.bound, m.sizes, settings, m.title))
        for m in met
    ))  # fmt: skip
