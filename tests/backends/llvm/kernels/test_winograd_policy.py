"""The switch that turns Winograd off: it reaches selection, saved artifacts and cache keys."""

import numpy as np
import pytest

import nncompiler as nnc
from nncompiler.backends.llvm import machine, policy
from nncompiler.driver import model_cache
from nncompiler.driver.options import CompileOptions
from nncompiler.ir.dtype import f32
from nncompiler.ir.graph import Graph
from nncompiler.ir.types import TensorType
from nncompiler.ops.contraction.conv import Conv


@pytest.fixture
def graph():
    graph = Graph("layer")
    x = graph.input("x", TensorType(f32, (1, 64, 28, 28)))
    w = graph.weight("w", np.random.default_rng(0).standard_normal((64, 64, 3, 3)).astype(np.float32))
    graph.set_outputs([("y", graph.add(Conv((1, 1), (1, 1, 1, 1), (1, 1), 1), [x, w]).output)])
    return graph


def test_a_user_may_forbid_it(graph):
    def kernels(winograd):
        with nnc.compile(graph.copy(), cache=False, winograd=winograd) as executable:
            return list(executable.compiled.program.kernels)

    assert any(name.startswith("winograd") for name in kernels(True))
    assert not any(name.startswith("winograd") for name in kernels(False))


def test_artifacts_are_compiled_without_it(graph, tmp_path):
    for winograd in (True, False):
        nnc.save(graph.copy(), tmp_path / "layer.ll", cache=False, winograd=winograd)
        assert ("@winograd" in (tmp_path / "layer.ll").read_text()) is winograd


def test_it_is_part_of_cache_keys():
    def key(winograd):
        with CompileOptions(winograd=winograd).policy():
            return model_cache.key_of_source("zoo:lenet5", None, machine.identity())

    assert key(True) != key(False) and key(True) == key(True)


def test_policies_nest_and_end():
    with policy.using(policy.Policy(only="direct")), CompileOptions(winograd=False).policy():
        assert policy.current() == policy.Policy(winograd=False, only="direct")
    assert policy.current() == policy.Policy()
