"""nnc compile: a model to a library, object, program, portable file, ONNX, LLVM IR or assembly."""

from __future__ import annotations

import argparse
import os
import time

from .common import dims_of, json_argument, machine_argument, model_argument, print_json, warn, winograd_argument
from .table import table


def arguments(parser: argparse.ArgumentParser) -> None:
    model_argument(parser)
    machine_argument(parser)
    json_argument(parser)
    parser.add_argument(
        "-o", "--output", required=True, metavar="FILE",
        help=".so or .o (with a C header), .nnc, .onnx, .ll, .s; without a suffix (or .exe) a program",
    )  # fmt: skip
    parser.add_argument("--triple", default=None, metavar="TRIPLE", help="machine to compile for (default: this one's)")
    parser.add_argument("--weights", metavar="FILE", help="put the weights into a file of their own")
    winograd_argument(parser)
    parser.add_argument("--no-cache", action="store_true", help="neither read nor write the cache")


def main(options: argparse.Namespace) -> int:
    from nncompiler.driver import save

    from .progress import progress

    began = time.perf_counter()
    with progress(options.model) as tell:
        files = save(
            options.model,
            options.output,
            dims=dims_of(options),
            mcpu=options.mcpu,
            triple=options.triple,
            weights=options.weights,
            cache=not options.no_cache,
            winograd=not options.no_winograd,
            tell=tell,
        )
    seconds = time.perf_counter() - began
    sizes = [(str(f), os.path.getsize(f)) for f in files]
    if options.json:
        print_json({"files": [{"file": name, "bytes": size} for name, size in sizes], "seconds": seconds})
    else:
        table("", [("file", "left"), ("bytes", "right")], [(name, f"{size:,}") for name, size in sizes])
        warn(f"compiled in {seconds:.1f} s")
    return 0
