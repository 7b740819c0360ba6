"""nnc diff: what differs between two models, or between two stages of one. Exit code 0: nothing; 1: something."""

from __future__ import annotations

import argparse
import os
import sys
from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING, Any

from nncompiler.ir.errors import UsageError
from nncompiler.ir.printable import printable

from .common import (
    check_target,
    force_argument,
    init_argument,
    json_argument,
    machine_argument,
    print_json,
    static_graph,
    warn,
)  # fmt: skip
from .table import say

if TYPE_CHECKING:
    from nncompiler.ir.graph import Graph
    from nncompiler.reports.diff.compare import Difference, NodeChange

RED, GREEN, YELLOW, DIM = "31", "32", "33", "2"


def arguments(parser: argparse.ArgumentParser) -> None:
    text = "a model; MODEL@import or MODEL@PASS for one of its stages (PASS#2: after the second run of a pass)"
    parser.add_argument("left", metavar="A", help=text)
    parser.add_argument("right", metavar="B", help="what to compare it with, in the same form; @STAGE alone is a stage of A")
    parser.add_argument(
        "--dim", action="append", default=[], metavar="NAME=SIZE", help="bind a symbolic dimension (may be repeated)"
    )
    parser.add_argument("--summary", action="store_true", help="print only the numbers of differences")
    parser.add_argument("--html", metavar="FILE", help="write a page with all differences")
    init_argument(parser)
    force_argument(parser)
    machine_argument(parser)
    json_argument(parser)


def main(options: argparse.Namespace) -> int:
    from nncompiler.reports.diff.compare import compare

    page_at = _page_target(options)
    a, b = _graphs(options)
    difference = compare(a, b, options.left, options.right)
    if page_at is not None:
        from nncompiler.reports.diff.page import page
        from nncompiler.runtime import write_files

        write_files([(page_at, lambda at: _write(at, page(difference)), 0o666)], options.force)
        warn(f"nnc: wrote {page_at}")
    if options.json:
        print_json("diff", _document(difference))
    else:
        _print(difference, options.summary)
    return 0 if difference.equal else 1


def _page_target(options: argparse.Namespace) -> Path | None:
    text = options.html
    if text is None:
        return None
    path = Path(text)
    if path.suffix not in (".html", ".htm"):
        raise UsageError(f"the page's name ends in .html, got {path.name!r}")
    check_target(path, options.force, [options.left, options.right])
    return path


def _write(path: Path, text: str) -> None:
    path.write_text(text, encoding="utf-8")


def _graphs(options: argparse.Namespace) -> tuple[Graph, Graph]:
    """Both graphs; stages of one model come from one run of the pipeline."""
    from nncompiler.driver.pipeline import run_stages
    from nncompiler.reports.diff.compare import stages

    from .progress import progress

    left, right = _split(options.left), options.right
    sides = (left, (left[0], right[1:]) if right.startswith("@") and len(right) > 1 else _split(right))
    wanted: dict[str, list[str]] = {}
    for model, stage in sides:
        wanted.setdefault(model, []).append(stage)
    found: dict[str, dict[str, Graph]] = {}
    for model, names in wanted.items():
        with progress(os.path.basename(model)) as tell:
            tell("import")
            graph = static_graph(model, options)
            tell("passes")
            found[model] = stages(graph, names, lambda g, see: run_stages(g, see, mcpu=options.mcpu))
    a, b = (found[model][stage] for model, stage in sides)
    return a, b


def _split(text: str) -> tuple[str, str]:
    from nncompiler.reports.diff.compare import IMPORT, split_stage

    model, stage = (text, None) if os.path.exists(text) else split_stage(text)
    return model, IMPORT if stage is None else stage


def _document(d: Difference) -> dict[str, Any]:
    return {"left": d.left, "right": d.right, "equal": d.equal, "same": d.same, "counts": d.counts,
            "changes": [asdict(c) for c in d.changes]}  # fmt: skip


def _print(d: Difference, summary: bool) -> None:
    terminal = sys.stdout.isatty() and not os.environ.get("NO_COLOR") and os.environ.get("TERM") != "dumb"

    def colour(text: str, code: str) -> str:
        text = printable(text)
        return f"\033[{code}m{text}\033[0m" if terminal else text

    if not summary:
        for change in d.changes:
            _print_change(change, colour)
        if d.changes:
            print()
    counts = ", ".join(f"{count} {kind}" for kind, count in d.counts.items()) or "no difference"
    say(f"{d.left} → {d.right}: {counts}; {d.same} nodes are the same")


def _print_change(c: NodeChange, colour: Any) -> None:
    kinds, code = ", ".join(c.kinds), {"added": GREEN, "removed": RED}.get(c.kinds[0], YELLOW)
    sign = {"added": "+", "removed": "-"}.get(c.kinds[0], "~")
    if sign == "~":
        print(colour(f"~ {c.after}: {kinds}", code))
        if c.kinds == ("outputs",):
            print(colour(f"    - {c.old}", RED))
            print(colour(f"    + {c.new}", GREEN))
    else:
        print(colour(f"{sign} {c.old or c.new}", code))
    for text in c.details:
        say(f"    {text}")
