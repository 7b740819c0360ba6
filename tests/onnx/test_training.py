"""Optimizers' updates against onnx's reference."""

import numpy as np
import onnx.reference
import pytest
from onnx import TensorProto, helper

from nncompiler.frontends.onnx import read
from nncompiler.ir.errors import ModelError

DOMAIN = "ai.onnx.preview.training"
MORE = {"norm_coefficient": 0.01, "epsilon": 1e-3}


def model_of(build, op, states, shapes, elem=TensorProto.FLOAT, **attributes):
    groups = ["x", "g", *(f"s{k}" for k in range(states))]
    names = [f"{group}{i}" for group in groups for i in range(len(shapes))]
    outs = [f"{group}{i}_new" for group in (groups[0], *groups[2:]) for i in range(len(shapes))]
    infos = {"r": (elem, []), "t": (TensorProto.INT64, [])} | {n: (elem, shapes[int(n[-1])]) for n in names}
    model = build([helper.make_node(op, ["r", "t", *names], outs, domain=DOMAIN, **attributes)], infos, outs)
    model.opset_import.append(helper.make_opsetid(DOMAIN, 1))
    return model


def feeds_of(model, t):
    r = np.random.default_rng(t)
    made = {"r": np.float32(0.1), "t": np.int64(t)}
    for i in model.graph.input[2:]:
        made[i.name] = r.uniform(0.1, 2, [d.dim_value for d in i.type.tensor_type.shape.dim]).astype(np.float32)
    return made


def by_reference(model, feeds):
    results = onnx.reference.ReferenceEvaluator(model).run(None, feeds)  # of one tensor, Adam's are f64
    return {o.name: y.astype(np.float32) for o, y in zip(model.graph.output, results)}


CASES = [
    ("Momentum", 1, {"alpha": 0.9, "beta": 0.5, "mode": "standard", "norm_coefficient": 0.01}),
    ("Momentum", 1, {"alpha": 0.9, "beta": 0.5, "mode": "nesterov", "norm_coefficient": 0.01}),
    ("Adagrad", 1, {"decay_factor": 0.1, **MORE}),
    ("Adam", 2, {"alpha": 0.8, "beta": 0.9, "norm_coefficient_post": 0.1, **MORE}),
]  # fmt: skip


@pytest.mark.parametrize("op, states, attributes", CASES)
@pytest.mark.parametrize("shapes", [[[3, 5]], [[2], [1, 4]]])
def test_updates(build, natively, op, states, attributes, shapes):
    model = model_of(build, op, states, shapes, **attributes)
    natively(model, feeds_of(model, 0), feeds_of(model, 3), wanted=by_reference, rtol=1e-5, atol=1e-6)


def test_what_does_not_fit_is_refused(build):
    model = model_of(build, "Adagrad", 1, [[2]])
    model.graph.node[0].input.pop()
    with pytest.raises(ModelError, match="takes r, t and 3 operands for each tensor"):
        read(model)
    with pytest.raises(ModelError, match="standard or nesterov"):
        read(model_of(build, "Momentum", 1, [[2]], alpha=1.0, beta=1.0, mode="other", norm_coefficient=0.0))
