"""Rows of operators that onnxruntime adds to ONNX's own domain, and of ONNX's experiments of its first versions."""

from __future__ import annotations

from typing import Any

from ...ir.graph import Value
from ..compose import Compose
from ..rules import Call, Reader, Results
from .forms import as_own
from .forms import row as _row


def row(name: str, read: Reader, inputs: tuple[int, int], attributes: str = "", outputs: int = 1) -> Any:
    """A row of ONNX's own domain."""
    return _row(name, read, inputs, attributes, outputs, domain="")


def read_rms(call: Call) -> Results:
    """SimplifiedLayerNormalization (onnxruntime's, opset 1) as RMSNormalization; refused where its second result is read."""
    c = Compose(call)
    if call.wants(1):
        raise call.unsupported("the inverse deviation of SimplifiedLayerNormalization is read", "leave it out")
    more = {"axis": call.attr("axis", -1), "epsilon": call.attr("epsilon", 1e-5)}
    return (c("RMSNormalization", call.value(0), call.value(1), **more),)


def _line(c: Compose, call: Call, x: Value, alpha: float, beta: float) -> Value:
    return c("Add", c("Mul", x, c.number(call.attr("alpha", alpha), x)), c.number(call.attr("beta", beta), x))


def read_affine(call: Call) -> Results:
    """Affine (onnxruntime's, opset 1): alpha x + beta."""
    c = Compose(call)
    return (_line(c, call, call.value(0), 1.0, 0.0),)


def read_scaled_tanh(call: Call) -> Results:
    """alpha tanh(beta x)."""
    c, x = Compose(call), call.value(0)
    y = c("Tanh", c("Mul", x, c.number(call.attr("beta", 0.5), x)))
    return (c("Mul", y, c.number(call.attr("alpha", 1.0), x)),)


def read_parametric_softplus(call: Call) -> Results:
    """alpha log(1 + exp(beta x))."""
    c, x = Compose(call), call.value(0)
    y = c("Softplus", c("Mul", x, c.number(call.attr("beta", 1.0), x)))
    return (c("Mul", y, c.number(call.attr("alpha", 1.0), x)),)


ROWS = (
    row("SimplifiedLayerNormalization", read_rms, (2, 2), "axis:int epsilon:float stash_type:int", 2),
    row("LayerNormalization", as_own("LayerNormalization", 17), (2, 3), "axis:int epsilon:float stash_type:int", 3),
    row("Affine", read_affine, (1, 1), "alpha:float beta:float"),
    row("ScaledTanh", read_scaled_tanh, (1, 1), "alpha:float beta:float"),
    row("ParametricSoftplus", read_parametric_softplus, (1, 1), "alpha:float beta:float"),
    row("ThresholdedRelu", as_own("ThresholdedRelu", 10), (1, 1), "alpha:float"),
)
