"""Random ONNX graphs: a slice of what `make fuzz` does, what it found before, and that it finds what is wrong."""

from __future__ import annotations

import numpy as np
import onnx
import pytest
from onnx import parser

from fuzz import corpus
from fuzz.findings import write
from fuzz.generate import OPERATORS, generate
from fuzz.graphs import fuzz
from fuzz.judge import Outcome, judge
from fuzz.minimize import Minimizer
from fuzz.recipes import RECIPES, contrib, idioms
from fuzz.worker import Worker
from nncompiler.ops.elementwise.unary import Exp

SLICE = 240
"""Cases of the slice: about a minute."""


def test_a_slice_of_random_graphs_has_no_findings():
    campaign = fuzz(0, cases=SLICE)
    assert not campaign.groups, campaign.text()
    assert campaign.kinds["agree"] > 0.8 * SLICE, campaign.text()


@pytest.mark.parametrize("path", corpus.FILES, ids=[p.stem for p in corpus.FILES])
def test_what_was_found_before_is_right(path):
    model, feeds = corpus.load(path)
    outcome = judge(model, feeds)
    assert outcome.kind in ("agree", "peer", "unjudged"), f"{outcome.kind} ({outcome.party}): {outcome.what}"


def test_a_seed_is_a_case():
    for seed in (3, 17, 42):
        a, b = generate(seed), generate(seed)
        assert a.model.SerializeToString(deterministic=True) == b.model.SerializeToString(deterministic=True)
        assert [{k: x.tobytes() for k, x in f.items()} for f in a.feeds] == [
            {k: x.tobytes() for k, x in f.items()} for f in b.feeds
        ]


def test_every_operator_of_the_table_is_drawn():
    every = {*OPERATORS, *contrib.RECIPES}
    assert set(RECIPES) - set(idioms.RECIPES) <= every
    nodes = [node for seed in range(6000) for node in generate(seed).model.graph.node]
    drawn = {f"{node.domain}.{node.op_type}" if node.domain else node.op_type for node in nodes}
    assert not every - drawn


BROKEN = """<ir_version: 10, opset_import: ["": 21]>
g (float[2,3] x, float[4] z) => (float[n,m] y, float[k] w) {
  a = Relu(x)
  b = Sub(a, x)
  y = Exp(b)
  w = Neg(z)
}"""


def test_a_wrong_operator_is_found_and_made_small(monkeypatch):
    model = parser.parse_model(BROKEN)
    feeds = {"x": np.ones((2, 3), np.float32), "z": np.ones(4, np.float32)}
    assert judge(model, [feeds]).kind == "agree"
    right = Exp.evaluate
    monkeypatch.setattr(Exp, "evaluate", lambda self, x: (right(self, x) * (1 + 1e-4)).astype(x.dtype))
    outcome = judge(model, [feeds])
    assert outcome.kind == "wrong"
    small, inputs = Minimizer(lambda m, f: judge(m, [f]).kind == "wrong").run(model, [feeds])
    assert [n.op_type for n in small.graph.node] == ["Exp"] and len(small.graph.output) == 1
    assert [a.size for a in inputs.values()] == [1]


def test_a_finding_is_a_test_that_fails(tmp_path):
    model = parser.parse_model(BROKEN)
    feeds = {"x": np.ones((2, 3), np.float32), "z": np.ones(4, np.float32)}
    folder = write(tmp_path, 7, model, feeds, Outcome("wrong", "native", "it is", "wrong native"))
    (test,) = folder.glob("test_*.py")
    names = {"__file__": str(test)}
    exec(compile(test.read_text(encoding="utf-8"), test, "exec"), names)
    next(f for n, f in names.items() if n.startswith("test_"))()  # nothing is wrong with this one


def test_a_worker_that_dies_or_hangs_is_told_from_an_answer():
    model = parser.parse_model(BROKEN)
    feeds = {"x": np.ones((2, 3), np.float32), "z": np.ones(4, np.float32)}
    with Worker(seconds=0.001) as worker:
        outcome = worker.model(model, [feeds])
        assert outcome.kind in ("hang", "peer") and worker.restarts == 1
        worker.seconds = 60
        assert worker.model(model, [feeds]).kind == "agree"
        worker._process.kill()
        worker._process.join()
        assert worker.model(model, [feeds]).kind == "crash"
        assert worker.model(model, [feeds]).kind == "agree"


def test_models_are_valid():
    for seed in range(60):
        onnx.checker.check_model(generate(seed).model, full_check=True)
