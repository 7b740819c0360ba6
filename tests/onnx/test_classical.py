"""ai.onnx.ml's linear models, support vector machines, scalers and encoders, against onnxruntime."""

import numpy as np
import onnx.reference
import pytest
from onnx import TensorProto, helper

import nncompiler
from nncompiler.backends.reference import evaluate
from nncompiler.frontends.onnx import read
from nncompiler.interchange import writer
from nncompiler.ir import dtype as dt
from nncompiler.ir.errors import ModelError, UnsupportedError
from nncompiler.ops.ml.coupling import Coupling
from nncompiler.ops.ml.search import Search

DOMAIN = "ai.onnx.ml"


def model_of(build, op, inputs, outputs=("y",), version=3, **attributes):
    node = helper.make_node(op, list(inputs), list(outputs), domain=DOMAIN, name="model", **attributes)
    model = build([node], inputs, outputs, opset=17, ir_version=8)
    model.opset_import.append(helper.make_opsetid(DOMAIN, version))
    return model


def random(*shape):
    return np.random.default_rng(sum(shape)).standard_normal(shape).astype(np.float32)


def numbers(count, scale=1.0):
    return (np.random.default_rng(count).standard_normal(count) * scale).astype(np.float32).tolist()


ROWS = 20
TRANSFORMS = ["NONE", "LOGISTIC", "SOFTMAX", "SOFTMAX_ZERO", "PROBIT"]


@pytest.mark.parametrize("transform", TRANSFORMS)
@pytest.mark.parametrize("targets", [1, 3])
@pytest.mark.parametrize("bias", [False, True])
def test_linear_regressors(build, natively, transform, targets, bias):
    more = {"intercepts": [0.5, 0.25, 0.4][:targets]} if bias else {}
    more |= {"coefficients": np.abs(numbers(4 * targets, 0.01)).tolist(), "targets": targets, "post_transform": transform}
    feeds = [{"x": np.abs(random(7, 4))}]
    if transform == "PROBIT" and not bias:
        feeds = [{"x": f["x"] + 1} for f in feeds]
    natively(model_of(build, "LinearRegressor", {"x": [7, 4]}, **more), *feeds, rtol=1e-3, atol=1e-4)


@pytest.mark.parametrize("transform", TRANSFORMS[:4])
@pytest.mark.parametrize("rows, labels", [(1, [4, 9]), (2, [4, 9]), (3, [7, -1, 2])])
def test_linear_classifiers(build, natively, transform, rows, labels):
    model = model_of(
        build, "LinearClassifier", {"x": [30, 4]}, ("y", "z"), coefficients=numbers(4 * rows), intercepts=numbers(rows),
        classlabels_ints=labels, post_transform=transform, multi_class=int(rows > 1),
    )  # fmt: skip
    natively(model, {"x": random(30, 4)}, rtol=1e-4, atol=1e-5)


KERNELS = [("LINEAR", [0.0, 0.0, 0.0]), ("POLY", [0.3, 0.5, 3.0]), ("RBF", [0.3, 0.0, 0.0]), ("SIGMOID", [0.2, 0.1, 0.0])]


@pytest.mark.parametrize("kernel, params", KERNELS)
@pytest.mark.parametrize("one_class", [0, 1])
def test_support_vector_regressors(build, natively, kernel, params, one_class):
    model = model_of(
        build, "SVMRegressor", {"x": [ROWS, 3]}, kernel_type=kernel, n_supports=6, support_vectors=numbers(18),
        coefficients=numbers(6), rho=[0.2], one_class=one_class, kernel_params=params,
    )  # fmt: skip
    natively(model, {"x": random(ROWS, 3)}, rtol=1e-4, atol=1e-5)


def test_linear_support_vector_regressors(build, natively):
    model = model_of(build, "SVMRegressor", {"x": [ROWS, 3]}, coefficients=numbers(3), rho=[0.2], kernel_type="LINEAR",
                     kernel_params=[0.0, 0.0, 0.0])  # fmt: skip
    natively(model, {"x": random(ROWS, 3)}, rtol=1e-4, atol=1e-5)


