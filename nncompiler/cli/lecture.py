"""What `nnc inspect` answers of an architecture: what its layers see, where its memory is, where its parameters are."""

from __future__ import annotations

from dataclasses import asdict
from typing import TYPE_CHECKING, Any

from .figures import count, percent, size
from .table import emphasized, say, table

if TYPE_CHECKING:
    from nncompiler.ir.graph import Graph
    from nncompiler.reports.analysis import LayerRow, Summary

BAR, ROWS = 20, 24
"""Characters of a whole bar; rows of layers above which scopes are closed."""
DENSE = ("gemm", "matmul")


def receptive_document(graph: Graph) -> dict[str, Any]:
    """The receptive fields and stacks of a graph, for JSON."""
    from nncompiler.reports.receptive import seen, stacks

    return {
        "layers": [
            {"name": r.name, "window": r.window, "sees": r.field.text, "stride": r.field.stride, "extent": r.extent,
             "weights": r.weights}
            for r in seen(graph)
        ],
        "stacks": [asdict(s) for s in stacks(graph)],
    }  # fmt: skip


def print_receptive(graph: Graph) -> None:
    """A row a layer with a window; then the stacks."""
    from nncompiler.reports.receptive import seen, stacks

    rows = [[r.name, r.window, r.field.text, r.field.stride, r.extent, count(r.weights)] for r in seen(graph)]
    if not rows:
        say("no operator has a window over images")
        return
    columns = [("layer", "left"), ("window", "left"), ("sees", "right"), ("stride", "right"), ("output", "right")]
    table("what an element of each layer sees of the input", [*columns, ("weights", "right")], rows, keep=("sees", "stride"))
    found = stacks(graph)
    if found:
        print()
        lines = [
            [f"{s.names[0]} … {s.names[-1]}", f"{len(s.names)} of {s.kernel}", s.sees, f"{s.weights:,}", f"{s.single:,}",
             f"{s.weights / s.single:.2f}"]
            for s in found
        ]  # fmt: skip
        columns = [("stack", "left"), ("convolutions", "left"), ("see", "right"), ("weights", "right")]
        columns += [("one such convolution", "right"), ("ratio", "right")]
        table("stacks of stride 1 beside one convolution that sees as much", columns, lines, keep=("see", "ratio"))


def print_shares(name: str, s: Summary, batch: int) -> None:
    """Shares of activations and parameters, layer by layer, and totals a picture and a batch."""
    from nncompiler.reports.scopes import scopes

    memory, weights = sum(r.activation for r in s.layers) or 1, sum(r.parameters for r in s.layers) or 1
    rows = []
    heavy = [r.activation / memory + r.parameters / weights for r in s.layers]
    for scope in scopes([r.name for r in s.layers], ROWS, heavy):
        inside = [s.layers[at] for at in scope.rows]
        parts = [sum(r.activation for r in inside), sum(r.parameters for r in inside)]
        cells = [[percent(part / whole), _bar(part / whole)] for part, whole in zip(parts, (memory, weights))]
        rows.append([scope.name, *cells[0], *cells[1]])
    columns = [("layer", "left"), ("memory", "right"), ("", "left"), ("parameters", "right"), ("", "left")]
    table(f"{name}: where activations and parameters are", columns, rows, keep=("memory", "parameters"))
    print()
    every = s.activations + sum(r.activation for r in s.nodes) - sum(r.activation for r in s.layers if r.op != "input")
    each = s.activation_bytes * s.activations // (every or 1)
    say(f"forward memory  {size(each)} a run, {size(each * batch)} for {batch} at once: a value a layer")
    say(f"parameters      {size(s.weight_bytes)}: {_by_kind(s.layers)}")
    half = _first_half(s.layers)
    if half:
        print(emphasized(f"half of the activations are in the first {half} of {len(s.layers)} layers"))


def _by_kind(rows: tuple[LayerRow, ...]) -> str:
    whole = sum(r.parameters for r in rows) or 1
    dense = sum(r.parameters for r in rows if r.op in DENSE)
    conv = sum(r.parameters for r in rows if r.op in ("conv", "conv_transpose"))
    parts = [("dense layers", dense), ("convolutions", conv), ("others", whole - dense - conv)]
    return ", ".join(f"{percent(n / whole)} in {kind}" for kind, n in parts if n > 0) or "none"


def _first_half(rows: tuple[LayerRow, ...]) -> int:
    whole, so_far = sum(r.activation for r in rows), 0
    for number, row in enumerate(rows, 1):
        so_far += row.activation
        if 2 * so_far >= whole:
            return number
    return 0


def _bar(share: float) -> str:
    eighths = round(share * BAR * 8)
    return "█" * (eighths // 8) + ("" if not eighths % 8 else "▏▎▍▌▋▊▉"[eighths % 8 - 1])
