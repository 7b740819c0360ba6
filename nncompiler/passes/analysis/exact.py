"""What the exact rewrites around 1x1 convolutions did to a graph, one by one: which nodes, and what each saved."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field

from nncompiler.ir.graph import Graph, Node
from nncompiler.ir.op import Cost
from nncompiler.ops.contraction.conv import Conv
from nncompiler.ops.window.global_pool import GlobalAveragePool
from nncompiler.ops.window.pool import AveragePool

from ..base import Pass, Rewrites
from ..compose import ComposeConvolutions
from ..pool_commute import CommutePooling
from ..siblings import MergeSiblings

EXACT: dict[type[Pass], str] = {
    CommutePooling: "1x1 and average pooling in the cheaper order",
    ComposeConvolutions: "two 1x1 as one",
    MergeSiblings: "1x1 of one input as one",
}
"""The passes that are watched, and what a rewrite of each does."""


@dataclass(frozen=True)
class Exact:
    """One rewrite: the pass, what it does, the convolutions and poolings that it changed, and what they take less:
    multiplications (additions of a pooling are none) and bytes of operands and results."""

    rewrite: str
    does: str
    nodes: tuple[str, ...]
    multiplications: int
    bytes: int


@dataclass(frozen=True)
class Watched(Pass):
    """Another pass, whose rewrites happen one at a time and are written into `log`."""

    inner: Pass = field(default_factory=ComposeConvolutions)
    log: list[Exact] = field(default_factory=list, compare=False, repr=False)
    name = "watched"

    def run(self, graph: Graph, rewrites: Rewrites) -> None:
        before = _state(graph)
        while rewrites.limit is None or rewrites.count < rewrites.limit:
            one = Rewrites(limit=1)
            if not self.inner.apply(graph, one) or not rewrites.allow():
                return
            after = _state(graph)
            changed = tuple(name for name, state in before.items() if after.get(name) != state)
            saved = [sum(getattr(s[0], what) for s in before.values()) - sum(getattr(s[0], what) for s in after.values())
                     for what in ("macs", "bytes")]  # fmt: skip
            self.log.append(Exact(self.inner.name, EXACT[type(self.inner)], changed, saved[0], saved[1]))
            before = after


def watched(passes: Iterable[Pass], log: list[Exact]) -> tuple[Pass, ...]:
    """The passes, those of EXACT written down in `log` as they run."""
    return tuple(Watched(p, log) if type(p) in EXACT else p for p in passes)


def _state(graph: Graph) -> dict[str, tuple[Cost, str]]:
    """What counts of every convolution and average pooling: its work, which node it is, and its operator on operand types.
    Names of operands do not: a reader of what was rewritten is not rewritten itself."""
    return {
        n.name: (_cost(n), f"{n.seq} {n.op} {[v and v.type for v in n.inputs]}")
        for n in graph.order()
        if isinstance(n.op, Conv | AveragePool | GlobalAveragePool)
    }


def _cost(node: Node) -> Cost:
    if not node.type.is_static:
        return Cost()
    cost = node.op.cost(tuple(None if v is None else v.type for v in node.inputs), node.types)
    return cost if isinstance(node.op, Conv) else Cost(0, 0, cost.bytes)
