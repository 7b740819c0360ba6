"""Packages that are missing, broken or of another version are named, with the command that repairs them."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from nncompiler.dependencies import MODULES, blamed, checked, repair
from nncompiler.ir.errors import DependencyError

ROOT = Path(__file__).resolve().parents[2]

FAULTS = {
    "onnx": "raise AttributeError(\"module 'google.protobuf' has no attribute 'runtime_version'\")",
    "llvmlite": "raise OSError('Could not find/load shared object file')",
    "numpy": "raise RuntimeError('module compiled against ABI version 0x1000009')",
    "ml_dtypes": "raise ImportError('numpy.core.multiarray failed to import')",
    "networkx": "import a_module_that_nobody_has",
    "rich": "raise SyntaxError('bad')",
}


def run(folder, *arguments):
    path = os.pathsep.join([str(folder), str(ROOT), *filter(None, sys.path)])
    env = os.environ | {"PYTHONPATH": path, "NNC_CACHE_DIR": str(folder / "cache")}
    return subprocess.run([sys.executable, "-m", "nncompiler.cli", *arguments], capture_output=True, text=True, env=env)


def broken(folder, module, text):
    (folder / module).mkdir()
    (folder / module / "__init__.py").write_text(text + "\n")


@pytest.fixture(scope="module")
def model(tmp_path_factory):
    import nncompiler

    path = tmp_path_factory.mktemp("model") / "m.onnx"
    nncompiler.save("zoo:lenet5", path)
    return str(path)


@pytest.mark.parametrize("module", FAULTS)
def test_a_broken_package_is_named(tmp_path, model, module):
    broken(tmp_path, module, FAULTS[module])
    package = "protobuf" if "protobuf" in FAULTS[module] else MODULES[module][0]
    command = ["inspect", model] if module in ("rich", "onnx", "networkx") else ["run", model, "--random"]
    said = run(tmp_path, *command)
    assert said.returncode == 6 and f"nnc: {package} " in said.stderr and "does not work" in said.stderr
    assert "pip install --force-reinstall" in said.stderr and "fault of the compiler" not in said.stderr
    assert "Traceback" not in said.stderr


@pytest.mark.parametrize("module", [*FAULTS, "google"])
def test_doctor_survives_it(tmp_path, module):
    broken(tmp_path, module, FAULTS.get(module, "") or "import os; os.abort()")
    said = run(tmp_path, "doctor")
    package = MODULES[module][0]
    assert said.returncode == 0 and "Traceback" not in said.stderr
    (line,) = (line for line in said.stdout.splitlines() if line.startswith(f"{package} "))
    assert "broken" in line and f"{package}: pip install --force-reinstall" in said.stdout


def test_a_process_that_dies_says_so_in_the_child_too(tmp_path, model):
    """The package breaks only where the compiler's own process imports it."""
    broken(tmp_path, "networkx", FAULTS["networkx"])
    said = run(tmp_path, "run", model, "--random")
    assert said.returncode == 6 and "networkx" in said.stderr and "ended without an answer" not in said.stderr


def test_whose_fault_an_error_is():
    import numpy as np

    def raised(code):
        try:
            exec(code, {"np": np, "__name__": "elsewhere"})
        except Exception as e:
            return e
        raise AssertionError

    missing = ModuleNotFoundError("No module named 'onnx'", name="onnx")
    assert isinstance(blamed(missing), DependencyError)
    assert blamed(raised("import a_module_that_nobody_has")) is None
    assert blamed(raised("1 / 0")) is None and blamed(raised("np.zeros(-1)")) is None
    assert "numpy" in blamed(raised("np.a_name_that_it_lacks")).message
    wrapped = RuntimeError("later")
    wrapped.__cause__ = missing
    assert blamed(wrapped) is not None


def test_every_package_is_checked():
    assert {c.package for c in checked() if not c.fault} == {package for package, _ in MODULES.values()}
    assert repair("onnx", "protobuf").startswith("pip install --force-reinstall 'onnx>=") and repair("x").endswith(" x")
