"""What differs between two graphs.

    compare(a, b)            -> Difference: nodes that were added, removed, renamed, rewritten, retyped or rewired
    stages(model, names ..)  -> the graphs of a model as read ("import") or after a pass

Nodes are matched by name, then by structure: the same operator on matched operands, or with matched readers; last by the
flow from the inputs, so that networks of one form match whose names and numbers differ. What a pass put inside a fused group
counts as removed, and says in which group it is; reading the group instead of it is no new wiring.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Callable, Hashable, Iterable, Mapping
from dataclasses import dataclass, field, fields

from ...ir.errors import UsageError
from ...ir.graph import Graph, Node, Value
from ...ir.source import Input
from ...ir.text import attribute, attributes_text, line, reference
from ..show import Shown, Table

KINDS = ("added", "removed", "renamed", "rewritten", "retyped", "rewired", "outputs")

IMPORT = "import"

MOST_INSIDE = 6
"""Changes inside a group that are listed."""


@dataclass(frozen=True)
class NodeChange:
    """One node that differs. `kinds` are of KINDS; `before` and `after` are its names, `old` and `new` its lines of text,
    empty where it does not exist; `details` say what is different."""

    kinds: tuple[str, ...]
    before: str
    after: str
    old: str
    new: str
    details: tuple[str, ...] = ()
    location: str = ""


@dataclass(frozen=True, repr=False)
class Difference(Shown):
    """`changes` in the order of the first graph, added nodes before those that they stand before; `same` nodes are equal.

    `pairs` are the names of matched nodes, before to after; `grouped` those of removed nodes that are now inside a group, to
    the group's.
    """

    left: str
    right: str
    same: int
    changes: tuple[NodeChange, ...]
    pairs: Mapping[str, str] = field(default_factory=dict, repr=False)
    grouped: Mapping[str, str] = field(default_factory=dict, repr=False)

    def table(self) -> Table:
        rows = [[", ".join(c.kinds), c.before or "", c.after or "", "; ".join(c.details)] for c in self.changes]
        counts = ", ".join(f"{count} {kind}" for kind, count in self.counts.items()) or "nothing differs"
        return Table(f"{self.left} and {self.right}: {counts}", ("change", "before", "after", "what"), rows)

    @property
    def equal(self) -> bool:
        return not self.changes

    @property
    def counts(self) -> dict[str, int]:
        """How many changes of every kind there are; one node may count for several."""
        found = Counter(kind for change in self.changes for kind in change.kinds)
        return {kind: found[kind] for kind in KINDS if found[kind]}


def split_stage(text: str) -> tuple[str, str | None]:
    """`M@STAGE` as (M, STAGE), and anything else as (text, None). A folder's @ is no stage."""
    model, at, stage = text.rpartition("@")
    return (model, stage) if at and model and not re.search(r"[/\\.]", stage) else (text, None)


def stages(
    graph: Graph, wanted: Iterable[str], run: Callable[[Graph, Callable[[str, Graph], None]], object]
) -> dict[str, Graph]:
    """Copies of a graph at the wanted stages: "import", a pass (after its last run) or "PASS#2" (after its second run).

    `run(graph, see)` runs the pipeline and calls see(name, graph) after every pass, with "import" before the first. Raises
    UsageError for an unknown stage.
    """
    names = list(dict.fromkeys(wanted))
    found: dict[str, Graph] = {}
    runs: Counter[str] = Counter()

    def see(name: str, at: Graph) -> None:
        runs[name] += 1
        for spelled in (name, f"{name}#{runs[name]}"):
            if spelled in names:
                found[spelled] = at.copy()

    if all(name == IMPORT for name in names):
        return dict.fromkeys(names, graph)
    run(graph, see)
    for name in names:
        if name not in found:
            base, number, _ = name.partition("#")
            if number and base in runs:
                raise UsageError(f"{base} runs {runs[base]} times, so there is no {name}")
            raise UsageError(f"there is no stage {name!r}", hint=f"one of {', '.join(runs)}")
    return found


def compare(a: Graph, b: Graph, left: str = "A", right: str = "B") -> Difference:
    """The differences that lead from `a` to `b`."""
    return _Comparison(a, b).result(left, right)


