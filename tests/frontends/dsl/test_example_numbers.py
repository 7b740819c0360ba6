"""What the larger examples compute: against numpy in float64, onnxruntime, and themselves at other sizes."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import onnxruntime
import pytest

import nncompiler as nnc
from nncompiler.frontends.dsl import load_function
from nncompiler.interchange.writer import save

FOLDER = Path(__file__).parents[3] / "examples"
RNG = np.random.default_rng(11)


def weights_of(name):
    return {w.name: w.weight.array.astype(np.float64) for w in load_function(f"{FOLDER}/{name}").weights()}


def sigmoid(x):
    return 1 / (1 + np.exp(-x))


def written_lstm(w, text, hidden, cell):
    """The character model, written out."""
    x = w["embedding.weight"][text]
    hidden, cell = hidden.astype(np.float64), cell.astype(np.float64)
    for layer in range(hidden.shape[1]):
        weight, recurrent, bias = (w[f"lstm{layer}.{p}"][0] for p in ("input_weight", "hidden_weight", "bias"))
        units = recurrent.shape[1]
        h, c, rows = hidden[:, layer], cell[:, layer], []
        for t in range(x.shape[1]):
            gates = x[:, t] @ weight.T + h @ recurrent.T + bias[: 4 * units] + bias[4 * units :]
            i, o, f, g = np.split(gates, 4, 1)
            c = sigmoid(f) * c + sigmoid(i) * np.tanh(g)
            h = sigmoid(o) * np.tanh(c)
            rows.append(h)
        x = np.stack(rows, 1)
        hidden[:, layer], cell[:, layer] = h, c
    return x @ w["logits.weight"].T + w["logits.bias"], hidden, cell


def test_the_character_model():
    w = weights_of("character_lstm.py:character_lstm")
    with nnc.compile(f"{FOLDER}/character_lstm.py:character_lstm") as exe:
        for batch, length in ((1, 7), (3, 1), (2, 20)):
            text = RNG.integers(0, 96, (batch, length))
            hidden, cell = (RNG.standard_normal((batch, 2, 128)).astype(np.float32) / 2 for _ in range(2))
            out = exe.run({"text": text, "hidden": hidden, "cell": cell})
            want = written_lstm(w, text, hidden, cell)
            for name, array in zip(("logits", "next_hidden", "next_cell"), want):
                np.testing.assert_allclose(out[name], array, rtol=1e-4, atol=1e-5)


def test_text_in_pieces_with_the_state_inside():
    text = RNG.integers(0, 96, (2, 12))
    model = f"{FOLDER}/character_lstm.py:character_lstm"
    with nnc.compile(model, state={"next_hidden": "hidden", "next_cell": "cell"}) as exe:
        assert [name for name, _ in exe.inputs] == ["text"] and [name for name, _ in exe.outputs] == ["logits"]
        whole = exe.run(text)["logits"]
        exe.reset()
        pieces = [exe.run(part)["logits"] for part in np.split(text, [5, 6, 11], 1)]
    np.testing.assert_allclose(np.concatenate(pieces, 1), whole, rtol=1e-5, atol=1e-6)
    zeros = np.zeros((2, 2, 128), np.float32)
    np.testing.assert_allclose(whole, written_lstm(weights_of("character_lstm.py:character_lstm"), text, zeros, zeros)[0],
                               rtol=1e-4, atol=1e-5)  # fmt: skip


def normalized(w, name, x):
    x = x - x.mean(-1, keepdims=True)
    return x / np.sqrt((x * x).mean(-1, keepdims=True) + 1e-5) * w[f"{name}.weight"] + w[f"{name}.bias"]


def written_gpt(w, tokens):
    """The decoder without a cache, written out: [B, S] -> [B, S, V]."""
    def layer(name, x):
        return x @ w[f"{name}.weight"].T + w[f"{name}.bias"]

    def heads(x):
        return x.reshape(*x.shape[:2], 4, 32).transpose(0, 2, 1, 3)

    steps = tokens.shape[1]
    x = w["tokens_table.weight"][tokens] + w["positions_table.weight"][:steps]
    for i in range(4):
        block = f"block{i}"
        y = normalized(w, f"{block}.norm1", x)
        q, k, v = (heads(layer(f"{block}.attention.{part}", y)) for part in ("query", "key", "value"))
        scores = np.where(np.tri(steps, dtype=bool), q @ k.swapaxes(-1, -2) / np.sqrt(32), -np.inf)
        weights = np.exp(scores - scores.max(-1, keepdims=True))
        mixed = (weights / weights.sum(-1, keepdims=True) @ v).transpose(0, 2, 1, 3).reshape(x.shape)
        x = x + layer(f"{block}.attention.projection", mixed)
        wide = layer(f"{block}.up", normalized(w, f"{block}.norm2", x))
        wide = 0.5 * wide * (1 + np.tanh(np.sqrt(2 / np.pi) * (wide + 0.044715 * wide**3)))
        x = x + layer(f"{block}.down", wide)
    return normalized(w, "norm", x) @ w["logits.weight"].T


def test_the_decoder_a_token_at_a_time():
    """A prompt, then tokens one by one, with the cache inside: what all tokens at once give without a cache."""
    tokens = RNG.integers(0, 512, (2, 14))
    want = written_gpt(weights_of("gpt.py:gpt"), tokens)
    with nnc.compile(f"{FOLDER}/gpt.py:gpt", state=True) as exe:
        for cuts in ([4, *range(5, 14)], [1, 9]):
            exe.reset()
            found = [exe.run(part)["logits"] for part in np.split(tokens, cuts, 1)]
            np.testing.assert_allclose(np.concatenate(found, 1), want, rtol=1e-3, atol=1e-4)


@pytest.mark.parametrize("size", [(1, 32, 48), (2, 64, 32)])
def test_the_image_network(size, tmp_path):
    batch, height, width = size
    x = RNG.standard_normal((batch, 1, height, width)).astype(np.float32)
    graph = load_function(f"{FOLDER}/u_net.py:u_net", {"batch": batch, "h": height, "w": width})
    save(graph, tmp_path / "u.onnx")
    (want,) = onnxruntime.InferenceSession(tmp_path / "u.onnx").run(None, {"image": x})
    with nnc.compile(f"{FOLDER}/u_net.py:u_net") as exe:
        (found,) = exe.run(x).values()
    assert found.shape == (batch, 2, height, width)
    np.testing.assert_allclose(found, want, rtol=1e-3, atol=1e-3 * np.abs(want).max())


def test_the_fixed_point():
    with nnc.compile(f"{FOLDER}/settled.py:settled", cache=False) as exe:
        graph = load_function(f"{FOLDER}/settled.py:settled")
        region = graph.node("while_loop").regions[0]
        w, b = (region.node(f"step.{part}").weight.array.astype(np.float64) for part in ("weight", "bias"))
        for scale in (0.1, 3.0):
            x = (scale * RNG.standard_normal((2, 16))).astype(np.float32)
            y, change, trips = x.astype(np.float64), 1.0, 0
            while change > 1e-3 and trips < 100:
                next_ = np.tanh(y @ w.T + b)
                y, change, trips = next_, np.abs(next_ - y).max(), trips + 1
            (found,) = exe.run(x).values()
            np.testing.assert_allclose(found, y / 2 if y.max() > 0.5 else y, rtol=1e-3, atol=2e-3)
