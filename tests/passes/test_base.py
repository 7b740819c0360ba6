"""The machinery of passes: counting and stopping rewrites, observers, and errors."""

from __future__ import annotations

from dataclasses import dataclass

import pytest

from nncompiler.ir import dtype as dt
from nncompiler.ir.errors import InternalError, ModelError, VerifyError
from nncompiler.ir.graph import Graph
from nncompiler.ir.types import TensorType
from nncompiler.ops.elementwise.unary import Exp, Neg
from nncompiler.passes import (
    PASSES,
    PORTABLE,
    ChangeChecker,
    DeadCode,
    Pass,
    PipelineStage,
    Rewrites,
    run_pipeline,
    verifying,
)
from nncompiler.passes.constant_folding import ConstantFolding


def chain(length: int) -> Graph:
    """x, its exponential, and a chain of unused negations."""
    graph = Graph("chain")
    x = graph.input("x", TensorType(dt.f32, (2,)))
    value = x
    for _ in range(length):
        value = graph.add(Neg(), [value]).output
    graph.set_outputs([("y", graph.add(Exp(), [x], "y").output)])
    return graph


@dataclass(frozen=True)
class Liar(Pass):
    """Says what it is told to, does what it is told to."""

    says: bool
    does: bool
    name = "liar"

    def run(self, graph: Graph, rewrites: Rewrites) -> None:
        if self.says:
            rewrites.allow()
        if self.does:
            graph.rename(graph.node("y"), "z")


@dataclass(frozen=True)
class Breaker(Pass):
    name = "breaker"

    def run(self, graph: Graph, rewrites: Rewrites) -> None:
        rewrites.allow()
        graph.node("y").types = (TensorType(dt.f32, (3,)),)


@dataclass(frozen=True)
class Failing(Pass):
    name = "failing"

    def run(self, graph: Graph, rewrites: Rewrites) -> None:
        raise ModelError("no good", node="y", location="m.py:1", hint="another")


def test_rewrites_are_counted_and_stop_at_the_limit() -> None:
    for limit, left in ((None, 2), (0, 6), (1, 5), (3, 3), (9, 2)):
        graph, rewrites = chain(4), Rewrites(limit)
        changed = run_pipeline(graph, [DeadCode()], rewrites=rewrites)
        assert len(graph) == left
        assert rewrites.count == 6 - left
        assert changed == (left < 6)


def test_observers_see_every_stage() -> None:
    seen: list[PipelineStage] = []
    graph = chain(2)
    assert run_pipeline(graph, [DeadCode(), DeadCode()], [seen.append, verifying, ChangeChecker(graph)])
    summary = [(s.number, s.what.name, s.changed, s.rewrites) for s in seen]
    assert summary == [(0, "dead-code", True, 2), (1, "dead-code", False, 0)]
    assert all(s.graph is graph and s.seconds >= 0 for s in seen)


@pytest.mark.parametrize(("says", "does"), [(True, False), (False, True)])
def test_a_pass_that_lies_is_found(says: bool, does: bool) -> None:
    graph = chain(0)
    with pytest.raises(InternalError, match=r"liar\(says=.*reported"):
        run_pipeline(graph, [Liar(says, does)], [ChangeChecker(graph)])
    graph = chain(0)
    run_pipeline(graph, [Liar(True, True), Liar(False, False)] if says else [], [ChangeChecker(graph)])


def test_a_pass_that_breaks_the_graph_is_named() -> None:
    with pytest.raises(VerifyError, match="after pass breaker: its operands give") as caught:
        run_pipeline(chain(0), [Breaker()], [verifying])
    assert caught.value.node == "y"


def test_an_error_inside_a_pass_names_pass_and_node() -> None:
    with pytest.raises(InternalError, match="pass failing failed: no good") as caught:
        Failing().apply(chain(0))
    assert (caught.value.node, caught.value.location, caught.value.hint) == ("y", "m.py:1", "another")


def test_names_and_options_are_shown() -> None:
    assert str(DeadCode()) == "dead-code"
    assert str(ConstantFolding(limit=5)).startswith("constant-folding(limit=5, ")
    assert all(name == kind.name and kind.__doc__ for name, kind in PASSES.items())
    assert {type(p) for p in PORTABLE} <= set(PASSES.values())
