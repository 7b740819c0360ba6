"""What `nnc plan --devices 2` prints: a model on two devices, and what crosses between them for every layer."""

from __future__ import annotations

import argparse
from typing import TYPE_CHECKING

from nncompiler.ir.errors import UsageError

from .common import positive, print_json
from .stages import chosen_programs, heading, opened_model, walked
from .table import emphasized, say, table

if TYPE_CHECKING:
    from nncompiler.partition import Layer, Partition, Rates
    from nncompiler.reports.partition.report import PartitionReport
    from nncompiler.reports.stages import Opened

DEFAULTS = {"bandwidth": 25.0, "tflops": 20.0, "memory_bandwidth": 1000.0}
"""Of a data-centre GPU behind PCI Express 4.0 x16, in round numbers."""


def device_arguments(parser: argparse.ArgumentParser) -> None:
    """--devices and what belongs to it."""
    parser.add_argument(
        "--devices", type=int, default=None, metavar="2",
        help="instead of memory: partition the model over two devices, and list the transfers between them",
    )  # fmt: skip
    for name, unit, text in (
        ("bandwidth", "GB/s", "between the devices, each way"), ("tflops", "TFLOP/s", "of a device"),
        ("memory-bandwidth", "GB/s", "of a device's memory"),
    ):  # fmt: skip
        default = DEFAULTS[name.replace("-", "_")]
        parser.add_argument(
            f"--{name}", type=positive, default=None, metavar=unit, help=f"{text} (with --devices; default {default:g})"
        )


def check(options: argparse.Namespace) -> None:
    """Raises UsageError for options that do not go together."""
    given = [f"--{name.replace('_', '-')}" for name in DEFAULTS if getattr(options, name) is not None]
    if options.devices is None:
        if given:
            raise UsageError(f"{' and '.join(given)} needs --devices 2")
        return
    if options.devices != 2:
        raise UsageError(f"a model is shared between 2 devices, got --devices {options.devices}", hint="--devices 2")
    memory = [text for text, there in (("--picture", options.picture), ("--buffers", options.buffers)) if there]
    if memory:
        raise UsageError(f"{' and '.join(memory)} shows memory, which --devices does not plan", hint="leave one out")


def devices(options: argparse.Namespace) -> int:
    """The command."""
    from nncompiler.partition import Rates
    from nncompiler.reports.partition.report import partition_report

    from .progress import progress

    across, tflops, memory = (getattr(options, name) or default for name, default in DEFAULTS.items())
    rates = Rates(tflops * 1e12, memory * 1e9, across * 1e9)
    model = opened_model(options.model, options)
    if model.graph is None:
        return _programs(model, options, rates)
    with progress() as tell:
        report = partition_report(model.graph, rates, options.model, tell)
    if options.json:
        print_json("plan-devices", report.document())
    else:
        _print(report)
    return 0


def _programs(model: Opened, options: argparse.Namespace, rates: Rates) -> int:
    """Each program of a model in stages that a run meets, on two devices, for the sizes of its first call."""
    from nncompiler.driver.options import CompileOptions
    from nncompiler.reports.partition.report import partition_report

    from .progress import progress

    with progress() as tell, walked(model, options, CompileOptions(options.mcpu)) as run:
        met = chosen_programs(run, options)
        reports = [(m, partition_report(m.graph(), rates, m.title, tell)) for m in met]
    if options.json:
        print_json("plans-devices", {"programs": [
            {"number": m.number, "place": m.place, "calls": m.calls, "sizes": m.sizes, **r.document()} for m, r in reports
        ]})  # fmt: skip
        return 0
    for m, report in reports:
        heading(m)
        _print(report)
        print()
    once = sum(m.calls * r.best.alone for m, r in reports)
    both = sum(m.calls * r.best.seconds for m, r in reports)
    say(f"the run: {_time(both)} on two devices, {_time(once)} on one; what goes from program to program is not counted")
    return 0


def _print(report: PartitionReport) -> None:
    best, rates = report.best, report.rates
    print(emphasized(
        f"two devices of {rates.flops / 1e12:g} TFLOP/s and {rates.memory / 1e9:g} GB/s, {rates.across / 1e9:g} GB/s between"
    ))  # fmt: skip
    one, two = best.busy
    share = 100 * one / (one + two or 1.0)
    crossing, time = len(best.crossing), _time(best.nbytes / rates.across)
    rows = [
        ("one device", _time(best.alone), ""),
        ("two devices", _time(best.seconds), f"{best.alone / (best.seconds or 1.0):.2f} times as fast"),
        ("  without transfers", _time(best.computing), f"{best.alone / (best.computing or 1.0):.2f} times as fast"),
        ("work", f"{share:.0f}% : {100 - share:.0f}%", f"{_time(one)} and {_time(two)}"),
        ("weights", "", f"{_bytes(best.weights[0])} and {_bytes(best.weights[1])}"),
        ("crossing", f"{best.nbytes:,} B", f"for {crossing} layer{'s' * (crossing != 1)}, {time}"),
    ]
    for label, figure, text in rows:
        say(f"{label:20}{figure:>14}   {text}".rstrip())
    print()
    columns = ("layer", "where", "work", "to first", "to second", "time", "crosses")
    sides = ("left", "left", "right", "right", "right", "right", "left")
    title = "layers: time of the busier device; bytes to each device, and their time"
    table(title, list(zip(columns, sides)), [_row(layer, best) for layer in best.layers])
    print()
    _print_others(report)


def _row(layer: Layer, p: Partition) -> list[str]:
    work = _time(max(layer.seconds))
    first, second = (f"{n:,}" if n else "" for n in layer.received)
    time = _time(layer.nbytes / p.rates.across) if layer.nbytes else ""
    return [layer.name, layer.where, work, first, second, time, ", ".join(layer.of)]


def _print_others(report: PartitionReport) -> None:
    channels, cut = report.channels, report.cut
    largest = max(channels.layers, key=lambda layer: layer.nbytes, default=None)
    say("every layer by its channels:")
    count, time = len(channels.crossing), _time(channels.nbytes / report.rates.across)
    say(f"  {channels.nbytes:,} B cross for {count} layers, {time}; a run takes {_time(channels.seconds)}")
    if largest is not None and largest.nbytes:
        say(f"  most for {largest.name}: {largest.nbytes:,} B")
    if cut is not None:
        names = [v.name for v in cut.values]
        shown = ", ".join(names[:3]) + (f" and {len(names) - 3} more" if len(names) > 3 else "")
        say("one device behind the other, which serves more inputs, none of them sooner:")
        say(f"  {cut.nbytes:,} B cross ({shown}), {_time(cut.nbytes / report.rates.across)}")
        say(f"  work {_time(cut.busy[0])} and {_time(cut.busy[1])}")


def _time(seconds: float) -> str:
    return f"{seconds * 1e3:.2f} ms" if seconds >= 1e-3 else f"{seconds * 1e6:.1f} us"


def _bytes(n: int) -> str:
    return f"{n / 1e6:.1f} MB"
