"""Layers with weights of low rank as chains of smaller ones."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import partial

from nncompiler.ir.graph import Graph, Node, Value
from nncompiler.ir.op import Array
from nncompiler.ir.weights import Weight

from .analysis.low_rank import FactorableLayer, layer_of
from .analysis.tucker import Tucker
from .base import Pass, Rewrites
from .rewrite import derived, retire

Ranks = tuple[str, int | None, int | None]


@dataclass(frozen=True)
class LowRank(Pass):
    """Factorizes convolutions and dense layers into 1x1 -> K x K -> 1x1, by truncated Tucker decomposition.

        %y = conv(%x, @w, @b)    -->    %y.first = conv(%x, @u)             1x1, `inputs` channels
                                        %y.core  = conv(%y.first, @core)    K x K, strides and padding, `outputs` channels
                                        %y       = conv(%y.core, @v, @b)    1x1
        %y = gemm(%x, @w, @b)    -->    %y.core = gemm(%x, @u)              `outputs` columns
                                        %y      = gemm(%y.core, @v, @b)

    `ranks` names nodes, each with its channels between (inputs, outputs); None leaves a 1x1 out. It changes the function
    where the ranks are below those of the weights, so no pipeline has it: who adds it chooses the ranks by an error budget
    (`nncompiler.reduction`). Groups, shared weights and float types but f32 and f64 stay, as do layers that are no larger
    than their ranks. `known` has decompositions that were already made.
    """

    ranks: tuple[Ranks, ...] = ()
    known: Mapping[Weight, Tucker] = field(default_factory=dict, compare=False, repr=False)
    name = "low-rank"

    def run(self, graph: Graph, rewrites: Rewrites) -> None:
        for name, inputs, outputs in self.ranks:
            layer = layer_of(graph, graph.node(name), self.known) if name in graph else None
            if isinstance(layer, FactorableLayer) and smaller(layer, inputs, outputs):
                if not rewrites.allow():
                    return
                factorize(graph, layer, inputs, outputs)

    def __str__(self) -> str:
        return f"{self.name}({len(self.ranks)} layers)"


def smaller(layer: FactorableLayer, inputs: int | None, outputs: int | None) -> bool:
    """Whether the ranks can be had and are below the extents they replace."""
    taps = 1
    for k in layer.kernel:
        taps *= k
    if layer.matrix:
        return inputs is None and outputs is not None and outputs < min(layer.maps, layer.channels)
    if inputs is not None and not inputs < min(layer.channels, layer.maps * taps):
        return False
    if outputs is not None and not outputs < min(layer.maps, layer.channels * taps):
        return False
    return inputs is not None or outputs is not None


def factorize(graph: Graph, layer: FactorableLayer, inputs: int | None, outputs: int | None) -> None:
    """Puts the chain into the node's place; its last operator has the node's name and bias."""
    node = layer.node
    links = layer.chain(inputs, outputs)
    parts = ["first"] * (inputs is not None) + ["core"] + ["last"] * (outputs is not None)
    at = node.inputs[0]
    made: list[Node] = []
    for number, ((op, shape), part) in enumerate(zip(links, parts, strict=True)):
        weight = derived(layer.weight, (layer.weight,), partial(_factor, layer, inputs, outputs, number), shape)
        operands: list[Value | None] = [at, graph.weight(f"{node.name}.{part}.weight", weight, node.location)]
        if number == len(links) - 1:
            operands += node.inputs[2:]
        made.append(graph.add(op, operands, f"{node.name}.{part}", node.location))
        at = made[-1].output
    graph.replace(node.output, made[-1].output)
    retire(graph, node, made[-1])


def _factor(layer: FactorableLayer, inputs: int | None, outputs: int | None, number: int, weight: Array) -> Array:
    """Number `number` of the chain's weights; the layer's own are `weight`, which the layer decomposes."""
    return layer.factors(inputs, outputs)[number]
