"""Rates of processors: measured, kept, read, and what they change: choices of kernels to run here, never a file."""

from __future__ import annotations

import json
from dataclasses import replace

import numpy as np
import pytest

import nncompiler as nnc
from nncompiler import cache, manifest
from nncompiler.backends.llvm import calibrate, calibrations
from nncompiler.backends.llvm.calibrate import MeasuredRates, measure
from nncompiler.backends.llvm.kernels import tiles
from nncompiler.backends.llvm.kernels.cost import CostModel, Work
from nncompiler.backends.llvm.kernels.inner_product import multiply_add, of_codes
from nncompiler.backends.llvm.machine import host, of
from nncompiler.backends.llvm.rates import LIMITS, Rates, parse
from nncompiler.driver.options import CompileOptions
from nncompiler.ir import dtype as dt
from nncompiler.ir.errors import DeviceError, UsageError

OTHER = Rates(multiply_adds=0.5, loads=2.0, l3=3.0, memory=1.0, l2_loads=4.0, barrier=900.0, doubles=0.4, codes=0.3)


@pytest.fixture(autouse=True)
def own_cache(tmp_path, monkeypatch):
    monkeypatch.setenv("NNC_CACHE_DIR", str(tmp_path / "cache"))
    monkeypatch.delenv("NNC_CACHE", raising=False)


@pytest.fixture
def kept():
    return calibrations.keep(MeasuredRates(OTHER, 3e9, False), "here")


def test_the_processor_at_hand_is_measured(monkeypatch):
    """Whatever else runs: a core makes more than a tenth and fewer than five multiply-adds of a vector a cycle, and what is
    further away comes more slowly."""
    monkeypatch.setattr(calibrate, "ROUNDS", 12)
    monkeypatch.setattr(calibrate, "QUIET", 0.0)  # barriers, too
    told = []
    found = measure(host(), 2, told.append)
    rates = found.rates
    assert told == ["kernels", "barriers"] and 1e8 < found.hertz < 1e10
    assert all(low <= rates.document()[name] <= high for name, (low, high) in LIMITS.items())
    assert 0.1 < rates.multiply_adds < 5 and 0.1 < rates.doubles < 5 and rates.codes > 0 and 0.1 < rates.loads < 8
    assert rates.memory < rates.loads * host().vector_bits / 8
    assert parse(json.loads(json.dumps(rates.document())), "it") == rates


def test_a_busy_processor_keeps_the_barrier_of_the_table(monkeypatch):
    monkeypatch.setattr(calibrate, "ROUNDS", 2)
    monkeypatch.setattr(calibrate, "QUIET", 2.0)
    found = measure(host(), 2)
    assert found.busy and found.rates.barrier == host().rates.barrier


def test_another_processor_cannot_be_measured_here():
    with pytest.raises(DeviceError, match="cannot run on this processor"):
        measure(of("neoverse-n1", "aarch64-unknown-linux-gnu"), 1)


def test_what_was_measured_is_kept(kept):
    assert kept.parent == cache.root() / "rates" and calibrations.kept() == OTHER == calibrations.read(kept)
    cache.clear()
    assert calibrations.kept() == OTHER


def test_another_processor_has_rates_of_its_own(kept, monkeypatch):
    monkeypatch.setattr(calibrations, "identity", lambda: "another")
    assert calibrations.kept() is None


@pytest.mark.parametrize(
    ("change", "message"),
    [
        (lambda d: "no JSON", "it is not JSON"),
        (lambda d: d | {"format": "rates 9"}, "its format must be"),
        (lambda d: d | {"rates": {"l3": 1.0}}, "must have the numbers barrier, codes"),
        (lambda d: d | {"rates": d["rates"] | {"l3": "20"}}, "l3 must be a number, got '20'"),
        (lambda d: d | {"rates": d["rates"] | {"l3": float("nan")}}, "l3 must be a number, got nan"),
        (lambda d: d | {"rates": d["rates"] | {"memory": 0}}, "memory must be between 0.05 and 1024, got 0"),
        (lambda d: d | {"rates": d["rates"] | {"loads": True}}, "loads must be a number, got True"),
        (lambda d: [], "its format must be"),
    ],
)
def test_a_damaged_file_is_no_calibration(kept, change, message):
    changed = change(json.loads(kept.read_text()))
    kept.write_text(changed if isinstance(changed, str) else json.dumps(changed))
    with pytest.raises(UsageError, match=message):
        calibrations.read(kept)
    with pytest.warns(cache.CacheWarning, match="rates are those of the table"):
        assert calibrations.kept() is None


