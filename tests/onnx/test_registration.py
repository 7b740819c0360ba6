"""Operators that a user registers."""

from dataclasses import dataclass

import numpy as np
import pytest
from onnx import TensorProto, helper

import nncompiler
from nncompiler.backends.reference import evaluate
from nncompiler.driver import model_cache, worker
from nncompiler.frontends import text
from nncompiler.frontends.onnx import read
from nncompiler.interchange import writer
from nncompiler.interchange.registration import register_operator, unregister_operator
from nncompiler.ir.definition import Builder
from nncompiler.ir.errors import ModelError, UnsupportedError, UsageError
from nncompiler.ir.expr import cast, const
from nncompiler.ir.op import Op, require
from nncompiler.ir.text import write as write_text
from nncompiler.ir.types import TensorType
from nncompiler.ops.elementwise.unary import Neg


@dataclass(frozen=True)
class Weighted(Op):
    """The sum of a power series: sum over k of weights[k] x^k, negated on request."""

    weights: tuple[float, ...]
    negated: bool = False

    name = "test_weighted"
    pointwise = True

    def infer(self, x):
        require(x.dtype.is_float, f"weighted needs floats, got {x.type}")
        return TensorType(x.dtype, x.shape)

    def evaluate(self, x):
        total = np.zeros_like(x)
        for w in reversed(self.weights):
            total = total * x + np.asarray(w, x.dtype)
        return -total if self.negated else total

    def define(self, x):
        b = Builder((x,))

        def value(*index):
            at = b.read(0, *index)
            total = cast(const(0), x.dtype)
            for w in reversed(self.weights):
                total = total * at + w
            return -total if self.negated else total

        return b.done(b.stage(x.dtype, x.dims, value))


@dataclass(frozen=True)
class Opaque(Op):
    """Without a definition."""

    name = "test_opaque"

    def infer(self, x):
        return TensorType(x.dtype, x.shape)

    def evaluate(self, x):
        return x[::-1].copy()


@pytest.fixture
def registered():
    register_operator("test.domain", "Weighted", Weighted)
    register_operator("test.domain", "Opaque", Opaque)
    yield
    for name in ("Weighted", "Opaque"):
        unregister_operator("test.domain", name)


def model_of(build, op="Weighted", shape=("N", 5), **attributes):
    nodes = [
        helper.make_node("Abs", ["x"], ["a"]), helper.make_node(op, ["a"], ["b"], domain="test.domain", **attributes),
        helper.make_node("Relu", ["b"], ["y"]),
    ]  # fmt: skip
    model = build(nodes, {"x": list(shape)})
    model.opset_import.append(helper.make_opsetid("test.domain", 1))
    return model


def by_numpy(model, feeds):
    y = Weighted((1.0, -2.0, 0.5), True).evaluate(np.abs(feeds["x"]))
    return {"y": np.maximum(y, 0)}


def test_it_is_compiled_like_every_other(build, natively, registered):
    model = model_of(build, weights=[1.0, -2.0, 0.5], negated=1)
    x = np.random.default_rng(0).standard_normal((40, 5)).astype(np.float32)
    natively(model, {"x": x}, {"x": x[:3]}, wanted=by_numpy, rtol=1e-5, atol=1e-6)
    executable = nncompiler.compile(model_of(build, shape=(4, 5), weights=[1.0]), cache=False)
    assert len(executable.kernels) == 1  # it is fused with its neighbours


def test_a_file_is_compiled_here_and_kept_nowhere(build, registered, tmp_path, monkeypatch):
    path = tmp_path / "m.onnx"
    path.write_bytes(model_of(build, weights=[1.0, -2.0, 0.5], negated=1).SerializeToString())
    monkeypatch.setattr(worker, "compile_in_worker", lambda *a: pytest.fail("another process knows nothing of it"))
    monkeypatch.setattr(model_cache, "keep", lambda *a: pytest.fail("nothing is kept"))
    x = np.random.default_rng(0).standard_normal((4, 5)).astype(np.float32)
    with nncompiler.compile(path) as executable:
        np.testing.assert_allclose(executable.run({"x": x})["y"], by_numpy(None, {"x": x})["y"], 1e-5, 1e-6)
    nncompiler.save(path, tmp_path / "m.nnc")
    unregister_operator("test.domain", "Weighted")
    with nncompiler.load(tmp_path / "m.nnc") as executable:
        np.testing.assert_allclose(executable.run({"x": x})["y"], by_numpy(None, {"x": x})["y"], 1e-5, 1e-6)
    register_operator("test.domain", "Weighted", Weighted)


