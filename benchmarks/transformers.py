"""Five transformers for benchmarks, in the shapes of small published ones, with random weights. Batch and length are open.

    nnc inspect benchmarks/transformers.py:bert --dim length=128
"""

from nncompiler.frontends.dsl import (
    arange,
    concat,
    conv1d,
    conv2d,
    dense,
    embedding,
    expand,
    gelu,
    layer_norm,
    model,
    multi_head_attention,
    parameter,
    reshape,
    rms_norm,
    scope,
    silu,
    transpose,
)

TOKENS, LAYERS = 8192, 4


def block(x, heads, norm, feed, *, causal=False, first=True, **attention):
    """Attention and a feed-forward part, each with a normalization before it (`first`) or behind its sum."""
    def around(x, name, part):
        return x + part(norm(x, name=name)) if first else norm(x + part(x), name=name)

    x = around(x, "norm1", lambda y: multi_head_attention(y, heads, causal=causal, name="attention", **attention)[0])
    return around(x, "norm2", feed)


def wide(width):
    """Two dense layers around a GELU."""
    return lambda x: dense(gelu(dense(x, 4 * width, name="up")), width, name="down")


def stack(x, *arguments, **options):
    """The blocks, one behind the other."""
    for i in range(LAYERS):
        with scope(f"block{i}"):
            x = block(x, *arguments, **options)
    return x


@model(tokens="i64[batch,length]")
def bert(tokens):
    """BERT, small (Devlin et al. 2019): 4 layers of 512, 8 heads."""
    x = embedding(tokens, TOKENS, 512, name="words") + embedding(arange(tokens.shape[1]), 512, 512, name="positions")
    return stack(layer_norm(x, name="norm"), 8, layer_norm, wide(512), first=False)


@model(tokens="i64[batch,length]")
def gpt2(tokens):
    """GPT-2's kind (Radford et al. 2019): 4 layers of 384, 6 heads, causal."""
    x = embedding(tokens, TOKENS, 384, name="words") + embedding(arange(tokens.shape[1]), 1024, 384, name="positions")
    return dense(layer_norm(stack(x, 6, layer_norm, wide(384), causal=True), name="norm"), TOKENS, bias=False, name="logits")


@model(tokens="i64[batch,length]")
def llama(tokens):
    """LLaMA's kind (Touvron et al. 2023): 4 layers of 512, 8 heads on 2 of keys, rotary positions, gated."""
    def gated(x):
        return dense(silu(dense(x, 1408, bias=False, name="gate")) * dense(x, 1408, bias=False, name="up"), 512, bias=False,
                     name="down")  # fmt: skip

    x = embedding(tokens, TOKENS, 512, name="words")
    x = stack(x, 8, rms_norm, gated, causal=True, kv_heads=2, rotary=10000.0, bias=False)
    return dense(rms_norm(x, name="norm"), TOKENS, bias=False, name="logits")


@model(image=("batch", 3, 224, 224))
def vit(image):
    """ViT (Dosovitskiy et al. 2021), tiny: 4 layers of 192, 3 heads, patches of 16."""
    patches = conv2d(image, 192, 16, stride=16, name="patches")
    x = transpose(reshape(patches, (image.shape[0], 192, 196)), (0, 2, 1))
    first = expand(parameter("class", (1, 1, 192)), (image.shape[0], 1, 192))
    x = concat(first, x, axis=1) + parameter("positions", (1, 197, 192))
    return dense(layer_norm(stack(x, 3, layer_norm, wide(192)), name="norm")[:, 0], 1000, name="head")


@model(sound=("batch", 80, "frames"))
def whisper(sound):
    """Whisper's encoder (Radford et al. 2022): 4 layers of 384, 6 heads, behind two convolutions."""
    x = gelu(conv1d(sound, 384, 3, pad=1, name="conv1"))
    x = gelu(conv1d(x, 384, 3, stride=2, pad=1, name="conv2"))
    x = transpose(x, (0, 2, 1))
    x = x + embedding(arange(x.shape[1]), 1500, 384, name="positions")
    return layer_norm(stack(x, 6, layer_norm, wide(384)), name="norm")
