"""nnc zoo: the networks that come with the package."""

from __future__ import annotations

import argparse

from .common import json_argument, print_json
from .table import table


def arguments(parser: argparse.ArgumentParser) -> None:
    json_argument(parser)


def main(options: argparse.Namespace) -> int:
    from nncompiler.frontends import zoo

    rows = [(name, zoo.describe(name)) for name in zoo.names()]
    if options.json:
        print_json("zoo", {"networks": [{"name": name, "description": text} for name, text in rows]})
    else:
        table("", [("name", "left"), ("network", "left")], [(f"zoo:{name}", text) for name, text in rows])
    return 0
