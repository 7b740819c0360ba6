"""What low-rank factors did to a model, as rows of a table and as a document."""

from __future__ import annotations

from dataclasses import asdict
from typing import Any

from ..reduction import LayerReduction, Reduction


def document(r: Reduction) -> dict[str, Any]:
    """The reduction for JSON."""
    return asdict(r) | {"multiplications": r.multiplications, "cycles": r.cycles, "reduced": len(r.reduced)}


def channels(row: LayerReduction) -> str:
    """The channels along the chain: "128 → 32 → 32 → 256"."""
    steps = [row.channels, *(r for r in (row.inputs, row.outputs) if r is not None), row.maps]
    return " → ".join(map(str, steps))


def left_alone(r: Reduction) -> dict[str, list[str]]:
    """The layers that stayed, by the reason, in order."""
    found: dict[str, list[str]] = {}
    for row in r.layers:
        if not row.reduced:
            found.setdefault(row.why, []).append(row.name)
    return found
