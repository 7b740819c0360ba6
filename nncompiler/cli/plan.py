"""nnc plan: the memory of a compiled model: bound, peak, what is alive at it, what shares memory, and advice; or, with
--devices, how two devices share it."""

from __future__ import annotations

import argparse
import os
import sys
from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING, Any

from nncompiler.ir.errors import UsageError

from . import table as tables
from .common import (
    check_target,
    force_argument,
    json_argument,
    machine_argument,
    model_argument,
    print_json,
    warn,
)  # fmt: skip
from .figures import megabytes
from .plan_devices import check, device_arguments, devices
from .stages import chosen_programs, opened_model, program_argument, walked
from .states import state_argument, with_state
from .table import emphasized, say, table

if TYPE_CHECKING:
    from collections.abc import Sequence

    from nncompiler.driver.options import CompileOptions
    from nncompiler.reports.memory.report import MemoryReport
    from nncompiler.reports.stages import Opened
    from nncompiler.reports.stages.plans import ProgramPlan

ROWS = 16
"""Lines of the picture in a terminal."""

WIDEST = 6
"""Columns that one step takes at most."""

WIDTH = 100
"""Its columns where the output is no terminal."""


def arguments(parser: argparse.ArgumentParser) -> None:
    model_argument(parser)
    parser.add_argument("--picture", metavar="FILE", help="write the picture to a file, too: .svg, or .png")
    parser.add_argument("--buffers", action="store_true", help="list every buffer, not only those alive at the peak")
    device_arguments(parser)
    program_argument(parser)
    force_argument(parser)
    machine_argument(parser)
    json_argument(parser)
    state_argument(parser, "of the program")


def main(options: argparse.Namespace) -> int:
    from nncompiler.driver.options import CompileOptions
    from nncompiler.reports.memory.report import open_memory_report

    from .progress import progress

    check(options)
    if options.devices is not None:
        return devices(options)
    target = _picture_target(options.picture, options.force)
    model = opened_model(options.model, options, open_sizes=True)
    with progress() as tell:
        settings = with_state(CompileOptions(options.mcpu, tell=tell), options, model.source.signature)
        if model.graph is None:
            plans = _stages(model, options, settings)
            if options.program is None and target is None:
                return _print_stages(plans, options)
            report = max((p.report for p in plans), key=lambda r: r.peak)
        else:
            report = open_memory_report(model.source.read, model.dims, settings, options.model)
    if target is not None:
        _write_picture(target, report, options.force)
    if options.json:
        print_json("plan", _document(report))
    else:
        _print(report, options)
    if target is not None:
        warn(f"nnc: wrote {target}")
    return 0


def _stages(model: Opened, options: argparse.Namespace, settings: CompileOptions) -> Sequence[ProgramPlan]:
    """The plans of the programs that a run meets, for the sizes of their first calls."""
    from nncompiler.reports.stages.plans import plans_of

    with walked(model, options, settings) as run:
        return plans_of(options.model, chosen_programs(run, options), settings).programs


def _print_stages(plans: Sequence[ProgramPlan], options: argparse.Namespace) -> int:
    """A row for each program."""
    if options.json:
        print_json("plans", {"programs": [
            {"number": p.number, "place": p.place, "calls": p.calls, "sizes": p.sizes, **_document(p.report)} for p in plans
        ]})  # fmt: skip
        return 0
    columns = [("program", "right"), ("in", "left"), ("calls", "right"), ("steps", "right"), ("arena", "right"),
               ("bound", "right"), ("weights", "right"), ("planned for", "left"), ("largest buffer", "left")]  # fmt: skip
    rows = []
    for m, r in ((p, p.report) for p in plans):
        largest = max(r.buffers, key=lambda b: b.size, default=None)
        what = "" if largest is None else f"{largest.name}: {largest.expression or largest.size}"
        sizes = ", ".join(f"{n}={s}" for n, s in sorted(r.planned_for.items() or m.sizes.items()))
        rows.append([str(m.number), m.place, f"{m.calls:,}", str(len(r.steps)), f"{r.peak:,}", f"{r.bound:,}",
                     f"{r.weights:,}", sizes, what])  # fmt: skip
    table(f"{options.model}: the arenas of the programs that a run meets", columns, rows, keep=("program", "arena"))
    say("each program has an arena of its own, planned for the sizes of a call; values between programs are the runtime's")
    say("--program N shows one with its buffers, as expressions of the sizes")
    return 0


