"""Random valid ONNX graphs, judged without end: python -m fuzz.graphs --minutes 5 --seed 0

    --minutes M         how long (default 1); --cases N ends after N cases instead
    --seed S            the first seed: cases are S, S+1, ... (default 0)
    --case S            one case: prints the model and the outcome of every party, and minimizes a finding
    --findings FOLDER   where findings are written (default fuzz-findings)

Ends with counts by outcome and with the findings grouped by cause; exit code 1 where there are any.
"""

from __future__ import annotations

import argparse
import sys
import time
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path

import onnx

from . import findings
from .generate import OPERATORS, generate
from .judge import Outcome
from .worker import Report, Worker

EACH = 3
"""Findings that look alike and are minimized; those after them are counted."""

SECONDS = 20.0
"""What minimizing one finding may take."""


@dataclass
class Group:
    """Findings of one cause."""

    signature: str
    seeds: list[int]
    outcome: Outcome
    folder: Path | None = None


@dataclass
class Campaign:
    """Cases judged so far."""

    kinds: Counter[str] = field(default_factory=Counter)
    refusals: Counter[str] = field(default_factory=Counter)
    peers: Counter[str] = field(default_factory=Counter)
    operators: Counter[str] = field(default_factory=Counter)
    groups: dict[str, Group] = field(default_factory=dict)
    alike: Counter[str] = field(default_factory=Counter)
    seconds: float = 0.0

    @property
    def cases(self) -> int:
        return sum(self.kinds.values())

    def add(self, report: Report) -> None:
        """Counts a case."""
        outcome = report.outcome
        self.kinds[outcome.kind] += 1
        self.operators.update(set(report.operators))
        if outcome.kind == "refused":
            self.refusals[outcome.key] += 1
        for who, said in outcome.peers.items():
            if said.startswith("wrong"):
                self.peers[f"{who}: {'known' if said.endswith('known') else 'the other peer agrees with us'}"] += 1

    def finding(self, worker: Worker, seed: int, outcome: Outcome, folder: Path | None) -> Group:
        """Minimizes a finding, unless enough that look alike were, and files it."""
        self.alike[outcome.key] += 1
        key, where = outcome.key, None
        if self.alike[outcome.key] <= EACH and outcome.kind != "hang" and outcome.party != "fuzzer":
            case = generate(seed)
            small = findings.minimize(worker, case.model, case.feeds, outcome, SECONDS)
            if small is not None:
                model, feeds, found = small
                outcome = found if not found.good else outcome
                key = findings.signature(model, outcome)
                where = None if folder is None else findings.write(folder, seed, model, feeds, outcome)
        group = self.groups.setdefault(key, Group(key, [], outcome, where))
        group.seeds.append(seed)
        return group

    def text(self) -> str:
        """The report."""
        rate = self.cases / self.seconds if self.seconds else 0.0
        lines = [f"{self.cases} graphs, {rate:.1f} a second: " + ", ".join(f"{n} {k}" for k, n in self.kinds.most_common())]
        missing = [op for op in OPERATORS if not self.operators[op]]
        without = f", not {', '.join(missing)}" if missing else ""
        lines.append(f"{len(OPERATORS) - len(missing)} of {len(OPERATORS)} operators{without}")
        lines += [f"{n:5} {key}" for key, n in self.refusals.most_common()]
        lines += [f"{n:5} peer wrong, {key}" for key, n in self.peers.most_common()]
        for group in sorted(self.groups.values(), key=lambda g: -len(g.seeds)):
            seeds = ", ".join(map(str, group.seeds[:5])) + (", …" if len(group.seeds) > 5 else "")
            lines.append(f"FINDING {group.signature}: {len(group.seeds)} (seeds {seeds})")
            lines.append(f"    {group.outcome.what.splitlines()[0] if group.outcome.what else group.outcome.kind}")
            if group.folder is not None:
                lines.append(f"    {group.folder}")
        return "\n".join(lines)


def fuzz(
    seed: int, *, seconds: float | None = None, cases: int | None = None, folder: Path | None = None, quiet: bool = True
) -> Campaign:
    """Judges cases from `seed` on, for so many seconds or cases; findings are minimized and written into `folder`."""
    campaign = Campaign()
    started = time.monotonic()
    with Worker() as worker:
        number = seed
        while (cases is None or number < seed + cases) and (seconds is None or time.monotonic() - started < seconds):
            report = worker.case(number)
            campaign.add(report)
            campaign.seconds += report.seconds
            if not report.outcome.good:
                group = campaign.finding(worker, number, report.outcome, folder)
                if not quiet:
                    print(f"seed {number}: {group.signature}", flush=True)
            number += 1
    return campaign


def show(seed: int, folder: Path) -> bool:
    """Prints one case and what becomes of it; whether it is no finding."""
    case = generate(seed)
    print(onnx.printer.to_text(case.model))
    print(f"seed {seed}: {case.notes}, symbols {case.sizes}")
    with Worker() as worker:
        outcome = worker.case(seed).outcome
        print(f"{outcome.kind} {outcome.party}: {outcome.what}")
        for who, said in outcome.peers.items():
            print(f"    {who}: {said}")
        if outcome.good:
            return True
        small = findings.minimize(worker, case.model, case.feeds, outcome, 3 * SECONDS)
        if small is None:
            print("it does not come again with one run alone")
            return False
        model, feeds, found = small
        print(onnx.printer.to_text(model))
        print({name: f"{a.dtype}{list(a.shape)}" for name, a in feeds.items()})
        print(f"{found.kind} {found.party}: {found.what}")
        print(f"written to {findings.write(folder, seed, model, feeds, found)}")
    return False


def main(arguments: Sequence[str] | None = None) -> int:
    """The command; returns its exit code."""
    parser = argparse.ArgumentParser(prog="python -m fuzz.graphs", description="random ONNX graphs, judged by three peers")
    parser.add_argument("--minutes", type=float, default=1.0)
    parser.add_argument("--cases", type=int, default=None)
    parser.add_argument("--seed", type=int, default=0)
    parser.add_argument("--case", type=int, default=None, metavar="SEED")
    parser.add_argument("--findings", type=Path, default=Path("fuzz-findings"))
    options = parser.parse_args(arguments)
    if options.case is not None:
        return 0 if show(options.case, options.findings) else 1
    seconds = None if options.cases is not None else 60 * options.minutes
    campaign = fuzz(options.seed, seconds=seconds, cases=options.cases, folder=options.findings, quiet=False)
    print(campaign.text())
    return 1 if campaign.groups else 0


if __name__ == "__main__":
    sys.exit(main())
