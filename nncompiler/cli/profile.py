"""nnc profile: where the time goes, step by step and node by node, beside what this machine could do."""

from __future__ import annotations

import argparse
from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING, Any

from nncompiler.ir.errors import UsageError

from .common import (
    check_target,
    counted,
    force_argument,
    is_artifact,
    json_argument,
    machine_argument,
    model_argument,
    print_json,
    threads_argument,
    warn,
)  # fmt: skip
from .figures import percent
from .inputs import drawings_of, random_feeds, random_inputs
from .stages import chosen_programs, opened_model, program_argument, walked
from .table import say, table

if TYPE_CHECKING:
    from nncompiler.ir.graph import Graph
    from nncompiler.reports.profile.steps import Profile, ProfileRow
    from nncompiler.reports.stages import Opened

MOST = 60
"""Rows that are shown unless more are asked for."""
MODULES = 30
"""Rows of scopes."""
COLUMNS = (
    ("node", "left"), ("calls", "right"), ("", "right"),
    ("share", "right"), ("GFLOP/s", "right"), ("GB/s", "right"), ("of roof", "right"),
    ("bound by", "left"), ("algorithm", "left"), ("kernel", "left"),
)  # fmt: skip


def arguments(parser: argparse.ArgumentParser) -> None:
    model_argument(parser, artifacts=True)
    parser.add_argument("--runs", type=counted(1, 100_000), default=20, metavar="K", help="measured runs (default 20)")
    parser.add_argument(
        "--trace", metavar="FILE", help="write the steps of one run as .json for Perfetto or chrome://tracing"
    )
    force_argument(parser)
    program_argument(parser)
    parser.add_argument("--steps", action="store_true", help="one row per step in the order of execution, not per node")
    rows = parser.add_mutually_exclusive_group()
    rows.add_argument(
        "--top", type=counted(1), default=None, metavar="N",
        help=f"show the N slowest rows and sum the rest (default {MOST})",
    )
    rows.add_argument("--modules", action="store_true", help="one row per scope of names (layers.0.…), not per node")
    rows.add_argument("--all", action="store_true", help="a row for every node or step, however many")
    threads_argument(parser)
    machine_argument(parser)
    json_argument(parser)


def main(options: argparse.Namespace) -> int:
    from nncompiler.reports.profile.steps import profile

    from .progress import progress

    if options.trace is not None:
        if not options.trace.endswith(".json"):
            raise UsageError(f"a trace is written as .json, got {options.trace!r}")
        check_target(Path(options.trace), options.force, [options.model])
    with progress() as tell:
        model = None if is_artifact(options.model) else opened_model(options.model, options)
        if model is not None and model.graph is None:
            result = _stages(model, options, tell)
        else:
            executable, feeds = _open(None if model is None else model.graph, options, tell)
            with executable:
                result = profile(executable.session, feeds, options.runs, tell, options.model)
    for text in result.warnings:
        warn(f"nnc: {options.model}: {text}")
    if options.trace is not None:
        from nncompiler.reports.profile.trace import write_trace

        write_trace(result, options.trace, options.force)
        warn(f"nnc: wrote {options.trace}")
    if options.json:
        print_json("profile", _document(result))
    else:
        _print(result, options)
    return 0


def _stages(model: Opened, options: argparse.Namespace, tell: Any) -> Profile:
    """The profile of a model in stages: of the programs that a run meets."""
    from nncompiler.driver.options import CompileOptions
    from nncompiler.reports.stages.times import times_of

    settings = CompileOptions(options.mcpu, tell=tell)
    with walked(model, options, settings, options.threads) as run:
        met = chosen_programs(run, options)
        return times_of(model, run, met, settings, options.threads, options.runs, options.model)


def _open(graph: Graph | None, options: argparse.Namespace, tell: Any) -> tuple[Any, Any]:
    """The model, compiled or loaded, and inputs for it."""
    from nncompiler.driver.compile import compile as compile_
    from nncompiler.driver.compile import load

    if graph is None:
        if options.dim:
            raise UsageError(f"{options.model} is compiled already, so --dim cannot change it")
        executable = load(options.model, threads=options.threads)
        sizes = dict.fromkeys(sorted({s for _, t in executable.inputs for s in t.symbols()}), 1)
        if sizes:
            warn(f"nnc: {', '.join(f'{s} = 1' for s in sizes)}")
        drawn = drawings_of(executable, sizes)
        return executable, random_inputs([(n, t.specialize(sizes)) for n, t in executable.inputs], drawings=drawn)
    feeds = random_feeds(graph)
    return compile_(graph, threads=options.threads, mcpu=options.mcpu, tell=tell), feeds


