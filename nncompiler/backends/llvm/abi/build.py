"""From a program and its kernels' object to an artifact."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import asdict
from importlib.metadata import version
from typing import Any

from nncompiler.runtime.artifact import Artifact
from nncompiler.runtime.weights import PAGE, Bytes, Memory, WeightsBlock, fresh

from .. import codegen
from ..machine import Machine
from ..program import PackedWeight, Program
from .features import probes
from .header import header_text
from .runtime_module import compile_baseline, main_object, runtime_object
from .tables import tables_text

ABI_VERSION = 1


def build(
    program: Program,
    machine: Machine,
    kernels: bytes,
    *,
    memory: Memory = fresh,
    name: str | None = None,
    required: Iterable[str] | None = None,
    extra: dict[str, Any] | None = None,
) -> Artifact:
    """The artifact of a program: objects (kernels, runtime, tables), weights, description and C header. The program's list
    of weights is empty afterwards.

    kernels: the object that codegen.compile_object made of program.kernels. memory: where the weights are packed. name: of
    the model (default: the program's). required: features of the CPU that opening checks (default: the machine's). extra:
    further entries of the JSON description.
    """
    name = name or program.name
    weights = pack(program.weights, memory(program.weights_bytes))
    description = describe(program, machine, name, weights, extra or {})
    needs = probes(machine.arch, machine.features if required is None else required)
    tables = tables_text(name, program, description, weights.hash, needs)
    return Artifact(
        name=name,
        triple=machine.triple,
        description=description,
        objects=(kernels, runtime_object(machine.triple), compile_baseline(tables, machine.triple)),
        weights=weights,
        header=header_text(program, description),
        main=lambda: main_object(machine.triple),
    )


def pack(weights: list[PackedWeight], block: Bytes) -> WeightsBlock:
    """All weights in a block of zeros, each at its offset. Empties the list."""
    for weight in weights:
        packing = weight.packing
        place = block[weight.offset : weight.offset + packing.nbytes]
        packing.write(place.view(packing.dtype).reshape(packing.shape))
    weights.clear()
    return WeightsBlock(block).hashed()


def describe(
    program: Program, machine: Machine, name: str, weights: WeightsBlock, extra: dict[str, Any]
) -> dict[str, Any]:
    """What NAME_describe gives as JSON."""

    def tensors(items: list[tuple[str, Any]]) -> list[dict[str, Any]]:
        return [{"name": n, "dtype": str(t.dtype), "shape": list(t.dims)} for n, t in items]

    return {
        "abi": ABI_VERSION,
        "name": name,
        "nncompiler": version("nncompiler"),
        "inputs": tensors(program.inputs),
        "outputs": tensors(program.outputs),
        **({"indexed": {node: asdict(at) for node, at in program.indexed.items()}} if program.indexed else {}),
        **({"defaults": list(program.defaults)} if program.defaults else {}),
        "target": {
            "triple": machine.triple,
            "cpu": machine.cpu,
            "features": list(machine.features),
            "vector_bits": machine.vector_bits,
        },
        "versions": codegen.versions(),
        "weights": {"bytes": program.weights_bytes, "hash": weights.hash.hex(), "page": PAGE},
        "arena_bytes": program.arena_bytes,
        "steps": [
            {"node": s.node, "kernel": s.kernel, "tasks": s.tasks, "grain": s.grain, "flops": s.flops, "bytes": s.bytes}
            for s in program.steps
        ],
        **extra,
    }


