"""What several commands share: the model argument, dimensions, inputs, printing."""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any

from nncompiler.ir.errors import UsageError

if TYPE_CHECKING:
    import numpy as np
    from rich.console import Console

    from nncompiler.ir.graph import Graph
    from nncompiler.ir.types import TensorType


def model_argument(parser: argparse.ArgumentParser, several: bool = False) -> None:
    """The positional model and --dim."""
    text = "a file, zoo:NAME, package.module:function or file.py:function"
    if several:
        parser.add_argument("models", nargs="+", metavar="MODEL", help=text)
    else:
        parser.add_argument("model", metavar="MODEL", help=text)
    parser.add_argument(
        "--dim", action="append", default=[], metavar="NAME=SIZE", help="bind a symbolic dimension (may be repeated)"
    )


def json_argument(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--json", action="store_true", help="print the result as JSON")


def target_arguments(parser: argparse.ArgumentParser) -> None:
    """--mcpu and --threads."""
    parser.add_argument("--mcpu", default="native", help="processor to compile for (default: this one)")
    parser.add_argument("--threads", type=int, default=None, help="worker threads (default: as many as this process may use)")


def dims_of(options: argparse.Namespace) -> dict[str, int]:
    """The --dim options as a mapping; raises UsageError."""
    dims = {}
    for text in options.dim:
        name, _, size = text.partition("=")
        if not name or not size.isdigit():
            raise UsageError(f"--dim wants NAME=SIZE with a whole number, got {text!r}", hint="--dim N=1")
        dims[name] = int(size)
    return dims


def static_graph(graph: Graph, default: int | None = None) -> Graph:
    """The graph with no symbolic dimension left; unbound ones take `default`, or raise UsageError."""
    symbols = sorted(graph.symbols())
    if symbols and default is None:
        raise UsageError(f"the dimensions {', '.join(symbols)} are symbolic", hint=" ".join(f"--dim {s}=1" for s in symbols))
    return graph.specialize(**{s: default or 1 for s in symbols}) if symbols else graph


def random_inputs(inputs: Sequence[tuple[str, TensorType]], seed: int = 0) -> dict[str, np.ndarray[Any, Any]]:
    """Seeded inputs: standard normal floats, zeros and ones for integers and booleans."""
    import numpy as np

    rng = np.random.default_rng(seed)
    feeds = {}
    for name, t in inputs:
        if t.dtype.is_float:
            feeds[name] = rng.standard_normal(t.dims).astype(t.dtype.numpy)
        else:
            feeds[name] = rng.integers(0, 2, t.dims).astype(t.dtype.numpy)
    return feeds


def console(stderr: bool = False) -> Console:
    """Rich's console on stdout or stderr; without colour when the stream is no terminal or NO_COLOR is set."""
    from rich.console import Console

    stream = sys.stderr if stderr else sys.stdout
    return Console(file=stream, highlight=False, width=None if stream.isatty() else 160, soft_wrap=not stream.isatty())


def print_json(value: Mapping[str, Any] | Sequence[Any]) -> None:
    """Machine-readable results, one document."""
    json.dump(value, sys.stdout, indent=1, default=str)
    sys.stdout.write("\n")


def table(title: str, columns: Sequence[tuple[str, str]], rows: Sequence[Sequence[str]]) -> None:
    """Prints a table; columns are (header, "left" or "right")."""
    from rich import box
    from rich.table import Table
    from rich.text import Text

    t = Table(title=title or None, title_justify="left", box=box.SIMPLE_HEAD, pad_edge=False)
    for header, side in columns:
        t.add_column(header, justify="right" if side == "right" else "left", overflow="fold")
    for row in rows:
        t.add_row(*map(Text, row))
    console().print(t)