@pytest.mark.parametrize("kernel, params", KERNELS)
@pytest.mark.parametrize("counts", [[3, 4], [2, 1, 3], [1, 2, 3, 2, 1]])
@pytest.mark.parametrize("sure", [False, True])
@pytest.mark.parametrize("signed", [False, True])
def test_support_vector_classifiers(build, natively, kernel, params, counts, sure, signed):
    classes, total = len(counts), sum(counts)
    pairs = classes * (classes - 1) // 2
    weights = numbers(total * (classes - 1))
    more = {"kernel_params": params}
    if sure:
        more |= {"prob_a": (-np.abs(numbers(pairs)) - 0.5).tolist(), "prob_b": numbers(pairs, 0.3)}
    model = model_of(
        build, "SVMClassifier", {"x": [ROWS, 3]}, ("y", "z"), kernel_type=kernel, vectors_per_class=counts,
        support_vectors=numbers(3 * total), coefficients=weights if signed else np.abs(weights).tolist(), rho=numbers(pairs),
        classlabels_ints=list(range(5, 5 + classes)), **more,
    )  # fmt: skip
    natively(model, {"x": random(ROWS, 3)}, rtol=1e-3, atol=1e-4)


@pytest.mark.parametrize("transform", TRANSFORMS[:4])
@pytest.mark.parametrize("counts", [[3, 4], [2, 1, 3]])
def test_transformed_scores_of_pairs(build, natively, transform, counts):
    classes, total = len(counts), sum(counts)
    pairs = classes * (classes - 1) // 2
    model = model_of(
        build, "SVMClassifier", {"x": [ROWS, 3]}, ("y", "z"), kernel_type="RBF", kernel_params=[0.3, 0.0, 0.0],
        vectors_per_class=counts, support_vectors=numbers(3 * total), coefficients=numbers(total * (classes - 1)),
        rho=numbers(pairs), classlabels_ints=[0, 1, 2][:classes], post_transform=transform,
    )  # fmt: skip
    natively(model, {"x": random(ROWS, 3)}, rtol=1e-3, atol=1e-4)


@pytest.mark.parametrize("classes", [2, 3, 4])
def test_linear_support_vector_classifiers(build, natively, classes):
    model = model_of(
        build, "SVMClassifier", {"x": [ROWS, 3]}, ("y", "z"), coefficients=numbers(3 * classes), rho=[0.1],
        classlabels_ints=list(range(classes)), kernel_type="LINEAR", kernel_params=[0.0, 0.0, 0.0],
    )  # fmt: skip
    if classes == 2:
        natively(model, {"x": random(ROWS, 3)}, wanted=lambda m, f: evaluate(read(m), f), rtol=1e-4, atol=1e-5)
    else:
        natively(model, {"x": random(ROWS, 3)}, rtol=1e-4, atol=1e-5)


@pytest.mark.parametrize("k", [2, 3, 7])
@pytest.mark.parametrize("dtype", [np.float32, np.float64])
def test_coupling_of_consistent_pairs_gives_the_probabilities(k, dtype):
    p = np.random.default_rng(k).dirichlet(np.ones(k), 9)
    i, j = np.triu_indices(k, 1)
    r = (p[:, i] / (p[:, i] + p[:, j])).astype(dtype)
    np.testing.assert_allclose(Coupling(k).evaluate(r), p, atol=0.02)


@pytest.mark.parametrize("op, shape, attributes", [
    ("Scaler", [5, 3], {"offset": [0.5], "scale": [2.0]}),
    ("Scaler", [5, 3], {"offset": [1.0, 2.0, 3.0], "scale": [2.0, 1.0, 0.5]}),
    ("Scaler", [3], {"offset": [1.0, 2.0, 3.0], "scale": [2.0, 1.0, 0.5]}),
    ("Normalizer", [5, 3], {"norm": "MAX"}), ("Normalizer", [5, 3], {"norm": "L1"}), ("Normalizer", [5, 3], {"norm": "L2"}),
    ("Normalizer", [3], {"norm": "L1"}), ("Binarizer", [5, 3], {"threshold": 0.1}), ("Binarizer", [5, 3], {}),
    ("Imputer", [5, 3], {"imputed_value_floats": [9.0], "replaced_value_float": 0.0}),
    ("Imputer", [5, 3], {"imputed_value_floats": [9.0, 8.0, 7.0], "replaced_value_float": float("nan")}),
    ("FeatureVectorizer", [5, 3], {"inputdimensions": [2]}), ("FeatureVectorizer", [5, 3], {"inputdimensions": [6]}),
    ("OneHotEncoder", [5, 3], {"cats_int64s": [0, -1, 1]}),
])  # fmt: skip
def test_features(build, natively, op, shape, attributes):
    x = random(*shape)
    x.flat[0] = 0
    if len(shape) == 2:
        x[1] = 0
    if op == "Imputer" and np.isnan(attributes["replaced_value_float"]):
        x[2, 1] = np.nan
    natively(model_of(build, op, {"x": shape}, **attributes), {"x": x}, rtol=1e-5, atol=1e-6)


