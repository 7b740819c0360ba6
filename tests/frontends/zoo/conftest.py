"""The zoo's networks, most of them on smaller images to save time."""

import pytest

from nncompiler.frontends import zoo

SIZES = {
    "vgg11": 32, "vgg13": 32, "vgg16": 64, "vgg19": 32, "zfnet": 96, "zfnet_paper": 96, "alexnet": 67,
    "alexnet_two_tower": 67, "resnet18": 100, "resnet50": 64, "mobilenet_v2": 96, "densenet121": 64,
}  # fmt: skip
"""67 and 96 are sizes that AlexNet's and ZFNet's strict windows divide."""


@pytest.fixture
def network():
    """name -> graph."""

    def load(name):
        size = SIZES.get(name)
        return zoo.load(name, inputs={"image": (1, 3, size, size)} if size else None)

    return load
