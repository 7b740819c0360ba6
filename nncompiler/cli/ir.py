"""nnc ir: the graph after any pass, as text, JSON, DOT or ONNX, or every stage into a folder."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from nncompiler.ir.errors import UsageError

from .common import machine_argument, model_argument, static_graph

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
    machine_argument(parser)
    parser.add_argument("--target", default="llvm", choices=["llvm", "portable"], help="which pipeline to follow")
    parser.add_argument("--list", action="store_true", help="list the passes")


def main(options: argparse.Namespace) -> int:
    from nncompiler.reports.forms import render

    if options.format is None:
        options.format = next((f for f in FORMS if (options.output or "").endswith(f".{f}")), "text")
    output = _output(options)
    graph = static_graph(options.model, options)
    if options.dump:
        from nncompiler.reports.dump import dump

        for path in dump(graph, options.dump, options.mcpu, options.format):
            print(path)
        return 0
    if options.after == "import" and not options.list:
        _put(render(graph, options.format), output, options.format == "onnx")
        return 0
    return _after(graph, options, output)


def _output(options: argparse.Namespace) -> Path | None:
    """The file of -o; raises what would prevent the output before any work is done."""
    if options.format == "onnx" and options.after == "all" and not options.dump:
        raise UsageError("several ONNX models are no file", hint="--dump DIR --format onnx")
    if options.output is None:
        if options.format == "onnx" and not options.dump and not options.list and sys.stdout.isatty():
            raise UsageError("an ONNX model is no text for a terminal", hint="-o FILE.onnx")
        return None
    if options.dump or options.list:
        raise UsageError("-o is for one graph", hint="leave out -o, or --dump and --list")
    path = Path(options.output)
    if not path.parent.is_dir():
        raise UsageError(f"{path} cannot be written: there is no folder {str(path.parent)!r}")
    return path


def _after(graph: Graph, options: argparse.Namespace, output: Path | None) -> int:
    from nncompiler.driver import run_stages
    from nncompiler.reports.forms import render

    names: list[str] = []
    shown: list[tuple[str, bytes]] = []

    def see(name: str, stage: Graph) -> None:
        names.append(name)
        if not options.list and options.after in ("all", name):
            data = render(stage, options.format)
            if options.after != "all" or not shown or shown[-1][1] != data:
                shown.append((name, data))

    run_stages(graph, see, mcpu=options.mcpu, portable=options.target == "portable")
    if options.list:
        print("\n".join(names))
        return 0
    if not shown:
        raise UsageError(f"there is no pass {options.after!r}", hint=f"one of {', '.join(dict.fromkeys(names))}, or all")
    if options.after == "all":
        data = b"".join(f"// ---- {name}\n".encode() + text for name, text in shown)
    else:
        data = shown[-1][1]
    _put(data, output, options.format == "onnx")
    return 0


def _put(data: bytes, output: Path | None, binary: bool) -> None:
    """Writes to the file, or to stdout."""
    if output is not None:
        from nncompiler.runtime import write_files
        from nncompiler.runtime.files import writer

        write_files([(output, writer(data), 0o666)])
    elif binary:
        sys.stdout.buffer.write(data)
    else:
        sys.stdout.write(data.decode())
