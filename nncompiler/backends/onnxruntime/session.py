"""A graph that runs in onnxruntime: on the CPU as baseline, on CUDA as a target of its own.

Asking for CUDA and getting the CPU is an error: only the CUDA provider is listed, onnxruntime's own fallbacks are switched
off, and the record of every node's placement is read back before the first run.
"""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any

from ...interchange.writer import save, write
from ...ir.errors import DeviceError, InternalError, UnsupportedError, UsageError
from ...ir.graph import Graph
from ...ir.op import Array
from ...ir.ownership import protect
from ...ir.types import TensorType
from ...ir.weights import Weight
from .feeds import check
from .options import TARGETS, Options
from .placement import RECORD, Placement, placement_of

CUDA_HINT = (
    "install onnxruntime-gpu[cuda,cudnn] (both extras) with a driver for CUDA 13, without the onnxruntime package beside it"
)

LENT_FROM = 4096
"""Bytes: smaller weights are embedded in the model, where onnxruntime's shape inference sees them."""

FATAL = 4
WARNING = 2


class OrtExecutable:
    """A compiled model: run(dict) -> dict, called with arrays -> tuple.

    `inputs` and `outputs` are (name, type) in order; `placement` says where every node runs. `run` may be called from
    several threads at once, except with io_binding or cuda_graph. `close` frees the session; so does leaving `with`.
    """

    def __init__(self, graph: Graph, target: str = "ort-cpu", options: Options | None = None):
        if target not in TARGETS:
            raise UsageError(f"target must be one of {', '.join(TARGETS)}, it is {target!r}")
        self.graph = graph
        self.target = target
        self.options = options or Options()
        self.inputs: list[tuple[str, TensorType]] = [(n.name, n.type) for n in graph.inputs]
        self.outputs: list[tuple[str, TensorType]] = [(name, value.type) for name, value in graph.outputs]
        if self.options.cuda_graph and not all(t.is_static for _, t in self.inputs):
            raise UsageError("a CUDA graph needs static shapes", hint="bind the symbolic dimensions with dims=")
        for name, type_ in (*self.inputs, *self.outputs):
            if type_.dtype.numpy_name.startswith("ml:"):
                raise UnsupportedError(
                    f"{name!r} is {type_}, which onnxruntime does not exchange with Python", hint="cast it inside the model"
                )
        self.defaults = graph.defaults
        self._binding: Any = None
        self._buffers: dict[str, Any] = {}
        self._session: Any
        self._session, self._lent = _create(graph, target, self.options)
        self.placement: Placement = placement_of(self._session)
        if target == "ort-cuda":
            self.placement.demand(TARGETS[target])

    def run(self, feeds: Mapping[str, Any]) -> dict[str, Array]:
        """Outputs by name. Raises UsageError for inputs that do not fit."""
        session = self._open()
        arrays = check(self.inputs, feeds)
        names = [name for name, _ in self.outputs]
        if self.target == "ort-cuda" and (self.options.io_binding or self.options.cuda_graph):
            return dict(zip(names, self._run_bound(session, arrays)))
        return dict(zip(names, session.run(names, arrays)))

    def __call__(self, *arrays: Any) -> tuple[Array, ...]:
        """Outputs in order, for inputs in order."""
        if len(arrays) != len(self.inputs):
            raise UsageError(f"the model takes {len(self.inputs)} inputs, it got {len(arrays)}")
        return tuple(self.run({name: a for (name, _), a in zip(self.inputs, arrays)}).values())

    def save(self, path: str | Path, *, overwrite: bool = False) -> None:
        """Writes the model that runs here as an ONNX file. Raises UsageError where that would replace a file that nncompiler
        did not write, unless `overwrite`."""
        protect([Path(path)], overwrite)
        save(self.graph, path)

    def close(self) -> None:
        """Frees the session and its device memory."""
        self._binding, self._buffers, self._session, self._lent = None, {}, None, []

    def __enter__(self) -> OrtExecutable:
        return self

    def __exit__(self, *exception: object) -> None:
        self.close()

    def _open(self) -> Any:
        if self._session is None:
            raise UsageError("the executable is closed")
        return self._session

    def _run_bound(self, session: Any, arrays: Mapping[str, Array]) -> list[Array]:
        """Runs on buffers of the device, made anew where an input's shape changes."""
        import onnxruntime as ort

        device = self.options.device
        stale = self._binding is None or any(tuple(self._buffers[n].shape()) != a.shape for n, a in arrays.items())
        if stale:
            self._binding = session.io_binding()
            self._buffers = {n: ort.OrtValue.ortvalue_from_numpy(a, "cuda", device) for n, a in arrays.items()}
            for name, buffer in self._buffers.items():
                self._binding.bind_ortvalue_input(name, buffer)
            for name, type_ in self.outputs:
                if type_.is_static:
                    made = ort.OrtValue.ortvalue_from_shape_and_type(type_.dims, type_.dtype.numpy, "cuda", device)
                    self._binding.bind_ortvalue_output(name, made)
                else:
                    self._binding.bind_output(name, "cuda", device)
        else:
            for name, array in arrays.items():
                self._buffers[name].update_inplace(array)
        session.run_with_iobinding(self._binding)
        return list(self._binding.copy_outputs_to_cpu())


