"""nnc bench: the document, peers that packages register, intervals, baselines, and what is said of a noisy machine."""

from __future__ import annotations

import copy
import json
import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

QUICK = ("--seconds", "0.1", "--rounds", "2", "--threads", "1", "--processes", "1")

PEERS = '''
import os
import numpy as np
from nncompiler.peers import Job, Opened, Peer, find

def _good(model, job):
    print("chatter on stdout")
    os.write(1, b"chatter of native code")
    opened = find("onnxruntime").open(model, job)
    return Opened(opened.runs, {"pid": str(os.getpid()), "omp": os.environ["OMP_NUM_THREADS"], "streams": str(job.streams)})

def _wrong(model, job):
    opened = find("onnxruntime").open(model, job)
    return Opened([lambda f: [1 + x for x in opened.runs[0](f)]])

def _refuses(model, job):
    raise RuntimeError("no such operator\\nand more")

def _second(model, job):
    opened = find("onnxruntime").open(model, job)
    lives = os.path.join(os.path.dirname(__file__), "lives")
    with open(lives, "a") as file:
        print(os.getpid(), file=file)
    return Opened(opened.runs) if len(open(lives).readlines()) == 1 else _refuses(model, job)

def _late(model, job):
    def run(feeds):
        run.count += 1
        if run.count > 4:
            raise RuntimeError("late")
        return opened.runs[0](feeds)
    run.count = 0
    opened = find("onnxruntime").open(model, job)
    return Opened([run])

def _dies(model, job):
    os.write(2, b"last words\\n")
    os._exit(7)

GOOD, WRONG, REFUSES, SECOND, LATE, DIES = (
    Peer(f.__name__[1:], ("fakepeer",), f) for f in (_good, _wrong, _refuses, _second, _late, _dies)
)
ABSENT = Peer("absent", ("no-such-distribution",), _good)
NOTHING = "no peer"
'''


@pytest.fixture
def fake_peers(tmp_path, monkeypatch):
    """An installed distribution that registers peers, seen by this process and those it starts."""
    (tmp_path / "fakepeer.py").write_text(PEERS)
    info = tmp_path / "fakepeer-2.5.dist-info"
    info.mkdir()
    (info / "METADATA").write_text("Metadata-Version: 2.1\nName: fakepeer\nVersion: 2.5\n")
    names = ("good", "wrong", "refuses", "second", "late", "dies", "absent")
    lines = [f"{name} = fakepeer:{name.upper()}" for name in names]
    (info / "entry_points.txt").write_text("\n".join(["[nncompiler.peers]", *lines]) + "\n")
    monkeypatch.syspath_prepend(str(tmp_path))
    return info


def test_the_document(nnc):
    both = ("--target", "llvm,ort-cpu", "--vs", "ort-cpu")
    said = nnc("bench", "zoo:lenet5", *both, *QUICK, "--percentiles", "50,75", "--json")
    assert said.code == 0
    document = said.json
    assert (document["format"], document["version"], document["mode"]) == ("nncompiler-bench", 2, "latency")
    assert (document["threads"], document["streams"], document["rounds"], document["seed"]) == (1, 1, 2, 0)
    machine = document["machine"]
    assert machine["processor"] and machine["affinity"] and machine["usable"] >= 1 and "numpy" in machine["versions"]
    (model,) = document["models"]
    assert model["model"] == "zoo:lenet5" and not model["failures"]
    assert list(model["engines"]) == ["llvm", "ort-cpu", "onnxruntime"]
    for name, e in model["engines"].items():
        assert 0 < e["min_ms"] <= e["percentiles_ms"]["50"] <= e["percentiles_ms"]["75"]
        assert list(e["percentiles_ms"]) == ["50", "75"] and e["load_ms"] > 0 and e["first_run_ms"] > 0
        assert len(e["rounds_ms"]) == 2 and e["runs"] >= 6 and e["runs_per_second"] > 0
        time, ratio = e["time_ms"], e["ratio"]
        assert min(e["rounds_ms"]) == time["low"] <= time["value"] <= time["high"] == max(e["rounds_ms"])
        assert e["percentiles_ms"]["50"] == pytest.approx(time["value"])
        assert ratio["value"] == pytest.approx(time["value"] / model["engines"]["llvm"]["time_ms"]["value"])
        assert ratio["low"] <= ratio["value"] <= ratio["high"] and (name != "llvm" or ratio["value"] == 1)
        assert e["answer_difference"] < 1e-5
    ours, optimized, peer = (e["pipeline"] for e in model["engines"].values())
    assert ours["kind"] == "target" and ours["passes"][-2:] == ["assign-layouts", "dead-code"] and "f32" in ours["precision"]
    assert optimized["passes"] and "fusion" not in optimized["passes"]
    assert peer["kind"] == "peer" and peer["passes"] == [] and peer["settings"]["intra_op_num_threads"] == "1"
    assert any("2 rounds give intervals of 50%" in w for w in model["warnings"])


