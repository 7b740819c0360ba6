"""GoogLeNet (Szegedy et al. 2014, table 1), without the auxiliary classifiers, which serve training only."""

from __future__ import annotations

from nncompiler.frontends.dsl import (
    Tensor,
    avg_pool2d,
    concat,
    conv2d,
    dense,
    dropout,
    flatten,
    lrn,
    max_pool2d,
    model,
    relu,
    scope,
    softmax,
)

INCEPTIONS = {
    #      1x1  3x3 reduce  3x3  5x5 reduce  5x5  pool projection
    "3a": (64, 96, 128, 16, 32, 32),
    "3b": (128, 128, 192, 32, 96, 64),
    "4a": (192, 96, 208, 16, 48, 64),
    "4b": (160, 112, 224, 24, 64, 64),
    "4c": (128, 128, 256, 24, 64, 64),
    "4d": (112, 144, 288, 32, 64, 64),
    "4e": (256, 160, 320, 32, 128, 128),
    "5a": (256, 160, 320, 32, 128, 128),
    "5b": (384, 192, 384, 48, 128, 128),
}  # fmt: skip


def inception(x: Tensor, name: str, n1: int, r3: int, n3: int, r5: int, n5: int, pool: int) -> Tensor:
    """Four branches side by side: 1x1, 1x1 before 3x3, 1x1 before 5x5, and 3x3 max-pooling before 1x1."""
    with scope(f"inception_{name}"):
        one = relu(conv2d(x, n1, 1, name="1x1"))
        three = relu(conv2d(x, r3, 1, name="3x3_reduce"))
        three = relu(conv2d(three, n3, 3, pad=1, name="3x3"))
        five = relu(conv2d(x, r5, 1, name="5x5_reduce"))
        five = relu(conv2d(five, n5, 5, pad=2, name="5x5"))
        pooled = max_pool2d(x, 3, stride=1, pad=1, name="pool")
        pooled = relu(conv2d(pooled, pool, 1, name="pool_proj"))
        return concat(one, three, five, pooled, name="output")


@model(image=("batch", 3, 224, 224))
def googlenet(image: Tensor, classes: int = 1000) -> Tensor:
    """GoogLeNet, 224x224x3, 22 layers with parameters in depth: 6,998,552 parameters.

    Counted: weights and biases of all convolutions and of the classifier, no auxiliary classifiers. The rows of the paper's
    table 1 sum to 6.8M (its 463K for 4c are 510K by its own widths); the 5M often quoted follow from "12 times fewer
    than AlexNet" in its text.
    """
    x = relu(conv2d(image, 64, 7, stride=2, pad=3, name="conv1"))
    x = lrn(max_pool2d(x, 3, stride=2, ceil_mode=True, name="pool1"), 5, name="norm1")
    x = relu(conv2d(x, 64, 1, name="conv2_reduce"))
    x = lrn(relu(conv2d(x, 192, 3, pad=1, name="conv2")), 5, name="norm2")
    x = max_pool2d(x, 3, stride=2, ceil_mode=True, name="pool2")
    for name, widths in INCEPTIONS.items():
        x = inception(x, name, *widths)
        if name in ("3b", "4e"):
            x = max_pool2d(x, 3, stride=2, ceil_mode=True, name=f"pool{name[0]}")
    x = dropout(flatten(avg_pool2d(x, 7, name="pool5")), 0.4)
    return softmax(dense(x, classes, name="classifier"), name="probabilities")
