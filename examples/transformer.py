"""One encoder block of a transformer (Vaswani et al. 2017), normalised before each part, for any batch.

    nnc inspect examples/transformer.py:encoder --dim batch=1
"""

from nncompiler.frontends.dsl import dense, gelu, layer_norm, matmul, model, reshape, scope, softmax, transpose

TOKENS, WIDTH, HEADS = 16, 64, 4


def attention(x):
    """Multi-head self-attention: x [N, T, D] -> [N, T, D]."""
    batch = x.shape[0]

    def heads(t):
        return transpose(reshape(t, (batch, TOKENS, HEADS, WIDTH // HEADS)), (0, 2, 1, 3))

    q, k, v = (heads(dense(x, WIDTH, name=name)) for name in ("query", "key", "value"))
    weights = softmax(matmul(q, transpose(k, (0, 1, 3, 2))) * (WIDTH // HEADS) ** -0.5)
    mixed = reshape(transpose(matmul(weights, v), (0, 2, 1, 3)), (batch, TOKENS, WIDTH))
    return dense(mixed, WIDTH, name="projection")


@model(tokens=("batch", TOKENS, WIDTH))
def encoder(tokens):
    """Attention, then two dense layers, each around an identity."""
    with scope("attention"):
        x = tokens + attention(layer_norm(tokens, name="norm"))
    with scope("feed_forward"):
        y = gelu(dense(layer_norm(x, name="norm"), 4 * WIDTH, name="up"))
        return x + dense(y, WIDTH, name="down")
