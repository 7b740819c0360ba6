"""nnc compile --untrusted: what a stranger made, compiled in a bounded process."""

from __future__ import annotations

import argparse
import os

from nncompiler.ir.errors import UsageError

from .common import counted, dims_of, print_json, warn
from .table import table


def untrusted_arguments(parser: argparse.ArgumentParser) -> None:
    """--untrusted and --untrusted-memory."""
    parser.add_argument(
        "--untrusted", action="store_true",
        help="import and compile an ONNX file in a process that may do nothing else: little memory and time (--limit), no "
             "network, no other programs, no files but those below the model's folder",
    )  # fmt: skip
    parser.add_argument(
        "--untrusted-memory", type=counted(256, 1 << 20), default=4096, metavar="MIB",
        help="address space of that process (default 4096)",
    )  # fmt: skip


def compile_untrusted(options: argparse.Namespace) -> int:
    """The command, for --untrusted; its exit code."""
    from nncompiler.ir.limits import parse
    from nncompiler.untrusted import LIMITS, save

    from .progress import progress

    others = {"--init-from": options.init_from, "--reduce-1x1": options.reduce_1x1, "--inputs": options.inputs,
              "--tune": options.tune, "--records": options.records, "--value": options.value,
              "--rates": options.rates}  # fmt: skip
    given = [name for name, value in others.items() if value]
    if given:
        raise UsageError(f"{' and '.join(given)} cannot be had with --untrusted", hint="compile the model, if it is trusted")
    bounds: list[str] = []
    with progress(options.model) as tell:
        files = save(
            options.model, options.output, dims=dims_of(options), mcpu=options.mcpu or "native", triple=options.triple,
            weights_out=options.weights_out, name=options.name, overwrite=options.force, winograd=not options.no_winograd,
            inputs=options.input, given=parse(options.limit, LIMITS), memory=options.untrusted_memory << 20, tell=tell,
            bounded=lambda text, *counts: bounds.append(text),
        )  # fmt: skip
    sizes = [(str(f), os.path.getsize(f)) for f in files]
    if options.json:
        found = [{"file": name, "bytes": size} for name, size in sizes]
        print_json("compile", {"files": found, "bounds": bounds})
        return 0
    table("", [("file", "left"), ("bytes", "right")], [(name, f"{size:,}") for name, size in sizes])
    warn(f"nnc: {'; '.join(bounds)}")
    return 0
