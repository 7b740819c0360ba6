"""nnc why: where a node comes from, what the passes did to it, which kernel it ended in and why, and what that takes."""

from __future__ import annotations

import argparse
from dataclasses import asdict
from typing import TYPE_CHECKING, Any

from .common import (
    counted,
    json_argument,
    machine_argument,
    model_argument,
    print_json,
    threads_argument,
    warn,
    winograd_argument,
)  # fmt: skip
from .inputs import random_feeds
from .stages import feeds_argument, heading, opened_model, walked
from .table import emphasized, say, table

if TYPE_CHECKING:
    from collections.abc import Callable

    from nncompiler.driver.options import CompileOptions
    from nncompiler.reports.history.why import FinalNode, Why
    from nncompiler.reports.profile.steps import Profile, ProfileRow
    from nncompiler.reports.stages import Opened
    from nncompiler.reports.stages.search import Between

MOST_NAMES = 4
"""Names that are listed of the layers that share a kernel."""


def arguments(parser: argparse.ArgumentParser) -> None:
    model_argument(parser)
    names = "a node of the model as it is read, an output, a tensor of an ONNX file, or a node of the final graph"
    parser.add_argument("node", metavar="NODE", help=names)
    parser.add_argument("--no-time", action="store_true", help="do not run the model: leave out times")
    parser.add_argument("--runs", type=counted(1, 100_000), default=20, metavar="K", help="measured runs (default 20)")
    feeds_argument(parser)
    winograd_argument(parser)
    threads_argument(parser)
    machine_argument(parser)
    json_argument(parser)


def main(options: argparse.Namespace) -> int:
    from nncompiler.driver.options import CompileOptions
    from nncompiler.reports.history.why import why

    from .progress import progress

    model = opened_model(options.model, options)
    timed = not options.no_time
    with progress() as tell:
        settings = CompileOptions(options.mcpu, tell=tell, winograd=not options.no_winograd)
        if timed and not settings.machine().is_host:
            warn(f"nnc: code for {options.mcpu} cannot run on this processor, so no times are shown")
            timed = False
        if model.graph is None:
            return _stages(model, options, settings, timed)
        graph = model.graph
        node = _node(lambda name: name in graph, options)
        feeds = (lambda: random_feeds(graph)) if timed else None
        result = why(graph, node, settings, feeds, options.threads, options.runs)
    if options.json:
        print_json("why", _document(options.model, result))
    else:
        _print(options.model, result)
    return 0


def _stages(model: Opened, options: argparse.Namespace, settings: CompileOptions, timed: bool) -> int:
    """The story of a node of a model in stages: within the program that it is in, or as a step between programs."""
    from nncompiler.reports.history.why import why
    from nncompiler.reports.stages.search import Between, find, near

    with walked(model, options, settings, options.threads) as run:
        name = _node(lambda name: find(run, name) is not None, options)
        found = find(run, name)
        if isinstance(found, Between):
            if options.json:
                print_json("why-step", {"model": options.model, **asdict(found)})
            else:
                _print_step(options.model, found)
            return 0
        met = found or near(run, name)
        feeds = (lambda: met.feeds[0]) if timed else None
        result = why(met.graph(), name, settings, feeds, options.threads, options.runs)
    if options.json:
        where = {"program": met.number, "place": met.place, "calls": met.calls}
        print_json("why", _document(options.model, result) | where)
    else:
        heading(met)
        _print(options.model, result)
    return 0


def _print_step(model: str, step: Between) -> None:
    columns = [("in the model", "left"), ("operator", "left"), ("type", "left"), ("source", "left")]
    table(f"{model}: {step.name}", columns, [[step.name, step.op, ", ".join(step.types), step.location]])
    print()
    say(f"it is done between programs{f', in {step.place}' if step.place else ''}: no kernel computes it")
    for word, texts in (("reads", step.reads), ("region", step.regions), ("gives", step.gives)):
        for text in texts:
            say(f"  {word:7} {text}")


