"""nncompiler: model definitions in, optimized executables out.

    import nncompiler as nnc

    exe = nnc.compile("model.onnx")          # or "zoo:vgg16", a Graph, a function of the DSL
    out = exe.run({"x": array})              # exe(array) gives a tuple
    exe.save("model.so")
    exe = nnc.load("model.so")
    nnc.inspect(model), nnc.profile(exe, feeds), nnc.verify(model), ...     as the commands, with result objects
"""

from __future__ import annotations

import importlib
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from .driver.compile import compile, load, save
    from .executable import Executable
    from .interchange.registration import register_operator
    from .ir.errors import CompilerError
    from .ir.graph import Graph
    from .ir.limits import Limits
    from .reports.functions import bench, diff, inspect, plan, profile, report, verify

    __version__: str

_PUBLIC = {
    "compile": "driver.compile",
    **dict.fromkeys(("bench", "diff", "inspect", "plan", "profile", "report", "verify"), "reports.functions"),
    "load": "driver.compile",
    "save": "driver.compile",
    "Executable": "executable",
    "Graph": "ir.graph",
    "Limits": "ir.limits",
    "CompilerError": "ir.errors",
    "dsl": "frontends.dsl",
    "zoo": "frontends.zoo",
    "onnx_backend": "onnx_backend",
    "register_operator": "interchange.registration",
}
"""Public name to the module that has it (or is it); imported at first use, so that `import nncompiler` costs nothing."""

__all__ = [
    "CompilerError", "Executable", "Graph", "Limits", "__version__", "bench", "compile", "diff", "dsl", "inspect", "load",
    "onnx_backend", "plan", "profile", "register_operator", "report", "save", "verify", "zoo",
]  # fmt: skip


def __getattr__(name: str) -> Any:
    if name == "__version__":
        from importlib.metadata import version

        value: Any = globals().setdefault(name, version("nncompiler"))
        return value
    if name not in _PUBLIC:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    module = importlib.import_module(f".{_PUBLIC[name]}", __name__)
    value = getattr(module, name) if hasattr(module, name) else module
    globals()[name] = value
    return value


def __dir__() -> list[str]:
    return sorted(__all__)
