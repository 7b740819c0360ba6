"""nnc quantize: a model in 8 bits, calibrated on arrays, with what it costs in accuracy."""

from __future__ import annotations

import argparse
from typing import TYPE_CHECKING

from .common import counted, force_argument, json_argument, print_json
from .table import say, table

if TYPE_CHECKING:
    from nncompiler.calibration import Calibrated


def arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("model", metavar="MODEL", help="an ONNX file, zoo:NAME, package.module:function or file.py:function")
    parser.add_argument(
        "data", nargs="+", metavar="DATA",
        help="calibration samples: .npz files with an array per input, .npy files of the one input, or folders of them",
    )  # fmt: skip
    parser.add_argument("-o", "--output", required=True, metavar="FILE.onnx", help="the model to write")
    parser.add_argument("--per-tensor", action="store_true", help="one scale per weight, not per channel")
    parser.add_argument("--activations", choices=("u8", "i8"), default="u8", help="type of activations (default u8)")
    parser.add_argument(
        "--exclude", action="append", default=[], metavar="NODE", help="leave a node in f32 (may be repeated)"
    )
    parser.add_argument("--worst", type=counted(0), default=10, metavar="N", help="layers to list, worst first (default 10)")
    force_argument(parser)
    json_argument(parser)


def main(options: argparse.Namespace) -> int:
    from nncompiler.calibration import quantize

    from .progress import progress

    with progress() as tell:
        tell("calibrating")
        found = quantize(
            options.model, options.output, options.data, per_channel=not options.per_tensor,
            activations=options.activations, exclude=options.exclude, overwrite=options.force,
        )  # fmt: skip
    if options.json:
        print_json("quantize", _document(found))
    else:
        _print(found, options.worst)
    return 0


def _document(c: Calibrated) -> dict[str, object]:
    return {
        "output": c.output, "samples": c.samples, "bytes_before": c.bytes_before, "bytes_after": c.bytes_after,
        "layers": [
            {"node": r.node, "operator": r.operator, "quantized": r.quantized, "error": r.error} for r in c.layers
        ],
        "outputs": [{"name": o.name, "error": o.error, "same_largest": o.same_largest} for o in c.outputs],
    }  # fmt: skip


def _print(c: Calibrated, most: int) -> None:
    worst = sorted(c.layers, key=lambda r: -r.error)[:most]
    if worst:
        table(
            "", [("layer", "left"), ("operator", "left"), ("kept", "left"), ("error", "right")],
            [[r.node, r.operator, "" if r.quantized else "f32", f"{r.error:.1e}"] for r in worst],
        )  # fmt: skip
    more = len(c.layers) - len(worst)
    if more > 0 and worst:
        say(f"and {more} more layers, with smaller errors")
    for o in c.outputs:
        same = "" if o.same_largest is None else f"; {o.same_largest:.0%} of rows have the same largest element"
        say(f"output {o.name}: error {o.error:.1e}{same}")
    count = sum(r.quantized for r in c.layers)
    say(f"{count} of {len(c.layers)} layers in 8 bits; samples: {c.samples}")
    say(f"{c.output}: {c.bytes_after:,} bytes in place of {c.bytes_before:,}")
