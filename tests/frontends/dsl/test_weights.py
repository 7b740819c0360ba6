"""Weights: seeded ones, and those of .npz, .safetensors and ONNX files."""

from __future__ import annotations

import json

import numpy as np
import onnx
import pytest
from onnx import numpy_helper

from nncompiler.backends.reference import evaluate
from nncompiler.frontends.dsl import (
    Initializer,
    batch_norm,
    constant_init,
    conv2d,
    dense,
    flatten,
    glorot_normal,
    glorot_uniform,
    he_normal,
    he_uniform,
    model,
    normal,
    relu,
    uniform,
)
from nncompiler.ir.errors import ModelError, UsageError


@model(image=("batch", 3, 8, 8))
def net(image, first=4):
    x = relu(batch_norm(conv2d(image, first, 3, name="conv1"), name="bn"))
    return dense(flatten(x), 5, name="fc")


def arrays(graph):
    return {w.name: w.weight.array for w in graph.weights()}


def test_seeds_names_and_order_decide_the_numbers():
    @model(image=("batch", 3, 8, 8))
    def other(image):
        extra = conv2d(image, 4, 1, name="conv0")
        return conv2d(image, 4, 3, name="conv1"), extra

    a, b, c = arrays(net.graph(seed=1)), arrays(net.graph(seed=1)), arrays(net.graph(seed=2))
    for name in a:
        np.testing.assert_array_equal(a[name], b[name])
        assert (a[name] != c[name]).any()
    np.testing.assert_array_equal(a["conv1.weight"], arrays(other.graph(seed=1))["conv1.weight"])


def test_digests_identify_the_recipe_without_making_the_numbers():
    def digest(graph):
        return graph.node("fc.weight").weight.digest

    assert digest(net.graph()) == digest(net.graph())
    assert digest(net.graph()) != digest(net.graph(seed=1))
    assert net.graph().node("fc.weight").weight._array is None


def test_statistics_are_not_trivial():
    a = arrays(net.graph(first=40))
    assert a["bn.running_var"].min() > 0.4
    for name in ("bn.running_var", "bn.running_mean", "bn.weight", "bn.bias", "conv1.bias"):
        assert a[name].std() > 0.01, name


@pytest.mark.parametrize(
    ("init", "mean", "std"),
    [
        (he_uniform(), 0, np.sqrt(2 / 300)),
        (he_normal(), 0, np.sqrt(2 / 300)),
        (glorot_uniform(), 0, np.sqrt(2 / 400)),
        (glorot_normal(), 0, np.sqrt(2 / 400)),
        (uniform(1, 3), 2, 2 / np.sqrt(12)),
        (normal(-1, 0.5), -1, 0.5),
        (constant_init(0.25), 0.25, 0),
    ],
)
def test_initializers(init: Initializer, mean, std):
    values = init.fill(np.random.default_rng(0), (100, 300), 300, 100)
    assert values.dtype == np.float32
    assert values.mean() == pytest.approx(mean, abs=0.01)
    assert values.std() == pytest.approx(std, rel=0.02)


def test_a_big_network_is_built_lazily():
    from nncompiler.frontends.zoo import load

    graph = load("vgg19")
    assert all(n.weight._array is None for n in graph.weights() if n.weight.size > 64)


def save_npz(path, tensors):
    np.savez(path, **tensors)


def save_safetensors(path, tensors):
    from safetensors.numpy import save_file

    save_file(tensors, path, {"made": "by a test"})


def save_onnx(path, tensors):
    graph = onnx.helper.make_graph([], "weights", [], [], [numpy_helper.from_array(a, n) for n, a in tensors.items()])
    onnx.save(onnx.helper.make_model(graph), path)


FORMATS = {".npz": save_npz, ".safetensors": save_safetensors, ".onnx": save_onnx}


@pytest.mark.parametrize("suffix", FORMATS)
def test_files_round_trip(tmp_path, suffix):
    path = str(tmp_path / f"weights{suffix}")
    seeded = net.graph(seed=7)
    FORMATS[suffix](path, arrays(seeded))
    loaded = net.graph(weights=path)
    x = {"image": np.random.default_rng(0).standard_normal((1, 3, 8, 8)).astype(np.float32)}
    np.testing.assert_array_equal(evaluate(seeded, x)["fc"], evaluate(loaded, x)["fc"])


