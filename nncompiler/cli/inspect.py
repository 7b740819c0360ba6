"""nnc inspect: a model in numbers, and one row per layer."""

from __future__ import annotations

import argparse
from collections import Counter
from collections.abc import Sequence
from dataclasses import asdict
from typing import TYPE_CHECKING, Any

from nncompiler.ir.errors import UsageError

from .common import (
    counted,
    is_artifact,
    json_argument,
    machine_argument,
    model_argument,
    print_json,
)  # fmt: skip
from .figures import count, megabytes
from .stages import inspect_stages, opened_model, refuse
from .table import say, table

if TYPE_CHECKING:
    from nncompiler.ir.graph import Graph
    from nncompiler.reports.analysis import LayerRow, Summary
    from nncompiler.reports.history.reorders import Left

MOST_ROWS = 80
"""Rows of layers above which scopes are closed."""


def arguments(parser: argparse.ArgumentParser) -> None:
    model_argument(parser, artifacts=True)
    json_argument(parser)
    parser.add_argument(
        "--manifest", action="store_true",
        help="what an artifact was made of, as JSON, read without running it; its hashes are compared",
    )  # fmt: skip
    parser.add_argument("--optimized", action="store_true", help="show the graph after the portable passes")
    parser.add_argument(
        "--target", choices=["llvm"], default=None, help="show the reorders that are left in the compiled graph, and why"
    )
    machine_argument(parser)
    rows = parser.add_mutually_exclusive_group()
    parser.add_argument(
        "--rows", type=counted(2), default=None, metavar="N",
        help="close scopes of names (layers.0.…) until there are at most N rows (default 80)",
    )  # fmt: skip
    parser.add_argument("--all", action="store_true", help="a row for every layer or operator, however many")
    rows.add_argument("--nodes", action="store_true", help="one row per operator, in-place ones too, not per layer")
    rows.add_argument("--no-layers", action="store_true", help="leave out the rows of the layers")
    parser.add_argument(
        "--one-by-one", "--1x1", action="store_true", help="what 1x1 convolutions save, or would save, layer by layer"
    )
    parser.add_argument(
        "--receptive-field", action="store_true",
        help="what every layer sees of the input, its total stride, and stacks of convolutions beside one large one",
    )  # fmt: skip
    parser.add_argument("--shares", action="store_true", help="where activations and parameters are, as shares and bars")
    parser.add_argument("--batch", type=counted(1), default=64, metavar="N", help="batch size of --shares (default 64)")
    parser.add_argument(
        "--reduce", type=counted(1), default=64, metavar="R", help="channels of the reductions of --one-by-one (default 64)"
    )


def main(options: argparse.Namespace) -> int:
    if options.manifest:
        from nncompiler.manifest import read

        print_json("manifest", read(options.model))
        return 0
    if is_artifact(options.model):
        if options.target is not None:
            raise UsageError(f"{options.model} is compiled already, and --target needs the model itself")
        return _artifact(options)
    from nncompiler.driver.pipeline import optimize_portable
    from nncompiler.reports.analysis import summarize

    model = opened_model(options.model, options, quiet=True)
    if model.graph is None:
        from nncompiler.driver.options import CompileOptions

        refuse(options, "nnc inspect", "optimized", "target", "one_by_one", "receptive_field", "shares")
        return inspect_stages(model, CompileOptions(options.mcpu), options)
    graph = model.graph
    if options.optimized:
        graph = optimize_portable(graph)
    summary = summarize(graph)
    left = _reorders(graph, options) if options.target is not None else None
    if options.json:
        document: dict[str, Any] = {"name": graph.name} | asdict(summary)
        if options.one_by_one:
            from nncompiler.reports.low_rank import pointwise_conv as one_by_one

            document["one_by_one"] = one_by_one.document(one_by_one.report(graph, options.reduce))
        if options.receptive_field:
            from .lecture import receptive_document

            document["receptive_field"] = receptive_document(graph)
        if left is not None:
            document["reorders"] = [asdict(r) for r in left]
        print_json("inspect", document)
        return 0
    if options.one_by_one:
        from nncompiler.reports.low_rank.pointwise_conv import report

        from .pointwise_conv import print_one_by_one

        print_one_by_one(options.model, report(graph, options.reduce))
    elif options.receptive_field or options.shares:
        from .lecture import print_receptive, print_shares

        if options.receptive_field:
            print_receptive(graph)
        if options.shares:
            print_shares(graph.name, summary, options.batch)
    else:
        _print_summary(graph.name, summary, options)
    if left is not None:
        print()
        _print_reorders(left)
    return 0


def _reorders(graph: Graph, options: argparse.Namespace) -> tuple[Left, ...]:
    """The reorders that are left after all passes for the machine."""
    from nncompiler.driver.options import CompileOptions
    from nncompiler.reports.history.reorders import reorders_of

    return reorders_of(graph, CompileOptions(options.mcpu))


def _print_reorders(left: tuple[Left, ...]) -> None:
    if not left:
        print("reorders       none is left in the compiled graph")
        return
    rows = [[r.name, f"{r.bytes:,}", r.before, r.after, r.written, ", ".join(r.read)] for r in left]
    columns = [("reorder left", "left"), ("bytes", "right"), ("from", "left"), ("to", "left")]
    table("", [*columns, ("written by", "left"), ("read by", "left")], rows)


