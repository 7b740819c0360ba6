"""The partition with balanced work and the fewest bytes across.

A partition is judged by two numbers: `computing`, the time until both devices have finished if transfers took none, which is
least where both work all the time, and the bytes that cross. Of all partitions found, those whose computing takes at most
`slack` longer than the least are balanced; the one with the fewest bytes among them is taken.

Nodes are decided in the graph's order. Two partial partitions whose live values lie alike can be completed alike, so of
those only the ones that are best in some respect (either device's clock, or bytes) are kept: that is exact. Beyond a
number of partial partitions those with the fewest bytes are kept of every time that
they may come to, which is where the search may err.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from ..ir.errors import UnsupportedError, UsageError
from ..ir.graph import Graph, Node, Value
from .plan import Partition, evaluate, nbytes_of, needed, read_share
from .rules import NodeSplit, choices
from .spread import BOTH, DEVICES, Ranges, Spread, joined, whole, without
from .work import ROUND_RATES, NodeWork, Rates

SLACK = 0.1
EFFORT = 40_000
"""Partial partitions that are continued, all nodes together; for each node between the bounds of WIDTH."""
WIDTH = 100, 1500
SIMILAR = 4
"""One in so many of the partial partitions that are kept may have the same live values in the same places."""
SMALL = 0.02
"""Of all work: nodes below may be computed on both devices."""
STEPS = 100
"""Buckets that the time of one device is divided into."""

Keep = Callable[[Node, list[NodeSplit]], list[NodeSplit]]


@dataclass(frozen=True)
class _State:
    clocks: tuple[float, float]
    nbytes: int
    spreads: Mapping[Value, Spread]
    made: Mapping[Value, tuple[float, float]]
    sent: Mapping[tuple[Value, int], Ranges]
    trail: Any = None


def partition(graph: Graph, rates: Rates = ROUND_RATES, slack: float = SLACK, keep: Keep | None = None) -> Partition:
    """The best partition of a graph with static shapes that the search finds. `keep` may leave out choices of a node.

    Raises UsageError for open dimensions, UnsupportedError for nodes with bodies.
    """
    if not all(t.is_static for node in graph.order() for t in node.types):
        raise UsageError("a partition needs static shapes", hint="bind the symbolic dimensions: dims=, --dim NAME=SIZE")
    nodes = [n for n in graph.order() if n.weight is None and n not in graph.inputs]
    for node in nodes:
        if node.is_group:
            raise UnsupportedError(f"{node.op.name} has a graph of its own, which is not partitioned", node=node.name)
    found = _search(graph, nodes, rates, keep)
    least = min(max(s.clocks) for s in found)
    balanced = (s for s in found if max(s.clocks) <= least * (1 + slack))
    best = min(balanced, key=lambda s: (s.nbytes, max(s.clocks), -s.clocks[0]))
    return evaluate(graph, _choices(best, nodes), rates)


def by_channels(graph: Graph, rates: Rates = ROUND_RATES) -> Partition:
    """Every layer shared by its channels wherever it can be: what splitting a network of one column costs."""

    def keep(node: Node, found: list[NodeSplit]) -> list[NodeSplit]:
        return [c for c in found if c.kind.startswith("by ")] or found

    return partition(graph, rates, 0.0, keep)


def _search(graph: Graph, nodes: Sequence[Node], rates: Rates, keep: Keep | None) -> list[_State]:
    work = {node: NodeWork(node, rates) for node in nodes}
    left = sum(w.alone for w in work.values())
    total = left
    small = total * SMALL
    last: dict[Value, int] = {}
    for i, node in enumerate(nodes):
        for value in node.inputs:
            if value is not None:
                last[value] = i
    given = {v: whole(BOTH) for n in graph.order() if n.weight is not None or n in graph.inputs for v in n.outputs}
    states = [_State((0.0, 0.0), 0, {}, {}, {})]
    width = min(max(EFFORT // max(1, len(nodes)), WIDTH[0]), WIDTH[1])
    live: list[Value] = []
    for i, node in enumerate(nodes):
        left -= work[node].alone
        live = [v for v in (*live, *node.outputs) if last.get(v, -1) > i]
        grown: dict[Any, list[_State]] = {}
        offered: dict[tuple[Spread | None, ...], list[_Move]] = {}
        for state in states:
            spreads = tuple(None if v is None else given.get(v) or state.spreads[v] for v in node.inputs)
            if spreads not in offered:
                found = choices(node, spreads, work[node].alone <= small)
                found = keep(node, found) if keep is not None else found
                offered[spreads] = [_move(node, choice, work[node], spreads, given) for choice in found]
            for move in offered[spreads]:
                new = _step(state, move, live)
                key = tuple(map(new.spreads.__getitem__, live)), frozenset(new.sent.items())
                grown.setdefault(key, []).append(new)
        states = _pruned([s for group in grown.values() for s in _best(group, width // SIMILAR)], left, total or 1.0, width)
    return states


@dataclass(frozen=True)
class _Move:
    """A choice for a node whose operands lie in one way. waits: values, the device that lacks ranges of them, and bytes of
    all elements of an extent; seconds: of each device."""

    choice: NodeSplit
    waits: tuple[tuple[Value, int, Ranges, Spread], ...]
    seconds: tuple[float, float]
    outs: Mapping[Value, Spread]


def _move(
    node: Node, choice: NodeSplit, work: NodeWork, spreads: Sequence[Spread | None], given: Mapping[Value, Spread]
) -> _Move:
    waits = []
    for slot, (value, spread) in enumerate(zip(node.inputs, spreads)):
        if value is None or spread is None or value in given:
            continue
        for k in DEVICES:
            part = choice.parts[slot][k]
            missing = () if part.nothing else without(needed(spread, part), spread.own(k))
            if missing:
                waits.append((value, k, missing, spread))
    shared = [read_share(node, choice, k) for k in DEVICES]
    seconds = (work.seconds(choice.shares[0], shared[0]), work.seconds(choice.shares[1], shared[1]))
    return _Move(choice, tuple(waits), seconds, dict(zip(node.outputs, choice.outs)))


def _step(state: _State, move: _Move, live: Sequence[Value]) -> _State:
    clocks, nbytes, sent = list(state.clocks), state.nbytes, state.sent
    for value, k, missing, spread in move.waits:
        clocks[k] = max(clocks[k], state.made[value][1 - k])
        before = sent.get((value, k), ())
        new = without(missing, before) if before else missing
        if new:
            nbytes += nbytes_of(value, spread, new)
            sent = {**sent, (value, k): joined((*before, *new))}
    for k in DEVICES:
        if move.seconds[k]:
            clocks[k] += move.seconds[k]
    after, outs = (clocks[0], clocks[1]), move.outs
    return _State(
        after, nbytes, {v: outs[v] if v in outs else state.spreads[v] for v in live},
        {v: after if v in outs else state.made[v] for v in live},
        {at: ranges for at, ranges in sent.items() if at[0] in live} if sent else sent,
        (state.trail, move.choice),
    )  # fmt: skip


def _best(states: list[_State], most: int) -> list[_State]:
    """Those that no other is as good as in everything."""
    kept: list[_State] = []
    for state in sorted(states, key=lambda s: (max(s.clocks), s.nbytes, sum(s.clocks))):
        beaten = any(
            o.clocks[0] <= state.clocks[0] and o.clocks[1] <= state.clocks[1] and o.nbytes <= state.nbytes for o in kept
        )
        if not beaten:
            kept.append(state)
    if len(kept) > most:
        kept.sort(key=lambda s: s.nbytes)
        kept = [kept[i * (len(kept) - 1) // (most - 1)] for i in range(most)]
    return kept


def _pruned(states: list[_State], left: float, total: float, width: int) -> list[_State]:
    """The best by bytes of every bucket of promise, buckets in turn. One promise is the time if what is left is shared well
    from here on, the other if it also makes up for what is uneven so far."""
    if len(states) <= width:
        return states
    buckets: dict[tuple[int, int], list[_State]] = {}
    for state in states:
        late = max(state.clocks) + left / 2
        early = max(*state.clocks, (sum(state.clocks) + left) / 2)
        buckets.setdefault((int(late / total * STEPS), int(early / total * STEPS)), []).append(state)
    rows = [sorted(buckets[at], key=lambda s: (s.nbytes, max(s.clocks))) for at in sorted(buckets)]
    ranks = max(map(len, rows))
    return [row[rank] for rank in range(ranks) for row in rows if rank < len(row)][:width]


def _choices(state: _State, nodes: Sequence[Node]) -> dict[Node, NodeSplit]:
    found, trail = [], state.trail
    while trail is not None:
        trail, choice = trail
        found.append(choice)
    return dict(zip(nodes, reversed(found), strict=True))
