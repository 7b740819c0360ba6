"""nnc ir: the graph after any pass, as text, JSON, DOT or ONNX, or every stage into a folder."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from nncompiler.ir.errors import UsageError, meant

from .common import check_target, force_argument, json_argument, machine_argument, model_argument, print_json, static_graph
from .table import say

if TYPE_CHECKING:
    from nncompiler.ir.graph import Graph

FORMS = ("text", "json", "dot", "onnx")
"""As in reports.forms, whose import would make every usage error slow."""


def arguments(parser: argparse.ArgumentParser) -> None:
    model_argument(parser)
    parser.add_argument(
        "--after", default="import", metavar="PASS",
        help='print the graph after this pass ("import": as read; "all": after every pass that changed it)',
    )  # fmt: skip
    parser.add_argument(
        "--format", choices=FORMS, help="text can be read back, onnx is for viewers (default: as -o ends, or text)"
    )
    parser.add_argument("-o", "--output", metavar="FILE", help="write the graph to a file instead of printing it")
    parser.add_argument("--dump", metavar="DIR", help="write every stage, down to kernels, LLVM IR and assembly")
    force_argument(parser)
    machine_argument(parser)
    parser.add_argument("--target", default="llvm", choices=["llvm", "portable"], help="which pipeline to follow")
    parser.add_argument("--list", action="store_true", help="list the passes")
    json_argument(parser)


def main(options: argparse.Namespace) -> int:
    from nncompiler.reports.export.forms import render

    if options.format is None:
        options.format = next((f for f in FORMS if (options.output or "").endswith(f".{f}")), "text")
    if options.json and not options.list and not options.dump:
        options.format = "json"
    output = _output(options)
    graph = static_graph(options.model, options)
    if options.dump:
        from nncompiler.reports.export.dump import dump

        paths = [str(path) for path in dump(graph, options.dump, options.mcpu, options.format, options.force)]
        if options.json:
            print_json("dump", {"files": paths})
        for path in () if options.json else paths:
            say(path)
        return 0
    if options.after == "import" and not options.list:
        _put(render(graph, options.format), output, options, graph)
        return 0
    return _after(graph, options, output)


def _output(options: argparse.Namespace) -> Path | None:
    """The file of -o; raises what would prevent the output before any work is done."""
    if options.format == "onnx" and options.after == "all" and not options.dump:
        raise UsageError("cannot write several models to one file", hint="--dump DIR --format onnx")
    if options.output is None:
        if options.format == "onnx" and not options.dump and not options.list and sys.stdout.isatty():
            raise UsageError("an ONNX model is binary: it is not printed to a terminal", hint="-o FILE.onnx")
        return None
    if options.dump or options.list:
        raise UsageError("-o is for one graph", hint="leave out -o, or --dump and --list")
    path = Path(options.output)
    check_target(path, options.force, [options.model])
    if _has_weights(options):
        check_target(path.with_suffix(".npz"), options.force, [options.model, options.init_from or ""])
    return path


def _has_weights(options: argparse.Namespace) -> bool:
    """Whether a file of weights is written beside the text, so that it can be read back."""
    return bool(options.format == "text" and options.after != "all" and options.output.endswith(".txt"))


def _after(graph: Graph, options: argparse.Namespace, output: Path | None) -> int:
    from nncompiler.driver.pipeline import run_stages
    from nncompiler.reports.export.forms import render

    names: list[str] = []
    shown: list[tuple[str, bytes]] = []
    last = graph

    def see(name: str, stage: Graph) -> None:
        nonlocal last
        names.append(name)
        if not options.list and options.after in ("all", name):
            data = render(stage, options.format)
            if options.after != "all" or not shown or shown[-1][1] != data:
                shown.append((name, data))
                last = stage.copy() if output is not None and _has_weights(options) else stage

    run_stages(graph, see, mcpu=options.mcpu, portable=options.target == "portable")
    if options.list and options.json:
        print_json("passes", {"passes": names})
        return 0
    if options.list:
        print("\n".join(names))
        return 0
    if not shown:
        hint = meant(options.after, names, f"one of {', '.join(dict.fromkeys(names))}, or all")
        raise UsageError(f"there is no pass {options.after!r}", hint=hint)
    if options.after == "all":
        data = b"".join(f"// ---- {name}\n".encode() + text for name, text in shown)
    else:
        data = shown[-1][1]
    _put(data, output, options, last)
    return 0


def _put(data: bytes, output: Path | None, options: argparse.Namespace, graph: Graph) -> None:
    """Writes to the file, the weights of the text form beside it, or to stdout."""
    from nncompiler.reports.export.forms import render

    if output is not None:
        from nncompiler.frontends.text import identified, write_weights
        from nncompiler.runtime import write_files
        from nncompiler.runtime.files import writer

        if _has_weights(options):
            graph = identified(graph)
            data = render(graph, "text")
        beside = [(output.with_suffix(".npz"), lambda at: write_weights(graph, at), 0o666)] * _has_weights(options)
        write_files([(output, writer(data), 0o666), *beside], options.force)
    elif options.format == "onnx":
        sys.stdout.buffer.write(data)
    else:
        sys.stdout.write(data.decode())
