"""Which values a 16-bit type does not hold, found by running calibration inputs in float64."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import numpy as np

from ..inputs import random_feeds
from ..ir.dims import Sym
from ..ir.errors import CompilerError, UsageError
from ..ir.op import Array

if TYPE_CHECKING:
    from ..ir.dtype import DType
    from ..ir.graph import Graph, Value

HEADROOM = 2.0
"""Other inputs may give values so many times as large."""

LEAST = 2.0**-12
"""Values that are all smaller come so near to f16's subnormal numbers (below 2^-14) that they lose digits."""

OPEN = 16
"""The extent of an open dimension for random calibration inputs, other than one that only leads shapes, which is 1."""


@dataclass(frozen=True)
class Calibration:
    """feeds: inputs; outputs: what float64 makes of each; largest: the largest finite absolute value of every f32 value."""

    feeds: tuple[Mapping[str, Array], ...]
    outputs: tuple[Mapping[str, Array], ...]
    largest: Mapping[str, float]

    def outside(self, dtype: DType) -> dict[str, float]:
        """The values that the type does not hold, by name."""
        from ..ir.dtype import f16

        if dtype != f16:
            return {}
        most = float(np.finfo(np.float16).max) / HEADROOM
        return {name: x for name, x in self.largest.items() if x > most or 0 < x < LEAST}


def calibrate(graph: Graph, sets: Sequence[Mapping[str, Any]], seed: int = 0) -> Calibration:
    """Runs each set of inputs, or two random ones, through the graph in float64. Raises UsageError for inputs that do not
    fit, and where random ones cannot be made because open dimensions are not free."""
    from ..backends.reference import evaluate
    from ..ir.dtype import f32

    largest: dict[str, float] = {}

    def watch(value: Value, array: Array) -> None:
        if value.type.dtype == f32 and array.size:
            finite = np.abs(array[np.isfinite(array)])
            largest[value.name] = max(largest.get(value.name, 0.0), float(finite.max(initial=0.0)))

    feeds: list[dict[str, Array]] = []
    outputs: list[dict[str, Array]] = []
    wanted: Sequence[Mapping[str, Any] | None] = sets or (None, None)
    for given in wanted:
        bound, made = _bound(graph, given, seed + len(feeds))
        feeds.append(made)
        for node in bound.inputs:
            if node.name in made:
                watch(node.output, made[node.name])
        outputs.append(evaluate(bound, made, dtype=np.float64, watch=watch))
    return Calibration(tuple(feeds), tuple(outputs), largest)


def _bound(graph: Graph, given: Mapping[str, Any] | None, seed: int) -> tuple[Graph, dict[str, Array]]:
    """The graph with its dimensions bound by inputs; random ones where none are given."""
    symbols = graph.symbols()
    if given is not None:
        made = {name: np.asarray(x) for name, x in given.items()}
        sizes: dict[str, int] = {}
        for node in graph.inputs:
            for d, n in zip(node.type.shape, made[node.name].shape if node.name in made else ()):
                if isinstance(d, Sym) and str(d) in symbols:
                    sizes[str(d)] = n
        return (graph.specialize(**sizes) if sizes else graph), made
    if not symbols:
        return graph, random_feeds(graph, seed)
    inner = {s for n in graph.inputs for d in n.type.shape[1:] if isinstance(d, Sym) for s in d.symbols()}
    try:
        bound = graph.specialize(**{s: OPEN if s in inner else 1 for s in symbols})
    except CompilerError as e:
        names = ", ".join(sorted(symbols))
        message = f"random calibration inputs cannot be made with {names} open: {e.message}"
        raise UsageError(message, hint="give inputs: precision=Precision(name, inputs=...)") from None
    return bound, random_feeds(bound, seed)
