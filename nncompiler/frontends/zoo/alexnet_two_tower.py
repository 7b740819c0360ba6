"""AlexNet as published: two towers, each with half of the maps (Krizhevsky, Sutskever, Hinton 2012, section 3.5)."""

from __future__ import annotations

from nncompiler.frontends.dsl import (
    Tensor,
    concat,
    conv2d,
    dense,
    dropout,
    flatten,
    lrn,
    max_pool2d,
    model,
    relu,
    softmax,
)

from .alexnet import NORM

TOWERS = ("a", "b")


@model(image=("batch", 3, 227, 227))
def alexnet_two_tower(image: Tensor, classes: int = 1000) -> Tensor:
    """AlexNet in two towers: CONV1, 2, 4 and 5 connect inside a tower, CONV3 and the FC layers see both.

    60,965,224 parameters, biases included. Normalisation stays inside a tower.
    """
    towers = {t: relu(conv2d(image, 48, 11, stride=4, strict=True, name=f"conv1{t}")) for t in TOWERS}
    for t, x in towers.items():
        x = max_pool2d(lrn(x, 5, **NORM, name=f"norm1{t}"), 3, stride=2, strict=True, name=f"pool1{t}")
        x = relu(conv2d(x, 128, 5, pad=2, name=f"conv2{t}"))
        towers[t] = max_pool2d(lrn(x, 5, **NORM, name=f"norm2{t}"), 3, stride=2, strict=True, name=f"pool2{t}")
    both = concat(*towers.values(), name="both2")
    for t in TOWERS:
        x = relu(conv2d(both, 192, 3, pad=1, name=f"conv3{t}"))
        x = relu(conv2d(x, 192, 3, pad=1, name=f"conv4{t}"))
        x = relu(conv2d(x, 128, 3, pad=1, name=f"conv5{t}"))
        towers[t] = max_pool2d(x, 3, stride=2, strict=True, name=f"pool5{t}")
    x = flatten(concat(*towers.values(), name="both5"))
    x = dropout(relu(dense(x, 4096, name="fc6")))
    x = dropout(relu(dense(x, 4096, name="fc7")))
    return softmax(dense(x, classes, name="fc8"), name="probabilities")
