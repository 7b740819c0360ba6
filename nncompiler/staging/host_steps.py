"""The nodes between programs that only Python does: the machine code has no step for them."""

from __future__ import annotations

from collections.abc import Iterator

from ..ir.errors import UnsupportedError
from ..ir.graph import Node
from ..ir.op import NativeStep, RegionOp
from ..ops.control_flow import Extents, Measure
from .split import Block, Staged, moves_strings


def host_steps(block: Block) -> Iterator[Node]:
    """The nodes that only Python does, those of regions included."""
    for step in block.steps:
        if isinstance(step, Staged):
            for region in step.regions:
                yield from host_steps(region)
            if is_host_step(step.node):
                yield step.node


def is_host_step(node: Node) -> bool:
    """Whether only Python does a node between programs."""
    written_out = isinstance(node.op, RegionOp | Measure | Extents)
    return not written_out and not moves_strings(node) and native_step(node) is None


def native_step(node: Node) -> NativeStep | None:
    """The native step of a node between programs; None where there is none."""
    return node.op.native_step(*(None if v is None else v.type for v in node.inputs))


def refuse_host_steps(block: Block, why: str) -> None:
    """Raises UnsupportedError naming the nodes that only Python does, where there are any."""
    found = list(host_steps(block))
    if found:
        names = ", ".join(f"{node.name} ({node.op.name})" for node in found)
        raise UnsupportedError(
            f"only Python does {names}, and {why}", node=found[0].name, location=found[0].location,
            hint="run the model from Python, host steps allowed (nnc.compile)",
        )  # fmt: skip
