"""ONNX's own node cases, read and evaluated by the numpy reference.

passing.txt names the version of onnx it was made with and lists the cases that pass, one a line; "frozen" after the name
says that operands which decide shapes are graph inputs there and were made constants first. To renew it after a change:

    NNC_UPDATE=1 pytest tests/onnx/test_conformance.py
"""

import os
from pathlib import Path

import numpy as np
import onnx

from nncompiler.backends.reference import evaluate
from nncompiler.frontends.onnx import read
from nncompiler.ir.errors import UnsupportedError

PASSING = Path(__file__).with_name("passing.txt")


def array(x):
    """The array of a case's input or output; raises UnsupportedError for sequences and optionals."""
    if isinstance(x, onnx.TensorProto):
        return onnx.numpy_helper.to_array(x)
    if not isinstance(x, np.ndarray | np.generic):
        raise UnsupportedError("not a tensor")
    return np.asarray(x)


def data_sets(case):
    """(inputs by name, outputs by name) of every data set."""
    for inputs, outputs in case.data_sets:
        names = [[info.name for info in infos] for infos in (case.model.graph.input, case.model.graph.output)]
        yield tuple(dict(zip(n, map(array, arrays), strict=True)) for n, arrays in zip(names, (inputs, outputs)))


def freeze(model, inputs, keep):
    """All inputs but the first `keep` become constants."""
    frozen = onnx.ModelProto()
    frozen.CopyFrom(model)
    del frozen.graph.input[keep:]
    for name, numbers in list(inputs.items())[keep:]:
        frozen.graph.initializer.append(onnx.numpy_helper.from_array(numbers, name))
    return frozen


def agrees(model, inputs, outputs, case):
    graph = read(model)
    names = {n.name for n in graph.inputs}
    found = evaluate(graph, {k: v for k, v in inputs.items() if k in names})
    for name, wanted in outputs.items():
        got = found[name]
        if got.dtype != wanted.dtype or got.shape != wanted.shape:
            return f"{name}: {got.dtype}{got.shape} for {wanted.dtype}{wanted.shape}"
        wide = np.complex128 if wanted.dtype.kind == "c" else np.float64
        if wanted.dtype.kind in "biu":
            same = np.array_equal(got, wanted)
        else:
            # Two units in the last place where the type has fewer digits than the cases' tolerance supposes.
            rtol = max(case.rtol, {"float16": 2**-9, "bfloat16": 2**-6}.get(wanted.dtype.name, 0))
            same = np.allclose(got.astype(wide), wanted.astype(wide), rtol, max(case.atol, 1e-7), equal_nan=True)
        if not same:
            return f"{name}: numbers differ"
    return ""


def outcome(case):
    """"" where it passes, "frozen" where it passes frozen, else why not."""
    try:
        sets = list(data_sets(case))
        for keep in (None, 1, 0):
            try:
                models = [case.model if keep is None else freeze(case.model, inputs, keep) for inputs, _ in sets]
                problems = [agrees(m, *arrays, case) for m, arrays in zip(models, sets)]
                return next(filter(None, problems), "" if keep is None else "frozen")
            except UnsupportedError as e:
                if "while the model runs" not in str(e) or keep == 0:
                    raise
    except Exception as e:
        return f"{type(e).__name__}: {e}"


def test_node_cases(cases):
    results = {case.name: outcome(case) for case in cases}
    passing = sorted(f"{name} {why}".strip() for name, why in results.items() if why in ("", "frozen"))
    version = f"# onnx {onnx.__version__}"
    if os.environ.get("NNC_UPDATE"):
        PASSING.write_text("\n".join([version, *passing]) + "\n")
    made_with, *lines = PASSING.read_text().splitlines()
    listed = {line for line in lines if line.split()[0] in results}
    lost = {line: results[line.split()[0]] for line in sorted(listed - set(passing))}
    assert not lost, f"{len(lost)} cases that passed before: {dict(list(lost.items())[:10])}"
    if made_with == version:
        assert set(passing) == listed, f"new passing cases, add them: {sorted(set(passing) - listed)}"
