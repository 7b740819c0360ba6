"""Networks whose code checks its bounds; `nnc verify zoo:NAME --checked` does this for any."""

from __future__ import annotations

import numpy as np
import pytest

import nncompiler


@pytest.mark.parametrize("name", ["lenet5", "alexnet_two_tower", "mobilenet_v2", "densenet121", "inception_naive"])
def test_no_access_is_out_of_bounds(name, network):
    graph = network(name)
    feeds = {n.name: np.random.default_rng(7).standard_normal(n.type.dims).astype(np.float32) for n in graph.inputs}
    with nncompiler.compile(graph.copy()) as compiled, nncompiler.compile(graph.copy(), checked=True) as checked:
        for name, got in checked.run(feeds).items():
            np.testing.assert_array_equal(got, compiled.run(feeds)[name])
