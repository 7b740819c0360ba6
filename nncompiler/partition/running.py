"""A partition at work: a thread for each device, which runs the device's graphs in order and copies what the other needs.

Each graph is a session of onnxruntime on its device. Tensors stay there; what crosses is copied from device to device
(`OrtValue.update_inplace`), on CUDA without the CPU. On `ort-cpu` the two devices are two sets of sessions of the CPU
provider, and everything else is the same.
"""

from __future__ import annotations

import threading
from collections.abc import Mapping, Sequence
from concurrent.futures import Future
from dataclasses import replace
from functools import reduce
from pathlib import Path
from typing import Any

import numpy as np

from ..backends.onnxruntime import Options, OrtExecutable, Placement
from ..backends.onnxruntime.feeds import check
from ..backends.onnxruntime.resident import KINDS, copied, value_of
from ..interchange.writer import save
from ..ir.errors import UsageError
from ..ir.exchange import Runs, filled, named
from ..ir.op import Array
from ..ir.ownership import protect
from ..ir.types import TensorType
from .build import Built, Output, Stretch, build
from .plan import Partition
from .spread import DEVICES


class PartitionedExecutable(Runs):
    """A model on two devices of one target. `partition` says what each computes and what crosses; `stretches` are the graphs
    of both. It may be run from several threads at once."""

    def __init__(self, plan: Partition, target: str, devices: Sequence[int], options: Options):
        if options.bound:
            raise UsageError("two devices share values by name: io_binding and cuda_graph cannot be used with devices")
        if options.stream is not None:
            raise UsageError("a stream belongs to one device, so it cannot be used with devices")
        self.partition = plan
        self.target = target
        self.devices = tuple(devices)
        self.graph = plan.graph
        self.inputs: list[tuple[str, TensorType]] = [(n.name, n.type) for n in self.graph.inputs]
        self.outputs: list[tuple[str, TensorType]] = [(name, value.type) for name, value in self.graph.outputs]
        self.defaults = self.graph.defaults
        self._built: Built = build(plan)
        self._sides: list[list[tuple[Stretch, OrtExecutable]]] = [
            [
                (stretch, OrtExecutable(stretch.graph, target, replace(options, device=devices[k]), inner=True))
                for stretch in self._built.of(k)
            ]
            for k in DEVICES
        ]
        self._open = True

    @property
    def placement(self) -> Placement:
        """Which provider runs every node, of all sessions."""
        parts = [session.placement for side in self._sides for _, session in side]
        return reduce(Placement.joined, parts) if parts else Placement(())

    @property
    def stretches(self) -> tuple[Stretch, ...]:
        return self._built.stretches

    def run(self, feeds: Any, out: Any = None) -> dict[str, Array]:
        """Outputs by name, for inputs by name or the only input; `out` are buffers that they are copied to. Raises
        UsageError for inputs that do not fit."""
        return filled(out, self._run(named(feeds, [name for name, _ in self.inputs])), self.outputs)

    def _run(self, feeds: Mapping[str, Any]) -> dict[str, Array]:
        if not self._open:
            raise UsageError("the executable is closed")
        run = _Run(self, check(self.inputs, feeds))
        threads = [threading.Thread(target=run.side, args=(k,), name=f"device {self.devices[k]}") for k in DEVICES[1:]]
        for thread in threads:
            thread.start()
        run.side(0)
        for thread in threads:
            thread.join()
        if run.error is not None:
            raise run.error
        return {o.name: run.output(o) for o in self._built.outputs}

    def save(self, path: str | Path, *, overwrite: bool = False) -> None:
        """Writes the model, undivided, as an ONNX file. Raises UsageError where that would replace a file that nncompiler
        did not write, unless `overwrite`."""
        protect([Path(path)], overwrite)
        save(self.graph, path)

    def close(self) -> None:
        """Frees the sessions of both devices."""
        self.end_async()
        self._open = False
        for side in self._sides:
            for _, session in side:
                session.close()


class _Run:
    """One run: the tensors of both devices, as they come to be. What the other device sends is a Future until then."""

    def __init__(self, executable: PartitionedExecutable, feeds: Mapping[str, Array]):
        self.executable = executable
        self.feeds = feeds
        self.error: BaseException | None = None
        self.kind = KINDS[executable.target]
        self.tensors: list[dict[str, Any]] = [{}, {}]
        self.types = dict(executable.inputs)
        self.arriving: list[dict[str, Future[Any]]] = [
            {name: Future() for stretch, _ in side for name in stretch.waits} for side in executable._sides
        ]

    def side(self, k: int) -> None:
        """All of one device. What fails on one ends the other, which waits for nothing any more."""
        try:
            for stretch, session in self.executable._sides[k]:
                self.stretch(k, stretch, session)
        except BaseException as e:
            if self.error is None:
                self.error = e
            for future in self.arriving[1 - k].values():
                if not future.done():
                    future.set_exception(_OtherFailed())

    def stretch(self, k: int, stretch: Stretch, session: OrtExecutable) -> None:
        tensors = self.tensors[k]
        for name in stretch.waits:
            tensors[name] = self.arriving[k][name].result()
        for name, type_ in session.inputs:
            if name not in tensors:
                tensors[name] = value_of(name, self.feeds[name], type_, self.kind, self._number(k))
        tensors |= session.run_device({name: tensors[name] for name, _ in session.inputs})
        made = dict(session.outputs)
        for send in stretch.sends:
            crossed = copied(tensors[send.tensor], made[send.tensor], self.kind, self._number(1 - k))
            future = self.arriving[1 - k].get(send.received)
            if future is not None and not future.done():
                future.set_result(crossed)

    def _number(self, k: int) -> int:
        return self.executable.devices[k] if self.kind == "cuda" else 0

    def output(self, output: Output) -> Array:
        """An output as one array of the caller's own."""
        if output.constant is not None:
            return output.constant.array.copy()
        if not output.fragments:
            return self.feeds[output.given].copy()
        parts = []
        for k, name, (lo, hi) in output.fragments:
            array = self.tensors[k][name].numpy()
            if output.axis is not None:
                index = (slice(None),) * output.axis + (slice(lo, hi),)
                array = array[index]
            parts.append(array)
        return np.array(parts[0]) if len(parts) == 1 else np.concatenate(parts, output.axis or 0)


class _OtherFailed(Exception):
    """Ends a device's thread whose counterpart has raised the error that counts."""
