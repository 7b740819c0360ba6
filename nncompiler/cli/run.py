"""nnc run: a model or an artifact on inputs from files."""

from __future__ import annotations

import argparse
import os
import tempfile
from typing import TYPE_CHECKING, Any

from nncompiler.ir.errors import UsageError

from .common import console, dims_of, json_argument, model_argument, print_json, random_inputs, target_arguments

if TYPE_CHECKING:
    from collections.abc import Sequence

    from nncompiler.ir.types import TensorType


def arguments(parser: argparse.ArgumentParser) -> None:
    model_argument(parser)
    target_arguments(parser)
    json_argument(parser)
    parser.add_argument("inputs", nargs="*", metavar="INPUT", help="FILE.npz, FILE.npy (in order) or NAME=FILE.npy")
    parser.add_argument("-o", "--output", metavar="FILE.npz", help="write the outputs (else they are summarized)")
    parser.add_argument("--random", action="store_true", help="seeded random inputs for those not given")
    parser.add_argument("--target", default="llvm", help="llvm, ort-cpu or ort-cuda")


def main(options: argparse.Namespace) -> int:
    import numpy as np

    from nncompiler.driver import compile as compile_
    from nncompiler.driver import load

    if str(options.model).endswith((".so", ".nnc", ".dylib", ".dll")):
        executable: Any = load(options.model, threads=options.threads)
    else:
        executable = compile_(
            options.model, target=options.target, threads=options.threads, dims=dims_of(options), mcpu=options.mcpu
        )
    feeds = read_inputs(options.inputs, executable.inputs)
    if options.random:
        missing = [(n, t) for n, t in executable.inputs if n not in feeds]
        feeds |= random_inputs(missing)
    outputs = executable.run(feeds)
    if options.output:
        write_npz(options.output, outputs)
    rows = [
        {"name": n, "dtype": str(a.dtype), "shape": list(a.shape), "mean": float(np.mean(a.astype(np.float64))) if a.size else None}
        for n, a in outputs.items()
    ]
    if options.json:
        print_json(rows)
    elif not options.output:
        for row in rows:
            console().print(f"{row['name']}: {row['dtype']}{row['shape']}, mean {row['mean']}", markup=False)
    return 0


def read_inputs(files: Sequence[str], inputs: Sequence[tuple[str, TensorType]]) -> dict[str, Any]:
    """Arrays by input name from .npz files, NAME=FILE.npy, and plain .npy files in the order of the inputs."""
    import numpy as np

    feeds: dict[str, Any] = {}
    waiting = [name for name, _ in inputs]
    for text in files:
        name, equals, path = text.partition("=")
        if not equals or os.path.exists(text):
            name, path = "", text
        try:
            loaded = np.load(path, allow_pickle=False)
        except (OSError, ValueError, EOFError) as e:
            raise UsageError(f"cannot read {path!r} as .npy or .npz: {e}") from None
        if isinstance(loaded, np.ndarray):
            if not name:
                free = [n for n in waiting if n not in feeds]
                if not free:
                    raise UsageError(f"{path!r} is one input too many", hint=f"the inputs are {', '.join(waiting)}")
                name = free[0]
            feeds[name] = loaded
        else:
            with loaded:
                feeds |= {n: loaded[n] for n in loaded.files}
    return feeds


def write_npz(path: str, arrays: dict[str, Any]) -> None:
    """Writes an .npz in one step: aside, then into place."""
    import numpy as np

    folder = os.path.dirname(os.path.abspath(path))
    handle, temporary = tempfile.mkstemp(suffix=".npz", dir=folder)
    try:
        with os.fdopen(handle, "wb") as f:
            np.savez(f, **arrays)
        os.replace(temporary, path)
    except BaseException:
        os.unlink(temporary)
        raise
