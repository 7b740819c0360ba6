"""Which layers can be factorized into 1x1 -> K x K -> 1x1, at which ranks, with what error, and what that would cost.

    convolution C -> M, K x K        1x1 C -> R, K x K R -> S (its strides and padding), 1x1 S -> M; either 1x1 may be absent
    1x1 convolution, dense layer     C -> S, S -> M
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from functools import cached_property

from nncompiler.ir import dtype as dt
from nncompiler.ir.graph import Graph, Node
from nncompiler.ir.op import Array, Op, Operand
from nncompiler.ir.target import Target
from nncompiler.ir.types import TensorType
from nncompiler.ir.weights import Weight
from nncompiler.ops.contraction.conv import Conv
from nncompiler.ops.contraction.matmul import Gemm, MatMul

from .tucker import Tucker

CANDIDATES = 16
"""Ranks that are tried along one axis, about."""
WORTH = 0.95
"""A factorization must take at most this part of the cycles."""
LARGE = 1024
"""Channels from which a spectrum costs enough to ask first whether it can be of use."""

Link = tuple[Op, tuple[int, ...]]
"""An operator of a chain and its weight's shape."""


@dataclass(frozen=True)
class Option:
    """A layer with `inputs` and `outputs` channels around its core (None: as many as now). `error` is the relative rms
    error that its result is expected to have (`Tucker`); `cycles` are the target's prediction."""

    inputs: int | None
    outputs: int | None
    error: float
    cycles: float
    multiplications: int


class FactorableLayer:
    """A convolution or dense layer whose weights, seen as [M, C, taps], can be factorized."""

    def __init__(self, node: Node, weight: Weight, known: Mapping[Weight, Tucker]):
        self.node = node
        self.weight = weight
        self.known = known
        op, shape = node.op, weight.shape
        self.transposed = isinstance(op, MatMul) or (isinstance(op, Gemm) and not op.trans_b)
        self.maps, self.channels = shape[1::-1] if self.transposed else shape[:2]
        self.kernel = shape[2:]

    @cached_property
    def tucker(self) -> Tucker:
        """The decomposition of the weights: the one that is known, else one for white noise."""
        return self.known.get(self.weight) or self.decompose(None)

    def decompose(self, root: Array | None) -> Tucker:
        """A decomposition for inputs with second moments of that root. Loads the numbers of the weights."""
        w = self.weight.array.T if self.transposed else self.weight.array
        return Tucker(w.reshape(self.maps, self.channels, -1), root)

    @property
    def matrix(self) -> bool:
        return all(k == 1 for k in self.kernel)

    def chain(self, inputs: int | None, outputs: int | None) -> list[Link]:
        """The operators that take the node's place, in order, each with the shape of its weight."""
        op, ones = self.node.op, (1,) * len(self.kernel)
        between = outputs or self.maps
        if not isinstance(op, Conv):
            first, last = (between, self.channels), (self.maps, between)
            plain = replace(op, beta=1.0) if isinstance(op, Gemm) else op
            links: list[Link] = [(plain, first[::-1] if self.transposed else first)]
            return [*links, (op, last[::-1] if self.transposed else last)] if outputs else links
        one = Conv(ones, (0,) * 2 * len(ones), ones)
        links = [(one, (inputs, self.channels, *ones))] if inputs else []
        links.append((op, (between, inputs or self.channels, *self.kernel)))
        return [*links, (one, (self.maps, between, *ones))] if outputs else links

    def factors(self, inputs: int | None, outputs: int | None) -> list[Array]:
        """The weights of the chain, in float64."""
        found = [f for f in self.tucker.factors(inputs, outputs) if f is not None]
        links = self.chain(inputs, outputs)
        return [
            (f.reshape(f.shape[:2]).T if self.transposed else f).reshape(shape)
            for f, (_, shape) in zip(found, links, strict=True)
        ]

    @property
    def multiplications(self) -> int:
        """As it stands."""
        operands = tuple(None if v is None else v.type for v in self.node.inputs)
        return self.node.op.cost(operands, self.node.types).macs

    def cost(self, target: Target, inputs: int | None = None, outputs: int | None = None) -> tuple[float, int] | None:
        """(predicted cycles, multiplications) of the chain; None where the target predicts nothing."""
        x = self.node.inputs[0]
        assert x is not None
        at, cycles, multiplications = x.type.with_layout(None), 0.0, 0
        for op, shape in self.chain(inputs, outputs):
            operands = (at, TensorType(at.dtype, shape))
            result = op.infer(*map(Operand, operands))
            assert isinstance(result, TensorType)
            predicted = target.cycles(op, operands, result)
            if predicted is None:
                return None
            cycles += predicted
            multiplications += op.cost(operands, (result,)).macs
            at = result
        return cycles, multiplications


