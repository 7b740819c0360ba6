"""Properties of all passes together, on random graphs."""

from __future__ import annotations

from hypothesis import HealthCheck, given, settings
from pass_harness import SmallTarget, agree
from random_graphs import graphs

from nncompiler.ir.compare import difference
from nncompiler.ir.graph import Graph
from nncompiler.ir.parser import parse
from nncompiler.ir.text import write
from nncompiler.ir.verify import verify
from nncompiler.ops import OPERATORS
from nncompiler.passes import PORTABLE, ChangeChecker, PipelineStage, Rewrites, cpu, run_pipeline, verifying

PIPELINE = (*PORTABLE, *cpu(SmallTarget()))
modest = settings(deadline=None, max_examples=60, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large])


@modest
@given(graphs())
def test_every_pass_keeps_the_meaning(graph: Graph) -> None:
    after = graph.copy()

    def right(stage: PipelineStage) -> None:
        if stage.changed:
            agree(graph, stage.graph)

    run_pipeline(after, PIPELINE, [verifying, ChangeChecker(after), right])
    text = write(after)
    again = parse(text, OPERATORS)
    verify(again)
    assert difference(after, again) is None
    assert write(again) == text


@modest
@given(graphs())
def test_a_pipeline_is_deterministic_and_stops_anywhere(graph: Graph) -> None:
    first, second = graph.copy(), graph.copy()
    counted = Rewrites()
    run_pipeline(first, PIPELINE, rewrites=counted)
    run_pipeline(second, PIPELINE)
    assert write(first) == write(second)
    stopped = graph.copy()
    half = Rewrites(counted.count // 2)
    run_pipeline(stopped, PIPELINE, [verifying], half)
    assert half.count == counted.count // 2
    agree(graph, stopped)


@modest
@given(graphs())
def test_fusion_leaves_no_pointwise_chain(graph: Graph) -> None:
    run_pipeline(graph, PIPELINE)
    for node in graph:
        readers = graph.consumers(node)
        chain = node.op.pointwise and len(readers) == 1 and readers[0].op.pointwise and not graph.is_output(node.output)
        assert not (chain and readers[0].type.shape == node.type.shape), f"{node} and {readers} stay apart"
