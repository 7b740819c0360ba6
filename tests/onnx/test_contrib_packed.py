"""com.microsoft's operators whose weights are packed codes, and mixtures of experts: native code against onnxruntime."""

from math import erf

import ml_dtypes
import numpy as np
import onnx
import pytest
from onnx import TensorProto, helper

import nncompiler
from nncompiler.backends.reference import evaluate
from nncompiler.frontends.onnx import read
from tests.onnx.test_contrib import DOMAIN, f, i8, model_of, same, scalar, u8  # noqa: F401

R = np.random.default_rng(1)


def ids(high, *shape, dtype=np.int64):
    return R.integers(0, high, shape).astype(dtype)


@pytest.mark.parametrize("zeros", [False, True])
@pytest.mark.parametrize(("bits", "block", "columns"), [(4, 16, 48), (8, 32, 64), (2, 16, 64), (4, 32, 56)], ids=str)
def test_rows_of_packed_tables(same, bits, block, columns, zeros):  # noqa: F811
    data, blocks = u8(11, columns * bits // 8), -(-columns // block)
    operands = [data, ids(11, 2, 3), np.abs(f(11, blocks)) + 0.1]
    if zeros:
        operands.append(u8(11, -(-blocks * bits // 8)))
    constant = (0, 2, 3)
    same("GatherBlockQuantized", operands, constant=constant, bits=bits, block_size=block, quantize_axis=1, gather_axis=0)


@pytest.mark.parametrize(("gathered", "blocked"), [(0, 1), (1, 1), (1, 0), (0, 0), (-1, 2)], ids=str)
@pytest.mark.parametrize("kind", ["int4", "uint4"])
def test_tables_of_four_bits(build, run_ort, kind, gathered, blocked):
    """Codes of ONNX's own types, gathered along any axis, in blocks along any axis."""
    shape = (33, 20, 18)
    dtype, number = (ml_dtypes.int4, TensorProto.INT4) if kind == "int4" else (ml_dtypes.uint4, TensorProto.UINT4)
    low, high = (-8, 8) if kind == "int4" else (0, 16)
    blocks = tuple(-(-n // 16) if a == blocked else n for a, n in enumerate(shape))
    codes = R.integers(low, high, shape).astype(dtype)
    zeros = R.integers(low, high, blocks).astype(dtype)
    scales = np.abs(f(*blocks)) + 0.1
    at = ids(18, 2, 4)
    at[0, 0] = -1
    node = helper.make_node("GatherBlockQuantized", ["data", "at", "scales", "zeros"], ["y"], domain=DOMAIN, block_size=16,
                            gather_axis=gathered, quantize_axis=blocked)  # fmt: skip
    graph = helper.make_graph(
        [node], "g", [helper.make_tensor_value_info("at", TensorProto.INT64, ["a", "b"])],
        [helper.make_tensor_value_info("y", TensorProto.FLOAT, None)],
        [helper.make_tensor("data", number, shape, codes.reshape(-1).astype(np.int32)),
         helper.make_tensor("zeros", number, blocks, zeros.reshape(-1).astype(np.int32)),
         onnx.numpy_helper.from_array(scales, "scales")],
    )  # fmt: skip
    opsets = [helper.make_opsetid("", 21), helper.make_opsetid(DOMAIN, 1)]
    model = helper.make_model(graph, opset_imports=opsets, ir_version=10)
    with nncompiler.compile(model, cache=False, threads=1) as executable:
        for feed in (at, at[:1, :3]):
            wanted = run_ort(model, {"at": feed})["y"]
            found = executable.run({"at": feed})["y"]
            assert found.shape == wanted.shape
            np.testing.assert_allclose(found, wanted, 1e-6)


@pytest.mark.parametrize("kind", [0, 1], ids=["fp4", "nf4"])
@pytest.mark.parametrize(("n", "k", "block"), [(6, 32, 16), (5, 33, 32), (1, 48, 64)], ids=str)
def test_weights_of_a_table(same, kind, n, k, block):  # noqa: F811
    operands = [f(2, 3, k), u8((n * k + 1) // 2), np.abs(f(-(-n * k // block)))]
    same("MatMulBnb4", operands, constant=(1, 2), K=k, N=n, block_size=block, quant_type=kind, atol=1e-4)


@pytest.mark.parametrize("direction", ["forward", "reverse", "bidirectional"])
@pytest.mark.parametrize("wide", [False, True], ids=["one scale", "one a column"])
def test_layers_of_codes(build, run_ort, direction, wide):
    """What onnxruntime rounds, the activations of each step, is at most a code wide: results are as close as that."""
    ways, hidden, inputs = 2 if direction == "bidirectional" else 1, 8, 12
    scale = (ways, 4 * hidden) if wide else (ways,)
    operands = [f(5, 3, inputs), i8(ways, inputs, 4 * hidden), i8(ways, hidden, 4 * hidden), f(ways, 8 * hidden),
                np.array([5, 2, 4], np.int32), f(ways, 3, hidden) * 0.3, f(ways, 3, hidden) * 0.3, f(ways, 3 * hidden) * 0.1,
                np.abs(f(*scale)) * 0.002 + 0.001, np.zeros(scale, np.int8), np.abs(f(*scale)) * 0.002 + 0.001,
                np.zeros(scale, np.int8)]  # fmt: skip
    model, feeds = model_of(build, "DynamicQuantizeLSTM", operands, outputs=3, constant=(1, 2, 3, 7, 8, 9, 10, 11),
                            hidden_size=hidden, direction=direction)  # fmt: skip
    wanted = run_ort(model, feeds)
    with nncompiler.compile(model, cache=False, threads=1) as executable:
        native = executable.run(feeds)
    for found in (native, evaluate(read(model), feeds)):
        for name, y in wanted.items():
            assert found[name].shape == y.shape
            assert np.sqrt(np.square(found[name] - y).mean()) < 0.02 * np.sqrt(np.square(y).mean()) + 1e-6


@pytest.mark.parametrize("last", [0, 1])
def test_images_of_codes(same, last):  # noqa: F811
    x = u8(2, 9, 7, 5) if last else u8(2, 5, 9, 7)
    weights = [i8(6, 5, 3, 3), np.abs(f(6)) * 0.01, np.zeros(6, np.int8)]
    operands = [x, scalar(0.02), scalar(3, np.uint8), *weights, scalar(0.3), scalar(9, np.uint8),
                ids(500, 6, dtype=np.int32)]  # fmt: skip
    same("QLinearConv", operands, constant=(3, 4, 5, 8), channels_last=last, pads=[1, 1, 0, 1], strides=[2, 1])


def test_embeddings_of_codes(same):  # noqa: F811
    tables = [u8(20, 8), u8(7, 8), u8(2, 8), u8(8), u8(8)]
    scales, zeros = [scalar(x) for x in (0.01, 0.02, 0.03, 0.01, 0.02)], [scalar(x, np.uint8) for x in (100, 90, 7, 0, 128)]
    mask = np.array([[1, 1, 1, 0, 0], [1, 1, 1, 1, 1]], np.int32)
    ids_ = [ids(20, 2, 5, dtype=np.int32), ids(2, 2, 5, dtype=np.int32)]
    operands = [*ids_, *tables, mask, *scales, *zeros]
    same("QEmbedLayerNormalization", operands, constant=(2, 3, 4, 5, 6), outputs=2, atol=1e-4)
    operands = [ids_[0], None, *tables[:2], None, *tables[3:], None, *scales[:2], None, *scales[3:], *zeros[:2], None,
                *zeros[3:]]  # fmt: skip
    same("QEmbedLayerNormalization", operands, constant=(2, 3, 5, 6), outputs=2, atol=1e-4)


def test_products_of_sixteen_bits(same):  # noqa: F811
    a, b = (R.integers(-(2**15), 2**15, s).astype(np.int16) for s in ((3, 4, 6), (6, 5)))
    same("MatMulInteger16", [a, b])


def test_small_ones_under_their_old_names(same):  # noqa: F811
    same("GatherND", [f(4, 5, 6), ids(4, 2, 3, 2)])
    same("Range", [scalar(n, np.int64) for n in (3, 17, 4)], constant=(0, 1, 2))
    same("Unique", [np.array([2, 1, 1, 3, 4, 3], np.float32)], outputs=3)


@pytest.mark.parametrize("rank", [2, 3])
@pytest.mark.parametrize(
    ("kind", "more"),
    [("relu", {"k": 1}), ("gelu", {"k": 2}), ("silu", {"k": 2, "normalize_routing_weights": 1}), ("identity", {"k": 3}),
     ("swiglu", {"k": 2, "swiglu_fusion": 1, "activation_alpha": 1.7, "activation_beta": 1.0, "swiglu_limit": 1.5})],
    ids=str,
)  # fmt: skip
def test_mixtures_of_experts(same, kind, more, rank):  # noqa: F811
    experts, hidden, inner = 4, 8, 12
    wide = inner * (2 if kind == "swiglu" else 1)
    x = f(6, hidden) if rank == 2 else f(2, 3, hidden)
    operands = [x, f(6, experts), f(experts, wide, hidden), f(experts, wide), f(experts, hidden, inner), f(experts, hidden)]
    same("MoE", operands, constant=(2, 3, 4, 5), activation_type=kind, atol=1e-4, **more)


def test_one_query_of_a_decoder(same):  # noqa: F811
    """Of keys and values that an encoder made; onnxruntime has no kernel for CPUs of others without a shared buffer."""
    heads, extent, keys = 2, 4, 5
    q, k, v = f(3, 1, heads * extent), f(3, heads, keys, extent), f(3, heads, keys, extent)
    same("DecoderMaskedMultiHeadAttention", [q, k, v], num_heads=heads)


def _numpy_of(build, op, operands, **more):
    model, feeds = model_of(build, op, operands, **more)
    with nncompiler.compile(model, cache=False, threads=1) as executable:
        return executable.run(feeds)


def test_what_only_cuda_runs_in_onnxruntime(build):
    """Held against numpy: no kernel for CPUs is there to ask."""
    x, bias, skip = f(2, 5, 12), f(12), f(2, 5, 12)
    h = x + bias
    gelu = np.array([[[0.5 * v * (1 + erf(v / 2**0.5)) for v in row] for row in part] for part in h[..., 6:]])
    y = _numpy_of(build, "BiasSplitGelu", [x, bias])["y0"]
    np.testing.assert_allclose(y, h[..., :6] * gelu, 1e-4, 1e-5)
    np.testing.assert_allclose(_numpy_of(build, "BiasAdd", [x, bias, skip])["y0"], x + bias + skip, 1e-6)

    image, pixel, gamma, beta, shift = f(2, 4, 3, 8), f(2, 8), f(8), f(8), f(8)
    total = image + pixel[:, None, None] + shift
    parts = total.reshape(2, 12, 2, 4)
    mean, variance = parts.mean((1, 3), keepdims=True), parts.var((1, 3), keepdims=True)
    normal = ((parts - mean) / np.sqrt(variance + 1e-5)).reshape(total.shape) * gamma + beta
    found = _numpy_of(build, "SkipGroupNorm", [image, gamma, beta, pixel, shift], outputs=2, groups=2, activation=1)
    np.testing.assert_allclose(found["y0"], normal / (1 + np.exp(-normal)), 1e-4, 1e-5)
    np.testing.assert_allclose(found["y1"], total, 1e-6)

    filters = f(6, 8, 2, 1)
    wanted = sum(image[:, i : i + 3] @ filters[:, :, i, 0].T for i in range(2))
    for op, weights in (("NhwcConv", filters.transpose(0, 2, 3, 1)), ("NhwcFusedConv", filters)):
        y = _numpy_of(build, op, [image, weights], constant=(1,))["y0"]
        np.testing.assert_allclose(y, wanted, 1e-4, 1e-5)


@pytest.mark.parametrize("both", [0, 1])
def test_biases_by_distance(build, both):
    """Against the formula of T5 (Raffel et al., 2020), as its first implementation has it."""
    table, most, steps = f(16, 3), 40, 50
    away = np.arange(steps)[None, :] - np.arange(steps)[:, None]
    buckets = 8 if both else 16
    first = np.where(away > 0, buckets, 0) if both else 0
    far = np.abs(away) if both else -np.minimum(away, 0)
    near = buckets // 2
    by_log = near + (np.log(np.maximum(far, 1) / near) / np.log(most / near) * (buckets - near)).astype(int)
    at = first + np.where(far < near, far, np.minimum(by_log, buckets - 1))
    operands = [table, np.int64(steps), np.int64(steps)]
    y = _numpy_of(build, "RelativePositionBias", operands, max_distance=most, is_bidirectional=both)["y0"]
    assert np.array_equal(y, table[at].transpose(2, 0, 1)[None])
