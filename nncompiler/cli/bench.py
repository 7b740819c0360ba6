"""nnc bench: latency or throughput, several engines side by side and interleaved; against an older measurement."""

from __future__ import annotations

import argparse
import tempfile
from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING, Any

from .bench_tables import print_changes, print_results
from .common import (
    check_target,
    counted,
    force_argument,
    is_artifact,
    json_argument,
    machine_argument,
    model_argument,
    positive,
    print_json,
    static_graph_and_dims,
    target_of,
    threads_argument,
    warn,
)  # fmt: skip
from .inputs import random_inputs
from .sessions import session_arguments, session_options

if TYPE_CHECKING:
    from nncompiler.reports.bench.measure import Result, Setup
    from nncompiler.reports.bench.prepare import Prepared

    Roads = dict[str, dict[str, Any]]


def arguments(parser: argparse.ArgumentParser) -> None:
    model_argument(parser, several=True, artifacts=True)
    parser.add_argument(
        "--target", type=_targets, default=["llvm"], metavar="LIST",
        help="comma-separated: llvm, ort-cpu, ort-cuda; ratios are to the first (default: llvm)",
    )  # fmt: skip
    parser.add_argument(
        "--vs", type=_names, default=[], metavar="LIST",
        help="other engines, which get the model as it was read: onnxruntime (or ort-cpu), openvino, mnn, ...",
    )  # fmt: skip
    parser.add_argument("--raw", action="store_true", help="give ort targets the model as it was read, without our passes")
    parser.add_argument("--mode", choices=("latency", "throughput"), default="latency", help="(default: latency)")
    parser.add_argument(
        "--streams", type=counted(1, 1024), default=None, metavar="N",
        help="runs in progress at the same time in throughput mode (default: usable processors / threads)",
    )  # fmt: skip
    parser.add_argument("--seconds", type=positive, default=3.0, metavar="S", help="seconds measured per engine (default 3)")
    parser.add_argument("--rounds", type=counted(1), default=10, metavar="N", help="rounds, a turn per engine (default 10)")
    parser.add_argument(
        "--processes", type=counted(1), default=2, metavar="N", help="processes per engine, one after another (default 2)"
    )
    parser.add_argument("--warmup", type=counted(0), default=2, metavar="N", help="warm-up runs (default 2)")
    parser.add_argument("--seed", type=counted(0), default=0, metavar="N", help="seed of random inputs and turns")
    parser.add_argument(
        "--percentiles", type=_percentiles, default=(50.0, 90.0, 99.0), metavar="LIST",
        help="percentiles to print (default 50,90,99)",
    )  # fmt: skip
    parser.add_argument("--plot", metavar="FILE", help="histogram and time series as .svg, .png or .pdf (extra: plot)")
    force_argument(parser)
    parser.add_argument("--baseline", metavar="FILE", help="compare with an older --json document")
    parser.add_argument(
        "--max-regress", type=_percent, default=None, metavar="PERCENT",
        help="exit 1 where a time, its whole interval, is more than PERCENT above the baseline's, such as 5%%",
    )  # fmt: skip
    session_arguments(parser)
    machine_argument(parser)
    threads_argument(parser)
    json_argument(parser)


def main(options: argparse.Namespace) -> int:
    from nncompiler.ir.errors import UsageError
    from nncompiler.reports.bench.baseline import check, compare
    from nncompiler.reports.bench.conditions import conditions
    from nncompiler.reports.bench.document import document, read
    from nncompiler.reports.bench.plot import check_picture, write_picture

    if options.max_regress is not None and options.baseline is None:
        raise UsageError("--max-regress needs a --baseline", hint="nnc bench MODEL --json > FILE makes one")
    if options.init_from is not None and len(options.models) > 1:
        raise UsageError("--init-from has the weights of one model", hint="measure the others by another command")
    if options.streams is not None and options.mode == "latency":
        raise UsageError("--streams belongs to --mode throughput; a latency is measured one run at a time")
    at = conditions()
    setup = _setup(options, at.usable)
    before = None if options.baseline is None else read(options.baseline)
    if before is not None:
        check(before, setup, at, options.models)
    if options.plot is not None:
        check_picture(options.plot)
        check_target(Path(options.plot), options.force)
    results = _measure(options, setup)
    now = document(results)
    changes, doubts = ([], []) if before is None else compare(before, now, (options.max_regress or 0.0) / 100)
    for model, result, _ in results:
        for warning in result.warnings:
            warn(f"nnc: {model}: {warning}")
    for doubt in doubts:
        warn(f"nnc: {doubt}")
    if options.plot is not None:
        write_picture([(model, result) for model, result, _ in results], options.plot, options.force)
    if options.json:
        more = {"baseline": [asdict(c) | {"verdict": c.verdict} for c in changes]} if before is not None else {}
        print_json("bench", now | more)  # which has a version of its own
    else:
        print_results(results, setup)
        print_changes(changes, options.baseline, options.max_regress)
    return 1 if options.max_regress is not None and any(c.regressed for c in changes) else 0


