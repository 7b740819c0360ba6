"""nnc compile: a model to a library, object, program, portable file, ONNX, LLVM IR or assembly."""

from __future__ import annotations

import argparse
import os
import time
from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING, Any

from nncompiler.ir.errors import UsageError

from .common import (
    check_target,
    counted,
    dims_of,
    force_argument,
    fraction,
    json_argument,
    limit_argument,
    limits_of,
    machines_argument,
    model_argument,
    positive,
    print_json,
    sizes_and_ranges,
    values_of,
    warn,
    winograd_argument,
)  # fmt: skip
from .inputs import read_inputs
from .sessions import precision_argument
from .states import state_argument, state_of
from .table import say, table
from .untrusted import compile_untrusted, untrusted_arguments

if TYPE_CHECKING:
    from nncompiler.precision import Precision, PrecisionReport
    from nncompiler.reduction import Budget, Reduction
    from nncompiler.tuning import Request, Tuning

GROWN, LARGE = 1.3, 10 << 20
"""Growth over the model's file, and bytes of an artifact, from which growth is explained."""


def arguments(parser: argparse.ArgumentParser) -> None:
    model_argument(parser)
    machines_argument(parser)
    json_argument(parser)
    limit_argument(parser)
    parser.add_argument(
        "-o", "--output", required=True, metavar="FILE",
        help=".so, .dll or .o (with a C header), .nnc, .onnx, .ll, .s; without a suffix (or .exe) a program",
    )  # fmt: skip
    parser.add_argument(
        "--input", action="append", default=[], metavar="NAME",
        help="an initializer that the ONNX model lists as an input stays an input of the file (default: a constant)",
    )  # fmt: skip
    parser.add_argument(
        "--value", action="append", default=[], metavar="NAME=VALUE,...",
        help="the values of an input that the structure of the model depends on: sr=8000,16000, axes=[0,1],[2]; the file "
             "serves each of them",
    )  # fmt: skip
    state_argument(parser, "of the file")
    parser.add_argument("--triple", default=None, metavar="TRIPLE", help="target triple (default: this machine's)")
    parser.add_argument(
        "--name", metavar="NAME", help="prefix of the C functions of a library or object (default: the output's name)"
    )
    parser.add_argument(
        "--cmake", action="store_true",
        help="also write a C++ header (.hpp), a pkg-config file (.pc) and a CMake package for a .so or .o",
    )  # fmt: skip
    parser.add_argument("--weights-out", metavar="FILE", help="write the weights to a separate file")
    parser.add_argument("--weights", metavar="FILE", help=argparse.SUPPRESS)
    force_argument(parser)
    precision_argument(parser)
    winograd_argument(parser)
    parser.add_argument(
        "--optimize-for", choices=("speed", "size"), default="speed",
        help="size: no transformed weights, as --no-winograd (default: speed)",
    )  # fmt: skip
    parser.add_argument(
        "--reduce-1x1", type=fraction, default=None, metavar="TOL",
        help="factorize layers into 1x1 and smaller ones where that is faster, within an error of TOL (rms over rms)",
    )  # fmt: skip
    parser.add_argument(
        "--inputs", action="append", default=[], metavar="FILE",
        help="inputs on which --reduce-1x1 and --precision measure the error: [NAME=]FILE.npy or FILE.npz (else random)",
    )  # fmt: skip
    parser.add_argument("--seed", type=counted(0), default=0, metavar="N", help="seed of the random inputs (default 0)")
    parser.add_argument(
        "--tune", type=positive, nargs="?", const=True, default=None, metavar="SECONDS",
        help="measure which kernels are fastest on this machine, for about SECONDS (default 20), and cache the result",
    )  # fmt: skip
    parser.add_argument("--records", metavar="FILE", help="use measurements that --save-records wrote")
    parser.add_argument("--save-records", metavar="FILE", help="write what --tune measured, for other compilations")
    parser.add_argument(
        "--rates", metavar="FILE", help="plan with the rates of a file that doctor --calibrate wrote (default: a table)"
    )
    untrusted_arguments(parser)
    parser.add_argument("--no-cache", action="store_true", help="neither read nor write the cache")


