"""Every element type that ONNX's schemas allow: which pairs of operator and type are refused.

ONNX's node cases are the templates: one case for each type variable of an operator's operands, its arrays converted to every
type that the variable allows. All of them must be read and lowered but for those of `REFUSED`; some are run.
"""

from __future__ import annotations

import re

import numpy as np
import onnx
import pytest

import nncompiler
from nncompiler.backends.llvm import machine
from nncompiler.backends.llvm.lower import lower
from nncompiler.backends.llvm.target import LlvmTarget
from nncompiler.backends.reference import evaluate
from nncompiler.driver.pipeline import optimize, pipeline
from nncompiler.frontends.onnx import read
from nncompiler.interchange.elements import BY_NUMBER, NUMBER
from nncompiler.ir import dtype as dt
from nncompiler.ir.dtype import of_numpy
from nncompiler.ir.errors import CompilerError, UnsupportedError
from nncompiler.ops.base.convert import convert

pytestmark = pytest.mark.filterwarnings("ignore::RuntimeWarning")

EVERY = 23
"""Of the pairs that lower, each one after so many is run."""

TYPES = {f"tensor({onnx.TensorProto.DataType.Name(n).lower()})": t for n, t in BY_NUMBER.items()}
COMPLEX = {"c64", "c128"}

UNSUPPORTED = "the operator is not supported|not supported natively|tensor of strings|is not a tensor|rank of the input"
"""What refuses an operator in whatever type: the list of passing cases counts these."""

SKIPPED = ("BitCast", "OptionalHasElement", "OptionalGetElement")
"""Its types depend on one another; the others' operands need not be tensors."""

REFUSED: dict[tuple[str, str], tuple[set[str], str]] = {
    ("Attention", "T1"): ({"f16", "bf16", "f64"}, "one element type"),  # queries and values of two types
    ("Attention", "T2"): ({"f16", "bf16", "f64"}, "one element type"),
    ("Col2Im", "T"): ({"bool", *COMPLEX}, "must be one of"),  # it adds
    ("DequantizeLinear", "T2"): ({"f8e8m0"}, "give the attribute output_dtype"),  # results are never f8e8m0
    ("Unique", "T"): (COMPLEX, "must be one of"),  # they have no order
    ("GridSample", "T1"): ({t.name for t in dt.COMPUTE if not t.is_float} | COMPLEX, "must be one of"),  # rounded how?
}
"""(operator, type variable) -> the types that are refused, and what the message says."""


def converted(array: np.ndarray, to: dt.DType) -> np.ndarray | None:
    """The array's numbers, as far as the type holds them; None between numbers and strings."""
    source = of_numpy(array.dtype)
    if source == to:
        return array
    if "string" in (source.kind, to.kind) or source.kind == "complex":
        return None
    if to.kind == "complex":
        return array.astype(np.float64).astype(to.numpy)
    if source.is_float and to.is_int:
        high = (1 << min(to.bits - (to.kind == "int"), 7)) - 1
        whole = np.rint(array.astype(np.float64) * 2)
        array = np.clip(np.abs(whole) if to.kind == "uint" else whole, -high, high)
    return np.asarray(array.astype(np.float64) > 0) if to == dt.boolean else convert(array, to)