@pytest.mark.parametrize("elem", [TensorProto.INT64, TensorProto.INT32, TensorProto.DOUBLE])
def test_features_of_other_types(build, natively, elem):
    x = np.arange(-6, 6).reshape(4, 3).astype(helper.tensor_dtype_to_np_dtype(elem))
    for op, attributes in [
        ("Scaler", {"offset": [0.5], "scale": [2.0]}), ("Normalizer", {"norm": "L2"}),
        ("OneHotEncoder", {"cats_int64s": [3, -2, 5]}),
    ]:  # fmt: skip
        if (op, elem) != ("OneHotEncoder", TensorProto.INT32):  # onnxruntime has no kernel for it
            natively(model_of(build, op, {"x": (elem, [4, 3])}, **attributes), {"x": x}, rtol=1e-5, atol=1e-6)
    two = model_of(build, "FeatureVectorizer", {"x": (elem, [4, 3]), "z": (elem, [4, 3])}, inputdimensions=[2, 5])
    natively(two, {"x": x, "z": x * 2})


@pytest.mark.parametrize("shape", [[4], [3, 4], [2, 3, 4]])
@pytest.mark.parametrize("at", [[1], [3, 0, 0]])
def test_chosen_columns(build, natively, shape, at):
    x = random(*shape)
    model = model_of(build, "ArrayFeatureExtractor", {"x": shape, "at": (TensorProto.INT64, [len(at)])})
    natively(model, {"x": x, "at": np.array(at)})


@pytest.mark.parametrize("shape", [["F"], [3, "F"]])
@pytest.mark.parametrize("rows", [["M"], ["M", 2], ["M", "K"]])
def test_columns_whose_number_running_tells(build, natively, shape, rows):
    model = model_of(build, "ArrayFeatureExtractor", {"x": shape, "at": (TensorProto.INT64, rows)})
    feeds = []
    for n in (5, 1, 8):
        at = np.random.default_rng(n).integers(0, 4, (n, 2)[: len(rows)])
        feeds.append({"x": random(*(4 if e == "F" else e for e in shape)), "at": at})
    natively(model, *feeds)


@pytest.mark.parametrize("keys, values, default", [
    ("int64s", "int64s", -7), ("int64s", "floats", 0.5), ("floats", "floats", None), ("floats", "int64s", None),
])  # fmt: skip
@pytest.mark.parametrize("count", [1, 2, 5, 200])
def test_labels(build, natively, keys, values, default, count):
    r = np.random.default_rng(count)
    kinds = {"int64s": (TensorProto.INT64, np.int64), "floats": (TensorProto.FLOAT, np.float32)}
    listed = r.permutation(3 * count)[:count]
    given = r.integers(0, 99, count).astype(kinds[values][1])
    more = {f"keys_{keys}": listed.astype(kinds[keys][1]).tolist(), f"values_{values}": given.tolist()}
    if default is not None:
        more[f"default_{values[:-1]}"] = default
    model = model_of(build, "LabelEncoder", {"x": (kinds[keys][0], ["N", 7])}, version=2, **more)
    feeds = [{"x": r.integers(-1, 3 * count + 1, (n, 7)).astype(kinds[keys][1])} for n in (90, 1)]
    natively(model, *feeds)
    again = writer.write(read(model))
    assert np.array_equal(evaluate(read(again), feeds[0])["y"], evaluate(read(model), feeds[0])["y"])


