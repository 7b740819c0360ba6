"""The README's Python runs as it stands."""

from __future__ import annotations

import re
from pathlib import Path

import numpy as np

import nncompiler

README = (Path(__file__).resolve().parents[2] / "README.md").read_text(encoding="utf-8")
API, DSL = re.findall(r"```python\n(.*?)```", README, re.S)


def test_the_api(tmp_path, monkeypatch, dense_proto):
    monkeypatch.chdir(tmp_path)
    (tmp_path / "model.onnx").write_bytes(dense_proto().SerializeToString())
    names = {"array": np.ones((2, 4), np.float32)}
    exec(API, names)
    assert np.array_equal(names["exe"](names["array"])[0], names["out"]["y"])


def test_the_dsl(tmp_path, monkeypatch):
    names: dict[str, object] = {}
    source = tmp_path / "small.py"
    source.write_text(DSL)
    monkeypatch.syspath_prepend(tmp_path)
    exec(compile(DSL, str(source), "exec"), names)
    (y,) = names["exe"](np.zeros((1, 3, 32, 32), np.float32))
    np.testing.assert_allclose(y.sum(), 1, rtol=1e-5)
    assert nncompiler.zoo.names()