class _Comparison:
    def __init__(self, a: Graph, b: Graph):
        self.a, self.b = a, b
        self.order_a, self.order_b = a.order(), b.order()
        self.match: dict[Node, Node] = {}
        self.back: dict[Node, Node] = {}
        self.by_name(lambda node: not _automatic(node))
        for _ in range(2):
            self.by_structure()
            self.by_readers()
        self.by_flow()
        self.by_name(lambda node: True)
        self.by_structure()
        groups = [(n, n.body) for n in self.order_b if n.is_group]
        self.inside = {n.name: group for group, body in groups for n in body.order() if n.inputs}
        self.members: dict[Node, list[Node]] = defaultdict(list)
        for x in self.order_a:
            if x not in self.match and x.name in self.inside:
                self.members[self.inside[x.name]].append(x)

    def pair(self, x: Node, y: Node) -> None:
        self.match[x] = y
        self.back[y] = x

    def by_name(self, wanted: Callable[[Node], bool]) -> None:
        for x in self.order_a:
            y = self.b.node(x.name) if x.name in self.b else None
            if y is not None and x not in self.match and y not in self.back and _sort(x) == _sort(y) and wanted(x):
                self.pair(x, y)

    def by_structure(self) -> None:
        """The same operator with the same attributes on operands that are matched; among several, one of the same name."""
        free: dict[Hashable, list[Node]] = defaultdict(list)
        for y in self.order_b:
            if y not in self.back:
                free[self.key(y, lambda v: v)].append(y)
        for x in self.order_a:
            if x not in self.match and all(v is None or v.node in self.match for v in x.inputs):
                found = free.get(self.key(x, lambda v: Value(self.match[v.node], v.index)))
                if found:
                    self.pair(x, found.pop(next((i for i, y in enumerate(found) if y.name == x.name), 0)))

    def by_readers(self) -> None:
        """The same kind of operator, read by matched nodes in the same slots."""
        free: dict[Hashable, list[Node]] = defaultdict(list)
        for y in reversed(self.order_b):
            if y not in self.back and (readers := self.readers(self.b, y, lambda n: n)):
                free[_sort(y), y.op.name, readers].append(y)
        for x in reversed(self.order_a):
            if x not in self.match and (readers := self.readers(self.a, x, self.match.get)):
                found = free.get((_sort(x), x.op.name, readers))
                if found:
                    self.pair(x, found.pop(0))

    def by_flow(self) -> None:
        """From the inputs on, the same kind of operator on matched operands and weights of the same shapes: networks of one
        form whose names and numbers differ."""
        inputs = [[n for n in g.inputs if n not in m] for g, m in ((self.a, self.match), (self.b, self.back))]
        if [n.types for n in inputs[0]] == [n.types for n in inputs[1]]:
            for x, y in zip(*inputs):
                self.pair(x, y)
        free: dict[Hashable, list[Node]] = defaultdict(list)
        for y in self.order_b:
            if y not in self.back and any(v is not None and v.weight is None for v in y.inputs):
                free[_flow(y, lambda v: v)].append(y)
        for x in self.order_a:
            if x in self.match or not x.inputs or any(v and v.weight is None and v.node not in self.match for v in x.inputs):
                continue
            found = free.get(_flow(x, lambda v: Value(self.match[v.node], v.index)))
            if found:
                y = found.pop(0)
                self.pair(x, y)
                for v, w in zip(x.inputs, y.inputs):
                    if v and w and v.weight and w.weight and v.node not in self.match and w.node not in self.back:
                        self.pair(v.node, w.node)

    def key(self, node: Node, operand: Callable[[Value], Value]) -> Hashable:
        if node.weight is not None:
            return ("weight", node.weight.digest)
        operands = tuple(None if v is None else operand(v) for v in node.inputs)
        body = None if not node.is_group else _operators(node.body)
        return (node.op.name, attributes_text(node.op), tuple(map(str, node.types)), operands, body)

    @staticmethod
    def readers(graph: Graph, node: Node, image: Callable[[Node], Node | None]) -> frozenset[tuple[Node, int]]:
        """(reader, slot) in the second graph; empty where one of them has no match."""
        found = [(image(reader), slot) for v in node.outputs for reader, slot in graph.uses(v)]
        return frozenset((r, slot) for r, slot in found if r is not None) if all(r for r, _ in found) else frozenset()

    # -- differences --------------------------------------------------------------------------------------------------

    def result(self, left: str, right: str) -> Difference:
        placed: list[tuple[float, int, NodeChange]] = []
        position = {y: i for i, y in enumerate(self.order_b)}
        at, same = -1.0, 0
        for i, x in enumerate(self.order_a):
            y = self.match.get(x)
            if y is None:
                placed.append((at, i, self.removed(x)))
                continue
            at = position[y]
            change = self.changed(x, y)
            if change is None:
                same += 1
            else:
                placed.append((at, -1, change))
        for y in self.order_b:
            if y not in self.back:
                change = NodeChange(("added",), "", y.name, "", _text(y), self.origin(y), y.location or "")
                placed.append((position[y], -1, change))
        changes = [c for _, _, c in sorted(placed, key=lambda p: p[:2])]
        pairs = {x.name: y.name for x, y in self.match.items()}
        grouped = {x.name: group.name for group, members in self.members.items() for x in members if x.weight is None}
        return Difference(left, right, same, (*changes, *self.outputs()), pairs, grouped)

    def removed(self, x: Node) -> NodeChange:
        group = self.inside.get(x.name)
        where = (f"now inside {reference(group.output)}",) if group is not None and x.weight is None else ()
        return NodeChange(("removed",), x.name, "", _text(x), "", where, x.location or "")

    def origin(self, y: Node) -> tuple[str, ...]:
        if not y.is_group:
            return ()
        return (f"a group of {_operators(y.body)}",)

    def changed(self, x: Node, y: Node) -> NodeChange | None:
        kinds: list[str] = []
        details: list[str] = []
        if x.name != y.name and not (_automatic(x) and _automatic(y)):
            kinds.append("renamed")
            details.append(f"name: {x.name} → {y.name}")
        if written := list(_rewritten(x, y)):
            kinds.append("rewritten")
            details += written
        if x.types != y.types:
            kinds.append("retyped")
            details.append(f"type: {', '.join(map(str, x.types))} → {', '.join(map(str, y.types))}")
        if wires := list(self.rewired(x, y)):
            kinds.append("rewired")
            details += wires
        if not kinds:
            return None
        return NodeChange(tuple(kinds), x.name, y.name, _text(x), _text(y), tuple(details), y.location or x.location or "")

    def rewired(self, x: Node, y: Node) -> Iterable[str]:
        if not x.is_group and y.is_group:  # the operands of a new group are those of several nodes
            read = self.read_by(x, y)
            for slot, v in enumerate(y.inputs):
                if v is not None and v.node not in read and v.weight is None:
                    yield f"operand {slot}: {reference(v)} is new"
            return
        for slot in range(max(len(x.inputs), len(y.inputs))):
            old = x.inputs[slot] if slot < len(x.inputs) else None
            new = y.inputs[slot] if slot < len(y.inputs) else None
            if not self.same_operand(old, new):
                yield f"operand {slot}: {reference(old)} → {reference(new)}"

    def same_operand(self, old: Value | None, new: Value | None) -> bool:
        if old is None or new is None:
            return old is new
        if self.match.get(old.node) is new.node:
            return old.index == new.index
        return old.node not in self.match and self.inside.get(old.node.name) is new.node

    def read_by(self, x: Node, group: Node) -> set[Node]:
        """The nodes of the second graph that stand for what `x` and the others inside its new group read, whatever was
        removed on the way."""
        found: set[Node] = set()
        waiting, seen = [x, *self.members.get(group, ())], {x}
        while waiting:
            for v in waiting.pop().inputs:
                if v is None or v.node in seen:
                    continue
                seen.add(v.node)
                stands = self.match.get(v.node) or self.inside.get(v.node.name)
                if stands is not None:
                    found.add(stands)
                if stands is None or stands is group:
                    waiting.append(v.node)
        return found

    def outputs(self) -> list[NodeChange]:
        a, b = self.a.outputs, self.b.outputs
        if len(a) == len(b) and all(m == n and self.same_operand(v, w) for (m, v), (n, w) in zip(a, b)):
            return []
        old, new = (", ".join(f"{name}={reference(v)}" for name, v in side) for side in (a, b))
        if old == new:
            return []
        return [NodeChange(("outputs",), "return", "return", f"return {old}", f"return {new}")]


