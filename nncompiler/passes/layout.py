"""Layout assignment: which values are stored in blocked layouts, with halos, and where reorders stand."""

from __future__ import annotations

from dataclasses import dataclass, field, replace

from nncompiler.ir.extents import hint, literally
from nncompiler.ir.graph import Graph, Node, Value
from nncompiler.ir.op import Op
from nncompiler.ir.source import Input, Parameter
from nncompiler.ir.target import Target
from nncompiler.ir.types import Layout, TensorType
from nncompiler.ops.group import Fused
from nncompiler.ops.movement.arrange import Concat, Split
from nncompiler.ops.movement.reorder import Reorder
from nncompiler.ops.movement.slice import Pad, Slice
from nncompiler.ops.movement.space import BatchToSpace, Interleave, SpaceToBatch
from nncompiler.ops.normalization.channels import BatchNorm, InstanceNorm
from nncompiler.ops.normalization.local import Lrn
from nncompiler.ops.vision.resize import Resize
from nncompiler.ops.window.global_pool import GlobalAveragePool, GlobalLpPool, GlobalMaxPool
from nncompiler.ops.window.pool import AveragePool, LpPool, MaxPool

from .base import Pass, Rewrites

GLOBAL_POOLS: tuple[type[Op], ...] = (GlobalAveragePool, GlobalMaxPool, GlobalLpPool)
AGNOSTIC: tuple[type[Op], ...] = (
    MaxPool, AveragePool, LpPool, *GLOBAL_POOLS, Lrn, BatchNorm, InstanceNorm, Concat, Split, Slice,
    Interleave, SpaceToBatch, BatchToSpace, Pad, Resize,
)  # fmt: skip
"""Besides pointwise operators: what runs as well on blocked values as on row-major ones."""

VIEWS: tuple[type[Op], ...] = (Split, Slice)
"""Operators whose results lie inside their operand's memory."""


@dataclass(frozen=True)
class AssignLayouts(Pass):
    """Gives the kernels of a target the layouts they want, with reorders only at the borders.

        %c = conv(%x, @w)             %x.r : f32[1,3,8,8]:nchw16c+halo(..)(1,1)(1,1) = reorder(%x)
        %p = max_pool(%c)      -->    %c : f32[1,64,8,8]:nchw16c = conv(%x.r, @w)
        %s = reshape(%p)              %p : f32[1,64,4,4]:nchw16c = max_pool(%c)
                                      %p.r : f32[1,64,4,4] = reorder(%p)
                                      %s = reshape(%p.r)

    1. In topological order: a node that the target has wishes for gets its result in the wished layout. An agnostic node
       (AGNOSTIC, pointwise nodes, and groups of these) follows the first blocked operand of its results' rank. All other
       nodes, inputs, weights and outputs are row-major.
    2. A reader that wishes for a halo: the value itself gets it, the largest of all readers', if a node writes the value
       and every reader can do with a halo. Operands and result of a concatenation, and a slice and what it is cut from,
       have one halo, so that they can share memory.
    3. Every other difference between a value and what a reader wishes becomes a reorder, shared by readers.

    Layouts are chosen for the whole graph at once: one that has layouts or reorders already stays as it is.
    """

    target: Target
    name = "assign-layouts"

    def run(self, graph: Graph, rewrites: Rewrites) -> None:
        if any(t.layout is not None or isinstance(n.op, Reorder) for n in graph.nx for t in n.types):
            return
        plan = _Plan(graph, self.target)
        if plan.changes() and rewrites.allow():
            plan.perform()


