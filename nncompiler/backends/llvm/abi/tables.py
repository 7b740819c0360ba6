"""The one module that differs from model to model: constant tables, and the exported functions that point to them.

    const nnc_program SYMBOLS_program = { inputs, outputs, steps, ... };
    int SYMBOLS_open(options, model) { return nnc_runtime_open(&SYMBOLS_program, options, model); }
    int SYMBOLS_run(context, inputs, outputs) { return nnc_runtime_run(context, inputs, outputs); }
    ... likewise the others of nnc_api
    const nnc_api SYMBOLS_api = { abi, size, "name", SYMBOLS_open, ... };
    nnc_model_v1: another symbol for SYMBOLS_api
    const nnc_program *nnc_main_program = &SYMBOLS_program;                      hidden: for the program's main

SYMBOLS is `c_names.SYMBOLS`, which gives way to a prefix when a file is written.

The structs are those of source/program.h, read from there, so that tables and runtime cannot disagree.
"""

from __future__ import annotations

import json
import re
from collections.abc import Mapping, Sequence
from typing import Any

from nncompiler.ir.dims import Dim, substitute, symbol
from nncompiler.ir.errors import UnsupportedError
from nncompiler.ir.extents import dim_of, hint, is_symbolic
from nncompiler.ir.types import TensorType
from nncompiler.runtime.api import ABI_VERSION, ENTRY
from nncompiler.runtime.c_names import SYMBOLS

from ..loops.emit.module import scratch_bytes
from ..loops.emit.module import symbol as kernel_symbol
from ..program import Program, Ref, Space
from .features import Probe
from .sizes import sizes_text
from .structs import structs

MAGIC = int.from_bytes(b"NNCWGT1\0", "little")
FORWARDS = {
    "close": "void (ptr)",
    "context_new": "i32 (ptr, ptr)",
    "context_free": "void (ptr)",
    "run": "i32 (ptr, ptr, ptr)",
    "profile": "i32 (ptr, ptr, ptr, ptr)",
    "failed_node": "ptr (ptr)",
    "threads": "i32 (ptr)",
    "error_string": "ptr (i32)",
    "bind": "i32 (ptr, ptr)",
    "output_shape": "ptr (ptr, i32)",
    "output": "ptr (ptr, i32)",
    "message": "ptr (ptr)",
    "reset": "i32 (ptr)",
    "state_shape": "ptr (ptr, i32)",
    "get_state": "i32 (ptr, i32, ptr)",
    "set_state": "i32 (ptr, i32, ptr, ptr)",
    "output_item": "ptr (ptr, i32)",
}
"""Functions of nnc_api that take no model-specific constant, by LLVM type."""

KEPT = (
    "context_new", "context_free", "run", "profile", "failed_node", "bind", "output_shape", "reset", "state_shape",
    "get_state", "set_state",
)  # fmt: skip
"""Those that are others for a model whose contexts keep states."""


def tables_text(
    name: str, program: Program, description: Mapping[str, Any], weights_hash: bytes, needs: tuple[tuple[Probe, ...], int]
) -> str:
    """LLVM text of the module. name: of the model; description: what NAME_describe gives; weights_hash: 16 bytes;
    needs: CPU features and operating system state as features.probes gives them."""
    tables = Tables(name)
    described = tables.program(program, description, weights_hash, needs)
    return "\n".join([*definitions(), *tables.lines, *tables.functions(program, described), ""])


