"""A slice of every fuzzer but that of graphs, which has its own test; `make fuzz` runs them for as long as one likes."""

from __future__ import annotations

import random
import sys
from pathlib import Path

import pytest

from fuzz.campaign import Campaign, Judge, Verdict, documented, fuzz
from fuzz.files import data_of
from fuzz.native.__main__ import FUZZERS, build, run
from nncompiler.ir.errors import InternalError, ModelError

SLICES = {"files": 150, "arrays": 600, "artifacts": 25, "options": 6, "processes": 5, "regions": 60}
"""Cases of each: about two minutes together."""


@pytest.mark.parametrize("fuzzer", SLICES)
def test_a_slice_has_no_findings(fuzzer: str) -> None:
    if fuzzer == "processes" and sys.platform == "win32":
        pytest.skip("forks and signals of POSIX")
    campaign = fuzz(fuzzer, 0, cases=SLICES[fuzzer])
    assert not campaign.findings, campaign.text() + "".join(campaign.details.values())
    assert campaign.cases == SLICES[fuzzer]


@pytest.mark.parametrize("fuzzer", FUZZERS, ids=[f.label for f in FUZZERS])
def test_the_runtime_is_clean_under_sanitizers(fuzzer, tmp_path) -> None:  # type: ignore[no-untyped-def]
    program = build(fuzzer, tmp_path)
    if program is None:
        pytest.skip("the C compiler has no such sanitizer")
    good, said = run(program, 0, fuzzer.cases // 20)
    assert good, said


def test_a_seed_is_a_case() -> None:
    assert [data_of(seed) for seed in range(40)] == [data_of(seed) for seed in range(40)]


def test_verdicts() -> None:
    """What is documented is good; other exceptions, and faults of the compiler, are findings with their place."""
    assert documented(ModelError("x")).good
    assert not documented(InternalError("lost")).good
    try:
        random.choice([])
    except IndexError as e:
        verdict = documented(e)
    assert not verdict.good and verdict.key.startswith("IndexError")
    campaign = Campaign("files")
    campaign.add(7, verdict, 0.1)
    assert campaign.findings == {verdict.key: [7]} and "FINDING" in campaign.text()


def test_a_death_is_a_finding(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path))
    with Judge("arrays", 60) as judge:
        assert isinstance(judge.case(1), Verdict)
        judge._process.kill()
        judge._process.join()
        assert judge.case(1).key.startswith("crash")
        assert judge.case(1).good
    assert not list(tmp_path.iterdir())
