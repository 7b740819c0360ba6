"""com.microsoft's operators in native code, against onnxruntime: quantized ones give its integers."""

import numpy as np
import pytest
from onnx import helper, parser

import nncompiler
from nncompiler.backends.reference import evaluate
from nncompiler.frontends.onnx import read
from nncompiler.interchange.contrib import (
    attention,
    experts,
    fused,
    grouped,
    layers,
    nbits,
    packed,
    quantized,
    text,
)
from nncompiler.ir.errors import ModelError, UnsupportedError

DOMAIN = "com.microsoft"
R = np.random.default_rng(0)


def f(*shape):
    return R.standard_normal(shape).astype(np.float32)


def u8(*shape):
    return R.integers(0, 256, shape).astype(np.uint8)


def i8(*shape):
    return R.integers(-128, 128, shape).astype(np.int8)


def scalar(x, dtype=np.float32):
    return np.array(x, dtype)


def model_of(build, op, operands, outputs=1, constant=(), domain=DOMAIN, opset=17, **attributes):
    """A node whose operands are inputs, None where absent; those numbered in `constant` are weights."""
    names = ["" if a is None else f"x{i}" for i, a in enumerate(operands)]
    given = {n: a for n, a in zip(names, operands) if n}
    weights = {n: a for n, a in given.items() if int(n[1:]) in constant}
    inputs = {n: (helper.np_dtype_to_tensor_dtype(a.dtype), list(a.shape)) for n, a in given.items() if n not in weights}
    outs = outputs if isinstance(outputs, list) else [f"y{i}" for i in range(outputs)]
    node = helper.make_node(op, names, outs, domain=domain, name="node", **attributes)
    model = build([node], inputs, [o for o in outs if o], weights, opset=opset, ir_version=8)
    model.opset_import.append(helper.make_opsetid(DOMAIN, 1))
    return model, {n: a for n, a in given.items() if n not in weights}


@pytest.fixture
def same(build, run_ort):
    """same(op, operands, ...): native code and the reference give onnxruntime's results."""

    def check(op, operands, rtol=1e-4, atol=1e-5, only=None, **more):
        model, feeds = model_of(build, op, operands, **more)
        wanted = {name: y for name, y in run_ort(model, feeds).items() if only is None or name == only}
        with nncompiler.compile(model, cache=False, threads=1) as executable:
            native = executable.run(feeds)
        for found in (native, evaluate(read(model), feeds)):
            for name, y in wanted.items():
                assert (found[name].dtype, found[name].shape) == (y.dtype, y.shape), name
                if y.dtype.kind in "iu":
                    assert np.array_equal(found[name], y), np.abs(found[name].astype(int) - y.astype(int)).max()
                np.testing.assert_allclose(found[name], y, rtol, atol, err_msg=name)

    return check


def test_gelus(same):
    for op, operands in [
        ("Gelu", [f(3, 8)]), ("BiasGelu", [f(3, 8), f(8)]), ("FastGelu", [f(3, 8)]), ("FastGelu", [f(3, 8), f(8)]),
        ("QuickGelu", [f(3, 8)]),
    ]:  # fmt: skip
        same(op, operands)
    same("QuickGelu", [f(3, 8)], alpha=0.7)


@pytest.mark.parametrize("a, b, attributes", [
    ([3, 4], [4, 5], {"alpha": 0.5}), ([4, 3], [5, 4], {"transA": 1, "transB": 1}), ([2, 4, 3], [2, 4, 5], {"transA": 1}),
    ([3, 2, 4], [3, 4, 5], {"transBatchA": 1}), ([2, 3, 4], [4, 3, 5], {"transBatchB": 1}),
    ([4, 2, 3], [2, 4, 5], {"transBatchA": 1, "transA": 0}), ([2, 3, 5, 4], [2, 3, 6, 4], {"transB": 1, "alpha": 2.0}),
])  # fmt: skip
def test_fused_products(same, build, run_ort, a, b, attributes):
    try:
        run_ort(*model_of(build, "FusedMatMul", [f(*a), f(*b)], **attributes))
    except Exception:
        pytest.skip("onnxruntime refuses the shapes")
    same("FusedMatMul", [f(*a), f(*b)], **attributes)


