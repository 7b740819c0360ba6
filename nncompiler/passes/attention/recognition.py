"""Attention that is written as products, a softmax and movements, as one operator."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

import numpy as np

from nncompiler.ir.dtype import f32
from nncompiler.ir.extents import same
from nncompiler.ir.graph import Graph, Node, Value
from nncompiler.ir.types import Shape
from nncompiler.ops.contraction.attention import INNER, KEY, QUERY, VALUE, Attention
from nncompiler.ops.contraction.matmul import MatMul
from nncompiler.ops.elementwise.binary import Add, Div, Mul, Where
from nncompiler.ops.elementwise.unary import IsNan
from nncompiler.ops.movement.arrange import Expand, Reshape, Transpose
from nncompiler.ops.normalization.softmax import Softmax

from ..base import Pass, Rewrites
from ..rewrite import Action, alive, apply_rules, become, insert, producer, prune, replace_all, scalar, sole_consumer
from .views import View, literal_one, regrouped, swapped

LEADS = "bhgrijklmnopqu"
"""Letters of batches and heads."""
LARGEST = 1 << 22
"""Elements of a constant that is looked through for numbers other than zero, at most."""


@dataclass(frozen=True)
class ToAttention(Pass):
    """Names attention by its own operator, and takes the movements around it in.

        %s = matmul(%q, %k)                                     %q: [B, H, S, D], %k: [B, H, D, T]
        %p = softmax(add(mul(%s, @scale), %mask)) {axis=3}      also div, where(%kept, %s, @fill), several of them
        %y = matmul(%p, %v)                               -->   %y = attention(%q, %k, %v, %mask) {axes=..., scale=...}

        attention(transpose(%q), ...)                     -->   attention(%q, ...) with other axes; also of the result
        attention(reshape(split(transpose(%qkv))), ...)   -->   attention(reshape(slice(%qkv)), ...)
        attention(%q, reshape(expand(%k)), ...)           -->   attention(%q, %k, ...): heads that share keys
        attention(mul(%q, @number), ...)                  -->   attention(%q, ...) with another scale

    Scores may be reshaped in between as long as queries and keys stay the last axes; nothing else may read them. A mask
    that differs from query to query is transposed, so that queries lie side by side. Only f32.
    """

    name = "to-attention"

    def run(self, graph: Graph, rewrites: Rewrites) -> None:
        apply_rules(graph, rewrites, (attention, shared_heads, result_order))


@dataclass
class Scores:
    """What stands between the product of queries and keys and the softmax. `levels` are the shapes that scores have on the
    way, `terms` (kind, value, fill, shape of the scores there), the first applied first."""

    q: Value
    k: Value
    product: Shape
    scale: float = 1.0
    levels: list[Shape] = field(default_factory=list)
    terms: list[tuple[str, Value, float, Shape]] = field(default_factory=list)


def attention(graph: Graph, node: Node) -> Action | None:
    """The product of probabilities and values."""
    if not isinstance(node.op, MatMul) or node.type.dtype != f32 or node.type.rank < 3:
        return None
    p, v = node.inputs
    assert p is not None and v is not None
    levels: list[Shape] = [p.type.shape]
    reader, nan_as_zero = node, False
    while not isinstance(p.node.op, Softmax):
        if isinstance(p.node.op, Reshape) and keeps_matrix(p.node) and sole_consumer(graph, p) is reader:
            reader = p.node
            p = operand(reader, 0)
            levels.append(p.type.shape)
            continue
        if sole_consumer(graph, p) is not reader:
            return None
        inner = never_replaced(p.node)
        if inner is not None:
            reader, p = p.node, inner
            continue
        inner = without_nan(graph, p.node)
        if inner is None or nan_as_zero:
            return None
        reader, p, nan_as_zero = p.node, inner, True
    softmax = p.node
    assert isinstance(softmax.op, Softmax)
    asked = nan_as_zero and isinstance(reader.op, Where) and producer(reader.inputs[0], IsNan) is not None
    if not asked and sole_consumer(graph, p) is not reader:
        return None
    if softmax.op.axis != p.type.rank - 1 or v.type.rank != node.type.rank:
        return None
    found = scores_of(graph, operand(softmax, 0), softmax)
    if found is None or not isinstance(found.q.type.shape[-1], int) or not isinstance(v.type.shape[-1], int):
        return None
    found.levels = [*levels, *found.levels]
    factors = ((found.q, found.product), (found.k, found.product), (v, node.type.shape))
    plan = planned(found, factors)
    if plan is None:
        return None
    lead, terms = plan
    return lambda: rewrite(graph, node, found, lead, terms, factors, nan_as_zero)


def operand(node: Node, slot: int) -> Value:
    """An operand that is there."""
    value = node.inputs[slot]
    assert value is not None
    return value


def keeps_matrix(node: Node) -> bool:
    """Whether a reshape leaves the last two axes as they are."""
    before, after = operand(node, 0).type.shape, node.type.shape
    return len(before) >= 2 and len(after) >= 2 and same(before[-2:], after[-2:])


def never_replaced(node: Node) -> Value | None:
    """x of where(@no, y, x) whose constant condition is false everywhere."""
    x, condition = (node.inputs[2], node.inputs[0]) if isinstance(node.op, Where) else (None, None)
    weight = None if condition is None else condition.weight
    if x is None or weight is None or x.type != node.type or weight.size > LARGEST or np.any(weight.array):
        return None
    return x


def without_nan(graph: Graph, node: Node) -> Value | None:
    """x of where(is_nan(x), 0, x), which nothing else reads."""
    if not isinstance(node.op, Where):
        return None
    asked, x = producer(node.inputs[0], IsNan), node.inputs[2]
    if asked is None or x is None or asked.inputs[0] != x or scalar(node.inputs[1]) != 0 or x.type != node.type:
        return None
    readers = set(graph.nx.succ[x.node])
    inside = readers == {asked, node} and set(graph.nx.succ[asked]) == {node}
    return x if inside and not graph.is_output(x) and not graph.is_output(asked.output) else None


def scores_of(graph: Graph, x: Value, reader: Node) -> Scores | None:
    """What the softmax's operand is made of: terms, a scale, and the product of queries and keys."""
    terms: list[tuple[str, Value, float, Shape]] = []
    levels: list[Shape] = [x.type.shape]
    scale = 1.0
    scaled = False
    while True:
        node = x.node
        if sole_consumer(graph, x) is not reader or len(node.types) != 1 or x.type.dtype != f32:
            return None
        following: Value | None = None
        match node.op:
            case MatMul():
                q, k = operand(node, 0), operand(node, 1)
                if q.type.rank < 2 or k.type.rank < 2 or q.weight is not None or k.weight is not None:
                    return None
                return Scores(q, k, node.type.shape, scale, levels, terms[::-1])
            case Reshape() if keeps_matrix(node):
                following = operand(node, 0)
            case Mul() | Div():
                for a, b in (node.inputs, node.inputs[::-1]):
                    factor = scalar(b)
                    if factor is not None and a is not None and a.type == node.type and np.isfinite(factor) and factor != 0:
                        if isinstance(node.op, Div) and a is not node.inputs[0]:
                            continue
                        scale *= float(factor) if isinstance(node.op, Mul) else 1.0 / float(factor)
                        following, scaled = a, True
                        break
            case Add():
                for a, b in (node.inputs, node.inputs[::-1]):
                    if a is not None and b is not None and a.type == node.type and leads_to_product(a):
                        if not zero(b):
                            terms.append(("add", b, 0.0, node.type.shape))
                        following = a
                        break
            case Where():
                kept, a, fill = operand(node, 0), operand(node, 1), scalar(node.inputs[2])
                if fill is not None and a.type == node.type and leads_to_product(a):
                    terms.append(("where", kept, float(fill), node.type.shape))
                    following = a
        if following is None or (scaled and isinstance(node.op, Add | Where)):
            return None  # a term before the scale would have to be scaled
        reader, x = node, following
        if not same(levels[-1], x.type.shape):
            levels.append(x.type.shape)