@dataclass
class _Plan:
    """`chosen` is the layout of every result, `wanted` what each operand slot must have (None: row-major)."""

    graph: Graph
    target: Target
    chosen: dict[Value, Layout | None] = field(default_factory=dict)
    wanted: dict[tuple[Node, int], Layout | None] = field(default_factory=dict)
    strict: set[tuple[Node, int]] = field(default_factory=set)
    reorders: dict[tuple[Value, Layout | None], list[tuple[Node | None, int]]] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self.order = self.graph.order()
        for node in self.order:
            self.choose(node)
        self.give_halos()
        self.place_reorders()

    # -- 1: blocked or row-major --------------------------------------------------------------------------------------

    def choose(self, node: Node) -> None:
        for value in node.outputs:
            self.chosen[value] = None
        wish = self.target.preferred_layouts(node, self.chosen) if node.inputs else None
        if wish is not None:
            operands, result = wish
            self.chosen[node.output] = _normal(result)
            for slot, layout in enumerate(operands):
                self.wanted[node, slot] = _normal(layout)
        elif (layout := self.followed(node)) is not None:
            for value in node.outputs:
                fits = value.type.rank == len(layout.order) and not self.pooled_for_row_major(node)
                self.chosen[value] = layout if fits else None
            for slot, operand in enumerate(node.inputs):
                if operand is not None:
                    self.wanted[node, slot] = _for_operand(operand, node.type, layout)
        else:
            agnostic = is_agnostic(node)
            for slot, operand in enumerate(node.inputs):
                self.wanted[node, slot] = None
                if not agnostic and operand is not None:
                    self.strict.add((node, slot))

    def followed(self, node: Node) -> Layout | None:
        """The layout that an agnostic node takes over, without halo; None for row-major."""
        if not is_agnostic(node) or (self.grows(node) and self.read_row_major(node)):
            return None
        for operand in node.inputs:
            layout = None if operand is None else self.chosen[operand]
            if operand is None or layout is None or operand.type.rank != node.type.rank or operand.type.rank < 3:
                continue
            base = _base(layout)
            cuts = isinstance(node.op, Concat | Split | Slice | Interleave)
            if base is not None and (cuts or operand.type.shape[1] == node.type.shape[1]):
                return base if _aligned(node, base) else None
        return None

    def pooled_for_row_major(self, node: Node) -> bool:
        """Whether all readers of a global pooling read row-major: its result is small, so it is written so at once."""
        members = node.body.order() if node.body is not None else [node]
        if not any(isinstance(n.op, GLOBAL_POOLS) for n in members):
            return False
        return self.read_row_major(node)

    def read_row_major(self, node: Node) -> bool:
        """Whether no reader wants, or takes over, a blocked layout."""
        readers = self.graph.consumers(node)
        return not any(self.target.preferred_layouts(r) is not None or is_agnostic(r) for r in readers)

    def grows(self, node: Node) -> bool:
        """Whether the node makes an image larger: reordering what it reads is cheaper than what it makes."""
        x = node.inputs[0]
        return isinstance(node.op, Resize) and x is not None and hint(node.type.size) > hint(x.type.size)

    # -- 2: halos -----------------------------------------------------------------------------------------------------

    def give_halos(self) -> None:
        groups = self.shared_memory()
        for members in groups:
            halo: tuple[tuple[int, int], ...] = ()
            possible = True
            for value in members:
                layout = self.chosen[value]
                possible &= not isinstance(value.node.op, Input | Parameter)
                possible &= not (layout is None and self.graph.is_output(value))
                for reader, slot in self.graph.uses(value):
                    want = self.wanted[reader, slot]
                    if _same_base(want, layout):
                        halo = _larger(halo, want)
                        possible &= (reader, slot) not in self.strict
            if halo and possible and all(_extents_fit(v.type, members[0].type) for v in members):
                for value in members:
                    base = self.chosen[value] or Layout(tuple(range(value.type.rank)))
                    self.chosen[value] = replace(base, halo=halo)

    def shared_memory(self) -> list[list[Value]]:
        """The values, in groups whose members lie in one piece of memory if they have one layout."""
        leader: dict[Value, Value] = {v: v for n in self.order for v in n.outputs}

        def find(v: Value) -> Value:
            while leader[v] != v:
                leader[v] = leader[leader[v]]
                v = leader[v]
            return v

        for node in self.order:
            if isinstance(node.op, Concat):
                pairs = [(v, node.output) for v in node.inputs if v is not None]
            elif isinstance(node.op, VIEWS) and node.inputs[0] is not None and _cuts_channels(node):
                pairs = [(node.inputs[0], v) for v in node.outputs]
            else:
                continue
            for a, b in pairs:
                writable = not isinstance(a.node.op, Input | Parameter)
                if writable and _same_base(self.chosen[a], self.chosen[b]) and a.type.rank == b.type.rank:
                    leader[find(b)] = find(a)
        groups: dict[Value, list[Value]] = {}
        for v in leader:
            groups.setdefault(find(v), []).append(v)
        return list(groups.values())

    # -- 3: reorders --------------------------------------------------------------------------------------------------

    def place_reorders(self) -> None:
        wishes: dict[tuple[Value, Layout | None], list[tuple[Node | None, int]]] = {}
        halos: dict[tuple[Value, Layout | None], tuple[tuple[int, int], ...]] = {}
        for node in self.order:
            for slot, value in enumerate(node.inputs):
                if value is None or isinstance(value.node.op, Parameter):
                    continue
                want = self.wanted[node, slot]
                if self.suits(value, node, slot):
                    continue
                key = (value, _base(want))
                wishes.setdefault(key, []).append((node, slot))
                halos[key] = _larger(halos.get(key, ()), want)
        for at, (_, value) in enumerate(self.graph.outputs):
            if self.chosen[value] is not None:
                wishes.setdefault((value, None), []).append((None, at))
        for (value, base), uses in wishes.items():
            layout: Layout | None = base
            if halos.get((value, base)):
                layout = replace(base or Layout(tuple(range(value.type.rank))), halo=halos[value, base])
            self.reorders[value, layout] = uses

    def suits(self, value: Value, reader: Node, slot: int) -> bool:
        """Whether the reader can read the value as it is."""
        have, want = self.chosen[value], self.wanted[reader, slot]
        if not _same_base(have, want):
            return False
        if (reader, slot) in self.strict and have is not None and have.halo:
            return False
        return _larger(_halo(have), want) == _halo(have)

    # -- the end ------------------------------------------------------------------------------------------------------

    def changes(self) -> bool:
        return bool(self.reorders) or any(layout is not None for layout in self.chosen.values())

    def perform(self) -> None:
        graph = self.graph
        for value, layout in self.chosen.items():
            graph.set_layout(value, layout)
        outputs = list(graph.outputs)
        for (value, layout), uses in self.reorders.items():
            node = graph.add(Reorder(layout), (value,), f"{value.name}.reorder", value.node.location)
            for reader, slot in uses:
                if reader is None:
                    outputs[slot] = (outputs[slot][0], node.output)
                else:
                    graph.set_input(reader, slot, node.output)
        graph.set_outputs(outputs)


