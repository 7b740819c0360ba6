"""Reverse-mode differentiation over nodes of the graph, for ai.onnx.preview.training Gradient.

    y = f(x, ...)  -->  dx = sum over the paths from y to x of the products of derivatives along them

`gradients` walks the nodes between y and the x backward. RULES has a row for every operator that can be passed: it is given
the node and the gradient g of its result, and gives those of its operands, None for one that g does not depend on. What
broadcasts is summed over the axes along which it was repeated. Kinks (relu at 0, the larger of two equal operands) have a
subgradient: 0, or half for each. Written with ONNX's operators (`Compose`), so that passes fuse what is made.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Mapping, Sequence
from typing import Any

import numpy as np

from ..ir.dims import equal, known
from ..ir.errors import UnsupportedError
from ..ir.graph import Node, Value
from ..ir.op import Op
from ..ops.contraction import conv, matmul
from ..ops.elementwise import activation, binary, unary
from ..ops.elementwise.cast import Cast
from ..ops.indexing import gather
from ..ops.movement import arrange, slice
from ..ops.normalization import softmax
from ..ops.reduction import reduce
from .compose import Compose
from .rules import Call

Rule = Callable[["Backward", Node, Value], Sequence["Value | None"]]


class Backward:
    """Arithmetic on gradients, on behalf of the node that asks for them."""

    def __init__(self, call: Call):
        self.c = Compose(call)
        self.call = call

    def mul(self, a: Value, b: Value | float) -> Value:
        return self.c("Mul", a, b if isinstance(b, Value) else self.c.number(b, a))

    def add(self, a: Value, b: Value | float) -> Value:
        return self.c("Add", a, b if isinstance(b, Value) else self.c.number(b, a))

    def div(self, a: Value, b: Value) -> Value:
        return self.c("Div", a, b)

    def neg(self, a: Value) -> Value:
        return self.c("Neg", a)

    def one_minus(self, a: Value) -> Value:
        return self.c("Sub", self.c.number(1, a), a)

    def square(self, a: Value) -> Value:
        return self.mul(a, a)

    def only(self, condition: Value, g: Value) -> Value:
        """The gradient where a condition holds, else 0."""
        return self.c("Where", condition, g, self.c.number(0, g))

    def above(self, a: Value, x: float) -> Value:
        return self.c("Greater", a, self.c.number(x, a))

    def expand(self, g: Value, x: Value) -> Value:
        """A gradient that is the same along axes of extent 1, in the shape of a value."""
        return g if g.type.shape == x.type.shape else self.call.step("expand", arrange.Expand(x.type.shape), g)

    def kept(self, g: Value, node: Node, axes: Sequence[int]) -> Value:
        """The gradient of a reduction's result with the axes that it dropped, of extent 1."""
        x = operand(node, 0)
        return self.c.reshape(g, *(1 if k in axes else d for k, d in enumerate(x.type.shape)))

    def total(self, g: Value, axes: Sequence[int]) -> Value:
        return self.call.step("sum", reduce.ReduceSum(axes=tuple(axes), keepdims=True), g) if axes else g

    def unbroadcast(self, g: Value, x: Value) -> Value:
        """The gradient of an operand that was repeated along some axes: the sum over them."""
        shape, wide = x.type.shape, g.type.shape
        lead = len(wide) - len(shape)
        repeated = [
            k for k, d in enumerate(wide)
            if k < lead or not known(equal(shape[k - lead], d), f"whether {shape[k - lead]} is {d}", shape[k - lead], d)
        ]  # fmt: skip
        summed = self.total(g, repeated)
        return self.c.reshape(summed, *shape) if lead else summed