def test_arrays_that_lie_otherwise(tmp_path):
    """In the other byte order, in Fortran's order of axes, with steps, read-only: given, and in a file."""
    plain = arrays(net.graph(seed=7))
    odd = {}
    for name, a in plain.items():
        odd[name] = np.repeat(np.asfortranarray(a.astype(a.dtype.newbyteorder(">"))), 2, axis=-1)[..., ::2]
        odd[name].flags.writeable = False
    path = str(tmp_path / "weights.npz")
    save_npz(path, odd)
    x = {"image": np.random.default_rng(0).standard_normal((1, 3, 8, 8)).astype(np.float32)}
    wanted = evaluate(net.graph(weights=plain), x)["fc"]
    for weights in (odd, path):
        np.testing.assert_array_equal(evaluate(net.graph(weights=weights), x)["fc"], wanted)


@pytest.mark.parametrize("suffix", FORMATS)
def test_missing_extra_and_misshapen_weights_are_listed(tmp_path, suffix):
    path = str(tmp_path / f"weights{suffix}")
    tensors = arrays(net.graph())
    tensors["conv1.wieght"] = tensors.pop("conv1.weight")
    tensors["fc.bias"] = np.zeros(6, np.float32)
    tensors["bn.bias"] = np.zeros(4, np.float64)
    FORMATS[suffix](path, tensors)
    with pytest.raises(ModelError) as e:
        net.graph(weights=path)
    text = str(e.value)
    assert "conv1.weight f32[4, 3, 3, 3] is missing (there is conv1.wieght)" in text
    assert "conv1.wieght [4, 3, 3, 3] is not in the model" in text
    assert "fc.bias is [6], the model has [5]" in text
    assert "bn.bias is f64, the model has f32" in text


def test_renamed_and_given_arrays():
    tensors = arrays(net.graph())
    tensors["first/kernel"] = tensors.pop("conv1.weight")
    graph = net.graph(weights=tensors, rename={"first/kernel": "conv1.weight"})
    np.testing.assert_array_equal(graph.node("conv1.weight").weight.array, tensors["first/kernel"])
    with pytest.raises(UsageError, match="rename names nobody"):
        net.graph(weights=tensors, rename={"nobody": "conv1.weight"})


def test_files_that_cannot_be_weights(tmp_path):
    with pytest.raises(UsageError, match="there is no file"):
        net.graph(weights=str(tmp_path / "none.npz"))
    with pytest.raises(UsageError, match="not supported"):
        net.graph(weights="weights.h5")
    for suffix in FORMATS:
        path = tmp_path / f"broken{suffix}"
        path.write_bytes(b"\xff\xff\xff\xff\xff\xff\xff\xff broken")
        with pytest.raises(ModelError, match="not a"):
            net.graph(weights=str(path))
    path = tmp_path / "damaged.npz"
    np.savez(path, **arrays(net.graph()))
    data = bytearray(path.read_bytes())
    data[200:204] = b"\x00\x01\x02\x03"  # within the numbers of the first array, whose checksum then fails
    path.write_bytes(data)
    with pytest.raises(ModelError, match="CRC"):
        arrays(net.graph(weights=str(path)))
    path = tmp_path / "objects.npz"
    np.savez(path, a=np.array([{}], dtype=object))
    with pytest.raises(ModelError, match="Python objects"):
        net.graph(weights=str(path))


@pytest.mark.parametrize(
    "entry",
    [
        {"dtype": "F32", "shape": [4], "data_offsets": [0, 12]},
        {"dtype": "F32", "shape": [4], "data_offsets": [0, 16]},
        {"dtype": "F32", "shape": [-1], "data_offsets": [0, 0]},
        {"dtype": "F33", "shape": [1], "data_offsets": [0, 4]},
        {"shape": [1]},
        "nothing",
    ],
)
def test_hostile_safetensors(tmp_path, entry):
    header = json.dumps({"a": entry}).encode()
    path = tmp_path / "w.safetensors"
    path.write_bytes(len(header).to_bytes(8, "little") + header + bytes(8))
    with pytest.raises(ModelError, match="a"):
        net.graph(weights=str(path))
