"""Options of a compilation: none is lost on the way to the worker or to a cache key; targets."""

from __future__ import annotations

import json
from dataclasses import fields, replace

import numpy as np
import pytest

import nncompiler as nnc
from nncompiler.backends.llvm.rates import Rates
from nncompiler.backends.reference import evaluate
from nncompiler.driver import kept, targets
from nncompiler.driver.options import CODE, LOCAL, WORKER, CompileOptions
from nncompiler.ir.errors import UsageError
from nncompiler.ir.limits import Limits
from nncompiler.sources import open_source

OTHER = {
    "mcpu": "x86-64-v3", "triple": "aarch64-unknown-linux-gnu", "verify": True, "cache": False, "winograd": False,
    "records": (("conv 1", "direct"),), "inputs": ("w",), "checked": True, "limits": Limits(nodes=7),
    "ranges": (("N", 1, 64),), "state": (("present", "past"),), "empty": ("N",), "rates": Rates(multiply_adds=0.5),
}  # fmt: skip
"""A value other than the default of every option that other processes are told."""


def scoped(*scopes: dict[str, str]) -> list[str]:
    return [f.name for f in fields(CompileOptions) if dict(f.metadata) in scopes]


def test_every_option_says_who_must_know_it():
    assert len(scoped(CODE, WORKER, LOCAL)) == len(fields(CompileOptions))
    assert sorted(OTHER) == sorted(scoped(CODE, WORKER))


@pytest.mark.parametrize("name", scoped(CODE, WORKER))
def test_the_worker_gets_every_option(name):
    options = replace(CompileOptions(), **{name: OTHER[name]})
    assert options != CompileOptions()
    told = CompileOptions.of_json(json.loads(json.dumps(options.to_json())))
    assert told == replace(options, rates=options.rates or "table")  # measured rates are found by one process, and told


@pytest.mark.parametrize("name", scoped(CODE))
def test_what_changes_the_code_changes_the_key(name):
    if name == "triple":
        pytest.skip("a model for another system is written to a file, and never kept")
    plain = CompileOptions()
    key = kept.source_key("zoo:lenet5", {}, plain)
    assert key is not None and key == kept.source_key("zoo:lenet5", {}, CompileOptions())
    assert kept.source_key("zoo:lenet5", {}, replace(plain, **{name: OTHER[name]})) != key


@pytest.mark.parametrize("name", [n for n in scoped(WORKER) if n != "cache"])
def test_what_does_not_change_the_code_finds_what_was_compiled(name):
    options = replace(CompileOptions(), **{name: OTHER[name]})
    assert kept.source_key("zoo:lenet5", {}, options) == kept.source_key("zoo:lenet5", {}, CompileOptions())


class Reference:
    """A target that follows docs/adding.md: the numpy reference in the place of a backend."""

    def compile(self, model, dims, options):
        if options.checked:
            raise UsageError("the reference has no code to check")
        return Evaluated(open_source(model, dims, options.inputs).known())


class Evaluated:
    defaults = ()

    def __init__(self, graph):
        self.graph = graph
        self.inputs = [(n.name, n.type) for n in graph.inputs]
        self.outputs = [(name, v.type) for name, v in graph.outputs]

    def run(self, feeds, out=None):
        return evaluate(self.graph, feeds)


def test_a_target_of_another_package(dense_proto, monkeypatch):
    monkeypatch.setattr(targets, "TARGETS", dict(targets.TARGETS))
    targets.register_target("reference", Reference())
    x = np.ones((2, 4), np.float32)
    y = nnc.compile(dense_proto(), target="reference").run({"x": x})
    np.testing.assert_allclose(next(iter(y.values())), nnc.compile(dense_proto(), cache=False)(x)[0], rtol=1e-6)
    with pytest.raises(UsageError, match="no code to check"):
        nnc.compile(dense_proto(), target="reference", checked=True)
    with pytest.raises(UsageError, match="there is a target 'reference' already"):
        targets.register_target("reference", Reference())
    with pytest.raises(UsageError, match="there is no target 'tpu'") as caught:
        nnc.compile(dense_proto(), target="tpu")
    assert "reference" in (caught.value.hint or "")