def gradients(call: Call, y: Value, xs: Sequence[Value]) -> list[Value]:
    """The gradient of the sum of y's elements with respect to each of the xs, which are results of different nodes. Raises
    UnsupportedError naming the node for an operator that has no rule."""
    b = Backward(call)
    order = _between(y, xs)
    found: dict[Value, Value] = {y: b.expand(b.c.number(1, y), y)}
    for node in reversed(order):
        given = [found.get(value) for value in node.outputs]
        if not any(given) or any(value in xs for value in node.outputs):
            continue
        if isinstance(node.op, arrange.Split):
            parts = [g or b.expand(b.c.number(0, value), value) for g, value in zip(given, node.outputs)]
            passed: Sequence[Value | None] = [b.c.concat(parts, node.op.axis)]
        else:
            rule = RULES.get(type(node.op))
            if rule is None or given[0] is None:
                raise _unknown(node, f"the derivative of {node.op.name} is not known")
            passed = rule(b, node, given[0])
        for value, g in zip(node.inputs, passed, strict=True):
            if value is not None and g is not None and value.type.dtype.is_float:
                found[value] = b.add(found[value], g) if value in found else g
    return [found.get(x) or b.expand(b.c.number(0, x), x) for x in xs]


def _between(y: Value, xs: Sequence[Value]) -> list[Node]:
    """The nodes on the ways from the xs to y, in order."""
    above: set[Node] = set()
    waiting = [y.node]
    while waiting:
        node = waiting.pop()
        if node not in above:
            above.add(node)
            waiting += [v.node for v in node.inputs if v is not None]
    reached = {x.node for x in xs}
    order = []
    for node in sorted(above, key=lambda n: n.seq):  # operands are made before what reads them
        if node in reached or any(v is not None and v.node in reached for v in node.inputs):
            reached.add(node)
            order.append(node)
    return order


def _unknown(node: Node, message: str) -> UnsupportedError:
    hint = "export the model with the gradient's own nodes; docs/operators.md has the operators that are known"
    return UnsupportedError(message, node=node.name, location=node.location, hint=hint)


def operand(node: Node, index: int) -> Value:
    """Operand `index` of a node, which must be present."""
    found = node.inputs[index]
    assert found is not None
    return found


# -- rules ----------------------------------------------------------------------------------------------------------------


def _unary(derivative: Callable[[Backward, Value, Value, Value, Any], Value]) -> Rule:
    """The rule of an operator of one operand: from the gradient, the operand, the result and the operator."""
    return lambda b, node, g: [derivative(b, g, operand(node, 0), node.output, node.op)]


def _add(b: Backward, node: Node, g: Value) -> Sequence[Value | None]:
    return [b.unbroadcast(g, operand(node, i)) for i in range(2)]


def _sub(b: Backward, node: Node, g: Value) -> Sequence[Value | None]:
    return [b.unbroadcast(g, operand(node, 0)), b.neg(b.unbroadcast(g, operand(node, 1)))]


def _mul(b: Backward, node: Node, g: Value) -> Sequence[Value | None]:
    x, z = operand(node, 0), operand(node, 1)
    return [b.unbroadcast(b.mul(g, z), x), b.unbroadcast(b.mul(g, x), z)]


def _div(b: Backward, node: Node, g: Value) -> Sequence[Value | None]:
    x, z = operand(node, 0), operand(node, 1)
    part = b.div(g, z)
    return [b.unbroadcast(part, x), b.neg(b.unbroadcast(b.mul(part, node.output), z))]


def _pow(b: Backward, node: Node, g: Value) -> Sequence[Value | None]:
    """z x^(z-1); and x^z log x, which is 0 where x is 0 or less."""
    x, z = operand(node, 0), operand(node, 1)
    slope = b.mul(z, b.c("Pow", x, b.add(z, -1.0)))
    if z.weight is not None:
        return [b.unbroadcast(b.mul(g, slope), x), None]
    power = b.mul(node.output, b.c("Log", x))
    positive = b.c("Greater", b.expand(x, node.output), b.c.number(0, x))
    return [b.unbroadcast(b.mul(g, slope), x), b.unbroadcast(b.only(positive, b.mul(g, power)), z)]