def test_the_table_and_the_picture(nnc, tmp_path):
    out = nnc("bench", "zoo:lenet5", "--vs", "ort", *QUICK, "--plot", tmp_path / "b.svg").out
    assert re.search(r"^zoo:lenet5 +llvm +(\d+\.\d+ +){6}\d+ +1\.00$", out, re.M)
    assert re.search(r"^zoo:lenet5 +onnxruntime .* \d+\.\d\d to \d+\.\d\d$", out, re.M)
    assert "milliseconds, 1 thread\n" in out and "passes (nnc ir --list)" in out and "the model as it was read" in out
    assert re.search(r"^machine +\S", out, re.M) and "drawn with seed 0" in out
    picture = (tmp_path / "b.svg").read_text()
    assert picture.startswith("<?xml") and picture.count('id="axes_') == 2
    assert [p.name for p in tmp_path.iterdir()] == ["b.svg"]


def test_an_artifact(nnc, tmp_path):
    nnc("compile", "zoo:lenet5", "-o", tmp_path / "m.nnc")
    (model,) = nnc("bench", tmp_path / "m.nnc", *QUICK, "--json").json["models"]
    assert list(model["engines"]) == ["artifact"] and model["engines"]["artifact"]["pipeline"]["kind"] == "artifact"
    for more in (["--target", "ort-cpu"], ["--vs", "ort"], ["--dim", "N=2"]):
        said = nnc("bench", tmp_path / "m.nnc", *more)
        assert said.code == 2 and "compiled already" in said.err


def test_throughput_runs_streams_at_the_same_time(nnc, fake_peers, tmp_path):
    common = ("bench", "zoo:lenet5", "--mode", "throughput", *QUICK)
    document = nnc(*common, "--vs", "good", "--streams", "3", "--json").json
    assert (document["mode"], document["streams"], document["threads"]) == ("throughput", 3, 1)
    engines = document["models"][0]["engines"]
    assert engines["good"]["pipeline"]["settings"]["streams"] == "3"
    for e in engines.values():
        assert e["rounds_ms"] and e["runs"] >= 18  # three at least a stream and round
    out = nnc(*common, "--plot", tmp_path / "b.png").out
    assert out.startswith("throughput: ") and "runs/s" in out
    assert (tmp_path / "b.png").read_bytes().startswith(b"\x89PNG")


def test_registered_peers_run_in_processes_of_their_own_and_may_fail(nnc, fake_peers):
    done = nnc("bench", "zoo:lenet5", "--vs", "refuses,late,dies,wrong,good", *QUICK, "--json")
    assert done.code == 0
    (model,) = done.json["models"]
    assert list(model["engines"]) == ["llvm", "wrong", "good"]
    good = model["engines"]["good"]
    assert good["pipeline"]["engine"] == "fakepeer 2.5" and good["pipeline"]["settings"]["omp"] == "1"
    assert good["pipeline"]["settings"]["pid"] != str(os.getpid())
    assert model["failures"] == {
        "refuses": "RuntimeError: no such operator", "late": "RuntimeError: late",
        "dies": "its process ended with 7: last words",
    }  # fmt: skip
    assert all(f"{name} is left out: {why}" in done.err for name, why in model["failures"].items())
    assert model["engines"]["wrong"]["answer_difference"] > 1 and "wrong: its answers differ by" in done.err


