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
from nncompiler.ops.contraction.conv import Conv
from nncompiler.ops.elementwise.binary import Add
from nncompiler.ops.elementwise.unary import Dropout
from nncompiler.ops.normalization.channels import BatchNorm
from nncompiler.ops.window.pool import Pool

from .modules import modules, name_of


@dataclass(frozen=True)
class ConvolutionFigures:
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


KINDS = ("reduction", "expansion", "projection", "pooling projection", "plain")


@dataclass(frozen=True)
class OneByOne:
    """An existing 1x1 convolution. `kind`:

        reduction           fewer channels for the convolutions `feeds`, some K x K, which are its only readers
        expansion           more channels; `widens` is the K x K convolution before it where it is that one's only reader
        projection          a residual's shortcut (added as it is to what convolutions made), or fewer channels after a K x K
        pooling projection  fewer channels after a pooling that nothing else reads
        plain               any other

    `saves` is how many multiplications more the network would need without it, negative where it costs: of a reduction,
    those of `feeds` over its own input; of an expansion, those of `widens` with as many maps (and over the input of the
    reduction before that one); always less its own and those that are there. It is 0 for the other kinds, which replace
    nothing. The sum over a network is what it would take more without all of them.
    """

    convolution: ConvolutionFigures
    kind: str
    feeds: tuple[str, ...]
    widens: str
    saves: int


@dataclass(frozen=True)
class ModuleFigures:
    """What the 1x1 convolutions of a part of the network save. `convolutions` counts all of its convolutions."""

    name: str
    convolutions: int
    one_by_ones: int
    multiplications: int
    saves: int


@dataclass(frozen=True)
class PointwiseReport:
    """`convolutions` are those with a kernel larger than 1x1; `modules` have several convolutions, some of them 1x1."""

    convolutions: tuple[ConvolutionFigures, ...]
    one_by_ones: tuple[OneByOne, ...]
    modules: tuple[ModuleFigures, ...]

    @property
    def multiplications(self) -> int:
        """Of all convolutions."""
        return sum(c.multiplications for c in self.convolutions) + sum(
            o.convolution.multiplications for o in self.one_by_ones
        )

    @property
    def saved(self) -> int:
        """By all existing 1x1 convolutions."""
        return sum(o.saves for o in self.one_by_ones)


def one_by_one(graph: Graph) -> PointwiseReport:
    """The report of a graph with static shapes, before layer fusion."""
    found = {n: describe(n) for n in graph.order() if isinstance(n.op, Conv)}
    small = {n: c for n, c in found.items() if c.taps == 1}
    reductions = {n: feeds for n in small if (feeds := _fed(graph, n, found))}
    reduced = {r: found[n].channels for n, feeds in reductions.items() for r in feeds}
    existing = {n: _existing(graph, n, found, reductions.get(n, []), reduced) for n in small}
    larger = tuple(c for n, c in found.items() if n not in small)
    return PointwiseReport(larger, tuple(existing.values()), _modules(graph, found, existing, reductions))


def describe(node: Node) -> ConvolutionFigures:
    """A Conv node in numbers."""
    assert isinstance(node.op, Conv) and node.inputs[0] is not None and node.inputs[1] is not None
    x, w = node.inputs[0].type.dims, node.inputs[1].type.dims
    y = node.type.dims
    return ConvolutionFigures(node.name, w[2:], node.op.group, x[1], w[0], x[0] * prod(x[2:]), y[0] * prod(y[2:]))


def _fed(graph: Graph, node: Node, found: dict[Node, ConvolutionFigures]) -> list[Node]:
    """The convolutions that a reduction feeds; [] for what is none."""
    own = found[node]
    readers = _readers(graph, node)
    fed = [r for r in readers if r in found and found[r].channels == own.maps and found[r].group in range(1, own.maps)]
    larger = any(found[r].taps > 1 for r in fed)
    return fed if own.maps < own.channels and larger and len(fed) == len(readers) else []


def _existing(
    graph: Graph, node: Node, found: dict[Node, ConvolutionFigures], feeds: list[Node], reduced: dict[Node, int]
) -> OneByOne:
    own = found[node]
    if feeds:
        larger = [found[r] for r in feeds]
        without = sum(c.over(own.channels) for c in larger)
        saves = without - own.multiplications - sum(c.multiplications for c in larger)
        return OneByOne(own, "reduction", tuple(c.name for c in larger), "", saves)
    maker = _maker(node)
    before = found.get(maker) if maker is not None else None
    after_larger = before is not None and before.taps > 1
    if after_larger and before is not None and own.maps < own.channels:
        return OneByOne(own, "projection", (), "", 0)
    if not after_larger and _is_shortcut(graph, node):
        return OneByOne(own, "projection", (), "", 0)
    if own.maps > own.channels:
        if maker is None or before is None or before.taps == 1 or before.group > 1 or _readers(graph, maker) != [node]:
            return OneByOne(own, "expansion", (), "", 0)
        whole = before.over(reduced.get(maker, before.channels))
        saves = whole // before.maps * (own.maps - before.maps) - own.multiplications
        return OneByOne(own, "expansion", (), before.name, saves)
    pooled = maker is not None and isinstance(maker.op, Pool) and _readers(graph, maker) == [node]
    return OneByOne(own, "pooling projection" if pooled and own.maps < own.channels else "plain", (), "", 0)


def _modules(
    graph: Graph, found: dict[Node, ConvolutionFigures], existing: dict[Node, OneByOne], reductions: dict[Node, list[Node]]
) -> tuple[ModuleFigures, ...]:
    """A reduction belongs to the module of what it feeds, though a single value be alive between them."""
    parts = [[n for n in part if n in found] for part in modules(graph)]
    home = {n: number for number, part in enumerate(parts) for n in part}
    for n, feeds in reductions.items():
        own, other = home.get(n), home.get(feeds[0])
        if own is not None and other is not None and len(parts[own]) == 1 < len(parts[other]):
            parts[own].remove(n)
            parts[other].insert(0, n)
    result = []
    for part in parts:
        ones = [existing[n] for n in part if n in existing]
        if len(part) > 1 and ones:
            work = sum(found[n].multiplications for n in part)
            name = name_of([n.name for n in part])
            result.append(ModuleFigures(name, len(part), len(ones), work, sum(o.saves for o in ones)))
    return tuple(result)


def _readers(graph: Graph, node: Node, linear: bool = False) -> list[Node]:
    """Who reads the result, looking through batch normalization and, unless `linear`, pointwise operators of one operand;
    [] where it is an output of the graph."""
    result: list[Node] = []
    waiting = [node]
    while waiting:
        at = waiting.pop()
        if graph.is_output(at.output):
            return []
        for reader in graph.consumers(at):
            through = _passes_on(reader) and (not linear or isinstance(reader.op, BatchNorm | Dropout))
            (waiting if through else result).append(reader)
    return result


def _maker(node: Node) -> Node | None:
    """What made the input, looking through the same operators."""
    x = node.inputs[0]
    while x is not None and _passes_on(x.node):
        x = x.node.inputs[0]
    return None if x is None else x.node


def _passes_on(node: Node) -> bool:
    return (node.op.pointwise and len(node.inputs) == 1) or isinstance(node.op, BatchNorm | Dropout)


def _is_shortcut(graph: Graph, node: Node) -> bool:
    """Whether the result, without activation, is only added to something else."""
    readers = _readers(graph, node, linear=True)
    return bool(readers) and all(isinstance(r.op, Add) for r in readers)
