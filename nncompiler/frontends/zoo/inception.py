"""The inception module by itself on 28x28x256: without and with 1x1 reductions (Szegedy et al. 2014, figure 2)."""

from __future__ import annotations

from nncompiler.frontends.dsl import Tensor, concat, conv2d, max_pool2d, model, relu


@model(x=("batch", 256, 28, 28))
def inception_naive(x: Tensor) -> Tensor:
    """Inception module without reductions on 28x28x256: 28x28x672 for 854M multiplications.

    784 * 256 * (128 + 9 * 192 + 25 * 96) = 854,196,224; biases and the pooling are not counted.
    """
    one = relu(conv2d(x, 128, 1, name="1x1"))
    three = relu(conv2d(x, 192, 3, pad=1, name="3x3"))
    five = relu(conv2d(x, 96, 5, pad=2, name="5x5"))
    pooled = max_pool2d(x, 3, stride=1, pad=1, name="pool")
    return concat(one, three, five, pooled, name="output")


@model(x=("batch", 256, 28, 28))
def inception_reduced(x: Tensor) -> Tensor:
    """Inception module with 64-channel 1x1 reductions on 28x28x256: 28x28x480 for 271M multiplications.

    784 * (3 * 64 * 256 + 128 * 256 + 9 * 192 * 64 + 25 * 96 * 64) = 271,351,808. A widely copied 358M counts the 3x3
    convolution twice.
    """
    one = relu(conv2d(x, 128, 1, name="1x1"))
    three = relu(conv2d(x, 64, 1, name="3x3_reduce"))
    three = relu(conv2d(three, 192, 3, pad=1, name="3x3"))
    five = relu(conv2d(x, 64, 1, name="5x5_reduce"))
    five = relu(conv2d(five, 96, 5, pad=2, name="5x5"))
    pooled = max_pool2d(x, 3, stride=1, pad=1, name="pool")
    pooled = relu(conv2d(pooled, 64, 1, name="pool_proj"))
    return concat(one, three, five, pooled, name="output")
