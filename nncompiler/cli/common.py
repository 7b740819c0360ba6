"""What several commands share: arguments, dimensions, printing."""

from __future__ import annotations

import argparse
import json
import math
import os
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

from nncompiler.ir.errors import UsageError

from . import messages

if TYPE_CHECKING:
    from nncompiler.ir.graph import Graph
    from nncompiler.ir.limits import Limits


TARGETS = ("llvm", "ort-cpu", "ort-cuda")
"""As in the driver, whose import would make every usage error slow."""


def model_argument(parser: argparse.ArgumentParser, several: bool = False, artifacts: bool = False) -> None:
    """The positional model and --dim."""
    text = "an ONNX file, zoo:NAME, package.module:function, file.py:function or a graph in text form (.txt)"
    text += "; or a compiled .so or .nnc" if artifacts else ""
    if several:
        parser.add_argument("models", nargs="+", metavar="MODEL", help=text)
    else:
        parser.add_argument("model", metavar="MODEL", help=text)
    parser.add_argument(
        "--dim", action="append", default=[], metavar="NAME=SIZE",
        help="bind a symbolic dimension; NAME=LOW..HIGH keeps it open, for these sizes (may be repeated)",
    )
    parser.add_argument(
        "--shape", action="append", default=[], metavar="INPUT=SHAPE",
        help="shape of an input, such as x=4x3x224x224; also where the file fixes it (may be repeated)",
    )  # fmt: skip
    init_argument(parser)


def init_argument(parser: argparse.ArgumentParser) -> None:
    """--init-from."""
    parser.add_argument(
        "--init-from", metavar="FILE", default=None,
        help="weights of a model in Python or of the zoo: .npz, .safetensors or .onnx (default: seeded random ones)",
    )  # fmt: skip


def limit_argument(parser: argparse.ArgumentParser) -> None:
    """--limit."""
    parser.add_argument(
        "--limit", action="append", default=[], metavar="NAME=NUMBER",
        help="limit of what a model may use: elements, rank, memory, operations, nodes, seconds, ... (may be repeated)",
    )  # fmt: skip


def limits_of(options: argparse.Namespace) -> Limits | None:
    """The --limit options; None where there are none. Raises UsageError."""
    from nncompiler.ir.limits import parse

    return parse(options.limit) if options.limit else None


def is_artifact(model: str) -> bool:
    """Whether this names something compiled that can be loaded."""
    return model.endswith((".so", ".nnc", ".dylib", ".dll"))


def target_of(text: str) -> str:
    """The type of --target."""
    if text not in TARGETS:
        raise argparse.ArgumentTypeError(f"there is no target {text!r}: one of {', '.join(TARGETS)}")
    return text


