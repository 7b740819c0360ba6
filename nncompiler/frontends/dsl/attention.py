"""Attention (Vaswani et al. 2017), with grouped queries (Ainslie et al. 2023), rotary positions (Su et al. 2021), and a
cache of the keys and values of earlier positions.

    y = softmax(scale q k^T + mask) v        q: [B, H, S, D], k and v: [B, G, T, D]; a head of keys serves H/G of queries
"""

from __future__ import annotations

from nncompiler.ir.dims import Dim
from nncompiler.ir.dtype import boolean, f16, f32, i64
from nncompiler.ir.op import Op
from nncompiler.ops.contraction.matmul import MatMul
from nncompiler.ops.elementwise import binary, unary
from nncompiler.ops.elementwise.cast import Cast
from nncompiler.ops.movement.arrange import Concat, Reshape, Transpose
from nncompiler.ops.movement.formula import Iota
from nncompiler.ops.movement.slice import Slice
from nncompiler.ops.normalization.softmax import Softmax

from .layers import dense
from .trace import LayerPlace, Tensor, place, scope

Cache = tuple[Tensor, Tensor]
"""Keys and values of earlier positions, each [B, G, P, D]."""


def attention(
    query: Tensor, key: Tensor, value: Tensor, *, heads: int, kv_heads: int | None = None, causal: bool = False,
    mask: Tensor | None = None, past: Cache | None = None, rotary: float | None = None, scale: float | None = None,
    name: str | None = None,
) -> tuple[Tensor, Cache]:  # fmt: skip
    """(y [B, S, H*D], (keys, values)) for query [B, S, H*D], key and value [B, T, G*D], with H `heads` and G `kv_heads`.

    `past` stands before key and value; what is returned holds both, for the next call. `causal` lets a query see no position
    after its own: queries are the last S positions. A `mask` of bools says what is seen, one of numbers is added to the
    scores; it broadcasts to [B, H, S, P + T]. `rotary` is the base of rotary positions (10000, say), which query and key are
    given before they are kept. `scale` is 1/sqrt(D).
    """
    at = place("attention", name)
    groups = heads if kv_heads is None else kv_heads
    at.require(heads >= 1 and groups >= 1 and heads % groups == 0,
               f"{heads} heads are not divisible by {groups} heads of keys and values")  # fmt: skip
    q, k, v = (_split(at, x, n, w) for x, n, w in ((query, heads, "query"), (key, groups, "key"), (value, groups, "value")))
    at.require(k.shape[3] == q.shape[3], f"heads of query and key must have one size, got {q.shape[3]} and {k.shape[3]}")
    before = 0 if past is None else past[0].shape[2]
    if rotary is not None:
        q = _rotated(at, q, before + k.shape[2] - q.shape[2], rotary, "query.rotary")
        k = _rotated(at, k, before, rotary, "key.rotary")
    if past is not None:
        for old, new, what in zip(past, (k, v), ("keys", "values")):
            fits = old.rank == 4 and old.shape[1] == new.shape[1] and old.shape[3] == new.shape[3]
            at.require(fits, f"the past {what} must be [B, {new.shape[1]}, P, {new.shape[3]}], got {old.type}")
        k, v = (at.emit(Concat(2), old, new, suffix=w) for old, new, w in zip(past, (k, v), ("keys", "values")))
    y = _attended(at, q, k, v, causal, mask, _size(q) ** -0.5 if scale is None else scale)
    y = at.emit(Transpose((0, 2, 1, 3)), y, suffix="side_by_side")
    return at.emit(Reshape((y.shape[0], y.shape[1], y.shape[2] * y.shape[3])), y), (k, v)


def multi_head_attention(
    x: Tensor, heads: int, *, memory: Tensor | None = None, kv_heads: int | None = None, causal: bool = False,
    mask: Tensor | None = None, past: Cache | None = None, rotary: float | None = None, bias: bool = True,
    name: str | None = None,
) -> tuple[Tensor, Cache]:  # fmt: skip
    """Attention with its projections: x [B, S, C] -> (y [B, S, C], (keys, values)). Keys and values come from `memory`
    [B, T, M] where it is given (cross-attention), else from x; the rest is as in `attention`.

    Parameters: those of dense layers called query, key, value and projection.
    """
    at = place("attention", name)
    at.require(x.rank == 3 and isinstance(x.shape[2], int), f"a tensor [B, S, C] of known C is required, got {x.type}")
    width = x.shape[2]
    at.require(heads >= 1 and width % heads == 0, f"{width} channels are not divisible by {heads} heads")  # type: ignore[operator]
    groups = heads if kv_heads is None else kv_heads
    narrow = width // heads * groups
    source = x if memory is None else memory
    short = at.name.removeprefix(at.trace.prefix)
    with scope(short):
        q = dense(x, width, bias=bias, name="query")  # type: ignore[arg-type]
        k, v = (dense(source, narrow, bias=bias, name=part) for part in ("key", "value"))  # type: ignore[arg-type]
        y, kept = attention(
            q, k, v, heads=heads, kv_heads=kv_heads, causal=causal, mask=mask, past=past, rotary=rotary, name="mix"
        )
        return dense(y, width, bias=bias, name="projection"), kept  # type: ignore[arg-type]


def rotary_embedding(x: Tensor, start: Dim | Tensor = 0, *, base: float = 10000.0, name: str | None = None) -> Tensor:
    """x [B, H, S, D] with each pair (i, i + D/2) turned by the angle position * base^(-2i/D), for positions start,
    start + 1, ...; `start` is a number or a dimension."""
    at = place("rotary_embedding", name)
    at.require(x.rank == 4, f"heads [B, H, S, D] are required, got {x.type}")
    return _rotated(at, x, start, base, "")


