"""nnc verify: the compiled model against onnxruntime and against a float64 reference."""

from __future__ import annotations

import argparse
from dataclasses import asdict
from typing import TYPE_CHECKING, Any

from nncompiler.ir.errors import CompilerError

from .common import (
    json_argument,
    machine_argument,
    model_argument,
    own_pass_argument,
    positive,
    print_json,
    static_graph,
    target_of,
    threads_argument,
    warn,
    winograd_argument,
)  # fmt: skip
from .inputs import input_arguments, inputs_of, judged
from .table import table

if TYPE_CHECKING:
    from collections.abc import Mapping

    import numpy as np

    from nncompiler.driver import Tell
    from nncompiler.ir.graph import Graph

    Feeds = Mapping[str, np.ndarray[Any, Any]]


def arguments(parser: argparse.ArgumentParser) -> None:
    model_argument(parser)
    input_arguments(parser)
    parser.add_argument("--target", type=target_of, default="llvm", metavar="TARGET", help="llvm, ort-cpu or ort-cuda")
    parser.add_argument(
        "--rtol", type=positive, default=None, metavar="X",
        help="accepted rms error over rms (default: by dtype, 1e-5 for f32)",
    )  # fmt: skip
    parser.add_argument("--logits", action="store_true", help="judge the operands of a final softmax")
    parser.add_argument("--no-ort", action="store_true", help="leave onnxruntime out")
    parser.add_argument("--each-pass", action="store_true", help="evaluate the graph after every pass by the reference")
    parser.add_argument(
        "--checked", action="store_true",
        help="check every access of the generated code against the bounds of its array (llvm, one thread)",
    )  # fmt: skip
    winograd_argument(parser)
    own_pass_argument(parser)
    machine_argument(parser)
    threads_argument(parser)
    json_argument(parser)


def main(options: argparse.Namespace) -> int:
    from nncompiler.reports.checks import before_softmax

    from .progress import progress

    graph = static_graph(options.model, options)
    if options.logits:
        graph = before_softmax(graph)
    feeds = inputs_of(graph, options)
    graph = judged(graph, feeds, options)
    with progress(options.model) as tell:
        document, columns, rows, title = (_each_pass if options.each_pass else _outputs)(graph, feeds, options, tell)
    if options.json:
        print_json(document)
    else:
        table(f"{options.model}: {title}", columns, rows)
        if document.get("onnxruntime", "compared") != "compared":
            warn(f"nnc: not compared with onnxruntime: {document['onnxruntime']}")
    for name in document["blind"]:
        warn(f"nnc: output {name} is NaN throughout, so that comparing it shows nothing")
    if not document["ok"]:
        warn(f"nnc: {options.model} does not agree with the reference")
        if document.get("first_wrong"):
            warn(f"nnc: its answers change after {document['first_wrong']}; nnc bisect finds the rewrite")
    return 0 if document["ok"] else 1


Report = tuple[dict[str, Any], list[tuple[str, str]], list[list[str]], str]
"""A JSON document, and a table's columns, rows and title."""


def _outputs(graph: Graph, feeds: Feeds, options: argparse.Namespace, tell: Tell) -> Report:
    from nncompiler.driver import compile as compile_
    from nncompiler.reports.checks import blind, compare, reference_outputs

    executable = compile_(
        graph, target=options.target, threads=options.threads, mcpu=options.mcpu, winograd=not options.no_winograd,
        checked=options.checked, tell=tell,
    )  # fmt: skip
    tell("running")
    outputs = executable.run(feeds)
    theirs, said = None, "left out"
    if not options.no_ort:
        tell("onnxruntime")
        try:
            theirs, said = compile_(graph, target="ort-cpu", raw=True).run(feeds), "compared"
        except CompilerError as e:
            said = str(e)
    tell("reference in float64")
    want = reference_outputs(graph, feeds)
    checks = compare(graph, outputs, want, theirs, options.rtol)
    document = {"ok": all(c.ok for c in checks), "outputs": [asdict(c) for c in checks], "onnxruntime": said,
                "blind": blind(want)}  # fmt: skip
    names = ["output", "type", "rms error", "onnxruntime's", "largest difference", "limit", "verdict"]
    rows = [
        [c.name, c.type, f"{c.error:.2e}", "" if c.ort_error is None else f"{c.ort_error:.2e}", f"{c.largest:.2e}",
         f"{c.limit:.1e}", _verdict(c.ok)]
        for c in checks
    ]  # fmt: skip
    return document, [(c, "right" if 1 < i < 6 else "left") for i, c in enumerate(names)], rows, "against float64"


def _each_pass(graph: Graph, feeds: Feeds, options: argparse.Namespace, tell: Tell) -> Report:
    from nncompiler.backends.llvm.target import LlvmTarget
    from nncompiler.driver import Settings, pipeline, run_stages
    from nncompiler.reports.checks import accepted, blind, errors_after_passes, reference_outputs
    from nncompiler.reports.own_pass import with_own

    limit = accepted(graph) if options.rtol is None else options.rtol
    passes = with_own(pipeline(LlvmTarget(Settings(options.mcpu).machine())), options.add)

    def stages(g: Graph, see: Any) -> Any:
        return run_stages(g, see, passes=passes, verify=True)

    tell("reference in float64")
    want = reference_outputs(graph, feeds)
    found = errors_after_passes(graph, stages, feeds, want, tell)
    wrong = next((name for name, error in found if not error <= limit), None)
    document = {"ok": wrong is None, "first_wrong": wrong, "blind": blind(want),
                "stages": [{"stage": n, "error": e} for n, e in found]}  # fmt: skip
    rows = [[name, f"{error:.2e}", _verdict(error <= limit)] for name, error in found]
    return document, [("stage", "left"), ("rms error", "right"), ("verdict", "left")], rows, "after every pass"


def _verdict(ok: bool) -> str:
    return "ok" if ok else "WRONG"