class Tables:
    """The constant tables of one program, whose symbols begin with `prefix`; `lines` is their text."""

    def __init__(self, name: str, prefix: str = SYMBOLS, forms: Mapping[str, Sequence[int]] | None = None) -> None:
        """`forms` are those of the tensors "inputs" and "outputs" (NNC_FORM_...); all 0 where they are not given."""
        self.name = name
        self.forms = forms or {}
        self.prefix = prefix
        self.lines: list[str] = []
        self.strings: dict[str, str] = {}

    def program(
        self, program: Program, description: Mapping[str, Any] | None, weights_hash: bytes,
        needs: tuple[tuple[Probe, ...], int], **others: Any,
    ) -> str:  # fmt: skip
        """Writes the nnc_program PREFIX_program; the symbol of its description, which is "" where None. `others` are fields
        of it in place of those that follow from the program."""
        name, (features, os_state) = self.prefix, needs
        references = [ref for step in program.steps for ref in step.buffers]
        params = [p for step in program.steps for p in step.params]
        outside = [i for i, ref in enumerate(references) if ref.space in (Space.INPUT, Space.OUTPUT)]
        words = [int.from_bytes(weights_hash[i : i + 8], "little", signed=True) for i in (0, 8)]
        pair = f"[2 x i64] [i64 {words[0]}, i64 {words[1]}]"
        header = struct("nnc_weights_header", magic=MAGIC, bytes=program.weights_bytes, hash=pair)
        empty = struct("nnc_weights_header", magic=MAGIC, bytes=0, hash="[2 x i64] zeroinitializer")
        self.lines.append(f"@{name}_embedded = weak hidden constant {empty}, align 64")
        fields = {
            "name": self.string(self.name),
            "description": self.string("" if description is None else json.dumps(description, separators=(",", ":"))),
            "inputs": self.tensors("inputs", program.inputs),
            "input_count": len(program.inputs),
            "outputs": self.tensors("outputs", program.outputs),
            "output_count": len(program.outputs),
            "steps": self.steps(program),
            "step_count": len(program.steps),
            "references": self.array(
                "references",
                "nnc_reference",
                [struct("nnc_reference", space=int(r.space), index=r.index, offset=hint(r.offset)) for r in references],
            ),
            "reference_count": len(references),
            "outside": self.numbers("outside", "i32", outside),
            "outside_count": len(outside),
            "params": self.numbers("params", "i64", params),
            "param_count": len(params),
            **self.sizes(program, params, references),
            "arena_bytes": hint(program.arena_bytes),
            "scratch_bytes": max((scratch_bytes(k) for k in program.kernels.values()), default=0),
            "embedded": f"@{name}_embedded",
            "weights": header,
            "features": self.array(
                "features",
                "nnc_feature",
                [struct("nnc_feature", leaf=a, subleaf=b, word=c, bit=d) for a, b, c, d in features],
            ),
            "feature_count": len(features),
            "os_state": os_state,
            "stages": "null",
            "states": self.states(program),
            "state_count": len(program.states),
            "max_threads": 1 if all(not is_symbolic(s.tasks) and s.tasks <= s.grain for s in program.steps) else 0,
        }
        fields |= others
        self.lines.append(f"@{name}_program = internal constant {struct('nnc_program', **fields)}, align 64")
        if program.states:  # what the main of a program reads and writes
            free = [program.free_inputs, program.free_outputs]
            fields |= {"inputs": self.tensors("free_inputs", free[0]), "input_count": len(free[0])}
            fields |= {"outputs": self.tensors("free_outputs", free[1]), "output_count": len(free[1])}
            self.lines.append(f"@{name}_visible = internal constant {struct('nnc_program', **fields)}, align 64")
        return str(fields["description"])

    def states(self, program: Program) -> str:
        """The rows of states: where their extents come from before the first run."""
        kept = {s.input for s in program.states}
        told = {
            dim_of(d): (i, axis) for i, (_, t) in reversed([*enumerate(program.inputs)]) if i not in kept
            for axis, d in enumerate(t.dims)
        }  # fmt: skip
        first: dict[str, int] = {}
        rows = []
        for number, state in enumerate(program.states):
            name, type_ = program.inputs[state.input]
            sources: list[int] = []
            for d in type_.dims:
                dim = dim_of(d)
                if isinstance(dim, int) or dim in told:
                    sources += (-1, dim) if isinstance(dim, int) else told[dim]
                    continue
                unknown = substitute(dim, dict.fromkeys(dim.symbols() - {str(k) for k in told}, 0))
                if not isinstance(unknown, int):
                    message = f"how large the state {name!r} is before the first run follows from no input: {dim}"
                    raise UnsupportedError(message, hint="leave it an input and an output")
                sources += (-1, unknown)
            rows.append(struct(
                "nnc_state", input=state.input, output=state.output, how=int(state.how), axis=state.axis,
                first=first.setdefault(state.capacity, number) if state.capacity else number, unused=0,
                element=type_.dtype.size, sources=self.numbers(f"state.{number}", "i64", sources),
            ))  # fmt: skip
        return self.array("states", "nnc_state", rows)

    def sizes(self, program: Program, params: list[int], references: list[Ref]) -> dict[str, Any]:
        """The fields for open dimensions, and the function that computes what depends on them."""
        extents = [d for _, type_ in (*program.inputs, *program.outputs) for d in type_.dims]
        fields: dict[str, Any] = {
            "sizes": "null", "symbols": "null", "symbol_count": 0, "roots": "null", "root_count": 0, "conditions": "null",
            "extents": self.numbers("extents", "i64", extents), "extent_count": len(extents),
        }  # fmt: skip
        if program.sizes is None:
            return fields
        symbols = list(program.sizes.values)
        kept = {s.input for s in program.states}
        inputs = sorted(enumerate(program.inputs), key=lambda x: (x[0] not in kept, -x[0]))  # the caller's count most
        places: dict[Dim, tuple[int, int]] = {dim_of(d): (i, axis) for i, (_, t) in inputs for axis, d in enumerate(t.dims)}
        for state in reversed(program.states):
            if state.capacity:
                places[symbol(state.capacity)] = state.input, program.inputs[state.input][1].rank
        conditions = program.sizes.conditions()
        numbers = {
            "params": params,
            "tasks": [step.tasks for step in program.steps],
            "offsets": [r.offset for r in references],
            "roots": [root.nbytes for root in program.roots],
            "shapes": extents,
        }
        function = f"{self.prefix}.sizes"
        self.lines.append(sizes_text(function, symbols, conditions, numbers))
        rows = [struct("nnc_symbol", input=i, axis=axis) for i, axis in (places[symbol(name)] for name in symbols)]
        roots = [struct("nnc_root", bytes=hint(r.nbytes), first=r.first, last=r.last) for r in program.roots]
        texts = [struct("nnc_condition", text=self.string(str(condition))) for condition in conditions]
        return fields | {
            "sizes": f"@{function}",
            "symbols": self.array("symbols", "nnc_symbol", rows),
            "symbol_count": len(rows),
            "roots": self.array("roots", "nnc_root", roots),
            "root_count": len(roots),
            "conditions": self.array("conditions", "nnc_condition", texts),
        }

    def steps(self, program: Program) -> str:
        rows, slot, param = [], 0, 0
        for step in program.steps:
            kernel, node, grain = kernel_symbol(step.kernel), self.string(step.node), max(1, step.grain)
            rows.append(
                struct("nnc_step", kernel=kernel, slot=slot, param=param, tasks=hint(step.tasks), grain=grain, node=node)
            )
            slot += len(step.buffers)
            param += len(step.params)
        return self.array("steps", "nnc_step", rows)

    def tensors(self, what: str, tensors: list[tuple[str, TensorType]]) -> str:
        rows = [
            struct(
                "nnc_tensor",
                name=self.string(name),
                dtype=self.string(str(type_.dtype)),
                numpy=self.string(type_.dtype.file_code),
                rank=type_.rank,
                shape=self.numbers(f"{what}.{i}.shape", "i64", list(type_.dims)),
                bytes=hint(type_.nbytes),
                form=form,
            )
            for i, ((name, type_), form) in enumerate(zip(tensors, self.forms.get(what, [0] * len(tensors)), strict=True))
        ]
        return self.array(what, "nnc_tensor", rows)

    def array(self, what: str, kind: str, rows: list[str]) -> str:
        """A constant array of structs; null where it is empty."""
        if not rows:
            return "null"
        body = ",\n  ".join(rows)
        self.lines.append(f"@{self.prefix}.{what} = internal constant [{len(rows)} x %struct.{kind}] [\n  {body}]")
        return f"@{self.prefix}.{what}"

    def numbers(self, what: str, type_: str, values: list[int]) -> str:
        """A constant array of numbers, extents as their representative values; null where it is empty."""
        if not values:
            return "null"
        body = ", ".join(f"{type_} {hint(v)}" for v in values)
        self.lines.append(f"@{self.prefix}.{what} = internal constant [{len(values)} x {type_}] [{body}]")
        return f"@{self.prefix}.{what}"

    def string(self, text: str) -> str:
        if text not in self.strings:
            self.strings[text] = self.bytes(f"text.{len(self.strings)}", text.encode() + b"\0")
        return self.strings[text]

    def bytes(self, what: str, data: bytes) -> str:
        """A constant array of bytes."""
        body = re.sub(rb'[^ !#-\[\]-~]', lambda m: b"\\%02x" % m.group()[0], data).decode()
        self.lines.append(f'@{self.prefix}.{what} = internal constant [{len(data)} x i8] c"{body}"')
        return f"@{self.prefix}.{what}"

    def functions(self, program: Program, description: str, family: str = "runtime") -> list[str]:
        """The exported functions and nnc_model_v1; `description` is the symbol of its text. `family` says which of the
        runtime's functions do the work: nnc_runtime_... (nnc_kept_... where there are states) or nnc_stages_..."""
        name = SYMBOLS
        lines = [
            f"declare hidden i32 @nnc_{family}_open(ptr, ptr, ptr)",
            f"define i32 @{name}_open(ptr %options, ptr %model) nounwind {{",
            f"  %status = tail call i32 @nnc_{family}_open(ptr @{name}_program, ptr %options, ptr %model)",
            "  ret i32 %status\n}",
            f"define ptr @{name}_describe() nounwind {{",
            f"  ret ptr {description}\n}}",
        ]
        for function, type_ in FORWARDS.items():
            result, params = re.fullmatch(r"(\S+) \((.*)\)", type_).groups()  # type: ignore[union-attr]
            types = params.split(", ")
            named = ", ".join(f"{t} %a{i}" for i, t in enumerate(types))
            which = "runtime" if function == "error_string" else family
            which = "kept" if program.states and function in KEPT else which
            lines.append(f"declare hidden {result} @nnc_{which}_{function}({params})")
            lines.append(f"define {result} @{name}_{function}({named}) nounwind {{")
            call = f"tail call {result} @nnc_{which}_{function}({named})"
            lines.append(f"  {call}\n  ret void\n}}" if result == "void" else f"  %r = {call}\n  ret {result} %r\n}}")
        lines += declarations(program)
        api = structs()["nnc_api"]
        values: dict[str, Any] = {f: f"@{name}_{f}" for f in api.fields}
        values |= {"abi": ABI_VERSION, "size": api.size, "name": self.strings[self.name]}
        shown = "visible" if program.states else "program"
        lines.append(f"@nnc_main_program = hidden constant ptr @{name}_{shown}, align 8")
        lines.append(f"@{name}_api = constant {struct('nnc_api', **values)}, align 8")
        lines.append(f"@{ENTRY} = alias %struct.nnc_api, ptr @{name}_api")
        return lines


def definitions() -> list[str]:
    """The types of the runtime's structs."""
    return [s.definition for s in structs().values()]


def declarations(program: Program) -> list[str]:
    """The kernels that a program calls."""
    kernels = dict.fromkeys(step.kernel for step in program.steps)
    return [f"declare hidden i32 {kernel_symbol(kernel)}(ptr, ptr, i64, i64, ptr)" for kernel in kernels]


def struct(kind: str, **values: Any) -> str:
    """A constant of a struct of the runtime, by field name; every field must be given."""
    fields = structs()[kind].fields
    if fields.keys() != values.keys():
        raise KeyError(f"{kind}: {sorted(fields.keys() ^ values.keys())}")
    parts = (
        value if isinstance(value, str) and value.startswith(("[", "%")) else f"{type_.llvm} {value}"
        for type_, value in ((fields[f], values[f]) for f in fields)
    )
    return f"%struct.{kind} {{ {', '.join(parts)} }}"
