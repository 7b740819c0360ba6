"""LeNet-5 (LeCun, Bottou, Bengio, Haffner 1998, section II.B), with ReLU for the paper's scaled tanh."""

from __future__ import annotations

from nncompiler.frontends.dsl import Tensor, conv2d, dense, flatten, max_pool2d, model, relu, softmax, subsample2d


@model(image=("batch", 1, 32, 32))
def lenet5(image: Tensor, classes: int = 10) -> Tensor:
    """LeNet-5, 32x32x1: CONV-POOL-CONV-POOL-CONV-FC-FC with trainable 2x2 subsampling, a = ReLU(beta * sum + b).

    C3 sees all six maps (the paper connects ten of its sixteen maps to only some of them). Parameters, beta and b of the
    subsamplings included: 156 + 12 + 2,416 + 32 + 48,120 + 10,164 + 850 = 61,750.
    """
    x = relu(conv2d(image, 6, 5, strict=True, name="c1"))
    x = relu(subsample2d(x, 2, strict=True, name="s2"))
    x = relu(conv2d(x, 16, 5, strict=True, name="c3"))
    x = relu(subsample2d(x, 2, strict=True, name="s4"))
    x = relu(conv2d(x, 120, 5, strict=True, name="c5"))
    x = relu(dense(flatten(x), 84, name="f6"))
    return softmax(dense(x, classes, name="output"), name="probabilities")


@model(image=("batch", 1, 32, 32))
def lenet5_max(image: Tensor, classes: int = 10) -> Tensor:
    """LeNet-5 with max-pooling in place of the trainable subsampling. 61,706 parameters."""
    x = relu(conv2d(image, 6, 5, strict=True, name="c1"))
    x = max_pool2d(x, 2, strict=True, name="s2")
    x = relu(conv2d(x, 16, 5, strict=True, name="c3"))
    x = max_pool2d(x, 2, strict=True, name="s4")
    x = relu(conv2d(x, 120, 5, strict=True, name="c5"))
    x = relu(dense(flatten(x), 84, name="f6"))
    return softmax(dense(x, classes, name="output"), name="probabilities")
