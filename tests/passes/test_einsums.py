"""Einsum as matrix products: random equations against the definition, fixed and open sizes against onnxruntime."""

from __future__ import annotations

import numpy as np
import onnxruntime
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from onnx import TensorProto, helper
from pass_harness import agree

import nncompiler as nnc
from nncompiler.frontends.onnx import read
from nncompiler.ir.verify import verify
from nncompiler.ops.contraction.einsum import Einsum
from nncompiler.passes import EinsumsToProducts, run_pipeline


def model(equation, shapes, kind=TensorProto.FLOAT):
    """One Einsum; shapes may have names."""
    names = [f"x{k}" for k in range(len(shapes))]
    inputs = [helper.make_tensor_value_info(n, kind, s) for n, s in zip(names, shapes, strict=True)]
    outputs = [helper.make_tensor_value_info("y", kind, None)]
    graph = helper.make_graph([helper.make_node("Einsum", names, ["y"], equation=equation)], "net", inputs, outputs)
    return helper.make_model(graph, opset_imports=[helper.make_opsetid("", 17)], ir_version=9)


def operands(shapes, seed=0):
    rng = np.random.default_rng(seed)
    return {f"x{k}": rng.standard_normal(s).astype(np.float32) for k, s in enumerate(shapes)}


def theirs(proto, feeds):
    session = onnxruntime.InferenceSession(proto.SerializeToString(), providers=["CPUExecutionProvider"])
    return session.run(None, feeds)[0]


@settings(max_examples=80, deadline=None)
@given(st.data())
def test_random_equations(data):
    """Without diagonals every equation is rewritten, whatever its operands have in common and wherever an extent is 1."""
    term = st.lists(st.sampled_from("abcde"), min_size=1, max_size=4, unique=True)
    terms = data.draw(st.lists(term, min_size=1, max_size=3))
    used = sorted({c for t in terms for c in t})
    result = data.draw(st.permutations(data.draw(st.lists(st.sampled_from(used), unique=True))))
    extents = {c: data.draw(st.integers(1, 4)) for c in used}
    shapes = [[1 if data.draw(st.integers(0, 7)) == 0 else extents[c] for c in t] for t in terms]
    equation = ",".join("".join(t) for t in terms) + "->" + "".join(result)
    before, after = (read(model(equation, shapes)) for _ in range(2))
    run_pipeline(after, [EinsumsToProducts()])
    verify(after)
    assert not any(isinstance(n.op, Einsum) for n in after)
    agree(before, after)


@pytest.mark.parametrize(
    ("equation", "shapes"),
    [
        ("ibh,hnd->ibnd", [(5, 2, 19), (19, 3, 16)]), ("ibnd,hnd->ibh", [(5, 2, 3, 16), (20, 3, 16)]),
        ("ibnd,jbnd->bnij", [(17, 2, 3, 16), (33, 2, 3, 16)]), ("bnij,jbnd->ibnd", [(2, 3, 17, 33), (33, 2, 3, 16)]),
        ("bhwc,hkc->bhwk", [(2, 7, 6, 16), (7, 9, 16)]), ("bhwc,wkc->bhwk", [(2, 7, 6, 16), (6, 9, 16)]),
        ("bi,bj->bij", [(3, 7), (3, 5)]), ("bij,bij->b", [(3, 7, 5), (3, 7, 5)]), ("ijb->bi", [(3, 7, 5)]),
        ("ab,bc,cd->ad", [(3, 17), (17, 9), (9, 4)]), ("...ij,...jk->...ik", [(5, 7, 9), (5, 9, 6)]),
    ],
)  # fmt: skip
def test_models_beside_onnxruntime(equation, shapes):
    feeds = operands(shapes)
    want = theirs(model(equation, shapes), feeds)
    fixed = nnc.compile(model(equation, shapes), threads=1, cache=False).run(feeds)["y"]
    np.testing.assert_allclose(fixed, want, rtol=1e-4, atol=1e-4 * np.abs(want).max())


def test_open_sizes_beside_onnxruntime():
    proto = model("nlhd,nmhd->nhlm", [("N", "L", 3, 8), ("N", "M", 3, 8)])
    program = nnc.compile(proto, threads=1, cache=False)
    for n, rows, columns in ((1, 5, 9), (2, 17, 1), (3, 1, 33)):
        feeds = operands([(n, rows, 3, 8), (n, columns, 3, 8)])
        np.testing.assert_allclose(program.run(feeds)["y"], theirs(proto, feeds), rtol=1e-4, atol=1e-4)
