"""The row of mixtures of experts.

    p = softmax(router) over all experts, 0 but for the k greatest
    y = sum over experts e of p[e] W2[e] f(W1[e] x)                x: [T, H], W1: [E, F, H], W2: [E, H, F]
"""

from __future__ import annotations

from math import prod
from typing import Any

from ...ir import dtype as d
from ...ir.errors import ModelError
from ...ir.graph import Value
from ..compose import Compose
from ..rules import Call, Results
from .forms import row


def read_experts(call: Call) -> Results:
    """All experts compute all tokens, in products of one batch each; those that a token was not routed to count 0."""
    c, x, router = Compose(call), call.value(0), call.value(1)
    if call.attr("use_sparse_mixer", 0):
        raise call.unsupported("use_sparse_mixer=1", "export the model without it")
    tokens, hidden = prod(x.type.shape[:-1]), x.type.shape[-1]
    rows = c.reshape(x, 1, tokens, hidden) if x.type.rank == 3 else c("Unsqueeze", x, c.array("axis", [0]))
    first = _layer(c, rows, call.value(2), call.optional(3))
    made = _activated(call, c, first, rows)
    found = _layer(c, made, call.value(4), call.optional(5))  # [E, T, H]
    weights = _weights(call, c, router)
    total = c("ReduceSum", c("Mul", found, weights), c.array("axes", [0]), keepdims=0)
    return (c.reshape(total, *x.type.shape),)


def _layer(c: Compose, x: Value, w: Value, b: Value | None) -> Value:
    """[., T, K] times [E, N, K] -> [E, T, N]."""
    y = c("MatMul", x, c.transpose(w, 0, 2, 1))
    return y if b is None else c("Add", y, c("Unsqueeze", b, c.array("rows", [1])))


def _activated(call: Call, c: Compose, y: Value, x: Value) -> Value:
    kind: str = call.attr("activation_type", "relu")
    if kind == "swiglu":
        return _gated(call, c, y, x)
    if call.has(6):
        raise ModelError(f"fc3 belongs to the activation swiglu, this one is {kind}")
    simple: dict[str, Any] = {
        "identity": lambda: y, "relu": lambda: c("Relu", y), "gelu": lambda: c("Gelu", y, approximate="tanh"),
        "silu": lambda: c("Mul", y, c("Sigmoid", y)),
    }  # fmt: skip
    if kind not in simple:
        raise call.unsupported(f"the activation {kind!r}", f"one of {', '.join((*simple, 'swiglu'))}")
    made: Value = simple[kind]()
    return made


def _gated(call: Call, c: Compose, y: Value, x: Value) -> Value:
    """G sigmoid(alpha G) (L + beta) of a gate G and a line L, both clipped."""
    fused = call.attr("swiglu_fusion", 0)
    if fused == 0:
        if not call.has(6):
            raise ModelError("swiglu without fusion needs fc3")
        gate, line = y, _layer(c, x, call.value(6), call.optional(7))
    else:
        experts, tokens, wide = y.type.shape
        if not isinstance(wide, int) or wide % 2:
            raise ModelError(f"a gate and a line of {wide} numbers")
        if fused == 1:
            pairs = c.reshape(y, experts, tokens, wide // 2, 2)
            gate, line = (c.reshape(c.slice(pairs, 3, i, i + 1), experts, tokens, wide // 2) for i in (0, 1))
        else:
            gate, line = (c.slice(y, 2, i * (wide // 2), (i + 1) * (wide // 2)) for i in (0, 1))
    limit = call.attr("swiglu_limit")
    if limit is not None:
        gate = c("Min", gate, c.number(limit, y))
        line = c("Clip", line, c.number(-limit, y), c.number(limit, y))
    alpha, beta = call.attr("activation_alpha", 1.0), call.attr("activation_beta", 0.0)
    turned = c("Mul", gate, c("Sigmoid", c("Mul", gate, c.number(alpha, y))))
    return c("Mul", turned, c("Add", line, c.number(beta, y)))


def _weights(call: Call, c: Compose, router: Value) -> Value:
    """[E, T, 1]: how much of each expert a token has."""
    share = c("Softmax", c.cast(router, d.f32), axis=-1)
    best, at = c.many("TopK", share, c.array("k", [call.attr("k", 1)]), outputs=2, axis=-1)
    assert best is not None
    if call.attr("normalize_routing_weights", 0):
        best = c("Div", best, c("ReduceSum", best, c.array("last", [1]), keepdims=1))
    zeros = c("Mul", share, c.number(0.0, d.f32))
    spread = c("ScatterElements", zeros, at, best, axis=1)
    return c.cast(c("Unsqueeze", c.transpose(spread, 1, 0), c.array("wide", [2])), call.value(0).type.dtype)


ROWS = (
    row("MoE", read_experts, (5, 8), "activation_type:string activation_alpha:float activation_beta:float k:count "
        "normalize_routing_weights:int swiglu_fusion:int swiglu_limit:float use_sparse_mixer:int",
        ranks="23 2 3 2 3 2 3 2"),
)  # fmt: skip