def leads_to_product(x: Value, depth: int = 12) -> bool:
    """Whether the value is a product of two computed matrices, or made of one by what scores are made by."""
    for _ in range(depth):
        node = x.node
        if isinstance(node.op, MatMul):
            return all(v is not None and v.weight is None for v in node.inputs)
        if isinstance(node.op, Reshape | Div):
            x = operand(node, 0)
        elif isinstance(node.op, Mul | Add):
            first, second = operand(node, 0), operand(node, 1)
            if second.type.rank > first.type.rank or first.weight is not None:
                first, second = second, first
            if isinstance(node.op, Mul) and scalar(second) is None and scalar(first) is None:
                return False
            if isinstance(node.op, Add) and not same(first.type.shape, node.type.shape):
                first = second
            x = second if scalar(first) is not None else first
        elif isinstance(node.op, Where):
            x = operand(node, 1)
        else:
            return False
    return False


def zero(value: Value) -> bool:
    """Whether a constant is zero everywhere."""
    weight = value.weight
    return weight is not None and weight.size <= LARGEST and not np.any(weight.array)


Factors = Sequence[tuple[Value, Shape]]
"""Queries, keys and values, each with the shape of the product that it is a factor of."""


def planned(s: Scores, factors: Factors) -> tuple[Shape, list[tuple[str, Value, float, Shape]]] | None:
    """The batches and heads of the attention, and the terms in shapes that broadcast to them; None where none suit all
    factors, terms and levels. Queries have all of them: keys and values may broadcast."""
    candidates: list[Shape] = []
    source = producer(s.q, Reshape)
    if source is not None and keeps_matrix(source) and _axes(operand(source, 0)) > _axes(s.q):
        candidates.append(operand(source, 0).type.shape[:-2])
    candidates.append(s.product[:-2])
    candidates += [level[:-2] for level in sorted(s.levels, key=len)]
    for lead in candidates:
        terms = []
        for kind, value, fill, level in s.terms:
            shape = regrouped((1,) * (len(level) - value.type.rank) + value.type.shape, level, (*lead, *level[-2:]))
            if shape is None:
                break
            terms.append((kind, value, fill, shape))
        if len(terms) < len(s.terms) or len(lead) > len(LEADS):
            continue
        if any(regrouped(level, level, (*lead, *level[-2:])) is None for level in s.levels):
            continue
        if fit([matrices(value, product, lead) for value, product in factors], lead):
            return lead, terms
    return None


