"""The reorders that are left in a compiled graph, and why each stands there: who writes its operand, and who reads it."""

from __future__ import annotations

from dataclasses import dataclass

from ..ir.graph import Graph, Node, Value
from ..ir.source import Input
from ..ir.target import Target
from ..ir.types import Layout
from ..ops.layout import Reorder
from ..passes.layout import is_agnostic


@dataclass(frozen=True)
class Left:
    """A reorder: it copies `value` of `bytes` from one layout into another. `written` and `read` say why these layouts."""

    name: str
    value: str
    bytes: int
    before: str
    after: str
    written: str
    read: tuple[str, ...]


def reorders_left(graph: Graph, target: Target) -> tuple[Left, ...]:
    """The reorders of a graph whose layouts are assigned, in order."""
    return tuple(reorder_left(graph, node, target) for node in graph.order() if isinstance(node.op, Reorder))


def reorder_left(graph: Graph, node: Node, target: Target) -> Left:
    """Why one reorder is there."""
    value = node.inputs[0]
    assert value is not None
    read = [_reader(reader, slot, node.type.layout, target) for reader, slot in graph.uses(node.output)]
    read += [f"output {name} is row-major" for name, v in graph.outputs if v.node is node]
    before, after = value.type.layout, node.type.layout
    return Left(
        node.name, value.name, node.type.storage_bytes, _called(before), _called(after),
        _writer(graph, value, after, target), tuple(dict.fromkeys(read)),
    )  # fmt: skip


def _writer(graph: Graph, value: Value, wanted: Layout | None, target: Target) -> str:
    """Why the value is stored as it is, and has no halo where only that is missing."""
    node, layout = value.node, value.type.layout
    if isinstance(node.op, Input):
        return f"input {node.name} is row-major" + (", without halo" if _bare(layout) == _bare(wanted) else "")
    if target.preferred_layouts(node) is not None:
        text = f"the kernel of {node.name} writes {_called(layout)}"
    elif is_agnostic(node):
        text = f"{node.name} follows its operand in {_called(layout)}" if layout else f"{node.name} reads no blocked operand"
    else:
        text = f"{node.name} is made row-major"
    if _bare(layout) == _bare(wanted):
        others = [r.name for r, _ in graph.uses(value) if not isinstance(r.op, Reorder) and not _free(r, target)]
        reason = f"{', '.join(others)} cannot read one" if others else "what shares its memory has none"
        text += f", and without that halo: {reason}"
    return text


def _reader(node: Node, slot: int, layout: Layout | None, target: Target) -> str:
    if target.preferred_layouts(node) is not None:
        return f"the kernel of {node.name} reads {_called(layout)}"
    if is_agnostic(node):
        return f"{node.name} reads it like its other operands"
    return f"{node.name} reads row-major only"


def _free(node: Node, target: Target) -> bool:
    """Whether the node can read a value with any halo."""
    return target.preferred_layouts(node) is not None or is_agnostic(node)


def _bare(layout: Layout | None) -> str:
    """The layout without its halo."""
    text = _called(layout).partition("+halo")[0]
    return "row-major" if layout is not None and not layout.blocks and layout.order == tuple(sorted(layout.order)) else text


def _called(layout: Layout | None) -> str:
    return "row-major" if layout is None else str(layout)