def test_written_and_read_again(build, registered):
    graph = read(model_of(build, weights=[1.0, -2.0, 0.5], negated=1))
    x = np.random.default_rng(0).standard_normal((4, 5)).astype(np.float32)
    proto = writer.write(graph)
    assert [(o.domain, o.version) for o in proto.opset_import][1:] == [("test.domain", 1)]
    again = read(proto)
    assert again.outputs[0][1].node.inputs[0].node.op == Weighted((1.0, -2.0, 0.5), True)
    assert np.array_equal(evaluate(again, {"x": x})["y"], evaluate(graph, {"x": x})["y"])


def test_attributes_are_the_fields(build, registered):
    for attributes, message in [
        ({}, "requires the attribute 'weights'"), ({"weights": [1.0], "other": 1}, "has no attribute 'other'"),
        ({"weights": [1]}, "must be of kind floats, it is ints"),
    ]:  # fmt: skip
        with pytest.raises(ModelError, match=message):
            read(model_of(build, **attributes))
    model = model_of(build, weights=[1.0])
    model.graph.input[0].type.tensor_type.elem_type = TensorProto.INT32
    with pytest.raises(ModelError, match="weighted needs floats"):
        read(model)


def test_one_without_a_definition_has_no_native_code(build, registered):
    graph = read(model_of(build, "Opaque", (3, 5)))
    assert np.array_equal(evaluate(graph, {"x": np.eye(3, 5, dtype=np.float32)})["y"], np.eye(3, 5)[::-1])
    with pytest.raises(UnsupportedError, match="no native code for operator test_opaque"):
        nncompiler.compile(graph, cache=False)


def test_what_nobody_knows_is_refused_by_name_and_says_the_way(build):
    with pytest.raises(UnsupportedError, match=r"operators of domain 'test.domain' are not known") as e:
        read(model_of(build, weights=[1.0]))
    assert "register_operator" in e.value.hint and e.value.node == "Weighted_1"
    register_operator("test.domain", "Weighted", Weighted)
    with pytest.raises(UnsupportedError, match=r"it is not known in domain 'test.domain'"):
        read(model_of(build, "Opaque"))
    unregister_operator("test.domain", "Weighted")


@dataclass(frozen=True)
class Unfit(Op):
    """A field that no attribute is."""

    numbers: dict[str, int]
    name = "test_unfit"

    infer = Opaque.infer
    evaluate = Opaque.evaluate


@dataclass(frozen=True)
class Empty(Op):
    """Without a meaning."""

    name = "test_empty"


def test_what_cannot_be_registered(registered):
    for domain, name, op, message in [
        ("", "Weighted", Weighted, "ONNX's own domain"), ("ai.onnx.ml", "Scaler", Weighted, "known already"),
        ("test.domain", "Negative", Neg, "must be a name that no operator has"), ("d", "n", Unfit, "numbers must be int"),
        ("d", "n", Empty, "must define infer"), ("d", "n", 3, "frozen dataclass"), ("d", "n", Weighted, "no operator has"),
    ]:  # fmt: skip
        with pytest.raises(UsageError, match=message):
            register_operator(domain, name, op)
    register_operator("test.domain", "Weighted", Weighted)  # again
    with pytest.raises(UsageError, match="no operator Other"):
        unregister_operator("test.domain", "Other")


def test_the_text_form_knows_it(build, registered, tmp_path):
    graph = read(model_of(build, shape=(2, 5), weights=[1.0, 0.5]))
    (tmp_path / "m.txt").write_text(write_text(graph))
    assert write_text(text.read(str(tmp_path / "m.txt"))) == write_text(graph)
