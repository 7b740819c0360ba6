"""The interface of onnx.backend.base: what ONNX's own conformance tests, and tools written against it, call.

    import nncompiler.onnx_backend as backend
    outputs = backend.prepare(model, "CPU").run([x])

Devices: "CPU" compiles natively, "CUDA" runs through onnxruntime. NNC_TARGET names another target.
"""

from __future__ import annotations

import os
from collections.abc import Sequence
from typing import Any

import numpy as np
import onnx
from onnx.backend.base import Backend, BackendRep, namedtupledict

from .interchange.elements import NUMBER
from .ir.dtype import of_numpy
from .ir.errors import UsageError

TARGETS = {"CPU": "llvm", "CUDA": "ort-cuda"}

CONSTANT_UP_TO = 64
"""Elements of an operand that run_node makes a constant."""


class CompiledModel(BackendRep):  # type: ignore[misc]
    """A prepared model: `run` takes the inputs in order (or by name) and gives the outputs in order, also by name."""

    def __init__(self, executable: Any, inputs: Sequence[str], outputs: Sequence[str]):
        self.executable = executable
        self.input_names = list(inputs)
        self.output_names = list(outputs)

    def run(self, inputs: Any, **options: Any) -> tuple[Any, ...]:
        if isinstance(inputs, dict):
            feeds = dict(inputs)
        else:
            values = [inputs] if isinstance(inputs, np.ndarray) else list(inputs)
            if len(values) != len(self.input_names):
                raise UsageError(f"the model takes {len(self.input_names)} inputs, it got {len(values)}")
            feeds = dict(zip(self.input_names, values))
        lists = (list, tuple, type(None))  # sequences, and optionals that are empty
        given = {name: x if isinstance(x, lists) else np.asarray(x) for name, x in feeds.items()}
        results = self.executable.run(given)
        names = [name if name.isidentifier() else f"output_{i}" for i, name in enumerate(self.output_names)]
        found = namedtupledict("Outputs", names)(*(results[name] for name in self.output_names))
        return found  # type: ignore[no-any-return]


class NncBackend(Backend):  # type: ignore[misc]
    """Every method is a class method, as onnx.backend.base has it."""

    @classmethod
    def prepare(cls, model: Any, device: str = "CPU", **options: Any) -> CompiledModel:
        """Compiles a ModelProto; `options` go to `compile`."""
        from . import compile as compile_model

        executable = compile_model(model, target=_target(device), **options)
        weights = {t.name for t in model.graph.initializer} | {t.values.name for t in model.graph.sparse_initializer}
        inputs = [i.name for i in model.graph.input if i.name not in weights]
        return CompiledModel(executable, inputs, [o.name for o in model.graph.output])

    @classmethod
    def run_model(cls, model: Any, inputs: Any, device: str = "CPU", **options: Any) -> tuple[Any, ...]:
        """Compiles and runs once."""
        return cls.prepare(model, device, **options).run(inputs)

    @classmethod
    def run_node(
        cls, node: Any, inputs: Any, device: str = "CPU", outputs_info: Any = None, **options: Any
    ) -> tuple[Any, ...]:
        """Runs one node; the inputs are arrays in the order of its non-empty input names. `opset` is an option."""
        opset = options.pop("opset", onnx.defs.onnx_opset_version())
        names = [name for name in node.input if name]
        arrays = [np.asarray(x) for x in (inputs.values() if isinstance(inputs, dict) else inputs)]
        if len(names) != len(arrays):
            raise UsageError(f"{node.op_type} takes {len(names)} inputs, it got {len(arrays)}")
        given = dict(zip(names, arrays))
        # Small operands after the first may decide shapes (axes, sizes), so they are constants of the one-node model.
        fixed = {n: a for n, a in given.items() if n != names[0] and a.size <= CONSTANT_UP_TO}
        infos = [
            onnx.helper.make_tensor_value_info(n, NUMBER[of_numpy(a.dtype)], a.shape)
            for n, a in given.items()
            if n not in fixed
        ]
        constants = [onnx.numpy_helper.from_array(a, n) for n, a in fixed.items()]
        outputs = [onnx.ValueInfoProto(name=name) for name in node.output if name]
        graph = onnx.helper.make_graph([node], "node", infos, outputs, constants)
        model = onnx.helper.make_model(graph, opset_imports=[onnx.helper.make_opsetid(node.domain, opset)])
        return cls.run_model(model, {n: a for n, a in given.items() if n not in fixed}, device, **options)

    @classmethod
    def supports_device(cls, device: str) -> bool:
        """CPU always; CUDA where onnxruntime has its provider."""
        if device.split(":")[0] == "CUDA":
            import onnxruntime

            return "CUDAExecutionProvider" in onnxruntime.get_available_providers()
        return device.split(":")[0] == "CPU"


def _target(device: str) -> str:
    kind = device.split(":")[0]
    if kind not in TARGETS:
        raise UsageError(f"device must be CPU or CUDA, it is {device!r}")
    return os.environ.get("NNC_TARGET") or TARGETS[kind]


prepare = NncBackend.prepare
run_model = NncBackend.run_model
run_node = NncBackend.run_node
supports_device = NncBackend.supports_device
