"""Which layers are factorized at which ranks: the choice that saves most cycles within the budget.

    layers ──spectra, predicted cycles──▶ options ──gains──▶ curves ──allocate──▶ ranks ──low-rank──▶ graph
                                                                        ▲                           │
                                                                        └── error at the outputs ───┘

A layer's gain says how much of its own error arrives at the outputs; each is measured alone. Every choice is judged by
evaluating both graphs in float64; the allowance shared among the layers shrinks until the outputs keep the budget, and
grows while there is room.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from math import inf, log, sqrt

from ..ir.graph import Graph
from ..ir.target import Target
from ..ir.weights import Weight
from ..passes import DeadCode, LowRank, run_pipeline
from ..passes.analysis.allocation import Curves, allocate, curve, widest
from ..passes.analysis.low_rank import FactorableLayer, Option, layer_of, options
from ..passes.analysis.tucker import EXACT, Tucker
from ..passes.low_rank import smaller
from .judge import Judge
from .report import Budget, LayerReduction, Reduction

ROUNDS = 8
"""Choices that are evaluated at most."""
SLACK = 20.0
"""How many times the budget a single layer's error may be: the layers after it may damp errors."""
LARGEST = 0.5
"""The error of a layer above which it approximates nothing."""
CLOSE = 0.9
"""The part of the budget above which no larger allowance is tried."""
STEPS = 40
"""Allowances that are tried at most; many give a choice that was evaluated before."""
RESOLUTION = 0.02
"""Allowances that differ by less are one."""


def reduce(graph: Graph, target: Target, budget: Budget, judge: Judge, tell: Callable[..., None]) -> Reduction:
    """Factorizes layers of a graph after the portable passes, in place. `judge` has the outputs of the graph as it was read.
    The error at the outputs is within the budget afterwards."""
    known: dict[Weight, Tucker] = {}
    names = {n.name: layer_of(graph, n, known) for n in graph.order()}
    layers = {name: layer for name, layer in names.items() if isinstance(layer, FactorableLayer)}
    tell("inputs of layers")
    roots = judge.moments(graph, list(layers))
    found: dict[str, list[Option]] = {}
    for number, (name, layer) in enumerate(layers.items()):
        tell("spectra", number, len(layers))
        known[layer.weight] = layer.decompose(roots[name])
        able = options(layer, target, min(LARGEST, SLACK * budget.error))
        found[name] = [o for o in able if smaller(layer, o.inputs, o.outputs)]
    least = min(EXACT, budget.error / 10)
    now = {name: cost[0] for name, layer in layers.items() if found[name] and (cost := layer.cost(target)) is not None}
    own = {name: curve(cycles, found[name], least) for name, cycles in now.items()}
    curves = _scaled(graph, own, budget.error, judge, known, tell)
    chosen, error, tried = _search(graph, curves, budget.error, judge, known, tell)
    original = graph.copy()
    _apply(graph, chosen, known)
    errors = judge.layer_errors(original, graph, list(chosen))
    rows = tuple(
        _row(name, layer, target, found.get(name), chosen.get(name), errors.get(name))
        for name, layer in names.items()
        if layer is not None
    )
    return Reduction(budget.error, error, None, tried, rows)


def _scaled(
    graph: Graph, curves: Curves, budget: float, judge: Judge, known: Mapping[Weight, Tucker], tell: Callable[..., None]
) -> Curves:
    """The curves with errors as they arrive at the outputs: each layer's times its gain, measured with that layer alone
    reduced, at the point of its curve whose error is nearest to the budget."""
    result = {}
    for number, (name, points) in enumerate(curves.items()):
        tell("gains of layers", number, len(curves))
        error, _, option = min(points[1:], key=lambda p: abs(log(sqrt(p[0]) / budget)))
        gain = 1.0
        if option is not None and option.error > EXACT:
            candidate = graph.copy()
            _apply(candidate, {name: option}, known)
            gain = judge.error(candidate, double=False) / sqrt(error)
        result[name] = [(e * gain**2, cycles, o) for e, cycles, o in points]
    return result


def _search(
    graph: Graph, curves: Curves, budget: float, judge: Judge, known: Mapping[Weight, Tucker], tell: Callable[..., None]
) -> tuple[dict[str, Option], float, int]:
    """(the fastest choice that keeps the budget, its error, how many were evaluated)."""
    allowance, low, high, limit = budget, 0.0, inf, widest(curves)
    errors: list[tuple[dict[str, Option], float]] = [({}, 0.0)]
    for _ in range(STEPS if curves else 0):
        choice = allocate(curves, allowance)
        error = next((e for known_choice, e in errors if known_choice == choice), None)
        if error is None:
            if len(errors) > ROUNDS:
                break
            tell("error at the outputs", len(errors), ROUNDS)
            candidate = graph.copy()
            _apply(candidate, choice, known)
            error = judge.error(candidate)
            errors.append((choice, error))
        if error <= budget:
            low = allowance
            if allowance >= limit or error >= CLOSE * budget:
                break
        else:
            high = allowance
        if high - low < RESOLUTION * high:
            break
        allowance *= min(4.0, max(0.05, 0.97 * budget / error if error else 4.0))
        if high < inf:
            allowance = min(max(allowance, low + 0.1 * (high - low)), low + 0.9 * (high - low))
    able = [(choice, error) for choice, error in errors if error <= budget]
    best, error = max(able, key=lambda c: _gain(curves, c[0]))
    return best, error, len(errors) - 1


def _gain(curves: Curves, chosen: Mapping[str, Option]) -> float:
    """Predicted cycles that a choice saves."""
    return sum(curves[name][0][1] - option.cycles for name, option in chosen.items())


def _apply(graph: Graph, chosen: Mapping[str, Option], known: Mapping[Weight, Tucker]) -> None:
    ranks = tuple((name, o.inputs, o.outputs) for name, o in chosen.items())
    run_pipeline(graph, [LowRank(ranks, known), DeadCode()])


def _row(
    name: str, layer: FactorableLayer | str, target: Target, able: list[Option] | None, option: Option | None,
    error: float | None,
) -> LayerReduction:  # fmt: skip
    if isinstance(layer, str):
        return LayerReduction(name, (), 0, 0, why=layer)
    cost = layer.cost(target)
    now = layer.multiplications if cost is None else cost[1]
    row = LayerReduction(
        name, layer.kernel, layer.channels, layer.maps, multiplications=(now, now), cycles=cost and (cost[0], cost[0])
    )
    if option is not None and cost is not None:
        return replace(
            row, inputs=option.inputs, outputs=option.outputs, multiplications=(now, option.multiplications),
            cycles=(cost[0], option.cycles), expected_error=option.error, output_error=error,
        )  # fmt: skip
    if cost is None:
        return replace(row, why="no time is predicted for it")
    return replace(row, why="the budget went to other layers" if able else "nothing faster within the budget")
