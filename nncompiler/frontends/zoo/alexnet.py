"""AlexNet in a single column (Krizhevsky, Sutskever, Hinton 2012, without the split over two GPUs)."""

from __future__ import annotations

from nncompiler.frontends.dsl import Tensor, conv2d, dense, dropout, flatten, lrn, max_pool2d, model, relu, softmax

NORM = {"alpha": 5e-4, "beta": 0.75, "bias": 2.0}
"""Section 3.3: k = 2, n = 5, alpha = 1e-4 for each of the n squares (here alpha is divided by n)."""


@model(image=("batch", 3, 227, 227))
def alexnet(image: Tensor, classes: int = 1000) -> Tensor:
    """AlexNet, single column, 227x227x3.

    The paper says 224x224, from which 55x55 windows of 11x11 at stride 4 do not come. Maps: 55x55x96, 27x27x96, 27x27x256,
    13x13x256, 13x13x384, 13x13x384, 13x13x256, 6x6x256, 4096, 4096, 1000. Parameters, biases included: 34,944 in CONV1,
    62,378,344 in all (the quoted 60M are those of the two towers).
    """
    x = relu(conv2d(image, 96, 11, stride=4, strict=True, name="conv1"))
    x = max_pool2d(lrn(x, 5, **NORM, name="norm1"), 3, stride=2, strict=True, name="pool1")
    x = relu(conv2d(x, 256, 5, pad=2, name="conv2"))
    x = max_pool2d(lrn(x, 5, **NORM, name="norm2"), 3, stride=2, strict=True, name="pool2")
    x = relu(conv2d(x, 384, 3, pad=1, name="conv3"))
    x = relu(conv2d(x, 384, 3, pad=1, name="conv4"))
    x = relu(conv2d(x, 256, 3, pad=1, name="conv5"))
    x = max_pool2d(x, 3, stride=2, strict=True, name="pool5")
    x = dropout(relu(dense(flatten(x), 4096, name="fc6")))
    x = dropout(relu(dense(x, 4096, name="fc7")))
    return softmax(dense(x, classes, name="fc8"), name="probabilities")
