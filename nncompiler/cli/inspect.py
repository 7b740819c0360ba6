"""nnc inspect: a model in numbers, and a row a layer."""

from __future__ import annotations

import argparse
from dataclasses import asdict

from .common import console, dims_of, json_argument, model_argument, print_json, static_graph, table


def arguments(parser: argparse.ArgumentParser) -> None:
    model_argument(parser)
    json_argument(parser)
    parser.add_argument("--optimized", action="store_true", help="show the graph after the portable passes")
    parser.add_argument("--no-layers", action="store_true", help="leave out the rows of the layers")


def main(options: argparse.Namespace) -> int:
    from nncompiler.analysis import summarize
    from nncompiler.driver import optimize_portable
    from nncompiler.sources import load_graph

    graph = static_graph(load_graph(options.model, dims_of(options)), default=1)
    if options.optimized:
        graph = optimize_portable(graph)
    s = summarize(graph)
    if options.json:
        print_json(asdict(s) | {"name": graph.name})
        return 0
    out = console()
    for kind, rows in (("input", s.inputs), ("output", s.outputs)):
        for name, type_ in rows:
            out.print(f"{kind:7} {name}: {type_}", markup=False)
    if not options.no_layers:
        columns = [("layer", "left"), ("operator", "left"), ("output", "left"), ("activations", "right"), ("parameters", "right")]
        layers = [
            (r.name, r.op, r.shape, f"{r.activation:,}", f"{r.parameters:,}" if r.parameters else "", _work(r.cost.macs))
            for r in s.layers
        ]
        table("", [*columns, ("multiply-adds", "right")], layers)
    out.print("operators  " + ", ".join(f"{name} {count}" for name, count in s.operators.items()), markup=False)
    out.print(f"parameters     {s.parameters:>16,}   ({megabytes(s.weight_bytes)})")
    out.print(f"multiply-adds  {s.total.macs:>16,}")
    out.print(f"FLOPs          {s.total.flops:>16,}   (a multiply-add is two)")
    out.print(f"activations    {s.activations:>16,}   ({megabytes(s.activation_bytes)} if all were kept)")
    out.print(f"peak memory    {s.peak_bytes:>16,}   ({megabytes(s.peak_bytes)}: values alive at one time, in this order)")
    return 0


def _work(macs: int) -> str:
    return f"{macs:,}" if macs else ""


def megabytes(n: int) -> str:
    return f"{n / 1e6:.1f} MB" if n >= 100_000 else f"{n / 1e3:.1f} kB"