def _node(known: Callable[[str], bool], options: argparse.Namespace) -> str:
    """The name that was asked for; for that of a tensor in an ONNX file, the node that makes it."""
    name: str = options.node
    if known(name) or not options.model.endswith(".onnx"):
        return name
    from nncompiler.frontends.onnx.names import producer

    made_by = producer(options.model, name)
    return made_by if made_by is not None and known(made_by) else name


def _document(model: str, w: Why) -> dict[str, Any]:
    run = None if w.profile is None else {"threads": w.profile.threads, "run_seconds": w.profile.run_seconds}
    return {
        "model": model, "node": w.node, "origins": [asdict(o) for o in w.origins], "rewrites": [asdict(e) for e in w.events],
        "final": [asdict(p) for p in w.parts], "run": run,
    }  # fmt: skip


def _print(model: str, w: Why) -> None:
    if w.origins:
        columns = [("in the model", "left"), ("operator", "left"), ("type", "left"), ("source", "left")]
        table(f"{model}: {w.node}", columns, [[o.name, o.op, ", ".join(o.types), o.location or ""] for o in w.origins])
    else:
        print(emphasized(f"{model}: {w.node}, which the model does not have: passes added it"))
    print()
    if w.events:
        rows = [[f"{e.stage}{f'#{e.run}' if e.run > 1 else ''}", str(e.number), e.text] for e in w.events]
        table("", [("pass", "left"), ("rewrite", "right"), ("what it did", "left")], rows)
    else:
        print("no pass touched it")
    if not w.parts:
        print("\nnothing is left of it in the final graph")
    for part in w.parts:
        print()
        _print_part(part, w.profile)


def _print_part(part: FinalNode, p: Profile | None) -> None:
    print(emphasized(f"in the final graph: {part.name} = {' + '.join(part.members) or part.op}, {', '.join(part.types)}"))
    if part.note:
        say(part.note)
    if part.reorder is not None:
        r = part.reorder
        say(f"it copies {r.value} ({r.bytes:,} bytes):")
        say(f"  written  {r.before} by {r.written}")
        for text in r.read:
            say(f"  read     {r.after} by {text}")
    if part.kernels:
        rows = [[k.name, k.algorithm, str(k.tasks), _some(k.others)] for k in part.kernels]
        table("", [("kernel", "left"), ("algorithm", "left"), ("tasks", "right"), ("serves also", "left")], rows)
    if part.choice is not None:
        print()
        choice = part.choice
        rows = [
            [c.title or c.name, f"{c.cycles:,.0f}", "chosen" if c.chosen else ""]
            for c in choice.candidates if c.cycles is not None
        ]  # fmt: skip
        apart = [f"{c.title or c.name}: {c.why}" for c in choice.candidates if c.cycles is None]
        if rows:
            table("", [("considered", "left"), ("predicted cycles", "right"), ("", "left")], rows)
            say(f"chosen: {choice.reason}")
        else:
            say(f"generic loops, compiled from the operator's definition: {choice.reason}")
        if apart and (rows or len(apart) > 1):
            say("do not apply:")
            for text in apart:
                say(f"  {text}")
    if part.time is not None and p is not None:
        print()
        for line in _time(part.time, p).split("\n"):
            say(line)


def _time(r: ProfileRow, p: Profile) -> str:
    threads = "1 thread" if p.threads == 1 else f"{p.threads} threads"
    text = f"time  {r.seconds * 1e3:.3f} ms on {threads}, {100 * r.share:.1f}% of the model's {p.steps_seconds * 1e3:.3f} ms"
    rates = [f"{x:.1f} {unit}" for x, unit in ((r.gflops, "GFLOP/s"), (r.gbytes, "GB/s")) if x >= 0.05]
    text += f"; {', '.join(rates)}" if rates else ""
    if r.bound:
        share = f"it runs at {100 * r.roof:.0f}% of what this machine allows"
        text += f"\nroof  {r.fastest * r.roof * 1e3:.3f} ms by {r.bound}: {share}"
    return text


def _some(names: tuple[str, ...]) -> str:
    shown = ", ".join(names[:MOST_NAMES])
    return f"{shown} and {len(names) - MOST_NAMES} more" if len(names) > MOST_NAMES else shown
