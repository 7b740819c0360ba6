"""nnc verify: the compiled model against onnxruntime and against a float64 reference."""

from __future__ import annotations

import argparse
from dataclasses import asdict
from typing import TYPE_CHECKING, Any

from .common import (
    custom_pass_argument,
    json_argument,
    machine_argument,
    model_argument,
    no_ort_argument,
    print_json,
    rtol_argument,
    static_graph,
    target_of,
    threads_argument,
    warn,
    winograd_argument,
)  # fmt: skip
from .inputs import input_arguments, inputs_of, judged
from .opinions import opinions_of
from .sessions import session_arguments, session_options
from .table import table

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    import numpy as np

    from nncompiler.driver.options import ProgressCallback
    from nncompiler.executable import Executable
    from nncompiler.ir.graph import Graph
    from nncompiler.reports.diagnose.checks import OutputCheck
    from nncompiler.reports.diagnose.original import Original

    Feeds = Mapping[str, np.ndarray[Any, Any]]


def arguments(parser: argparse.ArgumentParser) -> None:
    model_argument(parser)
    input_arguments(parser)
    parser.add_argument("--target", type=target_of, default="llvm", metavar="TARGET", help="llvm, ort-cpu or ort-cuda")
    rtol_argument(parser)
    parser.add_argument("--logits", action="store_true", help="judge the operands of a final softmax")
    no_ort_argument(parser)
    parser.add_argument("--each-pass", action="store_true", help="evaluate the graph after every pass by the reference")
    parser.add_argument(
        "--checked", action="store_true",
        help="check every access of the generated code against the bounds of its array (llvm, one thread)",
    )  # fmt: skip
    session_arguments(parser)
    winograd_argument(parser)
    custom_pass_argument(parser)
    machine_argument(parser)
    threads_argument(parser)
    json_argument(parser)


def main(options: argparse.Namespace) -> int:
    from nncompiler.reports.diagnose.checks import before_softmax

    from .progress import progress

    read = static_graph(options.model, options)
    graph = before_softmax(read) if options.logits else read
    feeds = inputs_of(graph, options)
    graph = judged(graph, feeds, options)
    with progress() as tell:
        if options.each_pass:
            document, columns, rows, title = _each_pass(graph, feeds, options, tell)
        else:
            document, columns, rows, title = _outputs(read, graph, feeds, options, tell)
    if options.json:
        print_json("verify", document)
    else:
        table(f"{options.model}: {title}", columns, rows, keep=("rms error", "limit"))
        for text in document.get("notes", ()):
            warn(f"nnc: {text}")
    for name in document["blind"]:
        warn(f"nnc: output {name} is NaN throughout, so that comparing it shows nothing")
    if not document["ok"]:
        warn(f"nnc: {options.model} does not agree with the reference")
        if document.get("first_wrong"):
            warn(f"nnc: its answers change after {document['first_wrong']}; nnc bisect finds the rewrite")
    return 0 if document["ok"] else 1


Report = tuple[dict[str, Any], list[tuple[str, str]], list[list[str]], str]
"""A JSON document, and a table's columns, rows and title."""


