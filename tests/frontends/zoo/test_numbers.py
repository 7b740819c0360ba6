"""Seeded networks give sensible numbers: neither saturated nor dead."""

from __future__ import annotations

import numpy as np
import pytest

from nncompiler.backends.reference import evaluate
from nncompiler.frontends import zoo


@pytest.mark.parametrize("name", ["lenet5", "lenet5_max", "inception_reduced", "squeezenet", "mobilenet_v2", "resnet18"])
def test_outputs_are_alive(name):
    graph = zoo.load(name)
    last = graph.outputs[0][1].node
    if last.op.name == "softmax":
        graph.set_outputs([("logits", last.inputs[0])])
    x = {i.name: np.random.default_rng(3).standard_normal(i.type.dims).astype(np.float32) for i in graph.inputs}
    (y,) = evaluate(graph, x).values()
    assert np.isfinite(y).all()
    assert 0.1 < y.std() < 20