def _extreme(b: Backward, node: Node, g: Value) -> Sequence[Value | None]:
    """To the operand that is the result; half to each where both are."""
    x, z = operand(node, 0), operand(node, 1)
    chosen = [b.c.cast(b.c("Equal", v, node.output), g.type.dtype) for v in (x, z)]
    share = b.div(g, b.add(*chosen))
    return [b.unbroadcast(b.mul(share, mine), v) for mine, v in zip(chosen, (x, z))]


def _where(b: Backward, node: Node, g: Value) -> Sequence[Value | None]:
    condition, x, z = (operand(node, i) for i in range(3))
    other = b.c("Where", condition, b.c.number(0, g), g)
    return [None, b.unbroadcast(b.only(condition, g), x), b.unbroadcast(other, z)]


def _prelu(b: Backward, node: Node, g: Value) -> Sequence[Value | None]:
    x, slope = operand(node, 0), operand(node, 1)
    below = b.c("Less", x, b.c.number(0, x))
    return [b.c("Where", below, b.mul(g, slope), g), b.unbroadcast(b.only(below, b.mul(g, x)), slope)]


def _matmul(b: Backward, node: Node, g: Value) -> Sequence[Value | None]:
    x, z = operand(node, 0), operand(node, 1)
    left = x if x.type.rank > 1 else b.c.reshape(x, 1, *x.type.shape)
    right = z if z.type.rank > 1 else b.c.reshape(z, *z.type.shape, 1)
    shape = list(g.type.shape)
    if x.type.rank == 1:
        shape.insert(len(shape) - (z.type.rank > 1), 1)
    if z.type.rank == 1:
        shape.append(1)
    wide = b.c.reshape(g, *shape)
    dx = b.unbroadcast(b.c("MatMul", wide, _flipped(b, right)), left)
    dz = b.unbroadcast(b.c("MatMul", _flipped(b, left), wide), right)
    return [b.c.reshape(dx, *x.type.shape), b.c.reshape(dz, *z.type.shape)]


def _flipped(b: Backward, x: Value) -> Value:
    axes = list(range(x.type.rank))
    return b.c.transpose(x, *axes[:-2], axes[-1], axes[-2])


def _gemm(b: Backward, node: Node, g: Value) -> Sequence[Value | None]:
    op: Any = node.op
    x, z = operand(node, 0), operand(node, 1)
    scaled = g if op.alpha == 1 else b.mul(g, op.alpha)
    left, right = (_flipped(b, x) if op.trans_a else x), (_flipped(b, z) if op.trans_b else z)
    dx, dz = b.c("MatMul", scaled, _flipped(b, right)), b.c("MatMul", _flipped(b, left), scaled)
    found: list[Value | None] = [_flipped(b, dx) if op.trans_a else dx, _flipped(b, dz) if op.trans_b else dz]
    if len(node.inputs) > 2:
        bias = node.inputs[2]
        found.append(None if bias is None else b.unbroadcast(g if op.beta == 1 else b.mul(g, op.beta), bias))
    return found


def _conv(b: Backward, node: Node, g: Value) -> Sequence[Value | None]:
    """x: the transposed convolution of g; w: the convolution of x with g, batch and channels exchanged."""
    op: Any = node.op
    x, w = operand(node, 0), operand(node, 1)
    spatial = x.type.rank - 2
    if op.group != 1 or not (x.type.is_static and w.type.is_static):
        raise _unknown(node, "the derivative of convolutions is known for one group and static shapes")
    sizes, kernel, out = x.type.dims[2:], w.type.dims[2:], g.type.dims[2:]
    left, right = op.pads[:spatial], op.pads[spatial:]
    rest = [
        size + before + after - (k - 1) * d - 1 - (o - 1) * s
        for size, k, o, s, d, before, after in zip(sizes, kernel, out, op.strides, op.dilations, left, right)
    ]
    dx = b.c("ConvTranspose", g, w, strides=op.strides, dilations=op.dilations, pads=op.pads, output_padding=tuple(rest))
    swap = (1, 0, *range(2, spatial + 2))
    images, filters = b.c.transpose(x, *swap), b.c.transpose(g, *swap)
    dw = b.c("Conv", images, filters, strides=op.dilations, dilations=op.strides, pads=op.pads)
    for axis, k in enumerate(kernel, 2):
        dw = b.c.slice(dw, axis, 0, k)
    bias = [] if len(node.inputs) < 3 else [b.c.reshape(b.total(g, (0, *range(2, spatial + 2))), g.type.shape[1])]
    return [dx, b.c.transpose(dw, *swap), *bias]


