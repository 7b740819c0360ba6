"""SqueezeNet 1.0 (Iandola et al. 2016, table 1)."""

from __future__ import annotations

from nncompiler.frontends.dsl import (
    Tensor,
    concat,
    conv2d,
    dropout,
    flatten,
    global_avg_pool2d,
    max_pool2d,
    model,
    relu,
    scope,
    softmax,
)

FIRES = {2: (16, 64), 3: (16, 64), 4: (32, 128), 5: (32, 128), 6: (48, 192), 7: (48, 192), 8: (64, 256), 9: (64, 256)}
"""fire module: maps of its squeeze layer, maps of each half of its expand layer."""


def fire(x: Tensor, squeeze: int, expand: int) -> Tensor:
    """1x1 down, then 1x1 and 3x3 side by side."""
    x = relu(conv2d(x, squeeze, 1, name="squeeze"))
    one = relu(conv2d(x, expand, 1, name="expand1x1"))
    three = relu(conv2d(x, expand, 3, pad=1, name="expand3x3"))
    return concat(one, three, name="output")


@model(image=("batch", 3, 224, 224))
def squeezenet(image: Tensor, classes: int = 1000) -> Tensor:
    """SqueezeNet 1.0, 224x224x3: maps 111, 55, 27, 13; 1,248,424 parameters, biases included (the paper: 1.25M)."""
    x = relu(conv2d(image, 96, 7, stride=2, pad=2, name="conv1"))
    x = max_pool2d(x, 3, stride=2, strict=True, name="pool1")
    for number, (squeeze, expand) in FIRES.items():
        with scope(f"fire{number}"):
            x = fire(x, squeeze, expand)
        if number in (4, 8):
            x = max_pool2d(x, 3, stride=2, strict=True, name=f"pool{number}")
    x = relu(conv2d(dropout(x), classes, 1, name="conv10"))
    return softmax(flatten(global_avg_pool2d(x, name="pool10")), name="probabilities")
