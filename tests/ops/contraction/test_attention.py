"""Attention: the three faces against one another, and against ONNX's operator in onnxruntime."""

import numpy as np
import onnxruntime
import pytest
from onnx import TensorProto, helper

from nncompiler.ir import dtype as dt
from nncompiler.ir.errors import ModelError
from nncompiler.ir.op import Operand
from nncompiler.ir.types import TensorType
from nncompiler.ops.contraction.attention import Attention

RNG = np.random.default_rng(4)


def normal(*shape):
    return RNG.standard_normal(shape).astype(np.float32)


@pytest.mark.parametrize("axes, q, k, v", [
    ("bshd,bthd,bthe->bshe", (2, 3, 4, 5), (2, 6, 4, 5), (2, 6, 4, 7)),
    ("bhsd,bhdt,bhte->bhse", (2, 4, 3, 5), (2, 4, 5, 6), (2, 4, 6, 7)),
    ("bhsd,btd,bte->bshe", (2, 4, 3, 5), (2, 6, 5), (2, 6, 7)),
    ("bhsd,bhtd,bhte->bhse", (1, 4, 3, 5), (1, 2, 6, 5), (1, 1, 6, 7)),
    ("sd,td,te->se", (3, 5), (6, 5), (6, 7)),
])  # fmt: skip
def test_faces(agree, axes, q, k, v):
    agree(Attention(axes, 0.5), normal(*q), normal(*k), normal(*v))


def test_terms(agree):
    op = Attention("bshd,bthd,bthe->bshe", 0.5, ("where ts", "add hts", "add b"), (-3.0, 0.0, 0.0))
    q, k, v = normal(2, 3, 4, 5), normal(2, 6, 4, 5), normal(2, 6, 4, 7)
    agree(op, q, k, v, normal(6, 3) > -1, normal(1, 6, 3), normal(2))


@pytest.mark.parametrize("nan_as_zero", [False, True])
def test_rows_without_keys(agree, nan_as_zero):
    op = Attention("hsd,htd,hte->hse", 1.0, ("where st",), (-np.inf,), nan_as_zero)
    kept = np.ones((3, 6), bool)
    kept[1] = False
    y = agree(op, normal(2, 3, 5), normal(2, 6, 5), normal(2, 6, 4), kept)
    assert np.array_equal(y[:, 1], np.zeros((2, 4), np.float32) if nan_as_zero else np.full((2, 4), np.nan), equal_nan=True)


def test_is_onnx_attention():
    q, k, v, mask = normal(2, 4, 3, 8), normal(2, 2, 6, 8), normal(2, 2, 6, 8), normal(2, 1, 3, 6)
    node = helper.make_node("Attention", ["q", "k", "v", "m"], ["y"], scale=0.3)
    inputs = [helper.make_tensor_value_info(n, TensorProto.FLOAT, x.shape) for n, x in zip("qkvm", (q, k, v, mask))]
    y = helper.make_tensor_value_info("y", TensorProto.FLOAT, None)
    model = helper.make_model(
        helper.make_graph([node], "one", inputs, [y]), opset_imports=[helper.make_opsetid("", 23)], ir_version=10
    )
    session = onnxruntime.InferenceSession(model.SerializeToString(), providers=["CPUExecutionProvider"])
    (want,) = session.run(None, {"q": q, "k": k, "v": v, "m": mask})
    got = Attention("bhsd,bhtd,bhte->bhse", 0.3, ("add bst",)).evaluate(q, k, v, mask[:, 0])
    np.testing.assert_allclose(got, want, rtol=2e-5, atol=2e-6)


@pytest.mark.parametrize("axes, terms, shapes, message", [
    ("bsd,btd,bte", (), ((1, 2, 3), (1, 2, 3), (1, 2, 3)), "axes must name"),
    ("bsd,btd,bte->bsd", (), ((1, 2, 3), (1, 2, 3), (1, 2, 3)), "must have 'se'"),
    ("bsd,htd,bte->bse", (), ((1, 2, 3), (1, 2, 3), (1, 2, 3)), "heads that q lacks"),
    ("bsd,btd,bte->bse", (), ((1, 2, 3), (1, 2, 4), (1, 2, 3)), "extents of 'd'"),
    ("bsd,btd,bte->bse", (), ((4, 2, 3), (3, 2, 3), (4, 2, 3)), "extents of 'b'"),
    ("bsd,btd,bte->bse", ("mul st",), ((1, 2, 3), (1, 2, 3), (1, 2, 3), (2, 2)), "a term must be"),
    ("bsd,btd,bte->bse", ("add st",), ((1, 2, 3), (1, 5, 3), (1, 5, 3), (2, 4)), "'t' of 'add st'"),
    ("bsd,btd,bte->bse", ("where st",), ((1, 2, 3), (1, 5, 3), (1, 5, 3), (2, 5)), "needs bool"),
])  # fmt: skip
def test_what_does_not_fit_is_refused(axes, terms, shapes, message):
    operands = [Operand(TensorType(dt.f32, shape)) for shape in shapes]
    with pytest.raises(ModelError, match=message):
        Attention(axes, 1.0, terms).infer(*operands)
