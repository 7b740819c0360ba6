"""ZFNet (Zeiler and Fergus 2013): AlexNet with a smaller first filter and stride, in two widths.

Lectures describe the network that won ILSVRC 2013 by its differences from AlexNet: CONV1 is 7x7 with stride 2 in place of
11x11 with stride 4, and CONV3, 4, 5 have 512, 1024, 512 maps in place of 384, 384, 256. The paper's figure 3 keeps AlexNet's
numbers of maps.
"""

from __future__ import annotations

from nncompiler.frontends.dsl import Tensor, conv2d, dense, dropout, flatten, lrn, max_pool2d, model, relu, softmax


@model(image=("batch", 3, 224, 224))
def zfnet(image: Tensor, classes: int = 1000) -> Tensor:
    """ZFNet as lectures have it, 224x224x3: AlexNet but CONV1 7x7 stride 2, and CONV3, 4, 5 of 512, 1024, 512 maps.

    Maps 110x110x96, 55x55x96, 26x26x256, 13x13x256, 13x13x512, 13x13x1024, 13x13x512, 6x6x512. 107,627,624 parameters,
    biases included; 2,476,704,896 multiply-adds. The network of the paper's figure 3 is `zfnet_paper`.
    """
    return _layers(image, classes, (512, 1024, 512))


@model(image=("batch", 3, 224, 224))
def zfnet_paper(image: Tensor, classes: int = 1000) -> Tensor:
    """ZFNet of the paper's figure 3, 224x224x3: CONV3, 4, 5 of 384, 384, 256 maps, as in AlexNet.

    Maps 110x110x96, 55x55x96, 26x26x256, 13x13x256, 13x13x384 twice, 13x13x256, 6x6x256. 62,357,608 parameters, biases
    included; 1,168,032,896 multiply-adds. The network of lectures is `zfnet`.
    """
    return _layers(image, classes, (384, 384, 256))


def _layers(image: Tensor, classes: int, maps: tuple[int, int, int]) -> Tensor:
    """`maps` are those of CONV3, 4 and 5.

    The windows of the first two poolings hang over the edge, which is what gives the published 55 and 13. Local contrast
    normalisation is local response normalisation across channels here.
    """
    x = relu(conv2d(image, 96, 7, stride=2, pad=1, name="conv1"))
    x = lrn(max_pool2d(x, 3, stride=2, ceil_mode=True, name="pool1"), 5, name="norm1")
    x = relu(conv2d(x, 256, 5, stride=2, strict=True, name="conv2"))
    x = lrn(max_pool2d(x, 3, stride=2, ceil_mode=True, name="pool2"), 5, name="norm2")
    for number, channels in enumerate(maps, 3):
        x = relu(conv2d(x, channels, 3, pad=1, name=f"conv{number}"))
    x = max_pool2d(x, 3, stride=2, strict=True, name="pool5")
    x = dropout(relu(dense(flatten(x), 4096, name="fc6")))
    x = dropout(relu(dense(x, 4096, name="fc7")))
    return softmax(dense(x, classes, name="fc8"), name="probabilities")
