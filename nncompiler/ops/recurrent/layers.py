"""Recurrent layers: rnn, gru, lstm.

T steps, N sequences, D directions, I inputs, H hidden units, G gates. Operands, absent ones but r allowed:

    x        [T, N, I], with batch_first [N, T, I]
    w        [D, G*H, I]; without it x holds what x, w and b make, which is [T, N, D*G*H] or [N, T, D*G*H]
    r        [D, G*H, H]
    b        [D, 2*G*H], for x and for the recurrence; without w, [D, H]: what gru adds to the recurrence before the reset
    lengths  [N] integers, the steps of each sequence, from 0 to T
    h0, c0   [D, N, H], with batch_first [N, D, H]: the state before the first step, 0 by default; c0 is lstm's
    p        [D, 3*H]: lstm's peepholes, of its gates i, o, f

Results: y [T, D, N, H], with batch_first [N, T, D, H], which is 0 beyond the end of a sequence; the last state y_h, and
y_c of lstm, like h0. The reverse direction begins at a sequence's own last step. The last state of a sequence without steps
is 0, whatever the first was, as in onnxruntime. `clip` bounds what the gates' functions are applied to, and not the cell
that lstm's third function is applied to, as in onnxruntime.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any, ClassVar

import numpy as np

from nncompiler.ir.dims import Dim, undecided
from nncompiler.ir.dtype import of_numpy
from nncompiler.ir.errors import UsageError
from nncompiler.ir.expr import Expr, call
from nncompiler.ir.extents import hint
from nncompiler.ir.op import Array, Cost, Op, Operand, moved, require
from nncompiler.ir.types import Shape, TensorType

from ...ir.dims import may_equal
from ..base.convert import convert
from ..base.element_types import FLOATS, working
from ..base.operands import same_dtype, show, typed
from ..elementwise.activation import (
    Activation,
    Elu,
    HardSigmoid,
    LeakyRelu,
    Relu,
    Sigmoid,
    Softplus,
    Softsign,
    ThresholdedRelu,
)
from ..elementwise.pointwise import Pointwise
from ..elementwise.unary import Tanh

DIRECTIONS = {"forward": 1, "reverse": 1, "bidirectional": 2}
"""Direction -> how many there are."""


@dataclass(frozen=True)
class Affine(Activation):
    """alpha x + beta."""

    alpha: float = 1.0
    beta: float = 0.0

    def curve(self, x: Array) -> Any:
        return x * x.dtype.type(self.alpha) + x.dtype.type(self.beta)

    def formula(self, x: Expr) -> Expr:
        return x * self.alpha + self.beta


@dataclass(frozen=True)
class ScaledTanh(Activation):
    """alpha tanh(beta x)."""

    alpha: float = 1.0
    beta: float = 1.0

    def curve(self, x: Array) -> Any:
        return x.dtype.type(self.alpha) * np.tanh(x.dtype.type(self.beta) * x)

    def formula(self, x: Expr) -> Expr:
        return call("tanh", x * self.beta) * self.alpha


@dataclass(frozen=True)
class ActivationFunction:
    """An activation by the name that ONNX gives it, and its parameters' defaults: None where it has no such parameter, NaN
    where it has no default."""

    kind: type[Pointwise]
    alpha: float | None = None
    beta: float | None = None

    def made(self, alpha: float, beta: float) -> Pointwise:
        """The operator with these parameters, as far as it has them."""
        given = {"alpha": alpha, "beta": beta}
        return self.kind(**{k: v for k, v in given.items() if getattr(self, k) is not None})


FUNCTIONS = {
    "relu": ActivationFunction(Relu),
    "tanh": ActivationFunction(Tanh),
    "sigmoid": ActivationFunction(Sigmoid),
    "softsign": ActivationFunction(Softsign),
    "softplus": ActivationFunction(Softplus),
    "leakyrelu": ActivationFunction(LeakyRelu, 0.01),
    "thresholdedrelu": ActivationFunction(ThresholdedRelu, 1.0),
    "elu": ActivationFunction(Elu, 1.0),
    "affine": ActivationFunction(Affine, 1.0, 0.0),
    "scaledtanh": ActivationFunction(ScaledTanh, float("nan"), float("nan")),
    "hardsigmoid": ActivationFunction(HardSigmoid, 0.2, 0.5),
}
"""ONNX's name in lower case -> activation."""


