"""Rows of normalizations with what stands before them, and of embeddings."""

from __future__ import annotations

from ...ir import dtype as d
from ...ir.graph import Value
from ..compose import Compose
from ..rules import Call, Reader, Results
from .forms import row


def _sum(c: Compose, call: Call, bias: int) -> Value:
    """input + skip + bias; skip may lack the batch."""
    total = c("Add", call.value(0), call.value(1))
    return c("Add", total, call.value(bias)) if call.has(bias) else total


def read_skip(rms: bool) -> Reader:
    """The normalization of a sum, which is result 3."""

    def read(call: Call) -> Results:
        c = Compose(call)
        if call.wants(1) or call.wants(2):
            raise call.unsupported("the mean and deviation of SkipLayerNormalization are read", "leave them out")
        total = _sum(c, call, 3 if rms else 4)
        if rms:
            y = c("RMSNormalization", total, call.value(2), axis=-1, epsilon=call.attr("epsilon", 1e-12))
        else:
            beta = call.optional(3)
            y = c("LayerNormalization", total, call.value(2), beta, axis=-1, epsilon=call.attr("epsilon", 1e-12))
        return y, None, None, total

    return read


def read_embeddings(call: Call) -> Results:
    """The normalized sum of a word's, a position's and a segment's vectors; result 1 says how much of the mask is 1."""
    c = Compose(call)
    ids, words, positions = call.value(0), call.value(2), call.value(3)
    steps = ids.type.shape[1]
    total = c("Gather", words, ids, axis=0)
    if call.has(8):
        total = c("Add", total, c("Gather", positions, call.value(8), axis=0))
    else:
        total = c("Add", total, c.slice(positions, 0, 0, steps))
    if call.has(1):
        total = c("Add", total, c("Gather", call.value(4), call.value(1), axis=0))
    y = c("LayerNormalization", total, call.value(5), call.optional(6), axis=-1, epsilon=call.attr("epsilon", 1e-12))
    count: Value | None = None
    if call.wants(1):
        if call.attr("mask_index_type", 1) != 1:
            raise call.unsupported("mask_index_type other than 1", "read the mask itself")
        if call.has(7):
            count = c("ReduceSum", c.cast(call.value(7), d.i32), c.array("axes", [1]), keepdims=0)
        else:
            count = c("Expand", c.number(0, d.i32), c("Shape", ids, start=0, end=1))
    return y, count, total


def read_group_norm(call: Call) -> Results:
    """GroupNormalization of channels in the last axis, and with activation=1 its swish."""
    c = Compose(call)
    return (_grouped(call, c, call.value(0)),)


def read_skip_group_norm(call: Call) -> Results:
    """GroupNorm of x + skip + bias, which is result 1; skip may be one pixel, [N, 1, 1, C] or [N, C]."""
    c, x, skip = Compose(call), call.value(0), call.value(3)
    if skip.type.rank == 2:
        n, channels = skip.type.shape
        skip = c.reshape(skip, n, 1, 1, channels) if call.attr("channels_last", 1) else c.reshape(skip, n, channels, 1, 1)
    total = c("Add", x, skip)
    if call.has(4):
        bias = call.value(4)
        total = c("Add", total, bias if call.attr("channels_last", 1) else c.reshape(bias, bias.type.shape[0], 1, 1))
    return _grouped(call, c, total), total


def _grouped(call: Call, c: Compose, x: Value) -> Value:
    last = bool(call.attr("channels_last", 1))
    rank = x.type.rank
    y = c.transpose(x, 0, rank - 1, *range(1, rank - 1)) if last else x
    gamma, beta = (c.cast(call.value(i), x.type.dtype) for i in (1, 2))
    y = c("GroupNormalization", y, gamma, beta, num_groups=call.attr("groups"), epsilon=call.attr("epsilon", 1e-5))
    if call.attr("activation", 0):
        y = c("Mul", y, c("Sigmoid", y))
    return c.transpose(y, 0, *range(2, rank), 1) if last else y


ROWS = (
    row("SkipLayerNormalization", read_skip(False), (3, 5), "epsilon:float", 4),
    row("SkipSimplifiedLayerNormalization", read_skip(True), (3, 4), "epsilon:float", 4),
    row("EmbedLayerNormalization", read_embeddings, (7, 9), "epsilon:float mask_index_type:int", 3,
        ranks="2 2 2 2 2 1 1 2 2"),
    row("GroupNorm", read_group_norm, (3, 3), "epsilon:float groups:count! activation:int channels_last:int",
        ranks="345 1 1"),
    row("SkipGroupNorm", read_skip_group_norm, (4, 5), "epsilon:float groups:count! activation:int channels_last:int", 2,
        ranks="345 1 1 2345 1"),
)
