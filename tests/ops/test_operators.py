"""What every class of the table of operators must have."""

import dataclasses
import re
import subprocess
import sys

import onnx.defs
import pytest

from nncompiler.interchange.domains import DOMAINS
from nncompiler.ir.errors import ModelError
from nncompiler.ir.op import BodyOp, Op, RegionOp
from nncompiler.ops import FAMILIES, OPERATORS
from nncompiler.ops.base.element_types import INTS, NUMBERS
from nncompiler.ops.elementwise.pointwise import Pointwise

WITHOUT_OPERANDS = {"input", "parameter"}
"""Their values are the feeds and the weights, so they have no face at all."""

BY_HAND = {
    "coupling", "cum_prod", "det", "gru", "inverse", "linear_attention", "lstm", "max_roi_pool", "rnn", "roi_align",
    "scatter_elements", "scatter_nd", "search", "top_k", "tree_ensemble",
}  # fmt: skip
"""Kernels of their own compute them: no expression for one element does."""

WITHOUT_DEFINITION = WITHOUT_OPERANDS | BY_HAND | {"fused"}
"""A fused node's body defines it."""

OF_ONNX = sorted({row.op.name for row in DOMAINS[""].values() if row.op is not None})
"""Operators that a row of ONNX's own domain reads or writes."""


def _overrides(kind, method):
    return getattr(kind, method) is not getattr(Op, method)


@pytest.mark.parametrize("name", OPERATORS)
def test_faces(name):
    kind = OPERATORS[name]
    assert kind.__doc__ and re.match(r"\S.*[.:]", kind.__doc__.strip(), re.S), "no docstring"
    assert not kind.__doc__.startswith(f"{kind.__name__}("), "dataclass's own docstring"
    assert kind.name == name and re.fullmatch(r"[a-z][a-z0-9_]*", name)
    if issubclass(kind, BodyOp):
        assert kind.infer_body is not BodyOp.infer_body
    elif issubclass(kind, RegionOp):
        assert kind.infer_regions is not RegionOp.infer_regions and kind.perform is not RegionOp.perform
    elif name not in WITHOUT_OPERANDS:
        assert _overrides(kind, "infer") and _overrides(kind, "evaluate")
    assert _overrides(kind, "define") != (name in WITHOUT_DEFINITION or kind.staged)
    assert dataclasses.is_dataclass(kind) and kind.__dataclass_params__.frozen


@pytest.mark.parametrize("name", OF_ONNX)
def test_the_docstring_names_the_operator_of_onnx_and_its_opset(name):
    named = re.findall(r"ONNX (\w+)", OPERATORS[name].__doc__)
    assert any(onnx.defs.has(kind) for kind in named)
    assert re.search(r"opsets?\s+\d", OPERATORS[name].__doc__)


@pytest.mark.parametrize("name", OPERATORS)
def test_operands_are_declared_and_what_does_not_fit_is_refused(name):
    kind = OPERATORS[name]
    if issubclass(kind, BodyOp | RegionOp) or name in WITHOUT_OPERANDS:
        assert kind.operands is None, "as many as its body, its regions or nothing"
        return
    assert all(re.fullmatch(r"[a-z][a-z0-9_]*[?*]?", operand) for operand in kind.operands)
    assert not any(operand.endswith("*") for operand in kind.operands[:-1])
    if not any(operand.endswith("*") for operand in kind.operands):
        with pytest.raises(ModelError, match=f"{name} takes .*operand.*, got {len(kind.operands) + 1}"):
            object.__new__(kind).take([0] * (len(kind.operands) + 1))


@pytest.mark.parametrize(
    ("operands", "given", "message"),
    [
        (("x", "w", "bias?"), (1,), "probe takes 2 to 3 operands, got 1: x, w, bias?"),
        (("x",), (1, 2), "probe takes 1 operand, got 2: x"),
        ((), (1,), "probe takes 0 operands, got 1"),
        (("x", "more*"), (), "probe takes at least 1 operand, got 0: x, more*"),
        (("x", "w?", "r"), (1, 2, None), "probe: operand r is required, got none"),
        (("x", "more*"), (1, None), "probe: operand 1 is required, got none"),
    ],
)
def test_operands_that_do_not_fit_are_named(operands, given, message):
    kind = type("Probe", (Op,), {"name": "probe", "operands": operands})
    with pytest.raises(ModelError, match=re.escape(message) + "$"):
        kind().take(given)


def test_operands_are_unpacked_in_their_order():
    assert type("Probe", (Op,), {"operands": ("x", "w?", "r", "b?", "h?")})().take((1, None, 3)) == (1, None, 3, None, None)
    assert type("Probe", (Op,), {"operands": ("x", "more*")})().take((1, 2, 3)) == (1, 2, 3)
    assert type("Probe", (Op,), {"operands": ("x",)})().take((1, None, None)) == (1,)


def test_names_are_unique():
    kinds = [
        kind
        for family in FAMILIES
        for kind in vars(family).values()
        if isinstance(kind, type) and issubclass(kind, Op) and kind.__module__ == family.__name__ and kind.name
    ]
    assert len({k.name for k in kinds}) == len(kinds) == len(OPERATORS)


def test_pointwise_classes_say_so():
    for kind in OPERATORS.values():
        if issubclass(kind, Pointwise):
            assert kind.pointwise and (kind.allowed or kind.name in ("cast", "bit_cast"))
    assert set(INTS) < set(NUMBERS)


def test_import_is_light():
    """The table of operators needs neither ml_dtypes nor anything of ONNX or LLVM."""
    code = (
        "import sys, nncompiler.ops; heavy = {'ml_dtypes', 'onnx', 'onnxruntime', 'llvmlite'} & set(sys.modules); "
        "sys.exit(', '.join(heavy) or 0)"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
