"""nnc report: a model as one HTML page: graph, passes, layers, times, roofline, memory."""

from __future__ import annotations

import argparse
import os
import re
from pathlib import Path
from typing import TYPE_CHECKING

from nncompiler.ir.errors import UsageError

from .common import (
    check_target,
    counted,
    force_argument,
    json_argument,
    machine_argument,
    model_argument,
    print_json,
    threads_argument,
    warn,
)  # fmt: skip
from .inputs import random_feeds
from .stages import chosen_programs, opened_model, program_argument, walked
from .table import say

if TYPE_CHECKING:
    from nncompiler.driver.options import CompileOptions
    from nncompiler.reports.profile.steps import Profile
    from nncompiler.reports.stages import Opened


def arguments(parser: argparse.ArgumentParser) -> None:
    model_argument(parser)
    parser.add_argument("-o", "--output", metavar="FILE", help="the page (default: the model's name with .report.html)")
    parser.add_argument("--no-time", action="store_true", help="measure nothing: no times, no roofline, no machine code")
    parser.add_argument("--runs", type=counted(1, 100_000), default=20, metavar="K", help="measured runs (default 20)")
    program_argument(parser)
    json_argument(parser)
    force_argument(parser)
    threads_argument(parser)
    machine_argument(parser)


def main(options: argparse.Namespace) -> int:
    from nncompiler.driver.options import CompileOptions
    from nncompiler.reports.page import required
    from nncompiler.reports.profile.steps import profile

    from .progress import progress

    target = _target(options)
    title = os.path.basename(options.model)  # pages are passed on; where a file lay is nobody's business
    required()
    from nncompiler.reports.page.html import page
    from nncompiler.reports.page.trace import follow

    measured = None
    with progress() as tell:
        tell("import")
        settings = CompileOptions(options.mcpu, tell=tell)
        if not options.no_time and not settings.machine().is_host:
            raise UsageError(f"code for {options.mcpu} cannot run on this processor", hint="--no-time")
        model = opened_model(options.model, options)
        if model.graph is None:
            text, measured = _stages(model, options, settings, title)
            return _write(target, text, measured, options)
        graph = model.graph
        feeds = {} if options.no_time else random_feeds(graph)
        trace = follow(graph, settings, title, native=not options.no_time)
        if trace.compiled is not None:
            tell("packing")
            with trace.compiled.open(options.threads) as executable:
                measured = profile(executable.session, feeds, options.runs, tell, options.model)
        tell("drawing")
        text = page(trace, measured)
    return _write(target, text, measured, options)


def _write(target: Path, text: str, measured: Profile | None, options: argparse.Namespace) -> int:
    from nncompiler.runtime import write_files
    from nncompiler.runtime.files import writer

    for message in measured.warnings if measured is not None else ():
        warn(f"nnc: {options.model}: {message}")
    write_files([(target, writer(text.encode("utf-8", "xmlcharrefreplace")), 0o666)], options.force)
    if options.json:
        print_json("report", {"file": str(target), "bytes": target.stat().st_size})
    else:
        say(str(target))
    return 0


def _stages(
    model: Opened, options: argparse.Namespace, settings: CompileOptions, title: str
) -> tuple[str, Profile | None]:
    """The page of a model in stages (`page_of_run`)."""
    from nncompiler.reports.page.programs import page_of_run

    with walked(model, options, settings, options.threads, reference=options.no_time) as run:
        met = chosen_programs(run, options)
        return page_of_run(model, run, met, settings, title, not options.no_time, options.runs, options.threads)


def _target(options: argparse.Namespace) -> Path:
    """Where the page goes; raises what would prevent its writing before any work is done."""
    path = Path(options.output or f"{_name(options.model)}.report.html")
    if path.suffix not in (".html", ".htm"):
        raise UsageError(f"the page's name ends in .html, got {path.name!r}")
    check_target(path, options.force, [options.model])
    return path


def _name(model: str) -> str:
    """A file's name for a model: vgg16 for zoo:vgg16, net for path/net.onnx, f for file.py:f."""
    base = os.path.basename(model).rpartition(":")[2]
    return re.sub(r"\.onnx$", "", base) or "model"
