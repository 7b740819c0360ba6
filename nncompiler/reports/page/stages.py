"""The stages of a model as the page draws them: the graph as read and after every pass that changed it.

    Stages().see(name, graph)    takes a stage; one that differs in nothing from the last is left out
    stages.document()            the stages with what changed, where nodes stand and what they came from, ready for JSON

Weights, and what is computed from weights alone, are not drawn: a node's record lists those that it reads. A record that
several stages share is stored once.
"""

from __future__ import annotations

import json
from collections import Counter
from typing import Any

from ...ir.graph import Graph, Node, Value
from ...ir.source import Input
from ...ir.text import attributes_text, reference
from ..analysis import LayerRow, constants, summarize, window
from ..diff.compare import Difference, compare
from .layout import WIDTH, Edge, place

FAMILIES: tuple[tuple[str, tuple[str, ...]], ...] = (
    ("contraction", ("conv", "conv_transpose", "gemm", "matmul", "einsum")),
    ("pooling", ("max_pool", "average_pool", "lp_pool", "global_average_pool", "global_max_pool", "global_lp_pool")),
    ("normalization", (
        "batch_norm", "instance_norm", "group_norm", "layer_norm", "rms_norm", "mean_variance_norm", "lrn", "lp_norm",
        "softmax", "log_softmax", "hardmax",
    )),
    ("movement", (
        "reshape", "transpose", "concat", "split", "expand", "tile", "slice", "pad", "gather", "gather_elements",
        "gather_nd", "depth_to_space", "space_to_depth", "reorder", "resize", "identity", "cast",
    )),
    ("input", ("input",)),
)  # fmt: skip
"""Families of operators, which the page gives colours; pointwise operators are their own, the rest "other"."""

LINE, FRAME = 16, 30
"""Pixels of a line in a node's box, and of what surrounds its lines; even, so that a box has a middle."""

MOST_LINES = 10
"""Operators of a group that its box lists."""


