"""Constant folding."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from typing import Any

import numpy as np

from nncompiler.ir.errors import CompilerError, ConstantError
from nncompiler.ir.extents import is_symbolic
from nncompiler.ir.graph import Graph, Node
from nncompiler.ir.op import Array
from nncompiler.ir.source import Input, Parameter
from nncompiler.ir.weights import Weight
from nncompiler.ops.quantization import Dequantize

from .base import Pass, Rewrites
from .rewrite import is_weight, prune


@dataclass(frozen=True)
class ConstantFolding(Pass):
    """Turns what is known while compiling into weights.

        @a = parameter
        @b = parameter
        %c = mul(@a, @b)      -->    @c = parameter
        %y = add(%x, %c)             %y = add(%x, @c)

    Folds nodes whose operands are all weights or that have none, and integer results that follow from shapes. A result
    larger than its operands and than `limit` bytes stays a node: an expanded scalar is cheaper to compute than to store. So
    does what would make a graph larger by more than `growth` bytes in all. What a contraction reads are weights up to
    `parameters` bytes: its kernels pack them. The numbers of results above a few elements are computed when they are first
    asked for. With `keep_codes`, codes that a contraction multiplies with codes stay codes beside their `dequantize`.
    """

    limit: int = 1 << 20
    growth: int = 1 << 25
    parameters: int = 1 << 30
    keep_codes: bool = True
    name = "constant-folding"

    def run(self, graph: Graph, rewrites: Rewrites) -> None:
        budget = FoldingBudget(self.limit, self.growth, self.parameters).spent_on(graph)
        for node in graph.order():
            if not self.foldable(node) or (self.keep_codes and are_codes(graph, node)):
                continue
            more = 0 if is_known(node) else added_bytes(node)
            if not budget.allows(graph, node, more):
                continue
            weights = self.folded(node)
            if not rewrites.allow():
                return
            name, results = node.name, []
            for old, weight in zip(node.outputs, weights):
                value = graph.weight(f"{name}.value", weight, node.location)
                graph.replace(old, value)
                results.append(value)
            prune(graph, node)
            graph.rename(results[0].node, name)
            for value in results:
                prune(graph, value.node)

    def foldable(self, node: Node) -> bool:
        """Whether the results can be known."""
        if isinstance(node.op, Input | Parameter) or not node.types or not all(t.is_static for t in node.types):
            return False
        if any(map(_is_open, (*(t.shape for t in node.types), *node.op.attributes().values()))):
            return False  # a number that is known when the model runs
        if is_known(node):
            return True
        constant = not node.regions and node.op.deterministic and not node.staged
        return constant and all(v is None or is_weight(v) for v in node.inputs)

    def folded(self, node: Node) -> list[Weight]:
        """The results as weights."""
        if is_known(node):
            known = [(a, t) for a, t in zip(node.known, node.types) if a is not None]
            return [Weight.of(a.astype(t.dtype.numpy).reshape(t.dims)) for a, t in known]
        evaluation = _Evaluation(node)
        return [
            Weight(t.dtype, t.dims, partial(evaluation.result, index), sources=evaluation.sources)
            for index, t in enumerate(node.types)
        ]


def _is_open(x: Any) -> bool:
    """Whether an attribute is, or holds, an extent that is known when the model runs."""
    return any(map(_is_open, x)) if isinstance(x, tuple) else is_symbolic(x)


@dataclass
class FoldingBudget:
    """Bytes by which constants may make a graph larger: at most `limit` each and `growth` together, and `parameters`
    together for those that contractions read."""

    limit: int
    growth: int
    parameters: int

    def spent_on(self, graph: Graph) -> FoldingBudget:
        """What is left where the constants of a graph that are computed from smaller ones count."""
        for node in graph.nx:
            if node.weight is not None and node.weight.nbytes > node.weight.origin_bytes:
                self.allows(graph, node, node.weight.nbytes - node.weight.origin_bytes)
        return self

    def allows(self, graph: Graph, node: Node, more: int) -> bool:
        """Takes `more` bytes for a node's results, where they are there."""
        if more <= min(self.limit, self.growth):
            self.growth -= more
            return True
        if more > self.parameters or not any(n.op.contraction for n in graph.consumers(node)):
            return False
        self.parameters -= more
        return True


def are_codes(graph: Graph, node: Node) -> bool:
    """Whether a contraction multiplies the dequantized constant with another dequantized value."""
    return isinstance(node.op, Dequantize) and any(
        reader.op.contraction and slot == 1 and isinstance(x.node.op, Dequantize)
        for reader, slot in graph.uses(node.output)
        if (x := reader.inputs[0]) is not None
    )


def is_known(node: Node) -> bool:
    """Whether the results were computed while the graph was built."""
    return all(a is not None and a.dtype != object for a in node.known)


def added_bytes(node: Node) -> int:
    """How many bytes more the results take than the operands."""
    return max(0, sum(t.nbytes for t in node.types) - sum(v.type.nbytes for v in node.inputs if v is not None))


class _Evaluation:
    """The results of a node whose operands are weights. Those of one evaluation are kept until each was taken once."""

    def __init__(self, node: Node):
        self.op = node.op
        self.types = node.types
        self.given = [v is not None for v in node.inputs]
        self.sources = [v.weight for v in node.inputs if v is not None and v.weight is not None]
        self.place = node.name, node.location
        self.kept: dict[int, Array] = {}

    def result(self, index: int, *arrays: Array) -> Array:
        """Result `index`, from the numbers of the operands that are there. Raises ConstantError at the node."""
        if index not in self.kept:
            operands = iter(arrays)
            try:
                with np.errstate(all="ignore"):
                    found = self.op.evaluate(*(next(operands) if given else None for given in self.given))
            except CompilerError as e:
                name, location = self.place
                raise ConstantError(e.message, node=name, location=location, hint=e.hint) from None
            self.kept = dict(enumerate(found if isinstance(found, tuple) else (found,)))
        return np.asarray(self.kept.pop(index), dtype=self.types[index].dtype.numpy)
