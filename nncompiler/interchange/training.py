"""Rows of ai.onnx.preview.training: what an optimizer does to parameters, given their gradients.

    Momentum   v' = alpha v + beta' (g + c x);   x' = x - r v',  or with Nesterov's x - r (g + c x + alpha v')
    Adagrad    h' = h + (g + c x)^2;             x' = x - r / (1 + t decay) (g + c x) / (sqrt(h') + epsilon)
    Adam       v' = alpha v + (1 - alpha) G,  h' = beta h + (1 - beta) G^2,  G = g + c x
               x' = (1 - c') (x - r' v' / (sqrt(h') + epsilon)),   r' = r sqrt(1 - beta^t) / (1 - alpha^t), r where t = 0

r is the learning rate, t how often parameters have been updated: 0 the first time, where beta' is 1. One node updates any
number of tensors: its operands are r, t, all x, all g, then the states in the same order.
"""

from __future__ import annotations

from collections.abc import Callable

from ..ir import dtype as d
from ..ir.errors import ModelError
from ..ir.graph import Value
from .compose import Compose
from .rules import Call, Reader, Results, Row


class _Step:
    """Arithmetic on values and numbers of one tensor's type."""

    def __init__(self, call: Call, x: Value):
        self.c, self.call, self.dtype = Compose(call), call, x.type.dtype

    def number(self, name: str, default: float | None = None) -> Value:
        return self.c.number(self.call.attr(name, default), self.dtype)

    def of(self, value: Value) -> Value:
        """A rate or a count as a scalar of the tensor's type."""
        return self.c.reshape(self.c.cast(value, self.dtype))

    def add(self, a: Value, b: Value) -> Value:
        return self.c("Add", a, b)

    def sub(self, a: Value, b: Value) -> Value:
        return self.c("Sub", a, b)

    def mul(self, a: Value, b: Value) -> Value:
        return self.c("Mul", a, b)

    def div(self, a: Value, b: Value) -> Value:
        return self.c("Div", a, b)

    def regular(self, x: Value, g: Value) -> Value:
        """The gradient with that of the squared norm of x."""
        return self.add(self.mul(self.number("norm_coefficient", 0.0), x), g)

    def started(self, t: Value, after: Value, first: Value) -> Value:
        """`after` where t > 0, else `first`."""
        zero = self.c.number(0, t)
        return self.c("Where", self.c.reshape(self.c("Greater", t, zero)), after, first)


def _momentum(s: _Step, r: Value, t: Value, x: Value, g: Value, v: Value) -> list[Value]:
    mode = s.call.attr("mode")
    if mode not in ("standard", "nesterov"):
        raise ModelError(f"mode must be standard or nesterov, it is {mode!r}")
    alpha, one = s.number("alpha"), s.c.number(1, s.dtype)
    regular = s.regular(x, g)
    beta = s.started(t, s.number("beta"), one)
    v_new = s.add(s.mul(alpha, v), s.mul(beta, regular))
    step = v_new if mode == "standard" else s.add(regular, s.mul(alpha, v_new))
    return [s.sub(x, s.mul(s.of(r), step)), v_new]


def _adagrad(s: _Step, r: Value, t: Value, x: Value, g: Value, h: Value) -> list[Value]:
    one = s.c.number(1, s.dtype)
    rate = s.div(s.of(r), s.add(one, s.mul(s.of(t), s.number("decay_factor", 0.0))))
    regular = s.regular(x, g)
    h_new = s.add(h, s.mul(regular, regular))
    root = s.add(s.c("Sqrt", h_new), s.number("epsilon", 1e-6))
    return [s.sub(x, s.div(s.mul(rate, regular), root)), h_new]


def _adam(s: _Step, r: Value, t: Value, x: Value, g: Value, v: Value, h: Value) -> list[Value]:
    one = s.c.number(1, s.dtype)
    alpha, beta = s.number("alpha", 0.9), s.number("beta", 0.999)
    regular = s.regular(x, g)
    v_new = s.add(s.mul(alpha, v), s.mul(s.sub(one, alpha), regular))
    h_new = s.add(s.mul(beta, h), s.mul(s.sub(one, beta), s.mul(regular, regular)))
    root = s.add(s.c("Sqrt", h_new), s.number("epsilon", 1e-6))
    count = s.of(t)
    bias = s.div(
        s.c("Sqrt", s.sub(one, s.c("Pow", beta, count))), s.sub(one, s.c("Pow", alpha, count))
    )
    rate = s.mul(s.of(r), s.started(t, bias, one))
    x_new = s.sub(x, s.mul(rate, s.div(v_new, root)))
    return [s.mul(s.sub(one, s.number("norm_coefficient_post", 0.0)), x_new), v_new, h_new]


def _updating(update: Callable[..., list[Value]], states: int) -> Reader:
    """Reads a node of r, t and groups of x, g and `states` states, each group as long as there are tensors."""

    def read(call: Call) -> Results:
        groups = 2 + states
        count, rest = divmod(len(call.inputs) - 2, groups)
        if count < 1 or rest:
            raise ModelError(f"takes r, t and {groups} operands for each tensor, it has {len(call.inputs)}")
        r, t = call.value(0), call.value(1)
        if t.type.dtype != d.i64:
            raise ModelError(f"t must be i64, it is {t.type}")
        made = []
        for i in range(count):
            operands = [call.value(2 + i + k * count) for k in range(groups)]
            made.append(update(_Step(call, operands[0]), r, t, *operands))
        return [results[k] for k in range(1 + states) for results in made]

    return read


DOMAIN = "ai.onnx.preview.training"

ROWS = (
    Row("Adagrad", 1, read=_updating(_adagrad, 1), domain=DOMAIN),
    Row("Adam", 1, read=_updating(_adam, 2), domain=DOMAIN),
    Row("Momentum", 1, read=_updating(_momentum, 1), domain=DOMAIN),
)
