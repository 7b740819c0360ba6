"""What `nnc bench --json` prints, and what `--baseline` reads: one document, described in docs/cli.md."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import asdict
from pathlib import Path
from typing import Any

import numpy as np

from ...ir.errors import UsageError
from .measure import Result

FORMAT = "nncompiler-bench"
PHASES = ("upload", "compute", "download")
"""Of engines whose values lie on a device of their own."""

VERSION = 2
"""Rises when a field is renamed, removed or changes its meaning; new fields may be added without."""


def document(results: Sequence[tuple[str, Result, Mapping[str, dict[str, Any]]]]) -> dict[str, Any]:
    """The document of measurements: (model, result, pipeline of every engine) each, all under one setup."""
    _, first, _ = results[0]
    setup = asdict(first.setup)
    del setup["throughput"]
    at = asdict(first.conditions)
    return {
        "format": FORMAT,
        "version": VERSION,
        "mode": first.setup.mode,
        **setup,
        "machine": at | {"usable": first.conditions.usable},
        "models": [_model(model, result, pipelines) for model, result, pipelines in results],
    }


def _model(model: str, result: Result, pipelines: Mapping[str, dict[str, Any]]) -> dict[str, Any]:
    engines = {}
    for name, m in result.engines.items():
        samples = np.asarray(m.samples) * 1e3
        at = m.percentiles(result.setup.percentiles)
        engines[name] = {
            "load_ms": m.load * 1e3,
            "first_run_ms": m.first * 1e3,
            "runs": len(samples),
            "min_ms": float(samples.min()),
            "mean_ms": float(samples.mean()),
            "percentiles_ms": {f"{p:g}": v * 1e3 for p, v in zip(result.setup.percentiles, at)},
            "runs_per_second": m.rate,
            "time_ms": {k: v * (1 if k == "confidence" else 1e3) for k, v in asdict(result.times[name]).items()},
            "ratio": asdict(result.ratios[name]),
            "rounds_ms": [t * 1e3 for t in m.rounds(result.setup.throughput)],
            "loop_us": float(np.median([b.spin for b in m.bursts])) * 1e6,
            "answer_difference": m.difference,
            **({} if m.phases is None else {"phases_ms": dict(zip(PHASES, (t * 1e3 for t in m.phases)))}),
            "pipeline": pipelines[name] | {"settings": dict(m.settings)},
        }
    return {"model": model, "engines": engines, "failures": result.failures, "warnings": result.warnings}


def read(path: str) -> dict[str, Any]:
    """A document from a file; raises UsageError where it is none, or of another version."""
    try:
        found = json.loads(Path(path).read_text(encoding="utf-8"))
    except OSError as e:
        raise UsageError(f"{path!r} cannot be read: {e.strerror}", hint="nnc bench MODEL --json > FILE makes one") from None
    except (ValueError, RecursionError):
        raise UsageError(f"{path!r} is not a JSON document", hint="nnc bench MODEL --json > FILE makes one") from None
    if not isinstance(found, dict) or found.get("format") != FORMAT:
        raise UsageError(f"{path!r} was not written by nnc bench --json", hint="nnc bench MODEL --json > FILE makes one")
    if found.get("version") != VERSION:
        message = f"{path!r} has version {found.get('version')} of the format, this is version {VERSION}"
        raise UsageError(message, hint="measure the baseline anew")
    return found
