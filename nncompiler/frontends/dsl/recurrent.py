"""Recurrent layers: rnn, gru, lstm, on sequences [N, T, I].

Parameters, for D directions, G gates and H units: input_weight [D, G*H, I], hidden_weight [D, G*H, H], bias [D, 2*G*H] (for
the input, then for the recurrence). The order of the gates is ONNX's: i, o, f, c of lstm; z, r, h of gru.
"""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from nncompiler.ops.movement.arrange import Reshape
from nncompiler.ops.recurrent.layers import DIRECTIONS, FUNCTIONS, Gru, Lstm, Recurrent, Rnn

from .layers import SMALL_BIAS
from .trace import LayerPlace, Tensor, place
from .weights import Initializer, glorot_uniform, uniform


def rnn(
    x: Tensor, units: int, *, state: Tensor | None = None, lengths: Tensor | None = None, direction: str = "forward",
    activation: str | Sequence[str] = "tanh", clip: float | None = None, bias: bool = True,
    init: Initializer | None = None, name: str | None = None, params: str | None = None,
) -> tuple[Tensor, Tensor]:  # fmt: skip
    """h = f(W x + R h + b) for every step (Elman 1990): x [N, T, I] -> (all h [N, T, D*units], the last [N, D, units])."""
    at = place("rnn", name, params)
    chosen = (activation,) if isinstance(activation, str) else tuple(activation)
    y, last = _recurrent(at, Rnn, x, units, direction, chosen, clip, bias, init, lengths, (state,), {})
    return y, last


def gru(
    x: Tensor, units: int, *, state: Tensor | None = None, lengths: Tensor | None = None, direction: str = "forward",
    activations: Sequence[str] = ("sigmoid", "tanh"), reset_after: bool = False, clip: float | None = None,
    bias: bool = True, init: Initializer | None = None, name: str | None = None, params: str | None = None,
) -> tuple[Tensor, Tensor]:  # fmt: skip
    """Gated recurrent units (Cho et al. 2014): x [N, T, I] -> (all h [N, T, D*units], the last one [N, D, units]).

    `reset_after` applies the reset gate behind the recurrence's product (cuDNN, Keras, PyTorch), else before it.
    """
    at = place("gru", name, params)
    flags = {"linear_before_reset": reset_after}
    y, last = _recurrent(at, Gru, x, units, direction, activations, clip, bias, init, lengths, (state,), flags)
    return y, last


def lstm(
    x: Tensor, units: int, *, state: tuple[Tensor, Tensor] | None = None, lengths: Tensor | None = None,
    direction: str = "forward", activations: Sequence[str] = ("sigmoid", "tanh", "tanh"), peepholes: bool = False,
    clip: float | None = None, bias: bool = True, init: Initializer | None = None, name: str | None = None,
    params: str | None = None,
) -> tuple[Tensor, tuple[Tensor, Tensor]]:  # fmt: skip
    """Long short-term memory (Hochreiter and Schmidhuber 1997; peepholes: Gers and Schmidhuber 2000): x [N, T, I] -> (all h
    [N, T, D*units], (last h, last cell), each [N, D, units]). `state` is such a pair to begin with, zeros without one;
    `lengths` [N] are the steps of each sequence. With `peepholes` the parameter `peepholes` [D, 3*units]."""
    at = place("lstm", name, params)
    h, c = (None, None) if state is None else state
    more = None
    if peepholes:
        more = at.parameter("peepholes", (DIRECTIONS.get(direction, 1), 3 * units), x.dtype, uniform(-0.2, 0.2))
    y, last, cell = _recurrent(at, Lstm, x, units, direction, activations, clip, bias, init, lengths, (h, c, more), {})
    return y, (last, cell)


def _recurrent(
    at: LayerPlace, kind: type[Recurrent], x: Tensor, units: int, direction: str, activations: Sequence[str],
    clip: float | None, bias: bool, init: Initializer | None, lengths: Tensor | None, state: Sequence[Tensor | None],
    flags: dict[str, bool],
) -> tuple[Tensor, ...]:  # fmt: skip
    """The output with its directions side by side, then the last states."""
    at.require(x.rank == 3, f"sequences [N, T, I] are required, got {x.type}")
    at.require(units >= 1, f"units must be at least 1, got {units}")
    at.require(direction in DIRECTIONS, f"direction must be one of {', '.join(DIRECTIONS)}, got {direction!r}")
    directions, per = DIRECTIONS[direction], len(kind.functions)
    names = [name.replace("_", "").lower() for name in activations]
    at.require(len(names) in (per, per * directions), f"{per} activations a direction are required, got {len(names)}")
    names = names * directions if len(names) == per else names
    for name in names:
        at.require(name in FUNCTIONS, f"an activation must be one of {', '.join(FUNCTIONS)}, got {name!r}")
    if lengths is not None:
        at.require(lengths.rank == 1 and lengths.dtype.is_int, f"lengths must be integers [N], got {lengths.type}")
    alpha, beta = (tuple(_default(getattr(FUNCTIONS[name], part)) for name in names) for part in ("alpha", "beta"))
    batch, steps, width = x.shape
    rows, start = kind.gates * units, init or glorot_uniform()
    fan = width if isinstance(width, int) else 0
    w = at.parameter("input_weight", (directions, rows, width), x.dtype, start, fan, units)
    r = at.parameter("hidden_weight", (directions, rows, units), x.dtype, start, units, units)
    b = at.parameter("bias", (directions, 2 * rows), x.dtype, SMALL_BIAS) if bias else None
    for value in state[:2] if kind.cell else state[:1]:
        if value is not None:
            wanted = (batch, directions, units)
            at.require(value.rank == 3 and value.shape[1:] == wanted[1:],
                       f"a state must be [N, {directions}, {units}], got {value.type}")  # fmt: skip
    op = kind(direction, tuple(names), alpha, beta, clip, True, **flags)
    y, *last = at.emit_all(op, x, w, r, b, lengths, *state)
    whole = at.emit(Reshape((batch, steps, directions * units)), y, suffix="steps")
    return (whole, *last)


def _default(value: float | None) -> float:
    return 0.0 if value is None or np.isnan(value) else float(np.float32(value))
