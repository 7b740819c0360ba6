"""The models that `benchmarks/cuda.py` measures, as graphs with seeded weights and inputs: nothing is downloaded.

    nine networks   the onnx package's own (light_*.onnx), at their real size, with random weights, up to their logits
    bert            BERT-base, 12 layers of 768 (Devlin et al. 2018), 128 tokens
    vit             ViT-B/16, 224x224 (Dosovitskiy et al. 2020)
    swin            Swin-T, 224x224 (Liu et al. 2021), windows of 7x7 that are shifted in every second block
    dynamic         BERT's layers, 6 of 384, with batch and length open
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

import numpy as np

from nncompiler.accuracy import before_softmax
from nncompiler.frontends.dsl import (
    Tensor,
    concat,
    conv2d,
    dense,
    embedding,
    gelu,
    layer_norm,
    model,
    parameter,
    reduce_mean,
    reshape,
    scope,
    softmax,
    transpose,
)  # fmt: skip
from nncompiler.frontends.dsl import constant as fixed
from nncompiler.ir.graph import Graph
from nncompiler.ir.text import write
from nncompiler.sources import load_graph

NINE = (
    "bvlc_alexnet", "densenet121", "inception_v1", "inception_v2", "resnet50", "shufflenet", "squeezenet", "vgg19",
    "zfnet512",
)  # fmt: skip


def attention(x: Tensor, heads: int, mask: Tensor | None = None) -> Tensor:
    """Self-attention over the axis before the last, as exporters write it. x: [..., L, D]; mask: added to the scores."""
    *lead, length, width = x.shape
    each = width // heads

    def split(name: str) -> Tensor:
        y = reshape(dense(x, width, name=name), (*lead, length, heads, each))
        n = len(lead)
        return transpose(y, (*range(n), n + 1, n, n + 2))

    q, k, v = split("query"), split("key"), split("value")
    n = k.rank
    scores = q @ transpose(k, (*range(n - 2), n - 1, n - 2)) * float(each**-0.5)
    probabilities = softmax(scores if mask is None else scores + mask)
    mixed = transpose(probabilities @ v, (*range(n - 3), n - 2, n - 3, n - 1))
    return dense(reshape(mixed, (*lead, length, width)), width, name="output")


def feed_forward(x: Tensor, factor: int = 4) -> Tensor:
    return dense(gelu(dense(x, int(x.shape[-1]) * factor, name="up")), int(x.shape[-1]), name="down")


def encoder(
    ids: Tensor, positions: Tensor, layers: int, width: int, heads: int, vocabulary: int = 30522, longest: int = 512
) -> Tensor:
    """BERT: embeddings, then blocks that are normalized behind each sum; scores of the mean."""
    words = embedding(ids, vocabulary, width, name="words")
    x = layer_norm(words + embedding(positions, longest, width, name="places"), name="embedded")
    for i in range(layers):
        with scope(f"layer{i}."):
            x = layer_norm(x + attention(x, heads), name="attended")
            x = layer_norm(x + feed_forward(x), name="fed")
    return dense(reduce_mean(x, 1), 1000, name="head")


@model(ids="i64[1,128]", positions="i64[1,128]")
def bert(ids: Tensor, positions: Tensor) -> Tensor:
    """BERT-base on 128 tokens."""
    return encoder(ids, positions, 12, 768, 12)


@model(ids="i64[many,length]", positions="i64[many,length]")
def dynamic(ids: Tensor, positions: Tensor) -> Tensor:
    """Six layers of 384 whose batch and length are open."""
    return encoder(ids, positions, 6, 384, 12)


@model(image=(1, 3, 224, 224))
def vit(image: Tensor) -> Tensor:
    """ViT-B/16."""
    x = transpose(reshape(conv2d(image, 768, 16, stride=16, name="patches"), (1, 768, 196)), (0, 2, 1))
    x = concat(parameter("token", (1, 1, 768)), x, axis=1) + parameter("positions", (1, 197, 768))
    for i in range(12):
        with scope(f"layer{i}."):
            x = x + attention(layer_norm(x, name="before"), 12)
            x = x + feed_forward(layer_norm(x, name="between"))
    return dense(layer_norm(x, name="after")[:, 0], 1000, name="head")


def window_mask(edge: int, window: int, shift: int) -> np.ndarray[Any, Any]:
    """What shifted windows must not see: [windows, 1, window², window²], 0 or -100 (Liu et al. 2021, figure 4)."""
    regions = np.zeros((edge, edge), np.int64)
    cuts = (slice(0, -window), slice(-window, -shift), slice(-shift, None))
    for i, rows in enumerate(cuts):
        for j, columns in enumerate(cuts):
            regions[rows, columns] = 3 * i + j
    n = edge // window
    tiles = regions.reshape(n, window, n, window).transpose(0, 2, 1, 3).reshape(n * n, window * window)
    return np.where(tiles[:, :, None] == tiles[:, None, :], 0.0, -100.0).astype(np.float32)[:, None]


def windows(x: Tensor, heads: int, shift: int, window: int = 7) -> Tensor:
    """Attention inside windows of [1, H, W, C], with a learned bias of positions; shifted windows wrap around."""
    _, edge, _, width = (int(d) for d in x.shape)
    n = edge // window

    def rolled(y: Tensor, by: int) -> Tensor:
        y = concat(y[:, by:], y[:, :by], axis=1)
        return concat(y[:, :, by:], y[:, :, :by], axis=2)

    y = rolled(x, shift) if shift else x
    y = transpose(reshape(y, (n, window, n, window, width)), (0, 2, 1, 3, 4))
    y = reshape(y, (n * n, window * window, width))
    bias = parameter("bias", (1, heads, window * window, window * window))
    y = attention(y, heads, bias + fixed(window_mask(edge, window, shift)) if shift else bias)
    y = transpose(reshape(y, (n, n, window, window, width)), (0, 2, 1, 3, 4))
    y = reshape(y, (1, edge, edge, width))
    return rolled(y, edge - shift) if shift else y


def merged(x: Tensor) -> Tensor:
    """Patches of 2x2 side by side, at twice the width."""
    _, edge, _, width = (int(d) for d in x.shape)
    y = transpose(reshape(x, (1, edge // 2, 2, edge // 2, 2, width)), (0, 1, 3, 4, 2, 5))
    y = layer_norm(reshape(y, (1, edge // 2, edge // 2, 4 * width)), name="norm")
    return dense(y, 2 * width, bias=False, name="reduction")


@model(image=(1, 3, 224, 224))
def swin(image: Tensor) -> Tensor:
    """Swin-T."""
    x = layer_norm(transpose(conv2d(image, 96, 4, stride=4, name="patches"), (0, 2, 3, 1)), name="embedded")
    for stage, (depth, heads) in enumerate(((2, 3), (2, 6), (6, 12), (2, 24))):
        if stage:
            with scope(f"merge{stage}."):
                x = merged(x)
        for i in range(depth):
            shift = 3 if i % 2 and int(x.shape[1]) > 7 else 0
            with scope(f"stage{stage}.block{i}."):
                x = x + windows(layer_norm(x, name="before"), heads, shift)
                x = x + feed_forward(layer_norm(x, name="between"))
    return dense(reduce_mean(layer_norm(x, name="after"), (1, 2)), 1000, name="head")


def light(name: str) -> Graph:
    """A network of the onnx package up to its logits, with random weights of the size that keeps values near one."""
    import onnx

    folder = Path(onnx.__file__).parent / "backend" / "test" / "data" / "light"
    graph = before_softmax(load_graph(str(folder / f"light_{name}.onnx")))
    rng = np.random.default_rng(0)
    for node in list(graph.weights()):
        if node.weight is None or node.weight.dtype.name != "f32" or not graph.uses(node.output):
            continue
        reader, slot = graph.uses(node.output)[0]
        while reader.op.name in ("reshape", "identity"):
            reader, slot = graph.uses(reader.output)[0]
        shape = node.weight.shape
        kind = (reader.op.name, slot)
        if kind == ("conv", 1):
            array = rng.standard_normal(shape) * np.sqrt(2 / np.prod(shape[1:]))
        elif kind == ("gemm", 1):
            array = rng.standard_normal(shape) / np.sqrt(shape[-1])
        elif kind in (("batch_norm", 1), ("batch_norm", 4)) or reader.op.name == "mul":
            array = rng.uniform(0.8, 1.2, shape)
        else:
            array = rng.standard_normal(shape) * 0.1
        fresh = graph.weight(node.name, array.astype(np.float32))
        graph.replace(node.output, fresh)
        graph.remove(node)
    return graph


MODELS: dict[str, Callable[[], Graph]] = {
    **{name: (lambda name=name: light(name)) for name in NINE},
    **{m.__name__: (lambda m=m: load_graph(m)) for m in (bert, vit, swin, dynamic)},
}  # type: ignore[dict-item]
"""In the order in which they are measured, where time is short: `cuda.py` sorts them by priority."""

SIZES: dict[str, tuple[dict[str, int], ...]] = {"dynamic": ({"many": 1, "length": 128}, {"many": 4, "length": 37})}
"""What open dimensions are in the runs: one session serves all of them."""


def graph_of(name: str) -> Graph:
    """A model by its name here, or in any other way that the driver knows."""
    return MODELS[name]() if name in MODELS else load_graph(name)


def feeds_of(graph: Graph, sizes: Mapping[str, int], seed: int = 0) -> dict[str, np.ndarray[Any, Any]]:
    """Seeded inputs: normal floats, and integers below 512."""
    rng = np.random.default_rng(seed)
    feeds = {}
    for node in graph.inputs:
        t = node.type.specialize(dict(sizes))
        dims = tuple(d if isinstance(d, int) else 1 for d in t.shape)
        drawn = rng.standard_normal(dims) if t.dtype.is_float else rng.integers(0, 512, dims)
        feeds[node.name] = drawn.astype(t.dtype.numpy)
    return feeds


def fingerprint(graph: Graph) -> str:
    """16 hex digits of the operators, and of a few numbers of every weight."""
    h = hashlib.blake2b(digest_size=8)
    h.update("\n".join(line.split(" = parameter")[0] for line in write(graph).split("\n")).encode())
    for node in graph.weights():
        if node.weight is not None:
            kept = node.weight._array is not None
            h.update(np.ascontiguousarray(node.weight.array.reshape(-1)[:: max(1, node.weight.size // 8)]).tobytes())
            if not kept:
                node.weight.forget()
    return h.hexdigest()
