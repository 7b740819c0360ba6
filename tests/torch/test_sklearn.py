"""scikit-learn pipelines through skl2onnx, beside scikit-learn itself. Runs where both are installed."""

from __future__ import annotations

import numpy as np
import pytest

import nncompiler as nnc

pytest.importorskip("sklearn")
skl2onnx = pytest.importorskip("skl2onnx")


@pytest.fixture(scope="module")
def data():
    x = np.random.default_rng(0).standard_normal((200, 6)).astype("f")
    return x, (x[:, 0] + x[:, 1] > 0).astype(int)


@pytest.mark.parametrize("kind", ["linear", "network", "logistic"])
def test_pipelines(data, kind):
    from sklearn.linear_model import LinearRegression, LogisticRegression
    from sklearn.neural_network import MLPRegressor
    from sklearn.pipeline import make_pipeline
    from sklearn.preprocessing import StandardScaler

    x, y = data
    last = {
        "linear": LinearRegression(), "network": MLPRegressor(hidden_layer_sizes=(8,), max_iter=50, random_state=0),
        "logistic": LogisticRegression(),
    }[kind]  # fmt: skip
    pipeline = make_pipeline(StandardScaler(), last).fit(x, y)
    options = {"zipmap": False} if kind == "logistic" else None
    with nnc.compile(skl2onnx.to_onnx(pipeline, x[:1], options=options)) as exe:
        found = exe.run(x[:9])
    if kind == "logistic":
        assert (found["label"] == pipeline.predict(x[:9])).all()
        np.testing.assert_allclose(found["probabilities"], pipeline.predict_proba(x[:9]), rtol=1e-4, atol=1e-6)
    else:
        np.testing.assert_allclose(found["variable"].reshape(-1), pipeline.predict(x[:9]), rtol=1e-4, atol=1e-5)
