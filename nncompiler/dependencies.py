"""The packages that this one is made of, and whether an error is theirs: one that is missing, broken, or of a version that
does not fit is no fault of the compiler.

    blamed(error)       -> DependencyError naming the package, its version and the command that repairs it; None: not theirs
    checked()           -> what doctor says of each package, imported in a process of its own
"""

from __future__ import annotations

import json
import subprocess
import sys
from dataclasses import dataclass
from types import ModuleType, TracebackType

from .ir.errors import DependencyError

MODULES: dict[str, tuple[str, str]] = {
    "llvmlite": ("llvmlite", "from llvmlite import binding; binding.llvm_version_info"),
    "numpy": ("numpy", "numpy.zeros(1)"),
    "ml_dtypes": ("ml_dtypes", "ml_dtypes.bfloat16"),
    "networkx": ("networkx", "networkx.MultiDiGraph()"),
    "onnx": ("onnx", "onnx.ModelProto().SerializeToString(); import onnx.defs"),
    "google": ("protobuf", "import google.protobuf.message"),
    "rich": ("rich", "from rich.console import Console"),
    "onnxruntime": ("onnxruntime", "onnxruntime.get_available_providers()"),
}
"""Module: the distribution, and what must work once it is imported."""

ORT = ("onnxruntime-gpu", "onnxruntime")
"""The distributions of which one provides onnxruntime."""

SECONDS = 60.0
"""How long importing a package may take."""


@dataclass(frozen=True)
class PackageCheck:
    """A package: its distribution, its version ("" where it is not installed), and why it does not work ("" where it
    does)."""

    package: str
    version: str
    fault: str

    @property
    def repair(self) -> str:
        """The command that repairs it."""
        return repair(self.package) if self.fault else ""


def blamed(error: BaseException) -> DependencyError | None:
    """Whose fault an error is, if it is a dependency's: an import that failed or raised, or a name that its module lacks."""
    seen: set[int] = set()
    at: BaseException | None = error
    while at is not None and id(at) not in seen:
        seen.add(id(at))
        module = _module_of(at)
        if module is not None:
            package = MODULES[module][0]
            if "protobuf" in str(at).lower():
                package = "protobuf"
            have = installed(package)
            state = f"{package} {have} does not work" if have else f"{package} is not installed"
            said = " ".join(str(at).split())[:300]
            others = ["onnx"] if package == "protobuf" else []  # their versions must fit
            return DependencyError(f"{state}: {type(at).__name__}: {said}", hint=repair(package, *others))
        at = at.__cause__ or at.__context__
    return None


def installed(package: str) -> str:
    """The version of a distribution; empty where it is not installed."""
    from importlib.metadata import PackageNotFoundError, version

    for name in ORT if package == "onnxruntime" else (package,):
        try:
            return version(name)
        except PackageNotFoundError:
            continue
    return ""


def repair(*packages: str) -> str:
    """The command that installs distributions anew, in the versions that this package needs."""
    from importlib.metadata import PackageNotFoundError, requires

    try:
        needed = requires("nncompiler") or []
    except PackageNotFoundError:
        needed = []
    words = []
    for package in dict.fromkeys(packages):
        names = ORT if package == "onnxruntime" else (package,)
        found = [r.partition(";")[0].strip() for r in needed if "extra" not in r and _name(r) in names]
        words.append(f"'{found[0]}'" if found else package)
    return f"pip install --force-reinstall {' '.join(words)}"


def checked() -> list[PackageCheck]:
    """Every package, imported by a process of its own, which a broken one may kill."""
    running = {module: _start(module, code) for module, (_, code) in MODULES.items()}
    found = []
    for module, process in running.items():
        package = MODULES[module][0]
        try:
            _, errors = process.communicate(timeout=SECONDS)
        except subprocess.TimeoutExpired:
            process.kill()
            errors = f"importing it takes more than {SECONDS:.0f} s"
        lines = [line for line in errors.splitlines() if line.strip()]
        fault = "" if process.returncode == 0 else lines[-1] if lines else f"importing it ends with {process.returncode}"
        have = installed(package)
        found.append(PackageCheck(package, have, fault if have else "not installed"))
    return found


def _start(module: str, code: str) -> subprocess.Popen[str]:
    program = f"import json, sys; sys.path[:] = json.loads(sys.argv[1]); import {module}; {code}"
    command = [sys.executable, "-P", "-c", program, json.dumps([p for p in sys.path if isinstance(p, str)])]
    return subprocess.Popen(
        command, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True, errors="replace"
    )


def _name(requirement: str) -> str:
    """The distribution that a requirement names."""
    end = next((i for i, c in enumerate(requirement) if not (c.isalnum() or c in "-_.")), len(requirement))
    return requirement[:end]


def _module_of(error: BaseException) -> str | None:
    """The dependency (a key of MODULES) that an error comes from."""
    if isinstance(error, ImportError) and error.name and error.name.partition(".")[0] in MODULES:
        return error.name.partition(".")[0]
    if isinstance(error, AttributeError) and isinstance(error.obj, ModuleType):
        top = error.obj.__name__.partition(".")[0]
        if top in MODULES:
            return top
    found = None  # the innermost: onnx does not work, either, where numpy is broken
    trace: TracebackType | None = error.__traceback__
    while trace is not None:
        frame = trace.tb_frame
        top = str(frame.f_globals.get("__name__", "")).partition(".")[0]
        if frame.f_code.co_name == "<module>" and top in MODULES:
            found = top
        trace = trace.tb_next
    return found