def json_argument(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--json", action="store_true", help="print the result as JSON")


def machine_argument(parser: argparse.ArgumentParser) -> None:
    """--mcpu."""
    parser.add_argument("--mcpu", default="native", metavar="CPU", help="processor to compile for (default: this one)")


def machines_argument(parser: argparse.ArgumentParser) -> None:
    """--mcpu, several times: a list of processors, empty for this one."""
    parser.add_argument(
        "--mcpu", action="append", default=[], metavar="CPU",
        help="processor to compile for (default: this one); several make a .nnc file with a variant for each",
    )  # fmt: skip


def custom_pass_argument(parser: argparse.ArgumentParser) -> None:
    """--add."""
    parser.add_argument(
        "--add", action="append", default=[], metavar="FILE.py:PASS[@AFTER]",
        help="also run a custom pass, after the portable passes or after the pass AFTER (may be repeated)",
    )  # fmt: skip


def winograd_argument(parser: argparse.ArgumentParser) -> None:
    """--no-winograd."""
    parser.add_argument(
        "--no-winograd", action="store_true",
        help="use neither Winograd's nor Strassen's algorithm: slower, smaller rounding errors, and an outlier or infinity "
             "in one pixel affects only the outputs whose window contains it",
    )  # fmt: skip


def rtol_argument(parser: argparse.ArgumentParser) -> None:
    """--rtol."""
    parser.add_argument(
        "--rtol", type=positive, default=None, metavar="X",
        help="accepted rms error over rms of every output (default: 1e-13 for f64, 1e-5 for f32, 5e-3 for f16, 4e-2 for "
        "bf16, by the model's least precise type, 3e-2 at least where values become 8-bit codes; or "
        "4 times onnxruntime's own error, at most 10 times these)",
    )  # fmt: skip


def no_ort_argument(parser: argparse.ArgumentParser) -> None:
    """--no-ort."""
    parser.add_argument("--no-ort", action="store_true", help="do not compare with onnxruntime")


def threads_argument(parser: argparse.ArgumentParser) -> None:
    """--threads."""
    parser.add_argument(
        "--threads", type=counted(1, 1024), default=None, metavar="N",
        help="worker threads (default: as many as this process may use)",
    )  # fmt: skip


def counted(least: int, most: int = 1 << 30) -> Callable[[str], int]:
    """The type of an option that is a whole number between bounds."""

    def parse(text: str) -> int:
        try:
            number = int(text)
        except ValueError:
            raise argparse.ArgumentTypeError(f"a whole number is required, got {text!r}") from None
        if not least <= number <= most:
            raise argparse.ArgumentTypeError(f"a number between {least} and {most} is required, got {number}")
        return number

    return parse


def positive(text: str) -> float:
    """The type of an option that is a number above zero."""
    try:
        number = float(text)
    except ValueError:
        raise argparse.ArgumentTypeError(f"a number is required, got {text!r}") from None
    if not 0 < number < float("inf"):
        raise argparse.ArgumentTypeError(f"a number above 0 is required, got {text}")
    return number


def fraction(text: str) -> float:
    """The type of an option that is a number between 0 and 1, both excluded."""
    number = positive(text)
    if number >= 1:
        raise argparse.ArgumentTypeError(f"a number below 1 is required (0.01 is one percent), got {text}")
    return number


def dims_of(options: argparse.Namespace) -> dict[str, int]:
    """The --dim options as a mapping; raises UsageError."""
    sizes: dict[str, int] = {}
    for name, size in sizes_and_ranges(options).items():
        if not isinstance(size, int):
            message = f"a range such as {name}={size[0]}..{size[1]} is for nnc compile, run and plan"
            raise UsageError(message, hint=f"one size: --dim {name}={size[1]}")
        sizes[name] = size
    return sizes


def sizes_and_ranges(options: argparse.Namespace) -> dict[str, int | tuple[int, int]]:
    """The --dim options as a mapping, ranges as both ends; raises UsageError."""
    from nncompiler.ir.ranges import checked

    dims: dict[str, int | tuple[int, int]] = {}
    for text in options.dim:
        name, _, size = text.partition("=")
        low, dots, high = size.partition("..")
        if not name or not all(part.isascii() and part.isdigit() for part in ([low, high] if dots else [size])):
            message = f"--dim takes NAME=SIZE with a whole number, or NAME=LOW..HIGH, got {text!r}"
            raise UsageError(message, hint="--dim N=1, --dim N=1..64")
        dims[name] = checked(name, int(low), int(high)) if dots else int(size)
    return dims


def values_of(options: argparse.Namespace) -> dict[str, list[Any]]:
    """The --value options: what inputs may be, by name. Raises UsageError."""
    found: dict[str, list[Any]] = {}
    for text in options.value:
        name, equals, rest = text.partition("=")
        if not name or not equals or not rest:
            hint = "--value sr=8000,16000, --value axes=[0,1],[2]"
            raise UsageError(f"--value takes NAME=VALUE,VALUE..., got {text!r}", hint=hint)
        found.setdefault(name, []).extend(_values(rest))
    return found


def _values(text: str) -> list[Any]:
    """Values between commas: numbers, true and false, lists of them in brackets; anything else is a string."""
    try:
        return list(json.loads(f"[{text}]"))
    except ValueError:
        return text.split(",")


def static_graph(model: str, options: argparse.Namespace) -> Graph:
    """The graph of a model with no symbolic dimension left: those that --dim does not bind are 1, and a message says so.
    The weights are those of --init-from."""
    return static_graph_and_dims(model, options)[0]


def static_graph_and_dims(model: str, options: argparse.Namespace) -> tuple[Graph, dict[str, int]]:
    """`static_graph`, and the dimensions that it was read with."""
    from nncompiler.sources import initialized, open_source

    dims = dims_of(options)
    source = open_source(initialized(model, options.init_from), dims)
    symbols = sorted(source.signature.symbols - source.planned.keys())
    if symbols:
        warn(f"nnc: {', '.join(f'{s} = 1' for s in symbols)} (bind other sizes with --dim NAME=SIZE)")
    graph, ones = source.with_ones()
    return graph, dims | ones


def force_argument(parser: argparse.ArgumentParser) -> None:
    """--force."""
    parser.add_argument("--force", action="store_true", help="overwrite files that nnc did not write, too")


def check_target(path: Path, force: bool, inputs: Sequence[str] = ()) -> None:
    """Raises UsageError where a file could not be written, or would take the place of one that is not ours, or of an input,
    before any work is done for it."""
    from nncompiler.ir.ownership import protect

    if not path.parent.is_dir():
        raise UsageError(f"{path} cannot be written: there is no folder {str(path.parent)!r}")
    if path.is_dir():
        raise UsageError(f"{path} cannot be written: it is a folder")
    protect([path], force, [text.rpartition("=")[2] if not os.path.exists(text) else text for text in inputs])


def warn(text: str) -> None:
    """Lines for people on stderr; what else is not printable is escaped."""
    messages.current.say(text)


def print_json(kind: str, value: Mapping[str, Any], version: int = 1) -> None:
    """A machine-readable result: one document that says what it is. `version` rises when a field is renamed, removed or
    changes its meaning. JSON has no infinity and no NaN: these are given as text."""
    document = {"format": f"nncompiler-{kind}", "version": version, **value}
    print(json.dumps(_finite(document), indent=1, default=str, allow_nan=False))


def _finite(value: Any) -> Any:
    if isinstance(value, float) and not math.isfinite(value):
        return str(value)
    if isinstance(value, Mapping):
        return {key: _finite(v) for key, v in value.items()}
    return [_finite(v) for v in value] if isinstance(value, list | tuple) else value
