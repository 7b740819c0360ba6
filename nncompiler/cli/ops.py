"""nnc ops: which ONNX operators are supported, in which versions."""

from __future__ import annotations

import argparse

from .common import json_argument, print_json
from .table import table


def arguments(parser: argparse.ArgumentParser) -> None:
    json_argument(parser)
    parser.add_argument("--missing", action="store_true", help="only the operators that are not supported")


def main(options: argparse.Namespace) -> int:
    from nncompiler.interchange import coverage

    rows = [r for r in coverage() if not options.missing or not r.supported]
    if options.json:
        print_json("ops", {"operators": [
            {"operator": r.operator, "supported": r.supported, "opsets": r.opsets, "notes": r.notes} for r in rows
        ]})  # fmt: skip
        return 0
    mark = {True: "yes", False: "no"}
    table(
        "",
        [("ONNX operator", "left"), ("supported", "left"), ("opsets", "left"), ("notes", "left")],
        [(r.operator, mark[r.supported], r.opsets, r.notes) for r in rows],
    )
    return 0