def test_what_engines_print_is_not_among_the_results(fake_peers):
    command = [sys.executable, "-m", "nncompiler.cli", "bench", "zoo:lenet5", "--vs", "good", *QUICK, "--json"]
    path = os.pathsep.join([str(fake_peers.parent), *filter(None, sys.path)])
    done = subprocess.run(command, capture_output=True, text=True, env=os.environ | {"PYTHONPATH": path}, check=True)
    assert "good" in json.loads(done.stdout)["models"][0]["engines"] and "chatter" not in done.stderr


def test_processes_are_started_anew(nnc, fake_peers):
    done = nnc("bench", "zoo:lenet5", "--vs", "second", *QUICK, "--rounds", "3", "--processes", "2", "--json")
    (model,) = done.json["models"]
    assert len(set((fake_peers.parent / "lives").read_text().split())) == 2
    assert list(model["engines"]) == ["llvm"] and model["failures"] == {"second": "RuntimeError: no such operator"}
    assert len(model["engines"]["llvm"]["rounds_ms"]) == 3 and done.json["processes"] == 2


def test_peers_that_are_not_there(nnc, fake_peers):
    for name, message in (
        ("onnxruntme", "did you mean onnxruntime"), ("absent", "is not installed\n  try: pip install no-such-distribution"),
    ):  # fmt: skip
        said = nnc("bench", "zoo:lenet5", "--vs", name)
        assert said.code == 2 and message in said.err and not said.out
    (fake_peers / "entry_points.txt").write_text("[nncompiler.peers]\nnothing = fakepeer:NOTHING\n")
    said = nnc("bench", "zoo:lenet5", "--vs", "nothing")
    assert said.code == 2 and "must be a Peer, got str" in said.err


# --- pictures


def test_pictures_are_refused_before_measuring(nnc, tmp_path, monkeypatch):
    assert ".svg, .png, .pdf" in nnc("bench", "zoo:lenet5", "--plot", tmp_path / "b.jpeg").err
    assert "there is no folder" in nnc("bench", "zoo:lenet5", "--plot", tmp_path / "none" / "b.svg").err
    monkeypatch.setattr("importlib.util.find_spec", lambda name: None)
    said = nnc("bench", "zoo:lenet5", "--plot", tmp_path / "b.svg")
    assert said.code == 2 and "pip install 'nncompiler[plot]'" in said.err


# --- baselines


@pytest.fixture(scope="module")
def measured(tmp_path_factory) -> dict:
    """A document with llvm beside onnxruntime whose rounds are all equal."""
    import contextlib
    import io

    from nncompiler.cli import main

    out = io.StringIO()
    with contextlib.redirect_stdout(out):
        assert main(["bench", "zoo:lenet5", "--vs", "ort", *QUICK, "--rounds", "6", "--json"]) == 0
    document = json.loads(out.getvalue())
    for e in document["models"][0]["engines"].values():
        e["rounds_ms"] = [2.0, 2.0, 2.0, 2.0, 2.0, 2.0]
    return document


def compared(then: dict, rounds: list[float], allowance: float, peer: float | None = None):
    """The one change when today's rounds are these; `peer` None takes the peer out of today's document."""
    from nncompiler.reports.bench.baseline import compare

    now = copy.deepcopy(then)
    engines = now["models"][0]["engines"]
    engines["llvm"]["rounds_ms"] = rounds
    if peer is None:
        del engines["onnxruntime"]
    else:
        engines["onnxruntime"]["rounds_ms"] = [peer] * len(rounds)
    changes, doubts = compare(then, now, allowance)
    (change,) = changes
    return change, doubts


