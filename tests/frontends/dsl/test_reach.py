"""Layers beyond images: sequences, volumes, attention, recurrence, quantization, control flow, any ONNX operator. Each is
compared with numpy in float64, as the reference evaluates it and as native code does."""

from __future__ import annotations

import numpy as np
import pytest

import nncompiler as nnc
from nncompiler.backends.reference import evaluate
from nncompiler.frontends import dsl
from nncompiler.frontends.dsl import model, trace
from nncompiler.ir.errors import CompilerError

RNG = np.random.default_rng(3)


def numbers(*shape):
    return RNG.standard_normal(shape).astype(np.float32)


def both(function, feeds, rtol=2e-5, **types):
    """(outputs, graph): native code's outputs, which must be the reference's."""
    graph = trace(function, **(types or {name: x.shape for name, x in feeds.items()}))
    sizes = {}
    for node in graph.inputs:
        sizes |= {str(d): n for d, n in zip(node.type.shape, feeds[node.name].shape) if not isinstance(d, int)}
    wanted = evaluate(graph.bound(sizes) if sizes else graph, feeds)
    with nnc.compile(graph, cache=False) as exe:
        found = exe.run(feeds)
    for name, array in found.items():
        assert array.dtype == wanted[name].dtype and array.shape == wanted[name].shape
        np.testing.assert_allclose(array, wanted[name], rtol=rtol, atol=2e-6)
    return list(found.values()), graph


def weights_of(graph):
    return {w.name: w.weight.array.astype(np.float64) for w in graph.weights()}