def _flow(node: Node, operand: Callable[[Value], Value]) -> Hashable:
    """Equal for nodes of one kind on the same computed operands and weights of the same shapes."""
    operands = tuple(None if v is None else v.type.shape if v.weight is not None else operand(v) for v in node.inputs)
    return (node.op.name, operands)


def _automatic(node: Node) -> bool:
    """Whether the name is the operator's with a number: one that nobody chose, and that other nodes shift."""
    return node.weight is None and re.fullmatch(rf"{re.escape(node.op.name)}(_\d+)?", node.name) is not None


def _text(node: Node) -> str:
    """The node's line without its source location and without the numbers of a weight."""
    text = line(node)
    if node.location is not None:
        text = text[: text.rfind("   // ")]
    return re.sub(r'(= parameter "\w+") \[.*\]$', r"\1", text)


def _sort(node: Node) -> str:
    return "weight" if node.weight is not None else "input" if isinstance(node.op, Input) else "operator"


def _rewritten(x: Node, y: Node) -> Iterable[str]:
    """How the operator, its attributes, its body or its numbers differ."""
    if x.weight is not None and y.weight is not None:
        if x.weight is not y.weight and x.weight.digest != y.weight.digest:
            yield "other numbers"
        return
    if type(x.op) is not type(y.op):
        yield f"operator: {_operator(x)} → {_operator(y)}"
        return
    if not isinstance(x.op, Input):
        for f in fields(x.op):
            old, new = getattr(x.op, f.name), getattr(y.op, f.name)
            if old != new and attribute(old) != attribute(new):
                yield f"{f.name}: {attribute(old)} → {attribute(new)}"
    if x.is_group and y.is_group:
        inner = compare(x.body, y.body).changes
        for change in inner[:MOST_INSIDE]:
            what = f"inside: {'/'.join(change.kinds)} {change.after or change.before}"
            yield ", ".join((what, *change.details))
        if len(inner) > MOST_INSIDE:
            yield f"inside: {len(inner) - MOST_INSIDE} more"


def _operator(node: Node) -> str:
    return f"{node.op.name} of {_operators(node.body)}" if node.is_group else node.op.name


def _operators(body: Graph) -> str:
    return " ".join(n.op.name for n in body.order() if n.inputs)
