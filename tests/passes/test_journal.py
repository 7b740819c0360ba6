"""The journal of rewrites, and the ways of nodes that follow from it."""

from __future__ import annotations

import pytest
from pass_harness import SmallTarget, read

from nncompiler.ir.errors import UsageError
from nncompiler.passes import PORTABLE, Fusion, MergeSiblings, Rewrites, cpu, run_pipeline
from nncompiler.passes.journal import Journal, Recorded
from nncompiler.reports.history.events import history

NET = """graph "net" {
  %x : f32[1,4,8,8] = input
  @w : f32[8,4,3,3] = parameter "w"
  @scale : f32[8] = parameter "scale"
  @bias : f32[8] = parameter "bias"
  @mean : f32[8] = parameter "mean"
  @var : f32[8] = parameter "var"
  %c : f32[1,8,8,8] = conv(%x, @w) {strides=[1,1], pads=[1,1,1,1], dilations=[1,1]}   // net.py:3
  %b : f32[1,8,8,8] = batch_norm(%c, @scale, @bias, @mean, @var)   // net.py:4
  %r : f32[1,8,8,8] = relu(%b)   // net.py:5
  %d : f32[1,8,8,8] = dropout(%r)
  %unread : f32[1,8,8,8] = exp(%d)
  %flat : f32[1,512] = reshape(%d) {shape=[1,512]}
  return "y"=%flat
}"""

SIBLINGS = """graph "siblings" {
  %x : f32[1,4,8,8] = input
  @w : f32[4,4,1,1] = parameter "w"
  @v : f32[4,4,1,1] = parameter "v"
  %a : f32[1,4,8,8] = conv(%x, @w) {strides=[1,1], pads=[0,0,0,0], dilations=[1,1]}
  %b : f32[1,4,8,8] = conv(%x, @v) {strides=[1,1], pads=[0,0,0,0], dilations=[1,1]}
  %p : f32[1,4,8,8] = relu(%a)
  %q : f32[1,4,8,8] = relu(%b)
  return "p"=%p, "q"=%q
}"""


@pytest.fixture(scope="module")
def net():
    return history(read(NET), [*PORTABLE, *cpu(SmallTarget())])


def told(trace):
    return [(e.stage, e.text) for e in trace.events]


def test_a_node_is_followed_through_folding_fusion_and_layouts(net):
    trace = net.find("b")
    assert [(o.name, o.op, o.location) for o in trace.origins] == [("b", "batch_norm", "net.py:4")]
    assert [f.name for f in trace.finals] == ["c"]
    events = told(trace)
    assert events[0] == ("fold-batch-norm", "b batch_norm folded into c conv")
    assert events[1] == ("fusion", "c conv, r relu → one group c")
    assert events[2][0] == "assign-layouts"
    assert "c: f32[1,8,8,8] row-major → nchw4c" in events[2][1] and "c reads x.reorder in the place of x" in events[2][1]
    assert told(net.find("c")) == events


def test_a_weight_ends_in_the_one_that_was_computed_from_it(net):
    trace = net.find("w")
    assert [f.name for f in trace.finals] == ["c.weight"]
    assert told(trace) == [("fold-batch-norm", "weight w folded into c conv")]
    assert [f.name for f in net.find("mean").finals] == ["c"]


def test_what_is_removed_says_why(net):
    assert told(net.find("d"))[0] == ("inference-forms", "d dropout left out: its readers read r")
    assert told(net.find("unread")) == [("dead-code", "unread exp removed: nothing reads it")]
    assert net.find("unread").finals == ()


def test_a_final_node_leads_back_to_its_origins(net):
    trace = net.find("c.reorder")
    assert trace.origins == () and told(trace) == [("assign-layouts", "c.reorder reorder added")]
    assert {o.name for o in net.find("c.weight").origins} == {"w"}
    assert net.find("y").finals == net.find("flat").finals, "outputs have names, too"


def test_unknown_names_are_refused_with_near_ones(net):
    with pytest.raises(UsageError, match="'unreed'") as caught:
        net.find("unreed")
    assert "unread" in (caught.value.hint or "")


def test_merged_nodes_follow_the_merged_one():
    way = history(read(SIBLINGS), [MergeSiblings(), Fusion()])
    assert [f.name for f in way.find("a").finals] == [f.name for f in way.find("b").finals] == ["a+b"]
    assert told(way.find("a"))[0] == (
        "merge-siblings", "a conv, b conv, p relu, q relu → a+b conv, a+b.relu relu, a+b.split split",
    )  # fmt: skip


def test_the_journal_counts_and_stops_as_rewrites_do():
    passes = [*PORTABLE, *cpu(SmallTarget())]
    plain, counted = read(NET), Rewrites()
    run_pipeline(plain, passes, rewrites=counted)
    recorded = Recorded.of(read(NET))
    journal = Journal(recorded)
    run_pipeline(recorded, passes, [journal.after], journal)
    assert len(journal.entries) == journal.count == counted.count
    stopped = Recorded.of(read(NET))
    journal = Journal(stopped, limit=2)
    run_pipeline(stopped, passes, [journal.after], journal)
    assert [(e.stage, e.number) for e in journal.entries][:1] == [("dead-code", 1)] and len(journal.entries) == 2


def test_the_graph_that_was_given_stays_as_it_is():
    graph = read(NET)
    before = [n.name for n in graph]
    history(graph, PORTABLE)
    assert [n.name for n in graph] == before
