"""Single operators at the shapes of real networks: this compiler beside the installed peers, the worst loss first.

    python benchmarks/operators.py                                 the cases of operator_cases.py and .jsonl, one thread
    python benchmarks/operators.py --part 2/8                      the second of eight parts of it
    python benchmarks/operators.py --only 'ConvTranspose|Resize'   the cases whose line the expression finds
    python benchmarks/operators.py --models a.onnx b.onnx          every different node of the models, at its shapes
    python benchmarks/operators.py --json out.json --threads 2
    python benchmarks/operators.py --cpu                           processor time, which other work hardly changes
    python benchmarks/operators.py --models *.onnx --draw 260 > benchmarks/operator_cases.jsonl     one case a kind

A case is a model of one node with random constants where the table says `w` (weights) and inputs elsewhere. All engines
stand in one process and take turns, in bursts: the ratio is the median over turns of our time over that of the best peer.
Reorders at the model's borders are in our time, and stand once more in a column of their own: inside a network the operator
finds its neighbours' layout. `bound` is the least time by the machine's measured peak and bandwidth, inputs and outputs
read and written once.
A ! stands behind what is above both 1.1 of the best peer and 1.5 of its bound, a ? where only the reorders are. Cases of
type i8 are the operator between DequantizeLinear and QuantizeLinear: codes of 8 bits come in and go out, weights are codes
with a scale for each output.
"""

from __future__ import annotations

import argparse
import json
import re
import statistics
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

import onnx
from operator_cases import CASES, DRAWN, Case, cases_of, draw, of_json, to_json

import nncompiler
from nncompiler import peers
from nncompiler.ir.errors import CompilerError
from nncompiler.reports.profile.lower_bound import fused, lower_bounds
from nncompiler.reports.profile.roofline import roof
from nncompiler.sources import open_source

TURNS, SECONDS, PROFILES = 5, 0.04, 15
LOSS, FAR = 1.1, 1.5
"""A row is a fault above so much of the best peer's time and so much of its bound."""


@dataclass
class Row:
    """Milliseconds: ours, of it the reorders at the borders, the peers' and the bound; `ratio` to the best peer."""

    case: str
    origin: str
    ours: float | None
    reorders: float
    peers: dict[str, float]
    bound: float | None
    ratio: float | None
    error: str = ""

    @property
    def mark(self) -> str:
        """! where it is above both what peers take and what must be taken, ? where it would not be without the reorders."""
        if self.ratio is None or self.ours is None:
            return "!" if self.ours is None else " "
        inside = self.ours - self.reorders
        far = [t > FAR * (self.bound or 0) and self.ratio * t / self.ours > LOSS for t in (self.ours, inside)]
        return "!" if all(far) else "?" if far[0] else " "


