"""ONNX's own node cases, read and evaluated by the numpy reference.

passing.txt names the version of onnx it was made with and lists the cases that pass, one a line. To renew it after a change:

    NNC_UPDATE=1 pytest tests/onnx/test_conformance.py

All of them run natively, too, without the shapes that their models declare of results: these are found while reading.
"""

import os
from pathlib import Path

import numpy as np
import onnx
import pytest

from nncompiler import onnx_backend
from nncompiler.backends.reference import evaluate
from nncompiler.driver.rankless import rank_of, without_rank
from nncompiler.driver.staged_model import StagedModel
from nncompiler.ir.dims import rank_symbol
from nncompiler.sources import open_source

PASSING = Path(__file__).with_name("passing.txt")

PARTS = 32
"""Tests that share the native runs, so that processes do."""

FAILING = frozenset(
    ("bernoulli", "bernoulli_double", "bernoulli_seed", "bernoulli_expanded", "bernoulli_double_expanded",
     "bernoulli_seed_expanded", "dft_inverse", "dft_inverse_opset19", "resize_downsample_scales_linear_align_corners",
     "resize_downsample_scales_cubic_align_corners")
)  # fmt: skip
"""Cases that nobody can pass; docs/disagreements.md says why."""

RANDOM = ("Bernoulli", "Dropout", "RandomUniformLike")
"""Operators whose cases are numpy's numbers, which are drawn while reading where shapes are known."""


def array(x):
    """The array of a case's input or output, a list for a sequence, None for an empty optional."""
    if isinstance(x, onnx.TensorProto):
        return onnx.numpy_helper.to_array(x)
    return [array(item) for item in x] if isinstance(x, list | tuple) else x if x is None else np.asarray(x)


def data_sets(case):
    """(inputs by name, outputs by name) of every data set."""
    for inputs, outputs in case.data_sets:
        names = [[info.name for info in infos] for infos in (case.model.graph.input, case.model.graph.output)]
        yield tuple(dict(zip(n, map(array, arrays), strict=True)) for n, arrays in zip(names, (inputs, outputs)))


def reference_program(graph, sizes):
    """A program that the numpy reference runs."""
    return Evaluated(graph.bound(sizes))


class Evaluated:
    def __init__(self, graph):
        self.graph = graph

    def __call__(self, *arrays):
        found = evaluate(self.graph, dict(zip((n.name for n in self.graph.inputs), arrays)))
        return tuple(found[name] for name, _ in self.graph.outputs)

    def run(self, feeds):
        return evaluate(self.graph, feeds)

    def close(self):
        pass


def agrees(model, inputs, outputs, case):
    source = open_source(model)
    if without_rank(source.signature):
        ranks = {rank_symbol(name): rank_of(inputs[name]) for name in without_rank(source.signature)}
        source = open_source(model, ranks)
    found = StagedModel(source.signature, source.read, reference_program, native=False).run(inputs)
    return next(filter(None, (differs(name, found[name], wanted, case) for name, wanted in outputs.items())), "")


def differs(name, got, wanted, case):
    """What is wrong with a value; "" where nothing is."""
    if wanted is None or isinstance(wanted, list):
        same = type(got) is type(wanted) and len(got or ()) == len(wanted or ())
        return next((p for g, w in zip(got, wanted) if (p := differs(name, g, w, case))), "") if same else f"{name}: {got}"
    if got.dtype != wanted.dtype or got.shape != wanted.shape:
        return f"{name}: {got.dtype}{got.shape} for {wanted.dtype}{wanted.shape}"
    wide = np.complex128 if wanted.dtype.kind == "c" else np.float64
    if wanted.dtype.kind in "biuOUS":
        same = np.array_equal(got, wanted)
    else:
        # Two units in the last place where the type has fewer digits than the cases' tolerance supposes.
        rtol = max(case.rtol, {"float16": 2**-9, "bfloat16": 2**-6}.get(wanted.dtype.name, 0))
        same = np.allclose(got.astype(wide), wanted.astype(wide), rtol, max(case.atol, 1e-7), equal_nan=True)
    return "" if same else f"{name}: numbers differ"


