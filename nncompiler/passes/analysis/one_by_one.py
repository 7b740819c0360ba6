"""1x1 reductions: what a 1x1 convolution before a larger one saves, or would save.

A K x K convolution of C channels to M, at P positions of its result and s²P of its input, takes P K² C M multiplications;
with a 1x1 reduction to r channels before it, s²P C r + P K² r M. They are equal at the break-even

    r* = K² C M / (s² C + K² M)

and every smaller r saves. (Lin et al., "Network In Network", 2013; Szegedy et al., "Going deeper with convolutions", 2014.)
"""

from __future__ import annotations

from dataclasses import dataclass
from math import prod

from nncompiler.ir.graph import Graph, Node
from nncompiler.ops.conv import Conv
from nncompiler.ops.normalization import BatchNorm
from nncompiler.ops.pool import AveragePool, LpPool, MaxPool
from nncompiler.ops.unary import Dropout


@dataclass(frozen=True)
class Convolution:
    """One convolution in numbers. `before` and `after` count the positions of its input and result, the batch included;
    `taps` is K² (the product of the kernel)."""

    name: str
    kernel: tuple[int, ...]
    group: int
    channels: int
    maps: int
    before: int
    after: int

    @property
    def taps(self) -> int:
        return prod(self.kernel)

    @property
    def multiplications(self) -> int:
        """As it stands."""
        return self.over(self.channels)

    def over(self, channels: int) -> int:
        """Of the same convolution over another number of channels."""
        return self.after * self.taps * channels * self.maps // self.group

    def reduced(self, r: int) -> int:
        """Of a 1x1 reduction to r channels and this convolution over them."""
        return self.before * self.channels * r + self.over(r)

    @property
    def break_even(self) -> float:
        """The r at which a reduction before it neither saves nor costs; s² is before / after."""
        per_channel = self.before * self.channels + self.after * self.taps * self.maps / self.group
        return self.multiplications / per_channel if per_channel else 0.0


@dataclass(frozen=True)
class OneByOne:
    """An existing 1x1 convolution. `kind`:

        reduction   fewer channels for the K x K convolutions `feeds`, which are its only readers
        projection  fewer channels after a pooling
        expansion   more channels than before
        mixing      any other

    `saves` is the multiplications of `feeds` over its input, less those of itself and of `feeds` as they are; negative where
    it costs. It is 0 for the other kinds, which replace nothing.
    """

    convolution: Convolution
    kind: str
    feeds: tuple[str, ...]
    saves: int


@dataclass(frozen=True)
class Report:
    """`convolutions` are those with a kernel larger than 1x1."""

    convolutions: tuple[Convolution, ...]
    one_by_ones: tuple[OneByOne, ...]

    @property
    def multiplications(self) -> int:
        """Of all convolutions."""
        return sum(c.multiplications for c in self.convolutions) + sum(
            o.convolution.multiplications for o in self.one_by_ones
        )

    @property
    def saved(self) -> int:
        """By all existing reductions."""
        return sum(o.saves for o in self.one_by_ones)


def one_by_one(graph: Graph) -> Report:
    """The report of a graph with static shapes, before layer fusion."""
    found = {n: describe(n) for n in graph.order() if isinstance(n.op, Conv)}
    small = {n for n, c in found.items() if c.taps == 1}
    larger = tuple(c for n, c in found.items() if n not in small)
    return Report(larger, tuple(_existing(graph, n, found, small) for n in found if n in small))


def describe(node: Node) -> Convolution:
    """A Conv node in numbers."""
    assert isinstance(node.op, Conv) and node.inputs[0] is not None and node.inputs[1] is not None
    x, w = node.inputs[0].type.dims, node.inputs[1].type.dims
    y = node.type.dims
    return Convolution(node.name, w[2:], node.op.group, x[1], w[0], x[0] * prod(x[2:]), y[0] * prod(y[2:]))


def _existing(graph: Graph, node: Node, found: dict[Node, Convolution], small: set[Node]) -> OneByOne:
    own = found[node]
    readers = _readers(graph, node)
    larger = [found[r] for r in readers if r in found and r not in small and found[r].channels == own.maps]
    if own.maps < own.channels and larger and len(larger) == len(readers):
        without = sum(c.over(own.channels) for c in larger)
        saves = without - own.multiplications - sum(c.multiplications for c in larger)
        return OneByOne(own, "reduction", tuple(c.name for c in larger), saves)
    source = node.inputs[0]
    pooled = source is not None and isinstance(source.node.op, MaxPool | AveragePool | LpPool)
    if own.maps > own.channels:
        kind = "expansion"
    else:
        kind = "projection" if pooled and own.maps < own.channels else "mixing"
    return OneByOne(own, kind, (), 0)


def _readers(graph: Graph, node: Node) -> list[Node]:
    """Who reads the result, looking through batch normalization and pointwise operators of one operand; [] where it is an
    output of the graph."""
    result: list[Node] = []
    waiting = [node]
    while waiting:
        at = waiting.pop()
        if graph.is_output(at.output):
            return []
        for reader in graph.consumers(at):
            through = (reader.op.pointwise and len(reader.inputs) == 1) or isinstance(reader.op, BatchNorm | Dropout)
            (waiting if through else result).append(reader)
    return result
