"""How the report about low-rank factors is printed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .pointwise_conv import print_exact
from .table import say, table

if TYPE_CHECKING:
    from nncompiler.reduction import Reduction

MOST_NAMES = 6
"""Layers that a line about those left alone names."""


def print_reduction(name: str, r: Reduction, inputs: str) -> None:
    """A row a reduced layer, why the others stay, exact rewrites, and the error beside the budget."""
    from nncompiler.reports.low_rank.factors import chain, kernel, left_alone

    if r.reduced:
        table(
            f"{name}: layers as low-rank factors",
            [("layer", "left"), ("kernel", "left"), ("channels", "right"), ("maps", "right"), ("becomes", "left"),
             ("multiplications", "right"), ("then", "right"), ("kilocycles", "right"), ("then", "right"),
             ("expected error", "right"), ("measured", "right")],
            [
                [row.name, kernel(row.kernel), str(row.channels), str(row.maps), chain(row),
                 *(f"{n:,}" for n in row.multiplications),
                 *(f"{c / 1e3:,.0f}" for c in row.cycles or ()), f"{row.expected_error:.1e}", f"{row.output_error:.1e}"]
                for row in r.reduced
            ],
            ["all layers", "", "", "", "", *(f"{n:,}" for n in r.multiplications),
             *(f"{c / 1e3:,.0f}" for c in r.cycles), "", ""],
        )  # fmt: skip
    else:
        say(f"{name}: no layer is reduced")
    for why, names in left_alone(r).items():
        more = f" and {len(names) - MOST_NAMES} more" if len(names) > MOST_NAMES else ""
        say(f"left alone, {why}: {', '.join(names[:MOST_NAMES])}{more}")
    if r.exact:
        print()
        print_exact(r.exact)
    print()
    native = "" if r.native_error is None else f", {r.native_error:.1e} as compiled"
    say(f"error at the outputs {r.error:.1e}{native}; budget {r.budget:.1e}; {inputs}")
