"""nnc profile: every step is there, the numbers agree with one another, and limits are limits."""

from __future__ import annotations

from itertools import pairwise

import pytest

from nncompiler.backends.llvm.kernels.naming import described, saving
from nncompiler.reports.profile.roofline import LARGEST, Roof, rate_now, roof, working_sets


def test_every_step_and_node_has_work_bytes_and_time(nnc):
    said = nnc("profile", "zoo:lenet5", "--threads", 1, "--runs", 3, "--json")
    assert said.code == 0
    document = said.json
    steps, nodes = document["steps"], document["nodes"]
    assert document["threads"] == 1 and document["runs"] == 3
    assert {s["node"] for s in steps} == {n["node"] for n in nodes}
    assert all(s["bytes"] > 0 for s in steps)
    assert [n["seconds"] for n in nodes] == sorted((n["seconds"] for n in nodes), reverse=True)
    for key in ("seconds", "flops", "bytes"):
        assert sum(s[key] for s in steps) == pytest.approx(sum(n[key] for n in nodes))
    assert sum(s["share"] for s in steps) == pytest.approx(1)
    assert document["steps_seconds"] == pytest.approx(sum(s["seconds"] for s in steps))


def test_work_and_bytes_of_a_convolution(nnc):
    nodes = {n["node"]: n for n in nnc("profile", "zoo:lenet5", "--threads", 1, "--runs", 1, "--json").json["nodes"]}
    c1 = nodes["c1"]
    assert c1["flops"] >= 2 * 6 * 28 * 28 * 25
    image, result = 32 * 32 * 4, 6 * 28 * 28 * 4
    assert image + result <= c1["bytes"] <= image + result + 16 * 26 * 4  # weights are padded to a vector
    assert c1["algorithm"].startswith("direct convolution")


def test_the_table_ends_with_a_total_and_the_measured_run(nnc):
    out = nnc("profile", "zoo:lenet5", "--threads", 1, "--runs", 2).out
    lines = out.splitlines()
    assert lines[0] == "zoo:lenet5: 1 thread, means of the quieter half of 2 runs"
    assert any(line.startswith("total") and "100%" in line for line in lines)
    assert "a run without clocks" in out and "GFLOP/s in float32" in out


def test_top_sums_the_rest_and_steps_keep_their_order(nnc):
    out = nnc("profile", "zoo:lenet5", "--threads", 1, "--runs", 1, "--steps", "--top", 2).out
    document = nnc("profile", "zoo:lenet5", "--threads", 1, "--runs", 1, "--json").json
    assert f"{len(document['steps']) - 2} others" in out


def test_an_artifact_is_profiled_too(nnc, tmp_path):
    path = tmp_path / "m.nnc"
    assert nnc("compile", "zoo:lenet5", "-o", path).code == 0
    said = nnc("profile", path, "--runs", 1, "--json")
    assert said.code == 0 and len(said.json["steps"]) > 5
    assert nnc("profile", path, "--dim", "N=2").code == 2


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["zoo:lenet5", "--runs", "0"], "between 1"),
        (["zoo:lenet5", "--threads", "none"], "whole number"),
        (["zoo:lenet"], "did you mean lenet5"),
        (["nothing.onnx"], "there is no file"),
    ],
)
def test_mistakes(nnc, arguments, message):
    said = nnc("profile", *arguments)
    assert said.code == 2 and message in said.err and not said.out


@pytest.mark.parametrize(
    ("kernel", "said"),
    [
        ("conv_14x2", "direct convolution, tile 14x2"),
        ("conv_14x2_3", "direct convolution, tile 14x2"),
        ("conv_2x7x3_plain_2", "direct convolution of rows, tile 2x7x3"),
        ("winograd_4_3_10x2_2", "Winograd F(4x4,3x3), tile 10x2"),
        ("gemv_6_2", "matrix by vector, 6 vectors"),
        ("depthwise_3x3_7", "depthwise 3x3, 7 pixels"),
        ("gemm_14x2", "matrix product, tile 14x2"),
        ("top_k_list", "top k by a list"),
        ("scatter_nd_3", "scatter of nd"),
        ("cum_sum", "running totals"),
        ("add_relu", "generic loops"),
    ],
)
def test_kernels_say_what_they_are(kernel, said):
    assert described(kernel) == said


