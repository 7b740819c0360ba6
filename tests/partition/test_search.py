"""Which partition is found: AlexNet's two towers, and against every partition of small graphs."""

import itertools

import numpy as np
import pytest

from nncompiler.driver.pipeline import optimize_portable
from nncompiler.ir.dims import symbol
from nncompiler.ir.dtype import f32
from nncompiler.ir.errors import UsageError
from nncompiler.ir.graph import Graph
from nncompiler.ir.types import TensorType
from nncompiler.ops.elementwise.activation import Relu
from nncompiler.ops.movement.arrange import Expand
from nncompiler.ops.normalization.channels import BatchNorm, GroupNorm
from nncompiler.ops.normalization.local import LpNorm
from nncompiler.partition import Rates, partition
from nncompiler.partition.pipeline import pipeline_cut
from nncompiler.partition.plan import evaluate
from nncompiler.partition.rules import choices
from nncompiler.partition.search import SMALL, by_channels
from nncompiler.partition.spread import BOTH, halves, whole
from nncompiler.partition.work import NodeWork
from nncompiler.sources import load_graph

RATES = Rates(flops=1e9, memory=1e9, across=1e8)


@pytest.fixture(scope="module")
def towers():
    return partition(optimize_portable(load_graph("zoo:alexnet_two_tower")))


def test_two_towers_are_found_and_exactly_their_crossings(towers):
    """Krizhevsky et al. 2012: CONV2, 4 and 5 read the maps of their own GPU, CONV3 and the dense layers read all."""
    where = {layer.name: layer.where for layer in towers.layers}
    for tower in "ab":
        assert len({where[f"conv{i}{tower}"] for i in range(1, 6)}) == 1, where
    assert {where["conv1a"], where["conv1b"]} == {"first", "second"}
    assert {layer.name for layer in towers.crossing} == {"conv3a", "conv3b", "fc6", "fc7", "fc8"}
    half = 13 * 13 * 128 * 4
    received = {layer.name: sorted(layer.received) for layer in towers.crossing}
    assert received["conv3a"] == received["conv3b"] == [0, half]
    assert received["fc6"] == [6 * 6 * 128 * 4] * 2 and received["fc7"] == [2048 * 4] * 2
    assert where["fc6"] == where["fc7"] == "halves"
    assert towers.nbytes == sum(t.nbytes for t in towers.transfers) == sum(layer.nbytes for layer in towers.layers)


def test_two_towers_are_balanced(towers):
    assert towers.balance < 0.54 and towers.alone / towers.computing > 1.85
    assert max(towers.weights) < 0.55 * sum(towers.weights)
    assert sum(towers.weights) == 60_965_224 * 4
    assert towers.computing < towers.seconds < towers.computing + towers.nbytes / towers.rates.across + 1e-9


def test_what_a_slower_way_costs(towers):
    slow = evaluate(towers.graph, towers.choices, Rates(across=1e9))
    assert slow.nbytes == towers.nbytes and slow.computing == towers.computing and slow.seconds > towers.seconds + 1e-4


