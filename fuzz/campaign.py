"""What the fuzzers share: cases by seed, judged in a process that may die, hang or meet its memory; counts and findings.

    python -m fuzz.files --minutes 5 --seed 0        and so fuzz.artifacts, fuzz.arrays, fuzz.options, fuzz.processes

A fuzzer is a module with `case(seed, folder) -> Verdict`. Good verdicts are counted by their key; the others are findings,
grouped by theirs, and written as FINDINGS/FUZZER-SEED.txt with what reproduces them. A seed is a case, judged alike again.
"""

from __future__ import annotations

import argparse
import importlib
import os
import sys
import tempfile
import time
import traceback
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from nncompiler.ir.errors import CompilerError, LimitError, ModelError, UnsupportedError, UsageError

from .child import Child, Died, limit

DOCUMENTED = (UsageError, ModelError, UnsupportedError, LimitError)
"""What anything from outside may meet: exit codes 2, 3 and 5."""

SECONDS = 20.0
"""Of processors, what one case may take (`bound.Bound`); a fuzzer whose cases start processes of their own has a SECONDS of
its own."""

MEMORY = 4 << 30
"""Bytes of address space beyond those after the start that one case may take."""


@dataclass(frozen=True)
class Verdict:
    """`key` is the same for cases of one cause; `what` says more of a finding."""

    good: bool
    key: str
    what: str = ""


def documented(e: BaseException) -> Verdict:
    """The verdict of an exception: good where it is documented, else a finding with the place where it was raised."""
    if isinstance(e, DOCUMENTED):
        return Verdict(True, f"refused: {type(e).__name__}")
    frames = [f for f in traceback.extract_tb(e.__traceback__) if "nncompiler" in f.filename]
    place = f"{frames[-1].filename.rsplit('nncompiler/', 1)[-1]}:{frames[-1].name}" if frames else "elsewhere"
    kind = type(e).__name__
    line = e.message.splitlines()[0][:80] if isinstance(e, CompilerError) else ""
    return Verdict(False, f"{kind} at {place} {line}".strip(), "".join(traceback.format_exception(e))[-3000:])


@dataclass
class Campaign:
    """Cases judged so far."""

    fuzzer: str
    counts: Counter[str] = field(default_factory=Counter)
    findings: dict[str, list[int]] = field(default_factory=dict)
    details: dict[str, str] = field(default_factory=dict)
    slowest: tuple[float, int] = (0.0, -1)
    seconds: float = 0.0

    @property
    def cases(self) -> int:
        return sum(self.counts.values())

    def add(self, seed: int, verdict: Verdict, seconds: float) -> None:
        """Counts a case."""
        self.counts[verdict.key] += 1
        self.slowest = max(self.slowest, (seconds, seed))
        if not verdict.good:
            self.findings.setdefault(verdict.key, []).append(seed)
            self.details.setdefault(verdict.key, verdict.what)

    def text(self) -> str:
        """The report."""
        rate = self.cases / self.seconds if self.seconds else 0.0
        lines = [f"{self.fuzzer}: {self.cases} cases in {self.seconds:.0f} s ({rate:.1f} a second); the slowest took "
                 f"{self.slowest[0]:.1f} s (seed {self.slowest[1]}); {len(self.findings)} kinds of findings"]  # fmt: skip
        lines += [f"{n:7} {key}" for key, n in self.counts.most_common() if key not in self.findings]
        for key, seeds in sorted(self.findings.items(), key=lambda item: -len(item[1])):
            lines.append(f"FINDING {key}: {len(seeds)} (seeds {', '.join(map(str, seeds[:5]))})")
        return "\n".join(lines)

    def write(self, folder: Path) -> None:
        """One file a kind of finding."""
        for key, seeds in self.findings.items():
            folder.mkdir(parents=True, exist_ok=True)
            text = f"{key}\nseeds {seeds[:50]}\npython -m fuzz.{self.fuzzer} --case {seeds[0]}\n\n{self.details[key]}\n"
            (folder / f"{self.fuzzer}-{seeds[0]}.txt").write_text(text, encoding="utf-8")


