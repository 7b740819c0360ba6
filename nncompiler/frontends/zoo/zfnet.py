"""ZFNet (Zeiler and Fergus 2013, figure 3): AlexNet with a smaller first filter and stride."""

from __future__ import annotations

from nncompiler.frontends.dsl import Tensor, conv2d, dense, dropout, flatten, lrn, max_pool2d, model, relu, softmax


@model(image=("batch", 3, 224, 224))
def zfnet(image: Tensor, classes: int = 1000) -> Tensor:
    """ZFNet, 224x224x3: maps 110x110x96, 55x55x96, 26x26x256, 13x13x256, 13x13x384 twice, 13x13x256, 6x6x256.

    The windows of the first two poolings hang over the edge, which is what gives the published 55 and 13. Local contrast
    normalisation is local response normalisation across channels here. 62,357,608 parameters, biases included.
    """
    x = relu(conv2d(image, 96, 7, stride=2, pad=1, name="conv1"))
    x = lrn(max_pool2d(x, 3, stride=2, ceil_mode=True, name="pool1"), 5, name="norm1")
    x = relu(conv2d(x, 256, 5, stride=2, strict=True, name="conv2"))
    x = lrn(max_pool2d(x, 3, stride=2, ceil_mode=True, name="pool2"), 5, name="norm2")
    x = relu(conv2d(x, 384, 3, pad=1, name="conv3"))
    x = relu(conv2d(x, 384, 3, pad=1, name="conv4"))
    x = relu(conv2d(x, 256, 3, pad=1, name="conv5"))
    x = max_pool2d(x, 3, stride=2, strict=True, name="pool5")
    x = dropout(relu(dense(flatten(x), 4096, name="fc6")))
    x = dropout(relu(dense(x, 4096, name="fc7")))
    return softmax(dense(x, classes, name="fc8"), name="probabilities")