def test_labels_by_tensors(build, natively):
    keys = helper.make_tensor("k", TensorProto.DOUBLE, [3], [0.5, -1.0, 7.0])
    values = helper.make_tensor("v", TensorProto.INT16, [3], [3, 4, 5])
    default = helper.make_tensor("d", TensorProto.INT16, [1], [9])
    model = model_of(
        build, "LabelEncoder", {"x": (TensorProto.DOUBLE, [5])}, version=4, keys_tensor=keys, values_tensor=values,
        default_tensor=default,
    )  # fmt: skip
    found = natively(model, {"x": np.array([7, 0.5, 1, -1, np.nan])}, wanted=lambda m, f: evaluate(read(m), f))
    assert found[0]["y"].tolist() == [5, 3, 9, 4, 9] and found[0]["y"].dtype == np.int16


def test_labels_of_strings(build, run_ort):
    listed = {"keys_strings": ["a", "beta", "", "a"], "values_int64s": [4, 5, 6, 7], "default_int64": -3}
    model = model_of(build, "LabelEncoder", {"x": (TensorProto.STRING, [2, 3])}, version=2, **listed)
    feeds = {"x": np.array([["beta", "a", "c"], ["", "A", "beta"]], object)}
    wanted = run_ort(model, feeds)["y"]
    assert wanted.tolist() == [[5, 4, -3], [6, -3, 5]]
    assert np.array_equal(evaluate(read(model), feeds)["y"], wanted)
    with nncompiler.compile(model, cache=False) as executable:
        assert np.array_equal(executable.run(feeds)["y"], wanted)


@pytest.mark.parametrize("dtype", [t.numpy for t in (dt.f16, dt.f32, dt.f64, dt.i8, dt.u8, dt.i32, dt.u64)], ids=str)
@pytest.mark.parametrize("count", [0, 1, 3, 4, 63, 64, 65])
def test_search_agrees_with_a_table(dtype, count):
    keys = np.sort(np.random.default_rng(count).permutation(100)[:count]).astype(dtype)
    x = np.arange(100).astype(dtype)
    wanted = [keys.tolist().index(v) if v in keys.tolist() else count for v in x.tolist()]
    assert Search().evaluate(x, keys).tolist() == wanted


def test_a_category_that_is_none_fails_the_run_where_asked(build):
    model = model_of(build, "OneHotEncoder", {"x": (TensorProto.INT64, [2])}, cats_int64s=[4, 2], zeros=0)
    with nncompiler.compile(model, cache=False) as executable:
        assert executable.run({"x": np.array([2, 4])})["y"].tolist() == [[0, 1], [1, 0]]
        with pytest.raises(ModelError, match="out of range"):
            executable.run({"x": np.array([2, 5])})


def test_what_is_no_tensor_of_numbers_is_refused(build):
    with pytest.raises(UnsupportedError, match="sequence of maps"):
        read(model_of(build, "ZipMap", {"x": [2, 2]}, classlabels_int64s=[0, 1]))
    for op, more, message in [
        ("CategoryMapper", {"cats_int64s": [1]}, "0 strings and 1 numbers"),
        ("OneHotEncoder", {"cats_strings": ["a"]}, "cats_int64s must be distinct categories of x's type f32"),
        ("Scaler", {"offset": [1.0, 2.0, 3.0], "scale": [1.0]}, "offset must be 1 or 2"),
        ("Normalizer", {"norm": "L3"}, "norm"),
        ("LinearRegressor", {"coefficients": [1.0], "targets": 1}, "coefficients must be 2"),
        ("SVMRegressor", {"n_supports": 2, "support_vectors": [1.0] * 3, "coefficients": [1.0, 2.0]}, "do not fit"),
        ("FeatureVectorizer", {"inputdimensions": [1, 2]}, "inputdimensions must be 1"),
        ("TreeEnsembleRegressor", {}, "nodes_values"),
    ]:  # fmt: skip
        with pytest.raises(ModelError, match=message):
            read(model_of(build, op, {"x": [2, 2]}, **more))


def test_the_reference_is_that_of_onnx(build):
    model = model_of(build, "Imputer", {"x": [3, 2]}, imputed_value_floats=[1.0, 2.0], replaced_value_float=5.0)
    x = np.array([[5, 5], [0, 1], [5, 2]], np.float32)
    (theirs,) = onnx.reference.ReferenceEvaluator(model).run(None, {"x": x})
    assert np.array_equal(theirs, evaluate(read(model), {"x": x})["y"])
