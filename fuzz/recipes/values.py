"""Recipes of constants, casts, and what chooses between values."""

from __future__ import annotations

import numpy as np
from onnx import TensorProto as T
from onnx import helper, numpy_helper

from .. import numbers
from ..builder import Builder, Value, types_of
from .operands import ANY


def constant(b: Builder, op: str) -> None:
    kind = b.type(ANY)
    shape_ = b.first([d if isinstance(d, int) else 2 for d in b.dims(0, 4, 400)])
    array = numbers.draw(b.numbers, kind, shape_, b.style)
    b.add(op, [], value=numpy_helper.from_array(array))


def constant_of_shape(b: Builder, op: str) -> None:
    kind = b.type(ANY - ({T.BFLOAT16} if b.opset < 20 else set()))
    value = numpy_helper.from_array(numbers.draw(b.numbers, kind, (1,), b.style))
    like = [v for v in b.values if None not in v.dims]
    if like and b.chance(0.5):
        y = b.choice(like)
        s = b.add("Shape", [y], keep=False)[0]
        b.add(op, [s], shapes=[y.shape], dims=[y.dims], value=value)
        return
    dims = [b.extent(7) for _ in range(b.random.randint(0, 4))]
    b.add(op, [b.ints(dims)], shapes=[tuple(dims)], dims=[tuple(dims)], value=value)


def range_(b: Builder, op: str) -> None:
    kind = b.choice((T.FLOAT, T.INT32, T.INT64, T.DOUBLE, T.INT16))
    start, step, count = b.random.randint(-5, 5), b.choice((1, 2, -1, 3)), b.random.randint(0 if b.zeros else 1, 20)
    ends = (start, start + step * count, step)
    b.add(op, [b.constant(np.asarray(e, numbers.numpy_type(kind))) for e in ends], shapes=[(count,)], dims=[(count,)])


def eye_like(b: Builder, op: str) -> None:
    x = b.pick(types_of(op, b.opset, 0), (2, 2))
    b.add(op, [x], k=b.choice((None, -1, 0, 2)), dtype=b.choice((None, T.FLOAT, T.INT64, T.BOOL)))


def cast(b: Builder, op: str) -> None:
    """To another type, and back now and then."""
    x = b.pick(types_of(op, b.opset, 0))
    y = b.add(op, [x], to=b.type(types_of("Cast", max(b.opset, 9), 0)))[0]
    if b.chance(0.3):
        b.add(op, [y], to=x.type)
    if b.opset >= 19 and x.type in (T.FLOAT, T.FLOAT16) and b.chance(0.2):
        through(b, op, x)


FLOAT8 = (T.FLOAT8E4M3FN, T.FLOAT8E4M3FNUZ, T.FLOAT8E5M2, T.FLOAT8E5M2FNUZ)


def through(b: Builder, op: str, x: Value) -> None:
    """Through an 8-bit float and back, saturating or not."""
    small = b.add(op, [x], to=b.choice(FLOAT8), saturate=b.choice((0, 1)))[0]
    b.add(op, [small], to=x.type)


def where(b: Builder, op: str) -> None:
    x = b.pick(types_of(op, b.opset, 1))
    y = b.like(x, {x.type})
    larger = x if x.rank >= y.rank and x.size >= y.size else y
    condition = b.like(larger, {T.BOOL})
    pair = [x, y] if b.chance(0.5) else [y, x]
    b.add(op, [condition, *pair])


def clip(b: Builder, op: str) -> None:
    x = b.pick(types_of(op, b.opset, 0))
    if b.opset < 11:
        b.add(op, [x], min=b.choice((None, -1.0, 0.0)), max=b.choice((None, 1.0, 6.0)))
        return
    kind = numbers.numpy_type(x.type)
    low, high = (0, 6) if b.chance(0.5) or kind.kind in "ub" else (-2, 3)

    def bound(n: int) -> Value | None:
        return None if b.chance(0.25) else b.operand(x.type, [], n, n, constant=0.7)

    b.add(op, [x, bound(low), bound(high)])


def dropout(b: Builder, op: str) -> None:
    x = b.pick(types_of(op, b.opset, 0))
    ratio = [b.constant(np.asarray(0.5, np.float32))] if b.opset >= 12 and b.chance(0.4) else []
    b.add(op, [x, *ratio], b.choice((1, 1, 2)))


def cast_like(b: Builder, op: str) -> None:
    x = b.pick(types_of(op, b.opset, 0))
    b.add(op, [x, b.pick(types_of(op, b.opset, 1))])


def bit_cast(b: Builder, op: str) -> None:
    """To another type of the same width."""
    x = b.pick(types_of(op, b.opset, 0) - {T.BOOL, T.BFLOAT16})
    width = numbers.numpy_type(x.type).itemsize
    same = {t for t in types_of(op, b.opset, 0) - {T.BOOL, T.BFLOAT16} if numbers.numpy_type(t).itemsize == width}
    b.add(op, [x], to=b.type(frozenset(same)))


def branch(b: Builder, op: str) -> None:
    """If, by a condition that is written or computed; the branches read values from around them."""
    x = b.pick(ANY - {T.BOOL, T.BFLOAT16}, ok=lambda v: None not in v.dims)
    if b.chance(0.7):
        condition = b.constant(np.asarray(b.chance(0.5)))
    else:
        condition = b.operand(T.BOOL, [], constant=0.0)
    graphs = []
    for side in ("then", "else"):
        inner = b.name(side)
        info = helper.make_tensor_value_info(inner, x.type, [d if d is not None else None for d in x.dims])
        kind = b.random.randrange(3)
        weights = []
        if kind == 0:
            nodes = [helper.make_node("Identity", [x.name], [inner])]
        elif kind == 1:
            nodes = [helper.make_node("Add", [x.name, x.name], [inner])]
        else:
            weights = [numpy_helper.from_array(np.asarray(3, numbers.numpy_type(x.type)), f"{inner}_c")]
            nodes = [helper.make_node("Mul", [x.name, f"{inner}_c"], [f"{inner}_m"]),
                     helper.make_node("Sub", [f"{inner}_m", x.name], [inner])]  # fmt: skip
        graphs.append(helper.make_graph(nodes, side, [], [info], weights))
    made = Value(b.name("v"), x.type, x.shape, x.dims)
    b.nodes.append(helper.make_node("If", [condition.name], [made.name], then_branch=graphs[0], else_branch=graphs[1]))
    b.values.append(made)