def _outputs(read: Graph, graph: Graph, feeds: Feeds, options: argparse.Namespace, tell: ProgressCallback) -> Report:
    from nncompiler.accuracy import PRECISION
    from nncompiler.driver.compile import compile as compile_
    from nncompiler.precision import Precision, PrecisionReport
    from nncompiler.reports.diagnose.checks import blind, compare, has_nan, reference_outputs
    from nncompiler.reports.diagnose.original import Original
    from nncompiler.reports.diagnose.outliers import outliers

    chosen, precisions = session_options(options, options.target), list[PrecisionReport]()
    rtol = options.rtol
    if "precision" in chosen:
        rtol = rtol or PRECISION[{"fp16": "f16", "bf16": "bf16"}[options.precision]]
        chosen["precision"] = Precision(options.precision, feeds, precisions.append)

    def compiled(winograd: bool) -> Executable:
        return compile_(
            graph, target=options.target, threads=options.threads, mcpu=options.mcpu, winograd=winograd,
            checked=options.checked, tell=tell, **chosen,
        )  # fmt: skip

    executable = compiled(not options.no_winograd)
    tell("running")
    outputs = executable.run(feeds)
    tell("reference in float64")
    want = reference_outputs(graph, feeds)
    original = Original(options.model, read, graph)
    opinions = opinions_of(original, graph, feeds, want, options, tell)
    checks = compare(graph, outputs, want, opinions.ort, rtol, opinions.onnx, has_nan(feeds))
    found = [] if options.target != "llvm" else outliers(
        graph, feeds, executable, lambda: compiled(False), options.rtol, tell)  # fmt: skip
    notes = [*opinions.notes, *_explained(checks, original), *(o.text for o in found), *(p.summary for p in precisions)]
    document = {
        "ok": all(c.ok for c in checks) and opinions.same_outputs and all(o.ok for o in found),
        "outputs": [asdict(c) | {"ok": c.ok} for c in checks], "onnxruntime": opinions.said, "ran": original.subject,
        "outliers": [asdict(o) for o in found], "notes": notes, "blind": blind(want),
        "precision": [asdict(p) for p in precisions],
    }  # fmt: skip
    names = ["output", "type", "rms error", "onnxruntime's", "onnx's", "largest difference", "limit", "verdict"]
    rows = [
        [c.name, c.type, f"{c.error:.2e}", *("" if e is None else f"{e:.2e}" for e in (c.ort_error, c.onnx_error)),
         f"{c.largest:.2e}", f"{c.limit:.1e}", f"{c.verdict}: {c.note}" if c.note else c.verdict]
        for c in checks
    ]  # fmt: skip
    return document, [(c, "right" if 1 < i < 7 else "left") for i, c in enumerate(names)], rows, "against float64"


def _explained(checks: Sequence[OutputCheck], original: Original) -> list[str]:
    """What verdicts mean that are neither right nor wrong."""
    from nncompiler.reports.diagnose.checks import DISPUTED, NAN_DIFFERS, THEY_ERR

    notes: list[str] = []
    if original.path is not None and any(c.verdict in (DISPUTED, THEY_ERR) for c in checks):
        from nncompiler.reports.diagnose.disputes import notes_on

        notes += notes_on(original.path)
    for c in checks:
        if c.verdict == THEY_ERR:
            agree = "the native code, float64 and ONNX's reference evaluator agree"
            notes.append(f"output {c.name}: {agree}; onnxruntime does not")
        elif c.verdict == NAN_DIFFERS:
            notes.append(
                f"output {c.name}: others have other numbers where float64 has NaN, and agree elsewhere; ONNX does not say "
                "whether a maximum drops NaN, and here it never does"
            )
        elif c.verdict == DISPUTED and original.path is not None:
            notes.append(
                f"output {c.name}: the native code is what the graph says, but {original.subject} gives other answers: the "
                "model is read wrongly, or its precision does not decide; nnc bisect begins after reading and cannot find it"
            )
        elif c.verdict == DISPUTED:
            notes.append(
                f"output {c.name}: the native code is what the graph says, but {original.subject}, gives other answers: it "
                "is written wrongly, or its precision does not decide"
            )
    return notes


def _each_pass(graph: Graph, feeds: Feeds, options: argparse.Namespace, tell: ProgressCallback) -> Report:
    from nncompiler.accuracy import tolerance
    from nncompiler.driver.options import CompileOptions
    from nncompiler.driver.pipeline import native_pipeline, run_stages
    from nncompiler.reports.diagnose.checks import blind, errors_after_passes, reference_outputs
    from nncompiler.reports.diagnose.custom_pass import with_own

    limit = tolerance(graph, options.rtol).limit
    passes = with_own(native_pipeline(CompileOptions(options.mcpu).machine()), options.add)

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
