"""LinearAttention in native code, against onnx's reference."""

import numpy as np
import onnx.reference
import pytest
from onnx import TensorProto, helper

from nncompiler.backends.reference import evaluate
from nncompiler.frontends.onnx import read
from nncompiler.interchange import writer
from nncompiler.ir.errors import ModelError

RULES = ["linear", "gated", "delta", "gated_delta"]


def model_of(build, rule, b, t, heads, queries, keys, values, past=True, rows=True, shared=False, elem=1, **more):
    shapes = {"q": [b, t, queries * keys], "k": [b, t, heads * keys], "v": [b, t, heads * values]}
    names = ["q", "k", "v", "", "", ""]
    if past:
        shapes["past"], names[3] = [b, heads, keys, values], "past"
    if "gated" in rule:
        shapes["decay"], names[4] = [b, t, heads * (keys if rows else 1)], "decay"
    if "delta" in rule:
        shapes["beta"], names[5] = [b, t, 1 if shared else heads], "beta"
    node = helper.make_node(
        "LinearAttention", names, ["y", "state"], q_num_heads=queries, kv_num_heads=heads, update_rule=rule, **more
    )
    return build([node], {n: (elem, s) for n, s in shapes.items()}, ["y", "state"], opset=27, ir_version=13)


def feeds_of(model, **sizes):
    r = np.random.default_rng(1)
    made = {}
    for i in model.graph.input:
        shape = [d.dim_value or sizes[d.dim_param] for d in i.type.tensor_type.shape.dim]
        x = r.standard_normal(shape)
        x = -np.abs(x) if i.name == "decay" else 1 / (1 + np.exp(x)) if i.name == "beta" else x / 4
        made[i.name] = x.astype(helper.tensor_dtype_to_np_dtype(i.type.tensor_type.elem_type))
    return made


def by_reference(model, feeds):
    return dict(zip(("y", "state"), onnx.reference.ReferenceEvaluator(model).run(None, feeds)))


@pytest.mark.parametrize("rule", RULES)
@pytest.mark.parametrize("heads, queries, keys, values", [
    (1, 1, 1, 1), (2, 2, 8, 16), (2, 6, 5, 7), (1, 8, 16, 64), (3, 3, 7, 33), (1, 40, 4, 8), (2, 4, 12, 128),
])  # fmt: skip
@pytest.mark.parametrize("past", [False, True])
def test_shapes(build, natively, rule, heads, queries, keys, values, past):
    model = model_of(build, rule, 2, 5, heads, queries, keys, values, past)
    natively(model, feeds_of(model), wanted=by_reference, rtol=1e-4, atol=1e-5)


@pytest.mark.parametrize("rule", ["gated", "gated_delta"])
def test_one_gate_a_head_and_one_beta_for_all(build, natively, rule):
    model = model_of(build, rule, 2, 4, 3, 3, 8, 16, rows=False, shared=True, scale=0.3)
    natively(model, feeds_of(model), wanted=by_reference, rtol=1e-4, atol=1e-5)


@pytest.mark.parametrize("rule", RULES)
def test_one_compilation_serves_several_sizes(build, natively, rule):
    model = model_of(build, rule, "B", "T", 2, 4, 8, 24)
    feeds = [feeds_of(model, B=b, T=t) for b, t in ((2, 9), (1, 1), (3, 4))]
    natively(model, *feeds, wanted=by_reference, rtol=1e-4, atol=1e-5)


@pytest.mark.parametrize("elem, tolerance", [(TensorProto.FLOAT16, 2e-3), (TensorProto.BFLOAT16, 2e-2)])
def test_halves(build, natively, elem, tolerance):
    model = model_of(build, "gated_delta", 1, 6, 2, 2, 8, 16, elem=elem)
    natively(model, feeds_of(model), wanted=by_reference, rtol=tolerance, atol=tolerance)


def test_steps_one_by_one_are_all_steps(build, natively):
    whole, single = (model_of(build, "gated_delta", 1, t, 2, 2, 8, 16) for t in (6, 1))
    feeds = feeds_of(whole)
    (all_steps,) = natively(whole, feeds, wanted=by_reference, rtol=1e-4, atol=1e-5)
    state = feeds["past"]
    for t in range(6):
        now = {n: a[:, t : t + 1] for n, a in feeds.items() if n != "past"} | {"past": state}
        (step,) = natively(single, now, wanted=by_reference, rtol=1e-4, atol=1e-5)
        np.testing.assert_allclose(step["y"], all_steps["y"][:, t : t + 1], 1e-5, 1e-6)
        state = step["state"]
    np.testing.assert_allclose(state, all_steps["state"], 1e-5, 1e-6)


def test_written_and_read_again(build):
    for rule in RULES:
        model = model_of(build, rule, 1, 3, 2, 2, 4, 8)
        graph, feeds = read(model), feeds_of(model)
        proto = writer.write(graph)
        assert proto.opset_import[0].version == 27  # the operator is newer than what is written otherwise
        for name, y in evaluate(read(proto), feeds).items():
            np.testing.assert_allclose(y, evaluate(graph, feeds)[name], 1e-4, 1e-5)


def test_what_does_not_fit_is_refused(build):
    model = model_of(build, "gated", 1, 3, 2, 2, 4, 8)
    model.graph.node[0].input[4] = ""
    with pytest.raises(ModelError, match="gated requires the operand decay"):
        read(model)
    with pytest.raises(ModelError, match="must be a multiple"):
        read(model_of(build, "linear", 1, 3, 2, 3, 4, 8))
    with pytest.raises(ModelError, match="k must have shape"):
        model = model_of(build, "linear", 1, 3, 2, 2, 4, 8)
        model.graph.input[1].type.tensor_type.shape.dim[2].dim_value = 9
        read(model)
