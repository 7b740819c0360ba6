"""MobileNet (Howard et al. 2017, table 1), width 1.0."""

from __future__ import annotations

from nncompiler.frontends.dsl import (
    Tensor,
    batch_norm,
    conv2d,
    dense,
    depthwise_conv2d,
    flatten,
    global_avg_pool2d,
    model,
    relu,
    softmax,
)

BLOCKS = (
    (64, 1), (128, 2), (128, 1), (256, 2), (256, 1), (512, 2), (512, 1), (512, 1), (512, 1), (512, 1), (512, 1), (1024, 2),
    (1024, 1),
)  # fmt: skip
"""(maps of the pointwise convolution, stride of the depthwise one). The table gives the last block stride 2 with 7x7 in and
out, which is stride 1."""


@model(image=("batch", 3, 224, 224))
def mobilenet_v1(image: Tensor, classes: int = 1000) -> Tensor:
    """MobileNet v1, 224x224x3: 4,231,976 parameters (running statistics not counted), 569M multiply-adds.

    The paper quotes 4.2M and 569M.
    """
    x = conv2d(image, 32, 3, stride=2, pad=1, bias=False, name="conv1")
    x = relu(batch_norm(x, name="conv1_bn"))
    for i, (maps, stride) in enumerate(BLOCKS, 2):
        x = depthwise_conv2d(x, 3, stride=stride, pad=1, bias=False, name=f"depthwise{i}")
        x = relu(batch_norm(x, name=f"depthwise{i}_bn"))
        x = conv2d(x, maps, 1, bias=False, name=f"pointwise{i}")
        x = relu(batch_norm(x, name=f"pointwise{i}_bn"))
    x = flatten(global_avg_pool2d(x, name="pool"))
    return softmax(dense(x, classes, name="fc"), name="probabilities")