@pytest.mark.parametrize("activation, more", [
    ("Relu", {}), ("Sigmoid", {}), ("Tanh", {}), ("LeakyRelu", {"activation_params": [0.2]}),
    ("Clip", {"activation_params": [-0.5, 0.75]}), ("HardSigmoid", {"activation_params": [0.3, 0.4]}),
])  # fmt: skip
def test_fused_activations(same, activation, more):
    window = {"kernel_shape": [3, 3], "pads": [1, 1, 1, 1]}
    same("FusedConv", [f(1, 3, 6, 6), f(4, 3, 3, 3), f(4)], activation=activation, **window, **more)
    if activation == "Relu":
        same("FusedConv", [f(1, 3, 6, 6), f(4, 3, 3, 3), f(4), f(1, 4, 6, 6)], activation=activation, **window)
    if "activation_params" in more:
        given = dict(zip(("activation_alpha", "activation_beta"), more["activation_params"]))
    else:
        given = {}
    if activation != "Clip":
        same("FusedGemm", [f(3, 4), f(4, 5), f(5)], activation=activation, alpha=0.5, **given)


def test_normalizations_of_sums(same):
    x, skip, gamma, beta, bias = f(2, 3, 16), f(2, 3, 16), f(16), f(16), f(16)
    same("SkipLayerNormalization", [x, skip, gamma, beta], epsilon=1e-5)
    same("SkipLayerNormalization", [x, skip, gamma, beta, bias], outputs=["y", "", "", "sum"])
    same("SkipLayerNormalization", [x, skip, gamma])
    same("SkipLayerNormalization", [x, f(1, 3, 16), gamma, beta])
    same("SkipSimplifiedLayerNormalization", [x, skip, gamma], epsilon=1e-6)
    same("SkipSimplifiedLayerNormalization", [x, skip, gamma, bias], outputs=["y", "", "", "sum"])
    same("SimplifiedLayerNormalization", [x, gamma], domain="", axis=-1, epsilon=1e-6)
    same("LayerNormalization", [x, gamma, beta], domain="", opset=13, axis=-1)


def test_embeddings(same):
    ids, segments = R.integers(0, 9, (2, 5)).astype(np.int32), R.integers(0, 2, (2, 5)).astype(np.int32)
    mask = (np.arange(5) < [[3], [5]]).astype(np.int32)
    words, positions, kinds, gamma, beta = f(9, 8), f(12, 8), f(2, 8), f(8), f(8)
    same("EmbedLayerNormalization", [ids, segments, words, positions, kinds, gamma, beta, mask], outputs=["y", "n"])
    same("EmbedLayerNormalization", [ids, None, words, positions, None, gamma, beta], outputs=["y", "n"])
    same("EmbedLayerNormalization", [ids, segments, words, positions, kinds, gamma, beta], outputs=["y", "n", "sum"])


MASKS = {"none": None, "lengths": np.array([3, 5], np.int32), "keys": (np.arange(5) < [[3], [5]]).astype(np.int32)}


@pytest.mark.parametrize("mask", MASKS)
@pytest.mark.parametrize("causal", [0, 1])
def test_attention(same, mask, causal):
    x, w, b = f(2, 5, 12), f(12, 36), f(36)
    same("Attention", [x, w, b, MASKS[mask]], num_heads=3, unidirectional=causal)


def test_attention_of_other_forms(same):
    x = f(2, 4, 12)
    same("Attention", [x, f(12, 20), f(20)], num_heads=2, qkv_hidden_sizes=[6, 6, 8])
    same("Attention", [x, f(12, 36), f(36), None, f(2, 2, 3, 2, 4)], outputs=2, num_heads=3, unidirectional=1)
    same("Attention", [x, f(12, 36), f(36), None, None, f(2, 3, 4, 4)], num_heads=3, scale=0.3)
    three = R.integers(0, 2, (2, 4, 4)).astype(np.int32)
    three[..., 0] = 1
    same("Attention", [x, f(12, 36), f(36), three], num_heads=3)