def is_agnostic(node: Node) -> bool:
    """Whether the node, or every member of the group, runs as well on blocked values."""
    if not node.inputs:
        return False
    if isinstance(node.op, Fused):
        assert node.body is not None
        return all(is_agnostic(n) for n in node.body.order() if n.inputs)
    if isinstance(node.op, MaxPool) and node.op.indices:
        return False
    return node.op.pointwise or isinstance(node.op, AGNOSTIC)


def _aligned(node: Node, layout: Layout) -> bool:
    """Whether a concatenation, split or slice cuts blocked axes only between blocks."""
    match node.op:
        case Concat(axis=axis):
            sizes = [v.type.shape[axis] for v in node.inputs[:-1] if v is not None]
        case Split(axis=axis, sizes=cuts):
            sizes = list(cuts[:-1])
        case Slice(starts=starts, axes=axes, steps=steps):
            cut = [(a, s, t) for a, s, t in zip(axes, starts, steps) if layout.block(a) > 1]
            return all(isinstance(s, int) and s % layout.block(a) == 0 and t == 1 for a, s, t in cut)
        case Interleave(channels=channels, group=group):
            assert node.inputs[0] is not None
            inner = node.inputs[0].type.dims[1] // (node.op.phases * group)
            return inner % layout.block(1) == 0 and (group == 1 or channels // group % layout.block(1) == 0)
        case Pad(pads=pads):
            return literally(pads[1], 0) and literally(pads[len(pads) // 2 + 1], 0)
        case Resize():
            assert node.inputs[0] is not None
            return not node.op.resamples(node.inputs[0].type.dims, 1)
        case _:
            return True
    return all(isinstance(d, int) and d % layout.block(axis) == 0 for d in sizes)


def _cuts_channels(node: Node) -> bool:
    """Whether a split or slice leaves the axes that halos surround whole."""
    match node.op:
        case Split(axis=axis):
            return axis < 2
        case Slice(axes=axes, steps=steps):
            return all(a < 2 and s == 1 for a, s in zip(axes, steps))
    return False


def _for_operand(operand: Value, result: TensorType, layout: Layout) -> Layout | None:
    """How a node in `layout` reads an operand: blocked where it has the channels, row-major where it broadcasts or is
    constant."""
    if operand.weight is not None or operand.type.rank != len(layout.order):
        return None
    return None if operand.type.shape[1] == 1 != result.shape[1] else layout


def _extents_fit(a: TensorType, b: TensorType) -> bool:
    """Whether one halo means the same to both: equal extents after the channels."""
    return a.rank == b.rank and a.shape[2:] == b.shape[2:]


def _normal(layout: Layout | None) -> Layout | None:
    """None for row-major, and no halo that is nowhere."""
    if layout is None or layout.is_row_major:
        return None
    return layout if any(map(any, layout.halo)) else replace(layout, halo=())


def _base(layout: Layout | None) -> Layout | None:
    """The layout without its halo."""
    return None if layout is None else _normal(replace(layout, halo=()))


def _same_base(a: Layout | None, b: Layout | None) -> bool:
    return _base(a) == _base(b)


def _halo(layout: Layout | None) -> tuple[tuple[int, int], ...]:
    return () if layout is None else layout.halo


def _larger(halo: tuple[tuple[int, int], ...], layout: Layout | None) -> tuple[tuple[int, int], ...]:
    """The smallest halo that contains both."""
    other = _halo(layout)
    if not halo or not other:
        return halo or other
    return tuple((max(a, c), max(b, d)) for (a, b), (c, d) in zip(halo, other, strict=True))

