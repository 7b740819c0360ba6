"""Rows of attention.

    y = softmax(scale q k^T + bias + mask) v         q: [B, H, S, D], k: [B, H, T, D], v: [B, H, T, E]

What came before is put in front of k and v; a causal mask lets a query see no key that comes after it.
"""

from __future__ import annotations

from dataclasses import replace
from math import log, sqrt

from ...ir import dtype as d
from ...ir.dims import Dim, undecided
from ...ir.errors import ModelError
from ...ir.graph import Value
from ...ops.movement.formula import Iota
from ..compose import Compose
from ..rules import Call, Results
from .forms import row

FILTER = -10000.0
"""What is added to the score of a masked key."""


def split(c: Compose, x: Value, heads: int) -> Value:
    """[B, S, H * D] -> [B, H, S, D]."""
    batch, steps, wide = x.type.shape
    if not isinstance(wide, int):
        raise undecided(f"the extent {wide} of the heads", wide)
    if heads < 1 or wide % heads:
        raise ModelError(f"{wide} channels are not divisible into {heads} heads")
    return c.transpose(c.reshape(x, batch, steps, heads, wide // heads), 0, 2, 1, 3)


def joined(c: Compose, x: Value) -> Value:
    """[B, H, S, D] -> [B, S, H * D]."""
    batch, heads, steps, extent = x.type.shape
    return c.reshape(c.transpose(x, 0, 2, 1, 3), batch, steps, heads * extent)


def attend(
    call: Call, c: Compose, q: Value, k: Value, v: Value, *, bias: Value | None, mask: Value | None, causal: bool
) -> Value:  # fmt: skip
    """The result as [B, S, H * E]. `mask` is added to the scores."""
    scale = scale_of(call, q.type.shape[3])
    scores = c("Mul", c("MatMul", q, c.transpose(k, 0, 1, 3, 2)), c.number(scale, q))
    if bias is not None:
        scores = c("Add", scores, bias)
    if causal:
        seen = causal_mask(call, c, q.type.shape[2], k.type.shape[2])
        scores = c("Where", seen, scores, c.number(-65504.0 if q.type.dtype == d.f16 else -3e38, q))
    if mask is not None:
        scores = c("Add", scores, c.cast(mask, q.type.dtype))
    return joined(c, c("MatMul", c("Softmax", scores, axis=-1), v))


def scale_of(call: Call, extent: Dim) -> float:
    """What scores are multiplied by: the attribute, or one over the root of a head's extent."""
    if not isinstance(extent, int):
        raise undecided(f"the extent {extent} of a head", extent)
    given: float = call.attr("scale", 0.0)
    return given or 1 / sqrt(max(1, extent))


def causal_mask(call: Call, c: Compose, queries: Dim, keys: Dim) -> Value:
    """[S, T]: whether a query, one of the last S, sees a key."""
    rows = c.reshape(call.step("queries", Iota(d.i64, queries)), queries, 1)
    before = c("Sub", c.cast(count(c, keys, call), d.i64), c.cast(count(c, queries, call), d.i64))
    return c("LessOrEqual", call.step("keys", Iota(d.i64, keys)), c("Add", rows, before))


def count(c: Compose, extent: Dim, call: Call) -> Value:
    """An extent as a number."""
    if isinstance(extent, int):
        return c.number(extent, d.i64)
    ones = call.step("ones", Iota(d.i64, extent, 1, 0))
    return c("ReduceSum", ones, keepdims=0)


def padding(call: Call, c: Compose, mask: Value, keys: Dim, filter_: float) -> Value:
    """What is added to scores for a mask of kept keys: [B, T], [B, S, T], or lengths [B]."""
    rank = mask.type.rank
    if rank == 1:
        at = call.step("keys", Iota(d.i64, keys))
        kept = c("Less", at, c.reshape(c.cast(mask, d.i64), mask.type.shape[0], 1, 1, 1))
    elif rank == 2:
        kept = c("Greater", c.reshape(mask, mask.type.shape[0], 1, 1, mask.type.shape[1]), c.number(0, mask))
    elif rank == 3:
        batch, queries, wide = mask.type.shape
        kept = c("Greater", c.reshape(mask, batch, 1, queries, wide), c.number(0, mask))
    else:
        raise call.unsupported(f"a mask of shape {list(mask.type.shape)}", "give a mask of shape [B, T] or [B, S, T]")
    return c("Where", kept, c.number(0.0, d.f32), c.number(filter_, d.f32))


def _refuse(call: Call, **wanted: object) -> None:
    """Refuses attributes that say something else than is handled."""
    for name, value in wanted.items():
        if call.attr(name, value) != value:
            raise call.unsupported(f"{name}={call.attr(name)}")


def read_attention(call: Call) -> Results:
    """q, k and v are products of the input; past and present are [2, B, H, T, D]."""
    c = Compose(call)
    bias, mask, past, extra = (call.optional(i) for i in range(2, 6))
    _refuse(call, do_rotary=0, past_present_share_buffer=0)
    if call.has(6):
        raise call.unsupported("past_sequence_length, of a buffer that past and present share")
    y = c("MatMul", call.value(0), call.value(1))
    if bias is not None:
        y = c("Add", y, bias)
    return attention_of(call, c, y, mask, past, extra)


def attention_of(
    call: Call, c: Compose, y: Value, mask: Value | None, past: Value | None, extra: Value | None
) -> Results:
    """Attention whose q, k and v stand side by side in y: [B, S, Q + K + V]."""
    heads, wide = call.attr("num_heads"), y.type.shape[2]
    if not isinstance(wide, int):
        raise undecided(f"the extent {wide} of q, k and v", wide)
    sizes = call.attr("qkv_hidden_sizes") or (wide // 3,) * 3
    if len(sizes) != 3 or sum(sizes) != wide:
        raise ModelError(f"qkv_hidden_sizes must be three numbers with the sum {wide}, they are {list(sizes)}")
    starts = (0, sizes[0], sizes[0] + sizes[1])
    q, k, v = (split(c, c.slice(y, 2, at, at + n), heads) for at, n in zip(starts, sizes))
    present: Value | None = None
    if past is not None:
        before = [c.reshape(c.slice(past, 0, i, i + 1), *past.type.shape[1:]) for i in (0, 1)]
        k, v = (c.concat([old, new], 2) for old, new in zip(before, (k, v)))
    if call.wants(1):
        present = c.concat([c.reshape(t, 1, *t.type.shape) for t in (k, v)], 0)
    hidden = None
    if mask is not None:
        if mask.type.rank == 1 and mask.type.shape != (y.type.shape[0],):
            raise call.unsupported(f"a mask_index of shape {list(mask.type.shape)}", "give a mask of shape [B, T]")
        hidden = padding(call, c, mask, k.type.shape[2], call.attr("mask_filter_value", FILTER))
    result = attend(call, c, q, k, v, bias=extra, mask=hidden, causal=bool(call.attr("unidirectional", 0)))
    return result, present


def read_multi_head(call: Call) -> Results:
    """q, k and v of their own, or one operand [B, S, H, 3, D], or k and v as [B, T, H, 2, D]; k and v may be [B, H, T,
    D]."""
    c, heads = Compose(call), call.attr("num_heads")
    q, k, v, bias, mask, extra, past_k, past_v = (call.optional(i) for i in range(8))
    if call.has(8) or call.has(9) or call.wants(3):
        raise call.unsupported("a cache that is shared, or the scores as a result")
    q = call.value(0)
    if q.type.rank == 5:
        q, k, v = (_part(c, q, i) for i in range(3))
    elif k is not None and k.type.rank == 5:
        k, v = (_part(c, k, i) for i in range(2))
    if k is None or v is None:
        raise call.unsupported("attention whose key or value is left out", "give q, k and v")
    parts = []
    start: Dim = 0
    for x in (q, k, v):
        if x.type.rank == 4:
            parts.append(x)
            continue
        if bias is not None:
            end = start + x.type.shape[2]
            x, start = c("Add", x, c.slice(bias, 0, start, end)), end
        parts.append(split(c, x, heads))
    q, k, v = parts
    if past_k is not None and past_v is not None:
        k, v = c.concat([past_k, k], 2), c.concat([past_v, v], 2)
    hidden = None
    if mask is not None:
        hidden = padding(call, c, mask, k.type.shape[2], call.attr("mask_filter_value", FILTER))
    y = attend(call, c, q, k, v, bias=extra, mask=hidden, causal=bool(call.attr("unidirectional", 0)))
    return y, k if call.wants(1) else None, v if call.wants(2) else None


def read_decoder_masked(call: Call) -> Results:
    """MultiHeadAttention of one query, whose operands stand in another order; without beams."""
    names = {5 + 2: "past_sequence_length", 5 + 3: "beam_width", 5 + 4: "cache_indirection"}
    if given := [name for i, name in names.items() if call.has(i)]:
        raise call.unsupported(f"{' and '.join(given)} of DecoderMaskedMultiHeadAttention", "export the model without beams")
    _refuse(call, past_present_share_buffer=0, output_qk=0)
    order = (0, 1, 2, 10, 3, 4, 5, 6)
    return read_multi_head(replace(call, inputs=[call.optional(i) for i in order]))


def read_relative_position_bias(call: Call) -> Results:
    """T5's bias of keys by how far they are from a query: [1, H, S, T]; the table is [num_buckets, H]. Distances from half
    of the buckets on share one by their logarithm."""
    c, table = Compose(call), call.value(0)
    buckets, most = table.type.shape[0], call.attr("max_distance")
    if not isinstance(buckets, int):
        raise undecided(f"the number {buckets} of buckets", buckets)
    queries, keys = _length(call, 1, "query_length"), _length(call, 2, "key_length")
    rows = c.reshape(call.step("queries", Iota(d.i64, queries)), queries, 1)
    away = c("Sub", call.step("keys", Iota(d.i64, keys)), rows)
    zero = c.number(0, d.i64)
    first = zero
    if call.attr("is_bidirectional", 0):
        buckets //= 2
        first = c("Mul", c.cast(c("Greater", away, zero), d.i64), c.number(buckets, d.i64))
        away = c("Abs", away)
    else:
        away = c("Neg", c("Min", away, zero))
    near = buckets // 2
    if not 0 < near < most:
        raise ModelError(f"max_distance must be more than {near}, half of the buckets of a direction, it is {most}")
    wide = c("Max", c.cast(away, d.f32), c.number(1.0, d.f32))
    steps = c("Div", c("Log", c("Div", wide, c.number(float(near), d.f32))), c.number(log(most / near), d.f32))
    far = c("Add", c.cast(c("Mul", steps, c.number(float(buckets - near), d.f32)), d.i64), c.number(near, d.i64))
    far = c("Min", far, c.number(buckets - 1, d.i64))
    at = c("Add", c("Where", c("Less", away, c.number(near, d.i64)), away, far), first)
    bias = c.transpose(c("Gather", table, at, axis=0), 2, 0, 1)
    return (c.reshape(bias, 1, *bias.type.shape),)


def _length(call: Call, index: int, what: str) -> Dim:
    """The only number of an operand."""
    found = call.dims(index, what)
    if len(found) != 1:
        raise ModelError(f"{what} must be one number, it is {call.value(index).type}")
    return found[0]


def _part(c: Compose, x: Value, at: int) -> Value:
    """[B, S, H, n, D] -> [B, S, H * D] of the part."""
    batch, steps, heads, _, extent = x.type.shape
    return c.reshape(c.slice(x, 3, at, at + 1), batch, steps, heads * extent)


def read_rotary(call: Call) -> Results:
    """Pairs of channels turned by an angle of their position: neighbours with `interleaved`, else halves. x: [B, S, H * D]
    or [B, H, S, D]; position_ids: [B, S], or [1], the first position of all."""
    c, x, ids = Compose(call), call.value(0), call.value(1)
    _refuse(call, is_packed_batching=0, scale=1.0)
    cos, sin = call.value(2), call.value(3)
    half = cos.type.shape[1]
    if not isinstance(half, int):
        raise undecided(f"the extent {half} of the angles", half)
    heads, turned = call.attr("num_heads", 0), call.attr("rotary_embedding_dim", 0) or 2 * half
    packed = x.type.rank == 3
    if packed:
        wide = x.type.shape[2]
        if not isinstance(wide, int):
            raise undecided(f"the extent {wide} of the heads", wide)
        x = split(c, x, heads or wide // max(1, 2 * half))
    steps = x.type.shape[2]
    if ids.type.shape == (1,):
        ids = c.reshape(c("Add", call.step("steps", Iota(d.i64, steps)), c.cast(ids, d.i64)), 1, steps)
    angles = [c("Unsqueeze", c("Gather", t, ids, axis=0), c.array("heads", [1])) for t in (cos, sin)]
    y = rotated(c, x, angles[0], angles[1], turned, bool(call.attr("interleaved", 0)))
    return (joined(c, y) if packed else y,)


def rotated(c: Compose, x: Value, cos: Value, sin: Value, turned: int, interleaved: bool) -> Value:
    """x: [B, H, S, D] with its first `turned` channels turned; cos and sin: [B, 1, S, turned / 2]."""
    batch, heads, steps, extent = x.type.shape
    part, rest = (x, None) if turned == extent else (c.slice(x, 3, 0, turned), c.slice(x, 3, turned, extent))
    half = turned // 2
    if interleaved:
        pairs = c.reshape(part, batch, heads, steps, half, 2)
        a, b = (c.reshape(c.slice(pairs, 4, i, i + 1), batch, heads, steps, half) for i in (0, 1))
    else:
        a, b = c.slice(part, 3, 0, half), c.slice(part, 3, half, turned)
    first = c("Sub", c("Mul", a, cos), c("Mul", b, sin))
    second = c("Add", c("Mul", a, sin), c("Mul", b, cos))
    if interleaved:
        columns = [c.reshape(t, batch, heads, steps, half, 1) for t in (first, second)]
        y = c.reshape(c.concat(columns, 4), batch, heads, steps, turned)
    else:
        y = c.concat([first, second], 3)
    return y if rest is None else c.concat([y, rest], 3)


ROWS = (
    row("Attention", read_attention, (2, 7), "num_heads:count! unidirectional:int qkv_hidden_sizes:ints scale:float "
        "mask_filter_value:float do_rotary:int past_present_share_buffer:int rotary_embedding_dim:int", 2,
        ranks="3 2 1 - 5 4"),
    row("MultiHeadAttention", read_multi_head, (1, 10), "num_heads:count! unidirectional:int scale:float "
        "mask_filter_value:float", 4, ranks="345 345 34 1 - 4 4 4"),
    row("DecoderMaskedMultiHeadAttention", read_decoder_masked, (1, 11), "num_heads:count! scale:float "
        "mask_filter_value:float past_present_share_buffer:int output_qk:int", 4, ranks="345 345 34 - 4 4 4 - - - 1"),
    row("RelativePositionBias", read_relative_position_bias, (3, 3), "max_distance:count! is_bidirectional:int",
        ranks="2 01 01"),
    row("RotaryEmbedding", read_rotary, (4, 4), "num_heads:int rotary_embedding_dim:int interleaved:int "
        "is_packed_batching:int scale:float", ranks="34 12 2 2"),
)  # fmt: skip
