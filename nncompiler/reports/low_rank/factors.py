"""What low-rank factors did to a model, as rows of a table and as a document."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import asdict
from typing import Any

from ...reduction import LayerReduction, Reduction


def document(r: Reduction) -> dict[str, Any]:
    """The reduction for JSON."""
    return asdict(r) | {"multiplications": r.multiplications, "cycles": r.cycles, "reduced": len(r.reduced)}


def chain(row: LayerReduction) -> str:
    """What took the layer's place, each with its output channels: "1x1 32 + 3x3 32 + 1x1 256"."""
    core = kernel(row.kernel)
    parts = [f"1x1 {row.inputs}"] if row.inputs is not None else []
    parts.append(f"{core} {row.outputs or row.maps}")
    if row.outputs is not None:
        parts.append(f"{'1x1' if row.kernel else core} {row.maps}")
    return " + ".join(parts)


def kernel(sizes: Sequence[int]) -> str:
    """ "3x3"; a dense layer has none."""
    return "x".join(map(str, sizes)) or "dense"


def left_alone(r: Reduction) -> dict[str, list[str]]:
    """The layers that stayed, by the reason, in order."""
    found: dict[str, list[str]] = {}
    for row in r.layers:
        if not row.reduced:
            found.setdefault(row.why, []).append(row.name)
    return found