def _reduce(derivative: Callable[[Backward, Value, Value, Value, Any], Value]) -> Rule:
    """The rule of a reduction: from the gradient and the result, both with all axes, the operand and the operator."""

    def rule(b: Backward, node: Node, g: Value) -> Sequence[Value | None]:
        x, op = operand(node, 0), node.op
        axes: Sequence[int] = op.axes  # type: ignore[attr-defined]
        wide, y = b.kept(g, node, axes), b.kept(node.output, node, axes)
        return [derivative(b, wide, x, y, op)]

    return rule


def _mean(b: Backward, g: Value, x: Value, y: Value, op: Any) -> Value:
    count = b.c("Div", b.c("Size", x), b.c("Size", y))
    return b.expand(b.div(g, b.c.cast(count, g.type.dtype)), x)


def _largest(b: Backward, g: Value, x: Value, y: Value, op: Any) -> Value:
    """To the elements that are the extreme, in equal shares."""
    chosen = b.c.cast(b.c("Equal", x, y), g.type.dtype)
    return b.mul(chosen, b.div(g, b.total(chosen, op.axes)))


def _softmax(b: Backward, g: Value, x: Value, y: Value, op: Any) -> Value:
    return b.mul(y, b.c("Sub", g, b.total(b.mul(g, y), (op.axis,))))


def _log_softmax(b: Backward, g: Value, x: Value, y: Value, op: Any) -> Value:
    return b.c("Sub", g, b.mul(b.c("Exp", y), b.total(g, (op.axis,))))


def _transpose(b: Backward, g: Value, x: Value, y: Value, op: Any) -> Value:
    return b.c.transpose(g, *(op.perm.index(k) for k in range(x.type.rank)))


def _concat(b: Backward, node: Node, g: Value) -> Sequence[Value | None]:
    op: Any = node.op
    found, at = [], 0
    for value in node.inputs:
        assert value is not None
        end = at + value.type.shape[op.axis]
        found.append(b.c.slice(g, op.axis, at, end))
        at = end
    return found


def _slice(b: Backward, node: Node, g: Value) -> Sequence[Value | None]:
    """Zeros around the gradient."""
    op: Any = node.op
    x = operand(node, 0)
    pads = [[0] * x.type.rank, [0] * x.type.rank]
    for start, axis, step in zip(op.starts, op.axes, op.steps, strict=True):
        extent, size = x.type.shape[axis], g.type.shape[axis]
        if step != 1 or not all(isinstance(d, int) for d in (start, extent, size)):
            raise _unknown(node, "the derivative of a slice is known for steps of 1 and static shapes")
        pads[0][axis] = min(start, extent)
        pads[1][axis] = extent - pads[0][axis] - size
    return [b.c("Pad", g, b.c.array("pads", np.asarray(pads, np.int64).reshape(-1)))]


