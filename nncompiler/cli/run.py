"""nnc run: a model or an artifact on inputs from files."""

from __future__ import annotations

import argparse
import json
from pathlib import Path
from typing import TYPE_CHECKING, Any

from nncompiler.ir.errors import UsageError

from . import pictures
from .common import (
    check_target,
    counted,
    force_argument,
    is_artifact,
    json_argument,
    limit_argument,
    limits_of,
    machine_argument,
    model_argument,
    print_json,
    sizes_and_ranges,
    target_of,
    threads_argument,
    warn,
)  # fmt: skip
from .inputs import check_arrays, drawings_of, random_inputs, read_inputs, write_arrays
from .sessions import session_arguments, session_options
from .stages import planned_dims
from .table import table

if TYPE_CHECKING:
    import numpy as np

    from nncompiler.executable import Executable


STRINGS = 20
"""Strings of an output that --json shows."""


def arguments(parser: argparse.ArgumentParser) -> None:
    model_argument(parser, artifacts=True)
    parser.add_argument(
        "inputs", nargs="*", metavar="INPUT",
        help="FILE.npz, FILE.npy (in order), NAME=FILE.npy, or pictures and folders of them",
    )  # fmt: skip
    parser.add_argument("-o", "--output", metavar="FILE", help="write the outputs as .npz, or one as .npy (else: a summary)")
    parser.add_argument("--random", action="store_true", help="seeded random inputs for those not given")
    parser.add_argument("--seed", type=counted(0), default=0, metavar="N", help="seed of the random inputs (default 0)")
    parser.add_argument("--target", type=target_of, default="llvm", metavar="TARGET", help="llvm, ort-cpu or ort-cuda")
    parser.add_argument("--weights", metavar="FILE", help="the weights of an artifact, where they are not beside it")
    parser.add_argument(
        "--state", metavar="FILE",
        help="keep what the next run goes on with (present -> past): read from this .npz where it is there, written to it",
    )  # fmt: skip
    parser.add_argument("--no-host-steps", action="store_true", help="refuse models with steps that only Python does (llvm)")
    session_arguments(parser)
    parser.add_argument(
        "--placement", metavar="FILE", help="write which provider runs every node as .json (ort targets)"
    )
    pictures.arguments(parser)
    force_argument(parser)
    machine_argument(parser)
    threads_argument(parser)
    limit_argument(parser)
    json_argument(parser)


def main(options: argparse.Namespace) -> int:
    if options.output:
        check_arrays(options.output, options.force, [options.model, *options.inputs])
    if options.state and not options.state.endswith(".npz"):
        raise UsageError(f"a state is kept as .npz, got {options.state!r}")
    if options.placement:
        if options.target == "llvm":
            raise UsageError("--placement belongs to ort targets", hint="--target ort-cuda, or ort-cpu")
        check_target(Path(options.placement), options.force, [options.model, *options.inputs])
    with _open(options) as executable:
        if _has_pictures(options.inputs):
            return _pictures(executable, options)
        feeds = read_inputs(options.inputs, executable.inputs)
        missing = [(n, t) for n, t in executable.inputs if n not in feeds]
        if missing and options.random:
            sizes = _sizes(missing, options)
            drawn = drawings_of(executable, sizes)
            feeds |= random_inputs([(n, t.specialize(sizes)) for n, t in missing], options.seed, drawings=drawn)
        elif missing:
            wanted = ", ".join(f"{n}: {t}" for n, t in missing)
            got = f", and was given {', '.join(feeds)}" if feeds else ""
            raise UsageError(f"the model needs {wanted}{got}", hint="NAME=FILE.npy, a .npz with these names, or --random")
        if options.state:
            return _print(_continued(executable, feeds, options.state), options)
        outputs = executable.run(feeds)
        if options.placement:
            _write_placement(executable, feeds, options)
    return _print(outputs, options)


def _continued(executable: Any, feeds: Any, path: str) -> dict[str, Any]:
    """The outputs of a run that goes on with the state in a file, which has the state behind the run afterwards."""
    if Path(path).exists():
        executable.set_state(read_inputs([path], executable.state_types))
    outputs: dict[str, Any] = executable.run(feeds)
    write_arrays(path, executable.state, True)
    return outputs


def _has_pictures(files: list[str]) -> bool:
    from nncompiler.pictures import is_picture

    return any(is_picture(text.rpartition("=")[2]) for text in files)


def _pictures(executable: Executable, options: argparse.Namespace) -> int:
    """Runs every picture; its best classes, or all outputs one below the other."""
    import numpy as np

    names, found = pictures.run_pictures(executable, options.inputs, options)
    joined = {n: np.concatenate([f[n] for f in found]) if found[0][n].ndim else np.stack([f[n] for f in found])
              for n in found[0]}  # fmt: skip
    if not options.output and pictures.print_classes(names, found, options):
        return 0
    return _print(joined, options)


