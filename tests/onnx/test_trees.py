"""Tree ensembles in native code, against onnxruntime and onnx's reference."""

import numpy as np
import onnx.reference
import pytest
from onnx import TensorProto, helper

from nncompiler.backends.reference import evaluate
from nncompiler.frontends.onnx import read
from nncompiler.interchange import writer
from nncompiler.ir.errors import ModelError, UnsupportedError

DOMAIN = "ai.onnx.ml"
MODES = ["BRANCH_LEQ", "BRANCH_LT", "BRANCH_GTE", "BRANCH_GT", "BRANCH_EQ", "BRANCH_NEQ"]


def ensemble(seed, trees, depth, features, classes, modes=MODES, every=True, several=True, missing=True, signed=True):
    """Attributes of random trees, by tree and number, and the leaves' (tree, node, target, weight)."""
    r = np.random.default_rng(seed)
    nodes = {k: [] for k in ("treeids", "nodeids", "featureids", "modes", "values", "truenodeids", "falsenodeids",
                             "missing_value_tracks_true")}  # fmt: skip
    leaves = []

    def grow(tree, level):
        at = len([t for t in nodes["treeids"] if t == tree])
        leaf = level == depth or (level and r.random() < 0.15)
        mode, value = "LEAF" if leaf else str(r.choice(modes)), float(r.integers(-4, 5)) / 2
        row = [tree, at, int(r.integers(features)), mode, value, 0, 0, int(missing and r.random() < 0.4)]
        for name, x in zip(nodes, row, strict=True):
            nodes[name].append(x)
        place = len(nodes["treeids"]) - 1
        if leaf:
            some = r.choice(classes, r.integers(1, classes + 1), False) if several else [tree % classes]
            of = range(classes) if every else some
            leaves.extend((tree, at, int(t), float(r.uniform(-1 if signed else 0, 1))) for t in of)
        else:
            nodes["truenodeids"][place] = grow(tree, level + 1)
            nodes["falsenodeids"][place] = grow(tree, level + 1)
        return at

    for tree in range(trees):
        grow(tree, 0)
    return {f"nodes_{k}": v for k, v in nodes.items()}, leaves


def model_of(build, op, nodes, leaves, part, dtype="float32", version=3, outputs=("y",), batch="N", features=5, **more):
    names = ("treeids", "nodeids", "ids", "weights")
    listed = {f"{part}_{n}": [row[k] for row in leaves] for k, n in enumerate(names)}
    if dtype == "float64":
        for name, values in (("nodes_values", nodes["nodes_values"]), (f"{part}_weights", listed.pop(f"{part}_weights"))):
            more[f"{name}_as_tensor"] = helper.make_tensor(name, TensorProto.DOUBLE, [len(values)], values)
        nodes = {k: v for k, v in nodes.items() if k != "nodes_values"}
    node = helper.make_node(op, ["x"], list(outputs), domain=DOMAIN, name="forest", **nodes, **listed, **more)
    elem = {"float32": 1, "float64": 11, "int64": 7, "int32": 6}[dtype]
    model = build([node], {"x": (elem, [batch, features])}, outputs, opset=17, ir_version=8)
    model.opset_import.append(helper.make_opsetid(DOMAIN, version))
    return model


def rows(count, dtype="float32", features=5, nan=True):
    x = np.random.default_rng(count).integers(-5, 6, (count, features)) / (2 if dtype.startswith("f") else 1)
    x = x.astype(dtype)
    if nan and dtype.startswith("f"):
        x[np.random.default_rng(1).random(x.shape) < 0.15] = np.nan
    return {"x": x}


@pytest.mark.parametrize("modes", [[m] for m in MODES] + [MODES])
@pytest.mark.parametrize("missing", [False, True])
@pytest.mark.parametrize("targets", [1, 3])
def test_every_comparison(build, natively, modes, missing, targets):
    nodes, leaves = ensemble(1, 7, 5, 5, targets, modes, missing=missing)
    model = model_of(build, "TreeEnsembleRegressor", nodes, leaves, "target", n_targets=targets)
    natively(model, rows(37), rows(1), rows(8), rtol=1e-5, atol=1e-6)


@pytest.mark.parametrize("aggregate", ["SUM", "AVERAGE", "MIN", "MAX"])
@pytest.mark.parametrize("base", [None, [0.25, -1.0, 2.0]])
@pytest.mark.parametrize("every", [False, True])
def test_aggregates(build, natively, aggregate, base, every):
    nodes, leaves = ensemble(2, 9, 4, 5, 3, every=every)
    more = {} if base is None else {"base_values": base}
    model = model_of(
        build, "TreeEnsembleRegressor", nodes, leaves, "target", n_targets=3, aggregate_function=aggregate, **more
    )
    natively(model, rows(21), rtol=1e-5, atol=1e-6)


@pytest.mark.parametrize("dtype", ["float32", "float64", "int64", "int32"])
def test_types(build, natively, dtype):
    nodes, leaves = ensemble(3, 5, 4, 5, 2)
    model = model_of(build, "TreeEnsembleRegressor", nodes, leaves, "target", dtype, n_targets=2)
    wanted = (lambda m, f: evaluate(read(m), f)) if dtype.startswith("i") else None  # onnxruntime has no kernel
    natively(model, rows(11, dtype), rtol=1e-5, atol=1e-6, **({"wanted": wanted} if wanted else {}))