def outcome(case):
    """"" where it passes, else why not."""
    try:
        return next(filter(None, (agrees(case.model, *arrays, case) for arrays in data_sets(case))), "")
    except Exception as e:
        return f"{type(e).__name__}: {e}"


def test_node_cases(cases):
    results = {case.name: outcome(case) for case in cases}
    passing = sorted(name for name, why in results.items() if not why)
    version = f"# onnx {onnx.__version__}"
    if os.environ.get("NNC_UPDATE"):
        PASSING.write_text("\n".join([version, *passing]) + "\n")
    made_with, *lines = PASSING.read_text().splitlines()
    listed = {line for line in lines if line in results}
    lost = {line: results[line] for line in sorted(listed - set(passing))}
    assert not lost, f"{len(lost)} cases that passed before: {dict(list(lost.items())[:10])}"
    if made_with == version:
        assert set(passing) == listed, f"new passing cases, add them: {sorted(set(passing) - listed)}"


def stripped(model):
    """The model without the shapes of outputs, of values on the way, and of what regions give."""
    found = onnx.ModelProto()
    found.CopyFrom(model)
    graphs = [found.graph]
    nodes = [node for function in found.functions for node in function.node]
    while graphs or nodes:
        if graphs:
            graph = graphs.pop()
            del graph.value_info[:]
            for output in graph.output:
                unshaped(output.type)
            nodes += graph.node
        else:
            graphs += [g for a in nodes.pop().attribute for g in ([a.g] if a.HasField("g") else a.graphs)]
    return found


def unshaped(type_):
    kind = type_.WhichOneof("value")
    if kind in ("sequence_type", "optional_type"):
        unshaped(getattr(type_, kind).elem_type)
    elif kind is not None:
        getattr(type_, kind).ClearField("shape")


@pytest.mark.parametrize("part", range(PARTS))
def test_cases_without_declared_shapes(cases, part):
    wrong = {}
    for case in cases[part::PARTS]:
        for inputs, outputs in data_sets(case):
            try:
                found = onnx_backend.prepare(stripped(case.model)).run(list(inputs.values()))
                why = next(filter(None, (differs(n, y, w, case) for (n, w), y in zip(outputs.items(), found))), "")
            except Exception as e:
                why = f"{type(e).__name__}: {e}"
            if why:
                wrong[case.name] = why
    assert wrong.keys() <= {f"test_{name}" for name in FAILING}, wrong


def opened(model):
    """The model with a symbol of its own for every extent of an input."""
    found, count = stripped(model), 0
    for value in found.graph.input:
        for extent in value.type.tensor_type.shape.dim:
            extent.Clear()
            extent.dim_param = f"u{count}"
            count += 1
    return found


@pytest.mark.parametrize("part", range(PARTS))
def test_cases_with_open_extents(cases, part):
    """What a run brings fits whatever the model leaves open: it is valid, and means the same."""
    wrong = {}
    for case in cases[part::PARTS]:
        for arrays in data_sets(case):
            try:
                why = agrees(opened(case.model), *arrays, case)
            except Exception as e:
                why = f"{type(e).__name__}: {e}"
            if why and not any(n.op_type in RANDOM for n in case.model.graph.node):
                wrong[case.name] = why
    assert wrong.keys() <= {f"test_{name}" for name in FAILING}, wrong


@pytest.mark.parametrize("name", ["test_loop11", "test_if_seq"])
def test_stripping_strips(cases, name):
    (case,) = [c for c in cases if c.name == name]
    left = stripped(case.model)
    (node,) = [n for n in left.graph.node if n.op_type in ("Loop", "If")]
    outputs = [*left.graph.output, *(o for a in node.attribute if a.HasField("g") for o in a.g.output)]
    assert outputs and not any(o.type.tensor_type.HasField("shape") for o in outputs)
