"""Classical models whose classes and categories are strings, against onnxruntime, at several numbers of rows."""

import numpy as np
import pytest
from onnx import TensorProto, helper

import nncompiler
from nncompiler.backends.reference import evaluate
from nncompiler.frontends.onnx import read
from nncompiler.ir.errors import ModelError

DOMAIN = "ai.onnx.ml"


def model_of(build, op, x, outputs=("y", "z"), **attributes):
    node = helper.make_node(op, ["x"], list(outputs), domain=DOMAIN, name="model", **attributes)
    model = build([node], {"x": x}, outputs, opset=17, ir_version=8)
    model.opset_import.append(helper.make_opsetid(DOMAIN, 3))
    return model


def numbers(count, seed=0):
    return np.random.default_rng(count + seed).standard_normal(count).astype(np.float32).tolist()


def check(model, feeds, run_ort):
    """One compilation and the reference give what onnxruntime gives."""
    with nncompiler.compile(model, cache=False) as executable:
        for feed in feeds:
            wanted = run_ort(model, feed)
            for found in (executable.run(feed), evaluate(read(model).bound({"N": len(feed["x"])}), feed)):
                assert found.keys() == wanted.keys()
                for name, w in wanted.items():
                    assert found[name].dtype == w.dtype and found[name].shape == w.shape, name
                    if w.dtype == object:
                        assert found[name].tolist() == w.tolist(), name
                    else:
                        np.testing.assert_allclose(found[name], w, 1e-4, 1e-5, err_msg=name)


def stumps(classes, only=None):
    """A tree of one comparison for each class, its leaves of that class or of `only`."""
    count, ids = 3 * classes, [i for i in range(classes) for _ in range(3)]
    at = [i if only is None else only for i in range(classes) for _ in range(2)]
    return {
        "nodes_treeids": ids, "nodes_nodeids": [0, 1, 2] * classes, "nodes_featureids": [i % 4 for i in range(count)],
        "nodes_modes": ["BRANCH_LT", "LEAF", "LEAF"] * classes, "nodes_values": numbers(count),
        "nodes_truenodeids": [1, 0, 0] * classes, "nodes_falsenodeids": [2, 0, 0] * classes,
        "class_treeids": [i for i in range(classes) for _ in range(2)], "class_nodeids": [1, 2] * classes,
        "class_ids": at, "class_weights": numbers(2 * classes, 5),
    }  # fmt: skip


def linear(classes, rows):
    return {"coefficients": numbers(4 * rows), "intercepts": numbers(rows), "post_transform": "LOGISTIC"}


def machine(classes, sure):
    pairs, total = classes * (classes - 1) // 2, 2 * classes
    more = {"prob_a": [-1.0] * pairs, "prob_b": numbers(pairs)} if sure else {}
    return more | {
        "kernel_type": "LINEAR", "kernel_params": [0.0, 0.0, 0.0], "vectors_per_class": [2] * classes,
        "support_vectors": numbers(4 * total), "coefficients": numbers(total * (classes - 1)), "rho": numbers(pairs),
    }  # fmt: skip


@pytest.mark.parametrize("op, names, attributes", [
    ("TreeEnsembleClassifier", ["z", "", "mid"], stumps(3)), ("TreeEnsembleClassifier", ["no", "yes"], stumps(2, 1)),
    ("TreeEnsembleClassifier", ["no", "yes"], stumps(2)), ("LinearClassifier", ["b", "a"], linear(2, 1)),
    ("LinearClassifier", ["c", "\u00e9t\u00e9", "a"], linear(3, 3)), ("SVMClassifier", ["b", "a"], machine(2, True)),
    ("SVMClassifier", ["c", "b", "a"], machine(3, True)), ("SVMClassifier", ["c", "b", "a"], machine(3, False)),
])  # fmt: skip
def test_classes_with_names(build, run_ort, op, names, attributes):
    model = model_of(build, op, ["N", 4], classlabels_strings=names, **attributes)
    feeds = [{"x": np.random.default_rng(n).standard_normal((n, 4)).astype(np.float32)} for n in (33, 1)]
    assert len(set(run_ort(model, feeds[0])["y"].tolist())) > 1
    check(model, feeds, run_ort)


@pytest.mark.parametrize("shape", [["N"], ["N", 3], ["N", 2, 2]])
def test_categories_of_strings(build, run_ort, shape):
    model = model_of(build, "OneHotEncoder", (TensorProto.STRING, shape), ("y",), cats_strings=["red", "", "blue"])
    r = np.random.default_rng(0)
    words = np.array(["red", "blue", "", "mauve", "Red"], object)
    check(model, [{"x": r.choice(words, (n, *shape[1:]))} for n in (17, 1)], run_ort)


def test_a_string_that_is_no_category_fails_the_run_where_asked(build):
    model = model_of(build, "OneHotEncoder", (TensorProto.STRING, ["N"]), ("y",), cats_strings=["b", "a"], zeros=0)
    with nncompiler.compile(model, cache=False) as executable:
        assert executable.run({"x": np.array(["a", "b"], object)})["y"].tolist() == [[0, 1], [1, 0]]
        with pytest.raises(ModelError, match="out of range"):
            executable.run({"x": np.array(["a", "c"], object)})
