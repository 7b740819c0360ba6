"""nnc report: a model as one HTML page: graph, passes, layers, times, roofline, memory."""

from __future__ import annotations

import argparse
import os
import re
from pathlib import Path

from nncompiler.ir.errors import UsageError

from .common import (
    check_target,
    counted,
    force_argument,
    json_argument,
    machine_argument,
    model_argument,
    print_json,
    program_graph,
    threads_argument,
    warn,
)  # fmt: skip
from .inputs import random_feeds
from .table import say


def arguments(parser: argparse.ArgumentParser) -> None:
    model_argument(parser)
    parser.add_argument("-o", "--output", metavar="FILE", help="the page (default: the model's name with .report.html)")
    parser.add_argument("--no-time", action="store_true", help="measure nothing: no times, no roofline, no machine code")
    parser.add_argument("--runs", type=counted(1, 100_000), default=20, metavar="K", help="measured runs (default 20)")
    json_argument(parser)
    force_argument(parser)
    threads_argument(parser)
    machine_argument(parser)


def main(options: argparse.Namespace) -> int:
    from nncompiler.driver.options import Settings
    from nncompiler.reports.page import required
    from nncompiler.reports.profile.steps import profile
    from nncompiler.runtime import write_files
    from nncompiler.runtime.files import writer

    from .progress import progress

    target = _target(options)
    title = os.path.basename(options.model)  # pages are passed on; where a file lay is nobody's business
    required()
    from nncompiler.reports.page.html import page
    from nncompiler.reports.page.trace import follow

    measured = None
    with progress() as tell:
        tell("import")
        settings = Settings(options.mcpu, tell=tell)
        if not options.no_time and not settings.machine().is_host:
            raise UsageError(f"code for {options.mcpu} cannot run on this processor", hint="--no-time")
        graph = program_graph(options.model, options, "nnc report")
        feeds = {} if options.no_time else random_feeds(graph)
        trace = follow(graph, settings, title, native=not options.no_time)
        if trace.compiled is not None:
            tell("packing")
            with trace.compiled.open(options.threads) as executable:
                measured = profile(executable.session, feeds, options.runs, tell, options.model)
        tell("drawing")
        text = page(trace, measured)
    for message in measured.warnings if measured is not None else ():
        warn(f"nnc: {options.model}: {message}")
    write_files([(target, writer(text.encode("utf-8", "xmlcharrefreplace")), 0o666)], options.force)
    if options.json:
        print_json("report", {"file": str(target), "bytes": target.stat().st_size})
    else:
        say(str(target))
    return 0


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