def _gather(b: Backward, node: Node, g: Value) -> Sequence[Value | None]:
    """The slices of the gradient are added where they were read: along the first axis, to which the other is brought."""
    op: Any = node.op
    x, indices = operand(node, 0), operand(node, 1)
    rank, chosen, axis = x.type.rank, indices.type.rank, op.axis
    front = (axis, *(k for k in range(rank) if k != axis))
    wide = range(g.type.rank)
    moved = b.c.transpose(g, *sorted(wide, key=lambda k: not axis <= k < axis + chosen))
    zeros = b.expand(b.c.number(0, g), b.c.transpose(x, *front))
    added = b.c("ScatterND", zeros, b.c.reshape(indices, *indices.type.shape, 1), moved, reduction="add")
    return [b.c.transpose(added, *(front.index(k) for k in range(rank))), None]


def _gather_elements(b: Backward, node: Node, g: Value) -> Sequence[Value | None]:
    op: Any = node.op
    x, indices = operand(node, 0), operand(node, 1)
    zeros = b.expand(b.c.number(0, g), x)
    return [b.c("ScatterElements", zeros, indices, g, axis=op.axis, reduction="add"), None]


def _gelu(b: Backward, g: Value, x: Value, y: Value, op: Any) -> Value:
    if op.approximate == "tanh":
        scale = math.sqrt(2 / math.pi)
        inner = b.c("Tanh", b.mul(b.add(x, b.mul(b.mul(b.square(x), x), 0.044715)), scale))
        slope = b.mul(b.add(b.mul(b.square(x), 3 * 0.044715), 1.0), scale)
        second = b.mul(b.mul(x, b.one_minus(b.square(inner))), slope)
        return b.mul(g, b.mul(b.add(b.add(inner, 1.0), second), 0.5))
    share = b.mul(b.add(b.c("Erf", b.mul(x, math.sqrt(0.5))), 1.0), 0.5)
    density = b.mul(b.c("Exp", b.mul(b.square(x), -0.5)), 1 / math.sqrt(2 * math.pi))
    return b.mul(g, b.add(share, b.mul(x, density)))


def _clip(b: Backward, g: Value, x: Value, y: Value, op: Any) -> Value:
    """Inside of the bounds and at them."""
    return b.only(b.c("Equal", x, y), g)


def _elu(b: Backward, g: Value, x: Value, y: Value, op: Any) -> Value:
    return b.c("Where", b.above(x, 0), g, b.mul(g, b.add(y, op.alpha)))


def _leaky_relu(b: Backward, g: Value, x: Value, y: Value, op: Any) -> Value:
    return b.c("Where", b.c("Less", x, b.c.number(0, x)), b.mul(g, op.alpha), g)


def _cast(b: Backward, g: Value, x: Value, y: Value, op: Any) -> Value:
    return b.c.cast(g, x.type.dtype) if x.type.dtype.is_float else g


def _none(b: Backward, node: Node, g: Value) -> Sequence[Value | None]:
    """Constant wherever it has a derivative."""
    return [None] * len(node.inputs)


def _erf(b: Backward, g: Value, x: Value, y: Value, op: Any) -> Value:
    return b.mul(g, b.mul(b.c("Exp", b.neg(b.square(x))), 2 / math.sqrt(math.pi)))