def _artifact(options: argparse.Namespace) -> int:
    """What a compiled model says of itself."""
    from nncompiler.driver.compile import load

    with load(options.model) as executable:
        description = executable.session.description
    if options.json:
        print_json("artifact", description)
        return 0
    target = description["target"]
    for kind in ("input", "output"):
        for t in description[f"{kind}s"]:
            say(f"{kind:14} {t['name']}: {t['dtype']}[{','.join(map(str, t['shape']))}]")
    for t in description.get("states", ()):
        kept = f"{t['kept']} along axis {t['axis']}" if "axis" in t else t["kept"]
        why = f" ({t['why']})" if "why" in t else ""
        say(f"{'state':14} {t['name']}: {t['dtype']}[{','.join(map(str, t['shape']))}] = {t['output']}, {kept}{why}")
    if (sizes := description.get("open")) is not None:
        say(f"sizes          {', '.join(sizes['needs'])}")
        say(f"planned for    {', '.join(f'{name}={size}' for name, size in sizes['planned_for'].items())}")
    say(f"compiled for   {target['cpu']} ({target['triple']}), {target['vector_bits']}-bit vectors")
    say(f"compiled by    nncompiler {description['nncompiler']}, {description['versions']}")
    say(f"weights        {megabytes(description['weights']['bytes'])}")
    say(f"arena          {megabytes(description['arena_bytes'])} a run")
    say(f"steps          {len(description['steps'])}")
    if (stages := description.get("stages")) is not None:
        variants = len(stages["programs"])
        say(f"stages         {stages['callees']} programs in {variants} variants, {stages['instructions']} instructions")
        say(f"limits         {megabytes(stages['memory'])} of values between programs, {stages['trips']:,} trips of a loop")
    return 0


def _print_summary(name: str, s: Summary, options: argparse.Namespace) -> None:
    for kind, named in (("input", s.inputs), ("output", s.outputs)):
        for label, type_ in named:
            say(f"{kind:7} {label}: {type_}")
    if not options.no_layers:
        print()
        columns = [
            ("layer", "left"), ("operators", "left"), ("output", "left"), ("activations", "right"), ("weights", "right"),
            ("biases, scales", "right"), ("multiply-adds", "right"), ("FLOPs", "right"),
        ]  # fmt: skip
        everything = s.nodes if options.nodes else s.layers
        most = len(everything) + 2 if options.all else options.rows or MOST_ROWS
        rows = [_cells(r) for r in everything] if len(everything) <= most else _in_scopes(everything, most)
        number = [sum(r.activation for r in everything), sum(r.weights for r in everything),
                  sum(r.vectors for r in everything)]  # fmt: skip
        total = ["total", "", "", *map(count, number), count(s.total.macs), count(s.total.flops)]
        table("", columns, rows, total, keep=("weights", "multiply-adds"))
        if len(rows) < len(everything):
            say(f"{len(everything):,} rows in {len(rows)}: --rows N shows more, --all every one")
        if any(r.image for r in everything):
            print("images are height x width x channels" + ("" if options.nodes else "; in-place operators share a row"))
        print()
    say("operators      " + ", ".join(f"{op} {n}" for op, n in s.operators.items()))
    say(f"parameters     {s.parameters:>16,}   ({megabytes(s.weight_bytes)})")
    say(f"multiply-adds  {s.total.macs:>16,}")
    say(f"FLOPs          {s.total.flops:>16,}   (a multiply-add is two)")
    say(f"activations    {s.activations:>16,}   (a value a layer; {megabytes(s.activation_bytes)} for every operator's)")
    say(f"peak memory    {s.peak_bytes:>16,}   ({megabytes(s.peak_bytes)}: values alive at one time, in this order)")


def _in_scopes(rows: Sequence[LayerRow], most: int) -> list[list[str]]:
    """The rows' cells with scopes closed: a row for each says what is in it."""
    from nncompiler.reports.scopes import scopes

    result = []
    for scope in scopes([r.name for r in rows], most, [float(r.cost.macs) for r in rows]):
        inside = [rows[at] for at in scope.rows]
        result.append(_cells(inside[0]) if len(inside) == 1 else _joined(scope.name, inside))
    return result


def _joined(name: str, rows: Sequence[LayerRow]) -> list[str]:
    counts = Counter(op for r in rows for op in (r.op, *r.also))
    what = ", ".join(f"{op} {n}" for op, n in counts.most_common(3))
    more = f", {len(counts) - 3} more kinds" if len(counts) > 3 else ""
    work = [
        sum(r.activation for r in rows), sum(r.weights for r in rows), sum(r.vectors for r in rows),
        sum(r.cost.macs for r in rows), sum(r.cost.flops for r in rows),
    ]  # fmt: skip
    return [name, what + more, "", *map(count, work)]


def _cells(row: LayerRow) -> list[str]:
    operators = " + ".join((f"{row.op} {row.detail}".rstrip(), *row.also))
    work = [row.activation, row.weights, row.vectors, row.cost.macs, row.cost.flops]
    return [row.name, operators, row.extent, *map(count, work)]