def test_heads_of_their_own(same):
    q, k, v = f(2, 4, 12), f(2, 5, 12), f(2, 5, 18)
    same("MultiHeadAttention", [q, k, v], num_heads=3)
    same("MultiHeadAttention", [q, k, v, f(42)], num_heads=3)
    same("MultiHeadAttention", [q, k, v, None, MASKS["keys"]], num_heads=3)
    same("MultiHeadAttention", [q, k, v, None, None, f(2, 3, 4, 5)], num_heads=3)
    same("MultiHeadAttention", [q, f(2, 4, 12), f(2, 4, 12)], num_heads=3, unidirectional=1)
    same("MultiHeadAttention", [q, f(2, 3, 5, 4), f(2, 3, 5, 4)], num_heads=3)
    past = [f(2, 3, 2, 4), f(2, 3, 2, 4)]
    same("MultiHeadAttention", [q, f(2, 4, 12), f(2, 4, 12), None, None, None, *past], outputs=3, num_heads=3)


def test_heads_side_by_side(build):
    """onnxruntime has no kernel for these on CPUs: the operand is the same as three, or two, of their own."""
    q, k, v = (f(2, 4, 3, 4) for _ in range(3))
    flat = [x.reshape(2, 4, 12) for x in (q, k, v)]
    results = []
    for operands in (flat, [np.stack([q, k, v], 3)], [flat[0], np.stack([k, v], 3)]):
        model, feeds = model_of(build, "MultiHeadAttention", operands, num_heads=3)
        results.append(evaluate(read(model), feeds)["y0"])
    assert all(np.array_equal(results[0], other) for other in results[1:])


@pytest.mark.parametrize("rotary", [{}, {"do_rotary": 1}, {"do_rotary": 1, "rotary_interleaved": 1}])
@pytest.mark.parametrize("steps, past, more", [
    (5, 0, {}), (1, 6, {}), (1, 6, {"local_window_size": 3}), (4, 0, {"softcap": 2.0, "scale": 0.4}),
])  # fmt: skip
def test_heads_that_share_keys(same, rotary, steps, past, more):
    """Past caches without room for what is new, and with it: results are as long as the longer one of past and total. What
    lies beyond the total nobody reads, and onnxruntime clears it."""
    total = past + steps
    angles = [f(12, 8), f(12, 8)] if rotary else []
    for room in (0, 3):
        if room and not past:
            continue
        new = [f(2, steps, 96), f(2, steps, 32), f(2, steps, 32)]
        cache = [f(2, 2, past + room, 16), f(2, 2, past + room, 16)]
        lengths = np.array([total - 1] * 2, np.int32)
        operands = [*new, *cache, lengths, np.array(total, np.int32), *angles]
        more |= {"num_heads": 6, "kv_num_heads": 2}
        same("GroupQueryAttention", operands, outputs=3, only="y0" if room else None, constant=(6,), **rotary, **more)


@pytest.mark.parametrize("interleaved", [0, 1])
def test_rotations(same, interleaved):
    cos, sin = f(10, 4), f(10, 4)
    ids = R.integers(0, 10, (2, 5)).astype(np.int64)
    same("RotaryEmbedding", [f(2, 5, 24), ids, cos, sin], interleaved=interleaved)
    same("RotaryEmbedding", [f(2, 3, 5, 8), ids, cos, sin], interleaved=interleaved)
    same("RotaryEmbedding", [f(2, 5, 24), np.array([2]), cos, sin], interleaved=interleaved)
    same("RotaryEmbedding", [f(2, 5, 36), ids, cos, sin], interleaved=interleaved, num_heads=3, rotary_embedding_dim=8)