def _picture_target(text: str | None, force: bool) -> Path | None:
    if text is None:
        return None
    path = Path(text)
    if path.suffix not in (".svg", ".png"):
        raise UsageError(f"the picture's name ends in .svg or .png, got {path.name!r}")
    check_target(path, force)
    return path


def _write_picture(path: Path, report: MemoryReport, force: bool) -> None:
    from nncompiler.reports.memory.picture import svg
    from nncompiler.runtime import write_files

    text = svg(report)
    if path.suffix == ".png":
        from nncompiler.reports.export.raster import png

        data = png(text)
    else:
        data = text.encode()

    def write(at: Path) -> None:
        at.write_bytes(data)

    write_files([(path, write, 0o666)], force)


def _document(r: MemoryReport) -> dict[str, Any]:
    document = asdict(r)
    for entry, b in zip(document["buffers"], r.buffers):
        entry |= {"first": b.first, "last": b.last}
    document["alive"] = [{"name": a.buffer.name, "size": a.buffer.size, "role": a.role} for a in r.alive]
    document["steps"] = [{"node": node, "kernel": kernel} for node, kernel in r.steps]
    return document


def _print(r: MemoryReport, options: argparse.Namespace) -> None:
    def line(label: str, size: int, text: str = "") -> None:
        say(f"{label:24}{size:>14,}   {megabytes(size):>9}   {text}".rstrip())

    if r.model != options.model:
        print(emphasized(r.model))
    if r.planned_for:
        say("planned for             " + ", ".join(f"{name} = {size}" for name, size in sorted(r.planned_for.items())))
    over = r.peak - r.bound
    line("lower bound, as written", r.written, "largest sum of buffers alive at one step")
    line("lower bound", r.bound, _about_order(r))
    line("planned peak", r.peak, f"{100 * over / r.bound:.1f}% above the bound{', the best there is' * r.optimal}" if over
         else "the bound is reached")  # fmt: skip
    line("buffers without sharing", r.separate)
    line("values without sharing", r.values, "every value in memory of its own")
    line("scratch a worker", r.scratch)
    line("weights", r.weights)
    line("inputs, outputs", r.inputs + r.outputs, "the caller's memory")
    if r.states:
        rows = [[s.name, s.output, s.kept, s.size, s.why] for s in r.states]
        print()
        table("states", [(c, "left") for c in ("input", "output", "kept", "bytes", "why two buffers")], rows)
    if not r.buffers:
        print("\nevery value lies in the caller's memory")
        return
    print()
    symbols = _picture(r)
    print()
    node, kernel = r.steps[r.peak_step]
    columns = [("", "left"), ("buffer", "left"), ("bytes", "right"), ("steps", "right"), ("at the peak", "left")]
    title = f"alive at the peak, step {r.peak_step} of {len(r.steps)} ({node}, {kernel})"
    rows = [[symbols[a.buffer.offset, a.buffer.first], *_cells(a.buffer), a.role, a.buffer.expression] for a in r.alive]
    total = ["", "sum", f"{sum(a.buffer.size for a in r.alive):,}", "", "", ""]
    table(title, [*columns, ("bytes for any size", "left")], rows, total)
    if options.buffers:
        print()
        every = [
            [symbols[b.offset, b.first], *_cells(b), f"{b.offset:,}", _holds(b), b.expression] for b in r.buffers
        ]  # fmt: skip
        table("all buffers", [*columns[:4], ("offset", "right"), ("holds", "left"), ("bytes for any size", "left")], every)
    if r.saved:
        print()
        kinds: dict[str, list[Any]] = {}
        for s in r.saved:
            kinds.setdefault(s.kind, []).append(s)
        rows = [
            [_KINDS.get(kind, f"{kind} as a view"), str(len(group)), f"{sum(s.size for s in group):,}", _examples(group)]
            for kind, group in sorted(kinds.items(), key=lambda kv: -sum(s.size for s in kv[1]))
        ]
        columns = [("costs nothing", "left"), ("values", "right"), ("bytes", "right"), ("such as", "left")]
        table("values without memory of their own", columns, rows)
    if r.conditions:
        print()
        say(f"other sizes have an arena of their own, as long as {', '.join(r.conditions)}")
    _print_advice(r)