def _create(graph: Graph, target: str, options: Options) -> tuple[Any, list[Any]]:
    """The session, and the weights that it refers to and that must outlive it."""
    import onnxruntime as ort

    settings = ort.SessionOptions()
    settings.log_severity_level = FATAL
    levels = ort.GraphOptimizationLevel
    settings.graph_optimization_level = levels.ORT_ENABLE_ALL if options.optimize else levels.ORT_DISABLE_ALL
    settings.add_session_config_entry(RECORD, "1")
    provider: Any = TARGETS[target]
    if target == "ort-cuda":
        _require_cuda(ort)
        settings.add_session_config_entry("session.disable_cpu_ep_fallback", "1")
        provider = (provider, _cuda_options(options))
    else:
        if options.threads is not None:
            settings.intra_op_num_threads = options.threads
            settings.inter_op_num_threads = 1
        settings.add_session_config_entry("session.intra_op.allow_spinning", str(int(options.spin)))
    lent: dict[str, Any] = {}
    model = write(graph, lambda tensor, weight: _lend(ort, lent, tensor, weight))
    _drop_unread(model.graph, lent)
    data = model.SerializeToString()
    settings.add_external_initializers(list(lent), list(lent.values()))
    ort.set_default_logger_severity(FATAL)
    try:
        return ort.InferenceSession(data, settings, providers=[provider], enable_fallback=0), list(lent.values())
    except Exception as e:  # onnxruntime raises a class of its own for every status
        if type(e).__module__.split(".")[0] not in ("onnxruntime", "builtins") or isinstance(e, MemoryError):
            raise
        if target == "ort-cuda":
            raise DeviceError(f"onnxruntime did not take the model on CUDA: {e}", hint=CUDA_HINT) from None
        raise InternalError(f"onnxruntime does not accept the model: {e}") from e
    finally:
        ort.set_default_logger_severity(WARNING)


def _lend(ort: Any, lent: dict[str, Any], tensor: Any, weight: Weight) -> bool:
    """Hands a weight to the session by reference: no copy, and no 2 GiB bound of protobuf."""
    if weight.nbytes < LENT_FROM or weight.dtype.numpy_name.startswith("ml:"):
        return False
    lent[tensor.name] = ort.OrtValue.ortvalue_from_numpy(weight.array)
    tensor.data_location = 1
    entry = tensor.external_data.add()
    entry.key, entry.value = "location", "memory"
    return True


def _drop_unread(main: Any, lent: dict[str, Any]) -> None:
    """Takes out initializers that nothing reads: onnxruntime does so first, and then misses those that it is lent."""
    read = {name for node in main.node for name in node.input} | {o.name for o in main.output}
    for index in reversed(range(len(main.initializer))):
        if main.initializer[index].name not in read:
            lent.pop(main.initializer[index].name, None)
            del main.initializer[index]


def _require_cuda(ort: Any) -> None:
    """Raises DeviceError where the installed onnxruntime has no CUDA at all."""
    if TARGETS["ort-cuda"] not in ort.get_available_providers():
        raise DeviceError("this onnxruntime was built without CUDA", hint=CUDA_HINT)
    ort.preload_dlls(directory="")


def _cuda_options(options: Options) -> dict[str, str]:
    found = {
        "device_id": str(options.device),
        "use_tf32": str(int(options.use_tf32)),
        "prefer_nhwc": str(int(options.prefer_nhwc)),
        "enable_cuda_graph": str(int(options.cuda_graph)),
        "cudnn_conv_algo_search": "EXHAUSTIVE",
    }
    if options.memory_limit is not None:
        found["gpu_mem_limit"] = str(options.memory_limit)
    return found
