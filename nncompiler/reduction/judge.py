"""The outputs of a model as it was read, and how far others are from them."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Any

import numpy as np

from ..accuracy import judged, relative_error
from ..backends.reference import evaluate
from ..inputs import drawings, random_inputs
from ..ir.graph import Graph
from ..ir.op import Array
from ..ops.contraction.conv import Conv
from ..passes.analysis.tucker import root_of_moments
from .report import Budget


class Judge:
    """The outputs of a model as it was read, in float64, that reduced ones are measured against."""

    def __init__(self, graph: Graph, budget: Budget):
        missing = [(n.name, n.type) for n in graph.inputs if n.name not in budget.inputs]
        drawn = drawings(graph)
        self.feeds = random_inputs(missing, budget.seed, drawings=drawn) | dict(budget.inputs)
        self.others = random_inputs(missing, budget.seed + 1, drawings=drawn) | dict(budget.inputs)
        self.want = self._outputs(graph)
        self.names = [name for name, _ in graph.outputs]

    def error(self, graph: Graph, double: bool = True) -> float:
        """The error of the worst output of a graph, evaluated in float64 or, in half the time, in its own types."""
        return self._worst(self._outputs(graph, double))

    def native_error(self, run: Callable[[Mapping[str, Any]], Mapping[str, Array]]) -> float:
        """The error of the worst output of a compiled model."""
        got = run(self.feeds)
        return self._worst({name: got[name] for name in self.names})

    def moments(self, graph: Graph, names: Sequence[str]) -> dict[str, Array | None]:
        """For convolutions and dense layers by name the root of their inputs' second moments over channels, on other random
        inputs than those that errors are measured on."""
        copy = graph.copy()
        copy.set_outputs([(name, v) for name in names if (v := copy.node(name).inputs[0]) is not None])
        found = {}
        for name, x in evaluate(copy, self.others, dtype=np.float64).items():
            channels = 1 if isinstance(copy.node(name).op, Conv) else -1
            found[name] = root_of_moments(np.moveaxis(x, channels, -1).reshape(-1, x.shape[channels]))
        return found

    def layer_errors(self, before: Graph, after: Graph, names: Sequence[str]) -> dict[str, float]:
        """By name the errors of nodes that two graphs have."""

        def outputs(graph: Graph) -> dict[str, Array]:
            copy = graph.copy()
            copy.set_outputs([(name, copy.node(name).output) for name in names])
            return evaluate(copy, self.feeds, dtype=np.float64)

        want, got = (outputs(before), outputs(after)) if names else ({}, {})
        return {name: relative_error(got[name], want[name]) for name in want}

    def _outputs(self, graph: Graph, double: bool = True) -> dict[str, Array]:
        graph = graph.copy()
        graph.set_outputs(judged(graph))
        return evaluate(graph, self.feeds, dtype=np.float64 if double else None)

    def _worst(self, got: Mapping[str, Array]) -> float:
        return max((relative_error(got[name], self.want[name]) for name in got), default=0.0)
