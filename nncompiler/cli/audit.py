"""nnc audit: what is suspicious in an ONNX file."""

from __future__ import annotations

import argparse
from dataclasses import asdict

from nncompiler.ir.errors import UsageError

from .common import json_argument, print_json
from .table import say, table


def arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("model", metavar="MODEL", help="an ONNX file")
    parser.add_argument(
        "--limit", action="append", default=[], metavar="NAME=NUMBER", help="what the model may ask for (may be repeated)"
    )
    json_argument(parser)


def main(options: argparse.Namespace) -> int:
    from nncompiler.ir.limits import parse
    from nncompiler.reports.audit import KINDS, audit
    from nncompiler.sources import is_onnx_file
    from nncompiler.untrusted import LIMITS

    if not is_onnx_file(options.model):
        raise UsageError(f"{options.model!r} is not an ONNX file", hint="audit reads ONNX files; models in Python are code")
    found = audit(options.model, parse(options.limit, LIMITS))
    if options.json:
        print_json("audit", {"findings": [asdict(f) for f in found]})
        return 1 if found else 0
    if not found:
        print("nothing suspicious was found")
        return 0
    table("", [("kind", "left"), ("where", "left"), ("what", "left")], [(f.kind, f.where, f.what) for f in found])
    say("")
    for kind in dict.fromkeys(f.kind for f in found):
        say(f"{kind:16}{KINDS[kind]}")
    return 1
