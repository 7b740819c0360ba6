"""The artifact of a model in stages: its table, the programs that it calls, and one block of weights for all of them.

    SYMBOLS_program     names, inputs, outputs, weights; no steps of its own, but `stages`
    SYMBOLS.p0 ...      the programs that serve a callee, each for other sizes, with the steps and sizes of any program
    SYMBOLS_run, ...    nnc_stages_run, ...: the functions of nnc_api for models in stages
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from importlib.metadata import version
from typing import Any

from nncompiler.ir.dims import substitute
from nncompiler.ir.dtype import f32
from nncompiler.ir.extents import hint, is_symbolic
from nncompiler.ir.types import ANY_RANK, OPTIONAL, SEQUENCE, TensorType, Type, tensor_and_form
from nncompiler.runtime.api import ABI_VERSION
from nncompiler.runtime.artifact import Artifact
from nncompiler.runtime.c_names import SYMBOLS
from nncompiler.runtime.weights import PAGE, Memory, WeightsBlock, fresh
from nncompiler.staging.table import Table

from .. import codegen
from ..loops.ir import Kernel
from ..loops.text import canonical
from ..machine import Machine
from ..program import ALIGNMENT, PackedWeight, Packing, Program, Ref, Space, Step
from .build import pack
from .features import Probe, probes
from .header import header_text
from .runtime_module import compile_baseline, main_object, runtime_object, staged_object
from .tables import Tables, declarations, definitions, struct
from .words import Encoded, encoded


@dataclass
class StagedProgram:
    """A program that serves some sizes of a callee."""

    callee: int
    program: Program


def kernels_of(parts: Sequence[StagedProgram]) -> list[Kernel]:
    """The kernels of all parts, under names that are unique; those that print alike once. The parts' steps then call them by
    these names."""
    by_text: dict[str, Kernel] = {}
    taken: set[str] = set()
    for part in parts:
        names = {}
        for name, kernel in part.program.kernels.items():
            text = canonical(kernel)
            if text not in by_text:
                new = name if name not in taken else next(n for i in range(2, 1 << 30) if (n := f"{name}_{i}") not in taken)
                taken.add(new)
                by_text[text] = replace(kernel, name=new)
            names[name] = by_text[text]
        part.program.kernels = {kernel.name: kernel for kernel in names.values()}
        part.program.steps = [replace(step, kernel=names[step.kernel].name) for step in part.program.steps]
    return list(by_text.values())


def build_staged(
    table: Table, parts: Sequence[StagedProgram], machine: Machine, kernels: bytes, *, name: str, planned: dict[str, int],
    defaults: Sequence[str] = (), memory: Memory = fresh, required: Iterable[str] | None = None,
    extra: dict[str, Any] | None = None,
) -> Artifact:  # fmt: skip
    """The artifact of a table and the parts that serve its calls. `kernels` is the object of `kernels_of` these; `planned`
    are the sizes that examples of inputs have. The rest as `build.build` has it."""
    ends = {"inputs": table.inputs, "outputs": [(n, t) for n, t, _ in table.outputs]}
    whole = Program(name, inputs=_tensors(ends["inputs"]), outputs=_tensors(ends["outputs"]))
    whole.defaults = tuple(defaults)
    offsets, weights = _pack(whole, table, parts, memory)
    words = encoded(table, offsets)
    description = _describe(whole, ends, table, parts, machine, weights, extra or {})
    needs = probes(machine.arch, machine.features if required is None else required)
    text = _tables_text(whole, ends, parts, words, description, weights.hash, needs, planned)
    compiled = compile_baseline(text, machine.triple, quick=True)
    return Artifact(
        name=name,
        triple=machine.triple,
        description=description,
        objects=(kernels, *(make(machine.triple) for make in (runtime_object, staged_object)), compiled),
        weights=weights,
        header=header_text(whole, description, ends),
        main=lambda: main_object(machine.triple),
    )


Ends = Mapping[str, Sequence[tuple[str, Type]]]
"""The "inputs" and "outputs" of a model: names and types."""


def _tensors(entries: Iterable[tuple[str, Type]]) -> list[tuple[str, TensorType]]:
    """Inputs or outputs as tensors: those inside of sequences and optionals, of no axes where the rank is not known."""
    return [(name, tensor_and_form(type_)[0] or TensorType(f32, ())) for name, type_ in entries]


def _forms(ends: Ends) -> dict[str, list[int]]:
    return {what: [tensor_and_form(type_)[1] for _, type_ in entries] for what, entries in ends.items()}


def _pack(whole: Program, table: Table, parts: Sequence[StagedProgram], memory: Memory) -> tuple[list[int], WeightsBlock]:
    """Packs the weights of all parts and the table's constants in one block, equal ones once; where the constants lie."""
    at = 0
    for part in parts:
        program, start = part.program, at
        whole.weights += [PackedWeight(start + w.offset, w.packing) for w in program.weights]
        whole.steps += [replace(step, buffers=tuple(_shifted(ref, start) for ref in step.buffers)) for step in program.steps]
        program.weights.clear()
        at += -(-program.weights_bytes // ALIGNMENT) * ALIGNMENT
    for _, _, array in table.constants:
        whole.weights.append(PackedWeight(at, Packing.of(array)))
        whole.steps.append(Step("", (Ref(Space.WEIGHTS, at),), (), 1))
        at += -(-array.nbytes // ALIGNMENT) * ALIGNMENT
    whole.weights_bytes = at
    weights = pack(whole, memory(at))
    steps = iter(whole.steps)
    for part in parts:
        part.program.steps = [next(steps) for _ in part.program.steps]
        part.program.weights_bytes = whole.weights_bytes
    offsets = [step.buffers[0].offset for step in steps]
    whole.steps = []
    return offsets, weights


def _shifted(ref: Ref, by: int) -> Ref:
    return replace(ref, offset=ref.offset + by) if ref.space == Space.WEIGHTS else ref


def _describe(
    whole: Program, ends: Ends, table: Table, parts: Sequence[StagedProgram], machine: Machine, weights: WeightsBlock,
    extra: dict[str, Any],
) -> dict[str, Any]:
    def tensors(what: str, items: list[tuple[str, TensorType]]) -> list[dict[str, Any]]:
        found = []
        for (n, t), form in zip(items, _forms(ends)[what], strict=True):
            shape = None if form & ANY_RANK else [d if isinstance(d, int) else str(d) for d in t.shape]
            around = {"sequence": bool(form & SEQUENCE), "optional": bool(form & OPTIONAL)}
            found.append({"name": n, "dtype": str(t.dtype), "shape": shape, **{k: v for k, v in around.items() if v}})
        return found

    return {
        "abi": ABI_VERSION,
        "name": whole.name,
        "nncompiler": version("nncompiler"),
        "inputs": tensors("inputs", whole.inputs),
        "outputs": tensors("outputs", whole.outputs),
        **({"defaults": list(whole.defaults)} if whole.defaults else {}),
        "target": {
            "triple": machine.triple,
            "cpu": machine.cpu,
            "features": list(machine.features),
            "vector_bits": machine.vector_bits,
        },
        "versions": codegen.versions(),
        "weights": {"bytes": whole.weights_bytes, "hash": weights.hash.hex(), "page": PAGE},
        "arena_bytes": max((hint(p.program.arena_bytes) for p in parts), default=0),
        "stages": {
            "callees": len(table.programs), "programs": [part.callee for part in parts],
            "instructions": len(table.instructions), "memory": table.memory, "trips": table.trips,
        },
        "steps": [
            {
                "node": s.node, "kernel": s.kernel, "tasks": hint(s.tasks), "grain": s.grain, "flops": s.flops,
                "bytes": s.bytes,
            }
            for part in parts for s in part.program.steps
        ],
        **extra,
    }  # fmt: skip


def _tables_text(
    whole: Program, ends: Ends, parts: Sequence[StagedProgram], words: Encoded, description: dict[str, Any],
    weights_hash: bytes, needs: tuple[tuple[Probe, ...], int], planned: dict[str, int],
) -> str:  # fmt: skip
    """LLVM text of the module with all tables."""
    lines = definitions()
    rows = []
    called: dict[str, None] = {}
    for number, part in enumerate(parts):
        tables = Tables(part.program.name, f"{SYMBOLS}.p{number}")
        tables.program(part.program, None, weights_hash, needs)
        lines += tables.lines
        called |= dict.fromkeys(declarations(part.program))
        rows.append(struct("nnc_part", program=f"@{tables.prefix}_program", callee=part.callee))
    forms = _forms(ends)
    tables = Tables(whole.name, forms=forms)
    stages = struct(
        "nnc_stages",
        words=tables.numbers("words", "i64", words.words.tolist()),
        texts=tables.bytes("texts", words.texts + b"\0"),
        parts=tables.array("parts", "nnc_part", rows),
        part_count=len(parts),
        hosted=0,
    )
    tables.lines.append(f"@{SYMBOLS}.stages = internal constant {stages}, align 8")
    plain_ends = zip((*whole.inputs, *whole.outputs), (*forms["inputs"], *forms["outputs"]), strict=True)
    extents = [d if isinstance(d, int) else -1 for (_, t), form in plain_ends if not form for d in t.shape]
    steps = [step for part in parts for step in part.program.steps]
    parallel = any(is_symbolic(step.tasks) or step.tasks > step.grain for step in steps)
    plain = replace(whole, inputs=_planned(whole.inputs, planned), outputs=_planned(whole.outputs, planned))
    described = tables.program(
        plain, description, weights_hash, needs, stages=f"@{SYMBOLS}.stages", max_threads=0 if parallel else 1,
        extents=tables.numbers("fixed", "i64", extents), extent_count=len(extents),
    )  # fmt: skip
    plain.steps = []
    return "\n".join([*lines, *called, *tables.lines, *tables.functions(plain, described, "stages"), ""])


def _planned(tensors: list[tuple[str, TensorType]], planned: dict[str, int]) -> list[tuple[str, TensorType]]:
    """The tensors with numbers for their extents: those that are planned for, -1 where only a run tells one."""

    def number(d: Any) -> int:
        found = substitute(d, planned)
        return found if isinstance(found, int) else -1

    return [(name, replace(t, shape=tuple(number(d) for d in t.shape))) for name, t in tensors]
