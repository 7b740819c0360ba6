"""MNN on the CPU at precision "high", which is float32; the model is converted by what its tool `mnnconvert` calls. The tool
itself is not run: it also installs a package and reports each conversion to a server.

https://mnn-docs.readthedocs.io/en/latest/tools/convert.html
"""

from __future__ import annotations

import os
from typing import Any

import numpy as np

from ..ir.op import Array
from . import Feeds, Job, Opened, Peer, Run
from .isolation import python


def _convert(job: Job) -> str:
    converted = os.path.join(job.folder, "model.mnn")
    words = ["-f", "ONNX", "--modelFile", os.path.abspath(job.model), "--MNNModel", converted, "--bizCode", "nnc"]
    done = python("import MNN, _tools; _tools.mnnconvert(sys.argv)", words, job.folder)
    if done.returncode or not os.path.exists(converted):
        last = [line for line in (done.stdout + done.stderr).splitlines() if line.strip()][-1:]
        raise RuntimeError(f"MNN's converter does not take the model: {' '.join(last)}")
    return converted


def _open(model: str, job: Job) -> Opened:
    import MNN

    kinds = {"float32": MNN.Halide_Type_Float, "int32": MNN.Halide_Type_Int}
    for name, array in job.feeds.items():
        if str(array.dtype) not in kinds:
            raise RuntimeError(f"MNN takes float32 and int32 inputs, {name!r} is {array.dtype}")

    def host(array: Any) -> Any:
        return MNN.Tensor(array.shape, kinds[str(array.dtype)], array, MNN.Tensor_DimensionType_Caffe)

    dtypes = {kind: name for name, kind in kinds.items()}

    def taken(slot: Any, shape: tuple[int, ...]) -> Array:
        kind = slot.getDataType()
        target = MNN.Tensor(shape, kind, np.empty(shape, dtypes[kind]), MNN.Tensor_DimensionType_Caffe)
        slot.copyToHostTensor(target)
        return np.array(target.getNumpyData()).reshape(shape)

    def stream() -> Run:
        interpreter = MNN.Interpreter(model)  # one each: an interpreter lets one of its sessions run at a time
        session = interpreter.createSession({"numThread": job.threads, "backend": "CPU", "precision": "high"})
        inputs = interpreter.getSessionInputAll(session)
        for name, slot in inputs.items():
            if tuple(slot.getShape()) != job.feeds[name].shape:
                interpreter.resizeTensor(slot, job.feeds[name].shape)
        interpreter.resizeSession(session)
        results = [(slot := interpreter.getSessionOutput(session, name), tuple(slot.getShape())) for name in job.outputs]

        def run(feeds: Feeds) -> list[Array]:
            for name, slot in inputs.items():
                slot.copyFrom(host(feeds[name]))
            interpreter.runSession(session)
            return [taken(slot, shape) for slot, shape in results]

        return run

    return Opened([stream() for _ in range(job.streams)], {"numThread": str(job.threads), "precision": "high"})


PEER = Peer("mnn", ("MNN",), _open, _convert)