class Judge(Child):
    """The process that judges the cases of one fuzzer. Its folder is made and removed here: it is killed in the end."""

    def __init__(self, fuzzer: str, seconds: float = SECONDS, memory: int = MEMORY):
        self._folder = tempfile.TemporaryDirectory(prefix="fuzz-", ignore_cleanup_errors=True)
        super().__init__(_serve, (fuzzer, memory, self._folder.name), seconds, daemon=False)

    def __exit__(self, *exception: object) -> None:
        super().__exit__(*exception)
        self._folder.cleanup()

    def case(self, seed: int) -> Verdict:
        """The verdict of a seed; a process that dies or does not answer is one."""
        try:
            verdict: Verdict = next(self.answers(seed))
        except Died as e:
            return Verdict(False, str(e))
        return verdict


def _serve(pipe: Any, fuzzer: str, memory: int, folder: str) -> None:
    import warnings

    from . import worker  # noqa: F401  (what most cases need is loaded before memory is limited)

    with open(os.devnull, "w") as null:
        os.dup2(null.fileno(), 2)
    warnings.simplefilter("ignore")
    module = importlib.import_module(f"fuzz.{fuzzer}")
    mine = Path(tempfile.mkdtemp(dir=folder))  # one that died may have left anything
    os.environ["NNC_CACHE_DIR"] = f"{mine}/cache"
    prepare = getattr(module, "prepare", None)
    if prepare is not None:
        prepare(mine)
    limit(memory)
    pipe.send("ready")
    while True:
        try:
            seed = pipe.recv()
        except EOFError:
            return
        pipe.send(judged(module, seed, mine))


def judged(module: Any, seed: int, folder: Path) -> Verdict:
    """The verdict of a case, whatever is raised."""
    try:
        verdict: Verdict = module.case(seed, folder)
        return verdict
    except BaseException as e:
        return documented(e)


def fuzz(fuzzer: str, seed: int, *, seconds: float | None = None, cases: int | None = None, quiet: bool = True) -> Campaign:
    """Judges cases from `seed` on, for so many seconds or cases."""
    campaign, started = Campaign(fuzzer), time.monotonic()
    most = getattr(importlib.import_module(f"fuzz.{fuzzer}"), "SECONDS", SECONDS)
    with Judge(fuzzer, most) as judge:
        number = seed
        while (cases is None or number < seed + cases) and (seconds is None or time.monotonic() - started < seconds):
            began = time.monotonic()
            verdict = judge.case(number)
            if not verdict.good and verdict.key not in campaign.findings and not quiet:
                print(f"seed {number}: {verdict.key}", flush=True)
            campaign.add(number, verdict, time.monotonic() - began)
            number += 1
    campaign.seconds = time.monotonic() - started
    return campaign


def main(fuzzer: str, arguments: Sequence[str] | None = None) -> int:
    """The command of a fuzzer; its exit code is 1 where anything was found."""
    parser = argparse.ArgumentParser(prog=f"python -m fuzz.{fuzzer}")
    parser.add_argument("--minutes", type=float, default=1.0)
    parser.add_argument("--cases", type=int, default=None)
    parser.add_argument("--seed", type=int, default=0)
    parser.add_argument("--case", type=int, default=None, metavar="SEED", help="one case, in this process")
    parser.add_argument("--findings", type=Path, default=Path("fuzz-findings"))
    options = parser.parse_args(arguments)
    if options.case is not None:
        module = importlib.import_module(f"fuzz.{fuzzer}")
        with tempfile.TemporaryDirectory(prefix="fuzz-") as folder:
            os.environ["NNC_CACHE_DIR"] = f"{folder}/cache"
            if hasattr(module, "prepare"):
                module.prepare(Path(folder))
            verdict = judged(module, options.case, Path(folder))
        print("good" if verdict.good else "FINDING", verdict.key)
        print(verdict.what, file=sys.stderr)
        return 0 if verdict.good else 1
    seconds = None if options.cases is not None else 60 * options.minutes
    campaign = fuzz(fuzzer, options.seed, seconds=seconds, cases=options.cases, quiet=False)
    campaign.write(options.findings)
    print(campaign.text())
    return 1 if campaign.findings else 0
