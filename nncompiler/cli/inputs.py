"""Arrays that commands read and write: .npy and .npz files, seeded random inputs."""

from __future__ import annotations

import argparse
import os
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

from nncompiler.inputs import Drawing, drawings
from nncompiler.inputs import random_feeds as random_feeds
from nncompiler.inputs import random_inputs as random_inputs
from nncompiler.ir.errors import UsageError

from .common import check_target, counted, warn

if TYPE_CHECKING:
    import numpy as np

    from nncompiler.ir.graph import Graph
    from nncompiler.ir.types import TensorType

    Array = np.ndarray[Any, Any]


def read_inputs(files: Sequence[str], inputs: Sequence[tuple[str, TensorType]]) -> dict[str, Array]:
    """Arrays by input name from .npz files, NAME=FILE.npy, and plain .npy files in the order of the inputs; strings,
    sequences and optionals as `items` says, NAME=FILE once for each element. Raises UsageError for a file that cannot be
    read or that is one too many."""
    import numpy as np

    from nncompiler.ir import arrays
    from nncompiler.ir.dtype import STORAGE
    from nncompiler.ir.types import TensorType

    from .items import gathered, lines, listed

    feeds: dict[str, Array] = {}
    types = dict(inputs)
    names = list(types)
    for text in files:
        name, equals, path = text.partition("=")
        if not equals or os.path.exists(text):
            name, path = "", text
        if equals and not path and not isinstance(types.get(name), TensorType):
            feeds[f"{name}[]"] = np.zeros(0)
            continue
        alone = names[0] if not name and len(names) == 1 else name
        loaded = lines(path, types.get(alone)) if path.endswith(".txt") else arrays.read(path)
        if isinstance(loaded, dict):
            if name:
                raise UsageError(f"{path!r} holds arrays by name, so {name}= cannot rename it", hint=path)
            feeds |= loaded
            continue
        if not name:
            free = [n for n in names if n not in feeds]
            if not free:
                raise UsageError(f"{path!r} is one input too many", hint=f"the inputs are {', '.join(names)}")
            name = free[0]
        if name in types and listed(types[name]):
            name = next(n for i in range(len(feeds) + 1) if (n := f"{name}[{i}]") not in feeds)
        feeds[name] = loaded
    feeds = gathered(feeds, inputs)
    for name, type_ in inputs:  # numpy writes bfloat16 and its like as raw bytes
        if not isinstance(feeds.get(name), np.ndarray) or not isinstance(type_, TensorType):
            continue
        raw = feeds[name].dtype.kind == "V" or (feeds[name].dtype == "uint8" and type_.dtype in STORAGE)
        if raw and feeds[name].dtype.itemsize == type_.dtype.numpy.itemsize:
            feeds[name] = feeds[name].view(type_.dtype.numpy)
    return feeds


def input_arguments(parser: argparse.ArgumentParser) -> None:
    """INPUT files, --seed and --nonfinite."""
    parser.add_argument("inputs", nargs="*", metavar="INPUT", help="FILE.npz, FILE.npy or NAME=FILE.npy (default: random)")
    parser.add_argument("--seed", type=counted(0), default=0, metavar="N", help="seed of the random inputs (default 0)")
    parser.add_argument("--nonfinite", action="store_true", help="put NaN, infinities and zeros into the random inputs")


def inputs_of(graph: Graph, options: argparse.Namespace) -> dict[str, Array]:
    """The inputs of a graph with static shapes: files, and random ones for the rest."""
    inputs = [(n.name, n.type) for n in graph.inputs]
    feeds = read_inputs(options.inputs, inputs)
    missing = [(n, t) for n, t in inputs if n not in feeds]
    return random_inputs(missing, options.seed, options.nonfinite, drawings(graph)) | feeds


def drawings_of(executable: Any, sizes: Mapping[str, int]) -> dict[str, Drawing]:
    """How to draw the inputs of something compiled (`nncompiler.inputs.drawings`), for these open dimensions; nothing where
    it does not say."""
    if hasattr(executable, "specialized"):
        executable = executable.specialized(sizes)
    session = getattr(executable, "session", None)
    found = {} if session is None else session.description.get("drawings", {})
    return {name: d if isinstance(d, str) else (d[0], d[1]) for name, d in found.items()}


def judged(graph: Graph, feeds: dict[str, Array], options: argparse.Namespace) -> Graph:
    """The graph whose outputs are compared: with --nonfinite, what is NaN throughout gives way to what comes before it."""
    if not options.nonfinite:
        return graph
    from nncompiler.reports.diagnose.checks import before_nan

    result = before_nan(graph, feeds)
    names = [name for name, _ in result.outputs]
    if names != [name for name, _ in graph.outputs]:
        warn(f"nnc: comparing {', '.join(names)}, as what comes after is NaN throughout")
    return result


def check_arrays(path: str, force: bool, inputs: Sequence[str] = ()) -> None:
    """Raises UsageError where `write_arrays` could not write to this path, whatever the arrays."""
    target = Path(path)
    if target.suffix not in (".npy", ".npz"):
        raise UsageError(f"outputs are written as .npz or .npy, got {target.name!r}")
    check_target(target, force, inputs)


def write_arrays(path: str, results: Mapping[str, Array], force: bool = False) -> None:
    """Writes an .npz, or for one array an .npy; the file appears whole. Raises UsageError."""
    import numpy as np

    from nncompiler.ir import arrays
    from nncompiler.ir.dtype import savable
    from nncompiler.runtime import write_files

    from .items import spread

    results = spread(results)
    target = Path(path)
    check_arrays(path, force)
    if target.suffix == ".npy" and len(results) != 1:
        raise UsageError(f"a .npy file holds one array, and there are {len(results)} outputs", hint="name it .npz")

    def write(at: Path) -> None:
        with at.open("wb") as file:
            if target.suffix == ".npy":
                np.save(file, savable(next(iter(results.values()))))
            else:
                arrays.write_npz(file, results)

    write_files([(target, write, 0o666)], force)
