"""What lies in the arena: buffers with the values in them, and the values that need no memory of their own."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from nncompiler.ir.extents import hint, is_symbolic
from nncompiler.ir.source import Input

from ...program import Space

if TYPE_CHECKING:
    from nncompiler.ir.graph import Graph, Value

    from ...emission.builder import PendingStep
    from ...emission.places import Placement, Root


@dataclass(frozen=True)
class ArenaBuffer:
    """A piece of the arena. `size` is aligned; `uses` are the steps that read or write it, `written` the steps among them
    that write; it is live from the first to the last use. `values` are the graph's values that lie in it, largest first.
    `expression`: its bytes for any sizes, not aligned, where dimensions are open; `size` is then what is planned for."""

    name: str
    size: int
    offset: int
    uses: tuple[int, ...]
    written: tuple[int, ...]
    values: tuple[str, ...]
    expression: str = ""

    @property
    def first(self) -> int:
        return self.uses[0]

    @property
    def last(self) -> int:
        return self.uses[-1]


@dataclass(frozen=True)
class Saved:
    """A value that lies in another one's memory: `kind` is "in place" (written over its operand), "part" (written into its
    slice of a concat), "pooled" (in registers, and never stored), or the operator of a view that needs no code."""

    name: str
    kind: str
    of: str
    size: int


@dataclass(frozen=True)
class MemoryMap:
    """`steps` are (node, kernel); `values_bytes` is what all computed values would take if each had
    memory of its own, padding and halos included."""

    buffers: tuple[ArenaBuffer, ...] = ()
    saved: tuple[Saved, ...] = ()
    steps: tuple[tuple[str, str], ...] = ()
    values_bytes: int = 0


def memory_map(
    graph: Graph, placement: Placement, steps: Sequence[PendingStep], writes: Mapping[str, Sequence[bool]],
    roots: Sequence[Root], sizes: Sequence[int], pooled: Mapping[Value, Value],
) -> MemoryMap:  # fmt: skip
    """The map once the roots of the arena have their offsets. `writes` says of a kernel which of its buffers it writes,
    `pooled` of a value that is never stored which one is made from it."""
    uses: dict[Root, dict[int, bool]] = {}
    for at, step in enumerate(steps):
        for (root, _), written in zip(step.buffers, writes[step.kernel], strict=True):
            seen = uses.setdefault(root, {})
            seen[at] = seen.get(at, False) or written
    buffers = []
    for root, size in zip(roots, sizes, strict=True):
        occupants = sorted(placement.occupants.get(root, ()), key=lambda v: -hint(v.type.nbytes))
        used = uses[root]
        name = root.name or f"{steps[min(used)].node} (temporary)"
        written_at = tuple(i for i, w in used.items() if w)
        expression = str(root.nbytes) if is_symbolic(root.nbytes) else ""
        inside = tuple(v.name for v in occupants)
        buffers.append(ArenaBuffer(name, size, root.offset, tuple(used), written_at, inside, expression))
    values = [v for n in graph.order() if n.weight is None and not isinstance(n.op, Input) for v in n.outputs]
    saved = [s for v in values if (s := _saved(v, placement, pooled)) is not None]
    total = sum(v.type.storage_bytes for v in values if placement.places[v].root.space == Space.ARENA)
    return MemoryMap(tuple(buffers), tuple(saved), tuple((s.node, s.kernel) for s in steps), total)


def _saved(value: Value, placement: Placement, pooled: Mapping[Value, Value]) -> Saved | None:
    """How the value does without memory of its own, or None where it has some."""
    if value in pooled:
        return Saved(value.name, "pooled", pooled[value].name, hint(value.type.nbytes))
    node, place = value.node, placement.places[value]
    sources = [v for v in node.inputs if v is not None and placement.places[v].root is place.root]
    if node in placement.views and sources:
        return Saved(value.name, node.op.name, ", ".join(v.name for v in sources), hint(value.type.nbytes))
    if sources:
        return Saved(value.name, "in place", sources[0].name, hint(value.type.nbytes))
    if place.root.name and place.root.name != value.name:
        return Saved(value.name, "part", place.root.name, hint(value.type.nbytes))
    return None