def test_code_to_run_here_follows_measured_rates(kept):
    assert CompileOptions().machine().rates == OTHER
    assert CompileOptions(rates="table").machine().rates == host().rates
    assert CompileOptions("znver4").machine().rates == of("znver4").rates
    assert CompileOptions(triple=host().triple).machine().rates == host().rates
    plain = CompileOptions(rates="table").identity()
    assert CompileOptions().identity() != plain
    assert CompileOptions.of_json(json.loads(json.dumps(CompileOptions().to_json()))).rates == OTHER
    kept.unlink()
    assert CompileOptions().identity() == plain and CompileOptions().to_json()["rates"] == "table"


def test_a_file_is_the_same_with_and_without_a_calibration(tmp_path, kept):
    def saved(name, **options):
        path = tmp_path / name
        nnc.save("zoo:lenet5", path, cache=False, **options)
        return path.read_bytes()

    calibrated = saved("a.nnc")
    told = saved("b.nnc", rates=kept)
    assert manifest.read(tmp_path / "b.nnc")["manifest"]["options"]["rates"] == OTHER.document()
    kept_at = kept.rename(tmp_path / "rates.json")
    assert saved("a.nnc", overwrite=True) == calibrated == saved("a.nnc", rates="table")
    assert "rates" not in manifest.read(tmp_path / "a.nnc")["manifest"]["options"]
    assert saved("b.nnc", rates=kept_at) == told != calibrated


def test_rates_are_those_of_one_processor(tmp_path, kept):
    with pytest.raises(UsageError, match="rates are those of one processor"):
        nnc.save("zoo:lenet5", tmp_path / "m.nnc", mcpu=["x86-64-v3", "x86-64-v4"], rates=kept)
    with pytest.raises(UsageError, match="cannot be read"):
        nnc.compile("zoo:lenet5", rates=tmp_path / "none.json", cache=False)


def test_a_calibrated_model_answers_as_before(kept):
    x = np.random.default_rng(1).standard_normal((1, 1, 32, 32), np.float32)
    with nnc.compile("zoo:lenet5") as mine, nnc.compile("zoo:lenet5", rates="table", cache=False) as plain:
        for a, b in zip(mine(x), plain(x), strict=True):
            np.testing.assert_allclose(a, b, rtol=1e-5, atol=1e-6)


def test_rates_decide_among_tiles():
    """Where a load takes as long as four multiply-adds, tiles have more sums for each load."""
    machine = of("znver4")
    slow = replace(machine, rates=replace(machine.rates, loads=0.25))

    def tile(machine, taps=64):
        return tiles.plans(machine, multiply_add(dt.f32), 12, 28, 28, taps)[0].main

    def share(t):
        return (t.pixels + t.vectors) / (t.pixels * t.vectors)

    assert share(tile(slow)) < share(tile(machine))
    step = Work(steps=1)
    assert CostModel(OTHER).cycles(step) == CostModel(Rates()).cycles(step) - 1100


def test_multiply_adds_are_those_of_the_type():
    machine = replace(of("znver4"), rates=OTHER)
    kinds = [multiply_add(dt.f32), multiply_add(dt.f64), of_codes(dt.u8, machine)]
    assert [inner.rates(machine).multiply_adds for inner in kinds] == [0.5, 0.4, 0.3]
    plain = of("znver4")
    assert {inner.rates(plain).multiply_adds for inner in kinds} == {1.0}
