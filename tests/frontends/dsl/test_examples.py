"""The examples load, verify and run."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

import numpy as np
import pytest

import nncompiler as nnc
from nncompiler.backends.reference import evaluate
from nncompiler.frontends.dsl import Model, load_function
from nncompiler.ir.verify import verify

FOLDER = Path(__file__).parents[3] / "examples"
MODELS = {
    "small.py:small": (1, 10),
    "correlated.py:correlated": (1, 10),
    "siamese.py:siamese": (1,),
    "ensemble.py:two": (1, 1000),
    "transformer.py:encoder": (1, 16, 64),
}


PROGRAMS = {"own_operator.py"}
"""Examples that are run as they stand."""
LARGER = {"character_lstm.py", "gpt.py", "settled.py", "u_net.py"}
"""Examples whose numbers `test_example_numbers` checks."""


def test_every_example_is_tested():
    assert {p.name for p in FOLDER.glob("*.py")} == {name.split(":")[0] for name in MODELS} | PROGRAMS | LARGER


@pytest.mark.parametrize("name", sorted(PROGRAMS))
def test_program(name):
    done = subprocess.run([sys.executable, FOLDER / name], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr


def test_descriptions_in_the_documentation_compile():
    text = (FOLDER.parent / "docs" / "dsl.md").read_text(encoding="utf-8")
    names: dict = {}
    exec("from nncompiler.frontends.dsl import *", names)
    for block in re.findall(r"```python\n(.*?)```", text, re.S):
        if "@model" in block:
            exec(block, names)
    models = {name: m for name, m in names.items() if isinstance(m, Model)}
    assert set(models) == {"small", "continued", "settled"}
    sizes = {"batch": 2, "L": 3, "P": 4}
    for m in models.values():
        with nnc.compile(m, cache=False) as exe:
            feeds = {
                name: np.ones([sizes.get(str(d), d) for d in t.shape], np.float32) for name, t in exe.inputs
            }  # fmt: skip
            assert all(np.isfinite(y).all() for y in exe.run(feeds).values())


@pytest.mark.parametrize("name", MODELS)
def test_example(name):
    graph = load_function(f"{FOLDER}/{name}")
    verify(graph)
    assert graph.outputs[0][1].type.shape == MODELS[name]
    if name != "ensemble.py:two":  # its two AlexNets are evaluated elsewhere
        rng = np.random.default_rng(0)
        (y,) = evaluate(graph, {n.name: rng.standard_normal(n.type.dims).astype(np.float32) for n in graph.inputs}).values()
        assert np.isfinite(y).all()
