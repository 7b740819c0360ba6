"""nnc completion: a script that completes commands, options, choices, files and zoo names in a shell."""

from __future__ import annotations

import argparse
import importlib
import sys
from typing import Any

SHELLS = ("bash", "zsh", "tcsh")
WHERE = """the line for the shell's start-up file:
  bash   eval "$(nnc completion bash)"
  zsh    nnc completion zsh > "${fpath[1]}/_nnc"
  tcsh   eval "`nnc completion tcsh`"
(pip install 'nncompiler[completion]')"""


def arguments(parser: argparse.ArgumentParser) -> None:
    parser.formatter_class = argparse.RawDescriptionHelpFormatter
    parser.epilog = WHERE
    parser.add_argument("shell", choices=SHELLS, metavar="SHELL", help=f"one of {', '.join(SHELLS)}")


def main(options: argparse.Namespace) -> int:
    from nncompiler.ir.errors import UsageError

    try:
        import shtab
    except ImportError:
        hint = "pip install 'nncompiler[completion]'"
        raise UsageError("completion takes shtab, which is not installed", hint=hint) from None
    sys.stdout.write(shtab.complete(whole(), options.shell, preamble=_models()) + "\n")
    return 0


def whole() -> argparse.ArgumentParser:
    """The parser of all commands, which no command needs to run."""
    from . import COMMANDS, messages

    parser = argparse.ArgumentParser(prog="nnc")
    parser.add_argument("--version", action="store_true", help="print the version")
    parts = parser.add_subparsers(dest="command")
    for name, text in COMMANDS.items():
        sub = parts.add_parser(name, help=text, description=text)
        importlib.import_module(f"nncompiler.cli.{name}").arguments(sub)
        messages.arguments(sub)
        for action in sub._actions:
            _complete(action)
    return parser


def _complete(action: Any) -> None:
    """Says what a shell offers for an argument: models, files or folders."""
    if action.dest in ("model", "models", "before", "after_model"):
        action.complete = {"bash": "_nnc_models", "zsh": "_files", "tcsh": "f"}
    elif action.metavar in ("FILE", "INPUT") or action.dest in ("output", "inputs"):
        action.complete = {"bash": "_shtab_compgen_files", "zsh": "_files", "tcsh": "f"}
    elif action.metavar == "DIR":
        action.complete = {"bash": "_shtab_compgen_dirs", "zsh": "_files -/", "tcsh": "d"}


def _models() -> dict[str, str]:
    """The shell function that offers files and networks of the zoo."""
    from nncompiler.frontends import zoo

    names = " ".join(f"zoo:{name}" for name in zoo.names())
    text = f"""_nnc_models() {{
  compgen -W "{names}" -- "$1"
  compgen -f -- "$1"
}}
COMP_WORDBREAKS=${{COMP_WORDBREAKS//:}}"""
    return {"bash": text}
