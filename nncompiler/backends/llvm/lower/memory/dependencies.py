"""What must run before what: the steps of a lowered graph as a schedule.

The steps of a node stay together, in their order. A node runs after those that make its operands, also through nodes that
need no step (views), and after all that use memory which it overwrites in place.
"""

from __future__ import annotations

from collections.abc import Sequence

from nncompiler.ir.extents import hint
from nncompiler.ir.graph import Graph, Node, Value

from ...emission.builder import PendingStep
from ...emission.places import Placement, Root
from ...program import Space
from .order import Schedule
from .plan import aligned


def schedule_of(
    graph: Graph, placement: Placement, steps: Sequence[PendingStep], makers: Sequence[Node | Value]
) -> tuple[Schedule, list[list[int]]]:
    """(the schedule, the numbers of the steps of each unit). `makers` has for each step the node that it belongs to, or the
    value that it copies to an output."""
    units: list[list[int]] = []
    unit_of: dict[Node | Value, int] = {}
    for at, maker in enumerate(makers):
        if maker not in unit_of:
            unit_of[maker] = len(units)
            units.append([])
        units[unit_of[maker]].append(at)
    needs: list[set[int]] = [set() for _ in units]
    behind: dict[Node, set[int]] = {}  # the units that a node's results come from
    for node in graph.order():
        earlier = {u for v in node.inputs if v is not None for u in behind[v.node]}
        if node in unit_of:
            needs[unit_of[node]] |= earlier
            behind[node] = {unit_of[node]}
        else:
            behind[node] = earlier
    for maker, unit in unit_of.items():
        if isinstance(maker, Value):
            needs[unit] |= behind[maker.node]
    buffers: dict[Root, int] = {}
    uses: list[list[tuple[int, ...]]] = [[] for _ in units]
    users: dict[Root, list[int]] = {}
    for unit, numbers in enumerate(units):
        overwritten = _overwritten(makers[numbers[0]], placement)
        for at in numbers:
            roots = dict.fromkeys(root for root, _ in steps[at].buffers if root.space == Space.ARENA)
            uses[unit].append(tuple(buffers.setdefault(r, len(buffers)) for r in roots))
            for root in roots:
                users.setdefault(root, []).append(unit)
        for root in overwritten:
            needs[unit] |= set(users[root]) - {unit}
            users[root] = [unit]  # which needs those before
    sizes = tuple(aligned(hint(root.nbytes)) for root in buffers)
    schedule = Schedule(tuple(tuple(u) for u in uses), tuple(tuple(sorted(n - {u})) for u, n in enumerate(needs)), sizes)
    return schedule, units


def _overwritten(maker: Node | Value, placement: Placement) -> list[Root]:
    """The arena's roots that a node writes its results over although they hold its operands."""
    if isinstance(maker, Value) or maker in placement.views:
        return []
    read = {placement.places[v].root for v in maker.inputs if v is not None}
    written = dict.fromkeys(placement.places[v].root for v in maker.outputs)
    return [root for root in written if root in read and root.space == Space.ARENA]
