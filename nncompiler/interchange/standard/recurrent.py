"""Rows of RNN, GRU and LSTM."""

from __future__ import annotations

import math
from typing import Any

import numpy as np

from ...ir.errors import ModelError
from ...ops.recurrent.layers import DIRECTIONS, FUNCTIONS, Gru, Lstm, Recurrent, Rnn
from ..rules import Call, Emit, Reader, Results, Row, Writer


def functions_of(call: Call, kind: type[Recurrent]) -> tuple[tuple[str, ...], tuple[float, ...], tuple[float, ...]]:
    """The activations in lower case, and their parameters: those given are used up in order by the functions that have such
    a parameter; then come the defaults of the operators of these names, as ONNX has it (onnxruntime takes 0 for those of
    Affine and ThresholdedRelu). ScaledTanh has none."""
    directions = DIRECTIONS.get(call.attr("direction", "forward"), 1)
    given = call.attr("activations", kind.functions * directions)
    names = tuple(name.lower() for name in given)
    wanted = directions * len(kind.functions)
    if len(names) != wanted:
        raise ModelError(f"activations must name {wanted} functions, got {len(names)}")
    unknown = [g for g, name in zip(given, names, strict=True) if name not in FUNCTIONS]
    if unknown:
        raise ModelError(f"there is no activation {unknown[0]!r}: it must be one of {', '.join(FUNCTIONS)}")
    parameters = []
    for part in ("alpha", "beta"):
        rest = list(call.attr(f"activation_{part}", ()))
        found = []
        for name in names:
            default = getattr(FUNCTIONS[name], part)
            value = 0.0 if default is None else rest.pop(0) if rest else float(np.float32(default))
            if math.isnan(value) and math.isnan(default):
                raise ModelError(f"the activation {name} needs activation_{part}, which has no default")
            found.append(value)
        parameters.append(tuple(found))
    return names, parameters[0], parameters[1]


def read(kind: type[Recurrent], own: str = "") -> Reader:
    """Reads one layer; `own` is the flag that only it has. Results that nobody reads are left unread, whatever
    `output_sequence` said up to opset 6."""

    def reader(call: Call) -> Results:
        names, alpha, beta = functions_of(call, kind)
        hidden, extent = call.attr("hidden_size"), call.value(2).type.shape[-1]
        if hidden is not None and isinstance(extent, int) and hidden != extent:
            raise ModelError(f"hidden_size is {hidden}, the recurrence weights have {extent} columns")
        flags = {own: bool(call.attr(own, 0))} if own else {}
        op = kind(
            call.attr("direction", "forward"), names, alpha, beta, call.attr("clip"), bool(call.attr("layout", 0)), **flags
        )
        call.value(1)
        inputs = [call.optional(i) for i in range(8 if kind.cell else 6)]
        while inputs[-1] is None:
            inputs.pop()
        return call.emit(op, *inputs).outputs

    return reader


def write(onnx: str, own: str = "") -> Writer:
    """Writes one layer. Where its inputs were taken out, w passes them on: a matrix of zeros and ones."""

    def writer(e: Emit) -> None:
        op = e.op
        hidden = e.operand(2).type.dims[2]
        inputs = list(e.inputs)
        if not inputs[1]:
            rows = op.gates * hidden
            dtype = e.operand(0).type.dtype.numpy
            inputs[1] = e.constant("w", np.eye(op.directions * rows, dtype=dtype).reshape(op.directions, rows, -1))
            if len(inputs) > 3 and inputs[3]:
                zeros = e.constant("zeros", np.zeros((op.directions, 2 * rows - hidden), dtype))
                inputs[3] = e.step("b", "Concat", zeros, inputs[3], axis=1)
        flags: dict[str, Any] = {own: int(getattr(op, own))} if own else {}
        names = {name.lower(): name for name in NAMES}
        functions = [FUNCTIONS[name] for name in op.activations]
        alpha = tuple(a for a, f in zip(op.alpha, functions, strict=True) if f.alpha is not None)
        beta = tuple(b for b, f in zip(op.beta, functions, strict=True) if f.beta is not None)
        e.emit(
            onnx, inputs, direction=op.direction, activations=tuple(names[name] for name in op.activations),
            activation_alpha=alpha or None, activation_beta=beta or None, clip=op.clip, hidden_size=hidden,
            layout=int(op.batch_first) or None, **flags,
        )  # fmt: skip

    return writer


NAMES = (
    "Relu", "Tanh", "Sigmoid", "Softsign", "Softplus", "LeakyRelu", "ThresholdedRelu", "Elu", "Affine", "ScaledTanh",
    "HardSigmoid",
)  # fmt: skip
"""The activations as ONNX spells them."""

ROWS = (
    Row("RNN", 1, Rnn, read=read(Rnn), write=write("RNN")),
    Row("GRU", 1, Gru, read=read(Gru, "linear_before_reset"), write=write("GRU", "linear_before_reset")),
    Row("LSTM", 1, Lstm, read=read(Lstm, "input_forget"), write=write("LSTM", "input_forget")),
)
