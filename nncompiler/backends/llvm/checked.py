"""A compiled model whose kernels check every access, run step by step from Python: it finds faults of the compiler.

    fresh memory is full of ones (NaN as a float), so that what nothing wrote shows
    for each step, in order:     status = kernel(buffers + record, params + limits, 0, tasks, scratch)
    an access out of bounds:     InternalError with the node, the kernel, the array and the index
"""

from __future__ import annotations

import ctypes
from typing import TYPE_CHECKING, Any

import numpy as np

from nncompiler.ir.errors import InternalError, ModelError, UsageError
from nncompiler.ir.exchange import Runs, filled, named
from nncompiler.ir.types import TensorType
from nncompiler.ir.weights import Array

from . import codegen
from .loops.emit.bounds import OUT_OF_BOUNDS
from .loops.emit.module import scratch_bytes
from .program import Ref, Space, Step

if TYPE_CHECKING:
    from .executable import Compiled

_LINE = 64
_SIGNATURE = ctypes.CFUNCTYPE(
    ctypes.c_int32, ctypes.c_void_p, ctypes.c_void_p, ctypes.c_int64, ctypes.c_int64, ctypes.c_void_p
)


class CheckedExecutable(Runs):
    """A model compiled under `Policy(checked=True)`; it runs on the calling thread, and each run has memory of its own."""

    def __init__(self, compiled: Compiled):
        self.compiled = compiled
        self.artifact = None
        program = compiled.program
        self.inputs: list[tuple[str, TensorType]] = program.inputs
        self.outputs: list[tuple[str, TensorType]] = program.outputs
        self.defaults = program.defaults
        self._library: codegen.Loaded | None = codegen.load(compiled.kernels, program.kernels)
        self._weights = _memory(program.weights_bytes)
        for weight in program.weights:
            packing = weight.packing
            place = self._weights[weight.offset : weight.offset + packing.nbytes]
            place[:] = packing.array().reshape(-1).view(np.uint8)

    def run(self, feeds: Any, out: Any = None) -> dict[str, Array]:
        """The outputs by name. Raises UsageError for a wrong name, dtype or shape, ModelError for an index among the inputs
        that is out of range, InternalError for an access out of bounds."""
        names = [name for name, _ in self.inputs]
        feeds = named(feeds, names)
        if set(feeds) != set(names):
            raise UsageError(f"the inputs are {', '.join(names)}, got {', '.join(map(str, feeds))}")
        results = dict(zip((name for name, _ in self.outputs), self(*(feeds[name] for name in names)), strict=True))
        return filled(out, results, self.outputs)

    def __call__(self, *arrays: Any) -> tuple[Array, ...]:
        """The outputs in order, for inputs in order."""
        if self._library is None:
            raise UsageError(f"{self.compiled.program.name} is closed")
        if len(arrays) != len(self.inputs):
            raise UsageError(f"{len(self.inputs)} inputs are required, got {len(arrays)}")
        program = self.compiled.program
        inputs = [_accept(array, name, type_) for array, (name, type_) in zip(arrays, self.inputs)]
        outputs = [np.empty(type_.dims, type_.dtype.numpy) for _, type_ in self.outputs]
        arena = _memory(program.arena_bytes)
        scratch = _memory(max((scratch_bytes(k) for k in program.kernels.values()), default=0))
        bases = {Space.ARENA: [arena], Space.WEIGHTS: [self._weights], Space.INPUT: inputs, Space.OUTPUT: outputs}
        record = (ctypes.c_int64 * 2)()
        for step in program.steps:
            at = [bases[ref.space][ref.index].ctypes.data + ref.offset for ref in step.buffers]
            buffers = (ctypes.c_void_p * (len(at) + 1))(*at, ctypes.addressof(record))
            limits = [end for extent in step.extents for end in extent]
            params = (ctypes.c_int64 * max(1, len(step.params) + len(limits)))(*step.params, *limits)
            kernel = _SIGNATURE(self._library[step.kernel])
            status = kernel(ctypes.addressof(buffers), ctypes.addressof(params), 0, step.tasks, scratch.ctypes.data)
            if status == OUT_OF_BOUNDS:
                raise self._fault(step, *record)
            if status:
                axes = program.indexed[step.node].axes if step.node in program.indexed else ()
                place = " or ".join(f"axis {axis} of extent {extent}" for axis, extent in axes) or "its tensor"
                raise ModelError(f"running {program.name}: an index is out of range for {place}", node=step.node or None)
        return tuple(outputs)

    @property
    def kernels(self) -> list[str]:
        """The kernels of its steps, in order."""
        return [step.kernel for step in self.compiled.program.steps]

    def _fault(self, step: Step, number: int, index: int) -> InternalError:
        """The error of an access of array `number` of a step's kernel at an element."""
        kernel = self.compiled.program.kernels[step.kernel]
        if number < len(kernel.buffers):
            buffer, (low, high) = kernel.buffers[number], step.extents[number]
            array = f"buffer {buffer.name!r} ({buffer.dtype}, {self._name(step.buffers[number])})"
        else:
            scratch = kernel.scratch[number - len(kernel.buffers)]
            low, high, array = 0, scratch.size, f"scratch memory {scratch.name!r} ({scratch.dtype})"
        message = f"kernel {step.kernel!r} accesses {array} at element {index}, outside of {low}..{high - 1}"
        return InternalError(message, node=step.node or None)

    def _name(self, ref: Ref) -> str:
        match ref.space:
            case Space.INPUT:
                return f"input {self.inputs[ref.index][0]!r}"
            case Space.OUTPUT:
                return f"output {self.outputs[ref.index][0]!r}"
        return f"byte {ref.offset} of the {ref.space.name.lower()}"

    def save(self, path: Any, weights: Any = None, name: str | None = None) -> Any:
        """Refused: code that checks its bounds takes more arguments than the runtime of an artifact gives."""
        raise UsageError(
            "a model whose code checks its bounds runs in this process only", hint="compile without checked=True to save it"
        )

    def close(self) -> None:
        """Lets go of the code; the executable cannot be used afterwards."""
        self._library = None


def _memory(nbytes: int) -> Array:
    """Memory at a multiple of 64 bytes, all bits set."""
    raw = np.full(nbytes + _LINE, 0xFF, np.uint8)
    start = -raw.ctypes.data % _LINE
    return raw[start : start + nbytes]


def _accept(array: Any, name: str, type_: TensorType) -> Array:
    """An input as it must lie in memory."""
    found: Array = np.asarray(array)
    if not isinstance(array, np.ndarray) and found.dtype.kind in "fiub":  # numbers in lists have no type of their own
        cast = found.astype(type_.dtype.numpy)
        found = cast if cast.dtype.kind == "f" or np.array_equal(cast, found) else found
    if found.shape != type_.dims or found.dtype != type_.dtype.numpy:
        raise UsageError(f"input {name!r} must be {type_}, got an array of {found.dtype}{list(found.shape)}")
    return np.require(found, requirements=["C", "A"])
