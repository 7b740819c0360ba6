"""Values that lie on a session's device, and runs on them.

    Resident(session, ...)      inputs and outputs of one session in buffers that stay
    value_of(x, ...)            an OrtValue of what a caller has: an array, an OrtValue, or anything with __dlpack__
"""

from __future__ import annotations

import time
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

import numpy as np

from ...interchange.elements import NUMBER
from ...ir.dims import Sym
from ...ir.dtype import DType
from ...ir.errors import UsageError
from ...ir.op import Array
from ...ir.types import TensorType

KINDS = {"ort-cpu": "cpu", "ort-cuda": "cuda"}
"""Target -> what onnxruntime calls the device of its values."""


@dataclass(frozen=True)
class Phases:
    """Seconds of one run, the device synchronized after each: inputs to the device, computing, outputs from it; and the
    outputs in order."""

    upload: float
    compute: float
    download: float
    outputs: tuple[Array, ...] = field(default=(), repr=False, compare=False)


def empty(shape: Sequence[int], dtype: DType, kind: str, device: int) -> Any:
    """An OrtValue of unspecified content."""
    import onnxruntime as ort

    return ort.OrtValue.ortvalue_from_shape_and_type(list(shape), int(NUMBER[dtype]), kind, device)


def copied(value: Any, type_: TensorType, kind: str, device: int) -> Any:
    """The same numbers on a device; between two devices of CUDA they go without the CPU."""
    target = empty(value.shape(), type_.dtype, kind, device)
    target.update_inplace(value)
    return target


def value_of(name: str, x: Any, type_: TensorType, kind: str, device: int) -> Any:
    """An OrtValue of an input. OrtValues and tensors with `__dlpack__` (torch, cupy, jax) are taken where they are, not
    copied; numpy arrays are copied to the device. Raises UsageError for another element type or shape."""
    import onnxruntime as ort

    if isinstance(x, np.ndarray | np.generic | list | tuple | int | float):
        array = np.asarray(x, order="C")
        if array.dtype != type_.dtype.numpy:
            raise UsageError(f"input {name!r} must be {type_.dtype}, it is {array.dtype}", hint="convert it with astype")
        value = empty(array.shape, type_.dtype, kind, device)
        value.update_inplace(array)
    elif isinstance(x, ort.OrtValue):
        value = x
    elif hasattr(x, "__dlpack__"):
        try:
            value = ort.OrtValue.from_dlpack(x)
        except Exception as e:  # of the tensor's library or of onnxruntime
            raise UsageError(f"input {name!r} cannot be taken by DLPack: {e}", hint="it must be dense and contiguous") from e
    else:
        raise UsageError(f"input {name!r} must be an array or have __dlpack__, it is a {type(x).__name__}")
    if value.element_type() != NUMBER[type_.dtype]:
        raise UsageError(f"input {name!r} must be {type_}, it is {value.data_type()}")
    shape = value.shape()
    fits = len(shape) == type_.rank and all(isinstance(d, Sym) or d == n for d, n in zip(type_.shape, shape))
    if not fits:
        raise UsageError(f"input {name!r} must be {type_}, it has shape {list(shape)}")
    return value


class Resident:
    """Buffers of one session for its inputs and outputs, made anew where an input's shape changes. One run at a time."""

    def __init__(
        self, session: Any, inputs: Sequence[tuple[str, TensorType]], outputs: Sequence[tuple[str, TensorType]], kind: str,
        device: int,
    ):  # fmt: skip
        self.session = session
        self.inputs = dict(inputs)
        self.outputs = list(outputs)
        self.kind, self.device = kind, device
        self.binding: Any = None
        self.buffers: dict[str, Any] = {}

    def run(self, arrays: Mapping[str, Array]) -> list[Array]:
        """Outputs in order, in arrays of the caller's own."""
        self.upload(arrays)
        self.compute()
        return self.download()

    def timed(self, arrays: Mapping[str, Array]) -> Phases:
        """One run, its parts timed apart."""
        start = time.perf_counter()
        self.upload(arrays)
        self.binding.synchronize_inputs()
        uploaded = time.perf_counter()
        self.compute()
        computed = time.perf_counter()
        outputs = tuple(self.download())
        return Phases(uploaded - start, computed - uploaded, time.perf_counter() - computed, outputs)

    def upload(self, arrays: Mapping[str, Array]) -> None:
        """Copies inputs into the buffers on the device."""
        if self.binding is None or any(tuple(self.buffers[n].shape()) != a.shape for n, a in arrays.items()):
            self.binding = self.session.io_binding()
            self.buffers = {n: empty(a.shape, self.inputs[n].dtype, self.kind, self.device) for n, a in arrays.items()}
            for name, buffer in self.buffers.items():
                self.binding.bind_ortvalue_input(name, buffer)
            for name, type_ in self.outputs:
                if type_.is_static:
                    made = empty(type_.dims, type_.dtype, self.kind, self.device)
                    self.binding.bind_ortvalue_output(name, made)
                else:
                    self.binding.bind_output(name, self.kind, self.device)
        for name, array in arrays.items():
            self.buffers[name].update_inplace(array)

    def compute(self) -> None:
        """Runs on what the buffers hold, until the device has finished."""
        self.session.run_with_iobinding(self.binding)
        self.binding.synchronize_outputs()

    def download(self) -> list[Array]:
        return list(self.binding.copy_outputs_to_cpu())


def run_values(
    session: Any, values: Mapping[str, Any], outputs: Sequence[str], kind: str, device: int
) -> dict[str, Any]:
    """One run on OrtValues; the outputs as OrtValues on the device, finished."""
    binding = session.io_binding()
    for name, value in values.items():
        binding.bind_ortvalue_input(name, value)
    for name in outputs:
        binding.bind_output(name, kind, device)
    binding.synchronize_inputs()
    session.run_with_iobinding(binding)
    binding.synchronize_outputs()
    return dict(zip(outputs, binding.get_outputs()))
