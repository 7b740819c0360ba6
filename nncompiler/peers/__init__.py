"""Other engines that run ONNX models on a CPU, measured beside this compiler in float32.

TABLE names those that are known here, a module each with a constant `PEER`. A package of its own may register one more:

    [project.entry-points."nncompiler.peers"]
    mine = "my_package.peer:PEER"

    find("openvino")      the peer; UsageError where there is none of that name, or where it is not installed
    PEER.open(job)        loads a model: a callable for every run that may be in progress at the same time
"""

from __future__ import annotations

import difflib
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from importlib import import_module
from importlib.metadata import PackageNotFoundError, entry_points, version

from ..ir.errors import UsageError
from ..ir.op import Array

Feeds = Mapping[str, Array]
Run = Callable[[Feeds], Sequence[Array]]
"""One run: inputs by name --> the outputs in the order of `Job.outputs`, in arrays of the caller's own."""


@dataclass(frozen=True)
class Job:
    """model: an ONNX file whose shapes `feeds` binds. feeds: arrays by input name; every run gets others of these shapes.
    outputs: names. threads: workers of a run. streams: runs in progress at the same time; 1 asks for latency. folder: for
    files that a peer makes; it is removed at the end."""

    model: str
    feeds: Feeds
    outputs: tuple[str, ...]
    threads: int
    streams: int
    folder: str


@dataclass(frozen=True)
class Opened:
    """A loaded model: `streams` callables, each called by one thread at a time, and the settings that it really has.
    `phases`, where values lie on a device of their own: one run, as the seconds of copying inputs there, of computing, and
    of copying outputs back, the device synchronized after each."""

    runs: Sequence[Run]
    settings: Mapping[str, str] = field(default_factory=dict)
    phases: Callable[[Feeds], tuple[float, float, float]] | None = None


def as_is(job: Job) -> str:
    """The model's file, for engines that read ONNX themselves."""
    return job.model


@dataclass(frozen=True)
class Peer:
    """An engine. packages: the distributions of which one provides it; the first is what `pip install` is told. open: loads
    what `convert` made (a path), told the job. convert: makes the engine's own file where it reads no ONNX; its time is not
    part of loading. Both run in a process without network, programs and package managers (`isolation`), and may raise
    anything: the message is shown, and the other engines are measured without it."""

    name: str
    packages: tuple[str, ...]
    open: Callable[[str, Job], Opened]
    convert: Callable[[Job], str] = as_is
    aliases: tuple[str, ...] = ()

    @property
    def version(self) -> str | None:
        """The distribution and its version; None where it is not installed."""
        for package in self.packages:
            try:
                return f"{package} {version(package)}"
            except PackageNotFoundError:
                continue
        return None


TABLE: dict[str, str] = {
    "onnxruntime": "nncompiler.peers.onnxruntime",
    "openvino": "nncompiler.peers.openvino",
    "mnn": "nncompiler.peers.mnn",
}
GROUP = "nncompiler.peers"


def peers() -> dict[str, Peer]:
    """Every peer by its name, installed or not: those of TABLE, then those that packages registered. Raises UsageError for a
    registration that is no peer."""
    found = {name: import_module(module).PEER for name, module in TABLE.items()}
    for entry in entry_points(group=GROUP):
        try:
            peer = entry.load()
        except Exception as e:  # another package's code
            raise UsageError(f"the peer {entry.name!r} cannot be loaded from {entry.value}: {e}") from e
        if not isinstance(peer, Peer):
            raise UsageError(f"{entry.value} is registered in {GROUP} and must be a Peer, got {type(peer).__name__}")
        found.setdefault(entry.name, peer)
    return found


def find(name: str) -> Peer:
    """The installed peer of that name or alias; raises UsageError."""
    known = peers()
    names = {alias: peer for peer in known.values() for alias in peer.aliases} | known
    if name not in names:
        near = difflib.get_close_matches(name, names, 1)
        hint = f"did you mean {near[0]}" if near else ", ".join(known)
        raise UsageError(f"there is no peer {name!r}", hint=hint)
    peer = names[name]
    if peer.version is None:
        raise UsageError(f"the peer {peer.name} is not installed", hint=f"pip install {peer.packages[0]}")
    return peer


def installed() -> list[Peer]:
    """The peers that can be measured here."""
    return [peer for peer in peers().values() if peer.version is not None]
