"""nnc verify: the compiled model against onnxruntime and against a float64 reference."""

from __future__ import annotations

import argparse
from dataclasses import asdict

from nncompiler.ir.errors import CompilerError

from .common import console, dims_of, json_argument, model_argument, print_json, random_inputs, table, target_arguments


def arguments(parser: argparse.ArgumentParser) -> None:
    model_argument(parser)
    target_arguments(parser)
    json_argument(parser)
    parser.add_argument("--target", default="llvm", help="llvm, ort-cpu or ort-cuda")
    parser.add_argument("--rtol", type=float, default=None, help="accepted rms error over rms (default: by dtype, 1e-5 for f32)")
    parser.add_argument("--seed", type=int, default=0, help="seed of the random inputs")
    parser.add_argument("--inputs", default=None, metavar="FILE.npz", help="inputs by name instead of random ones")
    parser.add_argument("--logits", action="store_true", help="judge the operands of a final softmax")
    parser.add_argument("--no-ort", action="store_true", help="leave onnxruntime out")
    parser.add_argument("--each-pass", action="store_true", help="check the graph after every pass by the reference")


def main(options: argparse.Namespace) -> int:
    import numpy as np

    from nncompiler.checks import before_softmax, compare, reference_outputs
    from nncompiler.driver import compile as compile_
    from nncompiler.sources import load_graph

    from .common import static_graph
    from .progress import status

    graph = static_graph(load_graph(options.model, dims_of(options)), default=1)
    if options.logits:
        graph = before_softmax(graph)
    if options.inputs:
        with np.load(options.inputs) as file:
            feeds = {name: file[name] for name in file.files}
    else:
        feeds = random_inputs([(n.name, n.type) for n in graph.inputs], options.seed)
    with status(options.model) as show:
        if options.each_pass:
            return _each_pass(graph, feeds, options)
        show("compiling")
        executable = compile_(graph, target=options.target, threads=options.threads, mcpu=options.mcpu)
        show("running")
        outputs = executable.run(feeds)
        theirs, refusal = None, ""
        if not options.no_ort:
            show("running onnxruntime")
            try:
                theirs = compile_(graph, target="ort-cpu", raw=True).run(feeds)
            except CompilerError as e:
                refusal = str(e)
        show("evaluating the reference")
        checks = compare(graph, outputs, reference_outputs(graph, feeds), theirs, options.rtol)
    ok = all(c.ok for c in checks)
    if options.json:
        print_json({"ok": ok, "outputs": [asdict(c) for c in checks], "onnxruntime": refusal or "compared"})
        return 0 if ok else 1
    rows = [
        [c.name, c.type, f"{c.error:.2e}", "-" if c.ort_error is None else f"{c.ort_error:.2e}", f"{c.largest:.2e}",
         f"{c.limit:.1e}", "ok" if c.ok else "WRONG"]
        for c in checks
    ]  # fmt: skip
    columns = ["output", "type", "rms error", "onnxruntime's", "largest difference", "limit", "verdict"]
    table(f"{options.model}: against float64", [(c, "right" if i > 1 else "left") for i, c in enumerate(columns)], rows)
    if refusal:
        console(stderr=True).print(f"onnxruntime did not run it: {refusal}", style="yellow", markup=False)
    return 0 if ok else 1


def _each_pass(graph, feeds, options: argparse.Namespace) -> int:  # type: ignore[no-untyped-def]
    from nncompiler.checks import first_wrong_pass
    from nncompiler.driver import run_stages

    limit = options.rtol or 1e-5
    found = first_wrong_pass(graph, lambda g, see: run_stages(g, see, mcpu=options.mcpu), feeds)
    wrong = next((name for name, error in found if not error <= limit), None)
    if options.json:
        print_json({"ok": wrong is None, "first_wrong": wrong, "stages": [{"stage": n, "error": e} for n, e in found]})
    else:
        rows = [[name, f"{error:.2e}", "ok" if error <= limit else "WRONG"] for name, error in found]
        table(f"{options.model}: after every pass", [("stage", "left"), ("rms error", "right"), ("verdict", "left")], rows)
    return 0 if wrong is None else 1
