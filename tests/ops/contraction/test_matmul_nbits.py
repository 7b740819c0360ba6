"""Products with packed weights: the operator against its definition and onnxruntime."""

from dataclasses import replace

import numpy as np
import pytest

from nncompiler.ir import dtype as dt
from nncompiler.ir.dims import symbol
from nncompiler.ir.errors import ModelError
from nncompiler.ir.op import Operand
from nncompiler.ir.types import TensorType
from nncompiler.ops.contraction.matmul_nbits import MatMulNBits, MatMulNBitsInteger, packed, unpacked


def operands(op, lead, zeros="none", dtype=np.float32):
    rng = np.random.default_rng(3)
    a = rng.standard_normal((*lead, op.k)).astype(dtype)
    b = rng.integers(0, 256, (op.n, op.blocks, op.block * op.bits // 8)).astype(np.uint8)
    scale = rng.uniform(0.01, 0.1, (op.n, op.blocks)).astype(dtype)
    zero = {
        "none": None, "codes": rng.integers(0, 256, (op.n, op.packed_zeros)).astype(np.uint8),
        "floats": (rng.random((op.n, op.blocks)) * 2**op.bits).astype(dtype),
    }[zeros]  # fmt: skip
    return a, b, scale, zero


@pytest.mark.parametrize("bits", [2, 4, 8])
@pytest.mark.parametrize("zeros", ["none", "codes", "floats"])
@pytest.mark.parametrize("k, block", [(48, 16), (50, 32), (7, 16)])
def test_is_its_definition(agree, bits, zeros, k, block):
    op = MatMulNBits(k, 5, bits, block)
    agree(op, *operands(op, (2, 3), zeros), symbolic=(0, 1), scaled=True)


@pytest.mark.parametrize("k, block", [(48, 16), (50, 32), (7, 16)])
def test_codes_of_activations_are_rounded(agree, k, block):
    op = MatMulNBits(k, 5, 4, block, accuracy=4)
    a, *weights = operands(op, (2, 3), "codes")
    a[0, 0] = 0
    a[1, 1, 3] = 40
    got = agree(op, a, *weights, symbolic=(0, 1), scaled=True)
    exact = replace(op, accuracy=0).evaluate(a, *weights)
    assert 1e-4 < np.abs(got - exact).max() / np.abs(exact).max() < 0.02 and not got[0, 0].any()


@pytest.mark.parametrize("bits", [2, 4, 8])
@pytest.mark.parametrize("zeros", ["none", "codes"])
def test_products_of_codes(agree, bits, zeros):
    op = MatMulNBitsInteger(64, 5, bits, 16)
    _, b, scale, zero = operands(op, (2, 3), zeros)
    rng = np.random.default_rng(1)
    a = rng.integers(-127, 128, (2, 3, 64)).astype(np.int8)
    sums = a.reshape(2, 3, 4, 16).sum(-1, dtype=np.int32)
    a_scale = rng.uniform(0.01, 0.1, (2, 3, 4)).astype(np.float32)
    got = agree(op, a, b, scale, a_scale, sums, zero, symbolic=(0, 1), scaled=True)
    floats = (a.reshape(2, 3, 4, 16) * a_scale[..., None]).reshape(2, 3, 64)
    wanted = MatMulNBits(64, 5, bits, 16).evaluate(floats, b, scale, zero)
    np.testing.assert_allclose(got, wanted, 1e-5, 1e-4)


@pytest.mark.parametrize("zeros", ["none", "codes"])
def test_types(agree, zeros):
    op = MatMulNBits(40, 3, 4, 32)
    for dtype in (np.float16, np.float64):
        assert agree(op, *operands(op, (2,), zeros, dtype), scaled=True).dtype == dtype


@pytest.mark.parametrize("bits", [2, 4, 8])
@pytest.mark.parametrize("count", [1, 3, 8, 13])
def test_codes_lie_side_by_side_the_first_in_the_lowest_bits(bits, count):
    codes = np.random.default_rng(0).integers(0, 1 << bits, (3, count)).astype(np.uint8)
    bytes_ = packed(codes, bits)
    assert bytes_.shape == (3, -(-count * bits // 8)) and (bytes_[:, 0] & ((1 << bits) - 1) == codes[:, 0]).all()
    assert np.array_equal(unpacked(bytes_, bits)[:, :count], codes)


@pytest.mark.parametrize(
    ("change", "message"),
    [
        ({"bits": 3}, "bits must be one of 2 4 8, got 3"), ({"block": 24}, "a power of two, 16 at least, got 24"),
        ({"block": 8}, "16 at least, got 8"), ({"k": 0}, "k and n must be 1 at least"),
        ({0: (dt.i32, (2, 40))}, "a must be a float"), ({0: (dt.f32, (2, 41))}, "a must have 40 columns"),
        ({1: (dt.u8, (3, 2, 15))}, r"b must be u8\[3,2,16\]"), ({1: (dt.i8, (3, 2, 16))}, r"b must be u8\[3,2,16\]"),
        ({2: (dt.f16, (3, 2))}, r"the scale must be f32\[3,2\]"), ({2: (dt.f32, (3, 3))}, r"the scale must be f32\[3,2\]"),
        ({3: (dt.u8, (3, 2))}, r"the zero point must be u8\[3,1\] or f32\[3,2\]"),
    ],
    ids=str,
)  # fmt: skip
def test_what_does_not_fit_is_refused(change, message):
    fields = {"k": 40, "n": 3, "bits": 4, "block": 32} | {name: x for name, x in change.items() if isinstance(name, str)}
    types = [(dt.f32, (2, 40)), (dt.u8, (3, 2, 16)), (dt.f32, (3, 2)), (dt.u8, (3, 1))]
    for slot, x in change.items():
        if isinstance(slot, int):
            types[slot] = x
    with pytest.raises(ModelError, match=message):
        MatMulNBits(**fields).infer(*(Operand(TensorType(dtype, shape)) for dtype, shape in types))


def test_an_open_dimension_may_be_k():
    m = symbol("m")
    types = [(dt.f32, (m, symbol("k"))), (dt.u8, (3, 2, 16)), (dt.f32, (3, 2))]
    result = MatMulNBits(40, 3, 4, 32).infer(*(Operand(TensorType(dtype, shape)) for dtype, shape in types))
    assert result.shape == (m, 3)
