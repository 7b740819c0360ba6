"""From a program and its kernels' object to an artifact."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable
from concurrent.futures import Future
from dataclasses import asdict, replace
from importlib.metadata import version
from typing import Any

import numpy as np

from nncompiler.ir.extents import Sizes, dim_of, hint
from nncompiler.runtime.artifact import Artifact
from nncompiler.runtime.weights import PAGE, Bytes, Memory, WeightsBlock, fresh

from .. import codegen
from ..machine import Machine
from ..program import ALIGNMENT, Keeping, Program, Ref, Space, Step
from .features import probes
from .header import header_text
from .runtime_module import compile_baseline, main_object, runtime_object
from .tables import tables_text

ABI_VERSION = 4


def build(
    program: Program,
    machine: Machine,
    kernels: bytes | Future[bytes],
    *,
    memory: Memory = fresh,
    name: str | None = None,
    required: Iterable[str] | None = None,
    extra: dict[str, Any] | None = None,
) -> Artifact:
    """The artifact of a program: objects (kernels, runtime, tables), weights, description and C header. The program's list
    of weights is empty afterwards, and its steps refer to the places that they got.

    kernels: the object of program.kernels; one that is still being made is waited for when the weights are packed. memory:
    where these are packed. name: of the model (default: the program's). required: features of the CPU that opening checks
    (default: the machine's). extra: further entries of the JSON description.
    """
    name = name or program.name
    weights = pack(program, memory(program.weights_bytes))
    description = describe(program, machine, name, weights, extra or {})
    needs = probes(machine.arch, machine.features if required is None else required)
    tables = tables_text(name, program, description, weights.hash, needs)
    code = kernels if isinstance(kernels, bytes) else kernels.result()
    return Artifact(
        name=name,
        triple=machine.triple,
        description=description,
        objects=(code, runtime_object(machine.triple), compile_baseline(tables, machine.triple, quick=True)),
        weights=weights,
        header=header_text(program, description),
        main=lambda: main_object(machine.triple),
    )


def pack(program: Program, block: Bytes) -> WeightsBlock:
    """All weights in a block of zeros, in order of their offsets. One that comes out like another before it is not kept: its
    readers read the other, and what follows moves up. Empties the program's list and puts the new offsets into its steps."""
    starts: list[int] = []
    moved: list[int] = []
    seen: dict[bytes, list[int]] = {}
    saved = 0
    for weight in sorted(program.weights, key=lambda w: w.offset):
        packing = weight.packing
        at, size = weight.offset - saved, packing.nbytes
        place = block[at : at + size]
        packing.write(place.view(packing.dtype).reshape(packing.shape))
        alike = seen.setdefault(_sample(place), [])
        twin = next((o for o in alike if np.array_equal(block[o : o + size], place)), None) if size else at
        starts.append(weight.offset)
        moved.append(at if twin is None else twin)
        if twin is None:
            alike.append(at)
        elif size:
            place[:] = 0
            saved += -(-size // ALIGNMENT) * ALIGNMENT
    program.weights.clear()
    if saved:
        program.weights_bytes -= saved
        program.steps = [_rebased(step, starts, moved) for step in program.steps]
    return WeightsBlock(block[: program.weights_bytes]).hashed()


def _sample(data: Bytes) -> bytes:
    """The size and some of the bytes: different for most arrays that differ, and read in no time."""
    return data.size.to_bytes(8, "little") + data[:: max(1, data.size // 251)].tobytes()


def _rebased(step: Step, starts: list[int], moved: list[int]) -> Step:
    """A step that reads weights where they are now: what began at starts[i] (they rise) begins at moved[i]."""

    def rebased(ref: Ref) -> Ref:
        if ref.space != Space.WEIGHTS:
            return ref
        i = bisect_right(starts, ref.offset) - 1
        return replace(ref, offset=ref.offset - starts[i] + moved[i])

    return replace(step, buffers=tuple(map(rebased, step.buffers)))


def describe(
    program: Program, machine: Machine, name: str, weights: WeightsBlock, extra: dict[str, Any]
) -> dict[str, Any]:
    """What NAME_describe gives as JSON."""

    def tensors(items: list[tuple[str, Any]]) -> list[dict[str, Any]]:
        return [{"name": n, "dtype": str(t.dtype), "shape": [shown(d) for d in t.dims]} for n, t in items]

    def states() -> list[dict[str, Any]]:
        found = tensors([program.inputs[s.input] for s in program.states])
        for entry, s in zip(found, program.states, strict=True):
            entry |= {"output": program.outputs[s.output][0], "kept": s.how.name.lower()}
            entry |= {"axis": s.axis} if s.how == Keeping.APPENDED else {}
            entry |= {"why": s.why} if s.why else {}
        return found

    def shown(extent: int) -> int | str:
        dim = dim_of(extent)
        return dim if isinstance(dim, int) else str(dim)

    return {
        "abi": ABI_VERSION,
        "name": name,
        "nncompiler": version("nncompiler"),
        "inputs": tensors(program.free_inputs),
        "outputs": tensors(program.free_outputs),
        **({"states": states()} if program.states else {}),
        **({"indexed": {node: asdict(at) for node, at in program.indexed.items()}} if program.indexed else {}),
        **({"defaults": list(program.defaults)} if program.defaults else {}),
        **({"drawings": program.drawings} if program.drawings else {}),
        "target": {
            "triple": machine.triple,
            "cpu": machine.cpu,
            "features": list(machine.features),
            "vector_bits": machine.vector_bits,
        },
        "versions": codegen.versions(),
        "weights": {"bytes": program.weights_bytes, "hash": weights.hash.hex(), "page": PAGE},
        "arena_bytes": hint(program.arena_bytes),
        "steps": [
            {
                "node": s.node, "kernel": s.kernel, "tasks": hint(s.tasks), "grain": s.grain, "flops": s.flops,
                "bytes": s.bytes,
            }
            for s in program.steps
        ],
        **({} if program.sizes is None else {"open": opened(program.sizes)}),
        **extra,
    }


def opened(sizes: Sizes) -> dict[str, Any]:
    """What a model with open dimensions serves: the dimensions that are fixed, and what must hold of the others."""
    needs = sizes.conditions()
    return {
        "planned_for": {n: v for n, v in sizes.values.items() if n not in sizes.capacities}, "fixed": sizes.fixed,
        "conditions": [[str(c.dim), c.relation] for c in needs],
        "needs": [str(c) for c in needs],
    }  # fmt: skip


