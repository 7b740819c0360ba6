"""Keras and TensorFlow models through their own exporters, beside what they compute themselves. Runs where keras, tensorflow
and tf2onnx are installed."""

from __future__ import annotations

import os
import subprocess
import sys

import numpy as np
import pytest

import nncompiler as nnc

os.environ.setdefault("TF_CPP_MIN_LOG_LEVEL", "3")
os.environ.setdefault("CUDA_VISIBLE_DEVICES", "")
keras = pytest.importorskip("keras")
tensorflow = pytest.importorskip("tensorflow")
pytest.importorskip("tf2onnx")


def network():
    return keras.Sequential([
        keras.layers.Input((20, 24, 3)),
        keras.layers.Conv2D(8, 3, padding="same", activation="relu"),
        keras.layers.BatchNormalization(),
        keras.layers.DepthwiseConv2D(3, strides=2, padding="same"),
        keras.layers.MaxPooling2D(),
        keras.layers.GlobalAveragePooling2D(),
        keras.layers.Dense(5, activation="softmax"),
    ])  # fmt: skip


def test_keras_exports_its_models(tmp_path):
    keras.utils.set_random_seed(0)
    model = network()
    model(np.zeros((1, 20, 24, 3), np.float32))  # the exporter wants it to have been called
    model.export(tmp_path / "m.onnx", format="onnx", verbose=False)
    with nnc.compile(tmp_path / "m.onnx") as exe:
        for batch in (1, 3):
            x = np.random.default_rng(batch).standard_normal((batch, 20, 24, 3)).astype(np.float32)
            (found,) = exe.run(x).values()
            np.testing.assert_allclose(found, model.predict(x, verbose=0), rtol=1e-4, atol=1e-6)


def test_tensorflow_saves_and_tf2onnx_converts(tmp_path):
    class Module(tensorflow.Module):
        def __init__(self):
            super().__init__()
            random = np.random.default_rng(0)
            self.kernel = tensorflow.Variable(random.standard_normal((3, 3, 3, 6)).astype(np.float32))
            self.weights = tensorflow.Variable(random.standard_normal((6, 4)).astype(np.float32))

        @tensorflow.function(input_signature=[tensorflow.TensorSpec([None, 16, 16, 3], tensorflow.float32, name="x")])
        def __call__(self, x):
            y = tensorflow.nn.relu(tensorflow.nn.conv2d(x, self.kernel, 2, "SAME"))
            return {"y": tensorflow.nn.softmax(tensorflow.reduce_mean(y, (1, 2)) @ self.weights)}

    module = Module()
    tensorflow.saved_model.save(module, str(tmp_path / "saved"))
    command = [sys.executable, "-m", "tf2onnx.convert", "--saved-model", str(tmp_path / "saved"), "--output",
               str(tmp_path / "m.onnx"), "--opset", "18"]  # fmt: skip
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr[-2000:]
    x = np.random.default_rng(1).standard_normal((2, 16, 16, 3)).astype(np.float32)
    with nnc.compile(tmp_path / "m.onnx") as exe:
        np.testing.assert_allclose(exe.run(x)["y"], module(tensorflow.constant(x))["y"].numpy(), rtol=1e-4, atol=1e-6)
