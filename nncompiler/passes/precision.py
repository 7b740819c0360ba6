"""A model in f32 with 16-bit floats between its operators."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from nncompiler.ir.dtype import DType, bf16, f16, f32
from nncompiler.ir.graph import Graph, Node, Value
from nncompiler.ir.weights import Weight
from nncompiler.ops.elementwise.cast import Cast
from nncompiler.ops.normalization.softmax import LogSoftmax, Softmax

from .base import Pass, Rewrites
from .rewrite import alive, derived, prune, representable, unused

LONG = 1024
"""Elements of a row: the softmax of a longer one stays f32, whose sum of many small numbers 16 bits do not hold."""


@dataclass(frozen=True)
class ToHalves(Pass):
    """Operators of f32 become operators of `dtype`, with casts where they meet others; inputs and outputs stay f32.

        %c = conv(%x, @w)         f32          %h = cast(%x) {to=f16}
        %r = relu(%c)             f32   -->    %c = conv(%h, @w)            f16, the weights rounded
        %m = reduce_mean(%r)      f32          %r = relu(%c)                f16
                                               %m = reduce_mean(cast(%r))   f32

    In f32 remain: operators that lose more than a rounding (`Op.loses_in_halves`; not LayerNorm and RmsNorm, whose
    statistics are f32 whatever their operands are, ONNX's stash_type), pointwise ones that combine or lead to statistics (a
    decomposed normalization), softmax over LONG rows, what gives or reads a value called in `wide` (whose numbers the type
    does not hold), weights that would lose more than rounding, results that are no floats, and (with `supported`)
    operators of other names. With `rounded`, operators stay f32 on numbers that are rounded to `dtype` and back: the same
    values where a backend has no kernels for the type.
    """

    dtype: DType = f16
    wide: frozenset[str] = frozenset()
    supported: frozenset[str] | None = None
    rounded: bool = False
    name = "to-halves"

    def run(self, graph: Graph, rewrites: Rewrites) -> None:
        reasons = self.kept(graph)
        half: dict[Value, Value] = {}
        casts: list[Node] = []
        for node in graph.order():
            if node in reasons or not converts(node) or (self.rounded and self.is_rounded(graph, node)):
                continue
            if not rewrites.allow():
                break
            self.convert(graph, node, half, casts)
        for cast in reversed(casts):
            if alive(graph, cast) and unused(graph, cast):
                prune(graph, cast)

    def is_rounded(self, graph: Graph, node: Node) -> bool:
        """Whether all results of the node are only read to be rounded."""
        readers = [(value, reader) for value in node.outputs for reader in graph.consumers(node) if value in reader.inputs]
        rounding = all(isinstance(r.op, Cast) and r.op.to == self.dtype for _, r in readers)
        return bool(readers) and rounding and not any(graph.is_output(v) for v in node.outputs)

    def kept(self, graph: Graph) -> dict[Node, str]:
        """The nodes that stay f32 though they could be converted, and why."""
        order = graph.order()
        statistics: set[Node] = set()
        reasons: dict[Node, str] = {}
        for node in order:
            computed = [v.node for v in node.inputs if v is not None and v.weight is None]
            of_statistics = node.op.pointwise and computed and all(n in statistics for n in computed)
            if of_statistics or node.op.reduces:
                statistics.add(node)
        for node in reversed(order):
            if not converts(node):
                continue
            reason = self.reason(node, statistics)
            readers = graph.consumers(node)
            if not reason and node.op.pointwise and readers and all(r.op.reduces for r in readers):
                reason = "leads to a statistic"
            if reason:
                reasons[node] = reason
        return reasons

    def reason(self, node: Node, statistics: set[Node]) -> str:
        if node.op.loses_in_halves:
            return "sensitive operator"
        if node.op.pointwise and any(v is not None and v.node in statistics for v in node.inputs):
            return "combines statistics"
        if isinstance(node.op, Softmax | LogSoftmax):
            row = node.type.shape[node.op.axis]
            if not isinstance(row, int) or row > LONG:
                return "long rows"
        if any(v is not None and v.name in self.wide for v in (*node.inputs, *node.outputs)):
            return "values out of range"
        if self.supported is not None and node.op.name not in self.supported:
            return f"no kernel for {self.dtype}"
        if any(v is not None and v.weight is not None and not holds(self.dtype, v.weight) for v in node.inputs):
            return "weights out of range"
        return ""

    def convert(self, graph: Graph, node: Node, half: dict[Value, Value], casts: list[Node]) -> None:
        """Puts the operator on 16-bit operands in the node's place, and casts of its results for readers in f32."""

        def cast(value: Value, to: DType, suffix: str) -> Value:
            made = graph.add(Cast(to), (value,), f"{value.name}.{suffix}", value.node.location)
            casts.append(made)
            return made.output

        def narrowed(value: Value) -> Value:
            if value not in half:
                if value.weight is not None:
                    weight = rounded(value.weight, self.dtype, self.rounded)
                    half[value] = graph.weight(value.name, weight, value.node.location)
                else:
                    half[value] = cast(value, self.dtype, str(self.dtype))
                    if self.rounded:
                        half[value] = cast(half[value], f32, "rounded")
            return half[value]

        inputs = [v if v is None or v.type.dtype != f32 else narrowed(v) for v in node.inputs]
        name = node.name
        made = graph.add(node.op, inputs, f"{name}.{self.dtype}", node.location)
        for old, new in zip(node.outputs, made.outputs, strict=True):
            if self.rounded:
                wide = cast(cast(new, self.dtype, "narrow"), f32, "rounded")
                half[wide] = wide
            else:
                wide = cast(new, f32, "wide")
                half[wide] = new
            graph.replace(old, wide)
        prune(graph, node)
        graph.rename(made, name)


def converts(node: Node) -> bool:
    """Whether a node computes tensors of f32 from others."""
    reads = any(v is not None and v.type.dtype == f32 for v in node.inputs)
    makes = bool(node.types) and all(t.dtype == f32 for t in node.types)
    return reads and makes and not node.is_group and not isinstance(node.op, Cast) and not node.op.reads_bits


def holds(dtype: DType, weight: Weight) -> bool:
    """Whether rounding the weight to a type loses no more than rounding does."""
    if dtype != f16 or weight.dtype != f32:
        return True
    array = weight.array.astype(np.float64)
    fits = representable(f16, array if array.ndim > 1 else array.reshape(1, -1))
    weight.forget()
    return fits


def rounded(weight: Weight, dtype: DType, back: bool) -> Weight:
    """The weight in another type; with `back`, its rounded numbers in f32."""
    like = Weight(dtype, weight.shape, lambda: np.empty(weight.shape, dtype.numpy), digest="")
    if not back:
        return derived(like, (weight,), lambda a: a)
    return derived(weight, (weight,), lambda a: a.astype(dtype.numpy))


TYPES: dict[str, DType] = {"fp16": f16, "bf16": bf16}
"""Precision as users name it -> element type."""
