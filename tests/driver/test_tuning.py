"""Tuning: variants are measured, the fastest is recorded, records reach another compilation."""

import json

import numpy as np
import pytest

import nncompiler as nnc
from nncompiler import tuning
from nncompiler.backends.llvm import machine, policy
from nncompiler.driver import model_cache, native
from nncompiler.driver.options import CompileOptions
from nncompiler.ir.dtype import f32
from nncompiler.ir.errors import ModelError, UsageError
from nncompiler.ir.graph import Graph
from nncompiler.ir.types import TensorType
from nncompiler.ops.contraction.conv import Conv
from nncompiler.ops.window.pool import MaxPool


@pytest.fixture
def graph():
    graph = Graph("layer")
    x = graph.input("x", TensorType(f32, (1, 32, 14, 14)))
    w = graph.weight("w", np.random.default_rng(0).standard_normal((48, 32, 3, 3)).astype(np.float32))
    graph.set_outputs([("y", graph.add(Conv((1, 1), (1, 1, 1, 1), (1, 1), 1), [x, w], name="conv").output)])
    return graph


@pytest.fixture(autouse=True)
def own_cache(tmp_path, monkeypatch):
    monkeypatch.setenv("NNC_CACHE_DIR", str(tmp_path / "cache"))


def times_by(monkeypatch, seconds):
    """Lets every model take the time that `seconds` says of its variant, in place of the clock."""

    def times(self):
        choices = {node: choice.variant for node, choice in self.choices.items()}
        return [int(1e9 * seconds(choices[node])) if node in choices else 0 for node in self.nodes]

    monkeypatch.setattr(tuning._Model, "times", times)


def layer_of(graph):
    with nnc.compile(graph.copy(), cache=False) as executable:
        return executable.compiled.program.choices["conv"]


def test_every_variant_is_measured_and_the_fastest_recorded(graph, monkeypatch):
    choice = layer_of(graph)
    last = tuning.tune(graph, CompileOptions(cache=False), 1).measured[-1].variant
    times_by(monkeypatch, lambda variant: 0.1 if variant == last else 2.0)  # a step; a variant has up to three
    found = tuning.tune(graph, CompileOptions(cache=False), 1)
    variants = [m.variant for m in found.measured]
    assert len(variants) == len(set(variants)) == choice.of > 3
    assert found.rounds == found.possible == choice.of - 1
    assert last != choice.variant and found.records.layers == {choice.layer: last}


def test_a_layer_is_charged_with_the_pooling_that_its_kernels_leave_to_a_step(monkeypatch):
    graph = Graph("layer")
    x = graph.input("x", TensorType(f32, (1, 32, 14, 14)))
    w = graph.weight("w", np.random.default_rng(0).standard_normal((48, 32, 3, 3)).astype(np.float32))
    conv = graph.add(Conv((1, 1), (1, 1, 1, 1), (1, 1), 1), [x, w], name="conv")
    pool = graph.add(MaxPool((2, 2), (2, 2), (0, 0, 0, 0), (1, 1)), [conv.output], name="pool")
    graph.set_outputs([("y", pool.output)])

    def model(only):
        with policy.using(policy.Policy(only=only)):
            return tuning._Model(graph, CompileOptions(cache=False), 1, {"x": np.zeros((1, 32, 14, 14), np.float32)})

    def times(self):
        pools = self.choices["conv"].pools
        return [{"conv": 3_000 if pools else 2_000, "pool": 2_000}.get(node, 0) for node in self.nodes]

    monkeypatch.setattr(tuning._Model, "times", times)
    apart, inside = model("direct"), model("winograd_6")
    (row,) = inside.rows(apart, 1)
    assert row.layer.endswith("pooled") and row.nodes == ("conv",) and row.relative == pytest.approx(3 / 4)
    assert apart.rows(apart, 1)[0].seconds == pytest.approx(4e-6)


def test_a_layer_for_which_time_ran_out_is_measured_again(graph):
    found = tuning.tune(graph, CompileOptions(cache=False), 1, seconds=0.0)
    assert found.rounds == 0 < found.possible and not found.records.layers


