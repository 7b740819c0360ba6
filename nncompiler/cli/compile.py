"""nnc compile: a model to a library, object, program, portable file, ONNX, LLVM IR or assembly."""

from __future__ import annotations

import argparse
import os
import time

from .common import console, dims_of, json_argument, model_argument, print_json, target_arguments


def arguments(parser: argparse.ArgumentParser) -> None:
    model_argument(parser)
    target_arguments(parser)
    json_argument(parser)
    parser.add_argument(
        "-o", "--output", required=True, metavar="FILE",
        help=".so (with a C header), .o, .nnc, .onnx, .ll, .s; without a suffix (or .exe) a program",
    )  # fmt: skip
    parser.add_argument("--triple", default=None, help="LLVM triple to compile for (default: this machine's)")
    parser.add_argument("--weights", metavar="FILE", help="put the weights into a side file")
    parser.add_argument("--no-cache", action="store_true", help="neither read nor write the cache")


def main(options: argparse.Namespace) -> int:
    from nncompiler.driver import save

    from .progress import status

    began = time.perf_counter()
    with status(options.model) as show:
        show("compiling")
        files = save(
            options.model,
            options.output,
            dims=dims_of(options),
            mcpu=options.mcpu,
            triple=options.triple,
            weights=options.weights,
            cache=not options.no_cache,
        )
    seconds = time.perf_counter() - began
    rows = [{"file": str(f), "bytes": os.path.getsize(f)} for f in files]
    if options.json:
        print_json({"files": rows, "seconds": seconds})
    else:
        for row in rows:
            console().print(f"{row['file']}  {int(str(row['bytes'])):,} bytes", markup=False)
        console(stderr=True).print(f"compiled in {seconds:.1f} s", markup=False)
    return 0
