"""Several nodes that mean one thing, as exporters write them and passes take them together; and what nearly is such a thing.

Factors, axes, shapes and orders of operands are drawn, now and then others than the idiom has: a pass that does not look
closely takes them for it.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import numpy as np
from onnx import TensorProto as T

from ..builder import Builder, Extent, Recipe, Rejected, Value
from .operands import draw_image

KINDS = (T.FLOAT, T.FLOAT, T.FLOAT, T.DOUBLE, T.FLOAT16)
NUMPY: dict[int, type[np.floating[Any]]] = {T.FLOAT: np.float32, T.DOUBLE: np.float64, T.FLOAT16: np.float16}


def _number(b: Builder, x: Value, number: float, odd: float = 0.07) -> Value:
    """A constant of x's type, rarely another one: a scalar, or of a rank up to x's."""
    if b.chance(odd):
        number *= b.choice((0.5, 1.1, 2.0, -1.0))
    return b.constant(np.full(b.choice(((), (), (), (1,), (1,) * x.rank)), number, NUMPY[x.type]))


def _either(b: Builder, op: str, x: Value, y: Value) -> Value:
    """A commutative operator, in one of its orders."""
    return b.add(op, [y, x] if b.chance(0.3) else [x, y])[0]


def _tensor(b: Builder, rank: tuple[int, int]) -> Value:
    """A value of floats with known extents and elements."""
    return b.pick({b.choice(KINDS)}, rank, lambda v: v.size > 0 and None not in v.dims and v.array is None)


def _reduced(b: Builder, op: str, x: Value, axes: Sequence[int], keep: int = 1) -> Value:
    since = 13 if op == "ReduceSum" else 18
    if b.opset >= since:
        return b.add(op, [x, b.ints(axes)], keepdims=keep)[0]
    return b.add(op, [x], axes=list(axes), keepdims=keep)[0]


def _axes(b: Builder, x: Value) -> list[int]:
    """The last axis, or another set of them."""
    form = b.random.random()
    if form < 0.6 or x.rank < 2:
        return [b.choice((-1, x.rank - 1))]
    return [1] if form < 0.8 else [x.rank - 2, x.rank - 1]


def _affine(b: Builder, x: Value, axes: Sequence[int], shift: bool = True) -> Value:
    """x times weights, plus others, along the axes; of another shape that broadcasts now and then."""
    places = sorted(a % x.rank for a in axes)
    first = places[0] if b.chance(0.7) else 0
    dims: list[Extent] = [d if i in places else 1 for i, d in enumerate(x.dims)][first:]
    if b.chance(0.1):
        dims = b.choice(([], [1], list(x.dims)))
    x = _either(b, "Mul", x, b.operand(x.type, dims, constant=0.9))
    return _either(b, "Add", x, b.operand(x.type, dims, constant=0.9)) if shift and b.chance(0.8) else x


def attention(b: Builder, op: str) -> None:
    """softmax(q k^T * scale + mask) v; heads by Reshape and Transpose, keys that several heads share, batches that
    broadcast."""
    kind, size = b.choice(KINDS), b.extent
    s, t, d, e = size(17), size(17), b.choice((1, 4, 8, 16)), b.choice((1, 3, 8, 16))
    lead: list[Extent] = [b.choice((1, 2, *b.symbols)), b.choice((1, 2, 4))][b.choice((0, 0, 0, 1, 2)):]
    leads = [[x if b.chance(0.88) else 1 for x in lead] for _ in range(3)]
    q = _heads(b, kind, leads[0], s, d)
    k = _heads(b, kind, leads[1], t, d)
    v = _heads(b, kind, leads[2], t, e)
    rank = len(lead) + 2
    order = [*range(rank - 2), rank - 1, rank - 2]
    k = b.add("Transpose", [k], perm=order)[0]
    where = b.choice(("scores", "scores", "q", "both", "none"))
    if where in ("q", "both"):
        q = _either(b, "Mul", q, _number(b, q, 0.5))
    if where == "both":
        k = _either(b, "Mul", k, _number(b, k, 0.5))
    scores = b.add("MatMul", [q, k])[0]
    if where == "scores":
        by = b.choice((("Div", 2.0), ("Mul", 0.5)))
        scores = b.add(by[0], [scores, _number(b, scores, by[1])])[0]
    ones = [1] * len(lead)
    mask: list[Extent] = b.choice(([s, t], [1, t], [t], [*ones, s, t], [*lead, s, t], [*lead[:1], *ones[1:], 1, t]))
    form = b.random.random()
    if form < 0.35:
        scores = _either(b, "Add", scores, b.operand(kind, mask, constant=0.5))
    elif form < 0.55 and b.opset >= 9:
        low = b.constant(np.asarray(b.choice((-np.inf, -1e4, -1.0)), NUMPY[kind]))
        shown = b.operand(T.BOOL, mask, constant=0.5)
        scores = b.add("Where", [shown, scores, low] if b.chance(0.7) else [shown, low, scores])[0]
    axis = -1 if b.opset < 13 or b.chance(0.95) else -2
    p = b.add("Softmax", [scores], axis=rank - 1 if axis == -1 and b.opset < 13 else axis)[0]
    y = b.add("MatMul", [p, v])[0]
    if len(lead) == 2 and None not in y.dims and not any(isinstance(x, str) for x in y.dims):
        y = b.add("Transpose", [y], perm=[0, 2, 1, 3])[0]
        b.add("Reshape", [y, b.ints([y.shape[0], y.shape[1], -1])])


def _heads(b: Builder, kind: int, lead: Sequence[Extent], rows: int, size: int) -> Value:
    """[*lead, rows, size], as it is or out of [batch, rows, heads * size], or repeated for several heads."""
    known = all(isinstance(x, int) for x in lead)
    if len(lead) == 2 and known and b.chance(0.5):
        batch, heads = (int(x or 0) for x in lead)
        x = b.operand(kind, [batch, rows, heads * size], constant=0.1)
        x = b.add("Reshape", [x, b.ints([batch, rows, heads, size])])[0]
        return b.add("Transpose", [x], perm=[0, 2, 1, 3])[0]
    if len(lead) == 2 and known and b.opset >= 13 and int(lead[1] or 0) % 2 == 0 and b.chance(0.3):
        batch, heads = (int(x or 0) for x in lead)
        x = b.operand(kind, [batch, heads // 2, rows, size], constant=0.1)
        x = b.add("Unsqueeze", [x, b.ints([2])])[0]
        x = b.add("Expand", [x, b.ints([batch, heads // 2, 2, rows, size])])[0]
        return b.add("Reshape", [x, b.ints([batch, heads, rows, size])])[0]
    return b.operand(kind, [*lead, rows, size], constant=0.1)


def layer_norm(b: Builder, op: str) -> None:
    """(x - mean) / sqrt(mean((x - mean)^2) + epsilon), weights and bias."""
    x = _tensor(b, (1, 4))
    axes = _axes(b, x)
    d = b.add("Sub", [x, _reduced(b, "ReduceMean", x, axes)])[0]
    square = b.add("Mul", [d, d])[0] if b.chance(0.3) else b.add("Pow", [d, _number(b, d, 2.0, 0.02)])[0]
    variance = _reduced(b, "ReduceMean", square, axes if b.chance(0.95) else _axes(b, x))
    root = b.add("Sqrt", [_either(b, "Add", variance, _number(b, x, 0.01, 0.0))])[0]
    y = b.add("Div", [d, root])[0] if b.chance(0.7) else _either(b, "Mul", d, b.add("Reciprocal", [root])[0])
    _affine(b, y, axes)


def rms_norm(b: Builder, op: str) -> None:
    """x / sqrt(mean(x^2) + epsilon), weights."""
    x = _tensor(b, (1, 4))
    axes = _axes(b, x)
    square = b.add("Mul", [x, x])[0] if b.chance(0.3) else b.add("Pow", [x, _number(b, x, 2.0, 0.02)])[0]
    root = b.add("Sqrt", [_either(b, "Add", _reduced(b, "ReduceMean", square, axes), _number(b, x, 0.01, 0.0))])[0]
    y = b.add("Div", [x, root])[0] if b.chance(0.5) else _either(b, "Mul", x, b.add("Reciprocal", [root])[0])
    _affine(b, y, axes, shift=False)


def group_norm(b: Builder, op: str) -> None:
    """InstanceNormalization of joined channels, weights and bias a channel."""
    x = draw_image(b, "Conv", (3, 5))
    if x.type not in NUMPY or not all(isinstance(d, int) for d in x.dims) or x.size == 0:
        raise Rejected("extents are not known")
    n, c = x.shape[:2]
    groups = b.choice([g for g in range(1, c + 1) if c % g == 0])
    y = b.add("Reshape", [x, b.ints([n if b.chance(0.5) else 0, groups, -1])])[0]
    ones, zeros = (b.constant(np.full(groups, number, NUMPY[x.type])) for number in (1, 0))
    y = b.add("InstanceNormalization", [y, ones, zeros], epsilon=1e-2)[0]
    y = b.add("Reshape", [y, b.ints(x.shape)])[0]
    _affine(b, y, [1])


def gelu(b: Builder, op: str) -> None:
    """x * (1 + erf(x / sqrt(2))) / 2, its approximations, SiLU, HardSwish and Mish."""
    x = _tensor(b, (1, 4))
    form = b.choice(("erf", "erf", "tanh", "quick", "silu", "hard", "mish"))
    if form == "erf":
        over = b.chance(0.5)
        root = b.add("Div", [x, _number(b, x, 2**0.5)])[0] if over else _either(b, "Mul", x, _number(b, x, 0.5**0.5))
        gate = _either(b, "Add", b.add("Erf", [root])[0], _number(b, x, 1.0))
    elif form == "tanh":
        cube = b.add("Pow", [x, _number(b, x, 3.0, 0.02)])[0]
        inner = _either(b, "Add", x, _either(b, "Mul", cube, _number(b, x, 0.044715)))
        wave = b.add("Tanh", [_either(b, "Mul", inner, _number(b, x, (2 / np.pi) ** 0.5))])[0]
        gate = _either(b, "Add", wave, _number(b, x, 1.0))
    elif form in ("quick", "silu"):
        gate = b.add("Sigmoid", [_either(b, "Mul", x, _number(b, x, 1.702)) if form == "quick" else x])[0]
    elif form == "hard":
        gate = b.add("HardSigmoid", [x], alpha=b.choice((1 / 6, 0.2)), beta=0.5)[0]
    else:
        gate = b.add("Tanh", [b.add("Softplus", [x])[0]])[0]
    if form not in ("erf", "tanh"):
        _either(b, "Mul", x, gate)
        return
    half = _number(b, x, 0.5)
    order = b.random.randrange(3)
    if order == 0:
        _either(b, "Mul", _either(b, "Mul", x, gate), half)
    elif order == 1:
        _either(b, "Mul", _either(b, "Mul", x, half), gate)
    else:
        _either(b, "Mul", x, _either(b, "Mul", gate, half))


def softmax(b: Builder, op: str) -> None:
    """exp(x - max) / sum, and x / max(norm(x), epsilon)."""
    x = _tensor(b, (1, 4))
    axes = _axes(b, x)
    if b.chance(0.5):
        power = b.add("Exp", [b.add("Sub", [x, _reduced(b, "ReduceMax", x, axes)])[0]])[0]
        b.add("Div", [power, _reduced(b, "ReduceSum", power, axes)])
        return
    norm = _reduced(b, b.choice(("ReduceL2", "ReduceL1")), x, axes)
    low = b.add("Max", [norm, _number(b, norm, 1e-3)])[0]
    b.add("Div", [x, b.add("Expand", [low, b.ints(x.shape)])[0] if not b.symbols and b.chance(0.5) else low])


def rotary(b: Builder, op: str) -> None:
    """x * cos + concat(-second half, first half) * sin."""
    kind, s, d = b.choice(KINDS), b.extent(9), b.choice((2, 8, 16))
    x = b.operand(kind, [b.choice((1, 2)), b.choice((1, 3)), s, d], constant=0.0)
    if b.opset < 13:
        raise Rejected("Slice and Split take attributes")
    cut = d // 2 if b.chance(0.9) else b.random.randint(1, d - 1)
    parts = [
        b.add("Slice", [x, b.ints([low]), b.ints([high]), b.ints([b.choice((3, -1))])])[0]
        for low, high in ((0, cut), (cut, b.choice((d, 2**31, 2**63 - 1))))
    ]
    turned = b.add("Concat", [b.add("Neg", [parts[1]])[0], parts[0]] if b.chance(0.9) else parts, axis=b.choice((3, -1)))[0]
    waves = [b.operand(kind, b.choice(([s, d], [1, 1, s, d], [1, s, d])), -1, 1, constant=0.6) for _ in range(2)]
    _either(b, "Add", _either(b, "Mul", x, waves[0]), _either(b, "Mul", turned, waves[1]))


def squeeze_excite(b: Builder, op: str) -> None:
    """Maps times what 1x1 convolutions make of their means."""
    x = draw_image(b, "Conv", (4, 4))
    if x.type not in NUMPY or 0 in x.shape or not x.static(1):
        raise Rejected("no image")
    c, narrow = x.shape[1], b.choice((1, 4, 8))
    mean = b.add("GlobalAveragePool", [x])[0] if b.chance(0.5) else _reduced(b, "ReduceMean", x, [2, 3])
    y = b.add("Conv", [mean, b.operand(x.type, [narrow, c, 1, 1], constant=1.0)])[0]
    y = b.add(b.choice(("Relu", "Sigmoid")), [y])[0]
    y = b.add("Conv", [y, b.operand(x.type, [c, narrow, 1, 1], constant=1.0), b.operand(x.type, [c], constant=1.0)])[0]
    _either(b, "Mul", x, b.add(b.choice(("Sigmoid", "HardSigmoid")), [y])[0])


def shuffle(b: Builder, op: str) -> None:
    """Reshape, Transpose, Reshape: channels shuffled, windows and blocks of pixels."""
    x = draw_image(b, "Conv", (4, 4))
    if not all(isinstance(d, int) for d in x.dims) or x.size == 0:
        raise Rejected("extents are not known")
    n, c, h, w = x.shape
    split, perm, into = b.choice((
        ([n, 2, c // 2, h, w], [0, 2, 1, 3, 4], [n, c, h, w]),
        ([n, c // 4, 2, 2, h, w], [0, 1, 4, 2, 5, 3], [n, c // 4, 2 * h, 2 * w]),
        ([n, c, h // 2, 2, w // 2, 2], [0, 1, 3, 5, 2, 4], [n, c * 4, h // 2, w // 2]),
        ([n, c, h // 2, 2, w // 2, 2], [0, 2, 4, 3, 5, 1], [n * (h // 2) * (w // 2), 4, c]),
    ))  # fmt: skip
    if np.prod(split) != x.size:
        raise Rejected("extents do not divide")
    if b.chance(0.1):
        perm = list(b.numbers.permutation(len(perm)))
        into = [-1]
    y = b.add("Reshape", [x, b.ints(split)])[0]
    y = b.add("Transpose", [y], perm=list(map(int, perm)))[0]
    b.add("Reshape", [y, b.ints(into)])


def projections(b: Builder, op: str) -> None:
    """Products of one operand with several constant matrices, biases, their heads apart."""
    kind = b.choice(KINDS)
    x = b.operand(kind, [b.choice((1, 2, *b.symbols)), b.extent(17), b.choice((4, 16, 24))], constant=0.0)
    found: list[Value] = []
    for _ in range(b.choice((2, 3, 3))):
        n = b.choice((8, 16, 16))
        y = b.add("MatMul", [x, b.operand(kind, [x.dims[2], n], constant=0.95)])[0]
        if b.chance(0.8):
            y = _either(b, "Add", y, b.operand(kind, [n], constant=0.95))
        found.append(y)
    if len({y.dims for y in found}) == 1:
        b.add("Concat", found, axis=b.choice((1, 2)))


def convolutions(b: Builder, op: str) -> None:
    """Convolution behind convolution, padding, upsampling, scales or a sum, in the ways that passes join."""
    x = draw_image(b, "Conv", (4, 4))
    if x.type not in NUMPY or not x.static(1) or not (x.static(2) and x.static(3)) or x.size == 0:
        raise Rejected("no image")
    c, m = x.shape[1], b.choice((1, 4, 16, 17))
    before = b.choice(("pad", "scale", "conv", "add", "up"))
    if before == "pad" and b.opset >= 11:
        pads = [0, 0, b.random.randint(0, 2), b.random.randint(0, 2)] * 2
        x = b.add("Pad", [x, b.ints(pads), b.constant(np.asarray(b.choice((0, 0, 1.5)), NUMPY[x.type]))])[0]
    elif before == "scale":
        x = _affine(b, x, [1])
    elif before == "conv":
        x = b.add("Conv", [x, b.operand(x.type, [c, c, 1, 1], constant=0.95), b.operand(x.type, [c], constant=0.95)])[0]
    elif before == "add":
        x = b.add(b.choice(("Add", "Sub")), [x, b.operand(x.type, [c, 1, 1], constant=0.95)])[0]
    elif before == "up" and b.opset >= 13:
        twice = b.constant(np.asarray([1, 1, 2, 2], np.float32))
        how: dict[str, Any] = {"nearest_mode": "floor", "coordinate_transformation_mode": "asymmetric"}
        x = b.add("Resize", [x, None, twice], mode="nearest", **how)[0]
    k = b.choice((1, 2, 3, 3, 5))
    pads = [b.random.randint(0, k // 2) for _ in range(2)] * 2
    if x.shape[2] + 2 * pads[0] < k or x.shape[3] + 2 * pads[1] < k:
        raise Rejected("the window is larger than its operand")
    bias = [b.operand(x.type, [m], constant=0.95)] if b.chance(0.6) else []
    operands = [x, b.operand(x.type, [m, c, k, k], constant=0.95), *bias]
    y = b.add("Conv", operands, pads=pads, strides=[b.choice((1, 1, 2))] * 2)[0]
    if b.chance(0.5):
        y = _affine(b, y, [1])
    if b.chance(0.3):
        b.add("Conv", [y, b.operand(y.type, [b.choice((1, 8)), m, 1, 1], constant=0.95)])


RECIPES: dict[str, Recipe] = {
    f"idiom of {recipe.__name__}": recipe
    for recipe in (
        attention, layer_norm, rms_norm, group_norm, gelu, softmax, rotary, squeeze_excite, shuffle, projections,
        convolutions,
    )
}  # fmt: skip
"""By names that are no operators'."""
