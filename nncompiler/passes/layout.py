"""Layout assignment: which values are stored in blocked layouts, with halos, and where reorders stand."""

from __future__ import annotations

from dataclasses import dataclass, field, replace

from nncompiler.ir.extents import hint
from nncompiler.ir.graph import Graph, Node, Value
from nncompiler.ir.source import Input, Parameter
from nncompiler.ir.target import Target
from nncompiler.ir.types import Layout, TensorType
from nncompiler.ops.group import Fused
from nncompiler.ops.movement.arrange import Concat
from nncompiler.ops.movement.reorder import Reorder
from nncompiler.ops.vision.resize import Resize
from nncompiler.ops.window.global_pool import GlobalPool

from .base import Pass, Rewrites


@dataclass(frozen=True)
class AssignLayouts(Pass):
    """Gives the kernels of a target the layouts they want, with reorders only at the borders.

        %c = conv(%x, @w)             %x.r : f32[1,3,8,8]:nchw16c+halo(..)(1,1)(1,1) = reorder(%x)
        %p = max_pool(%c)      -->    %c : f32[1,64,8,8]:nchw16c = conv(%x.r, @w)
        %s = reshape(%p)              %p : f32[1,64,4,4]:nchw16c = max_pool(%c)
                                      %p.r : f32[1,64,4,4] = reorder(%p)
                                      %s = reshape(%p.r)

    1. In topological order: the result of a node gets the layout that the target prefers for it. A channelwise node
       (`Op.channelwise`, and groups of such nodes) follows the first blocked operand of its results' rank. All other
       nodes, inputs, weights and outputs are row-major.
    2. A reader that prefers a halo: the value itself gets it, the largest of all readers', if a node writes the value
       and every reader can do with a halo. Operands and result of a concatenation, and a slice and what it is cut from,
       have one halo, so that they can share memory.
    3. Every other difference between a value and what a reader prefers becomes a reorder, shared by readers; outputs and
       readers that can do with no halo have one without.

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
        preferred = self.target.preferred_layouts(node, self.chosen) if node.inputs else None
        if preferred is not None:
            operands, result = preferred
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
            if base is not None:
                return base if keeps_blocks(node, operand.type, base) else None
        return None

    def pooled_for_row_major(self, node: Node) -> bool:
        """Whether all readers of a global pooling read row-major: its result is small, so it is written so at once."""
        members = node.body.order() if node.is_group else [node]
        if not any(isinstance(n.op, GlobalPool) for n in members):
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
            elif node.op.view and node.inputs[0] is not None and keeps_spatial(node):
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
        differing: dict[tuple[Value, Layout | None], list[tuple[Node | None, int]]] = {}
        exact: dict[tuple[Value, Layout | None], list[tuple[Node | None, int]]] = {}
        halos: dict[tuple[Value, Layout | None], tuple[tuple[int, int], ...]] = {}
        for node in self.order:
            for slot, value in enumerate(node.inputs):
                if value is None or isinstance(value.node.op, Parameter):
                    continue
                want = self.wanted[node, slot]
                if self.suits(value, node, slot):
                    continue
                key = (value, _base(want))
                if (node, slot) in self.strict:
                    exact.setdefault(key, []).append((node, slot))
                    continue
                differing.setdefault(key, []).append((node, slot))
                halos[key] = _larger(halos.get(key, ()), want)
        for at, (_, value) in enumerate(self.graph.outputs):
            if self.chosen[value] is not None:
                exact.setdefault((value, None), []).append((None, at))
        for (value, base), uses in differing.items():
            layout: Layout | None = base
            if halos.get((value, base)):
                layout = replace(base or Layout(tuple(range(value.type.rank))), halo=halos[value, base])
            self.reorders[value, layout] = uses
        for key, uses in exact.items():
            self.reorders.setdefault(key, []).extend(uses)

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
        assert node.is_group
        return all(is_agnostic(n) for n in node.body.order() if n.inputs)
    return node.op.channelwise


def keeps_blocks(node: Node, x: TensorType, layout: Layout) -> bool:
    """Whether the blocks of the results are blocks of operands, that of type `x` in `layout`."""
    return node.op.keeps_blocks([None if v is None else v.type for v in node.inputs], x, node.type, layout.block)


def keeps_spatial(node: Node) -> bool:
    """Whether every axis behind the channels of the results is the operand's, so that a halo around them means the same."""
    types = [None if v is None else v.type for v in node.inputs]
    return all(node.op.axes_mapping(types, t)[2:] == tuple(range(2, t.rank)) for t in node.types)


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

