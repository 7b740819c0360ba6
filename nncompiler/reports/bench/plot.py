"""A picture of a measurement: for every model a histogram of the samples, and the samples over time.

matplotlib draws; it is imported here only, and is the extra `plot`.
"""

from __future__ import annotations

import importlib.util
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import numpy as np

from ...ir.errors import UsageError
from ...ir.printable import printable
from ...runtime.files import write_files
from .measure import Result

SUFFIXES = (".svg", ".png", ".pdf")
SHOWN = 3.0
"""Medians of the slowest engine at which the axis of times ends at most: what is beyond would squeeze all else; its count is
told."""
BINS = 60


def check_picture(path: str) -> None:
    """Raises UsageError where the picture could not be written after all the measuring."""
    if Path(path).suffix.lower() not in SUFFIXES:
        raise UsageError(f"a picture is written as one of {', '.join(SUFFIXES)}, got {path!r}")
    if not Path(path).parent.is_dir():
        raise UsageError(f"{path} cannot be written: there is no folder {str(Path(path).parent)!r}")
    if importlib.util.find_spec("matplotlib") is None:
        raise UsageError("drawing takes matplotlib, which is not installed", hint="pip install 'nncompiler[plot]'")


def write_picture(results: Sequence[tuple[str, Result]], path: str, overwrite: bool = False) -> None:
    """Draws (model, result) each; the file appears whole. Raises UsageError, also where a file is there that nncompiler did
    not write, unless `overwrite`."""
    check_picture(path)
    import matplotlib

    matplotlib.use("Agg")
    from matplotlib.figure import Figure

    with matplotlib.rc_context({"svg.hashsalt": "nncompiler", "font.size": 9}):
        figure = Figure(figsize=(11, 3.2 * len(results)), layout="constrained")
        axes = figure.subplots(len(results), 2, squeeze=False, width_ratios=(1, 2))
        for row, (model, result) in zip(axes, results):
            _histogram(row[0], model, result)
            _series(row[1], result)
        kind = Path(path).suffix.lower()[1:]
        said = {"svg": {"Date": None}, "pdf": {"CreationDate": None}}.get(kind)
        plan = [(Path(path), lambda at: figure.savefig(at, format=kind, dpi=120, metadata=said), 0o666)]
        write_files(plan, overwrite)


def _histogram(axis: Any, model: str, result: Result) -> None:
    """Shares of each engine's runs by time; dashed at the median."""
    everything = np.concatenate([m.samples for m in result.engines.values()]) * 1e3
    end = _end(result)
    edges = np.linspace(float(everything.min()), end, BINS + 1)
    for i, (name, m) in enumerate(result.engines.items()):
        samples = m.samples * 1e3
        weights = np.full(len(samples), 100 / len(samples))
        axis.hist(samples, edges, weights=weights, alpha=0.6, color=f"C{i}", label=name)
        axis.axvline(float(np.median(samples)), color=f"C{i}", linestyle="--", linewidth=1)
    beyond = int((everything > end).sum())
    title = printable(model).replace("$", r"\$")  # which begins a formula
    axis.set(title=title, xlabel=f"ms ({beyond} runs beyond)" if beyond else "ms", ylabel="% of runs")
    axis.legend()


def _series(axis: Any, result: Result) -> None:
    """Every run at the time it was made, and each round's time as a line."""
    streams = result.setup.streams
    for i, (name, m) in enumerate(result.engines.items()):
        times, values = [], []
        for begin, burst in zip(m.begins, m.bursts):
            samples = np.asarray(burst.samples)
            times.append(begin + np.cumsum(samples) / streams)
            values.append(samples * 1e3)
        at, ms = np.concatenate(times), np.concatenate(values)
        axis.plot(at, ms, ".", markersize=2, alpha=0.4, color=f"C{i}", rasterized=True)
        middles = [float(np.median(v)) for v in values]
        axis.plot(m.begins, middles, "-", linewidth=1, color=f"C{i}", label=name)
    title = "the same over time; lines join the rounds' medians"
    axis.set(title=title, xlabel="s", ylabel="ms", ylim=(0, 1.05 * _end(result)))


def _end(result: Result) -> float:
    """The largest time that is shown, in milliseconds."""
    return max(min(float(m.samples.max()), SHOWN * float(np.median(m.samples))) for m in result.engines.values()) * 1e3
