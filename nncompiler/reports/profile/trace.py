"""A profile as a trace in Chrome's format, which Perfetto and chrome://tracing draw.

    steps      ▆▆▆ conv1   ▆ pool1   ▆▆▆▆▆ conv2 ...        one after another, each as long as it takes in a run
    nodes      ▆▆▆▆▆▆▆▆▆ layer1.0 ▆▆▆▆▆▆▆                    the scopes of their names, where there are any
Times are microseconds; the format is described in "Trace Event Format" (Google, 2016).
"""

from __future__ import annotations

import json
import os
from pathlib import Path
from typing import Any

from ...runtime import write_files
from ...runtime.files import writer
from .steps import Profile

STEPS, SCOPES = 1, 2
"""The rows of the trace, as its thread numbers."""


def write_trace(profile: Profile, path: str | os.PathLike[str], overwrite: bool = False) -> None:
    """Writes the trace of one run; raises UsageError for a file that is not ours, unless `overwrite`."""
    text = json.dumps(document(profile), indent=1)
    write_files([(Path(path), writer(text.encode()), 0o666)], overwrite)


def document(profile: Profile) -> dict[str, Any]:
    """The trace as JSON."""
    events = [
        _named("process_name", 0, f"{profile.model}, {profile.threads} thread{'s' * (profile.threads != 1)}"),
        _named("thread_name", STEPS, "steps"), _named("thread_name", SCOPES, "scopes"),
    ]  # fmt: skip
    at, begun, scope = 0.0, 0.0, ""
    for step in profile.steps:
        here = _scope(step.node)
        if here != scope:
            events += _closed(scope, begun, at)
            begun, scope = at, here
        micros = step.seconds * 1e6
        events.append({
            "name": step.node, "cat": step.algorithm, "ph": "X", "pid": 1, "tid": STEPS, "ts": at, "dur": micros,
            "args": {
                "kernel": step.kernel, "algorithm": step.algorithm, "tasks": step.tasks, "flops": step.flops,
                "bytes": step.bytes, "GFLOP/s": round(step.gflops, 1), "GB/s": round(step.gbytes, 1),
                "of roof": round(step.roof, 3), "bound by": step.bound,
            },
        })  # fmt: skip
        at += micros
    events += _closed(scope, begun, at)
    return {"format": "nncompiler-trace", "version": 1, "traceEvents": events, "displayTimeUnit": "ns"}


def _scope(name: str) -> str:
    """What stands before the last part of a name."""
    return name[: max(name.rfind("/"), name.rfind("."), 0)]


def _closed(scope: str, begun: float, end: float) -> list[dict[str, Any]]:
    if not scope or end <= begun:
        return []
    return [{"name": scope, "cat": "scope", "ph": "X", "pid": 1, "tid": SCOPES, "ts": begun, "dur": end - begun}]


def _named(what: str, thread: int, name: str) -> dict[str, Any]:
    return {"name": what, "ph": "M", "pid": 1, "tid": thread, "args": {"name": name}}