@pytest.mark.parametrize("transform", ["NONE", "LOGISTIC", "SOFTMAX", "SOFTMAX_ZERO", "PROBIT"])
@pytest.mark.parametrize("targets", [1, 2])
def test_transforms(build, natively, transform, targets):
    nodes, leaves = ensemble(4, 3, 3, 5, targets, signed=False)
    leaves = [(t, n, c, w / 4) for t, n, c, w in leaves]
    model = model_of(build, "TreeEnsembleRegressor", nodes, leaves, "target", n_targets=targets, post_transform=transform)
    natively(model, rows(9), rtol=1e-4, atol=1e-5)


@pytest.mark.parametrize("transform", ["NONE", "LOGISTIC", "SOFTMAX", "SOFTMAX_ZERO"])
@pytest.mark.parametrize("every, several", [(True, True), (False, True), (False, False)])
@pytest.mark.parametrize("base", [None, [0.5, -0.25, 0.0, 1.0]])
def test_classifiers(build, natively, transform, every, several, base):
    nodes, leaves = ensemble(5, 6, 3, 5, 4, every=every, several=several)
    more = {} if base is None else {"base_values": base}
    model = model_of(
        build, "TreeEnsembleClassifier", nodes, leaves, "class", outputs=("label", "scores"),
        classlabels_int64s=[3, 9, -1, 4], post_transform=transform, **more,
    )  # fmt: skip
    natively(model, rows(33), rtol=1e-4, atol=1e-5)


@pytest.mark.parametrize("transform", ["NONE", "LOGISTIC", "SOFTMAX", "SOFTMAX_ZERO"])
@pytest.mark.parametrize("signed", [False, True])
@pytest.mark.parametrize("column", [0, 1])
@pytest.mark.parametrize("base", [None, [0.125]])
def test_two_classes_of_which_one_has_scores(build, natively, transform, signed, column, base):
    nodes, leaves = ensemble(6, 4, 3, 5, 1, signed=signed)
    leaves = [(t, n, column, w / (1 if signed else 4)) for t, n, _, w in leaves]
    more = {} if base is None else {"base_values": base}
    model = model_of(
        build, "TreeEnsembleClassifier", nodes, leaves, "class", outputs=("label", "scores"),
        classlabels_int64s=[10, 20], post_transform=transform, **more,
    )  # fmt: skip
    natively(model, rows(33), rtol=1e-4, atol=1e-5)


def test_two_classes_that_both_have_scores(build, natively):
    """The label of the greater one, as in onnx's reference; onnxruntime gives 0 or 1 whatever the labels are."""
    nodes, leaves = ensemble(7, 5, 3, 5, 2)
    model = model_of(build, "TreeEnsembleClassifier", nodes, leaves, "class", outputs=("y", "z"), classlabels_int64s=[7, 8])
    (found,) = natively(model, rows(40), wanted=lambda m, f: evaluate(read(m), f), rtol=1e-5, atol=1e-6)
    assert np.array_equal(found["y"], np.where(found["z"][:, 1] > found["z"][:, 0], 8, 7))


def test_scores_of_named_classes_alone_need_no_strings(build, natively):
    nodes, leaves = ensemble(8, 3, 3, 5, 3)
    made = {"classlabels_strings": ["a", "b", "c"]}
    model = model_of(build, "TreeEnsembleClassifier", nodes, leaves, "class", outputs=("y", "z"), **made)
    del model.graph.output[0]
    natively(model, rows(9), rtol=1e-5, atol=1e-6)


def test_a_single_name_is_refused(build):
    nodes, leaves = ensemble(8, 3, 3, 5, 1)
    model = model_of(build, "TreeEnsembleClassifier", nodes, leaves, "class", outputs=("y", "z"), classlabels_strings=["a"])
    with pytest.raises(UnsupportedError, match="one label that is a string"):
        read(model)