def correlate(x, w, stride, pads, dilation):
    """A convolution of any number of axes, in float64: x [N, C, ...], w [M, C, ...]."""
    axes = w.ndim - 2
    x = np.pad(x.astype(np.float64), ((0, 0), (0, 0), *pads))
    out = [(x.shape[2 + a] - dilation * (w.shape[2 + a] - 1) - 1) // stride + 1 for a in range(axes)]
    y = np.zeros((x.shape[0], w.shape[0], *out))
    for tap in np.ndindex(*w.shape[2:]):
        part = x[(slice(None), slice(None), *(
            slice(t * dilation, t * dilation + stride * (n - 1) + 1, stride) for t, n in zip(tap, out)
        ))]  # fmt: skip
        y += np.einsum("nc...,mc->nm...", part, w[(slice(None), slice(None), *tap)])
    return y


@pytest.mark.parametrize(("axes", "size"), [(1, 19), (2, 9), (3, 7)])
@pytest.mark.parametrize(("stride", "dilation"), [(1, 1), (2, 1), (1, 2)])
def test_convolutions_of_one_to_three_axes(axes, size, stride, dilation):
    layer = (dsl.conv1d, dsl.conv2d, dsl.conv3d)[axes - 1]
    x = numbers(2, 3, *(size + a for a in range(axes)))
    (y,), graph = both(lambda x: layer(x, 5, 3, stride=stride, dilation=dilation, pad=1, name="c"), {"x": x})
    w = weights_of(graph)
    want = correlate(x, w["c.weight"], stride, ((1, 1),) * axes, dilation)
    np.testing.assert_allclose(y, want + w["c.bias"].reshape(-1, *(1,) * axes), rtol=1e-4, atol=1e-5)


@pytest.mark.parametrize("axes", [1, 2, 3])
def test_transposed_convolutions_are_the_transposes(axes):
    """<conv(a), b> == <a, transposed(b)> with the same weights."""
    conv = (dsl.conv1d, dsl.conv2d, dsl.conv3d)[axes - 1]
    transposed = (dsl.conv_transpose1d, dsl.conv_transpose2d, dsl.conv_transpose3d)[axes - 1]
    a, b = numbers(1, 3, *(9,) * axes), numbers(1, 4, *(5,) * axes)
    (y,), graph = both(lambda x: transposed(x, 3, 3, stride=2, pad=1, bias=False, name="t"), {"x": b})
    weight = graph.node("t.weight").weight.array  # [4, 3, 3, ...]: the convolution's [channels, C, ...]
    (forward,), _ = both(
        lambda x: conv(x, 4, 3, stride=2, pad=1, bias=False, weight=dsl.constant(weight)), {"x": a}
    )
    assert y.shape == a.shape and forward.shape == b.shape
    np.testing.assert_allclose((forward.astype(float) * b).sum(), (a.astype(float) * y).sum(), rtol=1e-4)


def test_causal_convolution_sees_no_later_step():
    x = numbers(1, 2, 12)
    later = x.copy()
    later[:, :, 8:] += 1

    def f(x):
        return dsl.conv1d(x, 4, 3, pad=(4, 0), dilation=2, name="c")

    (y,), _ = both(f, {"x": x})
    (z,), _ = both(f, {"x": later})
    assert y.shape == (1, 4, 12)
    np.testing.assert_array_equal(y[:, :, :8], z[:, :, :8])
    assert (y[:, :, 8:] != z[:, :, 8:]).any()


@pytest.mark.parametrize("axes", [1, 3])
def test_pools(axes):
    x = numbers(2, 3, *(6,) * axes)
    pools = (dsl.max_pool1d, dsl.avg_pool1d, dsl.global_avg_pool1d, dsl.global_max_pool1d)
    if axes == 3:
        pools = (dsl.max_pool3d, dsl.avg_pool3d, dsl.global_avg_pool3d, dsl.global_max_pool3d)
    largest, mean, whole, top = pools

    def f(x):
        return largest(x, 2, name="a"), mean(x, 3, name="b"), whole(x, name="c"), top(x, name="d")

    found, _ = both(f, {"x": x})

    def windows(k):
        shape = [2, 3]
        for _ in range(axes):
            shape += [6 // k, k]
        return x.reshape(shape), tuple(range(3, 3 + 2 * axes, 2))
    blocks, inner = windows(2)
    np.testing.assert_array_equal(found[0], blocks.max(inner))
    blocks, inner = windows(3)
    np.testing.assert_allclose(found[1], blocks.mean(inner), rtol=1e-5, atol=1e-6)
    spatial = tuple(range(2, 2 + axes))
    np.testing.assert_allclose(found[2], x.mean(spatial, keepdims=True), rtol=1e-5, atol=1e-6)
    np.testing.assert_array_equal(found[3], x.max(spatial, keepdims=True))


def softmax(x):
    e = np.exp(x - x.max(-1, keepdims=True))
    return e / e.sum(-1, keepdims=True)


def turned(x, start, base):
    """Rotary positions of [B, H, S, D] in float64."""
    half = x.shape[-1] // 2
    angles = (start + np.arange(x.shape[2]))[:, None] * base ** (-np.arange(half) / half)
    a, b = x[..., :half], x[..., half:]
    return np.concatenate([a * np.cos(angles) - b * np.sin(angles), b * np.cos(angles) + a * np.sin(angles)], -1)


def attend(q, k, v, heads, groups, causal, past=None, rotary=None, mask=None):
    """Attention written out in float64."""

    def split(x, n):
        return x.astype(np.float64).reshape(x.shape[0], x.shape[1], n, -1).transpose(0, 2, 1, 3)

    q, k, v = split(q, heads), split(k, groups), split(v, groups)
    before = 0 if past is None else past[0].shape[2]
    if rotary:
        q, k = turned(q, before + k.shape[2] - q.shape[2], rotary), turned(k, before, rotary)
    if past is not None:
        k, v = np.concatenate([past[0], k], 2), np.concatenate([past[1], v], 2)
    rows = []
    for h in range(heads):
        g = h // (heads // groups)
        scores = np.einsum("bsd,btd->bst", q[:, h], k[:, g]) / np.sqrt(q.shape[-1])
        if causal:
            s, t = scores.shape[1:]
            scores = np.where(np.arange(t)[None] <= np.arange(s)[:, None] + t - s, scores, -np.inf)
        if mask is not None:
            scores = np.where(mask, scores, -np.inf)
        rows.append(np.einsum("bst,btd->bsd", softmax(scores), v[:, g]))
    return np.concatenate(rows, -1), k, v


@pytest.mark.parametrize("groups", [4, 2, 1])
@pytest.mark.parametrize("causal", [False, True])
@pytest.mark.parametrize("rotary", [None, 10000.0])
def test_attention_of_all_kinds(groups, causal, rotary):
    q, k, v = numbers(2, 5, 32), numbers(2, 5, 8 * groups), numbers(2, 5, 8 * groups)

    def f(q, k, v):
        y, (keys, values) = dsl.attention(q, k, v, heads=4, kv_heads=groups, causal=causal, rotary=rotary)
        return {"y": y, "keys": keys, "values": values}

    found, _ = both(f, {"q": q, "k": k, "v": v})
    for x, want in zip(found, attend(q, k, v, 4, groups, causal, rotary=rotary)):
        np.testing.assert_allclose(x, want, rtol=1e-4, atol=1e-5)


@pytest.mark.parametrize("groups", [4, 2])
def test_a_cache_continues_what_came_before(groups):
    """Positions one by one with a cache give what all at once give; every length from one executable."""
    @model(q=("batch", "S", 32), k=("batch", "S", 8 * groups), v=("batch", "S", 8 * groups),
           past_k=("batch", groups, "P", 8), past_v=("batch", groups, "P", 8))
    def step(q, k, v, past_k, past_v):
        past = (past_k, past_v)
        y, (keys, values) = dsl.attention(q, k, v, heads=4, kv_heads=groups, causal=True, past=past, rotary=100.0)
        return {"y": y, "keys": keys, "values": values}

    q, k, v = numbers(2, 7, 32), numbers(2, 7, 8 * groups), numbers(2, 7, 8 * groups)
    want, keys, values = attend(q, k, v, 4, groups, True, rotary=100.0)
    with nnc.compile(step, dims={"batch": 2}, cache=False) as exe:
        past = [np.zeros((2, groups, 0, 8), np.float32)] * 2
        rows = []
        for cut in (slice(0, 3), slice(3, 4), slice(4, 7)):
            out = exe.run({"q": q[:, cut], "k": k[:, cut], "v": v[:, cut], "past_k": past[0], "past_v": past[1]})
            rows.append(out["y"])
            past = [out["keys"], out["values"]]
    np.testing.assert_allclose(np.concatenate(rows, 1), want, rtol=1e-4, atol=1e-5)
    np.testing.assert_allclose(past[0], keys, rtol=1e-4, atol=1e-5)
    np.testing.assert_allclose(past[1], values, rtol=1e-4, atol=1e-5)


@pytest.mark.parametrize("groups", [4, 2])
def test_masks_of_attention(groups):
    q, k, v, seen = numbers(2, 3, 32), numbers(2, 6, 8 * groups), numbers(2, 6, 8 * groups), RNG.random((2, 1, 3, 6)) < 0.6
    seen[..., 0] = True

    def f(q, k, v, seen):
        bias = dsl.where(seen, 0.0, -1e30)
        kinds = {"bools": seen, "numbers": bias}
        return {w: dsl.attention(q, k, v, heads=4, kv_heads=groups, mask=m, name=w)[0] for w, m in kinds.items()}

    types = {"q": q.shape, "k": k.shape, "v": v.shape, "seen": "bool[2,1,3,6]"}
    found, _ = both(f, {"q": q, "k": k, "v": v, "seen": seen}, **types)
    want, _, _ = attend(q, k, v, 4, groups, False, mask=seen[:, 0])
    for x in found:
        np.testing.assert_allclose(x, want, rtol=1e-4, atol=1e-5)


def test_multi_head_attention_is_attention_of_projections():
    x, memory = numbers(2, 3, 16), numbers(2, 5, 24)

    def f(x, memory):
        y, _ = dsl.multi_head_attention(x, 4, memory=memory, kv_heads=2, name="cross")
        return y

    (y,), graph = both(f, {"x": x, "memory": memory})
    w = weights_of(graph)

    def layer(x, name):
        return x @ w[f"cross.{name}.weight"].T + w[f"cross.{name}.bias"]

    mixed, _, _ = attend(layer(x, "query"), layer(memory, "key"), layer(memory, "value"), 4, 2, False)
    np.testing.assert_allclose(y, layer(mixed, "projection"), rtol=1e-4, atol=1e-5)


def sigmoid(x):
    return 1 / (1 + np.exp(-x))


def steps(kind, x, w, direction, state, reset_after=False, lengths=None):
    """A recurrent layer written out in float64; (all states [N, T, D*H], last states)."""
    batch, length, _ = x.shape
    reverse = {"forward": [False], "reverse": [True], "bidirectional": [False, True]}[direction]
    hidden = w["r.hidden_weight"].shape[-1]
    lasts, cells = np.zeros((batch, len(reverse), hidden)), np.zeros((batch, len(reverse), hidden))
    y = np.zeros((batch, length, len(reverse) * hidden))
    for d, backward in enumerate(reverse):
        weight, recurrent, bias = (w[f"r.{part}"][d] for part in ("input_weight", "hidden_weight", "bias"))
        half = len(bias) // 2
        for n in range(batch):
            h, c = (np.zeros(hidden) if s is None else s[n, d].astype(np.float64) for s in state)
            end = length if lengths is None else lengths[n]
            for t in reversed(range(end)) if backward else range(end):
                a, b = weight @ x[n, t] + bias[:half], recurrent @ h + bias[half:]
                if kind == "rnn":
                    h = np.tanh(a + b)
                elif kind == "lstm":
                    i, o, f, g = np.split(a + b, 4)
                    c = sigmoid(f) * c + sigmoid(i) * np.tanh(g)
                    h = sigmoid(o) * np.tanh(c)
                else:
                    z, r, _ = (sigmoid(p) for p in np.split(a + b, 3))
                    last = np.split(a, 3)[2]
                    rb = bias[half + 2 * hidden :]
                    rh = r * (recurrent[2 * hidden :] @ h + rb) if reset_after else recurrent[2 * hidden :] @ (r * h) + rb
                    h = (1 - z) * np.tanh(last + rh) + z * h
                y[n, t, d * hidden : (d + 1) * hidden] = h
            lasts[n, d], cells[n, d] = h, c
    return y, lasts, cells


@pytest.mark.parametrize("kind", ["rnn", "gru", "gru_after", "lstm"])
@pytest.mark.parametrize("direction", ["forward", "reverse", "bidirectional"])
def test_recurrent_layers(kind, direction):
    x, directions = numbers(3, 6, 5), 2 if direction == "bidirectional" else 1
    h, c, lengths = numbers(3, directions, 7), numbers(3, directions, 7), np.array([6, 2, 4])

    def f(x, h, c, lengths):
        options = {"lengths": lengths, "direction": direction, "name": "r"}
        if kind == "lstm":
            y, (last, cell) = dsl.lstm(x, 7, state=(h, c), **options)
            return {"y": y, "last": last, "cell": cell}
        if kind == "rnn":
            y, last = dsl.rnn(x, 7, state=h, **options)
        else:
            y, last = dsl.gru(x, 7, state=h, reset_after=kind == "gru_after", **options)
        return {"y": y, "last": last}

    feeds = {"x": x, "h": h, "c": c, "lengths": lengths}
    found, graph = both(f, feeds, x=x.shape, h=h.shape, c=c.shape, lengths="i64[3]")
    want = steps(kind[:3] if kind != "lstm" else kind, x, weights_of(graph), direction, (h, c), kind == "gru_after", lengths)
    for a, b in zip(found, want):
        np.testing.assert_allclose(a, b, rtol=1e-4, atol=1e-5)


def test_quantized_layers():
    x = numbers(2, 3, 8)

    def f(x):
        codes = dsl.quantize(x, 0.05, 128, name="codes")
        wide = dsl.quantize(x, [0.01, 0.02, 0.04], dtype="i8", axis=1)
        return {
            "codes": codes, "back": dsl.dequantize(codes, 0.05, 128), "wide": wide,
            "levels": dsl.fake_quantize(x, [0.01, 0.02, 0.04], dtype="i8"),
        }  # fmt: skip

    (codes, back, wide, levels), _ = both(f, {"x": x})
    want = np.clip(np.rint(x / np.float32(0.05)) + 128, 0, 255)
    np.testing.assert_array_equal(codes, want)
    np.testing.assert_allclose(back, (want - 128) * 0.05, rtol=1e-5, atol=1e-7)
    scale = np.array([0.01, 0.02, 0.04], np.float32).reshape(3, 1)
    np.testing.assert_array_equal(wide, np.clip(np.rint(x / scale), -128, 127))
    np.testing.assert_allclose(levels, wide * scale, rtol=1e-5, atol=1e-7)


def test_positions_and_selection():
    x, at = numbers(4, 6), np.array([[2, 0, 5], [1, 1, 3], [4, 0, 2], [5, 3, 1]])

    def f(x, at):
        values, where = dsl.top_k(x, 2)
        return {
            "rows": dsl.gather(x, [2, 0]), "columns": x[:, dsl.constant([1, 4], "i64")],
            "elements": dsl.gather_elements(x, at, 1), "written": dsl.scatter_elements(x, at[:, :1], x[:, :1] * 10, 1),
            "added": dsl.scatter_nd(x, dsl.constant([[1], [1]], "i64"), x[2:4], reduction="add"),
            "best": values, "where": where, "hot": dsl.one_hot(at, 6), "sums": dsl.cum_sum(x, 0),
            "lower": dsl.triangle(x, k=-1), "stacked": dsl.stack(x, x + 1, axis=1), "new": x[:, None, 1:5:2, None],
            "backward": x[::-1], "reversed": dsl.reverse(x, 1), "tail": x[-2:, 3], "tiled": dsl.tile(x, (1, 2)),
            "padded": dsl.pad(x, [(1, 0), (0, -2)], value=7.0), "counted": x + dsl.arange(6, dtype="f32"),
            "log": dsl.log_sigmoid(x), "other": dsl.not_equal(at, 1), "both": (x > 0) & ~(x > 1) | (x < -1),
        }  # fmt: skip

    found, _ = both(f, {"x": x, "at": at}, x=x.shape, at="i64[4,3]")
    written = x.copy()
    np.put_along_axis(written, at[:, :1], x[:, :1] * 10, 1)
    added = x.copy()
    added[1] += x[2] + x[3]
    order = np.argsort(-x, 1)[:, :2]
    want = [
        x[[2, 0]], x[:, [1, 4]], np.take_along_axis(x, at, 1), written, added, np.take_along_axis(x, order, 1), order,
        np.eye(6)[at], np.cumsum(x, 0), np.tril(x, -1), np.stack([x, x + 1], 1), x[:, None, 1:5:2, None], x[::-1],
        x[:, ::-1], x[-2:, 3], np.tile(x, (1, 2)), np.pad(x, ((1, 0), (0, 0)), constant_values=7)[:, :4],
        x + np.arange(6), np.log(sigmoid(x.astype(np.float64))), at != 1, ((x > 0) & ~(x > 1)) | (x < -1),
    ]  # fmt: skip
    assert len(found) == len(want)
    for a, b in zip(found, want):
        np.testing.assert_allclose(a, b, rtol=1e-5, atol=1e-6)


def test_arithmetic_on_dimensions():
    @model(x=("batch", "L", 4), y=("batch", "M", 4))
    def f(x, y):
        length = x.shape[1] + y.shape[1]
        whole = dsl.concat(x, y)
        centred = whole - dsl.reduce_sum(whole, 1, keepdims=True) / length
        return {
            "centred": centred, "padded": dsl.pad(x, [(y.shape[1], 0), (0, 0)]),
            "pairs": dsl.reshape(x, (-1, x.shape[1] * 2, 2)),
            "last": whole[:, x.shape[1] :], "positions": dsl.arange(length) * x.shape[1], "scaled": 2 * x.shape[1] * y,
            "empty": dsl.full((x.shape[0], length), length),
        }  # fmt: skip

    with nnc.compile(f, dims={"batch": 2}, cache=False) as exe:
        for n, m in ((3, 2), (1, 5), (8, 8)):
            x, y = numbers(2, n, 4), numbers(2, m, 4)
            out = exe.run({"x": x, "y": y})
            whole = np.concatenate([x, y], 1)
            np.testing.assert_allclose(out["centred"], whole - whole.mean(1, keepdims=True), rtol=1e-4, atol=1e-5)
            np.testing.assert_array_equal(out["padded"], np.pad(x, ((0, 0), (m, 0), (0, 0))))
            np.testing.assert_array_equal(out["pairs"], x.reshape(2, -1, 2))
            np.testing.assert_array_equal(out["last"], y)
            np.testing.assert_array_equal(out["positions"], np.arange(n + m) * n)
            np.testing.assert_allclose(out["scaled"], 2 * n * y, rtol=1e-6)
            np.testing.assert_array_equal(out["empty"], np.full((2, n + m), n + m, np.float32))


def test_any_onnx_operator():
    boxes = np.array([[[0, 0, 1, 1], [0, 0.1, 1, 1.1], [0, 10, 1, 11]]], np.float32)
    scores, x = np.array([[[0.9, 0.75, 0.6]]], np.float32), numbers(3, 3)

    def f(boxes, scores, x):
        rows, columns = dsl.split(dsl.onnx_operator("NonZero", x), 2, 0)
        return {
            "kept": dsl.onnx_operator("NonMaxSuppression", boxes, scores, 10, 0.5),
            "det": dsl.onnx_operator("Det", x), "rows": rows, "columns": columns,
            "fast": dsl.onnx_operator("FastGelu", x, domain="com.microsoft"),
            "turned": dsl.onnx_operator("Transpose", x, perm=[1, 0]),
        }  # fmt: skip

    (kept, det, rows, columns, fast, flipped), _ = both(f, {"boxes": boxes, "scores": scores, "x": x})
    np.testing.assert_array_equal(kept, [[0, 0, 0], [0, 0, 2]])
    np.testing.assert_allclose(det, np.linalg.det(x.astype(np.float64)), rtol=1e-4)
    np.testing.assert_array_equal(np.concatenate([rows, columns]), np.array(np.nonzero(x)))
    np.testing.assert_allclose(fast, x * 0.5 * (1 + np.tanh(0.7978845608 * (x + 0.044715 * x**3))), rtol=1e-4, atol=1e-6)
    np.testing.assert_array_equal(flipped, x.T)


MISTAKES = [
    (lambda x: dsl.onnx_operator("Transpos", x), "ONNX has no such operator"),
    (lambda x: dsl.onnx_operator("Transpose", x, axes=[1, 0]), "axes"),
    (lambda x: dsl.onnx_operator("Softmax", x, x), "Softmax"),
    (lambda x: dsl.onnx_operator("If", x), "cond, while_loop and scan"),
    (lambda x: dsl.onnx_operator("Foo", x, domain="my.domain"), "my.domain"),
    (lambda x: dsl.conv1d(x, 3, 3), "a sequence [N, C, L] is required, got f32[2,4]"),
    (lambda x: dsl.conv3d(x, 3, (1, 2)), "a volume [N, C, D, H, W] is required"),
    (lambda x: dsl.attention(x, x, x, heads=2), "the query must be [B, S, H*D], got f32[2,4]"),
    (lambda x: dsl.multi_head_attention(dsl.expand_dims(x, 0), 3), "4 channels are not divisible by 3 heads"),
    (lambda x: dsl.attention(*[dsl.expand_dims(x, 0)] * 3, heads=4, kv_heads=3), "4 heads are not divisible by 3 heads of"),
    (lambda x: dsl.attention(*[dsl.expand_dims(x, 0)] * 3, heads=4, rotary=10.0), "heads of an even size, got 1"),
    (lambda x: dsl.lstm(x, 3), "sequences [N, T, I] are required, got f32[2,4]"),
    (lambda x: dsl.lstm(dsl.expand_dims(x, 0), 3, direction="back"), "direction must be one of forward, reverse"),
    (lambda x: dsl.gru(dsl.expand_dims(x, 0), 3, activations=("sigmoid",)), "2 activations a direction are required, got 1"),
    (lambda x: dsl.rnn(dsl.expand_dims(x, 0), 3, activation="sine"), "an activation must be one of"),
    (lambda x: dsl.quantize(x, 0.0), "scales must be above 0"),
    (lambda x: dsl.quantize(x, 0.1, 300), "zero points of u8 are integers from 0 to 255, got 300"),
    (lambda x: dsl.quantize(x, 0.1, dtype="i32"), "codes are u8, i8, u16, i16, got i32"),
    (lambda x: dsl.quantize(x, [0.1, 0.2, 0.3]), "axis 1 of f32[2,4] needs one scale an index, got 3"),
    (lambda x: dsl.cast(x, "float"), "'float' is no element type"),
    (lambda x: dsl.maximum(1, 2), "maximum needs a tensor, got int, int"),
    (lambda x: dsl.constant("text"), "numbers or an array of f32 are required"),
    (lambda x: dsl.gather(x, x), "integer indices are required, got f32[2,4]"),
    (lambda x: dsl.squeeze(x, 0), "are not all of extent 1"),
    (lambda x: x["a"], "integers, slices, None, ... and one tensor of integers"),
    (lambda x: x[0.5:], "a bound must be a number or a dimension, got 0.5"),
    (lambda x: x[::0], "a step that is an integer and not 0 is required, got 0"),
    (lambda x: dsl.relu(3), "relu needs a tensor, got int"),
    (lambda x: dsl.conv2d(3, 4, 3), "conv2d: x must be a tensor, got int"),
    (lambda x: dsl.softmax(x, axes=1), "did you mean axis?"),
]  # fmt: skip


@pytest.mark.parametrize(("mistake", "message"), MISTAKES, ids=[m for _, m in MISTAKES])
def test_a_mistake_is_refused_at_its_line(mistake, message):
    with pytest.raises(CompilerError) as e:
        trace(mistake, x=(2, 4))
    assert message in str(e.value)
    assert e.value.location == f"test_reach.py:{mistake.__code__.co_firstlineno}"
