"""What several commands share of models in stages: their programs, one of them, inputs for a run, and their outline."""

from __future__ import annotations

import argparse
from contextlib import AbstractContextManager
from dataclasses import asdict
from typing import TYPE_CHECKING, Any

from nncompiler.ir.errors import UsageError

from .common import counted, dims_of, print_json, sizes_and_ranges, warn
from .table import emphasized, say, table

if TYPE_CHECKING:
    from nncompiler.driver.options import CompileOptions
    from nncompiler.ir.op import Array
    from nncompiler.reports.stages import Met, Opened, Outline, Walk

MOST_ROWS = 120
"""Rows of an outline above which the operators inside programs are left out."""


def program_argument(parser: argparse.ArgumentParser, feeds: bool = True) -> None:
    """--program and (`feeds`) --input, for models in stages."""
    parser.add_argument(
        "--program", type=counted(0), default=None, metavar="N",
        help="which program of a model with control flow (nnc inspect lists them)",
    )  # fmt: skip
    if feeds:
        feeds_argument(parser)


def feeds_argument(parser: argparse.ArgumentParser) -> None:
    """--input, for models in stages."""
    parser.add_argument(
        "--input", action="append", default=[], metavar="FILE", dest="feeds",
        help="inputs of the run of a model with control flow that is examined: [NAME=]FILE.npy or FILE.npz (else random)",
    )  # fmt: skip


def opened_model(model: str, options: argparse.Namespace, quiet: bool = False, open_sizes: bool = False) -> Opened:
    """A model as reports look at it: with dimensions that --dim does not bind as 1, which a message says unless it is in
    stages and `quiet`. `open_sizes`: the dimensions of --dim are sizes that are planned for, and stay open."""
    from nncompiler.reports.stages import opened
    from nncompiler.sources import initialized, open_source

    dims = planned_dims(options) if open_sizes else dims_of(options)
    source = open_source(initialized(model, options.init_from), {} if open_sizes else dims)
    symbols = sorted(source.signature.symbols - dims.keys())
    found = opened(source, dict.fromkeys(symbols, 1) | (dims if open_sizes else {}))
    if symbols and not (quiet and found.graph is None):
        warn(f"nnc: {', '.join(f'{s} = 1' for s in symbols)} (bind other sizes with --dim NAME=SIZE)")
    return found


def planned_dims(options: argparse.Namespace) -> dict[str, int]:
    """The --dim options, with the size that is planned for in the place of a range."""
    from nncompiler.ir.ranges import representative

    return {n: d if isinstance(d, int) else representative(*d) for n, d in sizes_and_ranges(options).items()}


def walked(
    model: Opened, options: argparse.Namespace, settings: CompileOptions, threads: int | None = None, reference: bool = False
) -> AbstractContextManager[Walk]:
    """The run in which a model in stages is looked at. Raises UsageError for code that cannot run here."""
    from nncompiler.reports.stages import walk

    if not reference and not settings.machine().is_host:
        message = f"a model in stages is looked at while it runs, and code for {options.mcpu} cannot run on this processor"
        raise UsageError(message, hint="leave out --mcpu")
    return walk(model, _feeds(model, options), settings, threads, reference)


def _feeds(model: Opened, options: argparse.Namespace) -> dict[str, Array]:
    from .inputs import read_inputs

    inputs = [(n, t) for n, t in model.source.signature.inputs]
    given = read_inputs([*getattr(options, "inputs", ()), *getattr(options, "feeds", ())], inputs)
    if all(name in given for name, _ in inputs):
        return given
    return model.drawn(getattr(options, "seed", 0)) | given


def chosen_programs(run: Walk, options: argparse.Namespace) -> tuple[Met, ...]:
    """The programs that a command looks at: the one of --program, or all that the run met. Raises UsageError."""
    from nncompiler.reports.stages.walk import chosen

    number = getattr(options, "program", None)
    return run.met if number is None else (chosen(run, number),)


def heading(met: Met) -> None:
    """The line above what is said of a program."""
    sizes = ", ".join(f"{name} = {size}" for name, size in sorted(met.sizes.items()))
    print(emphasized(met.title + (f", with {sizes}" if sizes else "")))


def refuse(options: argparse.Namespace, command: str, *names: str) -> None:
    """Raises UnsupportedError for options that look at one graph, where the model is in stages."""
    from nncompiler.ir.errors import UnsupportedError

    for name in names:
        if getattr(options, name):
            message = f"{command} --{name.replace('_', '-')} looks at one program, and the model is several"
            raise UnsupportedError(message, hint=f"{command} without it shows the programs")


def inspect_stages(model: Opened, settings: CompileOptions, options: argparse.Namespace) -> int:
    """Prints the outline of a model in stages."""
    from nncompiler.reports.stages import outline

    found = outline(*model.block(settings))
    if options.json:
        print_json("stages", _document(found))
    else:
        _print_outline(found, options)
    return 0


def _document(found: Outline) -> dict[str, Any]:
    numbers = {"programs": found.programs, "between": found.between}
    return asdict(found) | numbers | {"host_steps": found.host_steps}


def _print_outline(found: Outline, options: argparse.Namespace) -> None:
    from nncompiler.reports.stages.outline import where

    for kind, named in (("input", found.inputs), ("output", found.outputs)):
        for label, type_ in named:
            say(f"{kind:7} {label}: {type_}")
    stages = list(found.stages)
    short = len(stages) > MOST_ROWS and not options.all
    if short:
        stages = [s for s in stages if s.heading or s.program is None]
    if not options.no_layers:
        print()
        rows = [
            ["  " * s.depth + s.name, s.op, ", ".join(s.types), where(s), ", ".join(s.gives)] for s in stages
        ]  # fmt: skip
        columns = [("stage", "left"), ("operator", "left"), ("result", "left"), ("done by", "left"), ("gives", "left")]
        table("", columns, rows, keep=("stage", "operator", "done by"))
        if short:
            say(f"{len(found.stages):,} rows in {len(rows)}: --all shows the operators of every program")
        print()
    say(f"programs       {found.programs:>16,}   (machine code; {found.between} steps between them)")
    if found.host_steps:
        say(f"host steps     {', '.join(found.host_steps)}   (done by Python: no artifact holds them)")
    say("operators      " + ", ".join(f"{op} {count}" for op, count in found.operators.items()))
    say(f"parameters     {found.parameters:>16,}   ({found.weight_bytes:,} bytes)")
    for name, text in found.symbols.items():
        say(f"size           {name}: {text}")
