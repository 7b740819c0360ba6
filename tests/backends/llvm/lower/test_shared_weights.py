"""Weights that several nodes read, or that are equal, are stored once."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from types import SimpleNamespace
from typing import Any

import numpy as np
import onnx
import pytest
from onnx import TensorProto, helper, numpy_helper

import nncompiler as nnc


def floats(*shape: int) -> np.ndarray[Any, Any]:
    return np.random.default_rng(shape).standard_normal(shape, np.float32) / 8


def model_of(nodes: list[Any], weights: dict[str, Any], x: tuple[int, ...]) -> onnx.ModelProto:
    """A model of one input x and one output y."""
    inputs, outputs = ([helper.make_tensor_value_info(n, TensorProto.FLOAT, t)] for n, t in (("x", x), ("y", None)))
    tensors = [numpy_helper.from_array(a, n) for n, a in weights.items()]
    graph = helper.make_graph(nodes, "g", inputs, outputs, tensors)
    return helper.make_model(graph, opset_imports=[helper.make_opsetid("", 17)], ir_version=8)


def matmuls(readers: int, copies: bool = False) -> onnx.ModelProto:
    """Products with one matrix, or with equal copies of it."""
    w = floats(96, 96)
    nodes, weights, at = [], {}, "x"
    for i in range(readers):
        name = f"w{i}" if copies else "w"
        weights[name] = w
        nodes += [helper.make_node("MatMul", [at, name], [f"h{i}"]), helper.make_node("Tanh", [f"h{i}"], [f"t{i}"])]
        at = f"t{i}"
    nodes[-1].output[0] = "y"
    return model_of(nodes, weights, (5, 96))


def tied(readers: int, copies: bool = False) -> onnx.ModelProto:
    """An embedding that is also the last layer: as rows, and transposed."""
    weights, nodes, sums = {"e0": floats(200, 64)}, [helper.make_node("Cast", ["x"], ["i"], to=TensorProto.INT64)], []
    for i in range(readers):
        name = f"e{i}" if copies else "e0"
        weights[name] = weights["e0"]
        nodes += [
            helper.make_node("Gather", [name, "i"], [f"h{i}"]),
            helper.make_node("Gemm", [f"h{i}", name], [f"g{i}"], transB=1),
            helper.make_node("Softmax", [f"g{i}"], [f"s{i}"], axis=i % 2),
        ]
        sums.append(f"s{i}")
    nodes.append(helper.make_node("Sum", sums, ["y"]))
    return model_of(nodes, weights, (7,))


def siamese(shape: tuple[int, ...], readers: int, copies: bool, stride: int = 1, group: int = 1) -> onnx.ModelProto:
    """Branches of a convolution with bias, followed by a normalization, over parts of an image."""
    m, c = shape[0], shape[1] * group
    own = {"w": floats(*shape), "b": floats(m), "m": floats(m + 1)[1:], "s": floats(m + 2)[2:], "t": floats(m + 3)[3:]}
    own["v"] = np.abs(floats(m + 4)[4:]) + 0.5
    weights: dict[str, Any] = {f"at{i}": np.array([16 * i]) for i in range(readers + 1)} | {"axis": np.array([2])}
    nodes, results = [], []
    for i in range(readers):
        names = {k: f"{k}{i}" if copies else k for k in own}
        weights |= {names[k]: v for k, v in own.items()}
        n = SimpleNamespace(**names)
        nodes += [
            helper.make_node("Slice", ["x", f"at{i}", f"at{i + 1}", "axis"], [f"p{i}"]),
            helper.make_node("Conv", [f"p{i}", n.w, n.b], [f"c{i}"], strides=[stride] * 2, group=group,
                             pads=[shape[2] // 2] * 4),
            helper.make_node("BatchNormalization", [f"c{i}", n.s, n.t, n.m, n.v], [f"n{i}"]),
            helper.make_node("Relu", [f"n{i}"], [f"r{i}"]),
        ]  # fmt: skip
        results.append(f"r{i}")
    nodes.append(helper.make_node("Concat", results, ["y"], axis=0))
    return model_of(nodes, weights, (1, c, 16 * readers, 16))


CASES: dict[str, Callable[[int, bool], onnx.ModelProto]] = {
    "matmuls": matmuls,
    "tied": tied,
    "direct": partial(siamese, (64, 32, 1, 1)),
    "winograd": partial(siamese, (64, 32, 3, 3)),
    "strided": partial(siamese, (64, 32, 5, 5), stride=2),
    "grouped": partial(siamese, (64, 8, 3, 3), group=8),
    "joined groups": partial(siamese, (64, 4, 3, 3), group=16),
    "depthwise": partial(siamese, (32, 1, 3, 3), group=32),
    "planar": partial(siamese, (8, 3, 5, 5)),
}


@pytest.mark.parametrize("copies", [False, True], ids=["one", "copies"])
@pytest.mark.parametrize("case", CASES)
def test_equal_packings_are_stored_once(case: str, copies: bool, tmp_path: Any) -> None:
    import onnxruntime as ort

    proto = CASES[case](3, copies)
    dims = [d.dim_value for d in proto.graph.input[0].type.tensor_type.shape.dim]
    x = np.random.default_rng(3).integers(0, 7, dims).astype(np.float32)
    (want,) = ort.InferenceSession(proto.SerializeToString(), providers=["CPUExecutionProvider"]).run(None, {"x": x})
    with nnc.compile(CASES[case](1, copies), cache=False) as single:
        least = single.artifact.weights.block.size
    with nnc.compile(proto, cache=False) as exe:
        stored = exe.artifact.weights.block.size
        assert stored == least
        assert exe.session.description["weights"]["bytes"] == stored
        np.testing.assert_allclose(exe(x)[0], want, rtol=2e-4, atol=2e-5)
        for suffix in (".so", ".nnc"):
            file, weights = tmp_path / f"m{suffix}", tmp_path / "m.weights"
            exe.save(file)
            exe.save(tmp_path / f"n{suffix}", weights_out=weights)
            assert weights.stat().st_size == 4096 + stored
            with nnc.load(file) as one, nnc.load(tmp_path / f"n{suffix}", weights=weights) as two:
                assert np.array_equal(one(x)[0], exe(x)[0]) and np.array_equal(two(x)[0], exe(x)[0])


def test_weights_that_differ_in_one_number_are_two(tmp_path: Any) -> None:
    w = floats(96, 96)
    other = w.copy()
    other[60, 61] += 1
    nodes = [helper.make_node("MatMul", ["x", "w"], ["h"]), helper.make_node("MatMul", ["h", "v"], ["y"])]
    x = floats(5, 96)
    with nnc.compile(model_of(nodes, {"w": w, "v": other}, (5, 96)), cache=False) as exe:
        np.testing.assert_allclose(exe(x)[0], x @ w @ other, rtol=1e-4, atol=1e-5)
        assert exe.artifact.weights.block.size == 2 * w.nbytes


def test_what_is_kept_in_the_cache_is_as_small(tmp_path: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    """Weights are packed in the file itself, which was given room for all of them."""
    monkeypatch.setenv("NNC_CACHE_DIR", str(tmp_path / "cache"))
    proto = matmuls(4, True)
    (tmp_path / "m.onnx").write_bytes(proto.SerializeToString())
    x = floats(5, 96)
    with nnc.compile(tmp_path / "m.onnx") as kept, nnc.compile(proto, cache=False) as exe:
        assert kept.compiled is None and np.array_equal(kept(x)[0], exe(x)[0])
        assert kept.artifact.weights.block.size == exe.artifact.weights.block.size == 96 * 96 * 4
        exe.save(tmp_path / "m.nnc")
    largest = max(p.stat().st_size for p in (tmp_path / "cache").rglob("*") if p.is_file())
    assert largest <= (tmp_path / "m.nnc").stat().st_size + 4096