def test_what_cannot_be_tuned_is_refused(graph, tmp_path):
    with pytest.raises(UsageError, match="either tuned or reduced"):
        nnc.compile(graph.copy(), tune=1.0, reduce_1x1=0.1)
    with pytest.raises(UsageError, match="either tuned or reduced"):
        nnc.save(graph.copy(), tmp_path / "m.nnc", tune=1.0, reduce_1x1=0.1)
    with pytest.raises(UsageError, match="kernels of target llvm"):
        nnc.compile(graph.copy(), target="ort-cpu", tune=True)
    with pytest.raises(UsageError, match="an ONNX file has none"):
        nnc.save(graph.copy(), tmp_path / "m.onnx", tune=True)


def test_what_is_hardly_faster_changes_nothing(graph, monkeypatch):
    choice = layer_of(graph)
    times_by(monkeypatch, lambda variant: 1.0 if variant == choice.variant else 0.99)
    assert tuning.tune(graph, CompileOptions(cache=False), 1).records.layers == {choice.layer: choice.variant}


def test_records_decide_and_answers_stay(graph):
    choice, x = layer_of(graph), np.random.default_rng(1).standard_normal((1, 32, 14, 14)).astype(np.float32)
    other = tuning.tune(graph, CompileOptions(cache=False), 1).measured[-1].variant
    settings = CompileOptions(cache=False, records=((choice.layer, other),))
    with nnc.compile(graph.copy(), cache=False) as plain:
        expected = plain(x)[0]
    compiled = native.compile_graph(graph.copy(), settings)
    assert compiled.program.choices["conv"].variant == other != choice.variant
    with compiled.open(1) as recorded:
        assert np.abs(recorded(x)[0] - expected).max() < 1e-4 * np.abs(expected).max()


def test_records_are_written_read_and_kept(graph, monkeypatch, tmp_path):
    choice = layer_of(graph)
    times_by(monkeypatch, lambda variant: 1.0 if "direct" in variant else 2.0)
    heard = []
    nnc.compile(graph.copy(), tune=tuning.Request(5.0, report=heard.append)).close()
    nnc.compile(graph.copy(), tune=tuning.Request(5.0, report=heard.append)).close()
    first, second = heard
    assert first.measured and not second.measured, "what is kept is not measured again"
    assert first.records.layers == second.records.layers
    path = tmp_path / "records.json"
    first.records.write(path)
    assert json.loads(path.read_text())["layers"] == dict(first.records.layers)
    assert tuning.Records.read(path, machine.host()) == first.records
    with nnc.compile(graph.copy(), cache=False, records=path) as executable:
        assert executable.compiled.program.choices["conv"].variant == first.records.layers[choice.layer]


def test_records_reach_a_compilation_aside(tmp_path):
    model = "zoo:lenet5"
    with nnc.compile(model, cache=False) as plain:
        choices = plain.compiled.program.choices.values()
        layer = next(c for c in choices if c.of > 1)
        kernels = {step["kernel"] for step in plain.session.description["steps"]}
    with CompileOptions().policy():
        from nncompiler.backends.llvm.policy import Policy, using

        with using(Policy(rank=1)), nnc.compile(model, cache=False) as second:
            other = next(c for c in second.compiled.program.choices.values() if c.layer == layer.layer)
    assert other.variant != layer.variant
    path = tmp_path / "records.json"
    tuning.Records(machine.host().key, {layer.layer: other.variant}).write(path)
    with nnc.compile(model, records=path) as recorded:
        assert {step["kernel"] for step in recorded.session.description["steps"]} != kernels


def test_records_are_part_of_cache_keys(graph):
    def key(records):
        with CompileOptions(records=records).policy():
            return model_cache.key_of_source("zoo:lenet5", None, "a machine")

    assert key(()) != key((("layer", "direct 4x4"),))


@pytest.mark.parametrize(
    "text, error, message",
    [
        ("{", ModelError, "holds no records"),
        ('{"format": "other"}', ModelError, "holds no records"),
        ('{"format": "nncompiler-records 1", "machine": "z80", "layers": {}}', UsageError, "another machine"),
    ],
)
def test_files_that_hold_no_records_for_this_machine(tmp_path, text, error, message):
    path = tmp_path / "records.json"
    path.write_text(text)
    with pytest.raises(error, match=message):
        tuning.Records.read(path, machine.host())


def test_other_machines_are_not_measured(graph):
    with pytest.raises(UsageError, match="measured on the machine they are for"):
        tuning.tune(graph, CompileOptions(mcpu="cortex-a76", triple="aarch64-unknown-linux-gnu"), 1)
