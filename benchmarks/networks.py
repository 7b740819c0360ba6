"""Whole networks: this compiler beside onnxruntime, OpenVINO and MNN, those that are installed.

    python benchmarks/networks.py                                   the table of docs/performance.md, one thread
    python benchmarks/networks.py zoo:vgg16 model.onnx --threads 2 --json out.json --plot out.svg

The measuring is that of `nnc bench --vs`: a process each, short bursts in turn, other inputs in every run, answers compared.
The ratio is the median over rounds of our time over that of the best peer, with an interval that holds it at 95 % or more.
"""

from __future__ import annotations

import argparse
import json
import math
import statistics
import sys
import tempfile
from pathlib import Path
from typing import Any

from nncompiler import peers
from nncompiler.cli.inputs import random_inputs
from nncompiler.ir.errors import CompilerError
from nncompiler.reports.bench.document import document
from nncompiler.reports.bench.intervals import Interval, median_interval
from nncompiler.reports.bench.measure import Result, Setup, measure
from nncompiler.reports.bench.prepare import Prepared, prepare
from nncompiler.sources import open_source

NETWORKS = (
    "zoo:alexnet", "zoo:zfnet", "zoo:vgg19", "zoo:googlenet", "zoo:resnet50", "zoo:densenet121", "zoo:squeezenet",
    "zoo:mobilenet_v2",
)  # fmt: skip
OURS = "llvm"


def main() -> int:
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("models", nargs="*", default=NETWORKS, help="ONNX files, zoo:NAME, functions of the DSL")
    parser.add_argument("--threads", type=int, default=1)
    parser.add_argument("--rounds", type=int, default=10)
    parser.add_argument("--seconds", type=float, default=3.0, help="of measuring, an engine")
    parser.add_argument("--peers", help="comma-separated (default: all that are installed)")
    parser.add_argument("--json", metavar="FILE", help="the document of nnc bench --json")
    parser.add_argument("--plot", metavar="FILE", help="bars: how many times as long as ours every peer takes")
    options = parser.parse_args()
    try:
        names = options.peers.split(",") if options.peers else [peer.name for peer in peers.installed()]
        vs = [peers.find(name).name for name in names]
        setup = Setup(options.seconds, options.rounds, threads=options.threads)
        print("  ".join(["network".ljust(24), *(e.rjust(11) for e in (OURS, *vs)), " ours / best peer"]))
        results = []
        for model in options.models:
            prepared, result = run(model, vs, setup)
            results.append((model, result, prepared.pipelines))
            print(row(model, result, vs), flush=True)
            for warning in result.warnings:
                print(f"  {warning}", file=sys.stderr)
    except CompilerError as e:
        print(f"networks.py: {e}", file=sys.stderr)
        return e.exit_code
    ratios = [best[1].value for _, result, _ in results if (best := best_peer(result))]
    if ratios:
        print(f"geometric mean of the ratios {math.exp(statistics.fmean(map(math.log, ratios))):.3f}, "
              f"largest {max(ratios):.3f}")  # fmt: skip
    if options.json:
        Path(options.json).write_text(json.dumps(document(results), indent=1), encoding="utf-8")
    if options.plot:
        draw([(model, result) for model, result, _ in results], vs, options.plot)
    return 0


def run(model: str, vs: list[str], setup: Setup) -> tuple[Prepared, Result]:
    """Measures one model in all engines; symbolic dimensions are 1."""
    static, dims = open_source(model).with_ones()
    with tempfile.TemporaryDirectory() as folder:
        prepared = prepare(model, static, dims, [OURS], vs, Path(folder) / "model.onnx")
        return prepared, measure(
            prepared.tasks, random_inputs(prepared.inputs), prepared.outputs, setup, lambda *told: None
        )


def best_peer(result: Result) -> tuple[str, Interval] | None:
    """The fastest peer, and our time over its."""
    times = {name: interval.value for name, interval in result.times.items() if name != OURS}
    if not times:
        return None
    best = min(times, key=lambda name: times[name])
    pairs = zip(result.engines[OURS].rounds(False), result.engines[best].rounds(False), strict=True)
    return best, median_interval([a / b for a, b in pairs])


def row(model: str, result: Result, vs: list[str]) -> str:
    """Medians in milliseconds and the ratio."""
    cells = [f"{result.times[e].value * 1e3:11.3f}" if e in result.times else "-".rjust(11) for e in (OURS, *vs)]
    best = best_peer(result)
    ratio = f" {best[1].value:.3f} ({best[1].low:.3f} to {best[1].high:.3f}) {best[0]}" if best else " -"
    return "  ".join([Path(model).name.ljust(24), *cells, ratio])


def draw(results: list[tuple[str, Result]], vs: list[str], path: str) -> None:
    """Bars a network and peer: the peer's time over ours with its interval; ours is the line at 1."""
    from matplotlib.figure import Figure

    figure = Figure(figsize=(9, 0.8 + 0.22 * len(results) * (len(vs) + 1)), layout="constrained")
    axis: Any = figure.subplots()
    height = 0.8 / max(1, len(vs))
    for i, peer in enumerate(vs):
        found = [(k, result.ratios[peer]) for k, (_, result) in enumerate(results) if peer in result.ratios]
        whiskers = [[r.value - r.low for _, r in found], [r.high - r.value for _, r in found]]
        at = [k + (i - (len(vs) - 1) / 2) * height for k, _ in found]
        axis.barh(at, [r.value for _, r in found], height, xerr=whiskers, label=peer, color=f"C{i + 1}", capsize=2)
    axis.axvline(1, color="C0", label="nncompiler")
    names = [Path(model).name.removeprefix("zoo:").removesuffix(".onnx") for model, _ in results]
    axis.set(yticks=range(len(results)), xlim=(0, None), xlabel="time as a multiple of nncompiler's (longer is slower)")
    axis.set_yticklabels(names)
    axis.invert_yaxis()
    axis.legend()
    figure.savefig(path)


if __name__ == "__main__":
    sys.exit(main())