def _setup(options: argparse.Namespace, usable: int) -> Setup:
    from nncompiler.reports.bench.measure import Setup

    throughput = options.mode == "throughput"
    threads = options.threads or (1 if throughput else usable)
    streams = (options.streams or max(1, usable // threads)) if throughput else 1
    return Setup(
        options.seconds, options.rounds, options.processes, options.warmup, threads, throughput, streams, options.seed,
        options.percentiles,
    )  # fmt: skip


def _measure(options: argparse.Namespace, setup: Setup) -> list[tuple[str, Result, Roads]]:
    from nncompiler.peers import find
    from nncompiler.reports.bench.measure import measure

    from .progress import progress

    vs = [find(name).name for name in options.vs]
    results = []
    with tempfile.TemporaryDirectory(prefix="nnc-bench-") as folder:
        prepared = [_prepared(model, options, vs, Path(folder) / f"{i}.onnx") for i, model in enumerate(options.models)]
        for number, (model, p) in enumerate(zip(options.models, prepared), 1):
            feeds = random_inputs(p.inputs, options.seed, drawings=p.drawings)
            with progress(f"model {number} of {len(prepared)}" if len(prepared) > 1 else "") as tell:
                results.append((model, measure(p.tasks, feeds, p.outputs, setup, tell), p.pipelines))
    return results


def _prepared(model: str, options: argparse.Namespace, vs: list[str], file: Path) -> Prepared:
    from nncompiler.ir.errors import UsageError
    from nncompiler.reports.bench.prepare import prepare, prepare_artifact

    if is_artifact(model):
        if options.target != ["llvm"] or options.dim or options.vs or options.init_from:
            message = f"{model} is compiled already, so --target, --vs, --dim and --init-from cannot change it"
            raise UsageError(message, hint="measure the model itself")
        return prepare_artifact(model)
    static, dims = static_graph_and_dims(model, options)
    sessions = {t: session_options(options, t) for t in options.target if t != "llvm"}
    if not sessions:
        session_options(options, "llvm")
    how = {"mcpu": options.mcpu, "raw": options.raw, "init_from": options.init_from, "sessions": sessions}
    return prepare(model, static, dims, options.target, vs, file, **how)


def _names(text: str) -> list[str]:
    names = [t.strip() for t in text.split(",") if t.strip()]
    if not names:
        raise argparse.ArgumentTypeError("at least one name is required")
    return list(dict.fromkeys(names))


def _targets(text: str) -> list[str]:
    return list(dict.fromkeys(map(target_of, _names(text))))


def _percentiles(text: str) -> tuple[float, ...]:
    try:
        found = tuple(float(t) for t in text.split(","))
    except ValueError:
        raise argparse.ArgumentTypeError(f"numbers between 0 and 100 are required, got {text!r}") from None
    if not all(0 <= p <= 100 for p in found):
        raise argparse.ArgumentTypeError(f"numbers between 0 and 100 are required, got {text!r}")
    return found


def _percent(text: str) -> float:
    try:
        found = float(text.removesuffix("%"))
    except ValueError:
        found = -1.0
    if not 0 <= found < float("inf"):
        raise argparse.ArgumentTypeError(f"a percentage such as 5% is required, got {text!r}")
    return found
