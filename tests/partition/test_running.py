"""A partition gives the undivided model's answers: by the reference, and in two sets of sessions of the CPU provider."""

import threading

import numpy as np
import pytest

import nncompiler as nnc
from nncompiler.backends.onnxruntime import Options, OrtExecutable
from nncompiler.backends.reference import evaluate
from nncompiler.driver.pipeline import optimize_portable
from nncompiler.inputs import random_feeds
from nncompiler.ir.errors import DeviceError, UsageError
from nncompiler.ir.verify import verify
from nncompiler.partition import Rates, partition
from nncompiler.partition.build import build
from nncompiler.partition.running import PartitionedExecutable
from nncompiler.partition.search import by_channels
from nncompiler.sources import load_graph

RATES = Rates(flops=1e9, memory=1e9, across=1e8)


def by_reference(built, feeds):
    """The outputs of a partition's graphs, run by the reference one after another as soon as what they wait for is there."""
    tensors = [dict(feeds), dict(feeds)]
    left = [built.of(0), built.of(1)]
    while any(left):
        ready = [k for k in (0, 1) if left[k] and all(w in tensors[k] for w in left[k][0].waits)]
        assert ready, "both devices wait for one another"
        for k in ready:
            stretch = left[k].pop(0)
            made = evaluate(stretch.graph, {n.name: tensors[k][n.name] for n in stretch.graph.inputs})
            assert not set(made) & set(tensors[k]), "a tensor is made twice"
            tensors[k] |= made
            for send in stretch.sends:
                tensors[1 - k][send.received] = made[send.tensor]
    outputs = {}
    for o in built.outputs:
        parts = [tensors[k][n] if o.axis is None else tensors[k][n].take(range(*r), o.axis) for k, n, r in o.fragments]
        outputs[o.name] = parts[0] if len(parts) == 1 else np.concatenate(parts, o.axis)
    return outputs


def same(graph, got, want):
    assert list(got) == list(want)
    for name in want:
        assert got[name].shape == want[name].shape and got[name].dtype == want[name].dtype
        np.testing.assert_allclose(got[name], want[name], rtol=1e-4, atol=1e-4 * max(1.0, float(np.abs(want[name]).max())))


@pytest.mark.parametrize("how", [partition, by_channels], ids=["fewest bytes", "by channels"])
@pytest.mark.parametrize("seed", range(30))
def test_random_networks(drawn, how, seed):
    graph = drawn(100 + seed).network(8)
    plan = how(graph, RATES)
    built = build(plan)
    for stretch in built.stretches:
        verify(stretch.graph)
    feeds = random_feeds(graph, seed)
    same(graph, by_reference(built, feeds), evaluate(graph, feeds))
    sent = sum(s.graph.order() and v.type.nbytes for s in built.stretches for x in s.sends
               for n, v in s.graph.outputs if n == x.tensor)  # fmt: skip
    assert sent <= plan.nbytes


@pytest.mark.parametrize(("heads", "width"), [(2, 8), (4, 16), (3, 12)])
def test_attention_is_shared_by_heads(drawn, heads, width):
    graph = drawn(heads).attention(heads, width)
    plan = by_channels(graph, RATES)
    feeds = random_feeds(graph, 1)
    same(graph, by_reference(build(plan), feeds), evaluate(graph, feeds))
    if heads % 2 == 0:  # nothing crosses between the projections and the one that mixes the heads
        assert len(plan.crossing) <= 2, plan.crossing


@pytest.mark.parametrize("model", ["zoo:lenet5", "zoo:inception_reduced", "zoo:squeezenet"])
def test_two_sessions_give_the_answers_of_one(model):
    graph = load_graph(model)
    feeds = random_feeds(graph, 3)
    with nnc.compile(model, target="ort-cpu", threads=1) as one, nnc.compile(
        model, target="ort-cpu", threads=1, devices=[0, 1]
    ) as two:  # fmt: skip
        assert [n for n, _ in two.inputs] == [n for n, _ in one.inputs]
        assert [(n, str(t)) for n, t in two.outputs] == [(n, str(t)) for n, t in one.outputs]
        same(graph, two.run(feeds), one.run(feeds))
        again = two(*(feeds[n] for n, _ in two.inputs))
        same(graph, dict(zip(two.run(feeds), again)), one.run(feeds))
        assert set(two.placement.counts()) == {"CPUExecutionProvider"}
        assert {s.device for s in two.stretches} == {0, 1}


