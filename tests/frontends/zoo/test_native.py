"""Every network as native code, against onnxruntime and a float64 evaluation, before the softmax.

To reproduce one: pytest tests/frontends/zoo/test_native.py -k NAME.
"""

from __future__ import annotations

import numpy as np
import onnxruntime
import pytest

import nncompiler
from nncompiler.backends.reference import evaluate
from nncompiler.frontends import zoo
from nncompiler.interchange.writer import save


def rms(x):
    return float(np.sqrt(np.mean(np.square(x, dtype=np.float64))))


@pytest.mark.parametrize("name", zoo.names())
def test_native_code_agrees(name, network, tmp_path):
    graph = network(name)
    last = graph.outputs[0][1].node
    if last.op.name == "softmax":
        graph.set_outputs([("logits", last.inputs[0])])
    x = {i.name: np.random.default_rng(7).standard_normal(i.type.dims).astype(np.float32) for i in graph.inputs}
    (want,) = evaluate(graph, x, dtype=np.float64).values()
    (got,) = nncompiler.compile(graph).run(x).values()
    path = str(tmp_path / "model.onnx")
    save(graph, path)
    session = onnxruntime.InferenceSession(path, providers=["CPUExecutionProvider"])
    (theirs,) = session.run(None, x)
    ours, other = rms(got - want) / rms(want), rms(theirs - want) / rms(want)
    assert ours <= 1e-5, f"error {ours:.2e} of the float64 result's rms; onnxruntime's is {other:.2e}"
    assert ours <= 4 * max(other, 1e-7), f"error {ours:.2e}, onnxruntime's {other:.2e}"