def v5(build, seed, trees, depth, members=(), aggregate=1, targets=2, dtype=np.float32, roots=None):
    """A TreeEnsemble of version 5: a node a list, the leaves in another."""
    r = np.random.default_rng(seed)
    nodes, leaves, values = [], [], []

    def grow(level):
        at = len(nodes)
        mode = int(r.integers(7 if members else 6))
        nodes.append([int(r.integers(5)), mode, float(r.integers(-4, 5)) / 2, int(r.random() < 0.3), 0, 0, 0, 0])
        if mode == 6:
            values.extend([*r.choice(members, r.integers(1, len(members)), False).tolist(), np.nan])
        for slot in (4, 6):
            if level + 1 == depth or r.random() < 0.2:
                nodes[at][slot : slot + 2] = [len(leaves), 1]
                leaves.append((int(r.integers(targets)), float(r.uniform(-1, 1))))
            else:
                nodes[at][slot : slot + 2] = [grow(level + 1), 0]
        return at

    roots = [grow(0) for _ in range(trees)]
    kind = helper.np_dtype_to_tensor_dtype(np.dtype(dtype))

    def column(k):
        return [n[k] for n in nodes]

    more = {}
    if values:
        more["membership_values"] = helper.make_tensor("m", kind, [len(values)], np.array(values, dtype))
    node = helper.make_node(
        "TreeEnsemble", ["x"], ["y"], domain=DOMAIN, n_targets=targets, aggregate_function=aggregate, tree_roots=roots,
        nodes_featureids=column(0), nodes_modes=helper.make_tensor("modes", TensorProto.UINT8, [len(nodes)], column(1)),
        nodes_splits=helper.make_tensor("splits", kind, [len(nodes)], np.array(column(2), dtype)),
        nodes_missing_value_tracks_true=column(3), nodes_truenodeids=column(4), nodes_trueleafs=column(5),
        nodes_falsenodeids=column(6), nodes_falseleafs=column(7), leaf_targetids=[t for t, _ in leaves],
        leaf_weights=helper.make_tensor("weights", kind, [len(leaves)], np.array([w for _, w in leaves], dtype)), **more,
    )  # fmt: skip
    model = build([node], {"x": (kind, ["N", 5])}, opset=17, ir_version=8)
    model.opset_import.append(helper.make_opsetid(DOMAIN, 5))
    return model


@pytest.mark.parametrize("aggregate", [0, 1, 2, 3])
@pytest.mark.parametrize("dtype", [np.float32, np.float64])
def test_version_5(build, natively, aggregate, dtype):
    model = v5(build, aggregate, 6, 4, aggregate=aggregate, dtype=dtype)
    natively(model, rows(19, np.dtype(dtype).name), rtol=1e-5, atol=1e-6)


@pytest.mark.parametrize("members", [(1.0, 2.5), (-2.0, 0.5, 1.0, 3.0, 4.5), tuple(np.arange(-20, 20) / 2 + 0.25)])
def test_membership(build, natively, members):
    """Against onnx's reference, of which a set ends at 0."""
    members = [m for m in members if m]
    feeds = rows(64)
    for seed in range(6):
        model = v5(build, seed, 1 + seed, 3, members, targets=1)

        def reference(model, feeds):
            return {"y": onnx.reference.ReferenceEvaluator(model).run(None, feeds)[0].astype(np.float32)}

        r = np.random.default_rng(seed)
        mixed = np.where(r.random(feeds["x"].shape) < 0.5, r.choice(members, feeds["x"].shape), feeds["x"])
        natively(model, {"x": mixed.astype(np.float32)}, wanted=reference, rtol=1e-5, atol=1e-6)


def test_written_and_read_again(build, run_ort):
    for aggregate in ("SUM", "MIN", "AVERAGE"):
        nodes, leaves = ensemble(9, 4, 4, 5, 3, every=False)
        model = model_of(build, "TreeEnsembleRegressor", nodes, leaves, "target", n_targets=3, aggregate_function=aggregate,
                         base_values=[1.0, 2.0, 3.0])  # fmt: skip
        again = writer.write(read(model))
        feeds = rows(25)
        wanted = run_ort(model, feeds)["y"]
        np.testing.assert_allclose(run_ort(again, feeds)["y"], wanted, 1e-5, 1e-6)
        np.testing.assert_allclose(evaluate(read(again), feeds)["y"], wanted, 1e-5, 1e-6)


def test_what_does_not_fit_is_refused(build):
    def broken(change, message, error=ModelError):
        nodes, leaves = ensemble(10, 2, 2, 5, 2)
        more = {"n_targets": 2}
        change(nodes, leaves, more)
        with pytest.raises(error, match=message):
            read(model_of(build, "TreeEnsembleRegressor", nodes, leaves, "target", **more))

    broken(lambda n, x, m: n["nodes_truenodeids"].__setitem__(0, 99), "has no node 99")
    broken(lambda n, x, m: n["nodes_truenodeids"].__setitem__(0, 0), "comes after itself")
    broken(lambda n, x, m: n["nodes_featureids"].__setitem__(0, 5), "feature 5, there are 5")
    broken(lambda n, x, m: n["nodes_values"].pop(), "nodes_values must have")
    broken(lambda n, x, m: n["nodes_modes"].__setitem__(0, "BRANCH_X"), "BRANCH_X")
    broken(lambda n, x, m: x.__setitem__(0, (0, x[0][1], 2, 1.0)), r"must be in \[0, 2\)")
    broken(lambda n, x, m: x.__setitem__(0, (0, 0, 1, 1.0)), "is not a leaf")
    broken(lambda n, x, m: m.update(base_values=[1.0, 2.0, 3.0]), "base_values must be 2")
    nodes, leaves = ensemble(10, 2, 2, 5, 1)
    model = model_of(build, "TreeEnsembleClassifier", nodes, leaves, "class", outputs=("y", "z"), classlabels_int64s=[0, 1],
                     base_values=[1.0, 2.0])  # fmt: skip
    with pytest.raises(UnsupportedError, match="several base_values"):
        read(model)
