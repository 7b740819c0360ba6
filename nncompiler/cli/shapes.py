"""--shape: input shapes, for models with symbolic dimensions and for those whose shapes are fixed in the file."""

from __future__ import annotations

import argparse
import contextlib
import os
import tempfile
from collections.abc import Iterator, Sequence
from typing import Any

from nncompiler.ir.errors import UsageError

from . import messages
from .common import dims_of, is_artifact, warn


@contextlib.contextmanager
def applied(options: argparse.Namespace) -> Iterator[None]:
    """Puts --shape into the model and its dimensions: where the file has to change, a rewritten copy takes its place within
    the context."""
    models = getattr(options, "models", None) or [options.model]
    if len(models) > 1:
        raise UsageError("--shape is for one model", hint="one command a model")
    model = models[0]
    if is_artifact(model):
        raise UsageError(f"{model} is compiled already, so --shape cannot change it")
    from nncompiler.shapes import resolved

    changed, dims, notes = resolved(model, dict(map(_parsed, options.shape)), dims_of(options))
    options.dim = [f"{name}={size}" for name, size in dims.items()]
    if changed is model:
        yield
        return
    with tempfile.TemporaryDirectory(prefix="nnc-shape-", ignore_cleanup_errors=True) as folder:
        _rewrite(options, changed, os.path.join(folder, os.path.basename(model)), notes)
        yield


def _rewrite(options: argparse.Namespace, changed: Any, path: str, notes: Sequence[str]) -> None:
    """Writes the model to a path, which takes the model's place in the options."""
    import onnx

    large = changed.ByteSize() > 1 << 30
    onnx.save(changed, path, save_as_external_data=large, location="weights.bin" if large else None)
    targets = f", and {len(notes)} constant targets of Reshape and Expand follow the batch" if notes else ""
    warn(f"nnc: {os.path.basename(path)} is read with {', '.join(options.shape)}{targets}")
    for note in notes:
        messages.current.detail(note)
    if getattr(options, "models", None):
        options.models = [path]
    else:
        options.model = path


def _parsed(text: str) -> tuple[str, tuple[int, ...]]:
    name, equals, shape = text.rpartition("=")
    parts = shape.replace(",", "x").split("x")
    if not equals or not name or not all(part.isascii() and part.isdigit() for part in parts):
        raise UsageError(f"--shape takes INPUT=NxCxHxW in whole numbers, got {text!r}", hint="--shape input=4x3x224x224")
    return name, tuple(map(int, parts))
