"""A graph that runs in onnxruntime: on the CPU as baseline, on CUDA as a target of its own.

Asking for CUDA and getting the CPU is an error: only the CUDA provider is listed, onnxruntime's own fallbacks are switched
off, and the record of every node's placement is read back before the first run. Where a model computes sizes from the shapes
of its inputs, the nodes that do only that may be on the CPU.
"""

from __future__ import annotations

import contextlib
import io
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from ...interchange.writer import save, write
from ...ir.errors import DeviceError, InternalError, UnsupportedError, UsageError
from ...ir.exchange import Runs, filled, named
from ...ir.graph import Graph
from ...ir.op import Array
from ...ir.ownership import protect
from ...ir.types import TensorType
from ...ir.weights import Weight
from .feeds import check, check_names
from .libraries import cuda_state
from .options import TARGETS, Options
from .placement import RECORD, Placement, placement_of, size_nodes
from .resident import KINDS, Phases, Resident, run_values, value_of

LENT_FROM = 4096
"""Bytes: smaller weights are embedded in the model, where onnxruntime's shape inference sees them."""

FATAL = 4
WARNING = 2


class OrtExecutable(Runs):
    """A compiled model: run(dict) -> dict, called with arrays -> tuple.

    `inputs` and `outputs` are (name, type) in order; `placement` says where every node runs. `run` may be called from
    several threads at once, except with io_binding or cuda_graph. `run_device` takes and gives values on the device. `close`
    frees the session; so does leaving `with`. `inner`: a part of a larger model, which only `run_device` is called of, with
    OrtValues of any element type.
    """

    def __init__(self, graph: Graph, target: str = "ort-cpu", options: Options | None = None, inner: bool = False):
        if target not in TARGETS:
            raise UsageError(f"target must be one of {', '.join(TARGETS)}, it is {target!r}")
        self.graph = graph
        self.target = target
        self.options = options or Options()
        self.inputs: list[tuple[str, TensorType]] = [(n.name, n.type) for n in graph.inputs]
        self.outputs: list[tuple[str, TensorType]] = [(name, value.type) for name, value in graph.outputs]
        if self.options.cuda_graph and not all(t.is_static for _, t in self.inputs):
            raise UsageError("a CUDA graph needs static shapes", hint="bind the symbolic dimensions with dims=")
        for name, type_ in () if inner else (*self.inputs, *self.outputs):
            if type_.dtype.numpy_name.startswith("ml:"):
                raise UnsupportedError(
                    f"{name!r} is {type_}, which onnxruntime does not exchange with Python", hint="cast it inside the model"
                )
        self.defaults = graph.defaults
        self._session: Any
        self._session, self._lent, sizes = _create(graph, target, self.options)
        self.placement: Placement = placement_of(self._session)
        if target == "ort-cuda":
            self.placement.demand(TARGETS[target], sizes)
        self._kind = KINDS[target]
        self._device = self.options.device if target == "ort-cuda" else 0
        self._resident = Resident(self._session, self.inputs, self.outputs, self._kind, self._device)

    def run(self, feeds: Any, out: Any = None) -> dict[str, Array]:
        """Outputs by name, for inputs by name or the only input; `out` are buffers that they are copied to. Raises
        UsageError for inputs that do not fit."""
        session = self._open()
        arrays = check(self.inputs, named(feeds, [name for name, _ in self.inputs]))
        names = [name for name, _ in self.outputs]
        results = self._resident.run(arrays) if self.options.bound else session.run(names, arrays)
        return filled(out, dict(zip(names, results)), self.outputs)

    def run_device(self, feeds: Mapping[str, Any]) -> dict[str, Any]:
        """Outputs by name as onnxruntime's OrtValues, which stay on the device: `torch.from_dlpack(value)` and the like take
        them without a copy, `value.numpy()` copies. Inputs are OrtValues or tensors with `__dlpack__`, used where they are,
        or numpy arrays, which are copied to the device. The device has finished when this returns.

        Raises UsageError for inputs that do not fit, and where runs are recorded as a CUDA graph, whose buffers are fixed.
        """
        session = self._open()
        if self.options.cuda_graph:
            raise UsageError("a CUDA graph runs on its own buffers", hint="call run, or leave out cuda_graph")
        known = dict(self.inputs)
        check_names(list(known), feeds)
        values = {name: value_of(name, feeds[name], type_, self._kind, self._device) for name, type_ in known.items()}
        return run_values(session, values, [name for name, _ in self.outputs], self._kind, self._device)

    def timed(self, feeds: Mapping[str, Any]) -> Phases:
        """Seconds of one run on buffers of the device: copying inputs there, computing, copying outputs back."""
        self._open()
        return self._resident.timed(check(self.inputs, feeds))

    def save(self, path: str | Path, *, overwrite: bool = False) -> None:
        """Writes the model that runs here as an ONNX file. Raises UsageError where that would replace a file that nncompiler
        did not write, unless `overwrite`."""
        protect([Path(path)], overwrite)
        save(self.graph, path)

    def close(self) -> None:
        """Frees the session and its device memory."""
        self.end_async()
        self._session, self._lent = None, []
        self._resident = Resident(None, (), (), self._kind, self._device)

    def _open(self) -> Any:
        if self._session is None:
            raise UsageError("the executable is closed")
        return self._session


