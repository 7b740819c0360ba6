"""Arguments of the commands that run a model in onnxruntime: precision, options of its session, two devices."""

from __future__ import annotations

import argparse
from typing import Any

from nncompiler.ir.errors import UsageError

PRECISIONS = ("fp32", "fp16", "bf16")
"""As in `nncompiler.precision`, whose import would make every usage error slow."""


def session_arguments(parser: argparse.ArgumentParser, devices: bool = True) -> None:
    """--precision, --ort and --devices."""
    precision_argument(parser)
    parser.add_argument(
        "--ort", action="append", default=[], metavar="NAME=VALUE",
        help="an option of the onnxruntime session, such as use_tf32=on or device=1 (may be repeated; docs/cuda.md)",
    )  # fmt: skip
    if devices:
        parser.add_argument(
            "--devices", type=_pair, default=None, metavar="A,B", help="share the model between two devices (ort targets)"
        )


def precision_argument(parser: argparse.ArgumentParser) -> None:
    """--precision."""
    parser.add_argument(
        "--precision", choices=PRECISIONS, default="fp32",
        help="16-bit floats inside a model of f32, sensitive operators excepted (ort targets, .onnx files)",
    )  # fmt: skip


def session_options(options: argparse.Namespace, target: str) -> dict[str, Any]:
    """What `compile` is given. Raises UsageError for options that the target has not."""
    given = [text for text, there in (("--ort", options.ort), ("--devices", _devices(options)),
             ("--precision", options.precision != "fp32")) if there]  # fmt: skip
    if target == "llvm":
        if given:
            raise UsageError(f"{' and '.join(given)} belongs to ort targets", hint="--target ort-cuda, or ort-cpu")
        return {}
    found: dict[str, Any] = {"precision": options.precision} if options.precision != "fp32" else {}
    if _devices(options):
        found["devices"] = options.devices
    if options.ort:
        from nncompiler.driver.sessions import parsed_options

        pairs = dict(_assignment(text) for text in options.ort)
        if "threads" in pairs:
            raise UsageError("threads are given by --threads")
        found |= parsed_options(pairs)
    return found


def _devices(options: argparse.Namespace) -> Any:
    return getattr(options, "devices", None)


def _assignment(text: str) -> tuple[str, str]:
    name, equal, value = text.partition("=")
    if not equal or not name:
        raise UsageError(f"--ort takes NAME=VALUE, got {text!r}", hint="such as --ort use_tf32=on")
    return name, value


def _pair(text: str) -> list[int]:
    try:
        found = [int(t) for t in text.split(",")]
    except ValueError:
        found = []
    if len(found) != 2 or min(found) < 0:
        raise argparse.ArgumentTypeError(f"two device numbers such as 0,1 are required, got {text!r}")
    return found
