"""DenseNet (Huang, Liu, van der Maaten, Weinberger 2016, table 1): every layer sees all earlier maps of its block."""

from __future__ import annotations

from nncompiler.frontends.dsl import (
    Tensor,
    avg_pool2d,
    batch_norm,
    concat,
    conv2d,
    dense,
    flatten,
    global_avg_pool2d,
    max_pool2d,
    model,
    relu,
    scope,
    softmax,
)

GROWTH = 32


def _norm_conv(x: Tensor, maps: int, size: int, name: str) -> Tensor:
    x = relu(batch_norm(x, name=f"{name}_bn"))
    return conv2d(x, maps, size, pad=size // 2, bias=False, name=name)


def dense_layer(x: Tensor) -> Tensor:
    """The input with GROWTH more maps: 1x1 to 4 * GROWTH, then 3x3, normalised and rectified before each."""
    y = _norm_conv(x, 4 * GROWTH, 1, "conv1")
    y = _norm_conv(y, GROWTH, 3, "conv2")
    return concat(x, y, name="output")


def transition(x: Tensor) -> Tensor:
    """Half the maps and half the size."""
    features = x.shape[1]
    assert isinstance(features, int)
    return avg_pool2d(_norm_conv(x, features // 2, 1, "conv"), 2, strict=True, name="pool")


@model(image=("batch", 3, 224, 224))
def densenet121(image: Tensor, classes: int = 1000) -> Tensor:
    """DenseNet-121, 224x224x3, growth rate 32: 7,978,856 parameters (running statistics not counted), 2.8G multiply-adds."""
    x = conv2d(image, 2 * GROWTH, 7, stride=2, pad=3, bias=False, name="conv1")
    x = max_pool2d(relu(batch_norm(x, name="conv1_bn")), 3, stride=2, pad=1, name="pool1")
    for block, layers in enumerate((6, 12, 24, 16), 1):
        for i in range(1, layers + 1):
            with scope(f"block{block}_{i}"):
                x = dense_layer(x)
        if block < 4:
            with scope(f"transition{block}"):
                x = transition(x)
    x = relu(batch_norm(x, name="norm5"))
    x = flatten(global_avg_pool2d(x, name="pool5"))
    return softmax(dense(x, classes, name="fc"), name="probabilities")
