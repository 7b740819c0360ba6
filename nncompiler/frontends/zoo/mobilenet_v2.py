"""MobileNetV2 (Sandler et al. 2018, table 2), width 1.0."""

from __future__ import annotations

from nncompiler.frontends.dsl import (
    Tensor,
    batch_norm,
    conv2d,
    dense,
    depthwise_conv2d,
    dropout,
    flatten,
    global_avg_pool2d,
    model,
    relu6,
    scope,
    softmax,
)

BLOCKS = ((1, 16, 1, 1), (6, 24, 2, 2), (6, 32, 3, 2), (6, 64, 4, 2), (6, 96, 3, 1), (6, 160, 3, 2), (6, 320, 1, 1))
"""(expansion t, maps c, repeats n, stride s of the first)."""


def _conv_norm(x: Tensor, maps: int, size: int, stride: int, name: str) -> Tensor:
    x = conv2d(x, maps, size, stride=stride, pad=size // 2, bias=False, name=name)
    return batch_norm(x, name=f"{name}_bn")


def inverted_residual(x: Tensor, expansion: int, maps: int, stride: int) -> Tensor:
    """1x1 up, depthwise 3x3, linear 1x1 down, around an identity where the shape stays."""
    features = x.shape[1]
    assert isinstance(features, int)
    y = relu6(_conv_norm(x, features * expansion, 1, 1, "expand")) if expansion > 1 else x
    y = depthwise_conv2d(y, 3, stride=stride, pad=1, bias=False, name="depthwise")
    y = relu6(batch_norm(y, name="depthwise_bn"))
    y = _conv_norm(y, maps, 1, 1, "project")
    return y + x if stride == 1 and features == maps else y


@model(image=("batch", 3, 224, 224))
def mobilenet_v2(image: Tensor, classes: int = 1000) -> Tensor:
    """MobileNet v2, 224x224x3: 3,504,872 parameters (running statistics not counted), 301M multiply-adds.

    The paper quotes 3.4M and 300M.
    """
    x = relu6(_conv_norm(image, 32, 3, 2, "conv1"))
    number = 0
    for expansion, maps, repeats, stride in BLOCKS:
        for i in range(repeats):
            number += 1
            with scope(f"block{number}"):
                x = inverted_residual(x, expansion, maps, stride if i == 0 else 1)
    x = relu6(_conv_norm(x, 1280, 1, 1, "conv_last"))
    x = dropout(flatten(global_avg_pool2d(x, name="pool")), 0.2)
    return softmax(dense(x, classes, name="fc"), name="probabilities")
