"""A torch.nn.Module as an ONNX model, by way of torch.export and torch's own ONNX exporter."""

from __future__ import annotations

import os
import re
import sys
from collections.abc import Mapping
from typing import Any

from nncompiler.ir.errors import UnsupportedError, UsageError

QUIET = {"verbose": False, "dynamo": True, "external_data": False, "optimize": True}

if "torch" in sys.modules:  # torch's fused encoder layer is one operator, which its ONNX exporter does not know
    sys.modules["torch"].backends.mha.set_fastpath_enabled(False)


def exported(module: Any, example_inputs: Any, dynamic_shapes: Any = None) -> Any:
    """A module as a ModelProto. example_inputs: the arguments of forward, a tuple or one tensor, or keyword arguments as a
    mapping; dynamic_shapes: as torch.export has it, such as {"x": {0: "N"}}, which stay symbolic dimensions.

    Raises UsageError for missing inputs or a missing package, UnsupportedError where torch cannot export the module.
    """
    import torch

    _needs_onnxscript()
    if example_inputs is None:
        raise UsageError("a PyTorch module needs example inputs", hint="nnc.compile(module, (x,))")
    keywords = dict(example_inputs) if isinstance(example_inputs, Mapping) else {}
    given = () if keywords else example_inputs if isinstance(example_inputs, tuple) else (example_inputs,)
    training = module.training
    try:
        module.eval()
        with torch.no_grad(), _silence():
            program = torch.onnx.export(module, given, kwargs=keywords or None, dynamic_shapes=dynamic_shapes, **QUIET)
    except Exception as e:
        said = _said(e)
        name = type(module).__name__
        raise UnsupportedError(f"torch cannot export {name}: {said}", hint="torch.onnx.export says more") from e
    finally:
        module.train(training)
    return program.model_proto


def _said(e: Exception) -> str:
    """The cause in one line: torch's own message begins with advice."""
    while e.__cause__ is not None and isinstance(e.__cause__, Exception):
        e = e.__cause__
    return re.sub(r"\x1b\[[0-9;]*m", "", f"{type(e).__name__}: {e}").strip().split("\n")[0]


def _needs_onnxscript() -> None:
    try:
        import onnxscript  # noqa: F401
    except ImportError:
        raise UsageError("torch's ONNX exporter takes onnxscript", hint="pip install 'nncompiler[torch]'") from None


class _silence:
    """torch's exporter says on stdout and stderr what it does; its errors are exceptions."""

    def __enter__(self) -> None:
        import contextlib
        import warnings

        self._stack = contextlib.ExitStack()
        self._stack.enter_context(warnings.catch_warnings())
        warnings.simplefilter("ignore")
        sink = self._stack.enter_context(open(os.devnull, "w"))
        self._stack.enter_context(contextlib.redirect_stdout(sink))
        self._stack.enter_context(contextlib.redirect_stderr(sink))

    def __exit__(self, *exc: object) -> None:
        self._stack.close()
