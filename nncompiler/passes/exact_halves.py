"""Weights of f32 that 16-bit floats hold exactly, for products that are bound by reading them."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import partial
from math import prod

import numpy as np

from nncompiler.ir.dtype import bf16, f16, f32
from nncompiler.ir.extents import hint
from nncompiler.ir.graph import Graph, Node, Value
from nncompiler.ir.op import Array
from nncompiler.ir.weights import Weight
from nncompiler.ops.contraction.matmul import Gemm, MatMul
from nncompiler.ops.elementwise.cast import Cast

from .base import Pass, Rewrites
from .rewrite import Action, apply_rules, become

ROWS = 64
"""Rows from which on a product is bound by its multiplications."""
LEAST_BYTES = 1 << 18
"""Bytes of a weight, at least: a smaller one stays in a cache."""
FIRST, CHUNK = 1 << 12, 1 << 20
"""Numbers that are looked at together: of most weights the first few tell that they are no 16-bit floats."""


@dataclass(frozen=True)
class ExactHalves(Pass):
    """A weight that was widened before the model was written is a cast of 16-bit floats again: half of the bytes are kept
    and read. Checkpoints of bf16 and f16 are often exported so.

        %y = matmul(%x, @w)     -->     %y = matmul(%x, @w')        @w' = cast(@w in bf16, or in f16)

    Only where all numbers come back with the same bits, for products of less than ROWS rows; others are bound by their
    multiplications.
    """

    name = "exact-halves"

    def run(self, graph: Graph, rewrites: Rewrites) -> None:
        apply_rules(graph, rewrites, (partial(narrowed, {}, {}),))


def narrowed(
    casts: dict[Value, Weight | None], made: dict[Value, Value], graph: Graph, node: Node
) -> Action | None:
    """A product of few rows whose weight is such a cast in disguise. `casts`: the casts of the weights that were looked at,
    None where there is none; `made`: those that are in the graph."""
    if not isinstance(node.op, MatMul | Gemm):
        return None
    value = node.inputs[1]
    if value is None or value.weight is None or value.type.dtype != f32 or isinstance(value.weight.formula, Cast):
        return None
    if value.weight.nbytes < LEAST_BYTES or prod(map(hint, node.type.dims[:-1])) >= ROWS:
        return None
    if value not in casts:
        casts[value] = _cast(value.weight)
    weight = casts[value]
    return None if weight is None else partial(_read, made, graph, node, value, weight)


def _read(made: dict[Value, Value], graph: Graph, node: Node, value: Value, weight: Weight) -> None:
    """Makes the node read the cast in the place of the value."""
    if value not in made:
        made[value] = graph.weight(f"{value.name}.halves", weight, value.node.location)
    become(graph, node, node.op, [node.inputs[0], made[value], *node.inputs[2:]])


def _cast(weight: Weight) -> Weight | None:
    """The weight as a cast of 16-bit floats; None where these do not hold its numbers. A weight that is computed from
    others is computed only if they hold all of those."""
    leaves = _leaves(weight)
    for kind, of in ((bf16, _as_bf16), (f16, _as_f16)):
        wide = [w for w in leaves if w.dtype == f32]
        if all(_holds(w, of) for w in wide) and (weight in wide or _holds(weight, of)):
            half = Weight(kind, weight.shape, lambda a, of=of: of(a), sources=(weight,))
            return Weight(f32, weight.shape, lambda a: a.astype(f32.numpy), sources=(half,), formula=Cast(f32))
    return None


def _leaves(weight: Weight) -> list[Weight]:
    """The weights that it is computed from in the end; itself where it is computed from none."""
    seen: dict[Weight, None] = {}
    waiting = [weight]
    while waiting:
        w = waiting.pop()
        if w not in seen:
            seen[w] = None
            waiting += w.sources
    return [w for w in seen if not w.sources]


def _holds(weight: Weight, of: Callable[[Array], Array]) -> bool:
    """Whether the 16-bit floats that `of` makes of the numbers become the same bits again."""
    numbers = weight.array.reshape(-1)
    found = all(np.array_equal(of(x).astype(f32.numpy).view(np.uint32), x.view(np.uint32)) for x in _chunks(numbers))
    weight.forget()
    return found


def _chunks(numbers: Array) -> Iterator[Array]:
    """The numbers in pieces, of which the first is small."""
    yield numbers[:FIRST]
    for start in range(FIRST, numbers.size, CHUNK):
        yield numbers[start : start + CHUNK]


def _as_bf16(x: Array) -> Array:
    """The upper halves of f32, which are those numbers where the lower ones are zero."""
    return (x.view(np.uint32) >> 16).astype(np.uint16).view(bf16.numpy)


def _as_f16(x: Array) -> Array:
    with np.errstate(all="ignore"):
        return x.astype(f16.numpy)