def test_winograd_saves_multiplications():
    assert saving("winograd_4_3_14x2") == 4 and saving("conv_14x2") == 1


def test_the_roof_is_measured_once_and_is_plausible():
    measured = roof(1)
    assert measured is roof(1)
    assert 1e9 < measured.flops < 1e13
    rates = [rate for _, rate in measured.levels]
    assert rates == sorted(rates, reverse=True) and 1e8 < rates[-1] < 1e13


def test_what_the_machine_gives_now_is_no_more_than_its_roof():
    for threads in (1, 2):
        assert 0.01 < rate_now(threads) / roof(threads).flops < 1.3


class Scripted:
    """A session whose two steps take a millisecond each, and one or both ten times as long in every second run."""

    name, threads = "scripted", 1
    description = {"steps": [{"node": n, "kernel": "conv_4x2", "tasks": 1, "flops": 10**6, "bytes": 64} for n in "ab"]}

    def __init__(self) -> None:
        self.runs = 0

    def run(self, feeds):
        return {}

    def profile(self, feeds):
        self.runs += 1
        slow = self.runs % 2
        return {}, [10_000_000 if slow and self.runs % 4 == 1 else 1_000_000, 10_000_000 if slow else 1_000_000]


def test_rows_sum_to_the_quieter_half_of_the_runs(monkeypatch):
    from nncompiler.reports.profile import steps

    quiet = Roof(1, 1e9, ((float("inf"), 1e9),))
    monkeypatch.setattr(steps, "roof", lambda threads: quiet)
    rates = iter([1e9, 0.5e9] * 4)
    monkeypatch.setattr(steps, "rate_now", lambda threads, seconds: next(rates))
    found = steps.profile(Scripted(), {}, 8)
    assert [s.seconds for s in found.steps] == [1e-3, 1e-3] and found.steps_seconds == 2e-3
    assert found.available == pytest.approx(1) and [s.roof for s in found.steps] == pytest.approx([1, 1])
    monkeypatch.setattr(steps, "rate_now", lambda threads, seconds: 0.5e9)
    found = steps.profile(Scripted(), {}, 8)
    assert found.available == pytest.approx(0.5) and [s.roof for s in found.steps] == pytest.approx([1, 1])
    assert any("other work took 50% of the processors" in w for w in found.warnings)


def test_a_roof_that_was_measured_while_a_thread_slept_is_raised_by_the_runs(monkeypatch):
    from nncompiler.reports.profile import steps

    monkeypatch.setattr(steps, "roof", lambda threads: Roof(1, 0.5e9, ((float("inf"), 1e9),)))
    monkeypatch.setattr(steps, "rate_now", lambda threads, seconds: 1e9)
    found = steps.profile(Scripted(), {}, 4)
    assert found.roof.flops == pytest.approx(1e9) and max(s.roof for s in found.steps) == pytest.approx(1)


def test_trials_in_which_threads_took_turns_do_not_count(monkeypatch):
    from nncompiler.reports.profile import roofline

    work = roofline._Work
    apart, together = [work(0.0, 0.5, 0.5), work(0.5, 1.0, 0.5)], [work(0.0, 3.9, 3.9), work(0.1, 4.0, 3.9)]
    monkeypatch.setattr(roofline, "BUDGET_SECONDS", 0.0)

    def rate(*trials):
        calls, spans = [], iter(trials)
        monkeypatch.setattr(roofline, "_together", lambda threads, work: (calls.append(work), next(spans))[1])
        return roofline._rate(2, lambda *a: 0, 1, 1, 8)

    mixed, only = rate(apart, *[together] * 9), rate(*[apart] * 9)
    assert only / mixed > 2, "the longer trial counts, though the other seems faster"


