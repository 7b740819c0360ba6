"""What `nnc bench` prints for people: figures, each engine's pipeline and machine, changes."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any

from .table import say, table

if TYPE_CHECKING:
    from nncompiler.reports.bench.baseline import Change
    from nncompiler.reports.bench.conditions import Conditions
    from nncompiler.reports.bench.measure import Result, Setup


def print_results(results: Sequence[tuple[str, Result, Mapping[str, Any]]], setup: Setup) -> None:
    """A row a model and engine, then what was measured and where."""
    first = next(iter(results[0][1].engines))
    several = any(len(r.engines) > 1 for _, r, _ in results)
    names = ["median" if p == 50 else f"p{p:g}" for p in setup.percentiles]
    columns = ["model", "engine", "load", "first run", "runs/s" if setup.throughput else "", "min", *names, "runs"]
    columns += [f"time / {first}", "interval"] if several else ["", ""]
    rows = [
        [model, name, *_cells(result, name), *(_ratio(result, name) if several else ["", ""])]
        for model, result, _ in results
        for name in result.engines
    ]
    threads = "1 thread" if setup.threads == 1 else f"{setup.threads} threads"
    title = f"milliseconds, {threads}"
    if setup.throughput:
        title = f"throughput: {setup.streams} runs at a time, {threads} each; times in milliseconds"
    keep = ("runs/s" if setup.throughput else "median", f"time / {first}", "interval")
    table(title, [(c, "left" if i < 2 else "right") for i, c in enumerate(columns)], rows, keep=keep)
    notes = {
        name: _pipeline(pipeline | {"settings": result.engines[name].settings})
        for _, result, pipelines in results for name, pipeline in pipelines.items() if name in result.engines
    }  # fmt: skip
    phased = [(model, name, m.phases) for model, r, _ in results for name, m in r.engines.items() if m.phases is not None]
    for model, name, (upload, compute, download) in phased:
        label = f"{name} apart" if len(results) == 1 else f"{name} apart, {model}"
        notes[label] = f"inputs to the device {_ms(upload)}, computing {_ms(compute)}, outputs from it {_ms(download)}"
    notes["machine"] = _machine(results[0][1].conditions)
    if several:
        confidence = results[0][1].ratios[first].confidence
        what, processes = "rates" if setup.throughput else "medians", min(setup.rounds, setup.processes)
        notes["ratios"] = (
            f"quotients of the {what} above; both are medians over {setup.rounds} rounds in {processes} processes; "
            f"intervals of {confidence:.0%} by bootstrap over the rounds; turns drawn with seed {setup.seed}"
        )
    width = max(map(len, notes)) + 2
    print()
    for name, text in notes.items():
        say(f"{name:{width}}{text}")


def _cells(result: Result, name: str) -> list[str]:
    """From the load time to the number of runs."""
    m, setup = result.engines[name], result.setup
    rate = f"{m.rate:.1f}" if setup.throughput else ""
    at = [float(m.samples.min()), *m.percentiles(setup.percentiles)]
    return [f"{m.load * 1e3:.1f}", f"{m.first * 1e3:.1f}", rate, *(_ms(x) for x in at), str(len(m.samples))]


def _ms(seconds: float) -> str:
    return f"{seconds * 1e3:.3f}" if seconds >= 1e-4 else f"{seconds * 1e3:.4f}"


def _ratio(result: Result, name: str) -> list[str]:
    r = result.ratios[name]
    return [f"{r.value:.2f}", "" if name == next(iter(result.engines)) else f"{r.low:.2f} to {r.high:.2f}"]


def _pipeline(pipeline: Mapping[str, Any]) -> str:
    passes = pipeline["passes"]
    parts = [
        pipeline["engine"],
        "" if pipeline["kind"] != "target" else f"{len(passes)} passes (nnc ir --list)" if passes else "no passes",
        "the model as it was read" if pipeline["kind"] == "peer" else "",
        f"for {pipeline['processor']}" if pipeline["processor"] else "",
        "/".join(pipeline["precision"]),
        " ".join(f"{k}={v}" for k, v in pipeline["settings"].items()),
    ]
    return ", ".join(p for p in parts if p)


def _machine(at: Conditions) -> str:
    quota = f"cgroup quota {at.quota:.2f}" if at.quota is not None else "no cgroup quota"
    return (
        f"{at.processor}, {len(at.affinity)} of {at.total} processors usable, {quota}, "
        f"governor {at.governor or 'not shown'}, {at.system}"
    )


def print_changes(changes: Sequence[Change], baseline: str, allowed: float | None) -> None:
    """A row a comparison with the baseline; nothing where there is none."""
    if not changes:
        return
    rows = []
    for c in changes:
        then, now = (f"{x:.3f} x {c.beside}" if c.beside else f"{_ms(x / 1e3)} ms" for x in (c.then, c.now))
        change = f"{c.change.value - 1:+.1%}"
        interval = f"{c.change.low - 1:+.1%} to {c.change.high - 1:+.1%}"
        rows.append([c.model, c.engine, then, now, change, interval, c.verdict])
    print()
    sides = ("left", "left", "right", "right", "right", "right", "left")
    columns = ("model", "engine", "baseline", "now", "change", "interval", "verdict")
    limit = "" if allowed is None else f", at most {allowed:g}% slower"
    table(f"against {baseline}{limit}", list(zip(columns, sides)), rows, keep=("change", "interval"))
    say(f"an interval holds the change with {min(c.change.confidence for c in changes):.0%}; "
          "it regressed where the whole interval is beyond what is allowed")  # fmt: skip
