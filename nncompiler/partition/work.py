"""How long a device takes for a node, from its arithmetic and its bytes."""

from __future__ import annotations

from dataclasses import dataclass

from ..ir.graph import Node


@dataclass(frozen=True)
class Rates:
    """Of one device and of the way between two: FLOP/s in f32, bytes/s of its memory, bytes/s across in each direction.

    The defaults are round numbers of a data-centre GPU with PCI Express 4.0 x16; only their ratios matter to a partition.
    """

    flops: float = 20e12
    memory: float = 1e12
    across: float = 25e9


ROUND_RATES = Rates()


class NodeWork:
    """What a node with static shapes costs a device that computes a share of it: the larger of the arithmetic's time and of
    the memory's, which weights, what is read and what is written take."""

    def __init__(self, node: Node, rates: Rates):
        operands = [v for v in node.inputs if v is not None]
        self.rates = rates
        self.flops = node.op.cost(tuple(None if v is None else v.type for v in node.inputs), node.types).flops
        self.weights = sum(v.type.nbytes for v in operands if v.weight is not None)
        self.reads = sum(v.type.nbytes for v in operands if v.weight is None)
        self.writes = sum(t.nbytes for t in node.types)

    def seconds(self, share: float, read: float) -> float:
        """For a share of the results and weights, and a share of what is read."""
        if not share:
            return 0.0
        moved = (self.weights + self.writes) * share + self.reads * read
        return max(self.flops * share / self.rates.flops, moved / self.rates.memory)

    @property
    def alone(self) -> float:
        """Seconds on one device."""
        return self.seconds(1.0, 1.0)