def test_two_towers_on_two_devices():
    graph = optimize_portable(load_graph("zoo:alexnet_two_tower"))
    feeds = random_feeds(graph, 5)
    with OrtExecutable(graph, options=Options(threads=1)) as one:
        want = one.run(feeds)
    with PartitionedExecutable(partition(graph), "ort-cpu", (0, 1), Options(threads=1)) as two:
        found = []
        threads = [threading.Thread(target=lambda: found.append(two.run(feeds))) for _ in range(3)]
        for t in threads:
            t.start()
        for t in threads:
            t.join()
        assert len(found) == 3
        for got in found:
            same(graph, got, want)
        names = [[n.name for n in s.graph.order() if n.op.name == "conv"] for s in two.stretches]
        assert ["conv1a", "conv2a"] in names and ["conv3b", "conv4b", "conv5b"] in names


def test_sizes_are_partitioned_as_they_come(tmp_path):
    feeds = [random_feeds(load_graph("zoo:lenet5", {"batch": n}), n) for n in (1, 3)]
    with nnc.compile("zoo:lenet5", target="ort-cpu", dims={"batch": "N"}, devices=[0, 1]) as two, nnc.compile(
        "zoo:lenet5", target="ort-cpu", dims={"batch": "N"}
    ) as one:  # fmt: skip
        for f in feeds:
            same(None, two.run(f), one.run(f))


def test_half_precision_on_two_devices():
    feeds = random_feeds(load_graph("zoo:lenet5"), 0)
    with nnc.compile("zoo:lenet5", target="ort-cpu", precision="fp16", devices=[0, 1]) as two, nnc.compile(
        "zoo:lenet5", target="ort-cpu"
    ) as one:  # fmt: skip
        (got,), (want,) = two.run(feeds).values(), one.run(feeds).values()
        assert 0 < np.abs(got - want).max() < 5e-3
        assert any(v.type.dtype.name == "f16" for s in two.stretches for _, v in s.graph.outputs)


def test_an_error_on_one_device_ends_the_run(monkeypatch):
    with nnc.compile("zoo:lenet5", target="ort-cpu", devices=[0, 1], dims={"batch": 1}) as two:
        feeds = random_feeds(load_graph("zoo:lenet5"), 0)
        for k in (0, 1):
            with monkeypatch.context() as patch:
                _, session = two._sides[k][-1]
                patch.setattr(session, "run_device", lambda feeds: 1 / 0)
                with pytest.raises(ZeroDivisionError):
                    two.run(feeds)
        assert two.run(feeds)


def test_mistakes():
    feeds = random_feeds(load_graph("zoo:lenet5"), 0)
    for devices in ([0], [0, 1, 2], [0, -1], [True, 1]):
        with pytest.raises(UsageError, match="two device numbers"):
            nnc.compile("zoo:lenet5", target="ort-cpu", devices=devices)
    with pytest.raises(UsageError, match="two different devices"):
        nnc.compile("zoo:lenet5", target="ort-cuda", devices=[1, 1])
    with pytest.raises(UsageError, match="native code runs on the processor"):
        nnc.compile("zoo:lenet5", devices=[0, 1])
    with pytest.raises(UsageError, match="raw"):
        nnc.compile("zoo:lenet5", target="ort-cpu", raw=True, devices=[0, 1])
    with pytest.raises(UsageError, match="leave out device"):
        nnc.compile("zoo:lenet5", target="ort-cpu", devices=[0, 1], device=1)
    with pytest.raises(UsageError, match="io_binding"):
        nnc.compile("zoo:lenet5", target="ort-cpu", devices=[0, 1], io_binding=True)
    two = nnc.compile("zoo:lenet5", target="ort-cpu", devices=[0, 1])
    with pytest.raises(UsageError, match="missing"):
        two.run({})
    two.close()
    with pytest.raises(UsageError, match="closed"):
        two.run(feeds)


def test_without_a_device_two_are_an_error_too():
    try:
        nnc.compile("zoo:lenet5", target="ort-cuda", devices=[0, 1]).close()
    except DeviceError as e:
        assert e.exit_code == 4 and e.hint
