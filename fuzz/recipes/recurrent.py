"""Recipes of recurrent layers."""

from __future__ import annotations

from typing import Any

from onnx import TensorProto as T

from ..builder import Builder, Extent, Value, types_of

GATES = {"RNN": 1, "GRU": 3, "LSTM": 4}
FUNCTIONS = {"RNN": 1, "GRU": 2, "LSTM": 3}
PLAIN = ("Tanh", "Sigmoid", "Relu", "Softsign", "LeakyRelu", "HardSigmoid", "Elu")
"""Activations whose defaults nobody disputes."""
BOUNDED = ("Sigmoid", "HardSigmoid", "Tanh", "Softsign")
"""Those of gates: with others, states grow beyond every bound in a few steps."""


def recurrent(b: Builder, op: str) -> None:
    """Of bounded numbers: onnxruntime's sigmoid of others depends on whether weights are constant. There is a step at least:
    onnxruntime ends the process at a GRU without."""
    batch: Extent = b.choice(b.symbols) if b.symbols and b.chance(0.5) else b.choice((1, 1, 2, 3, 5, 9))
    steps, inputs = b.choice((1, 1, 2, 4, 7)), b.choice((1, 3, 8, 17))
    x = b.operand(b.type(types_of(op, b.opset, 0)), [steps, batch, inputs], -2, 2, constant=0.05)
    direction = b.choice((None, "forward", "reverse", "bidirectional"))
    d, g, h = 1 + (direction == "bidirectional"), GATES[op], b.choice((1, 3, 8, 16, 17))
    more: dict[str, Any] = {"direction": direction, "hidden_size": h}
    if b.chance(0.3):
        first = PLAIN if op == "RNN" else BOUNDED
        more["activations"] = [b.choice(PLAIN if k % FUNCTIONS[op] else first) for k in range(d * FUNCTIONS[op])]
    if b.chance(0.2):
        more["clip"] = b.choice((0.5, 2.0))
    flag = {"GRU": "linear_before_reset", "LSTM": "input_forget"}.get(op)
    if flag is not None and b.chance(0.3):
        more[flag] = 1
    operands: list[Value | None] = [
        x, b.operand(x.type, [d, g * h, inputs], -1, 1), b.operand(x.type, [d, g * h, h], -1, 1, constant=0.85),
        b.operand(x.type, [d, 2 * g * h], -1, 1) if b.chance(0.7) else None,
        b.operand(T.INT32, [batch], 0, steps) if b.chance(0.4) else None,
        b.operand(x.type, [d, batch, h], -1, 1) if b.chance(0.5) else None,
    ]  # fmt: skip
    if op == "LSTM":
        operands.append(b.operand(x.type, [d, batch, h], -1, 1) if b.chance(0.5) else None)
        operands.append(b.operand(x.type, [d, 3 * h], -1, 1) if b.chance(0.3) else None)
    b.add(op, operands, 3 if op == "LSTM" else 2, **more)
