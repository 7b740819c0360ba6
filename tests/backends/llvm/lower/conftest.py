"""Runs lowered graphs: programs executed step by step through the kernels' C signature."""

import ctypes
import itertools

import numpy as np
import pytest

from nncompiler.backends.llvm import codegen, machine
from nncompiler.backends.llvm.loops.emit.module import scratch_bytes
from nncompiler.backends.llvm.lower import lower
from nncompiler.backends.llvm.program import Space


def _aligned(nbytes):
    raw = np.full(nbytes + 64, 0xFF, np.uint8)  # NaN everywhere: nothing may rely on fresh memory
    start = -raw.ctypes.data % 64
    return raw[start : start + nbytes]


def execute(graph, feeds, mcpu="native", split=3):
    """The outputs of a graph, each step's tasks cut into `split` ranges run in reverse order."""
    target = machine.of(mcpu)
    program, _ = lower(graph, target)
    code = codegen.compile_object(program.kernels.values(), target, exported=True)
    library = codegen.load(code, program.kernels)
    arena = _aligned(program.arena_bytes + 64)
    weights = _aligned(program.weights_bytes + 64)
    for w in program.weights:
        weights[w.offset : w.offset + w.packing.nbytes] = w.packing.array().reshape(-1).view(np.uint8)
    inputs = [np.ascontiguousarray(feeds[name]) for name, _ in program.inputs]
    outputs = [np.empty(t.dims, t.dtype.numpy) for _, t in program.outputs]
    scratch = _aligned(max([scratch_bytes(k) for k in program.kernels.values()], default=0) + 64)
    bases = {Space.ARENA: arena.ctypes.data, Space.WEIGHTS: weights.ctypes.data}
    signature = ctypes.CFUNCTYPE(
        ctypes.c_int32, ctypes.c_void_p, ctypes.c_void_p, ctypes.c_int64, ctypes.c_int64, ctypes.c_void_p
    )
    for step in program.steps:
        pointers = []
        for ref in step.buffers:
            base = bases.get(ref.space)
            if base is None:
                base = (inputs if ref.space == Space.INPUT else outputs)[ref.index].ctypes.data
            pointers.append(base + ref.offset)
        buffers = (ctypes.c_void_p * max(len(pointers), 1))(*pointers)
        params = (ctypes.c_int64 * max(len(step.params), 1))(*step.params)
        function = signature(library[step.kernel])
        cuts = [step.tasks * i // split for i in range(split + 1)]
        for begin, end in reversed(list(itertools.pairwise(cuts))):
            status = function(buffers, params, begin, end, scratch.ctypes.data)
            if status:
                raise IndexError(f"status {status} in {step.kernel}")
    return {name: array for (name, _), array in zip(program.outputs, outputs, strict=True)}


@pytest.fixture
def run():
    return execute
