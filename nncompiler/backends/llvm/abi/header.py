"""The C header of a model: the common ABI, and the model's own functions."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from nncompiler.ir.printable import printable
from nncompiler.ir.types import Type, tensor_and_form
from nncompiler.runtime.c_names import SYMBOLS

from ..program import Program
from .runtime_module import source

_C_TYPES = {
    "f32": "float", "f64": "double", "c64": "float", "c128": "double", "bool": "uint8_t", "f16": "uint16_t",
    "bf16": "uint16_t", "str": "nnc_string",
    **{f"{s}{b}": f"{'u' if s == 'u' else ''}int{b}_t" for s in "iu" for b in (8, 16, 32, 64)},
}  # fmt: skip
_FUNCTIONS = (
    "int32_t {0}_open(const nnc_options *options, nnc_model **model);",
    "void {0}_close(nnc_model *model);",
    "int32_t {0}_context_new(nnc_model *model, nnc_context **context);",
    "void {0}_context_free(nnc_context *context);",
    "int32_t {0}_run(nnc_context *context, const void *const *inputs, void *const *outputs);",
    "int32_t {0}_profile(nnc_context *context, const void *const *inputs, void *const *outputs, uint64_t *nanoseconds);",
    "const char *{0}_failed_node(nnc_context *context);",
    "int32_t {0}_threads(nnc_model *model);",
    "const char *{0}_describe(void);",
    "const char *{0}_error_string(int32_t status);",
    "int32_t {0}_bind(nnc_context *context, const int64_t *const *shapes);",
    "const int64_t *{0}_output_shape(nnc_context *context, int32_t output);",
    "const void *{0}_output(nnc_context *context, int32_t output);",
    "const char *{0}_message(nnc_context *context);",
    "int32_t {0}_reset(nnc_context *context);",
    "const int64_t *{0}_state_shape(nnc_context *context, int32_t state);",
    "int32_t {0}_get_state(nnc_context *context, int32_t state, void *array);",
    "int32_t {0}_set_state(nnc_context *context, int32_t state, const int64_t *shape, const void *array);",
    "const nnc_item *{0}_output_item(nnc_context *context, int32_t output);",
    "extern const nnc_api {0}_api;",
)


def header_text(
    program: Program, description: Mapping[str, Any], ends: Mapping[str, Sequence[tuple[str, Type]]] | None = None
) -> str:
    """The header `NAME.h` with functions called SYMBOLS_open, ..., which `c_names.named` gives their names. It is for C and
    C++; the common part may be included by several models' headers. `ends` are the "inputs" and "outputs" where they are
    more than the program's tensors."""
    name, upper = SYMBOLS, SYMBOLS.upper()
    staged = "stages" in description
    tensors = ["/* A model in stages: a run is given no outputs (null); the context hands them out. */"] * staged
    tensors += [f"#define {upper}_STAGES 1"] * staged
    states = [program.inputs[s.input] for s in program.states]
    items_of = [("INPUT", program.free_inputs), ("OUTPUT", program.free_outputs)] + [("STATE", states)] * bool(states)
    for kind, items in items_of:
        whole = items if ends is None else ends[f"{kind.lower()}s"]
        tensors.append(f"#define {upper}_{kind}S {len(items)}")
        for i, ((label, type_), (_, around)) in enumerate(zip(items, whole, strict=True)):
            if tensor_and_form(around)[1]:
                tensors.append(f"/* {kind.lower()}s[{i}] {_comment(label)}: {around}, one nnc_item */")
                continue
            parts = (*type_.shape, 2) if type_.dtype.kind == "complex" else type_.shape
            shape = "".join(f"[{d}]" for d in parts)
            c_type = _C_TYPES.get(str(type_.dtype), "uint8_t")
            array = f"{c_type}{shape}" if shape else f"one {c_type}"
            tensors.append(f"/* {kind.lower()}s[{i}] {_comment(label)}: {type_.dtype}, {array} */")
            if staged:  # a run says how large an output is
                tensors.append(f"#define {upper}_{kind}_{i}_RANK {type_.rank}")
            else:
                tensors.append(f"#define {upper}_{kind}_{i}_BYTES {type_.nbytes}")
    return "\n".join([
        f"/* {name}: {_comment(description['name'])}, compiled by nncompiler {description['nncompiler']} for "
        f"{description['target']['cpu']}. */",
        "",
        f"#ifndef NNC_{upper}_H",
        f"#define NNC_{upper}_H",
        "",
        "#include <stdint.h>",
        "",
        "#ifdef __cplusplus",
        'extern "C" {',
        "#endif",
        "",
        "#ifndef NNC_ABI_H",
        "#define NNC_ABI_H",
        source("nnc.h").rstrip(),
        "#endif",
        "",
        *tensors,
        "",
        *(line.format(name) for line in _FUNCTIONS),
        "",
        "#ifdef __cplusplus",
        "}",
        "#endif",
        "",
        "#endif",
        "",
    ])  # fmt: skip


def _comment(text: str) -> str:
    """A name as a comment may hold it: in one line, and not ended by it."""
    return printable(text).replace("*/", "* /").replace("/*", "/ *").replace("??/", "?? /")