@dataclass(frozen=True)
class LayerSizes:
    """The extents of a layer."""

    steps: Dim
    batch: Dim
    directions: int
    hidden: int


@dataclass(frozen=True)
class Recurrent(Op):
    """What the layers share. `activations` has the functions' names in lower case, direction by direction; `alpha` and
    `beta` have an entry for each, whether it has the parameter or not."""

    loses_in_halves = True

    direction: str
    activations: tuple[str, ...]
    alpha: tuple[float, ...]
    beta: tuple[float, ...]
    clip: float | None = None
    batch_first: bool = False

    operands: ClassVar[tuple[str, ...]] = ("x", "w?", "r", "b?", "lengths?", "h0?")
    gates: ClassVar[int] = 1
    functions: ClassVar[tuple[str, ...]] = ()
    """The default functions of one direction."""
    cell: ClassVar[bool] = False
    """Whether there are a cell's state and peepholes."""

    def sample_range(self, slot: int, operands: Sequence[TensorType | None]) -> tuple[int, int] | None:
        """Lengths of sequences are from 0 to the number of steps."""
        x = operands[0]
        steps = None if x is None else x.shape[int(self.batch_first)]
        return (0, hint(steps) + 1) if slot == self.operands.index("lengths?") and isinstance(steps, int) else None

    @property
    def directions(self) -> int:
        return DIRECTIONS[self.direction]

    @property
    def adds_before_reset(self) -> bool:
        """Whether a part of b belongs to the recurrence itself, and not to the sum that the gates begin with."""
        return False

    def activation(self, direction: int) -> list[Pointwise]:
        """The functions of a direction."""
        count = len(self.functions)
        at = range(direction * count, (direction + 1) * count)
        return [FUNCTIONS[self.activations[k]].made(self.alpha[k], self.beta[k]) for k in at]

    def reverses(self, direction: int) -> bool:
        """Whether a direction begins at the end."""
        return self.direction == "reverse" or direction == 1

    def take(self, given: Sequence[Any]) -> tuple[Any, ...]:
        """x, w, r, b, lengths, h0, c0, p: None for what is absent, and for what the layer does not have."""
        found = super().take(given)
        return (*found, *[None] * (8 - len(found)))

    # -- types --------------------------------------------------------------------------------------------------------

    def infer(self, *operands: Operand | None) -> tuple[TensorType, ...]:
        require(self.direction in DIRECTIONS, f"direction must be one of {', '.join(DIRECTIONS)}, got {self.direction!r}")
        wanted = self.directions * len(self.functions)
        lists = (("activations", self.activations), ("alpha", self.alpha), ("beta", self.beta))
        for what, entries in lists:
            require(len(entries) == wanted, f"{what} must have {wanted} entries, got {len(entries)}")
        for name in self.activations:
            require(name in FUNCTIONS, f"an activation must be one of {', '.join(FUNCTIONS)}, got {name!r}")
        require(self.clip is None or self.clip > 0, f"clip must be above 0, got {self.clip}")
        x, _, _, _, lengths, *_ = given = self.take(operands)
        floats = [o for o in given if o is not None and o is not lengths]
        typed(x, FLOATS, "x")
        dtype = same_dtype(floats)
        sizes = self.sizes(*(None if o is None else o.type for o in given))
        if lengths is not None:
            require(lengths.dtype.is_int, f"lengths must be integers, got {lengths.type}")
            if lengths.value is not None and lengths.value.dtype != object and isinstance(sizes.steps, int):
                fault = _outside(lengths.value, sizes.steps)
                require(fault is None, str(fault))
        d, n, h = sizes.directions, sizes.batch, sizes.hidden
        y: Shape = (n, sizes.steps, d, h) if self.batch_first else (sizes.steps, d, n, h)
        state = TensorType(dtype, self.state(sizes))
        return (TensorType(dtype, y), state, state) if self.cell else (TensorType(dtype, y), state)

    def state(self, sizes: LayerSizes) -> Shape:
        """The shape of a state."""
        d, n, h = sizes.directions, sizes.batch, sizes.hidden
        return (n, d, h) if self.batch_first else (d, n, h)

    def sizes(self, *types: TensorType | None) -> LayerSizes:
        """The extents; raises ModelError for shapes that do not fit each other."""
        x, w, r, b, lengths, h0, c0, p = self.take(types)
        require(x.rank == 3, f"x must have rank 3, got {show(x.shape)}")
        require(r.rank == 3, f"r must have rank 3, got {show(r.shape)}")
        steps, batch = x.shape[1::-1] if self.batch_first else x.shape[:2]
        d, g, h = self.directions, self.gates, r.shape[2]
        if not isinstance(h, int):
            raise undecided(f"the number {h} of hidden units", h)
        require(h >= 1, f"a layer needs 1 hidden unit or more, got r {show(r.shape)}")
        sizes = LayerSizes(steps, batch, d, h)
        bias: Shape = (d, 2 * g * h)
        if w is None:
            require(may_equal(x.shape[2], d * g * h), f"without w, x must have {d * g * h} columns, got {show(x.shape)}")
            bias = (d, h)
            require(b is None or self.adds_before_reset, f"without w, b has been added to x, got {b}")
        state = self.state(sizes)
        wanted = [
            ("w", w, (d, g * h, x.shape[2])), ("r", r, (d, g * h, h)), ("b", b, bias), ("lengths", lengths, (batch,)),
            ("h0", h0, state), ("c0", c0, state), ("p", p, (d, 3 * h)),
        ]  # fmt: skip
        for name, t, shape in wanted:
            fits = t is None or (t.rank == len(shape) and all(map(may_equal, t.shape, shape)))
            require(fits, f"{name} must have shape {show(shape)}, got {t}")
        return sizes

    def cost(self, operands: tuple[TensorType | None, ...], results: tuple[TensorType, ...]) -> Cost:
        """The matrix products, and 8 FLOPs for each gate of a hidden unit."""
        x, w, r, *_ = self.take(operands)
        steps = x.dims[0] * x.dims[1]
        macs = steps * (r.size + (0 if w is None else w.size))
        return Cost(macs, 2 * macs + 8 * steps * self.directions * r.dims[1], moved(operands, results))

    @property
    def rtol(self) -> float:
        return 256.0

    # -- values -------------------------------------------------------------------------------------------------------

    def evaluate(self, *arrays: Array | None) -> tuple[Array, ...]:
        """In f64, the states rounded to the working type after each step, in which they may overflow."""
        given = self.take(arrays)
        dtype, lengths = of_numpy(given[0].dtype), given[4]
        kept = working(dtype).numpy
        wide: list[Any] = [None if a is None or a is lengths else a.astype(np.float64) for a in given]
        x, w, r, b, _, h0, c0, p = wide
        if self.batch_first:
            x, h0, c0 = (None if a is None else a.swapaxes(0, 1) for a in (x, h0, c0))
        steps, batch = x.shape[:2]
        d, h = self.directions, r.shape[2]
        fault = None if lengths is None else _outside(lengths, steps)
        if fault is not None:
            raise UsageError(fault)
        ends = np.full(batch, steps) if lengths is None else lengths.astype(np.int64)
        zero = np.zeros((d, batch, h))
        y, last = np.zeros((steps, d, batch, h)), [zero.copy(), zero.copy()]
        with np.errstate(all="ignore"):
            if w is not None:
                x, b = self.projected(x, w, b)
            gates = x.reshape(steps, batch, d, self.gates, h)
            for k in range(d):
                functions = [_bounded(f, self.clip) for f in self.activation(k)]
                if self.cell:
                    functions[2] = self.activation(k)[2].compute
                more = (None if b is None else b[k], None if p is None else p[k].reshape(3, h))
                state = [zero[k] if a is None else a[k] for a in (h0, c0)]
                for step in range(steps):
                    on = step < ends
                    at = np.where(on & self.reverses(k), ends - 1 - step, step)
                    made = self.step(gates[at, np.arange(batch), k].swapaxes(0, 1), r[k], state, more, functions)
                    made = [np.asarray(a).astype(kept).astype(np.float64) for a in made]
                    state = [np.where(on[:, None], new, old) for new, old in zip(made, state, strict=True)]
                    y[at[on], k, on] = state[0][on]
                for result, value in zip(last, state, strict=True):
                    result[k] = np.where((ends > 0)[:, None], value, 0)
        results = [y, *last[: 1 + self.cell]]
        if self.batch_first:
            results = [y.transpose(2, 0, 1, 3), *(a.swapaxes(0, 1) for a in results[1:])]
        return tuple(convert(a, dtype) for a in results)

    def projected(self, x: Array, w: Array, b: Array | None) -> tuple[Array, Array | None]:
        """(x with w and b applied, what is left of b)."""
        d, rows = w.shape[:2]
        wide = x @ w.reshape(d * rows, -1).T
        if b is None:
            return wide, None
        first, second = b[:, :rows].copy(), b[:, rows:]
        kept = rows - rows // self.gates if self.adds_before_reset else rows
        first[:, :kept] += second[:, :kept]
        return wide + first.reshape(-1), second[:, kept:] if self.adds_before_reset else None

    def step(
        self, gates: Array, r: Array, state: list[Array], more: tuple[Array | None, Array | None],
        functions: Sequence[Callable[[Array], Any]],
    ) -> list[Array]:  # fmt: skip
        """The state [h, c] after a step of one direction. gates: [G, N, H]; r: [G*H, H]; `more`: b [H] and p [3, H]."""
        raise NotImplementedError(f"{type(self).__name__}.step")


