"""The command `nnc`.

    nnc COMMAND [arguments]        nnc COMMAND --help

Results go to stdout, progress and messages to stderr. Exit codes: 0 ok, 1 a check failed, 2 usage, 3 unsupported model,
4 requested device not used, 5 malformed model or over limits, 6 a package that is needed is missing or broken, 70 internal
error.
"""

from __future__ import annotations

import argparse
import importlib
import sys
from collections.abc import Sequence

from nncompiler.ir.errors import UsageError, meant
from nncompiler.ir.printable import printable

COMMANDS: dict[str, str] = {
    "inspect": "inputs, outputs, operators, parameters, multiply-adds, memory, one row per layer",
    "compile": "compile to a library, object, program, portable file, ONNX, LLVM IR or assembly",
    "run": "run a model or an artifact on .npy or .npz inputs",
    "map": "run pictures or rows of tables through an artifact, on the machines of a Ray cluster",
    "bench": "measure latency or throughput beside other engines, or against a baseline",
    "profile": "time of every step and node beside this machine's limits",
    "why": "a node: its source, the passes over it, its kernel and the reason, its time",
    "plan": "the memory plan: lifetimes, what sets the peak; or two devices' shares",
    "diff": "what differs between two models, or between two stages of one",
    "report": "a page with the graph, the passes, layers, times, roofline and memory",
    "verify": "compare with onnxruntime and with a float64 reference",
    "bisect": "shrink a wrongly compiled model to the guilty rewrite or kernel",
    "audit": "what is suspicious in an ONNX file from an untrusted source",
    "quantize": "write a model in 8 bits, calibrated on arrays, and say what that costs",
    "ir": "print or dump the graph after any pass",
    "ops": "the table of ONNX operators: what is supported",
    "zoo": "the networks that come with the package",
    "cache": "what is kept on disk: show it, or clear it",
    "completion": "a script that completes commands and options in a shell",
    "doctor": "versions, processor features, linker, CUDA libraries",
}
"""Each command is a module here with `arguments(parser)` and `main(options) -> exit code`, imported only when it runs."""


def main(argv: Sequence[str] | None = None) -> int:
    """Runs one command; returns its exit code."""
    arguments = list(sys.argv[1:] if argv is None else argv)
    if not arguments:
        _parser().print_help(sys.stderr)
        return 2
    name = arguments[0]
    if name not in COMMANDS and (name.startswith("-") or "--json" not in arguments):
        if not name.startswith("-"):
            return _unknown(name)
        _parser().parse_args(arguments)  # prints help, the version or a usage error, and exits
        return 2
    from . import messages
    from .errors import run_safely
    from .parser import Parser

    messages.reset(json="--json" in arguments)

    def command(options: argparse.Namespace) -> int:
        if name not in COMMANDS:
            raise UsageError(f"there is no command {name!r}", hint=meant(name, COMMANDS, "nnc --help lists them"))
        module = importlib.import_module(f"nncompiler.cli.{name}")  # a broken package may show here already
        sub = Parser(prog=f"nnc {name}", description=COMMANDS[name])
        sub.as_document, sub.given = messages.current.json, arguments[1:]
        module.arguments(sub)
        messages.arguments(sub)
        parsed = sub.parse_intermixed_args(arguments[1:], options)
        messages.begin(parsed, arguments)
        if getattr(parsed, "shape", None):
            from . import shapes

            with shapes.applied(parsed):
                code: int = module.main(parsed)
        else:
            code = module.main(parsed)
        messages.current.note(f"exit code {code}")
        return code

    return run_safely(command, argparse.Namespace())


def _unknown(name: str) -> int:
    """The usage error for a command that does not exist."""
    hint = meant(name, COMMANDS, "nnc --help lists the commands")
    said = f"nnc: error: there is no command {printable(name)!r}"
    print(f"usage: nnc COMMAND [arguments]\n{said}\n  try: {hint}", file=sys.stderr)
    return 2


class _Version(argparse.Action):
    """Prints the version; reading it from the package's metadata is left until it is asked for."""

    def __call__(self, parser: argparse.ArgumentParser, *rest: object) -> None:
        from importlib.metadata import version

        print(f"nncompiler {version('nncompiler')}")
        parser.exit()


def _parser() -> argparse.ArgumentParser:
    rows = "\n".join(f"  {name:12}{text}" for name, text in COMMANDS.items())
    parser = argparse.ArgumentParser(
        prog="nnc",
        usage="nnc COMMAND [arguments]",
        description=f"compile neural networks to native code\n\ncommands:\n{rows}",
        epilog="a model is a file, zoo:NAME, package.module:function or file.py:function",
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.add_argument("--version", action=_Version, nargs=0, help="print the version")
    parser.add_argument("command", choices=list(COMMANDS), help=argparse.SUPPRESS)
    return parser