def test_it_regressed_only_where_the_interval_excludes_the_allowance(measured):
    change, doubts = compared(measured, [2.2] * 6, 0.05)
    assert change.regressed and change.verdict == "regressed" and change.change.value == pytest.approx(1.1) and not doubts
    assert not compared(measured, [2.2] * 6, 0.15)[0].regressed
    noisy, _ = compared(measured, [1.9, 2.0, 2.3, 2.3, 2.4, 2.6], 0.05)
    assert not noisy.regressed and noisy.verdict == "slower, within noise" and noisy.change.low < 1.05 < noisy.change.value
    assert compared(measured, [1.5] * 6, 0.05)[0].verdict == "faster"


def test_a_common_peer_is_the_unit(measured):
    slower_machine, _ = compared(measured, [3.0] * 6, 0.05, peer=3.0)
    assert slower_machine.beside == "onnxruntime" and slower_machine.change.value == pytest.approx(1)
    worse, _ = compared(measured, [3.0] * 6, 0.05, peer=2.0)
    assert worse.regressed and worse.change.value == pytest.approx(1.5)


def test_a_slower_machine_is_told_where_no_peer_says_so(measured):
    then = copy.deepcopy(measured)
    then["models"][0]["engines"]["llvm"]["loop_us"] /= 1.5
    now = copy.deepcopy(measured)
    del now["models"][0]["engines"]["onnxruntime"]
    from nncompiler.reports.bench.baseline import compare

    _, doubts = compare(then, now, 0.05)
    assert len(doubts) == 1 and "50% slower than at the baseline" in doubts[0]


def test_what_only_one_side_has_is_told(measured):
    from nncompiler.reports.bench.baseline import compare

    now = copy.deepcopy(measured)
    now["models"].append(copy.deepcopy(now["models"][0]) | {"model": "zoo:other"})
    now["models"][0]["engines"]["ort-cpu"] = now["models"][0]["engines"]["llvm"]
    changes, doubts = compare(measured, now, 0.05)
    assert len(changes) == 1
    assert doubts == ["zoo:lenet5: the baseline does not have ort-cpu", "zoo:other: the baseline does not have it"]


def test_exit_codes_of_a_comparison(nnc, measured, tmp_path):
    def against(factor: float, *more: str):
        old = copy.deepcopy(measured)
        old["models"][0]["engines"]["llvm"]["rounds_ms"] = [2.0 * factor] * 6
        (tmp_path / "old.json").write_text(json.dumps(old))
        return nnc("bench", "zoo:lenet5", *QUICK, "--baseline", tmp_path / "old.json", *more)

    slower = against(1e-3, "--max-regress", "5%")
    assert slower.code == 1 and re.search(r"^zoo:lenet5 +llvm .* regressed$", slower.out, re.M)
    faster = against(1e3, "--max-regress", "5%", "--json")
    assert faster.code == 0 and faster.json["baseline"][0]["verdict"] == "faster"


def test_baselines_that_do_not_fit(nnc, measured, tmp_path):
    def refused(change, *more) -> str:
        old = copy.deepcopy(measured)
        change(old)
        (tmp_path / "old.json").write_text(json.dumps(old))
        said = nnc("bench", "zoo:lenet5", *QUICK, "--baseline", tmp_path / "old.json", *more)
        assert said.code == 2
        return said.err

    assert "threads 7, this run would be with 1" in refused(lambda d: d.update(threads=7))
    assert "measured on 'Other'" in refused(lambda d: d["machine"].update(processor="Other"))
    assert "version 9 of the format" in refused(lambda d: d.update(version=9))
    assert "has no measurement of zoo:lenet5" in refused(lambda d: d["models"][0].update(model="zoo:other"))
    assert "was not written by nnc bench" in refused(lambda d: d.clear())
    (tmp_path / "text.json").write_text("hello")
    assert "is not a JSON document" in nnc("bench", "zoo:lenet5", "--baseline", tmp_path / "text.json").err
    assert "cannot be read" in nnc("bench", "zoo:lenet5", "--baseline", tmp_path / "none.json").err
    assert "needs a --baseline" in nnc("bench", "zoo:lenet5", "--max-regress", "5%").err


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["--percentiles", "50,101"], "between 0 and 100"),
        (["--percentiles", "many"], "between 0 and 100"),
        (["--baseline", "x", "--max-regress", "-3"], "percentage"),
        (["--streams", "2"], "belongs to --mode throughput"),
        (["--vs", ","], "at least one name"),
        (["--seconds", "0"], "above 0"),
    ],
)
def test_mistakes(nnc, arguments, message):
    said = nnc("bench", "zoo:lenet5", *arguments)
    assert said.code == 2 and message in said.err and not said.out