def main(options: argparse.Namespace) -> int:
    from nncompiler.driver.compile import save

    from .progress import progress

    if options.optimize_for == "size":
        options.no_winograd = True  # whose transformed weights are up to four times as large
    if options.inputs and options.reduce_1x1 is None and options.precision == "fp32":
        message = "--inputs are what --reduce-1x1 and --precision measure their errors on"
        raise UsageError(message, hint="--reduce-1x1 0.01, --precision fp16")
    if options.cmake and Path(options.output).suffix not in (".so", ".o"):
        raise UsageError("--cmake goes with a library or an object", hint="-o NAME.so, or NAME.o")
    if options.save_records and options.tune is None:
        raise UsageError("--save-records writes what --tune found", hint="--tune")
    if options.weights:
        raise UsageError(
            "--weights is two options now, as it overwrote files that were meant to be read",
            hint=f"--init-from {options.weights} reads weights from it; --weights-out {options.weights} writes them to it",
        )
    if options.save_records is not None:
        check_target(Path(options.save_records), options.force)
    if options.untrusted:
        return compile_untrusted(options)
    reductions: list[Reduction] = []
    tunings: list[Tuning] = []
    precisions: list[PrecisionReport] = []
    began = time.perf_counter()
    with progress() as tell:
        files = save(
            options.model,
            options.output,
            dims=sizes_and_ranges(options),
            mcpu=options.mcpu or "native",
            triple=options.triple,
            init_from=options.init_from,
            weights_out=options.weights_out,
            overwrite=options.force,
            name=options.name,
            cache=not options.no_cache,
            winograd=not options.no_winograd,
            reduce_1x1=None if options.reduce_1x1 is None else _budget(options, reductions),
            tune=None if options.tune is None else _request(options, tunings),
            records=options.records,
            rates=options.rates,
            inputs=options.input,
            values=values_of(options),
            limits=limits_of(options),
            precision=_precision(options, precisions),
            state=state_of(options),
            tell=tell,
        )
    if options.cmake:
        from nncompiler.runtime.companions import write_companions

        files += write_companions(options.output, overwrite=options.force)
    if tunings and options.save_records:
        tunings[0].records.write(options.save_records, options.force)
    taken = time.perf_counter() - began
    sizes = [(str(f), os.path.getsize(f)) for f in files]
    if options.json:
        document: dict[str, Any] = {"files": [{"file": name, "bytes": size} for name, size in sizes], "seconds": taken}
        if reductions:
            from nncompiler.reports.low_rank.factors import document as of

            document["reduction"] = of(reductions[0])
        if precisions:
            document["precision"] = asdict(precisions[0])
        if tunings:
            document["tuning"] = [asdict(m) for m in tunings[0].measured]
        print_json("compile", document)
    else:
        if reductions:
            from .reduction import print_reduction

            measured = f"measured on {', '.join(options.inputs)}" if options.inputs else "measured on random inputs"
            print_reduction(options.model, reductions[0], measured)
            print()
        if precisions:
            for line in str(precisions[0]).split("\n"):
                say(line)
            print()
        if tunings:
            _print_tuning(options.model, tunings[0])
        table("", [("file", "left"), ("bytes", "right")], [(name, f"{size:,}") for name, size in sizes])
        warn(f"compiled in {taken:.1f} s")
        if (grown := _grown(options, sum(size for _, size in sizes))) > GROWN:
            warn(f"nnc: {grown:.1f} times the model's file, for weights that Winograd kernels want transformed; "
                 "--optimize-for size leaves these kernels out")  # fmt: skip
    return 0


def _grown(options: argparse.Namespace, size: int) -> float:
    """How many times as large as the model's own file the artifact is; 0 where there is no such file, or no reason."""
    alone = options.model.endswith(".onnx") and Path(options.output).suffix in (".nnc", ".so", ".dll", ".o")
    alone = alone and not options.no_winograd
    return size / os.path.getsize(options.model) if alone and size > LARGE else 0.0


def _request(options: argparse.Namespace, tunings: list[Tuning]) -> Request:
    """What is asked of tuning, whose report goes into `tunings`."""
    from nncompiler.tuning import SECONDS, Request

    return Request(SECONDS if options.tune is True else options.tune, options.records, tunings.append)


def _print_tuning(model: str, tuning: Tuning) -> None:
    """The layers for which something else than the predicted best was found."""
    from nncompiler.tuning import spelled

    base = {m.layer: m for m in reversed(tuning.measured)}
    rows = []
    for m in tuning.found.values():
        first = base.get(m.layer)
        if first is not None and tuning.records.layers.get(m.layer, first.variant) != first.variant:
            micros, times = f"{first.seconds * 1e6:,.0f}", f"{m.relative:.2f}"
            rows.append((m.layer, str(len(m.nodes)), *(spelled(m.layer, v.variant) for v in (first, m)), micros, times))
    columns = [("layer", "left"), ("nodes", "right"), ("predicted best", "left"), ("measured best", "left"),
               ("µs", "right"), ("times", "right")]  # fmt: skip
    if rows:
        table(f"{model}: layers that were measured faster", columns, rows)
    measured = len({m.layer for m in tuning.measured})
    warn(f"{tuning.rounds} of {tuning.possible} rounds; {len(rows)} of {measured} layers changed")


def _precision(options: argparse.Namespace, told: list[PrecisionReport]) -> Precision | str:
    """The precision, whose report goes into `told`."""
    from nncompiler.precision import Precision

    if options.precision == "fp32":
        return "fp32"
    return Precision(options.precision, _given(options), told.append, seed=options.seed)


def _budget(options: argparse.Namespace, reductions: list[Reduction]) -> Budget:
    """The error budget, whose report goes into `reductions`."""
    from nncompiler.reduction import Budget

    return Budget(options.reduce_1x1, _given(options), options.seed, reductions.append)


def _given(options: argparse.Namespace) -> dict[str, Any]:
    """The arrays of --inputs."""
    from nncompiler.sources import initialized, open_source

    if not options.inputs:
        return {}
    signature = open_source(initialized(options.model, options.init_from), dims_of(options)).signature
    return read_inputs(options.inputs, list(signature.inputs))
