"""Convolutions whose channels are strongly correlated: what low-rank factors need.

    nnc compile examples/correlated.py:correlated -o reduced.so --reduce-1x1 0.05
"""

from dataclasses import dataclass

import numpy as np

from nncompiler.frontends.dsl import Initializer, conv2d, dense, flatten, global_avg_pool2d, max_pool2d, model, relu


@dataclass(frozen=True)
class Correlated(Initializer):
    """Random kernels whose singular values over input and over output channels fall off as 1, 1/2, 1/3 ..."""

    def fill(self, rng, shape, fan_in, fan_out):
        w = rng.standard_normal(shape)
        for axis in (0, 1):
            basis, _ = np.linalg.qr(rng.standard_normal((shape[axis], shape[axis])))
            mix = basis / np.arange(1, shape[axis] + 1)
            w = np.moveaxis(np.tensordot(mix, w, (1, axis)), 0, axis)
        return (w / w.std() * np.sqrt(2 / fan_in)).astype(np.float32)


@model(image=("batch", 3, 56, 56))
def correlated(image, classes=10):
    """56x56x3 in, ten scores out; six convolutions of 3x3."""
    x = image
    for stage, maps in enumerate((64, 128, 256), 1):
        for layer in (1, 2):
            x = relu(conv2d(x, maps, 3, pad=1, init=Correlated(), name=f"conv{stage}_{layer}"))
        x = max_pool2d(x, 2, name=f"pool{stage}")
    return dense(flatten(global_avg_pool2d(x)), classes, name="scores")
