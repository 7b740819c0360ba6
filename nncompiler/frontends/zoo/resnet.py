"""ResNet (He, Zhang, Ren, Sun 2015, table 1), projection shortcuts where the shape changes (option B)."""

from __future__ import annotations

from nncompiler.frontends.dsl import (
    Initializer,
    Tensor,
    batch_norm,
    conv2d,
    dense,
    flatten,
    global_avg_pool2d,
    max_pool2d,
    model,
    relu,
    scope,
    softmax,
    uniform,
)

WIDTHS = (64, 128, 256, 512)


SMALL = uniform(0.1, 0.3)
"""Scales of the last normalisation of a block, so that seeded activations do not grow with depth."""


def _conv_norm(x: Tensor, maps: int, size: int, stride: int, name: str, scales: Initializer | None = None) -> Tensor:
    x = conv2d(x, maps, size, stride=stride, pad=size // 2, bias=False, name=name)
    return batch_norm(x, init=scales, name=f"{name}_bn")


def basic(x: Tensor, maps: int, stride: int) -> Tensor:
    """Two 3x3 convolutions around an identity."""
    shortcut = x if stride == 1 and x.shape[1] == maps else _conv_norm(x, maps, 1, stride, "shortcut")
    y = relu(_conv_norm(x, maps, 3, stride, "conv1"))
    y = _conv_norm(y, maps, 3, 1, "conv2", SMALL)
    return relu(y + shortcut, name="output")


def bottleneck(x: Tensor, maps: int, stride: int) -> Tensor:
    """1x1 down to `maps`, 3x3, 1x1 up to 4 * maps, around an identity; the stride stands in the first 1x1, as published."""
    shortcut = x if stride == 1 and x.shape[1] == 4 * maps else _conv_norm(x, 4 * maps, 1, stride, "shortcut")
    y = relu(_conv_norm(x, maps, 1, stride, "conv1"))
    y = relu(_conv_norm(y, maps, 3, 1, "conv2"))
    y = _conv_norm(y, 4 * maps, 1, 1, "conv3", SMALL)
    return relu(y + shortcut, name="output")


@model(image=("batch", 3, 224, 224))
def resnet18(image: Tensor, classes: int = 1000) -> Tensor:
    """ResNet-18, 224x224x3: 11,689,512 parameters (running statistics not counted), 1.8G multiply-adds."""
    x = relu(_conv_norm(image, 64, 7, 2, "conv1"))
    x = max_pool2d(x, 3, stride=2, pad=1, name="pool1")
    for stage, (maps, blocks) in enumerate(zip(WIDTHS, (2, 2, 2, 2)), 2):
        for i in range(blocks):
            with scope(f"conv{stage}_{i + 1}"):
                x = basic(x, maps, 2 if stage > 2 and i == 0 else 1)
    x = flatten(global_avg_pool2d(x, name="pool5"))
    return softmax(dense(x, classes, name="fc"), name="probabilities")


@model(image=("batch", 3, 224, 224))
def resnet50(image: Tensor, classes: int = 1000) -> Tensor:
    """ResNet-50, 224x224x3: 25,557,032 parameters (running statistics not counted), 3.86G multiply-adds.

    The paper quotes 3.8G; moving the stride to the 3x3 convolution, as later code does, gives 4.09G.
    """
    x = relu(_conv_norm(image, 64, 7, 2, "conv1"))
    x = max_pool2d(x, 3, stride=2, pad=1, name="pool1")
    for stage, (maps, blocks) in enumerate(zip(WIDTHS, (3, 4, 6, 3)), 2):
        for i in range(blocks):
            with scope(f"conv{stage}_{i + 1}"):
                x = bottleneck(x, maps, 2 if stage > 2 and i == 0 else 1)
    x = flatten(global_avg_pool2d(x, name="pool5"))
    return softmax(dense(x, classes, name="fc"), name="probabilities")