def _split(at: LayerPlace, x: Tensor, heads: int, what: str) -> Tensor:
    """[B, S, H*D] -> [B, H, S, D]."""
    at.require(isinstance(x, Tensor) and x.rank == 3, f"the {what} must be [B, S, H*D], got {getattr(x, 'type', x)}")
    batch, steps, width = x.shape
    if not isinstance(width, int):
        at.refuse(f"the channels of the {what} must be a number, got {width}")
    at.require(width % heads == 0, f"{width} channels of the {what} are not divisible by {heads} heads")
    parts = at.emit(Reshape((batch, steps, heads, width // heads)), x, suffix=f"{what}.split")
    return at.emit(Transpose((0, 2, 1, 3)), parts, suffix=f"{what}.heads")


def _size(x: Tensor) -> float:
    """The last extent, a number."""
    return float(x.shape[-1])  # type: ignore[arg-type]


def _attended(
    at: LayerPlace, q: Tensor, k: Tensor, v: Tensor, causal: bool, mask: Tensor | None, scale: float
) -> Tensor:
    """[B, H, S, E] of q [B, H, S, D], k [B, G, T, D], v [B, G, T, E]."""
    batch, heads, steps, size = q.shape
    groups, length = k.shape[1:3]
    assert isinstance(heads, int) and isinstance(groups, int)
    q = at.emit(binary.Mul(), q, at.trace.constant(scale, q.dtype), suffix="scaled")
    shared = groups != heads
    if shared:  # the queries that share a head of keys lie along an axis of their own
        part = (groups, heads // groups)
        q = at.emit(Reshape((batch, *part, steps, size)), q, suffix="grouped")
        k, v = (
            at.emit(Reshape((x.shape[0], groups, 1, length, x.shape[3])), x, suffix=word)
            for x, word in ((k, "shared_keys"), (v, "shared_values"))
        )
        if mask is not None and mask.rank == 4:
            split = part if mask.shape[1] == heads else (1, 1)
            mask = at.emit(Reshape((mask.shape[0], *split, *mask.shape[2:])), mask, suffix="mask")
    swapped = (*range(k.rank - 2), k.rank - 1, k.rank - 2)
    scores = at.emit(MatMul(), q, at.emit(Transpose(swapped), k, suffix="transposed"), suffix="scores")
    lowest = at.trace.constant(-65504.0 if q.dtype == f16 else -1e30, q.dtype)
    if causal:
        scores = at.emit(binary.Where(), _causal(at, steps, length), scores, lowest, suffix="causal")
    if mask is not None and mask.dtype == boolean:
        scores = at.emit(binary.Where(), mask, scores, lowest, suffix="masked")
    elif mask is not None:
        scores = at.emit(binary.Add(), scores, mask, suffix="masked")
    y = at.emit(MatMul(), at.emit(Softmax(scores.rank - 1), scores, suffix="weights"), v, suffix="mixed")
    return at.emit(Reshape((batch, heads, steps, y.shape[-1])), y, suffix="ungrouped") if shared else y


def _causal(at: LayerPlace, queries: Dim, keys: Dim) -> Tensor:
    """[S, T]: whether a query, one of the last S positions, sees a key."""
    rows = at.emit(Reshape((queries, 1)), _positions(at, keys - queries, queries, "queries"), suffix="rows")
    return at.emit(binary.LessEqual(), at.emit(Iota(i64, keys), suffix="keys_seen"), rows, suffix="seen")


def _positions(at: LayerPlace, start: Dim | Tensor, count: Dim, suffix: str) -> Tensor:
    """start, start + 1, ..., as i64 [count]."""
    if isinstance(start, int):
        return at.emit(Iota(i64, count, start), suffix=suffix)
    if isinstance(start, Tensor):
        return at.emit(binary.Add(), at.emit(Iota(i64, count), suffix=f"{suffix}.from_zero"), start, suffix=suffix)
    whole = at.emit(Iota(i64, start + count), suffix=f"{suffix}.all")
    return at.emit(Slice((start,), (start + count,), (0,), (1,)), whole, suffix=suffix)


def _rotated(at: LayerPlace, x: Tensor, start: Dim | Tensor, base: float, suffix: str) -> Tensor:
    """Rotary positions: [B, H, S, D], each head's first half paired with its second."""
    size, steps = x.shape[3], x.shape[2]
    if not isinstance(size, int) or size % 2:
        at.refuse(f"rotary positions need heads of an even size, got {size}")
    half, prefix = size // 2, f"{suffix}." if suffix else ""

    def step(word: str, op: Op, *operands: Tensor) -> Tensor:
        return at.emit(op, *operands, suffix=prefix + word)

    positions = step("numbers", Cast(f32), _positions(at, start, steps, f"{prefix}positions"))
    rates = at.trace.constant([base ** (-2 * i / size) for i in range(half)], f32)
    angles = step("angles", binary.Mul(), step("column", Reshape((steps, 1)), positions), rates)
    cos, sin = step("cos", unary.Cos(), angles), step("sin", unary.Sin(), angles)
    if x.dtype != f32:
        cos, sin = step("cosines", Cast(x.dtype), cos), step("sines", Cast(x.dtype), sin)
    a = step("first", Slice((0,), (half,), (3,), (1,)), x)
    b = step("second", Slice((half,), (size,), (3,), (1,)), x)
    left = step("left", binary.Sub(), step("a_cos", binary.Mul(), a, cos), step("b_sin", binary.Mul(), b, sin))
    right = step("right", binary.Add(), step("b_cos", binary.Mul(), b, cos), step("a_sin", binary.Mul(), a, sin))
    return at.emit(Concat(3), left, right, suffix=suffix)