def test_one_column_by_channels():
    graph = optimize_portable(load_graph("zoo:alexnet"))
    split = by_channels(graph)
    layers = {layer.name: layer for layer in split.layers}
    assert all(layers[f"conv{i}"].where == "halves" for i in range(1, 6))
    assert layers["conv1"].nbytes == 0  # both read the image
    for name, half in (("conv2", 27 * 27 * 48), ("conv3", 13 * 13 * 128), ("conv4", 13 * 13 * 192), ("fc7", 2048)):
        assert layers[name].received == (half * 4, half * 4), name
    assert layers["norm1"].received == (2 * 55 * 55 * 2 * 4 // 2,) * 2  # two maps on either side of the cut
    assert partition(graph).nbytes <= split.nbytes


def every_partition(graph, rates):
    """All complete sets of choices of a graph."""
    nodes = [n for n in graph.order() if n.weight is None and n not in graph.inputs]
    small = SMALL * sum(NodeWork(n, rates).alone for n in nodes)

    def grow(i, spreads, chosen):
        if i == len(nodes):
            yield dict(zip(nodes, chosen))
            return
        node = nodes[i]
        have = [None if v is None else spreads.get(v, whole(3)) for v in node.inputs]
        for choice in choices(node, have, NodeWork(node, rates).alone <= small):
            yield from grow(i + 1, {**spreads, **dict(zip(node.outputs, choice.outs))}, [*chosen, choice])

    return grow(0, {}, [])


@pytest.mark.parametrize("seed", range(8))
def test_against_every_partition(drawn, seed):
    graph = drawn(seed).network(2)
    every = (evaluate(graph, c, RATES) for c in itertools.islice(every_partition(graph, RATES), 60_000))
    figures = [(p.computing, p.nbytes) for p in every]
    least = min(c for c, _ in figures)
    best = min(b for c, b in figures if c <= least * 1.1)
    found = partition(graph, RATES)
    assert found.computing <= least * 1.1 * (1 + 1e-12)
    assert found.nbytes == best, len(figures)


def test_slack_trades_time_for_bytes():
    graph = optimize_portable(load_graph("zoo:lenet5"))
    strict, loose = partition(graph, slack=0.0), partition(graph, slack=1.0)
    assert strict.nbytes > loose.nbytes == 0 and strict.computing < loose.computing


def test_open_dimensions_are_refused():
    graph = Graph("g")
    x = graph.input("x", TensorType(f32, (symbol("N"), 3)))
    graph.set_outputs([("y", graph.add(Relu(), [x]).output)])
    with pytest.raises(UsageError, match="static"):
        partition(graph)


@pytest.mark.parametrize("name", ["zoo:vgg16", "zoo:googlenet", "zoo:resnet50"])
def test_pipeline_cut(name):
    graph = optimize_portable(load_graph(name))
    nodes = [n for n in graph.order() if n.weight is None and n not in graph.inputs]
    work = {n: NodeWork(n, Rates()).alone for n in nodes}
    cut = pipeline_cut(graph)
    assert cut.balance <= 0.55
    assert all(v.node in cut.first for n in cut.first for v in n.inputs if v is not None and v.node in work)
    crossing = {v for n in nodes if n not in cut.first for v in n.inputs if v is not None and v.node in cut.first}
    assert set(cut.values) == crossing and cut.nbytes == sum(v.type.nbytes for v in crossing)

    def prefix(i):
        first = set(nodes[:i])
        across = {v for n in nodes[i:] for v in n.inputs if v is not None and v.node in first}
        return sum(work[n] for n in first) / sum(work.values()), sum(v.type.nbytes for v in across)

    others = [nbytes for share, nbytes in map(prefix, range(1, len(nodes))) if 0.45 < share < 0.55]
    assert all(cut.nbytes <= nbytes for nbytes in others)


def test_a_graph_of_one_operator_has_no_cut():
    graph = Graph("g")
    x = graph.input("x", TensorType(f32, (2, 3)))
    graph.set_outputs([("y", graph.add(Relu(), [x]).output)])
    assert pipeline_cut(graph) is None and partition(graph).nbytes == 0


@pytest.mark.parametrize(
    ("op", "shape", "axis", "shared"),
    [
        (LpNorm(axis=2), (2, 8, 4, 4), 1, True),
        (LpNorm(axis=1), (2, 8, 4, 4), 1, False),
        (GroupNorm(groups=4), (2, 8, 4, 4), 0, True),
        (GroupNorm(groups=4), (2, 8, 4, 4), 1, False),
        (BatchNorm(), (2, 8, 4, 4), 1, True),
        (BatchNorm(), (2, 8, 4, 4), 2, True),
        (Expand((2, 8, 4, 4)), (2, 8, 1, 4), 1, False),  # what it broadcasts to is said of the whole
    ],
)
def test_operators_are_shared_along_the_axes_that_they_keep_apart(op, shape, axis, shared):
    """No rule names most of these: `axes_mapping` says it, and a part must be of a type that the operator takes."""
    graph = Graph("apart")
    channels = [graph.weight(name, np.ones(shape[1], np.float32)) for name in op.operands[1:]]
    node = graph.add(op, [graph.input("x", TensorType(f32, shape)), *channels])
    graph.set_outputs([("y", node.output)])
    found = choices(node, [halves(axis, shape[axis]), *[whole(BOTH)] * len(channels)], False)
    assert any(c.kind == "in place" for c in found) == shared
    for choice in found if shared else ():
        assert choice.outs == (halves(axis, shape[axis]),)
        assert all(part.axis == (0 if axis == 1 else None) for parts in choice.parts[1:] for part in parts)
