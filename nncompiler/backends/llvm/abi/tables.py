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
from collections.abc import Mapping
from typing import Any

from nncompiler.ir.dims import symbol
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
}
"""Functions of nnc_api that take no model-specific constant, by LLVM type."""


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

    def __init__(self, name: str, prefix: str = SYMBOLS) -> None:
        self.name = name
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
            "max_threads": 1 if all(not is_symbolic(s.tasks) and s.tasks <= s.grain for s in program.steps) else 0,
        }
        fields |= others
        self.lines.append(f"@{name}_program = internal constant {struct('nnc_program', **fields)}, align 64")
        return str(fields["description"])

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
        places = {
            dim_of(d): (i, axis) for i, (_, t) in reversed([*enumerate(program.inputs)]) for axis, d in enumerate(t.dims)
        }
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
            )
            for i, (name, type_) in enumerate(tensors)
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
        runtime's functions do the work: nnc_runtime_... or nnc_stages_..."""
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
            lines.append(f"declare hidden {result} @nnc_{which}_{function}({params})")
            lines.append(f"define {result} @{name}_{function}({named}) nounwind {{")
            call = f"tail call {result} @nnc_{which}_{function}({named})"
            lines.append(f"  {call}\n  ret void\n}}" if result == "void" else f"  %r = {call}\n  ret {result} %r\n}}")
        lines += declarations(program)
        api = structs()["nnc_api"]
        values: dict[str, Any] = {f: f"@{name}_{f}" for f in api.fields}
        values |= {"abi": ABI_VERSION, "size": api.size, "name": self.strings[self.name]}
        lines.append(f"@nnc_main_program = hidden constant ptr @{name}_program, align 8")
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
