"""nnc bench: latency, several targets side by side and interleaved."""

from __future__ import annotations

import argparse
from collections.abc import Callable, Mapping
from dataclasses import asdict
from typing import TYPE_CHECKING, Any

from .common import (
    counted,
    dims_of,
    is_artifact,
    json_argument,
    machine_argument,
    model_argument,
    positive,
    print_json,
    static_graph,
    target_of,
    threads_argument,
    warn,
)  # fmt: skip
from .inputs import random_inputs
from .table import table

if TYPE_CHECKING:
    import numpy as np

    from nncompiler.reports.bench import Result

    Feeds = Mapping[str, np.ndarray[Any, Any]]
    Maker = Callable[[], Callable[[Any], Any]]


def arguments(parser: argparse.ArgumentParser) -> None:
    model_argument(parser, several=True, artifacts=True)
    parser.add_argument(
        "--target", type=_targets, default=["llvm"], metavar="LIST",
        help="comma-separated: llvm, ort-cpu, ort-cuda; ratios are to the first (default: llvm)",
    )  # fmt: skip
    parser.add_argument("--raw", action="store_true", help="give onnxruntime the model as it was read, without our passes")
    parser.add_argument("--seconds", type=positive, default=3.0, metavar="S", help="measuring time a target (default 3)")
    parser.add_argument("--rounds", type=counted(1), default=5, metavar="N", help="turns that the targets take (default 5)")
    parser.add_argument("--warmup", type=counted(0), default=2, metavar="N", help="runs before measuring (default 2)")
    machine_argument(parser)
    threads_argument(parser)
    json_argument(parser)


def main(options: argparse.Namespace) -> int:
    from nncompiler.reports.bench import measure

    from .progress import progress

    documents = []
    rows: list[list[str]] = []
    prepared = [(m, *(_artifact(m, options) if is_artifact(m) else _model(m, options))) for m in options.models]
    for model, makers, feeds in prepared:
        with progress(model) as tell:
            result = measure(
                makers, feeds, seconds=options.seconds, rounds=options.rounds, warmup=options.warmup, progress=tell
            )
        documents.append(_document(model, options, result))
        rows += [[model, *cells] for cells in _rows(result)]
        for warning in result.warnings:
            warn(f"nnc: {model}: {warning}")
    if options.json:
        print_json(documents)
        return 0
    first = options.target[0] if len(options.target) > 1 else ""
    columns = ["model", "target", "load", "first run", "min", "median", "p90", "p99", "runs", first and f"median / {first}"]
    n = options.threads
    threads = "as many threads as usable" if n is None else "1 thread" if n == 1 else f"{n} threads"
    table(f"milliseconds, {threads}", [(c, "right" if i > 1 else "left") for i, c in enumerate(columns)], rows)
    return 0


def _model(model: str, options: argparse.Namespace) -> tuple[dict[str, Maker], Feeds]:
    from nncompiler.driver import compile as compile_
    from nncompiler.sources import load_graph

    dims = dims_of(options)
    graph = load_graph(model, dims)
    dims |= dict.fromkeys(graph.symbols(), 1)
    graph = static_graph(graph)

    def maker(target: str) -> Maker:
        raw = options.raw and target != "llvm"
        return lambda: compile_(model, target=target, threads=options.threads, dims=dims, mcpu=options.mcpu, raw=raw).run

    return {t: maker(t) for t in options.target}, random_inputs([(n.name, n.type) for n in graph.inputs])


def _artifact(path: str, options: argparse.Namespace) -> tuple[dict[str, Maker], Feeds]:
    from nncompiler.driver import load
    from nncompiler.ir.errors import UsageError

    if options.target != ["llvm"] or options.dim:
        message = f"{path} is compiled already, so --target and --dim cannot change it"
        raise UsageError(message, hint="measure the model itself")
    with load(path) as executable:
        feeds = random_inputs(executable.inputs)
    return {"artifact": lambda: load(path, threads=options.threads).run}, feeds


def _document(model: str, options: argparse.Namespace, result: Result) -> dict[str, Any]:
    from nncompiler.backends.llvm.machine import host

    return {
        "model": model,
        "threads": options.threads,
        "processor": host().cpu,
        "raw": options.raw,
        "latency_ms": {name: asdict(x) for name, x in result.latencies.items()},
        "ratio_to_first": result.ratios,
        "warnings": result.warnings,
    }


def _rows(result: Result) -> list[list[str]]:
    several = len(result.latencies) > 1
    return [
        [name, *(f"{x:.1f}" for x in (v.load, v.first)), *(f"{x:.3f}" for x in (v.min, v.median, v.p90, v.p99)),
         str(v.samples), f"{result.ratios[name]:.2f}" if several else ""]
        for name, v in result.latencies.items()
    ]  # fmt: skip


def _targets(text: str) -> list[str]:
    names = [t.strip() for t in text.split(",") if t.strip()]
    if not names:
        raise argparse.ArgumentTypeError("at least one target is required")
    return list(dict.fromkeys(map(target_of, names)))
