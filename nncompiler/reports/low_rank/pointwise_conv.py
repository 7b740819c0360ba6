"""1x1 convolutions of a network: what those that are there save, what more would, and what the compiler itself rewrites."""

from __future__ import annotations

from dataclasses import asdict, dataclass
from math import prod
from typing import Any

from ...ir.dtype import f32
from ...ir.graph import Graph
from ...passes import PORTABLE, MergeSiblings, run_pipeline
from ...passes.analysis.exact import Exact, watched
from ...passes.analysis.pointwise_conv import ConvolutionFigures, PointwiseReport, one_by_one


@dataclass(frozen=True)
class Proposal:
    """A 1x1 convolution to `channels` that would pay: "before" a larger convolution, or "after" a pooling whose result is
    concatenated as it is, where it narrows what follows. Multiplications of the layer now, and of both with it."""

    place: str
    layer: str
    inputs: int
    channels: int
    now: int
    then: int

    @property
    def saves(self) -> int:
        return self.now - self.then


@dataclass(frozen=True)
class OneByOneReport:
    """`analysis` is what is there, `proposals` what reductions to `channels` would add, `exact` what the default pipeline
    rewrites without changing the function."""

    analysis: PointwiseReport
    channels: int
    proposals: tuple[Proposal, ...]
    exact: tuple[Exact, ...]

    @property
    def proposed(self) -> int:
        """Multiplications of all convolutions with the proposals."""
        return self.analysis.multiplications - sum(p.saves for p in self.proposals)


def report(graph: Graph, channels: int) -> OneByOneReport:
    """The report of a graph with static shapes, before layer fusion."""
    analysis = one_by_one(graph)
    return OneByOneReport(analysis, channels, tuple(proposals(graph, analysis, channels)), exact(graph))


def proposals(graph: Graph, analysis: PointwiseReport, r: int) -> list[Proposal]:
    """1x1 reductions to r channels for every larger convolution of one group that gains by it and has none, and projections
    for poolings."""
    reduced = {name for o in analysis.one_by_ones for name in o.feeds}
    found = [
        Proposal("before", c.name, c.channels, r, c.multiplications, c.reduced(r))
        for c in analysis.convolutions
        if c.group == 1 and c.name not in reduced and r < min(c.break_even, c.channels)
    ]
    for node in graph.order():
        readers = graph.consumers(node)
        if node.op.name in ("max_pool", "average_pool") and readers and all(n.op.name == "concat" for n in readers):
            batch, channels, *size = node.type.dims
            if r < channels:
                found.append(Proposal("after", node.name, channels, r, 0, batch * prod(size) * channels * r))
    return found


def exact(graph: Graph) -> tuple[Exact, ...]:
    """The rewrites of the default pipeline, for this machine, that involve 1x1 convolutions."""
    from ...backends.llvm.description import host

    log: list[Exact] = []
    merge = MergeSiblings(multiple=host().channel_block(f32), padded=False)
    run_pipeline(graph.copy(), watched((*PORTABLE, merge), log))
    return tuple(log)


def document(r: OneByOneReport) -> dict[str, Any]:
    """The report for JSON."""
    return {
        "multiplications": r.analysis.multiplications,
        "without_one_by_ones": r.analysis.multiplications + r.analysis.saved,
        "with_proposals": r.proposed,
        "convolutions": [
            _convolution(c) | {"break_even": c.break_even, "reduced": c.reduced(r.channels)} for c in r.analysis.convolutions
        ],
        "one_by_ones": [
            _convolution(o.convolution) | {"kind": o.kind, "feeds": o.feeds, "widens": o.widens, "saves": o.saves}
            for o in r.analysis.one_by_ones
        ],
        "modules": [asdict(m) for m in r.analysis.modules],
        "reduce_to": r.channels,
        "proposals": [asdict(p) | {"saves": p.saves} for p in r.proposals],
        "exact_rewrites": [asdict(e) for e in r.exact],
    }


def _convolution(c: ConvolutionFigures) -> dict[str, Any]:
    return asdict(c) | {"multiplications": c.multiplications}
