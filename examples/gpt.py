"""A small GPT (Radford et al. 2019), a decoder that keeps the keys and values of earlier tokens.

A run reads `length` tokens behind `past` earlier ones: a prompt at once, then a token at a time, each with the cache of the
run before. One compilation serves every batch, length and past; with `nnc.compile(gpt, state=True)` the executable keeps
the cache.

    nnc inspect examples/gpt.py:gpt --dim length=1 --dim past=64
    nnc bench examples/gpt.py:gpt --dim batch=1 --dim length=1 --dim past=64
"""

from nncompiler.frontends.dsl import arange, dense, embedding, gelu, layer_norm, model, multi_head_attention, scope

TOKENS, CONTEXT, LAYERS, HEADS, WIDTH = 512, 1024, 4, 4, 128
CACHE = ("batch", HEADS, "past", WIDTH // HEADS)
PARTS = [f"{layer}.{part}" for layer in range(LAYERS) for part in ("key", "value")]


def block(x, past):
    """Attention, then two dense layers, each behind a normalization and around an identity."""
    attended, present = multi_head_attention(layer_norm(x, name="norm1"), HEADS, causal=True, past=past, name="attention")
    x = x + attended
    wide = gelu(dense(layer_norm(x, name="norm2"), 4 * WIDTH, name="up"), "tanh")
    return x + dense(wide, WIDTH, name="down"), present


@model(tokens="i64[batch,length]", **{f"past.{part}": CACHE for part in PARTS})
def gpt(tokens, *past):
    """Logits of the next token behind every one, and the keys and values of all tokens so far."""
    before = past[0].shape[2]
    positions = arange(before + tokens.shape[1])[before:]
    x = embedding(tokens, TOKENS, WIDTH, name="tokens_table") + embedding(positions, CONTEXT, WIDTH, name="positions_table")
    present = []
    for layer in range(LAYERS):
        with scope(f"block{layer}"):
            x, kept = block(x, past[2 * layer : 2 * layer + 2])
        present.extend(kept)
    logits = dense(layer_norm(x, name="norm"), TOKENS, bias=False, name="logits")
    return {"logits": logits, **{f"present.{part}": t for part, t in zip(PARTS, present)}}
