"""A case: a random valid ONNX model, sizes for its symbols, and the numbers of its inputs, all from one seed.

    any        each operator of the table as likely as the next
    network    convolutions and matrix products with pointwise neighbours, casts, poolings, normalizations
    quantized  QDQ pairs and integer operators around anchors
    shapes     movement, indices, computed shapes
    contrib    onnxruntime's own operators (com.microsoft) among pointwise ones
    idioms     several nodes that passes take together (attention, normalizations, GELU, shuffles), or nearly such
"""

from __future__ import annotations

import random
from dataclasses import dataclass, field
from typing import Any

import onnx
from onnx import helper

from nncompiler.interchange.domains import OWN
from nncompiler.interchange.standard import data_dependent as found
from nncompiler.interchange.standard import sequence as sequences
from nncompiler.interchange.standard import strings
from nncompiler.interchange.support import BRANCHES, EXPANDED

from . import numbers
from .builder import IR_VERSION, MICROSOFT, Builder, Rejected, Value, schema_of
from .models import reads
from .numbers import Array
from .recipes import RECIPES, contrib, idioms
from .recipes.by_schema import add_by_schema

RANDOM = ("RandomUniform", "RandomUniformLike", "RandomNormal", "RandomNormalLike", "Bernoulli", "Multinomial")
"""Operators of which every engine draws numbers of its own."""

APART = {row.onnx for family in (found, sequences, strings) for row in family.ROWS} | {"MelWeightMatrix"}
"""Operators whose values are no tensors of numbers, or whose results are as large as the data say; and one that is a
constant. Graphs drawn here have types and shapes before they run."""

OPERATORS: tuple[str, ...] = tuple(
    o for o in dict.fromkeys((*OWN, *EXPANDED, *BRANCHES)) if o not in RANDOM and o not in APART
)

NEWEST = ("BitCast", "CausalConvWithState", "CumProd", "LinearAttention", "SwiGLU", "TensorScatter")
"""Operators that few of the opsets have."""

POINTWISE = (
    "Relu", "LeakyRelu", "Sigmoid", "Clip", "Add", "Mul", "Sub", "Div", "Max", "Min", "Cast", "Tanh", "HardSwish", "Abs",
    "Neg", "PRelu", "Where", "Greater", "Round", "Exp", "Sqrt", "Elu", "Gelu", "Sum",
)  # fmt: skip
MOVES = (
    "Reshape", "Transpose", "Slice", "Pad", "Concat", "Split", "Squeeze", "Unsqueeze", "Expand", "Tile", "Gather", "Flatten",
    "DepthToSpace", "SpaceToDepth", "Shape", "GatherElements", "GatherND", "ConstantOfShape", "Resize", "Trilu", "If",
)  # fmt: skip

SCENARIOS: dict[str, tuple[float, dict[str, float]]] = {
    "any": (4, {**dict.fromkeys(OPERATORS, 1.0), **dict.fromkeys(NEWEST, 4.0)}),
    "network": (4, {
        "Conv": 9, "MatMul": 4, "Gemm": 3, "ConvTranspose": 2, "BatchNormalization": 3, "MaxPool": 2, "AveragePool": 2,
        "GlobalAveragePool": 1, "Softmax": 1, "LayerNormalization": 1, "ReduceMean": 1, "Concat": 2, "Transpose": 2,
        "Reshape": 2, "Split": 1, "Slice": 1, "Pad": 1, "QuantizeLinear": 1, "Einsum": 0.5, "LRN": 0.5, "Resize": 0.5,
        "Dropout": 0.3, "Identity": 0.3, **dict.fromkeys(POINTWISE, 0.8),
    }),
    "quantized": (1.2, {
        "QuantizeLinear": 6, "DequantizeLinear": 3, "DynamicQuantizeLinear": 1, "Conv": 5, "MatMul": 3, "QLinearConv": 3,
        "QLinearMatMul": 2, "MatMulInteger": 2, "ConvInteger": 2, "Relu": 2, "Add": 2, "Mul": 1, "Cast": 2, "Clip": 2,
        "MaxPool": 1, "Transpose": 1, "Reshape": 1, "Concat": 1,
    }),
    "contrib": (1.5, {
        **dict.fromkeys(contrib.RECIPES, 1.0), f"{MICROSOFT}.MatMulNBits": 3.0, "Relu": 1, "Add": 1, "Mul": 1, "Cast": 1,
        "Transpose": 1, "Reshape": 1, "LayerNormalization": 1, "MatMul": 1, "Conv": 1, "QuantizeLinear": 1,
        "DequantizeLinear": 1,
    }),
    "idioms": (3, {
        **dict.fromkeys(idioms.RECIPES, 1.0), "idiom of attention": 4.0, "Relu": 0.5, "Add": 0.5, "Mul": 0.5, "Cast": 0.3,
        "Transpose": 0.5, "Reshape": 0.3, "MatMul": 0.5, "Conv": 0.5, "Softmax": 0.3, "Slice": 0.3,
    }),
    "shapes": (2, {**dict.fromkeys(MOVES, 1.0), "Add": 1, "Relu": 1, "Cast": 1, "ReduceSum": 1, "Conv": 1, "MatMul": 1}),
}  # fmt: skip
"""Name -> how often it is taken, and the weight of each operator in it."""

