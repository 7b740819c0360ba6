"""The nine networks of the onnx package, with their own weights and with random ones, judged on the logits."""

import os

import numpy as np
import onnx
import pytest

import nncompiler as nnc
from nncompiler.ir.graph import Value
from nncompiler.reports.diagnose.checks import before_softmax, compare, reference_outputs
from nncompiler.sources import load_graph

FOLDER = os.path.join(os.path.dirname(onnx.__file__), "backend", "test", "data", "light")
NETWORKS = [
    "bvlc_alexnet", "densenet121", "inception_v1", "inception_v2", "resnet50", "shufflenet", "squeezenet", "vgg19",
    "zfnet512",
]  # fmt: skip


def randomized(graph, seed=0):
    """The graph with random weights: He for convolutions, statistics near one for normalizations."""
    rng = np.random.default_rng(seed)
    for node in list(graph.weights()):
        if node.weight.dtype.name != "f32" or not graph.uses(node.output):
            continue
        consumer, slot = graph.uses(node.output)[0]
        while consumer.op.name in ("reshape", "identity"):
            consumer, slot = graph.uses(consumer.output)[0]
        shape = node.weight.shape
        kind = (consumer.op.name, slot)
        if kind == ("conv", 1):
            array = rng.standard_normal(shape) * np.sqrt(2 / np.prod(shape[1:]))
        elif kind == ("gemm", 1):
            array = rng.standard_normal(shape) / np.sqrt(shape[-1])
        elif kind in (("batch_norm", 1), ("batch_norm", 4)) or consumer.op.name == "mul":
            array = rng.uniform(0.8, 1.2, shape)
        else:
            array = rng.standard_normal(shape) * 0.1
        fresh = graph.weight(node.name, array.astype(np.float32))
        graph.replace(node.output, fresh)
        graph.remove(node)
    return graph


def scaled_logits(graph, feeds):
    """The graph with its outputs scaled to a standard deviation of 2, by the last layer's weights."""
    ((name, value),) = graph.outputs
    deviation = float(nnc.compile(graph, target="ort-cpu", raw=True).run(feeds)[name].std())
    last = value.node
    while last.op.name not in ("conv", "gemm"):
        last = last.inputs[0].node
    for slot, operand in list(enumerate(last.inputs))[1:]:
        if operand is not None and operand.weight is not None:
            array = (operand.weight.array * (2 / deviation)).astype(np.float32)
            graph.set_input(last, slot, graph.weight(f"{operand.node.name}.scaled", array))
            if not graph.uses(operand):
                graph.remove(Value(operand.node).node)
    return graph


@pytest.mark.parametrize("weights", ["own", "random"])
@pytest.mark.parametrize("name", NETWORKS)
def test_logits(name, weights):
    graph = before_softmax(load_graph(os.path.join(FOLDER, f"light_{name}.onnx")))
    rng = np.random.default_rng(1)
    feeds = {n.name: rng.standard_normal(n.type.dims).astype(np.float32) for n in graph.inputs}
    if weights == "random":
        graph = scaled_logits(randomized(graph), feeds)
    want = reference_outputs(graph, feeds)
    theirs = nnc.compile(graph, target="ort-cpu", raw=True).run(feeds)
    with nnc.compile(graph, cache=False, threads=2) as executable:
        checks = compare(graph, executable.run(feeds), want, theirs)
        again = executable.run(feeds)
    # Tighter than what `verify` accepts: no more than four times onnxruntime's error, or 1e-6, a few roundings. With equal
    # channels, roundings may cancel by chance, which no order of summation can promise.
    assert all(c.ok and c.error <= max(1e-6, 4 * (c.ort_error or 0)) for c in checks), checks
    with nnc.compile(graph, cache=False, threads=1) as serial:
        for key, array in serial.run(feeds).items():
            np.testing.assert_array_equal(array, again[key])
    if weights == "random":
        assert next(iter(want.values())).std() >= 1
    elif name != "densenet121":  # with equal channels every logit is the same number, bit by bit
        assert len(np.unique(next(iter(again.values())))) == 1
