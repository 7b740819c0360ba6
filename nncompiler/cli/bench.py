"""nnc bench: latency, several targets side by side and interleaved."""

from __future__ import annotations

import argparse
from collections.abc import Callable
from dataclasses import asdict
from typing import Any

from .common import console, dims_of, json_argument, model_argument, print_json, random_inputs, table, target_arguments


def arguments(parser: argparse.ArgumentParser) -> None:
    model_argument(parser, several=True)
    target_arguments(parser)
    json_argument(parser)
    parser.add_argument("--target", default="llvm", help="comma-separated: llvm, ort-cpu, ort-cuda (ratios are to the first)")
    parser.add_argument("--seconds", type=float, default=3.0, help="measuring time a target (default 3)")
    parser.add_argument("--rounds", type=int, default=5, help="turns that the targets take (default 5)")
    parser.add_argument("--warmup", type=int, default=2, help="runs before measuring (default 2)")


def main(options: argparse.Namespace) -> int:
    documents = [_one(model, options) for model in options.models]
    if options.json:
        print_json(documents)
    return 0


def _one(model: str, options: argparse.Namespace) -> dict[str, Any]:
    from nncompiler.bench import measure
    from nncompiler.driver import compile as compile_
    from nncompiler.sources import load_graph

    from .common import static_graph
    from .progress import status

    graph = static_graph(load_graph(model, dims_of(options)), default=1)
    feeds = random_inputs([(n.name, n.type) for n in graph.inputs])

    def maker(target: str) -> Callable[[], Callable[[Any], Any]]:
        return lambda: compile_(graph, target=target, threads=options.threads, mcpu=options.mcpu).run

    targets = [t.strip() for t in options.target.split(",") if t.strip()]
    with status(model) as show:
        result = measure(
            {t: maker(t) for t in targets},
            feeds,
            seconds=options.seconds,
            rounds=options.rounds,
            warmup=options.warmup,
            progress=show,
        )
    document = {
        "model": model,
        "threads": options.threads,
        "latency_ms": {name: asdict(x) for name, x in result.latencies.items()},
        "ratio_to_first": result.ratios,
        "warnings": result.warnings,
    }
    if not options.json:
        columns = ["target", "load", "first run", "min", "median", "p90", "p99", "runs", f"median / {targets[0]}"]
        rows = [
            [name, *(f"{x:.3g}" for x in (v.load, v.first)), *(f"{x:.3f}" for x in (v.min, v.median, v.p90, v.p99)),
             str(v.samples), f"{result.ratios[name]:.2f}"]
            for name, v in result.latencies.items()
        ]  # fmt: skip
        threads = options.threads or "default"
        table(f"{model}: milliseconds, {threads} threads", [(c, "right" if i else "left") for i, c in enumerate(columns)], rows)
        for warning in result.warnings:
            console(stderr=True).print(f"warning: {warning}", style="yellow", markup=False)
    return document