@dataclass(frozen=True)
class Rnn(Recurrent):
    """h = f(x W + h R + b). ONNX RNN, opset 14."""

    name = "rnn"
    functions = ("tanh",)

    def step(
        self, gates: Array, r: Array, state: list[Array], more: tuple[Array | None, Array | None],
        functions: Sequence[Callable[[Array], Any]],
    ) -> list[Array]:  # fmt: skip
        return [functions[0](gates[0] + state[0] @ r.T), state[1]]


@dataclass(frozen=True)
class Gru(Recurrent):
    """With gates z, r, h: z = f(..), r = f(..), n = g(x W + (r h) R + b), h = (1 - z) n + z h. With `linear_before_reset`,
    n = g(x W + b + r (h R + b')). ONNX GRU, opset 14."""

    linear_before_reset: bool = False

    name: ClassVar[str] = "gru"
    gates: ClassVar[int] = 3
    functions: ClassVar[tuple[str, ...]] = ("sigmoid", "tanh")

    @property
    def adds_before_reset(self) -> bool:
        return self.linear_before_reset

    def step(
        self, gates: Array, r: Array, state: list[Array], more: tuple[Array | None, Array | None],
        functions: Sequence[Callable[[Array], Any]],
    ) -> list[Array]:  # fmt: skip
        h, (f, g) = state[0], functions
        rz, rr, rn = r.reshape(3, -1, r.shape[1])
        z, reset = f(gates[0] + h @ rz.T), f(gates[1] + h @ rr.T)
        if self.linear_before_reset:
            inner = reset * (h @ rn.T + (0 if more[0] is None else more[0]))
        else:
            inner = (reset * h) @ rn.T
        return [(1 - z) * g(gates[2] + inner) + z * h, state[1]]


