"""Weights of few bits in ONNX models, against onnxruntime: com.microsoft's MatMulNBits in all its forms."""

import numpy as np
import onnx
import pytest
from onnx import TensorProto as T
from onnx import helper, numpy_helper

import nncompiler
from nncompiler.backends.reference import evaluate
from nncompiler.driver.pipeline import optimize
from nncompiler.frontends.onnx import read
from nncompiler.interchange.writer import write
from nncompiler.ir.errors import ModelError, UnsupportedError
from nncompiler.ops.contraction.matmul_nbits import MatMulNBits
from nncompiler.passes import PORTABLE, SinkLookups, run_pipeline

MICROSOFT = "com.microsoft"


class Weights:
    """Random operands of a product: codes, scales, zero points."""

    def __init__(self, k, n, bits=4, block=32, zeros="", dtype=np.float32, seed=0):
        self.rng = rng = np.random.default_rng(seed)
        self.k, self.n, self.bits, self.block, blocks = k, n, bits, block, -(-k // block)
        self.operands = {
            "B": rng.integers(0, 256, (n, blocks, block * bits // 8)).astype(np.uint8),
            "scales": rng.uniform(0.01, 0.1, n * blocks).astype(dtype),
        }
        if zeros == "codes":
            self.operands["zero_points"] = rng.integers(0, 256, n * -(-blocks * bits // 8)).astype(np.uint8)
        elif zeros == "floats":
            self.operands["zero_points"] = (rng.random(n * blocks) * 2**bits).astype(dtype)

    def model(self, shape, *after, g_idx=None, bias=None, computed=(), level=1):
        """The product of x of a shape, and operators of ONNX behind it."""
        operands = {**self.operands, "g_idx": g_idx, "bias": bias}
        dtype = helper.np_dtype_to_tensor_dtype(self.operands["scales"].dtype)
        names = [name if operands.get(name) is not None else "" for name in ("B", "scales", "zero_points", "g_idx", "bias")]
        attributes = {"K": self.k, "N": self.n, "bits": self.bits, "block_size": self.block, "accuracy_level": level}
        nodes = [helper.make_node("MatMulNBits", ["x", *names], ["y"], "product", domain=MICROSOFT, **attributes)]
        for i, op in enumerate(after):
            source = nodes[-1].output[0]
            nodes.append(helper.make_node(op, [source, source] if op == "Mul" else [source], [f"y{i}"]))
        result = helper.make_tensor_value_info(nodes[-1].output[0], dtype, [*shape[:-1], self.n])
        inputs = [helper.make_tensor_value_info("x", dtype, shape)]
        weights = []
        for name, array in operands.items():
            if array is None:
                continue
            if name in computed:
                inputs.append(helper.make_tensor_value_info(name, helper.np_dtype_to_tensor_dtype(array.dtype), array.shape))
            else:
                weights.append(numpy_helper.from_array(array, name))
        graph = helper.make_graph(nodes, "g", inputs, [result], weights)
        domains = [helper.make_opsetid("", 21), helper.make_opsetid(MICROSOFT, 1)]
        return helper.make_model(graph, opset_imports=domains, ir_version=10)

    def feeds(self, *shape):
        return {"x": self.rng.standard_normal(shape).astype(self.operands["scales"].dtype)}


@pytest.mark.parametrize("k, n, m", [(64, 48, 1), (100, 17, 3), (33, 5, 40), (260, 70, 7), (16, 1, 2)])
@pytest.mark.parametrize("bits, block, zeros", [
    *((4, block, zeros) for block in (16, 32, 128, 256) for zeros in ("", "codes", "floats")), (8, 32, ""), (8, 32, "codes"),
])  # fmt: skip
def test_products(natively, k, n, m, bits, block, zeros):
    w = Weights(k, n, bits, block, zeros)
    natively(w.model([m, k]), w.feeds(m, k), rtol=2e-5, atol=2e-4)


@pytest.mark.parametrize("k, n, m", [(64, 48, 1), (96, 17, 3), (32, 5, 40), (260, 70, 7), (16, 1, 2)])
@pytest.mark.parametrize("bits, block", [(4, 16), (4, 32), (4, 128), (4, 256), (8, 32)])
@pytest.mark.parametrize("zeros", ["", "codes"])
def test_products_of_codes(natively, k, n, m, bits, block, zeros):
    """Rows of x are the codes that onnxruntime makes of them."""
    w = Weights(k, n, bits, block, zeros)
    model = w.model([m, k], level=4)
    natively(model, w.feeds(m, k), rtol=2e-5, atol=2e-4)
    with nncompiler.compile(model, cache=False) as executable:
        assert any(f"codes_{bits}bit" in kernel for kernel in executable.kernels)


def test_products_of_one_activation_share_its_codes():
    w = Weights(64, 48)
    model = w.model([3, 64], level=4)
    other = onnx.NodeProto()
    other.CopyFrom(model.graph.node[0])
    other.name, other.output[0] = "other", "z"
    model.graph.node.append(other)
    model.graph.output.append(helper.make_tensor_value_info("z", T.FLOAT, [3, 48]))
    model.graph.node[1].input[2] = "more"
    model.graph.initializer.append(numpy_helper.from_array(w.operands["scales"] * 2, "more"))
    with nncompiler.compile(model, cache=False) as executable:
        assert executable.kernels.count("reduce_max") == 1
        y, z = executable.run(w.feeds(3, 64)).values()
    np.testing.assert_array_equal(2 * y, z)


def test_codes_of_zeros():
    w = Weights(64, 48, zeros="codes")
    with nncompiler.compile(w.model([2, 64], level=4), cache=False) as executable:
        y = executable.run({"x": np.stack([np.zeros(64), np.eye(64)[40]]).astype(np.float32)})["y"]
    op = MatMulNBits(64, 48, 4, 32)
    b, scale, zero = w.operands.values()
    weights = op.weights(b, scale.reshape(48, 2), zero.reshape(48, -1))
    np.testing.assert_allclose(y, [np.zeros(48), weights[40]], 1e-6)


@pytest.mark.parametrize("options", [{"threads": 1}, {"threads": 2}, {"checked": True}], ids=str)
@pytest.mark.parametrize("zeros", ["", "codes"])
@pytest.mark.parametrize("level", [0, 4])
def test_open_dimensions(run_ort, zeros, options, level):
    """One program serves a prompt and the tokens behind it."""
    w = Weights(160, 40, zeros=zeros)
    model = w.model(["batch", "sequence", 160], level=level)
    with nncompiler.compile(model, cache=False, **options) as executable:
        for lead in ((1, 7), (1, 1), (3, 2), (2, 100), (1, 64), (5, 1)):
            feeds = w.feeds(*lead, 160)
            np.testing.assert_allclose(executable.run(feeds)["y"], run_ort(model, feeds)["y"], 2e-5, 2e-4)


def test_operators_behind_it_are_its_epilogue(natively):
    w = Weights(64, 33)
    model = w.model([5, 64], "Tanh", "Mul", "Relu", bias=w.rng.standard_normal(33).astype(np.float32))
    natively(model, w.feeds(5, 64), rtol=2e-5, atol=2e-4)
    with nncompiler.compile(model, cache=False) as executable:
        assert executable.kernels == ["gemm_4bit_5x2"]


@pytest.mark.parametrize("shape", [(1, 64), (6, 64)])
@pytest.mark.parametrize("level", [0, 4])
def test_halves(natively, shape, level):
    """f16 activations and scales: computed in f32, and rounded once."""
    for zeros in ("", "codes"):
        w = Weights(64, 40, zeros=zeros, dtype=np.float16)
        natively(w.model(shape, level=level), w.feeds(*shape), rtol=2e-3, atol=2e-2)


@pytest.mark.parametrize("kind", ["sorted", "ordered", "uneven"])
@pytest.mark.parametrize("zeros", ["", "codes"])
def test_groups_of_rows(natively, kind, zeros):
    """onnxruntime reads other zero points than the groups have, also where g_idx changes nothing: numpy stands for it."""
    w = Weights(96, 20, zeros=zeros)
    groups = np.arange(96, dtype=np.int32) // 32
    if kind == "ordered":
        groups = w.rng.permutation(groups)
    elif kind == "uneven":
        groups = w.rng.integers(0, 3, 96).astype(np.int32)
    op, (b, scales, *rest) = MatMulNBits(96, 20, 4, 32), w.operands.values()
    points = op.zeros(rest[0].reshape(20, -1) if rest else None).astype(np.float32)
    weights = (op.codes(b) - points[:, groups]) * scales.reshape(20, 3)[:, groups]
    more = {"wanted": lambda model, feeds: {"y": feeds["x"] @ weights.T}} if zeros else {}
    natively(w.model([3, 96], g_idx=groups, level=0), w.feeds(3, 96), rtol=2e-5, atol=2e-4, **more)


@pytest.mark.parametrize("level", [0, 4])
def test_computed_weights(run_ort, level):
    """onnxruntime makes no codes of x then."""
    w = Weights(64, 12, zeros="codes")
    model = w.model([3, 64], computed=("B", "scales", "zero_points"), level=level)
    feeds = {**w.feeds(3, 64), **w.operands}
    with nncompiler.compile(model, cache=False) as executable:
        got = executable.run(feeds)["y"]
    np.testing.assert_allclose(got, run_ort(model, feeds)["y"], 2e-5, 2e-4)


@pytest.mark.parametrize("level", [0, 4])
def test_stays_packed_when_it_is_written(run_ort, level):
    w = Weights(96, 20, zeros="codes")
    model, feeds = w.model([3, 96], level=level), w.feeds(3, 96)
    graph = read(model)
    (node,) = [n for n in graph.order() if isinstance(n.op, MatMulNBits)]
    assert node.inputs[1].weight.nbytes == w.operands["B"].nbytes
    written = write(graph)
    assert [n.op_type for n in written.graph.node] == ["MatMulNBits"]
    np.testing.assert_allclose(run_ort(written, feeds)["y"], run_ort(model, feeds)["y"], 1e-6)
    np.testing.assert_allclose(evaluate(graph, feeds)["y"], run_ort(model, feeds)["y"], 2e-5, 2e-4)


def test_the_weights_of_an_artifact_stay_packed(tmp_path):
    w = Weights(1024, 512)
    with nncompiler.compile(w.model([1, 1024]), cache=False) as executable:
        executable.save(tmp_path / "model.nnc")
    size = sum(p.stat().st_size for p in tmp_path.rglob("*") if p.is_file())
    assert size < 1024 * 512 * 5 / 8 + 300_000  # 4 bits, a scale of 32 bits for 32 of them, code


@pytest.mark.parametrize(
    ("change", "error", "message"),
    [
        ({"block_size": 24}, ModelError, "block_size a power of two"),
        ({"block_size": 8}, ModelError, "16 at least, they are 4 and 8"),
        ({"bits": 3}, ModelError, "bits must be 2, 4 or 8"),
        ({"K": 128}, ModelError, r"B must have the shape \[12, 4, 16\]"),
        ({"N": 13}, ModelError, r"B must have the shape \[13, 2, 16\]"),
        ({"g_idx": [0] * 63 + [2]}, ModelError, "g_idx must have 64 numbers of blocks, below 2"),
        ({"g_idx": [0] * 60}, ModelError, "g_idx must have 64 numbers"),
        ({"computed": ("g_idx",)}, UnsupportedError, "g_idx, and weights with it, that are computed"),
        ({"computed": ("scales",)}, UnsupportedError, "an uneven g_idx with scales"),
    ],
    ids=str,
)  # fmt: skip
def test_what_does_not_fit_is_refused(change, error, message):
    w = Weights(64, 12)
    groups = change.get("g_idx") or ([0] * 64 if "computed" in change else None)
    g_idx = None if groups is None else np.array(groups, np.int32)
    model = w.model([3, 64], g_idx=g_idx, computed=change.get("computed", ()))
    for attribute in model.graph.node[0].attribute:
        attribute.i = change.get(attribute.name, attribute.i)
    with pytest.raises(error, match=message):
        read(model)



class Dequantized:
    """A product with weights [k, n], or [n, k] where `turned`, that DequantizeLinear makes of codes: scales one a `block`
    along k, one a column (0) or one (None)."""

    def __init__(self, k, n, block=32, codes="INT4", zeros=False, turned=False, dtype=np.float32, seed=1):
        self.rng = rng = np.random.default_rng(seed)
        self.k, self.n, self.dtype = k, n, dtype
        low, high = {"INT4": (-8, 8), "UINT4": (0, 16), "INT8": (-128, 128), "UINT8": (0, 256)}[codes]
        kind = getattr(T, codes)
        shape = {None: (), 0: (n,)}.get(block, (-(-k // block), n) if block else ())
        turn = (lambda x: x.T if x.ndim == 2 else x) if turned else (lambda x: x)

        def integers(name, *shape):
            numbers = np.ascontiguousarray(turn(rng.integers(low, high, shape)))
            return helper.make_tensor(name, kind, numbers.shape, numbers.reshape(-1).tolist())

        scale = np.ascontiguousarray(turn(rng.uniform(0.01, 0.1, shape))).astype(dtype)
        self.weights = [integers("w", k, n), numpy_helper.from_array(scale, "scale")]
        self.weights += [integers("zero", *shape)] if zeros else []
        axis = (0 if block else 1) if not turned else (1 if block else 0)
        attributes = {"axis": axis} | ({"block_size": block} if block else {})
        names = [w.name for w in self.weights]
        self.nodes = [helper.make_node("DequantizeLinear", names, ["numbers"], "numbers", **attributes)]

    def model(self, shape, op="MatMul", transpose=False, bias=None, **attributes):
        """The product with x of a shape."""
        nodes, operands, weights = list(self.nodes), ["x", "numbers"], list(self.weights)
        if transpose:
            nodes.append(helper.make_node("Transpose", ["numbers"], ["turned"], "turned", perm=[1, 0]))
            operands[1] = "turned"
        if bias is not None:
            operands.append("bias")
            weights.append(numpy_helper.from_array(bias, "bias"))
        nodes.append(helper.make_node(op, operands, ["y"], "product", **attributes))
        dtype = helper.np_dtype_to_tensor_dtype(np.dtype(self.dtype))
        x, y = (helper.make_tensor_value_info(name, dtype, s) for name, s in (("x", shape), ("y", [*shape[:-1], self.n])))
        graph = helper.make_graph(nodes, "g", [x], [y], weights)
        return helper.make_model(graph, opset_imports=[helper.make_opsetid("", 21)], ir_version=10)

    def feeds(self, *shape):
        return {"x": self.rng.standard_normal(shape).astype(self.dtype)}


def packed_products(model):
    """The products with packed weights that the portable passes make of a model."""
    return [n.op for n in optimize(read(model), PORTABLE).order() if isinstance(n.op, MatMulNBits)]


@pytest.mark.parametrize("codes", ["INT4", "UINT4"])
@pytest.mark.parametrize("zeros", [False, True])
@pytest.mark.parametrize("k, block, made", [(96, 32, 32), (256, 64, 64), (96, 0, 128), (300, 0, 128), (20, None, 32)])
def test_dequantized_weights_stay_packed(natively, codes, zeros, k, block, made):
    d = Dequantized(k, 24, block, codes, zeros)
    model = d.model([3, k])
    assert packed_products(model) == [MatMulNBits(k, 24, 4, made)]
    natively(model, d.feeds(3, k), rtol=2e-5, atol=2e-4)


@pytest.mark.parametrize("zeros", [False, True])
@pytest.mark.parametrize("block", [32, 0])
def test_dequantized_weights_that_are_transposed(natively, zeros, block):
    d, bias = Dequantized(64, 24, block, zeros=zeros, turned=True), np.arange(24, dtype=np.float32)
    for model in (d.model([2, 3, 64], transpose=True), d.model([3, 64], "Gemm", bias=bias, transB=1)):
        assert packed_products(model) == [MatMulNBits(64, 24, 4, block or 64)]
        shape = [x.dim_value for x in model.graph.input[0].type.tensor_type.shape.dim]
        natively(model, d.feeds(*shape), rtol=2e-5, atol=2e-4)


def test_dequantized_halves(natively):
    d = Dequantized(64, 24, zeros=True, dtype=np.float16)
    model = d.model([3, 64])
    assert packed_products(model) == [MatMulNBits(64, 24, 4, 32)]
    natively(model, d.feeds(3, 64), rtol=4e-3, atol=4e-2)


@pytest.mark.parametrize("codes", ["INT8", "UINT8"])
@pytest.mark.parametrize("zeros", [False, True])
@pytest.mark.parametrize("k, block, made", [(1024, 0, 128), (1000, None, 128), (1024, 64, 64)])
def test_dequantized_bytes_stay_for_few_rows(natively, codes, zeros, k, block, made):
    for turned in (False, True):
        d = Dequantized(k, 300, block, codes, zeros, turned)
        for rows, found in ((1, 1), (3, 1), (5, 0)):
            model = d.model([rows, k], transpose=turned)
            assert packed_products(model) == [MatMulNBits(k, 300, 8, made)] * found
            natively(model, d.feeds(rows, k), rtol=2e-5, atol=2e-3)
    d = Dequantized(k, 300, block, codes, zeros)
    model = d.model(["N", k])
    assert packed_products(model) == [MatMulNBits(k, 300, 8, made)]
    natively(model, d.feeds(3, k), rtol=2e-5, atol=2e-3)  # with 7, known while compiling, weights would become floats


def test_dequantized_bytes_that_codes_or_caches_multiply_do_not_stay(natively):
    small = Dequantized(64, 64, 0, "INT8")
    assert packed_products(small.model([1, 64])) == []
    d = Dequantized(1024, 256, 0, "INT8")
    model = d.model([2, 1024])
    scale = numpy_helper.from_array(np.float32(2**-5), "x_scale")
    model.graph.initializer.append(scale)
    quantized = [
        helper.make_node("QuantizeLinear", ["x", "x_scale"], ["x_codes"]),
        helper.make_node("DequantizeLinear", ["x_codes", "x_scale"], ["x_numbers"]),
    ]
    nodes = [*quantized, *model.graph.node]
    nodes[-1].input[0] = "x_numbers"
    del model.graph.node[:]
    model.graph.node.extend(nodes)
    assert packed_products(model) == []
    natively(model, d.feeds(2, 1024), rtol=2e-5, atol=2e-3)


@pytest.mark.parametrize("change", ["odd block", "blocks along n", "alpha", "transA"])
def test_other_dequantized_weights_become_floats(natively, change):
    d = Dequantized(48, 48, 24 if change == "odd block" else 16, turned=change == "blocks along n")
    attributes = {"alpha": {"alpha": 0.5}, "transA": {"transA": 1}}.get(change, {})
    model = d.model([48, 48], "Gemm" if attributes else "MatMul", **attributes)
    assert packed_products(model) == []
    natively(model, d.feeds(48, 48), rtol=2e-5, atol=2e-4)


@pytest.mark.parametrize("axis", [0, 1])
@pytest.mark.parametrize("zeros", [False, True])
def test_a_table_of_codes_is_looked_up(run_ort, tmp_path, axis, zeros):
    """Rows of a table of 4 bits are made floats, not the table."""
    d = Dequantized(2048, 160, 32, zeros=zeros) if axis == 0 else Dequantized(160, 2048, 32, zeros=zeros, turned=True)
    look_up = helper.make_node("Gather", ["numbers", "ids"], ["y"], "rows")
    ids = helper.make_tensor_value_info("ids", T.INT64, ["batch", "tokens"])
    y = helper.make_tensor_value_info("y", T.FLOAT, ["batch", "tokens", 160])
    graph = helper.make_graph([*d.nodes, look_up], "g", [ids], [y], d.weights)
    model = helper.make_model(graph, opset_imports=[helper.make_opsetid("", 21)], ir_version=10)
    with nncompiler.compile(model, cache=False) as executable:
        for shape in ((1, 1), (2, 7)):
            feeds = {"ids": np.random.default_rng(0).integers(-2048, 2048, shape)}
            np.testing.assert_array_equal(executable.run(feeds)["y"], run_ort(model, feeds)["y"])
    kept = [n.type.nbytes for n in optimize(read(model), PORTABLE).order() if n.type.rank and n.type.is_static]
    assert max(kept) == 2048 * 160


def test_a_look_up_behind_a_long_chain_is_left():
    """Whether a table is constant is asked of chains of any length, and of those that join again and again."""
    nodes, last = [], "x"
    for i in range(3000):
        nodes.append(helper.make_node("Add", [last, last], [f"v{i}"]))
        last = f"v{i}"
    nodes.append(helper.make_node("Gather", [last, "ids"], ["y"]))
    x, y = (helper.make_tensor_value_info(name, T.FLOAT, shape) for name, shape in (("x", [600, 500]), ("y", [2, 500])))
    graph = helper.make_graph(nodes, "g", [x], [y], [numpy_helper.from_array(np.array([3, 5]), "ids")])
    model = helper.make_model(graph, opset_imports=[helper.make_opsetid("", 21)], ir_version=10)
    graph = read(model)
    run_pipeline(graph, (SinkLookups(),))
    assert [n.op.name for n in graph.order()].count("gather") == 1