@pytest.mark.parametrize("codes", [u8, i8])
def test_sums_and_products_of_codes(same, codes):
    kind = codes(1).dtype
    zeros = [scalar(z, kind) for z in (3, 120, 60)]
    for op in ("QLinearAdd", "QLinearMul"):
        a, b = codes(40, 64), codes(40, 64)
        out = scalar(0.05 if op == "QLinearAdd" else 0.9)
        same(op, [a, scalar(0.031), zeros[0], b, scalar(0.017), zeros[1], out, zeros[2]])
        same(op, [a, scalar(0.031), zeros[0], codes(64), scalar(0.5), zeros[1], out, zeros[2]])
    small = codes(100, 64) // 16
    same("QLinearMul", [small, scalar(0.5), scalar(3, kind), small, scalar(1), scalar(2, kind), scalar(1), scalar(61, kind)])


@pytest.mark.parametrize("codes", [u8, i8])
def test_functions_of_codes(same, codes):
    kind = codes(1).dtype
    scales = [scalar(0.04), scalar(5, kind), scalar(0.0061), scalar(9, kind)]
    every = np.arange(256).astype(np.uint8).view(kind)
    same("QLinearSigmoid", [every, *scales])
    same("QLinearLeakyRelu", [every, scales[0], scales[1], scalar(0.03), scales[3]], alpha=0.3)
    x = codes(2, 3, 7, 8)
    same("QLinearGlobalAveragePool", [x, scales[0], scales[1], scalar(0.02), scales[3]])
    same("QLinearGlobalAveragePool", [x, scales[0], scales[1], scalar(0.02), scales[3]], channels_last=1)
    window = {"kernel_shape": [3, 2], "strides": [2, 1], "pads": [1, 0, 1, 1]}
    for counted in (0, 1):
        same("QLinearAveragePool", [x, scales[0], scales[1], scalar(0.0213), scales[3]], count_include_pad=counted, **window)
    more = [scalar(0.05), scalar(1, kind)]
    same("QLinearConcat", [scalar(0.03), scalar(7, kind), x, *scales[:2], codes(2, 5, 7, 8), *more], axis=1)
    chosen = [R.random((2, 3, 7, 8)) < 0.5, x, *scales[:2], codes(2, 3, 7, 8), *more, scalar(0.03), scalar(7, kind)]
    same("QLinearWhere", chosen)
    same("NhwcMaxPool", [codes(1, 6, 7, 5)], kernel_shape=[2, 2], strides=[2, 1])


def test_products_of_codes(same):
    a, b = u8(5, 16), i8(16, 7)
    zero = scalar(3, np.uint8), scalar(-2, np.int8)
    same("MatMulIntegerToFloat", [a, b, scalar(0.02), scalar(0.03), *zero, f(7)])
    same("MatMulIntegerToFloat", [a, b, scalar(0.02), np.abs(f(7)), *zero])
    same("DynamicQuantizeMatMul", [f(5, 16), b, scalar(0.03), zero[1], f(7)], constant=(1, 2, 3))
    same("DynamicQuantizeMatMul", [f(2, 5, 16), b, np.abs(f(7)), np.zeros(7, np.int8)], constant=(1, 2, 3))
    bias = R.integers(-99, 99, 7).astype(np.int32)
    left = [a, scalar(0.02), zero[0]]
    same("QGemm", [*left, b, scalar(0.03), zero[1], bias, scalar(0.4), scalar(100, np.uint8)], constant=(3, 4, 5))
    same("QGemm", [*left, i8(7, 16), scalar(0.03), zero[1], bias], constant=(3, 4, 5), transB=1, alpha=0.5)
    operands = [u8(2, 4, 12), i8(12, 36), f(36), scalar(0.02), scalar(0.01), None, *zero]
    same("QAttention", operands, constant=(1, 4, 7), num_heads=3)


