"""nnc ir: the graph after any pass, as text, JSON or DOT, or every stage into a folder."""

from __future__ import annotations

import argparse
import json
import os
import sys
from typing import TYPE_CHECKING

from nncompiler.ir.errors import UsageError

from .common import dims_of, machine_argument, model_argument, static_graph

if TYPE_CHECKING:
    from nncompiler.ir.graph import Graph

SUFFIX = {"text": ".txt", "json": ".json", "dot": ".dot"}


def arguments(parser: argparse.ArgumentParser) -> None:
    model_argument(parser)
    parser.add_argument(
        "--after", default="import", metavar="PASS",
        help='print the graph after this pass ("import": as read; "all": after every pass that changed it)',
    )  # fmt: skip
    parser.add_argument("--format", choices=list(SUFFIX), default="text", help="text can be read back (default: text)")
    parser.add_argument("--dump", metavar="DIR", help="write every stage, down to kernels, LLVM IR and assembly")
    machine_argument(parser)
    parser.add_argument("--target", default="llvm", choices=["llvm", "portable"], help="which pipeline to follow")
    parser.add_argument("--list", action="store_true", help="list the passes")


def main(options: argparse.Namespace) -> int:
    from nncompiler.driver import run_stages
    from nncompiler.sources import load_graph

    graph = static_graph(load_graph(options.model, dims_of(options)))
    if options.dump:
        from nncompiler.reports.dump import dump

        for path in dump(graph, options.dump, options.mcpu, options.format, SUFFIX[options.format], render):
            print(path)
        return 0
    names: list[str] = []
    shown: list[tuple[str, str]] = []

    def see(name: str, stage: Graph) -> None:
        names.append(name)
        if options.list:
            return
        if options.after == "all" or options.after == name:
            text = render(stage, options.format)
            if options.after != "all" or not shown or shown[-1][1] != text:
                shown.append((name, text))

    if options.after == "import" and not options.list:
        sys.stdout.write(render(graph, options.format))
        return 0
    run_stages(graph, see, mcpu=options.mcpu, portable=options.target == "portable")
    if options.list:
        print("\n".join(names))
        return 0
    if not shown:
        raise UsageError(f"there is no pass {options.after!r}", hint=f"one of {', '.join(dict.fromkeys(names))}, or all")
    for name, text in shown if options.after == "all" else shown[-1:]:
        if options.after == "all":
            print(f"// ---- {name}")
        sys.stdout.write(text)
    return 0


def render(graph: Graph, form: str) -> str:
    """The graph in one of the formats."""
    if form == "text":
        from nncompiler.ir.text import write

        text = write(graph)
        return text if text.endswith("\n") else text + "\n"
    if form == "json":
        return json.dumps(as_json(graph), indent=1, default=str) + "\n"
    return as_dot(graph)


def as_json(graph: Graph) -> dict[str, object]:
    """Nodes with operators, operands, types and attributes."""
    return {
        "name": graph.name,
        "inputs": [n.name for n in graph.inputs],
        "outputs": [{"name": name, "value": v.name} for name, v in graph.outputs],
        "nodes": [
            {
                "name": n.name,
                "op": n.op.name,
                "inputs": [None if v is None else v.name for v in n.inputs],
                "types": [str(t) for t in n.types],
                "attributes": {k: v for k, v in n.op.attributes().items() if k != "type"},
                "location": n.location,
                **({"body": as_json(n.body)} if n.body is not None else {}),
            }
            for n in graph.order()
        ],
    }


def as_dot(graph: Graph) -> str:
    """Graphviz; weights are left out, fused groups say what is in them."""

    def quoted(text: str) -> str:
        return '"' + text.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n") + '"'

    lines = [f"digraph {quoted(graph.name)} {{", "  node [shape=box, fontname=Helvetica, fontsize=10];"]
    for n in graph.order():
        if n.weight is not None:
            continue
        inside = " ".join(m.op.name for m in n.body.order() if m.inputs) if n.body is not None else n.op.name
        lines.append(f"  {quoted(n.name)} [label={quoted(f'{n.name}{os.linesep}{inside}{os.linesep}{n.type}')}];")
        lines.extend(f"  {quoted(v.node.name)} -> {quoted(n.name)};" for v in n.inputs if v is not None and v.weight is None)
    for name, v in graph.outputs:
        lines.append(f"  {quoted('output ' + name)} [shape=ellipse];")
        lines.append(f"  {quoted(v.node.name)} -> {quoted('output ' + name)};")
    return "\n".join([*lines, "}"]) + "\n"