OPSETS = {
    21: 6, 22: 3, 18: 3, 17: 2, 13: 2, 19: 1, 20: 1, 23: 2, 24: 2, 25: 1, 26: 2, 15: 1, 11: 1, 10: 0.7, 9: 0.7, 28: 1.5,
}  # fmt: skip
"""Opset -> how often; onnxruntime knows those up to 26."""


@dataclass
class Case:
    """`sizes` binds the symbols, once for every run; `feeds` are the inputs of each run. `notes` say how it was drawn."""

    seed: int
    model: onnx.ModelProto
    sizes: list[dict[str, int]]
    feeds: list[dict[str, Array]]
    notes: dict[str, Any] = field(default_factory=dict)


def generate(seed: int) -> Case:
    """The case of a seed. Draws until ONNX's checker accepts the model."""
    attempt = 0
    while True:
        case = _attempt(seed, attempt)
        if case is not None:
            return case
        attempt += 1


def _weighted(rng: random.Random, weights: dict[Any, float]) -> Any:
    return rng.choices(list(weights), list(weights.values()))[0]


def _attempt(seed: int, attempt: int) -> Case | None:
    rng = random.Random(f"{seed}/{attempt}")
    scenario = _weighted(rng, {name: share for name, (share, _) in SCENARIOS.items()})
    opset = _weighted(rng, OPSETS)
    style = _weighted(rng, numbers.STYLES)
    symbols = {}
    if rng.random() < 0.2:
        symbols = dict(zip(rng.sample(["N", "L", "M"], rng.randint(1, 2)), rng.sample([5, 7, 11], 2)))
    b = Builder(rng.randrange(2**31), opset, style, symbols, zeros=rng.random() < 0.06)
    weights = {op: w for op, w in SCENARIOS[scenario][1].items() if _exists(op, opset)}
    wanted = rng.choice((1, 1, 2, 3, 3, 4, 5, 6, 8, 12))
    tries = 0
    while len(b.nodes) < wanted and tries < 60:
        tries += 1
        grow(b, _weighted(b.random, weights))
    if not b.nodes:
        return None
    model = assemble(b)
    if model is None:
        return None
    sizes = [dict(symbols)] if symbols else [{}]
    if symbols:
        sizes += [{s: b.choice((1, 2, 3, 4, 6, 16, 17)) for s in symbols} for _ in range(2)]
    feeds = [feeds_of(b, s) for s in sizes]
    notes = {"scenario": scenario, "opset": opset, "style": style, "nodes": len(model.graph.node)}
    return Case(seed, model, sizes, feeds, notes)


def _exists(op: str, opset: int) -> bool:
    if op in contrib.RECIPES or op in idioms.RECIPES:
        return True
    schema = schema_of(op, opset)
    row = OWN.get(op)
    return schema is not None and (row is None or schema.since_version >= row.since)


def grow(b: Builder, op: str) -> bool:
    """Adds a node of the operator, with those that it needs; nothing where the draw does not fit."""
    lists: tuple[list[Any], ...] = (b.nodes, b.inputs, b.constants, b.values)
    before = [len(items) for items in lists]
    try:
        RECIPES.get(op, add_by_schema)(b, op)
    except Rejected:
        for items, length in zip(lists, before):
            del items[length:]
        return False
    return True


def assemble(b: Builder) -> onnx.ModelProto | None:
    """The model: unread results are outputs, and some of those that are read."""
    used = {name for node in b.nodes for name in reads(node)}
    made = {name for node in b.nodes for name in node.output}
    outputs = [v for v in b.values if v.name in made and v.array is None and (v.name not in used or b.chance(0.15))]
    if not outputs:
        return None
    inputs = b.inputs = [i for i in b.inputs if i.value.name in used]
    graph = helper.make_graph(
        b.nodes, "fuzzed", [_info(i.value) for i in inputs],
        [helper.make_tensor_value_info(v.name, v.type, list(v.dims)) for v in outputs],
        [c for c in b.constants if c.name in used],
    )  # fmt: skip
    imports = [helper.make_opsetid("", b.opset)]
    if any(node.domain == MICROSOFT for node in b.nodes):
        imports.append(helper.make_opsetid(MICROSOFT, 1))
    model = helper.make_model(graph, opset_imports=imports, ir_version=IR_VERSION)
    try:
        onnx.checker.check_model(model, full_check=True)
    except (onnx.checker.ValidationError, onnx.shape_inference.InferenceError):
        return None
    return model


def _info(value: Value) -> Any:
    return helper.make_tensor_value_info(value.name, value.type, list(value.dims))


def feeds_of(b: Builder, sizes: dict[str, int]) -> dict[str, Array]:
    """Inputs for one binding of the symbols."""
    feeds = {}
    for i in b.inputs:
        shape = tuple(sizes[d] if isinstance(d, str) else int(d or 0) for d in i.value.dims)
        feeds[i.value.name] = numbers.draw(b.numbers, i.value.type, shape, b.style, i.low, i.high)
    return feeds
