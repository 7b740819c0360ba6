"""The reorders that are left in a compiled graph, and why each stands there: who writes its operand, and who reads it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from ...ir.graph import Graph, Node, Value
from ...ir.source import Input
from ...ir.target import Target
from ...ir.types import Layout
from ...ops.movement.arrange import Concat, Split
from ...ops.movement.reorder import Reorder
from ...ops.movement.slice import Slice
from ...passes.layout import is_agnostic

if TYPE_CHECKING:
    from ...driver.options import CompileOptions


@dataclass(frozen=True)
class Left:
    """A reorder: it copies `value` from the layout `before` into `after`, of `bytes`. `written` and `read` say who wants the
    value so, and why."""

    name: str
    value: str
    bytes: int
    before: str
    after: str
    written: str
    read: tuple[str, ...]


def reorders_of(graph: Graph, settings: CompileOptions) -> tuple[Left, ...]:
    """The reorders that are left in a model once it is compiled by `settings`; the graph stays as it is."""
    from ...backends.llvm import description
    from ...driver.pipeline import optimize, pipeline

    target = description.target(settings.machine())
    with settings.policy():
        return reorders_left(optimize(graph.copy(), pipeline(target)), target)


def reorders_left(graph: Graph, target: Target) -> tuple[Left, ...]:
    """The reorders of a graph whose layouts are assigned, in order."""
    return tuple(reorder_left(graph, node, target) for node in graph.order() if isinstance(node.op, Reorder))


def reorder_left(graph: Graph, node: Node, target: Target) -> Left:
    """Why one reorder is there."""
    value = node.inputs[0]
    assert value is not None
    before, after = value.type.layout, node.type.layout
    read = [_reader(reader, after, target) for reader, _ in graph.uses(node.output)]
    read += [f"output {name}" for name, v in graph.outputs if v.node is node]
    return Left(
        node.name, value.name, node.type.storage_bytes, _called(before), _called(after),
        _writer(value, after, target), tuple(dict.fromkeys(read)),
    )  # fmt: skip


def _writer(value: Value, wanted: Layout | None, target: Target) -> str:
    """Who stores the value, why so, and why without halo where only that is missing."""
    node = value.node
    only_halo = _bare(value.type.layout) == _bare(wanted)
    if isinstance(node.op, Input):
        return f"input {node.name}{', which has no halo' if only_halo else ''}"
    if target.preferred_layouts(node) is not None:
        text = f"kernel of {_node(node)}"
    elif is_agnostic(node):
        text = f"{_node(node)}, {'as its operand lies' if value.type.layout else 'none of whose operands is blocked'}"
    else:
        text = f"{_node(node)}, row-major only"
    return f"{text}; what shares its memory has no halo" if only_halo else text


def _reader(node: Node, layout: Layout | None, target: Target) -> str:
    """Who reads the value in the layout, and why so."""
    if target.preferred_layouts(node) is not None:
        return f"kernel of {_node(node)}"
    if not is_agnostic(node):
        return f"{_node(node)}, row-major only"
    cut = layout is None and isinstance(node.op, Concat | Split | Slice)
    return f"{_node(node)}, {'whose parts are not multiples of the block' if cut else 'as its other operands lie'}"


def _node(node: Node) -> str:
    """Operator and name; for a group the operator that it is called after."""
    named = node.is_group and node.name in node.body
    return f"{node.body.node(node.name).op.name if named and node.is_group else node.op.name} {node.name}"


def _bare(layout: Layout | None) -> str:
    """The layout without its halo."""
    text = _called(layout).partition("+halo")[0]
    return "row-major" if layout is not None and not layout.blocks and layout.order == tuple(sorted(layout.order)) else text


def _called(layout: Layout | None) -> str:
    return "row-major" if layout is None else str(layout)