def variants(case):
    """(operator, type variable, type, model, inputs) for every type of every variable of a case of one node."""
    model = case.model
    if len(model.graph.node) != 1 or model.graph.node[0].domain:
        return
    node, opset = model.graph.node[0], model.opset_import[0].version
    schema = onnx.defs.get_schema(node.op_type, opset)
    if schema.since_version != onnx.defs.get_schema(node.op_type).since_version:
        return
    allowed = {c.type_param_str: c.allowed_type_strs for c in schema.type_constraints}
    variables = {}
    for k, name in enumerate(node.input):
        variables.setdefault(name, schema.inputs[min(k, len(schema.inputs) - 1)].type_str)
    arrays = {}
    for info, x in zip(model.graph.input, case.data_sets[0][0]):
        x = onnx.numpy_helper.to_array(x) if isinstance(x, onnx.TensorProto) else x
        if not isinstance(x, np.ndarray | np.generic) or not info.type.HasField("tensor_type"):
            return
        arrays[info.name] = np.asarray(x)
    for variable in dict.fromkeys(v for v in variables.values() if v in allowed):
        for to in (TYPES[text] for text in allowed[variable] if text in TYPES and text != "tensor(string)"):
            inputs = {n: converted(a, to) if variables.get(n) == variable else a for n, a in arrays.items()}
            if all(a is not None for a in inputs.values()):
                yield node.op_type, variable, to, typed(model, inputs), inputs


def typed(model, inputs):
    """The model with inputs of these arrays' types, and outputs of any."""
    changed = onnx.ModelProto()
    changed.CopyFrom(model)
    for info in changed.graph.input:
        info.type.tensor_type.elem_type = NUMBER[of_numpy(inputs[info.name].dtype)]
    del changed.graph.output[:]
    changed.graph.output.extend(onnx.ValueInfoProto(name=name) for name in model.graph.node[0].output if name)
    return changed


def readable(model, inputs):
    """(graph, feeds), with as many operands constant as it takes."""
    for keep in (None, 1, 0):
        frozen = onnx.ModelProto()
        frozen.CopyFrom(model)
        if keep is not None:
            del frozen.graph.input[keep:]
            frozen.graph.initializer.extend(onnx.numpy_helper.from_array(a, n) for n, a in list(inputs.items())[keep:])
        try:
            graph = read(frozen)
            if all(getattr(t, "is_static", False) for n in graph for t in n.types):
                return graph, {n.name: inputs[n.name] for n in graph.inputs}
        except CompilerError:
            if keep == 0:
                raise
    raise UnsupportedError("shapes that only running tells are not supported natively by this test")


def lowers(graph, host):
    """Raises CompilerError where native code cannot compute the graph."""
    native = graph.copy()
    try:
        optimize(native, pipeline(LlvmTarget(host)))
        lower(native, host)
    except CompilerError:  # it may be run in parts
        nncompiler.compile(graph, cache=False).close()


def test_all_types_of_the_schemas(cases):
    host = machine.host()
    refused: dict[tuple[str, str], dict[str, str]] = {}
    seen, runs = set(), []
    for case in cases:
        for operator, variable, to, model, inputs in variants(case):
            if (operator, variable, to) in seen or operator in SKIPPED:
                continue
            seen.add((operator, variable, to))
            try:
                graph, feeds = readable(model, inputs)
                lowers(graph, host)
            except CompilerError as e:
                if not re.search(UNSUPPORTED, str(e)):
                    refused.setdefault((operator, variable), {})[to.name] = str(e)
                continue
            runs.append((f"{operator} {variable} {to}", graph, feeds))
    assert {k: set(v) for k, v in refused.items()} == {k: types for k, (types, _) in REFUSED.items()}, refused
    for key, (_, said) in REFUSED.items():
        assert all(re.search(said, message) for message in refused[key].values()), refused[key]
    assert len(runs) > 1400
    for what, graph, feeds in runs[::EVERY]:
        wanted = evaluate(graph, feeds)
        with nncompiler.compile(graph, threads=1, cache=False) as executable:
            found = executable.run(feeds)
        for name, w in wanted.items():
            y = found[name]
            assert (y.dtype, y.shape) == (w.dtype, w.shape), f"{what} {name}"
            kind = np.complex128 if w.dtype.kind == "c" else np.float64
            rtol = {"float16": 2**-9, "bfloat16": 2**-6}.get(w.dtype.name, 0 if w.dtype.kind in "biu" else 2e-5)
            assert np.allclose(y.astype(kind), w.astype(kind), rtol, rtol, equal_nan=True), f"{what} {name}"
