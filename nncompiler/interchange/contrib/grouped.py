"""GroupQueryAttention: queries that share heads of keys, over a cache.

New keys and values are written into the cache from each sequence's own length on; a query sees the keys up to its own
position. The results' caches are as long as the past one or the total, whichever is longer.
"""

from __future__ import annotations

from itertools import pairwise

import numpy as np

from ...ir import dtype as d
from ...ir.dims import Dim, Sym, larger, undecided
from ...ir.errors import ModelError
from ...ir.graph import Value
from ...ops.indexing.tensor_scatter import TensorScatter
from ...ops.movement.arrange import Expand
from ...ops.movement.formula import Iota
from ..compose import Compose
from ..rules import Call, Results
from .attention import count, joined, rotated, scale_of, split
from .forms import row

PLAIN = {"smooth_softmax": 0, "qk_output": 0, "causal": 1, "sliding_window_cache": 0, "kv_cache_bit_width": 0}
"""Attributes of which one value is handled."""


def read_grouped(call: Call) -> Results:
    """GroupQueryAttention (com.microsoft): causal attention in which num_heads / kv_num_heads heads of queries share one
    head of keys and values, with rotation of q and k, a cache of earlier keys and values, a local window and a soft cap.

    The queries lie at the end of the sequence, whose length less 1 is operand 5. Results: y and, where read, the caches.
    Raises UnsupportedError for operands behind the angles, the scores as a result, and attributes other than PLAIN has them.
    """
    c = Compose(call)
    for name, value in PLAIN.items():
        if call.attr(name, value) != value:
            raise call.unsupported(f"{name}={call.attr(name)}")
    if any(call.has(i) for i in range(9, 16)) or call.wants(3):
        raise call.unsupported("positions, biases, sinks, scales or norms as operands, or the scores as a result")
    heads, shared = call.attr("num_heads"), call.attr("kv_num_heads")
    if heads % shared:
        raise ModelError(f"num_heads must be a multiple of kv_num_heads, they are {heads} and {shared}")
    q, k, v = _operands(call, c, heads, shared)
    batch, _, steps, extent = q.type.shape
    lengths = c.cast(call.value(5), d.i64)
    start = c("Max", c("Sub", c("Add", lengths, c.number(1, d.i64)), count(c, steps, call)), c.number(0, d.i64))
    start = c.reshape(start, batch)
    at = c("Add", c.reshape(start, batch, 1), call.step("steps", Iota(d.i64, steps)))
    if call.attr("do_rotary", 0):
        angles = [c("Unsqueeze", c("Gather", call.value(i), at, axis=0), c.array("heads", [1])) for i in (7, 8)]
        half = call.value(7).type.shape[1]
        if not isinstance(half, int):
            raise undecided(f"the extent {half} of the angles", half)
        turn = bool(call.attr("rotary_interleaved", 0))
        q, k = (rotated(c, x, angles[0], angles[1], 2 * half, turn) for x in (q, k))
    if call.has(3):
        total = _total(call, steps)
        k, v = (_written(call, c, call.value(3 + i), x, start, total) for i, x in enumerate((k, v)))
    keys = k.type.shape[2]
    q = c.reshape(q, batch, shared, heads // shared, steps, extent)
    scale = scale_of(call, extent)
    turned = c.reshape(c.transpose(k, 0, 1, 3, 2), batch, shared, 1, extent, keys)
    scores = c("Mul", c("MatMul", q, turned), c.number(scale, q))
    cap = call.attr("softcap", 0.0)
    if cap:
        scores = c("Mul", c("Tanh", c("Div", scores, c.number(cap, q))), c.number(cap, q))
    place, last = call.step("keys", Iota(d.i64, keys)), c.reshape(at, batch, 1, 1, steps, 1)
    seen = c("LessOrEqual", place, last)
    window = call.attr("local_window_size", -1)
    if window > 0:
        seen = c("And", seen, c("Greater", place, c("Sub", last, c.number(window, d.i64))))
    scores = c("Where", seen, scores, c.number(-65504.0 if q.type.dtype == d.f16 else -3e38, q))
    y = c("MatMul", c("Softmax", scores, axis=-1), c.reshape(v, batch, shared, 1, keys, v.type.shape[3]))
    y = joined(c, c.reshape(y, batch, heads, steps, v.type.shape[3]))
    return y, k if call.wants(1) else None, v if call.wants(2) else None


def _whole(extent: Dim) -> int:
    if not isinstance(extent, int):
        raise undecided(f"the extent {extent} of a head", extent)
    return extent


def _operands(call: Call, c: Compose, heads: int, shared: int) -> list[Value]:
    """q, k and v by their heads; they may stand side by side in operand 0."""
    if call.has(1):
        return [split(c, call.value(i), n) for i, n in enumerate((heads, shared, shared))]
    wide = _whole(call.value(0).type.shape[2])
    each = wide // (heads + 2 * shared)
    ends = np.cumsum([0, heads * each, shared * each, shared * each]).tolist()
    parts = [c.slice(call.value(0), 2, a, b) for a, b in pairwise(ends)]
    return [split(c, x, n) for x, n in zip(parts, (heads, shared, shared))]


def _total(call: Call, steps: Dim) -> Dim:
    """The positions of the longest sequence, which must be known or follow from shapes."""
    known = call.known(6, "total_sequence_length")
    if known.size != 1:
        raise ModelError(f"total_sequence_length must be one number, it has shape {list(known.shape)}")
    x = known.reshape(-1)[0]
    return x if isinstance(x, Sym) else int(x)


def _written(call: Call, c: Compose, past: Value, new: Value, start: Value, total: Dim) -> Value:
    """The cache with the new rows in it, continued with zeros where it is shorter than the total."""
    batch, heads, before, extent = past.type.shape
    after = larger(before, total)
    if after != before:
        zero = call.step("free", Expand((batch, heads, after - before, extent)), c.number(0, past))
        past = c.concat([past, zero], 2)
    return call.step("cache", TensorScatter(axis=2), past, start, new)


ROWS = (
    row("GroupQueryAttention", read_grouped, (7, 16), "num_heads:count! kv_num_heads:count! scale:float softcap:float "
        "local_window_size:int do_rotary:int rotary_interleaved:int smooth_softmax:int qk_output:int causal:int "
        "sliding_window_cache:int kv_cache_bit_width:int qk_norm_epsilon:float k_quant_type:string v_quant_type:string", 4,
        ranks="3 3 3 4 4 - - 2 2"),
)  # fmt: skip
