"""The coverage table."""

import onnx

from nncompiler.interchange import coverage
from nncompiler.interchange.domains import OWN
from nncompiler.interchange.standard.table import NEWEST_OPSET
from nncompiler.interchange.support import EXPANDED

# What the convolutional, fully connected and plain transformer networks of today are made of.
DEMANDED = [
    "Conv", "ConvTranspose", "Gemm", "MatMul", "MaxPool", "AveragePool", "GlobalAveragePool", "GlobalMaxPool", "LpPool",
    "LRN", "BatchNormalization", "InstanceNormalization", "LayerNormalization", "Clip", "Softmax", "LogSoftmax",
    "ReduceSum", "ReduceMean", "ReduceMax", "ReduceMin", "ReduceProd", "ReduceL1", "ReduceL2", "ReduceLogSum",
    "ReduceLogSumExp", "ReduceSumSquare", "ArgMax", "ArgMin", "Reshape", "Flatten", "Squeeze", "Unsqueeze", "Transpose",
    "Concat", "Split", "Slice", "Pad", "Expand", "Tile", "Gather", "Where", "Cast", "Shape", "Size", "Constant",
    "ConstantOfShape", "Range", "Identity", "Dropout", "Sum", "Mean", "Max", "Min", "DepthToSpace", "SpaceToDepth",
    "Upsample", "Resize", "Einsum", "Add", "Sub", "Mul", "Div", "Pow", "Relu", "Sigmoid", "Tanh", "Gelu", "Erf",
]  # fmt: skip


def test_every_operator_has_a_line():
    rows = {r.operator: r for r in coverage()}
    known = {s.name for s in onnx.defs.get_all_schemas_with_history() if s.domain == ""}
    assert set(rows) == known
    assert all(rows[name].supported for name in DEMANDED)
    assert {r.operator for r in rows.values() if r.supported} == set(OWN) | set(EXPANDED) | {"If"}
    assert rows["Upsample"].opsets == "1-9" and rows["Relu"].opsets.startswith("1-")
    assert all(r.opsets == "" for r in rows.values() if not r.supported)


def test_the_newest_opset_is_looked_at():
    """A newer onnx may change what an operator means: then the table must be gone through before the number is raised."""
    assert NEWEST_OPSET >= 28


def test_expanded_operators_have_bodies():
    for name in EXPANDED:
        schema = onnx.defs.get_schema(name)
        assert schema.has_function or schema.has_context_dependent_function
