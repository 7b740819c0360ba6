"""nnc bisect: the smallest part of a model that is compiled wrongly, and the rewrite or kernel that does it."""

from __future__ import annotations

import argparse
import re
from pathlib import Path
from typing import TYPE_CHECKING, Any

from nncompiler.ir.errors import UsageError
from nncompiler.ir.printable import printable

from .common import (
    custom_pass_argument,
    json_argument,
    machine_argument,
    model_argument,
    no_ort_argument,
    positive,
    print_json,
    rtol_argument,
    threads_argument,
    warn,
    winograd_argument,
)  # fmt: skip
from .inputs import input_arguments, inputs_of, judged
from .opinions import opinions_of
from .stages import chosen_programs, heading, opened_model, program_argument, walked
from .table import say

if TYPE_CHECKING:
    from collections.abc import Sequence

    from nncompiler.driver.options import CompileOptions
    from nncompiler.passes import Pass
    from nncompiler.reports.diagnose.bisect import Finding
    from nncompiler.reports.stages import Opened


def arguments(parser: argparse.ArgumentParser) -> None:
    model_argument(parser)
    input_arguments(parser)
    parser.add_argument("-o", "--output", metavar="DIR", help="folder for the reproducer (default: bisect-MODEL)")
    rtol_argument(parser)
    no_ort_argument(parser)
    parser.add_argument("--no-native", action="store_true", help="check the passes only, run no native code")
    parser.add_argument("--timeout", type=positive, default=600.0, metavar="S", help="seconds of one native run (600)")
    program_argument(parser, feeds=False)
    winograd_argument(parser)
    custom_pass_argument(parser)
    machine_argument(parser)
    threads_argument(parser)
    json_argument(parser)


def main(options: argparse.Namespace) -> int:
    from nncompiler.driver.options import CompileOptions
    from nncompiler.driver.pipeline import native_pipeline
    from nncompiler.reports.diagnose.bisect import bisect, native
    from nncompiler.reports.diagnose.checks import errors_of, has_nan, largest, reference_outputs, settled
    from nncompiler.reports.diagnose.custom_pass import with_own
    from nncompiler.reports.diagnose.faults import Laboratory
    from nncompiler.reports.diagnose.original import Original
    from nncompiler.reports.diagnose.reproducer import reproduce

    from .progress import progress

    folder = _folder(options)
    settings = CompileOptions(options.mcpu, winograd=not options.no_winograd)
    if not options.no_native and not settings.machine().is_host:
        message = f"code for {options.mcpu} cannot run on this processor"
        raise UsageError(message, hint="--no-native looks at the passes only")
    passes = with_own(native_pipeline(settings.machine()), options.add)
    model = opened_model(options.model, options)
    if model.graph is None:
        return _stages(model, options, settings, passes, folder)
    read = model.graph
    feeds = inputs_of(read, options)
    graph = judged(read, feeds, options)
    with progress() as tell:
        run = None if options.no_native else native(settings, options.threads, options.timeout)
        want = reference_outputs(graph, feeds)
        opinions = opinions_of(Original(options.model, read, graph), graph, feeds, want, options, tell)
        theirs = largest(errors_of(graph, want, opinions.ort).values())
        lab = Laboratory(passes, run, options.rtol, tell, theirs)
        files: list[Path] = []
        command = ""
        finding = bisect(graph, feeds, lab)
        if finding is not None:
            tell("writing")
            files, command = reproduce(finding, folder, lab, _again(options))
    agreed = opinions.same_outputs and settled(
        graph, want, opinions.ort, opinions.onnx, options.rtol, has_nan(feeds)
    )
    disputed = finding is None and not agreed
    if options.json:
        print_json("bisect", _document(finding, files, command) | ({"disputed": True} if disputed else {}))
    elif finding is None:
        what = "every pass agrees" if options.no_native else "every pass and the native code agree"
        say(f"{options.model}: nothing found: {what} with the reference in float64")
    else:
        _print(options.model, finding, files, command)
    if disputed:
        warn("nnc: the original model gives other answers than the graph that was read from it, where bisect begins")
    return 1 if finding is not None or disputed else 0