# --- statistics and conditions


def test_intervals_of_a_median_are_order_statistics():
    from nncompiler.reports.bench.intervals import ENOUGH, median_interval

    six = median_interval([6.0, 1.0, 5.0, 2.0, 4.0, 3.0])
    assert ENOUGH == 6 and (six.value, six.low, six.high) == (3.5, 1.0, 6.0) and six.confidence == 1 - 2 / 64
    ten = median_interval([float(x) for x in range(1, 11)])
    assert (ten.low, ten.high) == (2.0, 9.0) and ten.confidence == pytest.approx(1 - 2 * 11 / 1024)
    eight = median_interval([float(x) for x in range(1, 9)])
    assert (eight.low, eight.high) == (1.0, 8.0) and eight.confidence == 1 - 2 / 256
    three = median_interval([1.0, 2.0, 3.0])
    assert (three.low, three.high, three.confidence) == (1.0, 3.0, 0.75)
    assert median_interval([4.0]).confidence == 0


def test_an_interval_holds_the_median_as_often_as_it_says():
    import numpy as np

    from nncompiler.reports.bench.intervals import median_interval

    rng = np.random.default_rng(0)
    found = [median_interval(list(np.exp(rng.standard_normal(10)))) for _ in range(2000)]
    held = np.mean([i.low <= 1 <= i.high for i in found])
    assert abs(held - found[0].confidence) < 0.015


def test_a_ratio_is_the_quotient_of_the_medians_shown():
    """Medians of ratios are not ratios of medians: 2.68 and 3.77 ms once stood beside 0.77."""
    from nncompiler.reports.bench.intervals import ratio_interval

    ours, theirs = [2.0, 2.0, 4.0, 4.0, 4.0], [4.0, 1.0, 1.0, 8.0, 8.0]
    ratio = ratio_interval(theirs, ours)
    assert ratio.value == 1.0 and ratio.low <= ratio.value <= ratio.high and ratio.confidence == 1 - 2 / 32
    assert (ratio.low, ratio.high) == (0.25, 2.0), "the range of five rounds"
    with pytest.raises(ValueError, match="pairs are required, got 1 and 0"):
        ratio_interval([1.0], [])


@pytest.mark.parametrize("rounds", [6, 10, 20])
def test_an_interval_of_a_ratio_holds_it_as_often_as_it_says(rounds):
    import numpy as np

    from nncompiler.reports.bench.intervals import ratio_interval

    rng, held = np.random.default_rng(1), 0
    for _ in range(400):
        common, one, two = np.exp(np.array([[0.3], [0.1], [0.1]]) * rng.standard_normal((3, rounds)))
        found = ratio_interval(list(1.7 * common * one), list(common * two))
        held += found.low <= 1.7 <= found.high
    assert held / 400 > 0.92


def test_percentiles_weigh_every_round_alike():
    from nncompiler.reports.bench.measure import Measured
    from nncompiler.reports.bench.worker import Burst

    bursts = [Burst([1.0] * 900, 1.0, 1e-4, 0.1), Burst([3.0] * 100, 1.0, 1e-4, 0.1), Burst([3.0] * 100, 1.0, 1e-4, 0.1)]
    m = Measured(0.0, 0.0, {}, 0.0, bursts)
    assert m.percentiles([50, 40]) == [3.0, 3.0], "two of three rounds took 3 s, whatever the number of runs"
    assert m.percentiles([0, 20, 100]) == [1.0, 1.0, 3.0]


def test_a_quotient_of_intervals():
    from nncompiler.reports.bench.intervals import Interval, quotient

    q = quotient(Interval(2.0, 1.0, 3.0, 0.98), Interval(4.0, 2.0, 5.0, 0.97))
    assert (q.value, q.low, q.high) == (0.5, 0.2, 1.5) and q.confidence == pytest.approx(0.95)


