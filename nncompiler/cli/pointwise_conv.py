"""How reports about 1x1 convolutions are printed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .figures import count
from .table import say, table

if TYPE_CHECKING:
    from collections.abc import Sequence

    from nncompiler.passes.analysis.exact import Exact
    from nncompiler.passes.analysis.pointwise_conv import PointwiseReport
    from nncompiler.reports.low_rank.pointwise_conv import OneByOneReport


def print_one_by_one(name: str, report: OneByOneReport) -> None:
    """Tables of what could be, what is there, modules and exact rewrites; then the totals."""
    analysis, r = report.analysis, report.channels
    table(
        f"{name}: convolutions, and with a 1x1 reduction to {r} channels before each",
        [("convolution", "left"), ("kernel", "left"), ("channels", "right"), ("maps", "right"), ("multiplications", "right"),
         (f"reduced to {r}", "right"), ("saves", "right"), ("break-even", "right")],
        [
            [c.name, "x".join(map(str, c.kernel)), str(c.channels), str(c.maps),
             count(c.multiplications), count(c.reduced(r)),
             _percent(c.multiplications - c.reduced(r), c.multiplications), f"{c.break_even:.1f}"]
            for c in analysis.convolutions if c.group == 1
        ],
    )  # fmt: skip
    grouped = sum(c.group != 1 for c in analysis.convolutions)
    if grouped:
        say(f"{grouped} grouped convolutions are left out: a reduction would mix their groups")
    if analysis.one_by_ones:
        print()
        _print_existing(analysis)
    if report.proposals:
        print()
        _print_proposals(report)
    if report.exact:
        print()
        print_exact(report.exact)
    print()
    now = analysis.multiplications
    say(f"multiplications of all convolutions   {now:>16,}")
    say(f"without the 1x1 that are there        {now + analysis.saved:>16,}")
    say(f"with the proposed 1x1 to {r:<5}        {report.proposed:>16,}")


def print_exact(rows: Sequence[Exact]) -> None:
    """The rewrites that do not change the function."""
    table(
        "exact rewrites of the compiler",
        [("pass", "left"), ("does", "left"), ("where", "left"), ("multiplications less", "right"), ("bytes less", "right")],
        [[e.rewrite, e.does, ", ".join(e.nodes), count(e.multiplications), count(e.bytes)] for e in rows],
    )


def _print_existing(analysis: PointwiseReport) -> None:
    table(
        "1x1 convolutions that are there",
        [("convolution", "left"), ("kind", "left"), ("channels", "right"), ("maps", "right"), ("multiplications", "right"),
         ("saves", "right"), ("for", "left")],
        [
            [o.convolution.name, o.kind, str(o.convolution.channels), str(o.convolution.maps),
             count(o.convolution.multiplications), count(o.saves),
             f"before {', '.join(o.feeds)}" if o.feeds else f"after {o.widens}" if o.widens else ""]
            for o in analysis.one_by_ones
        ],
    )  # fmt: skip
    if len(analysis.modules) > 1 and analysis.saved:
        print()
        rows = [(m.name, m.convolutions, m.one_by_ones, m.multiplications, m.multiplications + m.saves, m.saves)
                for m in analysis.modules]  # fmt: skip
        sums = [sum(row[i] for row in rows if isinstance(row[i], int)) for i in range(1, 6)]  # type: ignore[misc]
        table(
            "modules, and without their 1x1 convolutions",
            [("module", "left"), ("convolutions", "right"), ("1x1", "right"), ("multiplications", "right"),
             ("without", "right"), ("saves", "right"), ("", "right")],
            [[row[0], *map(count, row[1:]), _percent(row[5], row[4])] for row in rows],
            ["total", *map(count, sums), _percent(sums[4], sums[3])],
        )  # fmt: skip


def _print_proposals(report: OneByOneReport) -> None:
    table(
        f"1x1 convolutions to {report.channels} channels that would pay",
        [("place", "left"), ("channels", "right"), ("multiplications", "right"), ("then", "right"), ("saves", "right")],
        [
            [f"{p.place} {p.layer}", f"{p.inputs} to {p.channels}", count(p.now), count(p.then), count(p.saves)]
            for p in report.proposals
        ],
    )
    if any(p.place == "after" for p in report.proposals):
        say("after a pooling that is concatenated as it is, a 1x1 costs, and narrows what every later layer reads")


def _percent(part: int, whole: int) -> str:
    return f"{100 * part / whole:.0f}%" if part and whole else ""
