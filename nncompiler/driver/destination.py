"""What prevents a model from being written to a file, found before any work is done."""

from __future__ import annotations

import os
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

from ..ir.errors import UsageError
from ..ir.ownership import protect

if TYPE_CHECKING:
    from ..backends.llvm.machine import Machine
    from ..sources import Source
    from .options import CompileOptions


def machine_for(
    path: Path, mcpu: str, triple: str | None, weights: str | os.PathLike[str] | None, name: str | None
) -> Machine | None:
    """The machine to compile for, None for ONNX. Raises UsageError for what would prevent the writing of `path`, before any
    work is done."""
    _check_name(path, name)
    for file in (path, *([Path(weights)] if weights is not None else [])):
        if not file.parent.is_dir():
            raise UsageError(f"{file} cannot be written: there is no folder {str(file.parent)!r}")
        if file.is_dir():
            raise UsageError(f"{file} cannot be written: it is a folder")
    if path.suffix == ".onnx":
        if weights is not None:
            raise UsageError("an ONNX file holds its weights", hint="leave out the weights file")
        return None
    from ..backends.llvm.machine import of

    machine = of(mcpu, triple)
    if path.suffix in (".ll", ".s"):
        if weights is not None:
            message = f"a {path.suffix} file shows the kernels, which hold no weights"
            raise UsageError(message, hint="leave out the weights file")
        return machine
    from ..runtime.write import KINDS

    if path.suffix.lower() not in KINDS:
        known = ", ".join((*(s for s in KINDS if s), ".onnx", ".ll", ".s"))
        raise UsageError(f"the output's name ends in one of {known}, or in no suffix (a program), got {path.name!r}")
    if KINDS[path.suffix.lower()] in ("library", "program"):
        from ..runtime.linker import find_linker

        find_linker(machine.triple)
    return machine


def protect_output(
    path: Path, weights: str | os.PathLike[str] | None, overwrite: bool, inputs: Sequence[object]
) -> None:
    """Raises UsageError where writing to `path`, its header or the side file `weights` would replace one of `inputs`, or a
    file that is not this package's, unless `overwrite`."""
    suffix = path.suffix.lower()
    beside = [".h"] * (suffix in (".so", ".dll", ".o")) + [".lib"] * (suffix == ".dll")
    header = [path.with_suffix(s) for s in beside]
    protect([path, *header, *([] if weights is None else [Path(weights)])], overwrite, inputs)


def _check_name(path: Path, name: str | None) -> None:
    """Raises UsageError where nothing would be called by the name."""
    if name is not None and path.suffix.lower() not in (".so", ".dll", ".o"):
        raise UsageError("only libraries and objects have C functions to name", hint="write .so or .o, or give no name")
    if name == "":
        raise UsageError("the name of the C functions is empty", hint="leave it out for the file's own")


def made_of(model: Any, source: Source, settings: CompileOptions, dims: Mapping[str, int]) -> dict[str, Any]:
    """`manifest.manifest_of`, imported when it is asked for."""
    from ..manifest import manifest_of

    return manifest_of(model, source, settings, dims)