def test_warnings_of_a_noisy_machine():
    from nncompiler.reports.bench.conditions import Conditions, Watch, warnings

    def said(wanted=1, spins=(1e-4,) * 9, watch=None, **more) -> str:
        fields = {"governor": None, "affinity": (0, 1), "quota": None, "load": 0.0} | more
        at = Conditions("cpu", total=2, system="os", versions={}, **fields)
        return "; ".join(warnings(at, watch or Watch(own=1.0, seconds=10.0, busy=1.0), wanted, spins))

    assert said() == ""
    assert "4 threads shared 2 processors" in said(wanted=4)
    assert "quota of 0.50" in said(quota=0.5)
    assert "'powersave'" in said(governor="powersave") and not said(governor="performance")
    assert "load 1.5 on 2 processors" in said(load=1.5)
    assert "kept 0.7 of 2 processors busy" in said(watch=Watch(own=3.0, seconds=10.0, busy=10.0))
    assert "hypervisor took 10%" in said(watch=Watch(own=1.0, seconds=10.0, busy=1.0, stolen=2.0))
    assert "the clock dropped" in said(spins=[1e-4] * 6 + [1.1e-4] * 3) and not said(spins=[1e-4, 1.2e-4])


def test_a_watch_sees_work(monkeypatch):
    from nncompiler.reports.bench import conditions

    stat = iter(["cpu 100 0 100 0 0 0 0 5 0 0", "cpu 400 0 200 0 0 0 0 105 0 0"])
    monkeypatch.setattr(conditions, "_text", lambda path: next(stat))
    monkeypatch.setattr(conditions.os, "sysconf", lambda name: 100)
    with conditions.Watch() as watch:
        pass
    assert watch.busy == pytest.approx(4) and watch.stolen == pytest.approx(1)


@pytest.mark.parametrize(
    ("files", "want"),
    [
        ({"/proc/self/cgroup": "0::/a/b", "/sys/fs/cgroup/a/cpu.max": "150000 100000"}, 1.5),
        ({"/proc/self/cgroup": "0::/a", "/sys/fs/cgroup/a/cpu.max": "max 1", "/sys/fs/cgroup/cpu.max": "50000 100000"}, 0.5),
        ({"/proc/self/cgroup": "1:cpu,cpuacct:/x", "/sys/fs/cgroup/cpu/x/cpu.cfs_quota_us": "200000"}, 2.0),
        ({"/proc/self/cgroup": "1:cpu:/", "/sys/fs/cgroup/cpu/cpu.cfs_quota_us": "-1"}, None),
        ({}, None),
    ],
)
def test_quotas_of_control_groups(monkeypatch, files, want):
    from nncompiler.reports.bench import conditions

    monkeypatch.setattr(conditions, "_text", files.get)
    assert conditions.quota() == want


def test_every_peer_of_the_table_says_what_it_is():
    from nncompiler.peers import TABLE, installed, peers

    found = peers()
    assert set(TABLE) <= set(found) and all(found[name].name == name and found[name].packages for name in TABLE)
    assert "onnxruntime" in [p.name for p in installed()]
    text = (Path(__file__).resolve().parents[2] / "docs" / "cli.md").read_text(encoding="utf-8")
    assert all(f"`{name}`" in text for name in TABLE)


def test_peers_cannot_touch_the_environment(nnc, fake_peers):
    """A converter that installs packages, as MNN's does."""
    (fake_peers.parent / "fakepeer.py").write_text(PEERS + '''
def _installs(job):
    import subprocess, sys
    subprocess.run([sys.executable, "-c", f"open({os.path.join(os.path.dirname(__file__), 'installed')!r}, 'w')"])
    return job.model

GOOD = Peer("good", ("fakepeer",), _good, _installs)
''')
    done = nnc("bench", "zoo:lenet5", "--vs", "good", *QUICK, "--json")
    (model,) = done.json["models"]
    assert model["failures"]["good"].startswith("PermissionError: a peer may not run programs")
    assert not (fake_peers.parent / "installed").exists()