class Stages:
    """Collects the stages of one run of the pipeline; passes see to it that graphs arrive in order."""

    def __init__(self) -> None:
        self.last: Graph | None = None
        self.records: dict[str, int] = {}
        self.layouts: dict[str, int] = {}
        self.stages: list[dict[str, Any]] = []
        self.passes: Counter[str] = Counter()
        self.indices: dict[str, int] = {}

    def see(self, name: str, graph: Graph) -> None:
        """Takes the graph as it is now."""
        self.passes[name] += 1
        difference = None if self.last is None else compare(self.last, graph)
        if difference is not None and difference.equal:
            return
        self.last = graph.copy()
        title = name if self.passes[name] == 1 else f"{name}#{self.passes[name]}"
        self.stages.append(self._stage(title, self.last, difference))

    def document(self) -> dict[str, Any]:
        """Records, layouts and stages; a stage's nodes are numbers of records, in topological order."""
        return {
            "box": {"width": WIDTH, "line": LINE, "frame": FRAME},
            "records": [json.loads(text) for text in self.records],
            "layouts": [json.loads(text) for text in self.layouts],
            "stages": self.stages,
        }

    def _stage(self, title: str, graph: Graph, difference: Difference | None) -> dict[str, Any]:
        summary = summarize(graph)
        rows = {row.name: row for row in (*(r for r in summary.layers if r.op == Input.name), *summary.nodes)}
        fixed = constants(graph)
        nodes = [n for n in graph.order() if n not in fixed]
        records = [_record(graph, n, rows.get(n.name), fixed) for n in nodes]
        before, self.indices = self.indices, {n.name: i for i, n in enumerate(nodes)}
        operands = [{v.node for v in n.inputs if v is not None and v.node not in fixed} for n in nodes]
        edges = sorted((self.indices[x.name], i) for i, read in enumerate(operands) for x in read)
        stage: dict[str, Any] = {
            "pass": title,
            "nodes": [self._number(self.records, r) for r in records],
            "layout": self._layout([r["height"] for r in records], edges),
            "macs": summary.total.macs,
        }
        return stage if difference is None else stage | self._changes(graph, difference, before)

    def _layout(self, heights: list[int], edges: list[Edge]) -> int:
        placed = place(heights, edges)
        lines = [[a, b, *(c for point in placed.bends.get((a, b), ()) for c in point)] for a, b in edges]
        size = {"width": placed.width, "height": placed.height}
        return self._number(self.layouts, {"x": placed.x, "y": placed.y, "edges": lines, **size})

    def _changes(self, graph: Graph, difference: Difference, before: dict[str, int]) -> dict[str, Any]:
        """What a pass did, node by node: `from` are the numbers of the nodes of the stage before that each came from."""
        origins: dict[int, list[int]] = {}
        for old, new in (*difference.pairs.items(), *difference.grouped.items()):
            if old in before and new in self.indices:
                origins.setdefault(self.indices[new], []).append(before[old])
        changes: dict[int, dict[str, list[str]]] = {}

        def note(node: str, kinds: tuple[str, ...], details: tuple[str, ...]) -> None:
            entry = changes.setdefault(self.indices[node], {"kinds": [], "details": []})
            entry["kinds"] += [k for k in kinds if k not in entry["kinds"]]
            entry["details"] += details

        for change in difference.changes:
            if change.after in self.indices:
                note(change.after, change.kinds, change.details)
            elif change.after in graph:
                text = f"{change.after}: {', '.join((*change.kinds, *change.details))}"
                for reader in self._drawn_readers(graph, graph.node(change.after)):
                    note(reader, ("weights",), (text,))
        removed = [[c.before, c.old, *c.details] for c in difference.changes if not c.after and c.before in before]
        return {
            "from": origins, "changes": changes, "removed": removed, "counts": difference.counts, "same": difference.same,
        }  # fmt: skip

    def _drawn_readers(self, graph: Graph, fixed: Node) -> list[str]:
        """The drawn nodes that read something that is not, directly or through others of its kind."""
        found: dict[str, None] = {}
        waiting = [fixed]
        while waiting:
            for reader in graph.consumers(waiting.pop()):
                if reader.name in self.indices:
                    found[reader.name] = None
                else:
                    waiting.append(reader)
        return list(found)

    @staticmethod
    def _number(table: dict[str, int], entry: dict[str, Any]) -> int:
        return table.setdefault(json.dumps(entry), len(table))


def _record(graph: Graph, node: Node, row: LayerRow | None, fixed: set[Node]) -> dict[str, Any]:
    body = [] if not node.is_group else [n for n in node.body.order() if n.inputs]
    lines = 1 + (min(len(body), MOST_LINES + 1) if body else 0)
    return {
        "name": node.name,
        "op": node.op.name,
        "detail": window(node),
        "family": family(node),
        "body": [{"name": n.name, "op": n.op.name, "detail": window(n), "family": family(n)} for n in body],
        "shape": row.extent if row is not None else "x".join(map(str, node.type.shape)),
        "types": [str(t) for t in node.types],
        "attributes": attributes_text(node.op) if not isinstance(node.op, Input) else "",
        "operands": [
            None if v is None else {"text": reference(v), "type": str(v.type), "node": _drawn(v, fixed)} for v in node.inputs
        ],
        "outputs": [name for name, v in graph.outputs if v.node is node],
        "location": node.location or "",
        "parameters": row.parameters if row is not None else 0,
        "macs": row.cost.macs if row is not None else 0,
        "flops": row.cost.flops if row is not None else 0,
        "bytes": row.cost.bytes if row is not None else 0,
        "height": FRAME + LINE * lines,
    }


def _drawn(value: Value, fixed: set[Node]) -> str | None:
    return None if value.node in fixed else value.node.name


def family(node: Node) -> str:
    """The family of a node's operator; of a group, that of its first operator that is not pointwise."""
    if node.is_group:
        inner = [family(n) for n in node.body.order() if n.inputs]
        return next((f for f in inner if f != "pointwise"), "pointwise")
    if node.op.pointwise:
        return "pointwise"
    name = node.op.name
    return next((f for f, names in FAMILIES if name in names), "other")