def fit(shapes: Sequence[Shape | None], lead: Shape) -> bool:
    """Whether extents of queries [..., S, D], keys [..., D, T] and values [..., T, E] are surely those of one attention."""
    q, k, v = shapes
    if q is None or k is None or v is None or not same(q[:-2], lead):
        return False
    inside = same((q[-1], k[-1]), (k[-2], v[-2]))
    return inside and all(
        literal_one(d) or same((d,), (whole,)) for x in (k, v) for d, whole in zip(x[:-2], lead, strict=True)
    )


def matrices(value: Value, product: Shape, lead: Shape) -> Shape | None:
    """The shape of a factor of a product, reshaped so that it broadcasts to batches and heads; None where it does not."""
    shape = value.type.shape
    whole = regrouped((1,) * (len(product) - len(shape)) + shape[:-2], product[:-2], lead)
    return None if whole is None else (*whole, *shape[-2:])


def _axes(value: Value) -> int:
    """Axes that are longer than 1."""
    return sum(not literal_one(d) for d in value.type.shape)


def rewrite(
    graph: Graph, node: Node, s: Scores, lead: Shape, terms: Sequence[tuple[str, Value, float, Shape]], factors: Factors,
    nan_as_zero: bool,
) -> None:  # fmt: skip
    """Puts the operator in the place of the product of probabilities and values."""
    letters = LEADS[: len(lead)]
    parts: list[View] = []
    for (value, product), last in zip(factors, (QUERY + INNER, INNER + KEY, KEY + VALUE), strict=True):
        shape = matrices(value, product, lead)
        assert shape is not None
        view = View(value, shape, letters + last)
        if last[0] != QUERY:
            view = view.without(lead)
        parts.append(view.stripped(graph, node, keep=VALUE, factors=last[1] != VALUE))
    operands: list[Value] = [part.made(graph, node, name) for part, name in zip(parts, "qkv")]
    names: list[str] = []
    for number, (kind, value, _, shape) in enumerate(terms):
        view = View(value, shape, letters + QUERY + KEY).without((*lead, s.product[-2], s.product[-1]))
        if view.letters.endswith(QUERY + KEY):
            view = swapped(graph, node, view, f"term{number}")
        operands.append(view.made(graph, node, f"term{number}"))
        names.append(f"{kind} {view.letters}")
    factor = s.scale * parts[0].factor * parts[1].factor
    fills = tuple(fill for _, _, fill, _ in terms)
    axes = f"{parts[0].letters},{parts[1].letters},{parts[2].letters}->{letters}{QUERY}{VALUE}"
    op = Attention(axes, factor, tuple(names), fills if any(fills) else (), nan_as_zero)
    shape = node.type.shape
    if same(lead, shape[:-2]):
        become(graph, node, op, operands)
        return
    made = insert(graph, op, operands, node, "heads")
    reader = sole_consumer(graph, node.output)
    if reader is not None and isinstance(reader.op, Reshape) and same(reader.type.shape, made.type.shape):
        name = node.name
        graph.replace(reader.output, made.output)
        prune(graph, reader)
        graph.rename(made, name)
        return
    back = insert(graph, Reshape(shape), (made.output,), node, "back")
    replace_all(graph, node, (back.output,))