def _document(p: Profile) -> dict[str, Any]:
    def row(r: ProfileRow) -> dict[str, Any]:
        return asdict(r) | {"gflops": r.gflops, "gbytes": r.gbytes}

    levels = [{"bytes": None if size == float("inf") else size, "bytes_per_second": rate} for size, rate in p.roof.levels]
    return {
        "model": p.model,
        "threads": p.threads,
        "runs": p.runs,
        "roof": {"flops_per_second": p.roof.flops, "levels": levels, "available": p.available},
        "run_seconds": p.run_seconds,
        "steps_seconds": p.steps_seconds,
        "nodes": [row(r) for r in p.nodes],
        "steps": [row(r) for r in p.steps],
        "warnings": list(p.warnings),
    }


def _print(p: Profile, options: argparse.Namespace) -> None:
    from nncompiler.reports.profile.roofline import level_text
    from nncompiler.reports.stages.times import REST

    rows = list(p.steps if options.steps else p.nodes)
    most = len(rows) if options.all else options.top or MOST
    if options.modules:
        rows, left = _in_scopes(p), []
    elif len(rows) > most:
        slowest = set(sorted(range(len(rows)), key=lambda i: -rows[i].seconds)[:most])
        left = [r for i, r in enumerate(rows) if i not in slowest]
        rows = [r for i, r in enumerate(rows) if i in slowest]
    else:
        left = []
    unit = "us" if p.steps_seconds < 2e-3 else "ms"
    cells = [_cells(r, unit) for r in rows]
    if left:
        rest, share = sum(r.seconds for r in left), sum(r.share for r in left)
        cells.append([f"{len(left)} others", "", _time(rest, unit), percent(share), *[""] * 6])
    seconds = p.steps_seconds
    work, moved = sum(r.flops for r in p.steps), sum(r.bytes for r in p.steps)
    least, fastest = sum(r.roof * r.fastest for r in p.steps), sum(r.fastest for r in p.steps)
    rates = [f"{x / seconds / 1e9:.1f}" if seconds else "" for x in (work, moved)]
    total = ["total", "", _time(seconds, unit), "100%", *rates, percent(least / fastest if fastest else 0.0), "", "", ""]
    threads = "1 thread" if p.threads == 1 else f"{p.threads} threads"
    title = f"{p.model}: {threads}, means of the quieter half of {p.runs} runs"
    table(title, [(name or unit, side) for name, side in COLUMNS], cells, total, keep=(unit, "share", "of roof"))
    print()
    if any(r.node == REST for r in p.steps):
        say(f"a run took {_time(p.run_seconds, unit)} {unit}; the times of steps are of all calls of their programs in it")
    else:
        say(f"sum of the steps {_time(seconds, unit)} {unit}, a run without clocks {_time(p.run_seconds, unit)} {unit}")
    levels = ", ".join(level_text(capacity, rate) for capacity, rate in p.roof.shown)
    say(f"roof: {p.roof.flops / 1e9:.0f} GFLOP/s in float32; {levels}")
    if any(r.kernel.startswith("winograd") for r in p.steps):
        say("Winograd convolutions show the FLOPs of direct ones; their roof counts the multiplications that they do")


def _in_scopes(p: Profile) -> list[ProfileRow]:
    """A row a scope of the nodes' names, slowest first."""
    from nncompiler.reports.profile.steps import ProfileRow
    from nncompiler.reports.scopes import scopes

    result = []
    for scope in scopes([r.node for r in p.nodes], MODULES, [r.seconds for r in p.nodes]):
        inside = [p.nodes[at] for at in scope.rows]
        if len(inside) == 1:
            result.append(inside[0])
            continue
        fastest = sum(r.fastest for r in inside)
        roof = sum(r.roof * r.fastest for r in inside) / fastest if fastest else 0.0
        result.append(ProfileRow(
            scope.name, "", f"{len(inside)} nodes", sum(r.tasks for r in inside), sum(r.seconds for r in inside),
            sum(r.share for r in inside), sum(r.flops for r in inside), sum(r.bytes for r in inside), roof, "", fastest,
        ))  # fmt: skip
    return sorted(result, key=lambda r: -r.seconds)


def _cells(r: ProfileRow, unit: str) -> list[str]:
    rates = [f"{x:.1f}" if x >= 0.05 else "" for x in (r.gflops, r.gbytes)]
    roof = percent(r.roof) if r.flops or r.bytes else ""
    calls = f"{r.calls:,}" if r.calls > 1 else ""
    return [r.node, calls, _time(r.seconds, unit), percent(r.share), *rates, roof, r.bound, r.algorithm, r.kernel]


def _time(seconds: float, unit: str) -> str:
    return f"{seconds * 1e6:.1f}" if unit == "us" else f"{seconds * 1e3:.3f}"