def test_threads_that_shared_a_processor_count_by_the_time_they_had(monkeypatch):
    from nncompiler.reports.profile import roofline

    shared = [roofline._Work(0.0, 2.0, 1.0), roofline._Work(0.0, 2.0, 1.0)]
    monkeypatch.setattr(roofline, "_together", lambda threads, work: shared)
    monkeypatch.setattr(roofline, "_timed", lambda work: roofline._Work(0.0, 0.001, 0.001))
    assert roofline._peak_rate(2, lambda *a: 0, 100, 8) == 200


def test_bytes_are_what_is_read():
    from nncompiler.ir import dtype as dt
    from nncompiler.ir.types import TensorType
    from nncompiler.ops.indexing.gather import Gather
    from nncompiler.ops.movement.arrange import Reshape
    from nncompiler.ops.movement.shape import Shape

    table, rows = TensorType(dt.f32, (100_000, 64)), TensorType(dt.i64, (7,))
    result = TensorType(dt.f32, (7, 64))
    assert Gather(0).cost((table, rows), (result,)).bytes == 2 * 7 * 64 * 4 + 7 * 8
    assert Shape().cost((table,), (TensorType(dt.i64, (2,)),)).bytes == 16
    assert Reshape((6_400_000,)).cost((table,), (TensorType(dt.f32, (6_400_000,)),)).bytes == 0


def test_a_step_takes_the_longer_of_work_and_memory():
    limit = Roof(1, 100.0, ((10.0, 50.0), (float("inf"), 5.0)))
    assert limit.seconds(1000, 10) == 10 and limit.seconds(1, 100) == 20
    assert limit.bandwidth(10) == 50 and limit.bandwidth(11) == limit.memory == 5


@pytest.mark.parametrize("l2_bytes", [1 << 18, 1 << 21, 3 << 20, LARGEST])
def test_working_sets_double_and_lie_inside_their_levels(l2_bytes):
    sets = working_sets(l2_bytes)
    bounds = [bound for bound, _ in sets]
    assert bounds[0] == l2_bytes and bounds[-1] == float("inf") and bounds[-2] >= LARGEST
    assert all(b == 2 * a for a, b in pairwise(bounds[:-1]))
    assert sets[0][1] < l2_bytes and all(low < size < high for low, (high, size) in zip(bounds, sets[1:]))


def test_levels_that_are_alike_are_shown_as_one():
    limit = Roof(1, 1.0, ((1.0, 100.0), (2.0, 30.0), (4.0, 29.0), (8.0, 27.0), (16.0, 14.0), (float("inf"), 13.0)))
    assert limit.shown == ((1.0, 100.0), (8.0, 30.0), (float("inf"), 14.0))
    assert limit.bandwidth(5) == 27.0


# --- traces


def test_a_trace_has_every_step_one_after_another(nnc, tmp_path):
    import json

    path = tmp_path / "t.json"
    said = nnc("profile", "zoo:squeezenet", "--runs", 2, "--threads", 1, "--trace", path, "--json")
    steps = said.json["steps"]
    events = json.loads(path.read_text())["traceEvents"]
    spans = [e for e in events if e["ph"] == "X" and e["cat"] != "scope"]
    assert [e["name"] for e in spans] == [s["node"] for s in steps]
    assert [e["dur"] for e in spans] == pytest.approx([s["seconds"] * 1e6 for s in steps])
    for a, b in pairwise(spans):
        assert b["ts"] == pytest.approx(a["ts"] + a["dur"])
    assert {"kernel", "flops", "GB/s", "of roof"} <= spans[0]["args"].keys()
    scopes = [e["name"] for e in events if e.get("cat") == "scope"]
    assert "fire2" in scopes and all(e["ph"] in "XM" and e["pid"] == 1 for e in events)
    assert nnc("profile", "zoo:lenet5", "--runs", 1, "--trace", path).code == 0, "an earlier trace is replaced"
    (tmp_path / "mine.json").write_text("{}")
    assert nnc("profile", "zoo:lenet5", "--runs", 1, "--trace", tmp_path / "mine.json").code == 2
    assert nnc("profile", "zoo:lenet5", "--trace", tmp_path / "t.svg").code == 2
