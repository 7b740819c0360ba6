"""Attention whose memory is one matrix for each head, instead of all keys and values."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import numpy as np

from nncompiler.ir import dtype as dt
from nncompiler.ir.dims import Dim, undecided
from nncompiler.ir.op import Array, Cost, Op, Operand, moved, require
from nncompiler.ir.types import TensorType

from ...ir.dims import may_equal
from ..base.operands import show


@dataclass(frozen=True)
class LinearAttention(Op):
    """One step after the other, for each sequence and each head of keys and values, with a state S: [K, V]:

        S = gate S
        r = beta (v - k S) with `delta`, else v
        S = S + k (outer) r
        y = scale q S, for each of the queries' heads that share the head of keys

    q: [B, T, Hq * K], k: [B, T, H * K], v: [B, T, H * V], all f32. state: [B, H, K, V], zeros where absent. gate: a factor a
    head, [B, T, H], or a row, [B, T, H * K]; beta: [B, T, H] or [B, T, 1]. Results: y [B, T, Hq * V] and the last state.
    ONNX LinearAttention, opset 27, of which gate is the exponential of its operand decay.
    """

    heads: int
    query_heads: int
    scale: float
    delta: bool

    name = "linear_attention"
    operands = ("q", "k", "v", "state?", "gate?", "beta?")

    def infer(self, *operands: Operand | None) -> tuple[TensorType, ...]:
        q, k, v, state, gate, beta = self.take(operands)
        shared = self.heads >= 1 and self.query_heads >= 1 and self.query_heads % self.heads == 0
        require(shared, f"queries' heads must be a multiple of keys' heads, got {self.query_heads} and {self.heads}")
        for name, x in (("q", q), ("k", k), ("v", v), ("state", state), ("gate", gate), ("beta", beta)):
            require(x is None or x.dtype == dt.f32, f"{name} must be f32, got {x and x.type}")
            rank = 4 if name == "state" else 3
            require(x is None or x.rank == rank, f"{name} must have rank {rank}, got {x and x.type}")
        require((beta is not None) == self.delta, "beta must be given where the rule is a delta rule, and only then")
        batch, steps = q.shape[:2]
        keys, values = self.extents(q.shape, v.shape)
        h = self.heads
        rows = (("k", k, (h * keys,)), ("v", v, (h * values,)), ("gate", gate, (h, h * keys)), ("beta", beta, (h, 1)))
        for name, x, last in rows:
            fits = x is None or (
                may_equal(x.shape[0], batch) and may_equal(x.shape[1], steps) and any(may_equal(x.shape[2], n) for n in last)
            )
            wanted = " or ".join(show((batch, steps, n)) for n in last)
            require(fits, f"{name} must have shape {wanted}, got {x and x.type}")
        whole = (batch, h, keys, values)
        require(state is None or all(map(may_equal, state.shape, whole)), f"the state must have shape {show(whole)}, "
                f"got {state and state.type}")  # fmt: skip
        return TensorType(dt.f32, (batch, steps, self.query_heads * values)), TensorType(dt.f32, whole)

    def extents(self, q: tuple[Dim, ...], v: tuple[Dim, ...]) -> tuple[int, int]:
        """K and V."""
        if not isinstance(q[2], int) or not isinstance(v[2], int):
            raise undecided("the extent of a head", q[2], v[2])
        require(q[2] % self.query_heads == 0 and v[2] % self.heads == 0 and q[2] > 0 and v[2] > 0,
                f"{q[2]} and {v[2]} must be divisible into {self.query_heads} and {self.heads} heads")  # fmt: skip
        return q[2] // self.query_heads, v[2] // self.heads

    def evaluate(self, *arrays: Array | None) -> tuple[Array, ...]:
        q, k, v, state, gate, beta = self.take(arrays)
        batch, steps = q.shape[:2]
        keys, values = self.extents(q.shape, v.shape)
        h, group = self.heads, self.query_heads // self.heads

        def split(x: Any, heads: int) -> Any:
            return x.astype(np.float64).reshape(batch, steps, heads, -1)

        q, k, v = split(q, self.query_heads), split(k, h), split(v, h)
        gate = None if gate is None else split(gate, h)
        beta = None if beta is None else split(beta, beta.shape[2])
        s = np.zeros((batch, h, keys, values)) if state is None else state.astype(np.float64)
        y = np.zeros((batch, steps, self.query_heads, values))
        with np.errstate(all="ignore"):
            for t in range(steps):
                if gate is not None:
                    s = s * gate[:, t, :, :, None]
                row = v[:, t]
                if beta is not None:
                    row = beta[:, t] * (row - np.einsum("bhk,bhkv->bhv", k[:, t], s))
                s = s + k[:, t, :, :, None] * row[:, :, None]
                y[:, t] = self.scale * np.einsum("bhk,bhkv->bhv", q[:, t], np.repeat(s, group, 1))
            return y.reshape(batch, steps, -1).astype(np.float32), s.astype(np.float32)

    def cost(self, operands: tuple[TensorType | None, ...], results: tuple[TensorType, ...]) -> Cost:
        """Of each element of the state, every step: one multiply-add for the update, one for each query, one for delta."""
        y, state = results
        steps = y.dims[1]
        macs = state.size * steps * (1 + self.delta + self.query_heads // self.heads)
        return Cost(macs, 2 * macs, moved(operands, results))

    @property
    def rtol(self) -> float:
        return 1024.0