RULES: Mapping[type[Op], Rule] = {
    binary.Add: _add,
    binary.Sub: _sub,
    binary.Mul: _mul,
    binary.Div: _div,
    binary.Pow: _pow,
    binary.PRelu: _prelu,
    binary.Minimum: _extreme,
    binary.Maximum: _extreme,
    binary.Where: _where,
    matmul.MatMul: _matmul,
    matmul.Gemm: _gemm,
    conv.Conv: _conv,
    unary.Neg: _unary(lambda b, g, x, y, op: b.neg(g)),
    unary.Abs: _unary(lambda b, g, x, y, op: b.mul(g, b.c("Sign", x))),
    unary.Sign: _none,
    unary.Floor: _none,
    unary.Ceil: _none,
    unary.Round: _none,
    unary.Reciprocal: _unary(lambda b, g, x, y, op: b.neg(b.mul(g, b.square(y)))),
    unary.Sqrt: _unary(lambda b, g, x, y, op: b.div(b.mul(g, 0.5), y)),
    unary.Exp: _unary(lambda b, g, x, y, op: b.mul(g, y)),
    unary.Log: _unary(lambda b, g, x, y, op: b.div(g, x)),
    unary.Erf: _unary(_erf),
    unary.Sin: _unary(lambda b, g, x, y, op: b.mul(g, b.c("Cos", x))),
    unary.Cos: _unary(lambda b, g, x, y, op: b.neg(b.mul(g, b.c("Sin", x)))),
    unary.Tan: _unary(lambda b, g, x, y, op: b.mul(g, b.add(b.square(y), 1.0))),
    unary.Asin: _unary(lambda b, g, x, y, op: b.div(g, b.c("Sqrt", b.one_minus(b.square(x))))),
    unary.Acos: _unary(lambda b, g, x, y, op: b.neg(b.div(g, b.c("Sqrt", b.one_minus(b.square(x)))))),
    unary.Atan: _unary(lambda b, g, x, y, op: b.div(g, b.add(b.square(x), 1.0))),
    unary.Sinh: _unary(lambda b, g, x, y, op: b.mul(g, b.c("Cosh", x))),
    unary.Cosh: _unary(lambda b, g, x, y, op: b.mul(g, b.c("Sinh", x))),
    unary.Tanh: _unary(lambda b, g, x, y, op: b.mul(g, b.one_minus(b.square(y)))),
    unary.Asinh: _unary(lambda b, g, x, y, op: b.div(g, b.c("Sqrt", b.add(b.square(x), 1.0)))),
    unary.Acosh: _unary(lambda b, g, x, y, op: b.div(g, b.c("Sqrt", b.add(b.square(x), -1.0)))),
    unary.Atanh: _unary(lambda b, g, x, y, op: b.div(g, b.one_minus(b.square(x)))),
    unary.Identity: _unary(lambda b, g, x, y, op: g),
    unary.Dropout: _unary(lambda b, g, x, y, op: g),
    Cast: _unary(_cast),
    activation.Relu: _unary(lambda b, g, x, y, op: b.only(b.above(x, 0), g)),
    activation.Sigmoid: _unary(lambda b, g, x, y, op: b.mul(g, b.mul(y, b.one_minus(y)))),
    activation.Softplus: _unary(lambda b, g, x, y, op: b.mul(g, b.c("Sigmoid", x))),
    activation.LeakyRelu: _unary(_leaky_relu),
    activation.Elu: _unary(_elu),
    activation.Gelu: _unary(_gelu),
    activation.Clip: _unary(_clip),
    reduce.ReduceSum: _reduce(lambda b, g, x, y, op: b.expand(g, x)),
    reduce.ReduceMean: _reduce(_mean),
    reduce.ReduceSumSquare: _reduce(lambda b, g, x, y, op: b.mul(b.mul(x, 2.0), g)),
    reduce.ReduceL1: _reduce(lambda b, g, x, y, op: b.mul(b.c("Sign", x), g)),
    reduce.ReduceL2: _reduce(lambda b, g, x, y, op: b.mul(x, b.div(g, y))),
    reduce.ReduceLogSumExp: _reduce(lambda b, g, x, y, op: b.mul(b.c("Exp", b.c("Sub", x, y)), g)),
    reduce.ReduceMax: _reduce(_largest),
    reduce.ReduceMin: _reduce(_largest),
    softmax.Softmax: _unary(_softmax),
    softmax.LogSoftmax: _unary(_log_softmax),
    arrange.Reshape: _unary(lambda b, g, x, y, op: b.c.reshape(g, *x.type.shape)),
    arrange.Expand: _unary(lambda b, g, x, y, op: b.unbroadcast(g, x)),
    arrange.Transpose: _unary(_transpose),
    arrange.Concat: _concat,
    slice.Slice: _slice,
    gather.Gather: _gather,
    gather.GatherElements: _gather_elements,
}
"""Operator -> how its derivative passes a gradient back."""
