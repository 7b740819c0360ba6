"""The arena of every network at full size: within 5% of the lower bound, and no larger than it was.

Lowered for one processor, so that the sizes are the same everywhere; all weights are zero: their numbers play no part.
`python benchmarks/memory.py --mcpu x86-64-v4` prints the sizes.
"""

from __future__ import annotations

import numpy as np
import pytest

from nncompiler.backends.llvm import machine
from nncompiler.backends.llvm.lower import lower
from nncompiler.backends.llvm.target import LlvmTarget
from nncompiler.driver.pipeline import optimize, pipeline
from nncompiler.frontends import zoo
from nncompiler.ir.weights import Weight

ARENA = {
    "lenet5": 62_720,
    "lenet5_max": 62_720,
    "alexnet": 2_754_048,
    "alexnet_two_tower": 1_389_120,
    "zfnet": 5_837_824,
    "zfnet_paper": 5_808_000,
    "vgg11": 16_172_032,
    "vgg13": 16_402_432,
    "vgg16": 16_402_432,
    "vgg19": 16_402_432,
    "googlenet": 4_816_896,
    "inception_naive": 3_155_968,
    "inception_reduced": 2_570_240,
    "resnet18": 4_072_448,
    "resnet50": 5_218_304,
    "mobilenet_v1": 4_932_608,
    "mobilenet_v2": 6_194_688,
    "squeezenet": 5_892_864,
    "densenet121": 6_422_528,
}
"""Bytes that must not grow; where they shrink, write down the smaller number."""


def without_numbers(name):
    """The network with weights that are one zero each in memory."""
    graph = zoo.load(name)
    for node in graph.weights():
        w = node.weight
        zero = np.zeros((), w.dtype.numpy)
        node.weight = Weight(w.dtype, w.shape, lambda w=w, zero=zero: np.broadcast_to(zero, w.shape), w.digest)
    return graph


@pytest.mark.parametrize("name", zoo.names())
def test_the_arena_stays_near_the_bound(name):
    target = machine.of("x86-64-v4")
    graph = optimize(without_numbers(name), pipeline(LlvmTarget(target)))
    program, plan = lower(graph, target)
    assert plan.lower_bound <= plan.peak == program.arena_bytes <= 1.05 * plan.lower_bound
    assert plan.lower_bound <= plan.written and plan.best_order
    assert plan.peak <= ARENA[name]