def _print(outputs: dict[str, Any], options: argparse.Namespace) -> int:
    """Writes the outputs, or prints what they are."""
    from .items import spread

    if options.output:
        write_arrays(options.output, outputs, options.force)
    outputs = spread(outputs)
    if options.json:
        print_json("run", {"outputs": [{"name": n} | _facts(a) for n, a in outputs.items()]})
    elif not options.output:
        columns = [("output", "left"), ("dtype", "left"), ("shape", "left"), *((c, "right") for c in ("min", "mean", "max"))]
        rows = [[n, *_cells(_facts(a))] for n, a in outputs.items()]
        table("", columns, rows)
    return 0


def _write_placement(executable: Any, feeds: Any, options: argparse.Namespace) -> None:
    """The receipt of the session that ran, or of both devices' sessions."""
    from nncompiler.driver.specialization import SpecializingExecutable
    from nncompiler.ir.signature import bind
    from nncompiler.runtime import write_files

    executable = getattr(executable, "base", executable)
    if isinstance(executable, SpecializingExecutable):
        executable = executable.specialized(bind(executable.inputs, feeds))
    text = executable.placement.to_json() + "\n"

    def write(at: Path) -> None:
        at.write_text(text, encoding="utf-8")

    write_files([(Path(options.placement), write, 0o666)], options.force)


def _open(options: argparse.Namespace) -> Executable:
    from nncompiler.driver.compile import compile as compile_
    from nncompiler.driver.compile import load

    from .progress import progress

    if is_artifact(options.model):
        used = {
            "--dim": options.dim, "--target": options.target != "llvm", "--init-from": options.init_from,
            "--precision": options.precision != "fp32", "--devices": options.devices, "--ort": options.ort,
            "--no-host-steps": options.no_host_steps,
        }  # fmt: skip
        given = [name for name, there in used.items() if there]
        if given:
            raise UsageError(f"{options.model} is compiled already, so {' and '.join(given)} cannot change it")
        return load(options.model, threads=options.threads, weights=options.weights, state=bool(options.state))
    if options.weights:
        hint = f"--init-from {options.weights} reads those of a model in Python or of the zoo"
        raise UsageError("--weights is for artifacts (.so, .nnc) whose weights are not beside them", hint=hint)
    with progress() as tell:
        return compile_(
            options.model,
            target=options.target,
            threads=options.threads,
            dims=sizes_and_ranges(options),
            init_from=options.init_from,
            mcpu=options.mcpu,
            host_steps=not options.no_host_steps,
            limits=limits_of(options),
            state=bool(options.state),
            tell=tell,
            **session_options(options, options.target),
        )


def _sizes(inputs: list[tuple[str, Any]], options: argparse.Namespace) -> dict[str, int]:
    """1 for every symbolic dimension of the inputs, or a size inside of its range; a message says which."""
    given = planned_dims(options)
    sizes = {s: given.get(s, 1) for s in sorted({s for _, t in inputs for s in t.symbols()})}
    if sizes:
        warn(f"nnc: {', '.join(f'{s} = {size}' for s, size in sizes.items())} (bind other sizes with --dim NAME=SIZE)")
    return sizes


def _facts(array: np.ndarray[Any, Any]) -> dict[str, Any]:
    """Summary of an array; numbers that JSON has no name for are given as text."""
    import numpy as np

    facts: dict[str, Any] = {"dtype": array.dtype.name, "shape": list(array.shape)}
    if array.dtype.kind == "U":
        return facts | {"dtype": "str", "strings": array.reshape(-1)[:STRINGS].tolist()}
    if array.size and array.dtype.kind != "c":
        values = array.astype(np.float64)
        with np.errstate(all="ignore"):
            numbers = {"min": values.min(), "mean": values.mean(), "max": values.max()}
        facts |= {k: float(v) if np.isfinite(v) else str(v) for k, v in numbers.items()}
    return facts


def _cells(facts: dict[str, Any]) -> list[str]:
    if "strings" in facts:
        shown = ", ".join(json.dumps(text if len(text) <= 40 else text[:40] + "...", ensure_ascii=False)
                          for text in facts["strings"][:3])  # fmt: skip
        return ["str", str(facts["shape"]), shown, "", ""]
    numbers = (facts.get(k, "") for k in ("min", "mean", "max"))
    return [facts["dtype"], str(facts["shape"]), *(x if isinstance(x, str) else f"{x:.6g}" for x in numbers)]