def _about_order(r: MemoryReport) -> str:
    less = 100 * (1 - r.bound / max(1, r.written))
    found = f"{less:.1f}% less by another order" if less else "that order is kept"
    return f"{found}; {'no order needs less' if r.best_order else 'the best that was found'}"


def _print_advice(r: MemoryReport) -> None:
    print("\n" + emphasized("what would make the arena smaller, each alone"))
    for a in r.advice:
        say(f"  {megabytes(a.saves):>9}  {a.text}")
    if not r.advice:
        say("  no value in place, made again, reduced or halved, and no two nodes in one kernel")


_KINDS = {
    "in place": "written over an operand", "part": "written into its slice", "concat": "concat of parts in place",
    "pooled": "pooled in registers",
}  # fmt: skip


def _cells(b: Any) -> list[str]:
    return [b.name, f"{b.size:,}", f"{b.first}-{b.last}"]


def _holds(b: Any) -> str:
    others = [v for v in b.values if v != b.name]
    return ", ".join(others[:3]) + (f" and {len(others) - 3} more" if len(others) > 3 else "")


def _examples(group: list[Any]) -> str:
    largest = sorted(group, key=lambda s: -s.size)[:2]
    return ", ".join(f"{s.name} in {s.of}" if len(s.of) < 40 else s.name for s in largest)


def _picture(r: MemoryReport) -> dict[tuple[int, int], str]:
    """Prints the timeline; returns the symbol of every buffer by (offset, first step)."""
    from nncompiler.reports.memory.picture import LEVELS, PLAIN_LEVELS, SYMBOLS, grid, live_line

    columns = tables.terminal_width()
    unicode = (getattr(sys.stdout, "encoding", None) or "ascii").lower().startswith("utf")
    colour = columns is not None and not os.environ.get("NO_COLOR") and os.environ.get("TERM") != "dumb"
    width = max(20, (columns or WIDTH + 12) - 12)
    cells = grid(r, width, ROWS)
    each = max(1, min(WIDEST, width // len(cells[0])))  # columns a step, where there are few
    print(emphasized(f"arena over time: {len(r.steps)} steps from left to right, offsets downwards, a letter a buffer"))
    bars = "".join(c * each for c in live_line(r, width, LEVELS if unicode else PLAIN_LEVELS))
    print(f"{'live':>9}  {bars}".rstrip())
    for number, row in enumerate(cells):
        label = megabytes(r.peak * number // ROWS)
        text = "".join(" " * each if b is None else _cell(b, SYMBOLS[b % len(SYMBOLS)] * each, colour) for b in row)
        print(f"{label:>9}  {text}".rstrip())
    count = len(cells[0])
    at = min(count - 1, r.peak_step * count // len(r.steps))
    print(" " * (11 + at * each + each // 2) + ("▲" if unicode else "^") + " peak")
    return {(b.offset, b.first): SYMBOLS[i % len(SYMBOLS)] for i, b in enumerate(r.buffers)}


def _cell(number: int, text: str, colour: bool) -> str:
    """A buffer's letters on a background of its own: white on blue, black on the lighter colours."""
    return f"\033[{37 if number % 6 == 3 else 30};{41 + number % 6}m{text}\033[0m" if colour else text