def test_images(same):
    x = f(2, 3, 6, 7)
    rois = np.array([[0.1, 0.2, 0.8, 0.9], [-0.2, 0.3, 1.3, 0.7], [0.9, 0.8, 0.1, 0.2]], np.float32)
    at, size = np.array([1, 0, 1], np.int32), np.array([4, 5], np.int32)
    for mode in ("bilinear", "nearest"):
        same("CropAndResize", [x, rois, at, size], constant=(3,), mode=mode, extrapolation_value=2.5)
    same("GridSample", [x, np.clip(f(2, 4, 5, 2), -1, 1)], align_corners=1)
    same("Trilu", [f(4, 5), np.array(1)], constant=(1,), upper=0)
    same("Pad", [f(2, 3), np.array([0, 1, 1, 0]), scalar(2.0)], constant=(1, 2))
    same("CDist", [f(4, 3), f(5, 3)], metric="euclidean")
    same("ExpandDims", [f(4, 3), np.array(1, np.int32)], constant=(1,))
    same("Inverse", [f(2, 5, 5) + 5 * np.eye(5, dtype=np.float32)], rtol=1e-3, atol=1e-4)


def test_groups(build):
    """onnxruntime has no kernel on CPUs."""
    x, gamma, beta = f(2, 3, 4, 8), f(8), f(8)
    model, feeds = model_of(build, "GroupNorm", [x, gamma, beta], groups=4, activation=1, channels_last=1)
    parts = x.astype(np.float64).reshape(2, 12, 4, 2)
    normal = (parts - parts.mean((1, 3), keepdims=True)) / np.sqrt(parts.var((1, 3), keepdims=True) + 1e-5)
    y = normal.reshape(x.shape) * gamma + beta
    np.testing.assert_allclose(evaluate(read(model), feeds)["y0"], y / (1 + np.exp(-y)), 1e-4, 1e-5)


def test_experiments_of_the_first_versions(build):
    """onnxruntime has no kernels for them any more."""
    x, more = f(3, 4), {"alpha": 2.0, "beta": 0.5}
    for op, wanted in [
        ("Affine", 2 * x + 0.5), ("ScaledTanh", 2 * np.tanh(0.5 * x)), ("ParametricSoftplus", 2 * np.log1p(np.exp(0.5 * x))),
    ]:  # fmt: skip
        model, feeds = model_of(build, op, [x], domain="", **more)
        np.testing.assert_allclose(evaluate(read(model), feeds)["y0"], wanted, 1e-5, 1e-6)


def test_what_is_not_known_is_refused(build):
    x = f(2, 2)
    for op, operands, more, error, message in [
        ("Gelu", [x], {"alpha": 1.0}, ModelError, "has no attribute 'alpha'"),
        ("Gelu", [x, x], {}, ModelError, "must have 1 inputs, it has 2"),
        ("NoSuch", [x], {}, UnsupportedError, "not known in domain 'com.microsoft'"),
        ("FusedConv", [f(1, 1, 3, 3), f(1, 1, 1, 1)], {"activation": "Swoosh"}, ModelError, "activation must be"),
        ("RotaryEmbedding", [f(1, 2, 8), np.array([0]), f(4, 4), f(4, 4)], {"scale": 2.0}, UnsupportedError, "scale=2"),
    ]:  # fmt: skip
        model, _ = model_of(build, op, operands, **more)
        with pytest.raises(error, match=message):
            read(model)


def test_elements_keep_their_type(build):
    model, _ = model_of(build, "QuickGelu", [f(2, 3).astype(np.float16)])
    assert read(model).outputs[0][1].type.dtype.name == "f16"


@pytest.mark.parametrize("codes", [u8, i8])
def test_quantized_softmax(build, run_ort, codes):
    """Exactly by definition; onnxruntime sums exponentials of a table, so that codes may differ by one."""
    kind = codes(1).dtype
    scales = [scalar(0.07), scalar(5, kind), scalar(1 / 256), scalar(0 if kind == np.uint8 else -128, kind)]
    for shape, axis, opset in (((3, 40), -1, 13), ((2, 5, 6), 1, 13), ((2, 5, 6), 1, 9)):
        model, feeds = model_of(build, "QLinearSoftmax", [codes(*shape), *scales], constant=(1, 2, 3, 4), axis=axis)
        model.graph.node[0].attribute.append(helper.make_attribute("opset", opset))
        (wanted,) = run_ort(model, feeds).values()
        with nncompiler.compile(model, cache=False, threads=1) as executable:
            (native,) = executable.run(feeds).values()
        (reference,) = evaluate(read(model), feeds).values()
        for found in (native, reference):
            assert found.dtype == wanted.dtype and np.abs(found.astype(int) - wanted.astype(int)).max() <= 1


