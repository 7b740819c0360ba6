"""How much LLVM optimizes: tables of a model not at all, kernels as the policy has it."""

from __future__ import annotations

import numpy as np
import pytest
from onnx import parser

import nncompiler as nnc
from nncompiler.backends.llvm.policy import Policy, using

MODEL = """<ir_version: 10, opset_import: ["": 21]>
g (float[N,3,9,9] x) => (float[N,c,h,w] y) <float[4,3,3,3] w> {
  a = Conv <pads = [1, 1, 1, 1]> (x, w)
  b = Relu (a)
  y = MaxPool <kernel_shape = [2, 2], strides = [2, 2]> (b)
}"""


@pytest.mark.parametrize("dims", [{}, {"N": 2}], ids=["open", "static"])
def test_quick_code_computes_the_same(dims):
    rng = np.random.default_rng(0)
    model = parser.parse_model(MODEL.replace("w> {", "w = {" + ", ".join(f"{v:.3f}" for v in rng.normal(size=108)) + "}> {"))
    x = rng.normal(size=(2, 3, 9, 9)).astype(np.float32)
    found = []
    for quick in (False, True):
        with using(Policy(quick=quick)), nnc.compile(model, cache=False, dims=dims) as executable:
            found.append((executable.run({"x": x})["y"], executable.run({"x": x[:2]})["y"]))
    for a, b in zip(*found, strict=True):
        np.testing.assert_allclose(a, b, rtol=1e-5, atol=1e-5)


def test_policies_have_entries_of_their_own():
    assert Policy().key != Policy(quick=True).key