def burst(call: Callable[[], object], clock: Callable[[], float]) -> float:
    """The lower quartile of the milliseconds of a burst of calls."""
    times: list[float] = []
    end = clock() + SECONDS
    while clock() < end or not times:
        start = clock()
        call()
        times.append((clock() - start) * 1e3)
    return sorted(times)[len(times) // 4]


def reorders(session: Any, feeds: Mapping[str, Any]) -> float:
    """Milliseconds that changes of layout take: the median of some runs."""
    description = getattr(session, "description", {"steps": []})  # there is none of a model in stages
    steps = [i for i, step in enumerate(description["steps"]) if step["kernel"].startswith("reorder")]
    if not steps:
        return 0.0
    runs = [session.profile(feeds)[1] for _ in range(PROFILES)]
    return statistics.median(sum(times[i] for i in steps) for times in runs) / 1e6


def measure(case: Case, threads: int, engines: Sequence[peers.Peer], clock: Callable[[], float]) -> Row:
    """One case in all engines, in turns."""
    with tempfile.TemporaryDirectory() as folder:
        path = f"{folder}/case.onnx"
        onnx.save(case.model(), path)
        feeds = case.feeds()
        runs: dict[str, Callable[[], object]] = {}
        errors = []
        for engine in engines:
            try:
                job = peers.Job(path, feeds, ("y",), threads, 1, folder)
                run = engine.open(engine.convert(job), job).runs[0]
                run(feeds)
                runs[engine.name] = lambda run=run: run(feeds)  # type: ignore[misc]
            except Exception as e:  # another engine's refusal
                errors.append(f"{engine.name}: {str(e).splitlines()[0][:100]}")
        bound, moves = None, 0.0
        try:
            executable = nncompiler.compile(path, threads=threads, cache=False)
            results = executable.run(feeds)
            runs["ours"] = lambda: executable.run(feeds)
            moves = reorders(getattr(executable, "session", None), feeds)
            graph, _ = open_source(path).with_ones()
            limit, moved = roof(threads), sum(a.nbytes for a in (*feeds.values(), *results.values()))
            layers = sum(layer.seconds for layer in lower_bounds(fused(graph), limit))
            bound = max(layers, limit.seconds(0, moved)) * 1e3
        except CompilerError as e:
            errors.append(f"ours: {str(e).splitlines()[0]}")
        turns = [{name: burst(call, clock) for name, call in runs.items()} for _ in range(TURNS)]
    times = {name: statistics.median(t[name] for t in turns) for name in runs}
    others = [name for name in runs if name != "ours"]
    ratio = None
    if "ours" in runs and others:
        ratio = statistics.median(t["ours"] / min(t[name] for name in others) for t in turns)
    return Row(case.line, case.origin, times.pop("ours", None), moves, times, bound, ratio, "; ".join(errors))


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--only", default="", metavar="RE", help="cases whose line or origin the expression finds")
    parser.add_argument("--models", nargs="*", metavar="FILE", help="cases are the nodes of these models instead of CASES")
    parser.add_argument("--threads", type=int, default=1)
    parser.add_argument("--peers", help="comma-separated (default: those installed of onnxruntime and openvino)")
    parser.add_argument("--cpu", action="store_true", help="processor time in place of the wall clock: for one thread")
    parser.add_argument("--json", metavar="FILE")
    parser.add_argument("--part", metavar="I/N", help="only the I-th of N parts of the cases")
    parser.add_argument("--draw", type=int, metavar="N", help="print about N different cases of --models as JSON, and end")
    options = parser.parse_args()
    names = options.peers.split(",") if options.peers else ["onnxruntime", "openvino"]
    engines = [peer for peer in peers.installed() if peer.name in names]
    drawn: dict[str, Case] = {}
    tables = (*CASES, *map(of_json, DRAWN.read_text(encoding="utf-8").splitlines()))
    for case in tables if options.models is None else (c for path in options.models for c in cases_of(path)):
        if re.search(options.only, f"{case.line} {case.origin}"):
            drawn.setdefault(case.line, case)
    if options.draw:
        print("\n".join(map(to_json, draw(list(drawn.values()), options.draw))))
        return 0
    part, parts = map(int, (options.part or "1/1").split("/"))
    rows = []
    for case in list(drawn.values())[part - 1 :: parts]:
        rows.append(measure(case, options.threads, engines, time.process_time if options.cpu else time.perf_counter))
        print(shown(rows[-1]), file=sys.stderr, flush=True)
    rows.sort(key=lambda r: -(r.ratio or (0.0 if r.ours else float("inf"))))
    for row in rows:
        print(shown(row))
    ratios = [r.ratio for r in rows if r.ratio]
    if ratios:
        above, faults = sum(r > LOSS for r in ratios), Counter(row.mark for row in rows)
        print(f"{len(rows)} cases; geometric mean {statistics.geometric_mean(ratios):.3f}; {above} above {LOSS}; "
              f"{faults['!'] + faults['?']} far from their bound, too, {faults['?']} of them by reorders")  # fmt: skip
    if options.json:
        Path(options.json).write_text(json.dumps([asdict(r) for r in rows], indent=1), encoding="utf-8")
    return 0


def shown(row: Row) -> str:
    """A row as text."""
    ratio = "   -   " if row.ratio is None else f"{row.ratio:7.2f}"
    ours = "    -    " if row.ours is None else f"{row.ours:9.3f}"
    best = f"{min(row.peers.values()):9.3f}" if row.peers else "    -    "
    bound = "    -   " if row.bound is None else f"{row.bound:8.3f}"
    return f"{ratio}{row.mark}{ours} {row.reorders:7.3f} {best} {bound}  {row.case}  [{row.origin}] {row.error}"


if __name__ == "__main__":
    sys.exit(main())