def test_rows_require_the_attributes_that_onnxruntime_requires():
    """But those that have a meaning where they are absent."""
    from onnxruntime.capi import onnxruntime_pybind11_state as state

    absent = {"activation", "opset", "keepdims", "axes"}
    known = {s.name: s for s in state.get_all_operator_schema() if s.domain == DOMAIN}
    for family in (attention, experts, fused, grouped, layers, nbits, packed, quantized, text):
        for row in family.ROWS:
            if row.onnx in known:
                wanted = {name for name, a in known[row.onnx].attributes.items() if a.required}
                assert wanted - set(row.form.required) <= absent, row.onnx


def test_an_attribute_that_is_left_out_is_named():
    head = '<ir_version: 8, opset_import: ["": 17, "com.microsoft": 1]> g (uint8[2] x, float s, uint8 z) => (uint8[4] y) {'
    model = parser.parse_model(head + " y = com.microsoft.QLinearConcat (s, z, x, s, z, x, s, z) }")
    with pytest.raises(ModelError, match="QLinearConcat requires the attribute 'axis'"):
        nncompiler.compile(model)


@pytest.mark.parametrize("op, operands, attributes, message", [
    ("MultiHeadAttention", [f(2, 8), f(2, 4, 8), f(2, 4, 8)], {"num_heads": 2}, "operand 0 .* rank 3 or 4 or 5, it is f32"),
    ("MultiHeadAttention", [f(2, 3, 8)] * 3, {"num_heads": 0}, "num_heads of .* must be 1 at least, it is 0"),
    ("Attention", [f(2, 4, 8), f(8)], {"num_heads": 2}, "operand 1 of Attention must be of rank 2"),
    ("RotaryEmbedding", [f(1, 3, 8), np.zeros((1, 3), np.int64), f(4), f(4)], {}, None),
    ("RotaryEmbedding", [f(1, 3, 8), np.zeros((1, 3), np.int64), f(4, 4), f(4)], {}, "operand 3 .* rank 2"),
    ("RelativePositionBias", [f(32, 2), np.array([2, 3]), np.array(4)], {"max_distance": 128}, "query_length must be one"),
    ("RelativePositionBias", [f(1, 2), np.array(2), np.array(4)], {"max_distance": 128}, "max_distance must be more than 0"),
    ("GatherBlockQuantized", [u8(4, 32), np.array([1]), f(4)], {"bits": 8}, "scales must have as many axes as data, 2"),
    ("DynamicQuantizeMatMul", [i8(2, 4), i8(4, 3), f(1)], {}, "no meaning for i8, which does not hold 255"),
    ("GroupNorm", [f(1, 2, 2, 8), f(8), f(8)], {"groups": 0}, "groups of GroupNorm must be 1 at least"),
    ("MatMulBnb4", [f(2, 8), u8(8), f(1)], {"K": 8, "N": 2, "block_size": 0, "quant_type": 1}, "block_size .* 1 at least"),
])  # fmt: skip
def test_operands_of_other_ranks_and_counts_that_are_none(build, op, operands, attributes, message):
    """A file that says so is refused with the operand or the attribute named."""
    model, _ = model_of(build, op, operands, constant=(1, 2) if op != "RotaryEmbedding" else (), **attributes)
    with pytest.raises(ModelError, match=message):
        read(model)


def test_files_that_onnxruntime_laid_out_for_a_processor_say_what_to_save(build):
    """Its highest optimization level writes the blocks of its own kernels into the file."""
    model, _ = model_of(build, "ReorderInput", [f(1, 16, 8, 8)], domain="com.microsoft.nchwc")
    model.opset_import.append(helper.make_opsetid("com.microsoft.nchwc", 1))
    with pytest.raises(UnsupportedError, match=r"'com\.microsoft\.nchwc' are not known") as e:
        nncompiler.compile(model)
    assert "ORT_ENABLE_EXTENDED" in e.value.hint