def layer_of(graph: Graph, node: Node, known: Mapping[Weight, Tucker] | None = None) -> FactorableLayer | str | None:
    """The node as a layer; why it must stay as it is; None where it is neither convolution nor dense."""
    op = node.op
    if not isinstance(op, Conv | Gemm | MatMul):
        return None
    w = node.inputs[1]
    if w is None or w.weight is None:
        return "its weights are computed" if isinstance(op, Conv) else None
    if len(w.weight.shape) < 2 or (not isinstance(op, Conv) and len(w.weight.shape) != 2):
        return None
    if node.type.dtype not in (dt.f32, dt.f64):
        return f"its numbers are {node.type.dtype}"
    if isinstance(op, Conv) and op.group != 1:
        return "its channels are in groups"
    if isinstance(op, Gemm) and (op.trans_a or op.alpha != 1):
        return "it transposes or scales its input"
    if graph.nx.out_degree(w.node) > 1:
        others = [n.name for n in graph.consumers(w.node) if n is not node]
        return f"its weights are also those of {', '.join(others) or 'another operand'}"
    if not node.type.is_static:
        return "its shape is not known"
    return FactorableLayer(node, w.weight, {} if known is None else known)


def options(layer: FactorableLayer, target: Target, tolerance: float) -> list[Option]:
    """The factorizations with an error of at most `tolerance` that are faster by the target's prediction."""
    now = layer.cost(target)
    if now is None:
        return []
    block = target.channel_block(layer.node.type.dtype)
    most = min(layer.maps, layer.channels)
    if layer.matrix and most >= LARGE:
        able = [r for r in _multiples(block, most) if _faster(layer, target, None, r, now[0])]
        if not able or layer.tucker.least_error(max(able)) > tolerance:
            return []
    found = []
    for inputs, outputs in _ranks(layer, block):
        error = layer.tucker.error(inputs, outputs)
        cost = layer.cost(target, inputs, outputs) if error <= tolerance else None
        if cost is not None and cost[0] <= WORTH * now[0]:
            found.append(Option(inputs, outputs, error, *cost))
    return found


def _faster(layer: FactorableLayer, target: Target, inputs: int | None, outputs: int | None, now: float) -> bool:
    cost = layer.cost(target, inputs, outputs)
    return cost is not None and cost[0] <= WORTH * now


def _ranks(layer: FactorableLayer, block: int) -> Iterator[tuple[int | None, int | None]]:
    """Pairs of ranks to try: whole blocks of channels, as a part of one takes the time of all, and the ranks that the
    weights really have."""
    if layer.matrix:
        most = min(layer.maps, layer.channels)
        yield from ((None, s) for s in _candidates(block, most, layer.tucker.rank(False)))
        return
    rows = _candidates(block, layer.channels, layer.tucker.rank(True))
    columns = _candidates(block, layer.maps, layer.tucker.rank(False))
    yield from ((r, None) for r in rows)
    yield from ((None, s) for s in columns)
    yield from ((r, s) for r in rows for s in columns)


def _candidates(block: int, extent: int, rank: int) -> list[int]:
    return sorted({*_multiples(block, extent), *([rank] if rank < extent else [])})


def _multiples(block: int, extent: int) -> Iterable[int]:
    """Multiples of `block` below `extent`, at most about CANDIDATES, evenly spread."""
    step = block * max(1, round(extent / block / CANDIDATES))
    return range(step, extent, step)
