"""Matrix products and einsum."""

import ml_dtypes
import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from nncompiler.ir import dtype as dt
from nncompiler.ir.dims import symbol
from nncompiler.ir.errors import ModelError
from nncompiler.ir.op import Operand
from nncompiler.ir.types import TensorType
from nncompiler.ops.contraction.einsum import Einsum
from nncompiler.ops.contraction.matmul import Gemm, MatMul

QUICK = settings(max_examples=40, deadline=None)
EXTENT = st.integers(1, 4)


def normal(seed, *shapes):
    r = np.random.default_rng(seed)
    return [r.standard_normal(s).astype(np.float32) for s in shapes]


def f32(*shape):
    return Operand(TensorType(dt.f32, shape))


@QUICK
@given(EXTENT, EXTENT, EXTENT, st.lists(EXTENT, max_size=2), st.data())
def test_matmul(agree, ort, m, k, n, batch, data):
    left = data.draw(st.sampled_from([(k,), (m, k), (*batch, m, k), (*(1 for _ in batch), m, k)]))
    right = data.draw(st.sampled_from([(k,), (k, n), (*batch, k, n), (*(1 for _ in batch), k, n)]))
    a, b = normal(data.draw(st.integers(0, 2**31)), left, right)
    y = agree(MatMul(), a, b, onnx=ort("MatMul", [a, b]), symbolic=range(len(left) - 1), scaled=True)
    np.testing.assert_allclose(y, a @ b, rtol=1e-5, atol=1e-5)


def test_matmul_of_other_types(agree, ort):
    r = np.random.default_rng(0)
    a, b = r.integers(-100, 100, (3, 4)).astype(np.int32), r.integers(-100, 100, (4, 2)).astype(np.int32)
    agree(MatMul(), a, b, onnx=ort("MatMul", [a, b]), scaled=True)
    big = np.full((1, 2), 100, np.int8)
    assert agree(MatMul(), big, big.T, scaled=True)[0, 0] == (20000 + 128) % 256 - 128
    h, g = (x.astype(ml_dtypes.bfloat16) for x in normal(1, (2, 300), (300, 2)))
    y = agree(MatMul(), h, g, tolerance=2e-2, scaled=True)
    wanted = h.astype(np.float64) @ g.astype(np.float64)
    np.testing.assert_allclose(y.astype(np.float64), wanted, rtol=2.0**-8, atol=1e-4)
    d = r.standard_normal((2, 3))
    assert MatMul().evaluate(d, d.T).dtype == np.float64


def test_products_over_nothing_are_zero(agree):
    a, b = np.ones((2, 0), np.float32), np.ones((0, 3), np.float32)
    assert (agree(MatMul(), a, b, scaled=True) == np.zeros((2, 3))).all()
    c = np.arange(3, dtype=np.float32)
    assert (agree(Gemm(), a, b, c, scaled=True) == c).all()
    assert agree(MatMul(), np.ones((0, 4, 2), np.float32), np.ones((2, 5), np.float32), scaled=True).shape == (0, 4, 5)
    assert agree(Einsum("ij,jk->ik"), a, b, scaled=True).sum() == 0


@QUICK
@given(EXTENT, EXTENT, EXTENT, st.booleans(), st.booleans(), st.sampled_from([1.0, 0.5, -2.0]),
       st.sampled_from([0.0, 1.0, 3.0]), st.data())  # fmt: skip
def test_gemm(agree, ort, m, k, n, trans_a, trans_b, alpha, beta, data):
    shape_c = data.draw(st.sampled_from([None, (), (n,), (1,), (m, 1), (1, n), (m, n)]))
    seed = data.draw(st.integers(0, 2**31))
    a, b, c = normal(seed, (k, m) if trans_a else (m, k), (n, k) if trans_b else (k, n), shape_c or ())
    c = None if shape_c is None else c.reshape(shape_c)
    theirs = ort("Gemm", [a, b, c], alpha=alpha, beta=beta, transA=int(trans_a), transB=int(trans_b))
    agree(Gemm(alpha, beta, trans_a, trans_b), a, b, c, onnx=theirs, symbolic=[1] if trans_a else [0], scaled=True)


@pytest.mark.parametrize(
    ("op", "shapes", "message"),
    [
        (MatMul(), [(2, 3), (4, 5)], "inner dimensions must be equal, got .2,3. and .4,5.: 3 against 4"),
        (MatMul(), [(2, 2, 3), (3, 3, 5)], "must broadcast"),
        (MatMul(), [(), (3,)], "rank 1 or more"),
        (Gemm(), [(2, 3), (4, 3)], "inner dimensions"),
        (Gemm(trans_a=True), [(2, 3), (3, 4)], "2 against 3"),
        (Gemm(), [(2, 3), (3, 4), (3, 4)], r"C must broadcast to \[2,4\]"),
        (Gemm(), [(2, 3), (3, 4), (1, 2, 4)], "C must broadcast"),
        (Gemm(), [(3,), (3, 4)], "needs matrices"),
        (Einsum("ij,jk->ik"), [(2, 3)], "takes 2 operands .* got 1"),
        (Einsum("ij->i"), [(2, 3, 4)], "does not fit an operand of rank 3"),
        (Einsum("ij,jk->ik"), [(2, 3), (4, 5)], "'j' is 3 and 4"),
        (Einsum("ii->i"), [(2, 3)], "'i' is 2 and 3"),
        (Einsum("ij->ik"), [(2, 3)], "'k' is in the result"),
        (Einsum("ij->ii"), [(2, 3)], "'i' is twice"),
        (Einsum("i1->i"), [(2, 3)], "terms have letters"),
        (Einsum("...i...->i"), [(2, 3)], "at most one"),
    ],
)
def test_what_does_not_fit_is_refused(op, shapes, message):
    with pytest.raises(ModelError, match=message):
        op.infer(*(f32(*s) for s in shapes))