def _stages(
    model: Opened, options: argparse.Namespace, settings: CompileOptions, passes: Sequence[Pass], folder: Path
) -> int:
    """Looks at the programs of a model in stages one after the other, each over the arrays of its first calls, in a run of
    the reference."""
    from nncompiler.reports.diagnose.bisect import bisect, native
    from nncompiler.reports.diagnose.faults import Laboratory
    from nncompiler.reports.diagnose.reproducer import reproduce

    from .progress import progress

    with progress() as tell, walked(model, options, settings, options.threads, reference=True) as run:
        met = chosen_programs(run, options)
        code = None if options.no_native else native(settings, options.threads, options.timeout)
        for program in met:
            for call, feeds in enumerate(program.feeds):
                lab = Laboratory(passes, code, options.rtol, tell, 0.0)
                finding = bisect(program.graph(call), feeds, lab)
                if finding is None:
                    continue
                tell("writing")
                files, command = reproduce(finding, folder, lab, _again(options))
                if options.json:
                    where = {"program": program.number, "place": program.place, "call": call}
                    print_json("bisect", _document(finding, files, command) | where)
                else:
                    heading(program)
                    _print(options.model, finding, files, command)
                return 1
    if options.json:
        print_json("bisect", _document(None, [], "") | {"programs": len(met)})
    else:
        what = "every pass agrees" if options.no_native else "every pass and the native code agree"
        calls = sum(len(m.feeds) for m in met)
        extent = f"{len(met)} programs over {calls} calls"
        say(f"{options.model}: nothing found in {extent}: {what} with the reference in float64")
    return 0


def _folder(options: argparse.Namespace) -> Path:
    """The reproducer's folder, which must be new or empty."""
    name = re.sub(r"[^\w.-]+", "_", Path(options.model).name.removeprefix("zoo:"))
    path = Path(options.output or f"bisect-{name}")
    if path.exists() and (not path.is_dir() or any(path.iterdir())):
        raise UsageError(f"{str(path)!r} is there and not an empty folder", hint="-o DIR names another one")
    if not path.parent.is_dir():
        raise UsageError(f"{path} cannot be made: there is no folder {str(path.parent)!r}")
    return path


def _again(options: argparse.Namespace) -> list[str]:
    """The options that the command of the reproducer needs, too."""
    words = [word for spec in options.add for word in ("--add", spec)]
    words += ["--no-winograd"] * options.no_winograd
    words += [] if options.mcpu == "native" else ["--mcpu", options.mcpu]
    return [*words, *([] if options.rtol is None else ["--rtol", str(options.rtol)])]


def _document(finding: Finding | None, files: list[Path], command: str) -> dict[str, Any]:
    if finding is None:
        return {"found": False}
    c = finding.culprit
    return {
        "found": True,
        "stage": finding.fault.stage,
        "kind": finding.fault.kind,
        "what": finding.fault.what,
        "rewrite": None if c is None else {"number": c.number, "of": c.count, "did": finding.did},
        "kernels": list(finding.kernels),
        "nodes": finding.nodes,
        "model_nodes": finding.model_nodes,
        "trials": finding.trials,
        "files": [str(f) for f in files],
        "command": command,
    }


def _print(model: str, finding: Finding, files: list[Path], command: str) -> None:
    from nncompiler.ir.text import write
    from nncompiler.reports.diagnose.reproducer import report

    from .table import emphasized

    first, _, rest = report(finding).partition("\n")
    print(emphasized(f"{model}: {first}"))
    print(printable(rest, "\n"))
    print(write(finding.graph))
    for file in files:
        say(str(file))
    print()
    say(f"reproduce: {command}")