@dataclass(frozen=True)
class Lstm(Recurrent):
    """With gates i, o, f, c and peepholes p: i = f(.. + p c), f = f(.. + p c), c = f c + i g(..), o = f(.. + p c),
    h = o h(c). With `input_forget`, f = 1 - i. ONNX LSTM, opset 14."""

    input_forget: bool = False

    name: ClassVar[str] = "lstm"
    gates: ClassVar[int] = 4
    functions: ClassVar[tuple[str, ...]] = ("sigmoid", "tanh", "tanh")
    cell: ClassVar[bool] = True
    operands = (*Recurrent.operands, "c0?", "p?")

    def step(
        self, gates: Array, r: Array, state: list[Array], more: tuple[Array | None, Array | None],
        functions: Sequence[Callable[[Array], Any]],
    ) -> list[Array]:  # fmt: skip
        (h, c), (f, g, last) = state, functions
        ri, ro, rf, rc = r.reshape(4, -1, r.shape[1])
        peep = more[1]

        def through(k: int, cell: Array) -> Any:
            return 0 if peep is None else peep[k] * cell

        i = f(gates[0] + h @ ri.T + through(0, c))
        forget = 1 - i if self.input_forget else f(gates[2] + h @ rf.T + through(2, c))
        c = forget * c + i * g(gates[3] + h @ rc.T)
        o = f(gates[1] + h @ ro.T + through(1, c))
        return [o * last(c), c]


def _bounded(function: Pointwise, clip: float | None) -> Callable[[Array], Any]:
    if clip is None:
        return function.compute
    return lambda x: function.compute(np.clip(x, -clip, clip))


def _outside(lengths: Array, steps: int) -> str | None:
    """What is wrong with the first length that is not in [0, steps]; None where all are."""
    bad = (lengths < 0) | (lengths > steps)
    if not bad.any():
        return None
    return f"the length {lengths[bad].flat[0]} of a sequence is out of range: it must be in [0, {steps}]"