def test_integers_need_integral_factors():
    i = Operand(TensorType(dt.i32, (2, 2)))
    assert Gemm(2.0, 3.0).infer(i, i, i).dtype == dt.i32
    with pytest.raises(ModelError, match="integral alpha"):
        Gemm(0.5).infer(i, i)


def test_integer_gemm(agree):
    a = np.arange(6, dtype=np.int32).reshape(2, 3)
    y = agree(Gemm(2.0, -1.0, trans_b=True), a, a, np.array([1, 2], np.int32), scaled=True)
    assert (y == 2 * (a @ a.T) - [1, 2]).all()


def test_symbols_against_numbers():
    n, k = symbol("n"), symbol("k")
    assert MatMul().infer(f32(n, 4, k), f32(7, 3)).shape == (n, 4, 3)
    assert MatMul().infer(f32(n, 4, 5), f32(2, 5, 3)).shape == (2, 4, 3)
    with pytest.raises(ModelError, match="inner dimensions"):
        MatMul().infer(f32(2, k), f32(k + 1, 3))


EINSUMS = [
    ("ij,jk->ik", [(2, 3), (3, 4)]), ("ij,jk", [(2, 3), (3, 4)]), ("bij,bjk->bik", [(2, 3, 4), (2, 4, 2)]),
    ("...ij,...jk->...ik", [(2, 3, 4), (2, 4, 2)]), ("ii->i", [(3, 3)]), ("ii", [(3, 3)]), ("...ii->...i", [(2, 3, 3)]),
    ("ij->ji", [(2, 3)]), ("ij->", [(2, 3)]), ("ba", [(2, 3)]), ("i,j->ij", [(2,), (3,)]), ("i,i->", [(3,), (3,)]),
    ("abc,cd,b->ad", [(2, 3, 4), (4, 5), (3,)]), ("bhid,bhjd->bhij", [(1, 2, 3, 4), (1, 2, 5, 4)]),
    (" a b , b -> a", [(2, 3), (3,)]),
    ("...,...", [(2, 3), (2, 3)]), ("a...,...->...a", [(2, 3), (3,)]), ("Aa,aB->BA", [(2, 3), (3, 4)]),
]  # fmt: skip


@pytest.mark.parametrize(("equation", "shapes"), EINSUMS)
def test_einsum(agree, ort, equation, shapes):
    arrays = normal(len(equation), *shapes)
    axes = range(len(shapes[0])) if "ii" not in equation and "..." not in equation else ()
    agree(Einsum(equation), *arrays, onnx=ort("Einsum", arrays, equation=equation), symbolic=axes, scaled=True)


@QUICK
@given(st.data())
def test_einsum_of_random_equations(agree, data):
    """numpy knows the same language but for sums over `...`."""
    extents = {c: data.draw(EXTENT) for c in "abcd"}
    terms = data.draw(st.lists(st.text("abcd", min_size=1, max_size=3), min_size=1, max_size=3))
    used = sorted(set("".join(terms)))
    result = "".join(data.draw(st.permutations(data.draw(st.lists(st.sampled_from(used), unique=True)))))
    arrow = data.draw(st.sampled_from([f"->{result}", ""]))
    equation = ",".join(terms) + arrow
    arrays = normal(data.draw(st.integers(0, 2**31)), *(tuple(extents[c] for c in t) for t in terms))
    y = agree(Einsum(equation), *arrays, tolerance=1e-4, scaled=True)
    np.testing.assert_allclose(y, np.einsum(equation, *arrays), rtol=1e-4, atol=1e-4)


@pytest.mark.parametrize(
    ("equation", "shapes"), [("...ij,...jk->...ik", [(2, 1, 3, 4), (5, 4, 2)]), ("...,...", [(2, 3), (3,)])]
)
def test_einsum_broadcasts_an_ellipsis(agree, equation, shapes):
    arrays = normal(7, *shapes)
    y = agree(Einsum(equation), *arrays, scaled=True)
    np.testing.assert_allclose(y, np.einsum(equation, *arrays), rtol=1e-5, atol=1e-5)


def test_einsum_sums_an_ellipsis_that_the_result_lacks(agree):
    a, b = normal(5, (2, 3), (4, 1, 3))
    y = agree(Einsum("...i,...i->i"), a, b, scaled=True)
    np.testing.assert_allclose(y, (a * b).sum((0, 1)), rtol=1e-5)


def test_einsum_broadcasts_extents_of_one(agree):
    a, b = normal(6, (4, 1), (1, 5))
    y = agree(Einsum("ab,ab->a"), a, b, scaled=True)
    np.testing.assert_allclose(y, (a * b).sum(1), rtol=1e-5)


def test_costs():
    def t(*shape):
        return TensorType(dt.f32, shape)

    assert MatMul().cost((t(8, 2, 3), t(3, 5)), (t(8, 2, 5),)).macs == 8 * 2 * 3 * 5
    assert Gemm(trans_a=True).cost((t(3, 2), t(3, 5), None), (t(2, 5),)).flops == 2 * 2 * 3 * 5
    assert Einsum("ij,jk,kl->il").cost((t(2, 3), t(3, 4), t(4, 5)), (t(2, 5),)).macs == 2 * 2 * 3 * 4 * 5
    assert Einsum("ij->j").cost((t(2, 3),), (t(3),)).flops == 6 and Einsum("ij->ji").cost((t(2, 3),), (t(3, 2),)).flops == 0