def _create(graph: Graph, target: str, options: Options) -> tuple[Any, list[Any], frozenset[str]]:
    """The session, the weights that it refers to and that must outlive it, and the nodes that compute sizes only."""
    import onnxruntime as ort

    settings = ort.SessionOptions()
    settings.log_severity_level = FATAL
    levels = ort.GraphOptimizationLevel
    settings.graph_optimization_level = levels.ORT_ENABLE_ALL if options.optimize else levels.ORT_DISABLE_ALL
    settings.add_session_config_entry(RECORD, "1")
    provider: Any = TARGETS[target]
    if target == "ort-cuda":
        _require_cuda(ort)
        provider = (provider, options.cuda())
    else:
        if options.threads is not None:
            settings.intra_op_num_threads = options.threads
            settings.inter_op_num_threads = 1
        settings.add_session_config_entry("session.intra_op.allow_spinning", str(int(options.spin)))
    lent: dict[str, Any] = {}
    model = write(graph, lambda tensor, weight: _lend(ort, lent, tensor, weight))
    _drop_unread(model.graph, lent)
    sizes = size_nodes(model)
    if target == "ort-cuda" and not sizes:
        settings.add_session_config_entry("session.disable_cpu_ep_fallback", "1")
    data = model.SerializeToString()
    settings.add_external_initializers(list(lent), list(lent.values()))
    ort.set_default_logger_severity(FATAL)
    try:
        session = ort.InferenceSession(data, settings, providers=[provider], enable_fallback=0)
        return session, list(lent.values()), sizes
    except Exception as e:  # onnxruntime raises a class of its own for every status
        if type(e).__module__.split(".")[0] not in ("onnxruntime", "builtins") or isinstance(e, MemoryError):
            raise
        if target == "ort-cuda":
            raise DeviceError(f"onnxruntime did not take the model on CUDA: {e}", hint=_hint()) from None
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
    """Raises DeviceError where the installed onnxruntime has no CUDA at all, or the provider cannot be loaded."""
    state = cuda_state()
    if not state.built:
        raise DeviceError("this onnxruntime was built without CUDA", hint=state.hint)
    missing = [library.soname for library in state.missing if library.needed]
    if missing:
        raise DeviceError(f"onnxruntime's CUDA provider needs what is not here: {', '.join(missing)}", hint=state.hint)
    with contextlib.redirect_stdout(io.StringIO()):  # it prints what it does not find
        ort.preload_dlls(directory="")


def _hint() -> str:
    """What is missing of CUDA on this machine."""
    return cuda_state().hint or "nnc doctor says what was found; is the device number right, and the device free?"
