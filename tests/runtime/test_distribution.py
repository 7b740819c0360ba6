"""nncompiler-runtime: gathered from the sources, it runs artifacts where numpy is and nothing of the compiler."""

from __future__ import annotations

import importlib.util
import os
import shutil
import subprocess
import sys
from pathlib import Path

import numpy as np
import pytest

import nncompiler as nnc

ROOT = Path(__file__).resolve().parents[2]
FOLDER = ROOT / "packaging" / "runtime"

PROGRAM = """
import sys
sys.modules["nncompiler"] = sys.modules["onnx"] = sys.modules["llvmlite"] = sys.modules["ml_dtypes"] = None
sys.path.insert(0, sys.argv[1])
import numpy as np
import nncompiler_runtime as nnr
x = (np.arange(1024, dtype=np.float32) % 7 - 3).reshape(1, 1, 32, 32)
for path in sys.argv[2:]:
    with nnr.load(path, threads=1) as model:
        y = model.run(x)["probabilities"]
        assert (model.run_async({"image": x}).result()["probabilities"] == y).all() and (model(x)[0] == y).all()
        out = np.empty((1, 10), np.float32)
        assert model.run(x, out=out)["probabilities"] is out and "image: f32[batch,1,32,32]" in repr(model)
        print(y.tobytes().hex())
        for wrong in (x[:, :, 1:], {"other": x}):
            try:
                model.run(wrong)
            except nnr.CompilerError as e:
                assert "image" in str(e)
            else:
                raise SystemExit("no error")
try:
    nnr.load("gone.nnc")
except nnr.CompilerError:
    pass
print(nnr.__version__)
"""


@pytest.fixture(scope="module")
def gathered(tmp_path_factory):
    """The folder that holds the package, made by the build's own steps."""
    spec = importlib.util.spec_from_file_location("runtime_backend", FOLDER / "backend.py")
    backend = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(backend)
    folder = tmp_path_factory.mktemp("runtime")
    backend.TARGET = folder / "nncompiler_runtime"
    backend.assemble()
    return folder


@pytest.fixture(scope="module")
def artifacts(tmp_path_factory):
    folder = tmp_path_factory.mktemp("artifacts")
    paths = [str(folder / "m.nnc"), str(folder / "m.so")]
    for path in paths:
        nnc.save("zoo:lenet5", path)
    x = (np.arange(1024, dtype=np.float32) % 7 - 3).reshape(1, 1, 32, 32)
    with nnc.compile("zoo:lenet5", threads=1) as exe:
        return paths, exe.run(x)["probabilities"].tobytes().hex()


def interpreters():
    """This one, and older ones that have numpy: NNC_PYTHONS names them, or they are found on the path."""
    named = os.environ.get("NNC_PYTHONS", "").split(os.pathsep)
    for python in [sys.executable, *filter(None, named), *filter(None, map(shutil.which, ("python3.9", "python3.10")))]:
        if subprocess.run([python, "-c", "import numpy"], capture_output=True).returncode == 0:
            yield python


@pytest.mark.parametrize("python", dict.fromkeys(interpreters()))
def test_artifacts_run_without_the_compiler(gathered, artifacts, python):
    paths, want = artifacts
    done = subprocess.run([python, "-I", "-c", PROGRAM, str(gathered), *paths], capture_output=True, text=True)
    assert done.returncode == 0, done.stderr
    assert done.stdout.split() == [want, want, nnc.__version__]


def test_the_package_is_small_and_names_nothing_of_the_compiler(gathered):
    files = list(gathered.rglob("*.py"))
    assert sum(f.stat().st_size for f in files) < 400_000
    names = {f.relative_to(gathered / "nncompiler_runtime").as_posix() for f in files}
    assert {"runtime/session.py", "ir/exchange.py", "_version.py"} <= names
    assert not {n for n in names if n.startswith(("ops", "passes", "backends", "frontends"))}
    for file in files:
        text = file.read_text(encoding="utf-8")
        assert "from nncompiler." not in text and "import nncompiler." not in text
        compile(text, str(file), "exec")
