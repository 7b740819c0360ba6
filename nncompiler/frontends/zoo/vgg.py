"""VGG (Simonyan and Zisserman 2014, table 1): 3x3 convolutions with padding 1, 2x2 max-pooling, three dense layers."""

from __future__ import annotations

from nncompiler.frontends.dsl import Tensor, conv2d, dense, dropout, flatten, max_pool2d, model, relu, softmax

MAPS = (64, 128, 256, 512, 512)
"""Maps of the convolutions of each block."""


def _vgg(image: Tensor, convolutions: tuple[int, ...], classes: int) -> Tensor:
    x = image
    for block, (maps, count) in enumerate(zip(MAPS, convolutions), 1):
        for i in range(1, count + 1):
            x = relu(conv2d(x, maps, 3, pad=1, name=f"conv{block}_{i}"))
        x = max_pool2d(x, 2, strict=True, name=f"pool{block}")
    x = dropout(relu(dense(flatten(x), 4096, name="fc6")))
    x = dropout(relu(dense(x, 4096, name="fc7")))
    return softmax(dense(x, classes, name="fc8"), name="probabilities")


@model(image=("batch", 3, 224, 224))
def vgg11(image: Tensor, classes: int = 1000) -> Tensor:
    """VGG-11 (configuration A), 224x224x3: 132,863,336 parameters, biases included."""
    return _vgg(image, (1, 1, 2, 2, 2), classes)


@model(image=("batch", 3, 224, 224))
def vgg13(image: Tensor, classes: int = 1000) -> Tensor:
    """VGG-13 (configuration B), 224x224x3: 133,047,848 parameters, biases included."""
    return _vgg(image, (2, 2, 2, 2, 2), classes)


@model(image=("batch", 3, 224, 224))
def vgg16(image: Tensor, classes: int = 1000) -> Tensor:
    """VGG-16 (configuration D), 224x224x3: 138,344,128 weights, 138,357,544 with biases.

    Activations: the input, every convolution, pooling and dense layer once (ReLU in place) are 15,237,608 numbers an image;
    the often quoted 24M do not come from the table's own rows.
    """
    return _vgg(image, (2, 2, 3, 3, 3), classes)


@model(image=("batch", 3, 224, 224))
def vgg19(image: Tensor, classes: int = 1000) -> Tensor:
    """VGG-19 (configuration E), 224x224x3: 143,667,240 parameters, biases included."""
    return _vgg(image, (2, 2, 4, 4, 4), classes)