def shared_heads(graph: Graph, node: Node) -> Action | None:
    """Keys and values that are repeated for several heads of queries: read once for all."""
    if not isinstance(node.op, Attention):
        return None
    found: dict[int, Value] = {}
    for slot in (1, 2):
        value = operand(node, slot)
        reshape = producer(value, Reshape)
        expand = producer(operand(reshape, 0), Expand) if reshape is not None else None
        if reshape is None or expand is None:
            continue
        source = operand(expand, 0)
        before, after, whole = source.type.shape, expand.type.shape, value.type.shape
        if len(before) != len(after) or len(after) != len(whole) + 1:
            continue
        grown = [a for a in range(len(after)) if not same(before[a : a + 1], after[a : a + 1])]
        if len(grown) != 1 or grown[0] == 0 or not literal_one(before[grown[0]]):
            continue
        at = grown[0] - 1  # repeated heads follow each other
        letter = node.op.letters[slot][at] if at < len(whole) else ""
        rest = (*after[:at], *after[at + 2 :])
        fits = same(rest, (*whole[:at], *whole[at + 1 :])) and letter in node.op.heads
        times, groups = after[at + 1], after[at]
        if fits and isinstance(times, int) and isinstance(groups, int) and same((times * groups,), whole[at : at + 1]):
            found[slot] = source
    if not found:
        return None

    def action() -> None:
        inputs = list(node.inputs)
        for slot, source in found.items():
            shape = source.type.shape
            drop = next(a for a in range(1, len(shape)) if literal_one(shape[a]) and not same(
                shape[a : a + 1], operand(operand(node, slot).node, 0).type.shape[a : a + 1]))  # fmt: skip
            letters = node.op.letters[slot]  # type: ignore[attr-defined]
            view = View(source, (*shape[:drop], *shape[drop + 1 :]), letters).stripped(graph, node, VALUE, factors=False)
            inputs[slot] = view.made(graph, node, f"shared{slot}")
            op = node.op
            assert isinstance(op, Attention)
            parts = list(op.letters)
            parts[slot] = view.letters
            become_axes(graph, node, parts, inputs)

    return action


def become_axes(graph: Graph, node: Node, parts: Sequence[str], inputs: Sequence[Value | None]) -> None:
    """Gives an attention other axes and operands."""
    op = node.op
    assert isinstance(op, Attention)
    axes = f"{parts[0]},{parts[1]},{parts[2]}->{parts[3]}"
    become(graph, node, Attention(axes, op.scale, op.terms, op.fills, op.nan_as_zero), inputs)


def result_order(graph: Graph, node: Node) -> Action | None:
    """A transpose of the result: the result is written in that order. The columns of the values stay the last axis."""
    if not isinstance(node.op, Transpose):
        return None
    made = producer(node.inputs[0], Attention)
    if made is None or sole_consumer(graph, made.output) is not node or node.op.perm[-1] != node.type.rank - 1:
        return None
    assert isinstance(made.op, Attention)
    op, perm = made.op, node.op.perm
    parts = [*op.letters[:3], "".join(op.letters[3][p] for p in perm)]

    def action() -> None:
        axes = f"{parts[0]},{parts[1]},{parts[2]}->{parts[3]}"
        new = Attention(axes, op.scale, op.terms, op.fills, op.nan_as_zero)
        done = insert(graph, new, made.inputs, made, "ordered")
        graph.replace(node.output, done.output)
        prune(graph, node)
        if not alive(graph, made):
            graph.rename(done, made.name)

    return action

